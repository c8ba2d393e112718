"""The columns of a table as the user arranged them: which are shown, in which order, how wide."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QMenu, QTableView

from patrolplanner.gui import remembered
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.said import said


class ColumnLayout:
    """Columns are numbered as their kind declares them; ``name`` is what the layout is remembered under."""

    def __init__(self, view: QTableView, kind: RecordKind, name: str) -> None:
        self._view, self._kind, self._name = view, kind, name

    def restore(self) -> None:
        """Wide enough for titles and contents, then as it was remembered."""
        header = self._view.horizontalHeader()
        for place, column in enumerate(self._kind.columns):
            wanted = header.fontMetrics().horizontalAdvance(said(column.title)) + 30
            self._view.setColumnWidth(place, max(column.width, wanted))
            self._view.setColumnHidden(place, column.hidden)
        state = remembered.layout(f"table-{self._name}")
        if not state.isEmpty():
            header.restoreState(state)
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)

    def remember(self) -> None:
        remembered.remember_layout(f"table-{self._name}", self._view.horizontalHeader().saveState())

    @property
    def shown(self) -> list[int]:
        return [n for n in self.in_order(range(len(self._kind.columns))) if not self._view.isColumnHidden(n)]

    @property
    def first(self) -> int:
        return next(iter(self.shown), 0)

    def in_order(self, columns: Iterable[int]) -> list[int]:
        """These columns from left to right."""
        return sorted(columns, key=self._view.horizontalHeader().visualIndex)

    def show_column(self, place: int, shown: bool) -> None:
        """Show or hide a column; the last one stays."""
        if shown or len(self.shown) > 1:
            self._view.setColumnHidden(place, not shown)
            if self._view.columnWidth(place) == 0:
                self._view.setColumnWidth(place, self._kind.columns[place].width)

    def menu(self) -> QMenu:
        menu = QMenu(self._view)
        for place in self.in_order(range(len(self._kind.columns))):
            action = menu.addAction(said(self._kind.columns[place].title))
            action.setCheckable(True)
            action.setChecked(not self._view.isColumnHidden(place))
            action.toggled.connect(lambda shown, place=place: self.show_column(place, shown))
        return menu
