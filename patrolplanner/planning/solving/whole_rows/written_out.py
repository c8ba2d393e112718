"""A case written out over packages: what each does to the limits about its person, and to those that link people."""

from __future__ import annotations

from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.counters import NONE, Sparse, sparse
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import NOBODY
from patrolplanner.planning.solving.engine.flat import Atoms, Flat, added_up, constant
from patrolplanner.planning.solving.whole_rows.packages import Packages


@dataclass(frozen=True)
class WrittenOut:
    """``own`` are the limits about one person each over packages, and over "one of these packages" of several dates.

    Of all limits: ``direct`` goes from a package to what it adds, ``fulfils`` to the any-atoms that several packages
    may fulfil, ``shares`` to the sums over several people; ``atom`` and ``share`` from those to the limits. ``base``
    [limits] is what stays adds, ``done`` [atoms] how many that stay fulfil each.
    """

    own: Flat
    direct: Sparse
    fulfils: Sparse
    shares: Sparse
    atom: Sparse
    share: Sparse
    base: Ints
    done: Ints


class _LimitEntries(NamedTuple):
    """Entries of limits: ``weight[i]`` of column ``column[i]`` in limit ``row[i]``."""

    row: Ints
    column: Ints
    weight: Ints


@dataclass(frozen=True)
class _Anys:
    """The any-atoms over packages: ``atom[i]`` is fulfilled by ``package[i]``; ``done`` [atoms] by how many that stay.
    ``plain`` [atoms] are fulfilled by packages of one person and date alone, and so are sums; ``number``
    [atoms] numbers the others that somebody can still fulfil (``kept``)."""

    atom: Ints
    package: Ints
    done: Ints
    plain: Bools
    kept: Ints
    number: Ints

    @staticmethod
    def of(atoms: Atoms, of_pair: Sparse, packages: Packages) -> _Anys:
        count = len(atoms.support.start) - 1
        at, pair, _ = atoms.support.rows(np.arange(count))
        place, package, _ = of_pair.rows(pair)
        atom, package = np.unique(np.stack([at[place], package]), axis=1)
        live = package < packages.free
        done = np.bincount(atom[~live], minlength=count)
        date = packages.person * (int(packages.layer.max(initial=0)) + 1) + packages.layer
        one_date = constant(atom[live], date[package[live]], count) != NOBODY
        kept = np.flatnonzero(~(one_date & (done == 0)) & (np.bincount(atom[live], minlength=count) > 0))
        number = np.full(count, NONE, dtype=np.int64)
        number[kept] = np.arange(len(kept))
        return _Anys(atom, package, done, one_date & (done == 0), kept, number)


def written_out(case: Case, atoms: Atoms, packages: Packages, judged: Bools) -> WrittenOut:
    """Write a case out over its packages; what stays is in the bases already, and in the flat form as fixed.
    Limits that are not ``judged`` [limits] are about nobody."""
    limits, free = case.limits.count, packages.free
    label = np.repeat(np.arange(packages.count), np.diff(packages.members.start))
    of_pair = sparse(packages.members.index.astype(np.int64), label, np.ones_like(label), atoms.pairs)
    anys = _Anys.of(atoms, of_pair, packages)
    is_any = (atoms.atom >= atoms.pairs) & (atoms.atom < atoms.first_sum)
    which = np.where(is_any, atoms.atom - atoms.pairs, 0)
    simple = np.flatnonzero(is_any & (anys.plain[which] | (anys.number[which] == NONE)))
    plain = _plain(atoms, of_pair, anys, simple, packages)
    open_ = np.flatnonzero(is_any & (anys.number[which] != NONE))
    of_atoms = _LimitEntries(atoms.row[open_], anys.number[which[open_]], atoms.weight[open_])
    shares, share = _shared_sums(atoms, of_pair, packages)
    base = np.bincount(plain.row, weights=plain.weight * (plain.column >= free), minlength=limits)
    settled = is_any & (anys.done[which] > 0) & (anys.number[which] != NONE)
    base += np.bincount(atoms.row[settled], weights=atoms.weight[settled], minlength=limits)
    base += _of_sums(shares, share, packages, limits)
    here = plain.column < free
    mine = (anys.number[anys.atom] != NONE) & (anys.package < free)
    made = np.ones(int(mine.sum()), dtype=np.int64)
    return WrittenOut(
        own=_own(packages, plain, of_atoms, anys, ~judged | (np.bincount(share.index, minlength=limits) > 0)),
        direct=sparse(plain.column[here], plain.row[here], plain.weight[here], packages.count),
        fulfils=sparse(anys.package[mine], anys.number[anys.atom[mine]], made, packages.count),
        shares=shares,
        atom=sparse(of_atoms.column, of_atoms.row, of_atoms.weight, len(anys.kept)),
        share=share,
        base=base.astype(np.int64),
        done=anys.done[anys.kept],
    )


def _plain(atoms: Atoms, of_pair: Sparse, anys: _Anys, simple: Ints, packages: Packages) -> _LimitEntries:
    """What packages add by their pairs, and by any-atoms that are no more than sums (``simple`` entries).

    Those are the ones that one date alone fulfils, and those that only what stays does, of which one stands for all.
    """
    is_pair = np.flatnonzero(atoms.atom < atoms.pairs)
    at, package, _ = of_pair.rows(atoms.atom[is_pair])
    stays = anys.package >= packages.free
    one = np.diff(anys.atom, prepend=NONE) != 0
    counted = anys.plain[anys.atom] | (stays & one)
    made = np.ones(int(counted.sum()), dtype=np.int64)
    makes = sparse(anys.atom[counted], anys.package[counted], made, len(anys.done))
    label, other, _ = makes.rows(atoms.atom[simple] - atoms.pairs)
    entry = np.concatenate([is_pair[at], simple[label]])
    column = np.concatenate([package, other])
    return _LimitEntries(*added_up(atoms.row[entry], column, atoms.weight[entry], packages.count))


def _shared_sums(atoms: Atoms, of_pair: Sparse, packages: Packages) -> tuple[Sparse, Sparse]:
    """From packages to sums over several people, and from those to limits."""
    count = len(atoms.sums.start) - 1
    at, pair, weight = atoms.sums.rows(np.arange(count))
    label, package, _ = of_pair.rows(pair)
    package, whole, weight = added_up(package, at[label], weight[label], max(count, 1))
    is_sum = atoms.atom >= atoms.first_sum
    share = sparse(atoms.atom[is_sum] - atoms.first_sum, atoms.row[is_sum], atoms.weight[is_sum], count)
    return sparse(package, whole, weight, packages.count), share


def _of_sums(shares: Sparse, share: Sparse, packages: Packages, limits: int) -> Ints:
    """[limits] what the sums over several people add by what stays."""
    _, whole, weight = shares.rows(np.arange(packages.free, packages.count))
    value = np.bincount(whole, weights=weight, minlength=len(share.start) - 1)
    at, limit, times = share.rows(np.arange(len(value)))
    return np.bincount(limit, weights=times * value[at], minlength=limits).astype(np.int64)


def _own(packages: Packages, plain: _LimitEntries, of_atoms: _LimitEntries, anys: _Anys, apart: Bools) -> Flat:
    """The limits about one person each; the others, and those that are to be ``apart``, are without entries."""
    limits, live = len(apart), anys.package < packages.free
    atom_owner = constant(anys.atom[live], packages.person[anys.package[live]], len(anys.done))[anys.kept]
    row = np.concatenate([plain.row, of_atoms.row])
    owner = constant(row, np.concatenate([packages.person[plain.column], atom_owner[of_atoms.column]]), limits)
    owner[apart] = NOBODY
    mine = owner[row] != NOBODY
    column = np.concatenate([plain.column, packages.count + of_atoms.column])
    weight = np.concatenate([plain.weight, of_atoms.weight])
    kept = anys.number[anys.atom] != NONE
    made = np.ones(int(kept.sum()), dtype=np.int64)
    return Flat(
        pairs=packages.count,
        terms=sparse(row[mine], column[mine], weight[mine], limits),
        support=sparse(anys.number[anys.atom[kept]], anys.package[kept], made, len(anys.kept)),
        owner=owner,
        atom_owner=np.concatenate([packages.person, atom_owner]),
        layer=packages.layer,
    )
