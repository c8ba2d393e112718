"""The database of an open plan file: made or opened, written in transactions, opened anew when a write went wrong."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, Self

from patrolplanner.store.checksums import Writing
from patrolplanner.store.damage import refusal
from patrolplanner.store.faults import PlanDamage, as_sentences
from patrolplanner.store.opening import abandon, begin_database, open_database, settle
from patrolplanner.store.plan_lock import PlanLock

if TYPE_CHECKING:
    from sqlite_utils import Database


class PlanDatabase:
    """The database with its lock, which is held from opening to closing."""

    def __init__(self, db: Database, path: Path, lock: PlanLock, *, begun: bool) -> None:
        self.path = path
        self._db: Database | None = db
        self._lock = lock
        self._begun = begun
        """Whether it is a new file, which has no name yet."""

    @classmethod
    def create(cls, path: Path, who: str) -> Self:
        lock = PlanLock.take(path, who)
        try:
            return cls(begin_database(path), path, lock, begun=True)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, now: datetime, who: str) -> Self:
        """Raises UserError for a file that is none, damaged or in use."""
        lock = PlanLock.take(path, who)
        try:
            with refusing_damage(path):
                return cls(open_database(path, lock, now), path, lock, begun=False)
        except BaseException:
            lock.release()
            raise

    @property
    def is_doubtful(self) -> bool:
        """Whether a write went wrong, so that nobody knows what the file holds before it is read again."""
        return self._db is None

    def look(self) -> None:
        """Doubt what is known of the file if somebody may have written it since."""
        if not self._begun and self._db is not None and self._lock.was_touched():
            self._lock.check()
            self._leave()

    @property
    def conn(self) -> sqlite3.Connection:
        """The connection; after a write that went wrong it is a new one. Raises UserError where there can be none."""
        if self._db is None:
            self._lock.check_place()
            with refusing_damage(self.path):
                self._db = open_database(self.path, self._lock, datetime.now())
            self._lock.sync()
        return self._db.conn

    def name_clerk(self, who: str) -> None:
        self._lock.name_clerk(who)

    def close(self) -> None:
        try:
            if self._begun:
                self._settle()
            if self._db is not None:
                self._db.close()
        finally:
            self._lock.release()

    def give_up(self) -> None:
        """Close it; of a new file into which nothing was saved nothing is left."""
        try:
            if self._begun and self._db is not None:
                abandon(self._db, self.path)
            elif self._db is not None:
                self._db.close()
        finally:
            self._lock.release()

    @contextmanager
    def transaction(self) -> Iterator[Writing]:
        """All or nothing, also when the process dies in between: the journal puts the old state back.

        A file that is no longer the one that was opened is not written: what went into it would be lost, or tear it.
        After a fault of the disk it is closed: SQLite may have written everything and only not heard that it is there.
        """
        connection = self.conn
        if not self._begun:
            self._lock.check()
        with as_sentences(self.path):
            try:
                with self._written(connection) as writing:
                    yield writing
            except sqlite3.IntegrityError:
                raise
            except (sqlite3.Error, OSError):
                self._leave()
                raise
        if self._begun:
            self._settle()
        else:
            self._lock.remember()

    @contextmanager
    def _written(self, connection: sqlite3.Connection) -> Iterator[Writing]:
        assert self._db is not None
        with self._db.atomic():
            writing = Writing(connection)
            yield writing
            writing.finish()

    def _leave(self) -> None:
        if self._db is not None and not self._begun:
            with suppress(sqlite3.Error):
                self._db.close()
            self._db = None

    def _settle(self) -> None:
        assert self._db is not None
        with refusing_damage(self.path):
            self._db = settle(self._db, self.path, self._lock)
        self._begun = False


@contextmanager
def refusing_damage(path: Path) -> Iterator[None]:
    """PlanDamage that is found becomes a refusal that says to which backup copy one can go back."""
    try:
        yield
    except PlanDamage as damage:
        raise refusal(path, damage) from damage
