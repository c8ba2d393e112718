"""Where the names of a crew stand in a cell of the table by post: as many beside each other as the cell is wide."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QRectF
from PySide6.QtGui import QFont, QFontMetrics

MOST_ROWS = 4
"""Names under each other at most; who finds no room is counted."""

SIDE, ABOVE = 4, 3
"""Pixels between the names and the sides of their cell."""

_LEADING = 1.3
_USUAL = "国" * 3
_LONGEST = 7.5
"""So many characters of a name are shown in full, in ems; longer ones are cut."""
_OF_ALL = 0.9
"""The share of people whose names are shown in full."""


class CrewLayout:
    """Cells of a width, for names of the usual length in a font."""

    def __init__(self, font: QFont, width: int, name_width: int) -> None:
        self.across = max(1, (width - 2 * SIDE) // name_width)
        self.width = (width - 2 * SIDE) / self.across
        self.line = round(font.pixelSize() * _LEADING)

    @property
    def room(self) -> int:
        """How many names there is room for."""
        return self.across * MOST_ROWS

    def height(self, pieces: int) -> int:
        """The height of a cell with so many pieces."""
        rows = min(MOST_ROWS, -(-pieces // self.across))
        return max(1, rows) * self.line + 2 * ABOVE

    def boxes(self, pieces: int, height: float) -> list[QRectF]:
        """The place of each piece in a cell of a height, from its corner; less than a row is in the middle."""
        rows = max(1, -(-pieces // self.across))
        top = max(float(ABOVE), (height - 1 - rows * self.line) / 2)
        across = min(pieces, self.across)
        left = SIDE + (self.across - across) * self.width / 2
        return [
            QRectF(left + n % self.across * self.width, top + n // self.across * self.line, self.width, self.line)
            for n in range(pieces)
        ]


def name_width(font: QFont, names: Iterable[str]) -> int:
    """What nine names of ten need, and no less than three characters do."""
    metrics = QFontMetrics(font)
    widths = sorted(metrics.horizontalAdvance(name) for name in set(names))
    needed = widths[min(len(widths) - 1, int(len(widths) * _OF_ALL))] if widths else 0
    least, most = metrics.horizontalAdvance(_USUAL), round(font.pixelSize() * _LONGEST)
    return max(least, min(needed, most)) + round(font.pixelSize() * 0.45)
