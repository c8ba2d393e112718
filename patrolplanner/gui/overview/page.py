"""The first page: today and tomorrow, what runs out, what is not told yet, and how the load lies."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui import places
from patrolplanner.gui.overview import cards
from patrolplanner.gui.overview.cards import OverviewCard
from patrolplanner.gui.overview.checklist import checklist
from patrolplanner.gui.overview.flow import CardFlow
from patrolplanner.gui.overview.visits_card import visits_card
from patrolplanner.gui.page import Page
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import label, later
from patrolplanner.services.views.overview import Overview, overview, steps

_REST_MS = 200
_MINUTE_MS = 60_000


class OverviewPage(Page):
    """Cards that are made anew when the plan or the minute is another one; the facts come from a worker thread."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self._stale, self._printed = True, False
        self._waiting: list[Callable[[], QWidget]] = []
        self._made: list[QWidget] = []
        self.found: Overview | None = None
        self.moment = label(role="quiet")
        self.head.addWidget(self.moment)
        self.head.addStretch()
        self.flow = CardFlow()
        self.body.addWidget(self.flow, 1)
        self._soon = later(self, _REST_MS, self.refresh)
        self._minute = QTimer(self, interval=_MINUTE_MS)
        self._minute.timeout.connect(self._out_of_date)
        self._minute.start()
        self._next = later(self, 0, self._make_next)
        context.changed.connect(self._out_of_date)
        context.period_changed.connect(self._out_of_date)

    def entered(self) -> None:
        if self._stale:
            self.refresh()

    def closing(self) -> None:
        for timer in (self._soon, self._minute, self._next):
            timer.stop()
        super().closing()

    def refresh(self) -> None:
        self._soon.stop()
        self._stale = False
        session, document, period = self.context.session, self.context.document, self.context.period
        published, moment = session.published, session.clock()
        if self.found is None:
            self.moment.setText(said(translate("overview", "Gathering…")))
        self.latest.start(lambda: overview(document, period, published, moment), self._show, self._refuse)

    def _out_of_date(self) -> None:
        self._stale = True
        if self.isVisible():
            self._soon.start()

    def _refuse(self, why: Message) -> None:
        """A plan that cannot be judged still shows its way."""
        self.found = None
        self.moment.clear()
        card = OverviewCard(self.context, said(translate("overview", "Today")), Place(places.RULES))
        card.say(why, "danger")
        self._begin([lambda: card, *self._checklist()])

    def _show(self, found: Overview) -> None:
        self.found = found
        context = self.context
        self.moment.setText(said(translate("overview", "{moment}"), moment=found.moment.replace(second=0)))
        today, tomorrow = translate("overview", "Today, {day}"), translate("overview", "Tomorrow, {day}")
        makers: list[Callable[[], QWidget]] = list(self._checklist())
        if self.context.plan.demands or self.context.roster:
            makers.append(partial(cards.day_card, context, found.days[0], today))
            if found.posts:
                makers.append(partial(cards.where_card, context, found))
            makers.append(partial(cards.day_card, context, found.days[1], tomorrow))
            makers += [partial(cards.street_card, context, found), partial(cards.told_card, context, found)]
            if found.seen is not None:
                makers.append(partial(cards.seen_card, context, found))
            if found.visits is not None:
                makers.append(partial(visits_card, context, found.visits, found))
            makers += [partial(cards.fairness_card, context, found), partial(cards.months_card, context, found)]
        if self.context.plan.people:
            makers.append(partial(cards.certificate_card, context, found))
        self._begin(makers)

    def _checklist(self) -> list[Callable[[], QWidget]]:
        """From nothing to the printed table: it stays until the last step is done."""
        session = self.context.session
        self._printed = self._printed or any(entry.action == "print" for entry in session.log())
        way = steps(self.context.document, session.stored.versions, printed=self._printed)
        return [] if all(done for _, done in way) else [partial(checklist, self.context, way)]

    def _begin(self, makers: list[Callable[[], QWidget]]) -> None:
        """One card a turn of the event loop, so that the window never waits; the old ones stay until all are made."""
        for card in self._made:  # newer figures came before all of them were made
            card.deleteLater()
        self._waiting, self._made = makers, []
        self._next.start()

    def _make_next(self) -> None:
        if self._waiting:
            card = self._waiting.pop(0)()
            card.setParent(self)  # a page that goes takes along what it has not shown yet
            self._made.append(card)
            self._next.start()
            return
        made, self._made = self._made, []
        self.flow.show_cards(made)
