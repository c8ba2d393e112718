"""Tables in workbooks that others made: which rows are headings, what stands in a cell, and where."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.typed_text import BadCell, Cell, folded, text_of
from patrolplanner.store.exchange.cell_tally import (
    HIDDEN_COLUMNS,
    HIDDEN_ROWS,
    HIDDEN_SHEET,
    Bits,
    SheetTally,
    columns_in_words,
    rows_in_words,
    tally,
)
from patrolplanner.store.exchange.problems import CellProblem, cell_name
from patrolplanner.store.exchange.raw_sheets import RawSheet
from patrolplanner.store.exchange.sheet_reading import read_sheets, sheet_titles
from patrolplanner.store.fields import SHEETS

HEADING_ROWS = 15
"""Headings are looked for so far down; titles, units and dates of making stand above them."""
MOST_COLUMNS = 60
REMARKS = ("合计", "总计", "小计", "共计", "备注", "说明", "注:", "制表", "填表", "审核", "审批", "total", "note:")
"""How rows begin, folded, that are neither people nor duties."""
LEAST_OF_OURS = 2
"""A workbook with so many of the sheets that every plan has was made as one, complete or not."""

_EMPTY = Cell()


@dataclass(frozen=True)
class ForeignTable:
    """A sheet as somebody else filled it; rows are numbered as Excel numbers them."""

    title: str
    rows: Mapping[int, tuple[Cell, ...]]
    merged: frozenset[tuple[int, int]] = frozenset()
    """Cells, by row and column, that are empty in the file and took the value of the merged area they lie in."""
    hidden: bool = False
    hidden_rows: frozenset[int] = frozenset()
    hidden_columns: frozenset[int] = frozenset()

    def cell(self, row: int, column: int) -> Cell:
        """A cell; columns count from 0."""
        cells = self.rows.get(row, ())
        return cells[column] if 0 <= column < len(cells) else _EMPTY

    def text(self, row: int, column: int) -> str:
        """What is read in a cell, on one line; a cell that shows an error says so by itself."""
        return _shown(self.cell(row, column))

    @cached_property
    def width(self) -> int:
        return min(MOST_COLUMNS, max((len(cells) for cells in self.rows.values()), default=0))

    def refuse_beyond(self, column: int) -> None:
        """Raises UserError for a column right of all that is filled: nothing could be read there."""
        if column >= self.width:
            text = translate("foreign sheet", "The sheet {sheet} has no column {column}; its last one is {last}.")
            last = columns_in_words([max(0, self.width - 1)])
            raise UserError(text.fill(sheet=self.title, column=columns_in_words([column]), last=last))

    def problem(self, row: int, column: int, text: Message) -> CellProblem:
        return CellProblem(self.title, cell_name(column, row), text)

    def tally(self, taken: Bits | None = None) -> SheetTally:
        """Which of its cells were taken, and which were not; none without ``taken``."""
        return tally(self.title, self.rows, self.merged, taken)

    def unseen(self, rows: Iterable[int]) -> Iterator[CellProblem]:
        """What is to be said of rows that were taken though Excel does not show all of them."""
        taken = set(rows)
        if hidden := sorted(self.hidden_rows & taken):
            yield self.problem(hidden[0], 0, HIDDEN_ROWS.fill(rows=rows_in_words(hidden)))
        columns = sorted(c for c in self.hidden_columns if any(not self.cell(row, c).is_empty for row in taken))
        if columns:
            yield self.problem(1, columns[0], HIDDEN_COLUMNS.fill(columns=columns_in_words(columns)))
        if self.hidden:
            yield self.problem(1, 0, HIDDEN_SHEET)

    def below(self, row: int) -> Iterator[int]:
        return iter(self._numbers[bisect_right(self._numbers, row) :])

    @cached_property
    def _numbers(self) -> Sequence[int]:
        return sorted(self.rows)

    def heading(self, row: int, column: int) -> str:
        """The heading of a column: its cell in the heading row, else what stands right above it."""
        return self.text(row, column) or (self.text(row - 1, column) if self.filled(row - 1) > 1 else "")

    def filled(self, row: int) -> int:
        return sum(not cell.is_empty for cell in self.rows.get(row, ()))

    def texts_above(self, row: int) -> Iterator[str]:
        """What stands above a row, and the sheet's name: titles tell the month, the unit and what it is."""
        yield self.title
        for number, cells in self.rows.items():
            if number < row:
                yield from (text for cell in cells if (text := _shown(cell)))


def tables_of(path: Path) -> tuple[ForeignTable, ...]:
    """The filled sheets of a workbook. Raises UserError for what is no workbook, or is too large."""
    return tuple(
        ForeignTable(raw.title, rows, raw.merged, raw.hidden, raw.hidden_rows, raw.hidden_columns)
        for raw in read_sheets(path)
        if (rows := _without_empty(raw))
    )


def is_foreign(path: Path) -> bool:
    """Whether it is a workbook, but not one that carries a plan. What cannot be read is for the reader to refuse."""
    try:
        titles = set(map(folded, sheet_titles(path)))
    except UserError:
        return False
    ours = sum(bool({folded(sheet.chinese), folded(sheet.key)} & titles) for sheet in SHEETS if sheet.needed)
    return ours < LEAST_OF_OURS


def column_of(text: str) -> int | None:
    """The number of a column by its letters, None for what cannot be one."""
    word = folded(text)
    if not re.fullmatch(r"[a-z]{1,3}", word):
        return None
    number = 0
    for letter in word:
        number = number * 26 + ord(letter) - ord("a") + 1
    return number - 1


def best_row(table: ForeignTable, known: Sequence[Mapping[int, str]]) -> int:
    """The row with most known headings, 0 for none with two of them. ``known`` holds them for rows 1, 2, ..."""
    counts = {number: len(set(found.values())) for number, found in enumerate(known, start=1) if number in table.rows}
    best = max(counts.values(), default=0)
    return next((number for number, count in counts.items() if count == best), 0) if best > 1 else 0


def _shown(cell: Cell) -> str:
    if cell.faulty:
        return str(cell.value)
    try:
        return " ".join(text_of(cell).split())
    except (BadCell, ValueError, OverflowError):
        return ""


def _without_empty(raw: RawSheet) -> Mapping[int, tuple[Cell, ...]]:
    return {number: cells for number, cells in raw.rows.items() if any(not cell.is_empty for cell in cells)}
