"""Decision diagrams: all rows of duties that one person's rules allow, as paths through a layered graph.

A layer is a day; a node says how far every limit that is still open has got, in as few words as decide what may
follow. The graph is made once; a cheapest row at any prices of the duties is then one pass over its arcs.

Made with a budget: limits over the whole period (hours, numbers of a shift) multiply the nodes, so those that blow
a layer up are left out, and the master problem has to hold them as rows of its own.
"""

from __future__ import annotations

from dataclasses import dataclass, replace

import numpy as np
import numpy.typing as npt

from patrolplanner.planning.board import Bools, Ints
from patrolplanner.planning.columns import expand
from patrolplanner.planning.limits import HIGHEST, LOWEST

Floats = npt.NDArray[np.float64]
FREE = -(2**31)  # in a state: this limit can no longer be missed
SHORT = 8  # layers that a limit of the small graph may span


@dataclass(frozen=True)
class PersonLimits:
    """One person's limits over the person's layers, in dense form.

    ``rows`` [limits] are their numbers in the case, ``atoms`` [ors] those of the any-atoms (from 0), ``constant`` what
    limits cost that nobody can change.
    ``options[d]`` are the pairs of layer d (option 0 is "none" and comes before them). ``step[d]`` [options, limits]
    is what each option adds to each limit; ``ors[d]`` [options, ors] says which "one of these" atoms it fulfils,
    ``or_weight`` [ors, limits] what these add to the limits, once, and ``or_span`` [ors, 2] first and last layer.
    """

    rows: Ints
    atoms: Ints
    constant: int
    options: list[Ints]
    step: list[Ints]
    ors: list[Bools]
    or_weight: Ints
    or_span: Ints
    span: Ints
    low: Ints
    high: Ints
    price: Ints
    unit: Ints
    hard: Bools
    base: Ints

    def cost(self, state: Ints, limits: Ints) -> Floats:
        """[nodes] what these priced limits cost where they have got as far as ``state`` [nodes, limits] says."""
        miss = np.maximum(state - self.high[limits], 0) + np.maximum(self.low[limits] - state, 0)
        miss[state == FREE] = 0
        total: Floats = (-(-miss // self.unit[limits]) * self.price[limits]).sum(axis=1).astype(float)
        return total


@dataclass(frozen=True)
class Arcs:
    """The arcs of one layer: from node ``source`` by ``event`` to node ``target`` of the next, at a fixed ``cost``.

    ``option`` [events] and ``fresh`` [events, ors] say what an event is: an option, and the atoms fulfilled by it.
    In a finished diagram the arcs are sorted by source, and every node has some.
    """

    source: Ints
    target: Ints
    event: Ints
    cost: Floats
    option: Ints
    fresh: Bools
    nodes: int


class TooLarge(Exception):
    """A layer outgrew the budget; ``limits`` are those whose states differ most, worst first."""

    def __init__(self, limits: Ints) -> None:
        super().__init__("decision diagram too large")
        self.limits = limits


def diagram(person: PersonLimits, most_nodes: int, use: Bools, priced: Bools) -> list[Arcs]:
    """The arcs of every layer for the limits in ``use``; empty when no row at all is allowed.

    ``priced`` [ors] are atoms that have a price of their own, whether or not a limit in use counts them. Limits of a
    few days make a small graph first; limits over many days are then counted along its paths, which is five to ten
    times faster than all at once. Raises TooLarge when a layer has more than ``most_nodes`` nodes.
    """
    long = use & (person.span[:, 1] - person.span[:, 0] > SHORT)
    builder = _Builder(person, most_nodes, use & ~long, use, priced)
    layers = _pruned([builder.layer(d) for d in range(len(person.options))])
    if not layers or not long.any():
        return layers
    return _pruned(_counted(person, layers, np.flatnonzero(long), most_nodes))


class _Builder:
    """The graph of the limits in ``use``; atoms that any limit in ``all_used`` counts are followed too."""

    def __init__(self, person: PersonLimits, most_nodes: int, use: Bools, all_used: Bools, priced: Bools) -> None:
        self.person = person
        self.most_nodes = most_nodes
        self.use = use & (person.span[:, 1] >= 0)
        self.counted = priced | (person.or_weight[:, all_used] != 0).any(axis=1)
        self.rest_low, self.rest_high = _rests(person)
        rng = np.random.default_rng(7)
        self.salt = rng.integers(1, 2**62, size=len(person.low) + len(person.or_span) + 1, dtype=np.int64) | 1
        self.limits = np.zeros(0, np.int64)
        self.atoms = np.zeros(0, np.int64)
        self.state = np.zeros((1, 0), dtype=np.int64)
        self.done = np.zeros((1, 0), dtype=bool)

    def layer(self, d: int) -> Arcs:
        """Go one day further: all options from all nodes, equal states made one."""
        p = self.person
        self._open(d)
        step = p.step[d][:, self.limits]
        fulfils = p.ors[d][:, self.atoms]
        weight = p.or_weight[self.atoms][:, self.limits]
        closing = p.span[self.limits, 1] == d
        source, option, cost, state, done, fresh = [], [], [], [], [], []
        index = np.arange(len(self.state))
        for o in range(len(step)):
            new = self.state + step[o]
            fresh_now = fulfils[o] & ~self.done
            if fresh_now.any():
                new = new + fresh_now.astype(np.int64) @ weight
            new = np.where(self.state == FREE, FREE, new)
            ok, price = self._judged(new, d, closing)
            source.append(index[ok])
            option.append(np.full(int(ok.sum()), o, dtype=np.int64))
            cost.append(price[ok])
            state.append(new[ok])
            done.append(self.done[ok] | fulfils[o])
            fresh.append(fresh_now[ok])
        return self._merged(
            d,
            np.concatenate(source),
            np.concatenate(option),
            np.concatenate(cost),
            (np.concatenate(state), np.concatenate(done), np.concatenate(fresh)),
            closing,
        )

    def _open(self, d: int) -> None:
        """Limits and atoms that begin at this layer join the state."""
        p = self.person
        fresh = np.flatnonzero(self.use & (p.span[:, 0] == d))
        self.limits = np.concatenate([self.limits, fresh])
        start = np.broadcast_to(p.base[fresh], (len(self.state), len(fresh)))
        self.state = np.concatenate([self.state, start], axis=1)
        atoms = np.flatnonzero((p.or_span[:, 0] == d) & (p.or_span[:, 1] >= 0) & self.counted)
        self.atoms = np.concatenate([self.atoms, atoms])
        self.done = np.concatenate([self.done, np.zeros((len(self.done), len(atoms)), dtype=bool)], axis=1)

    def _judged(self, state: Ints, d: int, closing: Bools) -> tuple[Bools, Floats]:
        """Which states can still become good, and the price of the limits that close; shortens the states in place."""
        p, limits = self.person, self.limits
        low, high = p.low[limits], p.high[limits]
        low_rest, high_rest = self.rest_low[d][limits], self.rest_high[d][limits]
        free = state == FREE
        hard = p.hard[limits]
        bad = hard & ~free & ((state + low_rest > high) | (state + high_rest < low))
        ok = ~bad.any(axis=1)
        price = np.zeros(len(state))
        soft = np.flatnonzero(closing & ~hard)
        if len(soft):
            price = p.cost(state[:, soft], limits[soft])
        _shorten(state, (low, high), (low - low_rest, high - high_rest))
        return ok, price

    def _merged(
        self,
        d: int,
        source: Ints,
        option: Ints,
        cost: Floats,
        after: tuple[Ints, Bools, Bools],
        closing: Bools,
    ) -> Arcs:
        p = self.person
        state, done, fresh = after
        event, events_option, events_fresh = _events(option, fresh, self.atoms, len(p.or_span))
        keep = ~closing
        last = p.or_span[self.atoms, 1] == d if len(self.atoms) else np.zeros(0, bool)
        salt = self.salt[np.concatenate([self.limits[keep], len(p.low) + self.atoms[~last]])]
        words = np.concatenate([state[:, keep], done[:, ~last].astype(np.int64)], axis=1)
        key = (words * salt).sum(axis=1) if len(salt) else np.zeros(len(words), dtype=np.int64)
        _, first, target = np.unique(key, return_index=True, return_inverse=True)
        if len(first) > self.most_nodes:
            raise TooLarge(self._widest(state[first][:, keep], self.limits[keep]))
        self.state, self.limits = state[first][:, keep], self.limits[keep]
        self.done, self.atoms = done[first][:, ~last], self.atoms[~last]
        return Arcs(source, target.reshape(-1), event, cost, events_option, events_fresh, len(first))

    def _widest(self, state: Ints, limits: Ints) -> Ints:
        values = np.array([len(np.unique(state[:, i])) for i in range(len(limits))])
        return limits[np.argsort(-values, kind="stable")]


def _counted(person: PersonLimits, layers: list[Arcs], limits: Ints, most_nodes: int) -> list[Arcs]:
    """The graph with these limits counted along its paths: nodes are split by how far the limits have got."""
    adds = [a.fresh.astype(np.int64) @ person.or_weight[:, limits] for a in layers]
    adds = [step + person.step[d][a.option][:, limits] for d, (a, step) in enumerate(zip(layers, adds, strict=True))]
    rest_low, rest_high = _path_rests(layers, adds)
    low, high, hard = person.low[limits], person.high[limits], person.hard[limits]
    rng = np.random.default_rng(13)
    salt = rng.integers(1, 2**62, size=len(limits) + 1, dtype=np.int64) | 1
    node = np.zeros(1, dtype=np.int64)
    state = person.base[limits][None, :].copy()
    out: list[Arcs] = []
    for d, arcs in enumerate(layers):
        start = np.searchsorted(arcs.source, np.arange(int(node.max()) + 2))
        source, arc = expand(np.arange(len(node)), start[node], start[node + 1])
        was = state[source]
        new = was + adds[d][arcs.event[arc]]
        new[was == FREE] = FREE
        target = arcs.target[arc]
        last = d == len(layers) - 1
        free = new == FREE
        low_left, high_left = rest_low[d][target], rest_high[d][target]
        ok = ~(hard & ~free & ((new + low_left > high) | (new + high_left < low))).any(axis=1)
        cost = arcs.cost[arc]
        if last:
            cost = cost + person.cost(new[:, ~hard], limits[~hard])
        _shorten(new, (low, high), (low - low_left, high - high_left))
        source, target, event, cost, new = source[ok], target[ok], arcs.event[arc][ok], cost[ok], new[ok]
        key = (new * salt[:-1]).sum(axis=1) * (not last) + target * salt[-1]
        _, first, number = np.unique(key, return_index=True, return_inverse=True)
        if len(first) > most_nodes:
            values = np.array([len(np.unique(new[first][:, i])) for i in range(len(limits))])
            raise TooLarge(limits[np.argsort(-values, kind="stable")])
        node, state = target[first], new[first]
        out.append(Arcs(source, number.reshape(-1), event, cost, arcs.option, arcs.fresh, len(first)))
        if not len(first):
            return []
    return out


def _shorten(state: Ints, bounds: tuple[Ints, Ints], sure: tuple[Ints, Ints]) -> None:
    """Make states equal that differ in nothing that still matters, in place.

    From ``sure[0]`` up to ``sure[1]`` nothing can go wrong any more; beyond the side that has no bound neither.
    """
    free = state == FREE
    safe = (state >= sure[0]) & (state <= sure[1])
    np.copyto(state, np.maximum(state, sure[1]), where=(bounds[0] <= LOWEST) & ~free)
    np.copyto(state, np.minimum(state, sure[0]), where=(bounds[1] >= HIGHEST) & ~free)
    np.copyto(state, FREE, where=safe)


def _path_rests(layers: list[Arcs], adds: list[Ints]) -> tuple[list[Ints], list[Ints]]:
    """[layers] of [nodes after it, limits]: the least and the most that any path to the end still adds."""
    width = adds[0].shape[1]
    low = np.zeros((layers[-1].nodes, width), dtype=np.int64)
    high = low.copy()
    lows, highs = [low], [high]
    for d in range(len(layers) - 1, 0, -1):
        arcs = layers[d]
        first = np.flatnonzero(np.diff(arcs.source, prepend=-1))
        step = adds[d][arcs.event]
        low = np.minimum.reduceat(low[arcs.target] + step, first, axis=0)
        high = np.maximum.reduceat(high[arcs.target] + step, first, axis=0)
        lows.append(low)
        highs.append(high)
    return lows[::-1], highs[::-1]


def _events(option: Ints, fresh: Bools, atoms: Ints, ors: int) -> tuple[Ints, Ints, Bools]:
    """Number the different (option, freshly fulfilled atoms) of a layer."""
    code = option.copy()
    for i in range(fresh.shape[1]):
        code = code * 2 + fresh[:, i]
    _, first, event = np.unique(code, return_index=True, return_inverse=True)
    whole = np.zeros((len(first), ors), dtype=bool)
    whole[:, atoms] = fresh[first]
    return event.reshape(-1), option[first], whole


def _rests(person: PersonLimits) -> tuple[Ints, Ints]:
    """[layers, limits] the least and the most that the layers after each can add."""
    layers, limits = len(person.options), len(person.low)
    low, high = np.zeros((layers + 1, limits), dtype=np.int64), np.zeros((layers + 1, limits), dtype=np.int64)
    if layers:
        first = np.cumsum([0, *(len(s) for s in person.step[:-1])])
        step = np.concatenate(person.step)
        low[:layers], high[:layers] = np.minimum.reduceat(step, first, axis=0), np.maximum.reduceat(step, first, axis=0)
    some = np.flatnonzero(person.or_span[:, 1] >= 0)  # an atom counts until its last layer
    np.add.at(low, person.or_span[some, 1], np.minimum(person.or_weight[some], 0))
    np.add.at(high, person.or_span[some, 1], np.maximum(person.or_weight[some], 0))
    return np.cumsum(low[::-1], axis=0)[::-1][1:], np.cumsum(high[::-1], axis=0)[::-1][1:]


def _pruned(layers: list[Arcs]) -> list[Arcs]:
    """Without the nodes from which no path leads to the end, and with the arcs of each layer sorted by source."""
    out: list[Arcs] = []
    alive = np.ones(layers[-1].nodes, dtype=bool) if layers else np.ones(1, dtype=bool)
    for n in range(len(layers) - 1, -1, -1):
        arcs = layers[n]
        kept = np.flatnonzero(alive[arcs.target])
        kept = kept[np.argsort(arcs.source[kept], kind="stable")]
        left, source = np.unique(arcs.source[kept], return_inverse=True)
        target = (np.cumsum(alive) - 1)[arcs.target[kept]]
        nodes = int(alive.sum())
        out.append(
            replace(arcs, source=source, target=target, event=arcs.event[kept], cost=arcs.cost[kept], nodes=nodes)
        )
        alive = np.zeros(layers[n - 1].nodes if n else 1, dtype=bool)
        alive[left] = True
    out.reverse()
    return out if alive.all() and layers else []
