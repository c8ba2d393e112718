"""The table by post: names in the cells, lines as high as the largest team of the period needs."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date

from PySide6.QtWidgets import QWidget

from patrolplanner.gui.look import ROW
from patrolplanner.gui.roster.crew_layout import SIDE, CrewLayout, name_width
from patrolplanner.gui.roster.crew_painting import CrewLine
from patrolplanner.gui.roster.grid import RosterGrid
from patrolplanner.gui.roster.posts_model import PostsModel

WIDEST_CREW = 320
"""Pixels of a date at the usual size, where a few dates have the whole window."""


class PostsGrid(RosterGrid):
    """Cells of crews."""

    roster: PostsModel

    def __init__(self, model: PostsModel, today: date, parent: QWidget | None = None) -> None:
        self._names = 0
        """Pixels that most names need."""
        super().__init__(model, today, parent)

    # -- sizes ----------------------------------------------------------------------------------------

    def cell_width(self, factor: float, fits: int) -> int:
        """A name can be read at every zoom; a week uses the whole width."""
        view = self.roster.view
        self._names = name_width(self.font(), (p.name for p in view.plan.people) if view is not None else ())
        return max(self._names + 2 * SIDE, min(round(WIDEST_CREW * factor), fits))

    @property
    def layout_(self) -> CrewLayout:
        return CrewLayout(self.font(), self.columnWidth(0), self._names)

    def fit_lines(self, rows: Iterable[int] | None = None) -> None:
        if self.roster.view is None:
            return
        layout, least = CrewLayout(self.font(), self.days_head.defaultSectionSize(), self._names), ROW
        for row in range(len(self.roster.lines)) if rows is None else rows:
            line = self.roster.lines[row]
            if not line.is_heading:
                self.lines_head.resizeSection(row, max(least, layout.height(self.roster.most_pieces(line))))

    def line_painter(self) -> CrewLine:
        view = self.roster.view
        assert view is not None
        return CrewLine(view, self.font(), self.columnWidth(0), self.rowHeight(0), self._today, self.layout_)
