"""Adds up what everybody has from roster.csv and the plan workbook, quarter of an hour by quarter of an hour.

Shares no code with patrolplanner on purpose: the sums of papers, sheets and accounts are held against these.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from pathlib import Path

import openpyxl

STATUTORY = frozenset(
    {
        *(date(2026, 10, n) for n in (1, 2, 3)),
        date(2026, 9, 25),
        date(2027, 1, 1),
    }
)
"""Statutory days of the dates that are added up here."""
QUARTER = timedelta(minutes=15)
NIGHT_HOURS = frozenset({22, 23, 0, 1, 2, 3, 4, 5})
LEAST_NIGHT = 12
"""Quarters of an hour between ten and six that make a duty one of the night."""


@dataclass
class Sums:
    """One person's: duties by sort, duty dates on weekends and statutory days, and quarters of an hour."""

    day: int = 0
    night: int = 0
    full: int = 0
    standby: int = 0
    dark: int = 0
    """Duties that hold a night, those of 24 hours too."""
    weekends: int = 0
    holidays: int = 0
    hours: float = 0.0
    present: float = 0.0
    night_hours: float = 0.0
    holiday_hours: float = 0.0
    hours_before: float = 0.0
    """Working time of duty dates before a given one."""


def sums_of(roster: Path, book: Path, first: date, last: date, today: date) -> dict[str, Sums]:
    """By person, of the duty dates from first to last; hours by the clock lie within these dates."""
    kinds, counted = _shifts(book)
    found: dict[str, Sums] = defaultdict(Sums)
    with open(roster, encoding="utf-8-sig", newline="") as file:
        for row in csv.DictReader(file):
            begin, end = datetime.fromisoformat(row["start"]), datetime.fromisoformat(row["end"])
            quarters = list(_quarters(begin, end))
            share = counted.get(row["shift"], len(quarters) / 4) / (len(quarters) / 4)
            dark = [q for q in quarters if q.hour in NIGHT_HOURS]
            kind, day = kinds[row["shift"]], date.fromisoformat(row["date"])
            is_dark = kind != "standby" and len(dark) >= LEAST_NIGHT
            mine = found[row["person"]]
            within = [q for q in quarters if first <= q.date() <= last]
            mine.night_hours += sum(q in within for q in dark) / 4 * share if is_dark else 0.0
            mine.holiday_hours += sum(q.date() in STATUTORY for q in within) / 4 * share
            if first <= day <= last:
                sort = kind if kind in ("full", "standby") else "night" if is_dark else "day"
                setattr(mine, sort, getattr(mine, sort) + 1)
                mine.dark += is_dark
                mine.weekends += day.isoweekday() > 5
                mine.holidays += day in STATUTORY
                mine.hours += len(quarters) / 4 * share
                mine.present += len(quarters) / 4 if kind != "standby" else 0.0
                mine.hours_before += len(quarters) / 4 * share if day < today else 0.0
    return found


def _quarters(begin: datetime, end: datetime) -> Iterator[datetime]:
    while begin < end:
        yield begin
        begin += QUARTER


def _shifts(book: Path) -> tuple[dict[str, str], dict[str, float]]:
    """Of every shift its kind in English and its effective hours, where the workbook names them."""
    words = {"白": "day", "夜": "night", "全天": "full", "备勤": "standby", "其他": "other"}
    sheet = openpyxl.load_workbook(book)["班次"]
    heads, *rows = ([cell.value for cell in row] for row in sheet.iter_rows())
    kinds, counted = {}, {}
    for row in rows:
        facts = dict(zip(heads, row, strict=True))
        code = str(facts["代码"])
        kinds[code] = words[str(facts["类别"])]
        if facts["有效工时"] is not None:
            counted[code] = float(facts["有效工时"])
    return kinds, counted
