"""Which cells of a roster table are selected: scattered cells and blocks, over columns, lines and arrangements anew.

The framed cell is the first of the block that grows, and always one of the selected ones. Headings are never selected.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date

from PySide6.QtCore import QEvent, QItemSelection, QItemSelectionModel, QModelIndex, QRect, Qt
from PySide6.QtWidgets import QAbstractItemView, QWidget

from patrolplanner.gui.roster.grid import RosterGrid
from patrolplanner.gui.roster.model import Index, RosterModel, Spot

_MODIFIERS = Qt.KeyboardModifier
_FLAGS = QItemSelectionModel.SelectionFlag


class ChosenGrid(RosterGrid):
    """A roster table with selected cells, one of which is framed: the table's current cell."""

    _arranging = False
    """Whether the selection is being made; of the class because Qt tells of the first one before there is a table."""

    def __init__(self, model: RosterModel, today: date, parent: QWidget | None = None) -> None:
        super().__init__(model, today, parent)
        self._kept: list[QRect] = []
        """The blocks of columns and rows that stay selected beside the one that grows."""
        self._end: tuple[int, int] | None = None
        """The corner of that block across from the framed cell."""
        self._before: tuple[list[Spot], Spot | None] = ([], None)
        model.modelAboutToBeReset.connect(self._remember)

    # -- what is selected -----------------------------------------------------------------------------

    def choose(self, index: Index) -> None:
        """This cell alone."""
        self._take([], (index.row(), index.column()), (index.row(), index.column()))

    def extend(self, row: int, column: int) -> None:
        """The block from the framed cell to this one, in place of the block that was."""
        first = self.currentIndex()
        if not first.isValid():
            first = self.roster.cell_near(row, 0, column)
        if first.isValid():
            self._take(self._kept, (first.row(), first.column()), (row, column))

    def add(self, index: Index) -> None:
        """This cell as well; one that is selected not any more, unless it is the only one."""
        cell = QRect(index.column(), index.row(), 1, 1)
        if not self.selectionModel().isSelected(index):
            self._take(self.blocks(), (index.row(), index.column()), (index.row(), index.column()))
        elif left := [rest for block in self.blocks() for rest in _without(block, cell)]:
            last = max(left, key=lambda block: (block.bottom(), block.right()))
            self._take(left, (last.bottom(), last.right()), (last.bottom(), last.right()))

    def blocks(self) -> list[QRect]:
        """The blocks of columns and rows that are selected, which do not overlap."""
        return [QRect(p.left(), p.top(), p.width(), p.height()) for p in self.parts()]

    def choose_dates(self, column: int, modifiers: Qt.KeyboardModifier = _MODIFIERS.NoModifier) -> None:
        """The whole column of a date; with Shift all columns from the framed cell on, with Ctrl this one as well."""
        first, last = self.roster.cell_near(0, 0, column), len(self.roster.lines) - 1
        if not first.isValid():
            return
        index = self.currentIndex()
        if modifiers & _MODIFIERS.ShiftModifier and index.isValid():
            self._take(self._kept, (first.row(), index.column()), (last, column))
        else:
            self._take(self._beside(modifiers), (first.row(), column), (last, column))

    def choose_lines(self, row: int, modifiers: Qt.KeyboardModifier = _MODIFIERS.NoModifier) -> None:
        """A whole line within the period; with Shift all lines from the framed cell on, with Ctrl this one as well."""
        first, last = self.period_columns()
        index = self.currentIndex()
        if modifiers & _MODIFIERS.ShiftModifier and index.isValid():
            self._take(self._kept, (index.row(), first), (row, last))
        elif row < len(self.roster.lines) and not self.roster.lines[row].is_heading:
            self._take(self._beside(modifiers), (row, first), (row, last))

    def choose_area(self, area: QRect) -> None:
        """A block of columns and rows."""
        first = self.roster.cell_near(area.top(), 0, area.left())
        self._take([], (first.row(), area.left()), (area.bottom(), area.right()))

    def whole_block(self) -> QRect | None:
        """The columns and rows of the selection if it is one block, headings in it aside; None for scattered cells."""
        parts = self.parts()
        if not parts:
            return None
        top, bottom = min(p.top() for p in parts), max(p.bottom() for p in parts)
        left, right = min(p.left() for p in parts), max(p.right() for p in parts)
        lines = sum(not line.is_heading for line in self.roster.lines[top : bottom + 1])
        whole = sum(p.width() * p.height() for p in parts) == lines * (right - left + 1)
        return QRect(left, top, right - left + 1, bottom - top + 1) if whole else None

    def choose_all(self) -> None:
        """All lines on all dates of the period."""
        first, last = self.period_columns()
        index = self.roster.cell_near(0, 0, first)
        if index.isValid():
            self._take([], (index.row(), first), (len(self.roster.lines) - 1, last))

    def period_columns(self) -> tuple[int, int]:
        """The first and last column of the period; what stands before it is only to be seen."""
        view = self.roster.view
        return (0 if view is None else self.roster.column_of(view.period.first) or 0), self.roster.columnCount() - 1

    def _beside(self, modifiers: Qt.KeyboardModifier) -> list[QRect]:
        """What stays selected when something else is."""
        return self.blocks() if modifiers & _MODIFIERS.ControlModifier else []

    def _take(self, kept: list[QRect], first: tuple[int, int], end: tuple[int, int]) -> None:
        """Select the block between two corners beside what is kept; the first corner is the framed cell."""
        self._kept, self._end = kept, end
        (top, bottom), (left, right) = (sorted(ends) for ends in zip(first, end, strict=True))
        chosen = QItemSelection()
        for block in (*kept, QRect(left, top, right - left + 1, bottom - top + 1)):
            for part in self._without_headings(block):
                one, other = self.roster.index(part.top(), part.left()), self.roster.index(part.bottom(), part.right())
                chosen.merge(QItemSelection(one, other), _FLAGS.Select)
        with self._arranged_by_hand():
            self.selectionModel().select(chosen, _FLAGS.ClearAndSelect)
            self.selectionModel().setCurrentIndex(self.roster.index(*first), _FLAGS.NoUpdate)

    def _without_headings(self, block: QRect) -> Iterator[QRect]:
        start = block.top()
        for row in range(block.top(), block.bottom() + 2):
            if row > block.bottom() or self.roster.lines[row].is_heading:
                if start < row:
                    yield QRect(block.left(), start, block.width(), row - start)
                start = row + 1

    @contextmanager
    def _arranged_by_hand(self) -> Iterator[None]:
        self._arranging = True
        try:
            yield
        finally:
            self._arranging = False

    def moveCursor(self, action: QAbstractItemView.CursorAction, modifiers: Qt.KeyboardModifier) -> QModelIndex:
        """Where Qt puts the frame when the keyboard first comes to the table: never on a heading."""
        return self.roster.first_cell()

    def selectionCommand(self, index: Index, event: QEvent | None = None) -> QItemSelectionModel.SelectionFlag:
        """What others make current is selected alone, whatever keys happen to be held."""
        return _FLAGS.ClearAndSelect

    def currentChanged(self, now: Index, before: Index) -> None:
        """Whoever makes a cell current selects it."""
        if not self._arranging and now.isValid():
            self._kept, self._end = [], (now.row(), now.column())
            if not self.selectionModel().isSelected(now):
                with self._arranged_by_hand():
                    self.selectionModel().select(self.roster.index(now.row(), now.column()), _FLAGS.ClearAndSelect)
        super().currentChanged(now, before)

    def selectionChanged(self, now: QItemSelection, before: QItemSelection) -> None:
        """Whoever selects cells makes one of them current."""
        super().selectionChanged(now, before)
        index = self.currentIndex()
        if self._arranging or (parts := self.parts()) == [] or self.selectionModel().isSelected(index):
            return
        with self._arranged_by_hand():
            self.selectionModel().setCurrentIndex(parts[0].topLeft(), _FLAGS.NoUpdate)

    # -- over a reset ---------------------------------------------------------------------------------

    def _remember(self) -> None:
        line, day = self.line, self.day
        current = (line, day) if line is not None and day is not None else None
        self._before = (self.selected_cells(), current)

    def _arranged(self) -> None:
        """Other lines or dates: the same people and dates are selected, as far as they are there."""
        super()._arranged()
        self._kept, self._end = [], None
        spots, current = self._before
        place = {(x.person, x.post, x.shift): n for n, x in enumerate(self.roster.lines)} if spots else {}
        cells = {
            (row, column): (line, day) == current
            for line, day in spots
            if (row := place.get((line.person, line.post, line.shift))) is not None
            and (column := self.roster.column_of(day)) is not None
        }
        framed = next((cell for cell, is_current in cells.items() if is_current), None)
        if framed is not None:
            self._take([QRect(column, row, 1, 1) for row, column in cells], framed, framed)


def _without(block: QRect, cell: QRect) -> list[QRect]:
    """A block in up to four parts, without one cell."""
    if not block.contains(cell):
        return [block]
    parts = [
        QRect(block.left(), block.top(), block.width(), cell.top() - block.top()),
        QRect(block.left(), cell.bottom() + 1, block.width(), block.bottom() - cell.bottom()),
        QRect(block.left(), cell.top(), cell.left() - block.left(), 1),
        QRect(cell.right() + 1, cell.top(), block.right() - cell.right(), 1),
    ]
    return [part for part in parts if not part.isEmpty()]
