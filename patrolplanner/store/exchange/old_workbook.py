"""The sheets of an old .xls workbook, read by xlrd within the limits that hold for every file from elsewhere.

xlrd (BSD licence, kept by the python-excel group, pure Python and so the same on Windows) is asked about records
only that were looked at before: the container is opened here, since one that is mean keeps xlrd walking for ever; a
record that says nothing of a cell gets a number that xlrd passes over, since names and objects are evaluated, and a
few of them could fill the memory; and what the cells will cost is counted from their places.
"""

from __future__ import annotations

import io
import struct
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.typed_text import Cell
from patrolplanner.store.exchange.book_parts import GENERAL, LONGEST_TEXT, MOST_SHEETS
from patrolplanner.store.exchange.package import BROKEN, PackageTooLarge
from patrolplanner.store.exchange.problems import cell_name
from patrolplanner.store.exchange.raw_sheets import Columns, LongText, Places, RawSheet, in_line, spread_down
from patrolplanner.store.exchange.sheet_cells import LAST_ROW, number_cell

_MOST_BYTES = 20_000_000
_MOST_RECORDS = 2_000_000
_MOST_CELLS = 500_000
_SECTOR, _ENTRY = 512, 128
_LARGE_SECTORS = 12
"""The power of two of a sector's bytes; newer programs write 12 instead of 9."""
_FREE = 0xFFFFFFF0
"""Numbers of sectors end here; the others mean an end, or nothing."""

_BEGIN, _END, _SHEET, _PASSWORD, _CONTINUED = 0x809, 0x0A, 0x85, 0x2F, 0x3C
_NOTHING = 0x0FFF
_SEVERAL = 0xBD
_CELLS = {0x203, 0x27E, 0x204, 0xFD, 0xD6, 0x205, 0x06, 0x206, 0x406, _SEVERAL}
"""Records of cells that are filled: numbers, texts, truths, formulas; one has several cells of a row."""
_HEARD = {
    *(_BEGIN, _END, _SHEET, *_CELLS),
    *(0xFC, 0x42, 0x22, 0x1E, 0x41E, 0xE0),  # texts, how they and dates are written, number formats
    *(0x207, 0x4BC, 0x221, 0x21, 0x236, 0x37, 0x36),  # what belongs to a formula
    *(0x208, 0x7D, 0xE5),  # rows, columns and merged areas
}

_LOCKED = translate("workbook", "{file} has a password; open it and save it without one.")
_NO_BOOK = translate("workbook", "{file} is not an Excel workbook, or it is damaged; save it again as .xlsx.")


def old_sheets(data: bytes, path: Path) -> list[RawSheet]:
    """All sheets. Raises UserError and PackageTooLarge."""
    with _opened(data, path) as book:
        places = Places()
        return [_sheet(book, number, places, path) for number in range(book.nsheets)]


def old_titles(data: bytes, path: Path) -> tuple[str, ...]:
    """The names of the sheets."""
    with _opened(data, path) as book:
        return tuple(book.sheet_names())


# -- the container ------------------------------------------------------------------------------------------


def _stream(data: bytes, path: Path) -> bytes:
    """The stream of the workbook in its container: chains of sectors, of which each belongs to one chain."""
    if len(data) > _MOST_BYTES:
        raise PackageTooLarge
    power = struct.unpack_from("<H", data, 30)[0]
    if power not in (9, _LARGE_SECTORS):
        raise ValueError("no size of a sector")
    size = 1 << power
    allocation = _allocation(data, size)
    entries = b"".join(_chain(data, size, allocation, struct.unpack_from("<I", data, 48)[0]))
    found = dict(_entries(entries))
    if "EncryptedPackage" in found:
        raise UserError(_LOCKED.fill(file=path.name))
    place = found.get("Workbook") or found.get("Book")
    if place is None or "Root Entry" not in found:
        raise UserError(_NO_BOOK.fill(file=path.name))
    first, length = place
    if length >= struct.unpack_from("<I", data, 56)[0]:
        return b"".join(_chain(data, size, allocation, first))[:length]
    small = b"".join(_chain(data, size, allocation, found["Root Entry"][0]))
    table = b"".join(_chain(data, size, allocation, struct.unpack_from("<I", data, 60)[0]))
    chains = struct.unpack(f"<{len(table) // 4}I", table[: len(table) // 4 * 4])
    return b"".join(_chain(small, 64, chains, first, before=0))[:length]


def _allocation(data: bytes, size: int) -> tuple[int, ...]:
    """For each sector the one that follows it."""
    parts = list(struct.unpack_from("<109I", data, 76))
    more, seen = struct.unpack_from("<I", data, 68)[0], set()
    while more < _FREE and more not in seen:
        seen.add(more)
        sector = _at(data, size, more)
        *others, more = struct.unpack(f"<{size // 4}I", sector)
        parts += others
    table = b"".join(_at(data, size, number) for number in dict.fromkeys(parts) if number < _FREE)
    return struct.unpack(f"<{len(table) // 4}I", table)


def _at(data: bytes, size: int, number: int, before: int = 1) -> bytes:
    begin = (number + before) * size
    sector = data[begin : begin + size]
    if not sector:
        raise ValueError("a sector behind the end")
    return sector.ljust(size, b"\0")


def _chain(data: bytes, size: int, allocation: tuple[int, ...], first: int, before: int = 1) -> Iterator[bytes]:
    seen = set()
    while first < _FREE:
        if first in seen:
            raise ValueError("a circle of sectors")
        seen.add(first)
        yield _at(data, size, first, before)
        first = allocation[first]


def _entries(data: bytes) -> Iterator[tuple[str, tuple[int, int]]]:
    """The streams by their names: first sector and length."""
    for at in range(0, len(data) - _ENTRY + 1, _ENTRY):
        length = struct.unpack_from("<H", data, at + 64)[0]
        name = data[at : at + max(0, min(length, 64) - 2)].decode("utf-16-le", "replace")
        yield name, struct.unpack_from("<II", data, at + 116)


# -- the records --------------------------------------------------------------------------------------------


class _OldRecords:
    """Goes through the records once: counts what their cells will cost, and strikes out what is not heard."""

    def __init__(self, stream: bytes, path: Path) -> None:
        self._stream = stream
        self._path = path
        self._out = bytearray(stream)
        self._sheets: list[int] = []
        self._begun: set[int] = set()
        self._depth = 0
        self._cells, self._rows, self._places = 0, 0, Places()
        self._last: dict[int, int] = {}
        """The last filled place of each row of the sheet at hand."""

    def harmless(self) -> bytes:
        """The stream as xlrd may have it."""
        stream, at, count, heard = self._stream, 0, 0, True
        while at + 4 <= len(stream):
            record, length = struct.unpack_from("<HH", stream, at)
            count += 1
            self._look(at, record, stream[at + 4 : at + 4 + length])
            heard = heard if record == _CONTINUED else record in _HEARD
            if not heard:
                struct.pack_into("<H", self._out, at, _NOTHING)
            if max(count - _MOST_RECORDS, self._cells - _MOST_CELLS, len(self._sheets) - MOST_SHEETS) > 0:
                raise PackageTooLarge
            at += 4 + length
            if self._depth <= 0 and not any(stream[at : at + 4]):
                break
        if len(set(self._sheets)) < len(self._sheets) or not self._begun.issuperset(self._sheets):
            raise ValueError("sheets that are not there, or one of them twice")
        return bytes(self._out)

    def _look(self, at: int, record: int, content: bytes) -> None:
        if record == _PASSWORD:
            raise UserError(_LOCKED.fill(file=self._path.name))
        if record == _BEGIN:
            if self._depth == 0:
                self._begun.add(at)
            self._depth += 1
        elif record == _END:
            self._depth -= 1
            if self._depth == 0:
                self._end_sheet()
        elif record == _SHEET:
            self._sheets.append(struct.unpack_from("<I", content)[0])
        elif record in _CELLS:
            self._count(record, content)

    def _count(self, record: int, content: bytes) -> None:
        row, column = struct.unpack_from("<HH", content)
        last = struct.unpack_from("<H", content, len(content) - 2)[0] if record == _SEVERAL else column
        self._cells += max(1, last - column + 1)
        self._last[row] = max(self._last.get(row, 0), last + 1)

    def _end_sheet(self) -> None:
        self._rows += max(self._last, default=-1) + 1
        if self._rows > LAST_ROW:
            raise PackageTooLarge
        self._places.take(sum(self._last.values()))
        self._last = {}


# -- the sheets ---------------------------------------------------------------------------------------------


@contextmanager
def _opened(data: bytes, path: Path) -> Iterator[Any]:
    """The book, while it is read; whatever xlrd stumbles over makes it a damaged one."""
    import xlrd
    from xlrd.biffh import XLRDError

    stream = _OldRecords(_stream(data, path), path).harmless()
    try:
        with xlrd.open_workbook(
            file_contents=stream, logfile=io.StringIO(), formatting_info=True, on_demand=True, ragged_rows=True
        ) as book:
            yield book
    except (XLRDError, *BROKEN, AssertionError, NameError, ZeroDivisionError) as error:
        raise UserError(_NO_BOOK.fill(file=path.name)) from error


def _sheet(book: Any, number: int, places: Places, path: Path) -> RawSheet:
    sheet = book.sheet_by_index(number)
    formats = [getattr(book.format_map.get(xf.format_key), "format_str", GENERAL) for xf in book.xf_list]
    rows: dict[int, Columns] = {}
    for row in range(sheet.nrows):
        cells: Columns = {}
        for column in range(sheet.row_len(row)):
            try:
                cell = _cell(sheet.cell(row, column), formats, bool(book.datemode))
            except LongText as error:
                raise LongText(cell_name(column, row + 1)).refusal(path, sheet.name) from error
            if cell is not None:
                cells[column + 1] = cell
        if cells:
            rows[row + 1] = cells
    areas = ((first_column + 1, first + 1, behind) for first, behind, first_column, _ in sheet.merged_cells)
    spread = spread_down(rows, (area for area in areas if area[2] > area[1]))
    places.take(sum(max(cells) for cells in rows.values()))
    hidden = frozenset(n + 1 for n, facts in sheet.rowinfo_map.items() if facts.hidden and n + 1 in rows)
    columns = frozenset(number for number, facts in sheet.colinfo_map.items() if facts.hidden)
    lines = {n: in_line(cells) for n, cells in rows.items()}
    found = RawSheet(sheet.name, lines, spread, bool(sheet.visibility), hidden, columns)
    book.unload_sheet(number)
    return found


def _cell(cell: Any, formats: list[str], from_1904: bool) -> Cell | None:
    """What a cell holds, None for an empty one; cells of xlrd are text, number, date, truth, error."""
    code = formats[cell.xf_index] if 0 <= cell.xf_index < len(formats) else GENERAL
    match cell.ctype:
        case 1:
            if len(cell.value) > LONGEST_TEXT:
                raise LongText("")
            return Cell(cell.value) if cell.value else None
        case 2 | 3:
            number = int(cell.value) if float(cell.value).is_integer() else cell.value
            try:
                return number_cell(number, code, from_1904)
            except (ValueError, OverflowError):
                return Cell("#VALUE!", faulty=True)
        case 4:
            return Cell(bool(cell.value), code)
        case 5:
            return Cell(_ERRORS.get(cell.value, "#VALUE!"), faulty=True)
    return None


_ERRORS = {0: "#NULL!", 7: "#DIV/0!", 15: "#VALUE!", 23: "#REF!", 29: "#NAME?", 36: "#NUM!", 42: "#N/A"}
