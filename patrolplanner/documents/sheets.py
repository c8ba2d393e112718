"""The sheets that papers are printed on, and what stands in their margins; they are known without loading ReportLab."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

_MM = 72 / 2.54 * 0.1


@dataclass(frozen=True, slots=True)
class Sheet:
    """A sheet of paper: width, height and margin in points.

    ``sides`` is another margin at left and right, ``running`` how far header and footer lie within the margins.
    """

    width: float
    height: float
    margin: float
    sides: float | None = None
    running: float = 0.0

    @property
    def left(self) -> float:
        return self.margin if self.sides is None else self.sides

    @property
    def right(self) -> float:
        return self.width - self.left

    @property
    def top(self) -> float:
        return self.height - self.margin

    @property
    def bottom(self) -> float:
        return self.margin

    @property
    def room(self) -> float:
        return self.right - self.left


A4_PORTRAIT = Sheet(210 * _MM, 297 * _MM, 10 * _MM)
A3_PORTRAIT = Sheet(297 * _MM, 420 * _MM, 14.14 * _MM)
BOARD_PORTRAIT = Sheet(600 * _MM, 900 * _MM, 28.57 * _MM)
SCREEN_PORTRAIT = Sheet(210 * _MM, 210 * 16 / 9 * _MM, 10 * _MM)
"""An upright screen, as wide as A4."""
A3_LANDSCAPE = Sheet(420 * _MM, 297 * _MM, 15 * _MM)
A4_LANDSCAPE = Sheet(297 * _MM, 210 * _MM, 10 * _MM)
A4_TABLE = Sheet(297 * _MM, 210 * _MM, 20 * _MM, sides=25 * _MM, running=8 * _MM)
"""A4 landscape as official tables have it: 247 mm wide, header and footer in the margins."""
A4_LIST = Sheet(210 * _MM, 297 * _MM, 20 * _MM, running=8 * _MM)
"""A4 portrait for lists: 170 mm wide, header and footer in the margins."""
A4_OFFICIAL = Sheet(210 * _MM, 297 * _MM, 32 * _MM, sides=27 * _MM, running=10 * _MM)
"""A4 portrait as official texts have it: 156 mm wide, header and footer in the margins."""
A3_LIST = Sheet(297 * _MM, 420 * _MM, 20 * _MM, sides=15 * _MM, running=8 * _MM)
"""A3 portrait for lists on the wall: 267 mm wide, header and footer in the margins."""

A5_PAIR = Sheet(297 * _MM, 210 * _MM, 9 * _MM)
"""A4 landscape to be cut into two halves, each with this margin."""
CARD_SHEET = Sheet(210 * _MM, 297 * _MM, 13.5 * _MM, sides=15 * _MM)
"""A4 with exactly ten cards between its margins."""


@dataclass(frozen=True, slots=True)
class Stamp:
    """What the margin of an internal paper says: the roster's version, when it was printed and by whom."""

    version: str
    printed: datetime
    who: str = ""
