"""The streets under the symbols of the map: one item, painted class by class, wide for much and thin for little."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from PySide6.QtCore import QLineF, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.look import look
from patrolplanner.services.views.street_layer import Colouring, StreetLayer

_SOLID, _DASHED, _DOTTED = Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine
_MARGIN = 20.0

Stroke = tuple[float, float, Qt.PenStyle, str]
"""Pixels wide, how strong its colour is, how it is drawn, and the role of the colour."""
# width and strength together carry the step, so that a grey print tells them apart
STROKES: Mapping[Colouring, Sequence[Stroke]] = {
    Colouring.KIND: (
        (5.0, 0.55, _SOLID, "quiet"),
        (3.0, 0.55, _SOLID, "quiet"),
        (1.5, 0.7, _SOLID, "quiet"),
        (3.0, 0.7, _DOTTED, "quiet"),
    ),
    Colouring.COVER: (
        (6.5, 0.95, _SOLID, "accent"),
        (4.0, 0.7, _SOLID, "accent"),
        (2.0, 0.55, _SOLID, "accent"),
        (2.0, 0.9, _DASHED, "danger"),
    ),
    Colouring.VISIBILITY: (
        (1.6, 0.9, _DASHED, "danger"),
        (2.4, 0.5, _SOLID, "accent"),
        (3.8, 0.65, _SOLID, "accent"),
        (5.2, 0.8, _SOLID, "accent"),
        (7.0, 1.0, _SOLID, "accent"),
    ),
    Colouring.INCIDENTS: (
        (1.2, 0.7, _DASHED, "quiet"),
        (2.6, 0.55, _SOLID, "danger"),
        (4.8, 0.75, _SOLID, "danger"),
        (7.5, 1.0, _SOLID, "danger"),
    ),
}
STROKE_WORDS: Mapping[Colouring, Sequence[Message]] = {
    Colouring.KIND: (
        translate("street layer", "main road"),
        translate("street layer", "street"),
        translate("street layer", "lane"),
        translate("street layer", "pedestrian street"),
    ),
    Colouring.COVER: (
        translate("street layer", "reached in 1 minute"),
        translate("street layer", "in 3 minutes"),
        translate("street layer", "in 5 minutes"),
        translate("street layer", "later, or by nobody"),
    ),
    Colouring.VISIBILITY: (
        translate("street layer", "under 5 % see police"),
        translate("street layer", "5 to 25 %"),
        translate("street layer", "25 to 45 %"),
        translate("street layer", "45 to 65 %"),
        translate("street layer", "65 % and more"),
    ),
    Colouring.INCIDENTS: (
        translate("street layer", "no incidents"),
        translate("street layer", "last third of the incidents"),
        translate("street layer", "second third"),
        translate("street layer", "first third: most gathered"),
    ),
}


def stroke_pen(stroke: Stroke) -> QPen:
    """The pen of a step; as wide on every scale."""
    width, strength, style, role = stroke
    colour = QColor(getattr(look(), role))
    colour.setAlphaF(strength)
    pen = QPen(colour, width, style, Qt.PenCapStyle.RoundCap if style is _SOLID else Qt.PenCapStyle.FlatCap)
    pen.setCosmetic(True)
    return pen


class StreetItem(QGraphicsItem):
    """All segments; ``show_steps`` sorts their lines anew, nothing else of them changes with the hour."""

    def __init__(self, lines: Sequence[Sequence[tuple[float, float]]], streets: Sequence[int]) -> None:
        super().__init__()
        self.setZValue(0.5)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self._lines = [[QLineF(*a, *b) for a, b in pairwise(line)] for line in lines]
        self._streets = streets
        self._groups: list[tuple[Stroke, list[QLineF]]] = []
        self._chosen: list[QLineF] = []
        points = [point for line in lines for point in line]
        self._box = QRectF()
        if points:
            xs, ys = [x for x, _ in points], [y for _, y in points]
            self._box = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys)))

    @property
    def box(self) -> QRectF:
        """Where they lie, empty for none."""
        return self._box

    def show_layer(self, layer: StreetLayer) -> None:
        strokes = STROKES[layer.colouring]
        groups: list[list[QLineF]] = [[] for _ in strokes]
        for lines, step in zip(self._lines, layer.steps, strict=False):
            groups[step].extend(lines)
        self._groups = [(stroke, lines) for stroke, lines in zip(strokes, groups, strict=True) if lines]
        self.update()

    def choose(self, street: int | None) -> None:
        """Show one street as chosen, by its position in the plan, or none."""
        mine = (lines for lines, n in zip(self._lines, self._streets, strict=True) if n == street)
        self._chosen = [line for lines in mine for line in lines]
        self.update()

    def shown(self) -> dict[Stroke, int]:
        """How many lines are painted with which stroke."""
        return {stroke: len(lines) for stroke, lines in self._groups}

    def box_of(self, street: int) -> QRectF:
        """Where one street lies."""
        found = QRectF()
        for lines, n in zip(self._lines, self._streets, strict=True):
            for line in lines if n == street else ():
                found = found.united(QRectF(line.p1(), line.p2()).normalized().adjusted(-1, -1, 1, 1))
        return found

    def boundingRect(self) -> QRectF:
        return self._box.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        if self._chosen:
            painter.setPen(stroke_pen((13.0, 0.35, _SOLID, "warn")))
            painter.drawLines(self._chosen)
        for stroke, lines in self._groups:
            painter.setPen(stroke_pen(stroke))
            painter.drawLines(lines)
