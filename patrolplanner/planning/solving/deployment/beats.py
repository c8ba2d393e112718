"""Beats of equal load, each hanging together: segments given to centres so that all are near theirs.

A segment belongs to a beat only if a neighbour that is nearer to the centre does, so that no beat is in pieces. Few
segments are divided exactly, more of them in rounds: the best division for the centres, then the best centre of each
beat. What no division into so many beats can undercut is that of as many centres without equal loads.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from patrolplanner.planning.deployment.choosing import Choosing, Floats, Ints
from patrolplanner.planning.deployment.ways import along_edges
from patrolplanner.planning.solving.deployment.inquiry import Inquiry
from patrolplanner.planning.solving.deployment.median import median
from patrolplanner.planning.solving.deployment.mip import Column, Mip

NO_CENTRE = -1
_EXACT_MOST = 30
"""Segments up to which every one may be a centre."""
_ROUNDS = 6
_ROUGH = 0.002

Belongs = dict[tuple[int, int], Column]
"""By segment and centre."""


@dataclass(frozen=True)
class BeatsTask:
    """``times[segment, centre]``, what each segment weighs, pairs of neighbours; loads may be off by ``tolerance``."""

    times: Floats
    weights: Floats
    neighbours: tuple[tuple[int, int], ...]
    count: int
    tolerance: float = 0.1

    @cached_property
    def beside(self) -> list[list[int]]:
        found: list[list[int]] = [[] for _ in range(len(self.weights))]
        for a, b in self.neighbours:
            found[a].append(b)
            found[b].append(a)
        return found

    @cached_property
    def ways(self) -> Floats:
        """The same times through neighbours only: what is nearer by them hangs together."""
        least = 1e-6
        edges = [(a, b, max(least, min(self.times[a, b], self.times[b, a]))) for a, b in self.neighbours]
        return along_edges(len(self.weights), [(a, b, float(way)) for a, b, way in edges])

    @property
    def mean_load(self) -> float:
        return float(self.weights.sum()) / self.count

    @cached_property
    def load_price(self) -> float:
        """What a unit of load beyond the tolerance costs: more than it can save."""
        finite = self.times[np.isfinite(self.times)]
        return 2.0 * float(finite.max(initial=0.0)) * len(self.weights) + 1.0

    def excess(self, centre_of: Ints) -> float:
        """Load beyond the tolerance, over all beats."""
        centres = [c for c in np.unique(centre_of) if c != NO_CENTRE]
        loads = np.array([float(self.weights[centre_of == c].sum()) for c in centres])
        return float(np.maximum(0.0, np.abs(loads - self.mean_load) - self.tolerance * self.mean_load).sum())

    def value(self, centre_of: Ints) -> float:
        """Weighted times to the centres, and what unequal loads cost."""
        there = np.flatnonzero(centre_of != NO_CENTRE)
        way = float((self.weights[there] * self.times[there, centre_of[there]]).sum())
        return way + self.load_price * self.excess(centre_of)


@dataclass(frozen=True)
class Beats:
    """Each segment's centre (NO_CENTRE: no way leads there), mean time, largest and least load against the mean."""

    centre_of: tuple[int, ...]
    mean: float
    loads: tuple[float, ...]
    value: float
    bound: float
    proven: bool


def beats_task(
    times: Sequence[Sequence[float]],
    weights: Sequence[float],
    neighbours: tuple[tuple[int, int], ...],
    count: int,
    tolerance: float,
) -> BeatsTask:
    """A task from plain numbers."""
    return BeatsTask(
        np.array(times, dtype=np.float64), np.array(weights, dtype=np.float64), neighbours, count, tolerance
    )


def divided(task: BeatsTask, inquiry: Inquiry) -> Beats:
    """The best division, or after a stop the best so far."""
    centres = _first_centres(task, inquiry)
    exact = len(task.weights) <= _EXACT_MOST
    best: Ints | None = None
    for _ in range(_ROUNDS):
        found, proven = _division(task, range(len(task.weights)) if exact else centres, inquiry)
        if found is None or (best is not None and task.value(found) >= task.value(best) - 1e-9):
            break
        best = found
        inquiry.found(_centres_of(best), task.value(best))
        if exact and proven:
            inquiry.bounded(inquiry.value)
        if exact or inquiry.over():
            break
        centres = _recentred(task, best)
    if best is None:
        best = _nearest(task, centres)
        inquiry.found(_centres_of(best), task.value(best))
    loads = tuple(float(task.weights[best == c].sum()) / max(task.mean_load, 1e-9) for c in _centres_of(best))
    there = best != NO_CENTRE
    way = float((task.weights[there] * task.times[there, best[there]]).sum())
    mean = way / max(float(task.weights[there].sum()), 1e-9)
    value = task.value(best)
    return Beats(tuple(best.tolist()), mean, loads, value, float(inquiry.bound or 0.0), inquiry.closed)


def _centres_of(centre_of: Ints) -> list[int]:
    return [int(c) for c in np.unique(centre_of) if c != NO_CENTRE]


def _first_centres(task: BeatsTask, inquiry: Inquiry) -> Sequence[int]:
    """Those of the least weighted times, which is a bound too; segments without a way count for nobody."""
    reached = np.isfinite(task.times).sum(axis=1) > 1
    choosing = Choosing(task.times, np.where(reached, task.weights, 0.0), task.count)
    part = inquiry.within(whole=False)
    found = median(choosing, part)
    if found.bound is not None:
        inquiry.bounded(found.bound)
    if found.chosen is not None:
        return found.chosen
    order = np.argsort(-task.weights, kind="stable")
    return [int(c) for c in order[: task.count]]


def _division(task: BeatsTask, centres: Sequence[int], inquiry: Inquiry) -> tuple[Ints | None, bool]:
    """The best division among these centres, as many of them as there are beats; and whether it is proven."""
    mip = Mip(most=False)
    belongs: Belongs = {
        (i, c): mip.switch(float(task.weights[i] * task.times[i, c]))
        for i in range(len(task.weights))
        for c in centres
        if np.isfinite(task.times[i, c] + task.ways[i, c])
    }
    for i in range(len(task.weights)):
        its = [(belongs[i, c], 1.0) for c in centres if (i, c) in belongs]
        if its:
            mip.row(1.0, 1.0, its)
    for (i, c), column in belongs.items():
        if i != c:
            nearer = [j for j in task.beside[i] if (j, c) in belongs and task.ways[j, c] < task.ways[i, c]]
            mip.at_least(0.0, [(column, -1.0), *((belongs[j, c], 1.0) for j in nearer)])
    mip.row(task.count, task.count, [(belongs[c, c], 1.0) for c in centres])
    for c in centres:
        _even(task, mip, belongs, c)
    found = mip.solve(inquiry, gap=0.0 if len(centres) == len(task.weights) else _ROUGH * max(inquiry.bound or 0, 1.0))
    if found.chosen is None:
        return None, False
    centre_of = np.full(len(task.weights), NO_CENTRE)
    known = list(belongs)
    for n in found.chosen:
        centre_of[known[n][0]] = known[n][1]
    return centre_of, found.proven


def _even(task: BeatsTask, mip: Mip, belongs: Belongs, centre: int) -> None:
    """The load of a centre that is taken is near the mean, or what is beyond is paid for."""
    its = [(column, float(task.weights[i])) for (i, c), column in belongs.items() if c == centre]
    taken = belongs[centre, centre]
    low, high = (1 - task.tolerance) * task.mean_load, (1 + task.tolerance) * task.mean_load
    most = float(task.weights.sum())
    above, below = mip.part(task.load_price, most), mip.part(task.load_price, most)
    whole = [(column, weight) for column, weight in its if column is not taken]
    own = float(task.weights[centre])
    mip.at_most(0.0, [*whole, (taken, own - high), (above, -1.0)])
    mip.at_least(0.0, [*whole, (taken, own - low), (below, 1.0)])


def _recentred(task: BeatsTask, centre_of: Ints) -> list[int]:
    """Of each beat the segment from which all of its segments are nearest."""
    found = []
    for centre in _centres_of(centre_of):
        mine = np.flatnonzero(centre_of == centre)
        totals = task.weights[mine] @ task.times[np.ix_(mine, mine)]
        found.append(int(mine[int(totals.argmin())]))
    return found


def _nearest(task: BeatsTask, centres: Sequence[int]) -> Ints:
    """Every segment with its nearest centre."""
    ways = task.times[:, list(centres)]
    near = np.array(centres)[ways.argmin(axis=1)]
    return np.where(np.isfinite(ways.min(axis=1)), near, NO_CENTRE)
