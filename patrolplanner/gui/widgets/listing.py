"""A table to read: rows of words with their meaning kept beside them, copied to Excel as they stand."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

from PySide6.QtCore import QAbstractItemModel, QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor, QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableView

from patrolplanner.domain.messages import Message
from patrolplanner.domain.outgoing_text import as_table
from patrolplanner.gui.drawing import LEFT, RIGHT
from patrolplanner.gui.look import ROW, look
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.heads import Head, mark_heads

_Index = QModelIndex | QPersistentModelIndex
_NONE = QModelIndex()
_LEAST_WIDEST = 120
"""Pixels of the column that takes the room left over, where its words need as many."""
_LEAST_CUT = 48
"""Pixels that a column whose words are cut keeps."""
T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class ListLine(Generic[T]):
    """A row: its words, what it is about, and a tone of the look (``danger``, ``warn``, ``good``, ``quiet``)."""

    cells: tuple[str, ...]
    about: T
    tone: str = ""
    tip: str = ""


class ListingModel(QAbstractTableModel, Generic[T]):
    """Lines under heads; ``numbers`` are the columns whose cells stand at the right.

    Where words take time to make, override `words`: it is asked for what is seen only. ``tips`` tell a cell whole
    beside the pointer.
    """

    def __init__(self, heads: Sequence[Head], numbers: Sequence[int] = (), *, tips: bool = True) -> None:
        super().__init__()
        self.heads = tuple(heads)
        self._numbers = frozenset(numbers)
        self._tips = tips
        self.lines: list[ListLine[T]] = []

    def fill(self, lines: Sequence[ListLine[T]]) -> None:
        self.beginResetModel()
        self.lines = list(lines)
        self.endResetModel()

    def change(self, lines: Sequence[ListLine[T]]) -> None:
        """Show other lines; if there are as many as before, what is selected stays."""
        if len(lines) != len(self.lines):
            self.fill(lines)
        elif lines:
            self.lines = list(lines)
            self.dataChanged.emit(self.index(0, 0), self.index(len(lines) - 1, self.columnCount() - 1))

    def words(self, at: int, column: int) -> str:
        return self.lines[at].cells[column]

    def tip(self, at: int, column: int) -> str:
        """What is said beside the pointer."""
        return self.lines[at].tip or self.words(at, column)

    def rowCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: _Index = _NONE) -> int:
        return 0 if parent.isValid() else len(self.heads)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return said(self.heads[section].title)
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(said(self.heads[section].text))
        if role == Qt.ItemDataRole.TextAlignmentRole and section in self._numbers:
            return int(RIGHT)
        return None

    def data(self, index: _Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        if not index.isValid():
            return None
        at, column = index.row(), index.column()
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self.words(at, column)
            case Qt.ItemDataRole.ToolTipRole if self._tips:
                return as_tip(self.tip(at, column)) or None
            case Qt.ItemDataRole.TextAlignmentRole if column in self._numbers:
                return int(RIGHT)
            case Qt.ItemDataRole.ForegroundRole if tone := self.lines[at].tone:
                return QColor(getattr(look(), tone))
        return None


class PlainTable(QTableView):
    """A table of whole rows, none wrapped, without lines between them."""

    def __init__(self, model: QAbstractItemModel, name: Message) -> None:
        super().__init__()
        self.setModel(model)
        self.setAccessibleName(said(name))
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setTabKeyNavigation(False)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(ROW)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self.horizontalHeader().setDefaultAlignment(LEFT)


class Listing(PlainTable, Generic[T]):
    """Shows a listing model; ``chosen`` tells that another line is the present one."""

    chosen = Signal()
    opened = Signal()
    """A line was double-clicked, or Enter pressed on it."""

    def __init__(self, model: ListingModel[T], name: Message, widest: int = -1, yielding: int = -1) -> None:
        """``widest`` is the column that takes the room left over; ``yielding`` one whose words are cut where there is
        too little."""
        super().__init__(model, name)
        self.lines_model = model
        self._widest, self._yielding = widest, yielding
        mark_heads(self.horizontalHeader(), model.heads)
        self.setAlternatingRowColors(True)
        self.verticalHeader().setDefaultSectionSize(ROW + 4)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.horizontalHeader().setStretchLastSection(widest < 0)
        if widest >= 0:
            self.horizontalHeader().setSectionResizeMode(widest, QHeaderView.ResizeMode.Stretch)
        self._filling = False
        self.selectionModel().currentRowChanged.connect(self._moved)
        self.doubleClicked.connect(lambda *_: self.opened.emit())

    def fill(self, lines: Sequence[ListLine[T]], same: Callable[[T], object] = id) -> None:
        """Show other lines; the present one stays if ``same`` knows it again."""
        before = self.about
        self._filling = True
        self.lines_model.fill(lines)
        self.resizeColumnsToContents()
        self._take_whole_width()
        wanted = None if before is None else same(before)
        row = next((n for n, line in enumerate(lines) if wanted is not None and same(line.about) == wanted), 0)
        if lines:
            self.selectRow(row)
        self._filling = False
        self.chosen.emit()

    def change(self, lines: Sequence[ListLine[T]]) -> None:
        """Show other lines in their place; a column whose words need more room gets it, and none gets less."""
        self.lines_model.change(lines)
        header = self.horizontalHeader()
        for column in range(self.lines_model.columnCount()):
            if column != self._widest and self.sizeHintForColumn(column) > header.sectionSize(column):
                header.resizeSection(column, self.sizeHintForColumn(column))
        self._take_whole_width()

    def _take_whole_width(self) -> None:
        """The column that stretches has just got the width of its words; setting its mode shares the room out anew."""
        header = self.horizontalHeader()
        if self._widest >= 0:
            header.setSectionResizeMode(self._widest, QHeaderView.ResizeMode.Stretch)
            least = min(_LEAST_WIDEST, self.sizeHintForColumn(self._widest))
            self._cut_what_yields(least)
            if header.sectionSize(self._widest) < least:  # the others take all the room: they can be scrolled to
                header.setSectionResizeMode(self._widest, QHeaderView.ResizeMode.Interactive)
                header.resizeSection(self._widest, least)
        else:
            header.setStretchLastSection(False)
            header.setStretchLastSection(True)

    def _cut_what_yields(self, least: int) -> None:
        """Give the column that yields the width of its words, or so much less that the others fit beside it."""
        if self._yielding < 0:
            return
        header = self.horizontalHeader()
        columns = range(self.lines_model.columnCount())
        others = sum(header.sectionSize(n) for n in columns if n not in (self._widest, self._yielding))
        room = self.viewport().width() - others - least
        wanted = max(self.sizeHintForColumn(self._yielding), header.sectionSizeHint(self._yielding))
        header.resizeSection(self._yielding, max(min(wanted, room), min(wanted, _LEAST_CUT)))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._take_whole_width()

    def _moved(self, *_: object) -> None:
        """Another line is the present one; while lines are filled in that is said once, at the end."""
        if not self._filling:
            self.chosen.emit()

    def choose(self, value: object, of: Callable[[T], object]) -> None:
        """Make the first line present of whose subject ``of`` gives the value; nothing changes without one."""
        found = next((n for n, line in enumerate(self.lines_model.lines) if of(line.about) == value), None)
        if found is not None:
            self.selectRow(found)

    @property
    def about(self) -> T | None:
        row = self.currentIndex().row()
        return self.lines_model.lines[row].about if 0 <= row < len(self.lines_model.lines) else None

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Copying takes whole lines with the heads, as a spreadsheet wants them; Enter opens."""
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.text())
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.opened.emit()
        else:
            super().keyPressEvent(event)

    def text(self) -> str:
        """The chosen lines, or all if one is chosen, parted by tabs under their heads."""
        model = self.lines_model
        rows = sorted({i.row() for i in self.selectionModel().selectedRows()})
        if len(rows) < 2:
            rows = list(range(model.rowCount()))
        heads = [str(model.headerData(n, Qt.Orientation.Horizontal)) for n in range(model.columnCount())]
        return as_table((heads, *(model.lines[r].cells for r in rows)))
