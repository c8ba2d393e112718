"""Rounds of cameras: as many looks as people can take, by weight, and none that works left dark."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.planning.deployment.camera_rounds import LOOKS_A_QUARTER, MOST_DARK, camera_rounds
from patrolplanner.planning.deployment.choosing import Bools

QUARTERS = 400


def drawn(weights: list[float], people: int = 1, seed: int = 1, quarters: int = QUARTERS) -> Bools:
    by_quarter = np.repeat(np.array(weights)[:, None], quarters, axis=1)
    return camera_rounds(by_quarter, np.full(quarters, people), np.random.default_rng(seed))


def darkest(looked: Bools) -> int:
    """The most quarters in a row in which a camera is not looked at."""
    return max(int(np.diff(np.flatnonzero(np.append(row, True)), prepend=-1).max()) - 1 for row in looked)


@pytest.mark.parametrize("people", [0, 1, 2])
def test_every_quarter_is_full_and_no_more(people: int) -> None:
    looked = drawn([1.0, 2.0, 3.0, 1.0, 5.0, 0.5, 2.0, 2.0, 1.0], people)
    assert set(looked.sum(axis=0).tolist()) == {min(9, LOOKS_A_QUARTER * people)}


def test_what_does_not_work_is_not_looked_at() -> None:
    weights = np.ones((7, QUARTERS))
    weights[3, 100:300] = 0.0
    looked = camera_rounds(weights, np.ones(QUARTERS, dtype=np.int64), np.random.default_rng(3))
    assert not looked[3, 100:300].any()
    assert looked[3, :100].any()
    assert looked[3, 300:].any()


@pytest.mark.parametrize("seed", range(5))
def test_however_light_a_camera_is_looked_at_in_two_hours(seed: int) -> None:
    looked = drawn([0.001] * 4 + [10.0] * 12, seed=seed)
    assert darkest(looked) < MOST_DARK
    assert (looked[4:].sum(axis=1) > 2 * looked[:4].sum(axis=1).max()).all(), "and the heavy ones far more often"


def test_too_many_cameras_are_looked_at_in_turn() -> None:
    looked = drawn([1.0] * 60)
    counts = looked.sum(axis=1)
    assert counts.max() - counts.min() <= 2


def test_the_same_chance_gives_the_same_rounds_and_another_one_others() -> None:
    weights = [1.0, 2.0, 3.0, 1.0, 2.0, 1.0, 4.0, 1.0]
    assert (drawn(weights, seed=5) == drawn(weights, seed=5)).all()
    assert (drawn(weights, seed=5) != drawn(weights, seed=6)).any()


def test_who_watches_the_desk_cannot_learn_the_order() -> None:
    """What was looked at at a time of the day tells little of the same time on the next."""
    weights = [1.0] * 13
    one, other = (drawn(weights, seed=seed, quarters=96) for seed in (1, 2))
    hits = (one & other).sum() / one.sum()
    assert hits == pytest.approx(LOOKS_A_QUARTER / 13, abs=0.08)
