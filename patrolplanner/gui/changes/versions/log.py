"""The plan's log in words: who changed what and when, with a filter."""

from __future__ import annotations

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, QSortFilterProxyModel, Qt
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QLabel, QLineEdit, QTableView, QVBoxLayout, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.look import ROW, STEP
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import Desk
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import label, row
from patrolplanner.services.open_plan.log_words import LogLine, in_words

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_HEADS = (
    translate("log page", "When"),
    translate("log page", "Who"),
    translate("log page", "What was done"),
    translate("log page", "What changed"),
    translate("log page", "Reason"),
)
_PARTS = translate("log page", "{parts}")
_COUNT = translate("log page", "{count} entries")


class LogModel(QAbstractTableModel):
    """A row an action, the latest first."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[LogLine] = []

    def fill(self, lines: list[LogLine]) -> None:
        """Show these."""
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def rowCount(self, parent: _Index = _NONE) -> int:
        """One an action."""
        return 0 if parent.isValid() else len(self._lines)

    def columnCount(self, parent: _Index = _NONE) -> int:
        """When, who, what sort, what changed, why."""
        return 0 if parent.isValid() else len(_HEADS)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The heads."""
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return said(_HEADS[section])
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a cell; long ones whole beside the pointer."""
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return None
        line = self._lines[index.row()]
        match index.column():
            case 0:
                return f"{line.at:%Y-%m-%d %H:%M:%S}"
            case 1:
                return line.who
            case 2:
                return line.action if isinstance(line.action, str) else said(line.action)
            case 3:
                return said(_PARTS, parts=line.what)
        return line.reason


class LogTab(QWidget):
    """The table with its filter. It is read when it is shown, not before."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.desk = desk
        self._job: jobs.Job | None = None
        self.model = LogModel()
        self.sifted = QSortFilterProxyModel(self)
        self.sifted.setSourceModel(self.model)
        self.sifted.setFilterKeyColumn(-1)
        self.sifted.setFilterCaseSensitivity(Qt.CaseSensitivity.CaseInsensitive)
        self.filter = QLineEdit()
        self.filter.setClearButtonEnabled(True)
        self.filter.setPlaceholderText(said(translate("log page", "date, name, word")))
        self.filter.textChanged.connect(self._sift)
        heading = QLabel(said(translate("log page", "F&ilter")))
        heading.setBuddy(self.filter)
        self.count = label(role="quiet")
        self.table = QTableView()
        self.table.setModel(self.sifted)
        self.table.setAccessibleName(said(translate("log page", "Log")))
        self.table.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.table.setTabKeyNavigation(False)
        self.table.setShowGrid(False)
        self.table.setWordWrap(False)
        self.table.verticalHeader().hide()
        self.table.verticalHeader().setMinimumSectionSize(ROW)
        self.table.verticalHeader().setDefaultSectionSize(ROW)
        across = self.table.horizontalHeader()
        across.setDefaultAlignment(Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter)
        for column, width in ((0, 150), (1, 90), (2, 120), (4, 160)):
            across.resizeSection(column, width)
        across.setSectionResizeMode(3, QHeaderView.ResizeMode.Stretch)
        down = QVBoxLayout(self)
        down.setContentsMargins(0, STEP * 2, 0, 0)
        down.setSpacing(STEP * 2)
        down.addLayout(row(heading, self.filter, self.count, 1))
        down.addWidget(self.table, 1)
        self.filter.setMinimumWidth(240)
        desk.changed.connect(lambda _change: self.entered() if self.isVisible() else None)

    def entered(self) -> None:
        """Read the log anew; its words are made beside the window."""
        if self._job is not None:
            self._job.drop()
        entries = self.desk.session.log()
        names = {p.id: p.name for p in self.desk.plan.people}
        self._job = jobs.start(self, lambda: in_words(entries, names), self._show)

    def closing(self) -> None:
        """Nobody waits for it any more."""
        if self._job is not None:
            self._job.drop()

    def show_place(self, _place: Place) -> None:
        """There is one place only."""

    def _show(self, lines: list[LogLine]) -> None:
        self._job = None
        self.model.fill(lines)
        self._say_count()

    def _sift(self, text: str) -> None:
        self.sifted.setFilterFixedString(text.strip())
        self._say_count()

    def _say_count(self) -> None:
        self.count.setText(said(_COUNT, count=self.sifted.rowCount()))
