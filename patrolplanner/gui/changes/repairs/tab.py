"""Replacement: what has happened at the left, proposals at the right, one step to take one over."""

from __future__ import annotations

import os

from PySide6.QtGui import QHideEvent, QShowEvent
from PySide6.QtWidgets import QScrollArea

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.changes.repairs.disruption import HappeningForm
from patrolplanner.gui.changes.repairs.proposals import Proposals
from patrolplanner.gui.look import STEP
from patrolplanner.gui.page import Section
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.asking import Unsaved
from patrolplanner.gui.widgets.parts import card, column, divided, downwards, label, later, set_role
from patrolplanner.planning.repair.disruptions import Disruption
from patrolplanner.planning.stop import Effort
from patrolplanner.services.changes.repair_process import RepairProcess
from patrolplanner.services.changes.repairing import FIRST_SECONDS, Repair, situation_of, taken_over
from patrolplanner.services.open_plan.document import PERIOD, VERSIONS, Change

_LOOKING = translate("repair page", "Looking for people who could come…")
_SEARCHING = translate("repair page", "Proposals for a replacement are being looked for; nothing is taken over yet.")
_NOT_TAKEN = translate("repair page", "There are proposals for a replacement, and none is taken over yet.")
_NOW = translate("repair page", "What begins before {now} and rows that are locked stay as they are.")
_OTHERS = translate("repair page", "Looking for other ways…")
_REST_MS = 300
"""The tab is seen for so long before a process is begun for it."""
_DONE = translate("repair page", "Taken over in one step; undo takes it back. Publish it for it to come into force.")


class RepairTab(Section):
    """The form and its answer."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self._process: RepairProcess | None = None
        self._soon = later(self, _REST_MS, self._begin_early)
        self._asked: tuple[Message, str] | None = None
        self.repaired: Repair | None = None
        self.form = HappeningForm(context)
        self.proposals = Proposals()
        self.now = label(role="quiet", wrap=True)
        scroll = QScrollArea()
        downwards(scroll)
        scroll.setWidget(card(self.form, self.now, 1))
        splitter = divided(scroll, self.proposals, (340, 800), grows=1)
        splitter.setHandleWidth(STEP * 3)
        column(splitter, of=self, margins=(0, STEP * 2, 0, 0))
        self.form.asked.connect(self.look_for)
        self.proposals.taken.connect(self.take_over)
        context.changed.connect(self._changed)
        self.entered()

    def entered(self) -> None:
        """The moment from which on rows may change."""
        self.now.setText(said(_NOW, now=self.context.session.clock()))

    def unsaved(self) -> Unsaved | None:
        """A search for proposals, and proposals that nobody has taken."""
        if self.latest.under_way:
            return Unsaved(_SEARCHING)
        return Unsaved(_NOT_TAKEN) if self.repaired is not None else super().unsaved()

    def closing(self) -> None:
        self._soon.stop()
        if self._process is not None:
            self._process.end()
            self._process = None
        super().closing()

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self._soon.start()

    def hideEvent(self, event: QHideEvent) -> None:
        """Nobody will ask soon; what is being answered goes on."""
        super().hideEvent(event)
        self._soon.stop()
        if not self.latest.under_way:
            self.closing()

    def show_place(self, place: Place) -> None:
        if place.person:
            self.form.choose_person(place.person, place.day)

    def look_for(self, disruption: Disruption, words: Message, reason: str) -> None:
        """Ask for proposals beside the window; an earlier question is dropped."""
        if self.latest.under_way:
            self.closing()
        self.entered()
        self.repaired = None
        self._asked = words, reason
        situation = situation_of(self.context.session.stored, (disruption,), self.context.session.clock())
        effort = Effort(FIRST_SECONDS, max(1, os.cpu_count() or 1))
        self.form.ask.setEnabled(False)
        set_role(self.form.ask, "main")
        self.proposals.say(_LOOKING)
        self._begin_early()
        process = self._process
        assert process is not None
        self.latest.start(lambda: process.first(situation, effort), self._found, self._refused)

    def take_over(self, number: int) -> None:
        """The fact itself and the proposal, as one step."""
        if self.repaired is None or self._asked is None:
            return
        words, reason = self._asked
        if self.context.apply(taken_over(self.repaired, number), words, action="repair", reason=reason):
            self.closing()
            self._soon.start()
            self.repaired = None
            self.proposals.say(_DONE, "good")
            self.form.reason.clear()
            set_role(self.form.ask, "main")

    def _begin_early(self) -> None:
        """A process that has loaded everything by the time somebody asks."""
        if self._process is None:
            self._process = RepairProcess()

    def _answered(self) -> None:
        """The process has ended; the next question may be near."""
        self._process = None
        if self.isVisible():
            self._soon.start()

    def _found(self, repaired: Repair) -> None:
        """The first proposal; it can be taken over while others are looked for."""
        process = self._process
        assert process is not None
        self.form.ask.setEnabled(True)
        self.repaired = repaired
        self.proposals.show_repair(repaired, said(_OTHERS))
        if self.proposals.takes:
            set_role(self.form.ask, "")
            self.proposals.takes[0].setFocus()
        self.latest.start(process.rest, self._found_others, self._without_others)

    def _found_others(self, repaired: Repair) -> None:
        self._answered()
        self.repaired = repaired
        self.proposals.add_others(repaired)

    def _without_others(self, _: Message) -> None:
        """The first proposal stands by itself."""
        self._answered()
        if self.repaired is not None:
            self.proposals.add_others(self.repaired)

    def _refused(self, why: Message) -> None:
        self._answered()
        self.form.ask.setEnabled(True)
        self.proposals.say(why, "danger")

    def _changed(self, change: Change) -> None:
        if change.kinds & {"people", "posts", "shifts"}:
            self.form.refresh()
        if self.repaired is not None and change.kinds - {PERIOD, VERSIONS}:
            self.proposals.out_of_date()
