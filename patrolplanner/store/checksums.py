"""A sum over the rows of every table, so that a letter or number that changed by itself is noticed.

SQLite sees torn pages, but not one flipped bit in a name. Each row has a digest, and a table the number of its rows and
the sum of their digests, which an edit brings up to date from the rows that went and came, in its own transaction: it
costs as much as the edit, not as the table. When a file is opened every row is read and summed anew.
"""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from hashlib import blake2b
from typing import Any, NamedTuple

from patrolplanner.store.tables import Row, SqlTable

_BYTES = 16
_ROUND = 1 << (8 * _BYTES)
_TABLE = "checksum"


class Sum(NamedTuple):
    """The rows of a table: how many, and their digests added up."""

    rows: int
    digest: str


def digest_of(row: Sequence[Any]) -> int:
    """``ascii`` writes a row alike in every version of Python, whichever characters that can print.

    SQLite gives the 5.0 that it has just stored back as 5.
    """
    if float in map(type, row):
        row = [int(cell) if isinstance(cell, float) and cell.is_integer() else cell for cell in row]
    return int.from_bytes(blake2b(ascii(tuple(row)).encode("ascii"), digest_size=_BYTES).digest(), "big")


def has_sums(connection: sqlite3.Connection) -> bool:
    sql = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = ?"
    return connection.execute(sql, (_TABLE,)).fetchone() is not None


def kept_sums(connection: sqlite3.Connection) -> Mapping[str, Sum]:
    """What the file says of its tables."""
    return {name: Sum(*rest) for name, *rest in connection.execute(f"SELECT name, rows, digest FROM {_TABLE}")}


def columns_of(connection: sqlite3.Connection) -> Mapping[str, tuple[str, ...]]:
    """The columns of every table that has a sum, in the order in which rows are summed: by name."""
    sql = (
        "SELECT t.name, c.name FROM pragma_table_list AS t JOIN pragma_table_xinfo(t.name) AS c "
        "WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE 'sqlite\\_%' ESCAPE '\\' "
        "AND t.name NOT LIKE '\\_%' ESCAPE '\\' AND t.name <> ? ORDER BY t.name, c.name"
    )
    found: dict[str, list[str]] = defaultdict(list)
    for table, column in connection.execute(sql, (_TABLE,)):
        found[table].append(column)
    return {table: tuple(columns) for table, columns in found.items()}


def sum_of(connection: sqlite3.Connection, table: str, columns: Iterable[str]) -> Sum:
    """The sum of a table as it stands."""
    count = total = 0
    for row in connection.execute(f"SELECT {', '.join(columns)} FROM {table}"):
        count += 1
        total += digest_of(row)
    return Sum(count, _written(total))


def keep_sums(connection: sqlite3.Connection) -> None:
    """Sum every table anew: after the tables themselves were changed, or rows by another way than `Writing`."""
    connection.execute(f"DELETE FROM {_TABLE}")
    for table, columns in columns_of(connection).items():
        values = (table, *sum_of(connection, table, columns))
        connection.execute(f"INSERT INTO {_TABLE} (name, rows, digest) VALUES (?, ?, ?)", values)


def _written(total: int) -> str:
    return f"{total % _ROUND:0{2 * _BYTES}x}"


class Writing:
    """Rows that go and come within a transaction; `finish` brings the sums of their tables up to date."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self.connection = connection
        self._moved: dict[str, tuple[int, int]] = {}

    def put(self, table: SqlTable, old: set[Row], new: set[Row]) -> None:
        """Turn the stored rows ``old`` into ``new``, touching only those that differ."""
        where = " AND ".join(f"{column} = ?" for column in table.columns[: table.key])
        for row in old - new:
            self.remove(table, where, row[: table.key])
        self.add(table, new - old)

    def add(self, table: SqlTable, rows: Iterable[Row]) -> None:
        places = ", ".join("?" for _ in table.columns)
        sql = f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({places}) RETURNING {_by_name(table)}"
        for row in rows:
            self._count(table, self.connection.execute(sql, row).fetchall(), 1)

    def remove(self, table: SqlTable, where: str, values: Sequence[object] = ()) -> list[Row]:
        """Take rows out; gives them with their columns as the table has them."""
        sql = f"DELETE FROM {table.name} WHERE {where} RETURNING {_by_name(table)}"
        gone = self.connection.execute(sql, values).fetchall()
        self._count(table, gone, -1)
        places = [sorted(table.columns).index(column) for column in table.columns]
        return [tuple(row[place] for place in places) for row in gone]

    def finish(self) -> None:
        known = kept_sums(self.connection)
        for table, (count, total) in self._moved.items():
            rows, digest = known[table]
            values = (rows + count, _written(int(digest, 16) + total), table)
            self.connection.execute(f"UPDATE {_TABLE} SET rows = ?, digest = ? WHERE name = ?", values)

    def _count(self, table: SqlTable, rows: Sequence[Row], way: int) -> None:
        count, total = self._moved.get(table.name, (0, 0))
        self._moved[table.name] = count + way * len(rows), total + way * sum(map(digest_of, rows))


def _by_name(table: SqlTable) -> str:
    return ", ".join(sorted(table.columns))
