"""Windows of a first roster: every pair once, longest lane first, no lane with two threads."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.solving.engine.windows import Windows
from tests.planning.small_plans import small_plan


@pytest.fixture(scope="module")
def case() -> Case:
    small = small_plan(3, people=10, posts=6, days=14)
    return small.case(Rulebook.of(small.plan), np.random.default_rng(3))


@pytest.mark.parametrize("workers", [1, 2, 4])
def test_every_pair_is_in_one_window_whoever_fills_them(case: Case, workers: int) -> None:
    windows = Windows(case, case.space.live, workers)
    turns = [windows.in_turn() for _ in range(workers)]
    filled: list[tuple[int, list[int]]] = []
    while turns:
        for turn in tuple(turns):
            found = next(turn, None)
            if found is None:
                turns.remove(turn)
            else:
                filled.append((found[0], found[1].tolist()))
    assert sorted(n for n, _ in filled) == list(range(len(windows.all)))
    assert all(windows.all[n].tolist() == pairs for n, pairs in filled)
    pairs = [pair for _, window in filled for pair in window]
    assert sorted(pairs) == np.flatnonzero(case.space.live).tolist()


def test_one_thread_s_part_is_begun_at_once_by_each_of_several(case: Case) -> None:
    """The dates of a lane go on in order; a second thread does not wait for them but begins elsewhere."""
    day = case.space.instance.duty_day[case.space.duty]
    windows = Windows(case, case.space.live, 2)
    first, second = windows.in_turn(), windows.in_turn()
    one, other = next(first)[1], next(second)[1]
    half = case.space.live.sum() / 2
    assert len(one) < half, "a window is less than a thread's part, or there is nothing to share"
    assert day[one].max() < day[other].min() or day[other].max() < day[one].min()
    while (following := next(first, None)) is not None and day[following[1]].max() != day[other].max():
        assert day[following[1]].min() >= day[one].max(), "in order, and never the lane of the other"
        one = following[1]
