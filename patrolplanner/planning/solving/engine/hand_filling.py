"""A roster as one makes it by hand: duty by duty in the order of time, whoever helps most and has least so far.

It is there within moments on any machine and keeps every hard limit, so there is something to show and to keep
while the windows of the first roster are still being solved, however slow the machine or short the time.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.live import LiveRoster
from patrolplanner.planning.model.counters import sparse
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.engine.network import SearchState

DEAR = 1000  # of the price: whoever saves more comes first, then whoever is not wanted as something scarcer, too


class HandFilling:
    """Fills the missing places of a roster one after another. ``editable`` [pairs] may be chosen."""

    def __init__(self, case: Case, start: Ints, editable: Bools) -> None:
        space, limits = case.space, case.limits
        self.case = case
        self.roster = LiveRoster(case, start)
        self.minutes: Ints = space.instance.duty_end - space.instance.duty_start
        self.load = np.bincount(
            space.person, weights=start * self.minutes[space.duty], minlength=len(space.instance.people)
        )
        of_gap = limits.is_gap[limits.row] & (limits.column < space.size)
        self.gaps_of = sparse(limits.column[of_gap], limits.row[of_gap], limits.weight[of_gap], space.size)
        self.pairs = np.flatnonzero(editable & (start == 0))

    @property
    def state(self) -> SearchState:
        """The roster so far, in numbers of its own."""
        return SearchState(*(a.copy() for a in (self.roster.chosen, self.roster.values, self.roster.activity)))

    def by_duty(self) -> Iterator[None]:
        """Fill what can be filled, a duty at each step."""
        duty = self.case.space.duty[self.pairs]
        order = np.argsort(duty, kind="stable")
        edges = np.flatnonzero(np.diff(duty[order])) + 1
        for pairs in np.split(self.pairs[order], edges):
            left = pairs
            while len(left):
                left = self._place(left)
            yield

    def _place(self, pairs: Ints) -> Ints:
        """Put one person on a duty; who may still come then: nobody where no place is open."""
        _, rows, _ = self.gaps_of.rows(pairs)
        if not self.roster.are_missed(rows).any():
            return pairs[:0]
        price, broken = self.roster.each_alone(pairs)
        fit = np.flatnonzero(~broken & (price < 0))
        if not len(fit):
            return pairs[:0]
        person, price = self.case.space.person[pairs[fit]], price[fit]
        sorts = np.diff(self.gaps_of.start)[pairs[fit]]
        place = int(np.lexsort((self.load[person], price, sorts, (price + DEAR // 2) // DEAR))[0])
        chosen = int(pairs[fit[place]])
        self.roster.flip(chosen)
        self.load[person[place]] += self.minutes[self.case.space.duty[chosen]]
        return np.delete(pairs, fit[place])  # who may not come alone, as an auxiliary, may come now
