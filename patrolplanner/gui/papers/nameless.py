"""The hint over a notice that will show nobody's name, and the way to where that is changed."""

from __future__ import annotations

from datetime import timedelta

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Period
from patrolplanner.gui.papers.order import PaperOrder
from patrolplanner.gui.places import PEOPLE, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, label, row
from patrolplanner.services.papers.notice import PAPERS as NOTICES
from patrolplanner.services.public.publishing import is_nameless

_OF_A_WEEK = ("notice-week", "notice-crew")
_NAMELESS = translate(
    "papers page",
    "This notice shows no names, only roles and numbers: nobody who serves there has Publish name ticked. Tick it for "
    "those who have agreed.",
)


class NamelessHint(QWidget):
    """Hidden while there is nothing to say."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__()
        self.context = context
        to_people = button(translate("papers page", "To the people"), self._to_people, role="flat")
        row((label(said(_NAMELESS), "warn", wrap=True), 1), to_people, of=self)
        self.hide()

    def show_for(self, order: PaperOrder | None) -> None:
        """Say it when a public notice is asked for that will show nobody's name."""
        self.setVisible(order is not None and self._is_nameless(order))

    def _is_nameless(self, order: PaperOrder) -> bool:
        if order.paper not in {paper.name for paper in NOTICES}:
            return False
        # a night shift of yesterday is on it too, and some are for a week
        first = order.period.first - timedelta(days=1)
        last = order.period.last + timedelta(days=6 if order.paper.startswith(_OF_A_WEEK) else 0)
        return is_nameless(self.context.plan, self.context.roster, order.posts, Period(first, last))

    def _to_people(self) -> None:
        """Where the consent to be named is written down."""
        self.context.go(Place(PEOPLE, record=next((p.id for p in self.context.plan.people), "")))
