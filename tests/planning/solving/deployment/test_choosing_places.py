"""p-median, p-center and covering against every choice of sites of small random instances."""

from __future__ import annotations

from itertools import combinations

import numpy as np
import pytest

from patrolplanner.planning.deployment.choosing import Choosing, Floats
from patrolplanner.planning.deployment.ways import along_edges
from patrolplanner.planning.solving.deployment.center import center
from patrolplanner.planning.solving.deployment.cover import fewest, most_cover
from patrolplanner.planning.solving.deployment.inquiry import Inquiry
from patrolplanner.planning.solving.deployment.median import median
from patrolplanner.planning.stop import StopFlag
from tests.efforts import effort_of

SEEDS = range(12)


def a_choosing(seed: int, *, whole: bool = True) -> Choosing:
    """A random graph of a few places, some of them without a way to the others, some without weight."""
    rng = np.random.default_rng(seed)
    nodes = int(rng.integers(5, 13))
    pairs = rng.integers(nodes, size=(int(rng.integers(nodes // 2, 3 * nodes)), 2))
    lengths = rng.integers(1, 30, len(pairs)) if whole else rng.random(len(pairs)) * 30
    times = along_edges(nodes, [(int(a), int(b), float(c)) for (a, b), c in zip(pairs, lengths, strict=True)])
    weights = rng.integers(0, 4, nodes).astype(np.float64)
    return Choosing(times, weights, int(rng.integers(1, nodes)))


def least(choosing: Choosing, times: Floats) -> tuple[float, float]:
    """The least total of costs and the least farthest time over every choice."""
    choices = [list(c) for c in combinations(range(choosing.sites), choosing.count)]
    totals = [float(choosing.costs[:, c].min(axis=1).sum()) for c in choices]
    farthest = [float(times[:, c].min(axis=1).max(initial=0.0)) for c in choices]
    return min(totals), min(farthest)


@pytest.mark.parametrize("seed", SEEDS)
@pytest.mark.parametrize("whole", [True, False])
def test_median_and_center_are_the_least_of_all_choices(seed: int, whole: bool) -> None:
    choosing = a_choosing(seed, whole=whole)
    total, farthest = least(choosing, choosing.times[choosing.weights > 0])
    for found, wanted in (
        (median(choosing, Inquiry(effort_of(), whole=choosing.whole)), total),
        (center(choosing, Inquiry(effort_of())), farthest),
    ):
        assert found.ended == "proven"
        assert found.value == (pytest.approx(wanted) if np.isfinite(wanted) else None)
        if found.chosen is not None:
            assert len(set(found.chosen)) == choosing.count


@pytest.mark.parametrize("seed", SEEDS)
def test_most_cover_and_fewest_are_the_best_of_all_choices(seed: int) -> None:
    rng = np.random.default_rng(seed)
    cover = rng.random((14, 8)) < 0.25
    weights = rng.integers(0, 9, 14).astype(np.float64)
    held = np.array([2]) if seed % 2 else np.zeros(0, dtype=np.int64)
    choices = [c for n in range(9) for c in combinations(range(8), n) if set(held.tolist()) <= set(c)]
    most = max(float(weights[cover[:, list(c)].any(axis=1)].sum()) for c in choices if len(c) == 3)
    found = most_cover(cover, weights, 3, Inquiry(effort_of(), most=True, whole=True), held)
    assert (found.value, found.bound, found.ended) == (most, most, "proven")
    whole = [len(c) for c in choices if cover[:, list(c)].any(axis=1).all()]
    few = fewest(cover, Inquiry(effort_of(), whole=True), held)
    assert few.value == (min(whole) if whole else None)
    assert few.ended == "proven"


def test_a_large_one_by_the_way_of_scip_and_by_branching() -> None:
    """Places by the dozen go to the solver, few are branched on; the bound by prices says the same of both."""
    rng = np.random.default_rng(5)
    points = rng.random((120, 2)) * 100
    times = np.rint(np.hypot(*(points[:, None] - points[None]).transpose(2, 0, 1)))
    for count in (4, 30):
        found = median(Choosing(times, np.ones(120), count), Inquiry(effort_of(200), whole=True))
        assert found.ended == "proven"
        assert found.value == found.bound


def test_a_stop_keeps_the_first_answer() -> None:
    choosing = a_choosing(0)
    stop = StopFlag()
    stop.set()
    found = median(Choosing(choosing.times, np.ones(choosing.sites), choosing.sites - 1), Inquiry(effort_of(), stop))
    assert found.ended in ("stopped", "proven")
    assert found.chosen is not None


def test_what_is_heard_gets_better_only() -> None:
    heard: list[tuple[float | None, float | None]] = []
    choosing = a_choosing(1)
    inquiry = Inquiry(effort_of(), None, lambda _, value, bound: heard.append((value, bound)), whole=True)
    found = median(choosing, inquiry)
    values = [value for value, _ in heard if value is not None]
    bounds = [bound for _, bound in heard if bound is not None]
    assert values == sorted(values, reverse=True)
    assert bounds == sorted(bounds)
    assert found.value == values[-1]
