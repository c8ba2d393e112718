"""The compiled limits as a network to walk: from pairs to counters and limits, and back to what they add up."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np

from patrolplanner.planning.model.counters import Counters, Sparse, sparse
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import HIGHEST, LOWEST, Limits


class SearchState(NamedTuple):
    """A roster in numbers: [pairs] chosen, [columns] values, [limits] activity."""

    chosen: Ints
    values: Ints
    activity: Ints


class Network:
    """Counters and limits of one case, with the limits that say nothing new left out.

    ``members`` goes from a column (pairs have none) to what it adds up, ``users`` from a column to the counters
    over it, ``limits_of`` from a column to limits, ``terms`` from a limit to its columns. ``cliques`` are sets of
    0-1 columns of which hard limits allow one at most; they replace the limits on two columns they were made of.
    ``chunk`` [columns] numbers the counters that were made together, ``depth`` says how many lie below one, at most.
    ``upper`` [columns] is the most that hard limits on a single column allow.
    """

    def __init__(self, columns: Counters, limits: Limits) -> None:
        self.counters = columns
        self.limits = limits
        self.is_any: Bools = columns.is_any()
        self.chunk: Ints = columns.chunk()
        self.depth: Ints = columns.depth()
        counter, member, weight = columns.flat()
        self.members = sparse(counter, member, weight, columns.size)
        self.users = sparse(member, counter, weight, columns.size)
        self.upper: Ints = np.full(columns.size, HIGHEST, dtype=np.int64)
        self.cliques, useful = self._presolve()
        useful &= ~self._single()
        keep = useful[limits.row]
        self.useful = useful
        self.all_limits_of = sparse(limits.column, limits.row, limits.weight, columns.size)
        self.limits_of = sparse(limits.column[keep], limits.row[keep], limits.weight[keep], columns.size)
        self.terms = Sparse(limits.start, limits.column, limits.weight)
        clique_row = np.repeat(np.arange(len(self.cliques)), [len(c) for c in self.cliques])
        clique_column = np.concatenate(self.cliques) if self.cliques else np.zeros(0, np.int64)
        self.cliques_of = sparse(clique_column, clique_row, np.ones_like(clique_row), columns.size)

    def _presolve(self) -> tuple[list[Ints], Bools]:
        """Cliques out of hard "one of two" limits, and which limits still say something beside them."""
        limits = self.limits
        useful = np.ones(limits.count, dtype=bool)
        plus = np.bincount(limits.row, weights=limits.weight == 1, minlength=limits.count)
        minus = np.bincount(limits.row, weights=limits.weight == -1, minlength=limits.count)
        size = np.diff(limits.start)
        shape = limits.hard & (limits.high == 1) & (limits.low == LOWEST) & (plus == 2) & (plus + minus == size)
        rows = np.flatnonzero(shape)
        if not len(rows):
            return [], useful
        positive = np.flatnonzero(shape[limits.row] & (limits.weight == 1))
        ends = limits.column[positive].reshape(-1, 2)
        ends.sort(axis=1)
        plain = minus[rows] == 0
        edges = np.unique(ends[plain], axis=0)
        parents = self._parents(ends)
        known = {(int(a), int(b)) for a, b in edges}
        implied = np.array(
            [
                (a, b) in known or (min(p, q), max(p, q)) in known
                for (a, b), (p, q) in zip(ends.tolist(), parents.tolist(), strict=True)
            ],
            dtype=bool,
        )
        useful[rows[implied]] = False
        return _cliques(edges), useful

    def _single(self) -> Bools:
        """Hard limits that only cap one column; they become its upper bound (an any counter knows none but 1)."""
        limits = self.limits
        one = limits.hard & (np.diff(limits.start) == 1) & (limits.low == LOWEST)
        entry = limits.start[:-1][one]
        plain = ~self.is_any[limits.column[entry]] | (limits.high[one] >= 1)
        one[one] = plain & (limits.weight[entry] == 1)
        np.minimum.at(self.upper, limits.column[limits.start[:-1][one]], limits.high[one])
        capping: Bools = one
        return capping

    def _parents(self, ends: Ints) -> Ints:
        """Each pair's stint, or whether that is taken where several pairs make it; counters stand for themselves."""
        parent = np.arange(self.counters.size, dtype=np.int64)
        used = np.flatnonzero(np.diff(self.users.start)[: self.counters.pairs] > 0)
        users = self.users.index[self.users.start[used]]
        sums = ~self.is_any[users] & (self.users.weight[self.users.start[used]] == 1)
        parent[used[sums]] = self._taken()[users[sums]]
        return parent[ends]

    def _taken(self) -> Ints:
        """[columns] the first any counter over this column alone if it adds up several, else the column itself."""
        size = np.diff(self.members.start)
        alone = np.flatnonzero(self.is_any & (size == 1))[::-1]
        member = self.members.index[self.members.start[alone]]
        several = size[member] > 1
        out = np.arange(self.counters.size, dtype=np.int64)
        out[member[several]] = alone[several]
        return out

    def touched(self, pairs: Ints) -> Ints:
        """These pairs and every counter over them, in ascending order (members before their counters)."""
        found = [pairs]
        front = pairs
        while len(front):
            _, above, _ = self.users.rows(front)
            front = np.unique(above)
            found.append(front)
        return np.unique(np.concatenate(found))

    def untouched(self, pairs: Ints) -> Bools:
        """[limits] that these pairs cannot move."""
        out = np.ones(self.limits.count, dtype=bool)
        out[self.all_limits_of.rows(self.touched(pairs))[1]] = False
        return out

    def leaves(self, columns: Ints, stop: Bools) -> tuple[Ints, Ints, Ints]:
        """What these columns add up, down to pairs and to other columns of the mask: (position, column, weight)."""
        label, weight = np.arange(len(columns), dtype=np.int64), np.ones(len(columns), dtype=np.int64)
        first = True
        found = [(label[:0], columns[:0], weight[:0])]
        while len(columns):
            leaf = (columns < self.counters.pairs) | (stop[columns] & (not first))
            found.append((label[leaf], columns[leaf], weight[leaf]))
            place, below, factor = self.members.rows(columns[~leaf])
            label, columns, weight = label[~leaf][place], below, weight[~leaf][place] * factor
            first = False
        return tuple(np.concatenate(parts) for parts in zip(*found, strict=True))  # type: ignore[return-value]

    def flipped(self, state: SearchState, pairs: Ints) -> tuple[SearchState, Ints]:
        """The roster with these pairs the other way round, and the limits whose activity that may change."""
        chosen, values = state.chosen.copy(), state.values.copy()
        chosen[pairs] = 1 - chosen[pairs]
        values[pairs] = chosen[pairs]
        touched = self.touched(pairs)
        counters = touched[np.searchsorted(touched, self.counters.pairs) :]
        counters = counters[np.argsort(self.depth[counters], kind="stable")]
        edges = np.flatnonzero(np.diff(self.depth[counters])) + 1
        for here in np.split(counters, edges):
            label, member, weight = self.members.rows(here)
            total = np.bincount(label, weights=weight * values[member], minlength=len(here)).astype(np.int64)
            values[here] = np.where(self.is_any[here], total > 0, total)
        moved = touched[values[touched] != state.values[touched]]
        label, row, weight = self.all_limits_of.rows(moved)
        activity = state.activity.copy()
        np.add.at(activity, row, weight * (values[moved] - state.values[moved])[label])
        return SearchState(chosen, values, activity), np.unique(row)


def _cliques(edges: Ints) -> list[Ints]:
    """Cover the edges of a conflict graph by cliques, greedily in column order (stints: by person and time)."""
    later: dict[int, list[int]] = {}
    for a, b in edges.tolist():
        later.setdefault(a, []).append(b)
    sets = {a: set(bs) for a, bs in later.items()}
    covered: set[tuple[int, int]] = set()
    out = []
    for a, bs in later.items():
        left = [b for b in bs if (a, b) not in covered]
        while left:
            clique = [a, left[0]]
            for b in bs:
                if b > left[0] and all(b in sets.get(c, ()) for c in clique[1:]):
                    clique.append(b)
            covered.update((c, d) for i, c in enumerate(clique) for d in clique[i + 1 :])
            out.append(np.array(clique, dtype=np.int64))
            left = [b for b in left if (a, b) not in covered]
    return out
