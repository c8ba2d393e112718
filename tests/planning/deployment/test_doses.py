"""Doses against every grid of chances, and draws that keep them."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from patrolplanner.planning.deployment.doses import doses, drawn, owed_after, with_owed


@pytest.mark.parametrize("seed", range(6))
def test_no_other_chances_leave_less_unwatched(seed: int) -> None:
    rng = np.random.default_rng(seed)
    weights = rng.integers(1, 9, (2, 2)).astype(np.float64)
    visits = float(rng.integers(1, 12)) / 4
    found = doses(weights, visits)
    assert found.sum() == pytest.approx(visits)
    assert ((found >= 0) & (found <= 1)).all()
    grid = (np.array(chances) / 8 for chances in product(range(9), repeat=4))
    others = [chances.reshape(2, 2) for chances in grid if chances.sum() <= visits + 1e-9]
    assert (weights * (1 - found)).max() <= min((weights * (1 - other)).max() for other in others) + 1e-9


def test_more_visits_than_cells_and_cells_without_weight() -> None:
    found = doses(np.array([[2.0, 0.0], [1.0, 3.0]]), 100)
    assert found.tolist() == [[1, 0], [1, 1]]
    assert doses(np.zeros((2, 2)), 3).sum() == 0


def test_draws_keep_every_chance_and_every_sum() -> None:
    rng = np.random.default_rng(1)
    chances = doses(rng.random((5, 8)), 11.3)
    draws = [drawn(chances, rng) for _ in range(4000)]
    assert np.mean(draws, axis=0) == pytest.approx(chances, abs=0.04)
    for draw in draws[:200]:
        assert draw.sum() in (11, 12)
        for spot, wanted in enumerate(chances.sum(axis=1)):
            assert abs(draw[spot].sum() - wanted) < 1


def test_what_was_missed_is_asked_for_again() -> None:
    chances = np.array([[0.2, 0.2], [0.5, 0.5]])
    owed = owed_after(np.zeros(2), chances.sum(axis=1), np.array([0.0, 2.0]))
    assert owed.tolist() == pytest.approx([0.4, -1.0])
    assert with_owed(chances, owed).sum(axis=1).tolist() == pytest.approx([0.8, 0.0])
    assert owed_after(owed, np.array([9.0, 0.0]), np.zeros(2)).tolist() == [3.0, -1.0]
