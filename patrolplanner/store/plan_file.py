"""One plan in one file: load it, save it whole with its audit log, publish versions of its roster."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING, Self

from patrolplanner.domain.errors import InvalidValue, UserError
from patrolplanner.domain.journal import Journal
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.past import Past
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.renaming import numbers_now, renumbered
from patrolplanner.domain.roster import Roster
from patrolplanner.store.as_json import json_line
from patrolplanner.store.backups import back_up, copy_into
from patrolplanner.store.checksums import Writing
from patrolplanner.store.decoding import wrong_value
from patrolplanner.store.differing_facts import differences
from patrolplanner.store.faults import as_sentences
from patrolplanner.store.journal_rows import journal_rows, read_journal
from patrolplanner.store.plan_database import PlanDatabase, refusing_damage
from patrolplanner.store.plan_states import PLAN_THEN, past_rows, read_past
from patrolplanner.store.rows import ASSIGNMENT, plan_rows, read_plan, roster_of, roster_rows
from patrolplanner.store.tables import Row, SqlTable, stored_in
from patrolplanner.store.undo_steps import KeptStep, Stepping, keep_step, kept_change, kept_steps
from patrolplanner.store.version_reading import numbers_then, rows_with_later, version_rows
from patrolplanner.store.version_rows import AUDIT, LAST_PERIOD, VERSION, VERSION_ASSIGNMENT

if TYPE_CHECKING:
    from sqlite3 import Connection


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
    ``past`` is the plan as it stood for dates that are closed. Rosters name people, posts and shifts as the plan does.
    """

    plan: Plan
    roster: Roster
    published: Roster | None
    version: int
    last_period: Period | None
    journal: Journal = field(default_factory=Journal)
    superseded: Roster = field(default_factory=Roster)
    versions: tuple[Version, ...] = ()
    past: Past = ()


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


class TakenFromFile(UserError):
    """A write went wrong, and the file holds something else than was thought; ``stored`` is what it holds."""

    def __init__(self, message: Message, stored: StoredPlan) -> None:
        super().__init__(message)
        self.stored = stored


_TAKEN = translate(
    "plan file",
    "The drive reported a fault while {file} was written; the plan was read again, and what you see now is what is in "
    "the file. Check the drive, and save a copy of the plan on another one.",
)


class PlanFile:
    """An open plan file, locked for us until closed; use it in a ``with`` block, on one thread."""

    def __init__(self, database: PlanDatabase) -> None:
        self._database = database
        self._path = database.path
        self._held: StoredPlan | None = None

    @classmethod
    def create(cls, path: Path, *, who: str = "") -> Self:
        """Make a new plan file and open it. It has its name from its first save on, or when it is closed without one.

        Nothing is left of it when the ``with`` block fails before a first save.
        """
        return cls(PlanDatabase.create(path, who))

    @classmethod
    def open(cls, path: Path, *, now: datetime | None = None, who: str = "") -> Self:
        """Open an existing plan file and read it. Raises UserError for one that is none, damaged or in use.

        ``now`` dates the backup copy that precedes a change of its tables; ``who`` is told to whoever opens it second.
        """
        file = cls(PlanDatabase.open(path, now or datetime.now(), who))
        try:
            file.load()
            file.audit()
        except BaseException:
            file.give_up()
            raise
        return file

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
        self._database.close()

    def give_up(self) -> None:
        """Close it; of a new file into which nothing was saved nothing is left."""
        self._database.give_up()

    def name_clerk(self, who: str) -> None:
        """Who is told to a second opener from now on."""
        self._database.name_clerk(who)

    def back_up(self, now: datetime) -> Path:
        """Make a dated copy beside the file."""
        return back_up(self._conn, self._path, now)

    def write_copy(self, target: Path) -> None:
        """Write everything, log and versions included, into another file, replacing it."""
        copy_into(self._conn, target)

    def load(self) -> StoredPlan:
        """Everything that is stored; read once, since nobody else can write while the file is ours."""
        if self._held is None:
            self._held = self._read()
        return self._held

    def _read(self) -> StoredPlan:
        connection = self._database.conn
        with self._only_known_values():
            return read_stored(connection)

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
        with self._transaction() as writing:
            if old.plan != new.plan:
                _put(writing, plan_rows(old.plan, new.plan), plan_rows(new.plan, old.plan))
            if old.journal != new.journal:
                _put(writing, journal_rows(old.journal), journal_rows(new.journal))
            before, after = old.roster.assignments, new.roster.assignments
            writing.put(ASSIGNMENT, roster_rows(before - after), roster_rows(after - before))
            _put_past(writing, old, new)
            if new.last_period != old.last_period:
                writing.put(LAST_PERIOD, _period_rows(old.last_period), _period_rows(new.last_period))
            _note(writing, differences(old, new), action, who, reason, now)
            keep_step(writing, step, (old, new), who, now)
        numbers = numbers_now(old.plan, new.plan)
        self._held = replace(
            old,
            plan=new.plan,
            roster=new.roster,
            last_period=new.last_period,
            journal=new.journal,
            published=old.published and renumbered(old.published, numbers),
            superseded=renumbered(old.superseded, numbers),
            past=new.past,
        )

    def steps(self) -> tuple[KeptStep, ...]:
        """What can be taken back or done again, the oldest first."""
        with self._only_known_values():
            return kept_steps(self._conn)

    def stepped(self, now: StoredPlan, number: int, *, back: bool) -> StoredPlan:
        """What a state is before a step that led to it, or after one that has been taken back.

        Raises DoesNotFit when somebody else has been at the plan.
        """
        with self._only_known_values():
            change = kept_change(self._conn, number)
            made = (change.back if back else change).put_to(now)
        return replace(now, **made._asdict())

    def forget_steps(self) -> None:
        """Nothing from before can be taken back any more."""
        with self._transaction() as writing:
            keep_step(writing, None, (self.load(), self.load()), "", datetime.min)

    def publish(self, period: Period, *, who: str, reason: str = "", now: datetime) -> Version:
        """Keep the stored roster of the period for good, as the next version."""
        old = self.load()
        with self._transaction() as writing:
            version = Version(len(_versions(writing.connection)) + 1, period, now, who, reason)
            writing.add(VERSION, [(version.number, *_texts(period), now.isoformat(), who, reason)])
            rows = sorted(roster_rows(old.roster.between(*period)))
            writing.add(VERSION_ASSIGNMENT, ((version.number, *row) for row in rows))
            _note(writing, [(f"V{version.number}", "", json_line(_texts(period)))], "publish", who, reason, now)
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
        with self._transaction() as writing:
            _note(writing, [(what, "", "")], action, who, reason, now)

    def version_roster(self, number: int) -> Roster:
        """The rows of a version as they were published; empty for a number there is not.

        Who and what has another number since has the present one.
        """
        held = self.load()
        with self._only_known_values():
            return version_rows(
                self._conn, "version = ?", (number,), numbers_then(len(held.versions), held.past, held.plan)
            )

    def audit(self) -> tuple[AuditEntry, ...]:
        """The whole log, oldest entry first."""
        sql = "SELECT at, who, action, what, before, after, reason FROM audit ORDER BY number"
        with self._only_known_values():
            return tuple(AuditEntry(datetime.fromisoformat(at), *rest) for at, *rest in self._conn.execute(sql))

    @property
    def _conn(self) -> Connection:
        self._be_sure()
        return self._database.conn

    @contextmanager
    def _transaction(self) -> Iterator[Writing]:
        """Raises TakenFromFile where the file holds something else than we knew, after a write that went wrong."""
        self._database.look()
        self._be_sure()
        try:
            with self._database.transaction() as writing:
                yield writing
        except UserError:
            try:
                self._be_sure()
            except TakenFromFile:
                raise
            except UserError:
                pass  # it cannot even be read: the first sentence says it, and the next write begins with reading
            raise

    def _be_sure(self) -> None:
        """After a write that went wrong the file is read again before anything is said of it."""
        if self._database.is_doubtful:
            known, self._held = self._held, self._read()
            if known != self._held:
                raise TakenFromFile(_TAKEN.fill(file=self._path.name), self._held)

    @contextmanager
    def _only_known_values(self) -> Iterator[None]:
        """A value that no version of this program writes means that somebody else wrote into the file."""
        with as_sentences(self._path), refusing_damage(self._path):
            try:
                yield
            except (ValueError, InvalidValue) as error:
                raise wrong_value(self._database.conn, error) from error


def read_stored(connection: Connection) -> StoredPlan:
    """Everything that is stored in a database that is whole and up to date."""
    versions = _versions(connection)
    plan = read_plan(stored_in(connection))
    past = read_past(PLAN_THEN.read(connection), plan)
    then = numbers_then(len(versions), past, plan)
    return StoredPlan(
        plan=plan,
        roster=roster_of(ASSIGNMENT.read(connection)),
        published=rows_with_later(connection, 0, then) if versions else None,
        version=max((version.number for version in versions), default=0),
        last_period=_last_period(connection),
        journal=read_journal(stored_in(connection)),
        superseded=rows_with_later(connection, 1, then) if len(versions) > 1 else Roster(),
        versions=versions,
        past=past,
    )


def _put(writing: Writing, old: Mapping[SqlTable, set[Row]], new: Mapping[SqlTable, set[Row]]) -> None:
    for table in new:
        writing.put(table, old[table], new[table])


def _put_past(writing: Writing, old: StoredPlan, new: StoredPlan) -> None:
    """What the last state before this save differs in hangs on the plan that comes now."""
    if old.plan is not new.plan or old.past is not new.past:
        since = max(0, len(old.past) - 1)
        writing.put(PLAN_THEN, past_rows(old.past, old.plan, since), past_rows(new.past, new.plan, since))


def _note(
    writing: Writing, changes: Iterable[tuple[str, str, str]], action: str, who: str, reason: str, now: datetime
) -> None:
    """One audit row for every kind of fact that changed, or a single one that says that nothing did."""
    rows = list(changes) or [("", "", "")]
    last = writing.connection.execute("SELECT coalesce(MAX(number), 0) FROM audit").fetchone()[0]
    writing.add(AUDIT, ((last + n, now.isoformat(), who, action, *row, reason) for n, row in enumerate(rows, start=1)))


def _versions(connection: Connection) -> tuple[Version, ...]:
    return tuple(
        Version(number, _period(first, last), datetime.fromisoformat(at), who, why)
        for number, first, last, at, who, why in VERSION.read(connection)
    )


def _period_rows(period: Period | None) -> set[Row]:
    return set() if period is None else {(1, *_texts(period))}


def _last_period(connection: Connection) -> Period | None:
    row = connection.execute("SELECT first_day, last_day FROM last_period").fetchone()
    return None if row is None else _period(*row)


def _texts(period: Period) -> tuple[str, str]:
    return period.first.isoformat(), period.last.isoformat()


def _period(first: str, last: str) -> Period:
    return Period(date.fromisoformat(first), date.fromisoformat(last))
