"""Ways to fill a gap: the smallest decisions with which the duty gets its people, each of which can be taken."""

from __future__ import annotations

from dataclasses import replace
from functools import partial

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.look import STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, clear_out, column, label
from patrolplanner.services.checking.explaining import GapWay, ways_to_fill
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.solving.auto_fill import FillRequest

_SEARCHING = translate("roster ways", "Looking for ways; this takes some seconds.")
_FOUND = translate("roster ways", "Ways to fill it")
_NONE = translate("roster ways", "No way was found.")
_TAKEN = translate("roster steps", "Fill a gap: {text}")
_OLD = translate("roster ways", "The roster has changed; look for ways again.")


class GapWaysPanel(QWidget):
    """A button, and below it the ways once they are found."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.context = context
        self.duty: DutyKey | None = None
        self._searches = jobs.Latest(self)
        self.look = button(translate("roster ways", "Ways to fill this gap…"), self.search)
        self._list = column(spacing=STEP)
        column(self.look, self._list, of=self, spacing=STEP)

    def search(self) -> None:
        """Look for ways beside the window."""
        if self.duty is None:
            return
        self.forget()
        document, context = self.context.document, self.context
        request = FillRequest(
            document.plan,
            document.roster,
            context.period,
            published=context.session.published,
            now=context.session.clock(),
        )
        duty = self.duty
        self._list.addWidget(label(said(_SEARCHING), "quiet", wrap=True))
        self._searches.start(lambda: ways_to_fill(request, duty), lambda w: self._found(w, document), self._say)

    def forget(self) -> None:
        """Another duty is shown: what was found is of no interest."""
        self._searches.drop()
        clear_out(self._list)

    def _found(self, ways: tuple[GapWay, ...], document: Document) -> None:
        self.forget()
        if ways:
            self._list.addWidget(label(said(_FOUND), "heading"))
        for way in ways:
            self._list.addWidget(label(said(way.text), wrap=True))
            take = button(translate("roster ways", "Do this"), partial(self._take, way, document), role="flat")
            self._list.addWidget(take)
        if not ways:
            self._say(_NONE)

    def _say(self, message: Message) -> None:
        self.forget()
        self._list.addWidget(label(said(message), "quiet", wrap=True))

    def _take(self, way: GapWay, document: Document) -> None:
        if self.context.document is not document:
            self._say(_OLD)
            return
        self.context.apply(lambda now: replace(now, plan=way.plan, roster=way.roster), _TAKEN.fill(text=way.text))
