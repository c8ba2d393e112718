"""The course of a search as a small curve: the price of the best roster over time, and the bound below it."""

from __future__ import annotations

import math

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui import look as looks
from patrolplanner.gui.drawing import RIGHT, write
from patrolplanner.gui.look import STEP, look
from patrolplanner.gui.said import said
from patrolplanner.planning.stop import Progress

_PRICE = translate("solving", "Price")
_BOUND = translate("solving", "Bound")
_SPOKEN = translate("solving", "Course of the search: price {price} after {seconds} s")
_FOOT = 20


class Curve(QWidget):
    """Prices fall by powers of ten, so the height is their logarithm."""

    def __init__(self) -> None:
        super().__init__()
        self._points: list[tuple[float, int, int | None]] = []
        self._seconds = 1.0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        looks.current.changed.connect(self.update)

    def begin(self, seconds: float) -> None:
        self._points.clear()
        self._seconds = max(1.0, seconds)
        self.update()

    def add(self, progress: Progress) -> None:
        self._points.append((progress.seconds, progress.price, progress.bound))
        self.setAccessibleName(said(_SPOKEN, price=f"{progress.price:,}", seconds=str(round(progress.seconds))))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(400, 140)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        colours = look()
        prices = [price for _, price, _ in self._points]
        bounds = [bound for _, _, bound in self._points if bound]
        top = _step(max(prices, default=10))
        low = _step(min([*prices, *bounds], default=1), down=True)
        left = painter.fontMetrics().horizontalAdvance(f"{10**top:,}") + STEP * 2
        area = QRectF(left, STEP * 2, self.width() - left - STEP * 2, self.height() - _FOOT - STEP * 2)
        self._axes(painter, area, low, top)
        for values, colour in (
            ([(t, b) for t, _, b in self._points if b], colours.good),
            ([(t, p) for t, p, _ in self._points], colours.accent),
        ):
            painter.setPen(QPen(QColor(colour), 2))
            painter.drawPolyline(QPolygonF([self._at(area, t, v, low, top) for t, v in values]))
        self._legend(painter, area)

    def _at(self, area: QRectF, seconds: float, value: int, low: int, top: int) -> QPointF:
        height = (math.log10(max(1, value)) - low) / max(1, top - low)
        across = min(1.0, seconds / self._end)
        return QPointF(area.left() + across * area.width(), area.bottom() - min(1.0, max(0.0, height)) * area.height())

    @property
    def _end(self) -> float:
        return max(self._seconds, self._points[-1][0] if self._points else 0.0)

    def _axes(self, painter: QPainter, area: QRectF, low: int, top: int) -> None:
        colours = look()
        for power in range(low, top + 1, max(1, (top - low + 3) // 4)):
            y = self._at(area, 0, 10**power, low, top).y()
            painter.setPen(QColor(colours.line))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            write(painter, QRectF(0, y - 8, area.left() - STEP * 2, 16), f"{10**power:,}", colours.quiet, RIGHT)
        foot = QRectF(area.left(), area.bottom() + STEP, area.width(), _FOOT - STEP)
        write(painter, foot, "0", colours.quiet, Qt.AlignmentFlag.AlignLeft)
        end = said(translate("solving", "{n} s"), n=str(round(self._end)))
        write(painter, foot, end, colours.quiet, Qt.AlignmentFlag.AlignRight)

    def _legend(self, painter: QPainter, area: QRectF) -> None:
        x = area.right()
        for text, colour in ((said(_BOUND), look().good), (said(_PRICE), look().accent)):
            width = painter.fontMetrics().horizontalAdvance(text)
            write(painter, QRectF(x - width, area.top(), width, 16), text, look().ink, RIGHT)
            painter.setPen(QPen(QColor(colour), 2))
            y = area.top() + 8
            painter.drawLine(QPointF(x - width - STEP * 5, y), QPointF(x - width - STEP, y))
            x -= width + STEP * 8


def _step(value: int, *, down: bool = False) -> int:
    power = math.log10(max(1, value))
    return math.floor(power) if down else max(1, math.ceil(power))
