"""One model for all tables of records: it reads the plan of the context and changes it by edits that can be undone."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QDate, QModelIndex, QObject, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QColor

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.drawing import LEFT, RIGHT
from patrolplanner.gui.look import look
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.column import Column, EditorKind, RecordKind
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.said import as_tip, said
from patrolplanner.services.edits.records import change_records, refusal_of
from patrolplanner.services.open_plan.document import Change, Edit

Index = QModelIndex | QPersistentModelIndex

_ROOT = QModelIndex()
SORT_ROLE = Qt.ItemDataRole.UserRole + 1
"""What a cell is sorted by."""

CHANGED = translate("records", "{column} of {record}")
_MARKED = translate("records", "{text} ({mark})")
_MARKED_FIRST = translate("records", "({mark}) {text}")
_ALONE = translate("records", "({mark})")


class RecordModel(QAbstractTableModel):
    """The records of one field of the plan. It keeps no list of its own, only hold of the plan's tuple."""

    refused = Signal(object, object)
    """`QPersistentModelIndex` and `Message`: a text that was not taken."""

    def __init__(self, context: PlanContext, kind: RecordKind, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.kind = kind
        self.facts = PlanFacts(context.plan, context.today)
        self._records: tuple[Any, ...] = getattr(context.plan, kind.field)
        self._keys: dict[int, list[Any]] = {}
        context.changed.connect(self._changed)

    # -- reading --------------------------------------------------------------------------------------

    @property
    def records(self) -> Sequence[Any]:
        return self._records

    def column(self, place: int) -> Column:
        return self.kind.columns[place]

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._records)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.kind.columns)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Vertical:
            return section + 1 if role == Qt.ItemDataRole.DisplayRole else None
        column = self.column(section)
        if role == Qt.ItemDataRole.DisplayRole:
            return said(column.title)
        if role == Qt.ItemDataRole.ToolTipRole:
            return as_tip(column.help)
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.right else LEFT
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        """Text, sort value, check mark, colours and the words of a mark."""
        if not index.isValid():
            return None
        column, record = self.column(index.column()), self._records[index.row()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if column.kind is EditorKind.FLAG else self._shown(column, record)
        if role == Qt.ItemDataRole.EditRole:
            return column.text(self.facts, record)
        if role == SORT_ROLE:
            return self._key(index)
        if role == Qt.ItemDataRole.CheckStateRole:
            if column.kind is not EditorKind.FLAG:
                return None
            return Qt.CheckState.Checked if column.value(record) else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return RIGHT if column.right else LEFT
        return self._looks(column, record, role)

    def _shown(self, column: Column, record: Any) -> str:
        text = column.text(self.facts, record)
        mark = column.mark(self.facts, record)
        if mark is None:
            return text
        if not text:
            return said(_ALONE, mark=mark.word)
        long = column.kind in (EditorKind.DATED, EditorKind.MANY)
        return said(_MARKED_FIRST if long else _MARKED, text=text, mark=mark.word)

    def _looks(self, column: Column, record: Any, role: int) -> Any:
        if role == Qt.ItemDataRole.DecorationRole and column.kind is EditorKind.COLOUR:
            colour = QColor(column.text(self.facts, record))
            return colour if colour.isValid() else None
        if role == Qt.ItemDataRole.ForegroundRole and column.read_only:
            return QColor(look().quiet)
        if role in (Qt.ItemDataRole.ForegroundRole, Qt.ItemDataRole.BackgroundRole, Qt.ItemDataRole.ToolTipRole):
            mark = column.mark(self.facts, record)
            if role == Qt.ItemDataRole.ToolTipRole:
                return as_tip(said(mark.text) if mark else column.text(self.facts, record)) or None
            if mark is not None:
                return QColor(look().warn if role == Qt.ItemDataRole.ForegroundRole else look().warn_soft)
        return None

    def _key(self, index: Index) -> Any:
        keys = self._keys.get(index.column())
        if keys is None:
            column = self.column(index.column())
            keys = self._keys[index.column()] = [_sortable(column.sort_key(self.facts, r)) for r in self._records]
        return keys[index.row()]

    def flags(self, index: Index) -> Qt.ItemFlag:
        there = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        match self.column(index.column()).kind:
            case EditorKind.READ:
                return there
            case EditorKind.FLAG:
                return there | Qt.ItemFlag.ItemIsUserCheckable
        return there | Qt.ItemFlag.ItemIsEditable

    # -- changing -------------------------------------------------------------------------------------

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        """Take a text or a check mark; False with `refused` when it makes no sense."""
        if not index.isValid():
            return False
        if role == Qt.ItemDataRole.CheckStateRole:
            value = self.column(index.column()).write(self.facts, Qt.CheckState(value) is Qt.CheckState.Checked)
        elif role != Qt.ItemDataRole.EditRole:
            return False
        refusal = self.put(index.row(), index.column(), str(value))
        if refusal is not None:
            self.refused.emit(QPersistentModelIndex(index), refusal)
        return refusal is None

    def put(self, row: int, column_place: int, text: str) -> Message | None:
        """Write a text into a cell, as one step of the history; the reason when it is refused, None when done."""
        column, record = self.column(column_place), self._records[row]
        if column.read_only or column.text(self.facts, record) == text:
            return None
        try:
            fresh = column.put(record, column.parse(self.facts, text))
        except PlannerError as error:
            return error.message
        if fresh == record:
            return None
        edit = change_records(self.kind.field, {row: fresh})
        return self.do(edit, CHANGED.fill(column=column.title, record=self.kind.name(self.facts, record)))

    def do(self, edit: Edit, label: Message) -> Message | None:
        """An edit as one step of the history; the reason when it is refused, None when it is done."""
        refusal = refusal_of(edit, self.context.document)
        if refusal is None:
            self.context.apply(edit, label)
        return refusal

    # -- hearing --------------------------------------------------------------------------------------

    def _changed(self, change: Change) -> None:
        fresh: tuple[Any, ...] = getattr(self.context.plan, self.kind.field)
        if not change.of_plan:
            return
        self._keys.clear()
        if self.kind.field in change.kinds:
            self._take(fresh)
            return
        self.facts = PlanFacts(self.context.plan, self.context.today)
        if self._records and change.kinds & {*self.kind.reads}:
            self.dataChanged.emit(self.index(0, 0), self.index(len(self._records) - 1, self.columnCount() - 1))

    def _take(self, fresh: tuple[Any, ...]) -> None:
        """Tell the views the smallest stretch that differs."""
        old = self._records
        same = 0
        while same < min(len(old), len(fresh)) and _same(old[same], fresh[same]):
            same += 1
        tail = 0
        while tail < min(len(old), len(fresh)) - same and _same(old[-1 - tail], fresh[-1 - tail]):
            tail += 1
        removed, added = len(old) - same - tail, len(fresh) - same - tail
        stay = min(removed, added)
        if removed > stay:
            self.beginRemoveRows(QModelIndex(), same + stay, same + removed - 1)
            self._records = (*old[: same + stay], *old[same + removed :])
            self.endRemoveRows()
        self.facts = PlanFacts(self.context.plan, self.context.today)
        if added > stay:
            self.beginInsertRows(QModelIndex(), same + stay, same + added - 1)
            self._records = fresh
            self.endInsertRows()
        self._records = fresh
        if fresh:
            self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, self.columnCount() - 1))


def _same(one: Any, other: Any) -> bool:
    return one is other or bool(one == other)


def _sortable(value: Any) -> Any:
    """A value that Qt can compare; None comes first."""
    if isinstance(value, bool):
        return int(value)
    if value is None or isinstance(value, int | float | str):
        return value
    if hasattr(value, "isoformat"):
        return QDate(value.year, value.month, value.day)
    return str(value)
