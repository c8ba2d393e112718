"""What all pages of a window share: the session with its edits, the period shown, and the live check.

Pages read ``context.document`` and change it by ``context.apply``; they hear of every change by the signals. A refusal
is a message beside what was done, never an exception in a slot.
"""

from __future__ import annotations

from collections.abc import Callable, Collection
from dataclasses import replace
from datetime import date
from functools import partial
from threading import Event
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer, Signal

from patrolplanner.domain.errors import PlannerError, ReasonWanted
from patrolplanner.domain.messages import Message
from patrolplanner.domain.plan import Period, Plan, month_of, month_to_plan, months_on
from patrolplanner.domain.roster import Roster
from patrolplanner.gui.places import Place
from patrolplanner.gui.runtime import jobs
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.services.checking.checking import Basis, Checker, LaidOut
from patrolplanner.services.open_plan.document import PERIOD, VERSIONS, Change, Document, Edit
from patrolplanner.services.open_plan.session import Session

Result = TypeVar("Result")

_REST_MS = 15
"""Rest after an edit before the list of problems is made again, so that a burst of edits costs one."""

_FEW_PEOPLE = 3
"""Edits of more people on one date are judged on that alone while the user waits."""

MANY_PEOPLE = 150
"""So many people are judged on all dates of a plan that is too large to be held whole."""

_WIDEN_MS = 250
"""Rest after an edit that was judged for its people alone, before the check is laid out for everybody."""


class PlanContext(QObject):
    """One open plan and how it stands."""

    changed = Signal(object)
    """`Change`: the document is another one."""
    period_changed = Signal()
    """Another period is shown."""
    judged = Signal()
    """`verdict` is new, or None because it has to be made first."""
    refused = Signal(object)
    """`Message`: why something was not done."""
    wanted = Signal(object)
    """`Place`: the window is to show it."""
    plan_wanted = Signal(object)
    """`Path` of another plan that is to be opened in a window of its own."""
    history_changed = Signal()

    def __init__(self, session: Session, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.session = session
        self.checker: Checker | None = None
        self.checking_refused: Message | None = None
        """Why the roster cannot be judged at all, such as a year that the calendar does not know."""
        self.ask_reason: Callable[[Message], str] = lambda _why: ""
        """How the window asks for the reason of a change of the past; an empty text when the user gives none."""
        self._asking = False
        self._checks = jobs.Latest(self)
        self._ahead: _Ahead | None = None
        self._focus: date | None = None
        self._asked: date | None = None
        # the period rostered last, else the month that is planned at this time
        self.period = self.document.period or month_to_plan(self.today)
        self._soon = QTimer(self, singleShot=True, interval=_REST_MS)
        self._soon.timeout.connect(self.judged)
        self._widen = QTimer(self, singleShot=True, interval=_WIDEN_MS)
        self._widen.timeout.connect(self._lay_out_wide)
        session.listen(self._heard)
        self.check_anew()

    # -- what stands ----------------------------------------------------------------------------------

    @property
    def document(self) -> Document:
        return self.session.document

    @property
    def plan(self) -> Plan:
        return self.session.document.plan

    @property
    def roster(self) -> Roster:
        return self.session.document.roster

    @property
    def verdict(self) -> Verdict | None:
        """What is wrong with the roster over the period shown; None while that is being found out."""
        return None if self.checker is None else self.checker.verdict

    @property
    def today(self) -> date:
        return self.session.clock().date()

    # -- doing ----------------------------------------------------------------------------------------

    def apply(self, edit: Edit, label: Message, *, action: str = "edit", reason: str = "", key: str = "") -> bool:
        """Do one user action; whether it was done and changed something. A refusal is heard by `refused`."""
        return bool(self._do(lambda why: self.session.apply(edit, label, action=action, reason=why, key=key), reason))

    def undo(self) -> None:
        self._step(self.session.undo)

    def redo(self) -> None:
        self._step(self.session.redo)

    def go_to(self, done: int) -> None:
        """Take steps back, or do them again, until so many are in force."""
        self._step(lambda why: self.session.go_to(done, why))

    def _step(self, step: Callable[[str], object]) -> None:
        try:
            self.with_reason(step)
        except PlannerError as error:
            self.history_changed.emit()  # it may have ended
            self.refused.emit(error.message)

    def with_reason(self, step: Callable[[str], Result], reason: str = "") -> Result:
        """Do a step of the session; where it needs a reason and has none, the user is asked and it is done with that.

        Raises what the step raises, ReasonWanted too when the user gives none.
        """
        try:
            return step(reason)
        except ReasonWanted as wanted:
            # a field that loses the keyboard to the question may want to do its edit once more
            if self._asking:
                raise
            self._asking = True
            try:
                reason = self.ask_reason(wanted.message)
            finally:
                self._asking = False
            if not reason:
                raise
            return step(reason)

    def show(self, period: Period) -> None:
        """Show another period; it is judged beside the window."""
        if period != self.period:
            self.period = period
            self.period_changed.emit()
            self.check_anew()

    def show_month(self, first: date, months: int = 0) -> None:
        """Show a calendar month, so many months after that of the date."""
        self.show(month_of(months_on(first, months)))

    def go(self, place: Place) -> None:
        self.wanted.emit(place)

    # -- judging --------------------------------------------------------------------------------------

    def check_anew(self) -> None:
        """Lay out a new checker beside the window."""
        self.checker = self._ahead = None
        self.checking_refused = None
        self._lay_out()
        self.judged.emit()

    def _lay_out(self) -> None:
        basis, known = self._basis(), self._known
        if self.checker is not None:
            near = frozenset[str]() if self.checker.alone else self.checker.people or self.checker.beside
            basis = replace(basis, beside=near)
        self._checks.start(lambda: _checked(basis, known), self._checker_made, self._cannot_check)

    def _lay_out_wide(self) -> None:
        """For everybody, after one for a few people was laid out in haste."""
        if self.checker is not None and self.checker.people is not None and not self._checks.under_way:
            self._lay_out()

    @property
    def _known(self) -> LaidOut | None:
        return None if self.checker is None else self.checker.known

    def look_at(self, day: date) -> None:
        """The user is at this date: edits there should be judged at once, also in plans too large to hold whole.

        The present checker stays in use until the one around the date is laid out.
        """
        self._focus = day
        if self.checker is not None and day in self.period and not self.checker.covers(day) and day != self._asked:
            self._asked = day
            self._lay_out()

    def get_ready(self, day: date, people: frozenset[str]) -> None:
        """Edits of these people on this date are likely next: what judges them is laid out beside the window.

        It comes into use when such an edit asks for it, or not at all.
        """
        checker = self.checker
        if checker is None or day not in self.period or checker.covers(day, people):
            return
        if self._ahead is None or not self._ahead.is_for(people, checker):
            self._ahead = _Ahead(people, checker, replace(self._basis(), people=people))
            jobs.start(self, self._ahead.lay_out, lambda _nothing: None)

    def checker_now(self, days: Collection[date] = (), people: frozenset[str] | None = None) -> Checker | None:
        """The checker (one that covers these days), made at once if it is on its way; None for a plan that cannot be.

        Where only edits of some ``people`` are meant, one for these alone will do until that for everybody is there.
        """
        days = [day for day in days if day in self.period]
        if days:
            self._focus = days[0]
        if self.checker is None and self.checking_refused is None:
            self._lay_out_now(None)
        if self.checker is not None and not all(self.checker.covers(day, people) for day in days):
            several = len(set(days)) > 1
            whom = None if several and people is not None and len(people) > MANY_PEOPLE else people
            self._lay_out_now(whom, alone=whom is not None and len(whom) > _FEW_PEOPLE and not several)
        return self.checker

    def _lay_out_now(self, people: frozenset[str] | None, *, alone: bool = False) -> None:
        """While the user waits. One for everybody that is on its way is waited for no more, or comes a little later."""
        known, former, self.checker = self._known, self.checker, None
        QTimer.singleShot(0, partial(_let_go, former))  # large, and the user waits
        if people is None:
            self._checks.drop()
            self._asked = None
        else:
            self._widen.start()
        ahead, self._ahead = self._ahead, None
        if people is not None and former is not None and ahead is not None and ahead.is_for(people, former):
            self.checker = ahead.checker()
        if self.checker is None:
            try:
                self.checker = Checker(replace(self._basis(), people=people, alone=alone), known)
            except PlannerError as error:
                self.checking_refused = error.message
        self._soon.start()

    def checker_after(self, edit: Edit, day: date) -> Checker:
        """A checker of one date in the document as an edit of its facts would leave it. Raises as making one does."""
        return Checker(replace(self._basis(), document=edit(self.document), focus=day, alone=True))

    def _basis(self) -> Basis:
        return Basis(self.document, self.period, self.session.published, self.session.clock(), self._focus)

    def _checker_made(self, checker: Checker) -> None:
        if checker.document is not self.document or checker.period != self.period:
            self._lay_out()
            return
        self.checker, self._ahead = checker, None
        self._asked = None
        self.judged.emit()

    def _cannot_check(self, message: Message) -> None:
        self.checking_refused = message
        self.judged.emit()

    # -- hearing --------------------------------------------------------------------------------------

    def _heard(self, change: Change) -> None:
        """The checker first, so that pages that hear of the change find it up to date."""
        if change.kinds - {PERIOD}:
            if VERSIONS in change.kinds or self.checker is None or not self.checker.follow(self.document, change):
                self.check_anew()
            else:
                self._soon.start()
        self.changed.emit(change)
        self.history_changed.emit()

    def _do(self, step: Callable[[str], object], reason: str = "") -> object:
        try:
            return self.with_reason(step, reason)
        except PlannerError as error:
            self.refused.emit(error.message)
            return None


class _Ahead:
    """A checker for a few people, laid out on a worker's thread before it is asked for."""

    def __init__(self, people: frozenset[str], of: Checker, basis: Basis) -> None:
        self._people, self._of, self._document = people, of, of.document
        self._basis, self._known = basis, of.known
        self._begun, self._done = Event(), Event()
        self._made: Checker | None = None

    def is_for(self, people: frozenset[str], of: Checker) -> bool:
        """Whether it is about these people, and the same roster and verdict as this checker."""
        return self._people == people and self._of is of and self._document is of.document

    def lay_out(self) -> None:
        self._begun.set()
        try:
            self._made = Checker(self._basis, self._known)
        finally:
            self._done.set()

    def checker(self) -> Checker | None:
        """It, waited for where it is under way; None where its turn has not come."""
        if not self._begun.is_set():
            return None
        self._done.wait()
        return self._made


def _let_go(_checker: Checker | None) -> None:
    """Its room is free when nobody holds it any more."""


def _checked(basis: Basis, known: LaidOut | None) -> Checker:
    """A checker with its words made, which takes as long again as laying it out."""
    checker = Checker(basis, known)
    _ = checker.verdict
    return checker
