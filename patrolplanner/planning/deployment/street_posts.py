"""Posts as streets know them: where they stand or go round, which of them are there when, and who counts."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.posts import INDOORS, PATROL_KINDS, Post, PostKind, PostStatus
from patrolplanner.domain.projection import Projection
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.domain.streets import Street
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.dates.on_duty import duties_on
from patrolplanner.planning.deployment.network import StreetNetwork, network_of
from patrolplanner.planning.deployment.visibility import SLOTS, SeenUnit

_UNSEEN = INDOORS | {PostKind.VISIT}
"""Whom nobody meets in the street."""
CAR_KMH, FOOT_KMH = 20.0, 3.5
_CAR_PAUSE, _FOOT_PAUSE = 13.0, 12.0
"""Minutes at each stop of a round."""
_SLOT = timedelta(minutes=30)
_ROUTES = {PostKind.CAR_PATROL, PostKind.ARMED_PATROL}


@lru_cache(maxsize=4)
def street_network(streets: tuple[Street, ...], projection: Projection) -> StreetNetwork:
    """The network of a plan's streets; asked for again and again it is made once."""
    return network_of(streets, projection.paper)


@dataclass(frozen=True, slots=True)
class PostOnMap:
    """A post that somebody in the street may see, with its place or its round, in metres on paper."""

    post: Post
    unit: SeenUnit

    @property
    def on_foot(self) -> bool:
        return self.post.kind is PostKind.FOOT_PATROL


def posts_on_map(plan: Plan, projection: Projection) -> tuple[PostOnMap, ...]:
    """The posts in the street that have a place, closed ones left out; planned ones are never manned."""
    found = []
    for post in plan.posts:
        if post.kind in _UNSEEN or post.status is PostStatus.CLOSED:
            continue
        stops = _stops(plan, post, projection)
        if stops:
            found.append(PostOnMap(post, _unit(post, stops)))
    return tuple(found)


def _stops(plan: Plan, post: Post, projection: Projection) -> list[tuple[float, float]]:
    """A patrol goes round its areas; whoever stands, or has no areas on the map, is at the post's own place."""
    if post.kind in PATROL_KINDS:
        areas = [plan.areas_by_id[area] for area in post.areas if area in plan.areas_by_id]
        if stops := [projection.paper(a.x, a.y) for a in areas if a.x is not None and a.y is not None]:
            return stops
    return [] if post.x is None or post.y is None else [projection.paper(post.x, post.y)]


def _unit(post: Post, stops: Sequence[tuple[float, float]]) -> SeenUnit:
    if post.kind in _ROUTES:
        return SeenUnit(tuple(stops), CAR_KMH, _CAR_PAUSE)
    if post.kind in PATROL_KINDS:
        return SeenUnit(tuple(stops), FOOT_KMH, _FOOT_PAUSE)
    return SeenUnit(tuple(stops))


@dataclass(frozen=True, slots=True)
class Extra:
    """A post taken as manned in some hours of every date, to see what that would be worth; until 24 is midnight."""

    post: str
    first: int = 0
    until: int = 24


def presence(
    plan: Plan, roster: Roster, period: Period, posts: Sequence[PostOnMap], extra: Sequence[Extra] = ()
) -> Iterator[tuple[date, npt.NDArray[np.float64]]]:
    """By date, [48 half hours][posts] the share of each in which somebody of the crew is there.

    Raises UserError where the calendar does not know the year.
    """
    calendar_for(plan, *period)  # refuses years that are beyond any calendar
    found = duties_on(plan, roster, Period(period.first - timedelta(days=1), period.last))
    rows = {post.post.id: n for n, post in enumerate(posts)}
    by_day: dict[date, npt.NDArray[np.float64]] = {day: np.zeros((SLOTS, len(posts))) for day in dates_of(period)}
    for duty in found.duties:
        row = rows.get(duty.key.post)
        if row is not None and duty.kind is not ShiftKind.STANDBY and found.crew(duty.key):
            for day in (duty.start.date(), duty.start.date() + timedelta(days=1)):
                if day in by_day:
                    by_day[day][:, row] += _shares(duty.start, duty.end, day)
    for day, there in by_day.items():
        for one in extra:
            if (row := rows.get(one.post)) is not None:
                there[2 * one.first : 2 * one.until, row] = 1.0
        yield day, np.minimum(1.0, there)


def asked_presence(plan: Plan, period: Period, posts: Sequence[PostOnMap]) -> Iterator[npt.NDArray[np.float64]]:
    """By date the same, as if everything was manned that demands ask for."""
    calendar = calendar_for(plan, *period)
    rows = {post.post.id: n for n, post in enumerate(posts)}
    by_day = {day: np.zeros((SLOTS, len(posts))) for day in dates_of(period)}
    for duty in duties_of(plan, calendar, period):
        row = rows.get(duty.key.post)
        if row is not None and duty.kind is not ShiftKind.STANDBY:
            for day in (duty.start.date(), duty.start.date() + timedelta(days=1)):
                # what passes the last midnight is taken for what came over the first one
                shown = day if day in by_day else period.first
                by_day[shown][:, row] += _shares(duty.start, duty.end, day)
    yield from (np.minimum(1.0, there) for there in by_day.values())


def _shares(start: datetime, end: datetime, day: date) -> npt.NDArray[np.float64]:
    """Of each half hour of a date the share between two moments."""
    midnight = datetime.combine(day, time())
    first, last = (start - midnight) / _SLOT, (end - midnight) / _SLOT
    slots = np.arange(SLOTS)
    shares: npt.NDArray[np.float64] = np.clip(np.minimum(slots + 1, last) - np.maximum(slots, first), 0, 1)
    return shares
