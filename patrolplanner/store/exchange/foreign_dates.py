"""Dates as duty sheets write them: codes such as 0701, days of the month, 7月1日, with the year in a title."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from patrolplanner.domain.typed_text import BadCell, Cell, day_of, half_width, text_of

_YEAR_MONTH = re.compile(r"(20\d\d)\s*[年./-]\s*(1[0-2]|0?[1-9])(?!\d)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?:\s*年|(?!\d))")
_MONTH = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])\s*月")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_YEAR = re.compile(rf"\b({'|'.join(_MONTHS)})[a-z]*\.?\s+(20\d\d)(?!\d)", re.IGNORECASE)
_MONTH_DAY = re.compile(r"(1[0-2]|0?[1-9])\s*[月./-]\s*(3[01]|[12]\d|0?[1-9])\s*[日号]?(?:\D{0,6})")
_CODE = re.compile(r"(\d{3,4})")
_COMPACT = re.compile(r"(20\d\d)(\d\d)(\d\d)")
_NAMED_DAY = r"(?:星期|周|礼拜)?[一二三四五六日天]|mon|tue|wed|thu|fri|sat|sun"
_DAY = re.compile(
    rf"(3[01]|[12]\d|0?[1-9])\s*[日号]?(?:\s*/?\s*(?:{_NAMED_DAY})|\s*\((?:{_NAMED_DAY})\))?", re.IGNORECASE
)
"""A day of a month, alone or with its weekday: 1, 1日, 1 二, 1日/周二, 1(二)."""
_WEEKDAY = re.compile(r"(?:星期|周|礼拜)?([一二三四五六日天])")
_WEEKDAYS = "一二三四五六日"
_ENGLISH = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
_ONE_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class ContextMonth:
    """The year, and the month if it is known, that dates without them belong to."""

    year: int
    month: int | None = None


def month_in(texts: Iterable[str], otherwise: ContextMonth) -> ContextMonth:
    """The month that titles, sheet names and file names tell of."""
    year, month = None, None
    for text in map(half_width, texts):
        if found := _YEAR_MONTH.search(text):
            return ContextMonth(int(found[1]), int(found[2]))
        if found := _MONTH_YEAR.search(text):
            return ContextMonth(int(found[2]), _MONTHS.index(found[1].lower()) + 1)
        if year is None and (found := _YEAR.search(text)):
            year = int(found[1])
        if month is None and (found := _MONTH.search(text)):
            month = int(found[1])
    return ContextMonth(year or otherwise.year, month or otherwise.month)


def date_in(cell: Cell, month: ContextMonth) -> date | None:
    """The date that a cell of a duty sheet means, None for what is none."""
    if cell.is_empty or cell.faulty or isinstance(cell.value, bool):
        return None
    try:
        text = half_width(text_of(cell)).strip()
        return day_of(cell) if not isinstance(cell.value, str) else _written(text, month) or day_of(cell)
    except (BadCell, ValueError, OverflowError):
        return _written(half_width(_plain(cell)).strip(), month)


def dates_across(cells: Sequence[Cell], month: ContextMonth) -> Mapping[int, date]:
    """The longest run of dates along a heading row, each a day after the one before; a sum column ends it."""
    best: dict[int, date] = {}
    run: dict[int, date] = {}
    last: date | None = None
    for place, cell in enumerate(cells):
        found = date_in(cell, month)
        if found is not None and last is not None and found < last:
            # over the end of a month or year the days begin anew
            tomorrow = last + _ONE_DAY
            found = tomorrow if found.day == tomorrow.day else _moved(found, 1) if found.month < last.month else found
        if found is None or (last is not None and not timedelta() < found - last <= timedelta(days=7)):
            run = {}
        if found is not None:
            run[place] = found
        last = found
        if len(run) > len(best):
            best = dict(run)
    return best


def weekday_in(text: str) -> int | None:
    """0 for Monday, as 一, 周一, 星期一, Mon; None for what is no weekday."""
    word = half_width(text).strip()
    if found := _WEEKDAY.fullmatch(word):
        return 6 if found[1] == "天" else _WEEKDAYS.index(found[1])
    short = word.casefold()[:3]
    return _ENGLISH.index(short) if short in _ENGLISH else None


def year_by_weekdays(dates: Mapping[int, date], weekdays: Mapping[int, int], given: int) -> int:
    """The year near the given one in which all the dates fall on the weekdays written beside them."""
    shared = [(dates[place], weekdays[place]) for place in dates if place in weekdays]
    for step in (0, -1, 1, -2, 2):
        moved = [(_moved(day, step), weekday) for day, weekday in shared]
        if shared and all(day is not None and day.weekday() == weekday for day, weekday in moved):
            return given + step
    return given


def moved_years(dates: Mapping[int, date], years: int) -> dict[int, date]:
    """The same days of other years; a 29 February that is none is left out."""
    return {place: day for place, old in dates.items() if (day := _moved(old, years)) is not None}


def _plain(cell: Cell) -> str:
    try:
        return text_of(cell)
    except (BadCell, ValueError, OverflowError):
        return ""


def _written(text: str, month: ContextMonth) -> date | None:
    if found := _COMPACT.fullmatch(text):
        return _date(int(found[1]), int(found[2]), int(found[3]))
    if (found := _CODE.fullmatch(text)) or (found := _MONTH_DAY.fullmatch(text)):
        if found.lastindex == 1:
            code = found[1].zfill(4)
            return _date(month.year, int(code[:2]), int(code[2:]))
        return _date(month.year, int(found[1]), int(found[2]))
    if (found := _DAY.fullmatch(text)) and month.month is not None:
        return _date(month.year, month.month, int(found[1]))
    return None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _moved(day: date, years: int) -> date | None:
    return _date(day.year + years, day.month, day.day)
