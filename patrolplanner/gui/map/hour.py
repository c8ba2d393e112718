"""The hour that the map shows: a date and a slider over its 24 hours."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import QDate, Qt, QTimer, Signal
from PySide6.QtWidgets import QDateEdit, QHBoxLayout, QSlider, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said, weekday
from patrolplanner.gui.widgets.parts import label

_HALF_HOURS = 48
_REST_MS = 30


class HourChoice(QWidget):
    """``changed`` comes a moment after the last step, so that dragging the slider stays smooth."""

    changed = Signal()

    def __init__(self, moment: datetime) -> None:
        super().__init__()
        across = QHBoxLayout(self)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(STEP * 2)
        self.day = QDateEdit()
        self.day.setCalendarPopup(True)
        self.day.setDisplayFormat("yyyy-MM-dd")
        self.day.setAccessibleName(said(translate("map", "Date shown")))
        self.day.setDate(QDate(moment.year, moment.month, moment.day))
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _HALF_HOURS - 1)
        self.slider.setPageStep(4)
        self.slider.setMinimumWidth(140)
        self.slider.setMaximumWidth(260)
        self.slider.setAccessibleName(said(translate("map", "Hour shown")))
        self.slider.setValue(moment.hour * 2 + moment.minute // 30)
        self.clock = label(role="heading")
        self.clock.setMinimumWidth(78)
        for widget in (self.day, self.slider, self.clock):
            across.addWidget(widget)
        self._soon = QTimer(self, singleShot=True, interval=_REST_MS)
        self._soon.timeout.connect(self.changed)
        self.day.dateChanged.connect(self._stepped)
        self.slider.valueChanged.connect(self._stepped)
        self._say()

    @property
    def moment(self) -> datetime:
        chosen = self.day.date()
        midnight = datetime.combine(date(chosen.year(), chosen.month(), chosen.day()), time())
        return midnight + timedelta(minutes=30 * self.slider.value())

    def show_day(self, day: date) -> None:
        """Show another date at the same hour."""
        self.day.setDate(QDate(day.year, day.month, day.day))

    def _stepped(self) -> None:
        self._say()
        self._soon.start()

    def _say(self) -> None:
        moment = self.moment
        self.clock.setText(f"{weekday(moment.date())}  {moment:%H:%M}")
