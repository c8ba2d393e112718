"""Sheets as they are read from a file of any kind: cells by rows, and what a reader of the screen would not see."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.typed_text import Cell
from patrolplanner.store.exchange.book_parts import LONGEST_TEXT
from patrolplanner.store.exchange.package import PackageTooLarge

MOST_PLACES = 5_000_000
"""Cells up to the last filled one of each row, the empty ones between included."""
EMPTY = Cell()

Area = tuple[int, int, int]
"""A merged area: its first column, its first and its last row."""


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet's cells by row number; rows and cells behind the last filled one are left off.

    ``merged`` has the cells, by row and column from 0, that took their value from the merged area they lie in.
    """

    title: str
    rows: Mapping[int, tuple[Cell, ...]]
    merged: frozenset[tuple[int, int]] = frozenset()
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    """Filled rows that are not shown."""
    hidden_columns: frozenset[int] = frozenset()
    """Columns from 0 that are not shown, filled or not."""


class LongText(Exception):
    """A cell, by its name, with more text than a cell can hold."""

    def __init__(self, cell: str) -> None:
        super().__init__(cell)
        self.cell = cell

    def refusal(self, path: Path, sheet: str) -> UserError:
        return UserError(_LONG.fill(file=path.name, sheet=sheet, cell=self.cell, most=LONGEST_TEXT))


_LONG = translate(
    "workbook",
    "{file}, {sheet}!{cell}: the text is longer than the {most} {most:character|characters} that a cell "
    "can hold; shorten it.",
)


class Places:
    """Counts the places of all sheets of a file, and refuses more than any plan has."""

    def __init__(self) -> None:
        self._room = MOST_PLACES

    def take(self, places: int) -> None:
        self._room -= places
        if self._room < 0:
            raise PackageTooLarge


Columns = dict[int, Cell]
"""The filled cells of a row by column from 1."""


def spread_down(rows: Mapping[int, Columns], areas: Iterable[Area]) -> frozenset[tuple[int, int]]:
    """Spread merged cells downwards: a unit written once beside five people is the unit of all five.

    Each row of a column is looked at once, however many areas claim it. Gives the cells that were filled.
    """
    numbers = sorted(rows)
    spread: list[tuple[int, int]] = []
    done: dict[int, int] = {}
    for column, first, last in sorted(areas):
        above = rows.get(first, {}).get(column, EMPTY)
        begin = max(first, done.get(column, 0)) + 1
        if first == 1 or above.is_empty or begin > last:
            continue
        done[column] = last
        for number in numbers[bisect_left(numbers, begin) : bisect_right(numbers, last)]:
            cells = rows[number]
            if cells.get(column, EMPTY).is_empty:
                cells[column] = above
                spread.append((number, column - 1))
    return frozenset(spread)


def in_line(cells: Mapping[int, Cell]) -> tuple[Cell, ...]:
    return tuple(cells.get(column, EMPTY) for column in range(1, max(cells) + 1))
