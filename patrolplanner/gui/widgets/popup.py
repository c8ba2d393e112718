"""A small window under a field, with what there is to pick from."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QPoint, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QTextCharFormat
from PySide6.QtWidgets import QCalendarWidget, QFrame, QWidget

from patrolplanner.gui.look import STEP, look
from patrolplanner.gui.widgets.parts import column

OPEN_KEYS = ("Alt+Down", "F4")
_CALENDAR = QSize(320, 240)
_FIRST, _LAST = QDate(1900, 1, 1), QDate(2199, 12, 31)
"""A year typed into the calendar may else be one that no date has."""


class Popup(QFrame):
    """A click elsewhere or Esc closes it."""

    closed = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "panel")
        self.rows = column(of=self, margins=STEP * 2)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Escape, Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.close()
            return
        super().keyPressEvent(event)

    def hideEvent(self, event: object) -> None:
        self.closed.emit()


def show_below(popup: Popup, field: QWidget, left: int = 0) -> None:
    """Under the field, so far from its left side, or above it where the screen ends."""
    popup.adjustSize()
    place = field.mapToGlobal(QPoint(left, field.height()))
    screen = field.screen().availableGeometry()
    if place.y() + popup.height() > screen.bottom():
        place.setY(max(screen.top(), field.mapToGlobal(QPoint(0, 0)).y() - popup.height()))
    place.setX(max(screen.left(), min(place.x(), screen.right() - popup.width())))
    popup.move(place)
    popup.show()


def pick_date(field: QWidget, shown: date | None, picked: Callable[[date], object]) -> None:
    """Open a calendar under the field, on a date if there is one."""
    popup = Popup(field)
    calendar = QCalendarWidget()
    calendar.setGridVisible(False)
    calendar.setFirstDayOfWeek(Qt.DayOfWeek.Monday)
    calendar.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
    calendar.setMinimumSize(_CALENDAR)
    calendar.setDateRange(_FIRST, _LAST)
    weekend = QTextCharFormat()
    weekend.setForeground(QColor(look().danger))
    for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
        calendar.setWeekdayTextFormat(weekday, weekend)
    if shown is not None:
        calendar.setSelectedDate(QDate(shown.year, shown.month, shown.day))

    def taken(day: QDate) -> None:
        popup.close()
        picked(date(day.year(), day.month(), day.day()))

    calendar.clicked.connect(taken)
    calendar.activated.connect(taken)
    popup.rows.addWidget(calendar)
    show_below(popup, field)
    calendar.setFocus()
