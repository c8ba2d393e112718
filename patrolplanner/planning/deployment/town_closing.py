"""Closing the exits of a plan at a moment: which post with people on duty goes to which, proven to be the best."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import Enum, auto

import numpy as np

from patrolplanner.domain.exits import Exit
from patrolplanner.domain.journal import Journal
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.deployment.closure import close_exits
from patrolplanner.planning.deployment.crossings import Array
from patrolplanner.planning.deployment.post_ways import PostWays
from patrolplanner.planning.deployment.town import TownOnMap
from patrolplanner.planning.deployment.town_reach import manned_posts
from patrolplanner.planning.deployment.travel import PEAK_HOURS, Place

USUAL_MINUTES, MOST_MINUTES = 15, 60
"""In time: an exit that is closed later is as good as open."""
ALL_EXITS = ""
"""The name of the set that holds every exit."""


class OpenReason(Enum):
    """Why an exit stays open: nobody could be there in time, or those who could are needed at others."""

    TOO_FAR = auto()
    NO_UNIT_LEFT = auto()


@dataclass(frozen=True, slots=True)
class ExitClosing:
    """An exit with the post that goes there and its minutes, and the next nearest post that stays free.

    Where it stays open ``reason`` says why, and ``post`` and ``minutes`` are of whoever is nearest, if anybody is.
    """

    exit: Exit
    post: str
    minutes: float
    spare: str = ""
    spare_minutes: float = np.inf
    reason: OpenReason | None = None
    way: tuple[Place, ...] = ()


@dataclass(frozen=True)
class ClosingNow:
    """The closing of a set at a moment. ``slowest`` and ``total`` are minutes of the exits that are closed.

    ``anybody`` says whether anybody is on duty at all who could go.
    """

    moment: datetime
    group: str
    is_straight: bool
    exits: tuple[ExitClosing, ...]
    slowest: float
    total: float
    anybody: bool

    @property
    def open(self) -> tuple[ExitClosing, ...]:
        return tuple(one for one in self.exits if one.reason is not None)


def exit_sets(plan: Plan) -> tuple[str, ...]:
    """The names of the sets, in the plan's order."""
    return tuple(dict.fromkeys(one.group for one in plan.exits if one.group))


class TownClosing(TownOnMap):
    """Everything of a plan that closing hangs on but who is there; ways are reckoned once."""

    def __init__(self, plan: Plan, like: TownOnMap | None = None) -> None:
        super().__init__(plan, like)
        self.ways = PostWays(self, [self.projection.paper(one.x, one.y) for one in plan.exits])

    def at(
        self, roster: Roster, journal: Journal, moment: datetime, group: str = ALL_EXITS, within: float = USUAL_MINUTES
    ) -> ClosingNow:
        """The closing of a set by who is there: rostered, come, no standby. Raises UserError without a calendar."""
        there = manned_posts(self.plan, roster, journal, moment)
        units = [n for n, post in enumerate(self.posts) if post.post.id in there]
        chosen = [n for n, one in enumerate(self.plan.exits) if group in (ALL_EXITS, one.group)]
        minutes = self.ways.minutes(moment.hour in PEAK_HOURS)[np.ix_(chosen, units)]
        found = close_exits(np.where(minutes <= within, minutes, np.inf))
        told = []
        for row, number in enumerate(chosen):
            unit, spare = found.unit_of[row], found.spare[row]
            if unit is None:
                told.append(self._open(number, units, minutes[row], within))
            else:
                posts = [units[n] for n in (unit, spare) if n is not None]
                told.append(self._closed(number, posts, moment.hour in PEAK_HOURS))
        return ClosingNow(moment, group, self.is_straight, tuple(told), found.slowest, found.total, bool(units))

    def _closed(self, number: int, posts: Sequence[int], peak: bool) -> ExitClosing:
        """An exit and the post that goes there, behind it the one that is spare if there is one."""
        times = self.ways.minutes(peak)[number]
        names = [self.posts[post].post.id for post in posts]
        spare = (names[1], float(times[posts[1]])) if len(posts) > 1 else ("", np.inf)
        minutes = float(times[posts[0]])
        return ExitClosing(
            self.plan.exits[number], names[0], minutes, *spare, way=self.ways.way(posts[0], number, peak)
        )

    def _open(self, number: int, units: Sequence[int], minutes: Array, within: float) -> ExitClosing:
        reachable = bool((minutes <= within).any())
        reason = OpenReason.NO_UNIT_LEFT if reachable else OpenReason.TOO_FAR
        if not np.isfinite(minutes).any():
            return ExitClosing(self.plan.exits[number], "", np.inf, reason=reason)
        nearest = int(np.argmin(minutes))
        return ExitClosing(
            self.plan.exits[number], self.posts[units[nearest]].post.id, float(minutes[nearest]), reason=reason
        )
