"""Rostering a period by search: what is kept, what may change, and the roster that comes of it."""

from __future__ import annotations

from dataclasses import dataclass, field, replace
from datetime import datetime
from enum import StrEnum

from patrolplanner.domain.journal import Journal
from patrolplanner.domain.messages import Message
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Assignment, Roster, Source
from patrolplanner.planning.filling import Filling, lay_out, without_idle
from patrolplanner.planning.indicators.as_worked import as_worked
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.judging.precheck import prechecks
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.instance import Instance, Ints, Published
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.planning.stop import Effort, OnProgress, StopFlag
from patrolplanner.planning.surplus import NobodyTooMany, penalties_price


class Keep(StrEnum):
    """What of the period's present rows a search must leave as it is."""

    LOCKED = "locked"
    ALL = "all"
    NONE = "none"

    def keeps(self, row: Assignment) -> bool:
        return self is Keep.ALL or (self is Keep.LOCKED and row.locked)


@dataclass(frozen=True)
class FillRequest:
    """What is to be rostered: facts, period, what to keep, and the published roster in force, if any.

    ``begin`` is where the search begins instead of the present rows: a roster found before, to go on from.
    """

    plan: Plan
    roster: Roster
    period: Period
    keep: Keep = Keep.LOCKED
    published: Roster | None = None
    now: datetime | None = None
    journal: Journal = field(default_factory=Journal)
    begin: Roster | None = None

    def as_worked(self) -> FillRequest:
        """The same request with its history as it was worked instead of as it was planned."""
        plan, roster = as_worked(self.plan, self.roster, self.journal, self.period)
        return replace(self, plan=plan, roster=roster, journal=Journal())

    @property
    def at(self) -> datetime:
        """The time for which it is asked."""
        return self.now or datetime.now()

    @property
    def released(self) -> int:
        """How many locked rows are let go."""
        locked = sum(a.locked for a in self.roster.between(*self.period).assignments)
        return locked if self.keep is Keep.NONE else 0


@dataclass(frozen=True)
class Filled:
    """The new roster (history and later rows included) with its verdict, and how the search went.

    ``bound`` is a price that no roster undercuts that puts no more people above a target, None when none was proven;
    ``released`` counts locked rows that ``Keep.NONE`` let go.
    """

    roster: Roster
    verdict: Verdict
    bound: int | None
    proven: bool
    ended: str
    seconds: float
    first_seconds: float
    released: int
    best_seconds: float = 0.0
    least_gaps: int = 0
    """So many places every roster leaves open, by what was proven."""


def prepare(request: FillRequest, rulebook: Rulebook | None = None) -> Filling:
    """Lay a request out, by default for a search. Raises UserError when the plan's rule settings make no sense."""
    request = request.as_worked()
    period = request.period
    rulebook = rulebook or NobodyTooMany.told(Rulebook.of(request.plan))
    inside = request.roster.between(*period)
    kept = request.roster.replaced(period, Roster.of(a for a in inside.assignments if request.keep.keeps(a)))
    instance = Instance(request.plan, period, request.roster, published=published_of(request))
    present = Roster() if request.keep is Keep.NONE else request.roster
    present = present if request.begin is None else request.begin.between(*period)
    return lay_out(instance, rulebook, kept, present)


def published_of(request: FillRequest) -> Published | None:
    """What people have been told, for the rule of stability."""
    if request.published is None:
        return None
    return Published(request.published.pairs, request.at)


def check_before(request: FillRequest, *, locks: bool = True, filling: Filling | None = None) -> list[Message]:
    """What can be said before any search: demand above supply, and locks that contradict each other (if asked for).

    ``filling`` is the request laid out, where that has been done.
    """
    filling = filling or prepare(request)
    return prechecks(filling.case, filling.kept, locks=locks)


def auto_fill(
    request: FillRequest,
    effort: Effort,
    stop: StopFlag | None = None,
    on_progress: OnProgress | None = None,
    filling: Filling | None = None,
) -> Filled:
    """Roster the period. There is always a roster; what could not be filled is in the verdict's gaps.

    ``filling`` is the request laid out, where that has been done.
    """
    # the solver takes half a second to load, so only those who search wait for it
    from patrolplanner.planning.solving.search import Search

    planned, request = request, request.as_worked()
    filling = filling or prepare(request)
    outcome = Search(filling.case, filling.start, filling.editable, effort).run(stop, on_progress)
    chosen, saved = without_idle(filling, outcome.chosen)
    roster = roster_of(request, filling, chosen)
    verdict = judge(
        request.plan,
        request.period,
        roster,
        rulebook=Rulebook(filling.case.rulebook.rules),
        calendar=filling.case.instance.calendar,
        published=filling.case.instance.published,
    )
    beside = penalties_price(filling.case, chosen)
    found = outcome.price - saved - beside
    if verdict.price != found:
        raise AssertionError(f"judge {verdict.price} and search {found} disagree on the price")
    roster = planned.roster.replaced(request.period, roster)
    return Filled(
        roster,
        verdict,
        None if outcome.bound is None else max(0, outcome.bound - beside),  # of rosters with no more people too many
        outcome.proven,
        outcome.ended.value,
        outcome.seconds,
        outcome.first_seconds,
        best_seconds=outcome.best_seconds,
        least_gaps=outcome.least_gaps,
        released=planned.released,
    )


def roster_of(request: FillRequest, filling: Filling, chosen: Ints) -> Roster:
    """Kept rows as they are, and the chosen pairs; a pair that stood before keeps its source."""
    before = {a.pair: a for a in request.roster.assignments}
    made = [
        Assignment(p, source=before[p].source if p in before else Source.AUTO)
        for p in filling.case.roster_pairs(chosen)
        if p.duty.day in request.period
    ]
    return filling.kept.merged(Roster.of(made))


@dataclass(frozen=True, slots=True)
class Task:
    """One plan to be rostered, with everything that it takes."""

    request: FillRequest
    effort: Effort
