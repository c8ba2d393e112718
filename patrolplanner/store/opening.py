"""Opens a plan file for ourselves alone: refuses strangers, newer files and damage, and brings old files up to date.

Why a rollback journal and an exclusive lock, not a write-ahead log: stations keep the file on a Windows share, and a
write-ahead log needs shared memory between its users, which a share does not give. A lock held from opening to
closing also spares us the locks a share forgets in between. It is the second line, the first is `PlanLock`.
"""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.store.backups import back_up, backups_of
from patrolplanner.store.durable import put_in_place
from patrolplanner.store.faults import as_damage, as_sentences, torn
from patrolplanner.store.plan_lock import PlanLock
from patrolplanner.store.schema import APPLICATION_ID, STEPS
from patrolplanner.store.soundness import bring_up_to_date, examine
from patrolplanner.store.sqlite_library import database_of
from patrolplanner.store.stale_journal import settle_journal

if TYPE_CHECKING:
    from sqlite_utils import Database

_MAGIC = b"SQLite format 3\x00"
_APPLICATION_ID_AT = 68
_FEW_BITS = 8
_PATIENCE_SECONDS = 1.0
_PRAGMAS = (
    "foreign_keys = OFF",  # while migrating; sqlite-utils cannot rebuild a table otherwise
    "trusted_schema = OFF",  # the file may come from anywhere
    "cell_size_check = ON",
    "locking_mode = EXCLUSIVE",
    "journal_mode = DELETE",
    "synchronous = EXTRA",  # what we said is saved survives a power cut too,
    "fullfsync = ON",  # on macOS as well
)
_EXISTS = translate("plan file", "{file} exists already; open it, or choose another name.")


def begin_database(path: Path) -> Database:
    """An empty plan file beside the one it is to become, open; `settle` gives it its name when it holds something.

    An existing file is refused.
    """
    with as_sentences(path):
        if path.exists():
            raise UserError(_EXISTS.fill(file=path.name))
        _remove_unfinished(path)
        try:
            _unfinished(path).write_bytes(_empty_plan())
            db = _connect(_unfinished(path))
        except BaseException:
            _remove_unfinished(path)
            raise
        db.conn.execute("PRAGMA foreign_keys = ON")
    return db


@cache
def _empty_plan() -> bytes:
    """A plan file of today's shape with nothing in it; all steps to it are done once, however many plans are begun."""
    with closing(sqlite3.connect(":memory:")) as connection:
        connection.execute(f"PRAGMA application_id = {APPLICATION_ID}")
        bring_up_to_date(connection, 0)
        return connection.serialize()


def settle(db: Database, path: Path, lock: PlanLock) -> Database:
    """The plan file that was begun, under its name: nobody ever finds one there that is empty for want of time."""
    db.close()
    with as_sentences(path):
        if path.exists():  # put there by another program meanwhile: it must not be replaced
            _remove_unfinished(path)
            raise UserError(_EXISTS.fill(file=path.name))
        put_in_place(_unfinished(path), path)
    return open_database(path, lock, datetime.now())


def abandon(db: Database, path: Path) -> None:
    """Leave nothing of a plan file that was begun."""
    db.close()
    with as_sentences(path):
        _remove_unfinished(path)


def _unfinished(path: Path) -> Path:
    return path.with_name(f".{path.name}.unfinished")


def _remove_unfinished(path: Path) -> None:
    """Also what a killed process has left; the plan is ours, so nobody is at it."""
    made = _unfinished(path)
    for left in (made, made.with_name(f"{made.name}-journal")):
        left.unlink(missing_ok=True)


def open_database(path: Path, lock: PlanLock, now: datetime) -> Database:
    """The plan file, whose lock we have, checked and up to date. A read-only one opens, and says so when it is saved.

    Raises PlanDamage for one that is not whole. Whatever is not a plan should not even be handed to SQLite: its first
    bytes are read by the lock, which keeps the file open, for closing it would drop SQLite's own lock.
    """
    _refuse_strangers(path, lock.watch())
    with as_sentences(path), as_damage():
        if lock.is_sure:
            settle_journal(path)
        db = _connect(path)
        try:
            db.conn.execute("BEGIN EXCLUSIVE")  # the lock outlives the transaction, see locking_mode
            db.conn.execute("COMMIT")
            stage = examine(db.conn, path)
            if stage < len(STEPS):
                back_up(db.conn, path, now)
                bring_up_to_date(db.conn, stage)
            db.conn.execute("PRAGMA foreign_keys = ON")
            lock.remember()
        except BaseException:
            db.close()
            raise
    return db


def _refuse_strangers(path: Path, header: bytes) -> None:
    """A plan with a few wrong bits where it says what it is, or of which there are copies, is one that is damaged."""
    application_id = int.from_bytes(header[_APPLICATION_ID_AT : _APPLICATION_ID_AT + 4], "big")
    ours, sqlite = application_id == APPLICATION_ID, header.startswith(_MAGIC)
    if ours and sqlite:
        return
    if ours or (sqlite and (application_id ^ APPLICATION_ID).bit_count() <= _FEW_BITS) or backups_of(path):
        raise torn()
    text = translate(
        "plan file",
        "{file} is not a plan file of this program; choose a .patrol file, or import a workbook.",
    )
    raise UserError(text.fill(file=path.name))


def _connect(path: Path) -> Database:
    connection = sqlite3.connect(path, timeout=_PATIENCE_SECONDS)
    try:
        for pragma in _PRAGMAS:
            connection.execute(f"PRAGMA {pragma}")
    except BaseException:
        connection.close()
        raise
    return database_of(connection)
