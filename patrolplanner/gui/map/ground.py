"""What measures the map: a grid of round distances on its ground, and the bar that says how long one of them is."""

from __future__ import annotations

import math

from PySide6.QtCore import QLineF, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter, QPen

from patrolplanner.gui.look import look

_BAR_PIXELS = 120


def draw_grid(painter: QPainter, rect: QRectF, scale: float) -> None:
    """Lines a round distance apart over a part of the paper; ``scale`` is the pixels of a metre."""
    step = round_distance(_BAR_PIXELS / scale)
    pen = QPen(QColor(look().line), 0)
    pen.setCosmetic(True)
    painter.setPen(pen)
    lines = []
    x = math.floor(rect.left() / step) * step
    while x <= rect.right():
        lines.append(QLineF(x, rect.top(), x, rect.bottom()))
        x += step
    y = math.floor(rect.top() / step) * step
    while y <= rect.bottom():
        lines.append(QLineF(rect.left(), y, rect.right(), y))
        y += step
    painter.drawLines(lines)


def draw_scale_bar(painter: QPainter, height: float, scale: float) -> None:
    """The bar at the lower left of a view of this height in pixels."""
    metres = round_distance(_BAR_PIXELS / scale)
    length = metres * scale
    bottom, left = height - 16, 16.0
    painter.setPen(QPen(QColor(look().ink), 1.5))
    painter.drawLine(QLineF(left, bottom, left + length, bottom))
    for x in (left, left + length):
        painter.drawLine(QLineF(x, bottom - 4, x, bottom + 4))
    text = f"{metres / 1000:g} km" if metres >= 1000 else f"{metres:g} m"
    painter.drawText(QPointF(left + 2, bottom - 7), text)


def round_distance(most: float) -> float:
    """The largest of 1, 2, 5, 10, 20 ... that is not more."""
    power = 10 ** math.floor(math.log10(max(most, 1e-9)))
    return float(next(n * power for n in (5, 2, 1) if n * power <= most * (1 + 1e-9)))
