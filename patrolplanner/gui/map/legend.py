"""What the symbols of the map mean, drawn by the symbols themselves, in a small window on demand."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QPointF
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QStyleOptionGraphicsItem, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.posts import Post, PostKind, PostStatus, default_mode
from patrolplanner.domain.words import word
from patrolplanner.gui.look import ROW, STEP
from patrolplanner.gui.map.items import SIGN, PostItem
from patrolplanner.gui.map.street_layer import STROKE_WORDS, STROKES, Stroke, stroke_pen
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import grid, label
from patrolplanner.gui.widgets.popup import Popup
from patrolplanner.services.views.street_map import NOBODY, Manning

_STATES = (
    (translate("map", "somebody is on duty"), Manning(("",), 1), PostStatus.EXISTING),
    (translate("map", "nobody is on duty, and nobody should be"), NOBODY, PostStatus.EXISTING),
    (translate("map", "nobody is on duty, and somebody should be"), Manning((), 1), PostStatus.EXISTING),
    (translate("map", "on duty, but too few (red dot)"), Manning(("",), 2), PostStatus.EXISTING),
    (translate("map", "a post that is planned (dashed)"), NOBODY, PostStatus.PLANNED),
)
_SHAPES = translate("map", "Square: fixed post. Circle: patrol. Dashed circle in the ground: key area.")


class MapLegend(Popup):
    """States at the left, kinds of posts at the right."""

    def __init__(self, parent: QWidget, below: QPoint) -> None:
        super().__init__(parent)
        self.setAccessibleName(said(translate("map", "Legend")))
        lines = grid(STEP * 2, 2)
        for row, (words, manning, status) in enumerate(_STATES):
            self._line(row, 0, lines, words, _SymbolSample(PostKind.KIOSK, manning, status))
        half = (len(PostKind) + 1) // 2
        for n, kind in enumerate(PostKind):
            sample = _SymbolSample(kind, NOBODY, PostStatus.EXISTING)
            self._line(n % half, 2 + 2 * (n // half), lines, word(kind), sample)
        self.rows.addLayout(lines)
        self.rows.addWidget(label(said(_SHAPES), "quiet"))
        self.rows.addLayout(self._streets())
        self.adjustSize()
        room = parent.screen().availableGeometry()
        self.move(min(below.x(), room.right() - self.width()), min(below.y(), room.bottom() - self.height()))
        self.show()

    def _streets(self) -> QGridLayout:
        """The strokes of each thing that streets can show."""
        lines = grid(STEP * 2, 2)
        for column, (colouring, words) in enumerate(STROKE_WORDS.items()):
            for row, (stroke, text) in enumerate(zip(STROKES[colouring], words, strict=True)):
                self._line(row, 2 * column, lines, text, _StrokeSample(stroke))
        return lines

    @staticmethod
    def _line(row: int, column: int, lines: QGridLayout, words: Message, sample: QWidget) -> None:
        lines.addWidget(sample, row, column)
        lines.addWidget(label(said(words)), row, column + 1)


class _StrokeSample(QWidget):
    """One stroke as the map draws it."""

    def __init__(self, stroke: Stroke) -> None:
        super().__init__()
        self._stroke = stroke
        self.setFixedSize(round(SIGN) + STEP * 3, ROW)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(stroke_pen(self._stroke))
        middle = self.height() / 2
        painter.drawLine(QPointF(4, middle), QPointF(self.width() - 4, middle))


class _SymbolSample(QWidget):
    """One symbol as the map draws it."""

    def __init__(self, kind: PostKind, manning: Manning, status: PostStatus) -> None:
        super().__init__()
        self._item = PostItem(0, Post("", "", kind, default_mode(kind), "", status=status))
        self._item.show_manning(manning, False)
        self.setFixedSize(round(SIGN) + STEP * 3, ROW + 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.translate(self.width() / 2, self.height() / 2)
        self._item.paint(painter, QStyleOptionGraphicsItem())
