"""Dates as duty sheets write them: codes such as 0701, days of the month, 7月1日, with the year in a title.

What a cell does not say (the year, often the month) follows from the dates before it: a list that goes from 31 December
to 1 January goes into the next year. Weekdays beside the dates have the last word about the year.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from patrolplanner.domain.typed_text import BadCell, Cell, day_of, half_width, tidy, with_zeros

_YEAR_MONTH = re.compile(r"(20\d\d)\s*[年./-]\s*(1[0-2]|0?[1-9])(?!\d)")
_YEAR = re.compile(r"(?<!\d)(20\d\d)(?:\s*年|(?!\d))")
_MONTH = re.compile(r"(?<!\d)(1[0-2]|0?[1-9])\s*月")
_MONTHS = ("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec")
_MONTH_YEAR = re.compile(rf"\b({'|'.join(_MONTHS)})[a-z]*\.?\s+(20\d\d)(?!\d)", re.IGNORECASE)
_MONTH_DAY = re.compile(r"(1[0-2]|0?[1-9])\s*[月./-]\s*(3[01]|[12]\d|0?[1-9])\s*[日号]?(?:\D{0,6})")
_FIRST_DAY = re.compile(r"(?<!\d)(?:(20\d\d)\s*[年./-]\s*)?(1[0-2]|0?[1-9])\s*[月./-]\s*(3[01]|[12]\d|0?[1-9])(?!\d)")
_CODE = re.compile(r"(\d{3,4})")
_COMPACT = re.compile(r"(20\d\d)(\d\d)(\d\d)")
_DAY = re.compile(r"(3[01]|[12]\d|0?[1-9])\s*[日号]?")
_WEEKDAY = re.compile(r"(?:星期|周|礼拜)?([一二三四五六日天])")
_WEEKDAYS = "一二三四五六日"
_ENGLISH = (
    *("mon monday", "tue tues tuesday", "wed wednesday", "thu thur thurs thursday"),
    *("fri friday", "sat saturday", "sun sunday"),
)
# 1 二, 1日/周二, 1（二）, 12月1日星期二: the last sign of 1日 is no weekday
_WEEKDAY_BEHIND = re.compile(
    r"(.*\d\s*[日号]?)(?:\s*[/,(]\s*|\s+|\s*(?=周|星期|礼拜)|(?<=[日号])(?=[一二三四五六]))"
    r"((?:周|星期|礼拜)?[一二三四五六日天]|[a-z]{3,9})\s*\)?",
    re.IGNORECASE,
)
_WEEKDAY_BEFORE = re.compile(r"((?:周|星期|礼拜)[一二三四五六日天]|[a-z]{3,9})\s*[/,(]?\s*(\d.*?)\s*\)?", re.IGNORECASE)
_LONGEST = 40
"""Characters of a date with all that may stand beside it."""
_ONE_DAY = timedelta(days=1)
_MOST_STEP = timedelta(days=7)
_MOST_BLANK = 3
"""Columns without a date between two dates of a heading row."""
_HALF_A_YEAR, _LATE, _EARLY = 6, 25, 7
"""Months between two dates of which the year has changed; days between which the month has."""


@dataclass(frozen=True, slots=True)
class ContextMonth:
    """The year, and the month if it is known, that dates without them belong to."""

    year: int
    month: int | None = None


@dataclass(frozen=True, slots=True)
class SheetDate:
    """A date as far as a cell tells it, and the weekday where it stands beside it.

    Of a number such as 12.1 the last zero may be lost: ``or_tenfold``.
    """

    day: int
    month: int | None = None
    year: int | None = None
    weekday: int | None = None
    or_tenfold: bool = False

    def on(self, year: int, month: int | None) -> date | None:
        """The date, where the year and the month that it does not tell are these."""
        month = self.month or month
        return None if month is None else _date(self.year or year, month, self.day)


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


def first_day_in(texts: Iterable[str], month: ContextMonth) -> date | None:
    """The first whole date that titles tell of: 12月7日至12月13日 is the week from 7 December."""
    for text in map(half_width, texts):
        if (found := _FIRST_DAY.search(text)) and (
            day := _date(int(found[1] or month.year), int(found[2]), int(found[3]))
        ):
            return day
    return None


def sheet_date(cell: Cell) -> SheetDate | None:
    """The date that a cell of a duty sheet tells of, None for what is none."""
    if cell.is_empty or cell.faulty or isinstance(cell.value, bool):
        return None
    text = _plain(cell)
    if len(text) > _LONGEST:
        return None
    if isinstance(cell.value, str):
        date_text, weekday = _parted(text)
        found = _written(date_text) or _whole(Cell(date_text))
        return found and _with(found, weekday)
    found = _whole(cell) or _written(text)
    lost = isinstance(cell.value, float) and found is not None and "." in text and found.day < 4
    return SheetDate(found.day, found.month, found.year, None, lost) if found is not None else None


class InOrder:
    """Dates one after the other, of which each tells the year and month of the next."""

    def __init__(self, month: ContextMonth) -> None:
        self._year, self._month = month.year, month.month
        self.last: date | None = None

    def next(self, found: SheetDate) -> date | None:
        """The date; None for one that does not exist, or of which no month is known."""
        day = self._dated(found)
        if day is None:
            return None
        if found.or_tenfold and self.last is not None:
            tenfold = self._dated(SheetDate(found.day * 10, found.month))
            day = tenfold if tenfold == self.last + _ONE_DAY else day
        self.last = day
        self._year, self._month = day.year, day.month
        return day

    def _dated(self, found: SheetDate) -> date | None:
        year, month, last = self._year, self._month, self.last
        if last is None or found.year is not None:
            return found.on(year, month)
        if found.month is not None:
            year += (last.month - found.month >= _HALF_A_YEAR) - (found.month - last.month >= _HALF_A_YEAR)
            return found.on(year, found.month)
        if found.day <= _EARLY and last.day >= _LATE:
            return found.on(year + (last.month == 12), last.month % 12 + 1)
        return found.on(year, month)


def dates_across(cells: Sequence[Cell], month: ContextMonth) -> Mapping[int, date]:
    """The longest run of dates along a heading row, each a day after the one before; a sum column ends it."""
    best: dict[int, date] = {}
    run: dict[int, date] = {}
    order = InOrder(month)
    blank = 0
    for place, cell in enumerate(cells):
        blank = blank + 1 if cell.is_empty else 0
        if cell.is_empty and blank <= _MOST_BLANK:
            continue  # a date over several columns stands in the first of them
        found, last = sheet_date(cell), order.last
        day = order.next(found) if found is not None else None
        if day is None or (last is not None and not timedelta() < day - last <= _MOST_STEP):
            run, order = {}, InOrder(month)
            day = order.next(found) if found is not None else None
        if day is not None:
            run[place] = day
        if len(run) > len(best):
            best = dict(run)
    return best


def weekdays_across(cells: Sequence[Cell]) -> Mapping[int, int]:
    """The longest run of weekdays along a heading row, each the one after the one before."""
    best: dict[int, int] = {}
    run: dict[int, int] = {}
    for place, cell in enumerate(cells):
        weekday = weekday_in(_plain(cell))
        if weekday is None or run.get(place - 1, weekday - 1) % 7 != (weekday - 1) % 7:
            run = {}
        if weekday is not None:
            run[place] = weekday
        if len(run) > len(best):
            best = dict(run)
    return best


def weekday_in(text: str) -> int | None:
    """0 for Monday, as 一, 周一, 星期一, Mon; None for what is no weekday."""
    word = half_width(text).strip()
    if found := _WEEKDAY.fullmatch(word):
        return 6 if found[1] == "天" else _WEEKDAYS.index(found[1])
    return next((n for n, names in enumerate(_ENGLISH) if word.casefold() in names.split()), None)


def year_by_weekdays(dates: Mapping[int, date], weekdays: Mapping[int, int], given: int) -> int:
    """The year near the given one in which most of the dates fall on the weekdays written beside them."""
    shared = [(dates[place], weekdays[place]) for place in dates if place in weekdays]
    fitting = {step: sum(_falls_on(day, step, weekday) for day, weekday in shared) for step in (0, -1, 1, -2, 2)}
    best = max(fitting, key=lambda step: fitting[step])
    return given + best if fitting[best] * 2 > len(shared) else given


def _falls_on(day: date, years: int, weekday: int) -> bool:
    moved = moved_year(day, years)
    return moved is not None and moved.weekday() == weekday


def years_off(dates: Mapping[int, date], weekdays: Mapping[int, int], named: ContextMonth | None) -> int:
    """How many years dates are off that tell no year: by the weekdays beside them, else by the month of the title,
    which must be among them (27 December to 2 January under 2027年1月 begins in 2026)."""
    if not dates:
        return 0
    if any(place in weekdays for place in dates):
        return year_by_weekdays(dates, weekdays, 0)
    if named is None or named.month is None:
        return 0
    months = {(day.year, day.month) for day in dates.values()}
    return next((step for step in (0, -1, 1) if (named.year - step, named.month) in months), 0)


def moved_year(day: date, years: int) -> date | None:
    return _date(day.year + years, day.month, day.day)


def _plain(cell: Cell) -> str:
    try:
        return half_width(tidy(" ".join(with_zeros(cell).split())))
    except (BadCell, ValueError, OverflowError):
        return ""


def _parted(text: str) -> tuple[str, int | None]:
    """The date, and the weekday before or behind it."""
    if found := _WEEKDAY_BEHIND.fullmatch(text):
        weekday = weekday_in(found[2])
        if weekday is not None:
            return found[1].strip(), weekday
    if found := _WEEKDAY_BEFORE.fullmatch(text):
        weekday = weekday_in(found[1])
        if weekday is not None:
            return found[2].strip(), weekday
    return text, None


def _with(found: SheetDate, weekday: int | None) -> SheetDate:
    return SheetDate(found.day, found.month, found.year, weekday)


def _whole(cell: Cell) -> SheetDate | None:
    try:
        day = day_of(cell)
    except (BadCell, ValueError, OverflowError):
        return None
    return SheetDate(day.day, day.month, day.year)


def _written(text: str) -> SheetDate | None:
    if found := _COMPACT.fullmatch(text):
        return _existing(int(found[1]), int(found[2]), int(found[3]))
    if found := _CODE.fullmatch(text):
        code = found[1].zfill(4)
        return _existing(None, int(code[:2]), int(code[2:]))
    if found := _MONTH_DAY.fullmatch(text):
        return _existing(None, int(found[1]), int(found[2]))
    if found := _DAY.fullmatch(text):
        return SheetDate(int(found[1]))
    return None


def _existing(year: int | None, month: int, day: int) -> SheetDate | None:
    """The date, None for one that no year has; 2024 is a leap year."""
    return SheetDate(day, month, year) if _date(year or 2024, month, day) else None


def _date(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
