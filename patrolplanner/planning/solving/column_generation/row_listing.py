"""All rows of a person that come within so much of the cheapest, out of the decision diagram.

Only such rows can be part of a roster that beats the best known one, once a bound is near: then there are few enough to
choose from exactly (measured: tests/bench/notes/column_generation.md).
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.model.counters import NONE, expand
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.solving.column_generation.person_limits import Floats
from patrolplanner.planning.solving.column_generation.pricing import Pass, PricedSchedule, Pricer, SideBySide

EXACT = 1e-6  # of a price, which is nothing


@dataclass(frozen=True)
class _PartialRows:
    """The beginnings of rows up to a layer: the ``node`` each has come to, its ``price``, its own ``cost`` without
    prices, the way it goes on ``source`` from the layer before, and the last ``event``."""

    node: Ints
    price: Floats
    cost: Floats
    source: Ints
    event: Ints


def rows_within(pricer: Pricer, prices: Floats, pairs: int, spare: float, most: int) -> list[PricedSchedule] | None:
    """The rows of a pricer's only person that cost at most ``spare`` more than the cheapest one at these ``prices`` of
    all atoms, the first ``pairs`` of which are pairs; None when there may be more than ``most``."""
    found = pricer.solve(prices[:pairs], prices[pairs:])
    limit = float(found.least[0]) + spare + EXACT
    zero = np.zeros(1)
    ways = [_PartialRows(pricer.root[:1], zero, zero, np.zeros(1, np.int64), np.zeros(1, np.int64))]
    for n, layer in enumerate(pricer.layers):
        onward = _onward(layer, found, n, ways[-1], limit)
        if len(onward.node) > most:
            return None
        ways.append(onward)
    return _rows(pricer, ways)


def _onward(layer: SideBySide, found: Pass, n: int, ways: _PartialRows, limit: float) -> _PartialRows:
    """One layer further on all arcs and steps that can still end below the limit."""
    stop = np.append(layer.bundle_first, len(layer.event))
    made = []
    for rank, size in enumerate(np.diff(layer.rank).tolist()):
        there = np.flatnonzero(ways.node < size)
        arc = layer.rank[rank] + ways.node[there]
        bundle = layer.bundle[arc]
        of, step = expand(np.arange(len(there)), layer.bundle_first[bundle], stop[bundle + 1])
        label, arc = there[of], arc[of]
        price = ways.price[label] + found.steps[n][step]
        kept = np.flatnonzero(price + found.togo[n][layer.target[arc]] <= limit)
        made.append((label[kept], step[kept], arc[kept], price[kept]))
    source, step, arc, price = (np.concatenate(parts) for parts in zip(*made, strict=True))
    return _PartialRows(
        layer.target[arc].astype(np.int64), price, ways.cost[source] + layer.cost[step], source, layer.event[step]
    )


def _rows(pricer: Pricer, ways: list[_PartialRows]) -> list[PricedSchedule]:
    """The ways to the end as rows, walked back from there."""
    last = ways[-1]
    at = np.arange(len(last.node))
    events: list[Ints] = []
    for way in ways[:0:-1]:
        events.append(way.event[at])
        at = way.source[at]
    layers, events = pricer.layers, events[::-1]
    pairs = np.stack([layer.pair[event] for layer, event in zip(layers, events, strict=True)])
    atoms: list[list[int]] = [[] for _ in at]
    for layer, event in zip(layers, events, strict=True):
        layer.fulfil(event, atoms)
    cost = last.cost + pricer.end[last.node]
    return [
        PricedSchedule(pricer.people[0], mine[mine != NONE], np.array(theirs, np.int64), price)
        for mine, theirs, price in zip(pairs.T, atoms, cost.tolist(), strict=True)
    ]
