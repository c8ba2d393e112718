"""Cheapest rows of all people at once: one pass over the arcs of their decision diagrams, layer by layer."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.board import Bools, Ints
from patrolplanner.planning.judge import Case
from patrolplanner.planning.solving.diagram import Arcs, Floats, PersonLimits
from patrolplanner.planning.solving.flat import Flat

NONE = -1


def person_limits(
    case: Case, flat: Flat, person: int, free: Ints, fixed: Ints, hard_from: int
) -> PersonLimits:
    """The limits about one person that the person's free pairs can miss.

    ``fixed`` [pairs] is 1 for pairs that stay; priced limits from ``hard_from`` on count as hard.
    """
    limits = case.limits
    rows = np.flatnonzero(flat.owner == person)
    label, atom, weight = flat.terms.rows(rows)
    layers = np.unique(flat.layer[free])
    # atoms: fixed pairs and what they fulfil are constants
    is_pair = atom < flat.pairs
    value = np.zeros(len(atom), dtype=np.int64)
    value[is_pair] = fixed[atom[is_pair]]
    ors = np.flatnonzero(flat.atom_owner[flat.pairs :] == person)
    at, pair, _ = flat.support.rows(ors)
    done = np.bincount(at, weights=fixed[pair], minlength=len(ors)) > 0
    or_place = np.full(len(flat.atom_owner) - flat.pairs, NONE, dtype=np.int64)
    or_place[ors] = np.arange(len(ors))
    value[~is_pair] = done[or_place[atom[~is_pair] - flat.pairs]]
    base = np.bincount(label, weights=weight * value, minlength=len(rows)).astype(np.int64)
    # options and what they add
    place = np.full(flat.pairs, NONE, dtype=np.int64)
    order = free[np.argsort(flat.layer[free], kind="stable")]
    place[order] = np.arange(len(order))
    start = np.searchsorted(flat.layer[order], layers)
    stop = np.append(start[1:], len(order))
    dense = np.zeros((len(order), len(rows)), dtype=np.int64)
    usable = is_pair & (place[np.where(is_pair, atom, 0)] >= 0)
    dense[place[atom[usable]], label[usable]] = weight[usable]
    fulfils = np.zeros((len(order), len(ors)), dtype=bool)
    usable = (place[pair] >= 0) & ~done[at]
    fulfils[place[pair[usable]], at[usable]] = True
    or_weight = np.zeros((len(ors), len(rows)), dtype=np.int64)
    usable = ~is_pair
    or_weight[or_place[atom[usable] - flat.pairs], label[usable]] = weight[usable]
    or_weight[done] = 0
    options = [order[a:b] for a, b in zip(start.tolist(), stop.tolist(), strict=True)]
    zero = np.zeros((1, len(rows)), dtype=np.int64)
    step = [np.concatenate([zero, dense[a:b]]) for a, b in zip(start.tolist(), stop.tolist(), strict=True)]
    no = np.zeros((1, len(ors)), dtype=bool)
    or_steps = [np.concatenate([no, fulfils[a:b]]) for a, b in zip(start.tolist(), stop.tolist(), strict=True)]
    or_span = _span(np.array([s.any(axis=0) for s in or_steps]).reshape(len(layers), len(ors)))
    touched = np.array([(s != 0).any(axis=0) for s in step]).reshape(len(layers), len(rows))
    span = _span(touched)
    for n in range(len(ors)):
        hit = or_weight[n] != 0
        if or_span[n, 1] >= 0:
            span[hit, 0] = np.where(span[hit, 1] >= 0, np.minimum(span[hit, 0], or_span[n, 0]), or_span[n, 0])
            span[hit, 1] = np.maximum(span[hit, 1], or_span[n, 1])
    most = base + np.sum([s.max(axis=0) for s in step], axis=0) + np.maximum(or_weight, 0).sum(axis=0)
    least = base + np.sum([s.min(axis=0) for s in step], axis=0) + np.minimum(or_weight, 0).sum(axis=0)
    low, high = limits.low[rows], limits.high[rows]
    keep = ((most > high) | (least < low)) & (span[:, 1] >= 0)
    settled = (span[:, 1] < 0) & ((base > high) | (base < low))
    miss = np.maximum(base - high, 0) + np.maximum(low - base, 0)
    constant = int((-(-miss // limits.unit[rows]) * limits.price[rows])[settled].sum())
    rows = rows[keep]
    return PersonLimits(
        rows=rows,
        atoms=ors,
        constant=constant,
        options=options,
        step=[s[:, keep] for s in step],
        ors=or_steps,
        or_weight=or_weight[:, keep],
        or_span=or_span,
        span=span[keep],
        low=low[keep],
        high=high[keep],
        price=limits.price[rows],
        unit=limits.unit[rows],
        hard=limits.hard[rows] | (limits.price[rows] >= hard_from),
        base=base[keep],
    )


def _span(touched: Bools) -> Ints:
    """[n, 2] first and last layer of a [layers, n] mask; (0, -1) where there is none."""
    some = touched.any(axis=0)
    first = np.where(some, touched.argmax(axis=0), 0) if len(touched) else np.zeros(touched.shape[1], np.int64)
    last = (
        np.where(some, len(touched) - 1 - touched[::-1].argmax(axis=0), -1)
        if len(touched)
        else np.full(touched.shape[1], -1)
    )
    return np.stack([first, last], axis=1).astype(np.int64).reshape(-1, 2)


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

    source: Ints
    target: Ints
    event: Ints
    cost: Floats
    first: Ints
    nodes: int
    pair: Ints
    fresh_event: Ints
    fresh_atom: Ints

    @staticmethod
    def of(arcs: Arcs, pairs: Ints, atoms: Ints) -> Layer:
        """``pairs`` are the options of the layer but for "none", ``atoms`` what the diagram's any-atoms are called."""
        order = np.argsort(arcs.source, kind="stable")
        source = arcs.source[order]
        event, atom = np.nonzero(arcs.fresh)
        return Layer(
            source.astype(np.int32),
            arcs.target[order].astype(np.int32),
            arcs.event[order].astype(np.int32),
            arcs.cost[order],
            np.flatnonzero(np.diff(source, prepend=-1)).astype(np.int32),
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
