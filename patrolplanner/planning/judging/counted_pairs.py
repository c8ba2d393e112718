"""Which pairs a limit adds up, through counters: of many limits in one walk down from them."""

from __future__ import annotations

from collections.abc import Iterable

import numpy as np

from patrolplanner.planning.model.counters import Counters, expand
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.model.limits import Limits


class CountedPairs:
    """Pairs under limits. Those that a limit counts are kept, since live checks ask again."""

    def __init__(self, columns: Counters, limits: Limits) -> None:
        self._columns, self._limits = columns, limits
        self._firsts = np.array([c.first for c in columns.groups], dtype=np.int64)
        self._members: dict[int, tuple[Ints, Ints]] = {}
        self._kept: dict[int, Ints] = {}

    def under(self, limit: int) -> set[int]:
        """All that a limit adds up, whatever their weight there."""
        entries = slice(int(self._limits.start[limit]), int(self._limits.start[limit + 1]))
        columns = self._limits.column[entries]
        return set(self._pairs(np.zeros(len(columns), dtype=np.int64), columns)[1].tolist())

    def counted(self, limit: int) -> Ints:
        """Those that a limit adds up with a positive weight, in order."""
        if limit not in self._kept:
            self.look_up([limit])
        return self._kept[limit]

    def look_up(self, limits: Iterable[int]) -> None:
        """Find what is counted by these limits, as far as it is not known; many at once are quicker."""
        wanted = np.array([n for n in limits if n not in self._kept], dtype=np.int64)
        of, place = expand(np.arange(len(wanted)), self._limits.start[wanted], self._limits.start[wanted + 1])
        positive = self._limits.weight[place] > 0
        of, pairs = self._pairs(of[positive], self._limits.column[place[positive]])
        ends = np.searchsorted(of, np.arange(1, len(wanted)))
        self._kept |= zip(wanted.tolist(), np.split(pairs, ends), strict=False)

    def _pairs(self, of: Ints, columns: Ints) -> tuple[Ints, Ints]:
        """The pairs under columns, each with what the column is ``of``; sorted, each once."""
        found: list[Ints] = [np.zeros(0, dtype=np.int64)]
        most = max(1, self._columns.pairs)
        while len(columns):
            is_pair = columns < self._columns.pairs
            found.append(of[is_pair] * most + columns[is_pair])
            of, columns = self._step(of[~is_pair], columns[~is_pair])
        keys = np.unique(np.concatenate(found))
        return keys // most, keys % most

    def _step(self, of: Ints, counters: Ints) -> tuple[Ints, Ints]:
        """What these counters add up."""
        made = np.searchsorted(self._firsts, counters, side="right") - 1
        ofs, below = [np.zeros(0, dtype=np.int64)], [np.zeros(0, dtype=np.int64)]
        for n in np.unique(made).tolist():
            here = made == n
            members, start = self._members_of(n)
            group = counters[here] - self._firsts[n]
            labels, place = expand(of[here], start[group], start[group + 1])
            ofs.append(labels)
            below.append(members[place])
        return np.concatenate(ofs), np.concatenate(below)

    def _members_of(self, n: int) -> tuple[Ints, Ints]:
        """What the counters that were made as the n-th lot add up with a positive weight, and where each begins."""
        if n not in self._members:
            made = self._columns.groups[n]
            order = np.argsort(made.group, kind="stable")
            positive = order[made.weight[order] > 0]
            start = np.searchsorted(made.group[positive], np.arange(made.count + 1))
            self._members[n] = made.column[positive], start
        return self._members[n]
