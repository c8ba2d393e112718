"""How a line of the roster by post is drawn: the names of each crew, officers marked, what is missing, locks."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.people import Role
from patrolplanner.gui.drawing import CENTRE, fill_with, font_like, write
from patrolplanner.gui.roster.crew_layout import CrewLayout
from patrolplanner.gui.roster.model import RosterLine, RosterModel
from patrolplanner.gui.roster.painting import LinePainter
from patrolplanner.gui.roster.posts_model import PostsModel, words_of
from patrolplanner.services.checking.crew_cells import CellPiece, Sign
from patrolplanner.services.checking.roster_view import RosterView

BAR = 2.5
"""Width of the bar before an officer's name."""


class CrewLine(LinePainter):
    """Draws a line of a post's shift. Its height is set before each line."""

    def __init__(
        self, view: RosterView, font: QFont, cell_width: float, height: float, today: date, layout: CrewLayout
    ) -> None:
        super().__init__(view, font, cell_width, height, today)
        self.layout = layout
        self.bold = font_like(font, weight=QFont.Weight.Bold)

    def draw(self, painter: QPainter, model: RosterModel, line: RosterLine) -> None:
        assert isinstance(model, PostsModel)
        self.grounds_of_line(painter)
        for n in range(1, len(self.view.days)):
            painter.fillRect(QRectF(round(n * self.width) - 1, 0, 1, self.height), self.line)
        for n, day in enumerate(self.view.days):
            key = DutyKey(day, line.post, line.shift)
            pieces = model.shown_pieces(key, self.layout.room)
            if not pieces:
                continue
            box = QRectF(round(n * self.width), 0, round((n + 1) * self.width) - round(n * self.width), self.height)
            for piece, place in zip(pieces, self.layout.boxes(len(pieces), self.height), strict=True):
                self.piece(painter, piece, place.translated(box.topLeft()), asked=key in self.view.asked)
            if self.view.crew_changed(key):
                self.triangle(painter, box)
            if key in model.marks.duties:
                self.frame(painter, box, model.marks.duties[key])

    def piece(self, painter: QPainter, piece: CellPiece, box: QRectF, *, asked: bool = True) -> None:
        """A name, officers with a bar and in bold, or what is missing; quiet where nobody is asked for."""
        if piece.sign in (Sign.MISSING, Sign.TOO_MANY):
            self._sign(painter, piece, box)
            return
        officer = piece.role is Role.OFFICER
        text = words_of(piece)
        quiet = not asked or piece.sign is Sign.MORE or piece.role not in (Role.OFFICER, Role.AUXILIARY)
        painter.setFont(self.bold if officer else self.font)
        wide = min(box.width(), painter.fontMetrics().horizontalAdvance(text))
        if officer:
            left = max(box.left() - 1, box.center().x() - wide / 2 - BAR - 2)
            painter.fillRect(QRectF(left, box.top() + 3.5, BAR, box.height() - 6), self.accent)
            box = box.adjusted(max(0.0, left + BAR + 2 - box.center().x() + wide / 2), 0, 0, 0)
        self._fitted(painter, box, text, self.quiet if quiet else self.ink)
        if piece.locked:
            half = min(box.width(), wide + 8) / 2
            self.outline(painter, QRectF(box.center().x() - half, box.top() + 0.5, 2 * half, box.height() - 1))

    def _fitted(self, painter: QPainter, box: QRectF, text: str, ink: QColor) -> None:
        """A name that is a little too long is set smaller, one that is much too long is cut."""
        font = painter.font()
        needs = painter.fontMetrics().horizontalAdvance(text)
        if needs > box.width() + 2:
            painter.setFont(font_like(font, pixels=max(9, int(font.pixelSize() * box.width() / needs))))
        write(painter, box.adjusted(-1, 0, 1, 0), text, ink, CENTRE, elided=True)

    def _sign(self, painter: QPainter, piece: CellPiece, box: QRectF) -> None:
        """What is missing has a ground and a broken outline, which a print without colours keeps."""
        missing = piece.sign is Sign.MISSING
        chip = box.adjusted(1, 1, -1, -1)
        fill_with(painter, self.danger_soft if missing else self.warn_soft)
        painter.setPen(QPen(self.danger if missing else self.warn, 1, Qt.PenStyle.DashLine))
        painter.drawRoundedRect(chip, 3, 3)
        painter.setFont(self.bold if missing else self.font)
        self._fitted(painter, chip, words_of(piece), self.danger if missing else self.warn)
