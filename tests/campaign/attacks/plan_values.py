"""Plan files with values that no version of the program writes: with the old sums, and with sums that agree."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

from patrolplanner.domain.errors import PlannerError
from patrolplanner.store.checksums import keep_sums
from patrolplanner.store.decoding import file_tables
from patrolplanner.store.tables import SqlTable
from patrolplanner.store.undo_steps import UNDO_STEP
from tests.campaign.attack import Attack, Case
from tests.campaign.plan_states import by_sql, fresh, judged, plan_state, state_of, worked_on

_NUMBERS = (0, -1, 1, 7, 1440, 1441, 2**31, -(2**63), 2**63 - 1, 0.5, 1e308, float("inf"))
_DATES = (
    "2026-02-30",
    "2026-13-01",
    "0000-01-01",
    "9999-12-31",
    "2026-1-1",
    "20261201",
    "-001-01-01",
    "2026-12-01T08:00",
)
_TEXTS = (
    "",
    " ",
    "x" * 100_000,
    "\0",
    "a\0b",
    "\ufffd",
    "\u202e",
    "\ufeff",
    "{}",
    "[]",
    "'; --",
    "\U0010ffff",
    "K9",
    "none",
)
_TRIES = 10
_BYTES = (b"\xff", b"\xc3\x28", b"\xed\xa0\x80", b"abc\xf0\x9f", b"", b"\0\0")


def _value(chance: random.Random, there: object) -> object:
    """Something else, of the same sort or of another."""
    way = chance.randrange(7)
    if way == 0:
        return None
    if way == 1 and isinstance(there, str) and there:
        place = chance.randrange(len(there))
        return there[:place] + chance.choice("0123456789xyz王") + there[place + 1 :]
    if way == 2 and isinstance(there, int):
        return there ^ (1 << chance.randrange(40))
    if way == 3:
        return chance.choice(_DATES)
    if way == 4:
        return chance.choice(_NUMBERS)
    return chance.choice((*_TEXTS, *_BYTES))


@cache
def _tables() -> tuple[SqlTable, ...]:
    return (*file_tables(), UNDO_STEP)


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    while True:
        own = random.Random(chance.random())
        table, summed = own.choice(_tables()), own.random() < 0.5
        kind = f"{table.name}, {'sums agree' if summed else 'old sums'}"
        yield Case(kind, partial(_tried, table, summed, own, folder))


def _tried(table: SqlTable, summed: bool, chance: random.Random, folder: Path) -> str:
    path = fresh(folder)
    with by_sql(path) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        guards = connection.execute("SELECT name, sql FROM sqlite_schema WHERE type = 'trigger'").fetchall()
        for name, _ in guards:
            connection.execute(f"DROP TRIGGER {name}")
        for _ in range(_TRIES):
            with suppress(sqlite3.Error, UnicodeEncodeError, OverflowError):
                if _change(connection, table, chance):
                    break
        for _, text in guards:
            connection.execute(text)
        with suppress(sqlite3.Error, UnicodeDecodeError):
            if summed:
                keep_sums(connection)
    if not summed:
        return judged(path, chance, (plan_state(),))
    return _used(path, chance)


def _change(connection: sqlite3.Connection, table: SqlTable, chance: random.Random) -> bool:
    """Whether something else stands there now; SQLite refuses what is of another sort."""
    rows = connection.execute(f"SELECT {', '.join(table.columns)} FROM {table.name} ORDER BY {table.order}").fetchall()
    if not rows:
        cells = [_value(chance, None) for _ in table.columns]
        places = ", ".join("?" for _ in cells)
        connection.execute(f"INSERT INTO {table.name} ({', '.join(table.columns)}) VALUES ({places})", cells)
        return True
    row, column = chance.choice(rows), chance.choice(table.columns)
    value = _value(chance, row[table.columns.index(column)])
    where = " AND ".join(f"{key} = ?" for key in table.columns[: table.key])
    cell = "CAST(? AS TEXT)" if isinstance(value, bytes) and column != "change" else "?"
    sql = f"UPDATE {table.name} SET {column} = {cell} WHERE {where}"
    connection.execute(sql, (value, *row[: table.key]))
    return value != row[table.columns.index(column)]


def _used(path: Path, chance: random.Random) -> str:
    """With sums that agree it is as if a program had written it: it opens and can be worked on, or is refused."""
    before = path.read_bytes()
    try:
        found = state_of(path)
    except PlannerError:
        assert path.read_bytes() == before, "a refusal has changed the file"
        return "refused"
    with suppress(PlannerError):
        worked_on(path)
    return "opened whole" if found == plan_state() else "opened as it is"


ATTACK = Attack("plan_values", "a value that no version writes is named and refused, or is read as it is", _cases)
