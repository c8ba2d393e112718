"""What each post is worth hour by hour: who no longer sees police, and which calls come too late, without it."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import LEAST_IMPORTANCE, MOST_IMPORTANCE, PostStatus
from patrolplanner.domain.streets import HOURS
from patrolplanner.planning.deployment.cover import RINGS
from patrolplanner.planning.deployment.crossings import Array
from patrolplanner.planning.deployment.incident_counts import IncidentCounts
from patrolplanner.planning.deployment.street_posts import asked_presence
from patrolplanner.planning.deployment.town_reach import TownReach
from patrolplanner.planning.deployment.town_watch import TownWatch
from patrolplanner.planning.deployment.travel import PEAK_HOURS
from patrolplanner.planning.deployment.visibility import SLOTS_AN_HOUR, index_of

_IN_TIME = RINGS[1]
_STEPS = (0.35, 0.75, 1.25, 2.0)
"""Of the mean worth of an hour of a post, where the five degrees of importance part."""
_DEAREST = 3


@dataclass(frozen=True)
class HourlyWorth:
    """A post in the street. ``seen`` and ``calls`` are by hour what is lost without it, shares of the whole day's."""

    post: str
    manned: float
    """Hours a day, as demands ask for it."""
    seen: tuple[float, ...]
    calls: tuple[float, ...]
    importance: int
    """What is proposed: by the worth of its hour beside that of the others, from 1 to 5."""

    @property
    def by_hour(self) -> tuple[float, ...]:
        return tuple(s + c for s, c in zip(self.seen, self.calls, strict=True))

    @property
    def dearest(self) -> tuple[int, ...]:
        """The hours in which it is missed most, in the order of the day."""
        worth = self.by_hour
        ranked = sorted((hour for hour in range(HOURS) if worth[hour] > 0), key=lambda hour: -worth[hour])
        return tuple(sorted(ranked[:_DEAREST]))


def post_worths(plan: Plan, period: Period) -> list[HourlyWorth]:
    """Of all posts in the street that demands ask for in a period, with everything manned that is asked for.

    Raises UserError where the calendar does not know the year.
    """
    watch = TownWatch(plan)
    days = list(asked_presence(plan, period, watch.posts))
    there = np.mean(days, axis=0)
    manned = there.sum(axis=0) / SLOTS_AN_HOUR
    rows = [n for n, one in enumerate(watch.posts) if manned[n] > 0 and one.post.status is PostStatus.EXISTING]
    whole = index_of(watch.places, watch.sights, days, watch.people)
    calls = _Calls(plan, watch, there)
    lost: list[tuple[Array, Array]] = []
    for row in rows:
        without = index_of(watch.places, watch.sights, [_without(day, row) for day in days], watch.people)
        weight = max(float(whole.weights.sum()), 1e-9)
        seen = ((whole.segments - without.segments) * whole.weights).sum(axis=1) / weight
        lost.append((np.maximum(seen, 0.0), calls.lost(row)))
    worth = [float((seen + late).sum()) / float(manned[row]) for row, (seen, late) in zip(rows, lost, strict=True)]
    mean = float(np.mean(worth)) if worth else 0.0
    return [
        HourlyWorth(
            watch.posts[row].post.id,
            float(manned[row]),
            tuple(seen.tolist()),
            tuple(late.tolist()),
            _degree(one / mean if mean else 1.0),
        )
        for row, (seen, late), one in zip(rows, lost, worth, strict=True)
    ]


def _degree(ratio: float) -> int:
    found = LEAST_IMPORTANCE + int(np.searchsorted(np.array(_STEPS), ratio, side="right"))
    return min(MOST_IMPORTANCE, found)


def _without(day: Array, row: int) -> Array:
    found = day.copy()
    found[:, row] = 0.0
    return found


class _Calls:
    """Incidents by hour and segment, and who reaches them within three minutes; none where too few are located."""

    def __init__(self, plan: Plan, watch: TownWatch, there: Array) -> None:
        counts = IncidentCounts.of(plan)
        self._share = np.zeros((HOURS, watch.network.segments))
        known = (counts.hour >= 0) & (counts.segment >= 0)
        if known.any() and not counts.is_few:
            np.add.at(self._share, (counts.hour[known], counts.segment[known]), 1.0 / float(known.sum()))
        self._reach = TownReach(plan, watch)
        # a post counts in an hour in which it is manned on half of the dates at least
        self._manned = there.reshape(HOURS, SLOTS_AN_HOUR, -1).mean(axis=1) >= 0.5

    def lost(self, row: int) -> Array:
        """By hour, the share of all calls that are no longer reached in time without a post."""
        found = np.zeros(HOURS)
        for hour in np.flatnonzero(self._manned[:, row]) if self._share.any() else ():
            reach = self._reach.reach(int(hour) in PEAK_HOURS)
            others = self._manned[hour].copy()
            others[row] = False
            late = (reach.nearest(self._manned[hour]) <= _IN_TIME) & (reach.nearest(others) > _IN_TIME)
            found[hour] = self._share[hour, late].sum()
        return found
