"""The roster page: who is where on every date, by person, by post and by hour; edited in place, judged at once."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import pairwise

from PySide6.QtCore import QPoint, Qt
from PySide6.QtGui import QAction, QResizeEvent, QShowEvent
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message
from patrolplanner.domain.roster import Pair
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.publishing.state_bar import StateBar
from patrolplanner.gui.roster.actions import RosterActions, RosterFace
from patrolplanner.gui.roster.attention import Attention
from patrolplanner.gui.roster.editing import Editing
from patrolplanner.gui.roster.empty import EmptyState
from patrolplanner.gui.roster.filtering import Filter
from patrolplanner.gui.roster.hand import GridHand
from patrolplanner.gui.roster.panel import CellPanel
from patrolplanner.gui.roster.posts_editing import CrewHand
from patrolplanner.gui.roster.shown_roster import ShownRoster
from patrolplanner.gui.roster.stack import RosterStack
from patrolplanner.gui.roster.top import BY_HOUR, BY_PERSON, BY_POST, TopRow
from patrolplanner.gui.roster.work_area import WorkArea
from patrolplanner.planning.judging.live_verdict import EditEffect
from patrolplanner.services.checking.problems import RosterProblem, told_of
from patrolplanner.services.checking.roster_marks import Marks
from patrolplanner.services.checking.roster_view import Touched
from patrolplanner.services.edits.muting import muted_rules

NARROW = 1160
LOW = 720
LESS = 4


class RosterPage(RosterFace):
    """Three views of one roster, the problems under them, and the panel of the cell at their right."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.wanted = Filter()
        self._little_room: tuple[bool, bool] | None = None
        self._attention = Attention(context, self)
        self._build()
        self.shown = ShownRoster(context, self)
        self.actions_ = RosterActions(self)
        self._connect()
        for one, other in pairwise(_tab_stops(self)):
            self.setTabOrder(one, other)
        self.shown.catch_up()

    # -- building -------------------------------------------------------------------------------------

    def _build(self) -> None:
        context = self.context
        self.top = top = TopRow(self, self.wanted, self.solve)
        self.months, self.views, self.filters, self.auto = top.months, top.views, top.filters, top.auto
        self.stack = RosterStack(context, self.wanted)
        self.people_grid, self.posts_grid = self.stack.people_grid, self.stack.posts_grid
        self.day_page = self.stack.day_page
        self.panel = CellPanel(context)
        self.editing = Editing(context, self.people_grid)
        self.crews = CrewHand(context, self.posts_grid)
        self.empty = EmptyState(context)
        self.work = WorkArea(self.stack, self.panel)
        self.state = StateBar(context, lambda: context.period)
        self.body.addWidget(self.state)
        self.body.addWidget(self.work, 1)
        self.body.addWidget(self.empty, 1)

    def _connect(self) -> None:
        self.shown.read_anew.connect(self._show_roster)
        self.shown.followed.connect(self._follow)
        self.shown.marked.connect(self._show_marks)
        self.shown.check_widened.connect(self.panel.ask_again)
        self.shown.answered.connect(self.panel.show_answers)
        self.views.chosen.connect(self.show_view)
        self.filters.changed.connect(self.stack.arrange)
        for grid in self.stack.grids:
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
        self.work.problems.shown.connect(self.show_problem)
        self.work.problems.who_wanted.connect(self._who_for)
        self.panel.place_wanted.connect(self._put)
        self.panel.person_wanted.connect(self.show_person)
        self.panel.reason_wanted.connect(self.actions_.note_reason)
        for hand in (self.editing, self.crews):
            hand.done.connect(self._remind)
        self.context.period_changed.connect(self.state.refresh)
        self.context.period_changed.connect(self._fit)

    # -- what stands ----------------------------------------------------------------------------------

    def entered(self) -> None:
        """The page has come to the front: take over what changed meanwhile."""
        self.shown.catch_up()
        self.stack.front.setFocus()

    def _show_roster(self, problem: Message | None) -> None:
        """The document and the period were read as a whole."""
        context, view, marks = self.context, self.shown.view, self.shown.marks
        self.filters.offer(context.plan)
        self.stack.show_roster(view, marks)
        self.panel.take(view, marks)
        self.work.show_problems(self.shown.problems, problem or context.checking_refused)
        if self.stack.grid.line is not None:  # it keeps what was selected
            self._cell_chosen()
        else:
            self.panel.refresh()
        lacking = self.empty.show_for(context.plan)
        self.work.setVisible(not lacking)
        self.state.setVisible(not lacking)
        self.empty.setVisible(lacking)
        self.auto.setEnabled(not lacking)

    def _follow(self, touched: Touched) -> None:
        self.stack.follow(touched)
        self.panel.follow()

    def _show_marks(self, old: Marks) -> None:
        """The verdict is new: say the numbers, too."""
        self.panel.take(self.shown.view, self.shown.marks)
        self.stack.show_marks(old, self.shown.marks)
        self.work.show_problems(self.shown.problems, self.context.checking_refused)
        self.panel.refresh()

    # -- views ----------------------------------------------------------------------------------------

    def show_view(self, view: int) -> None:
        day = self.stack.grid.day or self.panel.day
        if view == BY_HOUR:
            self.show_day(day or self._some_day())
            return
        self.stack.setCurrentIndex(view)
        self.views.choose(view)
        self._cell_chosen()

    def show_day(self, day: date) -> None:
        self.stack.setCurrentIndex(BY_HOUR)
        self.views.choose(BY_HOUR)
        duty = self.panel.duty
        self.day_page.show_day(day, duty if duty is not None and duty.day == day else None)
        self.day_page.chart.setFocus()

    def _some_day(self) -> date:
        return self.context.today if self.context.today in self.context.period else self.context.period.first

    # -- cells ----------------------------------------------------------------------------------------

    def _cell_chosen(self) -> None:
        line, day = self.stack.grid.line, self.stack.grid.day
        if line is None or day is None or self.stack.currentIndex() == BY_HOUR:
            return
        self._attention.at(line.person, day)
        if line.person:
            self.panel.show_cell(line.person, day)
        else:
            self.panel.show_duty(DutyKey(day, line.post, line.shift))

    def show_person(self, person: str, day: date | None) -> None:
        """The cell of a person, whatever is filtered or folded away."""
        day = day or self._some_day()
        self._show_month_of(day)
        self.show_view(BY_PERSON)
        self._select(day, person=person)

    def show_duty(self, duty: DutyKey) -> None:
        self._show_month_of(duty.day)
        self.show_view(BY_POST)
        self._select(duty.day, post=duty.post, shift=duty.shift)

    def _select(self, day: date, *, person: str = "", post: str = "", shift: str = "") -> None:
        """Make a cell of the table in front current, if need be with everything unfolded and no filter."""
        grid = self.stack.grid
        if not grid.select_cell(day, person=person, post=post, shift=shift):
            grid.roster.folded.clear()
            self.filters.show_all()
            self.stack.arrange()
            grid.select_cell(day, person=person, post=post, shift=shift)

    def _show_month_of(self, day: date) -> None:
        if self.shown.view is None or day not in self.shown.view.days:
            self.context.show_month(day)

    def show_place(self, place: Place) -> None:
        if place.section == "grid":
            self._to_grid(place.day)
        elif place.person:
            self.show_person(place.person, place.day)
        elif place.duty is not None:
            self.show_duty(place.duty)
        elif place.section == "problems":
            self.work.show_list()
            self.work.problems.table.setFocus()
        elif place.day is not None:
            self._show_month_of(place.day)
            self.show_day(place.day)

    def _to_grid(self, day: date | None) -> None:
        """The keyboard goes to the table, to the present cell or, where that is not shown any more, to a date."""
        if self.stack.currentIndex() == BY_HOUR:
            self.show_view(BY_PERSON)
        grid = self.stack.grid
        if grid.day is None or grid.day not in self.context.period:
            today = self.context.today
            grid.select_line(today if today in self.context.period else day or self.context.period.first)
        grid.setFocus()

    def show_problem(self, problem: RosterProblem) -> None:
        if problem.people and len(problem.people) == 1:
            self.show_person(problem.people[0], problem.day)
        elif problem.duty is not None:
            self.show_duty(problem.duty)
        elif problem.people:
            self.show_person(problem.people[0], problem.day)
        self.stack.grid.setFocus()

    def _who_for(self, problem: RosterProblem) -> None:
        self.show_problem(problem)
        self.panel.focus_who_soon()

    # -- doing ----------------------------------------------------------------------------------------

    def _back(self) -> None:
        self.stack.front.setFocus()

    def _put(self, person: str, duty: DutyKey) -> None:
        if self.hand.put(Pair(person, duty)):
            self.stack.front.setFocus()

    def _remind(self, effect: EditEffect) -> None:
        """What the last deed made worse stands in the panel until something else is done or undone."""
        self.panel.remind(told_of(effect, self.context.verdict, muted_rules(self.context.plan)))

    @property
    def hand(self) -> GridHand:
        return self.crews if self.stack.currentIndex() == BY_POST else self.editing

    def solve(self) -> None:
        from patrolplanner.gui.solving.dialog import open_solve

        open_solve(self.context, self)

    def _menu(self, point: QPoint) -> None:
        if self.panel.day is not None:
            self.actions_.menu().popup(self.stack.front.viewport().mapToGlobal(point))

    def commands(self) -> list[QAction]:
        return self.actions_.all

    def closing(self) -> None:
        self.work.remember()

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Little room across: the filters go into a row of their own; a low window: lower rows, and no cards."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        """As the width and the words at the top need; other dates have longer ones."""
        narrow, low = self.width() <= max(NARROW, self.top.needs()), self.height() < LOW
        if (narrow, low) == self._little_room:
            return
        self._little_room = narrow, low
        self.tighten(LESS if low else 0)
        self.top.fold(narrow)
        self.work.fold(narrow=narrow, low=low)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.work.restore()


def _tab_stops(page: RosterPage) -> Iterator[QWidget]:
    """Where the Tab key goes, from the head of the page to the panel at its right."""
    yield from (page.months, page.views, page.filters, page.top.more, page.auto)
    yield from (page.work.cards, page.work.legend, page.work.copy, page.work.print)
    yield from (page.people_grid, page.posts_grid, page.day_page, page.work.problems, page.panel)
