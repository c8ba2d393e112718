"""The table by post: names in the cells, lines as high as the largest team of the period needs."""

from __future__ import annotations

from collections.abc import Collection, Iterable
from datetime import date

from PySide6.QtCore import QModelIndex, QPoint, QPointF, QRect, Qt, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.names import person_name
from patrolplanner.gui.look import ROW
from patrolplanner.gui.roster.crew_layout import SIDE, CrewLayout, name_width
from patrolplanner.gui.roster.crew_painting import CrewLine
from patrolplanner.gui.roster.drags import Drag
from patrolplanner.gui.roster.gestures import GestureGrid
from patrolplanner.gui.roster.model import Index, Spot
from patrolplanner.gui.roster.posts_model import PostsModel
from patrolplanner.services.checking.crew_cells import Sign, crew_text

WIDEST_CREW = 320
"""Pixels of a date at the usual size, where a few dates have the whole window."""


def duty_of(spot: Spot) -> DutyKey:
    return DutyKey(spot[1], spot[0].post, spot[0].shift)


class PostsGrid(GestureGrid):
    """Cells of crews: a name typed comes, a name dragged goes elsewhere, the rest of a cell drags all of its crew."""

    roster: PostsModel
    edit_wanted = Signal()
    """The names of the framed cell are to be edited as a text."""

    grabbed = ""
    """The person whose name was pressed; empty where it was another part of the cell."""
    dropped_on = ""
    """The person on whose name something was let go."""
    _names = 0
    """Pixels that most names need."""

    def __init__(self, model: PostsModel, today: date, parent: QWidget | None = None) -> None:
        self._unfit: set[int] = set()
        """Lines that are not measured."""
        super().__init__(model, today, parent)

    # -- sizes ----------------------------------------------------------------------------------------

    def cell_width(self, factor: float, fits: int) -> int:
        """A name can be read at every zoom; a week uses the whole width."""
        view = self.roster.view
        self._names = name_width(self.font(), (p.name for p in view.plan.people) if view is not None else ())
        return max(self._names + 2 * SIDE, min(round(WIDEST_CREW * factor), fits))

    @property
    def crew_layout(self) -> CrewLayout:
        return CrewLayout(self.font(), self.days_head.defaultSectionSize(), self._names)

    def fit_lines(self, rows: Iterable[int] | None = None) -> None:
        """What cannot be seen is measured when it comes to the front."""
        every = range(len(self.roster.lines))
        self._unfit = set(every) if rows is None else self._unfit | set(rows)
        if self.isVisible():
            self._fit_now()

    def _fit_now(self) -> None:
        rows, self._unfit = self._unfit, set()
        if self.roster.view is None:
            return
        layout = self.crew_layout
        for row in rows:
            line = self.roster.lines[row]
            if not line.is_heading:
                self.lines_head.resizeSection(row, max(ROW, layout.height(self.roster.most_pieces(line))))

    def showEvent(self, event: QShowEvent) -> None:
        self._fit_now()
        super().showEvent(event)

    def line_painter(self) -> CrewLine:
        view = self.roster.view
        assert view is not None
        return CrewLine(view, self.font(), self.columnWidth(0), self.rowHeight(0), self._today, self.crew_layout)

    # -- typing ---------------------------------------------------------------------------------------

    def words(self) -> Collection[str]:
        """Names are no words of a list: they are looked up where they are typed."""
        return ()

    def type_text(self, text: str) -> None:
        """What is typed goes on in a field at the cell."""
        self.typed.emit(text)

    # -- dragging -------------------------------------------------------------------------------------

    def name_at(self, point: QPoint) -> tuple[str, QRect]:
        """The person whose name is at a place, and where it stands; empty for none."""
        index = self.indexAt(point)
        spot = self.spot_at(index)
        if spot is None:
            return "", QRect()
        layout, cell = self.crew_layout, self.visualRect(index)
        pieces = self.roster.shown_pieces(duty_of(spot), layout.room)
        inside = QPointF(point - cell.topLeft())
        for piece, box in zip(pieces, layout.boxes(len(pieces), cell.height()), strict=True):
            if piece.sign is Sign.NAME and box.contains(inside):
                return piece.person, box.toRect().translated(cell.topLeft())
        return "", QRect()

    def drop_box(self, index: QModelIndex) -> QRect:
        """A name that somebody would change places with, else the cell."""
        person, box = self.name_at(self._mouse)
        return box if person and self.grabbed and self.indexAt(self._mouse) == index else super().drop_box(index)

    def drag_from(self, index: QModelIndex, point: QPoint, modifiers: Qt.KeyboardModifier) -> Drag:
        self.grabbed, _ = self.name_at(point)
        return super().drag_from(index, point, modifiers)

    def drag_text(self, spot: Spot) -> str:
        view = self.roster.view
        if view is None:
            return ""
        return person_name(view.plan, self.grabbed) if self.grabbed else crew_text(view, duty_of(spot))

    def _drop(self, start: Index, end: Index, copies: bool) -> None:
        self.dropped_on, _ = self.name_at(self._mouse)
        super()._drop(start, end, copies)  # type: ignore[arg-type]
