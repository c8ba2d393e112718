"""The table by person: what can be typed into a cell, and what of it can be dragged."""

from __future__ import annotations

import re
from collections.abc import Collection, Mapping

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.typed_text import BadCell, half_width, minutes_of
from patrolplanner.domain.typed_text import Cell as TypedCell
from patrolplanner.gui.roster.gestures import GestureGrid
from patrolplanner.gui.roster.marked import leave_words
from patrolplanner.gui.roster.model import Spot
from patrolplanner.gui.roster.painting import LinePainter, PeopleLine
from patrolplanner.services.checking.cell_edits import Cell, shift_tokens
from patrolplanner.services.checking.roster_view import RosterView

LOCK_KEY, SWAP_KEY = "L", "S"
BESIDE = "+"
"""Typed before a code: the duty comes beside what the cell has already, not in its place."""


_WITH_HOURS = re.compile(r"(.*?)(?:\s*(\d{1,2}:\d{2})\s*[-–~至]\s*(\d{1,2}:\d{2}))?")


def cell_of(spot: Spot) -> Cell:
    return spot[0].person, spot[1]


def leave_typed(view: RosterView) -> dict[str, AbsenceKind]:
    """What can be typed for leave; codes of shifts and the letters of commands go first."""
    return leave_words({*shift_tokens(view), LOCK_KEY, SWAP_KEY})


def leave_in(text: str, kinds: Mapping[str, AbsenceKind]) -> tuple[AbsenceKind, tuple[int, int] | None] | None:
    """The leave that a pasted or typed text means, with its hours where it has some: ``病 14:00-18:00``."""
    found = _WITH_HOURS.fullmatch(half_width(text).strip().upper())
    kind = kinds.get(found[1]) if found else None
    if found is None or kind is None:
        return None
    if not found[2]:
        return kind, None
    try:
        begins, ends = (minutes_of(TypedCell(part)) for part in (found[2], found[3]))
    except BadCell:
        return None
    return (kind, (begins, ends)) if begins < ends else None


class PeopleGrid(GestureGrid):
    """Cells of people: a code typed puts a duty, a duty dragged moves."""

    def line_painter(self) -> LinePainter:
        assert self.roster.view is not None
        return PeopleLine(self.roster.view, self.font(), self.columnWidth(0), self.rowHeight(0), self._today)

    def words(self) -> Collection[str]:
        view = self.roster.view
        if view is None:
            return ()
        return {LOCK_KEY, SWAP_KEY, *shift_tokens(view), *leave_typed(view)}

    def as_typed(self, text: str) -> str:
        return super().as_typed(text).replace("\uff0b", BESIDE)

    def is_whole(self, typed: str) -> bool:
        return typed != BESIDE and super().is_whole(typed.removeprefix(BESIDE))

    def drag_text(self, spot: Spot) -> str:
        view = self.roster.view
        duties = [row.pair.duty for row in view.cell(*cell_of(spot))] if view is not None else []
        return " ".join(f"{view.codes[d.shift]} {view.post_names.get(d.post, d.post)}" for d in duties) if view else ""

    def begin_beside(self) -> None:
        """The code typed next comes beside what the cell has."""
        self.take_typed()
        self.setFocus()
        if self.line is not None:
            self.type_text(BESIDE)
