"""The roster as its page shows it: read as a whole, followed edit by edit, marked by every verdict."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Roster
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.services.checking.problems import Problems, ProblemsBook
from patrolplanner.services.checking.roster_marks import Marks
from patrolplanner.services.checking.roster_view import FOLLOWED, RosterView
from patrolplanner.services.edits.muting import muted_rules
from patrolplanner.services.open_plan.document import VERSIONS, Change

MOST_FOLLOWED = 400
"""An edit of more rows than these is read as a whole."""


class ShownRoster(QObject):
    """Follows the open plan; what changes while the page cannot be seen is read when it comes to the front."""

    read_anew = Signal(object)
    """None, or the `Message` that says why the plan cannot be shown for the period; ``view`` is None then."""
    followed = Signal(object)
    """`Touched`: what an edit of the roster concerns."""
    marked = Signal(object)
    """The `Marks` of before."""
    check_widened = Signal()
    """The check covers more dates or people, and found nothing else than before."""
    answered = Signal()
    """People who were asked to take a duty have answered."""

    def __init__(self, context: PlanContext, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._page = context, page
        self.view: RosterView | None = None
        self.marks = Marks(None)
        self._book = ProblemsBook()
        self.problems: Problems | None = None
        """None while they are being found."""
        self._shown: Verdict | None = None
        self._muted: frozenset[str] = frozenset()
        self._stale = True
        self._published: Roster | None = None
        self._told: tuple[Period, ...] = ()
        self._read_published()
        context.changed.connect(self._changed)
        context.period_changed.connect(self._outdated)
        context.judged.connect(self._judged)

    def catch_up(self) -> None:
        """Read document and period as a whole, unless nothing has changed meanwhile."""
        if self._stale:
            self._read()

    def _read(self) -> None:
        self._stale = False
        context = self._context
        problem: Message | None = None
        try:
            self.view = RosterView(context.document, context.period, self._published, self._told)
        except PlannerError as error:
            self.view, problem = None, error.message
        self._mark()
        self.read_anew.emit(problem)

    def _read_published(self) -> None:
        self._published = self._context.session.published
        self._told = tuple(v.period for v in self._context.session.stored.versions)

    def _outdated(self) -> None:
        self._stale = True
        if self._page.isVisible():
            self._read()

    def _changed(self, change: Change) -> None:
        if VERSIONS in change.kinds:
            self._read_published()
        if change.kinds == {"offers"}:
            self.answered.emit()
            return
        many = len(change.added) + len(change.removed) > MOST_FOLLOWED
        if self.view is None or many or not change.kinds <= FOLLOWED:
            self._outdated()
        else:
            self.followed.emit(self.view.follow(change, self._context.document))

    def _judged(self) -> None:
        if self._stale and not self._page.isVisible():
            return
        old, verdict = self.marks, self._context.verdict
        if verdict is not None and verdict is self._shown and self._muted == muted_rules(self._context.plan):
            self.check_widened.emit()
            return
        if verdict is not None or self._context.checking_refused is not None:
            self._mark()  # else better the marks of a moment ago than a flicker
        else:
            self.problems = self._shown = None
        self.marked.emit(old)

    def _mark(self) -> None:
        verdict, muted = self._context.verdict, muted_rules(self._context.plan)
        self._shown, self._muted = verdict, muted
        self.marks = Marks(verdict, muted, self.marks)
        self.problems = None if verdict is None else self._book.problems(verdict, muted)
