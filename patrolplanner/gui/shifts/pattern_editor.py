"""The pattern chosen in the table, day by day: a click or a key gives a day, and all like it, another shift."""

from __future__ import annotations

from datetime import date
from functools import partial

from PySide6.QtCore import QPoint, Qt
from PySide6.QtWidgets import QFrame, QMenu, QScrollArea

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import owner_name
from patrolplanner.gui.look import STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.said import plain, said
from patrolplanner.gui.shifts.pattern_days import PatternDays
from patrolplanner.gui.shifts.period_dates import date_facts, date_types
from patrolplanner.gui.widgets.parts import column, icon_button, label, row, see_through
from patrolplanner.services.edits.patterns import with_cycle_of, with_shift_on

_NONE_CHOSEN = translate("pattern editor", "Choose a rotation above")
_OFF = translate("pattern editor", "Day off")
_CYCLE = translate("pattern editor", "Cycle of {days} {days:day|days}")
_BY_TYPE = translate("pattern editor", "By type of day")
_HOW = translate(
    "pattern editor",
    "Click a day, or type a shift's code: all days at its place of the cycle, or of its type, follow. "
    "The roster keeps to it.",
)
_LEAST_WIDTH = 160
LEAST_HEIGHT = 52
"""In a low window so much of the strip is seen; the rest is scrolled."""
_CHANGED = translate("pattern editor", "Pattern of {owner}")


class PatternEditor(QFrame):
    """Beside the preview of all patterns, the one that is current in their table."""

    def __init__(self, context: PlanContext, table: RecordTable) -> None:
        super().__init__()
        self.context, self._table = context, table
        self.title = label(role="heading")
        self.cycle = label(role="quiet")
        self.days = PatternDays()
        self.days.setAccessibleName(plain(said(translate("pattern editor", "Days of the pattern"))))
        self.days.asked.connect(self._offer)
        self.days.put.connect(self._put)
        self.shorter = icon_button("minus", translate("pattern editor", "One day less"), partial(self._longer, -1))
        self.longer = icon_button("add", translate("pattern editor", "One day more"), partial(self._longer, 1))
        area = QScrollArea()
        column(self.days, 1, of=see_through(area))
        area.setMinimumSize(_LEAST_WIDTH, LEAST_HEIGHT)
        how = label(said(_HOW), "quiet", wrap=True)
        head = row(self.title, 1, self.cycle, self.shorter, self.longer)
        column(head, how, (area, 1), of=self, margins=STEP * 3)
        self.setProperty("role", "panel")
        table.moved.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        plan, place = self.context.plan, self._table.position
        rotation = None if place is None else plan.rotations[place]
        self.title.setText(said(_NONE_CHOSEN) if rotation is None else owner_name(plan, rotation.team))
        length = len(rotation.pattern) if rotation is not None else 0
        by_type = said(_BY_TYPE) if rotation is not None and rotation.by_day else ""
        self.cycle.setText(" · ".join(t for t in (said(_CYCLE, days=length) if length else "", by_type) if t))
        self.shorter.setEnabled(length > 1)
        self.longer.setEnabled(length > 0)
        self.days.show_pattern(rotation, plan.shifts, self.context.period, date_types(plan, self.context.period))

    def _offer(self, day: date, where: QPoint) -> None:
        """The shifts to choose from, under the day."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for shift in self.context.plan.shifts:
            name = f"{shift.code}  {shift.name}" if shift.name != shift.code else shift.code
            menu.addAction(name.replace("&", "&&"), partial(self._put, day, shift.code))
        menu.addSeparator()
        menu.addAction(said(_OFF), partial(self._put, day, None))
        menu.popup(where)

    def _put(self, day: date, shift: str | None) -> None:
        place = self._table.position
        if place is not None and self.days.shift_on(day) != shift:
            facts = date_facts(self.context.plan, self.context.period)(day)
            self.context.apply(with_shift_on(place, facts, shift), self._label(place))

    def _longer(self, days: int) -> None:
        place = self._table.position
        if place is not None:
            length = len(self.context.plan.rotations[place].pattern) + days
            self.context.apply(with_cycle_of(place, length), self._label(place))

    def _label(self, place: int) -> Message:
        return _CHANGED.fill(owner=owner_name(self.context.plan, self.context.plan.rotations[place].team))
