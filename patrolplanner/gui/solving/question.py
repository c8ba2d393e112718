"""What is to be rostered: dates, what stays, how long, and what can be said before any search."""

from __future__ import annotations

import os
from datetime import date

from PySide6.QtCore import QSignalBlocker, Qt, QTimer, Signal
from PySide6.QtWidgets import QButtonGroup, QGridLayout, QRadioButton, QSpinBox, QWidget

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import places
from patrolplanner.gui.look import STEP
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.solving.pace import known_pace
from patrolplanner.gui.widgets.notes import Note, Notes
from patrolplanner.gui.widgets.parts import captioned, column, label, padded, panel, row
from patrolplanner.gui.widgets.period_choice import PeriodChoice
from patrolplanner.gui.widgets.segments import Segments
from patrolplanner.planning.stop import Effort
from patrolplanner.services.open_plan.document import Change
from patrolplanner.services.solving.auto_fill import FillRequest, Keep, Task, check_before
from patrolplanner.services.solving.estimating import Estimate, estimate, told

_REST_MS = 250
_KEEPS = (Keep.LOCKED, Keep.ALL, Keep.NONE)
_PRESETS = (translate("solving", "Quick"), translate("solving", "Standard"), translate("solving", "Thorough"))
_STANDARD = 1
_LOCKED = translate("solving", "&Locked rows: {stay} stay, {free} may change")
_ALL = translate("solving", "&All rows: {stay} stay, only what is open is filled")
_NOTHING = translate(
    "solving", "&Nothing: all {free} {free:row|rows} may change, {locked} {locked:lock is|locks are} lifted"
)


class SolveQuestion(QWidget):
    """The form. ``ready`` tells that a search may begin or may not."""

    ready = Signal(bool)

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.context = context
        self._checks = jobs.Latest(self)
        self.period = PeriodChoice(context.period)
        self.keeps = QButtonGroup(self)
        self.presets = Segments(_PRESETS, translate("solving", "How thorough"), _STANDARD)
        self.seconds = padded(QSpinBox())
        self.seconds.setRange(1, 7200)
        self.seconds.setSuffix(said(translate("solving", " s")))
        self.seconds.setMinimumWidth(96)
        self.estimated = label(role="quiet", wrap=True)
        self.notes = Notes(context)
        self._soon = QTimer(self, singleShot=True, interval=_REST_MS)
        self._soon.timeout.connect(self._check)
        self._lay_out()
        self.period.changed.connect(self.refresh)
        self.keeps.idClicked.connect(lambda _id: self._soon.start())
        self.presets.chosen.connect(self._preset)
        self.seconds.valueChanged.connect(lambda _seconds: self.presets.choose(-1))
        context.changed.connect(self._plan_changed)
        self.refresh()

    def _lay_out(self) -> None:
        frame, layout = panel()
        grid = QGridLayout()
        grid.setHorizontalSpacing(STEP * 4)
        grid.setVerticalSpacing(STEP * 2)
        self._stays = label(said(translate("solving", "What stays"))), QWidget()
        keep = column(spacing=STEP, of=self._stays[1])
        for number, _ in enumerate(_KEEPS):
            choice = QRadioButton()
            choice.setChecked(number == 0)
            self.keeps.addButton(choice, number)
            keep.addWidget(choice)
        grid.addWidget(captioned(translate("solving", "&Dates"), self.period), 0, 0)
        grid.addWidget(self.period, 0, 1)
        grid.addWidget(self._stays[0], 1, 0, Qt.AlignmentFlag.AlignTop)
        grid.addWidget(self._stays[1], 1, 1)
        grid.addWidget(captioned(translate("solving", "&Time"), self.seconds), 2, 0)
        grid.addLayout(row(self.presets, self.seconds, 1), 2, 1)
        grid.addWidget(self.estimated, 3, 1)
        grid.setColumnStretch(1, 1)
        layout.addLayout(grid)
        before = label(said(translate("solving", "Before the search")), "heading")
        column(frame, before, (self.notes, 1), of=self)

    @property
    def keep(self) -> Keep:
        return _KEEPS[self.keeps.checkedId()]

    @property
    def estimate(self) -> Estimate:
        """How long it should take, with the pace that this machine has shown, if any."""
        return estimate(self.context.plan, self.period.period, known_pace())

    def task(self) -> Task:
        session = self.context.session
        request = FillRequest(
            self.context.plan, self.context.roster, self.period.period, self.keep, session.published, session.clock()
        )
        return Task(request, Effort(float(self.seconds.value()), max(1, os.cpu_count() or 1)))

    def refresh(self) -> None:
        """Numbers and checks for the dates and the document as they are."""
        period = self.period.period
        inside = self.context.roster.between(*period).assignments
        locked, every = sum(a.locked for a in inside), len(inside)
        for part in self._stays:
            part.setVisible(every > 0)  # where nothing is rostered yet there is nothing to choose
        for number, text in enumerate(
            (
                said(_LOCKED, stay=locked, free=every - locked),
                said(_ALL, stay=every),
                said(_NOTHING, free=every, locked=locked),
            )
        ):
            self.keeps.button(number).setText(text)
        self.estimated.setText(said(told(self.estimate)))
        if self.presets.at >= 0:
            self._preset(self.presets.at)
        self._soon.start()

    def _plan_changed(self, _change: Change) -> None:
        """A method, not a function by itself: the connection ends with the form."""
        self.refresh()

    def _preset(self, number: int) -> None:
        found = self.estimate
        with QSignalBlocker(self.seconds):
            self.seconds.setValue((found.quick, found.standard, found.thorough)[number])

    def _check(self) -> None:
        self._checks.drop()
        if missing := _missing(self.context):
            self.notes.show_notes([missing])
            self.ready.emit(False)
            return
        request = self.task().request
        self._checks.start(lambda: check_before(request), self._found, self._refused)
        self.notes.wait(translate("solving", "Checking whether the demands can be met…"))
        self.ready.emit(True)

    def _found(self, found: list[Message]) -> None:
        self.notes.show_notes([Note(text, "warn", _place_of(text, self.context)) for text in found])
        if not found:
            text = translate("solving", "Nothing is known that must fail: people, officers and hours suffice.")
            self.notes.show_notes([Note(text, "good")])

    def _refused(self, message: Message) -> None:
        self.notes.show_notes([Note(message, "danger", Place(places.RULES))])
        self.ready.emit(False)


def _missing(context: PlanContext) -> Note | None:
    """What a plan must have before anybody can be rostered."""
    plan = context.plan
    if not plan.people:
        return Note(translate("solving", "There are no people in this plan yet."), "danger", Place(places.PEOPLE))
    if not plan.demands:
        text = translate("solving", "No post asks for anybody yet: enter the demands first.")
        return Note(text, "danger", Place(places.DEMANDS))
    return None


def _place_of(text: Message, context: PlanContext) -> Place:
    """Where the sentence's cause is to be seen: the demands of its post, the week or moment on the roster."""
    values = dict(text.values)
    days = values.get("days") or values.get("day")
    day = days[0] if isinstance(days, tuple) and days else days
    first = day if isinstance(day, date) else context.period.first
    if "rule" in values:
        return Place(places.ROSTER, day=first)
    post = next((p.id for p in context.plan.posts if p.name == values.get("post")), "")
    if post:
        shift = next((s.code for s in context.plan.shifts if s.name == values.get("shift")), "")
        return Place(places.DEMANDS, record=post, day=first, duty=DutyKey(first, post, shift))
    return Place(places.ROSTER, day=first)
