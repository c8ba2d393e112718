"""The roster page: who is where on every date, by person, by post and by hour; edited in place, judged at once."""

from __future__ import annotations

from collections.abc import Mapping
from datetime import date
from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtGui import QAction, QGuiApplication, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QSplitter, QStackedWidget, QTableView, QVBoxLayout, QWidget

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.gui import remembered
from patrolplanner.gui.look import STEP
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import Desk
from patrolplanner.gui.roster.actions import RosterActions, RosterFace
from patrolplanner.gui.roster.cards import Cards
from patrolplanner.gui.roster.day_page import DayPage
from patrolplanner.gui.roster.editing import Editing
from patrolplanner.gui.roster.empty import EmptyState
from patrolplanner.gui.roster.filtering import Filter
from patrolplanner.gui.roster.framed import FramedGrid
from patrolplanner.gui.roster.grid import RosterGrid
from patrolplanner.gui.roster.legend import Legend
from patrolplanner.gui.roster.panel import CellPanel
from patrolplanner.gui.roster.people_grid import PeopleGrid
from patrolplanner.gui.roster.people_model import PeopleModel
from patrolplanner.gui.roster.posts_model import PostsModel
from patrolplanner.gui.roster.problems import ProblemsList
from patrolplanner.gui.roster.top import BY_HOUR, BY_PERSON, BY_POST
from patrolplanner.gui.roster.top_row import TopRow
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, label, row
from patrolplanner.planning.judging.live_verdict import Effect
from patrolplanner.planning.judging.rulebook import about
from patrolplanner.planning.model.rule import About
from patrolplanner.planning.model.verdict import Gap
from patrolplanner.services.checking.roster_marks import Grade, Marks, Problem
from patrolplanner.services.checking.roster_view import RosterView
from patrolplanner.services.open_plan.document import PERIOD, VERSIONS, Change
from patrolplanner.services.open_plan.document import ROSTER as ROSTER_KIND

_Key = TypeVar("_Key")
NARROW = 1160
LOOK_MS = 250
"""Rest on a date before the check is laid out around it."""
MOST_FOLLOWED = 400
"""An edit of more rows than these is read as a whole."""


class RosterPage(RosterFace):
    """Three views of one roster, the problems under them, and the panel of the cell at their right."""

    def __init__(self, desk: Desk) -> None:
        super().__init__(desk)
        self.view = None
        self.marks = Marks(None)
        self.wanted = Filter()
        self._published: Roster | None = None
        self._told: tuple[Period, ...] = ()
        self._stale = True
        self._narrow = False
        self._looks = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._looks.timeout.connect(self._look_at_day)
        self._build()
        self.actions_ = RosterActions(self)
        self._connect()
        parts = (self.months, self.views, self.filters, self.top.more, self.auto, self.cards, self.legend, self.copy)
        for one, other in pairwise(
            (*parts, self.people_grid, self.posts_grid, self.day_page, self.problems, self.panel)
        ):
            self.setTabOrder(one, other)
        self._read_published()
        self.rebuild()

    # -- building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        desk = self.desk
        self.top = TopRow(self, self.wanted, self.solve)
        top = self.top
        self.months, self.views, self.filters, self.auto = top.months, top.views, top.filters, top.auto
        people, posts = PeopleModel(self.wanted), PostsModel(self.wanted)
        self.people_grid = PeopleGrid(people, desk.today)
        self.posts_grid = RosterGrid(posts, desk.today)
        self.people_grid.setAccessibleName(said(translate("roster page", "Roster by person")))
        self.posts_grid.setAccessibleName(said(translate("roster page", "Roster by post")))
        self.day_page = DayPage(desk)
        self.stack = QStackedWidget()
        for part in (FramedGrid(self.people_grid), FramedGrid(self.posts_grid), self.day_page):
            self.stack.addWidget(part)
        self.problems = ProblemsList()
        self.cards = Cards(self.problems.only)
        self.panel = CellPanel(desk)
        self.editing = Editing(desk, self.people_grid)
        self.empty = EmptyState(desk)
        self.notice = label("", "danger", wrap=True)
        self.notice.hide()
        left = QVBoxLayout()
        left.setSpacing(STEP * 2)
        legend = button(translate("roster page", "Legend…"), self.show_legend, role="flat")
        copy = button(translate("roster page", "Copy table"), self.copy_table, role="flat")
        copy.setToolTip(said(translate("roster page", "Copies the table with its headings, to be pasted into Excel")))
        self.legend, self.copy = legend, copy
        left.addLayout(row(self.cards, 1, legend, copy))
        left.addWidget(self.notice)
        self.splitter = QSplitter(Qt.Orientation.Vertical)
        self.splitter.setChildrenCollapsible(False)
        self.splitter.setHandleWidth(STEP * 2)
        self.splitter.addWidget(self.stack)
        self.splitter.addWidget(self.problems)
        self.splitter.setStretchFactor(0, 1)
        self.splitter.setSizes([520, 150])
        self.problems.setMinimumHeight(88)
        left.addWidget(self.splitter, 1)
        self.work = QWidget()
        across = QHBoxLayout(self.work)
        across.setContentsMargins(0, 0, 0, 0)
        across.setSpacing(STEP * 3)
        across.addLayout(left, 1)
        across.addWidget(self.panel)
        self.body.addWidget(self.work, 1)
        self.body.addWidget(self.empty, 1)

    def _connect(self) -> None:
        desk = self.desk
        desk.changed.connect(self._changed)
        desk.period_changed.connect(self._outdated)
        desk.judged.connect(self._judged)
        self.views.chosen.connect(self.show_view)
        self.filters.changed.connect(self._arrange)
        for grid in (self.people_grid, self.posts_grid):
            grid.cell_chosen.connect(self._cell_chosen)
            grid.opened.connect(self.panel.focus_who_soon)
            grid.days_head.chosen.connect(self.show_day)
            grid.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
            grid.customContextMenuRequested.connect(self._menu)
        self.day_page.duty_chosen.connect(self.panel.show_duty)
        chart = self.day_page.chart
        chart.opened.connect(self.panel.focus_who_soon)
        chart.setContextMenuPolicy(Qt.ContextMenuPolicy.CustomContextMenu)
        chart.customContextMenuRequested.connect(self._menu)
        self.panel.who.left.connect(self._back)
        self.problems.shown.connect(self.show_problem)
        self.problems.who_wanted.connect(self._who_for)
        self.panel.place_wanted.connect(self._put)
        self.panel.person_wanted.connect(self.show_person)
        self.panel.reason_given.connect(lambda _text: self.actions_.note_reason())
        self.editing.done.connect(self._remind)

    # -- what stands ----------------------------------------------------------------------------------

    def entered(self) -> None:
        """The page has come to the front: take over what changed meanwhile."""
        if self._stale:
            self.rebuild()
        self.front.setFocus()

    def rebuild(self) -> None:
        """Read the document and period as a whole."""
        self._stale = False
        desk = self.desk
        try:
            self.view = RosterView(desk.document, desk.period, self._published, self._told)
            problem: Message | None = None
        except PlannerError as error:
            self.view, problem = None, error.message
        self.marks = Marks(desk.verdict)
        self.filters.offer(desk.plan)
        kept = self.grid.line, self.grid.day
        for grid in (self.people_grid, self.posts_grid):
            grid.roster.show(self.view, self.marks)
            grid.show_period()
        self.day_page.take(self.view, self.marks)
        self.panel.take(self.view, self.marks)
        self._show_verdict(problem)
        line, day = kept
        if line is not None and day is not None and self.view is not None and day in self.view.days:
            self._select(self.grid, person=line.person, post=line.post, shift=line.shift, day=day)
        else:
            self.panel.refresh()
        lacking = self.empty.show_for(desk.plan)
        self.work.setVisible(not lacking)
        self.empty.setVisible(lacking)
        self.auto.setEnabled(not lacking)

    def _outdated(self) -> None:
        self._stale = True
        if self.isVisible():
            self.rebuild()

    def _changed(self, change: Change) -> None:
        if VERSIONS in change.kinds:
            self._read_published()
        if change.kinds == {"offers"}:
            self.panel.show_answers()
            return
        if (
            self.view is None
            or not change.kinds <= {ROSTER_KIND, PERIOD}
            or len(change.come) + len(change.gone) > MOST_FOLLOWED
        ):
            self._outdated()
        else:
            self._follow(change)

    def _follow(self, change: Change) -> None:
        assert self.view is not None
        touched = self.view.follow(change)
        people, posts = self.people_grid.roster, self.posts_grid.roster
        people.touch(n for n, line in enumerate(people.lines) if line.person in touched.people)
        shifts = {(d.post, d.shift) for d in touched.duties}
        if not shifts <= {(x.post, x.shift) for x in posts.lines}:
            posts.arrange()
        posts.touch(n for n, line in enumerate(posts.lines) if (line.post, line.shift) in shifts)
        self.day_page.refresh()
        self._cell_chosen()

    def _judged(self) -> None:
        """The verdict is new: redraw the lines whose marks differ, and say the numbers."""
        if self._stale and not self.isVisible():
            return
        old, self.marks = self.marks, Marks(self.desk.verdict)
        if self.desk.verdict is None and self.desk.checking_refused is None:
            self.marks = old  # better the marks of a moment ago than a flicker
        for model in (self.people_grid.roster, self.posts_grid.roster):
            model.marks = self.marks
        self.day_page.marks = self.marks
        self.panel.take(self.view, self.marks)
        differ = {person for person, _ in _differing(old.cells, self.marks.cells)}
        self.people_grid.redraw(n for n, x in enumerate(self.people_grid.roster.lines) if x.person in differ)
        shifts = {(d.post, d.shift) for d in _differing(old.duties, self.marks.duties)}
        self.posts_grid.redraw(n for n, x in enumerate(self.posts_grid.roster.lines) if (x.post, x.shift) in shifts)
        self.day_page.refresh()
        self._show_verdict(None)
        self.panel.refresh()

    def _show_verdict(self, problem: Message | None) -> None:
        desk = self.desk
        problem = problem or desk.checking_refused
        self.notice.setVisible(problem is not None)
        self.notice.setText(said(problem) if problem is not None else "")
        self.cards.take(desk.verdict, self.view)
        self.problems.take(desk.verdict, waiting=desk.verdict is None and problem is None)

    def _read_published(self) -> None:
        self._published = self.desk.session.published
        self._told = tuple(v.period for v in self.desk.session.versions())

    # -- views ----------------------------------------------------------------------------------------

    @property
    def grid(self) -> RosterGrid:
        """The table in front; the one by person while the day is shown by hour."""
        return self.posts_grid if self.stack.currentIndex() == BY_POST else self.people_grid

    @property
    def front(self) -> QTableView:
        """The table or chart in front."""
        return self.day_page.chart if self.stack.currentIndex() == BY_HOUR else self.grid

    def show_view(self, view: int) -> None:
        """By person, by post, or by hour of the day that is current."""
        day = self.grid.day or self.panel.day
        if view == BY_HOUR:
            self.show_day(day or self._some_day())
            return
        self.stack.setCurrentIndex(view)
        self.views.show_view(view)
        self._cell_chosen()

    def show_day(self, day: date) -> None:
        """The day by hour."""
        self.stack.setCurrentIndex(BY_HOUR)
        self.views.show_view(BY_HOUR)
        duty = self.panel.duty
        self.day_page.show_day(day, duty if duty is not None and duty.day == day else None)
        self.day_page.chart.setFocus()

    def _some_day(self) -> date:
        return self.desk.today if self.desk.today in self.desk.period else self.desk.period.first

    def _arrange(self) -> None:
        for grid in (self.people_grid, self.posts_grid):
            grid.roster.arrange()

    # -- cells ----------------------------------------------------------------------------------------

    def _cell_chosen(self) -> None:
        line, day = self.grid.line, self.grid.day
        if line is None or day is None or self.stack.currentIndex() == BY_HOUR:
            return
        self._looks.start()
        if line.person:
            self.panel.show_cell(line.person, day)
        else:
            self.panel.show_duty(DutyKey(day, line.post, line.shift))

    def _look_at_day(self) -> None:
        if (day := self.grid.day) is not None:
            self.desk.look_at(day)

    def _select(self, grid: RosterGrid, *, day: date, person: str = "", post: str = "", shift: str = "") -> bool:
        row = grid.roster.row_of(person=person, post=post, shift=shift)
        column = grid.roster.column_of(day)
        if row is None or column is None:
            return False
        grid.select(row, column)
        return True

    def show_person(self, person: str, day: date | None) -> None:
        """The cell of a person, whatever is filtered or folded away."""
        day = day or self._some_day()
        self._show_month_of(day)
        self.show_view(BY_PERSON)
        if not self._select(self.people_grid, person=person, day=day):
            self.people_grid.roster.folded.clear()
            self.filters.show_all()
            self._arrange()
            self._select(self.people_grid, person=person, day=day)

    def show_duty(self, duty: DutyKey) -> None:
        """The cell of a duty in the table by post."""
        self._show_month_of(duty.day)
        self.show_view(BY_POST)
        if not self._select(self.posts_grid, post=duty.post, shift=duty.shift, day=duty.day):
            self.posts_grid.roster.folded.clear()
            self.filters.show_all()
            self._arrange()
            self._select(self.posts_grid, post=duty.post, shift=duty.shift, day=duty.day)

    def _show_month_of(self, day: date) -> None:
        if self.view is None or day not in self.view.days:
            self.desk.show_month(day)

    def show_place(self, place: Place) -> None:
        """A person's cell, a duty, or the day by hour."""
        if place.section == "grid":
            self._to_grid(place.day)
        elif place.person:
            self.show_person(place.person, place.day)
        elif place.duty is not None:
            self.show_duty(place.duty)
        elif place.section == "problems":
            self.problems.table.setFocus()
        elif place.day is not None:
            self._show_month_of(place.day)
            self.show_day(place.day)

    def _to_grid(self, day: date | None) -> None:
        """The keyboard goes to the table, to the present cell or, where that is not shown any more, to a date."""
        if self.stack.currentIndex() == BY_HOUR:
            self.show_view(BY_PERSON)
        grid = self.grid
        if grid.day is None or grid.day not in self.desk.period:
            today = self.desk.today
            grid.select_line(today if today in self.desk.period else day or self.desk.period.first)
        grid.setFocus()

    def show_problem(self, problem: Problem) -> None:
        """Where a problem is."""
        if problem.people and len(problem.people) == 1:
            self.show_person(problem.people[0], problem.day)
        elif problem.duty is not None:
            self.show_duty(problem.duty)
        elif problem.people:
            self.show_person(problem.people[0], problem.day)
        self.grid.setFocus()

    def _who_for(self, problem: Problem) -> None:
        self.show_problem(problem)
        self.panel.focus_who_soon()

    # -- doing ----------------------------------------------------------------------------------------

    def _back(self) -> None:
        self.front.setFocus()

    def _put(self, person: str, duty: DutyKey) -> None:
        if self.editing.put(Pair(person, duty)):
            self.front.setFocus()

    def _remind(self, effect: Effect) -> None:
        quiet = (About.SHARES, About.DEMAND)
        self.panel.remind([w for w in effect.worse if isinstance(w, Gap) or about(w.rule) not in quiet])

    def solve(self) -> None:
        """Roster automatically."""
        from patrolplanner.gui.solving.dialog import open_solve

        open_solve(self.desk, self)

    def copy_table(self) -> None:
        """The table in front, with its headings, for a spreadsheet."""
        QGuiApplication.clipboard().setText(self.grid.roster.as_text())

    def show_legend(self) -> None:
        """What codes and marks mean."""
        if self.view is not None and self.view.shifts:
            Legend(self, self.view, self.legend.mapToGlobal(QPoint(0, self.legend.height() + 4)))

    def _menu(self, point: QPoint) -> None:
        if self.panel.day is not None:
            self.actions_.menu().popup(self.front.viewport().mapToGlobal(point))

    def commands(self) -> list[QAction]:
        """What the window's menu offers."""
        return self.actions_.all

    def closing(self) -> None:
        """Remember how the page was divided."""
        remembered.remember_layout("roster", self.splitter.saveState())

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Little room: the filters go into a row of their own."""
        super().resizeEvent(event)
        narrow = self.width() < NARROW
        if narrow == self._narrow:
            return
        self._narrow = narrow
        self.top.fold(narrow)
        self.legend.setVisible(not narrow)
        self.copy.setVisible(not narrow)
        self.cards.fold(narrow)
        self.problems.fold(narrow)

    def showEvent(self, event: QShowEvent) -> None:
        """The remembered division."""
        super().showEvent(event)
        self.splitter.restoreState(remembered.layout("roster"))


def _differing(old: Mapping[_Key, Grade], new: Mapping[_Key, Grade]) -> set[_Key]:
    return {key for key in old.keys() | new.keys() if old.get(key) != new.get(key)}
