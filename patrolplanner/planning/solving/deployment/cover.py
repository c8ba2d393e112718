"""Covering, proven: most weight by a number of sites, or the fewest sites that cover everything."""

from __future__ import annotations

import numpy as np

from patrolplanner.planning.deployment.choosing import (
    Bools,
    Floats,
    Ints,
    all_covered,
    greedy_cover,
    merged,
    most_covered,
)
from patrolplanner.planning.solving.deployment.inquiry import Inquiry, PlacesAnswer
from patrolplanner.planning.solving.deployment.mip import Mip
from patrolplanner.planning.solving.engine.run_control import EndReason

_ROUNDS = 1500
"""Exchanges in search of a cover before it is asked for exactly."""


def most_cover(cover: Bools, weights: Floats, count: int, inquiry: Inquiry, held: Ints | None = None) -> PlacesAnswer:
    """The sites that cover most weight, the ``held`` ones among them.

    ``cover[i, j]`` says whether site j covers place i.
    """
    held = np.zeros(0, dtype=np.int64) if held is None else held
    taken = cover[:, held].any(axis=1)
    already = float(weights[taken].sum())
    rows, amounts = merged(cover[~taken], weights[~taken])
    places = min(count, cover.shape[1]) - len(held)
    first = greedy_cover(rows, amounts, places)
    inquiry.found(np.union1d(held, first), float(weights[cover[:, np.union1d(held, first)].any(axis=1)].sum()))
    first = np.union1d(held, most_covered(rows, amounts, first, inquiry.over))
    inquiry.found(first, float(weights[cover[:, first].any(axis=1)].sum()))
    inquiry.bounded(already + float(amounts.sum()))
    if inquiry.closed or inquiry.over():
        return inquiry.answer()
    mip = Mip(most=True)
    sites = [mip.switch(low=float(j in set(held.tolist()))) for j in range(cover.shape[1])]
    mip.at_most(places + len(held), [(site, 1.0) for site in sites])
    for row, amount in zip(rows, amounts, strict=True):
        reached = mip.part(float(amount))
        mip.at_least(0.0, [(reached, -1.0), *((sites[j], 1.0) for j in np.flatnonzero(row))])
    mip.begin_with({j: float(j in set(first.tolist())) for j in range(len(sites))})
    found = mip.solve(inquiry)
    if found.chosen is not None:
        chosen = np.array(found.chosen, dtype=np.int64)
        inquiry.found(chosen, float(weights[cover[:, chosen].any(axis=1)].sum()))
    if found.proven:
        inquiry.bounded(inquiry.value)
    elif found.bound is not None:
        inquiry.bounded(already + found.bound)
    return inquiry.answer()


def fewest(cover: Bools, inquiry: Inquiry, held: Ints | None = None, enough: int = 0) -> PlacesAnswer:
    """The fewest sites that cover every place, the ``held`` ones among them; ``enough`` are as good as fewer."""
    held = np.zeros(0, dtype=np.int64) if held is None else held
    rows = _hardest(cover[~cover[:, held].any(axis=1)])
    if not rows.any(axis=1).all():
        return inquiry.answer(none=True)
    first = _greedy(rows)
    inquiry.found(np.union1d(held, first), len(held) + len(first))
    inquiry.bounded(float(len(held) + packed(rows)))
    if inquiry.closed or inquiry.over() or inquiry.value <= enough or (inquiry.bound or 0) > enough > 0:
        return inquiry.answer()
    useful = _useful(rows)
    mip = Mip(most=False)
    sites = [mip.switch(1.0) for _ in useful]
    for row in rows[:, useful]:
        mip.at_least(1.0, [(sites[k], 1.0) for k in np.flatnonzero(row)])
    if enough:
        mip.at_most(enough - len(held), [(site, 1.0) for site in sites])
    else:
        mip.begin_with({n: float(j in set(first.tolist())) for n, j in enumerate(useful)})
    found = mip.solve(inquiry, first=enough > 0)
    if found.none:
        inquiry.bounded(enough + 1)
    if found.chosen is not None:
        inquiry.found(np.union1d(held, useful[list(found.chosen)]), float(len(held) + len(found.chosen)))
    if found.proven and not enough:
        inquiry.bounded(inquiry.value)
    elif found.bound is not None:
        inquiry.bounded(len(held) + found.bound)
    return inquiry.answer()


def reaches_all(cover: Bools, count: int, inquiry: Inquiry, held: tuple[int, ...] = ()) -> tuple[Ints | None, bool]:
    """So many sites that cover every place, None when there are none; and whether it is known."""
    taken = np.array(held, dtype=np.int64)
    quick = all_covered(_hardest(cover), count, _ROUNDS, inquiry.over) if not held and cover.any(axis=1).all() else None
    if quick is not None:
        return quick, True
    part = inquiry.within()
    found = fewest(cover, part, taken, enough=count)
    inquiry.spend(part.worked)
    if found.chosen is None or len(found.chosen) > count:
        return None, bool(part.bound is not None and part.bound > count) or found.ended is EndReason.PROVEN
    spare = [j for j in range(cover.shape[1]) if j not in found.chosen]
    return np.array(sorted((*found.chosen, *spare[: count - len(found.chosen)])), dtype=np.int64), True


def packed(cover: Bools) -> int:
    """Places of which no two can have the same site: so many sites at least."""
    number = 0
    left = cover[np.argsort(cover.sum(axis=1), kind="stable")]
    while len(left):
        number += 1
        left = left[~left[:, left[0]].any(axis=1)] if left[0].any() else left[1:]
    return number


def _greedy(rows: Bools) -> Ints:
    left, chosen = rows, []
    while len(left):
        chosen.append(int(left.sum(axis=0).argmax()))
        left = left[~left[:, chosen[-1]]]
    chosen = [j for j in chosen if not rows[:, [k for k in chosen if k != j]].any(axis=1).all() or len(chosen) == 1]
    return np.array(sorted(chosen), dtype=np.int64)


def _hardest(rows: Bools) -> Bools:
    """Without places that are covered whenever another one is."""
    rows = np.unique(rows, axis=0)
    numbers = rows.astype(np.float32)
    sizes = numbers.sum(axis=1)
    inside = numbers @ numbers.T >= sizes[:, None] - 0.5
    # row a lies in row b and is not the same: b need not be looked at
    np.fill_diagonal(inside, False)
    hardest: Bools = rows[~inside.any(axis=0)]
    return hardest


def _useful(rows: Bools) -> Ints:
    """Without sites that cover nothing more than another one; of like ones the first stays."""
    _, first = np.unique(rows, axis=1, return_index=True)
    first = np.sort(first)
    numbers = rows[:, first].astype(np.float32)
    sizes = numbers.sum(axis=0)
    inside = numbers.T @ numbers >= sizes[:, None] - 0.5
    np.fill_diagonal(inside, False)
    kept = first[~inside.any(axis=1) & (sizes > 0)]
    return np.array(kept, dtype=np.int64)
