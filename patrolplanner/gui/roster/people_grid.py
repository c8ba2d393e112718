"""The table by person: what can be typed into a cell, and what of it can be dragged."""

from __future__ import annotations

from collections.abc import Collection

from patrolplanner.gui.roster.gestures import GestureGrid
from patrolplanner.gui.roster.model import Spot
from patrolplanner.gui.roster.painting import LinePainter, PeopleLine
from patrolplanner.services.checking.cell_edits import Cell, cell_text, shift_tokens

LOCK_KEY, SWAP_KEY = "L", "S"
BESIDE = "+"
"""Typed before a code: the duty comes beside what the cell has already, not in its place."""


def cell_of(spot: Spot) -> Cell:
    return spot[0].person, spot[1]


class PeopleGrid(GestureGrid):
    """Cells of people: a code typed puts a duty, a duty dragged moves."""

    def line_painter(self) -> LinePainter:
        assert self.roster.view is not None
        return PeopleLine(self.roster.view, self.font(), self.columnWidth(0), self.rowHeight(0), self._today)

    def words(self) -> Collection[str]:
        view = self.roster.view
        return {LOCK_KEY, SWAP_KEY} | (set(shift_tokens(view)) if view is not None else set())

    def as_typed(self, text: str) -> str:
        return super().as_typed(text).replace("\uff0b", BESIDE)

    def is_whole(self, typed: str) -> bool:
        return typed != BESIDE and super().is_whole(typed.removeprefix(BESIDE))

    def drag_text(self, spot: Spot) -> str:
        view = self.roster.view
        return cell_text(view, cell_of(spot)) if view is not None else ""

    def begin_beside(self) -> None:
        """The code typed next comes beside what the cell has."""
        self.take_typed()
        self.setFocus()
        if self.line is not None:
            self.type_text(BESIDE)
