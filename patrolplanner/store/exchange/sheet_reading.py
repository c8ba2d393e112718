"""A workbook as data: its sheets, rows and cells, whichever program has saved it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

from patrolplanner.store.exchange.book_parts import BookSheets, NumberFormats, SharedTexts
from patrolplanner.store.exchange.old_workbook import old_sheets, old_titles
from patrolplanner.store.exchange.package import OLD_OFFICE, Package, bytes_of, in_words
from patrolplanner.store.exchange.raw_sheets import LongText, Places, RawSheet, in_line, spread_down
from patrolplanner.store.exchange.sheet_cells import SheetCell, SheetCells, merged_area
from patrolplanner.store.exchange.text_tables import is_text_table, text_sheet


def read_sheets(path: Path) -> list[RawSheet]:
    """All sheets of a workbook, or the table of a text file.

    Raises UserError for what is neither, or is too large to be a plan.
    """
    data = bytes_of(path)
    with in_words(path):
        if data.startswith(OLD_OFFICE):
            return old_sheets(data, path)
        if is_text_table(data, path):
            return [text_sheet(data, path)]
        return _sheets_of(Package(data), path)


def sheet_titles(path: Path) -> tuple[str, ...]:
    """The names of the sheets, without reading them. Raises UserError for what is not a workbook."""
    data = bytes_of(path)
    with in_words(path):
        if data.startswith(OLD_OFFICE):
            return old_titles(data, path)
        if is_text_table(data, path):
            return (path.stem,)
        package = Package(data)
        return tuple(title for title, _ in _parts_of(package, _book_of(package)))


def _sheets_of(package: Package, path: Path) -> list[RawSheet]:
    book = _book_of(package)
    facts = _facts_of(package, book)
    places = Places()
    found = []
    for title, part in _parts_of(package, book):
        heard = SheetCells(facts)
        try:
            package.tell(part, heard)
        except LongText as error:
            raise error.refusal(path, title) from error
        spread = spread_down(heard.rows, filter(None, map(merged_area, heard.merged)))
        places.take(sum(max(cells) for cells in heard.rows.values()))
        rows = {number: in_line(cells) for number, cells in heard.rows.items()}
        hidden = frozenset(heard.hidden & rows.keys())
        columns = frozenset(column - 1 for column in heard.hidden_columns)
        found.append(RawSheet(title, rows, spread, title in book.hidden, hidden, columns))
    return found


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
        if package.has(part) and kind == "worksheet":
            yield title, part
