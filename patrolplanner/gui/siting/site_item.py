"""A candidate site on the map: a diamond; filled and numbered where it is chosen, crossed out where it is struck."""

from __future__ import annotations

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen, QPolygonF
from PySide6.QtWidgets import QGraphicsItem, QStyleOptionGraphicsItem, QWidget

from patrolplanner.domain.sites import Site, SiteState
from patrolplanner.gui.drawing import CENTRE, font_like, write
from patrolplanner.gui.look import look, sized
from patrolplanner.gui.map.items import SIGN, MapItem

SITES = "sites"
_REACH = SIGN / 2 + 2


class SiteItem(MapItem):
    """``rank`` is its place among the chosen ones, 0 where it is not chosen."""

    def __init__(self, index: int, site: Site) -> None:
        super().__init__(SITES, index, site.id, site.name)
        self.site, self.rank = site, 0
        self.setFlag(QGraphicsItem.GraphicsItemFlag.ItemIgnoresTransformations)
        self.setZValue(6)

    def show_rank(self, rank: int) -> None:
        self.rank = rank
        self.update()

    def boundingRect(self) -> QRectF:
        reach = _REACH + 5
        return QRectF(-reach, -reach, 2 * reach, 2 * reach)

    def paint(self, painter: QPainter, option: QStyleOptionGraphicsItem, widget: QWidget | None = None) -> None:
        colours = look()
        struck = self.site.state is SiteState.STRUCK
        ink = QColor(colours.quiet if struck else colours.warn if not self.rank else colours.good)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if self.isSelected():
            painter.setPen(QPen(QColor(colours.ink), 1.5))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawPolygon(_diamond(_REACH + 4))
        required = self.site.state is SiteState.REQUIRED
        painter.setPen(QPen(ink, 3 if required else 1.6, Qt.PenStyle.DotLine if struck else Qt.PenStyle.SolidLine))
        painter.setBrush(ink if self.rank else QColor(colours.panel))
        painter.drawPolygon(_diamond(_REACH))
        if struck:
            painter.drawLine(QPointF(-_REACH / 2, -_REACH / 2), QPointF(_REACH / 2, _REACH / 2))
            painter.drawLine(QPointF(-_REACH / 2, _REACH / 2), QPointF(_REACH / 2, -_REACH / 2))
            return
        painter.setFont(font_like(painter.font(), pixels=sized(12), weight=QFont.Weight.DemiBold))
        box = QRectF(-_REACH, -_REACH, 2 * _REACH, 2 * _REACH)
        # chosen ones are numbered, so that a grey print tells them apart
        write(
            painter, box, str(self.rank) if self.rank else "?", colours.on_accent if self.rank else ink.name(), CENTRE
        )


def _diamond(reach: float) -> QPolygonF:
    return QPolygonF([QPointF(0, -reach), QPointF(reach, 0), QPointF(0, reach), QPointF(-reach, 0)])
