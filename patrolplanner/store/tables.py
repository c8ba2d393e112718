"""Tables of a plan file as declarations: one line a column serves writing and reading alike."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from operator import attrgetter
from typing import Any, Generic, TypeVar

Row = tuple[Any, ...]
V = TypeVar("V")


@dataclass(frozen=True, slots=True)
class Table:
    """A table of the file: its columns, and how many of the first ones are its key."""

    name: str
    columns: tuple[str, ...]
    key: int
    order: str

    def read(self, connection: sqlite3.Connection) -> list[Row]:
        """All rows in the order of the user's sheets."""
        sql = f"SELECT {', '.join(self.columns)} FROM {self.name} ORDER BY {self.order}"
        return connection.execute(sql).fetchall()

    def put(self, connection: sqlite3.Connection, old: set[Row], new: set[Row]) -> None:
        """Turn the stored rows ``old`` into ``new``, touching only those that differ."""
        where = " AND ".join(f"{column} = ?" for column in self.columns[: self.key])
        connection.executemany(f"DELETE FROM {self.name} WHERE {where}", [row[: self.key] for row in old - new])
        self.add(connection, new - old)

    def add(self, connection: sqlite3.Connection, rows: Iterable[Row]) -> None:
        """Insert the rows."""
        places = ", ".join("?" for _ in self.columns)
        connection.executemany(f"INSERT INTO {self.name} ({', '.join(self.columns)}) VALUES ({places})", rows)


@dataclass(frozen=True, slots=True)
class Form:
    """How a value is written into a column and read back."""

    write: Callable[[Any], Any]
    read: Callable[[Any], Any]


AS_IS = Form(lambda value: value, lambda value: value)
FLAG = Form(
    lambda value: None if value is None else int(value),
    lambda value: None if value is None else bool(value),
)
DAY = Form(
    lambda value: None if value is None else value.isoformat(),
    lambda value: None if value is None else date.fromisoformat(value),
)
MOMENT = Form(
    lambda value: None if value is None else value.isoformat(),
    lambda value: None if value is None else datetime.fromisoformat(value),
)
REFERENCE = Form(lambda value: value or None, lambda value: value or "")
"""An id that may be missing: no text in the plan, NULL in the file, so that the file can check the others."""


def word(kind: type[StrEnum]) -> Form:
    """A member of an enumeration, or none."""
    return Form(
        lambda value: None if value is None else value.value,
        lambda value: None if value is None else kind(value),
    )


@dataclass(frozen=True, slots=True)
class Child:
    """A list or set inside a record, kept in a table of its own."""

    table: str
    columns: Mapping[str, Form]
    items: Callable[[Any], Iterable[Row]]
    collect: Callable[[Iterable[Row]], Any]


@dataclass(frozen=True, slots=True)
class Records(Generic[V]):
    """Values of one kind in a table, in order, with their children.

    ``columns`` maps a column to its form and the attribute (by default of the same name) it comes from; the first
    column is the key. Values without an id of their own are numbered by their order.
    """

    table: str
    columns: Mapping[str, Form | tuple[Form, str]]
    make: Callable[..., V]
    children: Mapping[str, Child]
    numbered: bool = False

    def rows(self, values: Sequence[V], but_for: Sequence[V] = ()) -> Iterator[tuple[Table, set[Row]]]:
        """Every table of these records with the rows it should hold.

        Rows of records that ``but_for`` has at the same place, the very same, are left out.
        """
        own: set[Row] = set()
        inner: dict[str, set[Row]] = {attribute: set() for attribute in self.children}
        readers = [(form.write, attrgetter(source)) for _, form, source in self._plain()]
        for position, value in enumerate(values):
            if position < len(but_for) and value is but_for[position]:
                continue
            fields = tuple(write(read(value)) for write, read in readers)
            own.add((position, *fields) if self.numbered else (*fields, position))
            owner = position if self.numbered else fields[0]
            for attribute, child in self.children.items():
                for n, item in enumerate(child.items(value)):
                    inner[attribute].add((owner, n, *self._written(child, item)))
        yield self._main(), own
        for attribute, child in self.children.items():
            yield self._inside(child), inner[attribute]

    def read(self, connection: sqlite3.Connection) -> tuple[V, ...]:
        """All stored values."""
        inner = {attribute: self._grouped(connection, child) for attribute, child in self.children.items()}
        plain = self._plain()
        return tuple(
            self.make(
                **{name: form.read(cell) for (name, form, _), cell in zip(plain, self._fields(row), strict=True)},
                **{
                    attribute: child.collect(inner[attribute].get(row[0], ()))
                    for attribute, child in self.children.items()
                },
            )
            for row in self._main().read(connection)
        )

    def _plain(self) -> list[tuple[str, Form, str]]:
        """Column, form and attribute of every column."""
        return [
            (name, how, name) if isinstance(how, Form) else (name, how[0], how[1]) for name, how in self.columns.items()
        ]

    def _fields(self, row: Row) -> Row:
        return row[1:] if self.numbered else row[:-1]

    def _main(self) -> Table:
        if self.numbered:
            return Table(self.table, ("number", *self.columns), 1, "number")
        return Table(self.table, (*self.columns, "position"), 1, "position")

    def _inside(self, child: Child) -> Table:
        return Table(child.table, (self.table, "position", *child.columns), 2, f"{self.table}, position")

    @staticmethod
    def _written(child: Child, item: Row) -> Row:
        return tuple(form.write(cell) for form, cell in zip(child.columns.values(), item, strict=True))

    def _grouped(self, connection: sqlite3.Connection, child: Child) -> Mapping[Any, list[Row]]:
        grouped: dict[Any, list[Row]] = defaultdict(list)
        for owner, _, *cells in self._inside(child).read(connection):
            forms = child.columns.values()
            grouped[owner].append(tuple(form.read(cell) for form, cell in zip(forms, cells, strict=True)))
        return grouped
