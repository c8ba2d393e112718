"""A key to strokes: how each is drawn, and what it means."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from patrolplanner.domain.messages import Message
from patrolplanner.gui.look import look
from patrolplanner.gui.said import said
from patrolplanner.gui.watch.layer import Stroke, stroke_pen

_LINE, _GAP = 34, 8


class StrokeKey(QWidget):
    """One line for each stroke."""

    def __init__(self, entries: Sequence[tuple[Stroke, Message]]) -> None:
        super().__init__()
        self._entries = [(stroke, said(words)) for stroke, words in entries]
        self.setAccessibleName("; ".join(words for _, words in self._entries))
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        widest = max(metrics.horizontalAdvance(words) for _, words in self._entries)
        return QSize(_LINE + _GAP + widest, metrics.lineSpacing() * len(self._entries))

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        high = self.fontMetrics().lineSpacing()
        for number, (stroke, words) in enumerate(self._entries):
            middle = number * high + high // 2
            painter.setPen(stroke_pen(stroke))
            painter.drawLine(0, middle, _LINE, middle)
            painter.setPen(look().ink)
            painter.drawText(_LINE + _GAP, number * high + self.fontMetrics().ascent(), words)
