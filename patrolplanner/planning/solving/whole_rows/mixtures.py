"""Prices of what links people, without any linear program: everybody holds a mixture of rows.

The augmented Lagrangian as in `column_generation/approach.py`, over packages: what the mixtures miss of the links
costs as they ask, made smooth at the corners; some people at a time are priced at the slopes and shift a part of their
mixture to the new row; the corners are moved to where the slopes are. Any prices prove a bound, these a good one.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.model.limits import HIGHEST
from patrolplanner.planning.solving.column_generation.person_limits import Floats
from patrolplanner.planning.solving.column_generation.pricing import PricedSchedule, Pricer
from patrolplanner.planning.solving.whole_rows.links import LinkEntries, RowLinks, grained
from patrolplanner.planning.solving.whole_rows.row_case import RowCase

BLOCK = 20  # people priced at once
FLAT = 0.005  # slope of one step missed, as a share of its price
SWEEPS_BETWEEN = 2  # sweeps before the corners are moved
KEPT = 0.8  # of what the mean corners were before, when they move
NO_SLOPE = 1e-12  # of what costs nothing
EXACT = 2.0**32  # up to which sums of prices in grains times ends in grains are exact in floats


@dataclass(frozen=True)
class _PeopleAtOnce:
    """Some people side by side: their ``package``s, and what those add."""

    pricer: Pricer
    package: Ints
    adds: tuple[LinkEntries, LinkEntries]


class Mixtures:
    """Everybody's mixture: how much of each package is ``taken`` [packages], at ``costs`` [people]; ``sums`` [links]
    of all. ``price`` [links] is what a step missed costs."""

    def __init__(self, rows: RowCase, links: RowLinks, price: Floats, seed: int, check: Callable[[], None]) -> None:
        self.links, self.check = links, check
        self.rng = np.random.default_rng((seed, 7))
        owner = rows.packages.person[: rows.packages.free]
        self.place = {p: n for n, p in enumerate(rows.people)}
        self.mine = [np.flatnonzero(owner == p) for p in rows.people]
        self.blocks = []
        for n in range(0, len(rows.people), BLOCK):
            package = np.concatenate(self.mine[n : n + BLOCK])
            pricer = Pricer(rows.people[n : n + BLOCK], rows.diagrams[n : n + BLOCK])
            self.blocks.append(_PeopleAtOnce(pricer, package, (links.direct.some(package), links.totals.some(package))))
        self.taken, self.atoms = np.zeros(len(owner)), np.zeros(links.of_atom.rows)
        self.costs, self.begun = np.zeros(len(rows.people)), np.zeros(len(rows.people), dtype=bool)
        self.sums = np.zeros(links.count)
        self.corners = self.mean = np.zeros(links.count)
        self._worth, self._nothing = np.zeros(len(owner)), np.zeros(len(rows.out.done))
        crowd = np.bincount(links.of_atom.index, minlength=links.count)  # atoms of each link, which move together
        self.price, self.slope = price, np.where(price > 0, FLAT * price, NO_SLOPE)
        squared = LinkEntries(links.of_atom.start, links.of_atom.index, links.of_atom.weight**2)
        self.bend = squared.worth(self.slope * crowd)

    @property
    def work(self) -> float:
        """Of a sweep, about in seconds."""
        return sum(b.pricer.work for b in self.blocks)

    def begin(self, taken: Ints, costs: Floats) -> None:
        """Begin with a roster: the packages that it takes, and what everybody's own limits cost."""
        self.taken, self.costs = taken.astype(float), costs.copy()
        self.begun[:] = True
        adds = self.links.direct, self.links.totals
        self.sums = self.links.moved(self.taken, adds)
        first = self.links.count - len(self.atoms)
        self.atoms = (self.sums[first:] < 0).astype(float)
        self.sums += self.links.of_atom.sums(self.atoms, self.links.count)

    def duals(self) -> Floats:
        """[links] what one more step of each is worth, at the sums of the mixtures."""
        links = self.links
        moved = self.sums - self.corners / self.slope
        miss = np.maximum(links.low - moved, 0) - np.maximum(moved - links.high, 0)
        clipped: Floats = np.clip(self.slope * miss, -self.price, self.price)
        return clipped

    def sweep(self) -> None:
        """Everybody takes a step, block by block, and the corners move twice."""
        for _ in range(SWEEPS_BETWEEN):
            for n in self.rng.permutation(len(self.blocks)).tolist():
                self.check()
                pricer = self.blocks[n].pricer
                found = pricer.solve(self._prices(n, self.duals()), self._nothing)
                for row in pricer.rows(found, range(len(pricer.people))):
                    self._towards(row)
                self._settle_atoms()
        self.corners = self.duals()
        self.mean = KEPT * self.mean + (1 - KEPT) * self.corners

    def bound(self) -> int:
        """What no roster can be cheaper than by the limits linked and those in the diagrams, at the prices of links
        so far.

        All numbers are whole parts of a grain squared, so that floats add them up without any error; where they are too
        large for that nothing is proven.
        """
        # the corners swing to and fro, their mean proves more
        duals = np.sign(self.mean) * grained(np.abs(self.mean), up=False)
        value, size = self.links.value(duals)
        for n, block in enumerate(self.blocks):
            self.check()
            least = block.pricer.solve(self._prices(n, duals), self._nothing).least
            value, size = value + float(least.sum()), size + float(np.abs(least).sum())
        return int(np.ceil(value)) if size < EXACT else -HIGHEST

    def _prices(self, n: int, duals: Floats) -> Floats:
        """[packages] what each of those of a block costs; others are of no account."""
        block = self.blocks[n]
        self._worth[block.package] = -self.links.packages_worth(duals, block.adds)
        return self._worth

    def _towards(self, row: PricedSchedule) -> None:
        """Shift a person's mixture to a row, as far as that pays."""
        place = self.place[row.person]
        mine = self.mine[place]
        step = -self.taken[mine]
        step[np.searchsorted(mine, row.pairs)] += 1
        moved = np.flatnonzero(step)
        package, step = mine[moved], step[moved]
        change = self.links.moved(step, (self.links.direct.some(package), self.links.totals.some(package)))
        dearer, share = row.cost - float(self.costs[place]), 1.0
        if self.begun[place]:
            gain = float(self.duals() @ change) - dearer
            bend = float((self.slope * change * change).sum())
            if gain <= 0 or bend <= 0:
                return
            share = min(1.0, gain / bend)
        self.begun[place] = True
        self.taken[package] += share * step
        self.sums += share * change
        self.costs[place] += share * dearer

    def _settle_atoms(self) -> None:
        """All atoms at once, each as if the others of a link moved as it does."""
        if len(self.atoms):
            push = self.links.of_atom.worth(self.duals())
            after = np.clip(self.atoms + push / self.bend, 0, 1)
            self.sums += self.links.of_atom.sums(after - self.atoms, self.links.count)
            self.atoms = after
