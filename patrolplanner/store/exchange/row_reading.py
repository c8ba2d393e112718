"""Reads rows by their headings and collects everything that is wrong with them, cell by cell."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping
from typing import Any, TypeVar

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.typed_text import Cell, folded, half_width
from patrolplanner.store.cell_reading import CellReading, Ids
from patrolplanner.store.exchange.cell_tally import (
    HIDDEN_COLUMNS,
    HIDDEN_ROWS,
    HIDDEN_SHEET,
    SheetTally,
    Taken,
    columns_in_words,
    rows_in_words,
    tally,
)
from patrolplanner.store.exchange.problems import CellProblem, Findings, cell_name
from patrolplanner.store.exchange.raw_sheets import RawSheet
from patrolplanner.store.tables import Field, Records

T = TypeVar("T")

_HEADING_ROWS = 15
"""Headings are looked for so far down."""


class OpenSheet:
    """A sheet with its headings understood; ``known`` holds what its rows may refer to, as soon as it is told."""

    def __init__(self, raw: RawSheet, sheet: Records[Any], findings: Findings, known: Mapping[str, Ids]) -> None:
        self.sheet = sheet
        self.title = raw.title
        self.findings = findings
        self.known = known
        self._raw = raw
        self._places: dict[str, int] = {}
        self._taken: list[SheetRow] = []
        self._head = self._heading_row()
        self._read_headings(raw.rows.get(self._head, ()))
        for row, column in sorted(raw.merged):
            text = translate("workbook", "the value of the merged cells was taken for this row too.")
            self.warn(cell_name(column, row), text)

    @property
    def readable(self) -> bool:
        """Whether every needed column is there."""
        return all(column.key in self._places for column in self.sheet.fields if column.needed)

    def rows(self) -> Iterator[SheetRow]:
        """The rows that say anything in a known column."""
        for number, cells in self._raw.rows.items():
            if number > self._head:
                known = {key: cells[place] for key, place in self._places.items() if place < len(cells)}
                filled = {key: cell for key, cell in known.items() if not cell.is_empty}
                if filled:
                    row = SheetRow(self, number, filled)
                    self._taken.append(row)
                    yield row

    def read(self, build: Callable[[SheetRow], T | None]) -> Iterator[tuple[SheetRow, T]]:
        """What ``build`` makes of every good row; a bad one, of which it noted why, is left out."""
        for row in self.rows():
            value = self._built(row, build)
            if value is not None and not row.bad:
                yield row, value

    def define(self, build: Callable[[SheetRow], T | None], ids: Ids) -> Iterator[T]:
        """Like `read`, for a sheet whose rows others refer to by the id in the first column."""
        first, second = self.sheet.fields[:2]
        first_rows: dict[str, int] = {}
        for row in self.rows():
            id_ = row.read(first) or ""
            row.once(first.key, half_width(id_), first_rows)
            value = self._built(row, build)
            if value is None or row.bad:
                ids.leave_out(id_)
            else:
                ids.add(id_, row.read(second) or "")
                yield value

    @staticmethod
    def _built(row: SheetRow, build: Callable[[SheetRow], T | None]) -> T | None:
        try:
            return build(row)
        except InvalidValue as error:
            row.wrong("", error.message)
            return None

    def has_column(self, key: str) -> bool:
        return key in self._places

    def cell_name(self, key: str, row: int) -> str:
        """``B7`` for a heading and a row; the row's first column for a heading that is not there."""
        return cell_name(self._places.get(key, 0), row)

    def head_name(self, key: str) -> str:
        """The cell of a heading."""
        return self.cell_name(key, self._head)

    def remark(self) -> None:
        """Say what is odd about rows that were taken: those that Excel does not show, and those that stand twice."""
        good = [row for row in self._taken if not row.bad]
        hidden = [row.at for row in good if row.at in self._raw.hidden_rows]
        if hidden:
            self.warn(cell_name(0, hidden[0]), HIDDEN_ROWS.fill(rows=rows_in_words(hidden)))
        columns = sorted(self._raw.hidden_columns & {self._places[key] for row in good for key in row.cells})
        if columns:
            self.warn(cell_name(columns[0], self._head), HIDDEN_COLUMNS.fill(columns=columns_in_words(columns)))
        if self._raw.hidden and good:
            self.warn("A1", HIDDEN_SHEET)
        first_rows: dict[frozenset[tuple[str, Cell]], int] = {}
        for row in good:
            first = first_rows.setdefault(frozenset(row.cells.items()), row.at)
            if first != row.at:
                text = translate("workbook", "row {row} says the same; delete one of the two if it is meant once.")
                self.warn(cell_name(0, row.at), text.fill(row=first))

    def tally(self) -> SheetTally:
        """Which cells were taken: headings that are known, and what stands under them in good rows."""
        taken = Taken()
        taken.add(self._head, *self._places.values())
        for row in self._taken:
            if not row.bad:
                taken.add(row.at, *(self._places[key] for key in row.cells))
        return tally(self.title, self._raw.rows, self._raw.merged, taken.bits)

    def wrong(self, cell: str, text: Message) -> None:
        self.findings.wrong(CellProblem(self.title, cell, text))

    def warn(self, cell: str, text: Message) -> None:
        """Note something that is odd but not wrong."""
        self.findings.warn(CellProblem(self.title, cell, text))

    def _heading_row(self) -> int:
        """The first row, or one below that has more of the headings: a title, or a date, may stand above them."""
        known = self._words()

        def headings(number: int) -> int:
            cells = self._raw.rows.get(number, ())
            return len({known.get(folded(str(cell.value))) for cell in cells if not cell.is_empty} - {None})

        best = max(range(1, _HEADING_ROWS + 1), key=lambda number: (headings(number), -number))
        if best > 1:
            above = [number for number in self._raw.rows if number < best]
            if above:
                text = translate("workbook", "the headings stand in row {row}; what stands above them was not read.")
                self.warn(cell_name(0, above[0]), text.fill(row=best))
        return best

    def _words(self) -> Mapping[str, str]:
        return {folded(word): column.key for column in self.sheet.fields for word in (column.chinese, column.key)}

    def _read_headings(self, cells: Iterable[Cell]) -> None:
        known = self._words()
        behind_last = 0
        for place, cell in enumerate(cells):
            if cell.is_empty:
                continue
            behind_last = place + 1
            word = str(cell.value)
            key = known.get(folded(word))
            name = cell_name(place, self._head)
            if key is None:
                text = translate("workbook", 'the column "{word}" is not known and was not read.')
                self.warn(name, text.fill(word=word))
            elif key in self._places:
                text = translate("workbook", 'the column "{word}" stands here a second time; keep one of the two.')
                self.wrong(name, text.fill(word=word))
            else:
                self._places[key] = place
        missing = [column for column in self.sheet.columns if column.needed and column.key not in self._places]
        for n, column in enumerate(missing):
            text = translate("workbook", 'the column "{chinese}" (or "{english}") is missing; add it to the first row.')
            self.wrong(cell_name(behind_last + n, self._head), text.fill(chinese=column.chinese, english=column.key))


class SheetRow:
    """One row; reading notes what is wrong with a cell and goes on, so that all cells are looked at."""

    def __init__(self, sheet: OpenSheet, number: int, cells: Mapping[str, Cell]) -> None:
        self.sheet = sheet
        self.at = number
        self.bad = not sheet.readable
        self.cells = cells
        self._noted: set[str] = set()
        for column in sheet.sheet.fields:
            if column.needed and column.key not in cells and sheet.has_column(column.key):
                self.wrong(column.key, translate("workbook", "the cell is empty; it must be filled in."))

    def has(self, key: str) -> bool:
        return key in self.cells

    def wrong(self, key: str, text: Message) -> None:
        """Note the first problem of the cell under the heading (of the row for none); the row will be left out."""
        self.bad = True
        if key not in self._noted:
            self._noted.add(key)
            self.sheet.wrong(self.sheet.cell_name(key, self.at), text)

    def read(self, field: Field) -> Any:
        """What the field's cell says, None when not given or not understood."""
        cell = self.cells.get(field.key)
        if cell is None:
            return None
        reading = CellReading(cell, self.sheet.known, self.sheet.findings.lenient)
        value = field.codec.read(reading)
        self.bad = self.bad or reading.bad
        if reading.problem is not None:
            self.wrong(field.key, reading.problem)
        if reading.warning is not None:
            self.sheet.warn(self.sheet.cell_name(field.key, self.at), reading.warning)
        return value

    def once(self, key: str, value: T, first_rows: dict[T, int]) -> None:
        """The value must not have stood in an earlier row; ``first_rows`` keeps where each was first seen."""
        first = first_rows.setdefault(value, self.at)
        if first != self.at and self.has(key):
            text = translate("workbook", "the same stands in row {row} already; keep one of the two.")
            self.wrong(key, text.fill(row=first))
