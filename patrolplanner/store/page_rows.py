"""Whatever rows of a plan can be read from the pages of a damaged file, by table."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, NamedTuple

from patrolplanner.store.checksums import Sum, columns_of
from patrolplanner.store.codecs import Codec
from patrolplanner.store.decoding import decoded, file_tables
from patrolplanner.store.schema import STEPS
from patrolplanner.store.sqlite_pages import WITH_ROWS, Found, PageFault, Pages
from patrolplanner.store.tables import Row, SqlTable

_SCHEMA_ROOT = 1
_SCHEMA_COLUMNS = 5
_TELLING = 5
"""A row of so many columns is known by itself; shorter ones of different tables look alike."""


class _Layout(NamedTuple):
    """How the rows of a table stand in its pages: where each column is, and which one is the row's number."""

    places: tuple[int, ...]
    numbered: int | None
    usual: tuple[Any, ...]
    """What stands in each column of a row that is older than the column."""


@dataclass
class PageRows:
    """Rows by table, with texts as bytes; which tables have pages that cannot be read; the sums that the file has."""

    rows: dict[SqlTable, list[Row]] = field(default_factory=lambda: defaultdict(list))
    torn: set[SqlTable] = field(default_factory=set)
    sums: dict[str, Sum] = field(default_factory=dict)


def rows_in(content: bytes) -> PageRows:
    """The rows of a file by following its trees; what these do not reach any more is looked for in all its pages."""
    pages, found = Pages(content), PageRows()
    roots = _roots(pages)
    for table in file_tables():
        root = roots.get(table.name)
        before = len(pages.unreadable)
        if root is not None:
            found.rows[table].extend(_arranged(table, pages.tree(root)))
        if root is None or len(pages.unreadable) > before:
            found.torn.add(table)
    for cells in pages.tree(roots["checksum"]) if "checksum" in roots else ():
        _take_sum(found.sums, cells.cells)
    if found.sums:
        found.torn -= {
            table for table in found.torn if table.name not in {*found.sums, *roots}
        }  # younger than the file
    if found.torn:
        _gather(pages, roots, found)
    return found


def _roots(pages: Pages) -> Mapping[str, int]:
    """Where the tree of each table begins, as far as the schema can be read."""
    found = {}
    for row in pages.tree(_SCHEMA_ROOT):
        if len(row.cells) == _SCHEMA_COLUMNS:
            kind, name, _, root, _ = row.cells
            if kind == b"table" and isinstance(name, bytes) and isinstance(root, int) and 1 < root <= pages.count:
                found[name.decode(errors="replace")] = root
            elif isinstance(root, int) and root > 1:
                found[repr(name)] = root
    return found


def _take_sum(sums: dict[str, Sum], cells: Sequence[Any]) -> None:
    match cells:
        case (bytes(name), int(rows), bytes(digest)):
            sums[name.decode(errors="replace")] = Sum(rows, digest.decode(errors="replace"))


def _gather(pages: Pages, roots: Mapping[str, int], found: PageRows) -> None:
    """Rows in pages to which no tree leads any more, of the tables that have lost some.

    A page that was given up long ago looks the same: only what stands nowhere else is taken.
    """
    for root in roots.values():
        for _ in pages.tree(root):
            pass  # so that the pages of the indexes are known
    known = {table: {_key(table, row) for row in rows} for table, rows in found.rows.items()}
    wanted = {table: codecs for table, codecs in file_tables().items() if table in found.torn}
    for number in set(range(1, pages.count + 1)) - pages.seen:
        try:
            if pages.kind(number) not in WITH_ROWS:
                continue
        except PageFault:
            continue
        for row in pages.rows(number):
            home = _home(row, wanted)
            if home is not None and _key(*home) not in known.setdefault(home[0], set()):
                known[home[0]].add(_key(*home))
                found.rows[home[0]].append(home[1])


def _key(table: SqlTable, row: Row) -> Row:
    return row[: table.key]


def _home(row: Found, wanted: Mapping[SqlTable, Sequence[Codec]]) -> tuple[SqlTable, Row] | None:
    """The one table in which a row makes sense."""
    homes = []
    for table, codecs in wanted.items():
        if len(table.columns) >= _TELLING and len(row.cells) == len(table.columns):
            (cells,) = _arranged(table, iter([row]))
            if None not in cells[: table.key] and not decoded(table, codecs, cells)[1]:
                homes.append((table, cells))
    return homes[0] if len(homes) == 1 else None


def _arranged(table: SqlTable, found: Iterator[Found]) -> Iterator[Row]:
    """The rows with their columns in the order of the table; columns younger than the file have their defaults."""
    layout = _layouts()[table]
    for rowid, cells in found:
        padded = (*cells, *layout.usual[len(cells) :])
        row = [padded[place] for place in layout.places]
        if layout.numbered is not None and rowid is not None:
            row[layout.numbered] = rowid
        yield tuple(row)


@cache
def columns_ever() -> Mapping[str, set[tuple[str, ...]]]:
    """Which columns a table has had, in the order in which its rows are summed."""
    found: dict[str, set[tuple[str, ...]]] = defaultdict(set)
    fresh = sqlite3.connect(":memory:")
    for statements in STEPS.values():
        for statement in statements:
            fresh.execute(statement)
        for table, columns in columns_of(fresh).items():
            found[table].add(columns)
    fresh.close()
    return found


@cache
def _layouts() -> Mapping[SqlTable, _Layout]:
    fresh = sqlite3.connect(":memory:")
    for statements in STEPS.values():
        for statement in statements:
            fresh.execute(statement)
    found = {table: _layout(fresh, table) for table in file_tables()}
    fresh.close()
    return found


def _layout(fresh: sqlite3.Connection, table: SqlTable) -> _Layout:
    sql = "SELECT name, type, pk, dflt_value FROM pragma_table_xinfo(?) ORDER BY cid"
    columns = fresh.execute(sql, (table.name,)).fetchall()
    usual = {name: _default(fresh, said) for name, _, _, said in columns}
    text = fresh.execute("SELECT sql FROM sqlite_schema WHERE name = ?", (table.name,)).fetchone()[0]
    names = [name for name, _, _, _ in columns]
    keys = [name for name, _, pk, _ in sorted(columns, key=lambda column: column[2]) if pk]
    if text.rstrip().endswith("WITHOUT ROWID"):
        names = [*keys, *(name for name in names if name not in keys)]
        places = tuple(names.index(column) for column in table.columns)
        return _Layout(places, None, tuple(map(usual.__getitem__, names)))
    types = {name: kind for name, kind, _, _ in columns}
    alias = keys[0] if len(keys) == 1 and types[keys[0]] == "INTEGER" else None
    numbered = table.columns.index(alias) if alias is not None else None
    places = tuple(names.index(column) for column in table.columns)
    return _Layout(places, numbered, tuple(map(usual.__getitem__, names)))


def _default(fresh: sqlite3.Connection, said: str | None) -> Any:
    """The value as it would stand in a page."""
    value = fresh.execute(f"SELECT {said or 'NULL'}").fetchone()[0]
    return value.encode() if isinstance(value, str) else value
