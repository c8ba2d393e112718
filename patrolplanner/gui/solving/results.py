"""What searches of this session have found: the last few, to be compared and taken over."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime

from PySide6.QtCore import QObject

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.widgets.duty_words import period_words
from patrolplanner.services.solving.adopting import Adoption, outcome
from patrolplanner.services.solving.auto_fill import Task
from patrolplanner.services.solving.search_process import FoundRoster

MOST = 3
_NAME = translate("solving", "Result {number}, {time}, {period}")


@dataclass(frozen=True, eq=False)
class SearchOutcome:
    """One roster that was found, and what had been asked."""

    number: int
    at: datetime
    task: Task
    found: FoundRoster

    @property
    def name(self) -> Message:
        period = period_words(self.task.request.period)
        return _NAME.fill(number=self.number, time=self.at.time().replace(microsecond=0), period=period)


class KeptResults(QObject):
    """They live as long as the plan is open."""

    def __init__(self, context: PlanContext) -> None:
        super().__init__(context)
        self.context = context
        self.all: list[SearchOutcome] = []
        self._count = 0

    def keep(self, task: Task, found: FoundRoster) -> SearchOutcome:
        self._count += 1
        made = SearchOutcome(self._count, self.context.session.clock(), task, found)
        self.all = [*self.all, made][-MOST:]
        return made

    def beside(self, one: SearchOutcome) -> list[SearchOutcome]:
        """Others that can be compared with it: of the same dates, the newest first."""
        period = one.task.request.period
        return [r for r in reversed(self.all) if r is not one and r.task.request.period == period]


def kept_results(context: PlanContext) -> KeptResults:
    """Those of an open plan."""
    return context.findChild(KeptResults) or KeptResults(context)


def judging(
    context: PlanContext, shown: SearchOutcome, beside: SearchOutcome | None
) -> Callable[[], tuple[Adoption, Adoption | None]]:
    """Work for a thread: what a result and another one mean for the document as it is now."""
    document, published, now = context.document, context.session.published, context.session.clock()

    def judged(one: SearchOutcome) -> Adoption:
        return outcome(one.task.request, one.found, document, published, now)

    return lambda: (judged(shown), None if beside is None else judged(beside))
