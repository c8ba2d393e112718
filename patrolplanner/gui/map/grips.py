"""Exits and cameras to take hold of: dragged or moved by arrows like posts, and the directions of cameras."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import replace

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from patrolplanner.domain.cameras import Camera
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.projection import Projection
from patrolplanner.gui import places
from patrolplanner.gui.look import look
from patrolplanner.gui.map.items import MapItem
from patrolplanner.gui.places import Place
from patrolplanner.gui.watch.layer import BESIDE
from patrolplanner.services.edits.records import change_records
from patrolplanner.services.open_plan.document import Edit

_REACH = 10.0
_ABOVE = 61
_TURN = translate("map", "turn {name} to {degrees}°")


class GripItem(MapItem):
    """A place to take hold of, as large on every scale; what it is of is drawn by others."""

    beside = QPointF()
    """Where it is taken hold of, in pixels from its place."""

    def __init__(self, field: str, index: int, id_: str, name: str) -> None:
        super().__init__(field, index, id_, name)
        self.opens = Place(places.WATCH, record=id_, section=field)
        self.may_leave = False
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(_ABOVE)

    def boundingRect(self) -> QRectF:
        reach = _REACH + 2
        return QRectF(self.beside.x() - reach, self.beside.y() - reach, 2 * reach, 2 * reach)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """A ring around what is chosen or moved."""
        if self.isSelected():
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(QPen(QColor(look().ink), 2.0))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawEllipse(self.beside, _REACH, _REACH)

    def label_distance(self, scale: float) -> float:
        return _REACH + 4


class ExitGrip(GripItem):
    """An exit is held by its mark, so that a post at the same place can be moved as well."""

    beside = QPointF(BESIDE, -BESIDE)

    def label_distance(self, scale: float) -> float:
        """What is said of it stands at its mark; its name keeps away from that."""
        return 2 * BESIDE


class TurnGrip(GripItem):
    """The far end of what a camera looks at: moved, it turns the camera."""

    def __init__(self, index: int, camera: Camera, at: QPointF) -> None:
        super().__init__("cameras", index, camera.id, camera.name)
        self._camera, self._at = camera, at
        self.id = f"{camera.id}/turn"
        self.setCursor(Qt.CursorShape.CrossCursor)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(QColor(look().accent), 2.0))
        painter.setBrush(QColor(look().panel))
        painter.drawEllipse(QPointF(0, 0), 4.5, 4.5)
        super().paint(painter, option, widget)

    def moved_to(self, x: float, y: float, projection: Projection) -> tuple[Edit, Message]:
        right, down = x - self._at.x(), y - self._at.y()
        degrees = round(math.degrees(math.atan2(right, -down))) % 360
        changed = replace(self._camera, bearing=float(degrees))
        return change_records("cameras", {self.index: changed}), _TURN.fill(name=self._camera.name, degrees=degrees)


def grips(plan: Plan, field: str, projection: Projection) -> Iterator[MapItem]:
    """Of all exits, or of all cameras, at their places; of nothing else."""
    if field == "exits":
        for index, one in enumerate(plan.exits):
            grip = ExitGrip(field, index, one.id, one.name)
            grip.setPos(QPointF(*projection.paper(one.x, one.y)))
            yield grip
    elif field == "cameras":
        for index, camera in enumerate(plan.cameras):
            at = QPointF(*projection.paper(camera.x, camera.y))
            held = GripItem(field, index, camera.id, camera.name)
            held.setPos(at)
            yield held
            if camera.bearing is not None:
                yield _turning(index, camera, at)


def _turning(index: int, camera: Camera, at: QPointF) -> MapItem:
    assert camera.bearing is not None
    towards = math.radians(camera.bearing)
    grip = TurnGrip(index, camera, at)
    grip.setPos(at + QPointF(math.sin(towards), -math.cos(towards)) * camera.sight)
    return grip
