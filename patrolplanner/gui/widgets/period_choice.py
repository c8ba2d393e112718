"""Choosing the dates of something: month by month with two arrows, or from date to date."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QDate, QSignalBlocker, Signal
from PySide6.QtWidgets import QDateEdit, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period, month_of
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import icon_button, label, row

_TO = translate("period choice", "to")


def date_field(name: str, day: date) -> QDateEdit:
    made = QDateEdit(QDate(day.year, day.month, day.day))
    made.setCalendarPopup(True)
    made.setDisplayFormat("yyyy-MM-dd")
    made.setAccessibleName(name)
    made.setMinimumWidth(108)
    return made


def show_date(field: QDateEdit, day: date) -> None:
    field.setDate(QDate(day.year, day.month, day.day))


def date_in(field: QDateEdit) -> date:
    day = field.date()
    return date(day.year(), day.month(), day.day())


class PeriodChoice(QWidget):
    """Two dates with arrows that take whole months. The last date follows when the first one passes it."""

    changed = Signal()

    def __init__(self, period: Period) -> None:
        super().__init__()
        self.first = date_field(said(translate("period choice", "First date")), period.first)
        self.last = date_field(said(translate("period choice", "Last date")), period.last)
        back = icon_button("left", translate("period choice", "The month before"), lambda: self._to_month(-1))
        onward = icon_button("right", translate("period choice", "The next month"), lambda: self._to_month(1))
        row(back, self.first, label(said(_TO)), self.last, onward, 0, of=self, spacing=STEP)
        self.first.dateChanged.connect(self._first_changed)
        self.last.dateChanged.connect(self._last_changed)
        self.setFocusProxy(self.first)

    @property
    def period(self) -> Period:
        return Period(date_in(self.first), date_in(self.last))

    def choose(self, period: Period) -> None:
        for field, day in ((self.first, period.first), (self.last, period.last)):
            with QSignalBlocker(field):
                show_date(field, day)
        self.changed.emit()

    def _to_month(self, step: int) -> None:
        number = date_in(self.first).year * 12 + date_in(self.first).month - 1 + step
        self.choose(month_of(date(number // 12, number % 12 + 1, 1)))

    def _first_changed(self, day: QDate) -> None:
        if self.last.date() < day:
            self.last.setDate(day)
        else:
            self.changed.emit()

    def _last_changed(self, day: QDate) -> None:
        if day < self.first.date():
            self.first.setDate(day)
        else:
            self.changed.emit()
