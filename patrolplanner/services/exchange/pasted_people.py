"""Lists of people as clerks have them: pasted from Excel, read from any workbook, or typed row by row."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.typed_text import Cell, half_width, tidy
from patrolplanner.store.exchange.foreign_people import (
    ListLayout,
    filled_cells,
    guessed,
    layout_of,
    people_table,
)
from patrolplanner.store.exchange.foreign_tables import ForeignTable, tables_of
from patrolplanner.store.exchange.foreign_values import values_of

COLUMNS = ("name", "id", "role", "unit", "team", "sex", "leader", "title", "mobile", "publish_name")
"""What a list may say of a person, in the order in which the guided set-up shows it."""

_LEAST_ALIKE = 0.8

Cells = Mapping[str, str]
"""One person's row: the texts by the names of `COLUMNS`."""


@dataclass(frozen=True, slots=True)
class BadEntry:
    """What is wrong in a list: row (from 0), column and sentence."""

    row: int
    column: str
    text: Message


@dataclass(frozen=True, slots=True)
class Listed:
    """The people of a list and what is wrong in it; ``numbered`` got their number from the program.

    Of ``sexless`` people the list does not say the sex.
    """

    people: tuple[Person, ...]
    bad: tuple[BadEntry, ...]
    numbered: int = 0
    sexless: int = 0


def rows_of_text(text: str) -> list[dict[str, str]]:
    """What was copied in Excel, or typed with commas or blanks between; headings are understood, else it is guessed."""
    lines = [line for line in tidy(text).split("\n") if line.strip()]
    return rows_of_table(ForeignTable("", {n: tuple(map(Cell, _split(line))) for n, line in enumerate(lines, start=1)}))


def rows_of_workbook(path: Path) -> list[dict[str, str]]:
    """The people in a workbook, on the sheet that looks most like a list. Raises UserError for what is no workbook."""
    tables = tables_of(path)
    return rows_of_table(tables[people_table(tables)]) if tables else []


def rows_of_table(table: ForeignTable) -> list[dict[str, str]]:
    """The people of a table; a list of teams has none, since nobody can tell what its names stand for."""
    layout = layout_of(table)
    if not layout.heading_row and _is_ragged(table):
        layout = ListLayout(0, {})
    rows: list[dict[str, str]] = []
    if layout.teams:
        return rows
    for number in table.below(layout.heading_row):
        for columns in layout.groups:
            filled = filled_cells(table, number, columns)
            if not filled and columns:
                continue
            row = {key: text for key in filled if key in COLUMNS and (text := _text(table, number, columns[key]))}
            if not layout.heading_row:
                _guess_others(table, number, layout, row)
            # a lone number is a row of Excel's own numbering, not a person
            if row and ("name" in row or layout.heading_row):
                rows.append(row)
    return rows


def people_of(rows: Sequence[Cells], unit: str, *, publish: bool = False) -> Listed:
    """The people of the rows; who names no unit belongs to ``unit``, who has no number gets one.

    ``publish`` says that the names of all may be shown to the public of whom the list does not say otherwise, but for
    people of other authorities, who answer for that themselves.
    """
    people: list[Person] = []
    bad: list[BadEntry] = []
    seen: dict[str, int] = {}
    for number, cells in enumerate(rows):
        found, wrong = _person(number, cells, unit)
        if publish and not cells.get("publish_name") and found.role is not Role.PARTNER:
            found = replace(found, publish_name=True)
        if found.id and found.id in seen:
            text = translate("people list", "{name} has the same number as row {row}.")
            wrong.append(BadEntry(number, "id", text.fill(name=found.name, row=seen[found.id] + 1)))
        seen.setdefault(found.id, number)
        bad += wrong
        if not wrong:
            people.append(found)
    numbered = [p for p in people if not p.id]
    sexless = sum(not tidy(cells.get("sex", "")) for cells in rows)
    return Listed(_numbered(people, set(seen)), tuple(bad), len(numbered), sexless)


def dealt_out(people: Iterable[Person], teams: Sequence[str]) -> tuple[Person, ...]:
    """Those without a team spread over the teams, officers and others each evenly; leaders stay without one.

    Of the teams that have as few of a role, the one with the fewest people is next.
    """
    people = list(people)
    in_team = Counter(person.team for person in people)
    of_role = Counter((person.team, person.role) for person in people)
    dealt = []
    for person in people:
        if teams and not person.team and not person.leader:
            role = person.role
            team = min(teams, key=lambda name: (of_role[name, role], in_team[name]))
            of_role[team, role] += 1
            in_team[team] += 1
            person = replace(person, team=team)
        dealt.append(person)
    return tuple(dealt)


def _split(line: str) -> list[str]:
    for sign in ("\t", ",", "，", ";", "；", "、"):
        if sign in line:
            return [tidy(part) for part in line.split(sign)]
    return line.split()


def _text(table: ForeignTable, row: int, column: int) -> str:
    return "" if table.cell(row, column).faulty else table.text(row, column)


def _is_ragged(table: ForeignTable) -> bool:
    """Whether the lines of a typed list are too unlike to have columns."""
    widths = Counter(table.filled(number) for number in table.rows)
    return max(widths.values(), default=0) < len(table.rows) * _LEAST_ALIKE


def _guess_others(table: ForeignTable, number: int, layout: ListLayout, row: dict[str, str]) -> None:
    """What stands in no column of its own is told cell by cell."""
    for column in sorted(set(range(table.width)) - set(layout.columns.values())):
        if not (text := _text(table, number, column)):
            continue
        texts = ("name", "unit", "title") if not half_width(text).isdigit() else ()
        key = guessed([text], row) or next((key for key in texts if key not in row), "")
        if key in COLUMNS:
            row[key] = text


def _person(number: int, cells: Cells, unit: str) -> tuple[Person, list[BadEntry]]:
    filled = {key: Cell(text) for key, text in cells.items() if tidy(text)}
    values, faults, _ = values_of(filled)
    if "name" not in filled:
        faults["name"] = translate("people list", "Enter a name.")
    known: dict[str, Any] = {"id": "", "name": "", "role": Role.OFFICER, "unit": unit, **values}
    return Person(**known), [BadEntry(number, key, text) for key, text in faults.items()]


def _numbered(people: Sequence[Person], taken: set[str]) -> tuple[Person, ...]:
    numbers = (text for n in range(1, len(people) + len(taken) + 2) if (text := f"{n:03}") not in taken)
    return tuple(p if p.id else replace(p, id=next(numbers)) for p in people)
