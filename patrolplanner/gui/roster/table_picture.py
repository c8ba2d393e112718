"""The table as a picture, to be sent: the shown period, or the lines and dates that are selected."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QRectF, QSize
from PySide6.QtGui import QColor, QFont, QImage, QPainter

from patrolplanner.domain.messages import translate
from patrolplanner.gui.drawing import RIGHT, font_like, write
from patrolplanner.gui.look import LIGHT, current, look
from patrolplanner.gui.roster.grid import RosterGrid
from patrolplanner.gui.roster.heads import HEAD_HEIGHT, PADDING, paint_heading
from patrolplanner.gui.said import said

RATIO = 2.0
"""Pixels of the picture for one of the window: letters stay sharp on a telephone."""

MARGIN, TITLE = 16, 44
MOST_PIXELS = 60_000_000
"""A telephone shows no larger picture, and a chat takes none."""

_SECRET = translate("page", "Internal document – keep safe")


@dataclass(frozen=True)
class _Shown:
    """The rows and columns of a table that are drawn."""

    rows: Sequence[int]
    first: int
    columns: int


def table_picture(grid: RosterGrid, title: str) -> QImage | None:
    """The table in light colours; None where there is nothing, or far too much, to be shown."""
    part = _part(grid)
    if grid.roster.view is None or not part.rows:
        return None
    size = _size(grid, part)
    if size.width() * size.height() * RATIO * RATIO > MOST_PIXELS:
        return None
    picture = QImage(size * RATIO, QImage.Format.Format_RGB32)
    picture.setDevicePixelRatio(RATIO)
    with _in_daylight():
        picture.fill(QColor(look().panel))
        painter = QPainter(picture)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        _draw_title(painter, grid, title, size.width())
        _draw_dates(painter, grid, part)
        _draw_lines(painter, grid, part)
        painter.end()
    return picture


def _part(grid: RosterGrid) -> _Shown:
    """The selected lines and dates if there is more than one cell, else all lines on the dates of the period."""
    view = grid.roster.view
    chosen = grid.selected_cells()
    if len(chosen) > 1:
        rows = [n for n, line in enumerate(grid.roster.lines) if line in {line for line, _ in chosen}]
        first, last = (grid.roster.column_of(end({day for _, day in chosen})) or 0 for end in (min, max))
        return _Shown(rows, first, last - first + 1)
    first = grid.roster.column_of(view.period.first) or 0 if view is not None else 0
    return _Shown(range(len(grid.roster.lines)), first, len(grid.roster.days()) - first)


def _size(grid: RosterGrid, part: _Shown) -> QSize:
    wide = grid.lines_head.width() + part.columns * grid.columnWidth(0)
    high = TITLE + HEAD_HEIGHT + sum(grid.rowHeight(row) for row in part.rows)
    return QSize(wide + 2 * MARGIN, high + MARGIN)


def _draw_title(painter: QPainter, grid: RosterGrid, title: str, width: int) -> None:
    box = QRectF(MARGIN, 0, width - 2 * MARGIN, TITLE)
    painter.setFont(font_like(grid.font(), pixels=11, weight=QFont.Weight.Normal))
    secret = said(_SECRET)
    write(painter, box, secret, look().quiet, RIGHT)
    taken = painter.fontMetrics().horizontalAdvance(secret) + MARGIN
    painter.setFont(font_like(grid.font(), pixels=17, weight=QFont.Weight.Bold))
    write(painter, box.adjusted(0, 0, -taken, 0), title, look().ink, elided=True)


def _draw_dates(painter: QPainter, grid: RosterGrid, part: _Shown) -> None:
    head, width = grid.lines_head.width(), grid.columnWidth(0)
    corner = QRect(MARGIN, TITLE, head, HEAD_HEIGHT)
    painter.fillRect(corner, QColor(look().raised))
    painter.setFont(grid.font())
    left = corner.left() + PADDING
    for text, wide in zip(grid.roster.columns_left(), grid.lines_head.widths, strict=True):
        write(painter, QRect(left, corner.top(), wide, corner.height()), text, look().quiet)
        left += wide
    for n in range(part.columns):
        grid.days_head.paintSection(
            painter, QRect(MARGIN + head + n * width, TITLE, width, HEAD_HEIGHT), part.first + n
        )


def _draw_lines(painter: QPainter, grid: RosterGrid, part: _Shown) -> None:
    """Heads at the left, cells beside them; headings lie across."""
    head, width = grid.lines_head.width(), grid.columnWidth(0)
    lines, top = grid.line_painter(), TITLE + HEAD_HEIGHT
    for row in part.rows:
        line, height = grid.roster.lines[row], grid.rowHeight(row)
        if line.is_heading:
            across = QRect(MARGIN, top, head + part.columns * width, height)
            paint_heading(painter, across, line.heading, grid.font())
        else:
            grid.lines_head.paint_line(painter, QRect(MARGIN, top, head, height), line)
            lines.height = height
            painter.save()
            painter.setClipRect(QRect(MARGIN + head, top, part.columns * width, height))
            painter.translate(QPoint(MARGIN + head - part.first * width, top))
            lines.draw(painter, grid.roster, line)
            painter.restore()
        top += height


@contextmanager
def _in_daylight() -> Iterator[None]:
    """A picture for others has the colours of paper, whatever the window has."""
    before, current.look = current.look, LIGHT
    try:
        yield
    finally:
        current.look = before
