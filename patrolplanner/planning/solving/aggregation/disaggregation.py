"""The best roster on the posts themselves, kept up beside a search over alike posts taken for one.

What counts are the gaps and the price on the posts themselves. People are dealt out whenever the search has come
further, so that somebody who stops it, or watches it, never waits for that and is never told of less.
"""

from __future__ import annotations

import time
from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.solving.aggregation.aggregation import Aggregation
from patrolplanner.planning.solving.engine.lns import Incumbent
from patrolplanner.planning.solving.engine.run_control import EndReason, RunControl

REST = 8.0  # times the work of the last dealing pass before the next one: an eighth of one core at most
LAST = 1.5  # times as long as the last dealing took before the end of the search the last one begins
END_SECONDS = 0.3  # seconds that a dealing after the end of the search may take,
END_SHARE = 0.02  # or share of the search's time, whichever is more
LOOK = 0.05  # seconds between two looks whether the search has come further


@dataclass(frozen=True)
class RealRoster:
    """A roster on the posts themselves: how much hard limits are missed, its price, and the places still open."""

    chosen: Ints
    missed: int
    price: int
    places: int

    @staticmethod
    def judged(case: Case, chosen: Ints) -> RealRoster:
        pairs = np.flatnonzero(chosen)
        narrow = case.narrowed(pairs)
        limits = narrow.limits
        activity = narrow.activity(np.ones(len(pairs), dtype=np.int64))
        missed, price = limits.worth(activity)
        return RealRoster(chosen, missed, price, narrow.open_places(activity))


class Disaggregation:
    """Deals out the best roster of a pool whenever it has become better; ``best`` is the best on the posts so far."""

    def __init__(self, alike: Aggregation, pool: Incumbent, course: RunControl) -> None:
        self.alike, self.pool, self.course = alike, pool, course
        self.best = RealRoster.judged(alike.case, alike.before)
        self.at = pool.worth  # of the pool's roster that was dealt last
        self.took, self.work, self.begun = 0.0, 0.0, 0.0

    def follow(self) -> None:
        while not self.course.over:
            worse = self.pool.best[1] < self.at
            rested = self.course.spent - self.begun > self.took + REST * self.work
            if worse and (rested or self.course.left < LAST * self.took < self.course.spent - self.begun):
                self.deal()
            else:
                time.sleep(LOOK)

    def finish(self) -> None:
        """The last roster of the pool too, unless somebody waits for the end."""
        enough = max(END_SECONDS, END_SHARE * self.course.effort.seconds)
        in_time = self.course.ended is EndReason.TIME and (self.took < enough or self.course.effort.repeatable)
        if self.pool.best[1] < self.at and (in_time or self.course.ended is EndReason.PROVEN):
            self.deal()

    def deal(self) -> None:
        """Deal out the pool's best roster, and keep the result when it is the best so far."""
        self.begun, worked = self.course.spent, time.thread_time()
        state, at = self.pool.best
        dealt = RealRoster.judged(self.alike.case, self.alike.apart(state.chosen, self.course.effort.seed, self._late))
        self.at = at
        if (dealt.missed, dealt.price) < (self.best.missed, self.best.price):
            self.best = dealt
        self.took, self.work = self.course.spent - self.begun, time.thread_time() - worked

    def _late(self) -> bool:
        """Whether somebody waits for the end of it."""
        course = self.course
        stopped = course.ended is EndReason.STOPPED
        return not course.effort.repeatable and (stopped or course.seconds_left < -END_SECONDS)
