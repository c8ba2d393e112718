"""Which telephone numbers may be posted, and what should be put right in a plan's numbers before papers are."""

from __future__ import annotations

from collections.abc import Iterator

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Unit
from patrolplanner.domain.phone_numbers import NumberKind, is_mobile, read_number
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Post, PostStatus
from patrolplanner.services.public.private_numbers import PrivateNumbers, private_numbers


def postable(text: str, private: PrivateNumbers) -> str:
    """The number as a public paper writes it; empty for what cannot be dialled and for what is private."""
    number = read_number(text)
    return "" if number is None or text in private or str(number) in private else str(number)


def beside_each_other(post: Post, unit: Unit | None) -> tuple[str, str, str, str]:
    """The texts of a post that a card shows together."""
    return post.id, post.name, post.address, unit.name if unit else ""


def number_warnings(plan: Plan) -> list[Message]:
    """What should be put right in the numbers of a plan before papers are posted."""
    private = private_numbers(plan)
    found = [*_of_units(plan, private), *_of_posts(plan, private), *_of_people(plan, private)]
    key = "supervision_phone"
    found += _faults(translate("phone numbers", "Supervision telephone of the station"), plan.setting(key), private)
    found += _of_texts(plan, private)
    return list(dict.fromkeys(found))


def _of_units(plan: Plan, private: PrivateNumbers) -> Iterator[Message]:
    for unit in plan.units:
        name = translate("phone numbers", "Duty telephone of {name}").fill(name=unit.name)
        yield from _faults(name, unit.duty_phone, private)
        name = translate("phone numbers", "Supervision telephone of {name}").fill(name=unit.name)
        yield from _faults(name, unit.supervision_phone, private)


def _of_posts(plan: Plan, private: PrivateNumbers) -> Iterator[Message]:
    units = plan.units_by_id
    for post in plan.posts:
        yield from _faults(
            translate("phone numbers", "Telephone of {name} ({id})").fill(name=post.name, id=post.id),
            post.phone,
            private,
        )
        if not post.public_board or post.status is not PostStatus.EXISTING:
            continue
        unit = units.get(post.unit)
        if not any(postable(text, private) for text in (post.phone, unit.duty_phone if unit else "")):
            text = translate("phone numbers", "{name} ({id}) has a public board, but no telephone that may be posted.")
            yield text.fill(name=post.name, id=post.id)


def _of_people(plan: Plan, private: PrivateNumbers) -> Iterator[Message]:
    for person in plan.people:
        if person.mobile.strip() and not is_mobile(person.mobile):
            text = translate("phone numbers", "{name} ({id}): {number} is no mobile number of 11 digits.")
            yield text.fill(name=person.name, id=person.id, number=person.mobile)
        yield from _faults(
            translate("phone numbers", "Public telephone of {name} ({id})").fill(name=person.name, id=person.id),
            person.public_phone,
            private,
        )


def _of_texts(plan: Plan, private: PrivateNumbers) -> Iterator[Message]:
    """What of the texts that the public sees is left out, since it holds somebody's private number."""
    told = translate("phone numbers", "{what}: it holds a private telephone number, which no public paper shows.")
    for what, text in _public_texts(plan):
        if text in private:
            yield told.fill(what=what)
    told = translate(
        "phone numbers",
        "Number, name, address and unit of {name} ({id}): together they hold a private telephone number, which no "
        "public paper shows.",
    )
    for post in _with_board(plan):
        texts = beside_each_other(post, plan.units_by_id.get(post.unit))
        if private.apart(texts) != [private.without(text) for text in texts]:
            yield told.fill(name=post.name, id=post.id)


def _with_board(plan: Plan) -> Iterator[Post]:
    return (post for post in plan.posts if post.public_board and post.status is PostStatus.EXISTING)


def _public_texts(plan: Plan) -> Iterator[tuple[Message, str]]:
    for unit in plan.units:
        yield translate("phone numbers", "Name of unit {id}").fill(id=unit.id), unit.name
    for post in _with_board(plan):
        yield translate("phone numbers", "Number of post {name}").fill(name=post.name), post.id
        yield translate("phone numbers", "Name of post {id}").fill(id=post.id), post.name
        address = translate("phone numbers", "Address of {name} ({id})")
        yield address.fill(name=post.name, id=post.id), post.address
    for person in plan.people:
        yield translate("phone numbers", "Number of {name}").fill(name=person.name), person.id
        yield translate("phone numbers", "Name of person {id}").fill(id=person.id), person.name
        title = translate("phone numbers", "Title of {name} ({id})")
        yield title.fill(name=person.name, id=person.id), person.title


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
