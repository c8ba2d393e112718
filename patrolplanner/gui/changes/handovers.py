"""Handovers (交接班): records of posts, filled in from the plan, with room for what happened; searched by any word."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QPlainTextEdit,
    QTableWidget,
    QTableWidgetItem,
)

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.journal import Equipment, Handover, Matter
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.gui.look import ROW
from patrolplanner.gui.page import Section
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.asking import Unsaved
from patrolplanner.gui.widgets.choice_box import ChoiceBox
from patrolplanner.gui.widgets.date_field import DateField, dates_stand
from patrolplanner.gui.widgets.duty_words import in_time
from patrolplanner.gui.widgets.heads import Head, show_heads
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.listing import Listing, ListingModel, ListLine
from patrolplanner.gui.widgets.parts import button, captioned, card, column, divided, label, row
from patrolplanner.services.changes.handing_over import drafted, found, recorded
from patrolplanner.services.open_plan.document import Change

_KEEP = translate("handover page", "Keep the record")
_NOT_KEPT = translate("handover page", "The handover of {duty} was written into and is not kept yet.")
_LABEL = translate("handover page", "Handover of {duty}")
_CREWS = translate("handover page", "Off duty: {giving}. On duty: {taking}.")
_NOBODY = translate("handover page", "nobody")
_SPARE_ROWS = 2
_HEADS = (
    Head(translate("handover page", "Time"), translate("column notes", "When the record was kept.")),
    Head(translate("handover page", "Duty"), translate("column notes", "The duty that ended.")),
    Head(
        translate("handover page", "Open matters"),
        translate("column notes", "How many matters were handed over."),
    ),
)
_MOST_DIGITS = 6


class HandoverPanel(Section):
    """Records at the left, one of them at the right."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self._draft: Handover | None = None
        self._as_shown: tuple[object, ...] = ()
        """What stood in the record when it was shown."""
        self.search = LineField()
        self.search.setPlaceholderText(said(translate("handover page", "Find in all records: word, name, number…")))
        self.search.setAccessibleName(said(translate("handover page", "Find in all records")))
        self.search.textChanged.connect(lambda _text: self._list())
        self.records: Listing[Handover] = Listing(ListingModel(_HEADS, (2,)), translate("handover page", "Records"), 1)
        self.records.chosen.connect(lambda: self._choose(self.records.about))
        self.day = DateField(said(translate("handover page", "Date")), context.today)
        self.day.changed.connect(self._offer)
        self.duty: ChoiceBox[DutyKey] = ChoiceBox(translate("handover page", "Duty that ends"))
        self.title = label("", "heading", wrap=True)
        self.crews = label("", "quiet", wrap=True)
        self.situation = QPlainTextEdit()
        self.orders = QPlainTextEdit()
        self.matters = _grid(
            translate("handover page", "Matters handed over"),
            Head(
                translate("handover page", "Matter"),
                translate("column notes", "What is not finished; it is printed on the record."),
            ),
            Head(translate("handover page", "Progress"), translate("column notes", "How far it is.")),
            Head(translate("handover page", "To do next"), translate("column notes", "What the next crew has to do.")),
            Head(translate("handover page", "By whom"), translate("column notes", "Who has it in hand.")),
        )
        self.equipment = _grid(
            translate("handover page", "Equipment"),
            Head(
                translate("handover page", "Thing"),
                translate("column notes", "A piece of equipment that is handed over."),
            ),
            Head(translate("handover page", "Number"), translate("column notes", "Its number.")),
            Head(translate("handover page", "Due"), translate("column notes", "How many there should be.")),
            Head(translate("handover page", "There"), translate("column notes", "How many there are.")),
            Head(translate("handover page", "State"), translate("column notes", "Whether it works.")),
        )
        self._lay_out()
        context.changed.connect(self._changed)
        self._show(None)
        self.refresh()

    def _lay_out(self) -> None:
        begin = button(translate("handover page", "Begin a record"), self.begin, role="main", name="add")
        left = card(row(self.day, (self.duty, 1)), row(begin, 1), self.search, (self.records, 1))
        self.keep_button = button(_KEEP, self.keep)
        right = card(
            self.title,
            self.crews,
            captioned(translate("handover page", "&What happened"), self.situation),
            (self.situation, 1),
            captioned(translate("handover page", "&Matters handed over"), self.matters),
            (self.matters, 2),
            captioned(translate("handover page", "E&quipment"), self.equipment),
            (self.equipment, 2),
            captioned(translate("handover page", "&Orders and reminders"), self.orders),
            (self.orders, 1),
            row(1, self.keep_button),
        )
        # Qt reckons a label that wraps as one line high; in a narrow window title and crews take two each
        right.setMinimumHeight(right.minimumSizeHint().height() + 2 * self.title.fontMetrics().lineSpacing())
        column(divided(left, right, (430, 640), grows=1), of=self)

    def show_place(self, place: Place) -> None:
        """The record of a duty, begun where there is none."""
        if place.duty is not None:
            self.day.show_day(place.duty.day)
            self.duty.choose(place.duty)
            self.begin()

    # -- the list -----------------------------------------------------------------------------------------

    def refresh(self) -> None:
        self._offer()
        self._list()

    def _list(self) -> None:
        plan = self.context.plan
        lines = [
            ListLine((f"{h.at:%Y-%m-%d %H:%M}", said(duty_said(plan, h.duty)), str(len(h.matters))), h)
            for h in found(self.context.document, self.search.text())
        ]
        self.records.fill(lines, same=lambda h: h.duty)

    def _offer(self) -> None:
        day = self.day.day
        plan = self.context.plan
        there = {p.duty for p in self.context.roster.pairs if p.duty.day == day}
        duties = sorted(there, key=lambda duty: in_time(plan, duty))
        self.duty.offer([(said(duty_said(plan, duty, dated=False)), duty) for duty in duties])

    # -- one record ---------------------------------------------------------------------------------------

    def begin(self) -> None:
        """A new record of the chosen duty, filled in from the plan; the kept one if there is one."""
        duty = self.duty.value
        if duty is not None and dates_stand(self):
            kept = next((h for h in self.context.document.journal.handovers if h.duty == duty), None)
            self._choose(kept or drafted(self.context.document, duty))
            self.situation.setFocus()

    def _choose(self, handover: Handover | None) -> None:
        """Show another record; what was written into the one before is kept first."""
        if self.unsaved() is None or self.keep():
            self._show(handover)

    def _show(self, handover: Handover | None) -> None:
        self._draft = handover
        for part in (self.situation, self.orders, self.matters, self.equipment, self.keep_button):
            part.setEnabled(handover is not None)
        if handover is None:
            self.title.setText(said(translate("handover page", "Choose a date and a duty, then begin a record.")))
            self.crews.setText("")
            self.situation.clear()
            self.orders.clear()
            _fill(self.matters, [])
            _fill(self.equipment, [])
            return
        plan = self.context.plan
        self.title.setText(said(duty_said(plan, handover.duty)))
        giving, taking = (
            tuple(person_name(plan, p) for p in people) or (said(_NOBODY),)
            for people in (handover.giving, handover.taking)
        )
        self.crews.setText(said(_CREWS, giving=giving, taking=taking))
        self.situation.setPlainText(handover.situation)
        self.orders.setPlainText(handover.orders)
        _fill(self.matters, [(m.text, m.progress, m.next, m.person) for m in handover.matters])
        things = [(e.name, e.number, str(e.due), str(e.there), e.state) for e in handover.equipment]
        _fill(self.equipment, things)
        self._as_shown = self._written()

    def unsaved(self) -> Unsaved | None:
        """A record that was written into and is not kept."""
        if self._draft is None or self._written() == self._as_shown:
            return super().unsaved()

        def take(then: Callable[[], object]) -> None:
            if self.keep():
                then()

        return Unsaved(_NOT_KEPT.fill(duty=duty_said(self.context.plan, self._draft.duty)), _KEEP, take)

    def _written(self) -> tuple[object, ...]:
        return (
            self.situation.toPlainText(),
            self.orders.toPlainText(),
            _cells(self.matters),
            _cells(self.equipment),
        )

    def keep(self) -> bool:
        if self._draft is None:
            return False
        matters = tuple(Matter(*cells) for cells in _cells(self.matters))
        equipment = []
        for name, number, due, there, state in _cells(self.equipment):
            if not all(text.isdecimal() and len(text) <= _MOST_DIGITS for text in (due or "1", there or "1")):
                text = translate("handover page", "{thing}: due and there must be whole numbers.")
                self.context.refused.emit(text.fill(thing=name))
                return False
            equipment.append(Equipment(name, number, int(due or 1), int(there or 1), state))
        made = replace(
            self._draft,
            situation=self.situation.toPlainText().strip(),
            matters=matters,
            equipment=tuple(equipment),
            orders=self.orders.toPlainText().strip(),
        )
        text = _LABEL.fill(duty=duty_said(self.context.plan, made.duty))
        before, self._as_shown = self._as_shown, self._written()
        kept = self.context.apply(recorded(made), text, action="handover")
        if not kept:
            self._as_shown = before
        return kept

    def _changed(self, change: Change) -> None:
        if change.kinds & {"handovers", "roster", "people", "posts", "shifts"}:
            self.refresh()


def _grid(name: Message, *heads: Head) -> QTableWidget:
    made = QTableWidget(0, len(heads))
    made.setAccessibleName(said(name))
    show_heads(made, heads)
    made.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
    made.verticalHeader().hide()
    made.verticalHeader().setDefaultSectionSize(ROW)
    made.setEditTriggers(QAbstractItemView.EditTrigger.AllEditTriggers)
    made.setTabKeyNavigation(False)
    made.setMinimumHeight(ROW * 4)
    return made


def _fill(grid: QTableWidget, rows: Sequence[tuple[str, ...]]) -> None:
    """Show rows, with some empty ones below for more."""
    grid.setRowCount(len(rows) + _SPARE_ROWS)
    for r in range(grid.rowCount()):
        for c in range(grid.columnCount()):
            grid.setItem(r, c, QTableWidgetItem(rows[r][c] if r < len(rows) else ""))


def _cells(grid: QTableWidget) -> list[tuple[str, ...]]:
    """The rows whose first cell says something."""
    rows = []
    for r in range(grid.rowCount()):
        items = [grid.item(r, c) for c in range(grid.columnCount())]
        cells = tuple(item.text().strip() if item is not None else "" for item in items)
        if cells[0]:
            rows.append(cells)
    return rows
