"""The form at the left: which paper, for which dates and posts, in which language."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from pathlib import Path

from PySide6.QtCore import QSignalBlocker, QSize, Qt, QTimer, Signal
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QComboBox, QListWidget, QListWidgetItem, QScrollArea, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period
from patrolplanner.gui.drawing import font_like
from patrolplanner.gui.look import ROW, STEP
from patrolplanner.gui.papers.narrowing import NarrowingFields
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import LANGUAGES, as_tip, said
from patrolplanner.gui.widgets.date_field import DateField
from patrolplanner.gui.widgets.parts import button, captioned, card, column, downwards, label, offer, row, see_through
from patrolplanner.gui.widgets.period_choice import BACKWARDS, PeriodChoice
from patrolplanner.services.papers.catalogue import GROUPS, PAPERS
from patrolplanner.services.papers.narrowing import Only
from patrolplanner.services.papers.paper import Scope
from patrolplanner.services.papers.print_job import PrintJob
from patrolplanner.services.public.publishing import has_board
from patrolplanner.store.plan_file import StoredPlan
from patrolplanner.translation import paper_language, speaker

_AS_PLAN = translate("papers page", "as set in the plan ({language})")
_NO_BOARD = translate("papers page", "No post has a public board. Mark those that have one on the page of posts.")

_OF_ALL = translate("papers page", "of all units")

_BAR = 6
"""Beside it there is not much room on a small screen."""
_WIDTH = 344
"""The least width of what is chosen, in pixels; two dates and their arrows may need more."""

_LEAST_PAPERS, _LEAST_POSTS = 3, 3
"""Lines of the two lists, on the smallest screen."""


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """What is to be made; no posts means all that have a board. ``only`` narrows it."""

    paper: str
    period: Period
    posts: tuple[str, ...]
    language: str
    only: Only = field(default_factory=Only)

    def job(self, stored: StoredPlan, now: datetime, who: str, where: Path) -> PrintJob:
        """What is printed; ``where`` is the folder of the plan."""
        say = speaker(self.language, now.year)
        only = replace(self.only, posts=tuple(self.posts)) if self.posts else self.only
        return PrintJob(stored, self.period, (), say, now, who, folder=where).narrowed(only)


class OrderForm(QWidget):
    """Everything chosen is seen at once; a change is told by ``changed``."""

    changed = Signal()

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.context = context
        self.papers = QListWidget()
        self.period = PeriodChoice(context.period)
        self.day = DateField(said(translate("papers page", "Date of the notices")), _day_in(context))
        self.until = DateField(said(translate("papers page", "Last date of the notices")), self.day.day)
        self.until.objection = self._objection
        self._day = self.day.day
        self.posts = QListWidget()
        self.narrowing = NarrowingFields()
        self.of_unit = QComboBox()
        self.languages = QComboBox()
        self.no_board = label(said(_NO_BOARD), "warn", wrap=True)
        self._lay_out()
        self.refresh()
        self.papers.currentRowChanged.connect(lambda _row: self._paper_chosen())
        self.period.changed.connect(self.changed)
        self.day.changed.connect(self._day_changed)
        self.until.changed.connect(self.changed)
        self.narrowing.changed.connect(self.changed)
        self.of_unit.activated.connect(self._check_unit)
        self.posts.itemChanged.connect(lambda _item: self.changed.emit())
        self.languages.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self._paper_chosen()

    def _lay_out(self) -> None:
        self.papers.setAccessibleName(said(translate("papers page", "Paper")))
        for group, papers in GROUPS:
            self._list(said(group))
            for paper in papers:
                self._list(said(paper.title), paper.name, said(paper.note) if paper.note else "")
        self.choose(next(iter(PAPERS)))
        self.papers.setMinimumHeight(_LEAST_PAPERS * ROW)
        every = button(translate("papers page", "All"), lambda: self._check(lambda _: True), role="flat")
        none = button(translate("papers page", "None"), lambda: self._check(lambda _: False), role="flat")
        heading = label(said(translate("papers page", "Posts with a public board")), "heading")
        self.of_unit.setAccessibleName(said(translate("papers page", "Posts of this unit")))
        self.of_unit.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self._post_part = QWidget()
        column(
            heading, row(every, none, (self.of_unit, 1)), self.posts, self.no_board, of=self._post_part, spacing=STEP
        )
        self.posts.setMinimumHeight(_LEAST_POSTS * ROW + 2 * self.posts.frameWidth())
        self.posts.setAccessibleName(heading.text())
        self.posts.setUniformItemSizes(True)
        self._days = QWidget()
        to = label(said(translate("period choice", "to")))
        row((self.day, 1), to, (self.until, 1), of=self._days, spacing=STEP)
        whole = card(
            label(said(translate("papers page", "Paper")), "heading"),
            (self.papers, 3),
            label(said(translate("papers page", "Dates")), "heading"),
            self.period,
            self._days,
            self.narrowing,
            (self._post_part, 1),
            row(captioned(translate("papers page", "&Language"), self.languages), self.languages, 1),
            margin=STEP * 2,
        )
        around = QScrollArea()  # on a low screen it scrolls instead of being pressed together
        column(whole, of=see_through(around))
        downwards(around)
        column(around, of=self)
        around.verticalScrollBar().setFixedWidth(_BAR)
        self.setFixedWidth(max(_WIDTH, whole.minimumSizeHint().width() + 2 * _BAR))

    def _list(self, text: str, paper: str = "", note: str = "") -> None:
        """A paper, or the heading of those below."""
        made = QListWidgetItem(text)
        made.setSizeHint(QSize(0, ROW))
        made.setData(_ID, paper)
        if paper:
            made.setToolTip(as_tip("\n".join(filter(None, (text, note)))))
        else:
            made.setFlags(Qt.ItemFlag.NoItemFlags)
            made.setFont(font_like(self.papers.font(), weight=QFont.Weight.DemiBold))
        self.papers.addItem(made)

    @property
    def paper(self) -> str:
        return str(self.papers.currentItem().data(_ID))

    @property
    def order(self) -> PaperOrder | None:
        """What is asked for; None when notices are for no post at all."""
        language = str(self.languages.currentData() or "") or paper_language(self.context.plan)
        if PAPERS[self.paper].scope is not Scope.NOTICE:
            return PaperOrder(self.paper, self.period.period, (), language, self.narrowing.only)
        period = Period(self.day.day, max(self.day.day, self.until.day))
        chosen = self._post_items()
        wanted = tuple(str(i.data(_ID)) for i in chosen if i.checkState() is Qt.CheckState.Checked)
        if chosen and not wanted:
            return None
        posts = () if len(wanted) == len(chosen) else wanted
        return PaperOrder(self.paper, period, posts, language, self.narrowing.only)

    def choose(self, paper: str) -> None:
        rows = (self.papers.item(n) for n in range(self.papers.count()))
        self.papers.setCurrentItem(next(item for item in rows if item.data(_ID) == paper))
        self.papers.scrollToItem(self.papers.currentItem())

    def only(self, post: str) -> None:
        self._check(lambda item: bool(item.data(_ID) == post))

    def _day_changed(self) -> None:
        """The last date goes along while it is the same, and never lies before the first."""
        if self.until.day in (self._day, self.day.day) or self.until.day < self.day.day:
            with QSignalBlocker(self.until):
                self.until.show_day(self.day.day)
        self.until.look_again()
        self._day = self.day.day
        self.changed.emit()

    def _objection(self, last: date) -> Message | None:
        first = self.day.day
        return None if first <= last else BACKWARDS.fill(first=first.isoformat(), last=last.isoformat())

    def _post_items(self) -> list[QListWidgetItem]:
        return [self.posts.item(n) for n in range(self.posts.count())]

    def refresh(self) -> None:
        """The posts and the language as the plan has them now; what was unchecked stays so."""
        off = {item.data(_ID) for item in self._post_items() if item.checkState() is Qt.CheckState.Unchecked}
        with QSignalBlocker(self.posts):
            self.posts.clear()
            for post in filter(has_board, self.context.plan.posts):
                item = QListWidgetItem(post.name)
                item.setData(_ID, post.id)
                item.setSizeHint(QSize(0, ROW))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked if post.id in off else Qt.CheckState.Checked)
                self.posts.addItem(item)
        self.narrowing.refresh(self.context.plan)
        units = [(unit.name, unit.id) for unit in self.context.plan.units]
        offer(self.of_unit, [(said(_OF_ALL), ""), *units])
        frame = 2 * self.posts.frameWidth()
        self.posts.setMaximumHeight(max(self.posts.count(), _LEAST_POSTS) * ROW + frame)  # the room is for the papers
        self.no_board.setVisible(not self.posts.count())
        as_plan = said(_AS_PLAN, language=LANGUAGES[paper_language(self.context.plan)])
        offer(self.languages, [(as_plan, ""), *((name, code) for code, name in LANGUAGES.items())])

    def _paper_chosen(self) -> None:
        by_post = PAPERS[self.paper].scope is Scope.NOTICE
        self.period.setVisible(not by_post)
        self._days.setVisible(by_post)
        self._post_part.setVisible(by_post)
        self.narrowing.show_for(PAPERS[self.paper])
        QTimer.singleShot(0, self, self._show_chosen)  # the list has another height by then
        self.changed.emit()

    def _show_chosen(self) -> None:
        self.papers.scrollToItem(self.papers.currentItem())

    def _check_unit(self, _place: int) -> None:
        """Check the posts of the unit chosen, all for none."""
        unit, posts = self.of_unit.currentData(), self.context.plan.posts_by_id
        self._check(lambda item: not unit or posts[item.data(_ID)].unit == unit)

    def _check(self, wanted: Callable[[QListWidgetItem], bool]) -> None:
        with QSignalBlocker(self.posts):
            for item in self._post_items():
                item.setCheckState(Qt.CheckState.Checked if wanted(item) else Qt.CheckState.Unchecked)
        self.changed.emit()


_ID = Qt.ItemDataRole.UserRole


def _day_in(context: PlanContext) -> date:
    """Notices are for today where today is rostered, else for the first date that is."""
    return context.today if context.today in context.period else context.period.first
