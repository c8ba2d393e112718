"""Patrols on the map: must-visit spots, and the routes of the cards of the moment shown."""

from __future__ import annotations

import math
from collections.abc import Callable
from datetime import datetime
from itertools import pairwise

from PySide6.QtCore import QByteArray, QLineF, QObject, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QCheckBox, QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import translate
from patrolplanner.gui import remembered
from patrolplanner.gui.look import current, look
from patrolplanner.gui.map.view import MapView
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import as_tip, said
from patrolplanner.services.views.patrols import PatrolsOnMap, RouteOnMap, patrols_on_map

_SIZE = 6.0
_MARGIN = 40.0
_DASHES = (Qt.PenStyle.SolidLine, Qt.PenStyle.DashLine, Qt.PenStyle.DotLine, Qt.PenStyle.DashDotLine)


class PatrolItem(QGraphicsItem):
    """Spots as diamonds, filled where they must be visited; routes as lines with an arrow in the middle of each way."""

    def __init__(self) -> None:
        super().__init__()
        self.setZValue(0.8)
        self.setAcceptedMouseButtons(Qt.MouseButton.NoButton)
        self.shown = PatrolsOnMap((), ())
        self._box = QRectF()

    def show_patrols(self, shown: PatrolsOnMap) -> None:
        self.prepareGeometryChange()
        self.shown = shown
        points = [place for _, place in shown.spots] + [place for route in shown.routes for place in route.places]
        xs, ys = [x for x, _ in points], [y for _, y in points]
        self._box = QRectF(QPointF(min(xs), min(ys)), QPointF(max(xs), max(ys))) if points else QRectF()
        self.update()

    def boundingRect(self) -> QRectF:
        return self._box.adjusted(-_MARGIN, -_MARGIN, _MARGIN, _MARGIN)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        scale = painter.worldTransform().m11() or 1.0
        for number, route in enumerate(self.shown.routes):
            _draw_route(painter, route, _DASHES[number % len(_DASHES)], 9.0 / scale)
        colour = QColor(look().warn)
        pen = QPen(colour, 2.0)
        pen.setCosmetic(True)
        size = _SIZE / scale
        for spot, (x, y) in self.shown.spots:
            painter.setPen(pen)
            painter.setBrush(colour if spot.is_must else Qt.BrushStyle.NoBrush)
            corners = [QPointF(x, y - size), QPointF(x + size, y), QPointF(x, y + size), QPointF(x - size, y)]
            painter.drawPolygon(corners)


def _draw_route(painter: QPainter, route: RouteOnMap, style: Qt.PenStyle, arrow: float) -> None:
    """What is driven by now is faint, what is to come strong."""
    for number, (a, b) in enumerate(pairwise(route.places), start=1):
        colour = QColor(look().accent)
        colour.setAlphaF(0.9 if route.following is not None and number >= route.following else 0.35)
        pen = QPen(colour, 2.5, style)
        pen.setCosmetic(True)
        painter.setPen(pen)
        line = QLineF(*a, *b)
        painter.drawLine(line)
        if line.length() > 2 * arrow:
            middle, angle = line.pointAt(0.5), math.radians(-line.angle())
            for turn in (2.6, -2.6):
                tip = QPointF(math.cos(angle + turn) * arrow, math.sin(angle + turn) * arrow)
                painter.drawLine(middle, middle + tip)


class PatrolLayer(QObject):
    """A box to tick, and what it shows on the map."""

    told = Signal(object)

    def __init__(self, context: PlanContext, view: MapView, moment: Callable[[], datetime], window: QWidget) -> None:
        super().__init__(window)
        self._context, self._moment = context, moment
        self.item = PatrolItem()
        self.item.setVisible(False)
        view.scene().addItem(self.item)
        self.box = QCheckBox(said(translate("map", "Patro&ls")))
        words = translate("map", "Must-visit spots (filled: must be visited), and the routes of the cards at this hour")
        self.box.setToolTip(as_tip(said(words)))
        self.box.setChecked(bytes(remembered.layout("map-patrols").data()) == b"1")
        self.box.toggled.connect(self._toggled)
        current.changed.connect(self.refresh)

    def _toggled(self, shown: bool) -> None:
        remembered.remember_layout("map-patrols", QByteArray(b"1" if shown else b"0"))
        self.refresh()

    def refresh(self) -> None:
        """Show the spots of the plan and the routes of the moment."""
        self.box.setVisible(bool(self._context.plan.spots))
        shown = self.box.isChecked() and bool(self._context.plan.spots)
        self.item.setVisible(shown)
        if not shown:
            return
        try:
            self.item.show_patrols(patrols_on_map(self._context.plan, self._moment()))
        except PlannerError as error:
            self.told.emit(error.message)
