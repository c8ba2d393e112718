"""Searches that are killed, stopped or starved at a random moment: always an answer in words, never a process left."""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import random
import signal
import time
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from patrolplanner.domain.messages import Message
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.solving.auto_fill import FillRequest, Task
from patrolplanner.services.solving.search_process import Answer, FoundRoster, SearchProcess, Tell, search
from tests.builders import a_demand, a_post, an_officer, december
from tests.campaign.attack import Attack, Case
from tests.efforts import effort_of
from tests.tiny_station import a_station

PERIOD = december(1, 14)
KINDS = ("kill", "stop", "memory", "asked to stop", "unwanted")
LATEST = 4.0
"""Seconds after its beginning in which something happens to a search; it takes about half of that to be there."""
PATIENCE = 90.0
ROUNDS = 20


def starved(megabytes: int, task: Task, stop: StopFlag, tell: Tell) -> Answer:
    """The search with so little memory besides what it begins with."""
    import resource

    sizes = Path("/proc/self/statm").read_text(encoding="ascii").split()
    now = int(sizes[0]) * resource.getpagesize()
    resource.setrlimit(resource.RLIMIT_AS, (now + (megabytes << 20), resource.RLIM_INFINITY))
    return _longer(task, stop, tell)


def _longer(task: Task, stop: StopFlag, tell: Tell) -> Answer:
    """Long enough to be hit in its middle."""
    answer: Answer = search(task, stop, tell)
    for _ in range(ROUNDS):
        if stop.wait(0.1) or not isinstance(answer, FoundRoster):
            break
        answer = search(task, stop, tell)
    return answer


def cases(chance: random.Random, _: Path) -> Iterator[Case]:
    """Without end."""
    while True:
        kind, after = chance.choice(KINDS), chance.uniform(0, LATEST)
        yield Case(kind, partial(_try, kind, after, chance.randrange(600), chance.randrange(2, 12)))


def _task(people: int) -> Task:
    staff = tuple(an_officer(f"{n:03d}") for n in range(1, 3 * people))
    posts = tuple(a_post(f"K{n}", unit="CG") for n in range(1, people))
    plan = a_station(people=staff, posts=posts, demands=tuple(a_demand(p.id, "D") for p in posts), requests=())
    return Task(FillRequest(plan, Roster(), PERIOD), effort_of(10))


def _try(kind: str, after: float, megabytes: int, people: int) -> str:
    process = SearchProcess(_task(people), partial(starved, megabytes) if kind == "memory" else _longer)
    process.start()
    time.sleep(after)
    if kind in ("kill", "stop"):
        for child in multiprocessing.active_children():
            with contextlib.suppress(ProcessLookupError):
                if child.pid is not None:
                    os.kill(child.pid, signal.SIGKILL if kind == "kill" else signal.SIGSTOP)
    if kind == "unwanted":
        process.kill()
    elif kind in ("stop", "asked to stop"):
        process.stop()
    answer = _answer(process, kind)
    assert process.join(PATIENCE), "the thread beside the search has not ended"
    assert not multiprocessing.active_children(), "a process is left"
    return answer


def _answer(process: SearchProcess, kind: str) -> str:
    until = time.monotonic() + PATIENCE
    while time.monotonic() < until:
        for event in process.events():
            if isinstance(event, Message):
                assert str(event).strip(), "an answer without words"
                return "said in words"
            if isinstance(event, FoundRoster):
                return "best roster kept" if event.ended == "died" else "roster found"
        if kind == "unwanted" and process.join(0.05):
            return "ended without a word, as was asked"
        time.sleep(0.02)
    raise AssertionError(f"nothing was heard for {PATIENCE:.0f} s")


ATTACK = Attack(
    "worker_kills",
    "a search that is killed, stopped or out of memory is told in words, keeps its best roster and leaves no process",
    cases,
    slice=2,
    night=100,
)
