"""Opens a plan file for ourselves alone: refuses strangers, newer files and damage, and brings old files up to date.

Why a rollback journal and an exclusive lock, not a write-ahead log: stations keep the file on a Windows share, and a
write-ahead log needs shared memory between its users, which a share does not give. A lock held from opening to
closing also spares us the locks a share forgets in between. It is the second line, the first is `PlanLock`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.store.backups import back_up
from patrolplanner.store.faults import as_sentences, damaged, sqlite_code
from patrolplanner.store.plan_lock import PlanLock
from patrolplanner.store.schema import APPLICATION_ID, STEP_NAMES, migrations
from patrolplanner.store.sqlite_library import database_of

if TYPE_CHECKING:
    from sqlite_utils import Database

_MAGIC = b"SQLite format 3\x00"
_APPLICATION_ID_AT = 68
_PATIENCE_SECONDS = 1.0
_EXISTS = translate("plan file", "{file} exists already; open it, or choose another name.")


def begin_database(path: Path) -> Database:
    """An empty plan file beside the one it is to become, open; `settle` gives it its name when it holds something.

    An existing file is refused.
    """
    with as_sentences(path):
        if path.exists():
            raise UserError(_EXISTS.fill(file=path.name))
        _remove_unfinished(path)
        db = _connect(_unfinished(path))
        try:
            db.conn.execute(f"PRAGMA application_id = {APPLICATION_ID}")
            migrations().apply(db)
            db.conn.execute("PRAGMA foreign_keys = ON")
        except BaseException:
            db.close()
            raise
    return db


def settle(db: Database, path: Path, lock: PlanLock) -> Database:
    """The plan file that was begun, under its name: nobody ever finds one there that is empty for want of time."""
    db.close()
    with as_sentences(path):
        if path.exists():  # put there by another program meanwhile: it must not be replaced
            _remove_unfinished(path)
            raise UserError(_EXISTS.fill(file=path.name))
        _unfinished(path).rename(path)
    return open_database(path, lock, datetime.now())


def abandon(db: Database, path: Path) -> None:
    """Leave nothing of a plan file that was begun."""
    db.close()
    with as_sentences(path):
        _remove_unfinished(path)


def _remove_unfinished(path: Path) -> None:
    """A killed process leaves its journal, too, which must not be played into the next file of the name."""
    for ending in ("", "-journal"):
        unfinished = _unfinished(path)
        unfinished.with_name(unfinished.name + ending).unlink(missing_ok=True)


def _unfinished(path: Path) -> Path:
    return path.with_name(f".{path.name}.unfinished")


def open_database(path: Path, lock: PlanLock, now: datetime) -> Database:
    """The plan file, whose lock we have, checked and up to date. A read-only one opens, and says so when it is saved.

    Whatever is not a plan should not even be handed to SQLite: its first bytes are read by the lock, which keeps the
    file open, for closing it would drop SQLite's own lock.
    """
    _refuse_strangers(path, lock.watch())
    with as_sentences(path):
        db = _connect(path)
        try:
            db.conn.execute("BEGIN EXCLUSIVE")  # the lock outlives the transaction, see locking_mode
            db.conn.execute("COMMIT")
            _bring_up_to_date(db, path, now)
            _refuse_damage(db, path)
            db.conn.execute("PRAGMA foreign_keys = ON")
            lock.remember()
        except BaseException:
            db.close()
            raise
    return db


def _refuse_strangers(path: Path, header: bytes) -> None:
    application_id = int.from_bytes(header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4], "big")
    if not header.startswith(_MAGIC) or application_id != APPLICATION_ID:
        text = translate(
            "plan file",
            "{file} is not a plan file of this program; choose a .patrol file, or import a workbook.",
        )
        raise UserError(text.fill(file=path.name))


def _connect(path: Path) -> Database:
    connection = sqlite3.connect(path, timeout=_PATIENCE_SECONDS)
    connection.execute("PRAGMA foreign_keys = OFF")  # while migrating; sqlite-utils cannot rebuild a table otherwise
    connection.execute("PRAGMA trusted_schema = OFF")  # the file may come from anywhere
    connection.execute("PRAGMA cell_size_check = ON")
    connection.execute("PRAGMA locking_mode = EXCLUSIVE")
    connection.execute("PRAGMA journal_mode = DELETE")
    connection.execute("PRAGMA synchronous = EXTRA")  # what we said is saved survives a power cut too
    return database_of(connection)


def _bring_up_to_date(db: Database, path: Path, now: datetime) -> None:
    steps = migrations()
    with _tables_as_we_made_them(path):
        applied = {step.name for step in steps.applied(db)}
    if applied - STEP_NAMES:
        text = translate(
            "plan file", "{file} was written by a newer version of this program; update the program to open it."
        )
        raise UserError(text.fill(file=path.name))
    if steps.pending(db):
        back_up(db.conn, path, now)
        steps.apply(db)


@contextmanager
def _tables_as_we_made_them(path: Path) -> Iterator[None]:
    """SQL of ours that SQLite does not understand means that somebody else has rebuilt the tables."""
    try:
        yield
    except sqlite3.OperationalError as error:
        if sqlite_code(error) != sqlite3.SQLITE_ERROR:
            raise
        raise damaged(path) from error


def _refuse_damage(db: Database, path: Path) -> None:
    """Torn pages, values no table admits, references to nothing, or tables that somebody else has rebuilt."""
    fresh = database_of(sqlite3.connect(":memory:"))
    migrations().apply(fresh)
    with _tables_as_we_made_them(path):
        whole = [row[0] for row in db.execute("PRAGMA quick_check(1)")] == ["ok"]
        linked = db.execute("PRAGMA foreign_key_check").fetchone() is None
        if not (whole and linked and _columns(fresh) <= _columns(db)):
            raise damaged(path)


def _columns(db: Database) -> set[tuple[str, str, str, int, int]]:
    """Table, column, type, whether it must be filled, whether the table is strict; the library's own table left out."""
    sql = (
        "SELECT t.name, c.name, c.type, c.[notnull], t.strict "
        "FROM pragma_table_list AS t JOIN pragma_table_xinfo(t.name) AS c "
        "WHERE t.schema = 'main' AND t.type = 'table' AND t.name NOT LIKE '\\_%' ESCAPE '\\'"
    )
    return {tuple(row) for row in db.execute(sql)}
