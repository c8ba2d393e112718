"""An open plan file: the present document, its history, and everybody who wants to hear of a change."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import replace
from datetime import date, datetime
from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.past import remembering
from patrolplanner.domain.plan import Period
from patrolplanner.domain.renaming import numbers_now
from patrolplanner.domain.roster import Roster
from patrolplanner.services.open_plan.dating import dated
from patrolplanner.services.open_plan.document import VERSIONS, Change, Document, Edit, change_between
from patrolplanner.services.open_plan.history import History, Step
from patrolplanner.services.open_plan.protection import ask_for_reason, closed_until, days_touched
from patrolplanner.store.plan_file import AuditEntry, PlanFile, StoredPlan, TakenFromFile, Version
from patrolplanner.store.row_changes import DoesNotFit
from patrolplanner.store.undo_steps import Moved, NewStep, Stepping

_HISTORY_ENDS = translate(
    "history",
    "“{step}” cannot be taken back or done again: the plan was changed by something else since. "
    "The list of steps begins anew; the plan is as it was.",
)
Listener = Callable[[Change], None]


def read_plan(path: Path) -> StoredPlan:
    """What a plan file holds now. Raises UserError for a file that is none, damaged or in use."""
    with PlanFile.open(path) as file:
        return file.load()


class Session:
    """The document of one plan file. A change is in the file before anybody hears of it.

    Belongs to one thread. ``who`` stands in the file's log beside each change.
    """

    def __init__(self, file: PlanFile, path: Path, who: str, clock: Callable[[], datetime] = datetime.now) -> None:
        self._file = file
        self.path = path
        self.who = who
        self.clock = clock
        self.history = History(file.steps())
        self.saved_at: datetime | None = None
        self._listeners: list[Listener] = []
        stored = file.load()
        self._document = _document_of(stored)
        self._stored = stored

    @classmethod
    def open(cls, path: Path, who: str, clock: Callable[[], datetime] = datetime.now) -> Session:
        """Open a plan file for ourselves alone. Raises UserError for a file that is none, damaged or in use."""
        return cls(PlanFile.open(path, now=clock(), who=who), path, who, clock)

    @classmethod
    def create(
        cls,
        path: Path,
        document: Document,
        who: str,
        *,
        action: str = "create",
        clock: Callable[[], datetime] = datetime.now,
    ) -> Session:
        """Make a new plan file with a document in it, and open it.

        Raises UserError, and leaves no file, when the name is taken or it cannot be written.
        """
        file = PlanFile.create(path, who=who)
        try:
            session = cls(file, path, who, clock)
            session._save(document, action, "")
        except BaseException:
            file.give_up()
            raise
        return session

    def close(self) -> None:
        self.hush()
        self._file.close()

    def name_clerk(self, who: str) -> None:
        """Who is at work from now on."""
        self.who = who
        self._file.name_clerk(who)

    @property
    def document(self) -> Document:
        return self._document

    @property
    def stored(self) -> StoredPlan:
        """The document as the papers want it, with what is published; nothing is read for it."""
        return self._as_stored(self._document)

    @property
    def published(self) -> Roster | None:
        """What is in force, None before the first publication."""
        return self._stored.published

    def version_roster(self, number: int) -> Roster:
        return self._file.version_roster(number)

    def log(self) -> tuple[AuditEntry, ...]:
        """Who changed what, oldest entry first."""
        return self._file.audit()

    def note(self, action: str, what: str, reason: str = "") -> None:
        """Write into the log what went out of the program: ``print`` or ``export``, and which paper or file."""
        with self._following():
            self._file.note(action, what, who=self.who, reason=reason, now=self.clock())

    def back_up(self) -> Path:
        """Make a dated copy of the file beside it. Raises UserError when there is no room or no right to."""
        return self._file.back_up(self.clock())

    def write_copy(self, target: Path) -> None:
        self._file.write_copy(target)

    def apply(self, edit: Edit, label: Message, *, action: str = "edit", reason: str = "", key: str = "") -> bool:
        """Do one user action; whether it changed anything. ``key`` joins the steps of one gesture.

        Raises what the edit raises, ReasonWanted where the past is protected and there is no reason, or UserError
        when the file cannot be written; the document stays as it was then.
        """
        before = self._document
        after = self._dated(edit(before))
        step = self.history.joined(Step(label, before, after, key, reason, at=self.clock(), who=self.who))
        since = None if step.before is None or step.before is before else self._as_stored(step.before)
        change = self._write(after, action, reason, NewStep(step.number, label, step.reason, since))
        if not change.kinds:
            return False
        self.history.push(step)
        self._tell(change)
        return True

    def undo(self, reason: str = "") -> Step | None:
        """Take the last step back; None when there is none. Raises as `apply` does, if the step had no reason."""
        step = self.history.undoable
        if step is not None:
            self.go_to(self.history.done - 1, reason)
        return step

    def redo(self, reason: str = "") -> Step | None:
        """Do the next step again; None when there is none. Raises as `undo` does."""
        step = self.history.redoable
        if step is not None:
            self.go_to(self.history.done + 1, reason)
        return step

    def go_to(self, done: int, reason: str = "") -> None:
        """Take steps back, or do them again, until so many are in force; that is one change and one entry of the log.

        Raises ReasonWanted where one of them changes what is protected and had no reason, and UserError where somebody
        else has changed the plan, so that the steps fit no longer: then there are none any more.
        """
        steps, now = self.history.steps, self.history.done
        if done == now:
            return
        places = range(now - 1, done - 1, -1) if done < now else range(now, done)
        document = self._document
        for place in places:
            before, document = document, self._beyond(document, steps[place], back=done < now)
            self._ask(before, document, reason or steps[place].reason)
        given = {place: reason for place in places if reason and not steps[place].reason}
        said = reason or "; ".join(dict.fromkeys(steps[place].reason for place in places if steps[place].reason))
        moved = Moved(self.history.number_after(done), {steps[place].number: why for place, why in given.items()})
        change = change_between(self._document, document)
        self._save(document, "undo" if done < now else "redo", said, moved)
        self.history.went_to(done, given)
        self._tell(change)

    def _beyond(self, document: Document, step: Step, *, back: bool) -> Document:
        """The document on the other side of a step."""
        known = step.before if back else step.after
        if known is not None:
            return known
        try:
            there = self._file.stepped(self._as_stored(document), step.number, back=back)
        except DoesNotFit as error:
            self.history.forget()
            with suppress(UserError):  # a file that cannot be written keeps them until it can
                self._file.forget_steps()
            raise UserError(_HISTORY_ENDS.fill(step=step.label)) from error
        return _document_of(there)

    def check_reason(self, document: Document, reason: str) -> None:
        """Raises ReasonWanted when the plan cannot become this document without one."""
        self._ask(self._document, document, reason)

    def publish(self, period: Period, reason: str = "") -> Version:
        """Keep the roster of the period for good as the next version. This cannot be undone, only followed."""
        with self._following():
            version = self._file.publish(period, who=self.who, reason=reason, now=self.clock())
        self._stored = self._file.load()
        self.saved_at = self.clock()
        self._tell(Change(frozenset({VERSIONS})))
        return version

    def listen(self, listener: Listener) -> None:
        """Call the listener after each change, in the order of asking."""
        self._listeners.append(listener)

    def hush(self) -> None:
        self._listeners.clear()

    def _dated(self, after: Document) -> Document:
        """What an edit makes of the document, with what stays true of closed dates."""
        before = self._document.plan
        if after.plan is before:
            return after
        plan = dated(before, after.plan, self.closed)
        return after if plan is after.plan else replace(after, plan=plan)

    @property
    def closed(self) -> date | None:
        """The last of the dates that are over and published, or archived."""
        return closed_until(self._stored.versions, self._document.journal.marks, self.clock().date())

    def _write(self, document: Document, action: str, reason: str, step: Stepping) -> Change:
        change = change_between(self._document, document)
        if not change.kinds:
            return change
        self._ask(self._document, document, reason)
        self._save(document, action, reason, step)
        return change

    def _save(self, document: Document, action: str, reason: str, step: Stepping = None) -> None:
        now = self.clock()
        stored = self._as_stored(document)
        if document.plan is not self._document.plan:
            before = self._document.plan
            past = remembering(stored.past, before, document.plan, self.closed, stored.version)
            stored = replace(stored, past=past)
        with self._following():
            self._file.save_all(stored, action=action, who=self.who, reason=reason, now=now, step=step)
        self._stored = self._file.load()
        self._document = document
        self.saved_at = now

    @contextmanager
    def _following(self) -> Iterator[None]:
        """Where a write went wrong and the file holds something else than we knew, that is what everybody sees now."""
        try:
            yield
        except TakenFromFile as error:
            known, self._stored = self._document, error.stored
            self._document = _document_of(error.stored)
            self.history = History(self._file.steps())
            change = change_between(known, self._document)
            self._tell(replace(change, kinds=change.kinds | {VERSIONS}))
            raise

    def _as_stored(self, d: Document) -> StoredPlan:
        return replace(self._stored, plan=d.plan, roster=d.roster, last_period=d.period, journal=d.journal)

    def _ask(self, before: Document, after: Document, reason: str) -> None:
        if not reason.strip():
            days = days_touched(change_between(before, after), numbers_now(before.plan, after.plan))
            ask_for_reason(days, self._document.journal.marks, self._stored.versions, self.clock().date())

    def _tell(self, change: Change) -> None:
        for listener in tuple(self._listeners):
            listener(change)


def _document_of(stored: StoredPlan) -> Document:
    return Document(stored.plan, stored.roster, stored.last_period, stored.journal)
