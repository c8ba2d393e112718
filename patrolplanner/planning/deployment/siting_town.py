"""The siting of a plan: existing kiosks and sites, how each may be manned, and the task that a wish makes of them.

Whoever stands at a kiosk is counted by the clock. A band is an hour of a sort of day: dates on which the same ways to
man a post are in force are of one sort.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cached_property

import numpy as np

from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.demands import DayType, Demand, day_types
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, Post, PostKind, PostStatus
from patrolplanner.domain.sites import AS_NOW, KeepPosts, ManningOption, ScenarioWish, SiteState
from patrolplanner.domain.streets import HOURS
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.deployment.choosing import Bools, Floats, Ints
from patrolplanner.planning.deployment.cover import straight
from patrolplanner.planning.deployment.relief import DAYS_A_YEAR, reliefs_of
from patrolplanner.planning.deployment.siting import NOBODY, KeyPlace, SitingLimits, SitingTask, merged_bands
from patrolplanner.planning.deployment.siting_demand import SitingDemand
from patrolplanner.planning.deployment.town_watch import TownWatch
from patrolplanner.planning.deployment.travel import TravelTimes

FIXED_KINDS = frozenset({PostKind.KIOSK, PostKind.DAY_KIOSK, PostKind.STANDBY_POINT})
"""Posts whose place is chosen; all others follow from what they are for."""
SPACING = 300.0
"""Metres that new posts keep from others."""
KEY_SECONDS = 60.0
BUSY = 0.3
"""The share of time in which a unit is taken to be busy, where a second one counts."""
THREE_RINGS = ((60.0, 0.2), (180.0, 0.4), (300.0, 0.4))
"""综合圈层: seconds of the rings, and what being reached in each counts."""
_WANTED, _CHANGE = 2.5, 5.0
"""What a required site that is not taken costs, and another way of manning a kiosk that is to stay as it is, where all
calls weigh one."""
_FARTHEST = 1800.0
"""Seconds beyond which nobody is said to come."""


@dataclass(frozen=True, slots=True)
class SitingSpot:
    """A place to choose: an existing kiosk, a planned one, or a candidate site; ``at`` is metres on paper."""

    id: str
    name: str
    at: tuple[float, float]
    stands: bool
    options: tuple[str, ...] = ()
    cost: float = 0.0
    required: bool = False


@dataclass(frozen=True, slots=True)
class SitingWay:
    """How a post is manned: an option, or for one existing post as it is now (``post``); people the year round."""

    option: str
    name: str
    people: tuple[float, float]
    on: tuple[frozenset[int], ...]
    """The hours of the clock by sort of day."""
    post: str = ""


class SitingTown(TownWatch):
    """What siting hangs on but the wish. Raises UserError for a year that the calendar does not know."""

    def __init__(self, plan: Plan, options: Sequence[ManningOption], year: int) -> None:
        super().__init__(plan)
        self.options = tuple(options)
        self.calendar: Calendar = calendar_for(plan, date(year, 1, 1), date(year, 12, 31))
        self.reliefs = reliefs_of(plan)

    @cached_property
    def kiosks(self) -> tuple[Post, ...]:
        """The existing posts whose place is chosen, and which somebody is asked for at."""
        return tuple(post for post in kiosks_of(self.plan) if post.x is not None)

    @cached_property
    def spots(self) -> tuple[SitingSpot, ...]:
        """Existing kiosks first, then planned ones, then the sites that are not struck out."""
        planned = [p for p in self.plan.posts if p.kind in FIXED_KINDS and p.status is PostStatus.PLANNED]
        found = [
            SitingSpot(p.id, p.name, self.projection.paper(p.x, p.y), p in self.kiosks)
            for p in (*self.kiosks, *planned)
            if p.x is not None and p.y is not None
        ]
        for site in self.plan.sites:
            if site.state is not SiteState.STRUCK:
                at, required = self.projection.paper(site.x, site.y), site.state is SiteState.REQUIRED
                found.append(SitingSpot(site.id, site.name, at, False, site.options, site.cost, required))
        return tuple(found)

    @cached_property
    def sorts_of_day(self) -> tuple[tuple[frozenset[DayType], float], ...]:
        """Sorts of dates by the day types that options and kiosks name, with their shares of a year."""
        ids = {post.id for post in self.kiosks}
        named = {turn.days for option in self.options for turn in option.turns}
        named |= {days for demand in self.plan.demands if demand.post in ids for days in demand.days}
        counted = Counter(day_types(facts) & named for facts in self.calendar.values())
        ordered = sorted(counted.items(), key=lambda item: (-item[1], sorted(item[0])))
        return tuple((types, count / len(self.calendar)) for types, count in ordered)

    @cached_property
    def ways(self) -> tuple[SitingWay, ...]:
        """Every option, then each kiosk as it is now."""
        return (*map(self._option, self.options), *(self._as_now(post) for post in self.kiosks))

    def _option(self, option: ManningOption) -> SitingWay:
        on = tuple(option.hours_on(types | {DayType.ALL}) for types, _ in self.sorts_of_day)
        hours = sum(share * len(hours) for hours, (_, share) in zip(on, self.sorts_of_day, strict=True)) * DAYS_A_YEAR
        return SitingWay(option.id, option.name, self._people(hours * option.officers, hours * option.auxiliaries), on)

    def _people(self, officer_hours: float, auxiliary_hours: float) -> tuple[float, float]:
        return self.reliefs["officers"].people(officer_hours), self.reliefs["auxiliaries"].people(auxiliary_hours)

    def _as_now(self, post: Post) -> SitingWay:
        """By the demands that hold on each date of the year; manned is an hour that is so for half of it and on half
        of the dates of a sort."""
        demands = [d for d in self.plan.demands if d.post == post.id and d.team.is_asked]
        there = {types: np.zeros(HOURS) for types, _ in self.sorts_of_day}
        dates: Counter[frozenset[DayType]] = Counter()
        hours = np.zeros(2)
        named = frozenset().union(*(types for types, _ in self.sorts_of_day))
        for day, facts in self.calendar.items():
            types = day_types(facts) & named
            dates[types] += 1
            manned = np.zeros(HOURS)
            for demand in demands:
                if demand.applies_on(facts):
                    clock = self._clock(demand, day)
                    manned = np.maximum(manned, clock)
                    hours += float(clock.sum()) * _team(demand)
            there[types] += manned >= 0.5
        on = tuple(
            frozenset(np.flatnonzero(there[types] >= 0.5 * dates[types]).tolist()) for types, _ in self.sorts_of_day
        )
        scale = DAYS_A_YEAR / len(self.calendar)
        return SitingWay(AS_NOW, "", self._people(float(hours[0]) * scale, float(hours[1]) * scale), on, post.id)

    def _clock(self, demand: Demand, day: date) -> Floats:
        """The share of each hour of the clock that a duty of the demand takes."""
        shift = self.plan.shift_on(self.plan.shifts_by_code[demand.shift], day)
        minutes = (np.arange(shift.start, shift.start + shift.length)) % (HOURS * 60)
        return np.bincount(minutes // 60, minlength=HOURS) / 60

    @cached_property
    def times(self) -> Floats:
        """Seconds [place, spot] from each spot to each place."""
        return self.times_from([spot.at for spot in self.spots])

    def times_from(self, stops: Sequence[tuple[float, float]]) -> Floats:
        """Seconds [place, stop] from each stop to each place."""
        if self.is_straight:
            return straight(stops, [place for _, place in self.areas]).T
        return self._travel.seconds_from(stops, _FARTHEST).T

    @cached_property
    def _travel(self) -> TravelTimes:
        return TravelTimes(self.network, both_ways=self.settings.both_ways)

    def place_of(self, area: Area) -> int | None:
        """The place that a key area is at; None for one that is not on the map."""
        for number, (known, at) in enumerate(self.areas):
            if known.id == area.id:
                return number if self.is_straight else self.network.segment_at(at, np.inf)
        return None

    def place_name(self, place: int) -> str:
        """What a clerk calls it: its street, or the area that stands for one."""
        if self.is_straight:
            return self.areas[place][0].name
        return self.network.streets[int(self.network.street[place])].name

    def key_areas(self, wish: ScenarioWish) -> list[Area]:
        """The areas that are to be reached in a minute."""
        if wish.key_weight is None:
            return []
        return [area for area, _ in self.areas if area.weight >= wish.key_weight]

    # -- the task -------------------------------------------------------------------------------------

    def task(self, wish: ScenarioWish, demand: SitingDemand) -> SitingTask:
        """What is asked, with each hour of each sort of day as a band of its own."""
        shares = [share for _, share in self.sorts_of_day]
        weights = np.concatenate([demand.weights * share for share in shares], axis=1)
        on = np.array([[hour in hours for hours in way.on for hour in range(HOURS)] for way in self.ways], dtype=bool)
        existing = np.full(len(self.spots), NOBODY)
        for number, spot in enumerate(self.spots):
            if spot.stands:
                existing[number] = len(self.options) + number
        closing, changing = _prices(wish.keep, existing)
        keys = tuple(
            KeyPlace(place, KEY_SECONDS) for area in self.key_areas(wish) if (place := self.place_of(area)) is not None
        )
        return SitingTask(
            self.times,
            weights,
            on,
            np.array([way.people for way in self.ways]).reshape(-1, 2),
            np.outer([0.0 if s.stands else s.cost for s in self.spots], np.ones(len(self.ways))),
            self._allowed(),
            existing,
            closing,
            changing,
            SitingLimits((_most(wish.most_officers), _most(wish.most_auxiliaries)), _most(wish.most_money), wish.new),
            THREE_RINGS if wish.rings else ((60 * wish.minutes, 1.0),),
            BUSY if wish.counts_second else 0.0,
            2 if wish.counts_second else 1,
            self._apart(),
            keys,
            np.array([_WANTED if spot.required else 0.0 for spot in self.spots]),
        )

    def _allowed(self) -> Bools:
        """An existing kiosk as it is; another way too. A site in the ways that it names, all where it names none."""
        allowed = np.zeros((len(self.spots), len(self.ways)), dtype=np.bool_)
        for number, spot in enumerate(self.spots):
            for n, way in enumerate(self.ways):
                free = not way.post and (not spot.options or way.option in spot.options)
                allowed[number, n] = way.post == spot.id if way.post else free
        return allowed

    def _apart(self) -> tuple[tuple[int, int], ...]:
        """Pairs of which only one may be taken; those that stand already, or must, may stand as they do."""
        held = [spot.stands or spot.required for spot in self.spots]
        found = []
        for a, one in enumerate(self.spots):
            for b, other in enumerate(self.spots[:a]):
                near = float(np.hypot(*np.subtract(one.at, other.at))) < SPACING
                if near and not (held[a] and held[b]):
                    found.append((a, b))
        return tuple(found)


def kiosks_of(plan: Plan) -> list[Post]:
    """The existing posts whose place is chosen, and which somebody is asked for at; on the map or not."""
    asked = {demand.post for demand in plan.demands}
    fixed = [post for post in plan.posts if post.kind in FIXED_KINDS and post.status is PostStatus.EXISTING]
    return [post for post in fixed if post.id in asked]


def banded(task: SitingTask) -> SitingTask:
    """The same with bands in which the same ways are in force as one."""
    on, weights, _ = merged_bands(task.on, task.weights)
    return replace(task, on=on, weights=weights)


def by_hour(worth: Sequence[float]) -> tuple[float, ...]:
    """Of each band, summed over the sorts of days."""
    return tuple(float(hour) for hour in np.array(worth).reshape(-1, HOURS).sum(axis=0))


def _team(demand: Demand) -> Floats:
    """Officers and auxiliaries of a duty; whoever may be either is counted as an auxiliary."""
    team = demand.team
    sent = sum(need.count for need in team.unit_needs)
    return np.array([team.officers, max(team.auxiliaries, team.least - team.officers - sent)], dtype=np.float64)


def _prices(keep: KeepPosts, existing: Ints) -> tuple[Floats, Floats]:
    """What closing and changing cost, where all calls weigh one: what is to stay goes only where people do not
    suffice, and least is changed."""
    change, close = _CHANGE, _CHANGE * (int((existing != NOBODY).sum()) + 1)
    closing: Mapping[KeepPosts, float] = {KeepPosts.AS_IS: close, KeepPosts.STAY: close, KeepPosts.FREE: 0.0}
    changing: Mapping[KeepPosts, float] = {KeepPosts.AS_IS: change, KeepPosts.STAY: 0.0, KeepPosts.FREE: 0.0}
    return np.full(len(existing), closing[keep]), np.full(len(existing), changing[keep])


def _most(number: float | None) -> float:
    return np.inf if number is None else number
