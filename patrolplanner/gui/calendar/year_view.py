"""A whole year on one sheet: the sort of each day by letter and ground, market and school days by marks."""

from __future__ import annotations

import calendar as months
from collections.abc import Mapping
from datetime import date, timedelta

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget

from patrolplanner.domain.calendar import Calendar, CalendarRow, DayFacts, DayKind
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import months_on
from patrolplanner.domain.words import word
from patrolplanner.gui.drawing import CENTRE, fill_with, font_like, write
from patrolplanner.gui.look import STEP, current, look, sized
from patrolplanner.gui.said import as_tip, day_said, listed_words, month_said, said, weekday

_MOST_COLUMNS, _FEWEST_COLUMNS = 4, 1
_TITLE, _WEEKDAYS, _WEEKS = 24, 18, 6
_SMALLEST, _LOWEST = 26, 22
LETTERS = {
    DayKind.HOLIDAY: translate("calendar page", "H"),
    DayKind.REST: translate("calendar page", "R"),
    DayKind.MAKEUP: translate("calendar page", "W"),
}
_MARKET = translate("calendar page", "market day")
_SCHOOL = translate("calendar page", "school day")
_WEATHER = translate("calendar page", "bad weather")
_UNCONFIRMED = translate("calendar page", "not confirmed")
_OWN = translate("calendar page", "changed here")
_MONDAY = date(2026, 1, 5)


class YearView(QWidget):
    """Twelve months. Arrows move, Shift takes more days along, page keys go by month."""

    chosen = Signal()
    """Other days are chosen."""
    opened = Signal()
    """Enter or a double click: the chosen days are to be changed."""
    key_typed = Signal(str)
    """A letter or number typed over the chosen days, or ``del``."""

    def __init__(self) -> None:
        super().__init__()
        self._calendar: Calendar = {}
        self._own: Mapping[date, CalendarRow] = {}
        self.present = date.today()
        self._from = self.present
        self.today = self.present
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        self.setAccessibleName(said(translate("calendar page", "Days of the year")))
        current.changed.connect(self.update)

    def show_year(self, calendar: Calendar, own: Mapping[date, CalendarRow]) -> None:
        """Draw the dates of a year, and which of them the plan has changed."""
        self._calendar, self._own = calendar, own
        self._speak()
        self.update()

    @property
    def year(self) -> int:
        return self.present.year

    @property
    def days(self) -> tuple[date, ...]:
        first, last = sorted((self._from, self.present))
        return tuple(first + timedelta(days=n) for n in range((last - first).days + 1))

    def choose(self, day: date, *, more: bool = False) -> None:
        """Choose a date, or all from the first one chosen up to it."""
        self.present = day
        if not more or self._from.year != day.year:
            self._from = day
        self._speak()
        self.update()
        self.chosen.emit()

    def _speak(self) -> None:
        self.setAccessibleDescription(self.about(self.present))

    def about(self, day: date) -> str:
        facts = self._calendar.get(day)
        if facts is None:
            return day_said(day)
        parts = [day_said(day), said(word(facts.kind)), facts.name]
        parts += [said(_MARKET)] * facts.market + [said(_SCHOOL)] * facts.school
        parts += [said(_WEATHER)] * facts.weather
        parts += [said(_UNCONFIRMED)] * (not facts.confirmed) + [said(_OWN)] * (day in self._own)
        return listed_words(part for part in parts if part)

    # -- places ---------------------------------------------------------------------------------------

    @property
    def _columns(self) -> int:
        """Months side by side: four where there is room, else three, two or one."""
        month = 7 * _SMALLEST + STEP * 4
        return max(_FEWEST_COLUMNS, min(_MOST_COLUMNS, self.width() // month))

    def sizeHint(self) -> QSize:
        return self.minimumSizeHint()

    def minimumSizeHint(self) -> QSize:
        """The smallest cells that hold a number and a letter; the rest is scrolled."""
        month = _TITLE + _WEEKDAYS + _WEEKS * _LOWEST + STEP * 2
        return QSize(_FEWEST_COLUMNS * (7 * _SMALLEST + STEP * 4), 12 // self._columns * month)

    def resizeEvent(self, _event: QResizeEvent) -> None:
        self.updateGeometry()

    def _cell(self) -> tuple[int, int]:
        wide = (self.width() // self._columns - STEP * 4) // 7
        high = (self.height() // (12 // self._columns) - _TITLE - _WEEKDAYS - STEP * 2) // _WEEKS
        return max(_SMALLEST, min(wide, 44)), max(_LOWEST, min(high, 34))

    def _month_place(self, month: int) -> QPoint:
        wide, high = self._cell()
        down, across = divmod(month - 1, self._columns)
        return QPoint(across * (7 * wide + STEP * 4), down * (_TITLE + _WEEKDAYS + _WEEKS * high + STEP * 2))

    def place_of(self, day: date) -> QRect:
        wide, high = self._cell()
        corner = self._month_place(day.month)
        week = (day.day - 1 + day.replace(day=1).weekday()) // 7
        return QRect(corner.x() + day.weekday() * wide, corner.y() + _TITLE + _WEEKDAYS + week * high, wide, high)

    def day_at(self, place: QPoint) -> date | None:
        return next((day for day in self._calendar if self.place_of(day).contains(place)), None)

    # -- painting -------------------------------------------------------------------------------------

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        chosen = set(self.days)
        small = font_like(self.font(), pixels=sized(10))
        for month in range(1, 13):
            self._paint_head(painter, month)
        for day, facts in self._calendar.items():
            self._paint_day(painter, self.place_of(day), facts, day in chosen, small)
        painter.end()

    def _paint_head(self, painter: QPainter, month: int) -> None:
        wide, _high = self._cell()
        corner = self._month_place(month)
        painter.setFont(font_like(self.font(), weight=QFont.Weight.Bold))
        title = QRect(corner.x() + STEP, corner.y(), 7 * wide, _TITLE)
        write(painter, title, month_said(date(self.year, month, 1)), look().ink)
        painter.setFont(self.font())
        for n in range(7):
            cell = QRect(corner.x() + n * wide - 4, corner.y() + _TITLE, wide + 8, _WEEKDAYS)
            name = weekday(_MONDAY + timedelta(days=n))
            write(painter, cell, name[:2] if wide < 30 else name, look().quiet, CENTRE)

    def _paint_day(self, painter: QPainter, cell: QRect, facts: DayFacts, chosen: bool, small: QFont) -> None:
        colours = look()
        inside = cell.adjusted(1, 1, -1, -1)
        grounds = {
            DayKind.HOLIDAY: colours.danger_soft,
            DayKind.MAKEUP: colours.warn_soft,
            DayKind.REST: colours.weekend,
        }
        inks = {DayKind.HOLIDAY: colours.danger, DayKind.MAKEUP: colours.warn, DayKind.REST: colours.quiet}
        painter.fillRect(inside, QColor(grounds.get(facts.kind, colours.panel)))
        if chosen:
            painter.fillRect(inside, QColor(colours.selection))
        ink = colours.ink if chosen else inks.get(facts.kind, colours.ink)
        painter.setFont(self.font())
        letter = said(LETTERS[facts.kind]) if facts.kind in LETTERS and self._tells(facts) else ""
        number = inside.adjusted(0, 0, -10 if letter else 0, -2)
        write(painter, number, str(facts.day.day), ink, CENTRE)
        if letter:
            painter.setFont(small)
            corner = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignTop
            write(painter, inside.adjusted(0, 0, -1, 0), letter, ink, corner)
        self._paint_marks(painter, inside, facts)
        if facts.day == self.today or (facts.day == self.present and self.hasFocus()):
            painter.setPen(QPen(QColor(colours.accent), 2))
            painter.drawRect(inside)
        elif not facts.confirmed and facts.kind in (DayKind.HOLIDAY, DayKind.MAKEUP):
            painter.setPen(QPen(QColor(colours.warn), 1, Qt.PenStyle.DashLine))
            painter.drawRect(inside)

    @staticmethod
    def _tells(facts: DayFacts) -> bool:
        """An ordinary weekend needs no letter."""
        return facts.kind is not DayKind.REST or not facts.is_weekend

    def _paint_marks(self, painter: QPainter, inside: QRect, facts: DayFacts) -> None:
        colours = look()
        if facts.market:
            painter.fillRect(inside.left() + 3, inside.bottom() - 2, inside.width() - 6, 2, QColor(colours.warn))
        if facts.school:
            painter.fillRect(inside.left() + 2, inside.top() + 2, 3, 3, QColor(colours.good))
        if facts.weather:
            fill_with(painter, colours.danger)
            corner = inside.bottomLeft() + QPoint(4, -4)
            painter.drawPolygon([corner, corner + QPoint(-3, -5), corner + QPoint(3, -5)])
            painter.setBrush(Qt.BrushStyle.NoBrush)
        if facts.day in self._own:
            fill_with(painter, colours.accent)
            corner = inside.bottomRight()
            painter.drawPolygon([corner, corner - QPoint(6, 0), corner - QPoint(0, 6)])
            painter.setBrush(Qt.BrushStyle.NoBrush)

    # -- choosing -------------------------------------------------------------------------------------

    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self.day_at(event.position().toPoint())
        if day is not None:
            self.choose(day, more=bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier))

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        """Take more days along, or say what the day is."""
        day = self.day_at(event.position().toPoint())
        if day is None:
            return
        if event.buttons() & Qt.MouseButton.LeftButton:
            if day != self.present:
                self.choose(day, more=True)
        else:
            QToolTip.showText(event.globalPosition().toPoint(), as_tip(self.about(day)), self)

    def mouseDoubleClickEvent(self, _event: QMouseEvent) -> None:
        self.opened.emit()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1, Qt.Key.Key_Up: -7, Qt.Key.Key_Down: 7}
        more = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        key = Qt.Key(event.key())
        if key in steps:
            self.choose(self.present + timedelta(days=steps[key]), more=more)
        elif key in (Qt.Key.Key_PageUp, Qt.Key.Key_PageDown):
            self.choose(months_on(self.present, -1 if key == Qt.Key.Key_PageUp else 1), more=more)
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            last = months.monthrange(self.present.year, self.present.month)[1]
            self.choose(self.present.replace(day=1 if key == Qt.Key.Key_Home else last), more=more)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        elif key in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.key_typed.emit("del")
        elif event.text().strip() and not event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.key_typed.emit(event.text().lower())
        else:
            super().keyPressEvent(event)
