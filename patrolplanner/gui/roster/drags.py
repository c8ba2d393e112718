"""What a mouse that is pressed in a roster table does until it is let go."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Callable

from PySide6.QtCore import QModelIndex, QPoint, QRect, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QApplication

from patrolplanner.gui.look import look


class Drag(ABC):
    """Begins once the mouse has gone far enough; before that it was a click. A table that is arranged anew ends it."""

    cursor = Qt.CursorShape.ArrowCursor

    def __init__(self, start: QModelIndex, point: QPoint) -> None:
        self.start, self._pressed_at = start, point
        self.begun = False

    def moved(self, index: QModelIndex, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """The mouse is over a cell, or beyond the edge nearest to it."""
        if self.begun or (point - self._pressed_at).manhattanLength() >= QApplication.startDragDistance():
            self.begun = True
            self._over(index, point, modifiers)

    @abstractmethod
    def _over(self, index: QModelIndex, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        """Follow the mouse."""

    @abstractmethod
    def dropped(self) -> None:
        """The mouse was let go."""

    @abstractmethod
    def paint(self, painter: QPainter) -> None:
        """Draw over the table what would be done."""


class BlockDrag(Drag):
    """The selected block grows to the mouse, over a single pixel of another cell already."""

    def __init__(self, start: QModelIndex, point: QPoint, extend: Callable[[int, int], None]) -> None:
        super().__init__(start, point)
        self._extend = extend
        self._at = (start.row(), start.column())

    def moved(self, index: QModelIndex, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self.begun = self.begun or (index.row(), index.column()) != self._at
        super().moved(index, point, modifiers)

    def _over(self, index: QModelIndex, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        if (index.row(), index.column()) != self._at:
            self._at = (index.row(), index.column())
            self._extend(*self._at)

    def dropped(self) -> None:
        """What is selected stays so."""

    def paint(self, painter: QPainter) -> None:
        """The selection itself is seen."""


class MoveDrag(Drag):
    """What the framed cell has goes to the cell under the mouse; with Ctrl it stays where it was, too."""

    cursor = Qt.CursorShape.ClosedHandCursor

    def __init__(
        self,
        start: QModelIndex,
        point: QPoint,
        text: str,
        box_of: Callable[[QModelIndex], QRect],
        done: Callable[[QModelIndex, QModelIndex, bool], None],
    ) -> None:
        super().__init__(start, point)
        self._text, self._box_of, self._done = text, box_of, done
        self._to: QModelIndex | None = None
        self._mouse, self._copies = point, False

    def _over(self, index: QModelIndex, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        self._to, self._mouse = index, point
        self._copies = bool(modifiers & Qt.KeyboardModifier.ControlModifier)
        self.cursor = Qt.CursorShape.DragCopyCursor if self._copies else Qt.CursorShape.ClosedHandCursor

    def dropped(self) -> None:
        if self._to is not None and self._to.isValid() and self._to != self.start:
            self._done(self.start, self._to, self._copies)

    def paint(self, painter: QPainter) -> None:
        """The duty under the mouse, and the cell it would go to."""
        if self._to is None or not self._to.isValid():
            return
        box = self._box_of(self._to)
        frame(painter, box)
        wide = max(30, painter.fontMetrics().horizontalAdvance(self._text) + 12)
        chip = QRectF(self._mouse.x() + 8, self._mouse.y() + 6, wide, painter.fontMetrics().height() + 4)
        painter.setBrush(QColor(look().accent_soft))
        painter.setPen(QColor(look().accent))
        painter.drawRoundedRect(chip, 4, 4)
        painter.drawText(chip, Qt.AlignmentFlag.AlignCenter, self._text)


class FillDrag(Drag):
    """The block is repeated to the mouse, along the line or down the column, whichever is farther."""

    cursor = Qt.CursorShape.CrossCursor

    def __init__(
        self,
        start: QModelIndex,
        point: QPoint,
        block: QRect,
        box_of: Callable[[QRect], QRect],
        done: Callable[[QRect, QRect], None],
    ) -> None:
        super().__init__(start, point)
        self._block, self._box_of, self._done = block, box_of, done
        self._target = QRect()

    def _over(self, index: QModelIndex, point: QPoint, modifiers: Qt.KeyboardModifier) -> None:
        block, target = self._block, QRect(self._block)
        down = max(index.row() - block.bottom(), block.top() - index.row(), 0)
        across = max(index.column() - block.right(), block.left() - index.column(), 0)
        if down > across:
            target.setTop(min(block.top(), index.row()))
            target.setBottom(max(block.bottom(), index.row()))
        elif across:
            target.setLeft(min(block.left(), index.column()))
            target.setRight(max(block.right(), index.column()))
        self._target = target

    def dropped(self) -> None:
        if self.begun and self._target != self._block:
            self._done(self._block, self._target)

    def paint(self, painter: QPainter) -> None:
        frame(painter, self._box_of(self._target))


def frame(painter: QPainter, box: QRect) -> None:
    """Where something would go."""
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QColor(look().accent), 2, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(box).adjusted(1, 1, -1, -1), 4, 4)
