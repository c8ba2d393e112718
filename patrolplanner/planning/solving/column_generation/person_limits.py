"""One person's limits over the person's own days, ready for a decision diagram."""

from __future__ import annotations

import pickle
from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.counters import NONE, Sparse, expand, sparse
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.engine.flat import Flat

Floats = npt.NDArray[np.float64]
FREE = -(2**31)  # in a state: this limit can no longer be missed


@dataclass(frozen=True)
class PersonLimits:
    """One person's limits over the person's layers (days with free pairs).

    ``options[d]`` are the pairs of layer d (option 0 is "none" and comes before them). Limits of a single layer are
    settled by the option alone: ``day_ok[d]`` [options] says whether hard ones allow it, ``day_cost[d]`` [options]
    what the others cost; ``folded`` are their numbers in the case. The other limits are numbered in the order of their
    first layers: ``rows`` [limits] are their numbers in the case, ``span`` [limits, 2] first and last layer,
    ``base`` [limits] what fixed pairs add. ``open[d]`` are the limits whose span holds layer d, ``step[d]``
    [options, open] what each option adds, ``rest_low[d]`` and ``rest_high[d]`` [open] the least and the most that
    later layers can add.
    ``atoms`` [ors] are the any-atoms that a limit counts, or that are wanted, by their numbers in the case,
    ``or_weight`` [ors, limits] what they add, once, ``or_span`` [ors, 2] first and last layer, ``or_open[d]`` those
    whose span holds layer d and ``fulfils[d]`` [options, open ors] which option makes them true.
    ``constant`` is what limits cost that nobody can change.
    """

    options: list[Ints]
    day_ok: list[Bools]
    day_cost: list[Floats]
    folded: Ints
    rows: Ints
    span: Ints
    low: Ints
    high: Ints
    price: Ints
    unit: Ints
    hard: Bools
    base: Ints
    open: list[Ints]
    step: list[Ints]
    rest_low: list[Ints]
    rest_high: list[Ints]
    atoms: Ints
    or_weight: Ints
    or_span: Ints
    or_open: list[Ints]
    fulfils: list[Bools]
    constant: int

    def shape(self) -> bytes:
        """The same for people whose limits are the same but for the names of pairs, limits and atoms."""
        named = (self.options, self.rows, self.folded, self.atoms)
        parts: list[object] = []
        for value in vars(self).values():
            if any(value is name for name in named):
                continue
            for array in value if isinstance(value, list) else [value]:
                whole = np.asarray(array)
                parts.append((whole.shape, whole.dtype.str, whole.tobytes()))
        return pickle.dumps([[len(options) for options in self.options], parts])

    def cost(self, state: Ints, limits: Ints) -> Floats:
        """[nodes] what these priced limits cost where they have got as far as ``state`` [nodes, limits] says."""
        miss = np.maximum(state - self.high[limits], 0) + np.maximum(self.low[limits] - state, 0)
        miss[state == FREE] = 0
        total: Floats = (-(-miss // self.unit[limits]) * self.price[limits]).sum(axis=1).astype(float)
        return total


def person_limits(
    case: Case, flat: Flat, person: int, free: Ints, fixed: Ints, hard_from: int, wanted: Ints
) -> PersonLimits:
    """The limits about one person that the person's free pairs can miss.

    ``fixed`` [pairs] is 1 for pairs that stay; priced limits from ``hard_from`` on count as hard; ``wanted`` are
    any-atoms to follow whether or not a limit about the person counts them.
    """
    rows = np.flatnonzero(flat.owner == person)
    order = free[np.argsort(flat.layer[free], kind="stable")]
    days = _Days.of(order, flat.layer[order])
    entries = _entries(flat, rows, days, fixed, wanted[flat.atom_owner[flat.pairs + wanted] == person])
    span, most, least = _spans(entries, days, len(rows))
    limits = case.limits
    open_ = span[:, 1] >= 0
    _, constant = limits.worth(entries.base[~open_], rows[~open_])
    keep = ((most > limits.high[rows]) | (least < limits.low[rows])) & open_
    hard = limits.hard[rows] | (limits.price[rows] >= hard_from)
    daily = keep & (span[:, 0] == span[:, 1]) & ~(entries.or_weight != 0).any(axis=0)
    ok, cost = _settled_daily(case, rows, hard, daily, entries, days)
    left = np.flatnonzero(keep & ~daily)
    left = left[np.argsort(span[left, 0], kind="stable")]
    bands = _banded(entries, days, left, span[left])
    or_open, fulfils = _or_bands(entries, days)
    return PersonLimits(
        options=np.split(order, days.first[1:]) if len(order) else [],
        day_ok=ok,
        day_cost=cost,
        folded=rows[daily],
        rows=rows[left],
        span=span[left],
        low=limits.low[rows[left]],
        high=limits.high[rows[left]],
        price=limits.price[rows[left]],
        unit=limits.unit[rows[left]],
        hard=hard[left],
        base=entries.base[left],
        open=bands[0],
        step=bands[1],
        rest_low=bands[2],
        rest_high=bands[3],
        atoms=entries.atoms,
        or_weight=entries.or_weight[:, left],
        or_span=entries.or_span,
        or_open=or_open,
        fulfils=fulfils,
        constant=constant,
    )


@dataclass(frozen=True)
class _Days:
    """The free pairs in the order of their layers: ``pair`` and ``layer`` of each, ``option`` within the layer (from 1
    on), ``first`` [layers] where each layer begins."""

    pair: Ints
    layer: Ints
    option: Ints
    first: Ints

    @staticmethod
    def of(order: Ints, day: Ints) -> _Days:
        _, first, layer = np.unique(day, return_index=True, return_inverse=True)
        return _Days(order, layer.reshape(-1), 1 + np.arange(len(order)) - first[layer.reshape(-1)], first)

    @property
    def count(self) -> int:
        return len(self.first)

    @property
    def options(self) -> Ints:
        """[layers] how many options each has, "none" among them."""
        size: Ints = 1 + np.diff(self.first, append=len(self.pair))
        return size


@dataclass(frozen=True)
class _Entries:
    """What free pairs and any-atoms add: entry i adds ``weight[i]`` to limit ``limit[i]`` when the free pair at
    ``place[i]`` is chosen; atom ``atoms[a]`` adds ``or_weight[a]`` [limits] once; ``makes`` goes from an atom to the
    places that make it true."""

    limit: Ints
    place: Ints
    weight: Ints
    base: Ints
    atoms: Ints
    or_weight: Ints
    makes: Sparse
    or_span: Ints


def _entries(flat: Flat, rows: Ints, days: _Days, fixed: Ints, wanted: Ints) -> _Entries:
    """Fixed pairs and the any-atoms that they fulfil are constants already."""
    label, atom, weight = flat.terms.rows(rows)
    is_pair = atom < flat.pairs
    ors = np.union1d(atom[~is_pair] - flat.pairs, wanted)
    at, pair, _ = flat.support.rows(ors)
    done = np.bincount(at, weights=fixed[pair], minlength=len(ors)) > 0
    place = np.full(flat.pairs, NONE, dtype=np.int64)
    place[days.pair] = np.arange(len(days.pair))
    any_atom = np.searchsorted(ors, atom[~is_pair] - flat.pairs)
    value = np.zeros(len(atom), dtype=np.int64)
    value[is_pair], value[~is_pair] = fixed[atom[is_pair]], done[any_atom]
    base = np.bincount(label, weights=weight * value, minlength=len(rows)).astype(np.int64)
    or_weight = np.zeros((len(ors), len(rows)), dtype=np.int64)
    or_weight[any_atom, label[~is_pair]] = weight[~is_pair]
    or_weight[done] = 0
    left = ~done[at] & (place[pair] != NONE)
    makes = sparse(at[left], place[pair[left]], np.ones(int(left.sum()), np.int64), len(ors))
    or_span = np.tile(np.array([0, NONE]), (len(ors), 1))
    some = np.flatnonzero(np.diff(makes.start))
    reached = days.layer[makes.index]
    if len(some):
        or_span[some, 0] = np.minimum.reduceat(reached, makes.start[some])
        or_span[some, 1] = np.maximum.reduceat(reached, makes.start[some])
    free = is_pair.copy()
    free[is_pair] = place[atom[is_pair]] != NONE
    return _Entries(label[free], place[atom[free]], weight[free], base, ors, or_weight, makes, or_span)


def _spans(entries: _Entries, days: _Days, limits: int) -> tuple[Ints, Ints, Ints]:
    """[limits, 2] first and last layer in which anything is added, (0, -1) where there is none; the most and the least
    that a limit can come to."""
    first = np.full(limits, days.count, dtype=np.int64)
    last = np.full(limits, NONE, dtype=np.int64)
    np.minimum.at(first, entries.limit, days.layer[entries.place])
    np.maximum.at(last, entries.limit, days.layer[entries.place])
    atom, limit = np.nonzero(entries.or_weight)
    some = entries.or_span[atom, 1] >= 0
    atom, limit = atom[some], limit[some]
    np.minimum.at(first, limit, entries.or_span[atom, 0])
    np.maximum.at(last, limit, entries.or_span[atom, 1])
    _, of, low, high = _extremes(entries, days)
    most = entries.base + np.bincount(of, weights=high, minlength=limits).astype(np.int64)
    least = entries.base + np.bincount(of, weights=low, minlength=limits).astype(np.int64)
    return np.stack([np.where(last >= 0, first, 0), last], axis=1), most, least


def _extremes(entries: _Entries, days: _Days) -> tuple[Ints, Ints, Ints, Ints]:
    """The least and the most that any option of a layer adds to a limit, as layers, limits, least, most.

    An atom counts in its last layer.
    """
    key = entries.limit * days.count + days.layer[entries.place]
    unique, inverse = np.unique(key, return_inverse=True)
    low, high = np.zeros(len(unique), dtype=np.int64), np.zeros(len(unique), dtype=np.int64)
    np.minimum.at(low, inverse.reshape(-1), entries.weight)
    np.maximum.at(high, inverse.reshape(-1), entries.weight)
    atom, limit = np.nonzero(entries.or_weight)
    some = entries.or_span[atom, 1] >= 0
    atom, limit = atom[some], limit[some]
    weight = entries.or_weight[atom, limit]
    layers = np.concatenate([unique % max(1, days.count), entries.or_span[atom, 1]])
    limits = np.concatenate([unique // max(1, days.count), limit])
    low, high = np.concatenate([low, np.minimum(weight, 0)]), np.concatenate([high, np.maximum(weight, 0)])
    return layers, limits, low, high


def _settled_daily(
    case: Case, rows: Ints, hard: Bools, daily: Bools, entries: _Entries, days: _Days
) -> tuple[list[Bools], list[Floats]]:
    """Limits of a single layer, option by option: which are allowed, and what each costs."""
    limits = case.limits
    begin = np.concatenate([[0], np.cumsum(days.options)])
    ok, cost = np.ones(begin[-1], dtype=bool), np.zeros(begin[-1])
    which = np.flatnonzero(daily[entries.limit])
    mine, layer = entries.limit[which], days.layer[entries.place[which]]
    # every option of the layer at what it adds: nothing, but for those that have an entry
    those, at = np.unique(mine, return_index=True)
    of, option = expand(np.arange(len(those)), begin[layer[at]], begin[layer[at] + 1])
    adds = np.zeros(len(option), dtype=np.int64)
    start = np.searchsorted(of, np.arange(len(those)))
    position = np.searchsorted(those, mine)
    adds[start[position] + days.option[entries.place[which]]] = entries.weight[which]
    limit = those[of]
    activity = entries.base[limit] + adds
    units = limits.units(limits.miss(activity, rows[limit]), rows[limit])
    np.logical_and.at(ok, option, ~(hard[limit] & (units > 0)))
    cost += np.bincount(option, weights=np.where(hard[limit], 0, units * limits.price[rows[limit]]), minlength=len(ok))
    return np.split(ok, begin[1:-1]), np.split(cost, begin[1:-1])


def _banded(
    entries: _Entries, days: _Days, left: Ints, span: Ints
) -> tuple[list[Ints], list[Ints], list[Ints], list[Ints]]:
    """Layer by layer: the open limits of those ``left``, what options add to them, and what later layers can add.

    A limit has a slot for every layer of its span; slots are kept limit by limit, and looked at layer by layer.
    """
    length = span[:, 1] - span[:, 0] + 1
    offset = np.concatenate([[0], np.cumsum(length)])
    of, layer = expand(np.arange(len(left)), span[:, 0], span[:, 1] + 1)
    by_layer = np.argsort(layer, kind="stable")
    count = np.bincount(layer, minlength=days.count)
    edge = np.concatenate([[0], np.cumsum(count)])
    column = np.empty(len(layer), dtype=np.int64)
    column[by_layer] = np.arange(len(layer)) - edge[layer[by_layer]]
    number = np.full(len(entries.base), NONE, dtype=np.int64)
    number[left] = np.arange(len(left))
    layers, limits, low, high = _extremes(entries, days)
    known = number[limits] != NONE
    slot = offset[number[limits[known]]] + layers[known] - span[number[limits[known]], 0]
    rests = []
    for value in (low, high):
        total = np.bincount(slot, weights=value[known], minlength=len(layer)).astype(np.int64)
        upto = np.cumsum(total)
        ends = upto[offset[1:] - 1] if len(left) else upto
        rests.append((ends[of] - upto)[by_layer])
    begin = np.concatenate([[0], np.cumsum(days.options * count)])
    step = np.zeros(begin[-1], dtype=np.int64)
    mine = np.flatnonzero(number[entries.limit] != NONE)
    limit, at = number[entries.limit[mine]], days.layer[entries.place[mine]]
    column = column[offset[limit] + at - span[limit, 0]]
    step[begin[at] + days.option[entries.place[mine]] * count[at] + column] = entries.weight[mine]
    shapes = zip(np.split(step, begin[1:-1]), days.options.tolist(), count.tolist(), strict=True)
    steps = [s.reshape(options, n) for s, options, n in shapes]
    cuts = edge[1:-1]
    return np.split(of[by_layer], cuts), steps, np.split(rests[0], cuts), np.split(rests[1], cuts)


def _or_bands(entries: _Entries, days: _Days) -> tuple[list[Ints], list[Bools]]:
    """Layer by layer: the any-atoms whose span holds it, and which option makes them true."""
    some = np.flatnonzero(entries.or_span[:, 1] >= 0)
    some = some[np.argsort(entries.or_span[some, 0], kind="stable")]
    of, layer = expand(some, entries.or_span[some, 0], entries.or_span[some, 1] + 1)
    order = np.argsort(layer, kind="stable")
    open_ = np.split(of[order], np.searchsorted(layer[order], np.arange(1, days.count)))
    fulfils = [np.zeros((n, len(o)), dtype=bool) for n, o in zip(days.options.tolist(), open_, strict=True)]
    atom = np.repeat(np.arange(len(entries.atoms)), np.diff(entries.makes.start))
    for a, place in zip(atom.tolist(), entries.makes.index.tolist(), strict=True):
        d = int(days.layer[place])
        fulfils[d][int(days.option[place]), np.flatnonzero(open_[d] == a)] = True
    return open_, fulfils
