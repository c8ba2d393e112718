"""What a duty sheet says, however it is laid out: who is named for what on which date, and by which cells."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Set
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from patrolplanner.domain.messages import translate
from patrolplanner.domain.phone_numbers import without_numbers
from patrolplanner.domain.same_names import folded_name
from patrolplanner.domain.typed_text import Cell, folded, half_width, tidy, without_brackets
from patrolplanner.store.exchange.foreign_dates import ContextMonth, moved_year, years_off
from patrolplanner.store.exchange.foreign_tables import ForeignTable
from patrolplanner.store.exchange.foreign_values import NAME
from patrolplanner.store.exchange.problems import CellProblem, cell_name

_NOBODY = {"", "无", "-", "—", "/", "\\", "×", "x", "暂无", "待定"}
_BETWEEN_NAMES = re.compile(r"[、,，;；/\n]+")
_ASIDE = re.compile(r"[(（]([^()（）]+)[)）]")
_MARK = re.compile(r"\0(\d+)\0")
_LACKING = re.compile(r"缺\d+人|\d+missing", re.IGNORECASE)
"""What our own tables write for people who are missing."""
_MOST_LOOKED_AT = 200
_LEAST_KNOWN = 0.5


class SheetShape(StrEnum):
    """How a duty sheet is laid out."""

    LIST = "list"
    """A row a date, people under headings."""
    GRID = "grid"
    """People in rows, dates across, words in the cells; or the other way round."""
    POSTS = "posts"
    """Posts or shifts in rows, dates across, people in the cells."""


Place = tuple[int, int]
"""Row from 1 and column from 0."""


@dataclass(frozen=True, slots=True)
class Spoken:
    """What a cell says of a person on a date; ``code`` is the cell's word, or that of its column or row.

    ``at`` is the cell, ``rests`` are the others without which it would say nothing: headings, date, name.
    """

    sheet: str
    cell: str
    day: date
    name: str
    code: str
    number: str = ""
    unit: str = ""
    at: Place = (0, 0)
    rests: tuple[Place, ...] = ()


@dataclass(frozen=True, slots=True)
class Covered:
    """A date and a duty of which the sheet names everybody: who is not named there is not on duty there."""

    sheet: str
    cell: str
    day: date
    code: str
    unit: str
    at: Place
    rests: tuple[Place, ...]


@dataclass(frozen=True)
class DutySheet:
    """A duty sheet as read."""

    table: ForeignTable
    shape: SheetShape
    spoken: tuple[Spoken, ...]
    problems: tuple[CellProblem, ...] = ()
    covered: tuple[Covered, ...] = ()
    remarks: tuple[CellProblem, ...] = ()
    """What is odd and keeps nothing from being taken."""
    read: frozenset[Place] = frozenset()
    """Cells that say what the others are about: titles with the month, weekdays."""

    @property
    def title(self) -> str:
        return self.table.title


def place_code(words: Iterable[str]) -> str:
    """The word for a duty that several texts name together: its post and its shift."""
    return " ".join(dict.fromkeys(words))


def people_in(text: str) -> list[tuple[str, str]]:
    """The people named in a cell, each with what stands in brackets behind the name: a number, or anything else."""
    asides: list[str] = []

    def marked(found: re.Match[str]) -> str:
        asides.append(half_width(found[1]).strip())
        return f"\0{len(asides) - 1}\0"

    found: list[tuple[str, str]] = []
    for part in _BETWEEN_NAMES.split(without_brackets(_ASIDE.sub(marked, tidy(text).replace("\0", "")))):
        words = [word for word in re.split(r"[\s:：]+", without_numbers(half_width(_MARK.sub(" ", part)))) if word]
        if len(words) > 1 and all(len(word) == 1 for word in words):
            words = ["".join(words)]
        if words and all(word.isascii() for word in words):
            words = [" ".join(words)]
        marks = _MARK.findall(part)
        number = asides[int(marks[0])] if len(words) == len(marks) == 1 else ""
        found += [(word, number) for word in words if not _is_nobody(folded(word))]
    return found


def _is_nobody(word: str) -> bool:
    return word in _NOBODY or _LACKING.fullmatch(word) is not None


def names_in(text: str) -> list[str]:
    """The people named in a cell: 张三、李 四（主班） are two."""
    return [name for name, _ in people_in(text)]


def people_of(table: ForeignTable, row: int, column: int) -> list[tuple[str, str]]:
    """The people named in a cell of a table; line breaks part names, and a table's text has none."""
    raw = table.cell(row, column).value
    return people_in(raw if isinstance(raw, str) else table.text(row, column))


def names_of(table: ForeignTable, row: int, column: int) -> list[str]:
    return [name for name, _ in people_of(table, row, column)]


def is_known(name: str, names: Set[str]) -> bool:
    return folded_name(name) in names


@dataclass(frozen=True, slots=True)
class Reading:
    """What a reader of a block goes by: the table, the known people (folded), and the month that its titles name."""

    table: ForeignTable
    names: Set[str]
    month: ContextMonth
    named: ContextMonth | None
    """The month where the sheet names it, None where it comes from elsewhere."""

    def share_of_names(self, cells: Iterable[Place]) -> float:
        """How many of the filled cells hold known people and nothing else."""
        filled = known = 0
        for row, column in cells:
            if named := names_of(self.table, row, column):
                filled += 1
                known += all(is_known(name, self.names) for name in named)
            if filled == _MOST_LOOKED_AT:
                break
        return known / filled if filled else 0.0

    def holds_names(self, cells: Iterable[Place]) -> bool:
        return self.share_of_names(cells) >= _LEAST_KNOWN

    def looks_like_names(self, cells: Iterable[Place]) -> bool:
        """Whether most filled cells could be people, known or not."""
        found = [names_of(self.table, row, column) for row, column in cells if self.table.text(row, column)]
        like = sum(bool(named) and all(NAME.fullmatch(name) for name in named) for named in found)
        return bool(found) and like >= len(found) * _LEAST_KNOWN


@dataclass
class DutyBlock:
    """What a part of a sheet was found to say so far; dates that tell no year may still be moved to another."""

    reading: Reading
    shape: SheetShape
    spoken: list[Spoken] = field(default_factory=list)
    covered: list[Covered] = field(default_factory=list)
    problems: list[CellProblem] = field(default_factory=list)
    remarks: list[CellProblem] = field(default_factory=list)
    read: set[Place] = field(default_factory=set)

    def say(self, at: Place, day: date, name: str, code: str, rests: tuple[Place, ...], **more: str) -> None:
        table = self.reading.table
        self.spoken.append(Spoken(table.title, cell_name(at[1], at[0]), day, name, code, at=at, rests=rests, **more))

    def cover(self, at: Place, day: date, code: str, unit: str, rests: tuple[Place, ...]) -> None:
        table = self.reading.table
        self.covered.append(Covered(table.title, cell_name(at[1], at[0]), day, code, unit, at, rests))

    def wrong(self, at: Place, cell: Cell, written: str) -> None:
        """A cell that shows an error, or a date that is none."""
        text = _FAULTY.fill(error=written) if cell.faulty else _NO_DATE.fill(text=written)
        self.problems.append(self.reading.table.problem(*at, text))


_FAULTY = translate("workbook", "the cell shows the error {error}; correct its formula or type the value.")
_NO_DATE = translate("foreign sheet", "“{text}” is no date; write it as 2026-07-01, 0701 or 7月1日.")
_OTHER_WEEKDAY = translate(
    "foreign sheet", "{day} is another weekday than “{text}”; is the date right? It was read as it stands."
)


def in_their_year(
    reading: Reading,
    dates: Mapping[Place, date],
    weekdays: Mapping[Place, tuple[int, Place]],
    fixed: Set[Place] = frozenset(),
) -> tuple[dict[Place, date], list[CellProblem]]:
    """The dates in the year of their weekdays, else of the title; and those whose weekday is another all the same.

    ``weekdays`` has the weekday beside a date, and its cell; ``fixed`` are dates that tell their year.
    """
    numbers = {place: n for n, place in enumerate(dates)}
    loose = {numbers[place]: day for place, day in dates.items() if place not in fixed}
    beside = {numbers[place]: weekday for place, (weekday, _) in weekdays.items() if place in numbers}
    years = years_off(loose, beside, reading.named)
    moved = {}
    for place, day in dates.items():
        found = day if place in fixed else moved_year(day, years)
        if found is not None:
            moved[place] = found
    remarks = []
    for place, (weekday, beside_at) in weekdays.items():
        there = moved.get(place)
        if there is not None and there.weekday() != weekday:
            written = reading.table.text(*beside_at)
            remarks.append(reading.table.problem(*beside_at, _OTHER_WEEKDAY.fill(day=there, text=written)))
    return moved, remarks
