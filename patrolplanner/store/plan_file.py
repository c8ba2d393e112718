"""One plan in one file: load it, save it whole with its audit log, publish versions of its roster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, fields, replace
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.journal import Journal
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.store.as_json import json_line
from patrolplanner.store.backups import back_up, copy_into
from patrolplanner.store.faults import as_sentences, damaged
from patrolplanner.store.journal_rows import journal_rows, read_journal
from patrolplanner.store.opening import abandon, begin_database, open_database, settle
from patrolplanner.store.plan_lock import PlanLock
from patrolplanner.store.rows import ASSIGNMENT, plan_rows, read_plan, roster_of, roster_rows
from patrolplanner.store.tables import Row, SqlTable, stored_in
from patrolplanner.store.undo_steps import KeptStep, Stepping, keep_step, kept_change, kept_steps

if TYPE_CHECKING:
    from sqlite3 import Connection

    from sqlite_utils import Database


@dataclass(frozen=True, slots=True)
class Version:
    """A published roster: V1, V2 ... with its dates, when, by whom and why. Its rows never change."""

    number: int
    period: Period
    at: datetime
    who: str
    why: str


@dataclass(frozen=True, slots=True)
class StoredPlan:
    """What a plan file holds.

    ``published`` is what is in force: on every date the rows of the latest version that covers it; None before the
    first publication. ``version`` is the number of the latest version, 0 before the first. ``superseded`` is what was
    in force before: on every date the rows of the last version but one that covers it. ``versions`` are all of them.
    """

    plan: Plan
    roster: Roster
    published: Roster | None
    version: int
    last_period: Period | None
    journal: Journal = field(default_factory=Journal)
    superseded: Roster = field(default_factory=Roster)
    versions: tuple[Version, ...] = ()


@dataclass(frozen=True, slots=True)
class AuditEntry:
    """Who did what and when. ``before`` and ``after`` hold the records that differ, as JSON.

    Empty text for none, ``[]`` in both when only the order of the records changed.
    """

    at: datetime
    who: str
    action: str
    what: str
    before: str
    after: str
    reason: str


class PlanFile:
    """An open plan file, locked for us until closed; use it in a ``with`` block, on one thread."""

    def __init__(self, db: Database, path: Path, lock: PlanLock, begun: bool) -> None:
        self._db = db
        self._path = path
        self._lock = lock
        self._begun = begun
        self._held: StoredPlan | None = None

    @classmethod
    def create(cls, path: Path, *, who: str = "") -> Self:
        """Make a new plan file and open it. It has its name from its first save on, or when it is closed without one.

        Nothing is left of it when the ``with`` block fails before a first save.
        """
        lock = PlanLock.take(path, who)
        try:
            return cls(begin_database(path), path, lock, begun=True)
        except BaseException:
            lock.release()
            raise

    @classmethod
    def open(cls, path: Path, *, now: datetime | None = None, who: str = "") -> Self:
        """Open an existing plan file.

        ``now`` dates the backup copy that precedes a change of its tables; ``who`` is told to whoever opens it second.
        """
        lock = PlanLock.take(path, who)
        try:
            return cls(open_database(path, lock, now or datetime.now()), path, lock, begun=False)
        except BaseException:
            lock.release()
            raise

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, traceback: TracebackType | None
    ) -> None:
        if error is None:
            self.close()
        else:
            self.give_up()

    def close(self) -> None:
        try:
            if self._begun:
                self._settle()
            self._db.close()
        finally:
            self._lock.release()

    def give_up(self) -> None:
        """Close it; of a new file into which nothing was saved nothing is left."""
        try:
            if self._begun:
                abandon(self._db, self._path)
            self._db.close()
        finally:
            self._lock.release()

    def _settle(self) -> None:
        self._db = settle(self._db, self._path, self._lock)
        self._begun = False

    def name_clerk(self, who: str) -> None:
        """Who is told to a second opener from now on."""
        self._lock.name_clerk(who)

    def back_up(self, now: datetime) -> Path:
        """Make a dated copy beside the file."""
        return back_up(self._db.conn, self._path, now)

    def write_copy(self, target: Path) -> None:
        """Write everything, log and versions included, into another file, replacing it."""
        copy_into(self._db.conn, target)

    def load(self) -> StoredPlan:
        """Everything that is stored; read once, since nobody else can write while the file is ours."""
        if self._held is None:
            self._held = self._read()
        return self._held

    def _read(self) -> StoredPlan:
        with as_sentences(self._path), self._only_known_values():
            versions = self._versions()
            return StoredPlan(
                plan=read_plan(stored_in(self._db.conn)),
                roster=roster_of(ASSIGNMENT.read(self._db.conn)),
                published=self._rows_with_later(0) if versions else None,
                version=max((version.number for version in versions), default=0),
                last_period=_last_period(self._db.conn),
                journal=read_journal(stored_in(self._db.conn)),
                superseded=self._rows_with_later(1) if len(versions) > 1 else Roster(),
                versions=versions,
            )

    def save(self, plan: Plan, roster: Roster, *, action: str, who: str, reason: str = "", now: datetime) -> None:
        """Replace plan and roster by these, in one transaction with the audit rows that say what differs."""
        new = replace(self.load(), plan=plan, roster=roster)
        self.save_all(new, action=action, who=who, reason=reason, now=now)

    def save_all(
        self,
        new: StoredPlan,
        *,
        action: str,
        who: str,
        reason: str = "",
        now: datetime,
        step: Stepping = None,
    ) -> None:
        """Replace plan, roster, journal and the period rostered last, in one transaction with the audit rows.

        What is published stays as it is, whatever ``new`` says of it. ``step`` says what this is to the history, which
        is in the same transaction.
        """
        old = self.load()
        with self._transaction():
            if old.plan != new.plan:
                self._put(plan_rows(old.plan, new.plan), plan_rows(new.plan, old.plan))
            if old.journal != new.journal:
                self._put(journal_rows(old.journal), journal_rows(new.journal))
            _put_roster(self._db.conn, old.roster, new.roster)
            if new.last_period != old.last_period:
                _put_last_period(self._db.conn, new.last_period)
            self._note(_differences(old, new), action, who, reason, now)
            keep_step(self._db.conn, step, (old, new), who, now)
        self._held = replace(old, plan=new.plan, roster=new.roster, last_period=new.last_period, journal=new.journal)

    def steps(self) -> tuple[KeptStep, ...]:
        """What can be taken back or done again, the oldest first."""
        with as_sentences(self._path), self._only_known_values():
            return kept_steps(self._db.conn)

    def stepped(self, now: StoredPlan, number: int, *, back: bool) -> StoredPlan:
        """What a state is before a step that led to it, or after one that has been taken back.

        Raises DoesNotFit when somebody else has been at the plan.
        """
        with as_sentences(self._path), self._only_known_values():
            change = kept_change(self._db.conn, number)
            made = (change.back if back else change).put_to(now)
        return replace(now, **made._asdict())

    def forget_steps(self) -> None:
        """Nothing from before can be taken back any more."""
        with self._transaction():
            keep_step(self._db.conn, None, (self.load(), self.load()), "", datetime.min)

    def publish(self, period: Period, *, who: str, reason: str = "", now: datetime) -> Version:
        """Keep the stored roster of the period for good, as the next version."""
        old = self.load()
        with self._transaction():
            versions = self._versions()
            version = Version(len(versions) + 1, period, now, who, reason)
            self._db.conn.execute(
                "INSERT INTO version VALUES (?, ?, ?, ?, ?, ?)",
                (version.number, *_texts(period), now.isoformat(), who, reason),
            )
            self._db.conn.execute(
                f"INSERT INTO version_assignment SELECT ?, {', '.join(ASSIGNMENT.columns)} "
                "FROM assignment WHERE day BETWEEN ? AND ?",
                (version.number, *_texts(period)),
            )
            self._note([(f"V{version.number}", "", json_line(_texts(period)))], "publish", who, reason, now)
        before = old.published or Roster()
        self._held = replace(
            old,
            published=before.replaced(period, old.roster),
            superseded=old.superseded.replaced(period, before),
            version=version.number,
            versions=(*old.versions, version),
        )
        return version

    def note(self, action: str, what: str, *, who: str, reason: str = "", now: datetime) -> None:
        """Write into the log that something happened which changed nothing here, such as personal data going out."""
        with self._transaction():
            self._note([(what, "", "")], action, who, reason, now)

    def version_roster(self, number: int) -> Roster:
        """The rows of a version as they were published; empty for a number there is not."""
        with as_sentences(self._path), self._only_known_values():
            return self._version_rows("version = ?", (number,))

    def audit(self) -> tuple[AuditEntry, ...]:
        """The whole log, oldest entry first."""
        sql = "SELECT at, who, action, what, before, after, reason FROM audit ORDER BY number"
        with as_sentences(self._path), self._only_known_values():
            return tuple(AuditEntry(datetime.fromisoformat(at), *rest) for at, *rest in self._db.conn.execute(sql))

    @contextmanager
    def _transaction(self) -> Iterator[None]:
        """All or nothing, also when the process dies in between: the journal puts the old state back.

        A file that is no longer the one that was opened is not written: what went into it would be lost, or tear it.
        """
        if not self._begun:
            self._lock.check()
        with as_sentences(self._path), self._db.atomic():
            yield
        if self._begun:
            self._settle()
        else:
            self._lock.remember()

    @contextmanager
    def _only_known_values(self) -> Iterator[None]:
        """A value that no version of this program writes means that somebody else wrote into the file."""
        try:
            yield
        except (ValueError, InvalidValue) as error:
            raise damaged(self._path) from error

    def _put(self, old: Mapping[SqlTable, set[Row]], new: Mapping[SqlTable, set[Row]]) -> None:
        for table in new:
            table.put(self._db.conn, old[table], new[table])

    def _note(self, changes: Iterable[tuple[str, str, str]], action: str, who: str, reason: str, now: datetime) -> None:
        """One audit row for every kind of fact that changed, or a single one that says that nothing did."""
        rows = list(changes) or [("", "", "")]
        self._db.conn.executemany(
            "INSERT INTO audit (at, who, action, what, before, after, reason) VALUES (?, ?, ?, ?, ?, ?, ?)",
            [(now.isoformat(), who, action, *row, reason) for row in rows],
        )

    def _versions(self) -> tuple[Version, ...]:
        sql = "SELECT number, first_day, last_day, at, who, why FROM version ORDER BY number"
        return tuple(
            Version(number, _period(first, last), datetime.fromisoformat(at), who, why)
            for number, first, last, at, who, why in self._db.conn.execute(sql)
        )

    def _rows_with_later(self, count: int) -> Roster:
        """On every date the rows of the version that so many later ones cover."""
        return self._version_rows(
            "? = (SELECT COUNT(*) FROM version AS later WHERE later.number > version_assignment.version "
            "AND version_assignment.day BETWEEN later.first_day AND later.last_day)",
            (count,),
        )

    def _version_rows(self, condition: str, values: tuple[int, ...]) -> Roster:
        columns = ", ".join(ASSIGNMENT.columns)
        return roster_of(self._db.conn.execute(f"SELECT {columns} FROM version_assignment WHERE {condition}", values))


def _put_roster(connection: Connection, old: Roster, new: Roster) -> None:
    removed, added = old.assignments - new.assignments, new.assignments - old.assignments
    ASSIGNMENT.put(connection, roster_rows(removed), roster_rows(added))


def _put_last_period(connection: Connection, period: Period | None) -> None:
    connection.execute("DELETE FROM last_period")
    if period is not None:
        connection.execute("INSERT INTO last_period VALUES (1, ?, ?)", _texts(period))


def _last_period(connection: Connection) -> Period | None:
    row = connection.execute("SELECT first_day, last_day FROM last_period").fetchone()
    return None if row is None else _period(*row)


def _texts(period: Period) -> tuple[str, str]:
    return period.first.isoformat(), period.last.isoformat()


def _period(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))


def _differences(old: StoredPlan, new: StoredPlan) -> Iterator[tuple[str, str, str]]:
    """What, before and after of every kind of fact in which the old and the new differ."""
    for kind, first, second in ((Plan, old.plan, new.plan), (Journal, old.journal, new.journal)):
        for part in fields(kind):
            before, after = getattr(first, part.name), getattr(second, part.name)
            if before is not after and before != after:
                kept = set(before) & set(after)
                removed, added = [v for v in before if v not in kept], [v for v in after if v not in kept]
                yield part.name, *((json_line(removed), json_line(added)) if removed or added else ("[]", "[]"))
    if old.roster != new.roster:
        left, right = old.roster.assignments, new.roster.assignments
        yield "roster", json_line(Roster(left - right)), json_line(Roster(right - left))
