"""Decision diagrams: all rows of duties that one person's rules allow, as paths through a layered graph.

A layer is a day; a node says how far every limit that is still open has got, in as few words as decide what may
follow. The graph is made once; a cheapest row at any prices of the duties is then one pass over its arcs.

Limits of a few days make a small graph first, in which nodes with the same future are made one. Its arcs that lead
the same way become one *bundle*, and limits over many days are counted along the bundles: an arc of the diagram is a
bundle taken at some count. So a pass prices some hundred steps a layer, and for every arc only adds two numbers.

Made with a budget: limits over the whole period (hours, numbers of a shift) multiply the nodes, so those that blow
a layer up are left out, and the master problem has to hold them as rows of its own. What bundles and nodes made
one save: tests/bench/notes/column_generation.md.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from patrolplanner.planning.model.counters import NONE, expand
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import HIGHEST, LOWEST
from patrolplanner.planning.solving.column_generation.person_limits import FREE, Floats, PersonLimits
from patrolplanner.planning.solving.column_generation.small_graph import (
    GraphStep,
    GraphTooLarge,
    SmallGraph,
    reduced,
    shorten,
)

SmallInts = npt.NDArray[np.int32]  # arcs are many millions
SHORT = 8  # layers that a limit of the small graph may span
TABLE = 500_000  # entries of a table that tells states apart


@dataclass(frozen=True)
class Layer:
    """One layer: arcs sorted by the node they leave, ``first`` [nodes before] where each node's begin.

    Arc i takes bundle ``bundle[i]`` to node ``target[i]`` of ``nodes``. A bundle is the steps from ``bundle_first`` on,
    of which the cheapest is taken; a step is an event (``event``) at a fixed ``cost``. An event chooses the pair
    ``pair[e]`` (NONE for nothing), and fulfils the any-atoms that ``fresh_atom`` has where ``fresh_event`` is e.
    """

    first: Ints
    bundle: SmallInts
    target: SmallInts
    nodes: int
    bundle_first: Ints
    event: Ints
    cost: Floats
    pair: Ints
    fresh_event: Ints
    fresh_atom: Ints


@dataclass(frozen=True)
class Diagram:
    """One person's rows: from the only node before the first layer to any node after the last, at its cost ``end``."""

    layers: list[Layer]
    end: Floats

    @property
    def arcs(self) -> int:
        return sum(len(layer.target) for layer in self.layers)


class DiagramMaker:
    """Makes one person's diagrams; the small graph is kept as long as it serves.

    ``priced`` [ors] are atoms that have a price of their own, whether or not a limit counts them.
    """

    def __init__(self, person: PersonLimits, most_nodes: int, priced: Bools) -> None:
        self.person = person
        self.most_nodes = most_nodes
        # an atom that a limit counts, in use or not, is followed: limits left out have a price outside
        self.followed = priced | (person.or_weight != 0).any(axis=1)
        self.long = person.span[:, 1] - person.span[:, 0] > SHORT
        self._short: tuple[bytes, list[GraphStep]] | None = None

    def make(self, use: Bools) -> Diagram | None:
        """The diagram of the limits in ``use``; None when no row at all is allowed. Raises GraphTooLarge."""
        person, short = self.person, use & ~self.long
        if self._short is None or self._short[0] != short.tobytes():
            graph = SmallGraph(person, self.most_nodes, short, self.followed)
            self._short = short.tobytes(), reduced([graph.layer(d) for d in range(len(person.options))])
        steps = self._short[1]
        long = np.flatnonzero(use & self.long)
        return _counted(person, steps, long, self.most_nodes) if steps else None


@dataclass(frozen=True)
class _Bundles:
    """Steps of a layer that lead from the same node to the same one and add the same to the long limits.

    ``source``, ``target`` [bundles] and ``adds`` [bundles, limits]; bundles are sorted by source, their steps begin
    at ``first`` of ``order`` [steps].
    """

    source: Ints
    target: Ints
    adds: Ints
    first: Ints
    order: Ints


def _bundled(person: PersonLimits, d: int, step: GraphStep, limits: Ints) -> _Bundles:
    position = np.searchsorted(person.open[d], limits)
    known = position < len(person.open[d])
    known[known] = person.open[d][position[known]] == limits[known]
    adds = step.fresh.astype(np.int64) @ person.or_weight[np.ix_(person.or_open[d], limits)]
    adds[:, known] += person.step[d][:, position[known]][step.option]
    kind = np.zeros(len(step.event), dtype=np.int64)
    if len(limits):
        kind = np.unique(adds, axis=0, return_inverse=True)[1].reshape(-1)[step.event]
    order = np.lexsort((kind, step.target, step.source))
    source, target, kind = step.source[order], step.target[order], kind[order]
    differ = (np.diff(source, prepend=NONE) != 0) | (np.diff(target, prepend=NONE) != 0)
    first = np.flatnonzero(differ | (np.diff(kind, prepend=NONE) != 0))
    return _Bundles(source[first], target[first], adds[step.event[order[first]]], first, order)


@dataclass(frozen=True)
class _Sums:
    """What is counted along the bundles: limits with the same sum made one, hard ones in their common step.

    ``low``, ``high``, ``base``, ``hard`` [sums]; ``limits`` says whose each is; ``adds`` goes layer by layer:
    [bundles, sums]. What is there from the beginning is in the bounds of hard ones.
    """

    low: Ints
    high: Ints
    base: Ints
    hard: Bools
    limits: list[list[int]]
    adds: list[Ints]

    @staticmethod
    def of(person: PersonLimits, bundles: list[_Bundles], limits: Ints) -> _Sums:
        adds = np.concatenate([b.adds for b in bundles])
        edges = np.cumsum([len(b.adds) for b in bundles])[:-1]
        known: dict[bytes, int] = {}
        chosen: list[int] = []
        low: list[int] = []
        high: list[int] = []
        base: list[int] = []
        whose: list[list[int]] = []
        for n, limit in enumerate(limits.tolist()):
            column = adds[:, n]
            hard = bool(person.hard[limit])
            scale = max(1, int(np.gcd.reduce(column))) if hard else 1
            key = column.tobytes() if hard else limit.to_bytes(8, "little")
            offset = int(person.base[limit]) if hard else 0
            least, most = int(person.low[limit]), int(person.high[limit])
            least = LOWEST if least <= LOWEST else -((offset - least) // scale)
            most = HIGHEST if most >= HIGHEST else (most - offset) // scale
            if key in known:
                at = known[key]
                low[at], high[at] = max(low[at], least), min(high[at], most)
                whose[at].append(limit)
                continue
            known[key] = len(low)
            chosen.append(n)
            adds[:, n] //= scale
            low.append(least)
            high.append(most)
            base.append(0 if hard else int(person.base[limit]))
            whose.append([limit])
        made = np.array([low, high, base], dtype=np.int64)
        hards = person.hard[limits[chosen]]
        return _Sums(made[0], made[1], made[2], hards, whose, np.split(adds[:, chosen], edges))

    def onward(
        self, d: int, state: list[Ints], taken: Ints, target: Ints, rests: tuple[list[Ints], list[Ints]]
    ) -> tuple[Ints, list[Ints]]:
        """Which of these arcs keep what is hard, and the states after those; each sum by itself, as long arrays."""
        ok = np.ones(len(taken), dtype=bool)
        new = []
        for n, was in enumerate(state):
            free = was == FREE
            now = np.where(free, FREE, was + self.adds[d][:, n][taken])
            if self.hard[n]:
                most = (self.high[n] - rests[0][d][:, n])[target]
                least = (self.low[n] - rests[1][d][:, n])[target]
                ok &= free | ((now <= most) & (now >= least))
            new.append(now)
        kept = np.flatnonzero(ok)
        target, new = target[kept], [now[kept] for now in new]
        if d < len(self.adds) - 1:
            for n, now in enumerate(new):
                sure = self.low[n] - rests[0][d][:, n], self.high[n] - rests[1][d][:, n]
                shorten(now, (self.low[n], self.high[n]), (sure[0][target], sure[1][target]))
        return kept, new

    def widest(self, state: list[Ints]) -> Ints:
        """The limits in the order of how many different states their sums have, most first."""
        order = np.argsort([-len(np.unique(values)) for values in state], kind="stable").tolist()
        return np.array([limit for n in order for limit in self.limits[n]], dtype=np.int64)

    def cost(self, person: PersonLimits, state: list[Ints], count: int) -> Floats:
        """[count] the price of the priced limits at these last states."""
        total = np.zeros(count)
        for n in np.flatnonzero(~self.hard).tolist():
            total += person.cost(state[n][:, None], np.array(self.limits[n]))
        return total


class _Arcs(NamedTuple):
    """Arcs of a layer: the node before, the bundle taken and the node after of each, and how many nodes are after."""

    source: Ints
    bundle: Ints
    target: Ints
    nodes: int


def _counted(person: PersonLimits, steps: list[GraphStep], limits: Ints, most_nodes: int) -> Diagram | None:
    """The graph with these limits counted along its paths: nodes are split by how far the sums have got."""
    bundles = [_bundled(person, d, step, limits) for d, step in enumerate(steps)]
    sums = _Sums.of(person, bundles, limits)
    rests = _path_rests(bundles, sums.adds, steps[-1].nodes)
    node, state = np.zeros(1, dtype=np.int64), [np.array([base]) for base in sums.base.tolist()]
    arcs: list[_Arcs] = []
    end = np.zeros(0)
    for d, bundle in enumerate(bundles):
        start = np.searchsorted(bundle.source, np.arange(steps[d - 1].nodes + 1 if d else 2))
        source, taken = expand(np.arange(len(node)), start[node], start[node + 1])
        kept, state = sums.onward(d, [s[source] for s in state], taken, bundle.target[taken], rests)
        source, taken, target = source[kept], taken[kept], bundle.target[taken[kept]]
        if not len(kept):
            return None
        if d == len(steps) - 1:
            end, number = np.unique(sums.cost(person, state, len(kept)), return_inverse=True)
            arcs.append(_Arcs(source, taken, number.reshape(-1), len(end)))
            break
        first, number = _told_apart(target, state)
        node, state = target[first], [s[first] for s in state]
        if len(first) > most_nodes:
            raise GraphTooLarge(sums.widest(state))
        arcs.append(_Arcs(source, taken, number, len(first)))
    alive = _alive(arcs)
    if alive is None:
        return None
    layers = [
        _finished(person, d, step, bundle, a)
        for d, (step, bundle, a) in enumerate(zip(steps, bundles, alive, strict=True))
    ]
    return Diagram(layers, end)


def _told_apart(target: Ints, state: list[Ints]) -> tuple[Ints, Ints]:
    """Different (target, state): one of each, and the number of each; by a table where that is not too large."""
    code, size = target, int(target.max()) + 1
    for values in state:
        free = values == FREE
        least = int(np.where(free, HIGHEST, values).min())
        width = int(np.where(free, least, values).max()) - least + 2 if least < HIGHEST else 1
        code = code * width + np.where(free, width - 1, values - least)
        size *= width
        if size > TABLE:
            whole = np.column_stack([target, *state])
            _, first, number = np.unique(whole, axis=0, return_index=True, return_inverse=True)
            return first, number.reshape(-1)
    one_of = np.full(size, NONE, dtype=np.int64)
    one_of[code] = np.arange(len(code))
    there = one_of != NONE
    return one_of[there], (np.cumsum(there) - 1)[code]


def _path_rests(bundles: list[_Bundles], adds: list[Ints], ends: int) -> tuple[list[Ints], list[Ints]]:
    """[layers] of [nodes after it, sums]: the least and the most that any path to the end still adds."""
    width = adds[0].shape[1]
    low = np.zeros((ends, width), dtype=np.int64)
    high = low.copy()
    lows, highs = [low], [high]
    for bundle, step in zip(bundles[:0:-1], adds[:0:-1], strict=True):
        first = np.flatnonzero(np.diff(bundle.source, prepend=NONE))
        low = np.minimum.reduceat(low[bundle.target] + step, first, axis=0)
        high = np.maximum.reduceat(high[bundle.target] + step, first, axis=0)
        lows.append(low)
        highs.append(high)
    return lows[::-1], highs[::-1]


def _alive(arcs: list[_Arcs]) -> list[_Arcs] | None:
    """The arcs without nodes that lead nowhere; None when nothing is left."""
    out: list[_Arcs] = []
    alive = np.ones(arcs[-1].nodes, dtype=bool)
    for n in range(len(arcs) - 1, -1, -1):
        source, bundle, target, _ = arcs[n]
        kept = alive[target]
        source, bundle, target = source[kept], bundle[kept], (np.cumsum(alive) - 1)[target[kept]]
        if not len(source):
            return None
        nodes = int(alive.sum())
        alive = np.zeros(arcs[n - 1].nodes if n else 1, dtype=bool)
        alive[source] = True
        out.append(_Arcs((np.cumsum(alive) - 1)[source], bundle, target, nodes))
    return out[::-1]


def _finished(person: PersonLimits, d: int, step: GraphStep, bundles: _Bundles, arcs: _Arcs) -> Layer:
    """A layer with the case's names of pairs and any-atoms."""
    event, atom = np.nonzero(step.fresh)
    return Layer(
        first=np.flatnonzero(np.diff(arcs.source, prepend=NONE)),
        bundle=arcs.bundle.astype(np.int32),
        target=arcs.target.astype(np.int32),
        nodes=arcs.nodes,
        bundle_first=bundles.first,
        event=step.event[bundles.order],
        cost=step.cost[bundles.order],
        pair=np.concatenate([[NONE], person.options[d]])[step.option],
        fresh_event=event,
        fresh_atom=person.atoms[person.or_open[d][atom]],
    )
