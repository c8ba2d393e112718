"""The table as a picture, to be sent: the shown period, or the lines and dates that are selected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from patrolplanner.domain.messages import translate
from patrolplanner.gui.drawing import CENTRE, LEFT, RIGHT, font_like, write
from patrolplanner.gui.look import LIGHT, current, look
from patrolplanner.gui.roster.grid import RosterGrid
from patrolplanner.gui.roster.heads import HEAD_HEIGHT, paint_heading
from patrolplanner.gui.roster.model import RosterLine
from patrolplanner.gui.said import said

RATIO = 2.0
"""Pixels of the picture for one of the window: letters stay sharp on a telephone."""

MARGIN, TITLE = 16, 40
MOST_HIGH = 12_000
"""A picture is not made higher than this; a telephone shows no more."""

_SECRET = translate("page", "Internal document – keep safe")
_TOO_LONG = translate("roster page", "The picture would be too large. Select the lines and dates that it is to show.")


@dataclass(frozen=True)
class _Part:
    """What of a table is drawn: rows with their heights, columns of equal width."""

    rows: Sequence[int]
    columns: Sequence[int]


def table_picture(grid: RosterGrid, title: str) -> QImage | None:
    """The table in light colours; None without lines."""
    part = _part(grid)
    if not part.rows or not part.columns or grid.roster.view is None:
        return None
    with _in_daylight():
        return _drawn(grid, part, title)


def _part(grid: RosterGrid) -> _Part:
    """The selected lines and dates if there is more than one cell, else all lines on the dates of the period."""
    lines, days = grid.roster.lines, grid.roster.days()
    chosen = grid.selected_cells()
    if len(chosen) > 1:
        wanted = {_key(line) for line, _ in chosen}
        dates = {day for _, day in chosen}
        rows = [n for n, line in enumerate(lines) if not line.is_heading and _key(line) in wanted]
        return _Part(rows, [n for n, day in enumerate(days) if min(dates) <= day <= max(dates)])
    period = grid.roster.view.period if grid.roster.view is not None else None
    return _Part(range(len(lines)), [n for n, day in enumerate(days) if period is not None and day in period])
