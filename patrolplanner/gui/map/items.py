"""What lies on the map: an area as a circle by its weight, a post as a sign of fixed size with its circle of sight."""

from __future__ import annotations

from collections.abc import Mapping

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPainterPath, QPen
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.posts import INDOORS, PATROL_KINDS, Area, Post, PostKind, PostStatus
from patrolplanner.domain.projection import Projection
from patrolplanner.gui import places
from patrolplanner.gui.drawing import CENTRE, fill_with, font_like, write
from patrolplanner.gui.look import look, sized
from patrolplanner.gui.places import Place
from patrolplanner.gui.said import said
from patrolplanner.services.edits.map import put
from patrolplanner.services.open_plan.document import Edit
from patrolplanner.services.views.street_map import AREAS, NOBODY, POSTS, SIGHT_METRES, Manning

SIGN = 26
_IDLE, _MANNED, _UNMANNED = 3, 4, 5
AREA_LEAST, AREA_A_WEIGHT = 50.0, 22.0

# a character, because a colour or a drawing alone would have to be learnt
_SIGNS: Mapping[PostKind, Message] = {
    PostKind.KIOSK: translate("map signs", "K"),
    PostKind.DAY_KIOSK: translate("map signs", "DK"),
    PostKind.STANDBY_POINT: translate("map signs", "SP"),
    PostKind.CAR_PATROL: translate("map signs", "CP"),
    PostKind.FOOT_PATROL: translate("map signs", "FP"),
    PostKind.ARMED_PATROL: translate("map signs", "AP"),
    PostKind.SCHOOL: translate("map signs", "S"),
    PostKind.MARKET: translate("map signs", "M"),
    PostKind.SQUARE: translate("map signs", "Q"),
    PostKind.PEAK: translate("map signs", "PH"),
    PostKind.STATION: translate("map signs", "B"),
    PostKind.CHECKPOINT: translate("map signs", "C"),
    PostKind.VIDEO: translate("map signs", "V"),
    PostKind.STATION_DUTY: translate("map signs", "SD"),
    PostKind.LEADER: translate("map signs", "L"),
    PostKind.VISIT: translate("map signs", "VI"),
    PostKind.OPERATION: translate("map signs", "OP"),
}


class MapItem(QGraphicsItem):
    """A record on the map: its table, its position there, its id and name."""

    def __init__(self, field: str, index: int, id_: str, name: str) -> None:
        super().__init__()
        self.field, self.index, self.id, self.name = field, index, id_, name
        self.opens: Place | None = None
        """Where its record is; None for one that is no page's."""
        self.may_leave = True
        """Whether it can be there without a place on the map."""
        self.setFlags(QGraphicsItem.GraphicsItemFlag.ItemIsMovable | QGraphicsItem.GraphicsItemFlag.ItemIsSelectable)
        self.setCursor(Qt.CursorShape.OpenHandCursor)

    def label_distance(self, scale: float) -> float:
        """How far from the middle the label may begin, in pixels of the view."""
        return SIGN / 2 + 3

    def moved_to(self, x: float, y: float, projection: Projection) -> tuple[Edit, Message]:
        """What it is to be moved to a place on paper, and what that step is called."""
        step = translate("map", "move {name} on the map").fill(name=self.name)
        return put(self.field, self.index, *projection.place(x, y)), step


class AreaItem(MapItem):
    """A key area; the heavier, the larger and the stronger."""

    def __init__(self, index: int, area: Area) -> None:
        super().__init__(AREAS, index, area.id, area.name)
        self.weight = area.weight
        self.setZValue(1)

    @property
    def radius(self) -> float:
        """Metres on paper."""
        return AREA_LEAST + AREA_A_WEIGHT * max(0.0, min(self.weight, 10.0))

    def label_distance(self, scale: float) -> float:
        """Area names stand at the edge of the circle."""
        return self.radius * scale + 2

    def boundingRect(self) -> QRectF:
        reach = self.radius + 4
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def shape(self) -> QPainterPath:
        """Only its middle can be taken hold of, so that posts and the ground stay reachable."""
        path = QPainterPath()
        path.addEllipse(QPointF(0, 0), self.radius * 0.6, self.radius * 0.6)
        return path

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        colours = look()
        ground = QColor(colours.accent)
        ground.setAlphaF(0.06 + 0.02 * min(self.weight, 6.0))
        pen = QPen(QColor(colours.accent), 2 if self.isSelected() else 1, Qt.PenStyle.DashLine)
        pen.setCosmetic(True)
        painter.setPen(pen)
        painter.setBrush(ground)
        painter.drawEllipse(QPointF(0, 0), self.radius, self.radius)


class SightItem(QGraphicsItem):
    """How far a manned post is seen."""

    def boundingRect(self) -> QRectF:
        return QRectF(-SIGHT_METRES - 2, -SIGHT_METRES - 2, 2 * SIGHT_METRES + 4, 2 * SIGHT_METRES + 4)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        ground = QColor(look().good)
        ground.setAlphaF(0.14)
        fill_with(painter, ground)
        painter.drawEllipse(QPointF(0, 0), SIGHT_METRES, SIGHT_METRES)


class PostItem(MapItem):
    """A post; filled when somebody is there, hollow when nobody is, red when somebody should be."""

    def __init__(self, index: int, post: Post) -> None:
        super().__init__(POSTS, index, post.id, post.name)
        self.opens = Place(places.POSTS, record=post.id)
        self.post = post
        self.manning: Manning = NOBODY
        self.sight = SightItem()
        self.stacked = 0
        """How many posts of the same place are drawn before it; they stand side by side."""
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemSendsGeometryChanges)
        self.setZValue(_IDLE)

    def itemChange(self, change: QGraphicsItem.GraphicsItemChange, value: object) -> object:
        if change is QGraphicsItem.GraphicsItemChange.ItemPositionHasChanged:
            self.sight.setPos(self.pos())
        return super().itemChange(change, value)

    def show_manning(self, manning: Manning, sight: bool) -> None:
        self.manning = manning
        self.sight.setVisible(sight and bool(manning.people) and self.post.kind not in INDOORS)
        # where signs lie over each other, what matters now is on top
        self.setZValue(_UNMANNED if manning.unmanned else _MANNED if manning.people else _IDLE)
        self.update()

    def boundingRect(self) -> QRectF:
        reach = SIGN / 2 + 5
        return QRectF(self.aside - reach, -reach, 2 * reach, 2 * reach)

    @property
    def aside(self) -> float:
        """Pixels from the place to the middle of the sign."""
        return self.stacked * (SIGN + 4.0)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        """Shape by kind, character inside, count of people at the corner."""
        colours = look()
        manned, unmanned = bool(self.manning.people), self.manning.unmanned
        planned = self.post.status is not PostStatus.EXISTING
        ink = colours.danger if unmanned else colours.accent if manned else colours.quiet
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.translate(self.aside, 0)
        if self.isSelected():
            painter.setPen(QPen(QColor(colours.ink), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            self._outline(painter, SIGN / 2 + 3.5)
        style = Qt.PenStyle.DashLine if planned else Qt.PenStyle.SolidLine
        painter.setPen(QPen(QColor(ink), 2 if unmanned else 1.4, style))
        painter.setBrush(QColor(ink) if manned else QColor(colours.panel))
        self._outline(painter, SIGN / 2)
        painter.setFont(font_like(painter.font(), pixels=sized(13), weight=QFont.Weight.DemiBold))
        box = QRectF(-SIGN / 2, -SIGN / 2, SIGN, SIGN)
        write(painter, box, said(_SIGNS[self.post.kind]), colours.on_accent if manned else ink, CENTRE)
        if manned and self.manning.short:
            fill_with(painter, colours.danger)
            painter.drawEllipse(QPointF(SIGN / 2 - 1, -SIGN / 2 + 1), 5, 5)

    def _outline(self, painter: QPainter, reach: float) -> None:
        if self.post.kind in PATROL_KINDS:  # patrols move: a circle; fixed posts have corners
            painter.drawEllipse(QPointF(0, 0), reach, reach)
        else:
            painter.drawRoundedRect(QRectF(-reach, -reach, 2 * reach, 2 * reach), 5, 5)
