"""Cheapest rows of all people at once: one pass over the arcs of their decision diagrams, layer by layer.

Nodes are numbered so that those with more arcs come first, and arcs lie rank by rank: the first arc of every node,
then the second of those that have one, and so on. The least of each node is then a handful of minima of whole arrays,
much faster than ``minimum.reduceat`` over short pieces (tests/bench/notes/column_generation.md).
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.model.counters import NONE, expand
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.solving.column_generation.diagram import Diagram, Layer, SmallInts, Steps
from patrolplanner.planning.solving.column_generation.person_limits import Floats

ARC_WORK, LAYER_WORK = 5e-9, 5e-5  # seconds, about, of a pass for each arc and for the operations of each layer


@dataclass(frozen=True)
class PricedSchedule:
    """One person's row of duties: pairs in order, fulfilled any-atoms (numbered from 0), and its own cost."""

    person: int
    pairs: Ints
    atoms: Ints
    cost: float


@dataclass(frozen=True, kw_only=True)
class SideBySide(Steps):
    """A layer of several people side by side, their nodes, bundles and events numbered through.

    ``rank`` [ranks + 1] says where the arcs of each rank begin; ``bundle`` and ``target`` [arcs] in that order.
    """

    rank: list[int]
    bundle: SmallInts
    target: SmallInts

    def fulfil(self, event: Ints, atoms: list[list[int]]) -> None:
        """Add to ``atoms`` [rows] the any-atoms that the ``event`` [rows] of each row fulfils."""
        if len(self.fresh_event):
            low, high = np.searchsorted(self.fresh_event, [event, event + 1])
            label, place = expand(np.arange(len(event)), low, high)
            for i, atom in zip(label.tolist(), self.fresh_atom[place].tolist(), strict=True):
                atoms[i].append(atom)


@dataclass(frozen=True)
class Pass:
    """What a pass found: ``least`` [people] the price of each one's cheapest row, and for every layer the prices of
    its steps, the least of each bundle's, and what it costs to go on from each node after it."""

    least: Floats
    steps: list[Floats]
    bundles: list[Floats]
    togo: list[Floats]


class Pricer:
    """The diagrams of some people, laid side by side so that each layer is a few operations on arrays."""

    def __init__(self, people: list[int], diagrams: list[Diagram]) -> None:
        self.people = people
        self.arcs = sum(d.arcs for d in diagrams)
        depth = max(len(d.layers) for d in diagrams)
        passing = [_passing(len(d.end)) for d in diagrams]
        layers = [
            [d.layers[n] if n < len(d.layers) else p for d, p in zip(diagrams, passing, strict=True)]
            for n in range(depth)
        ]
        numbers = [_by_arcs(of) for of in layers]
        self.layers = [_side_by_side(layers[n], numbers[n + 1] if n + 1 < depth else None) for n in range(depth)]
        self.end = np.concatenate([d.end for d in diagrams])
        self.root = numbers[0]
        self.widest = max(len(layer.target) for layer in self.layers)

    @property
    def work(self) -> float:
        """Of pricing everybody and following the rows, about in seconds: by arcs, and by operations on arrays."""
        return ARC_WORK * self.arcs + LAYER_WORK * len(self.layers)

    def cheapest(self, prices: Floats, pairs: int) -> list[PricedSchedule]:
        """Everybody's cheapest row at these ``prices`` of all atoms, the first so many of which are pairs."""
        return self.rows(self.solve(prices[:pairs], prices[pairs:]), range(len(self.people)))

    def solve(self, pair_price: Floats, atom_price: Floats) -> Pass:
        togo, all_steps, all_bundles, all_togo = self.end, [], [], []
        # one piece of memory for all layers: new ones of this size cost more than what is done with them
        values, more = np.empty(self.widest), np.empty(self.widest)
        for layer in reversed(self.layers):
            steps = layer.priced(pair_price, atom_price)
            bundles = np.minimum.reduceat(steps, layer.bundle_first)
            all_steps.append(steps)
            all_bundles.append(bundles)
            all_togo.append(togo)
            arcs = len(layer.target)
            value, onward = values[:arcs], more[:arcs]
            np.take(bundles, layer.bundle, out=value, mode="clip")
            np.take(togo, layer.target, out=onward, mode="clip")
            value += onward
            togo = value[: layer.rank[1]].copy()
            for begin, stop in zip(layer.rank[1:-1], layer.rank[2:], strict=True):
                few = togo[: stop - begin]
                np.minimum(few, value[begin:stop], out=few)
        return Pass(togo[self.root], all_steps[::-1], all_bundles[::-1], all_togo[::-1])

    def rows(self, found: Pass, which: Iterable[int]) -> list[PricedSchedule]:
        """The cheapest rows of the people at these positions, all walked along at once."""
        at = np.array(list(which), dtype=np.int64)
        node, cost = self.root[at], np.zeros(len(at))
        pairs = np.full((len(self.layers), len(at)), NONE, dtype=np.int64)
        atoms: list[list[int]] = [[] for _ in at]
        for n, layer in enumerate(self.layers):
            bundle, node = _best_arcs(layer, found.bundles[n], found.togo[n], node)
            step = _best_steps(layer, found.steps[n], found.bundles[n], bundle)
            event = layer.event[step]
            cost += layer.cost[step]
            pairs[n] = layer.pair[event]
            layer.fulfil(event, atoms)
        cost += self.end[node]
        return [
            PricedSchedule(self.people[p], mine[mine >= 0], np.array(theirs, np.int64), price)
            for p, mine, theirs, price in zip(at.tolist(), pairs.T, atoms, cost.tolist(), strict=True)
        ]


def _best_arcs(layer: SideBySide, bundles: Floats, togo: Floats, node: Ints) -> tuple[Ints, Ints]:
    """The bundle and the next node of the cheapest arc from each of these nodes."""
    begin = np.array(layer.rank[:-1])[:, None]
    there = node < np.diff(layer.rank)[:, None]
    arc = np.where(there, begin + node, 0)
    value = np.where(there, bundles[layer.bundle[arc]] + togo[layer.target[arc]], np.inf)
    best = arc[value.argmin(axis=0), np.arange(len(node))]
    return layer.bundle[best].astype(np.int64), layer.target[best].astype(np.int64)


def _best_steps(layer: SideBySide, steps: Floats, bundles: Floats, bundle: Ints) -> Ints:
    """The cheapest step of each of these bundles."""
    stop = np.append(layer.bundle_first, len(steps))[bundle + 1]
    label, place = expand(np.arange(len(bundle)), layer.bundle_first[bundle], stop)
    hit = np.flatnonzero(steps[place] == bundles[bundle][label])
    return place[hit[np.flatnonzero(np.diff(label[hit], prepend=NONE))]]


def _passing(nodes: int) -> Layer:
    """Every node goes on to itself: for people who have fewer layers than others."""
    index = np.arange(nodes)
    zero, empty = np.zeros(1, dtype=np.int64), np.zeros(0, dtype=np.int64)
    none = np.zeros(nodes, dtype=np.int32)
    return Layer(
        first=index,
        bundle=none,
        target=index.astype(np.int32),
        nodes=nodes,
        bundle_first=zero,
        event=zero,
        cost=np.zeros(1),
        pair=zero + NONE,
        fresh_event=empty,
        fresh_atom=empty,
    )


def _by_arcs(layers: list[Layer]) -> Ints:
    """[nodes before, person by person] new numbers: nodes with more arcs come first."""
    order = np.argsort(-_arcs_of_nodes(layers), kind="stable")
    number = np.empty(len(order), dtype=np.int64)
    number[order] = np.arange(len(order))
    return number


def _arcs_of_nodes(layers: list[Layer]) -> Ints:
    return np.concatenate([np.diff(x.first, append=len(x.target)) for x in layers])


def _shifts(counts: list[int]) -> list[int]:
    return [0, *np.cumsum(counts)[:-1].tolist()]


def _side_by_side(layers: list[Layer], following: Ints | None) -> SideBySide:
    """The layers of several people as one; ``following`` are the new numbers of the nodes after it."""
    arcs = _shifts([len(x.target) for x in layers])
    nodes = _shifts([x.nodes for x in layers])
    bundles = _shifts([len(x.bundle_first) for x in layers])
    steps = _shifts([len(x.event) for x in layers])
    events = _shifts([len(x.pair) for x in layers])
    first = np.concatenate([x.first + s for x, s in zip(layers, arcs, strict=True)])
    bundle = np.concatenate([x.bundle + np.int64(s) for x, s in zip(layers, bundles, strict=True)])
    target = np.concatenate([x.target + np.int64(s) for x, s in zip(layers, nodes, strict=True)])
    count = _arcs_of_nodes(layers)
    order = np.argsort(-count, kind="stable")
    first, size = first[order], np.bincount(count)[:0:-1].cumsum()[::-1]  # [ranks] nodes with more arcs than the rank
    arc = np.concatenate([first[:n] + rank for rank, n in enumerate(size.tolist())])
    return SideBySide(
        rank=[0, *np.cumsum(size).tolist()],
        bundle=bundle[arc].astype(np.int32),
        target=(target[arc] if following is None else following[target[arc]]).astype(np.int32),
        bundle_first=np.concatenate([x.bundle_first + s for x, s in zip(layers, steps, strict=True)]),
        event=np.concatenate([x.event + s for x, s in zip(layers, events, strict=True)]),
        cost=np.concatenate([x.cost for x in layers]),
        pair=np.concatenate([x.pair for x in layers]),
        fresh_event=np.concatenate([x.fresh_event + s for x, s in zip(layers, events, strict=True)]),
        fresh_atom=np.concatenate([x.fresh_atom for x in layers]),
    )
