"""Automatic rostering: ask, search beside the window, look at what was found, take it over in one step."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QStackedWidget, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import remembered
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.places import ROSTER, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.solving.habits import open_habits
from patrolplanner.gui.solving.leaving import roster_found, search_under_way
from patrolplanner.gui.solving.outcome_view import OutcomeView
from patrolplanner.gui.solving.pace import remember_pace
from patrolplanner.gui.solving.progress_view import ProgressView
from patrolplanner.gui.solving.question import SolveQuestion
from patrolplanner.gui.solving.results import SearchOutcome, judging, kept_results
from patrolplanner.gui.solving.run import SearchRun
from patrolplanner.gui.widgets.asking import Unsaved
from patrolplanner.gui.widgets.date_field import dates_stand
from patrolplanner.gui.widgets.duty_words import period_words
from patrolplanner.gui.widgets.parts import button, column, label, row
from patrolplanner.services.edits.roster import with_roster
from patrolplanner.services.open_plan.document import PERIOD, VERSIONS, Change
from patrolplanner.services.solving import adopting
from patrolplanner.services.solving.adopting import Adoption
from patrolplanner.services.solving.auto_fill import Task
from patrolplanner.services.solving.search_process import Answer, FoundRoster, Work, search
from patrolplanner.services.solving.storing import check_place

_TITLE = translate("solving", "Automatic roster")
_ADOPTED = translate("solving", "automatic roster {period}")
_ASKING, _RUNNING, _FOUND = range(3)


def open_solve(context: PlanContext, parent: QWidget) -> SolveDialog:
    """Show the dialog of this desk; one that is open already comes to the front, with its search."""
    for dialog in parent.window().findChildren(SolveDialog):
        if dialog.context is context and dialog.isVisible():
            dialog.raise_()
            dialog.activateWindow()
            return dialog
    dialog = SolveDialog(context, parent)
    dialog.show()
    return dialog


class SolveDialog(HelpedDialog):
    """Not modal: other pages work while it searches. Closing it asks what is to become of what it found."""

    topic = "solve"

    def __init__(self, context: PlanContext, parent: QWidget | None = None, work: Work = search) -> None:
        super().__init__(parent)
        self.context = context
        self._work = work
        self.run: SearchRun | None = None
        self.filled: FoundRoster | None = None
        self.task: Task | None = None
        self.outcome: Adoption | None = None
        self._then: Callable[[], object] | None = None
        """What is to be done once the roster is taken over, while somebody waits for that."""
        self._judging = jobs.Latest(self)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(said(_TITLE))
        self.setMinimumSize(680, 420)
        if not self.restoreGeometry(remembered.layout("solve")):
            room = self.screen().availableSize()
            self.resize(min(880, room.width() - STEP * 4), min(680, room.height() - STEP * 12))
        self.question = SolveQuestion(context)
        self.progress = ProgressView()
        self.found = OutcomeView(context)
        self.found.chosen.connect(self._choose)
        self.results = kept_results(context)
        self.shown: SearchOutcome | None = None
        """The result that is looked at; ``filled`` and ``task`` are its own."""
        self.problem = label(role="danger", wrap=True)
        self.problem.hide()
        self._stack = QStackedWidget()
        for view in (self.question, self.progress, self.found):
            self._stack.addWidget(view)
        self._buttons()
        around = (STEP * 4, STEP * 4, STEP * 4, STEP * 3)
        column(self.problem, (self._stack, 1), self._below, of=self, margins=around, spacing=STEP * 3)
        self.question.ready.connect(self.begin.setEnabled)
        context.changed.connect(self._document_changed)
        self._show(_ASKING)

    def _buttons(self) -> None:
        self.begin = button(translate("solving", "&Search"), self.start, role="main")
        self.stop = button(translate("solving", "S&top and take the best"), self._stop)
        self.adopt = button(translate("solving", "&Take over"), self._adopt, role="main")
        self.adopt.setEnabled(False)
        self.again = button(translate("solving", "Ask somethin&g else…"), self._ask_again)
        self.longer = button(translate("solving", "Search a bit &longer"), self._go_on)
        self.former = button(translate("solving", "&Results before…"), self._show_former, role="flat")
        self.habits = button(translate("solving", "As last &month…"), self._habits, role="flat")
        self.keep = button(translate("solving", "&Keep the present roster"), self._keep)
        self.leave = button(translate("solving", "&Close"), self.close)
        shown_with_result = (self.keep, self.longer)
        left = (self.again, self.former, self.habits)
        foot = (*left, 1, self.leave, *shown_with_result, self.stop, self.begin, self.adopt)
        self._below = row(*foot)
        self.end_with(self.begin, self.stop, self.adopt, self.longer, self.keep, *left, self.leave)

    def _show(self, stage: int) -> None:
        self._stack.setCurrentIndex(stage)
        for each, where in (
            (self.begin, _ASKING),
            (self.habits, _ASKING),
            (self.stop, _RUNNING),
            (self.adopt, _FOUND),
            (self.again, _FOUND),
            (self.longer, _FOUND),
            (self.keep, _FOUND),
        ):
            each.setVisible(stage == where)
            each.setDefault(stage == where and each in (self.begin, self.stop, self.adopt))
        self.leave.setVisible(stage != _FOUND)
        self.former.setVisible(stage == _ASKING and bool(self.results.all))
        cancel = translate("solving", "&Cancel; keep the roster as it is")
        self.leave.setText(said(translate("solving", "&Close")) if stage == _ASKING else said(cancel))

    def start(self) -> None:
        if dates_stand(self.question):
            self._start(self.question.task())

    def _go_on(self) -> None:
        """Search from the roster that is shown, for as long again; it stays among the results."""
        assert self.task is not None
        assert self.filled is not None
        document, session = self.context.document, self.context.session
        self._start(adopting.gone_on(self.task, self.filled, document, session.published, session.clock()))

    def _start(self, task: Task) -> None:
        self.problem.hide()
        try:
            check_place(self.context.session.path)
        except PlannerError as error:
            self._fail(error.message)
            return
        self.task = task
        self._leave_result()
        self.run = SearchRun(self.task, self, self._work)
        self.run.reported.connect(self.progress.show_report)
        self.run.ended.connect(self._ended)
        self.run.stuck.connect(self.progress.hangs)
        self.progress.begin(task, self.question.estimate.quick)
        self.stop.setEnabled(True)
        self.adopt.setEnabled(False)
        self._show(_RUNNING)
        self.stop.setFocus()
        self.run.start()

    def _stop(self) -> None:
        if self.run is not None:
            self.stop.setEnabled(False)
            self.progress.ending()
            self.run.stop()

    def _ended(self, answer: Answer) -> None:
        self._end_run()
        if isinstance(answer, Message):
            self._fail(answer)
            return
        assert self.task is not None
        self._note_pace(self.task)
        self._show_result(self.results.keep(self.task, answer))

    def _note_pace(self, task: Task) -> None:
        """A search that filled every place tells how fast this machine is."""
        if (seconds := self.progress.course.filled_after) is not None and not self.progress.course.missing:
            remember_pace(task.request.plan, task.request.period, seconds)

    def _show_result(self, shown: SearchOutcome) -> None:
        self.shown, self.task, self.filled = shown, shown.task, shown.found
        self.found.show_results(self.results.all, shown)
        self.found.show_beside(self.results.beside(shown))
        self.found.wait(shown.found)
        self.adopt.setEnabled(False)
        self._show(_FOUND)
        self._compare()

    def _show_former(self) -> None:
        self._show_result(self.results.all[-1])

    def _habits(self) -> None:
        """Wishes to search by, out of an earlier month."""
        open_habits(self.context, self)

    def _choose(self) -> None:
        """Another result, or another to compare it with."""
        chosen = self.found.results.currentData()
        if chosen is not self.shown:
            self._show_result(chosen)
        else:
            self._compare()

    def _keep(self) -> None:
        """The present roster stays; what was found can still be looked at while the plan is open."""
        self._leave_result()
        self.close()

    def _fail(self, text: Message) -> None:
        self._then = None
        self.problem.setText(said(text))
        self.problem.show()
        self._show(_ASKING)
        self.begin.setFocus()

    def _end_run(self) -> None:
        self.progress.end()
        if self.run is not None:
            self.run.deleteLater()
            self.run = None

    def _compare(self) -> None:
        """Judge the outcome for the document as it is now, beside the window; another result, too, to compare with."""
        assert self.shown is not None
        self.adopt.setEnabled(False)
        beside: SearchOutcome | None = self.found.beside.currentData()
        self._judging.start(judging(self.context, self.shown, beside), self._compared, self._fail)

    def _compared(self, found: tuple[Adoption, Adoption | None]) -> None:
        outcome, beside = found
        self.outcome = outcome
        assert self.filled is not None
        self.found.show_outcome(self.filled, outcome, beside)
        self.adopt.setEnabled(bool(outcome.differences))
        better = bool(outcome.differences) and not outcome.worse
        (self.adopt if better else self.keep).setFocus()
        then, self._then = self._then, None
        if then is not None and (better or not outcome.differences):
            self._take_and_leave(then)

    def _document_changed(self, change: Change) -> None:
        if self.filled is not None and change.kinds - {PERIOD, VERSIONS}:
            self.found.wait(self.filled)
            self._compare()

    def _adopt(self) -> None:
        """One step, which undo takes back whole."""
        if self.outcome is None or self.task is None or self.outcome.document is not self.context.document:
            return
        period, filled, self.filled = self.task.request.period, self.filled, None
        label_ = _ADOPTED.fill(period=period_words(period))
        if self.context.apply(with_roster(self.outcome.roster, period), label_, action="solve"):
            self.context.show(period)
            self.accept()
            self.context.go(Place(ROSTER, day=period.first, section="grid"))
            return
        self.filled = filled
        self.problem.setText(said(translate("solving", "It could not be saved; the roster is as it was.")))
        self.problem.show()

    def _leave_result(self) -> None:
        """What was shown is no more; nor is its judging, which may be under way, waited for."""
        self.filled = self.outcome = self._then = None
        self._judging.drop()

    def _ask_again(self) -> None:
        self._leave_result()
        self._show(_ASKING)
        self.begin.setFocus()

    def unsaved(self) -> Unsaved | None:
        """A search under way, or a roster that nobody has taken over."""
        if self.run is not None:
            return search_under_way(self.run.heard, self._take_and_leave)
        return roster_found(self._take_and_leave) if self.filled is not None else None

    def _take_and_leave(self, then: Callable[[], object]) -> None:
        """Take over what there is once it is judged; where it is worse than the present roster, show it instead."""
        if self.run is not None or (self.outcome is None and self.filled is not None):
            self._then = then
            self._stop()
            return
        if self.outcome is not None and self.outcome.differences:
            self._adopt()
        else:
            self.done(0)
        if not self.isVisible():
            then()

    def done(self, result: int) -> None:
        """The search ends, and the roster stays as it is."""
        remembered.remember_layout("solve", self.saveGeometry())
        self._judging.drop()
        if self.run is not None:
            self.run.kill()
            self._end_run()
        super().done(result)
