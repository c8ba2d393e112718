"""The cells of a sheet, as its part of a workbook tells them."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from patrolplanner.domain.typed_text import Cell
from patrolplanner.store.exchange.book_parts import GENERAL, LONGEST_TEXT, MOST_CELLS, HeardText, unescaped
from patrolplanner.store.exchange.package import PackageTooLarge
from patrolplanner.store.exchange.raw_sheets import Area, LongText

MOST_COLUMNS = 1_000
LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_MOST_MERGES = 100_000
_LONGEST_NUMBER = 300


@dataclass(frozen=True, slots=True)
class SheetCell:
    """What the cells of all sheets refer to."""

    texts: list[Cell | None]
    formats: list[str]
    from_1904: bool

    def format_of(self, style: str) -> str:
        number = int(style)
        if not self.formats:
            return GENERAL
        if number < 0:
            raise ValueError("a style before the first")
        return self.formats[number]


@dataclass(slots=True)
class _OpenCell:
    """A cell whose end has not been heard: its name, sort of value, style and contents."""

    name: str
    column: int
    sort: str
    style: str
    value: str | None = ""
    formula: str | None = None
    inline: str | None = None
    spoken: bool = False


@dataclass
class SheetCells:
    """Hears the cells and merged areas of a sheet. ``rows`` have the filled cells by row and column from 1."""

    facts: SheetCell
    rows: dict[int, dict[int, Cell]] = field(default_factory=dict)
    merged: list[str] = field(default_factory=list)
    hidden: set[int] = field(default_factory=set)
    """Rows that Excel does not show: hidden by hand, or by a filter."""
    hidden_columns: set[int] = field(default_factory=set)
    """Columns from 1 that Excel does not show."""
    count: int = 0

    def __post_init__(self) -> None:
        self._row = 0
        self._column = 0
        self._inside = False
        self._cell: _OpenCell | None = None
        self._taken = HeardText()

    def start(self, name: str, values: Mapping[str, str]) -> None:
        if name == "c":
            if self._inside:
                self._begin_cell(values)
        elif name == "row":
            if self._inside:
                self._begin_row(values)
        elif self._cell is not None:
            self._begin_content(self._cell, name)
        elif name == "mergeCell":
            self.merged.append(values.get("ref", ""))
            if len(self.merged) > _MOST_MERGES:
                raise PackageTooLarge
        elif name == "sheetData":
            self._inside = True
        elif name == "col" and is_set(values, "hidden"):
            first, last = int(values.get("min", "1")), int(values.get("max", "0"))
            self.hidden_columns.update(range(max(first, 1), min(last, _LAST_COLUMN) + 1))

    def end(self, name: str) -> None:
        cell = self._cell
        if name == "sheetData":
            self._inside = False
        if cell is None:
            return
        if name == "c":
            self._end_cell(cell)
            self._cell = None
        elif name in ("v", "f", "t"):
            self._end_content(cell, name)
        elif name == "rPh":
            cell.spoken = False

    def text(self, text: str) -> None:
        self._taken.add(text)

    def _begin_row(self, values: Mapping[str, str]) -> None:
        number = _row_number(values["r"]) if "r" in values else self._row + 1
        if not self._row < number <= LAST_ROW:
            raise ValueError("rows out of order")
        self._row, self._column = number, 0
        if is_set(values, "hidden"):
            self.hidden.add(number)

    def _begin_cell(self, values: Mapping[str, str]) -> None:
        name = values.get("r", "")
        self._column = _column(name.rstrip("0123456789")) if name else self._column + 1
        self._cell = _OpenCell(name, self._column, values.get("t", "n"), values.get("s", "0"))

    def _begin_content(self, cell: _OpenCell, name: str) -> None:
        if name == "rPh":
            cell.spoken = True
        elif name in ("v", "f") or (name == "t" and not cell.spoken):
            self._taken.clear()
            self._taken.on = True

    def _end_content(self, cell: _OpenCell, name: str) -> None:
        if not self._taken.on:
            return
        self._taken.on = False
        text = self._taken.whole()
        if text is None and name != "f":
            raise LongText(self._name_of(cell))
        if name == "v":
            cell.value = text
        elif name == "f":
            cell.formula = text or ""
        else:
            cell.inline = (cell.inline or "") + (text or "")
            if len(cell.inline) > LONGEST_TEXT:
                raise LongText(self._name_of(cell))

    def _end_cell(self, cell: _OpenCell) -> None:
        if not cell.value and cell.formula is None and cell.inline is None:
            return
        found = self._value_of(cell)
        if found is None:
            return
        if cell.column > MOST_COLUMNS or self.count >= MOST_CELLS:
            raise PackageTooLarge
        self.count += 1
        self.rows.setdefault(self._row, {})[cell.column] = found

    def _value_of(self, cell: _OpenCell) -> Cell | None:
        """A formula counts as what it shows; one without a stored result was never calculated and is plain text."""
        found: Cell | None = None
        if cell.sort == "inlineStr":
            found = None if cell.inline is None else Cell(unescaped(cell.inline))
        elif cell.value:
            found = self._read(cell, cell.value)
        if cell.formula is not None and (found is None or found.is_empty):
            return Cell(f"={cell.formula}")
        return found

    def _read(self, cell: _OpenCell, value: str) -> Cell:
        if cell.sort == "s":
            return self._shared(cell, value)
        if cell.sort in ("str", "inlineStr"):
            return Cell(unescaped(value))
        if cell.sort == "e":
            return Cell(value, faulty=True)
        code = self.facts.format_of(cell.style)
        read = _READERS.get(cell.sort)
        if read is None:
            return Cell(value)
        try:
            return read(value, code, self.facts.from_1904)
        except (ValueError, OverflowError):
            return Cell("#VALUE!", faulty=True)

    def _shared(self, cell: _OpenCell, value: str) -> Cell:
        number = int(value)
        if number < 0:
            raise ValueError("a text before the first")
        found = self.facts.texts[number]
        if found is None:
            raise LongText(self._name_of(cell))
        return found

    def _name_of(self, cell: _OpenCell) -> str:
        from openpyxl.utils.cell import get_column_letter

        return f"{get_column_letter(cell.column)}{self._row}"


def is_set(values: Mapping[str, str], name: str) -> bool:
    return values.get(name, "0") in ("1", "true")


def merged_area(ref: str) -> Area | None:
    """The first column of a merged area such as ``A2:B5``; None for one that is no higher than a row."""
    begin, _, end = ref.partition(":")
    letters = begin.rstrip("0123456789")
    column, first = _column(letters), _row_number(begin[len(letters) :])
    last = _row_number(end[len(end.rstrip("0123456789")) :]) if end else first
    return (column, first, last) if last > first else None


def _row_number(text: str) -> int:
    """Some programs write a row's number with a point and a zero."""
    if len(text) > len(f"{LAST_ROW}.0"):
        raise ValueError("no row's number")
    number = float(text)
    if not number.is_integer():
        raise ValueError("no row's number")
    return int(number)


@cache
def _column(letters: str) -> int:
    from openpyxl.utils.cell import column_index_from_string

    number: int = column_index_from_string(letters)
    if number > _LAST_COLUMN:
        raise ValueError("no column's letters")
    return number


def _number(value: str, code: str, from_1904: bool) -> Cell:
    """A number of more digits than any program keeps is as good as endless; whoever reads the cell refuses it."""
    broken = len(value) > _LONGEST_NUMBER or "." in value or "e" in value.lower()
    return number_cell(float(value) if broken else int(value), code, from_1904)


def number_cell(number: float, code: str, from_1904: bool) -> Cell:
    """A number as the cell's format means it: a number, a moment, a span of time."""
    if math.isnan(number):
        raise ValueError("no number")
    dated, spanned = _as_date(code)
    if not dated:
        return Cell(number, code, from_1904=from_1904)
    return _moment(number, code, from_1904, spanned)


def _moment(number: float, code: str, from_1904: bool, spanned: bool) -> Cell:
    from openpyxl.utils.datetime import MAC_EPOCH, WINDOWS_EPOCH, from_excel

    epoch: datetime = MAC_EPOCH if from_1904 else WINDOWS_EPOCH
    return Cell(from_excel(number, epoch, timedelta=spanned), code)


def _truth(value: str, code: str, _from_1904: bool) -> Cell:
    return Cell(bool(int(value)), code)


def _written_date(value: str, code: str, _from_1904: bool) -> Cell:
    from openpyxl.utils.datetime import from_ISO8601

    return Cell(from_ISO8601(value), code)


_READERS: Mapping[str, Callable[[str, str, bool], Cell]] = {"n": _number, "b": _truth, "d": _written_date}


@cache
def _as_date(code: str) -> tuple[bool, bool]:
    """Whether a number format shows a date, and whether a span of time."""
    from openpyxl.styles.numbers import is_date_format, is_timedelta_format

    return bool(is_date_format(code)), bool(is_timedelta_format(code))
