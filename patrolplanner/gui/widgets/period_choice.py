"""Choosing the dates of something: month by month with two arrows, or from date to date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period, month_of, months_on
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.date_field import DateField
from patrolplanner.gui.widgets.parts import icon_button, label, row

_TO = translate("period choice", "to")
BACKWARDS = translate("period choice", "The last date {last} is before the first date {first}; correct one of them.")


class PeriodChoice(QWidget):
    """Two dates with arrows that take whole months. Neither date is ever changed by typing the other."""

    changed = Signal()
    """`period` is another one."""

    def __init__(self, period: Period) -> None:
        super().__init__()
        self._period = period
        self.first = DateField(said(translate("period choice", "First date")), period.first)
        self.last = DateField(said(translate("period choice", "Last date")), period.last)
        self.last.objection = self._objection
        back = icon_button("left", translate("period choice", "The month before"), lambda: self._to_month(-1))
        onward = icon_button("right", translate("period choice", "The next month"), lambda: self._to_month(1))
        row(back, self.first, label(said(_TO)), self.last, onward, 0, of=self, spacing=STEP)
        self.first.changed.connect(self._first_changed)
        self.last.changed.connect(self._take)
        self.setFocusProxy(self.first)

    @property
    def period(self) -> Period:
        """The last one that was in order: see `dates_stand` before anything is done with it."""
        return self._period

    def choose(self, period: Period) -> None:
        for field, day in ((self.first, period.first), (self.last, period.last)):
            with QSignalBlocker(field):
                field.show_day(day)
        self._take()

    def _to_month(self, step: int) -> None:
        self.choose(month_of(months_on(self.first.day, step)))

    def _first_changed(self) -> None:
        self.last.look_again()
        self._take()

    def _take(self) -> None:
        if self.first.day <= self.last.day and (self.first.day, self.last.day) != tuple(self._period):
            self._period = Period(self.first.day, self.last.day)
            self.changed.emit()

    def _objection(self, last: date) -> Message | None:
        return (
            None if self.first.day <= last else BACKWARDS.fill(first=self.first.day.isoformat(), last=last.isoformat())
        )
