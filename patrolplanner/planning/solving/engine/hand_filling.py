"""A roster as one makes it by hand: duty by duty in the order of time, whoever helps most and has least so far.

It is there within moments on any machine and keeps every hard limit, so there is something to show and to keep
while the windows of the first roster are still being solved, however slow the machine or short the time.
"""

from __future__ import annotations

from collections.abc import Iterator

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.live import Changed, LiveRoster
from patrolplanner.planning.model.counters import sparse
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.rule import GAP_PRICE
from patrolplanner.planning.solving.engine.network import SearchState

FIRSTS = 3  # people to begin a crew with, at most, before a duty is left as it is
MOST_CREW = 5  # people of whom none may come without the others
OWED = 10 * GAP_PRICE  # for a unit of a limit on a crew that is not whole yet
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
        self.of_crew: Ints = np.where(limits.hard & (limits.duty >= 0), OWED, 0)
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
        """Put one person on a duty, or several where nobody may be alone; who may still come then: nobody where no
        place is open."""
        _, rows, _ = self.gaps_of.rows(pairs)
        if not self.roster.are_missed(rows).any():
            return pairs[:0]
        price, broken = self.roster.each_alone(pairs)
        fit = ~broken & (price < 0)
        if fit.any():
            chosen = [self._first(pairs[fit], price[fit])]
            self.roster.flip(*chosen)
        else:
            chosen = self._crew(pairs)
        if not chosen:
            return pairs[:0]
        person = self.case.space.person[chosen]
        np.add.at(self.load, person, self.minutes[self.case.space.duty[chosen]])
        return pairs[~np.isin(pairs, chosen)]  # who may not come alone, as an auxiliary, may come now

    def _first(self, pairs: Ints, price: Ints) -> int:
        """Who of these saves most, then is not wanted as something scarcer, then has least so far."""
        sorts, load = np.diff(self.gaps_of.start)[pairs], self.load[self.case.space.person[pairs]]
        return int(pairs[np.lexsort((load, price, sorts, (price + DEAR // 2) // DEAR))[0]])

    def _crew(self, pairs: Ints) -> list[int]:
        """Several who may come together where none may alone, as to a car or to a counter; they are on the duty then.
        None where the first few come to nothing."""
        price, broken = self.roster.each_alone(pairs, self.of_crew)
        fit, price = pairs[~broken], price[~broken]
        never = self._short(fit)  # what everybody together would still break
        for _ in range(FIRSTS):
            if not len(fit):
                break
            first = self._first(fit, price)
            if not self._short(np.array([first])) & never and (crew := self._joined(first, pairs)):
                return crew
            left = fit != first
            fit, price = fit[left], price[left]
        return []

    def _short(self, pairs: Ints) -> set[int]:
        """Limits on who is on a duty together that these would break further."""
        return {c.limit for c in self.roster.effect(*pairs.tolist()) if self.of_crew[c.limit] and c.after > c.before}

    def _joined(self, first: int, pairs: Ints) -> list[int]:
        """The first and as many others as make them a crew, who are on the duty then; nobody where that fails."""
        roster, before, crew = self.roster, self.roster.price, [first]
        owed = self._owed(roster.flip(first))
        while owed > 0 and len(crew) < MOST_CREW:
            others = pairs[~np.isin(pairs, crew)]
            price, broken = roster.each_alone(others, self.of_crew)
            if broken.all():
                break
            crew.append(self._first(others[~broken], price[~broken]))
            owed += self._owed(roster.flip(crew[-1]))
        if owed > 0 or roster.price >= before:
            roster.flip(*crew)
            return []
        return crew

    def _owed(self, changes: list[Changed]) -> int:
        """By how much limits on crews are broken further."""
        return sum(int(self.of_crew[c.limit]) * (c.after - c.before) for c in changes)
