"""Choosing places by what it takes to come from them: nearest, farthest, covered; and a good choice at once."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np
import numpy.typing as npt

Floats = npt.NDArray[np.float64]
Bools = npt.NDArray[np.bool_]
Ints = npt.NDArray[np.int64]

_BARRED = 4
"""Rounds in which a site that left does not come back."""

Over = Callable[[], bool]
"""Whether to end with what there is."""


@dataclass(frozen=True)
class Choosing:
    """Choose ``count`` of the sites, the ``held`` ones among them.

    ``times[i, j]`` is what it takes from site j to place i, inf where there is no way; ``weights`` is how much each
    place counts.
    """

    times: Floats
    weights: Floats
    count: int
    held: tuple[int, ...] = ()

    @property
    def sites(self) -> int:
        return int(self.times.shape[1])

    @cached_property
    def costs(self) -> Floats:
        """Weighted times; a place without weight costs nothing, even where no way leads to it."""
        counted = self.weights[:, None] > 0
        return np.where(counted, self.times, 0.0) * np.where(counted, self.weights[:, None], 1.0)

    @cached_property
    def whole(self) -> bool:
        """Whether every cost is a whole number, so that a bound may be rounded up."""
        known = self.costs[np.isfinite(self.costs)]
        return bool(np.all(known == np.rint(known)))

    @cached_property
    def whole_weights(self) -> bool:
        return bool(np.all(self.weights == np.rint(self.weights)))

    @property
    def weight(self) -> float:
        """The weight of all places together."""
        return float(self.weights.sum())

    def within(self, radius: float) -> Bools:
        """Which places each site reaches so far."""
        return self.times <= radius

    def between(self, places: Sequence[int], sites: Sequence[int]) -> Floats:
        """The times of some places (rows) from some sites (columns)."""
        return self.times[np.ix_(list(places), list(sites))]

    def total(self, chosen: Ints) -> float:
        """The weighted times from the nearest of the chosen sites, added up."""
        return float(self.costs[:, chosen].min(axis=1).sum())


def choosing_of(times: Floats, weights: Sequence[float], count: int, held: Sequence[int] = ()) -> Choosing:
    """A question from plain numbers."""
    return Choosing(times, np.array(weights, dtype=np.float64), count, tuple(held))


def capped(costs: Floats) -> Floats:
    """The same with a number that outweighs all others where there is no way, for those who add and subtract."""
    finite = np.isfinite(costs)
    if finite.all():
        return costs
    most = float(np.where(finite, costs, 0.0).max(axis=1).sum())
    return np.where(finite, costs, most + 1.0)


def nearest_total(choosing: Choosing, over: Over) -> Ints:
    """Sites of a small total: one after another where it helps most, then exchanged one by one while that helps."""
    costs = capped(choosing.costs)
    chosen = list(choosing.held)
    now = costs[:, chosen].min(axis=1, initial=float(costs.max(initial=0.0)) + 1.0)
    for _ in range(min(choosing.count, costs.shape[1]) - len(chosen)):
        gains = np.maximum(now[:, None] - costs, 0.0).sum(axis=0)
        gains[chosen] = -1.0
        chosen.append(int(gains.argmax()))
        now = np.minimum(now, costs[:, chosen[-1]])
    return exchanged(choosing, np.array(chosen, dtype=np.int64), over)


def exchanged(choosing: Choosing, chosen: Ints, over: Over) -> Ints:
    """The best exchange of one chosen site for another again and again, until none makes the total less."""
    costs = capped(choosing.costs)
    chosen = np.sort(chosen)
    while len(chosen) < costs.shape[1] and not over():
        change, leaves, comes = _best_exchange(costs, chosen, np.isin(chosen, choosing.held))
        if change > -1e-9:
            break
        chosen[leaves] = comes
    return np.sort(chosen)


def _best_exchange(costs: Floats, chosen: Ints, held: Bools) -> tuple[float, int, int]:
    """What the best exchange changes, the position that it empties and the site that comes."""
    mine = costs[:, chosen]
    order = np.argsort(mine, axis=1, kind="stable")
    first = np.take_along_axis(mine, order[:, :1], axis=1)
    alone = len(chosen) == 1
    second = np.full_like(first, costs.max() + 1.0) if alone else np.take_along_axis(mine, order[:, 1:2], axis=1)
    gain = np.maximum(first - costs, 0.0).sum(axis=0)
    # a place that loses its nearest goes to the new site or its second nearest; the gain counts as if it had stayed
    extra = np.minimum(np.maximum(costs, first), second) - first
    loss = np.zeros((len(chosen), costs.shape[1]))
    np.add.at(loss, order[:, 0], extra)
    change = loss - gain[None, :]
    change[:, chosen] = np.inf
    change[held] = np.inf
    leaves, comes = np.unravel_index(int(change.argmin()), change.shape)
    return float(change[leaves, comes]), int(leaves), int(comes)


def far_apart(times: Floats, count: int, over: Over) -> Ints:
    """Sites from which the farthest place is near: always next the one that serves whoever is worst off best."""
    times = capped(times)
    best, least = np.zeros(0, dtype=np.int64), np.inf
    # each start takes count * places steps; about as many starts as keep that below a tenth of a second
    for start in np.linspace(0, len(times) - 1, max(1, min(len(times), 20))).astype(int):
        if len(best) and over():
            break
        chosen = [int(times[start].argmin())]
        now = times[:, chosen[0]]
        while len(chosen) < min(count, times.shape[1]):
            nearest = np.argsort(times[int(now.argmax())], kind="stable")
            fresh = next((int(j) for j in nearest if int(j) not in chosen), None)
            if fresh is None:
                break
            chosen.append(fresh)
            now = np.minimum(now, times[:, fresh])
        if now.max() < least:
            best, least = np.array(sorted(chosen), dtype=np.int64), float(now.max())
    return best


def _gained(cover: Bools) -> Callable[[Floats], Floats]:
    """What each site covers of weights. By lists, not as a product of matrices: the library's threads for these wait
    for each other on a busy machine."""
    sites, places = np.nonzero(cover.T)
    number = cover.shape[1]
    return lambda weights: np.bincount(sites, weights=weights[places], minlength=number).astype(np.float64)


def greedy_cover(cover: Bools, weights: Floats, count: int) -> Ints:
    """Sites that cover much, one after another where most is open."""
    gained = _gained(cover)
    chosen: list[int] = []
    open_weights = weights.astype(np.float64)
    for _ in range(min(count, cover.shape[1])):
        gains = gained(open_weights)
        gains[chosen] = -1.0
        chosen.append(int(gains.argmax()))
        open_weights = np.where(cover[:, chosen[-1]], 0.0, open_weights)
    return np.array(chosen, dtype=np.int64)


def most_covered(cover: Bools, weights: Floats, start: Ints, over: Over) -> Ints:
    """Sites that cover much: those of the start, exchanged one by one while that covers more."""
    gained = _gained(cover)
    chosen = [int(site) for site in start]
    times = cover[:, chosen].sum(axis=1)
    moved = True
    while moved and not over():
        moved = False
        for place, site in enumerate(chosen):
            without = times - cover[:, site]
            gains = gained(np.where(without == 0, weights, 0.0))
            kept = gains[site]
            gains[chosen] = -1.0
            fresh = int(gains.argmax())
            if gains[fresh] > kept + 1e-9:
                chosen[place], times, moved = fresh, without + cover[:, fresh], True
    return np.array(sorted(chosen), dtype=np.int64)


def all_covered(cover: Bools, count: int, rounds: int, over: Over) -> Ints | None:
    """So many sites that cover every place, searched for by exchanges; None when none came up, which proves nothing.

    What stays uncovered weighs more from round to round, and a site that left does not come back at once.
    """
    gained = _gained(cover)
    weights = np.ones(len(cover))
    chosen = [int(j) for j in most_covered(cover, weights, greedy_cover(cover, weights, count), over)]
    times = cover[:, chosen].sum(axis=1)
    barred = np.zeros(cover.shape[1], dtype=np.int64)
    for turn in range(rounds):
        if times.all():
            return np.array(sorted(chosen), dtype=np.int64)
        if over():
            break
        only = gained(np.where(times == 1, weights, 0.0))[chosen]
        only[barred[chosen] > turn] = np.inf
        leaves = int(only.argmin())
        site = chosen[leaves]
        times = times - cover[:, site]
        barred[site] = turn + _BARRED
        gains = gained(np.where(times == 0, weights, 0.0))
        gains[chosen] = -1.0
        gains[barred > turn] = -1.0
        chosen[leaves] = int(gains.argmax())
        barred[chosen[leaves]] = turn + 2
        times = times + cover[:, chosen[leaves]]
        weights[times == 0] += 1.0
    return None


def merged(cover: Bools, weights: Floats) -> tuple[Bools, Floats]:
    """Places that the same sites cover as one; those that no site covers, or that count nothing, are left out."""
    kept = cover.any(axis=1) & (weights > 0)
    if not kept.any():
        return cover[:0], weights[:0]
    packed = np.packbits(cover[kept], axis=1)
    _, first, which = np.unique(packed, axis=0, return_index=True, return_inverse=True)
    return cover[kept][first], np.bincount(which.ravel(), weights=weights[kept]).astype(np.float64)
