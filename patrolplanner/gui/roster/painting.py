"""How a line of a roster table is drawn: chips of shift codes, leave, locks, wishes, marks, grounds of the dates."""

from __future__ import annotations

from abc import ABC, abstractmethod
from datetime import date

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QBrush, QColor, QFont, QPainter, QPen, QPolygonF

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.calendar import DayKind
from patrolplanner.domain.roster import Assignment
from patrolplanner.gui.drawing import CENTRE, fill_with, font_like, write
from patrolplanner.gui.look import CodeColours, code_colours, look
from patrolplanner.gui.roster.marked import LEAVE_CODES
from patrolplanner.gui.roster.model import RosterLine, RosterModel
from patrolplanner.gui.said import said
from patrolplanner.services.checking.roster_marks import Grade
from patrolplanner.services.checking.roster_view import RosterView

MOST_CHIPS = 3


class LinePainter(ABC):
    """Draws cells of a width and height. Made anew for another theme, zoom or plan."""

    def __init__(self, view: RosterView, font: QFont, cell_width: float, height: float, today: date) -> None:
        self.view, self.width, self.height, self.today = view, cell_width, height, today
        self.font = QFont(font)
        self.small = font_like(font, pixels=max(8, round(font.pixelSize() * 0.72)))
        colours = look()
        self.line, self.panel = QColor(colours.line), QColor(colours.panel)
        self.ink, self.quiet, self.lock = QColor(colours.ink), QColor(colours.quiet), QColor(colours.lock)
        self.danger, self.danger_soft = QColor(colours.danger), QColor(colours.danger_soft)
        self.warn, self.warn_soft, self.accent = QColor(colours.warn), QColor(colours.warn_soft), QColor(colours.accent)
        self.grounds = [self._ground(d) for d in view.days]
        self.codes: dict[str, CodeColours] = {
            code: code_colours(shift, view.codes[code]) for code, shift in view.shifts.items()
        }
        self.leave = {kind: said(text) for kind, text in LEAVE_CODES.items()}

    @abstractmethod
    def draw(self, painter: QPainter, model: RosterModel, line: RosterLine) -> None:
        """The whole line, from its first date."""

    def grounds_of_line(self, painter: QPainter) -> None:
        """The grounds of all dates of a line, with the thin line under it."""
        for n, ground in enumerate(self.grounds):
            left = round(n * self.width)
            painter.fillRect(QRectF(left, 0, round((n + 1) * self.width) - left, self.height), ground)
        painter.fillRect(QRectF(0, self.height - 1, len(self.grounds) * self.width, 1), self.line)

    def chip(self, painter: QPainter, box: QRectF, code: str) -> None:
        """A shift code on its tint."""
        colours = self.codes[code]
        fill_with(painter, colours.ground)
        painter.drawRoundedRect(box, 3, 3)
        text = self.view.codes[code]
        narrow = box.width() < self.font.pixelSize() * (0.9 if len(text) == 1 else 1.5)
        painter.setFont(self.small if narrow else self.font)
        write(painter, box, text, colours.text, CENTRE)

    def frame(self, painter: QPainter, box: QRectF, grade: Grade | None) -> None:
        """What is wrong here: a red or amber frame, an amber line for a wish of the rules."""
        if grade is None:
            return
        if grade is Grade.SOFT:
            painter.fillRect(QRectF(box.left() + 3, box.bottom() - 2.5, box.width() - 6, 2), self.warn)
            return
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(self.danger if grade is Grade.HARD else self.warn, 1.8))
        painter.drawRoundedRect(box.adjusted(1, 1, -1, -1), 4, 4)

    def corner(self, painter: QPainter, chip: QRectF) -> None:
        """Locked: at the upper right."""
        size = min(7.0, chip.width() * 0.45)
        right, top = chip.right(), chip.top()
        fill_with(painter, self.lock)
        painter.drawPolygon(QPolygonF([QPointF(right - size, top), QPointF(right, top), QPointF(right, top + size)]))

    def triangle(self, painter: QPainter, box: QRectF) -> None:
        """Changed since publication: at the upper left."""
        left, top = box.left() + 1, box.top() + 1
        fill_with(painter, self.warn)
        painter.drawPolygon(QPolygonF([QPointF(left, top + 7), QPointF(left + 4, top), QPointF(left + 8, top + 7)]))

    def _ground(self, day: date) -> QColor:
        facts = self.view.calendar[day]
        if day not in self.view.period:
            return QColor(look().ground)
        return QColor(look().panel) if facts.is_work and facts.kind is not DayKind.HOLIDAY else QColor(look().weekend)


class PeopleLine(LinePainter):
    """Draws a person's line."""

    def draw(self, painter: QPainter, model: RosterModel, line: RosterLine) -> None:
        self.grounds_of_line(painter)
        view, marks = self.view, model.marks.cells
        for n, day in enumerate(view.days):
            box = QRectF(round(n * self.width), 0, self.width, self.height)
            rows = view.cell(line.person, day)
            cell = (line.person, day)
            away = view.away.get(cell)
            if away is not None:
                self.away(painter, box, away, bool(rows))
            if rows:
                self._duties(painter, box, rows)
            if cell in view.wishes:
                self.ring(painter, box)
            if view.has_changed(*cell):
                self.triangle(painter, box)
            if cell in marks:
                self.frame(painter, box, marks[cell])

    def _duties(self, painter: QPainter, box: QRectF, rows: list[Assignment]) -> None:
        shown = rows[:MOST_CHIPS]
        wide = (box.width() - 4) / len(shown)
        for n, row in enumerate(shown):
            gap = 1 if len(shown) > 1 else 0
            chip = QRectF(box.left() + 2 + n * wide, 3, wide - gap, self.height - 7)
            self.chip(painter, chip, row.pair.duty.shift)
            if row.locked:
                self.corner(painter, chip)

    def away(self, painter: QPainter, box: QRectF, kind: AbsenceKind, with_duty: bool) -> None:
        painter.fillRect(box.adjusted(1, 2, -1, -3), QBrush(self.line, Qt.BrushStyle.BDiagPattern))
        if not with_duty:
            text = self.leave[kind]
            painter.setFont(self.font if len(text) == 1 else self.small)
            write(painter, box, text, self.quiet, CENTRE)

    def ring(self, painter: QPainter, box: QRectF) -> None:
        painter.setBrush(self.panel)
        painter.setPen(QPen(self.quiet, 1.2))
        painter.drawEllipse(QPointF(box.left() + 5, box.bottom() - 5.5), 2.6, 2.6)
