"""Telephone numbers of mainland China as people type them: understood, and written the usual way."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from enum import Enum, auto

EMERGENCY, ACCIDENTS, SUPERVISION, SERVICE_LINE = "110", "122", "12389", "12345"
HOTLINES = frozenset({EMERGENCY, ACCIDENTS, SUPERVISION, SERVICE_LINE})
"""Lines of the whole country that every notice names by itself."""


class NumberKind(Enum):
    """What sort of number it is; a local one lacks its area code."""

    FIXED = auto()
    LOCAL = auto()
    MOBILE = auto()
    SHORT = auto()
    FREE = auto()


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
_LOCAL_WRITTEN = re.compile(r"\d{7,8}|\d{3,4}[\s-]\d{4}")
_LOCAL = re.compile(r"[2-8]\d{6,7}")
_MOBILE = re.compile(r"1[3-9]\d{9}")
_ANY_MOBILE = re.compile(r"(?=(1[3-9]\d{9}))")
_FREE = re.compile(r"[48]00\d{7}")
_EXTENSION_WORDS = ("转", "分机", "ext.", "ext", "x", "#", ",", ";")
_LONGEST_EXTENSION, _LONGEST_DASHED = 6, 5
_SEPARATORS = " -.·/()[]_–—－"
_RUN = re.compile(rf"\d(?:[\s{re.escape(_SEPARATORS)}]*\d)*")
_TYPED = re.compile(rf"\+?{_RUN.pattern}(?:\s*(?:转|分机|ext\.?|x|#)\s*\d+)?", re.IGNORECASE)
_LONGEST_TYPED = 80
_FEWEST_IN_A_TEXT = 5
_CALLED = re.compile(r"\+?[\d\s\-()（）转#*]+")
_FEWEST_DIGITS, _MOST_DIGITS = 3, 15


def area_code(digits: str) -> str:
    """The area code at the beginning of a fixed line's digits, empty for none."""
    found = _AREA.match(digits)
    return found.group() if found else ""


def read_number(text: str) -> PhoneNumber | None:
    """The number that somebody typed; None for what nobody could dial."""
    typed, extension = _parted(unicodedata.normalize("NFKC", text[:_LONGEST_TYPED]).strip())
    if len(text) > _LONGEST_TYPED or not typed:
        return None
    if any(not (c.isascii() and c.isdigit()) and c not in _SEPARATORS for c in typed.removeprefix("+")):
        return None
    digits = _without_country("".join(c for c in typed if c.isdigit()), plus=typed.startswith("+"))
    kind = _kind_of(digits)
    return None if kind is None else PhoneNumber(kind, digits, extension)


def _parted(typed: str) -> tuple[str, str]:
    """A number and its extension, which stands behind a word for it or behind a dash after a whole fixed line."""
    head = typed.rstrip("0123456789")
    extension = typed[len(head) :]
    before = head.rstrip(" :")
    word = next((word for word in _EXTENSION_WORDS if before.lower().endswith(word)), "")
    if word and 0 < len(extension) <= _LONGEST_EXTENSION:
        return before.removesuffix(before[-len(word) :]).rstrip(" -"), extension
    line = before.removesuffix("-").rstrip()
    area, dash, rest = line.rpartition("-")
    dashed = before.endswith("-") and dash and any(c.isdigit() for c in area) and _LOCAL.fullmatch(rest.strip())
    return (line, extension) if dashed and 0 < len(extension) <= _LONGEST_DASHED else (typed, "")


def without_numbers(text: str) -> str:
    """A text without what could be dialled or stands for a person's number: five digits and more, however parted."""
    return _TYPED.sub(lambda found: " " if sum(map(str.isdigit, found[0])) >= _FEWEST_IN_A_TEXT else found[0], text)


def without_telephones(text: str) -> str:
    """A text without the numbers of lines and mobiles in it; house numbers, dates and hotlines stay."""

    def kept(found: re.Match[str]) -> str:
        number = read_number(found[0])
        if number is None or number.kind is NumberKind.SHORT:
            return found[0]
        dated = number.kind is NumberKind.LOCAL and not _LOCAL_WRITTEN.fullmatch(found[0])
        return found[0] if dated else " "

    return " ".join(_TYPED.sub(kept, text).split())


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


def is_mobile(text: str) -> bool:
    number = read_number(text)
    return number is not None and number.kind is NumberKind.MOBILE


def can_be_called(text: str) -> bool:
    """Whether it looks like a number at all: an extension of the house or a number abroad, which nobody here dials."""
    return bool(_CALLED.fullmatch(text)) and _FEWEST_DIGITS <= len(digits_of(text)) <= _MOST_DIGITS


def digits_of(text: str) -> str:
    """The plain digits of a text, full-width ones among them."""
    return "".join(c for c in unicodedata.normalize("NFKC", text) if c.isdecimal())


def mobiles_in(digits: str) -> set[str]:
    """Every mobile that could be read out of a stretch of digits, wherever in it one begins."""
    return set(_ANY_MOBILE.findall(digits))
