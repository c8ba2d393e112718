"""The answer to where posts should stand, in the numbers that a clerk reads."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.sites import ManningOption, Scenario, ScenarioAnswer, ScenarioWish, SitedPost, SiteState
from patrolplanner.planning.deployment.siting_demand import LocatedCall
from patrolplanner.planning.deployment.siting_queue import calls_a_year
from patrolplanner.planning.deployment.siting_reasons import TrueResponse
from patrolplanner.store.as_json import as_json

_TOO_FEW = translate("siting", "{sites} asked for, but only so many new posts: {new}; raise that.")
_SITES = translate("siting", "{count} required {count:site is|sites are}")
_NO_QUEUE = translate(
    "siting",
    "How busy units are cannot be said without calls that have a date: take incidents in first, or let a second unit "
    "count in 3 of 10 cases.",
)
DRAWS = 20
_HAIR, _SPAN = 1e-9, 3
MOST_NEW = 8
"""How far the curve of people against coverage goes."""
Two = tuple[float, float]
"""Officers and auxiliaries."""


@dataclass(frozen=True)
class SitingQuestion:
    """What is asked of a plan: ``options`` are the ways to man a post, ``day`` the one whose people and year count."""

    plan: Plan
    options: tuple[ManningOption, ...]
    wish: ScenarioWish
    day: date
    seconds: float = 60.0
    calls: Sequence[LocatedCall] = ()
    seed: int = 0


class SitingStage(StrEnum):
    """What the work is at."""

    CHOOSING = "choosing"
    CURVE = "curve"
    DRAWING = "drawing"


@dataclass(frozen=True, slots=True)
class SitingProgress:
    """How far it is: shares of all calls that are reached and that nothing exceeds; ``chosen`` are places."""

    stage: SitingStage
    seconds: float
    covered: float
    bound: float
    chosen: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class PostAnswer:
    """A post of the answer. ``added`` is the share of calls reached because of it alone, ``hours`` the same by hour of
    the clock; ``next_best`` the best other place for it, where ``lost_there`` fewer would be reached."""

    place: str
    name: str
    option: str
    option_name: str
    stands: bool
    people: Two
    money: float
    added: float
    hours: tuple[float, ...]
    streets: tuple[str, ...]
    next_best: str
    lost_there: float
    again: int = 0

    @property
    def is_changed(self) -> bool:
        """Whether an existing post is manned in another way than now."""
        return self.stands and bool(self.option)

    @property
    def by_night(self) -> float:
        """Of what it adds, what falls between 20 and 8 o'clock."""
        return sum(self.hours[20:]) + sum(self.hours[:8])

    @property
    def best_hours(self) -> tuple[int, int]:
        """The three hours in a row in which it is worth most, from and until."""
        first = max(range(len(self.hours) - _SPAN + 1), key=lambda n: sum(self.hours[n : n + _SPAN]))
        return first, first + _SPAN


@dataclass(frozen=True, slots=True)
class CurveStep:
    """The best with so many new posts, whatever people they take."""

    new: int
    people: Two
    covered: float


@dataclass(frozen=True, slots=True)
class KeyMissed:
    """A key area that nobody reaches in a minute in so many hours of a day; the nearest place and its minutes."""

    area: str
    hours: int
    nearest: str
    minutes: float


@dataclass(frozen=True, slots=True)
class SitingAnswer:
    """Everything that is told. ``within`` are shares reached in 1, 3 and 5 minutes, ``now`` the present state."""

    wish: ScenarioWish
    posts: tuple[PostAnswer, ...]
    closed: tuple[str, ...]
    covered: float
    covered_now: float
    bound: float
    proven: bool
    within: tuple[float, ...]
    within_now: tuple[float, ...]
    people: Two
    people_now: Two
    spare: Two
    """What kiosks may take of officers and auxiliaries; less what they take is left over, or missing."""
    no_night: tuple[int, int]
    money: float
    kiosks: tuple[PostAnswer, ...]
    """The existing posts as they are, with what each is worth now."""
    curve: tuple[CurveStep, ...]
    draws: int
    missed: tuple[KeyMissed, ...]
    wanted: tuple[str, ...]
    """Required sites that found no place within what is asked."""
    calls: int
    is_straight: bool
    inputs: str
    mean: float | None = None
    """Minutes on the way to the calls that somebody reaches."""
    farthest: float | None = None
    """Minutes to the key area that is farthest from any post."""
    response: TrueResponse | None = None
    """Who comes in time when units are busy, where the queue of calls was asked for."""
    sites: int | None = None
    planned: int = 0
    """Candidate sites and planned posts that there were to choose from."""

    @property
    def new(self) -> tuple[PostAnswer, ...]:
        return tuple(post for post in self.posts if not post.stands)

    @property
    def left(self) -> Two:
        """余缺 of officers and auxiliaries when the posts are manned; below 0 so many are missing."""
        return self.spare[0] - self.people[0], self.spare[1] - self.people[1]

    @property
    def meets(self) -> bool:
        """Whether all that was required is there: sites, key areas, and existing posts as they were to stay."""
        return not (self.missed or self.wanted or self.over_budget)

    @property
    def over_budget(self) -> bool:
        """Whether the existing posts alone take more officers or auxiliaries than may be used."""
        most = self.wish.most_officers, self.wish.most_auxiliaries
        return any(m is not None and now > m + _HAIR for now, m in zip(self.people_now, most, strict=True))


def scenario_of(answer: SitingAnswer, name: str, now: datetime) -> Scenario:
    """The answer as it is kept in the plan."""
    chosen = tuple(SitedPost(p.place, p.option, _share(p.added), p.again) for p in answer.posts)
    found = ScenarioAnswer(
        _share(answer.covered),
        _share(answer.bound),
        answer.proven,
        _share(answer.within[0]),
        _share(answer.within[1]),
        _share(answer.within[2]),
        round(answer.people[0], 3),
        round(answer.people[1], 3),
        round(answer.money, 3),
        answer.calls,
        answer.draws,
        _minutes(answer.mean),
        _minutes(answer.farthest),
        *(round(count, 3) for count in answer.left),
        *_queue(answer.response),
    )
    return Scenario(name, now.replace(microsecond=0), answer.wish, chosen, found, inputs=answer.inputs)


def _minutes(value: float | None) -> float | None:
    return None if value is None else round(value, 3)


def _queue(found: TrueResponse | None) -> tuple[float | None, ...]:
    """Shares reached in 1, 3 and 5 minutes, of calls that find all busy, and how busy the busiest unit is."""
    if found is None:
        return (None,) * 5
    return tuple(map(_share, (*found.within, found.all_busy, found.busiest)))


def _share(value: float) -> float:
    return round(min(1.0, max(0.0, value)), 6)


def check_question(plan: Plan, wish: ScenarioWish) -> None:
    """Raises UserError for what cannot be answered at all."""
    required = [site for site in plan.sites if site.state is SiteState.REQUIRED]
    if len(required) > wish.new:
        raise UserError(_TOO_FEW.fill(sites=_SITES.fill(count=len(required)), new=wish.new))
    if wish.call_minutes is not None and not calls_a_year(plan):
        raise UserError(_NO_QUEUE)
    if not plan.streets and not any(area.x is not None for area in plan.areas):
        raise UserError(
            translate("siting", "Nothing lies on the map yet: put key areas on it, or draw streets, first.")
        )


def fingerprint(plan: Plan, calls: Sequence[LocatedCall]) -> str:
    """What tells the facts that an answer hangs on from all others."""
    facts = replace(
        Plan(),
        **{
            name: getattr(plan, name)
            for name in ("areas", "streets", "posts", "shifts", "demands", "mannings", "sites", "calendar")
        },
        settings=tuple(sorted(plan.settings)),
    )
    text = json.dumps([as_json(facts), [(c.x, c.y, c.hour, c.weight) for c in calls]], sort_keys=True, default=str)
    return hashlib.sha256(text.encode()).hexdigest()[:12]
