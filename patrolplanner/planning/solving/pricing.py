"""Cheapest rows of all people at once: one pass over the arcs of their decision diagrams, layer by layer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from patrolplanner.planning.board import Ints
from patrolplanner.planning.columns import NONE
from patrolplanner.planning.solving.diagram import Arcs, Floats

SmallInts = npt.NDArray[np.int32]  # arcs are many millions


@dataclass(frozen=True)
class Row:
    """One person's row of duties: pairs in order, fulfilled any-atoms (numbered from 0), and its own cost."""

    person: int
    pairs: Ints
    atoms: Ints
    cost: float


@dataclass(frozen=True)
class Layer:
    """The arcs of one person at one step, sorted by source; the case's pair and any-atoms of each event."""

    source: SmallInts
    target: SmallInts
    event: SmallInts
    cost: Floats
    first: SmallInts
    nodes: int
    pair: Ints
    fresh_event: Ints
    fresh_atom: Ints

    @staticmethod
    def of(arcs: Arcs, pairs: Ints, atoms: Ints) -> Layer:
        """``pairs`` are the options of the layer but for "none", ``atoms`` what the diagram's any-atoms are called."""
        event, atom = np.nonzero(arcs.fresh)
        return Layer(
            arcs.source.astype(np.int32),
            arcs.target.astype(np.int32),
            arcs.event.astype(np.int32),
            arcs.cost,
            np.flatnonzero(np.diff(arcs.source, prepend=-1)).astype(np.int32),
            arcs.nodes,
            np.concatenate([[NONE], pairs])[arcs.option],
            event,
            atoms[atom],
        )

    @staticmethod
    def passing(nodes: int) -> Layer:
        """Every node goes on to itself: for people who have fewer layers than others."""
        index = np.arange(nodes, dtype=np.int32)
        none = np.zeros(0, dtype=np.int64)
        zero = np.zeros(nodes, dtype=np.int32)
        return Layer(index, index, zero, np.zeros(nodes), index, nodes, np.array([NONE]), none, none)


class Pricer:
    """The diagrams of some people, laid side by side so that each layer is one array operation."""

    def __init__(self, people: list[int], diagrams: list[list[Layer]]) -> None:
        self.people = people
        depth = max(map(len, diagrams))
        self.arcs = sum(len(layer.source) for d in diagrams for layer in d)
        self.layers = [
            _side_by_side([d[n] if n < len(d) else Layer.passing(d[-1].nodes) for d in diagrams]) for n in range(depth)
        ]

    def solve(self, pair_price: Floats, atom_price: Floats) -> tuple[Floats, list[Floats]]:
        """[people] the price of each one's cheapest row, and for every layer the price of going on from each arc."""
        values: list[Floats] = []
        togo = np.zeros(0)
        for n, layer in enumerate(reversed(self.layers)):
            price = np.where(layer.pair >= 0, pair_price[layer.pair], 0.0)
            if len(layer.fresh_event):
                price += np.bincount(layer.fresh_event, weights=atom_price[layer.fresh_atom], minlength=len(price))
            if n == 0:
                togo = np.zeros(layer.nodes)
            value = price[layer.event]
            value += layer.cost
            value += togo[layer.target]
            togo = np.minimum.reduceat(value, layer.first)
            values.append(value)
        return togo, values[::-1]

    def rows(self, values: list[Floats], which: Iterable[int]) -> list[Row]:
        """The cheapest rows of the people at these positions."""
        return [self._row(n, values) for n in which]

    def _row(self, n: int, values: list[Floats]) -> Row:
        node, pairs, atoms, cost = n, [], [], 0.0
        for layer, value in zip(self.layers, values, strict=True):
            first = int(layer.first[node])
            last = int(layer.first[node + 1]) if node + 1 < len(layer.first) else len(value)
            arc = first + int(value[first:last].argmin())
            event = int(layer.event[arc])
            if layer.pair[event] >= 0:
                pairs.append(int(layer.pair[event]))
                low, high = np.searchsorted(layer.fresh_event, [event, event + 1])
                atoms += layer.fresh_atom[low:high].tolist()
            cost += float(layer.cost[arc])
            node = int(layer.target[arc])
        return Row(self.people[n], np.array(pairs, np.int64), np.array(atoms, np.int64), cost)


def _side_by_side(layers: list[Layer]) -> Layer:
    """The layers of several people as one, their nodes, events and arcs numbered through."""

    def shifts(counts: list[int]) -> list[int]:
        return [0, *np.cumsum(counts)[:-1].tolist()]

    arcs = shifts([len(x.source) for x in layers])
    nodes = shifts([x.nodes for x in layers])
    events = shifts([len(x.pair) for x in layers])
    sources = shifts([len(x.first) for x in layers])
    empty = np.zeros(0, dtype=np.int64)
    return Layer(
        np.concatenate([x.source + np.int32(s) for x, s in zip(layers, sources, strict=True)]),
        np.concatenate([x.target + np.int32(s) for x, s in zip(layers, nodes, strict=True)]),
        np.concatenate([x.event + np.int32(s) for x, s in zip(layers, events, strict=True)]),
        np.concatenate([x.cost for x in layers]),
        np.concatenate([x.first + np.int32(s) for x, s in zip(layers, arcs, strict=True)]),
        sum(x.nodes for x in layers),
        np.concatenate([x.pair for x in layers]),
        np.concatenate([empty, *(x.fresh_event + s for x, s in zip(layers, events, strict=True))]),
        np.concatenate([empty, *(x.fresh_atom for x in layers)]),
    )
