"""What becomes of a call when machines die, hang, are cut off, or have another program, in real processes."""

from __future__ import annotations

import signal
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import psutil
import pytest

from patrolplanner.cli import run
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.cluster.cluster_scheduler import ClusterScheduler
from patrolplanner.services.solving.auto_fill import Filled
from patrolplanner.services.solving.bureau import Station, roster_plans
from patrolplanner.services.solving.scheduling import LocalScheduler, WayState
from tests.builders import december
from tests.efforts import effort_of
from tests.services.cluster.calls import BY_CLOCK, ENDLESS, Calling, answered, orders, place_of, stations
from tests.services.cluster.machines import PATIENT, Cable, Heard, Machines, a_task, cluster, kill, middle_plan, waits
from tests.tiny_station import BEST, plan_file, who


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return middle_plan(tmp_path_factory.mktemp("plan"))


@pytest.fixture
def machines(tmp_path: Path) -> Iterator[Machines]:
    """A scheduler without workers, to be harmed."""
    with cluster(tmp_path) as made:
        yield made


def at_the_first_roster(calling: Calling, workers: dict[str, subprocess.Popen[bytes]]) -> subprocess.Popen[bytes]:
    """The worker that has the task and has just told of a roster."""
    return workers[calling.heard.until(WayState.BETTER).where]


def test_the_task_of_a_worker_that_is_killed_is_done_by_another(machines: Machines, station: Path) -> None:
    workers = {name: machines.worker(name) for name in ("one", "other")}
    task = a_task(station, effort_of(0.7))
    calling = Calling(machines, task)
    kill(at_the_first_roster(calling, workers))
    first = calling.heard.ways[0].where
    assert str(calling.heard.until(WayState.AGAIN).why) == f"The worker {first} went away."
    there, here = calling.end(), answered(LocalScheduler(1), task)
    assert isinstance(there, Filled)
    assert isinstance(here, Filled)
    assert there.roster == here.roster
    assert {way.where for way in calling.heard.ways if way.state is WayState.BEGUN} == {"one", "other"}


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that is Ctrl-C for one process")
def test_a_worker_that_is_asked_to_end_is_told_of_once(machines: Machines, station: Path) -> None:
    """And its search, which ends with it, is not said to have died for want of memory."""
    first = machines.worker("first")
    calling = Calling(machines, a_task(station, ENDLESS))
    calling.heard.until(WayState.BETTER)
    first.send_signal(signal.SIGINT)
    assert first.wait() == 0
    machines.worker("second")
    while calling.heard.until(WayState.BETTER).where != "second":
        pass
    calling.stop.set()
    assert isinstance(calling.end(), Filled)
    assert [str(way.why) for way in calling.heard.ways if way.state is WayState.AGAIN] == [
        "The worker first went away."
    ]
    assert [way.where for way in calling.heard.ways if way.state is WayState.BEGUN] == ["first", "second"]


def test_the_next_goes_on_where_a_killed_worker_was(machines: Machines, station: Path) -> None:
    """When a search is ended by seconds the roster found so far and the time spent are not lost."""
    first = machines.worker("first")
    calling = Calling(machines, a_task(station, BY_CLOCK))
    found = calling.heard.until(WayState.BETTER).progress
    kill(first)
    machines.worker("second")
    calling.heard.until(WayState.AGAIN)
    later = calling.heard.until(WayState.BETTER).progress
    assert found is not None
    assert later is not None
    assert (later.broken, later.price) <= (found.broken, found.price)
    assert later.seconds > found.seconds
    calling.stop.set()
    assert isinstance(calling.end(), Filled)


def test_the_task_of_a_worker_that_hangs_is_done_by_another(machines: Machines, station: Path) -> None:
    workers = {name: machines.worker(name) for name in ("one", "other")}
    calling = Calling(machines, a_task(station, ENDLESS), silent=20.0)
    psutil.Process(at_the_first_roster(calling, workers).pid).suspend()
    first = calling.heard.ways[0].where
    why = str(calling.heard.until(WayState.AGAIN).why)
    assert why.startswith(f"The worker {first} has given no sign of life for 2")
    assert calling.heard.until(WayState.BETTER).where != first
    calling.stop.set()
    assert isinstance(calling.end(), Filled)


def test_the_task_of_a_worker_without_a_net_is_done_by_another(machines: Machines, station: Path) -> None:
    cable = Cable(machines.port)
    machines.worker("far", port=cable.port)
    calling = Calling(machines, a_task(station, ENDLESS), silent=20.0)
    calling.heard.until(WayState.BEGUN)
    cable.cut.set()
    machines.worker("near")
    assert "far" in str(calling.heard.until(WayState.AGAIN).why)
    assert calling.heard.until(WayState.BETTER).where == "near"
    calling.stop.set()
    assert isinstance(calling.end(), Filled)
    cable.close()


def test_a_search_that_is_killed_every_time_is_named_with_the_best_it_had(machines: Machines, station: Path) -> None:
    """By the system for want of memory, say; the worker itself goes on."""
    worker = machines.worker("only")
    calling = Calling(machines, a_task(station, ENDLESS))
    for attempt in range(2):
        if attempt:  # else what the first has told is taken for the second's
            calling.heard.until(WayState.AGAIN)
        calling.heard.complete()
        # the one that is ready for the next search goes first, and is seen to be gone when that begins
        for search in sorted(psutil.Process(worker.pid).children(), key=lambda child: -child.create_time()):
            search.kill()
            waits(partial(_is_gone, search))
    answer = calling.end()
    assert isinstance(answer, Filled)
    assert answer.ended == "died"
    assert worker.poll() is None


def _is_gone(process: psutil.Process) -> bool:
    return not process.is_running() or process.status() == psutil.STATUS_ZOMBIE


def test_a_search_that_takes_too_much_memory_is_ended(machines: Machines, station: Path) -> None:
    code = (
        "import sys; from patrolplanner.services.cluster import serving; serving.SEARCH_MIB = 1.0;"
        "from patrolplanner.cli import run; sys.exit(run(sys.argv[1:]))"
    )
    machines.python("-c", code, "worker", machines.address, "--memory", "20MB", says="At work for")
    answer = Calling(machines, a_task(station, ENDLESS)).end()
    assert str(answer).startswith("The computer has too little memory for this search; nothing has been changed.")
    assert "It was tried 2 times" in str(answer)


def test_a_worker_of_another_version_gets_nothing_and_is_named(machines: Machines, tmp_path: Path) -> None:
    code = (
        "import sys, patrolplanner; patrolplanner.__version__ = '0.0.1';"
        "from patrolplanner.cli import run; sys.exit(run(sys.argv[1:]))"
    )
    machines.python("-c", code, "worker", machines.address, "--name", "old", says="At work for")
    task = a_task(plan_file(tmp_path), effort_of(5), december(1, 3))
    answer = str(Calling(machines, task, alone=5.0).end())
    assert "has no worker with this version of the program" in answer
    assert "old (patrolplanner 0.0.1)" in answer
    machines.worker("new")
    assert isinstance(Calling(machines, task).end(), Filled)


def test_a_scheduler_that_goes_away_ends_the_call_with_what_is_done(tmp_path: Path, station: Path) -> None:
    """What is done is given out as it comes, of what runs the best so far, and nobody waits for what does not."""
    machines, heard = Machines(tmp_path), Heard()
    try:
        scheduler = machines.scheduler()
        machines.worker("one", "--threads", "2")
        tasks = [
            a_task(plan_file(tmp_path), effort_of(5), december(1, 3)),
            a_task(station, ENDLESS),
            a_task(station, ENDLESS),
        ]
        with ClusterScheduler(place_of(machines), heard, replace(PATIENT, unanswered=20.0)) as calling:
            for number, task in enumerate(tasks):
                calling.submit(number, task)
            going = calling.results(StopFlag())
            number, answer = next(going)
            assert number == 0
            assert isinstance(answer, Filled)
            kill(scheduler)
            rest = dict(going)
        told = {way.number for way in heard.ways if way.state is WayState.BETTER}
        assert set(rest) == {1, 2}
        assert [str(call.why) for call in heard.calls if call.over] == [
            f"The cluster at {machines.address} does not answer any more; the best rosters known by then are saved."
        ]
        for number, answer in rest.items():
            if isinstance(answer, Message):
                assert "does not answer any more; this plan was not rostered." in str(answer)
            else:
                assert number in told
    finally:
        machines.close()


def test_workers_come_back_to_a_scheduler_that_does(tmp_path: Path) -> None:
    machines = Machines(tmp_path)
    try:
        kill(machines.scheduler())
        machines.worker("patient", says="It is tried again.")
        machines.scheduler()
        task = a_task(plan_file(tmp_path), effort_of(5), december(1, 3))
        assert isinstance(Calling(machines, task).end(), Filled)
    finally:
        machines.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no signal that is Ctrl-C for one process")
def test_ctrl_c_ends_scheduler_and_worker_in_order(tmp_path: Path) -> None:
    machines = Machines(tmp_path)
    try:
        scheduler, worker = machines.scheduler(), machines.worker("one")
        for process in (worker, scheduler):
            process.send_signal(signal.SIGINT)
            assert process.wait() == 0
    finally:
        machines.close()


def test_many_small_stations_while_workers_are_killed(machines: Machines, tmp_path: Path) -> None:
    """All are answered, each once, and nothing is written twice."""
    plans, heard, saved = stations(tmp_path, 8), Heard(), list[Path]()
    workers = [machines.worker("a"), machines.worker("b")]

    def on_station(station: Station) -> None:
        saved.append(station.plan)
        if len(saved) in (2, 5):
            kill(workers.pop(0))
            workers.append(machines.worker(f"c{len(saved)}"))

    with ClusterScheduler(place_of(machines), heard, PATIENT) as scheduler:
        found = roster_plans(plans, orders(), scheduler, on_station=on_station)
    assert sorted(saved) == plans
    assert all(station.clean for station in found)
    assert [who(plan) for plan in plans] == [BEST] * 8


def test_nobody_there_is_one_sentence(tmp_path: Path) -> None:
    machines = Machines(tmp_path)
    with pytest.raises(UserError, match=r"^No cluster answers at tcp://127\.0\.0\.1:\d+; see that its scheduler runs"):
        ClusterScheduler(place_of(machines)).__enter__()


def test_a_second_scheduler_at_one_place_is_refused(machines: Machines, capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["scheduler", machines.address]) == 2
    said = capsys.readouterr().err.strip().splitlines()
    assert len(said) == 1
    assert said[0].startswith(f"No scheduler can be at {machines.address}: ")
    assert "in use" in said[0], "the cause, and not that something failed"


def test_a_cluster_without_workers_is_given_up(machines: Machines, tmp_path: Path) -> None:
    task = a_task(plan_file(tmp_path), effort_of(5), december(1, 3))
    answer = str(Calling(machines, task, alone=1.0).end())
    assert answer.endswith("its workers: none.")


def test_whoever_waits_for_a_worker_is_told(machines: Machines, tmp_path: Path) -> None:
    task = a_task(plan_file(tmp_path), effort_of(5), december(1, 3))
    calling = Calling(machines, task, alone=2.0, untold=0.2, again=1.0)
    calling.end()
    told = [str(call.why) for call in calling.heard.calls]
    assert len(told) == 2
    assert all("its workers: none. One is waited for, " in text for text in told)
