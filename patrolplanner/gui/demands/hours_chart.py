"""A week by hours as a table of tinted numbers: how many people are asked for."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, timedelta

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QColor, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from patrolplanner.gui.drawing import CENTRE, write
from patrolplanner.gui.look import STEP, current, look
from patrolplanner.gui.said import weekday

_HEAD = 20
_ROW = 20
_NARROWEST, _WIDEST = 22, 40


class HoursChart(QWidget):
    """Seven rows from Monday, 24 columns; darker means more people."""

    def __init__(self) -> None:
        super().__init__()
        self._counts: list[list[int]] = [[0] * 24 for _ in range(7)]
        self._monday = date(2026, 1, 5)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setMinimumHeight(_HEAD + 7 * _ROW + 1)
        current.changed.connect(self.update)

    def show_week(self, monday: date, counts: Sequence[Sequence[int]]) -> None:
        """Draw [7 days][24 hours] numbers of people."""
        self._monday = monday
        self._counts = [list(row) for row in counts]
        self.setAccessibleDescription("\n".join(self.spoken()))
        self.update()

    def spoken(self) -> list[str]:
        """What is drawn, as text: the numbers of each day."""
        return [
            f"{weekday(self._monday + timedelta(days=n))}: {' '.join(map(str, row))}"
            for n, row in enumerate(self._counts)
        ]

    def sizeHint(self) -> QSize:
        return QSize(self._titles + 24 * _NARROWEST, _HEAD + 7 * _ROW + 1)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @property
    def _titles(self) -> int:
        longest = max(self.fontMetrics().horizontalAdvance(weekday(date(2026, 1, 5 + n))) for n in range(7))
        return longest + STEP * 3

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        colours = look()
        left = self._titles
        cell = max(_NARROWEST, min(_WIDEST, (self.width() - left) // 24))
        most = max([1, *(n for row in self._counts for n in row)])
        for hour in range(24):
            write(painter, QRect(left + hour * cell, 0, cell, _HEAD), str(hour), colours.quiet, CENTRE)
        for n, row in enumerate(self._counts):
            top = _HEAD + n * _ROW
            write(painter, QRect(STEP, top, left, _ROW), weekday(self._monday + timedelta(days=n)), colours.ink)
            for hour, count in enumerate(row):
                place = QRect(left + hour * cell, top, cell, _ROW).adjusted(1, 1, -1, -1)
                painter.fillRect(place, _tinted(count / most))
                write(painter, place, str(count or "·"), colours.ink if count else colours.quiet, CENTRE)
        painter.end()


def _tinted(share: float) -> QColor:
    """Between the panel and the selection colour, so that the ink on it stays readable."""
    colours = look()
    pale, full = QColor(colours.panel), QColor(colours.selection)
    mixed = [round(a + (b - a) * share) for a, b in zip(pale.getRgb()[:3], full.getRgb()[:3], strict=True)]  # type: ignore[index]
    return QColor(*mixed)
