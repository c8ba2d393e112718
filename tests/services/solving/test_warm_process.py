"""A process that is ready before it is needed: taken once, never dead, ended when nobody needs it."""

from __future__ import annotations

import sys
from typing import Any

import psutil
import pytest

from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.solving.warm_process import WarmProcess
from patrolplanner.services.worker import Tell, Worker
from tests.services.cluster.machines import waits

SEARCH = "patrolplanner.planning.solving.search"


def tell_what_is_loaded(task: Any, _stop: StopFlag, tell: Tell) -> None:
    tell((task, SEARCH in sys.modules))


@pytest.fixture
def warm() -> WarmProcess:
    return WarmProcess(tell_what_is_loaded, gentle=False)


def heard(worker: Worker) -> object:
    worker.give("task")
    found = worker.hear()
    worker.end()
    return found


def children() -> set[int]:
    return {child.pid for child in psutil.Process().children()}


def test_what_a_search_needs_is_loaded_before_the_task_comes(warm: WarmProcess) -> None:
    before = children()
    warm.warm_up()
    warm.warm_up()
    (ready,) = children() - before - _trackers()
    taken = warm.take()
    assert taken.pid == ready
    assert heard(taken) == ("task", True)
    other = warm.take()
    assert other.pid != ready
    assert heard(other) == ("task", True)
    assert children() - before - _trackers() == set()


def test_one_that_has_died_is_nobodys(warm: WarmProcess) -> None:
    before = children()
    warm.warm_up()
    (ready,) = children() - before - _trackers()
    dead = psutil.Process(ready)
    dead.kill()
    waits(lambda: dead.status() == psutil.STATUS_ZOMBIE)
    taken = warm.take()
    assert taken.pid != ready
    assert heard(taken) == ("task", True)


def test_none_is_left_at_the_end(warm: WarmProcess) -> None:
    before = children()
    warm.warm_up()
    warm.end()
    assert children() - before - _trackers() == set()
    warm.end()


def _trackers() -> set[int]:
    """Processes that Python itself begins beside the first of ours."""
    return {child.pid for child in psutil.Process().children() if "resource_tracker" in " ".join(child.cmdline())}
