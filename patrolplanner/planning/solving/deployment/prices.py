"""What no choice of sites can undercut: every place pays a price, sites earn what places pay above their cost.

A place pays ``price`` whether it is served or not, so the prices less the best earnings of as many sites as may be
chosen are a bound (Lagrange). Prices move towards places being served just once. What the bound says of a single site
settles many: a site whose choice would cost more than the best answer known is out, one whose absence would is in.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.deployment.choosing import Bools, Floats, Ints

_FIRST_STEP, _LEAST_STEP, _SHORTER = 1.5, 0.002, 0.6
_PATIENCE, _PATIENT_SHARE = 15, 0.02
"""Rounds without a better bound until steps are made shorter, at least and of those that there are."""
_SMOOTH = 0.6
"""How much of the last direction stays in the next."""
_AVERAGE = 0.93
"""How much of the average choice stays from round to round."""


@dataclass(frozen=True)
class SitePart:
    """Choices that take the ``held`` sites and any others of the ``open`` ones, by columns of the costs."""

    held: Ints
    open: Ints
    prices: Floats


@dataclass(frozen=True)
class Bounded:
    """A part with its bound at the best prices found, less the sites that are settled.

    ``share`` is how often each open site was chosen of late.
    """

    part: SitePart
    bound: float
    share: Floats


def first_prices(costs: Floats, chosen: Ints) -> Floats:
    """Prices to begin with: what it costs from the second nearest chosen site, halfway to it from the nearest."""
    mine = np.sort(costs[:, chosen], axis=1)
    far = mine[:, min(1, mine.shape[1] - 1)]
    return np.where(np.isfinite(far), (mine[:, 0] + far) / 2, mine[:, 0])


def bounded(
    costs: Floats, count: int, part: SitePart, best: float, rounds: int, heard: Callable[[Ints, bool], float]
) -> Bounded | None:
    """Move the prices until the bound stands, or reaches ``best``: then None, since the part has nothing better.

    ``heard`` takes new choices of sites, and whether one is worth mending, and gives the bar that a part must pass.
    """
    columns = np.concatenate([part.held, part.open])
    mine = costs[:, columns]
    held, places = len(part.held), count - len(part.held)
    prices, kept, top = part.prices, part.prices, -np.inf
    direction = np.zeros(len(prices))
    share = np.zeros(len(columns))
    step, stale, told = _FIRST_STEP, 0, np.zeros(0, dtype=np.int64)
    for _ in range(rounds):
        earned = np.minimum(mine - prices[:, None], 0.0).sum(axis=0)
        picked = _picked(earned, held, places)
        value = float(prices.sum() + earned[picked].sum())
        share *= _AVERAGE
        share[picked] += 1 - _AVERAGE
        stale += 1
        if value > top:
            top, kept, stale = value, prices, 0 if value > top + 1e-4 * abs(top) else stale
            if not np.array_equal(told, picked):
                told = picked
                best = heard(columns[picked], False)
        if top >= best:
            return None
        if stale > max(_PATIENCE, _PATIENT_SHARE * rounds):
            step, stale, prices = step * _SHORTER, 0, kept
            best = heard(columns[picked], True)
        if step < _LEAST_STEP:
            break
        slack = 1.0 - (mine[:, picked] < prices[:, None]).sum(axis=1)
        direction = _SMOOTH * direction + slack
        length = float(direction @ direction)
        if length < 1e-12:
            break
        aim = best - value if np.isfinite(best) else 0.05 * max(1.0, abs(value))
        prices = prices + step * aim / length * direction
    return _settled(mine, columns, held, places, (kept, best, share))


def _picked(earned: Floats, held: int, places: int) -> Ints:
    """The held sites and those that earn most (least is most)."""
    free = np.argpartition(earned[held:], places - 1)[:places] if places < len(earned) - held else None
    free = np.arange(len(earned) - held) if free is None else np.sort(free)
    return np.concatenate([np.arange(held), held + free])


def _settled(
    mine: Floats, columns: Ints, held: int, places: int, known: tuple[Floats, float, Floats]
) -> Bounded | None:
    """Sites whose choice, or absence, would cost as much as the best answer are out, or in."""
    prices, best, share = known
    earned = np.minimum(mine - prices[:, None], 0.0).sum(axis=0)
    bound = float(prices.sum() + earned[:held].sum())
    free = earned[held:]
    if places > len(free):
        return None
    order = np.sort(free)
    bound += float(order[:places].sum())
    last = order[places - 1] if places else -np.inf
    next_one = order[places] if places < len(free) else np.inf
    outside, inside = free > last, free < next_one
    out: Bools = outside & (bound - last + free >= best) if places else np.ones(len(free), dtype=np.bool_)
    into: Bools = inside & (bound - free + next_one >= best) & (free <= last)
    stay = ~(out | into)
    part = SitePart(np.concatenate([columns[:held], columns[held:][into]]), columns[held:][stay], prices)
    return Bounded(part, bound, share[held:][stay])
