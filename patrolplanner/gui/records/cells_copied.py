"""Cells on their way to and from a spreadsheet: tab-parted text, and what it would make of the records."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from typing import Any

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.outgoing_text import from_table
from patrolplanner.domain.typed_text import folded
from patrolplanner.gui.records.column import Column, EditorKind, RecordKind
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.said import said

BAD_CELL = translate("records", "Nothing was pasted. Line {line}, {column}: {reason}")
_TOO_WIDE = translate("records", "There are more columns in the copied cells than in the table.")


def from_text(text: str) -> list[list[str]]:
    """The rows of cells that a spreadsheet put on the clipboard; empty lines at the end are none."""
    rows = from_table(text)
    while rows and not any(cell.strip() for cell in rows[-1]):
        rows.pop()
    return rows


def columns_headed(kind: RecordKind, row: Sequence[str]) -> list[int | None] | None:
    """The columns that a row of headings names, None when it is no such row; a heading that is not known is skipped."""
    known: dict[str, int] = {}
    for place, column in enumerate(kind.columns):
        for name in (said(column.title), *column.headings):
            known.setdefault(folded(name), place)
    found = [known.get(folded(cell)) for cell in row]
    named = [place for place in found if place is not None]
    return found if len(named) >= 2 and len(named) * 2 > len([c for c in row if c.strip()]) else None


@dataclass(frozen=True)
class Pasted:
    """What a paste comes to: changed records by position, and new ones."""

    changes: dict[int, Any]
    new: list[Any]
    cells: int


def paste(
    kind: RecordKind,
    facts: PlanFacts,
    fresh: Callable[[PlanFacts], Any],
    rows: Sequence[Sequence[str]],
    places: Sequence[int | None],
    onto: Sequence[int],
) -> Pasted | Message:
    """Read rows of cells onto these positions; those left over become ``fresh`` ones. A bad cell refuses all of it."""
    changes: dict[int, Any] = {}
    new: list[Any] = []
    cells = 0
    for line, row in enumerate(rows):
        old = facts.records(kind.field)[onto[line]] if line < len(onto) else fresh(with_more(kind.field, facts, new))
        record = old
        if len(row) > len(places):
            return _TOO_WIDE
        for cell, place in sorted(zip(row, places, strict=False), key=lambda pair: -1 if pair[1] is None else pair[1]):
            if place is None or kind.columns[place].kind is EditorKind.READ:
                continue
            column = kind.columns[place]
            try:
                record = put_cell(column, facts, record, cell)
            except PlannerError as error:
                return BAD_CELL.fill(line=line + 1, column=column.title, reason=error.message)
            cells += 1
        if line >= len(onto):
            new.append(record)
        elif record != old:
            changes[onto[line]] = record
    return Pasted(changes, new, cells)


def put_cell(column: Column, facts: PlanFacts, record: Any, text: str) -> Any:
    """The record with this text in a column. Raises PlannerError with the reason when it makes no sense."""
    if text.strip() == column.text(facts, record):
        return record
    return column.put(record, column.parse(facts, text))


def with_more(field: str, facts: PlanFacts, more: Sequence[Any]) -> PlanFacts:
    """The facts as if these records stood in the plan already."""
    if not more:
        return facts
    return PlanFacts(replace(facts.plan, **{field: (*facts.records(field), *more)}), facts.today)
