"""The limits written out over pairs: sums multiplied out, "any" counters as "at least one of these pairs"."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.counters import Counters, Sparse, expand, sparse
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import NOBODY


@dataclass(frozen=True)
class Flat:
    """Limits over *atoms*: an atom below ``pairs`` is a pair, one from there on is "one of these pairs is chosen".

    ``terms`` goes from a limit to its atoms, ``support`` from an any-atom (numbered from 0) to its pairs.
    ``owner`` [limits] is the one person that a limit is about, NOBODY where it links people; ``atom_owner`` [atoms]
    likewise. ``layer`` [pairs] is the day of each pair's duty counted from the horizon's first.
    """

    pairs: int
    terms: Sparse
    support: Sparse
    owner: Ints
    atom_owner: Ints
    layer: Ints


class Atoms(NamedTuple):
    """Limits over pairs, "at least one of these pairs", and sums that many limits share.

    Entry i adds ``weight[i]`` of ``atom[i]`` to limit ``row[i]``. Atoms below ``pairs`` are pairs; then come the
    any-counters of ``support``, which goes to their pairs, and from ``first_sum`` on the sums of ``sums``, which goes
    to theirs.
    """

    row: Ints
    atom: Ints
    weight: Ints
    support: Sparse
    sums: Sparse
    pairs: int

    @property
    def first_sum(self) -> int:
        return self.pairs + len(self.support.start) - 1


SHARED_BY = 3  # limits, from which on a sum over several people is not written out in each of them


def atoms_of(case: Case) -> Atoms | None:
    """Write a case out, or None where an any-counter counts something negative and so is no "one of these"."""
    limits, columns = case.limits, case.space.counters
    shared = _shared_sums(case)
    row, column, weight = _multiplied(columns, limits.row, limits.column, limits.weight, shared)
    whole = np.flatnonzero(shared)
    at, member, factor = sparse(*columns.flat(), columns.size).rows(whole)
    at, member, factor = _multiplied(columns, at, member, factor)
    if (member >= columns.pairs).any():
        return None
    is_any = columns.is_any()
    anys = np.unique(column[(column >= columns.pairs) & is_any[column]])
    support = _support(columns, anys)
    if support is None:
        return None
    place = np.arange(columns.size, dtype=np.int64)
    place[anys] = columns.pairs + np.arange(len(anys))
    place[whole] = columns.pairs + len(anys) + np.arange(len(whole))
    row, atom, weight = added_up(row, place[column], weight, columns.pairs + len(anys) + len(whole))
    at, member, factor = added_up(at, member, factor, columns.pairs)
    return Atoms(row, atom, weight, support, sparse(at, member, factor, len(whole)), columns.pairs)


def _shared_sums(case: Case) -> Bools:
    """[columns] sum counters over several people that many limits count."""
    limits, columns = case.limits, case.space.counters
    owner = np.full(columns.size, NOBODY, dtype=np.int64)
    owner[: columns.pairs] = case.space.person
    for made in columns.groups:
        here = slice(made.first, made.first + made.count)
        owner[here] = constant(made.group, owner[made.column], made.count)
    used = np.bincount(limits.column, minlength=columns.size) >= SHARED_BY
    used[: columns.pairs] = False
    found: Bools = used & (owner == NOBODY) & ~columns.is_any()
    return found


def flatten(case: Case) -> Flat | None:
    """Write a case out, or None where an any-counter counts something negative and so is no "one of these".

    Holds for rosters with at most one duty a person and day (see ``one_a_day``): there, any-counters over one
    person's single day are plain sums.
    """
    space, limits = case.space, case.limits
    columns = space.counters
    layer = space.instance.duty_day[space.duty] - space.instance.days[0]
    row, column, weight = _multiplied(columns, limits.row, limits.column, limits.weight)
    anys = np.unique(column[column >= columns.pairs])
    support = _support(columns, anys)
    if support is None:
        return None
    of, pair, _ = support.rows(np.arange(len(anys)))
    place = np.full(columns.size, NOBODY, dtype=np.int64)
    place[anys] = np.arange(len(anys))
    # any-counters within one person's day fall apart into their pairs
    key = space.person[pair] * (int(layer.max(initial=0)) + 1) + layer[pair]
    alone = constant(of, key, len(anys)) != NOBODY
    split = np.flatnonzero(column >= columns.pairs)
    split = split[alone[place[column[split]]]]
    label, members, _ = support.rows(place[column[split]])
    kept = np.ones(len(row), dtype=bool)
    kept[split] = False
    atom = np.where(column >= columns.pairs, columns.pairs + place[column], column)
    row = np.concatenate([row[kept], row[split][label]])
    atom = np.concatenate([atom[kept], members])
    weight = np.concatenate([weight[kept], weight[split][label]])
    row, atom, weight = added_up(row, atom, weight, columns.pairs + len(anys))
    atom_owner = np.concatenate([space.person, constant(of, space.person[pair], len(anys))])
    return Flat(
        pairs=columns.pairs,
        terms=sparse(row, atom, weight, limits.count),
        support=support,
        owner=constant(row, atom_owner[atom], limits.count),
        atom_owner=atom_owner,
        layer=layer,
    )


def links_by_sums(case: Case) -> bool:
    """Whether people are linked by sums alone: no limit counts a "one of these" that more than one may fulfil."""
    used = case.limits.column  # compiling the limits makes the counters
    columns = case.space.counters
    owner = np.full(columns.size, NOBODY, dtype=np.int64)
    owner[: columns.pairs] = case.space.person
    shared = np.zeros(columns.size, dtype=bool)
    for made in columns.groups:
        here = slice(made.first, made.first + made.count)
        owner[here] = constant(made.group, owner[made.column], made.count)
        below = np.bincount(made.group, weights=shared[made.column], minlength=made.count) > 0
        shared[here] = below | (made.any & (owner[here] == NOBODY))
    return not shared[used].any()


def one_a_day(case: Case, editable: Bools, start: Ints) -> bool:
    """Whether hard limits allow each person one duty a date at most, and nobody has two already that stay."""
    space, limits = case.space, case.limits
    row, column, weight = _multiplied(space.counters, limits.row, limits.column, limits.weight)
    bad = np.bincount(row, weights=(weight != 1) | (column >= space.counters.pairs), minlength=limits.count) > 0
    exclusive = limits.hard & (limits.high == 1) & ~bad
    day = space.instance.duty_day[space.duty] - space.instance.days[0]
    key = space.person * (int(day.max(initial=0)) + 1) + day
    fixed = np.flatnonzero((start > 0) & ~editable)
    if len(np.unique(key[fixed])) < len(fixed):
        return False
    looked_at = editable | (start > 0)
    usable = exclusive[row] & (weight == 1)
    row, pair = row[usable], column[usable]
    usable = looked_at[pair]
    row, pair = row[usable], pair[usable]
    order = np.lexsort((pair, key[pair], row))
    row, pair = row[order], pair[order]
    group = row * (int(key.max(initial=0)) + 1) + key[pair]
    last = np.searchsorted(group, group, side="right")
    index = np.arange(len(row))
    first, second = expand(index, index + 1, last)
    edges = np.unique(pair[first] * space.size + pair[second])
    size = np.bincount(key[looked_at], minlength=int(key.max(initial=0)) + 1)
    known = np.bincount(key[edges // max(1, space.size)], minlength=len(size))
    return bool((known == size * (size - 1) // 2).all())


def _multiplied(
    columns: Counters, row: Ints, column: Ints, weight: Ints, kept: Bools | None = None
) -> tuple[Ints, Ints, Ints]:
    """Entries with every sum counter but the ``kept`` ones replaced by what it adds up, until only pairs and
    any-counters are left."""
    counter, member, factor = columns.flat()
    members = sparse(counter, member, factor, columns.size)
    is_sum = ~columns.is_any()
    is_sum[: columns.pairs] = False
    if kept is not None:
        is_sum &= ~kept
    while True:
        sums = is_sum[column]
        if not sums.any():
            return row, column, weight
        label, below, times = members.rows(column[sums])
        row = np.concatenate([row[~sums], row[sums][label]])
        weight = np.concatenate([weight[~sums], weight[sums][label] * times])
        column = np.concatenate([column[~sums], below])


def _support(columns: Counters, anys: Ints) -> Sparse | None:
    """The pairs under each any-counter; None when one has a negative weight on the way."""
    counter, member, factor = columns.flat()
    members = sparse(counter, member, factor, columns.size)
    label, column = np.arange(len(anys)), anys
    found: list[tuple[Ints, Ints]] = []
    while len(column):
        at, below, times = members.rows(column)
        if (times < 0).any():
            return None
        label, column = label[at], below
        leaf = column < columns.pairs
        found.append((label[leaf], column[leaf]))
        both = np.unique(np.stack([label[~leaf], column[~leaf]]), axis=1)
        label, column = both[0], both[1]
    of = np.concatenate([f[0] for f in found]) if found else np.zeros(0, np.int64)
    pair = np.concatenate([f[1] for f in found]) if found else np.zeros(0, np.int64)
    both = np.unique(np.stack([of, pair]), axis=1)
    return sparse(both[0], both[1], np.ones_like(both[1]), len(anys))


def added_up(row: Ints, atom: Ints, weight: Ints, atoms: int) -> tuple[Ints, Ints, Ints]:
    """Entries of the same limit and atom made one; those that cancel out are gone."""
    key, inverse = np.unique(row * atoms + atom, return_inverse=True)
    total = np.bincount(inverse.reshape(-1), weights=weight, minlength=len(key)).astype(np.int64)
    left = total != 0
    key = key[left]
    return key // atoms, key % atoms, total[left]


def constant(group: Ints, value: Ints, count: int) -> Ints:
    """[count] the value that all entries of a group share, NOBODY where they differ or there are none."""
    low = np.full(count, np.iinfo(np.int64).max, dtype=np.int64)
    high = np.full(count, np.iinfo(np.int64).min, dtype=np.int64)
    np.minimum.at(low, group, value)
    np.maximum.at(high, group, value)
    return np.where(low == high, low, NOBODY)
