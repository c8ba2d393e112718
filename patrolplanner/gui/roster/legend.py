"""What the codes and marks of the roster mean, in a small window of its own on demand.

Shifts and leave with what can be typed for them, the marks, and the bar and short name of every post.
"""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QVBoxLayout, QWidget

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.leave_codes import LEAVE_CODES
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.domain.typed_text import clock
from patrolplanner.domain.words import word
from patrolplanner.gui.drawing import CENTRE, fill_with, write
from patrolplanner.gui.look import ROW, STEP, look
from patrolplanner.gui.roster.crew_layout import CrewLayout
from patrolplanner.gui.roster.crew_painting import CrewLine
from patrolplanner.gui.roster.heads import MARKET
from patrolplanner.gui.roster.painting import PeopleLine
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import label
from patrolplanner.services.checking.crew_cells import CellPiece, Sign
from patrolplanner.services.checking.roster_marks import Grade
from patrolplanner.services.checking.roster_view import RosterView

_SIGNS = {
    "lock": translate("roster legend", "locked: stays where it is"),
    "wish": translate("roster legend", "a wish for this day"),
    "changed": translate("roster legend", "changed since publication"),
    "hard": translate("roster legend", "a hard rule is broken, or people are missing"),
    "warn": translate("roster legend", "over a limit"),
    "soft": translate("roster legend", "reminder"),
    "market": translate("roster legend", "market day (under the date)"),
    "gap": translate("roster legend", "people missing on this day (at the date)"),
}
_NAME = translate("roster legend", "Name")
_MISSING = translate("post cells", "1 short")
_PIECES = (
    (CellPiece(Sign.NAME, _NAME, role=Role.OFFICER), translate("roster legend", "by post: an officer")),
    (CellPiece(Sign.NAME, _NAME, role=Role.AUXILIARY), translate("roster legend", "by post: an auxiliary")),
    (CellPiece(Sign.NAME, _NAME, locked=True), translate("roster legend", "by post: locked there")),
    (CellPiece(Sign.MISSING, _MISSING), translate("roster legend", "by post: people missing")),
)
_SHIFT = translate("roster legend", "{name} {start}-{end}")
SAMPLE, WIDE_SAMPLE = 30, 56
MOST_ROWS, MOST_COLUMNS = 18, 4


class Legend(QFrame):
    """Columns of codes and marks; it closes with the next click or key."""

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
        rows: list[tuple[QWidget, str]] = []
        for shift in view.plan.shifts:
            end = shift.start + shift.length
            text = said(_SHIFT, name=shift.name, start=clock(shift.start % DAY_MINUTES), end=clock(end % DAY_MINUTES))
            rows.append((_CellSample(painter, shift.code), text))
        code = next(iter(view.shifts))
        rows += [(_CellSample(painter, code, sign), said(meaning)) for sign, meaning in _SIGNS.items()]
        rows += [(_CellSample(painter, code, kind), said(word(kind))) for kind in LEAVE_CODES]
        manned = {key.post for key in view.asked}
        wide = PeopleLine(view, self.font(), WIDE_SAMPLE, ROW, view.days[0])
        rows += [(_CellSample(wide, code, post=p.id), p.name) for p in view.plan.posts if p.id in manned]
        crews = CrewLine(view, self.font(), WIDE_SAMPLE, ROW, view.days[0], CrewLayout(self.font(), WIDE_SAMPLE, 48))
        rows += [(_CrewSample(crews, piece), said(meaning)) for piece, meaning in _PIECES]
        tall = max(MOST_ROWS, -(-len(rows) // MOST_COLUMNS))
        for n, (sample, text) in enumerate(rows):
            grid.addWidget(sample, n % tall, 2 * (n // tall))
            grid.addWidget(label(text), n % tall, 2 * (n // tall) + 1)
        self.adjustSize()
        room = parent.screen().availableGeometry()
        self.move(min(below.x(), room.right() - self.width()), min(below.y(), room.bottom() - self.height()))
        self.show()


class _CrewSample(QWidget):
    """A name as the table by post draws it."""

    def __init__(self, painter: CrewLine, piece: CellPiece) -> None:
        super().__init__()
        self._painter, self._piece = painter, piece
        self.setFixedSize(round(painter.width), ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        self._painter.piece(painter, self._piece, QRectF(self.rect()).adjusted(2, 2, -2, -2))


class _CellSample(QWidget):
    """One cell as the table draws it."""

    def __init__(self, painter: PeopleLine, code: str, sign: str = "", post: str = "") -> None:
        super().__init__()
        self._painter, self._code, self._sign, self._post = painter, code, sign, post
        self.setFixedSize(round(painter.width), ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, lines = QPainter(self), self._painter
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        box = QRectF(self.rect())
        chip = box.adjusted(4, 3, -4, -4)
        if isinstance(self._sign, AbsenceKind):
            lines.away(painter, box, self._sign, False)
            return
        if self._post:
            fill_with(painter, look().raised)
            painter.drawRoundedRect(chip, 3, 3)
            name = chip.adjusted(0, -2, 0, -2)
            write(painter, name, lines.view.post_names[self._post], look().ink, CENTRE)
            lines.bar(painter, chip, self._post)
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
