"""Which telephone numbers may be posted, and what should be put right in a plan's numbers before papers are."""

from __future__ import annotations

from collections.abc import Iterator

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.phone_numbers import NumberKind, is_mobile, read_number
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostStatus
from patrolplanner.services.public.private_numbers import PrivateNumbers, private_numbers


def postable(text: str, private: PrivateNumbers) -> str:
    """The number as a public paper writes it; empty for what cannot be dialled and for what is private."""
    number = read_number(text)
    return "" if number is None or text in private or str(number) in private else str(number)


def number_warnings(plan: Plan) -> list[Message]:
    """What should be put right in the numbers of a plan before papers are posted."""
    private = private_numbers(plan)
    found = [*_of_units(plan, private), *_of_posts(plan, private), *_of_people(plan, private)]
    key = "supervision_phone"
    found += _faults(translate("phone numbers", "Supervision telephone of the station"), plan.setting(key), private)
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
