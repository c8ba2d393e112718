"""The models of the roster tables: a line a person or a post's shift under headings, a column a date."""

from __future__ import annotations

from abc import abstractmethod
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name
from patrolplanner.domain.outgoing_text import as_table
from patrolplanner.gui.roster.marked import ROLE_CHIPS
from patrolplanner.gui.said import as_tip, day_said, said
from patrolplanner.services.checking.roster_marks import Marks
from patrolplanner.services.checking.roster_view import RosterView

Index = QModelIndex | QPersistentModelIndex
BRACKETED = translate("roster page", "{text} ({more})")
CELL = translate("roster page", "{line}, {day}")
_NO_PARENT = QModelIndex()


@dataclass(frozen=True, slots=True)
class RosterLine:
    """A row of a roster table: a heading, or a person, or a post's shift."""

    group: tuple[str, str]
    heading: str = ""
    person: str = ""
    post: str = ""
    shift: str = ""

    @property
    def is_heading(self) -> bool:
        return not self.person and not self.post


Spot = tuple[RosterLine, date]
"""A cell: its line and its date."""


class RosterModel(QAbstractTableModel):
    """Lines by dates. Subclasses say what the lines are and what a cell says."""

    frozen: tuple[Message, ...]
    """Titles of the frozen columns at the left."""
    totals: tuple[tuple[Message, Message], ...]
    """Titles of the totals at the right, and what each means."""
    widest: tuple[str, ...]
    """For each of them about the longest text that it can have."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.view: RosterView | None = None
        self.marks = Marks(None)
        self.lines: list[RosterLine] = []
        self.folded: set[tuple[str, str]] = set()

    def show(self, view: RosterView | None, marks: Marks) -> None:
        """Take over another plan, period or roster as a whole."""
        # what listens to the beginning of a reset still sees the lines and dates that go together
        self.beginResetModel()
        self.view, self.marks = view, marks
        self._make_lines()
        self.endResetModel()

    def arrange(self) -> None:
        """Make the lines anew: other people, another filter, a heading folded."""
        self.beginResetModel()
        self._make_lines()
        self.endResetModel()

    def _make_lines(self) -> None:
        self.lines = [] if self.view is None else self._lines(self.view)

    def fold(self, group: tuple[str, str]) -> None:
        """Hide the lines under a heading, or show them again."""
        self.folded ^= {group}
        self.arrange()

    def touch(self, rows: Iterable[int]) -> None:
        """Lines whose cells say something else now."""
        last = self.columnCount() - 1
        for row in rows:
            self.dataChanged.emit(self.index(row, 0), self.index(row, max(0, last)))

    @abstractmethod
    def _lines(self, view: RosterView) -> list[RosterLine]:
        """The lines in order, folded and filtered."""

    @abstractmethod
    def cell_text(self, line: RosterLine, day: date) -> str:
        """What a cell says in a spreadsheet."""

    @abstractmethod
    def cell_words(self, line: RosterLine, day: date) -> str:
        """A cell in words: a tooltip, and what a screen reader says."""

    @abstractmethod
    def title(self, line: RosterLine) -> str:
        """What the line is, in words."""

    @abstractmethod
    def left(self, line: RosterLine) -> list[str]:
        """The frozen texts at the left of a line."""

    @abstractmethod
    def right(self, line: RosterLine) -> list[str]:
        """The totals at the right of a line."""

    # -- what a table model is --------------------------------------------------------------------------

    def columns_left(self) -> list[str]:
        return [said(title) for title in self.frozen]

    def columns_right(self) -> list[tuple[str, str]]:
        return [(said(title), said(meaning)) for title, meaning in self.totals]

    def days(self) -> tuple[date, ...]:
        return () if self.view is None else self.view.days

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.lines)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.days())

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.NoItemFlags
        if self.lines[index.row()].is_heading:
            return Qt.ItemFlag.ItemIsEnabled
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or self.view is None:
            return None
        line, day = self.lines[index.row()], self.days()[index.column()]
        if role == Qt.ItemDataRole.DisplayRole:
            return "" if line.is_heading else self.cell_text(line, day)
        if role in (Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole):
            words = line.heading if line.is_heading else self.cell_words(line, day)
            return as_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        return None

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole) or self.view is None:
            return None
        if orientation is Qt.Orientation.Horizontal:
            return day_said(self.days()[section]) if section < len(self.days()) else None
        if section >= len(self.lines):
            return None
        line = self.lines[section]
        if line.is_heading or role == Qt.ItemDataRole.DisplayRole:
            return line.heading or self.title(line)
        totals = zip(self.columns_right(), self.right(line), strict=True)
        return ", ".join([self.title(line), *(f"{title} {value}" for (title, _), value in totals)])

    # -- places ---------------------------------------------------------------------------------------

    def row_of(self, *, person: str = "", post: str = "", shift: str = "") -> int | None:
        """Where a person or a post's shift stands; None when filtered or folded away."""
        wanted = (person, post, shift)
        return next((n for n, x in enumerate(self.lines) if (x.person, x.post, x.shift) == wanted), None)

    def column_of(self, day: date) -> int | None:
        days = self.days()
        return (day - days[0]).days if days and days[0] <= day <= days[-1] else None

    def cell_near(self, row: int, by: int, column: int) -> QModelIndex:
        """The cell so many lines away; if that is a heading, the next line the same way, or else the other way."""
        wanted = min(len(self.lines) - 1, max(0, row + by))
        for step in (-1, 1) if by < 0 else (1, -1):
            at = wanted
            while 0 <= at < len(self.lines):
                if not self.lines[at].is_heading:
                    return self.index(at, column)
                at += step
        return QModelIndex()

    def first_cell(self) -> QModelIndex:
        if self.view is None:
            return QModelIndex()
        return self.cell_near(0, 0, self.column_of(self.view.period.first) or 0)

    def as_text(self) -> str:
        """The whole table with its headings, as a spreadsheet takes it."""
        heads = [*self.columns_left(), *(f"{d.month}/{d.day}" for d in self.days())]
        rows = [[*heads, *(title for title, _ in self.columns_right())]]
        for line in self.lines:
            if line.is_heading:
                rows.append([line.heading])
            else:
                rows.append([*self.left(line), *(self.cell_text(line, d) for d in self.days()), *self.right(line)])
        return as_table([_plain(text) for text in row] for row in rows)


def for_button(text: str) -> str:
    """A name for a button or menu, in which an ampersand would mark a key."""
    return text.replace("&", "&&")


def _plain(text: str) -> str:
    return text.replace("\t", " ").replace("\n", " ")


def name_and_role(view: RosterView, person: str) -> str:
    """Somebody of a crew; the number alone for one who has left the plan."""
    there = view.people.get(person)
    name = person_name(view.plan, person)
    return said(BRACKETED, text=name, more=ROLE_CHIPS[there.role]) if there else name
