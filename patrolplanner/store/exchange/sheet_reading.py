"""Opens a workbook as data: sheets, rows and cells, with limits on what a stranger's file may cost us."""

from __future__ import annotations

import re
import struct
import warnings
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from xml.etree import ElementTree

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.typed_text import Cell
from patrolplanner.store.faults import os_fault, reading
from patrolplanner.store.plan_lock import is_open_here

_MOST_BYTES = 50_000_000
_MOST_UNPACKED_BYTES = 250_000_000
_PIECE = 1_000_000
_MOST_SHEETS = 200
_MOST_ROWS = 1_048_576
_MOST_COLUMNS = 1_000

_OLD_OFFICE = b"\xd0\xcf\x11\xe0"
_EMPTY = Cell()

# What openpyxl and the standard library raise over a file that only pretends to be a workbook.
_BROKEN = (
    *(zipfile.BadZipFile, zlib.error, struct.error, ElementTree.ParseError, UnicodeError, EOFError),
    *(KeyError, IndexError, ValueError, TypeError, AttributeError, OverflowError, NotImplementedError, RuntimeError),
)

_END_OF_ROWS = re.compile(rb"</(?:\w+:)?sheetData>")
_MERGE = re.compile(rb'<(?:\w+:)?mergeCell\b[^>]*\bref="([A-Z]{1,3})([0-9]{1,7}):([A-Z]{1,3})([0-9]{1,7})"')


@dataclass(frozen=True, slots=True)
class RawSheet:
    """A sheet's cells by row number; rows and cells behind the last filled one are left off.

    ``merged`` names the cells that took their value from the merged area they lie in.
    """

    title: str
    rows: Mapping[int, tuple[Cell, ...]]
    merged: tuple[str, ...]


def read_sheets(path: Path) -> list[RawSheet]:
    """All sheets of a workbook. Raises UserError for what is not a workbook, or is too large to be a plan."""
    _refuse_what_is_no_workbook(path)
    with _broken_files_in_words(path), warnings.catch_warnings():
        warnings.simplefilter("ignore")  # openpyxl remarks on decoration that it does not keep
        merged = _merged_areas(path)
        sheets = _cells_of(path, with_results=False)
        if any(isinstance(cell, _Formula) for rows in sheets.values() for row in rows.values() for cell in row):
            _put_results(sheets, _cells_of(path, with_results=True))
        return [_raw_sheet(title, rows, merged.get(title, [])) for title, rows in sheets.items()]


def sheet_titles(path: Path) -> tuple[str, ...]:
    """The names of the sheets, without reading them. Raises UserError for what is not a workbook."""
    _refuse_what_is_no_workbook(path)
    with _broken_files_in_words(path), zipfile.ZipFile(path) as archive:
        return tuple(_sheet_parts(archive))


@dataclass(frozen=True, slots=True)
class _Formula:
    """A cell that Excel calculates; its text is what it is taken for when no result is stored with it."""

    text: str


_Rows = dict[int, list[Any]]


def _refuse_what_is_no_workbook(path: Path) -> None:
    if path.is_dir():
        raise os_fault(IsADirectoryError(), path)
    if is_open_here(path):  # closing it again would drop SQLite's lock on the plan
        raise UserError(_not_a_workbook(path))
    with reading(path):
        size = path.stat().st_size
        with path.open("rb") as file:
            start = file.read(4)
    if start == _OLD_OFFICE:
        text = translate(
            "workbook",
            "{file} is an old .xls workbook or has a password; save it as an .xlsx workbook without one.",
        )
        raise UserError(text.fill(file=path.name))
    if not zipfile.is_zipfile(path):
        raise UserError(_not_a_workbook(path))
    if size > _MOST_BYTES:
        raise UserError(_too_large(path))
    with _broken_files_in_words(path), zipfile.ZipFile(path) as archive:
        entries = archive.infolist()
    if sum(entry.file_size for entry in entries) > _MOST_UNPACKED_BYTES:
        raise UserError(_too_large(path))


def _not_a_workbook(path: Path) -> Message:
    text = translate("workbook", "{file} is not an .xlsx workbook, or it is damaged; save it again as .xlsx.")
    return text.fill(file=path.name)


def _too_large(path: Path) -> Message:
    return translate(
        "workbook", "{file} is far larger than any plan; remove pictures, empty formatted rows and old sheets from it."
    ).fill(file=path.name)


@contextmanager
def _broken_files_in_words(path: Path) -> Iterator[None]:
    try:
        with reading(path):
            yield
    except _BROKEN as error:
        raise UserError(_not_a_workbook(path)) from error


def _cells_of(path: Path, *, with_results: bool) -> dict[str, _Rows]:
    from openpyxl.reader.excel import load_workbook

    workbook = load_workbook(path, read_only=True, data_only=with_results)
    try:
        if len(workbook.worksheets) > _MOST_SHEETS:
            raise UserError(_too_large(path))
        return {sheet.title: _rows_of(sheet) for sheet in workbook.worksheets}
    finally:
        workbook.close()


def _rows_of(sheet: Any) -> _Rows:
    """The rows that hold anything. The size a sheet claims for itself is often wrong, so it is not asked."""
    sheet.reset_dimensions()
    found: _Rows = {}
    for number, cells in enumerate(sheet.iter_rows(max_row=_MOST_ROWS), start=1):
        values = [_EMPTY if cell.value is None else _cell(cell) for cell in cells[:_MOST_COLUMNS]]
        while values and values[-1] is _EMPTY:
            values.pop()
        if values:
            found[number] = values
    return found


def _cell(cell: Any) -> Cell | _Formula:
    value = cell.value
    if cell.data_type == "f":
        return _Formula(value if isinstance(value, str) else str(getattr(value, "text", None) or "="))
    if isinstance(value, str):
        return Cell(value, faulty=cell.data_type == "e")
    return Cell(value, cell.number_format)


def _put_results(sheets: dict[str, _Rows], results: dict[str, _Rows]) -> None:
    """A formula counts as what it shows; one without a stored result was never calculated and is plain text."""
    for title, rows in sheets.items():
        for number, cells in rows.items():
            known = results[title].get(number, [])
            for n, cell in enumerate(cells):
                if isinstance(cell, _Formula):
                    result = known[n] if n < len(known) else _EMPTY
                    cells[n] = Cell(cell.text) if result.is_empty else result


def _raw_sheet(title: str, rows: _Rows, merged: list[tuple[int, int, int]]) -> RawSheet:
    """Spread merged cells downwards: a unit written once beside five people is the unit of all five."""
    from openpyxl.utils.cell import get_column_letter

    spread: list[str] = []
    for column, first, last in merged:
        above = rows.get(first, [])
        if first == 1 or column > len(above) or above[column - 1].is_empty:
            continue
        for number in range(first + 1, last + 1):
            cells = rows.get(number, [])
            if cells and (column > len(cells) or cells[column - 1].is_empty):
                cells.extend([_EMPTY] * (column - len(cells)))
                cells[column - 1] = above[column - 1]
                spread.append(f"{get_column_letter(column)}{number}")
    return RawSheet(title, {number: tuple(cells) for number, cells in rows.items()}, tuple(spread))


def _merged_areas(path: Path) -> dict[str, list[tuple[int, int, int]]]:
    """Column, first and last row of the merged areas of every sheet, which openpyxl does not tell row by row."""
    from openpyxl.utils.cell import column_index_from_string

    found: dict[str, list[tuple[int, int, int]]] = {}
    with zipfile.ZipFile(path) as archive:
        for title, part in _sheet_parts(archive).items():
            found[title] = [
                (column_index_from_string(left.decode()), int(first), min(int(last), _MOST_ROWS))
                for left, first, _, last in _MERGE.findall(_behind_the_rows(archive, part))
                if first != last
            ]
    return found


def _behind_the_rows(archive: zipfile.ZipFile, part: str) -> bytes:
    """What a sheet's part says after its rows, found without holding the rows."""
    kept = b""
    with archive.open(part) as stream:
        while piece := stream.read(_PIECE):
            kept = kept[-_PIECE:] + piece
            if end := _END_OF_ROWS.search(kept):
                return kept[end.end() :] + stream.read(_PIECE)
    return b""


def _sheet_parts(archive: zipfile.ZipFile) -> dict[str, str]:
    """The path of every sheet's part inside the archive."""
    relations = {
        relation.get("Id"): relation.get("Target", "")
        for relation in ElementTree.fromstring(archive.read("xl/_rels/workbook.xml.rels"))
    }
    names, parts = set(archive.namelist()), {}
    for sheet in ElementTree.fromstring(archive.read("xl/workbook.xml")).findall(".//{*}sheet"):
        relation = next((value for key, value in sheet.attrib.items() if key.endswith("}id")), None)
        target = relations.get(relation, "")
        part = target.lstrip("/") if target.startswith("/") else f"xl/{target}"
        if part in names:
            parts[sheet.get("name", "")] = part
    return parts
