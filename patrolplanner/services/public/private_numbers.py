"""The private numbers of a plan, found in any text that the public may see, however they are hidden in it.

One judge for notices, cards, file names, codes, calendars and registers: `PrivateNumbers`.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from patrolplanner.domain.phone_numbers import NumberKind, area_code, mobiles_in, read_number
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.typed_digits import DigitSign, is_unseen, signs
from patrolplanner.domain.written_otherwise import backward_readings, other_readings

# Fewer digits are house numbers, hotlines and extensions; seven are a line without its area code.
_LEAST_PRIVATE, _LEAST_LINE, _LEAST_LONG = 5, 7, 10
_LETTERS_WITHIN_A_LINE = 4
_LONGEST = 20
_MOST_TOUCHING = 20
_ROUNDS = 8

_PARTING = re.compile(r"[/;,|\n、，；／｜()（）]|短号|或|电话|手机")
_COUNTRY = ("86", "0086")
_LONGEST_CODE = 4
_EXTENSION = re.compile(r"\s*(?:转|分机|ext\.?|x|#)\s*\d{1,6}", re.IGNORECASE)
_JOINING = re.compile(r"[\s\-+.()·－‐‑‒–—（）＋．]*")
_LEFT_OVER = " \t\u3000-–—－+＋:：,，、;；/|"
_LABELS = (
    "电话号码",
    "手机号码",
    "联系电话",
    "联系方式",
    "手机号",
    "电话",
    "手机",
    "短号",
    "☎",
    "📞",
    "📱",
    "tel",
    "tel.",
)
_WHOM = r"(?:(?:请|可)?联系人?|(?<![\u3400-\u9fff])(?:请|可)?[找问])[\s:：]*[\u3400-\u9fff·]{2,4}"
_ASKED_BEFORE = re.compile(rf"{_WHOM}[\s:：,，]*\Z")
_ASKED_BEHIND = re.compile(rf"\A[\s,，、;；]*{_WHOM}(?![\u3400-\u9fff])")
"""Whom to ask for at a number: said with it, and worth nothing without it."""
_LONGEST_LABEL = max(map(len, _LABELS))
_PAIRS = (("(", ")"), ("（", "）"), ("[", "]"), ("【", "】"), ("<", ">"))

_Open = dict[str, tuple[int, int]]
"""The beginnings of numbers that have been read, with the sign at which each began, and the letters since the last."""


@dataclass(frozen=True, slots=True)
class _Hunt:
    """How numbers of some lengths are looked for.

    ``letters`` may stand between two digits of one, any for None: that eleven digits of a text are somebody's number by
    chance does not happen, that five are may well. Hence also ``alone``: no other digit touches it.
    """

    numbers: frozenset[str]
    letters: int | None = None
    alone: bool = False
    beginnings: frozenset[str] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        beginnings = frozenset(number[:end] for number in self.numbers for end in range(1, len(number) + 1))
        object.__setattr__(self, "beginnings", beginnings)

    def places(self, read: list[DigitSign]) -> Iterator[tuple[int, int]]:
        """First and last sign of each number. Every sign is looked at once, whatever came before."""
        begun: _Open = {}
        for at, sign in enumerate(read):
            begun, starts = self._with(begun, at, sign)
            starts = [start for start in starts if not self.alone or _alone(read, start, at)]
            if starts:
                yield min(starts), at
                begun = {}

    def _with(self, begun: _Open, at: int, sign: DigitSign) -> tuple[_Open, list[int]]:
        """What has begun after one more sign, and where the numbers that it ends began."""
        further: _Open = {}
        starts: list[int] = []
        for digits in sign.digits:
            if digits in self.beginnings:
                further[digits] = (at, 0)
        for beginning, (start, letters) in begun.items():
            letters += sign.letters
            if self.letters is not None and letters > self.letters:
                continue
            for digits in sign.digits:
                longer = beginning + digits
                if longer in self.beginnings and further.get(longer, (-1, 0))[0] < start:
                    further[longer] = (start, 0)
                if longer in self.numbers:
                    starts.append(start)
            if sign.loose and further.get(beginning, (-1, 0))[0] < start:
                further[beginning] = (start, letters)
        return further, starts


def _alone(read: list[DigitSign], first: int, last: int) -> bool:
    """Whether no other digit touches these signs."""
    before = read[first].tight and not read[first - 1].loose
    after = last + 1 < len(read) and read[last + 1].tight and not read[last + 1].loose
    return not before and not after


@dataclass(frozen=True, slots=True)
class PrivateNumbers:
    """The numbers of a plan that may not be posted, by their digits."""

    digits: frozenset[str]
    _hunts: tuple[_Hunt, ...] = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        short, line, long = (
            frozenset(number for number in self.digits if least <= len(number) < below)
            for least, below in ((_LEAST_PRIVATE, _LEAST_LINE), (_LEAST_LINE, _LEAST_LONG), (_LEAST_LONG, 1_000))
        )
        hunts = (_Hunt(long), _Hunt(line, _LETTERS_WITHIN_A_LINE), _Hunt(short, 0, alone=True))
        object.__setattr__(self, "_hunts", tuple(hunt for hunt in hunts if hunt.numbers))

    def __contains__(self, text: object) -> bool:
        """Whether a text holds one of them."""
        return isinstance(text, str) and (bool(self.places(text)) or self._hidden(text))

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where private numbers stand in a text, in order and apart, with the codes and digits that belong to each."""
        read = signs(text)
        if len(read) < _LEAST_PRIVATE:
            return []
        return _apart(_whole(text, read, *found) for hunt in self._hunts for found in hunt.places(read))

    def _hidden(self, text: str) -> bool:
        """Whether one is there for who decodes the text or reads it from its end; only long ones are, by chance."""
        texts = [text, *other_readings(text)]
        if any(self.places(decoded) for decoded in texts[1:]):
            return True
        turned = (signs(one) for decoded in texts for one in backward_readings(decoded))
        return any(any(hunt.places(read)) for read in turned for hunt in self._hunts if hunt.letters is None)

    def apart(self, texts: Iterable[str]) -> list[str]:
        """Texts that are shown together, without every private number, also where one begins in one and ends in
        another: the later of the two goes."""
        kept: list[str] = []
        for text in map(self.without, texts):
            beside = " ".join(kept)
            joined = (f"{beside} {text}", *(pair for one in kept for pair in (f"{one} {text}", f"{text} {one}")))
            kept.append("" if text and any(one in self for one in joined) else text)
        return kept

    def without(self, text: str) -> str:
        """The text with every private number taken out; nothing is left of one that hides them."""
        for _ in range(_ROUNDS):
            places = self.places(text)
            if not places:
                return "" if self._hidden(text) else text
            for begin, end in reversed(places):
                text = _joined(text[:begin], text[end:])
        return ""


def _apart(places: Iterable[tuple[int, int]]) -> list[tuple[int, int]]:
    """Places in order, those that overlap made one."""
    found: list[tuple[int, int]] = []
    for begin, end in sorted(places):
        if found and begin < found[-1][1]:
            found[-1] = (found[-1][0], max(end, found[-1][1]))
        else:
            found.append((begin, end))
    return found


def _whole(text: str, read: list[DigitSign], first: int, last: int) -> tuple[int, int]:
    """The place of a number with digits that touch it, the code of country or area before it, and its extension."""
    first, last = _touching(read, first, -1), _touching(read, last, 1)
    begin, end = read[first].begin, read[last].end
    code, at = "", first
    while at and len(code) < _LONGEST_CODE and _JOINING.fullmatch(text, read[at - 1].end, read[at].begin):
        at -= 1
        code = read[at].digits[0] + code
        if code in _COUNTRY or (code.startswith("0") and area_code(code) == code):
            begin = read[at].begin
    bracketed = {")", "）"} & set(text[begin : read[first].begin])
    while text[begin - 1 : begin] in (("+", "＋", "(", "（") if bracketed else ("+", "＋")):
        begin -= 1
    if extension := _EXTENSION.match(text, end):
        end = extension.end()
    while end < len(text) and is_unseen(text[end]):
        end += 1
    return begin, end


def _touching(read: list[DigitSign], at: int, step: int) -> int:
    """The sign that a stretch of certain digits reaches to, which may be longer than the number in it."""
    for _ in range(_MOST_TOUCHING):
        later = at if step < 0 else at + 1
        if not 0 < later < len(read) or not read[later].tight or read[at + step].loose:
            break
        at += step
    return at


def _joined(left: str, right: str) -> str:
    """What stood before and behind a number, without the words and brackets that announced it."""
    left, right = _ASKED_BEFORE.sub("", left), _ASKED_BEHIND.sub("", right)
    while True:
        left = left.rstrip(_LEFT_OVER)
        label = next((word for word in _LABELS if left[-_LONGEST_LABEL:].casefold().endswith(word)), "")
        if label:
            left = left[: -len(label)]
        elif any(left.endswith(opened) and right.lstrip().startswith(closed) for opened, closed in _PAIRS):
            left, right = left[:-1], right.lstrip()[1:]
        else:
            break
    behind = right.strip() if right.strip(_LEFT_OVER) else ""
    if not left or not behind:
        return (left or behind.lstrip(_LEFT_OVER)).strip()
    return f"{left}{' ' if right[0].isspace() else ''}{behind}"


def private_numbers(plan: Plan) -> PrivateNumbers:
    """The numbers of a plan's people that their records do not allow to be posted: mobiles, lines, short numbers.

    A number that two people share is private as long as one of them keeps it so. A fixed line that the station, a unit
    or a post gives as its own is nobody's private one, nor is one that somebody's own record gives as the public one.
    How to reach the commander of people without names is for the station alone.
    """
    given = [text for unit in plan.units for text in (unit.duty_phone, unit.supervision_phone)]
    given += [post.phone for post in plan.posts]
    given += [plan.setting(key) for key in ("duty_phone", "supervision_phone", "complaints_phone")]
    lines = set[str]().union(*map(_numbers_in, given))
    kept = set[str]()
    for person in plan.people:
        if not (person.publish_name and person.publish_mobile):
            public = lines | _numbers_in(person.public_phone)
            kept |= {digits for digits in _numbers_in(person.mobile) if digits not in public or mobiles_in(digits)}
    for contingent in plan.contingents:
        kept |= {digits for digits in _numbers_in(contingent.contact) if digits not in lines or mobiles_in(digits)}
    return PrivateNumbers(frozenset(kept))


@lru_cache(maxsize=8192)
def _numbers_in(text: str) -> frozenset[str]:
    """The digits of every number in a cell by which it is looked for: mobiles, fixed lines without area, others."""
    whole = _digits_of(text)
    found = mobiles_in(whole)
    for piece in _PARTING.split(text):
        digits = _digits_of(piece)
        mobiles = mobiles_in(digits)
        for mobile in mobiles:
            digits = digits.replace(mobile, "")
        found |= mobiles | _sought(digits)
    return frozenset(found)


def _sought(digits: str) -> set[str]:
    number = read_number(digits)
    if number is None:
        return {digits} if _LEAST_PRIVATE <= len(digits) <= _LONGEST else set()
    if number.kind in (NumberKind.SHORT, NumberKind.FREE):
        return set()
    return {number.digits.removeprefix(area_code(number.digits))}


def _digits_of(text: str) -> str:
    """The digits of a cell; those that may be none only where they make a mobile, or there are no others."""
    read = signs(text)
    every, certain = ("".join(sign.digits[0] for sign in some) for some in (read, (s for s in read if not s.loose)))
    return every if mobiles_in(every) or len(certain) < _LEAST_PRIVATE else certain
