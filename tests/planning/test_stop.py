"""What is left of an effort: by the clock, or by the work that was counted."""

from __future__ import annotations

import threading

from patrolplanner.planning.stop import Effort, Meter
from tests.efforts import effort_of


def test_work_ends_it_and_seconds_are_the_end_of_waiting() -> None:
    meter = Meter(effort_of(5))
    meter.spend(2)
    assert (meter.used, meter.left) == (2, 3)
    meter.spend(3)
    assert meter.left <= 0
    assert Meter(Effort(seconds=0, work=5)).left <= 0


def test_without_work_the_clock_counts() -> None:
    meter = Meter(Effort(seconds=1000, work=None))
    meter.spend(5000)
    assert meter.used >= 0
    assert 0 < meter.left < 1000


def test_another_budget_is_in_the_same_measure() -> None:
    assert effort_of(5, seed=3).of(2) == effort_of(2, seed=3)
    assert Effort(seconds=9, work=None).of(2) == Effort(seconds=2, work=None)
    assert (effort_of(5).budget, Effort(seconds=9, work=None).budget) == (5, 9)


def test_only_one_worker_with_work_is_repeatable() -> None:
    found = [effort_of(5), effort_of(5, workers=2), Effort(seconds=9, workers=1, work=None)]
    assert [effort.repeatable for effort in found] == [True, False, False]


def test_threads_count_together() -> None:
    meter = Meter(effort_of())
    threads = [threading.Thread(target=lambda: [meter.spend(0.5) for _ in range(1000)]) for _ in range(4)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    assert meter.worked == 2000
