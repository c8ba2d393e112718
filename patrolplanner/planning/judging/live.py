"""A roster that is judged edit by edit: an edit touches only the counters and limits above its pairs."""

from __future__ import annotations

from collections.abc import Sequence
from heapq import heappop, heappush
from typing import NamedTuple

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.counters import sparse
from patrolplanner.planning.model.instance import Bools, Ints

_FEW = 8
"""So many pairs at most are followed one column after the other; arrays are quicker for more."""


class Changed(NamedTuple):
    """A limit whose started units outside (hard limits count too) are not what they were."""

    limit: int
    before: int
    after: int


class _Edit(NamedTuple):
    """What some flips do: columns with their new sums and values, limits with their new activity."""

    columns: Ints
    sums: Ints
    values: Ints
    limits: Ints
    activity: Ints


class LiveRoster:
    """A 0-1 vector over the pairs of a case, with column values, activities and price kept up to date.

    Pairs are named by their position in the case's space. Everything equals the full evaluation by the case.
    """

    def __init__(self, case: Case, chosen: Ints) -> None:
        self.case = case
        self.chosen: Ints = chosen.astype(np.int64)
        columns = case.space.counters
        limits = case.limits
        self._is_any: Bools = columns.is_any()
        self._depth: Ints = columns.depth()
        group, member, weight = columns.flat()
        self._users = sparse(member, group, weight, columns.size).narrow()
        self._limits_of = sparse(limits.column, limits.row, limits.weight, columns.size).narrow()
        self.values = columns.values(self.chosen)
        # what counters add up to before an any counter makes it 0 or 1
        self._sums: Ints = self.values.copy()
        added = np.bincount(group, weights=weight * self.values[member], minlength=columns.size)
        self._sums[columns.pairs :] = added[columns.pairs :]
        self.activity = limits.activity(self.values)
        self._units = limits.units(limits.miss(self.activity))
        self.price = int((self._units * limits.price).sum())

    @property
    def missed(self) -> Ints:
        """Limits that the roster misses, hard ones included, in ascending order."""
        return np.flatnonzero(self._units)

    def units(self, limit: int) -> int:
        return int(self._units[limit])

    def are_missed(self, limits: Ints) -> Bools:
        """[limits given] whether the roster misses them."""
        missed: Bools = self._units[limits] > 0
        return missed

    def above(self, *pairs: int) -> Ints:
        """Limits that add these pairs up, also through counters that another pair holds at the same value."""
        front = np.array(sorted(pairs), dtype=np.int64)
        limits = []
        while len(front):
            limits.append(self._limits_of.rows(front)[1])
            front = np.unique(self._users.rows(front)[1])
        return np.unique(np.concatenate(limits)) if limits else front

    def effect(self, *pairs: int) -> list[Changed]:
        """What flipping these pairs together would change; the roster stays as it is."""
        return self._changes(self._edit(pairs))[0]

    def each_alone(self, pairs: Ints, dear: Ints | None = None) -> tuple[Ints, Bools]:
        """[pairs given] what flipping each of them alone would do to the price, and whether it breaks a hard limit
        or breaks one further. One walk through counters and limits for all of them.

        Hard limits to which ``dear`` [limits] gives a price are taken for limits of that price."""
        of, rows, after = self._reached_by_each(np.arange(len(pairs)), pairs)
        more = after - self._units[rows]
        hard, prices = self.case.limits.hard[rows], self.case.limits.price[rows]
        if dear is not None:
            hard, prices = hard & (dear[rows] == 0), prices + dear[rows]
        price = np.bincount(of, weights=more * prices, minlength=len(pairs)).astype(np.int64)
        broken = np.bincount(of, weights=hard & (more > 0), minlength=len(pairs)) > 0
        return price, broken

    def effects(self, edits: Sequence[Sequence[int]]) -> list[list[Changed]]:
        """What `effect` says of each of several edits by itself. One walk for all of them."""
        if not edits:
            return []
        of = np.repeat(np.arange(len(edits)), [len(pairs) for pairs in edits])
        flat = np.array([p for pairs in edits for p in pairs], dtype=np.int64)
        of, rows, after = self._reached_by_each(of, flat)
        before = self._units[rows]
        other = np.flatnonzero(after != before)
        found: list[list[Changed]] = [[] for _ in edits]
        for n, *change in zip(*(a[other].tolist() for a in (of, rows, before, after)), strict=True):
            found[n].append(Changed(*change))
        return found

    def _reached_by_each(self, of: Ints, pairs: Ints) -> tuple[Ints, Ints, Ints]:
        """The limits over pairs that are flipped, and their units then, each for the edit that the flip is ``of``."""
        steps = [(of, pairs, 1 - 2 * self.chosen[pairs])]
        waiting: dict[int, list[tuple[Ints, Ints, Ints]]] = {}
        self._raise_each(*steps[0], waiting)
        while waiting:
            parts = waiting.pop(min(waiting))
            of, columns, by = _summed(parts, len(self.values))
            sums = self._sums[columns] + by
            moved: Ints = np.where(self._is_any[columns], sums > 0, sums) - self.values[columns]
            step = of[moved != 0], columns[moved != 0], moved[moved != 0]
            steps.append(step)
            self._raise_each(*step, waiting)
        of, columns, by = (np.concatenate(parts) for parts in zip(*steps, strict=True))
        place, rows, weight = self._limits_of.rows(columns)
        of, rows, by = _summed([(of[place], rows, by[place] * weight)], self.case.limits.count)
        limits = self.case.limits
        return of, rows, limits.units(limits.miss(self.activity[rows] + by, rows), rows)

    def _raise_each(self, of: Ints, columns: Ints, by: Ints, waiting: dict[int, list[tuple[Ints, Ints, Ints]]]) -> None:
        """Hand changes of columns on to the counters over them, each for the flip that it comes ``of``."""
        place, users, weight = self._users.rows(columns)
        depth = self._depth[users]
        for n in np.unique(depth).tolist():
            here = depth == n
            part = of[place[here]], users[here].astype(np.int64), by[place[here]] * weight[here]
            waiting.setdefault(n, []).append(part)

    def effect_in_sums(self, *pairs: int) -> list[tuple[Changed, int]]:
        """What `effect` says, with what each of these limits would add up to."""
        edit = self._edit(pairs)
        changes = self._changes(edit)[0]
        places = np.searchsorted(edit.limits, [c.limit for c in changes])
        return list(zip(changes, edit.activity[places].tolist(), strict=True))

    def flip(self, *pairs: int) -> list[Changed]:
        """Put people on these duties where they are not, take them off where they are; what that changes."""
        edit = self._edit(pairs)
        changes, units = self._changes(edit)
        for pair in pairs:
            self.chosen[pair] ^= 1
        self._sums[edit.columns] = edit.sums
        self.values[edit.columns] = edit.values
        self.activity[edit.limits] = edit.activity
        self._units[edit.limits] = units
        self.price += self.price_of(changes)
        return changes

    def put(self, pair: int, on: bool) -> list[Changed]:
        """Make sure that a person is on a duty, or is not; nothing changes where that is so already."""
        return self.flip(pair) if bool(self.chosen[pair]) != on else []

    def price_of(self, changes: list[Changed]) -> int:
        return sum(int(self.case.limits.price[c.limit]) * (c.after - c.before) for c in changes)

    def _edit(self, pairs: tuple[int, ...]) -> _Edit:
        """Walk from the pairs up through the counters, members first."""
        assert len(set(pairs)) == len(pairs), "a pair is flipped once"
        columns, sums, values = self._one_by_one(pairs) if len(pairs) <= _FEW else self._together(pairs)
        return _Edit(columns, sums, values, *self._reached(columns, values - self.values[columns]))

    def _one_by_one(self, pairs: tuple[int, ...]) -> tuple[Ints, Ints, Ints]:
        """Columns that a few pairs touch, with their new sums and values: a counter comes after what it adds up."""
        users, waiting = self._users, sorted(pairs)
        added = {p: 1 - 2 * int(self.chosen[p]) for p in waiting}
        found: list[tuple[int, int, int]] = []
        while waiting:
            column = heappop(waiting)
            total = int(self._sums[column]) + added[column]
            value = int(total > 0) if self._is_any[column] else total
            found.append((column, total, value))
            by = value - int(self.values[column])
            if not by:
                continue
            over = slice(int(users.start[column]), int(users.start[column + 1]))
            for user, weight in zip(users.index[over].tolist(), users.weight[over].tolist(), strict=True):
                if user not in added:
                    added[user] = 0
                    heappush(waiting, user)
                added[user] += by * weight
        columns, sums, values = np.array(found, dtype=np.int64).reshape(-1, 3).T
        return columns, sums, values

    def _together(self, pairs: tuple[int, ...]) -> tuple[Ints, Ints, Ints]:
        """The same of many pairs, counters of the same depth at a time."""
        front = np.array(sorted(pairs), dtype=np.int64)
        waiting: dict[int, list[tuple[Ints, Ints]]] = {}
        order: list[int] = []
        steps = [(front, self.values[front] + (1 - 2 * self.chosen[front]), 1 - self.chosen[front])]
        self._raise(front, 1 - 2 * self.chosen[front], waiting, order)
        while order:
            parts = waiting.pop(heappop(order))
            columns, place = np.unique(np.concatenate([c for c, _ in parts]), return_inverse=True)
            added = np.bincount(place.reshape(-1), weights=np.concatenate([d for _, d in parts]))
            sums: Ints = self._sums[columns] + added.astype(np.int64)
            values: Ints = np.where(self._is_any[columns], sums > 0, sums)
            steps.append((columns, sums, values))
            moved = values != self.values[columns]
            self._raise(columns[moved], (values - self.values[columns])[moved], waiting, order)
        columns, sums, values = (np.concatenate(parts) for parts in zip(*steps, strict=True))
        return columns, sums, values

    def _raise(self, columns: Ints, by: Ints, waiting: dict[int, list[tuple[Ints, Ints]]], order: list[int]) -> None:
        """Hand a change of columns on to the counters over them."""
        label, users, weight = self._users.rows(columns)
        if not len(users):
            return
        depth = self._depth[users]
        for n in np.unique(depth).tolist():
            here = depth == n
            if n not in waiting:
                waiting[n] = []
                heappush(order, n)
            waiting[n].append((users[here], (by[label] * weight)[here]))

    def _reached(self, columns: Ints, by: Ints) -> tuple[Ints, Ints]:
        """Limits over these columns, and their activity after the change."""
        label, rows, weight = self._limits_of.rows(columns[by != 0])
        limits, place = np.unique(rows, return_inverse=True)
        added = np.bincount(place.reshape(-1), weights=by[by != 0][label] * weight, minlength=len(limits))
        return limits, self.activity[limits] + added.astype(np.int64)

    def _changes(self, edit: _Edit) -> tuple[list[Changed], Ints]:
        """The limits whose units change, and the new units of all limits reached."""
        limits = self.case.limits
        rows, activity = edit.limits, edit.activity
        units = limits.units(limits.miss(activity, rows), rows)
        before = self._units[rows]
        other = np.flatnonzero(units != before)
        found = zip(rows[other].tolist(), before[other].tolist(), units[other].tolist(), strict=True)
        return [Changed(*c) for c in found], units


def _summed(parts: list[tuple[Ints, Ints, Ints]], size: int) -> tuple[Ints, Ints, Ints]:
    """Changes of columns (or limits, ``size`` of them) with what is the same one of the same flip added up."""
    of, columns, by = (np.concatenate(same) for same in zip(*parts, strict=True))
    keys, place = np.unique(of.astype(np.int64) * size + columns, return_inverse=True)
    added = np.bincount(place.reshape(-1), weights=by, minlength=len(keys)).astype(np.int64)
    return keys // size, keys % size, added
