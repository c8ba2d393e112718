"""The list of rules: headings by severity, and under each the rules with their switch, severity and price."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, fields
from enum import IntEnum
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.domain.words import word
from patrolplanner.gui.look import look, sized
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.planning.model.rule import Rule, said_of
from patrolplanner.services.edits.records import refusal_of
from patrolplanner.services.edits.rule import RuleRow, rule_rows, with_row
from patrolplanner.services.open_plan.document import Change

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()


class RuleColumn(IntEnum):
    """The columns."""

    ON, ID, TITLE, SEVERITY, PRICE, NUMBERS, CHANGED = range(7)


_TITLES = (
    translate("rules page", "On"),
    translate("rules page", "No."),
    translate("rules page", "Rule"),
    translate("rules page", "Severity"),
    translate("rules page", "Price"),
    translate("rules page", "Numbers"),
    translate("rules page", "State"),
)
_GROUPS: tuple[tuple[Severity | None, Message], ...] = (
    (Severity.HARD, translate("rules page", "Hard rules: never broken")),
    (Severity.WARN, translate("rules page", "Warnings: broken only where nothing else helps")),
    (Severity.SOFT, translate("rules page", "Soft rules: weighed by their price")),
    (None, translate("rules page", "Further shapes: off unless switched on here")),
)
_CHANGED = translate("rules page", "changed")
_RULE = translate("rules page", "Rule {rule} {title}")
_OFF = translate("rules page", "off")

Entry = Message | RuleRow


class RulesModel(QAbstractTableModel):
    """Reads the rules of the open plan; a heading is a row without a rule."""

    def __init__(self, context: PlanContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self.entries: list[Entry] = _entries(context)
        context.changed.connect(self._changed)

    def row(self, index: Index) -> RuleRow | None:
        """The rule in a row, None for a heading."""
        entry = self.entries[index.row()] if index.isValid() else None
        return entry if isinstance(entry, RuleRow) else None

    def place_of(self, key: tuple[str, int]) -> int | None:
        return next((n for n, e in enumerate(self.entries) if isinstance(e, RuleRow) and e.key == key), None)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(RuleColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return said(_TITLES[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            left = Qt.AlignmentFlag.AlignRight if section == RuleColumn.PRICE else Qt.AlignmentFlag.AlignLeft
            return left | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if isinstance(entry, Message):
            return _heading(entry, index.column(), role)
        if role == Qt.ItemDataRole.DisplayRole:
            return self._text(entry, index.column())
        if role == Qt.ItemDataRole.CheckStateRole and index.column() == RuleColumn.ON:
            return Qt.CheckState.Checked if entry.on else Qt.CheckState.Unchecked
        if role == Qt.ItemDataRole.ForegroundRole:
            quiet = {
                RuleColumn.ID,
                RuleColumn.NUMBERS,
                *([RuleColumn.PRICE] if entry.severity is Severity.HARD else []),
            }
            return QColor(look().quiet) if not entry.on or index.column() in quiet else None
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column() == RuleColumn.PRICE:
            return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
        if role == Qt.ItemDataRole.ToolTipRole:
            return said(entry.kind.note)
        return None

    @staticmethod
    def _text(entry: RuleRow, column: int) -> str:
        match RuleColumn(column):
            case RuleColumn.ID:
                return entry.kind.id
            case RuleColumn.TITLE:
                return said(entry.kind.title)
            case RuleColumn.SEVERITY:
                return said(word(entry.severity))
            case RuleColumn.PRICE:
                return f"{entry.price:,}"
            case RuleColumn.NUMBERS:
                return "; ".join(
                    f"{said(p.title)} {entry.values[p.name]}" for p in parameters_of(entry.kind) if entry.values[p.name]
                )
            case RuleColumn.CHANGED:
                return said(_CHANGED) if entry.changed else "" if entry.on else said(_OFF)
        return ""

    def flags(self, index: Index) -> Qt.ItemFlag:
        """Headings cannot be selected; the switch can be ticked."""
        row = self.row(index)
        if row is None:
            return Qt.ItemFlag.ItemIsEnabled if index.isValid() else Qt.ItemFlag.NoItemFlags
        there = Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return there | Qt.ItemFlag.ItemIsUserCheckable if index.column() == RuleColumn.ON else there

    def setData(self, index: Index, value: Any, role: int = Qt.ItemDataRole.EditRole) -> bool:
        row = self.row(index)
        if row is None or role != Qt.ItemDataRole.CheckStateRole:
            return False
        return self.switch(row, Qt.CheckState(value) is Qt.CheckState.Checked)

    def switch(self, row: RuleRow, on: bool) -> bool:
        said_on = None if on == row.kind.on and not row.kind.several else on
        return self.put(row, RuleSetting(row.kind.id, said_on, *_rest(row.setting))) is None

    def put(self, row: RuleRow, setting: RuleSetting) -> Message | None:
        """Another setting for a row, as one step; the reason when it is refused."""
        edit = with_row(row, setting)
        refusal = refusal_of(edit, self.context.document)
        if refusal is None:
            self.context.apply(edit, _RULE.fill(rule=row.kind.id, title=row.kind.title))
        return refusal

    def _changed(self, change: Change) -> None:
        if "rules" not in change.kinds:
            return
        fresh = _entries(self.context)
        if [_key(e) for e in fresh] == [_key(e) for e in self.entries]:
            self.entries = fresh
            self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, len(RuleColumn) - 1))
            return
        self.beginResetModel()
        self.entries = fresh
        self.endResetModel()


@dataclass(frozen=True, slots=True)
class Parameter:
    """A number of a rule: its name in a plan, its words, its usual text, and what there is to choose from."""

    name: str
    title: Message
    usual: str
    choices: Mapping[str, Message]
    number: bool


def parameters_of(kind: type[Rule]) -> Sequence[Parameter]:
    """The numbers of a rule in the order of its fields."""
    found = []
    for field in fields(kind):
        if field.name in ("severity", "price"):
            continue
        said, usual = said_of(field), field.default
        found.append(Parameter(field.name, said.words, str(usual), said.choices, not isinstance(usual, str)))
    return found


def _rest(setting: RuleSetting) -> tuple[Severity | None, int | None, tuple[tuple[str, str], ...]]:
    return setting.severity, setting.price, setting.parameters


def _key(entry: Entry) -> object:
    return entry if isinstance(entry, Message) else entry.key


def _entries(context: PlanContext) -> list[Entry]:
    rows = rule_rows(context.plan)
    found: list[Entry] = []
    for severity, title in _GROUPS:
        if severity is None:
            theirs = [r for r in rows if r.is_shape]
        else:
            theirs = [r for r in rows if not r.is_shape and r.severity is severity]
        if theirs:
            found += [title, *theirs]
    return found


def _heading(entry: Message, column: int, role: int) -> Any:
    if role == Qt.ItemDataRole.DisplayRole and column == 0:
        return said(entry)
    if role == Qt.ItemDataRole.FontRole:
        bold = QFont()
        bold.setPixelSize(sized(13))
        bold.setBold(True)
        return bold
    if role == Qt.ItemDataRole.BackgroundRole:
        return QColor(look().raised)
    return None
