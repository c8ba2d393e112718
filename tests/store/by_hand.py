"""A plan file that is changed by SQL, as no program of ours would, but so that it is whole afterwards."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from patrolplanner.store.checksums import has_sums, keep_sums
from patrolplanner.store.schema import APPLICATION_ID, STEPS


@contextmanager
def by_hand(path: Path) -> Iterator[sqlite3.Connection]:
    """A connection to it; what is done through it is summed as if a program had done it."""
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        yield connection
        if has_sums(connection):
            keep_sums(connection)
        connection.commit()


def made_older(path: Path, stage: int) -> None:
    """Make of a plan file what it would be after the first so many steps, with what of its rows that can hold."""
    older = path.with_name(f"{path.name}.older")
    with closing(sqlite3.connect(older)) as made:
        made.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        for statements in list(STEPS.values())[:stage]:
            for statement in statements:
                made.execute(statement)
        made.commit()
        made.execute("ATTACH ? AS newer", (str(path),))
        _copy_rows(made, [*STEPS][:stage])
        if has_sums(made):
            keep_sums(made)
        made.commit()
    older.replace(path)


def _copy_rows(made: sqlite3.Connection, steps: list[str]) -> None:
    record = "SELECT sql FROM newer.sqlite_schema WHERE tbl_name = '_sqlite_migrations' AND sql IS NOT NULL"
    for (statement,) in made.execute(record).fetchall():
        made.execute(statement)
    tables = [name for (name,) in made.execute("SELECT name FROM main.sqlite_schema WHERE type = 'table'")]
    for table in tables:
        if table == "checksum" or table.startswith("sqlite_"):
            continue
        sql = (
            "SELECT old.name FROM pragma_table_xinfo(?, 'main') AS old "
            "JOIN pragma_table_xinfo(?, 'newer') AS new ON new.name = old.name"
        )
        columns = ", ".join(name for (name,) in made.execute(sql, (table, table)))
        made.execute(f"INSERT OR IGNORE INTO main.{table} ({columns}) SELECT {columns} FROM newer.{table}")
    stays = ", ".join(f"'{name}'" for name in steps)
    made.execute(f"DELETE FROM main._sqlite_migrations WHERE name NOT IN ({stays})")
