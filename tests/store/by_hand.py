"""A plan file that is changed by SQL, as no program of ours would, but so that it is whole afterwards."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path

from patrolplanner.store.checksums import has_sums, keep_sums
from patrolplanner.store.schema import STEPS


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
    """Take from a plan file what the steps after the first so many have put in."""
    with by_hand(path) as connection:
        for name, statements in list(STEPS.items())[: stage - 1 : -1]:
            for words in (statement.split() for statement in reversed(statements)):
                connection.execute(f"DROP {words[1]} {words[2]}")
            connection.execute("DELETE FROM _sqlite_migrations WHERE name = ?", (name,))
