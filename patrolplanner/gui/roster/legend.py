"""What the codes and marks of the roster mean, in a small window of its own on demand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.messages import translate
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.domain.typed_text import clock
from patrolplanner.gui.drawing import CENTRE, fill_with, write
from patrolplanner.gui.look import ROW, STEP, look
from patrolplanner.gui.roster.heads import MARKET
from patrolplanner.gui.roster.painting import PeopleLine
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import label
from patrolplanner.services.checking.roster_marks import Grade
from patrolplanner.services.checking.roster_view import RosterView

_SIGNS = {
    "away": translate("roster legend", "away (leave, training …)"),
    "lock": translate("roster legend", "locked: stays where it is"),
    "wish": translate("roster legend", "a wish for this day"),
    "changed": translate("roster legend", "changed since publication"),
    "hard": translate("roster legend", "a hard rule is broken, or people are missing"),
    "warn": translate("roster legend", "over a limit"),
    "soft": translate("roster legend", "reminder"),
    "market": translate("roster legend", "market day (under the date)"),
    "gap": translate("roster legend", "people missing on this day (at the date)"),
}
_SHIFT = translate("roster legend", "{name} {start}-{end}")
SAMPLE = 30


class Legend(QFrame):
    """Shifts at the left, marks at the right; it closes with the next click or key."""

    def __init__(self, parent: QWidget, view: RosterView, below: QPoint) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setProperty("role", "panel")
        self.setAccessibleName(said(translate("roster legend", "Legend")))
        outer = QVBoxLayout(self)
        outer.addWidget(label(said(translate("roster legend", "Legend")), "heading"))
        grid = QGridLayout()
        grid.setHorizontalSpacing(STEP * 2)
        grid.setVerticalSpacing(2)
        outer.addLayout(grid)
        painter = PeopleLine(view, self.font(), SAMPLE, ROW, view.days[0])
        half = (len(view.shifts) + 1) // 2 if len(view.shifts) > len(_SIGNS) + 2 else len(view.shifts)
        for n, shift in enumerate(view.plan.shifts):
            end = shift.start + shift.length
            text = said(_SHIFT, name=shift.name, start=clock(shift.start % DAY_MINUTES), end=clock(end % DAY_MINUTES))
            self._row(grid, n % half, 2 * (n // half), _Sample(painter, shift.code), text)
        column = 2 * ((len(view.plan.shifts) - 1) // half + 1)
        code = next(iter(view.shifts))
        for n, (sign, meaning) in enumerate(_SIGNS.items()):
            self._row(grid, n, column, _Sample(painter, code, sign), said(meaning))
        self.adjustSize()
        room = parent.screen().availableGeometry()
        self.move(min(below.x(), room.right() - self.width()), min(below.y(), room.bottom() - self.height()))
        self.show()

    @staticmethod
    def _row(grid: QGridLayout, row: int, column: int, sample: QWidget, text: str) -> None:
        grid.addWidget(sample, row, column)
        grid.addWidget(label(text), row, column + 1)


class _Sample(QWidget):
    """One cell as the table draws it."""

    def __init__(self, painter: PeopleLine, code: str, sign: str = "") -> None:
        super().__init__()
        self._painter, self._code, self._sign = painter, code, sign
        self.setFixedSize(SAMPLE, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, lines = QPainter(self), self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        chip = box.adjusted(4, 3, -4, -4)
        if self._sign == "away":
            lines.away(painter, box, AbsenceKind.ANNUAL, False)
            return
        if self._sign in ("market", "gap"):
            colours = look()
            write(painter, box, "5", colours.ink, CENTRE)
            if self._sign == "market":
                painter.fillRect(QRectF(6, box.bottom() - 3, box.width() - 12, 2), QColor(MARKET))
            else:
                fill_with(painter, colours.danger)
                painter.drawEllipse(QRectF(box.right() - 9, box.top() + 3, 5, 5))
            return
        lines.chip(painter, chip, self._code)
        if self._sign == "lock":
            lines.outline(painter, chip)
        elif self._sign == "wish":
            lines.ring(painter, box)
        elif self._sign == "changed":
            lines.triangle(painter, box)
        elif grade := {"hard": Grade.HARD, "warn": Grade.WARN, "soft": Grade.SOFT}.get(self._sign):
            lines.frame(painter, box, grade)
