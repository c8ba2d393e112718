"""The line at the bottom: saved when, which version, how much the plan holds, and what is not certain."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStatusBar, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui import places
from patrolplanner.gui.places import Place
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.open_links import OpenLinks
from patrolplanner.gui.widgets.parts import button, label, later, set_role

if TYPE_CHECKING:
    from patrolplanner.gui.plan_context import PlanContext

_SAVED = translate("status line", "Saved {at}")
_OPENED = translate("status line", "Everything is saved")
_VERSION = translate("status line", "published V{number}")
_DRAFT = translate("status line", "not published yet")
_PASSING_MS, _LINKS_MS = 8000, 30_000
_CHECKING = translate("status line", "Checking …")
_NOT_CHECKED = translate("status line", "The roster cannot be checked")
_EMPTY = translate("status line", "Nothing rostered yet in this period")
_PROBLEMS = translate("status line", "{gaps} {gaps:gap|gaps}, {hard} broken hard {hard:rule|rules}")
_FINE = translate("status line", "No gaps, no broken hard rules")
_SIZE = translate("status line", "{people} {people:person|people}, {posts} {posts:post|posts}, {days} {days:day|days}")


class StatusLine(QStatusBar):
    """Facts about the open plan; empty without one. What is wrong is a link to the roster page."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setSizeGripEnabled(False)
        self._saved, self._version, self._name, self._size = (label() for _ in range(4))
        for part in (self._saved, self._version, self._name, self._size):
            self.addWidget(part)
        self.problems = button(_CHECKING, self._show_problems, role="flat")
        self.links = OpenLinks()
        self.addPermanentWidget(self.links)
        self.addPermanentWidget(self.problems)
        self._links_go = later(self, _LINKS_MS, self.links.hide)
        self._context: PlanContext | None = None
        self.refresh()

    def show_context(self, context: PlanContext | None) -> None:
        self._context = context
        if context is not None:
            context.changed.connect(self.refresh)
            context.period_changed.connect(self.refresh)
            context.judged.connect(self.refresh)
        self.refresh()

    def say(self, text: str) -> None:
        """Say in passing what has just been done."""
        self.links.hide()
        self.showMessage(text, _PASSING_MS)

    def say_saved(self, text: str, path: Path) -> None:
        """Say in passing where something was saved, and offer to open it."""
        self.showMessage(text, _LINKS_MS)
        self.links.show_for(path)
        self._links_go.start()

    def refresh(self) -> None:
        context = self._context
        self.problems.setVisible(context is not None)
        if context is None:
            for part in (self._saved, self._version, self._name, self._size):
                part.clear()
            return
        at = context.session.saved_at
        self._saved.setText(said(_SAVED, at=f"{at:%H:%M:%S}") if at else said(_OPENED))
        number = context.session.stored.version
        self._version.setText(said(_VERSION, number=str(number)) if number else said(_DRAFT))
        self._name.setText(context.plan.setting("organisation"))
        people, posts = len(context.plan.people), len(context.plan.posts)
        self._size.setText(said(_SIZE, people=people, posts=posts, days=context.period.days))
        self._say_problems(context)

    def _say_problems(self, context: PlanContext) -> None:
        """Gaps and broken hard rules of the period shown, from wherever one is."""
        if context.checking_refused is not None:
            text, bad = said(_NOT_CHECKED), True
        elif context.verdict is None:
            text, bad = said(_CHECKING), False
        elif not any(a.pair.duty.day in context.period for a in context.roster.assignments):
            text, bad = said(_EMPTY), False
        else:
            gaps, hard = context.verdict.open_places, len(context.verdict.hard)
            bad = bool(gaps or hard)
            text = said(_PROBLEMS, gaps=gaps, hard=hard) if bad else said(_FINE)
        self.problems.setText(text)
        set_role(self.problems, "flat-danger" if bad else "flat")

    def _show_problems(self) -> None:
        if self._context is not None:
            self._context.go(Place(places.ROSTER, section="problems"))
