"""Reads a plan workbook into plain records, by the text of the exchange contract and without the program.

Shares no code with patrolplanner on purpose: the checker beside it is an outsider's second opinion.
"""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from pathlib import Path
from typing import Any

import openpyxl
from book_words import HEADINGS, SHEETS, VALUES, BookError, pairs_of, word

MODE_BY_KIND = {"armed_patrol": "armed", "station_duty": "receive", "peak": "guide", "school": "guide"}
FAR_PAST, FAR_FUTURE = date(1, 1, 2), date(9999, 12, 31)


# ---------------------------------------------------------------------------------------------- cells


def cell_text(cell: Any) -> str:
    """What a reader sees in the cell, trimmed, full-width forms made plain."""
    value = cell.value
    if value is None:
        return ""
    if isinstance(value, bool):
        return "yes" if value else "no"
    if isinstance(value, (int, float)):
        if float(value).is_integer():
            value = int(value)
            if re.fullmatch(r"0+", cell.number_format or ""):
                return str(value).zfill(len(cell.number_format))
        return str(value)
    return unicodedata.normalize("NFKC", str(value)).strip()


def to_date(value: Any, text: str) -> date | None:
    if isinstance(value, datetime):
        return value.date()
    if isinstance(value, date):
        return value
    if not text:
        return None
    match = re.fullmatch(r"(\d{4})[-/年.](\d{1,2})[-/月.](\d{1,2})日?( 0?0:00(:00)?)?", text)
    if not match:
        raise BookError(f"not a date: {text!r}")
    return date(int(match[1]), int(match[2]), int(match[3]))


def to_minutes(value: Any, text: str) -> int:
    """Minutes after midnight of a clock cell; 24:00 is 1440."""
    if isinstance(value, datetime):
        # openpyxl reads a time cell of 24:00 (serial 1.0) as a date near 1900
        return 1440 if (value.hour, value.minute) == (0, 0) else value.hour * 60 + value.minute
    if isinstance(value, time):
        return value.hour * 60 + value.minute
    if isinstance(value, timedelta):
        return int(value.total_seconds() // 60)
    if isinstance(value, (int, float)) and 0 <= value <= 1:
        return round(value * 1440)
    match = re.fullmatch(r"(\d{1,2}):(\d{2})(:00)?", text)
    if not match:
        raise BookError(f"not a time: {text!r}")
    return int(match[1]) * 60 + int(match[2])


def to_number(text: str, default: float | None = None) -> float | None:
    return float(text) if text else default


def to_yes(text: str) -> bool | None:
    if not text:
        return None
    if text.lower() in ("是", "yes", "y", "true", "1"):
        return True
    if text.lower() in ("否", "no", "n", "false", "0"):
        return False
    raise BookError(f"neither yes nor no: {text!r}")


def split_list(text: str) -> list[str]:
    return [part.strip() for part in re.split(r"[;、,]", text) if part.strip()]


def counted(text: str) -> dict[str, int]:
    """`NAME:2;OTHER` as {NAME: 2, OTHER: 1}."""
    found: dict[str, int] = {}
    for part in split_list(text):
        name, _, number = part.partition(":")
        found[name.strip()] = max(found.get(name.strip(), 0), int(float(number or 1)))
    return found


# ---------------------------------------------------------------------------------------------- records


@dataclass
class Person:
    id: str
    name: str
    role: str
    unit: str
    team: str
    sex: str
    certificates: dict[str, date]
    restrictions: set[str]
    first: date
    last: date
    joined: date | None
    posts: list[str]
    leader: bool = False

    def holds(self, name: str, on: date) -> bool:
        return name in self.certificates and self.certificates[name] >= on


@dataclass
class Post:
    id: str
    name: str
    kind: str
    unit: str
    mode: str
    road: str
    status: str


@dataclass
class Shift:
    code: str
    name: str
    start: int
    length: int
    kind: str
    effective: int


@dataclass
class Demand:
    post: str
    shift: str
    days: set[str]
    first: date
    last: date
    least: int
    target: int
    most: int | None
    officers: int
    auxiliaries: int
    women: int
    needs: dict[str, int]
    unit_needs: dict[str, int]

    @property
    def asks_anybody(self) -> bool:
        """Whether it asks or wishes for people at all."""
        counts = (self.least, self.target, self.officers, self.auxiliaries, self.women)
        return any((*counts, *self.needs.values(), *self.unit_needs.values()))


@dataclass
class Book:
    """Everything of a plan workbook that the rules look at."""

    units: dict[str, str] = field(default_factory=dict)
    unit_names: dict[str, str] = field(default_factory=dict)
    people: dict[str, Person] = field(default_factory=dict)
    posts: dict[str, Post] = field(default_factory=dict)
    shifts: dict[str, Shift] = field(default_factory=dict)
    demands: list[Demand] = field(default_factory=list)
    rotations: list[tuple[str, list[str], date, date, date]] = field(default_factory=list)
    absences: list[tuple[str, date, date]] = field(default_factory=list)
    requests: list[tuple[str, date, str, str, int]] = field(default_factory=list)
    calendar: dict[date, tuple[str, bool | None, bool | None]] = field(default_factory=dict)
    rules: dict[str, tuple[bool | None, str]] = field(default_factory=dict)
    roster: list[tuple[date, str, str, str, bool]] = field(default_factory=list)
    settings: dict[str, str] = field(default_factory=dict)
    as_of: dict[str, date] = field(default_factory=dict)

    def knows_certificate(self, name: str) -> bool:
        """Whether anybody holds it, ever, or any demand asks for it."""
        return any(name in p.certificates for p in self.people.values()) or any(
            need.split("@")[0] == name for d in self.demands for need in d.needs
        )


class Row:
    """One row of a sheet, its cells by English heading."""

    def __init__(self, sheet: str, number: int, cells: dict[str, Any]) -> None:
        self.sheet, self.number, self.cells = sheet, number, cells

    def text(self, heading: str) -> str:
        return cell_text(self.cells[heading]) if heading in self.cells else ""

    def date(self, heading: str) -> date | None:
        return to_date(self.cells[heading].value, self.text(heading)) if heading in self.cells else None

    def day(self, heading: str) -> date:
        found = self.date(heading)
        if found is None:
            raise BookError(f"{self.sheet} row {self.number}: {heading} is empty")
        return found

    def minutes(self, heading: str) -> int:
        return to_minutes(self.cells[heading].value, self.text(heading))

    def number_of(self, heading: str, default: int = 0) -> int:
        found = to_number(self.text(heading))
        return default if found is None else int(found)

    def yes(self, heading: str) -> bool | None:
        return to_yes(self.text(heading))


def _rows(workbook: openpyxl.Workbook, sheet: str) -> list[Row]:
    english = {**SHEETS, **{v: v for v in SHEETS.values()}}
    for title in workbook.sheetnames:
        if english.get(title.strip()) == sheet:
            worksheet = workbook[title]
            break
    else:
        return []
    table = pairs_of(HEADINGS[sheet])
    rows = list(worksheet.iter_rows())
    headings = [cell_text(c) for c in rows[0]] if rows else []
    names = [table.get(h, h.lower()) for h in headings]
    found = []
    for number, cells in enumerate(rows[1:], start=2):
        if any(c.value is not None and cell_text(c) for c in cells):
            found.append(Row(sheet, number, {n: c for n, c in zip(names, cells, strict=False) if n}))
    return found


def _person(row: Row, unit_of: dict[str, str]) -> Person:
    certificates: dict[str, date] = {}
    for part in split_list(row.text("qualifications")):
        name, _, until = part.partition(":")
        last = to_date(None, until.strip()) or FAR_FUTURE
        certificates[name.strip()] = max(last, certificates.get(name.strip(), FAR_PAST))
    return Person(
        id=row.text("id"),
        name=row.text("name"),
        role=word("role", row.text("role")),
        unit=unit_of.get(row.text("unit"), row.text("unit")),
        team=row.text("team"),
        sex=word("sex", row.text("sex") or "m"),
        certificates=certificates,
        restrictions={word("restriction", r) for r in split_list(row.text("restrictions"))},
        first=row.date("from") or FAR_PAST,
        last=row.date("until") or FAR_FUTURE,
        joined=row.date("joined"),
        posts=split_list(row.text("posts")),
        leader=bool(row.yes("leader")),
    )


def _post(row: Row, unit_of: dict[str, str]) -> Post:
    kind = word("post_kind", row.text("kind"))
    return Post(
        id=row.text("id"),
        name=row.text("name"),
        kind=kind,
        unit=unit_of.get(row.text("unit"), row.text("unit")),
        mode=word("mode", row.text("mode")) if row.text("mode") else MODE_BY_KIND.get(kind, "guard"),
        road=word("road", row.text("road")) if row.text("road") else "",
        status=word("status", row.text("status") or "existing"),
    )


def _shift(row: Row) -> Shift:
    start, end = row.minutes("start"), row.minutes("end")
    length = end - start if end > start else end + 1440 - start
    hours = to_number(row.text("effective_hours"))
    kind = word("shift_kind", row.text("kind") or "other")
    return Shift(
        row.text("code"), row.text("name"), start, length, kind, length if hours is None else round(hours * 60)
    )


def _demand(row: Row, unit_of: dict[str, str]) -> Demand:
    least = row.number_of("min")
    needs = {}
    for name, count in counted(row.text("needs")).items():
        label, at, unit = name.partition("@")
        needs[f"{label}{at}{unit_of.get(unit, unit)}"] = count
    return Demand(
        post=row.text("post"),
        shift=row.text("shift"),
        days={word("days", d) for d in split_list(row.text("days"))} or {"all"},
        first=row.date("from") or FAR_PAST,
        last=row.date("until") or FAR_FUTURE,
        least=least,
        target=max(least, row.number_of("target")),
        most=row.number_of("max") if row.text("max") else None,
        officers=row.number_of("officers"),
        auxiliaries=row.number_of("auxiliaries"),
        women=row.number_of("women"),
        needs=needs,
        unit_needs={unit_of.get(u, u): n for u, n in counted(row.text("unit_needs")).items()},
    )


def read_book(path: str | Path) -> Book:
    """The workbook's records; units may be given by number or by name."""
    workbook = openpyxl.load_workbook(path)
    book = Book()
    for row in _rows(workbook, "units"):
        book.units[row.text("id")] = word("unit_kind", row.text("kind") or "police")
        book.unit_names[row.text("name")] = row.text("id")
    by_name = book.unit_names
    for row in _rows(workbook, "people"):
        person = _person(row, by_name)
        if person.id in book.people:
            raise BookError(f"people row {row.number}: {person.id} stands twice")
        book.people[person.id] = person
    for row in _rows(workbook, "posts"):
        book.posts[row.text("id")] = _post(row, by_name)
    for row in _rows(workbook, "shifts"):
        book.shifts[row.text("code")] = _shift(row)
    book.demands = [_demand(row, by_name) for row in _rows(workbook, "demands")]
    for row in _rows(workbook, "rotations"):
        pattern = [p.strip() for p in row.text("pattern").split(",")]
        span = (row.date("from") or FAR_PAST, row.date("until") or FAR_FUTURE)
        book.rotations.append((row.text("team"), pattern, row.day("anchor"), *span))
    for row in _rows(workbook, "absences"):
        book.absences.append((row.text("person"), row.day("from"), row.day("until")))
    _read_rest(workbook, book)
    return book


def _read_rest(workbook: openpyxl.Workbook, book: Book) -> None:
    for row in _rows(workbook, "requests"):
        wish = word("wish", row.text("wish"))
        book.requests.append((row.text("person"), row.day("date"), row.text("shift"), wish, row.number_of("weight", 1)))
    for row in _rows(workbook, "calendar"):
        kind = word("day_kind", row.text("kind")) if row.text("kind") else ""
        book.calendar[row.day("date")] = (kind, row.yes("market"), row.yes("school"))
    for row in _rows(workbook, "rules"):
        severity = word("severity", row.text("severity")) if row.text("severity") else ""
        book.rules[row.text("rule")] = (row.yes("on"), severity)
    for row in _rows(workbook, "roster"):
        book.roster.append(
            (row.day("date"), row.text("post"), row.text("shift"), row.text("person"), bool(row.yes("locked")))
        )
    names = pairs_of(VALUES["setting"])
    for row in _rows(workbook, "settings"):
        book.settings[names.get(row.text("key"), row.text("key"))] = row.text("value")
    for row in _rows(workbook, "ledger"):
        book.as_of[row.text("person")] = row.day("as_of")
