"""The dialog of the leaders' turn: who follows whom, from which date on, and what leaders do on other workdays."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QAbstractItemView, QCheckBox, QComboBox, QListWidget, QListWidgetItem, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import owner_name, person_name, post_name
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import listed_words, plain, said, say_function
from patrolplanner.gui.widgets.asking import CANCEL, Unsaved
from patrolplanner.gui.widgets.cycle_strip import CycleStrip
from patrolplanner.gui.widgets.date_field import DateField, dates_stand
from patrolplanner.gui.widgets.parts import button, captioned, column, icon_button, label, offer, row
from patrolplanner.services.open_plan.document import Edit
from patrolplanner.services.starting.leaders_turn import Turn, proposed_turns, with_turn

_TITLE = translate("leaders' turn", "Leaders' turn")
_BEGINS = translate("leaders' turn", "Turn &from")
_SEATS = translate("leaders' turn", "&Seats")
_ORDER = translate("leaders' turn", "One after the other")
_OFFICE = translate("leaders' turn", "&Office work on other workdays is part of the plan and counts as hours")
_LAST = translate("leaders' turn", "{person} had the last turn on {day}; the next in rank goes on.")
_NO_LAST = translate("leaders' turn", "No turn before this date is in the plan; it begins with the first in rank.")
_DEPUTIES = translate("leaders' turn", "When somebody is away, these may stand in: {people}.")
_NO_DEPUTIES = translate(
    "leaders' turn", "Who may stand in has the post in the list of posts; nobody but the leaders has it."
)
_NO_TURN = translate("leaders' turn", "No post of the kind duty leader has a demand and a leader: enter them first.")
_GIVE = translate("leaders' turn", "Give them this turn")
_NOT_GIVEN = translate("leaders' turn", "The turn that you have arranged is not given to the leaders yet.")
_PREVIEW_DAYS = 21


class LeadersDialog(HelpedDialog):
    """An order that can be changed by dragging or by arrows; ``edit`` after OK."""

    topic = "shifts.leaders"

    def __init__(self, context: PlanContext, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._turns: tuple[Turn, ...] = ()
        self.setWindowTitle(said(_TITLE))
        self.anchor = DateField(plain(said(_BEGINS)), context.period.first)
        self.seats = QComboBox()
        self.order = QListWidget()
        self.order.setAccessibleName(said(_ORDER))
        self.order.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.order.setMaximumWidth(260)
        self.up = icon_button("up", translate("leaders' turn", "Earlier"), partial(self._move, -1))
        self.down = icon_button("down", translate("leaders' turn", "Later"), partial(self._move, 1))
        self.office = QCheckBox(said(_OFFICE))
        self.about = label(role="quiet", wrap=True)
        self.reason = label(role="danger", wrap=True)
        self.strip = CycleStrip()
        self.take = button(_GIVE, self.accept, role="main")
        cancel = button(CANCEL, self.reject)
        self.end_with(self.take, cancel)
        dates = row(captioned(_BEGINS, self.anchor), self.anchor, captioned(_SEATS, self.seats), (self.seats, 1))
        left = column(label(said(_ORDER), "heading"), (self.order, 1), row(self.up, self.down, 1))
        right = column(self.about, self.office, self.reason, self.strip, 1)
        across = row(left, (right, 1), spacing=STEP * 4)
        column(dates, (across, 1), row(1, cancel, self.take), of=self, spacing=STEP * 3, margins=STEP * 4)
        self.open_at(1080, 480)
        self.anchor.changed.connect(self._propose)
        self.seats.currentIndexChanged.connect(self._chosen)
        self.order.model().rowsMoved.connect(self.refresh)
        self.office.toggled.connect(self.refresh)
        self._propose()
        self._proposed = self._arranged()

    @property
    def turn(self) -> Turn | None:
        """The turn in the order that stands in the list."""
        place = self.seats.currentIndex()
        if not 0 <= place < len(self._turns):
            return None
        return replace(self._turns[place], people=self._arranged()[0])

    @property
    def edit(self) -> Edit:
        turn = self.turn
        assert turn is not None
        return with_turn(turn, office=self.office.isChecked(), say=say_function())

    def _arranged(self) -> tuple[tuple[str, ...], bool]:
        items = (self.order.item(n) for n in range(self.order.count()))
        return tuple(item.data(Qt.ItemDataRole.UserRole) for item in items), self.office.isChecked()

    def unsaved(self) -> Unsaved | None:
        """An order that nobody has yet."""
        if self._arranged() == self._proposed:
            return None

        def take(then: Callable[[], object]) -> None:
            self.accept()
            then()

        return Unsaved(_NOT_GIVEN, _GIVE if self.take.isEnabled() else None, take)

    def accept(self) -> None:
        if dates_stand(self):
            super().accept()

    def _propose(self) -> None:
        plan = self.context.plan
        self._turns = proposed_turns(plan, self.context.roster, self.anchor.day)
        seats = [
            listed_words(list(dict.fromkeys(post_name(plan, seat.post) for seat in turn.seats))) for turn in self._turns
        ]
        offer(self.seats, [(text, n) for n, text in enumerate(seats)])
        self._chosen()

    def _chosen(self) -> None:
        plan, place = self.context.plan, self.seats.currentIndex()
        self.order.clear()
        if 0 <= place < len(self._turns):
            for person in self._turns[place].people:
                title = plan.people_by_id[person].title
                item = QListWidgetItem(" · ".join(t for t in (person_name(plan, person), title) if t))
                item.setData(Qt.ItemDataRole.UserRole, person)
                self.order.addItem(item)
            self.order.setCurrentRow(0)
        self.refresh()

    def _move(self, by: int) -> None:
        place = self.order.currentRow()
        if place >= 0 and 0 <= place + by < self.order.count():
            self.order.insertItem(place + by, self.order.takeItem(place))
            self.order.setCurrentRow(place + by)
            self.refresh()

    def refresh(self) -> None:
        """Show how the weeks would look, or why they cannot be."""
        turn, plan = self.turn, self.context.plan
        self.reason.setText("" if turn is not None else said(_NO_TURN))
        self.about.setText("" if turn is None else self._about(turn))
        if turn is not None:
            try:
                after = self.edit(self.context.document).plan
                rotations = [r for r in after.rotations if r.team in turn.people and r.covers(turn.first)]
                shown = sorted(rotations, key=lambda r: turn.people.index(r.team))
                monday = turn.first - timedelta(days=turn.first.weekday())
                self.strip.show_rotations(shown, after.shifts, monday, _PREVIEW_DAYS, called=partial(owner_name, after))
            except PlannerError as error:
                self.reason.setText(said(error.message))
                self.strip.show_rotations([], plan.shifts, turn.first, 0)
        self.reason.setVisible(bool(self.reason.text()))
        self.take.setEnabled(not self.reason.text())

    def _about(self, turn: Turn) -> str:
        plan = self.context.plan
        last = _NO_LAST
        if turn.last is not None:
            last = _LAST.fill(person=person_name(plan, turn.last[0]), day=turn.last[1])
        deputies = tuple(person_name(plan, person) for person in turn.deputies)
        return "\n".join((said(last), said(_DEPUTIES, people=deputies) if deputies else said(_NO_DEPUTIES)))
