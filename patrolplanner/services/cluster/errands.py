"""A task that is done elsewhere: its numbers, what was found so far, and what comes of it in the end."""

from __future__ import annotations

from dataclasses import dataclass, field, replace

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message
from patrolplanner.planning.judging.judge import verdict_of
from patrolplanner.services.cluster.numbering import Numbering, numbered
from patrolplanner.services.cluster.work import Brought
from patrolplanner.services.solving.auto_fill import Filled, Task, prepare
from patrolplanner.services.solving.scheduling import Answer
from patrolplanner.services.solving.search_process import KeptBest, last_of

_LEAST = 0.1
"""An attempt that goes on where another failed has so much of the time at least."""


@dataclass(eq=False)
class TaskAway:
    """A task by its number, as it is and as it is sent, and how its attempts went."""

    number: int
    task: Task
    sent: Task
    numbering: Numbering
    tries: int = 0
    deaths: int = 0
    spent: float = 0.0
    """Seconds that attempts have searched before they failed."""
    best: KeptBest | None = None
    shunned: set[str] = field(default_factory=set)
    """Workers that have failed it."""

    @staticmethod
    def of(number: int, task: Task) -> TaskAway:
        """Raises UserError for a plan that makes no sense, or cannot go to another machine."""
        return TaskAway(number, task, *numbered(task))

    def next(self) -> Task:
        """What is asked for next: the same again, or from where the last attempt was, for what is left of its time."""
        if self.best is None or self.sent.effort.work is not None:
            return self.sent
        request, seconds = self.sent.request, self.sent.effort.seconds
        effort = replace(self.sent.effort, seconds=max(seconds - self.spent, seconds * _LEAST))
        return replace(self.sent, request=replace(request, begin=self.best.roster(request)), effort=effort)

    def note(self, best: KeptBest) -> None:
        """An attempt has told of a better roster than it had; it may be no better than that of an earlier one."""
        best = replace(best, progress=replace(best.progress, seconds=best.progress.seconds + self.spent))
        if self.best is None or _worth(best) <= _worth(self.best):
            self.best = best

    def answer(self, back: Brought) -> Filled | None:
        """What was found as rows of the plan, judged here; None where it is not what it is said to be."""
        request = self.task.request
        try:
            rows = self.numbering.back(back.rows)
        except (ValueError, IndexError):
            return None
        roster = request.roster.replaced(request.period, rows)
        verdict = verdict_of(request.plan, request.period, roster, request.published, request.at, request.journal)
        if verdict.price != back.price:
            return None
        return Filled(
            roster,
            verdict,
            back.bound,
            back.proven,
            back.ended,
            back.seconds,
            back.first_seconds,
            request.released,
            back.best_seconds,
        )

    def refusal(self) -> Message | None:
        """Why the plan cannot be rostered, in its own words."""
        try:
            _ = prepare(self.task.request).case.limits
        except PlannerError as error:
            return error.message
        return None

    def last(self, why: Message) -> Answer:
        """The best roster that was told of where it is better than the present one, else why there is none."""
        if self.best is None:
            return why
        period = self.task.request.period
        inside = self.numbering.back(self.best.roster(self.sent.request).between(*period).assignments)
        found = last_of(self.task.request, KeptBest.of(inside, self.best.progress), None)
        return found if isinstance(found, Filled) else why


def _worth(best: KeptBest) -> tuple[int, int]:
    return best.progress.broken, best.progress.price
