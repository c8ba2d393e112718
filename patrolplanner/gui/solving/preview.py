"""Whom the best roster so far changes: a light table, made anew each second without holding the window up."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtWidgets import QAbstractItemView, QTableView

from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import person_name
from patrolplanner.domain.plan import Plan
from patrolplanner.gui.look import ROW
from patrolplanner.gui.said import said
from patrolplanner.services.solving.search_process import Preview

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_HEADS = (
    translate("difference view", "Person"),
    translate("difference view", "Comes"),
    translate("difference view", "Goes"),
)


class PreviewModel(QAbstractTableModel):
    """A row a person: how many duties come and go."""

    def __init__(self) -> None:
        super().__init__()
        self._people: tuple[tuple[str, int, int], ...] = ()
        self._plan = Plan()

    def begin(self, plan: Plan) -> None:
        """Empty, with the names of a plan."""
        self.beginResetModel()
        self._plan, self._people = plan, ()
        self.endResetModel()

    def fill(self, preview: Preview) -> None:
        """Another roster is the best."""
        same = len(preview.people) == len(self._people)
        if not same:
            self.beginResetModel()
        self._people = preview.people
        if not same:
            self.endResetModel()
        elif self._people:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._people) - 1, len(_HEADS) - 1))

    def rowCount(self, parent: _Index = _NONE) -> int:
        """One a person."""
        return 0 if parent.isValid() else len(self._people)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """Who, and two numbers."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heads."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return said(_HEADS[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell."""
        if not index.isValid() or role != Qt.ItemDataRole.DisplayRole:
            return None
        person, come, gone = self._people[index.row()]
        if index.column() == 0:
            return person_name(self._plan, person)
        if index.column() == 1:
            return f"+{come}" if come else ""
        return f"−{gone}" if gone else ""


class PreviewTable(QTableView):
    """The table of a preview; where it is scrolled to stays."""

    def __init__(self) -> None:
        super().__init__()
        self.people = PreviewModel()
        self.setModel(self.people)
        self.setAccessibleName(said(translate("solving", "Whom the best roster so far changes")))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setStretchLastSection(True)
        self.horizontalHeader().setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)

    def show_preview(self, preview: Preview) -> None:
        """Show another one."""
        at = self.verticalScrollBar().value()
        self.people.fill(preview)
        self.verticalScrollBar().setValue(at)
