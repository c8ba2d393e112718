"""Closing exits against every way to send units to them."""

from __future__ import annotations

from itertools import permutations

import numpy as np
import pytest

from patrolplanner.planning.deployment.choosing import Floats
from patrolplanner.planning.deployment.closure import close_exits


def best_of_all(times: Floats) -> tuple[int, float, float]:
    """Exits left open, the slowest and the total, of the best way; nobody's turn is a unit that is not there."""
    exits, units = times.shape
    nobody = [-1] * exits
    ways = []
    for way in set(permutations([*range(units), *nobody], exits)):
        sent = [times[e, u] for e, u in enumerate(way) if u >= 0]
        if np.isfinite(sent).all():
            ways.append((exits - len(sent), max(sent, default=0.0), round(sum(sent), 9)))
    return min(ways)


@pytest.mark.parametrize("seed", range(25))
def test_the_best_of_all_ways(seed: int) -> None:
    rng = np.random.default_rng(seed)
    exits, units = (int(n) for n in rng.integers(1, 5, 2))
    times = rng.integers(1, 9, (exits, units)).astype(np.float64)
    times[rng.random(times.shape) < 0.3] = np.inf
    found = close_exits(times)
    sent = [u for u in found.unit_of if u is not None]
    assert len(set(sent)) == len(sent)
    assert (found.unit_of.count(None), found.slowest, found.total) == best_of_all(times)
    for e, spare in enumerate(found.spare):
        free = [times[e, u] for u in range(units) if u not in sent and np.isfinite(times[e, u])]
        assert (None if spare is None else times[e, spare]) == min(free, default=None)


def test_nobody_on_duty_closes_nothing() -> None:
    found = close_exits(np.zeros((3, 0)))
    assert (found.unit_of, found.slowest, found.total) == ((None, None, None), 0.0, 0.0)
