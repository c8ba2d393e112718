"""Which telephone numbers may be posted, and what should be put right in a plan's numbers before papers are.

A private number is a mobile whose publication was not approved. It is known by its digits, however it is typed.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.phone_numbers import (
    NumberKind,
    digit_runs,
    digits_of,
    is_mobile,
    mobiles_in,
    read_number,
    shown_text,
)
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostStatus

# What a private number must at least have to be looked for in other texts.
_LEAST_PRIVATE = 7


@dataclass(frozen=True, slots=True)
class PrivateNumbers:
    """The mobiles of a plan that may not be posted, by their digits."""

    digits: frozenset[str]

    def __contains__(self, text: object) -> bool:
        """Whether a text holds one of them, whatever stands between the digits."""
        return isinstance(text, str) and any(self._holds(run) for run in digit_runs(text))

    def without(self, text: str) -> str:
        """The text with every number that holds a private one taken out."""
        if text not in self:
            return text
        shown = shown_text(text)
        for run in sorted(digit_runs(shown), key=len, reverse=True):
            if self._holds(run):
                shown = shown.replace(run, "")
        return shown.strip()

    def _holds(self, run: str) -> bool:
        bare = digits_of(run)
        return any(private in bare for private in self.digits)


def private_numbers(plan: Plan) -> PrivateNumbers:
    """The mobiles of a plan's people that their records do not allow to be posted.

    A number that two people share is private as long as one of them keeps it so. A fixed line that is a unit's or a
    post's own is nobody's private one.
    """
    lines = {_bare(unit.duty_phone) for unit in plan.units} | {_bare(post.phone) for post in plan.posts}
    kept = (person for person in plan.people if not (person.publish_name and person.publish_mobile))
    numbers = set[str]().union(*(_numbers_in(person.mobile) for person in kept))
    found = {digits for digits in numbers if digits not in lines or mobiles_in(digits)}
    return PrivateNumbers(frozenset(found))


def _numbers_in(text: str) -> set[str]:
    """The digits of the mobiles that stand in a cell, or of whatever else in it is as long as a number."""
    others = {bare for run in digit_runs(text) if len(bare := _bare(run)) >= _LEAST_PRIVATE}
    return mobiles_in(text) or others


def _bare(text: str) -> str:
    number = read_number(text)
    return number.digits if number else digits_of(text)


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
