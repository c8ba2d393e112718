"""What two dates worked one after the other cost each other: limits that a date in between, or none, settles.

Many rules are about a date worked and the next one worked: rest, forward rotation, the same post, a single day off.
Each of their limits is open over some layers, and all of them together would multiply the states of a person's diagram;
yet they ask for one thing only: what was worked last. So they are tables of the cost of one option after another, and
the diagram remembers the last date worked, as far as that makes a difference.
"""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.model.counters import NONE, expand
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.column_generation.person_limits import Floats, PersonLimits
from patrolplanner.planning.solving.column_generation.small_graph import GraphStep, GraphTooLarge

REACH = 8  # layers, at most, between two dates that ask for each other
NEVER = 1e15  # a price that stands for what is not allowed
BEFORE = -1  # the layer of what lies before the first


@dataclass(frozen=True)
class Successions:
    """``settled`` [limits] are kept by the tables; ``cost[s, e]`` [options of s, options of e] is what the options of
    two layers cost each other when nothing is worked between them; ``BEFORE`` has one option."""

    settled: Bools
    cost: dict[tuple[int, int], Floats]

    @staticmethod
    def of(person: PersonLimits) -> Successions:
        settled = np.zeros(len(person.rows), dtype=bool)
        cost: dict[tuple[int, int], Floats] = {}
        atoms = _FulfilledAtoms(person)
        length = person.span[:, 1] - person.span[:, 0]
        code = np.where(length <= REACH, person.span[:, 0] * len(person.options) + person.span[:, 1], NONE)
        order = np.argsort(code, kind="stable")
        order = order[code[order] != NONE]
        for left in np.split(order, np.flatnonzero(np.diff(code[order])) + 1) if len(order) else []:
            s, e = person.span[left[0]].tolist()
            # what lies before the first layer can only be near
            for first in (s, BEFORE) if s < REACH else (s,):
                if not len(left) or first == e:
                    continue
                good, table = _Tables(person, atoms, left, first, s, e).kept()
                if good.any():
                    settled[left[good]] = True
                    cost[first, e] = cost[first, e] + table if (first, e) in cost else table
                left = left[~good]
        return Successions(settled, cost)


class _FulfilledAtoms:
    """Which any-atoms the options of each layer fulfil."""

    def __init__(self, person: PersonLimits) -> None:
        self.person = person
        self.place = [{a: n for n, a in enumerate(open_.tolist())} for open_ in person.or_open]
        layers = [0] * len(person.atoms)
        for d, open_ in enumerate(person.or_open):
            for a in open_[person.fulfils[d].any(axis=0)].tolist():
                layers[a] |= 1 << d
        self.layers = layers  # a bit for every layer that fulfils the atom

    def fulfilled(self, d: int, atoms: Ints) -> Bools:
        """[options, atoms] by which options of a layer."""
        places = np.array([self.place[d].get(a, NONE) for a in atoms.tolist()], dtype=np.int64)
        found = np.zeros((len(self.person.fulfils[d]), len(atoms)), dtype=bool)
        found[:, places != NONE] = self.person.fulfils[d][:, places[places != NONE]]
        return found

    def elsewhere(self, atoms: Ints, *layers: int) -> Bools:
        """[atoms] which other layers than these fulfil, too."""
        these = sum(1 << d for d in layers if d != BEFORE)
        return np.array([bool(self.layers[a] & ~these) for a in atoms.tolist()])


@dataclass(frozen=True)
class _Tables:
    """Limits of a person that are open from layer ``s`` to layer ``e``, looked at as if only ``first`` and ``e``
    decided."""

    person: PersonLimits
    atoms: _FulfilledAtoms
    which: Ints
    first: int
    s: int
    e: int

    def kept(self) -> tuple[Bools, Floats]:
        """Which of the limits can only be missed by an option of ``first`` and one of ``e`` with nothing between; and
        what those cost."""
        p, which = self.person, self.which
        starts = np.zeros((len(which), 1), dtype=np.int64) if self.first == BEFORE else self._adds(self.first)
        together = p.base[which][:, None, None] + starts[:, :, None] + self._adds(self.e)[:, None, :]
        ok = np.ones(len(which), dtype=bool)
        atoms = np.flatnonzero((p.or_weight[:, which] != 0).any(axis=1))
        if len(atoms):
            more, ok = self._by_atoms(atoms)
            together = together + more
        mids = [self._adds(d)[:, 1:] for d in range(self.s if self.first == BEFORE else self.first + 1, self.e)]
        most, least = _beside(mids, len(which))
        edges = [together[:, :, 0]] if self.first == BEFORE else [together[:, :, 0], together[:, 0, :]]
        for edge in edges:
            ok &= (edge.max(axis=1) + most.any_ <= p.high[which]) & (edge.min(axis=1) + least.any_ >= p.low[which])
        if mids:
            flat = together.reshape(len(which), -1)
            ok &= (flat.max(axis=1) + most.worked <= p.high[which]) & (flat.min(axis=1) + least.worked >= p.low[which])
        return ok, self._cost(together[ok], which[ok])

    def _cost(self, activity: Ints, limits: Ints) -> Floats:
        """[starts, ends] what the limits cost together."""
        p = self.person
        low, high, unit = (x[limits][:, None, None] for x in (p.low, p.high, p.unit))
        units = -(-(np.maximum(activity - high, 0) + np.maximum(low - activity, 0)) // unit)
        price = np.where(p.hard[limits], NEVER, p.price[limits].astype(float))
        cost: Floats = (units * price[:, None, None]).sum(axis=0)
        return cost

    def _adds(self, d: int) -> Ints:
        """[limits, options] what the options of a layer add."""
        place = np.searchsorted(self.person.open[d], self.which)
        return self.person.step[d][:, place].T.astype(np.int64)

    def _by_atoms(self, atoms: Ints) -> tuple[Ints, Bools]:
        """[limits, starts, ends] what any-atoms add, and [limits] whether no other layer fulfils them."""
        weight = self.person.or_weight[np.ix_(atoms, self.which)]
        ok = ~((weight != 0) & self.atoms.elsewhere(atoms, self.first, self.e)[:, None]).any(axis=0)
        ends = self.atoms.fulfilled(self.e, atoms)
        starts = np.zeros((1, len(atoms)), dtype=bool)
        if self.first != BEFORE:
            starts = self.atoms.fulfilled(self.first, atoms)
        either = (starts[:, None, :] | ends[None, :, :]).astype(np.int64)
        return np.tensordot(either, weight, axes=(2, 0)).transpose(2, 0, 1), ok


@dataclass(frozen=True)
class _Between:
    """[limits] what the layers in between can add at the most (or least): at any rate, and when one is worked."""

    any_: Ints
    worked: Ints


def _beside(mids: list[Ints], limits: int) -> tuple[_Between, _Between]:
    out = []
    for extreme, best in ((np.maximum, np.max), (np.minimum, np.min)):
        any_ = np.zeros(limits, dtype=np.int64)
        worked = np.full(limits, -(2**50) if extreme is np.maximum else 2**50)
        each = [best(m, axis=1) if m.shape[1] else None for m in mids]
        free = [extreme(x, 0) if x is not None else np.zeros(limits, dtype=np.int64) for x in each]
        total = np.sum(free, axis=0) if free else any_
        for x, f in zip(each, free, strict=True):
            if x is not None:
                worked = extreme(worked, total - f + x)
        out.append(_Between(total, worked if any(x is not None for x in each) else total))
    return out[0], out[1]


class Memories:
    """What a diagram remembers of the last date worked: numbers of memories, 0 for none."""

    def __init__(self, person: PersonLimits, successions: Successions) -> None:
        self.layers = len(person.options)
        self.cost = successions.cost
        self.class_of: dict[int, Ints] = {}
        self.first: dict[int, int] = {}
        self.whose: list[tuple[int, int]] = [(BEFORE, NONE)]  # of each memory: layer and an option that stands for it
        for s in [BEFORE, *range(self.layers)]:
            tables = [t for (a, _), t in sorted(successions.cost.items()) if a == s]
            if not tables:
                continue
            rows = np.concatenate(tables, axis=1)
            unique, one, number = np.unique(rows, axis=0, return_index=True, return_inverse=True)
            number = number.reshape(-1)
            blank = ~unique.any(axis=1)
            ids = np.zeros(len(unique), dtype=np.int64)
            fresh = np.flatnonzero(~blank)
            ids[fresh] = len(self.whose) + np.arange(len(fresh))
            self.whose += [(s, int(one[n])) for n in fresh.tolist()]
            self.class_of[s] = ids[number]
        self.start = int(self.class_of[BEFORE][0]) if BEFORE in self.class_of else 0
        self._canon = self._futures()

    def _futures(self) -> list[Ints]:
        """[layers][memories] the memory that stands, after the layer, for all with the same future."""
        same = np.zeros(len(self.whose), dtype=np.int64)
        everybody = np.arange(len(self.whose))
        out = [same]
        for d in range(self.layers - 1, 0, -1):
            costs = self.prices(d, everybody)
            _, row = np.unique(costs, axis=0, return_inverse=True) if costs.shape[1] else (None, np.zeros_like(same))
            _, first, number = np.unique(
                np.stack([row.reshape(-1), same]), axis=1, return_index=True, return_inverse=True
            )
            same = first[number.reshape(-1)]
            out.append(same)
        return out[::-1]

    def prices(self, d: int, memories: Ints) -> Floats:
        """[memories, options] what the options of a layer cost after these."""
        out = []
        width = None
        for m in memories.tolist():
            s, option = self.whose[m]
            table = self.cost.get((s, d)) if m else None
            out.append(None if table is None else table[option])
            width = len(out[-1]) if out[-1] is not None else width
        if width is None:
            return np.zeros((len(memories), 0))
        return np.array([np.zeros(width) if row is None else row for row in out])

    def after(self, d: int, memory: Ints, option: Ints) -> Ints:
        """The memories after a layer: of what was worked there, or what it was before."""
        new = memory.copy()
        worked = option > 0
        new[worked] = self.class_of[d][option[worked]] if d in self.class_of else 0
        return self._canon[d][new]


def remembering(steps: list[GraphStep], memories: Memories, most_nodes: int) -> list[GraphStep]:
    """The small graph with its nodes told apart by what was worked last. Raises GraphTooLarge."""
    node, memory = np.zeros(1, dtype=np.int64), np.array([memories.start])
    out: list[GraphStep] = []
    for d, step in enumerate(steps):
        start = np.searchsorted(step.source, np.arange((steps[d - 1].nodes if d else 1) + 1))
        source, arc = expand(np.arange(len(node)), start[node], start[node + 1])
        option = step.option[step.event[arc]]
        known, place = np.unique(memory, return_inverse=True)
        prices = memories.prices(d, known)
        cost = step.cost[arc].copy()
        if prices.shape[1]:
            cost += prices[place.reshape(-1)[source], option]
        kept = np.flatnonzero(cost < NEVER)
        source, arc, option, cost = source[kept], arc[kept], option[kept], cost[kept]
        after = memories.after(d, memory[source], option)
        code = step.target[arc] * len(memories.whose) + after
        _, first, target = np.unique(code, return_index=True, return_inverse=True)
        if len(first) > most_nodes:
            raise GraphTooLarge(np.zeros(0, dtype=np.int64))
        node, memory = step.target[arc[first]], after[first]
        out.append(GraphStep(source, target.reshape(-1), step.event[arc], cost, step.option, step.fresh, len(first)))
        if not len(first):
            return []
    return out
