"""A job in a process of its own: whatever kills the process, and whenever, its caller hears of it and nothing stays."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import threading
import time
from collections.abc import Callable
from functools import partial
from multiprocessing.process import BaseProcess

import pytest

from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.worker import Died, Tell, Worker, speaking

LARGE = bytes(8_000_000)
"""More than any system keeps on the way between two processes."""
LONG = 20.0


class DiesOfIt:
    """Something whose arrival ends the process that reads it."""

    def __reduce__(self) -> tuple[Callable[[int], None], tuple[int]]:
        return os._exit, (9,)


def doubles(task: int, _: StopFlag, tell: Tell) -> None:
    tell(task)
    tell(2 * task)


def cannot_be_loaded(_: object, task: int, stop: StopFlag, tell: Tell) -> None:
    doubles(task, stop, tell)


def dies_at_work(_task: object, _: StopFlag, tell: Tell) -> None:
    tell("begun")
    os._exit(9)


def dies_of_its_answer(_task: object, _: StopFlag, tell: Tell) -> None:
    tell("begun")
    threading.Timer(0.5, os._exit, (9,)).start()
    tell(LARGE)
    time.sleep(LONG)


def fails(_task: object, _: StopFlag, tell: Tell) -> None:
    tell("begun")
    raise ZeroDivisionError


def answers_when_asked_to_stop(_task: object, stop: StopFlag, tell: Tell) -> None:
    tell("begun")
    tell(stop.wait(LONG))


def never_ends(_task: object, _: StopFlag, tell: Tell) -> None:
    tell("begun")
    while True:
        time.sleep(LONG)


def begun(job: Callable[..., None], task: object = 3) -> Worker:
    worker = Worker(job)
    worker.start()
    worker.give(task)
    return worker


def heard_until_death(worker: Worker) -> list[object]:
    found: list[object] = []
    with contextlib.suppress(Died):
        while True:
            found.append(worker.hear())
    return found


@pytest.fixture(autouse=True)
def _nobody_stays() -> object:
    yield
    assert multiprocessing.active_children() == []


def test_it_tells_what_it_finds_and_then_no_more() -> None:
    assert heard_until_death(begun(doubles)) == [3, 6]


def test_a_large_task_and_a_large_answer_travel() -> None:
    worker = begun(answers_when_asked_to_stop, LARGE)
    worker.stop()
    assert heard_until_death(worker) == ["begun", True]


@pytest.mark.parametrize("task", [3, LARGE], ids=["small", "large"])
def test_death_before_the_task_is_read(task: object) -> None:
    worker = begun(partial(cannot_be_loaded, DiesOfIt()), task)
    with pytest.raises(Died) as death:
        worker.hear()
    assert death.value.code == 9


def test_death_of_the_task() -> None:
    with pytest.raises(Died) as death:
        begun(doubles, DiesOfIt()).hear()
    assert death.value.code == 9


@pytest.mark.parametrize("job", [dies_at_work, dies_of_its_answer, fails])
def test_death_at_work_or_in_the_middle_of_the_answer(job: Callable[..., None]) -> None:
    worker = begun(job)
    assert worker.hear() == "begun"
    if job is dies_of_its_answer:
        time.sleep(1)
    with pytest.raises(Died) as death:
        worker.hear()
    assert death.value.code == (1 if job is fails else 9)


@pytest.mark.parametrize("after", [0.0, 0.02, 0.1, 0.3, 1.0])
def test_killed_at_any_moment(after: float) -> None:
    worker = Worker(never_ends)
    threading.Timer(after, worker.kill).start()
    worker.start()
    worker.give(LARGE)
    assert heard_until_death(worker) in ([], ["begun"])


def test_killed_before_it_is_begun() -> None:
    worker = Worker(never_ends)
    worker.kill()
    worker.start()
    worker.give(3)
    assert heard_until_death(worker) == []


def test_a_system_without_room_for_another_process(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(_: BaseProcess) -> None:
        raise OSError

    monkeypatch.setattr(multiprocessing.get_context("spawn").Process, "start", refused)
    worker = begun(doubles)
    assert speaking([worker], LONG) == [worker]
    with pytest.raises(Died) as death:
        worker.hear()
    assert death.value.code is None


def test_a_request_to_stop_counts_before_the_start_and_on_the_way() -> None:
    early = Worker(answers_when_asked_to_stop)
    early.stop()
    early.start()
    early.give(LARGE)
    assert heard_until_death(early) == ["begun", True]
    late = begun(answers_when_asked_to_stop)
    assert late.hear() == "begun"
    late.stop()
    assert heard_until_death(late) == [True]


def test_of_several_those_that_speak_or_died_are_named() -> None:
    quiet, talker, dead = begun(answers_when_asked_to_stop), begun(doubles), begun(doubles, DiesOfIt())
    assert quiet.hear() == "begun"
    talker.end()
    dead.end()
    assert set(speaking([quiet, talker, dead], LONG)) == {talker, dead}
    assert speaking([quiet], 0.01) == []
    assert speaking([], LONG) == []
    quiet.kill()
    quiet.end()
