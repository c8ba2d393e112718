"""A job in a process of its own: whatever kills the process, and whenever, its caller hears of it and nothing stays."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import subprocess
import sys
import threading
import time
from collections.abc import Callable
from functools import partial
from multiprocessing.process import BaseProcess
from pathlib import Path

import pytest

from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.worker import NO_MEMORY, Died, Tell, Worker, speaking
from tests.source_tree import ROOT

LARGE = bytes(8_000_000)
"""More than any system keeps on the way between two processes."""
LONG = 20.0
POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")


class DiesOfIt:
    """Something whose arrival ends the process that reads it."""

    def __reduce__(self) -> tuple[Callable[[int], None], tuple[int]]:
        return os._exit, (9,)


class StopsAtIt:
    """Something whose arrival stops the process that reads it, as a debugger or an overloaded machine does."""

    def __reduce__(self) -> tuple[Callable[[], None], tuple[()]]:
        return stop_here, ()


def stop_here() -> None:
    os.kill(os.getpid(), signal.SIGSTOP)


def stops_itself(_task: object, _: StopFlag, tell: Tell) -> None:
    tell("begun")
    stop_here()


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


@POSIX
def test_one_that_is_stopped_before_it_reads_its_task_holds_nobody_up() -> None:
    worker = begun(partial(cannot_be_loaded, StopsAtIt()), LARGE)
    quiet = begun(answers_when_asked_to_stop)
    while worker.silent() < 2:
        assert speaking([worker], 0.05) == []
    assert worker.giving
    assert quiet.hear() == "begun"
    assert quiet.silent() < worker.silent()
    worker.stop()
    worker.kill()
    assert heard_until_death(worker) == []
    quiet.kill()
    quiet.end()


@POSIX
def test_one_that_is_stopped_in_the_middle_is_told_from_one_that_thinks() -> None:
    stopped, thinking = begun(stops_itself), begun(never_ends)
    assert stopped.hear() == thinking.hear() == "begun"
    while stopped.silent() < 3:
        assert thinking.silent() < 3
        time.sleep(0.1)
    for worker in (stopped, thinking):
        worker.kill()
        assert heard_until_death(worker) == []


def want_of_memory(error: str, _task: object, _: StopFlag, tell: Tell) -> None:
    tell("begun")
    if error == "thread":
        threading.Thread(target=allocates_too_much).start()
        time.sleep(LONG)
    if error == "import":
        raise ImportError("libx.so: failed to map segment from shared object")
    allocates_too_much()


def allocates_too_much() -> None:
    bytearray(1 << 60)


@pytest.mark.parametrize("error", ["here", "thread", "import"])
def test_want_of_memory_ends_it_and_has_a_status_of_its_own(error: str) -> None:
    worker = begun(partial(want_of_memory, error))
    assert worker.hear() == "begun"
    with pytest.raises(Died) as death:
        worker.hear()
    assert death.value.code == NO_MEMORY


_PARENT = """
import multiprocessing, os, sys
from tests.services.test_worker import LARGE, begun, never_ends
if __name__ == "__main__":
    worker = begun(never_ends, LARGE)
    assert worker.hear() == "begun"
    print(*(child.pid for child in multiprocessing.active_children()), flush=True)
    os.kill(os.getpid(), 9)
"""


@POSIX
def test_no_process_outlives_its_caller(tmp_path: Path) -> None:
    script = tmp_path / "parent.py"
    script.write_text(_PARENT, encoding="utf-8")
    found = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, script], cwd=ROOT, env=found, capture_output=True, text=True, check=False)
    assert done.returncode == -9
    child = int(done.stdout)
    while runs(child):
        time.sleep(0.1)


def runs(process: int) -> bool:
    """Whether there is such a process, other than one that is dead and not yet buried."""
    try:
        os.kill(process, 0)
        return " Z" not in Path(f"/proc/{process}/stat").read_text(encoding="utf-8").rpartition(")")[2][:3]
    except (ProcessLookupError, FileNotFoundError):
        return False


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
