"""The hour that the map shows: a date and a slider over its 24 hours."""

from __future__ import annotations

from datetime import date, datetime, time, timedelta

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QSlider, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.said import said, weekday
from patrolplanner.gui.widgets.date_field import DateField
from patrolplanner.gui.widgets.parts import label, row

_HALF_HOURS = 48
_REST_MS = 30
WHOLE, SHORTEST = 140, 60
"""The slider at least, and where there is little room: a step is still a pixel or more."""


class HourChoice(QWidget):
    """``changed`` comes a moment after the last step, so that dragging the slider stays smooth."""

    changed = Signal()

    def __init__(self, moment: datetime) -> None:
        super().__init__()
        self.day = DateField(said(translate("map", "Date shown")), moment.date())
        self.slider = QSlider(Qt.Orientation.Horizontal)
        self.slider.setRange(0, _HALF_HOURS - 1)
        self.slider.setPageStep(4)
        self.slider.setMinimumWidth(WHOLE)
        self.slider.setMaximumWidth(260)
        self.slider.setAccessibleName(said(translate("map", "Hour shown")))
        self.slider.setValue(_half_hour(moment))
        self.clock = label(role="heading")
        self.clock.setMinimumWidth(78)
        row(self.day, self.slider, self.clock, of=self)
        self._soon = QTimer(self, singleShot=True, interval=_REST_MS)
        self._soon.timeout.connect(self.changed)
        self.day.changed.connect(self._stepped)
        self.slider.valueChanged.connect(self._stepped)
        self._say()

    @property
    def moment(self) -> datetime:
        return datetime.combine(self.day.day, time()) + timedelta(minutes=30 * self.slider.value())

    def show_day(self, day: date) -> None:
        """Show another date at the same hour."""
        self.day.show_day(day)

    def show_moment(self, moment: datetime) -> None:
        """Show another date and hour."""
        self.slider.setValue(_half_hour(moment))
        self.day.show_day(moment.date())

    def _stepped(self) -> None:
        self._say()
        self._soon.start()

    def _say(self) -> None:
        moment = self.moment
        self.clock.setText(f"{weekday(moment.date())}  {moment:%H:%M}")


def _half_hour(moment: datetime) -> int:
    return moment.hour * 2 + moment.minute // 30
