"""What lies over the cells of a roster table: today's column, the selection, the frame of the current cell."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QItemSelectionRange, QModelIndex, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QTableView

from patrolplanner.gui.look import look
from patrolplanner.gui.roster.model import Index


def draw_today(painter: QPainter, table: QTableView, column: int) -> None:
    """Lines at both sides of a column."""
    painter.setPen(QPen(QColor(look().accent), 1))
    x, width = table.columnViewportPosition(column), table.columnWidth(column)
    painter.drawLine(x, 0, x, table.viewport().height())
    painter.drawLine(x + width - 1, 0, x + width - 1, table.viewport().height())


def draw_selection(painter: QPainter, table: QTableView, parts: Iterable[QItemSelectionRange]) -> None:
    """A tint over the blocks that are selected; a single cell has its frame."""
    fill = QColor(look().accent)
    fill.setAlpha(40)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    for part in parts:
        if part.width() * part.height() > 1:
            painter.fillRect(_box(table, part.topLeft(), part.bottomRight()), fill)


def draw_current(painter: QPainter, table: QTableView, cell: QModelIndex) -> None:
    """A frame, stronger while the keyboard is in the table."""
    strong = table.hasFocus() or table.viewport().hasFocus()
    painter.setPen(QPen(QColor(look().accent), 2 if strong else 1.4))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(_box(table, cell, cell).adjusted(1, 1, -1, -2), 4, 4)


def _box(table: QTableView, first: Index, last: Index) -> QRectF:
    x, y = table.columnViewportPosition(first.column()), table.rowViewportPosition(first.row())
    to_x = table.columnViewportPosition(last.column()) + table.columnWidth(last.column())
    to_y = table.rowViewportPosition(last.row()) + table.rowHeight(last.row())
    return QRectF(x, y, to_x - x, to_y - y)
