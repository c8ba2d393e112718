"""One person's limits over the person's own days, ready for a decision diagram."""

from __future__ import annotations

import numpy as np

from patrolplanner.planning.board import Bools, Ints
from patrolplanner.planning.columns import NONE
from patrolplanner.planning.judge import Case
from patrolplanner.planning.solving.diagram import PersonLimits
from patrolplanner.planning.solving.flat import Flat


def person_limits(case: Case, flat: Flat, person: int, free: Ints, fixed: Ints, hard_from: int) -> PersonLimits:
    """The limits about one person that the person's free pairs can miss.

    ``fixed`` [pairs] is 1 for pairs that stay; priced limits from ``hard_from`` on count as hard.
    """
    limits = case.limits
    rows = np.flatnonzero(flat.owner == person)
    ors = np.flatnonzero(flat.atom_owner[flat.pairs :] == person)
    at, pair, _ = flat.support.rows(ors)
    done = np.bincount(at, weights=fixed[pair], minlength=len(ors)) > 0
    order = free[np.argsort(flat.layer[free], kind="stable")]
    edges = np.flatnonzero(np.diff(flat.layer[order])) + 1
    place = np.full(flat.pairs, NONE, dtype=np.int64)
    place[order] = np.arange(len(order))
    adds, or_weight, base = _written_out(flat, rows, place, ors, done, fixed)
    fulfils = np.zeros((len(order), len(ors)), dtype=bool)
    left = ~done[at] & (place[pair] != NONE)
    fulfils[place[pair[left]], at[left]] = True
    options = np.split(order, edges)
    step = [np.concatenate([np.zeros((1, len(rows)), np.int64), s]) for s in np.split(adds, edges)]
    ors_of = [np.concatenate([np.zeros((1, len(ors)), bool), s]) for s in np.split(fulfils, edges)]
    or_span = _span(ors_of, len(ors))
    span = _with_ors(_span(step, len(rows)), or_weight, or_span)
    most = base + np.sum([s.max(axis=0) for s in step], axis=0) + np.maximum(or_weight, 0).sum(axis=0)
    least = base + np.sum([s.min(axis=0) for s in step], axis=0) + np.minimum(or_weight, 0).sum(axis=0)
    hard = limits.hard[rows] | (limits.price[rows] >= hard_from)
    low, high = limits.low[rows], limits.high[rows]
    open_ = span[:, 1] >= 0
    _, constant = limits.worth(base[~open_], rows[~open_])
    keep = ((most > high) | (least < low)) & open_
    return PersonLimits(
        rows=rows[keep],
        atoms=ors,
        constant=constant,
        options=options,
        step=[s[:, keep] for s in step],
        ors=ors_of,
        or_weight=or_weight[:, keep],
        or_span=or_span,
        span=span[keep],
        low=low[keep],
        high=high[keep],
        price=limits.price[rows[keep]],
        unit=limits.unit[rows[keep]],
        hard=hard[keep],
        base=base[keep],
    )


def _written_out(flat: Flat, rows: Ints, place: Ints, ors: Ints, done: Bools, fixed: Ints) -> tuple[Ints, Ints, Ints]:
    """What each free pair adds to each limit [pairs in order, limits], each any-atom [ors, limits], and what is there
    already [limits]: fixed pairs and the atoms that they fulfil are constants."""
    label, atom, weight = flat.terms.rows(rows)
    is_pair = atom < flat.pairs
    or_place = np.full(len(flat.atom_owner) - flat.pairs, NONE, dtype=np.int64)
    or_place[ors] = np.arange(len(ors))
    pair, any_atom = atom[is_pair], or_place[atom[~is_pair] - flat.pairs]
    value = np.zeros(len(atom), dtype=np.int64)
    value[is_pair], value[~is_pair] = fixed[pair], done[any_atom]
    base = np.bincount(label, weights=weight * value, minlength=len(rows)).astype(np.int64)
    adds = np.zeros((int(place.max(initial=NONE)) + 1, len(rows)), dtype=np.int64)
    free = place[pair] != NONE
    adds[place[pair[free]], label[is_pair][free]] = weight[is_pair][free]
    or_weight = np.zeros((len(ors), len(rows)), dtype=np.int64)
    or_weight[any_atom, label[~is_pair]] = weight[~is_pair]
    or_weight[done] = 0
    return adds, or_weight, base


def _span(steps: list[Ints] | list[Bools], width: int) -> Ints:
    """[width, 2] first and last layer in which anything is added; (0, -1) where there is none."""
    touched = np.array([(s != 0).any(axis=0) for s in steps]).reshape(len(steps), width)
    some = touched.any(axis=0)
    last = len(touched) - 1 - touched[::-1].argmax(axis=0)
    return np.stack([np.where(some, touched.argmax(axis=0), 0), np.where(some, last, -1)], axis=1).astype(np.int64)


def _with_ors(span: Ints, or_weight: Ints, or_span: Ints) -> Ints:
    """The spans of limits made to hold those of the any-atoms that they count."""
    span = span.copy()
    for weight, (first, last) in zip(or_weight, or_span.tolist(), strict=True):
        hit = (weight != 0) & (last >= 0)
        span[hit, 0] = np.where(span[hit, 1] >= 0, np.minimum(span[hit, 0], first), first)
        span[hit, 1] = np.maximum(span[hit, 1], last)
    return span
