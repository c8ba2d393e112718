"""A roster table with its totals and scroll bar in a white panel."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollBar, QWidget

from patrolplanner.gui.look import current
from patrolplanner.gui.roster.grid import RosterGrid
from patrolplanner.gui.roster.heads import Totals


class FramedGrid(QFrame):
    """Table, totals, scroll bar side by side."""

    def __init__(self, grid: RosterGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = grid
        self.setProperty("role", "panel")
        across = QHBoxLayout(self)
        across.setContentsMargins(1, 4, 1, 4)
        across.setSpacing(0)
        across.addWidget(grid, 1)
        self.totals = Totals(grid.roster, grid)
        across.addWidget(self.totals)
        inner, self._bar = grid.verticalScrollBar(), QScrollBar(Qt.Orientation.Vertical)
        across.addWidget(self._bar)
        inner.rangeChanged.connect(self._range)
        inner.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(inner.setValue)
        grid.roster.modelReset.connect(self.measure)
        grid.roster.dataChanged.connect(self.totals.update)
        grid.zoomed.connect(self.measure)
        current.changed.connect(self.totals.update)

    def measure(self) -> None:
        """The totals in the table's font."""
        self.totals.setFont(self.grid.font())
        self.totals.measure()
        self.totals.update()

    def _range(self, first: int, last: int) -> None:
        self._bar.setRange(first, last)
        self._bar.setPageStep(self.grid.verticalScrollBar().pageStep())
        self._bar.setSingleStep(self.grid.verticalScrollBar().singleStep())
        self._bar.setVisible(last > first)
        self.totals.update()
