"""The columns of a table as the user arranged them: which, in which order, how wide; wider on a wide screen."""

from __future__ import annotations

from collections.abc import Iterable

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtWidgets import QMenu, QTableView

from patrolplanner.gui import remembered
from patrolplanner.gui.look import STEP
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.headings import MENU
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.heads import width_with_mark, words_width

WIDEST = 1.8
"""Columns grow to so much of their own width where there is room: a table torn wider is hard to read along."""


class ColumnLayout(QObject):
    """Columns are numbered as their kind declares them; ``name`` is what the layout is remembered under.

    Their own widths are what is remembered. Where the table is wider than all of them, each grows in proportion.
    """

    def __init__(self, view: QTableView, kind: RecordKind, name: str) -> None:
        super().__init__(view)
        self._view, self._kind, self._name = view, kind, name
        self._own: dict[int, int] = {}
        self._factor, self._spreading = 1.0, False
        view.horizontalHeader().sectionResized.connect(self._resized)
        view.viewport().installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.Resize:
            self.spread()
        return super().eventFilter(watched, event)

    def spread(self) -> None:
        """Give the columns shown the room there is."""
        total = sum(self._own.get(n, 0) for n in self.shown)
        self._show_widths(min(WIDEST, max(1.0, self._view.viewport().width() / total)) if total else 1.0)

    def _show_widths(self, factor: float) -> None:
        self._factor, self._spreading = factor, True
        for place in self.shown:
            if place in self._own:
                self._view.setColumnWidth(place, int(self._own[place] * factor))
        self._spreading = False

    def _resized(self, place: int, _before: int, width: int) -> None:
        """A border was dragged, or a column measured."""
        if not self._spreading and width:
            self._own[place] = round(width / self._factor)

    def restore(self) -> None:
        """Wide enough for titles and contents, then as it was remembered."""
        header = self._view.horizontalHeader()
        for place, column in enumerate(self._kind.columns):
            words = words_width(header, said(column.title))
            wanted = (width_with_mark(words) if column.unclear else words + STEP * 3) + MENU
            self._view.setColumnWidth(place, max(column.width, wanted))
            self._view.setColumnHidden(place, column.hidden)
        state = remembered.layout(f"table-{self._name}")
        if not state.isEmpty():
            header.restoreState(state)
            header.setSortIndicator(-1, Qt.SortOrder.AscendingOrder)
            self._own |= {n: self._view.columnWidth(n) for n in self.shown}
        self.spread()

    def remember(self) -> None:
        """The columns' own widths: another screen may be narrower."""
        self._show_widths(1.0)
        remembered.remember_layout(f"table-{self._name}", self._view.horizontalHeader().saveState())
        self.spread()

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
        """Show or hide a column; the last one stays, and the present cell is never one that cannot be seen."""
        if shown or len(self.shown) > 1:
            self._view.setColumnHidden(place, not shown)
            present = self._view.currentIndex()
            if present.isValid() and self._view.isColumnHidden(present.column()):
                self._view.setCurrentIndex(present.siblingAtColumn(self.first))
            if self._view.columnWidth(place) == 0:
                self._view.setColumnWidth(place, self._kind.columns[place].width)
            self.spread()

    def menu(self) -> QMenu:
        menu = QMenu(self._view)
        for place in self.in_order(range(len(self._kind.columns))):
            action = menu.addAction(said(self._kind.columns[place].title))
            action.setCheckable(True)
            action.setChecked(not self._view.isColumnHidden(place))
            action.toggled.connect(lambda shown, place=place: self.show_column(place, shown))
        return menu
