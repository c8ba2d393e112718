"""The small graph of a decision diagram: a person's limits of a few days, day by day, in as few nodes as there are
different futures."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.model.counters import NONE, expand
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import HIGHEST, LOWEST
from patrolplanner.planning.solving.column_generation.person_limits import FREE, Floats, PersonLimits


class GraphTooLarge(Exception):
    """A layer outgrew the budget; ``limits`` are those to leave out first: empty when that would not help."""

    def __init__(self, limits: Ints) -> None:
        super().__init__("decision diagram too large")
        self.limits = limits


@dataclass(frozen=True)
class GraphStep:
    """A layer of the small graph: from node ``source`` by ``event`` to node ``target`` at a fixed ``cost``, sorted by
    source; ``option`` [events] and ``fresh`` [events, open ors] say what an event is."""

    source: Ints
    target: Ints
    event: Ints
    cost: Floats
    option: Ints
    fresh: Bools
    nodes: int


class SmallGraph:
    """The graph of the limits in ``use``, layer by layer."""

    def __init__(self, person: PersonLimits, most_nodes: int, use: Bools, followed: Bools) -> None:
        self.person, self.most_nodes, self.use, self.followed = person, most_nodes, use, followed
        rng = np.random.default_rng(7)
        self.salt = rng.integers(1, 2**62, size=len(person.low) + len(person.atoms) + 1, dtype=np.int64) | 1
        self.limits = np.zeros(0, np.int64)
        self.atoms = np.zeros(0, np.int64)
        self.state = np.zeros((1, 0), dtype=np.int64)
        self.done = np.zeros((1, 0), dtype=bool)

    def layer(self, d: int) -> GraphStep:
        """Go one layer further: all options from all nodes, equal states made one."""
        p = self.person
        self._open(d)
        place = np.searchsorted(p.open[d], self.limits)
        options = np.flatnonzero(p.day_ok[d])
        new = (self.state[:, None, :] + p.step[d][options][:, place]).reshape(
            len(self.state) * len(options), len(self.limits)
        )
        source = np.repeat(np.arange(len(self.state)), len(options))
        option = np.tile(options, len(self.state))
        fulfils = p.fulfils[d][:, [int(np.flatnonzero(p.or_open[d] == a)[0]) for a in self.atoms]][option]
        fresh = fulfils & ~self.done[source]
        if fresh.any():
            new += fresh.astype(np.int64) @ p.or_weight[np.ix_(self.atoms, self.limits)]
        new[self.state[source] == FREE] = FREE
        ok, price = self._judged(new, d, place)
        price += p.day_cost[d][option]
        kept = np.flatnonzero(ok)
        done = self.done[source[kept]] | fulfils[kept]
        return self._merged(d, source[kept], option[kept], price[kept], new[kept], done, fresh[kept])

    def _open(self, d: int) -> None:
        """Limits and atoms that begin at this layer join the state."""
        p = self.person
        fresh = p.open[d][self.use[p.open[d]] & (p.span[p.open[d], 0] == d)]
        self.limits = np.concatenate([self.limits, fresh])
        start = np.broadcast_to(p.base[fresh], (len(self.state), len(fresh)))
        self.state = np.concatenate([self.state, start], axis=1)
        atoms = p.or_open[d][self.followed[p.or_open[d]] & (p.or_span[p.or_open[d], 0] == d)]
        self.atoms = np.concatenate([self.atoms, atoms])
        self.done = np.concatenate([self.done, np.zeros((len(self.done), len(atoms)), dtype=bool)], axis=1)

    def _judged(self, state: Ints, d: int, place: Ints) -> tuple[Bools, Floats]:
        """Which states can still become good, and the price of the limits that close; shortens the states in place."""
        p, limits = self.person, self.limits
        low, high = p.low[limits], p.high[limits]
        sure = low - p.rest_low[d][place], high - p.rest_high[d][place]
        free, hard = state == FREE, p.hard[limits]
        bad = hard & ~free & ((state + p.rest_low[d][place] > high) | (state + p.rest_high[d][place] < low))
        price = np.zeros(len(state))
        soft = np.flatnonzero((p.span[limits, 1] == d) & ~hard)
        if len(soft):
            price = p.cost(state[:, soft], limits[soft])
        shorten(state, (low, high), sure)
        return ~bad.any(axis=1), price

    def _merged(
        self, d: int, source: Ints, option: Ints, cost: Floats, state: Ints, done: Bools, fresh: Bools
    ) -> GraphStep:
        p = self.person
        event, events_option, events_fresh = _events(option, fresh)
        keep = p.span[self.limits, 1] != d
        left = p.or_span[self.atoms, 1] != d
        salt = self.salt[np.concatenate([self.limits[keep], len(p.low) + self.atoms[left]])]
        state, done = state[:, keep], done[:, left]
        key = (np.concatenate([state, done.astype(np.int64)], axis=1) * salt).sum(axis=1)
        _, first, target = np.unique(key, return_index=True, return_inverse=True)
        self.limits = self.limits[keep]
        if len(first) > self.most_nodes:
            raise GraphTooLarge(_widest(state[first], self.limits)[:1])
        whole = np.zeros((len(events_option), len(p.or_open[d])), dtype=bool)
        whole[:, [int(np.flatnonzero(p.or_open[d] == a)[0]) for a in self.atoms]] = events_fresh
        self.state, self.done, self.atoms = state[first], done[first], self.atoms[left]
        return GraphStep(source, target.reshape(-1), event, cost, events_option, whole, len(first))


def _events(option: Ints, fresh: Bools) -> tuple[Ints, Ints, Bools]:
    """Number the different (option, freshly fulfilled atoms) of a layer."""
    code = option.copy()
    for i in range(fresh.shape[1]):
        code = code * 2 + fresh[:, i]
    _, first, event = np.unique(code, return_index=True, return_inverse=True)
    return event.reshape(-1), option[first], fresh[first]


def _widest(state: Ints, limits: Ints) -> Ints:
    """The limits in the order of how many different states they have, most first."""
    values = np.array([len(np.unique(state[:, i])) for i in range(len(limits))])
    return limits[np.argsort(-values, kind="stable")]


def shorten(state: Ints, bounds: tuple[Ints | np.int64, Ints | np.int64], sure: tuple[Ints, Ints]) -> None:
    """Make states equal that differ in nothing that still matters, in place.

    From ``sure[0]`` up to ``sure[1]`` nothing can go wrong any more; beyond the side that has no bound neither.
    """
    free = state == FREE
    safe = (state >= sure[0]) & (state <= sure[1])
    np.copyto(state, np.maximum(state, sure[1]), where=(bounds[0] <= LOWEST) & ~free)
    np.copyto(state, np.minimum(state, sure[0]), where=(bounds[1] >= HIGHEST) & ~free)
    np.copyto(state, FREE, where=safe)


def reduced(steps: list[GraphStep]) -> list[GraphStep]:
    """Without the nodes from which no path leads to the end, and nodes with the same future made one."""
    out: list[GraphStep] = []
    now = np.arange(steps[-1].nodes)  # the number of each node after the layer, NONE for the dead
    for n in range(len(steps) - 1, -1, -1):
        step = steps[n]
        kept = np.flatnonzero(now[step.target] != NONE)
        source, event, cost = step.source[kept], step.event[kept], step.cost[kept]
        target = now[step.target[kept]]
        first = np.flatnonzero(np.diff(source, prepend=NONE))
        if not len(first):
            return []
        code = np.add.reduceat(_mixed(event, target, cost), first)
        _, chosen, number = np.unique(code, return_index=True, return_inverse=True)
        _, arc = expand(np.arange(len(chosen)), first[chosen], np.append(first, len(source))[chosen + 1])
        nodes = int(now.max()) + 1
        renumbered = np.repeat(np.arange(len(chosen)), np.append(first, len(source))[chosen + 1] - first[chosen])
        out.append(GraphStep(renumbered, target[arc], event[arc], cost[arc], step.option, step.fresh, nodes))
        before = np.full(steps[n - 1].nodes if n else 1, NONE, dtype=np.int64)
        before[source[first]] = number.reshape(-1)
        now = before
    return out[::-1]


def _mixed(event: Ints, target: Ints, cost: Floats) -> Ints:
    """A well mixed number of 64 bits for every (event, target, cost); sums of them tell sets apart."""
    word = (event.astype(np.uint64) + np.uint64(1)) * np.uint64(0x9E3779B97F4A7C15)  # nothing may come out as 0
    word += target.astype(np.uint64) * np.uint64(0xC2B2AE3D27D4EB4F)
    word += cost.view(np.uint64) * np.uint64(0x165667B19E3779F9)
    for shift, factor in ((30, 0xBF58476D1CE4E5B9), (27, 0x94D049BB133111EB)):
        word ^= word >> np.uint64(shift)
        word *= np.uint64(factor)
    word ^= word >> np.uint64(31)
    return word.astype(np.int64)
