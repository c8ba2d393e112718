"""A cluster for tests: a scheduler and workers in processes of their own, and a cable to cut or to listen at."""

from __future__ import annotations

import contextlib
import os
import queue
import socket
import subprocess
import sys
import threading
import time
from collections.abc import Callable, Iterator
from datetime import date, datetime
from pathlib import Path

import psutil

from patrolplanner.cli import run
from patrolplanner.domain.plan import Period
from patrolplanner.planning.stop import Effort
from patrolplanner.services.cluster.cluster_scheduler import Patience
from patrolplanner.services.solving.auto_fill import FillRequest, Task
from patrolplanner.services.solving.scheduling import CallWay, TaskWay, WayState
from tests.builders import a_demand, a_plan, a_post, an_officer
from tests.efforts import WAIT
from tests.source_tree import ROOT
from tests.tiny_station import plan_file, stored

PERIOD = Period(date(2026, 12, 1), date(2026, 12, 14))
NOW = datetime(2026, 11, 20)
_PAUSE = 0.05
PATIENT = Patience(silent=WAIT, unanswered=WAIT, alone=WAIT, stopping=WAIT)
"""Gives nobody up: what a test does not do to the cluster does not happen to it either, however busy the machine."""


def free_port() -> int:
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        return int(one.getsockname()[1])


class Machines:
    """Starts processes of the program and ends those that it started."""

    def __init__(self, folder: Path, scheme: str = "tcp", *more: str) -> None:
        self.folder, self.scheme, self._more = folder, scheme, more
        self.port = free_port()
        self._processes: list[subprocess.Popen[bytes]] = []

    @property
    def address(self) -> str:
        return self.at(self.port)

    def at(self, port: int) -> str:
        return f"{self.scheme}://127.0.0.1:{port}"

    def scheduler(self) -> subprocess.Popen[bytes]:
        return self._begun("scheduler", self.address, says="scheduler is at")

    def worker(self, name: str, *more: str, port: int = 0, says: str = "At work for") -> subprocess.Popen[bytes]:
        return self._begun("worker", self.at(port or self.port), "--name", name, *more, says=says)

    def _begun(self, *arguments: str, says: str) -> subprocess.Popen[bytes]:
        return self.python("-m", "patrolplanner", *arguments, *self._more, says=says)

    def python(self, *arguments: str, says: str) -> subprocess.Popen[bytes]:
        """A process that has said on its error output what it is to say."""
        log = self.folder / f"process{len(self._processes)}.log"
        environment = {**os.environ, "PYTHONPATH": str(ROOT), "PATROLPLANNER_LANG": "en"}
        with log.open("wb") as out:
            begun = subprocess.Popen([sys.executable, *arguments], cwd=ROOT, stdout=out, stderr=out, env=environment)
        self._processes.append(begun)
        waits(lambda: says in log.read_text(encoding="utf-8") or begun.poll() is not None)
        assert begun.poll() is None, log.read_text(encoding="utf-8")
        return begun

    def close(self) -> None:
        for process in self._processes:
            kill(process)


def kill(process: subprocess.Popen[bytes]) -> None:
    """End a process at once, with those that it has begun."""
    if process.poll() is None:
        begun = psutil.Process(process.pid).children(recursive=True)
        process.kill()
        for one in begun:
            with contextlib.suppress(psutil.NoSuchProcess):
                one.kill()
    process.wait()


def waits(for_what: Callable[[], bool]) -> None:
    """Until it is so."""
    for _ in range(int(WAIT / _PAUSE)):
        if for_what():
            return
        time.sleep(_PAUSE)
    raise AssertionError("waited in vain")


class Heard:
    """What is told on the way; `until` waits for a state, on any thread."""

    def __init__(self) -> None:
        self.ways: list[TaskWay] = []
        self.calls: list[CallWay] = []
        self._fresh: queue.SimpleQueue[TaskWay] = queue.SimpleQueue()

    def __call__(self, way: TaskWay | CallWay) -> None:
        if isinstance(way, CallWay):
            self.calls.append(way)
            return
        self.ways.append(way)
        self._fresh.put(way)

    def until(self, state: WayState) -> TaskWay:
        while (way := self._fresh.get(timeout=WAIT)).state is not state:
            pass
        return way

    def complete(self) -> TaskWay:
        """A roster without an open place; the first that is told of may be the one that was there."""
        while (progress := (way := self.until(WayState.BETTER)).progress) is None or progress.gaps:
            pass
        return way


class Cable:
    """A way through us to a port: what goes along is written down, and it can be cut without a word."""

    def __init__(self, port: int) -> None:
        self._to = port
        self._door = socket.create_server(("127.0.0.1", 0))
        self.port = int(self._door.getsockname()[1])
        self.bytes = bytearray()
        self._noting = threading.Lock()
        self.cut = threading.Event()
        threading.Thread(target=self._accept, daemon=True).start()

    def _accept(self) -> None:
        with contextlib.suppress(OSError):
            while True:
                one, _ = self._door.accept()
                other = socket.create_connection(("127.0.0.1", self._to))
                for pair in ((one, other), (other, one)):
                    threading.Thread(target=self._carry, args=pair, daemon=True).start()

    def _carry(self, one: socket.socket, other: socket.socket) -> None:
        with contextlib.suppress(OSError):
            while data := one.recv(65536):
                with self._noting:
                    self.bytes += data
                if self.cut.is_set():
                    threading.Event().wait(WAIT)
                other.sendall(data)
            other.shutdown(socket.SHUT_WR)

    def close(self) -> None:
        self._door.close()


@contextlib.contextmanager
def cluster(folder: Path, *workers: str) -> Iterator[Machines]:
    """A scheduler with workers of these names."""
    made = Machines(folder)
    try:
        made.scheduler()
        for name in workers:
            made.worker(name)
        yield made
    finally:
        made.close()


def sample_plan(folder: Path) -> Path:
    """The sample county, whose search takes some seconds."""
    path = folder / "county.patrol"
    assert run(["import", str(ROOT / "resources" / "sample" / "sample_county.xlsx"), str(path)]) == 0
    return path


def middle_plan(folder: Path) -> Path:
    """Fourteen people for three posts by day and night: no roster is proven best, however long it is searched."""
    posts = tuple(a_post(f"K{n}") for n in range(3))
    demands = tuple(a_demand(post.id, shift) for post in posts for shift in "DN")
    people = tuple(an_officer(f"P{n:02d}") for n in range(14))
    return plan_file(folder, a_plan(people=people, posts=posts, demands=demands))


def a_task(plan: Path, effort: Effort, period: Period = PERIOD) -> Task:
    facts = stored(plan)
    request = FillRequest(facts.plan, facts.roster, period, now=NOW, published=facts.published, journal=facts.journal)
    return Task(request, effort)
