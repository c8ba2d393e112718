"""One pattern over the dates shown, Monday to Sunday: a coloured cell a date, which can be given another shift."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from patrolplanner.documents.shift_codes import shift_codes
from patrolplanner.domain.demands import DayType
from patrolplanner.domain.plan import Period, dates_of
from patrolplanner.domain.shifts import Rotation, Shift, past_midnight
from patrolplanner.gui.drawing import CENTRE, LEFT, write
from patrolplanner.gui.look import ROW, STEP, current, look
from patrolplanner.gui.said import weekday
from patrolplanner.gui.widgets.cycle_strip import paint_shift
from patrolplanner.planning.rotation.teams import WEEK, ordinary_types

_CELL = 56
_HEAD = 22
_TALL = ROW + 14
_STEPS = {
    Qt.Key.Key_Left: -1,
    Qt.Key.Key_Right: 1,
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}
_OPENING = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space, Qt.Key.Key_F2)


class PatternDays(QWidget):
    """Tells which date is to have another shift, and which shift where that was typed."""

    asked = Signal(object, QPoint)
    """A date, and where a list of shifts would open."""
    put = Signal(object, object)
    """A date and a shift code, None for off."""

    def __init__(self) -> None:
        super().__init__()
        self._rotation: Rotation | None = None
        self._shifts: dict[str, Shift] = {}
        self._late: frozenset[str] = frozenset()
        self._codes: dict[str, str] = {}
        self._days: list[date] = []
        self._types: Callable[[date], frozenset[DayType]] = ordinary_types
        self.current: date | None = None
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        current.changed.connect(self.update)

    def show_pattern(
        self,
        rotation: Rotation | None,
        shifts: Sequence[Shift],
        period: Period,
        types: Callable[[date], frozenset[DayType]],
    ) -> None:
        self._rotation, self._types = rotation, types
        self._shifts = {s.code: s for s in shifts}
        self._late = past_midnight(shifts)
        self._codes = dict(shift_codes(shifts))
        self._days = dates_of(period)
        if self.current not in self._days:
            self.current = self._days[0]
        self.setAccessibleDescription(self.spoken())
        self.updateGeometry()
        self.resize(self.sizeHint())
        self.update()

    def shift_on(self, day: date) -> str | None:
        """What the pattern says of a date, None for off and where it does not hold."""
        rotation = self._rotation
        if rotation is None or not rotation.covers(day):
            return None
        return rotation.shift_on(day, self._types(day), self._late)

    def spoken(self) -> str:
        """What is drawn, as text: the codes of each week."""
        words = ["-" if (code := self.shift_on(d)) is None else self._codes.get(code, code) for d in self._days]
        rows = [
            [w for d, w in zip(self._days, words, strict=True) if self._cell(d)[0] == line]
            for line in range(self._lines)
        ]
        return "\n".join(" ".join(line) for line in rows)

    # -- where things are -----------------------------------------------------------------------------

    @property
    def _lines(self) -> int:
        return self._cell(self._days[-1])[0] + 1 if self._days else 1

    def _cell(self, day: date) -> tuple[int, int]:
        return divmod((day - self._days[0]).days + self._days[0].weekday(), WEEK)

    def box(self, day: date) -> QRect:
        """Where a date is drawn."""
        line, place = self._cell(day)
        return QRect(place * _CELL, _HEAD + line * _TALL, _CELL, _TALL)

    def _day_at(self, point: QPoint) -> date | None:
        return next((d for d in self._days if self.box(d).contains(point)), None)

    def sizeHint(self) -> QSize:
        return QSize(WEEK * _CELL + 1, _HEAD + self._lines * _TALL + 1)

    minimumSizeHint = sizeHint

    # -- gestures -------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().toPoint())
        if day is not None:
            self._go_to(day)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._day_at(event.position().toPoint()) == self.current:
            self._ask()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key, typed = Qt.Key(event.key()), event.text().strip()
        code = next((code for code, word in self._codes.items() if typed and typed in (word, code)), None)
        if self._rotation is None or self.current is None:
            super().keyPressEvent(event)
        elif key in _STEPS:
            self._go_to(self.current + timedelta(days=_STEPS[key]))
        elif key in _OPENING:
            self._ask()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace, Qt.Key.Key_Minus):
            self.put.emit(self.current, None)
        elif code is not None:
            self.put.emit(self.current, code)
        else:
            super().keyPressEvent(event)

    def _go_to(self, day: date) -> None:
        if day in self._days:
            self.current = day
            self.update()

    def _ask(self) -> None:
        if self._rotation is not None and self.current is not None:
            self.asked.emit(self.current, self.mapToGlobal(self.box(self.current).bottomLeft()))

    # -- drawing --------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = look()
        monday = date(2026, 1, 5)
        for place in range(WEEK):
            head = QRect(place * _CELL, 0, _CELL, _HEAD)
            write(painter, head, weekday(monday + timedelta(days=place)), colours.quiet, CENTRE)
        for day in self._days:
            self._paint_day(painter, day)
        if self.current is not None and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(self.box(self.current).adjusted(1, 1, -1, -1))

    def _paint_day(self, painter: QPainter, day: date) -> None:
        colours, box = look(), self.box(day)
        if DayType.WORKDAY not in self._types(day):
            painter.fillRect(box, QColor(colours.weekend))
        painter.setPen(QColor(colours.line))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        write(painter, box.adjusted(STEP // 2 + 2, 1, 0, 16 - _TALL), str(day.day), colours.quiet, LEFT)
        code = self.shift_on(day)
        if code is not None:
            paint_shift(painter, box.adjusted(4, 16, -4, -4), self._shifts.get(code), self._codes.get(code, code))
