"""Where the rostering of many plans happens: what a scheduler promises, and the one over this machine's cores.

A distributed engine takes the place of `LocalScheduler` by offering the methods of `Scheduler` (`services/cluster`):
it ships a `Task` (values only, picklable, no files and no handles) to wherever it likes, calls `roster` there - a plain
function of a module, the same task and one worker give the same roster - and brings the `Answer` back. Reading and
saving of plan files stays with the caller.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import Enum, auto
from functools import partial
from typing import Protocol, cast

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.planning.stop import Progress, StopFlag
from patrolplanner.services.solving.auto_fill import Filled, Task, auto_fill, prepare
from patrolplanner.services.solving.memory_room import affordable
from patrolplanner.services.solving.search_process import SEARCH_MIB, KeptBest, last_of, telling_best
from patrolplanner.services.solving.warm_process import WarmProcess
from patrolplanner.services.worker import POLL_SECONDS, Died, Tell, Worker, speaking

MOST_PROCESSES = 60
"""Windows waits for so many at once."""
MOST_SILENT = 120.0
"""A process that gives no sign of life for so many seconds is ended: nobody sits beside it who would."""

Answer = Filled | Message
"""The roster that was found, or why there is none."""


class WayState(Enum):
    """What has happened to a task that is not answered yet."""

    BEGUN = auto()
    BETTER = auto()
    """It has a better roster."""
    AGAIN = auto()
    """Whoever was at it failed; it will be done again."""


@dataclass(frozen=True, slots=True)
class TaskWay:
    """What is told of a task by its number: where it is done (empty: on this machine), how far it is, and ``why``."""

    number: int
    state: WayState
    where: str = ""
    progress: Progress | None = None
    why: Message | None = None


@dataclass(frozen=True, slots=True)
class CallWay:
    """What is told of a call as a whole: why nothing of it gets on just now, or any more (``over``)."""

    why: Message
    over: bool = False


OnWay = Callable[[TaskWay | CallWay], None]
OnBest = Callable[[KeptBest], None]
Work = Callable[[Task, StopFlag, OnBest], Answer]


def roster(task: Task, stop: StopFlag, on_best: OnBest) -> Answer:
    """Roster one plan. When asked to stop it answers at once with the best roster so far.

    ``on_best`` hears of each better roster: it is all there is when the process dies.
    """
    try:
        filling = prepare(task.request)
        return auto_fill(task.request, task.effort, stop, telling_best(task.request, filling, on_best), filling)
    except PlannerError as error:
        return error.message


class Scheduler(Protocol):
    """Takes tasks and gives answers as they come. One user at a time."""

    def submit(self, number: int, task: Task) -> None:
        """Take a task; ``number`` names its answer."""

    def results(self, stop: StopFlag) -> Iterator[tuple[int, Answer]]:
        """The answers to all tasks submitted, in the order in which they come. Every task is answered once.

        When ``stop`` is set no further task is begun, and the running ones are asked for the best they have.
        """


NOT_BEGUN = translate("bureau", "Not begun: it was stopped before its turn came.")


class LocalScheduler:
    """Up to so many processes of this machine, one a task, started afresh so that it is the same on every system."""

    def __init__(self, processes: int, work: Work = roster, on_way: OnWay | None = None) -> None:
        self.processes = affordable(min(max(1, processes), MOST_PROCESSES), SEARCH_MIB)
        self._on_way = on_way
        self._waiting: deque[tuple[int, Task]] = deque()
        self._running: dict[Worker, tuple[int, Task]] = {}
        self._best: dict[Worker, KeptBest] = {}
        self._next = WarmProcess(partial(_serve, work), gentle=False)

    def submit(self, number: int, task: Task) -> None:
        self._waiting.append((number, task))

    def results(self, stop: StopFlag) -> Iterator[tuple[int, Answer]]:
        """Start processes as others end. Whoever leaves early ends what still runs."""
        try:
            while self._waiting or self._running:
                if stop.is_set():
                    while self._waiting:
                        yield self._waiting.popleft()[0], NOT_BEGUN
                    for worker in self._running:
                        worker.stop()
                self._begin()
                yield from self._answers(stop)
        finally:
            for worker in self._running:
                worker.kill()
                worker.end()
            self._next.end()
            self._running.clear()
            self._best.clear()

    def _begin(self) -> None:
        while self._waiting and len(self._running) < self.processes:
            self._start(*self._waiting.popleft())

    def _start(self, number: int, task: Task) -> None:
        worker = self._next.take()
        self._running[worker] = number, task
        worker.give(task)
        if self._waiting and len(self._running) == self.processes:
            self._next.warm_up()
        self._tell(TaskWay(number, WayState.BEGUN))

    def _tell(self, way: TaskWay) -> None:
        if self._on_way is not None:
            self._on_way(way)

    def _answers(self, stop: StopFlag) -> Iterator[tuple[int, Answer]]:
        """Those that come within a moment; the next search does not wait until one is saved."""
        for worker in speaking(self._running, POLL_SECONDS):
            if (answer := self._answer(worker)) is not None:
                number = self._running.pop(worker)[0]
                if not stop.is_set():
                    self._begin()
                yield number, answer
        for worker in self._running:
            if worker.silent() > MOST_SILENT:
                worker.kill()  # its death is heard like any other

    def _answer(self, worker: Worker) -> Answer | None:
        """What a worker says; None while that is no answer yet."""
        try:
            said = worker.hear()
        except Died as death:
            return last_of(self._running[worker][1].request, self._best.pop(worker, None), death.code)
        if isinstance(said, KeptBest):
            self._best[worker] = said
            self._tell(TaskWay(self._running[worker][0], WayState.BETTER, progress=said.progress))
            return None
        self._best.pop(worker, None)
        worker.kill()  # it has nothing more to say, and taking itself down takes a while
        worker.end()
        return cast("Answer", said)


def _serve(work: Work, task: Task, stop: StopFlag, tell: Tell) -> None:
    """In a process of its own."""
    tell(work(task, stop, tell))
