"""Packages: what one person may have on one date, as sets of pairs that no hard limit keeps apart."""

from __future__ import annotations

from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.counters import NONE, Sparse, expand
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.engine.flat import Atoms


@dataclass(frozen=True)
class Packages:
    """``members`` goes from a package to its pairs; ``person`` and ``layer`` (the day, counted from the horizon's
    first) of each. The first ``free`` of them are what may be chosen, the others one pair that stays each."""

    members: Sparse
    person: Ints
    layer: Ints
    free: int

    @property
    def count(self) -> int:
        return len(self.person)

    def of(self, chosen: Ints, pairs: int) -> Ints | None:
        """[packages] 0-1 vector of the packages that a roster [pairs] takes; None where one of them is not known."""
        size = np.diff(self.members.start)
        label = np.repeat(np.arange(self.count), size)
        hit = np.bincount(label, weights=chosen[self.members.index], minlength=self.count)
        whole = np.flatnonzero((hit == size) & (np.arange(self.count) < self.free))
        # the largest of a person and date that is there as a whole holds all others
        key = self.person[whole] * (int(self.layer.max(initial=0)) + 1) + self.layer[whole]
        order = np.lexsort((-size[whole], key))
        out = np.zeros(self.count, dtype=np.int64)
        out[whole[order[np.flatnonzero(np.diff(key[order], prepend=NONE))]]] = 1
        out[self.free :] = chosen[self.members.index[self.members.start[self.free : -1]]]
        return out if (self.pairs(out, pairs) == (chosen > 0)).all() else None

    def pairs(self, taken: Ints, pairs: int) -> Ints:
        """[pairs] 0-1 vector of the pairs of these packages [packages]."""
        out = np.zeros(pairs, dtype=np.int64)
        _, pair, _ = self.members.rows(np.flatnonzero(taken))
        out[pair] = 1
        return out


def packages_of(case: Case, atoms: Atoms, editable: Bools, start: Ints, judged: Bools, most: int) -> Packages | None:
    """All packages of a case by its limits ``judged`` [limits], or None when there are more than ``most``."""
    space = case.space
    layer = space.instance.duty_day[space.duty] - space.instance.days[0]
    key = space.person * (int(layer.max(initial=0)) + 1) + layer
    free = np.flatnonzero(editable)
    if len(free) > most:
        return None
    free = free[np.argsort(key[free], kind="stable")]
    last = np.searchsorted(key[free], key[free], side="right")
    place = np.full(space.size, NONE, dtype=np.int64)
    place[free] = np.arange(len(free))
    apart = _apart(case, atoms, judged)
    found = [free[:, None]]
    while len(found[-1]):
        sets = found[-1]
        label, other = expand(np.arange(len(sets)), place[sets[:, -1]] + 1, last[place[sets[:, -1]]])
        more = np.column_stack([sets[label], free[other]])
        low, high = np.minimum(more[:, :-1], more[:, -1:]), np.maximum(more[:, :-1], more[:, -1:])
        found.append(more[~np.isin(low * space.size + high, apart).any(axis=1)])
        if sum(map(len, found)) > most:
            return None
    fixed = np.flatnonzero(~editable & (start > 0))[:, None]
    sizes = np.concatenate([np.full(len(sets), sets.shape[1]) for sets in [*found, fixed]])
    pairs = np.concatenate([sets.reshape(-1) for sets in [*found, fixed]])
    begin = np.concatenate([[0], np.cumsum(sizes)]).astype(np.int64)
    first = pairs[begin[:-1]]
    members = Sparse(begin, pairs, np.ones_like(pairs))
    return Packages(members, space.person[first], layer[first], sum(map(len, found)))


def _apart(case: Case, atoms: Atoms, judged: Bools) -> Ints:
    """Codes (first * pairs + second) of two pairs of a person of which hard limits allow one at most."""
    limits, size = case.limits, case.space.size
    bad = np.bincount(atoms.row, weights=atoms.weight < 1, minlength=limits.count) > 0
    least = np.full(limits.count, 2**40)
    np.minimum.at(least, atoms.row, atoms.weight)
    use = (limits.hard & judged & ~bad & (2 * least > limits.high))[atoms.row]
    row, atom = atoms.row[use], atoms.atom[use]
    some = atom >= size
    label, pair, _ = atoms.support.rows(atom[some] - size)
    pair = np.concatenate([atom[~some], pair])
    row, atom = np.concatenate([row[~some], row[some][label]]), np.concatenate([atom[~some], atom[some][label]])
    order = np.lexsort((pair, row))
    row, pair, atom = row[order], pair[order], atom[order]
    last = np.searchsorted(row, row, side="right")
    index = np.arange(len(row))
    first, second = expand(index, index + 1, last)
    kept = (case.space.person[pair[first]] == case.space.person[pair[second]]) & (atom[first] != atom[second])
    first, second = first[kept], second[kept]
    return np.unique(pair[first] * size + pair[second])
