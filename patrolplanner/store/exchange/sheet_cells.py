"""What stands in the parts of a workbook: its sheets, texts, number formats, and the cells of a sheet."""

from __future__ import annotations

import math
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from functools import cache

from patrolplanner.domain.typed_text import Cell
from patrolplanner.store.exchange.package import PackageTooLarge, Silent

LONGEST_TEXT = 32_767
"""Characters that a cell can hold in Excel."""
MOST_COLUMNS = 1_000
_LAST_ROW, _LAST_COLUMN = 1_048_576, 16_384
_MOST_CELLS = 1_500_000
_MOST_CHARACTERS = 60_000_000
_MOST_MERGES = 100_000
_MOST_SHEETS = 200
_LONGEST_NUMBER = 300
_LONGEST_FORMAT = 255
_GENERAL = "General"
_EMPTY = Cell()


class LongText(Exception):
    """A cell, by its name, with more text than a cell can hold."""

    def __init__(self, cell: str) -> None:
        super().__init__(cell)
        self.cell = cell


class BookSheets(Silent):
    """The sheets of the workbook: the id that refers to each part, by the sheet's name, and how dates count."""

    def __init__(self) -> None:
        self.relations: dict[str, str] = {}
        self.from_1904 = False

    def start(self, name: str, values: Mapping[str, str]) -> None:
        if name == "workbookPr":
            self.from_1904 = values.get("date1904", "0") in ("1", "true")
        elif name == "sheet":
            title = values.get("name", "")
            if title in self.relations:
                raise ValueError("two sheets of one name")
            self.relations[title] = next((value for key, value in values.items() if key.endswith(":id")), "")
            if len(self.relations) > _MOST_SHEETS:
                raise PackageTooLarge


class _Taken:
    """The text of an element that is being heard, as far as a cell could hold it."""

    def __init__(self) -> None:
        self._pieces: list[str] = []
        self._length = 0
        self.on = False

    def clear(self) -> None:
        self._pieces = []
        self._length = 0

    def add(self, text: str) -> None:
        if self.on:
            self._length += len(text)
            if self._length <= LONGEST_TEXT:
                self._pieces.append(text)

    def whole(self) -> str | None:
        """None for more than a cell can hold."""
        return "".join(self._pieces) if self._length <= LONGEST_TEXT else None


class SharedTexts:
    """The texts that cells refer to by number; None for one that is longer than any cell."""

    def __init__(self) -> None:
        self.cells: list[Cell | None] = []
        self._taken = _Taken()
        self._spoken = False
        self._room = _MOST_CHARACTERS

    def start(self, name: str, _values: Mapping[str, str]) -> None:
        if name == "si":
            self._taken.clear()
        elif name == "rPh":  # how it is pronounced
            self._spoken = True
        elif name == "t":
            self._taken.on = not self._spoken

    def end(self, name: str) -> None:
        if name == "t":
            self._taken.on = False
        elif name == "rPh":
            self._spoken = False
        elif name == "si":
            text = self._taken.whole()
            self._room -= len(text or "")
            if self._room < 0 or len(self.cells) >= _MOST_CELLS:
                raise PackageTooLarge
            self.cells.append(None if text is None else Cell(text.replace("x005F_", "")))

    def text(self, text: str) -> None:
        self._taken.add(text)


class NumberFormats(Silent):
    """The number format of each style of a cell."""

    def __init__(self) -> None:
        self._own: dict[int, str] = {}
        self._styles: list[int] = []
        self._inside = False

    def start(self, name: str, values: Mapping[str, str]) -> None:
        if name == "numFmt":
            code = values.get("formatCode", _GENERAL)
            self._own[int(values["numFmtId"])] = code if len(code) <= _LONGEST_FORMAT else _GENERAL
        elif name == "cellXfs":
            self._inside = True
        elif name == "xf" and self._inside:
            self._styles.append(int(values.get("numFmtId", "0")))

    def end(self, name: str) -> None:
        if name == "cellXfs":
            self._inside = False

    def codes(self) -> list[str]:
        from openpyxl.styles.numbers import BUILTIN_FORMATS

        return [self._own.get(n) or BUILTIN_FORMATS.get(n, _GENERAL) for n in self._styles]


@dataclass(frozen=True, slots=True)
class SheetCell:
    """What the cells of all sheets refer to."""

    texts: list[Cell | None]
    formats: list[str]
    from_1904: bool

    def format_of(self, style: str) -> str:
        number = int(style)
        if not self.formats:
            return _GENERAL
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
    count: int = 0

    def __post_init__(self) -> None:
        self._row = 0
        self._column = 0
        self._inside = False
        self._cell: _OpenCell | None = None
        self._taken = _Taken()

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
        if not self._row < number <= _LAST_ROW:
            raise ValueError("rows out of order")
        self._row, self._column = number, 0

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
        if cell.column > MOST_COLUMNS or self.count >= _MOST_CELLS:
            raise PackageTooLarge
        self.count += 1
        self.rows.setdefault(self._row, {})[cell.column] = found

    def _value_of(self, cell: _OpenCell) -> Cell | None:
        """A formula counts as what it shows; one without a stored result was never calculated and is plain text."""
        found: Cell | None = None
        if cell.sort == "inlineStr":
            found = None if cell.inline is None else Cell(cell.inline)
        elif cell.value:
            found = self._read(cell, cell.value)
        if cell.formula is not None and (found is None or found.is_empty):
            return Cell(f"={cell.formula}")
        return found

    def _read(self, cell: _OpenCell, value: str) -> Cell:
        if cell.sort == "s":
            return self._shared(cell, value)
        if cell.sort in ("str", "inlineStr"):
            return Cell(value)
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


def merged_area(ref: str) -> tuple[int, int, int] | None:
    """Column, first and last row of a merged area such as ``A2:B5``; None for one that is no higher than a row."""
    begin, _, end = ref.partition(":")
    letters = begin.rstrip("0123456789")
    column, first = _column(letters), _row_number(begin[len(letters) :])
    last = _row_number(end[len(end.rstrip("0123456789")) :]) if end else first
    return (column, first, last) if last > first else None


def _row_number(text: str) -> int:
    """Some programs write a row's number with a point and a zero."""
    if len(text) > len(f"{_LAST_ROW}.0"):
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
    number = float(value) if broken else int(value)
    if math.isnan(number):
        raise ValueError("no number")
    dated, spanned = _as_date(code)
    if not dated:
        return Cell(number, code)
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
