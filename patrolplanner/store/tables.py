"""Records as declarations: one line a column serves the plan file and the workbook, writing and reading alike."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache, cached_property
from operator import attrgetter, itemgetter
from typing import Any, Generic, TypeVar, get_type_hints

from patrolplanner.domain.typed_text import is_chinese
from patrolplanner.store.codecs import COUNT, TEXT, Codec, Sort, Value

Row = tuple[Any, ...]
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class SqlTable:
    """A table of the file: its columns, and how many of the first ones are its key."""

    name: str
    columns: tuple[str, ...]
    key: int
    order: str

    def read(self, connection: sqlite3.Connection) -> list[Row]:
        """All rows in the order of the user's sheets."""
        sql = f"SELECT {', '.join(self.columns)} FROM {self.name} ORDER BY {self.order}"
        return connection.execute(sql).fetchall()


RowsOf = Callable[[SqlTable], Iterable[Row]]
"""Where the rows of a table come from, in the order of the user's sheets."""


def stored_in(connection: sqlite3.Connection) -> RowsOf:
    """The rows of a plan file."""
    return lambda table: table.read(connection)


def among(found: Mapping[SqlTable, set[Row]]) -> RowsOf:
    """Rows that are at hand, as a plan file would give them."""

    def rows(table: SqlTable) -> list[Row]:
        places = [table.columns.index(name) for name in table.order.split(", ")]
        return sorted(found[table], key=itemgetter(*places))

    return rows


@dataclass(frozen=True, slots=True)
class Inside:
    """A table of its own for the entries of a list or set inside a record; ``apart`` gives the cells of its rows."""

    table: str
    columns: Mapping[str, Codec]
    apart: Callable[[Any], Iterable[Row]]
    together: Callable[[Iterable[Row]], Any]


@dataclass(frozen=True, slots=True)
class Field:
    """A column of a kind of records: where its value stands in the record, the plan file and the workbook.

    ``attribute`` is a path, such as ``team.least``; its last name is the column's in the file and the English heading
    of the workbook, unless others are given. Without ``chinese`` it has no place in the workbook. A ``needed`` column
    must be there and filled in every row; a cell that may be empty means what ``otherwise`` makes of the row's other
    values, else the attribute's default. A field that is ``beside`` has no column of its own in the workbook: its value
    stands behind that of another, in the cell with the same headings.
    """

    attribute: str
    codec: Codec = TEXT
    chinese: str = ""
    english: str = ""
    needed: bool = False
    column: str = ""
    inside: Inside | None = None
    otherwise: Callable[[Mapping[str, Any]], Any] | None = None
    beside: bool = False

    @property
    def name(self) -> str:
        return self.attribute.rpartition(".")[2]

    @property
    def key(self) -> str:
        return self.english or self.name

    @property
    def stored_as(self) -> str:
        return self.column or self.name

    def heading(self, language: str) -> str:
        return self.chinese if is_chinese(language) else self.key


@dataclass(frozen=True, eq=False)
class Records(Generic[V]):
    """A kind of records in a table and on a sheet; ``key`` is the plan's name for them, and the sheet's English name
    unless another is given.

    The first field is the key of the table. Values without an id of their own are ``numbered`` by their order.
    """

    key: str
    kind: type[V]
    table: str
    fields: tuple[Field, ...]
    chinese: str = ""
    english: str = ""
    numbered: bool = False
    needed: bool = False
    make: Callable[[Mapping[str, Any]], V] | None = None
    """What makes a record of its values, where not every field is an attribute to be set."""

    def title(self, language: str) -> str:
        return self.chinese if is_chinese(language) else self.in_english

    @property
    def in_english(self) -> str:
        return self.english or self.key

    @cached_property
    def columns(self) -> tuple[Field, ...]:
        """The columns of its sheet."""
        return tuple(field for field in self.fields if not field.beside)

    @cached_property
    def main(self) -> SqlTable:
        """The table of what stands in the records themselves."""
        columns = tuple(field.stored_as for field in self._own)
        if self.numbered:
            return SqlTable(self.table, ("number", *columns), 1, "number")
        return SqlTable(self.table, (*columns, "position"), 1, "position")

    def field(self, name: str) -> Field:
        return {field.name: field for field in self.fields}[name]

    def of(self, values: Mapping[str, Any]) -> V:
        """The record of values by their attributes; those that are left out have their defaults."""
        return self.make(values) if self.make else put_together(self.kind, values)

    def said(self, value: V, language: str) -> Mapping[str, Value]:
        """The record's row of the workbook, by English headings."""
        row: dict[str, Value] = {}
        for field, read in self._readers:
            said = field.codec.say(read(value), language)
            if not field.beside:
                row[field.key] = said
            elif said:
                parting = "," if field.codec.sort is Sort.LIST else " "
                row[field.key] = f"{row[field.key]}{parting if row[field.key] else ''}{said}"
        return row

    def rows(self, values: Sequence[V], but_for: Sequence[V] = ()) -> Iterator[tuple[SqlTable, set[Row]]]:
        """Every table of these records with the rows it should hold.

        Rows of records that ``but_for`` has at the same place, the very same, are left out.
        """
        own: set[Row] = set()
        inner: dict[SqlTable, set[Row]] = {table: set() for _, _, table in self._inner}
        readers = [(field.codec.store, read) for field, read in self._readers if field.inside is None]
        for position, value in enumerate(values):
            if position < len(but_for) and value is but_for[position]:
                continue
            cells = tuple(store(read(value)) for store, read in readers)
            own.add((position, *cells) if self.numbered else (*cells, position))
            owner = position if self.numbered else cells[0]
            for field, inside, table in self._inner:
                entries = enumerate(inside.apart(attrgetter(field.attribute)(value)))
                inner[table].update((owner, n, *_stored(inside, entry)) for n, entry in entries)
        yield self.main, own
        yield from inner.items()

    def read(self, rows_of: RowsOf) -> tuple[V, ...]:
        inner = [(field.attribute, inside, _grouped(rows_of(t), inside)) for field, inside, t in self._inner]
        plain = [(field.attribute, field.codec.restore) for field in self._own]
        return tuple(
            self.of(
                {path: restore(cell) for (path, restore), cell in zip(plain, self._cells(row), strict=True)}
                | {path: inside.together(entries.get(row[0], ())) for path, inside, entries in inner}
            )
            for row in rows_of(self.main)
        )

    def apart(self, value: V) -> Mapping[str, Any]:
        """The record as plain values by attributes, as `whole` takes them."""
        return {
            field.attribute: [_stored(field.inside, entry) for entry in field.inside.apart(read(value))]
            if field.inside
            else field.codec.store(read(value))
            for field, read in self._readers
        }

    def whole(self, values: Mapping[str, Any]) -> V:
        """The record of plain values; what they do not know of has its default."""
        known = [field for field in self.fields if field.attribute in values]
        return self.of(
            {
                field.attribute: field.inside.together(_restored(field.inside, row) for row in values[field.attribute])
                if field.inside
                else field.codec.restore(values[field.attribute])
                for field in known
            }
        )

    def codecs(self) -> Iterator[tuple[SqlTable, tuple[Codec, ...]]]:
        """Every table of these records with the codec of each of its columns."""
        own = tuple(field.codec for field in self._own)
        yield self.main, (COUNT, *own) if self.numbered else (*own, COUNT)
        owner = COUNT if self.numbered else own[0]
        for _, inside, table in self._inner:
            yield table, (owner, COUNT, *inside.columns.values())

    @property
    def _own(self) -> list[Field]:
        return [field for field in self.fields if field.inside is None]

    @cached_property
    def _readers(self) -> list[tuple[Field, Callable[[Any], Any]]]:
        return [(field, attrgetter(field.attribute)) for field in self.fields]

    @cached_property
    def _inner(self) -> list[tuple[Field, Inside, SqlTable]]:
        return [
            (f, f.inside, SqlTable(f.inside.table, (self.table, "position", *f.inside.columns), 2, _order(self.table)))
            for f in self.fields
            if f.inside is not None
        ]

    def _cells(self, row: Row) -> Row:
        return row[1:] if self.numbered else row[:-1]


def put_together(kind: Callable[..., V], values: Mapping[str, Any]) -> V:
    """A value of its parts: ``team.least`` is the attribute ``least`` of the ``team`` within."""
    own: dict[str, Any] = {}
    inner: dict[str, dict[str, Any]] = {}
    for path, value in values.items():
        head, _, rest = path.partition(".")
        if rest:
            inner.setdefault(head, {})[rest] = value
        else:
            own[head] = value
    for head, found in inner.items():
        own[head] = put_together(_types(kind)[head], found)
    return kind(**own)


@cache
def _types(kind: Any) -> Mapping[str, type]:
    return get_type_hints(kind)


def single(table: str, column: str, codec: Codec) -> Inside:
    """Entries that are one cell each, in their order."""
    return Inside(table, {column: codec}, lambda found: ((v,) for v in found), lambda rows: tuple(r[0] for r in rows))


def members(table: str, column: str, codec: Codec) -> Inside:
    """A set of what is one cell each."""
    return Inside(
        table,
        {column: codec},
        lambda found: ((member,) for member in sorted(found)),
        lambda rows: frozenset(row[0] for row in rows),
    )


def entries(table: str, kind: type, *fields: Field) -> Inside:
    paths = [field.attribute for field in fields]
    return Inside(
        table,
        {field.stored_as: field.codec for field in fields},
        lambda found: (tuple(attrgetter(path)(entry) for path in paths) for entry in found),
        lambda rows: tuple(put_together(kind, dict(zip(paths, row, strict=True))) for row in rows),
    )


def entry_set(table: str, kind: type, *fields: Field) -> Inside:
    """A set of entries."""
    listed = entries(table, kind, *fields)
    return replace(
        listed,
        apart=lambda found: sorted(listed.apart(found), key=str),
        together=lambda rows: frozenset(listed.together(rows)),
    )


def pairs(table: str, first: str, second: str) -> Inside:
    """Entries that are two texts each."""
    return Inside(table, {first: TEXT, second: TEXT}, iter, tuple)


def _order(owner: str) -> str:
    return f"{owner}, position"


def _stored(inside: Inside, entry: Row) -> Row:
    return tuple(codec.store(cell) for codec, cell in zip(inside.columns.values(), entry, strict=True))


def _grouped(rows: Iterable[Row], inside: Inside) -> Mapping[Any, list[Row]]:
    grouped: dict[Any, list[Row]] = defaultdict(list)
    for owner, _, *cells in rows:
        grouped[owner].append(_restored(inside, cells))
    return grouped


def _restored(inside: Inside, cells: Iterable[Any]) -> Row:
    return tuple(codec.restore(cell) for codec, cell in zip(inside.columns.values(), cells, strict=True))
