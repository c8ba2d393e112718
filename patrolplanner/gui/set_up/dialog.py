"""The set-up's window: the steps at the left, the question in the middle, back, skip and next below."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import month_to_plan
from patrolplanner.gui import remembered
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import chinese, said, say_function
from patrolplanner.gui.set_up.people import PeopleStep
from patrolplanner.gui.set_up.posts import PostsStep
from patrolplanner.gui.set_up.rotation import RotationStep
from patrolplanner.gui.set_up.shifts import ShiftsStep
from patrolplanner.gui.set_up.station import StationStep
from patrolplanner.gui.set_up.step import SetUpStep
from patrolplanner.gui.set_up.summary import SummaryStep
from patrolplanner.gui.widgets.asking import Unsaved
from patrolplanner.gui.widgets.nav_button import NavButton
from patrolplanner.gui.widgets.parts import button, column, label, row
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.starting.starting import Draft, begin, plan_of

STEPS_WIDTH = 176
_NOT_MADE = translate("new plan", "The new plan is not made yet: what you have entered is not kept.")


class SetUpDialog(HelpedDialog):
    """Asks for a new plan step by step; ``made`` gives the open session."""

    topic = "start.new"

    made = Signal(object)

    def __init__(self, parent: QWidget | None, who: str, folder: Path, today: date) -> None:
        super().__init__(parent)
        self._who = who
        self.draft = Draft(anchor=month_to_plan(today).first, language="zh_CN" if chinese() else "en")
        self._untouched = self.draft
        self.summary = SummaryStep(folder)
        self.steps: tuple[SetUpStep, ...] = (
            StationStep(),
            ShiftsStep(),
            RotationStep(),
            PostsStep(),
            PeopleStep(),
            self.summary,
        )
        self.setWindowTitle(said(translate("new plan", "New plan")))
        self.resize(940, 620)
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(0)
        across.addWidget(self._list())
        across.addLayout(self._middle(), 1)
        self._show(0)

    def _list(self) -> QWidget:
        frame = QFrame()
        frame.setProperty("role", "side")
        layout = QVBoxLayout(frame)
        layout.setContentsMargins(STEP * 2, STEP * 4, STEP * 2, STEP * 2)
        layout.setSpacing(2)
        self._places = []
        for n, step in enumerate(self.steps):
            made = NavButton(f"{n + 1}   {said(step.title)}")
            made.clicked.connect(lambda _checked=False, n=n: self._jump(n))
            self._places.append(made)
            layout.addWidget(made)
        layout.addStretch()
        widest = max(made.needed_width() for made in self._places)
        frame.setFixedWidth(max(STEPS_WIDTH, widest + STEP * 4))
        return frame

    def _middle(self) -> QVBoxLayout:
        self.heading, self.purpose = label(role="title"), label(role="quiet", wrap=True)
        self._stack = QStackedWidget()
        for step in self.steps:
            self._stack.addWidget(step)
        self.fault = label(role="danger", wrap=True)
        self.fault.hide()
        self.cancel = button(translate("new plan", "Cancel"), self.reject)
        self.back = button(translate("new plan", "< &Back"), self._back)
        self.skip = button(translate("new plan", "&Skip"), self._skip)
        self.next = button(translate("new plan", "Ne&xt"), self._next, role="main")
        self.end_with(self.next, self.skip, self.back, self.cancel)
        above = column(self.heading, self.purpose)
        above.addSpacing(STEP * 2)
        below = row(self.cancel, 1, self.back, self.skip, self.next)
        return column(above, (self._stack, 1), self.fault, below, margins=(STEP * 6, STEP * 5, STEP * 6, STEP * 4))

    @property
    def number(self) -> int:
        return self._stack.currentIndex()

    def unsaved(self) -> Unsaved | None:
        """Everything that was entered, also in the step in front: it is nowhere yet."""
        entered = self.draft != self._untouched or self._answer() != self._as_shown
        return Unsaved(_NOT_MADE) if entered else None

    def _answer(self) -> Draft | PlannerError:
        """What the step in front says, or why it makes no sense."""
        try:
            return self.steps[self.number].answer(self.draft)
        except PlannerError as error:
            return error

    def _show(self, number: int) -> None:
        step = self.steps[number]
        self._stack.setCurrentIndex(number)
        self.heading.setText(said(step.title))
        self.purpose.setText(said(step.purpose))
        self.fault.hide()
        for n, made in enumerate(self._places):
            made.setChecked(n == number)
        last = number == len(self.steps) - 1
        self.back.setEnabled(number > 0)
        self.skip.setVisible(not last)
        self.next.setText(
            said(translate("new plan", "Create the &plan")) if last else said(translate("new plan", "Ne&xt"))
        )
        step.show_draft(self.draft)
        self._as_shown = self._answer()

    def _taken(self) -> bool:
        """Whether the step in front makes sense; what it says is taken over then."""
        try:
            self.draft = self.steps[self.number].answer(self.draft)
        except PlannerError as error:
            self._refuse(error)
            return False
        return True

    def _refuse(self, error: PlannerError) -> None:
        self.fault.setText(said(error.message))
        self.fault.show()

    def _next(self) -> None:
        if not self._taken():
            return
        if self.number < len(self.steps) - 1:
            self._show(self.number + 1)
        else:
            self._create()

    def _skip(self) -> None:
        """On without an answer; what was entered all the same is taken."""
        if self._answer() == self._as_shown or self._taken():
            self._show(self.number + 1)

    def _back(self) -> None:
        if self._taken():
            self._show(self.number - 1)

    def _jump(self, number: int) -> None:
        if number < self.number or self._taken():
            self._show(number)
        else:
            self._places[number].setChecked(False)
            self._places[self.number].setChecked(True)

    def _create(self) -> None:
        path = self.summary.chosen_path()
        try:
            session: Session = begin(path, plan_of(self.draft, say_function()), self._who)
        except PlannerError as error:
            self._refuse(error)
            return
        remembered.remember("folder", str(path.parent))
        self.made.emit(session)
        self.accept()
