"""Calls of a cluster that tests make: of one task, of several, and beside the test."""

from __future__ import annotations

import threading
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.cluster.cluster_scheduler import ClusterScheduler
from patrolplanner.services.cluster.place import ClusterPlace
from patrolplanner.services.solving.auto_fill import Task
from patrolplanner.services.solving.bureau import Orders
from patrolplanner.services.solving.scheduling import Answer, Scheduler
from tests.builders import december
from tests.efforts import WAIT, effort_of
from tests.services.cluster.machines import PATIENT, Heard, Machines
from tests.tiny_station import a_station, plan_file

ENDLESS = effort_of(1e9)
"""A search that only a stop or a death ends."""
BY_CLOCK = replace(ENDLESS, work=None)


def place_of(machines: Machines) -> ClusterPlace:
    return ClusterPlace.of(machines.address)


def stations(folder: Path, count: int) -> list[Path]:
    made = []
    for n in range(count):
        place = folder / f"s{n}"
        place.mkdir()
        made.append(plan_file(place, a_station()))
    return made


def orders() -> Orders:
    return Orders(december(1, 3), effort_of(10), "clerk", datetime(2026, 11, 20))


def answers(scheduler: Scheduler, tasks: list[Task], stop: StopFlag | None = None) -> dict[int, Answer]:
    """By number; each comes once."""
    for number, task in enumerate(tasks):
        scheduler.submit(number, task)
    found = [*scheduler.results(stop or StopFlag())]
    assert len(found) == len(tasks)
    return dict(found)


def answered(scheduler: Scheduler, task: Task, stop: StopFlag | None = None) -> Answer:
    return answers(scheduler, [task], stop)[0]


class Calling(threading.Thread):
    """A call of one task beside the test."""

    def __init__(self, machines: Machines, task: Task, **patience: float) -> None:
        super().__init__(daemon=True)
        self.heard, self.stop, self.answer = Heard(), StopFlag(), None
        self._place, self._task, self._patience = place_of(machines), task, replace(PATIENT, **patience)
        self.start()

    def run(self) -> None:
        with ClusterScheduler(self._place, self.heard, self._patience) as scheduler:
            self.answer: Answer | None = answered(scheduler, self._task, self.stop)

    def end(self) -> Answer:
        self.join(WAIT)
        assert self.answer is not None
        return self.answer
