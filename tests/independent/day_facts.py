"""What sort of day a date is, for the independent checker: built-in Chinese calendar, workbook rows on top."""

from __future__ import annotations

import re
from datetime import date, datetime

import chinese_calendar
import cnlunar
from book_words import BookError
from plan_book import Book, split_list

# The 13 statutory days of 2026 (not the days off around them).
STATUTORY_2026 = frozenset(
    date(2026, month, day)
    for month, day in (
        (1, 1), (2, 16), (2, 17), (2, 18), (2, 19), (4, 5), (5, 1), (5, 2), (6, 19), (9, 25), (10, 1), (10, 2), (10, 3)
    )
)  # fmt: skip
STATUTORY_ANY_YEAR = frozenset({(1, 1), (5, 1), (5, 2), (10, 1), (10, 2), (10, 3)})
WEEKDAYS = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")


def builtin_kind(day: date) -> str:
    """workday, rest, holiday or makeup; beyond the library's years by weekday and the fixed statutory dates."""
    if day in STATUTORY_2026 or (day.year != 2026 and (day.month, day.day) in STATUTORY_ANY_YEAR):
        return "holiday"
    weekend = day.weekday() >= 5
    try:
        works = chinese_calendar.is_workday(day)
    except NotImplementedError:
        works = not weekend
    if works:
        return "makeup" if weekend else "workday"
    return "rest"


def kind_of(book: Book, day: date) -> str:
    """The kind of the date in this plan."""
    return book.calendar.get(day, ("", None, None))[0] or builtin_kind(day)


def is_market(book: Book, day: date) -> bool:
    """Whether it is a market day, by the workbook's row or the market cycle."""
    said = book.calendar.get(day, ("", None, None))[1]
    return said if said is not None else _in_cycle(book.settings.get("market_cycle", ""), day)


def _in_cycle(cycle: str, day: date) -> bool:
    if not cycle:
        return False
    match = re.fullmatch(r"every (\d+) from (\d{4}-\d{2}-\d{2})", cycle)
    if match:
        return (day - date.fromisoformat(match[2])).days % int(match[1]) == 0
    match = re.fullmatch(r"weekday (.+)", cycle)
    if match:
        return WEEKDAYS[day.weekday()] in [w.lower() for w in split_list(match[1])]
    match = re.fullmatch(r"lunar (.+)", cycle)
    if match:
        lunar_day = cnlunar.Lunar(datetime(day.year, day.month, day.day, 12)).lunarDay
        numbers = [int(n) for n in split_list(match[1])]
        # a market "on the 3, 6, 9" is held on 3, 6, 9, 13, 16, 19, 23, ... of the lunar month
        return lunar_day in numbers or (max(numbers) <= 10 and lunar_day % 10 in {n % 10 for n in numbers})
    raise BookError(f"market cycle not understood: {cycle!r}")


def is_school(book: Book, day: date) -> bool:
    """Whether school is held: workdays and make-up workdays unless a row says otherwise."""
    said = book.calendar.get(day, ("", None, None))[2]
    return said if said is not None else kind_of(book, day) in ("workday", "makeup")


def day_types(book: Book, day: date) -> set[str]:
    """All day types of the date that a demand may name."""
    kind = kind_of(book, day)
    types = {"all", WEEKDAYS[day.weekday()], "workday" if kind == "makeup" else kind}
    if is_market(book, day):
        types.add("market")
    if is_school(book, day):
        types.add("school")
    return types
