"""Rows and prices that are nearly right, without any linear program.

Everybody takes a mixture of rows; what the sums miss of the links costs as they ask, made smooth at the corners. Some
people at a time are priced at the slopes and shift a part of their mixture to the new row, as far as that pays
(Frank and Wolfe, block by block); the corners are moved to where the slopes are now (the augmented Lagrangian way).
Where the numbers come from: tests/bench/notes/column_generation.md.
"""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from patrolplanner.planning.model.limits import HIGHEST, LOWEST
from patrolplanner.planning.solving.column_generation.master import Schedule
from patrolplanner.planning.solving.column_generation.people import Generators
from patrolplanner.planning.solving.column_generation.person_limits import Floats

BLOCK = 5  # people priced at once
SWEEPS_BETWEEN = 2  # sweeps after a block has its rows
FLAT = 0.025  # slope of one unit missed, as a share of the usual price of a link


class Approach:
    """A mixture of rows for each of some people, ``effects`` [people, links] at ``costs`` [people]."""

    def __init__(self, crew: Generators, begun: Iterable[Schedule], rng: np.random.Generator) -> None:
        self.crew, self.rng = crew, rng
        links = crew.links
        self.place = {p: n for n, p in enumerate(crew.people)}
        self.effects = np.zeros((len(self.place), links.count))
        self.costs = np.zeros(len(self.place))
        for column in begun:
            self.effects[self.place[column.row.person], column.effect.link] = column.effect.weight
            self.costs[self.place[column.row.person]] = column.row.cost
        self.sums: Floats = self.effects.sum(axis=0)
        self.slope = FLAT * float(np.median(links.under + links.over)) if links.count else 1.0
        self.low = np.where(links.low > LOWEST, links.low, -np.inf)
        self.high = np.where(links.high < HIGHEST, links.high, np.inf)
        self.corners = np.zeros(links.count)
        order = rng.permutation(list(self.place)).tolist()
        blocks = [sorted(order[n : n + BLOCK]) for n in range(0, len(order), BLOCK)]
        self.pricers = []
        for block in blocks:
            crew.check()
            self.pricers.append(crew.pricer(block))

    @property
    def work(self) -> float:
        """Of a sweep, about in seconds."""
        return sum(p.work for p in self.pricers)

    @property
    def rounding_work(self) -> float:
        return self.work * (1 + SWEEPS_BETWEEN * (len(self.pricers) - 1) / 2)

    @property
    def value(self) -> float:
        """What the mixtures cost, as parts of rows."""
        return self.crew.links.cost(self.sums) + float(self.costs.sum())

    def duals(self) -> Floats:
        """[links] what one more of each is worth, at the sums of the mixtures."""
        moved = self.sums - self.corners / self.slope
        miss = np.maximum(self.low - moved, 0) - np.maximum(moved - self.high, 0)
        return self.crew.links.clipped(self.slope * miss)

    def sweep(self) -> None:
        """Price everybody once who has no row of his own yet, block by block."""
        for n in self.rng.permutation(len(self.pricers)).tolist():
            self.crew.check()
            pricer, duals = self.pricers[n], self.duals()
            for row in pricer.cheapest(self.crew.links.prices(duals), self.crew.flat.pairs):
                column = self.crew.column(row)
                self.crew.remember(column, duals)
                self._towards(column)

    def settle_corners(self) -> None:
        """Move the corners to where the slopes are now."""
        self.corners = self.duals()

    def rounded(self) -> list[Schedule]:
        """A row for everybody: block by block the best beside the rows taken so far and the mixtures of the others,
        who then shift theirs. Afterwards nobody is left to sweep."""
        out = []
        while self.pricers:
            for p in self.pricers.pop().people:
                self.crew.check()
                place = self.place[p]
                prices = self.crew.links.next_prices(self.sums - self.effects[place])
                column = self.crew.row_beside(p, prices)
                assert column is not None, "there are diagrams"
                self.crew.remember(column, self.duals())
                self._take(place, column)
                out.append(column)
            for _ in range(SWEEPS_BETWEEN):
                self.sweep()
            self.settle_corners()
        return out

    def _take(self, place: int, column: Schedule) -> None:
        """The row instead of the mixture."""
        self.sums -= self.effects[place]
        self.effects[place] = 0
        self.effects[place, column.effect.link] = column.effect.weight
        self.sums += self.effects[place]
        self.costs[place] = column.row.cost

    def _towards(self, column: Schedule) -> None:
        """Shift a person's mixture to a row, as far as that pays."""
        place, duals = self.place[column.row.person], self.duals()
        change = -self.effects[place]
        change[column.effect.link] += column.effect.weight
        dearer = column.row.cost - float(self.costs[place])
        gain = float(duals @ change) - dearer
        bend = self.slope * float(change @ change)
        if gain <= 0 or bend <= 0:
            return
        share = min(1.0, gain / bend)
        self.effects[place] += share * change
        self.sums += share * change
        self.costs[place] += share * dearer
