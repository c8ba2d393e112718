"""A workbook as data: its sheets, rows and cells."""

from __future__ import annotations

from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.typed_text import Cell
from patrolplanner.store.exchange.package import Package, PackageTooLarge, in_words, open_package
from patrolplanner.store.exchange.sheet_cells import (
    LONGEST_TEXT,
    BookSheets,
    LongText,
    NumberFormats,
    SharedTexts,
    SheetCell,
    SheetCells,
    merged_area,
)

_MOST_PLACES = 5_000_000
"""Cells up to the last filled one of each row, the empty ones between included."""
_EMPTY = Cell()


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
    package = open_package(path)
    with in_words(path):
        book = _book_of(package)
        facts = _facts_of(package, book)
        places = 0
        found = []
        for title, part in _parts_of(package, book):
            heard = SheetCells(facts)
            try:
                package.tell(part, heard)
            except LongText as error:
                raise UserError(_LONG.fill(file=path.name, sheet=title, cell=error.cell, most=LONGEST_TEXT)) from error
            spread = _spread(heard)
            places += sum(max(cells) for cells in heard.rows.values())
            if places > _MOST_PLACES:
                raise PackageTooLarge
            found.append(RawSheet(title, {number: _in_line(cells) for number, cells in heard.rows.items()}, spread))
    return found


_LONG = translate(
    "workbook",
    "{file}, {sheet}!{cell}: the text is longer than the {most} characters that a cell can hold; shorten it.",
)


def sheet_titles(path: Path) -> tuple[str, ...]:
    """The names of the sheets, without reading them. Raises UserError for what is not a workbook."""
    package = open_package(path)
    with in_words(path):
        return tuple(title for title, _ in _parts_of(package, _book_of(package)))


def _book_of(package: Package) -> BookSheets:
    book = BookSheets()
    package.tell(package.book, book)
    return book


def _facts_of(package: Package, book: BookSheets) -> SheetCell:
    texts, formats = SharedTexts(), NumberFormats()
    for kind, listener in (("sharedStrings", texts), ("styles", formats)):
        if part := package.first_of(kind):
            package.tell(part, listener)
    return SheetCell(texts.cells, formats.codes(), book.from_1904)


def _parts_of(package: Package, book: BookSheets) -> Iterator[tuple[str, str]]:
    """Name and part of each sheet that has cells; a sheet of a single chart has none."""
    for title, relation in book.relations.items():
        part, kind = package.parts.get(relation, ("", ""))
        if part in package.names and kind == "worksheet":
            yield title, part


def _spread(heard: SheetCells) -> tuple[str, ...]:
    """Spread merged cells downwards: a unit written once beside five people is the unit of all five.

    Each row of a column is looked at once, however many areas claim it. Gives the names of the cells that were filled.
    """
    from openpyxl.utils.cell import get_column_letter

    numbers = sorted(heard.rows)
    spread: list[str] = []
    done: dict[int, int] = {}
    for column, first, last in sorted(filter(None, map(merged_area, heard.merged))):
        above = heard.rows.get(first, {}).get(column, _EMPTY)
        begin = max(first, done.get(column, 0)) + 1
        if first == 1 or above.is_empty or begin > last:
            continue
        done[column] = last
        for number in numbers[bisect_left(numbers, begin) : bisect_right(numbers, last)]:
            cells = heard.rows[number]
            if cells.get(column, _EMPTY).is_empty:
                cells[column] = above
                spread.append(f"{get_column_letter(column)}{number}")
    return tuple(spread)


def _in_line(cells: Mapping[int, Cell]) -> tuple[Cell, ...]:
    return tuple(cells.get(column, _EMPTY) for column in range(1, max(cells) + 1))
