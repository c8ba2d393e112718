"""The form at the left: which paper, for which dates and posts, in which language."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QLabel,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period
from patrolplanner.gui.look import ROW, STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import LANGUAGES, said
from patrolplanner.gui.widgets.parts import button, label, panel, row
from patrolplanner.gui.widgets.period_choice import PeriodChoice, date_field, date_in
from patrolplanner.services.papers.catalogue import PAPERS
from patrolplanner.services.papers.paper import Scope
from patrolplanner.services.public.publishing import has_board
from patrolplanner.translation import paper_language

_AS_PLAN = translate("papers page", "as set in the plan ({language})")
_NO_BOARD = translate("papers page", "No post has a public board. Mark those that have one on the page of posts.")


@dataclass(frozen=True, slots=True)
class PaperOrder:
    """What is to be made; no posts means all that have a board."""

    paper: str
    period: Period
    posts: tuple[str, ...]
    language: str


class OrderForm(QWidget):
    """Everything chosen is seen at once; a change is told by ``changed``."""

    changed = Signal()

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.context = context
        self.papers = QListWidget()
        self.period = PeriodChoice(context.period)
        self.day = date_field(said(translate("papers page", "Date of the notices")), _day_in(context))
        self.posts = QListWidget()
        self.languages = QComboBox()
        self.no_board = label(said(_NO_BOARD), "warn", wrap=True)
        self._lay_out()
        self.refresh()
        self.papers.currentRowChanged.connect(lambda _row: self._paper_chosen())
        self.period.changed.connect(self.changed)
        self.day.dateChanged.connect(lambda _day: self.changed.emit())
        self.posts.itemChanged.connect(lambda _item: self.changed.emit())
        self.languages.currentIndexChanged.connect(lambda _at: self.changed.emit())
        self._paper_chosen()

    def _lay_out(self) -> None:
        frame, layout = panel()
        layout.addWidget(label(said(translate("papers page", "Paper")), "heading"))
        self.papers.setAccessibleName(said(translate("papers page", "Paper")))
        for paper in PAPERS.values():
            made = QListWidgetItem(said(paper.title))
            made.setSizeHint(QSize(0, ROW))
            made.setToolTip(made.text())
            self.papers.addItem(made)
        self.papers.setCurrentRow(0)
        self.papers.setMinimumHeight(5 * ROW)
        layout.addWidget(self.papers, 3)
        layout.addWidget(label(said(translate("papers page", "Dates")), "heading"))
        layout.addWidget(self.period)
        layout.addWidget(self.day)
        self._post_part = QWidget()
        part = QVBoxLayout(self._post_part)
        part.setContentsMargins(0, 0, 0, 0)
        part.setSpacing(STEP)
        every = button(translate("papers page", "All"), lambda: self._check_all(checked=True), role="flat")
        none = button(translate("papers page", "None"), lambda: self._check_all(checked=False), role="flat")
        heading = label(said(translate("papers page", "Posts with a public board")), "heading", wrap=True)
        part.addWidget(heading)
        part.addLayout(row(every, none, 1))
        part.addWidget(self.posts, 1)
        part.addWidget(self.no_board)
        self.posts.setAccessibleName(heading.text())
        self.posts.setUniformItemSizes(True)
        layout.addWidget(self._post_part, 2)
        heading = QLabel(said(translate("papers page", "&Language")))
        heading.setBuddy(self.languages)
        layout.addLayout(row(heading, self.languages, 1))
        down = QVBoxLayout(self)
        down.setContentsMargins(0, 0, 0, 0)
        down.addWidget(frame)

    @property
    def paper(self) -> str:
        """The name of the paper chosen."""
        return tuple(PAPERS)[max(0, self.papers.currentRow())]

    @property
    def order(self) -> PaperOrder | None:
        """What is asked for; None when notices are for no post at all."""
        language = str(self.languages.currentData() or "") or paper_language(self.context.plan)
        if PAPERS[self.paper].scope is not Scope.NOTICE:
            return PaperOrder(self.paper, self.period.period, (), language)
        day = date_in(self.day)
        chosen = [self.posts.item(n) for n in range(self.posts.count())]
        wanted = tuple(str(i.data(_ID)) for i in chosen if i.checkState() is Qt.CheckState.Checked)
        if chosen and not wanted:
            return None
        return PaperOrder(self.paper, Period(day, day), () if len(wanted) == len(chosen) else wanted, language)

    def choose(self, paper: str) -> None:
        """Choose a paper by its name."""
        self.papers.setCurrentRow(tuple(PAPERS).index(paper))
        self.papers.scrollToItem(self.papers.currentItem())

    def only(self, post: str) -> None:
        self.posts.blockSignals(True)
        for n in range(self.posts.count()):
            item = self.posts.item(n)
            item.setCheckState(Qt.CheckState.Checked if item.data(_ID) == post else Qt.CheckState.Unchecked)
        self.posts.blockSignals(False)
        self.changed.emit()

    def refresh(self) -> None:
        """The posts and the language as the plan has them now; what was unchecked stays so."""
        off = {
            self.posts.item(n).data(_ID)
            for n in range(self.posts.count())
            if self.posts.item(n).checkState() is Qt.CheckState.Unchecked
        }
        self.posts.blockSignals(True)
        self.posts.clear()
        for post in self.context.plan.posts:
            if has_board(post):
                item = QListWidgetItem(post.name)
                item.setData(_ID, post.id)
                item.setSizeHint(QSize(0, ROW))
                item.setFlags(item.flags() | Qt.ItemFlag.ItemIsUserCheckable)
                item.setCheckState(Qt.CheckState.Unchecked if post.id in off else Qt.CheckState.Checked)
                self.posts.addItem(item)
        self.posts.blockSignals(False)
        self.no_board.setVisible(not self.posts.count())
        self._fill_languages()

    def _fill_languages(self) -> None:
        at = max(0, self.languages.currentIndex())
        self.languages.blockSignals(True)
        self.languages.clear()
        self.languages.addItem(said(_AS_PLAN, language=LANGUAGES[paper_language(self.context.plan)]), "")
        for code, name in LANGUAGES.items():
            self.languages.addItem(name, code)
        self.languages.setCurrentIndex(at)
        self.languages.blockSignals(False)

    def _paper_chosen(self) -> None:
        by_post = PAPERS[self.paper].scope is Scope.NOTICE
        self.period.setVisible(not by_post)
        self.day.setVisible(by_post)
        self._post_part.setVisible(by_post)
        self.changed.emit()

    def _check_all(self, *, checked: bool) -> None:
        self.posts.blockSignals(True)
        for n in range(self.posts.count()):
            self.posts.item(n).setCheckState(Qt.CheckState.Checked if checked else Qt.CheckState.Unchecked)
        self.posts.blockSignals(False)
        self.changed.emit()


_ID = Qt.ItemDataRole.UserRole


def _day_in(context: PlanContext) -> date:
    """Notices are for today where today is rostered, else for the first date that is."""
    return context.today if context.today in context.period else context.period.first
