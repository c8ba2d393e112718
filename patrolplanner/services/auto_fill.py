"""Rostering a period by search: what is kept, what may change, and the roster that comes of it."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

import numpy as np

from patrolplanner.domain.demands import Team
from patrolplanner.domain.messages import Message
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.planning.board import Board, Published
from patrolplanner.planning.columns import Space
from patrolplanner.planning.judge import Case, judge
from patrolplanner.planning.live import LiveRoster
from patrolplanner.planning.precheck import prechecks
from patrolplanner.planning.rulebook import Rulebook
from patrolplanner.planning.stop import OnProgress, StopFlag
from patrolplanner.planning.verdict import Verdict


class Keep(StrEnum):
    """What of the period's present rows a search must leave as it is."""

    LOCKED = "locked"
    ALL = "all"
    NONE = "none"


@dataclass(frozen=True)
class Request:
    """What is to be rostered: facts, period, what to keep, and the published roster in force, if any."""

    plan: Plan
    roster: Roster
    period: Period
    keep: Keep = Keep.LOCKED
    published: Roster | None = None
    now: datetime | None = None


@dataclass(frozen=True)
class Limits:
    """Seconds, threads and seed that a search may use."""

    seconds: float = 60.0
    workers: int = 2
    seed: int = 0


@dataclass(frozen=True)
class Filled:
    """The new roster (history and later rows included) with its verdict, and how the search went.

    ``bound`` is a price that no roster can undercut, None when none was proven; ``released`` counts locked rows
    that ``Keep.NONE`` let go.
    """

    roster: Roster
    verdict: Verdict
    bound: int | None
    proven: bool
    ended: str
    seconds: float
    first_seconds: float
    released: int


@dataclass(frozen=True)
class Filling:
    """A request laid out for the search: its case, the rows that stay, and which pairs may change."""

    case: Case
    kept: Roster
    start: np.ndarray
    editable: np.ndarray


def prepare(request: Request, rulebook: Rulebook | None = None) -> Filling:
    """Lay a request out. Raises UserError when the plan's rule settings make no sense."""
    period = request.period
    rulebook = rulebook or Rulebook.of(request.plan)
    inside = request.roster.between(*period)
    stay = [a for a in inside.assignments if request.keep is Keep.ALL or (request.keep is Keep.LOCKED and a.locked)]
    kept = request.roster.without(*period).merged(Roster.of(stay))
    board = Board(request.plan, period, request.roster, published=published_of(request))
    asked = board.duties_where(_wants_people(d.team) for d in board.duties)
    may = rulebook.allowed(board) & (asked & board.in_period)[None, :]
    fixed = np.zeros_like(may)
    fixed[board.pairs_of(kept.pairs)] = True
    person, duty = np.nonzero(may | fixed)
    case = Case(Space(board, person.astype(np.int64), duty.astype(np.int64)), rulebook)
    editable = ~fixed[person, duty]
    return Filling(case, kept, _start(case, request, kept, editable), editable)


def _wants_people(team: Team) -> bool:
    """Whether anybody at all is asked for; a demand may name a woman or a certificate and no number of people."""
    return bool(
        team.least or team.target or team.officers or team.auxiliaries or team.women or team.needs or team.unit_needs
    )


def published_of(request: Request) -> Published | None:
    """What people have been told, for the rule of stability."""
    if request.published is None:
        return None
    return Published(request.published.pairs, request.now or datetime.now())


def _start(case: Case, request: Request, kept: Roster, editable: np.ndarray) -> np.ndarray:
    """The kept rows, and the present ones too where they break no hard limit beyond those."""
    bare = case.chosen(kept.pairs)
    if request.keep is Keep.NONE:
        return bare
    whole = np.maximum(bare, case.chosen(request.roster.pairs) * editable)
    return whole if len(case.broken(whole)) <= len(case.broken(bare)) else bare


def check_before(request: Request) -> list[Message]:
    """What can be said before any search: demand above supply, and locks that contradict each other."""
    filling = prepare(request)
    return prechecks(filling.case, filling.kept)


def auto_fill(
    request: Request, limits: Limits, stop: StopFlag | None = None, on_progress: OnProgress | None = None
) -> Filled:
    """Roster the period. There is always a roster; what could not be filled is in the verdict's gaps."""
    # the solver takes half a second to load, so only those who search wait for it
    from patrolplanner.planning.solving.search import Search, Settings

    filling = prepare(request)
    settings = Settings(limits.seconds, limits.workers, limits.seed)
    outcome = Search(filling.case, filling.start, filling.editable, settings).run(stop, on_progress)
    chosen, saved = _without_idle(filling, outcome.chosen)
    roster = _roster(request, filling, filling.case.roster_pairs(chosen))
    verdict = judge(
        request.plan,
        request.period,
        roster,
        rulebook=filling.case.rulebook,
        calendar=filling.case.board.calendar,
        published=published_of(request),
    )
    if verdict.price != outcome.price - saved:
        raise AssertionError(f"judge {verdict.price} and search {outcome.price - saved} disagree on the price")
    locked = sum(a.locked for a in request.roster.between(*request.period).assignments)
    return Filled(
        roster,
        verdict,
        outcome.bound,
        outcome.proven,
        outcome.ended.value,
        outcome.seconds,
        outcome.first_seconds,
        released=locked if request.keep is Keep.NONE else 0,
    )


def _without_idle(filling: Filling, chosen: np.ndarray) -> tuple[np.ndarray, int]:
    """Nobody comes in for nothing: people beyond a duty's target whom no rule wants there stay at home.

    The search is indifferent to them where their hours cost nothing. Gives the roster and what it got cheaper.
    """
    case, space = filling.case, filling.case.space
    live = LiveRoster(case, chosen)
    before = live.price
    target = np.array([max(d.team.target, d.team.least) for d in case.board.duties], dtype=np.int64)
    crew = np.bincount(space.duty[chosen > 0], minlength=len(target))
    for pair in np.flatnonzero((chosen > 0) & filling.editable).tolist():
        duty = int(space.duty[pair])
        if crew[duty] > target[duty]:
            changes = live.effect(pair)
            if live.price_of(changes) <= 0 and not any(
                case.limits.hard[c.limit] and c.after > c.before for c in changes
            ):
                live.flip(pair)
                crew[duty] -= 1
    return live.chosen, before - live.price


def _roster(request: Request, filling: Filling, pairs: list[Pair]) -> Roster:
    """Kept rows as they are, and the chosen pairs; a pair that stood before keeps its source."""
    before = {a.pair: a for a in request.roster.assignments}
    made = [
        Assignment(p, source=before[p].source if p in before else Source.AUTO)
        for p in pairs
        if p.duty.day in request.period
    ]
    return filling.kept.merged(Roster.of(made))
