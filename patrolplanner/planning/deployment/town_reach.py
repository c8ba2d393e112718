"""What is reached in 1, 3 and 5 minutes at a moment, along streets, by the posts where somebody really is."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

import numpy as np
import numpy.typing as npt

from patrolplanner.domain.journal import Journal
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.domain.streets import HOURS
from patrolplanner.planning.dates.on_duty import duties_on
from patrolplanner.planning.deployment.cover import RINGS, Reach, rings, slowest_of, straight
from patrolplanner.planning.deployment.crossings import Array
from patrolplanner.planning.deployment.street_posts import presence
from patrolplanner.planning.deployment.town import TownOnMap
from patrolplanner.planning.deployment.travel import PEAK_HOURS, TravelTimes
from patrolplanner.planning.deployment.visibility import SLOTS_AN_HOUR
from patrolplanner.planning.indicators.accounts import worked

_LONGEST_SHIFT = timedelta(days=2)


@dataclass(frozen=True)
class CoverNow:
    """Coverage at a moment. Places are segments, or key areas where the plan has no streets (``is_straight``)."""

    moment: datetime
    is_straight: bool
    there: tuple[str, ...]
    """The posts that somebody is at."""
    seconds: Array
    """To each place from whoever is nearest, infinite where nobody is in reach."""
    ring: npt.NDArray[np.int64]
    shares: tuple[float, ...]
    """Of the length of all streets, or the weight of all areas, what is reached in 1, 3 and 5 minutes."""


class TownReach(TownOnMap):
    """Everything of a plan that coverage hangs on but who is there."""

    def __init__(self, plan: Plan, like: TownOnMap | None = None) -> None:
        super().__init__(plan, like)
        self._reach: dict[bool, Reach] = {}

    def reach(self, peak: bool) -> Reach:
        """Seconds from every post to every place, in the peak hours or else."""
        if peak not in self._reach:
            self._reach[peak] = self._straight() if self.is_straight else self._along_streets(peak)
        return self._reach[peak]

    def _straight(self) -> Reach:
        stops, owners = self._stops(on_foot=None)
        seconds = slowest_of(straight(stops, [place for _, place in self.areas]), owners, len(self.posts))
        return Reach(seconds, np.array([area.weight for area, _ in self.areas]))

    def _along_streets(self, peak: bool) -> Reach:
        factor = self.settings.peak if peak else 1.0
        seconds = np.full((len(self.posts), self.network.segments), np.inf)
        for on_foot in (False, True):
            stops, owners = self._stops(on_foot=on_foot)
            ways = TravelTimes(self.network, factor, self.settings.both_ways, on_foot)
            found = slowest_of(ways.seconds_from(stops, RINGS[-1]), owners, len(self.posts))
            rows = sorted(set(owners))
            seconds[rows] = found[rows]
        return Reach(seconds, self.network.length)

    def _stops(self, *, on_foot: bool | None) -> tuple[list[tuple[float, float]], list[int]]:
        """Places of posts with the position of each post, of those that go on foot or do not, None for all."""
        wanted = [(n, p) for n, p in enumerate(self.posts) if on_foot is None or p.on_foot is on_foot]
        stops = [(stop, n) for n, post in wanted for stop in post.unit.stops]
        return [stop for stop, _ in stops], [n for _, n in stops]

    def shares_by_hour(self, roster: Roster, period: Period) -> list[tuple[float, ...]]:
        """By full hour what is reached in 1, 3 and 5 minutes, the mean over the dates of a period."""
        found = np.zeros((HOURS, len(RINGS)))
        for _, there in presence(self.plan, roster, period, self.posts):
            for hour in range(HOURS):
                reach = self.reach(hour in PEAK_HOURS)
                found[hour] += reach.shares(reach.nearest(there[SLOTS_AN_HOUR * hour] >= 0.5))
        return [tuple(row) for row in (found / period.days).tolist()]

    def at(self, roster: Roster, journal: Journal, moment: datetime) -> CoverNow:
        """Coverage by who is there: rostered, come, and no standby. Raises UserError for years without a calendar."""
        there = manned_posts(self.plan, roster, journal, moment)
        posts = np.array([post.post.id in there for post in self.posts], dtype=bool)
        reach = self.reach(moment.hour in PEAK_HOURS)
        nearest = reach.nearest(posts)
        names = tuple(post.post.id for post in self.posts if post.post.id in there)
        return CoverNow(moment, self.is_straight, names, nearest, rings(nearest), reach.shares(nearest))


def manned_posts(plan: Plan, roster: Roster, journal: Journal, moment: datetime) -> frozenset[str]:
    """The posts with somebody on duty, as it was worked where that has been entered."""
    return frozenset(manned_crews(plan, roster, journal, moment))


def manned_crews(plan: Plan, roster: Roster, journal: Journal, moment: datetime) -> dict[str, int]:
    """By post how many people are on duty there."""
    dates = Period((moment - _LONGEST_SHIFT).date(), moment.date())
    rows = roster.between(*dates).assignments
    came = Roster(frozenset(row for row, _, _ in worked(rows, journal)))
    found = duties_on(plan, came, dates)
    crews: dict[str, int] = {}
    for duty in found.at(moment):
        if duty.kind is not ShiftKind.STANDBY and (crew := found.crew(duty.key)):
            crews[duty.key.post] = crews.get(duty.key.post, 0) + len(crew)
    return crews
