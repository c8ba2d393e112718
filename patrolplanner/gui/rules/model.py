"""The list of rules: headings by what a clerk looks for, and under each the rules with how much they matter."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from enum import IntEnum
from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt
from PySide6.QtGui import QColor, QFont

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.gui.look import look, sized
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import as_tip, said
from patrolplanner.planning.model.rule import About, RuleGroup
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.services.edits.importance import importance_said
from patrolplanner.services.edits.records import refusal_of
from patrolplanner.services.edits.rule import RuleRow, example_of, rule_rows, with_row
from patrolplanner.services.open_plan.document import Change
from patrolplanner.services.views.searching import name_matches

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
EXAMPLE_ROLE = Qt.ItemDataRole.UserRole
"""The example of a rule, which stands under its title."""
CODE_ROLE = Qt.ItemDataRole.UserRole + 1
CHANGED_ROLE = Qt.ItemDataRole.UserRole + 2
"""That the plan has it otherwise than usual, in a word."""


class RuleColumn(IntEnum):
    """The columns."""

    ON, TITLE, IMPORTANCE, NOW = range(4)


_TITLES = (
    translate("rules page", "On"),
    translate("rules page", "Rule"),
    translate("rules page", "How important"),
    translate("rules page", "Not kept now"),
)
GROUPS: Mapping[RuleGroup, Message] = {
    RuleGroup.PEOPLE: translate("rules page", "People: leave, wishes, who goes with whom"),
    RuleGroup.POSTS: translate("rules page", "Posts: how many people, and who may stand there"),
    RuleGroup.REST: translate("rules page", "Rest: time between duties, nights, hours"),
    RuleGroup.FAIRNESS: translate("rules page", "Fairness: everybody takes a turn"),
    RuleGroup.LAW: translate("rules page", "Law: what laws and regulations ask of teams"),
    RuleGroup.MORE: translate("rules page", "More: not used unless chosen here"),
}
_CHANGED = translate("rules page", "changed")
_RULE = translate("rules page", "Rule {rule} {title}")
_EXAMPLE = translate("rules page", "Example: {text}")

_SOFTER = tuple(Severity)
"""The severities from the hardest to the softest."""

Entry = Message | RuleRow


class RulesModel(QAbstractTableModel):
    """Reads the rules of the open plan; a heading is a row without a rule."""

    def __init__(self, context: PlanContext, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.context = context
        self._sought = ""
        self.entries: list[Entry] = self._entries()
        context.changed.connect(self._changed)
        context.judged.connect(self._judged)

    def row(self, index: Index) -> RuleRow | None:
        """The rule in a row, None for a heading."""
        entry = self.entries[index.row()] if index.isValid() else None
        return entry if isinstance(entry, RuleRow) else None

    def place_of(self, key: tuple[str, int]) -> int | None:
        return next((n for n, e in enumerate(self.entries) if isinstance(e, RuleRow) and e.key == key), None)

    def search(self, text: str) -> None:
        """Show the rules that a text is found in; all for an empty one."""
        self._sought = text.strip()
        self._show(self._entries())

    def unkept(self, row: RuleRow) -> Unkept | None:
        """How often the roster shown misses the rule; None while it is being judged."""
        verdict = self.context.verdict
        return None if verdict is None else unkept(verdict, row)

    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.entries)

    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(RuleColumn)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == Qt.ItemDataRole.DisplayRole:
            return said(_TITLES[section])
        if role == Qt.ItemDataRole.TextAlignmentRole:
            side = Qt.AlignmentFlag.AlignRight if section == RuleColumn.NOW else Qt.AlignmentFlag.AlignLeft
            return side | Qt.AlignmentFlag.AlignVCenter
        return None

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if isinstance(entry, Message):
            return _heading(entry, index.column(), role)
        match role:
            case Qt.ItemDataRole.DisplayRole:
                return self._text(entry, index.column())
            case Qt.ItemDataRole.CheckStateRole if index.column() == RuleColumn.ON:
                return Qt.CheckState.Checked if entry.on else Qt.CheckState.Unchecked
            case Qt.ItemDataRole.ForegroundRole:
                return None if entry.on else QColor(look().quiet)
            case Qt.ItemDataRole.TextAlignmentRole if index.column() == RuleColumn.NOW:
                return Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            case Qt.ItemDataRole.ToolTipRole:
                return as_tip(f"{example_said(entry)}\n{said(entry.kind.note)}")
        return _beside_title(entry, role) if index.column() == RuleColumn.TITLE else None

    def _text(self, entry: RuleRow, column: int) -> str:
        match RuleColumn(column):
            case RuleColumn.TITLE:
                return said(entry.kind.title)
            case RuleColumn.IMPORTANCE:
                return said(importance_said(entry))
            case RuleColumn.NOW:
                return self._unkept_said(entry)
        return ""

    def _unkept_said(self, entry: RuleRow) -> str:
        """The number; in brackets where all that is asked is kept and only more is wished."""
        found = self.unkept(entry) if entry.on else None
        if found is None or not any(found):
            return ""
        return str(found.asked) if found.asked else f"({found.wished})"

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
        on = Qt.CheckState(value) is Qt.CheckState.Checked
        said_on = None if on == row.kind.on and not row.kind.several else on
        return self.put(row, replace(row.setting, rule=row.kind.id, on=said_on)) is None

    def put(self, row: RuleRow, setting: RuleSetting) -> Message | None:
        """Another setting for a row, as one step; the reason when it is refused."""
        edit = with_row(row, setting)
        refusal = refusal_of(edit, self.context.document)
        if refusal is None:
            self.context.apply(edit, _RULE.fill(rule=row.kind.id, title=row.kind.title))
        return refusal

    def _changed(self, change: Change) -> None:
        if "rules" in change.kinds:
            self._show(self._entries())

    def _show(self, fresh: list[Entry]) -> None:
        if [_key(e) for e in fresh] == [_key(e) for e in self.entries]:
            self.entries = fresh
            if fresh:
                self.dataChanged.emit(self.index(0, 0), self.index(len(fresh) - 1, len(RuleColumn) - 1))
            return
        self.beginResetModel()
        self.entries = fresh
        self.endResetModel()

    def _judged(self) -> None:
        if self.entries:
            last = self.index(len(self.entries) - 1, RuleColumn.NOW)
            self.dataChanged.emit(self.index(0, RuleColumn.NOW), last)

    def _entries(self) -> list[Entry]:
        rows = rule_rows(self.context.plan)
        found: list[Entry] = []
        for group, title in GROUPS.items():
            theirs = [r for r in rows if r.kind.group is group and self._is_sought(r, title)]
            if theirs:
                found += [title, *theirs]
        return found

    def _is_sought(self, row: RuleRow, group: Message) -> bool:
        sought, kind = self._sought, row.kind
        if not sought or kind.id.casefold() == sought.casefold() or name_matches(said(kind.title), sought):
            return True
        return any(sought.casefold() in t.casefold() for t in (example_said(row), said(kind.note), said(group)))


class Unkept(NamedTuple):
    """How often a roster misses what a rule asks, and how often only what it wishes beyond that."""

    asked: int
    wished: int


def unkept(verdict: Verdict, row: RuleRow) -> Unkept:
    """Of people that duties ask for, how many are missing."""
    found = [v for v in verdict.violations if v.rule == row.kind.id]
    wished = sum(_SOFTER.index(v.severity) > _SOFTER.index(row.severity) for v in found)
    if row.kind.about is About.DEMAND:
        return Unkept(verdict.open_places, wished)
    return Unkept(len(found) - wished, wished)


def example_said(row: RuleRow) -> str:
    return said(_EXAMPLE, text=example_of(row))


def _beside_title(entry: RuleRow, role: int) -> str | None:
    match role:
        case _ if role == EXAMPLE_ROLE:
            return example_said(entry)
        case _ if role == CODE_ROLE:
            return entry.kind.id
        case _ if role == CHANGED_ROLE:
            return said(_CHANGED) if entry.changed else ""
    return None


def _key(entry: Entry) -> object:
    return entry if isinstance(entry, Message) else entry.key


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
