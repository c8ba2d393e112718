"""Telephone numbers of mainland China as people type them: understood, written the usual way, and warned about.

A private number is a mobile whose publication was not approved. It is known by its digits, however it is typed.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostStatus

EMERGENCY, SUPERVISION, SERVICE = "110", "12389", "12345"


class NumberKind(StrEnum):
    """What sort of number it is; a local one lacks its area code."""

    FIXED = "fixed"
    LOCAL = "local"
    MOBILE = "mobile"
    SHORT = "short"
    FREE = "free"


@dataclass(frozen=True, slots=True)
class PhoneNumber:
    """A number that can be dialled: its digits without the country's code, and an extension or nothing."""

    kind: NumberKind
    digits: str
    extension: str = ""

    def __str__(self) -> str:
        """As it is written: ``0877-6100110``, ``138 0000 0001``, ``400-810-1234``, an extension after 转."""
        digits = self.digits
        match self.kind:
            case NumberKind.FIXED:
                area = area_code(digits)
                written = f"{area}-{digits.removeprefix(area)}"
            case NumberKind.MOBILE:
                written = f"{digits[:3]} {digits[3:7]} {digits[7:]}"
            case NumberKind.FREE:
                written = f"{digits[:3]}-{digits[3:6]}-{digits[6:]}"
            case _:
                written = digits
        return f"{written}转{self.extension}" if self.extension else written


_AREA = re.compile(r"0(?:10|2[0-57-9]|[3-9]\d\d)")
_SHORT = re.compile(r"1[0-2]\d|1[0-2]\d{3}|9[56]\d{3}|9[56]\d{4}|106\d{2,5}")
_LOCAL = re.compile(r"[2-8]\d{6,7}")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_ANY_MOBILE = re.compile(r"(?=(1[3-9]\d{9}))")
_FREE = re.compile(r"[48]00\d{7}")
_EXTENSION = re.compile(r"(.*?)[\s-]*(?:转|分机|ext\.?|x|#|,|;)[\s:]*(\d{1,6})", re.IGNORECASE)
_DASHED_EXTENSION = re.compile(r"(.*\d.*-.*\d{7,8})\s*-\s*(\d{1,5})")
_SEPARATORS = " -.·/()[]_–—－"
# What a private number must at least have to be looked for in other texts.
_LEAST_PRIVATE = 7


def area_code(digits: str) -> str:
    """The area code at the beginning of a fixed line's digits, empty for none."""
    found = _AREA.match(digits)
    return found.group() if found else ""


def read_number(text: str) -> PhoneNumber | None:
    """The number that somebody typed; None for what nobody could dial."""
    typed = unicodedata.normalize("NFKC", text).strip()
    extension = ""
    if found := _EXTENSION.fullmatch(typed) or _DASHED_EXTENSION.fullmatch(typed):
        typed, extension = found.groups()
    if not typed or any(not (c.isascii() and c.isdigit()) and c not in _SEPARATORS for c in typed.removeprefix("+")):
        return None
    digits = _without_country("".join(c for c in typed if c.isdigit()), plus=typed.startswith("+"))
    kind = _kind_of(digits)
    return None if kind is None else PhoneNumber(kind, digits, extension)


def written(text: str) -> str:
    """The number as it is usually written; what is no number stays as it was typed."""
    number = read_number(text)
    return text.strip() if number is None else str(number)


def _without_country(digits: str, plus: bool) -> str:
    for prefix in ("0086", "86"):
        rest = digits.removeprefix(prefix)
        if rest != digits and (plus or prefix == "0086" or _MOBILE.fullmatch(rest)):
            # A fixed line is dialled from abroad without its leading zero.
            return rest if _MOBILE.fullmatch(rest) or rest.startswith("0") else f"0{rest}"
    return digits


def _kind_of(digits: str) -> NumberKind | None:
    area = area_code(digits)
    if area and _LOCAL.fullmatch(digits.removeprefix(area)):
        return NumberKind.FIXED
    for kind, pattern in (
        (NumberKind.MOBILE, _MOBILE),
        (NumberKind.FREE, _FREE),
        (NumberKind.LOCAL, _LOCAL),
        (NumberKind.SHORT, _SHORT),
    ):
        if pattern.fullmatch(digits):
            return kind
    return None


# -- what must not be posted -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class PrivateNumbers:
    """The mobiles of a plan that may not be posted, by their digits."""

    digits: frozenset[str]

    def __contains__(self, text: object) -> bool:
        """Whether a text holds one of them, whatever stands between the digits."""
        return isinstance(text, str) and any(self._holds(run) for run in _runs(text))

    def without(self, text: str) -> str:
        """The text with every number that holds a private one taken out."""
        if text not in self:
            return text
        shown = _shown(text)
        for run in sorted(_runs(shown), key=len, reverse=True):
            if self._holds(run):
                shown = shown.replace(run, "")
        return shown.strip()

    def _holds(self, run: str) -> bool:
        bare = _digits(run)
        return any(private in bare for private in self.digits)


_RUN = re.compile(rf"\d(?:[\s{re.escape(_SEPARATORS)}]*\d)*")


def _shown(text: str) -> str:
    """The text without marks that nobody sees, full-width digits as plain ones."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if unicodedata.category(c) != "Cf")


def _runs(text: str) -> set[str]:
    """The stretches of digits in a text, with what people write between digits."""
    return {found.group() for found in _RUN.finditer(_shown(text))}


def _digits(text: str) -> str:
    return "".join(c for c in _shown(text) if c.isdecimal())


def private_numbers(plan: Plan) -> PrivateNumbers:
    """The mobiles of a plan's people that their records do not allow to be posted.

    A number that two people share is private as long as one of them keeps it so. A fixed line that is a unit's or a
    post's own is nobody's private one.
    """
    lines = {_bare(unit.duty_phone) for unit in plan.units} | {_bare(post.phone) for post in plan.posts}
    found = {
        digits
        for person in plan.people
        if not (person.publish_name and person.publish_mobile)
        for digits in _numbers_in(person.mobile)
        if digits not in lines or _MOBILE.fullmatch(digits)
    }
    return PrivateNumbers(frozenset(found))


def _numbers_in(text: str) -> set[str]:
    """The digits of the mobiles that stand in a cell, or of whatever else in it is as long as a number."""
    mobiles = {found for run in _runs(text) for found in _ANY_MOBILE.findall(_digits(run))}
    others = {bare for run in _runs(text) if len(bare := _bare(run)) >= _LEAST_PRIVATE}
    return mobiles or others


def _bare(text: str) -> str:
    number = read_number(text)
    return number.digits if number else _digits(text)


def postable(text: str, private: PrivateNumbers) -> str:
    """The number as a public paper writes it; empty for what cannot be dialled and for what is private."""
    number = read_number(text)
    return "" if number is None or text in private or str(number) in private else str(number)


# -- warnings ----------------------------------------------------------------------------------------------


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
        mobile = read_number(person.mobile)
        if person.mobile.strip() and (mobile is None or mobile.kind is not NumberKind.MOBILE):
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
        yield translate("phone numbers", "{what}: {number} cannot be dialled; it is not posted.").fill(
            what=name, number=text
        )
    elif text in private:
        yield translate(
            "phone numbers", "{what}: this is somebody's mobile, whose publication is not approved; it is not posted."
        ).fill(what=name)
    elif number.kind is NumberKind.LOCAL:
        yield translate("phone numbers", "{what}: {number} lacks the area code.").fill(what=name, number=text)
