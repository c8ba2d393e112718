"""Which telephone numbers may be posted, and what should be put right in a plan's numbers before papers are."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import NamedTuple

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.phone_numbers import HOTLINES, NumberKind, is_mobile, read_number
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Post, PostStatus
from patrolplanner.services.public.private_numbers import PrivateNumbers, private_numbers


def postable(text: str, private: PrivateNumbers) -> str:
    """The number as a public paper writes it; empty for what cannot be dialled and for what is private."""
    number = read_number(text)
    return "" if number is None or text in private or str(number) in private else str(number)


def own_number(texts: Iterable[str], private: PrivateNumbers) -> str:
    """The first that can be dialled, is nobody's private one, and is none of the lines that every notice names."""
    shown = (postable(text, private) for text in texts)
    return next((number for number in shown if number and number not in HOTLINES), "")


def beside_each_other(plan: Plan, post: Post) -> tuple[str, ...]:
    """The texts of a post that a card shows together: its number, name, address and unit, the bureau, its services."""
    unit = plan.units_by_id.get(post.unit)
    bureau = plan.setting("organisation")
    return post.id, post.name, post.address, unit.name if unit else "", bureau, post.services


class Fault(NamedTuple):
    """Something to be put right before papers are posted, and the record where: of which list, by its number.

    No record for what stands in the settings.
    """

    text: Message
    records: str
    record: str = ""


SETTINGS = "settings"


def number_warnings(plan: Plan) -> list[Message]:
    """What should be put right in the numbers of a plan before papers are posted."""
    return [fault.text for fault in number_faults(plan)]


def number_faults(plan: Plan) -> list[Fault]:
    """The same with the records they are in."""
    private = private_numbers(plan)
    found = [*_of_units(plan, private), *_of_posts(plan, private), *_of_people(plan, private)]
    key = "supervision_phone"
    station = translate("phone numbers", "Supervision telephone of the station")
    found += [Fault(text, SETTINGS) for text in _faults(station, plan.setting(key), private)]
    found += _of_texts(plan, private)
    return list({fault.text: fault for fault in reversed(found)}.values())[::-1]


def _of_units(plan: Plan, private: PrivateNumbers) -> Iterator[Fault]:
    for unit in plan.units:
        name = translate("phone numbers", "Duty telephone of {name}").fill(name=unit.name)
        texts = [*_faults(name, unit.duty_phone, private)]
        name = translate("phone numbers", "Supervision telephone of {name}").fill(name=unit.name)
        texts += _faults(name, unit.supervision_phone, private)
        yield from (Fault(text, "units", unit.id) for text in texts)


def _of_posts(plan: Plan, private: PrivateNumbers) -> Iterator[Fault]:
    units = plan.units_by_id
    for post in plan.posts:
        name = translate("phone numbers", "Telephone of {name} ({id})").fill(name=post.name, id=post.id)
        yield from (Fault(text, "posts", post.id) for text in _faults(name, post.phone, private))
        if not post.public_board or post.status is not PostStatus.EXISTING:
            continue
        unit = units.get(post.unit)
        if not own_number((post.phone, unit.duty_phone if unit else ""), private):
            text = translate(
                "phone numbers",
                "{name} ({id}) has a public board, but no telephone that may be posted; enter one for the post or "
                "its unit.",
            )
            yield Fault(text.fill(name=post.name, id=post.id), "posts", post.id)


def _of_people(plan: Plan, private: PrivateNumbers) -> Iterator[Fault]:
    for person in plan.people:
        texts = []
        if person.mobile.strip() and not is_mobile(person.mobile):
            text = translate("phone numbers", "{name} ({id}): {number} is no mobile number of 11 digits.")
            texts.append(text.fill(name=person.name, id=person.id, number=person.mobile))
        name = translate("phone numbers", "Public telephone of {name} ({id})").fill(name=person.name, id=person.id)
        texts += _faults(name, person.public_phone, private)
        yield from (Fault(text, "people", person.id) for text in texts)


def _of_texts(plan: Plan, private: PrivateNumbers) -> Iterator[Fault]:
    """What of the texts that the public sees is left out, since it holds somebody's private number."""
    told = translate("phone numbers", "{what}: it holds a private telephone number, which no public paper shows.")
    for what, text, records, record in public_texts(plan):
        if text in private:
            yield Fault(told.fill(what=what), records, record)
    told = translate(
        "phone numbers",
        "Number, name, address, unit and services of {name} ({id}): together they hold a private telephone number, "
        "which no public paper shows.",
    )
    for post in _with_board(plan):
        texts = beside_each_other(plan, post)
        if private.apart(texts) != [private.without(text) for text in texts]:
            yield Fault(told.fill(name=post.name, id=post.id), "posts", post.id)


def _with_board(plan: Plan) -> Iterator[Post]:
    return (post for post in plan.posts if post.public_board and post.status is PostStatus.EXISTING)


def public_texts(plan: Plan) -> Iterator[tuple[Message, str, str, str]]:
    """What a text that the public sees is, the text, and the record that it stands in."""
    yield translate("phone numbers", "Name of the station in the settings"), plan.setting("organisation"), SETTINGS, ""
    for unit in plan.units:
        yield translate("phone numbers", "Name of unit {id}").fill(id=unit.id), unit.name, "units", unit.id
    for post in _with_board(plan):
        yield translate("phone numbers", "Number of post {name}").fill(name=post.name), post.id, "posts", post.id
        yield translate("phone numbers", "Name of post {id}").fill(id=post.id), post.name, "posts", post.id
        address = translate("phone numbers", "Address of {name} ({id})")
        yield address.fill(name=post.name, id=post.id), post.address, "posts", post.id
        services = translate("phone numbers", "Services of {name} ({id})")
        yield services.fill(name=post.name, id=post.id), post.services, "posts", post.id
    for person in plan.people:
        yield translate("phone numbers", "Number of {name}").fill(name=person.name), person.id, "people", person.id
        yield translate("phone numbers", "Name of person {id}").fill(id=person.id), person.name, "people", person.id
        title = translate("phone numbers", "Title of {name} ({id})")
        yield title.fill(name=person.name, id=person.id), person.title, "people", person.id


def _faults(name: Message, text: str, private: PrivateNumbers) -> Iterator[Message]:
    """What is wrong with one number that may be posted."""
    if not text.strip():
        return
    number = read_number(text)
    if number is None:
        said = translate("phone numbers", "{what}: {number} cannot be dialled; it is not posted.")
        yield said.fill(what=name, number=text)
    elif text in private:
        yield translate(
            "phone numbers", "{what}: this is somebody's mobile, whose publication is not approved; it is not posted."
        ).fill(what=name)
    elif number.kind is NumberKind.LOCAL:
        yield translate("phone numbers", "{what}: {number} lacks the area code.").fill(what=name, number=text)
