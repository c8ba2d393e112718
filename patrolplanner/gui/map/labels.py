"""The names on the map: beside their symbols where they cover nothing, left out where there is no such place."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QColor, QFont, QPainter
from PySide6.QtWidgets import QGraphicsView

from patrolplanner.gui.drawing import CENTRE, write
from patrolplanner.gui.look import look, sized
from patrolplanner.gui.map.items import AreaItem, MapItem, PostItem


class Labels:
    """Names in pixels of the view; what is chosen takes its place first, then posts, then areas."""

    def __init__(self, view: QGraphicsView, items: Sequence[MapItem]) -> None:
        self._view, self._items = view, items
        self._room = QRectF(view.viewport().rect())
        self._taken = [self._sign(item) for item in items if isinstance(item, PostItem)]

    def draw(self, painter: QPainter) -> None:
        font = QFont(self._view.font())
        font.setPixelSize(sized(12))
        font.setItalic(False)
        painter.setFont(font)
        metrics = painter.fontMetrics()
        for item in sorted(self._items, key=lambda i: (not i.isSelected(), isinstance(i, AreaItem))):
            place = self._place(item, metrics.horizontalAdvance(item.name) + 4, metrics.height())
            if place is not None and self._room.intersects(place):
                self._taken.append(place)
                _draw_name(painter, place, item)

    def _place(self, item: MapItem, width: float, height: float) -> QRectF | None:
        """The first of some places around a symbol that covers nothing; a chosen one is always named."""
        at = self._middle(item)
        away = item.label_distance(self._view.transform().m11())
        places: tuple[QRectF, ...] = (
            QRectF(at.x() + away, at.y() - height / 2, width, height),
            QRectF(at.x() - away - width, at.y() - height / 2, width, height),
            QRectF(at.x() - width / 2, at.y() + away, width, height),
            QRectF(at.x() - width / 2, at.y() - away - height, width, height),
            QRectF(at.x() + away - 4, at.y() + away - 4, width, height),
            QRectF(at.x() - away - width + 4, at.y() - away - height + 4, width, height),
        )
        if isinstance(item, AreaItem):
            inside = QRectF(at.x() - width / 2, at.y() - away + height / 2, width, height)
            places = (places[3], places[2], inside, *places[:2])
        places = tuple(sorted(places, key=lambda p: not self._room.contains(p)))
        free = next((p for p in places if not any(p.intersects(t) for t in self._taken)), None)
        return free if free is not None or not item.isSelected() else places[0]

    def _sign(self, item: MapItem) -> QRectF:
        at = self._middle(item)
        return QRectF(at.x() - 14, at.y() - 14, 28, 28)

    def _middle(self, item: MapItem) -> QPointF:
        at = QPointF(self._view.mapFromScene(item.pos()))
        return QPointF(at.x() + item.aside, at.y()) if isinstance(item, PostItem) else at


def _draw_name(painter: QPainter, place: QRectF, item: MapItem) -> None:
    colours = look()
    back = QColor(colours.panel)
    back.setAlphaF(0.75)
    painter.fillRect(place, back)
    if isinstance(item, AreaItem):
        ink = colours.accent
    else:
        ink = colours.danger if isinstance(item, PostItem) and item.manning.unmanned else colours.ink
    write(painter, place, item.name, ink, CENTRE)
