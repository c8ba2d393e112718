"""The top of the roster page: month stepping, the three views, filters; and how it makes do with little room."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QSignalBlocker, Signal
from PySide6.QtWidgets import (
    QComboBox,
    QHBoxLayout,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period, Plan, month_of
from patrolplanner.gui.look import STEP
from patrolplanner.gui.page import Page
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.filtering import Filter
from patrolplanner.gui.roster.marked import ROLE_CHIPS
from patrolplanner.gui.said import as_tip, month_said, said
from patrolplanner.gui.widgets.line import LineField
from patrolplanner.gui.widgets.parts import button, icon_button, label, row
from patrolplanner.gui.widgets.segments import Segments

BY_PERSON, BY_POST, BY_HOUR = range(3)
_VIEWS = (
    translate("roster page", "By person"),
    translate("roster page", "By post"),
    translate("roster page", "Day by hour"),
)
_SPAN = translate("roster page", "{first} to {last}")


class MonthStepper(QWidget):
    """The month or period shown, and buttons to the months beside it."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.context = context
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.back = icon_button("left", translate("roster page", "Month before"), lambda: self.step(-1))
        self.next = icon_button("right", translate("roster page", "Next month"), lambda: self.step(1))
        self.shown = label("", "heading")
        row(self.back, self.shown, self.next, of=self, spacing=0)
        context.period_changed.connect(self.refresh)
        self.refresh()

    def step(self, months: int) -> None:
        self.context.show_month(self.context.period.first, months)

    def refresh(self) -> None:
        self.shown.setText(period_said(self.context.period))


def period_said(period: Period) -> str:
    """A whole month by its name, another period by its dates."""
    if period == month_of(period.first):
        return month_said(period.first)
    return said(_SPAN, first=period.first, last=period.last)


class Views(Segments):
    """The buttons of the three views."""

    def __init__(self) -> None:
        super().__init__(_VIEWS, translate("pages", "Roster"), BY_PERSON)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        for view in (BY_PERSON, BY_POST, BY_HOUR):
            self.button(view).setToolTip(as_tip(f"Alt+{view + 1}"))


_FRAME, _ARROW = 22, 18
"""Pixels that a field takes around its text, and a list for its arrow."""


def _wide_as(field: QWidget, text: str) -> int:
    return field.fontMetrics().horizontalAdvance(text)


class FilterBar(QWidget):
    """Text and choices that narrow the tables."""

    changed = Signal()

    def __init__(self, wanted: Filter) -> None:
        super().__init__()
        self.wanted = wanted
        self.text = LineField()
        self.text.setClearButtonEnabled(True)
        self.text.setPlaceholderText(said(translate("roster page", "Name, pinyin, post…")))
        self.text.setAccessibleName(said(translate("roster page", "Filter by text")))
        self.text.setMinimumWidth(_wide_as(self.text, self.text.placeholderText()) + _FRAME)
        self.text.textChanged.connect(self._choose)
        self.unit = self._choice(translate("roster page", "All units"))
        self.team = self._choice(translate("roster page", "All teams"))
        self.role = self._choice(translate("roster page", "All roles"))
        self.post = self._choice(translate("roster page", "All posts"))
        self.clear = QToolButton()
        self.clear.setText(said(translate("roster page", "Show all")))
        self.clear.clicked.connect(self.show_all)
        self.clear.setVisible(False)
        row((self.text, 1), self.unit, self.team, self.role, self.post, self.clear, of=self, spacing=6)

    def _choice(self, every: Message) -> QComboBox:
        made = QComboBox()
        made.addItem(said(every), "")
        made.setAccessibleName(said(every))
        made.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        made.setMinimumWidth(_wide_as(made, said(every)) + _ARROW + _FRAME)
        made.setMaximumWidth(max(140, made.minimumWidth()))
        made.currentIndexChanged.connect(self._choose)
        return made

    def offer(self, plan: Plan) -> None:
        """The units, teams and posts of the plan; what is chosen stays where it can."""
        self._fill(self.unit, [(u.name, u.id) for u in plan.units])
        self._fill(self.team, [(t, t) for t in dict.fromkeys(p.team for p in plan.people) if t])
        self._fill(self.role, [(said(ROLE_CHIPS[r]), r.value) for r in Role])
        self._fill(self.post, [(p.name, p.id) for p in plan.posts])

    def show_all(self) -> None:
        for choice in (self.unit, self.team, self.role, self.post):
            choice.setCurrentIndex(0)
        self.text.clear()

    def _fill(self, choice: QComboBox, items: Sequence[tuple[str, str]]) -> None:
        chosen = choice.currentData()
        with QSignalBlocker(choice):
            while choice.count() > 1:
                choice.removeItem(1)
            for text, value in items:
                choice.addItem(text, value)
            choice.setCurrentIndex(max(0, choice.findData(chosen)))
            choice.view().setMinimumWidth(choice.view().sizeHintForColumn(0) + 24)

    def _choose(self) -> None:
        wanted = self.wanted
        wanted.unit, wanted.team = self.unit.currentData(), self.team.currentData()
        wanted.role = Role(self.role.currentData()) if self.role.currentData() else None
        wanted.post, wanted.text = self.post.currentData(), self.text.text().strip()
        self.clear.setVisible(wanted.active)
        self.changed.emit()


class TopRow(QObject):
    """Month, views, filters and the main button in the head of a page; the filters can go into a row below."""

    def __init__(self, page: Page, wanted: Filter, solve: Callable[[], None]) -> None:
        super().__init__(page)
        self._page = page
        self._narrow = False
        self.months, self.views, self.filters = MonthStepper(page.context), Views(), FilterBar(wanted)
        self.auto = button(translate("roster page", "Roster automatically…"), solve, role="main", name="play")
        self.more = icon_button("filter", translate("roster page", "Filters"), lambda: None)
        self.more.setCheckable(True)
        self.more.toggled.connect(self._show_filters)
        self.more.hide()
        head = page.head
        head.addWidget(self.months)
        head.addWidget(self.views)
        head.addWidget(self.filters, 1)
        head.addWidget(self.more)
        head.addStretch()
        head.addWidget(self.auto)
        self._below = QHBoxLayout()
        page.body.addLayout(self._below)

    def needs(self) -> int:
        """How wide the page is at least where all this has one line."""
        others = (self._page.heading, self.months, self.views, self.filters, self.auto)
        widths = sum(part.minimumSizeHint().width() for part in others)
        return widths + (len(others) + 1) * self._page.head.spacing() + 2 * STEP * 4

    def fold(self, narrow: bool) -> None:
        """Where there is little room the title goes and the filters lie below, shown on demand."""
        self._narrow = narrow
        self._page.heading.setVisible(not narrow)
        self.more.setVisible(narrow)
        if narrow:
            self._below.addWidget(self.filters)
        else:
            head = self._page.head
            head.insertWidget(head.indexOf(self.more), self.filters, 1)
        self._show_filters()

    def _show_filters(self) -> None:
        self.filters.setVisible(not self._narrow or self.more.isChecked())
