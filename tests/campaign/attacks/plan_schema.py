"""Plan files in whose schema somebody has been: triggers, views, tables, columns, lost records of migrations."""

from __future__ import annotations

import random
import sqlite3
from collections.abc import Iterator
from contextlib import suppress
from functools import cache, partial
from pathlib import Path

from patrolplanner.domain.errors import PlannerError
from patrolplanner.store.schema import STEPS
from patrolplanner.store.shape import known_stages
from tests.campaign.attack import Attack, Case
from tests.campaign.plan_states import by_sql, fresh, judged, plan_state, state_of, worked_on

_TABLES = ("assignment", "person", "setting", "audit", "version", "undo_step", "checksum", "absence", "swap", "fact")
_ACTS = (
    "DELETE FROM assignment",
    "UPDATE person SET name = 'x'",
    "INSERT INTO setting VALUES ('a', 99, 'b')",
    "SELECT RAISE(IGNORE)",
    "SELECT RAISE(ROLLBACK, 'no')",
    "SELECT count(*) FROM assignment, assignment AS b, assignment AS c",
)


@cache
def _parts() -> tuple[tuple[str, str], ...]:
    return tuple(sorted(known_stages()[-1]))


def _added(chance: random.Random) -> str:
    table, act = chance.choice(_TABLES), chance.choice(_ACTS)
    when, what = chance.choice(("BEFORE", "AFTER")), chance.choice(("INSERT", "UPDATE", "DELETE"))
    return chance.choice(
        (
            f"CREATE TRIGGER own_{table} {when} {what} ON {table} BEGIN {act}; END",
            f'CREATE TRIGGER "{table}\'; --" {when} {what} ON {table} BEGIN {act}; END',
            f"CREATE VIEW v_{table} AS SELECT * FROM {table}",
            f"CREATE TABLE other_{table} AS SELECT * FROM {table}",
            f"CREATE INDEX own_{table} ON {table} (1)",
            f"CREATE UNIQUE INDEX own_{table} ON {table} ({'name' if table == 'person' else '1'})",
            "CREATE VIRTUAL TABLE words USING fts5(text)",
            "CREATE VIRTUAL TABLE r USING rtree(id, a, b)",
            "ANALYZE",
        )
    )


def _changed(chance: random.Random) -> str:
    table = chance.choice(_TABLES)
    return chance.choice(
        (
            f"ALTER TABLE {table} ADD COLUMN extra TEXT DEFAULT 'x'",
            f"ALTER TABLE {table} RENAME TO old_{table}",
            f"DROP TABLE {table}",
            f"ALTER TABLE {table} RENAME COLUMN {'name' if table == 'checksum' else 'position'} TO place",
            f"UPDATE sqlite_schema SET sql = replace(sql, 'NOT NULL', '') WHERE name = '{table}'",
            f"UPDATE sqlite_schema SET sql = replace(sql, 'CHECK', 'check') WHERE name = '{table}'",
            f"UPDATE sqlite_schema SET sql = sql || ' ' WHERE name = '{table}'",
            f"UPDATE sqlite_schema SET sql = x'ff' || sql WHERE name = '{table}'",
            f"UPDATE sqlite_schema SET rootpage = {chance.randint(0, 90)} WHERE name = '{table}'",
            f"UPDATE sqlite_schema SET type = 'view' WHERE name = '{table}'",
            "UPDATE sqlite_schema SET sql = NULL WHERE type = 'trigger'",
            f"DELETE FROM sqlite_schema WHERE rowid = {chance.randint(1, 90)}",
        )
    )


def _dropped(chance: random.Random) -> str:
    kind, name = chance.choice([part for part in _parts() if part[0] in ("trigger", "index", "table")])
    return f"DROP {kind} {name}"


def _trigger_changed(chance: random.Random) -> str:
    name = chance.choice([name for kind, name in _parts() if kind == "trigger"])
    return f"UPDATE sqlite_schema SET sql = replace(sql, 'ABORT', 'IGNORE') WHERE name = '{name}'"


def _record(chance: random.Random) -> str:
    name = chance.choice([*STEPS])
    return chance.choice(
        (
            f"DELETE FROM _sqlite_migrations WHERE name = '{name}'",
            "DELETE FROM _sqlite_migrations",
            "DROP TABLE _sqlite_migrations",
            f"UPDATE _sqlite_migrations SET name = '{name}x' WHERE name = '{name}'",
            f"UPDATE _sqlite_migrations SET name = x'ff00' WHERE name = '{name}'",
            "UPDATE _sqlite_migrations SET migration_set = 'other'",
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('patrolplanner', 'm9', '')",
            "INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('patrolplanner', 'm0099_x', '')",
            "DELETE FROM checksum",
            f"UPDATE checksum SET rows = rows + 1 WHERE name = '{chance.choice(_TABLES)}'",
            f"UPDATE sqlite_sequence SET seq = {chance.choice((0, -1, 2**63 - 1))}",
            f"PRAGMA user_version = {chance.randint(0, 1000)}",
            f"PRAGMA application_id = {chance.randint(0, 1 << 30)}",
            "PRAGMA journal_mode = WAL",
            "PRAGMA journal_mode = PERSIST",
            "VACUUM",
        )
    )


def _cases(chance: random.Random, folder: Path) -> Iterator[Case]:
    while True:
        own = random.Random(chance.random())
        way = own.choice((_added, _added, _changed, _dropped, _trigger_changed, _record))
        statement = way(own)
        yield Case(f"{way.__name__.strip('_')}: {statement}", partial(_tried, statement, own, folder))


def _tried(statement: str, chance: random.Random, folder: Path) -> str:
    path = fresh(folder)
    with suppress(sqlite3.Error), by_sql(path) as connection:
        connection.execute("PRAGMA foreign_keys = OFF")
        if statement.startswith(("VACUUM", "PRAGMA", "ANALYZE")):
            connection.isolation_level = None
        connection.execute(statement)
    outcome = judged(path, chance, (plan_state(),))
    if outcome == "opened whole":
        try:
            worked_on(path)
        except PlannerError as error:
            raise AssertionError(f"it opened, and could not be worked on: {error.message}") from error
        assert len(state_of(path).log) > len(plan_state().log), "the log has lost what was done"
    return outcome


ATTACK = Attack("plan_schema", "a schema that no version of the program makes is refused, or does nothing", _cases)
