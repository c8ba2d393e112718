"""The digits that a reader takes out of a text, however they are written.

Full-width, circled and Chinese ones, those of other scripts, words for digits, letters that look like them: whoever
hides a number from a program writes it so, and whoever reads it dials it. Invisible marks part nothing.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import lru_cache


@dataclass(frozen=True, slots=True)
class DigitSign:
    """A place of a text where a digit is read.

    ``digits`` are what it may stand for, usually one; ``loose`` if it may as well mean none, as 一 for a dash.
    ``letters`` are those between it and the sign before; ``tight`` if nothing at all is seen between the two
    and they are written alike: 五 is no part of the number in 王五138….
    """

    begin: int
    end: int
    digits: tuple[str, ...]
    loose: bool
    letters: int
    tight: bool


@dataclass(frozen=True, slots=True)
class _Seen:
    """A character as it is seen, in small letters, with its place in the text; ``loose`` as of a sign."""

    char: str
    place: int
    loose: bool


_UNSEEN = frozenset({"Mn", "Me", "Mc", "Cf", "Cs", "Co", "Cn"})
_BLANKS = frozenset("\u115f\u1160\u3164\uffa0\u2800")
_LARGEST_CHARACTER = 9999
_IN_A_NAME = re.compile(
    r"\b(?:FACE|DIGIT)[- ](\d)\b|\b(ZERO|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE|TEN)\b|\b(ACE) OF\b"
)

_CHINESE_FROM = "\u2e80"
_ALSO = {"两": "2", "兩": "2", "俩": "2", "仨": "3", "幺": "1"}
_RADIO = {"洞": "0", "拐": "7", "勾": "9", "钩": "9", "圈": "0", "口": "0", "ロ": "0"}
_LOOKING_SO = {
    **dict.fromkeys("○◯⭕⚪●⚫◉◎⊙∅ø□", "0"),
    **dict.fromkeys("|!∣丨ı", "1"),
    **dict.fromkeys("оοօ", "o"),
    **dict.fromkeys("іιӏ", "i"),
    "ѕ": "s",
    "з": "3",
    "ч": "4",
    "б": "6",
}
_ALIKE = dict(zip("odilzstbgq", "0011257899", strict=True))
_ENGLISH = ("zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine")
_PINYIN = ("ling", "yi", "er", "san", "si", "wu", "liu", "qi", "ba", "jiu")
_WORDS = {
    **{word: str(digit) for words in (_ENGLISH, _PINYIN) for digit, word in enumerate(words)},
    **{"oh": "0", "dong": "0", "yao": "1", "liang": "2", "guai": "7", "gou": "9"},
}
_NAMED = {"TEN": "10", None: "1"}
_ROMAN = {
    **{"ii": ("2", "11"), "iii": ("3", "111"), "iv": ("4",), "v": ("5",), "vi": ("6",), "vii": ("7",)},
    **{"viii": ("8",), "ix": ("9",)},
}
_TONES = "12345"
_TAGS = range(0xE0020, 0xE007F)
"""Characters that repeat the ASCII ones and are not seen; a program reads them."""
_LONGEST_WORD = max(map(len, _WORDS))
_TIMES = "个個箇"
_ALNUM_RUN = re.compile(r"[a-z0-9]+")
_LETTERS_OR_DIGIT = re.compile(r"[a-z]+|\d")


def signs(text: str) -> list[DigitSign]:
    """The places of a text at which a digit is read, in their order."""
    seen = [one for place, char in enumerate(text) for one in _seen(char, place)]
    found: list[DigitSign] = []
    times: list[int] = []
    letters, tight, chinese = 0, False, False
    for first, last, digits, loose in _read(seen):
        if digits:
            tight = tight and chinese == (seen[first].char >= _CHINESE_FROM)
            found.append(DigitSign(seen[first].place, seen[last].place + 1, digits, loose, letters, tight))
            letters, tight, chinese = 0, True, seen[first].char >= _CHINESE_FROM
            continue
        letters += sum(text[one.place].isalpha() for one in seen[first : last + 1])
        tight = False
        if seen[first].char in _TIMES:
            times.append(len(found))
    for at in times:
        _repeat(found, at)
    return found


def is_unseen(char: str) -> bool:
    """Whether a character shows nothing of its own: marks on others, directions, variations, fillers of no width."""
    return not _plain(char)[0]


def _seen(char: str, place: int) -> Iterator[_Seen]:
    plain, loose = _plain(char)
    for one in plain:
        yield _Seen(one, place, loose)


@lru_cache(maxsize=8192)
def _plain(char: str) -> tuple[str, bool]:
    """How a character is seen: empty for what is not; and whether a digit in it is a guess."""
    if char.isascii():
        return ("1", True) if char in _LOOKING_SO else (char.casefold() if char.isprintable() else " ", False)
    if ord(char) in _TAGS:
        return _plain(chr(ord(char) - _TAGS.start + ord(" ")))
    kind = unicodedata.category(char)
    if kind in _UNSEEN:
        return "", False
    if char in _BLANKS or kind in ("Cc", "Zs", "Zl", "Zp"):
        return " ", False
    value = unicodedata.numeric(char, -1)
    if kind != "Lo" and 0 <= value <= _LARGEST_CHARACTER and value == int(value):
        return str(int(value)), False
    alike = "".join(_LOOKING_SO.get(c, c) for c in unicodedata.normalize("NFKC", char).casefold())
    if kind == "So" and alike == char and (named := _IN_A_NAME.search(unicodedata.name(char, ""))):
        return named[1] or _NAMED.get(named[2]) or _WORDS[named[2].lower()], True
    bare = "".join(c for c in unicodedata.normalize("NFKD", alike) if unicodedata.category(c) not in _UNSEEN)
    return bare, alike.isdigit()


_Reading = tuple[int, int, tuple[str, ...], bool]
"""First and last character seen, the digits that they stand for (none: other letters or marks), whether loosely."""


def _read(seen: list[_Seen]) -> Iterator[_Reading]:
    flat = "".join(one.char for one in seen)
    at = 0
    while at < len(flat):
        if run := _ALNUM_RUN.match(flat, at):
            yield from _of_run(seen, run[0], at)
            at = run.end()
        else:
            yield at, at, *_of_character(flat[at])
            at += 1


@lru_cache(maxsize=8192)
def _of_character(char: str) -> tuple[tuple[str, ...], bool]:
    """The digits of a character that is no plain letter or digit."""
    if char < _CHINESE_FROM:
        return (), False
    if char in _RADIO or char in _ALSO:
        return (_RADIO.get(char) or _ALSO[char],), char in _RADIO
    value = int(unicodedata.numeric(char, -1))
    if 0 <= value <= 9:
        return (str(value),), value == 1
    if value in (10, 20, 30, 40):
        # 十三 is 13, 八十 is 80, 二十三 is 23
        return (str(value), str(value // 10), "0"), True
    return (), False


def _of_run(seen: list[_Seen], run: str, start: int) -> Iterator[_Reading]:
    """The readings of letters and digits that touch each other."""
    if run in _ROMAN:
        yield start, start + len(run) - 1, _ROMAN[run], True
        return
    if all(c.isdigit() or c in _ALIKE for c in run) and not _in_words(run.rstrip(_TONES)):
        for at, char in enumerate(run, start):
            yield at, at, (_ALIKE.get(char, char),), seen[at].loose or char.isalpha()
        return
    beside_digits, toned = any(c.isdigit() for c in run), False
    for part in _LETTERS_OR_DIGIT.finditer(run):
        first, last = start + part.start(), start + part.end() - 1
        if part[0].isdigit():
            yield first, last, (part[0],), seen[first].loose or toned
            toned = False
        elif words := _in_words(part[0]):
            for begin, end in words:
                yield first + begin, first + end - 1, (_WORDS[part[0][begin:end]],), True
            toned = True  # yi1 san1 ba1: what stands behind the sound may be its tone
        elif beside_digits:
            for at, char in enumerate(part[0], first):
                yield at, at, ((_ALIKE[char],) if char in _ALIKE else ()), True
        else:
            yield first, last, (), False


def _in_words(letters: str) -> list[tuple[int, int]]:
    """Where the words for digits begin and end that the letters consist of; empty if there is anything else."""
    found: list[tuple[int, int]] = []
    at = 0
    while at < len(letters):
        longest = min(at + _LONGEST_WORD, len(letters))
        end = next((end for end in range(longest, at, -1) if letters[at:end] in _WORDS), 0)
        if not end:
            return []
        found.append((at, end))
        at = end
    return found


def _repeat(found: list[DigitSign], at: int) -> None:
    """Read 四个零 as four zeros, too: ``at`` is the sign behind the 个."""
    if not 0 < at < len(found) or len(found[at - 1].digits[0]) > 1:
        return
    count, repeated = found[at - 1], found[at]
    found[at - 1] = replace(count, loose=True)
    found[at] = replace(repeated, digits=(*repeated.digits, repeated.digits[0] * int(count.digits[0])))
