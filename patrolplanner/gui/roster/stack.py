"""The three views of a roster over each other: by person, by post, and a day by the hour."""

from __future__ import annotations

from collections.abc import Mapping
from typing import TypeVar

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QFrame, QScrollBar, QStackedWidget, QTableView, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.look import current
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.day_page import DayPage
from patrolplanner.gui.roster.filtering import Filter
from patrolplanner.gui.roster.gestures import GestureGrid
from patrolplanner.gui.roster.heads import Totals
from patrolplanner.gui.roster.people_grid import PeopleGrid
from patrolplanner.gui.roster.people_model import PeopleModel
from patrolplanner.gui.roster.posts_grid import PostsGrid
from patrolplanner.gui.roster.posts_model import PostsModel
from patrolplanner.gui.roster.table_picture import table_picture
from patrolplanner.gui.roster.top import BY_HOUR, BY_POST, period_said
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import row
from patrolplanner.services.checking.roster_marks import Marks
from patrolplanner.services.checking.roster_view import RosterView, Touched

WEEK = 7

_Key = TypeVar("_Key")
_TOO_LARGE = translate("roster page", "The picture would be too large. Select the lines and dates that it is to show.")
_COPIED = translate("roster page", "The picture is in the clipboard: paste it into the chat with Ctrl+V.")


class RosterStack(QStackedWidget):
    """Whatever one view shows the others show, too; their order is that of `BY_PERSON`, `BY_POST`, `BY_HOUR`."""

    def __init__(self, context: PlanContext, wanted: Filter) -> None:
        super().__init__()
        self.people_grid = PeopleGrid(PeopleModel(wanted), context.today)
        self.posts_grid = PostsGrid(PostsModel(wanted), context.today)
        self.people_grid.setAccessibleName(said(translate("roster page", "Roster by person")))
        self.posts_grid.setAccessibleName(said(translate("roster page", "Roster by post")))
        self.grids = (self.people_grid, self.posts_grid)
        self.day_page = DayPage(context)
        for part in (*map(_FramedGrid, self.grids), self.day_page):
            self.addWidget(part)

    @property
    def grid(self) -> GestureGrid:
        """The table in front; the one by person while the day is shown by hour."""
        return self.posts_grid if self.currentIndex() == BY_POST else self.people_grid

    @property
    def front(self) -> QTableView:
        return self.day_page.chart if self.currentIndex() == BY_HOUR else self.grid

    @property
    def paper(self) -> str:
        """The name of the paper that shows what the view in front shows: dates that fit on one sheet, side by side."""
        if self.currentIndex() == BY_HOUR:
            return "day-posts"
        if self.currentIndex() != BY_POST:
            return "duty-matrix"
        view = self.posts_grid.roster.view
        return "post-table" if view is not None and view.period.days <= WEEK else "post-table-a3"

    def show_roster(self, view: RosterView | None, marks: Marks) -> None:
        """Another plan, period or roster as a whole."""
        for grid in self.grids:
            grid.roster.show(view, marks)
            grid.show_period()
        self.day_page.take(view, marks)

    def copy_table(self) -> None:
        """Lay the table in front with its headings in the clipboard, for a spreadsheet."""
        QGuiApplication.clipboard().setText(self.grid.roster.as_text())

    def copy_picture(self) -> None:
        """Lay the period shown, or what is selected of it, in the clipboard as a picture, for a chat."""
        grid = self.grid
        view = grid.roster.view
        if view is None:
            return
        title = "  ".join(part for part in (view.plan.setting("organisation"), period_said(view.period)) if part)
        picture = table_picture(grid, title)
        if picture is None:
            grid.bubble.say(said(_TOO_LARGE), grid.place())
        else:
            QGuiApplication.clipboard().setImage(picture)
            grid.bubble.say(said(_COPIED), grid.place(), bad=False)

    def arrange(self) -> None:
        """Make the lines of the tables anew: another filter, other headings folded."""
        for grid in self.grids:
            grid.roster.arrange()

    def follow(self, touched: Touched) -> None:
        """Draw anew what an edit concerns."""
        people, posts = self.people_grid.roster, self.posts_grid.roster
        people.touch(n for n, line in enumerate(people.lines) if line.person in touched.people)
        shifts = {(d.post, d.shift) for d in touched.duties}
        if not shifts <= {(x.post, x.shift) for x in posts.lines}:
            posts.arrange()
        posts.touch(n for n, line in enumerate(posts.lines) if (line.post, line.shift) in shifts)
        self.day_page.refresh()

    def show_marks(self, old: Marks, marks: Marks) -> None:
        """Draw the lines anew whose marks differ from those of before."""
        for grid in self.grids:
            grid.roster.marks = marks
            if old.missing != marks.missing:
                grid.days_head.viewport().update()
        self.day_page.marks = marks
        differ = {person for person, _ in _differing(old.cells, marks.cells)}
        self.people_grid.redraw(n for n, x in enumerate(self.people_grid.roster.lines) if x.person in differ)
        duties = _differing(old.duties, marks.duties) | _differing(old.short, marks.short)
        shifts = {(d.post, d.shift) for d in duties}
        self.posts_grid.roster.touch(
            n for n, x in enumerate(self.posts_grid.roster.lines) if (x.post, x.shift) in shifts
        )
        self.day_page.refresh()


def _differing(old: Mapping[_Key, object], new: Mapping[_Key, object]) -> set[_Key]:
    return {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}


class _FramedGrid(QFrame):
    """A roster table with its totals and scroll bar in a white panel."""

    def __init__(self, grid: GestureGrid, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.grid = grid
        self.setProperty("role", "panel")
        self.totals = Totals(grid.roster, grid)
        inner, self._bar = grid.verticalScrollBar(), QScrollBar(Qt.Orientation.Vertical)
        row((grid, 1), self.totals, self._bar, of=self, margins=(1, 4, 1, 4), spacing=0)
        inner.rangeChanged.connect(self._range)
        inner.valueChanged.connect(self._bar.setValue)
        self._bar.valueChanged.connect(inner.setValue)
        grid.roster.modelReset.connect(self.measure)
        grid.zoomed.connect(self.measure)
        current.changed.connect(self.totals.update)

    def measure(self) -> None:
        self.totals.setFont(self.grid.font())
        self.totals.measure()
        self.totals.update()

    def _range(self, first: int, last: int) -> None:
        self._bar.setRange(first, last)
        self._bar.setPageStep(self.grid.verticalScrollBar().pageStep())
        self._bar.setSingleStep(self.grid.verticalScrollBar().singleStep())
        self._bar.setVisible(last > first)
        self.totals.update()
