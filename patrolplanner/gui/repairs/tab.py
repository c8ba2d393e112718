"""Replacement: what has happened at the left, proposals at the right, one step to take one over."""

from __future__ import annotations

import os

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QScrollArea, QSplitter, QVBoxLayout, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import jobs
from patrolplanner.gui.desk import Desk
from patrolplanner.gui.look import STEP
from patrolplanner.gui.places import Place
from patrolplanner.gui.repairs.happening import HappeningForm
from patrolplanner.gui.repairs.proposals import Proposals
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import label, panel, set_role
from patrolplanner.planning.happenings import Happening
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.document import PERIOD, VERSIONS, Change
from patrolplanner.services.repair_process import repair_apart
from patrolplanner.services.repairing import FIRST_SECONDS, Repair, situation_of, taken_over

_LOOKING = translate("repair page", "Looking for people who could come…")
_NOW = translate("repair page", "What begins before {now} and rows that are locked stay as they are.")
_DONE = translate("repair page", "Taken over in one step; undo takes it back. Publish it for it to come into force.")


class RepairTab(QWidget):
    """The form and its answer."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._job: jobs.Job | None = None
        self._stop = StopFlag()
        self._asked: tuple[Message, str] | None = None
        self.repaired: Repair | None = None
        self.form = HappeningForm(desk)
        self.proposals = Proposals()
        self.now = label(role="quiet", wrap=True)
        left, down = panel()
        down.addWidget(self.form)
        down.addWidget(self.now)
        down.addStretch()
        scroll = QScrollArea()
        scroll.setWidgetResizable(True)
        scroll.setFrameShape(QFrame.Shape.NoFrame)
        scroll.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        scroll.setWidget(left)
        splitter = QSplitter()
        splitter.setChildrenCollapsible(False)
        splitter.addWidget(scroll)
        splitter.addWidget(self.proposals)
        splitter.setStretchFactor(1, 1)
        splitter.setSizes([340, 800])
        splitter.setHandleWidth(STEP * 3)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, STEP * 2, 0, 0)
        outer.addWidget(splitter)
        self.form.asked.connect(self.look_for)
        self.proposals.taken.connect(self.take_over)
        desk.changed.connect(self._changed)
        self.entered()

    def entered(self) -> None:
        """The moment from which on rows may change."""
        self.now.setText(said(_NOW, now=self.desk.session.clock()))

    def closing(self) -> None:
        """Nobody waits for proposals any more."""
        self._stop.set()
        if self._job is not None:
            self._job.drop()

    def show_place(self, place: Place) -> None:
        """Begin with a person and a date."""
        if place.person:
            self.form.choose_person(place.person, place.day)

    def look_for(self, happening: Happening, words: Message, reason: str) -> None:
        """Ask for proposals beside the window; an earlier question is dropped."""
        self.closing()
        self.entered()
        self.repaired = None
        self._asked = words, reason
        self._stop = stop = StopFlag()
        situation = situation_of(self.desk.session.stored, (happening,), self.desk.session.clock())
        effort = Effort(FIRST_SECONDS, max(1, os.cpu_count() or 1))
        self.form.ask.setEnabled(False)
        set_role(self.form.ask, "main")
        self.proposals.say(_LOOKING)
        self._job = jobs.start(self, lambda: repair_apart(situation, effort, stop), self._found, self._refused)

    def take_over(self, number: int) -> None:
        """The fact itself and the proposal, as one step."""
        if self.repaired is None or self._asked is None:
            return
        words, reason = self._asked
        if self.desk.apply(taken_over(self.repaired, number), words, action="repair", reason=reason):
            self.repaired = None
            self.proposals.say(_DONE, "good")
            self.form.reason.clear()
            set_role(self.form.ask, "main")

    def _found(self, repaired: Repair) -> None:
        self._job = None
        self.form.ask.setEnabled(True)
        self.repaired = repaired
        self.proposals.show_repair(repaired)
        if self.proposals.takes:
            set_role(self.form.ask, "")
            self.proposals.takes[0].setFocus()

    def _refused(self, why: Message) -> None:
        self._job = None
        self.form.ask.setEnabled(True)
        self.proposals.say(why, "danger")

    def _changed(self, change: Change) -> None:
        if change.kinds & {"people", "posts", "shifts"}:
            self.form.refresh()
        if self.repaired is not None and change.kinds - {PERIOD, VERSIONS}:
            self.proposals.out_of_date()
