"""The headings of a table: an arrow at each opens its menu, and a mark stays where one sorts or keeps records back."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QColor, QMouseEvent, QPainter, QPolygon
from PySide6.QtWidgets import QHeaderView, QWidget

from patrolplanner.gui.icons import icon
from patrolplanner.gui.look import look
from patrolplanner.gui.records.sifting import Sifter

MENU = 18
"""The width of the place at the right of a heading that opens its menu."""
_PICTURE = 12
_ARROW = 3


class Headings(QHeaderView):
    """A click on a heading sorts; one on its arrow, a right click, and Alt+Down in the table ask for its menu."""

    wanted = Signal(int)
    """The column whose menu is to open."""

    def __init__(self, sifter: Sifter, parent: QWidget) -> None:
        super().__init__(Qt.Orientation.Horizontal, parent)
        self._sifter = sifter
        self._at = -1
        self.setStyleSheet(f"QHeaderView::section {{ padding-right: {MENU}px; }}")
        self.setMouseTracking(True)
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        self.customContextMenuRequested.connect(lambda place: self.open_menu(self.logicalIndexAt(place)))
        sifter.narrowed.connect(self.viewport().update)

    def open_menu(self, column: int) -> None:
        if column >= 0:
            self.wanted.emit(column)

    def mark_of(self, column: int) -> QRect:
        """Where the arrow of a column is, in the heading."""
        left = self.sectionViewportPosition(column)
        return QRect(left + self.sectionSize(column) - MENU, 0, MENU, self.height())

    def mousePressEvent(self, event: QMouseEvent) -> None:
        """The arrow neither sorts nor moves the column."""
        column = self._column_of(event.position().toPoint())
        if column >= 0 and event.button() is Qt.MouseButton.LeftButton:
            self.open_menu(column)
            return
        super().mousePressEvent(event)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._point_at(self._column_of(event.position().toPoint()))
        super().mouseMoveEvent(event)

    def leaveEvent(self, event: QEvent) -> None:
        self._point_at(-1)
        super().leaveEvent(event)

    def paintSection(self, painter: QPainter, rect: QRect, logicalIndex: int) -> None:
        painter.save()
        super().paintSection(painter, rect, logicalIndex)
        painter.restore()
        colours = look()
        place = QRect(rect.right() - MENU, rect.top(), MENU, rect.height())
        if logicalIndex in self._sifter.headings:
            picture = QRect(QPoint(), QSize(_PICTURE, _PICTURE))
            picture.moveCenter(place.center())
            icon("filter", colours.accent).paint(painter, picture)
            return
        sorted_by = self.sortIndicatorSection() == logicalIndex
        up = sorted_by and self.sortIndicatorOrder() is Qt.SortOrder.AscendingOrder
        stands_out = sorted_by or logicalIndex == self._at
        _draw_arrow(painter, place.center(), QColor(colours.accent if stands_out else colours.line), up=up)

    def _column_of(self, place: QPoint) -> int:
        """The column whose arrow is at this place, -1 for none; the borders are for dragging."""
        column = self.logicalIndexAt(place)
        if column < 0:
            return -1
        mark = self.mark_of(column)
        return column if mark.left() <= place.x() < mark.right() - _ARROW else -1

    def _point_at(self, column: int) -> None:
        if column != self._at:
            self._at = column
            self.viewport().update()


def _draw_arrow(painter: QPainter, middle: QPoint, colour: QColor, *, up: bool) -> None:
    tip = -_ARROW if up else _ARROW
    points = [QPoint(-_ARROW - 1, -tip // 2), QPoint(_ARROW + 1, -tip // 2), QPoint(0, tip)]
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour)
    painter.drawPolygon(QPolygon([point + middle for point in points]))
    painter.restore()
