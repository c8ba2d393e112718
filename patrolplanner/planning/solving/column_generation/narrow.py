"""Good rows of one person without a diagram: a restricted one is walked at given prices and forgotten.

Limits of a few days are in the small graph, so they are kept anyway. Those over the whole period leave few rows: of
all beginnings that have come to the same node and to the same values of the sums with the least room (hours, mostly),
only the cheapest goes on, with whatever the other sums are there. What is found keeps every hard limit; it need not be
the cheapest there is, and it is made in milliseconds. So everybody has a row long before diagrams are laid out.
"""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from patrolplanner.planning.model.counters import NONE
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.column_generation.bundles import Sums, bundled, coded, path_rests
from patrolplanner.planning.solving.column_generation.diagram import DiagramMaker
from patrolplanner.planning.solving.column_generation.person_limits import FREE, Floats
from patrolplanner.planning.solving.column_generation.pricing import PricedSchedule
from patrolplanner.planning.solving.column_generation.small_graph import GraphStep, GraphTooLarge

TABLE = 60_000  # entries of a table that tells beginnings apart
WIDTHS = 250, 1000, 4000  # beginnings that go on at a layer: what is tried first, and where nothing comes of it
WIDE = 3000, 9000  # where a row shall be nearly the best
NARROW_WORK, WIDE_WORK = 2e-5, 1e-4  # counted for each bundle of the small graph when a row is asked for


class _Ways(NamedTuple):
    """The beginnings after a layer: of each the one before that it goes on from, the bundle, and where it has come."""

    source: Ints
    bundle: Ints
    node: Ints
    state: list[Ints]
    price: Floats


class NarrowRows:
    """One person's rows by all limits, but for short ones that make the small graph larger than so many nodes."""

    def __init__(self, index: int, maker: DiagramMaker, most_nodes: int) -> None:
        self.index, self.maker, self.person = index, maker, maker.person
        use = np.ones(len(self.person.rows), dtype=bool)
        steps = self._steps(use, most_nodes)
        self.possible = bool(steps)
        if not steps:
            return
        limits = np.flatnonzero(use & maker.long)
        self.bundles = [bundled(self.person, d, step, limits) for d, step in enumerate(steps)]
        self.layers = maker.plain(steps, self.bundles)
        self.sums = Sums.of(self.person, self.bundles, limits)
        self.rests = path_rests(self.bundles, self.sums.adds, steps[-1].nodes)
        self.order = np.argsort(self.sums.room(self.rests), kind="stable").tolist()
        self.lines = self._lines()

    def _steps(self, use: Bools, most_nodes: int) -> list[GraphStep]:
        """The small graph; takes limits out of ``use`` until it is small enough."""
        while True:
            try:
                return self.maker.steps(use, most_nodes)
            except GraphTooLarge as large:
                if not len(large.limits):
                    return []
                use[large.limits] = False

    def _lines(self) -> list[float]:
        """[layers] where the sum with the least room should have come by then, in proportion to what it could."""
        if not self.order:
            return []
        n, most = self.order[0], [float(rest[:, self.order[0]].max()) for rest in self.rests[1]]
        least = float(self.rests[0][0][:, n].min())
        whole = most[0] + float(self.sums.adds[0][:, n].max())
        aim = (max(least, float(self.sums.low[n])) + min(whole, float(self.sums.high[n]))) / 2
        return [aim * (whole - rest) / max(whole, 1.0) for rest in most]

    @property
    def size(self) -> int:
        """Bundles of the small graph."""
        return sum(len(b.source) for b in self.bundles)

    def cheapest(self, prices: Floats, pairs: int, widths: tuple[int, ...] = WIDTHS) -> PricedSchedule | None:
        """A cheap row at these ``prices`` of all atoms, the first so many of which are pairs; None if none is found.

        The first of the ``widths``, beginnings at a layer, that brings one is enough.
        """
        if not self.possible:
            return None
        steps, bundles, togo = self._priced(prices[:pairs], prices[pairs:])
        for most in widths:
            ways = self._walked(bundles, togo, most)
            if ways:
                return self._row(ways, steps, bundles)
        return None

    def _priced(self, pair_price: Floats, atom_price: Floats) -> tuple[list[Floats], list[Floats], list[Floats]]:
        """Layer by layer the prices of steps and bundles, and what it costs at least to go on from each node after."""
        all_steps, all_bundles, all_togo = [], [], []
        togo = np.zeros(self.layers[-1].nodes)
        for layer in reversed(self.layers):
            steps = layer.priced(pair_price, atom_price)
            bundles = np.minimum.reduceat(steps, layer.bundle_first)
            all_steps.append(steps)
            all_bundles.append(bundles)
            all_togo.append(togo)
            togo = np.minimum.reduceat(bundles + togo[layer.target], layer.first)
        return all_steps[::-1], all_bundles[::-1], all_togo[::-1]

    def _walked(self, prices: list[Floats], togo: list[Floats], most: int) -> list[_Ways]:
        """The beginnings layer by layer; empty when none comes to the end."""
        none = np.zeros(1, dtype=np.int64)
        ways = [_Ways(none, none, none, [np.array([base]) for base in self.sums.base.tolist()], np.zeros(1))]
        for d, bundle in enumerate(self.bundles):
            self.maker.check()
            before = ways[-1]
            source, taken = bundle.onward(before.node)
            kept, state = self.sums.onward(
                d, [s[source] for s in before.state], taken, bundle.target[taken], self.rests
            )
            if not len(kept):
                return []
            source, taken = source[kept], taken[kept]
            node, price = bundle.target[taken], before.price[source] + prices[d][taken]
            if d == len(self.bundles) - 1:
                price += self.sums.cost(self.person, state, len(kept))
                best = np.array([int(price.argmin())])
            else:
                best = self._best(d, node, state, price + togo[d][node], most)
            ways.append(_Ways(source[best], taken[best], node[best], [s[best] for s in state], price[best]))
        return ways

    def _best(self, d: int, node: Ints, state: list[Ints], price: Floats, most: int) -> Ints:
        """Which beginnings go on: the cheapest of each node and value of the sums with the least room, as many of
        those as can be told apart; where that is too many, those nearest to the line."""
        order = np.argsort(price, kind="stable")[::-1]
        code, size = node, int(node.max()) + 1
        best = _last_of(code, size, order)
        for n in self.order:
            code, size = coded(code, size, state[n])
            if size > TABLE:
                break
            finer = _last_of(code, size, order)
            if len(finer) > most and n != self.order[0]:
                break
            best = finer
        if len(best) > most:
            value = state[self.order[0]][best]
            off = np.where(value == FREE, 0.0, np.abs(value - self.lines[d]))
            best = best[np.argsort(off, kind="stable")[:most]]
        return best

    def _row(self, ways: list[_Ways], steps: list[Floats], bundles: list[Floats]) -> PricedSchedule:
        """The way to the end, walked back from there."""
        at, taken = 0, []
        for way in ways[:0:-1]:
            taken.append(int(way.bundle[at]))
            at = int(way.source[at])
        pairs, atoms = list[int](), list[int]()
        cost = float(self.sums.cost(self.person, ways[-1].state, 1)[0])
        for d, bundle in enumerate(reversed(taken)):
            layer = self.layers[d]
            first = int(layer.bundle_first[bundle])
            step = first + int(np.flatnonzero(steps[d][first:] == bundles[d][bundle])[0])
            event = int(layer.event[step])
            cost += float(layer.cost[step])
            if layer.pair[event] != NONE:
                pairs.append(int(layer.pair[event]))
            atoms += layer.fresh_atom[layer.fresh_event == event].tolist()
        return PricedSchedule(self.index, np.array(pairs, np.int64), np.array(atoms, np.int64), cost)


def _last_of(code: Ints, size: int, order: Ints) -> Ints:
    """One of each code: the last in this order."""
    one_of = np.full(size, NONE, dtype=np.int64)
    one_of[code[order]] = order
    last: Ints = one_of[one_of != NONE]
    return last
