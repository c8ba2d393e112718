"""The dialog of "as last month": what habits an earlier month shows, before any of them becomes a wish."""

from __future__ import annotations

from collections import Counter

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QListWidget, QWidget

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name, post_name
from patrolplanner.domain.plan import Period, month_of, months_on
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import listed_words, said
from patrolplanner.gui.widgets.date_field import dates_stand
from patrolplanner.gui.widgets.duty_words import period_words
from patrolplanner.gui.widgets.parts import button, captioned, card, column, label, row
from patrolplanner.gui.widgets.period_choice import PeriodChoice
from patrolplanner.services.checking.copying import last_rostered
from patrolplanner.services.checking.habits import (
    Habits,
    habits_of,
    removal_label,
    taken_habits,
    with_habits,
    without_habits,
)
from patrolplanner.services.open_plan.document import PERIOD, Change

_TITLE = translate("habits", "As last month")
_FROM = translate("habits", "&Habits of")
_FOR = translate("habits", "for")
_POSTS = translate("habits", "&Posts held become posts that people keep to: {people} {people:person|people}")
_DAYS = translate(
    "habits",
    "&Weekdays and shifts become wishes: {wanted} for shifts, {off} for days off; {people} {people:person|people}",
)
_PAIRS = translate(
    "habits", "{pairs} {pairs:pair|pairs} stood together most of the time; the same posts and days keep them so."
)
_KEPT = translate(
    "habits",
    "{own} {own:person has|people have} wishes of their own, which stay; {led} {led:follows|follow} a "
    "pattern as it is.",
)
_NONE = translate("habits", "These dates show no habits.")
_THERE = translate(
    "habits", "In the plan from habits: {wishes} {wishes:wish|wishes}, posts of {people} {people:person|people}."
)
_LINE = translate("habits", "{person}: {posts}")
_LINE_DAYS = translate("habits", "{person}: {posts}; {count} {count:wish|wishes}")
_LINE_DAYS_ONLY = translate("habits", "{person}: {count} {count:wish|wishes}")


class HabitsDialog(HelpedDialog):
    """Counts and names of what would be taken; one step takes it, another takes it out."""

    topic = "solve.habits"

    def __init__(self, context: PlanContext, parent: QWidget) -> None:
        super().__init__(parent)
        self.context = context
        self.found: Habits | None = None
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setWindowTitle(said(_TITLE))
        shown = context.period.first
        source = last_rostered(context.plan, context.roster, shown) or month_of(months_on(shown, -1))
        self.source = PeriodChoice(source)
        self.onto = label()
        self.posts, self.days = QCheckBox(), QCheckBox()
        for choice in (self.posts, self.days):
            choice.setChecked(True)
            choice.toggled.connect(self._enable)
        self.about = label(role="quiet", wrap=True)
        self.list = QListWidget()
        self.list.setAccessibleName(said(_TITLE))
        self.there = label(wrap=True)
        self.take = button(translate("habits", "&Take as wishes"), self._take, role="main")
        self.remove = button(translate("habits", "Take &out again"), self._remove)
        leave = button(translate("habits", "&Close"), self.reject)
        self.end_with(self.take, self.remove, leave)
        dates = row(captioned(_FROM, self.source), self.source, label(said(_FOR)), self.onto, 1, spacing=STEP * 3)
        foot = row(self.remove, 1, leave, self.take)
        around = (STEP * 4, STEP * 4, STEP * 4, STEP * 3)
        column(
            card(dates, self.posts, self.days, self.about),
            (self.list, 1),
            self.there,
            foot,
            of=self,
            margins=around,
            spacing=STEP * 3,
        )
        self.open_at(720, 560)
        self.source.changed.connect(self.refresh)
        context.changed.connect(self._plan_changed)
        context.period_changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Look at the dates again."""
        context = self.context
        self.onto.setText(said(period_words(context.period)))
        try:
            self.found = habits_of(context.document, self.source.period, context.period)
        except UserError as error:
            self.found = None
            self.about.setText(said(error.message))
        self.list.clear()
        if self.found is not None:
            self._show(self.found)
        wishes, people = taken_habits(context.plan)
        self.there.setText(said(_THERE, wishes=wishes, people=people) if wishes or people else "")
        self.remove.setEnabled(bool(wishes or people))
        self._enable()

    def _show(self, found: Habits) -> None:
        wished = Counter(w.person for w in found.wishes)
        self.posts.setText(said(_POSTS, people=len(found.homes)))
        self.days.setText(said(_DAYS, wanted=found.wanted, off=len(found.wishes) - found.wanted, people=len(wished)))
        texts = [said(_PAIRS, pairs=len(found.pairs)), said(_KEPT, own=found.own, led=found.led)]
        self.about.setText("\n".join(texts) if found.homes or found.wishes else said(_NONE))
        plan = self.context.plan
        for person in plan.people:
            if person.id in found.homes or person.id in wished:
                posts = listed_words(post_name(plan, post) for post in found.homes.get(person.id, person.home))
                text = _LINE if not wished[person.id] else _LINE_DAYS if posts else _LINE_DAYS_ONLY
                name = person_name(plan, person.id)
                self.list.addItem(said(text, person=name, posts=posts, count=wished[person.id]))

    def _enable(self) -> None:
        found = self.found
        posts = found is not None and bool(found.homes) and self.posts.isChecked()
        days = found is not None and bool(found.wishes) and self.days.isChecked()
        self.take.setEnabled(posts or days)

    def _take(self) -> None:
        """One step, which undo takes back whole."""
        if self.found is None or not dates_stand(self):
            return
        edit = with_habits(self.found, posts=self.posts.isChecked(), days=self.days.isChecked())
        if self.context.apply(edit, self.found.label(_words(self.found.source), _words(self.found.target))):
            self.accept()

    def _remove(self) -> None:
        self.context.apply(without_habits, removal_label())

    def _plan_changed(self, change: Change) -> None:
        if change.kinds - {PERIOD}:
            self.refresh()


def _words(period: Period) -> Message:
    return period_words(period)


def open_habits(context: PlanContext, parent: QWidget) -> HabitsDialog:
    """Show it over a page or a dialog."""
    dialog = HabitsDialog(context, parent)
    dialog.open()
    return dialog
