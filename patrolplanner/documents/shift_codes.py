"""One short code for every shift, so that a duty fits into a cell of a table and reads without colour."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from string import hexdigits

from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.shifts import DAY_MINUTES, Shift, ShiftKind
from patrolplanner.domain.typed_text import clock

_USUAL = {ShiftKind.FULL: "值", ShiftKind.STANDBY: "备"}
# Characters that stand in most names of shifts and so tell none apart.
_COMMON = frozenset("班岗勤时小间段组点第次")
_DIGITS = "①②③④⑤⑥⑦⑧⑨⑩⑪⑫⑬⑭⑮⑯⑰⑱⑲⑳"
_LONGEST_CODE = 2


@dataclass(frozen=True, slots=True)
class Tint:
    """Ground and text colour of a code, as ``#RRGGBB``; both stay apart on grey paper."""

    ground: str
    text: str


_TINTS = {
    "白": Tint("#FFF1CC", "#6B4700"),
    "夜": Tint("#DDE4F8", "#23408F"),
    "早": Tint("#E2F3E4", "#1E6B34"),
    "中": Tint("#FBE3D4", "#8A4215"),
    "值": Tint("#EADCF6", "#5B2B86"),
    "备": Tint("#E6EBEF", "#3D4954"),
}
_TINT_BY_KIND = {
    ShiftKind.DAY: _TINTS["白"],
    ShiftKind.NIGHT: _TINTS["夜"],
    ShiftKind.FULL: _TINTS["值"],
    ShiftKind.STANDBY: _TINTS["备"],
    ShiftKind.OTHER: _TINTS["中"],
}


def shift_codes(shifts: Iterable[Shift]) -> Mapping[str, str]:
    """A code for each shift, by the shift's own code; no two are the same.

    Usually one Chinese character: the shift's own code if it is one, 值 for 24 hours, 备 for standby, else the first
    telling character of its name. A shift without a Chinese name keeps its own code if that is short.
    """
    shifts = list(shifts)
    codes: dict[str, str] = {}
    # Two rounds, so that 早班 gets 早 although 早高峰 may stand before it.
    for shift in shifts:
        first = _plainest(shift)
        if first and first not in codes.values():
            codes[shift.code] = first
    for shift in shifts:
        if shift.code not in codes:
            free = (c for c in _candidates(shift) if c.strip() and c not in codes.values())
            codes[shift.code] = next(free, shift.code)
    return codes


def tint(shift: Shift, code: str) -> Tint:
    """The colours of a shift: the plan's own ground when it names one, else those usual for the code or kind."""
    usual = _TINTS.get(code) or _TINT_BY_KIND[shift.kind]
    colour = shift.colour.strip().lstrip("#")
    if len(colour) != 6 or any(c not in hexdigits for c in colour):
        return usual
    red, green, blue = (int(colour[n : n + 2], 16) for n in (0, 2, 4))
    dark = 0.299 * red + 0.587 * green + 0.114 * blue < 140
    return Tint(f"#{colour}", "#FFFFFF" if dark else "#1C2733")


def _plainest(shift: Shift) -> str:
    """The code nobody would dispute: a one-character code, or the first of a name like 早班."""
    if len(shift.code) == 1 and _is_chinese(shift.code):
        return shift.code
    if len(shift.name) == 2 and shift.name[1] == "班" and _is_chinese(shift.name[0]):
        return shift.name[0]
    return ""


def _candidates(shift: Shift) -> Iterator[str]:
    if any(_is_chinese(c) for c in shift.name):
        if shift.kind in _USUAL:
            yield _USUAL[shift.kind]
        telling = [c for c in shift.name if _is_chinese(c) and c not in _COMMON]
        yield from telling
        yield from (f"{telling[0]}{number}" for number in range(2, 10) if telling)
    if len(shift.code) <= _LONGEST_CODE:
        yield shift.code
    yield from (c for c in shift.name if _is_chinese(c))
    yield shift.code[:_LONGEST_CODE]
    yield from _DIGITS


def _is_chinese(character: str) -> bool:
    return "\u3400" <= character <= "\u9fff" or character >= "\U00020000"


def times(shift: Shift, say: Say) -> str:
    """``08:00–20:00``, or with the next day named where the shift ends on it."""
    end = shift.start + shift.length
    if end <= DAY_MINUTES:
        return f"{clock(shift.start)}–{clock(end)}"
    message = translate("duty matrix", "{start}–{end} next day")
    return say(message.fill(start=clock(shift.start), end=clock(end - DAY_MINUTES)))
