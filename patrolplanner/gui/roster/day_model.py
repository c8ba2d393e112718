"""The duties of one day post by post, as the chart draws them and a screen reader says them."""

from __future__ import annotations

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, Qt

from patrolplanner.domain.messages import translate
from patrolplanner.domain.names import person_name, sent_said
from patrolplanner.gui.roster.model import Index, name_and_role
from patrolplanner.gui.said import clauses, said
from patrolplanner.services.checking.roster_marks import Marks
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.views.day_hours import PostDay, Stretch, posts_of_day

_NO_PARENT = QModelIndex()
_LACKS = translate("day chart", "{names} +{count} missing")
_EMPTY = translate("day chart", "{count} missing")
_BAR = translate("day chart", "{shift} {first}-{last}: {crew}")
_NOBODY = translate("day chart", "nobody")


class DayModel(QAbstractTableModel):
    """A line a post; its words are what a screen reader says."""

    def __init__(self) -> None:
        super().__init__()
        self.view: RosterView | None = None
        self.marks = Marks(None)
        self.posts: list[PostDay] = []

    def show(self, view: RosterView | None, marks: Marks, day: date) -> None:
        posts = [] if view is None else posts_of_day(view, day)
        same = view is self.view and posts == self.posts
        if not same:
            self.beginResetModel()
        self.view, self.marks, self.posts = view, marks, posts
        if not same:
            self.endResetModel()
        elif posts:
            self.dataChanged.emit(self.index(0, 0), self.index(len(posts) - 1, 0))

    def rowCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else len(self.posts)

    def columnCount(self, parent: Index = _NO_PARENT) -> int:
        return 0 if parent.isValid() else 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid() or role not in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole):
            return None
        return clauses(self.words(s) for s in self.posts[index.row()].stretches)

    def headerData(self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if role != Qt.ItemDataRole.DisplayRole or self.view is None or orientation is Qt.Orientation.Horizontal:
            return None
        return self.view.posts[self.posts[section].post].name if section < len(self.posts) else None

    def words(self, stretch: Stretch) -> str:
        """A duty in words: times, crew with roles, what is missing."""
        view = self.view
        assert view is not None
        duty = view.duty(stretch.duty)
        names = [name_and_role(view, row.pair.person) for row in view.crew(stretch.duty)]
        text = said(
            _BAR,
            shift=view.shifts[stretch.duty.shift].name,
            first=f"{duty.start:%H:%M}",
            last=f"{duty.end:%H:%M}",
            crew=tuple(names) or _NOBODY,
        )
        short = self.marks.short.get(stretch.duty)
        sent = (sent_said(view.plan, one) for one in duty.promised)
        more = [*sent, *(() if short is None else (short.text,)), *(v.text for v in self.marks.on_duty(stretch.duty))]
        return "\n".join([text, *map(said, more)])

    def label(self, stretch: Stretch) -> str:
        view = self.view
        assert view is not None
        names = " ".join(person_name(view.plan, a.pair.person) for a in view.crew(stretch.duty))
        short = self.marks.short.get(stretch.duty)
        if short is None:
            return names or (said(_NOBODY) if view.need(stretch.duty) else "")
        return said(_LACKS, names=names, count=short.places) if names else said(_EMPTY, count=short.places)
