"""Where the rostering of many plans happens: what a scheduler promises, and the one over this machine's cores.

An existing distributed engine takes the place of `LocalScheduler` by offering the four methods of `Scheduler`: it ships
a `Task` (values only, picklable, no files and no handles) to wherever it likes, calls `roster` there - a plain function
of a module, the same task and one worker give the same roster - and brings the `Answer` back. Reading and saving of
plan files stays with the caller.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import signal
import threading
from collections import deque
from collections.abc import Callable, Iterator
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Protocol

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.solving.auto_fill import Filled, Task, auto_fill

POLL_SECONDS = 0.2
FAREWELL_SECONDS = 5.0


Answer = Filled | Message
"""The roster that was found, or why there is none."""

Work = Callable[[Task, StopFlag], Answer]


def roster(task: Task, stop: StopFlag) -> Answer:
    """Roster one plan. When asked to stop it answers at once with the best roster so far."""
    try:
        return auto_fill(task.request, task.effort, stop)
    except PlannerError as error:
        return error.message


class Scheduler(Protocol):
    """Takes tasks and gives answers as they come. One user at a time; `cancel` may come from any thread."""

    def submit(self, number: int, task: Task) -> None:
        """Take a task; ``number`` names its answer."""

    def results(self) -> Iterator[tuple[int, Answer]]:
        """The answers to all tasks submitted, in the order in which they come. Every task is answered once."""

    def cancel(self) -> None:
        """Begin no further task, and ask the running ones for the best they have."""


NOT_BEGUN = translate("bureau", "Not begun: it was stopped before its turn came.")


def died(code: int | None) -> Message:
    """What is said of a plan whose process ended without an answer; the others go on."""
    text = translate("bureau", "The process that rostered it ended by itself (code {code}); try it alone with solve.")
    return text.fill(code="?" if code is None else code)


class LocalScheduler:
    """Up to so many processes of this machine, one a task, started afresh so that it is the same on every system."""

    def __init__(self, processes: int, work: Work = roster) -> None:
        self.processes = max(1, processes)
        self.work = work
        self._context = multiprocessing.get_context("spawn")
        self._waiting: deque[tuple[int, Task]] = deque()
        self._running: dict[Connection, tuple[int, BaseProcess]] = {}
        self._cancelled = threading.Event()

    def submit(self, number: int, task: Task) -> None:
        """Queue a task."""
        self._waiting.append((number, task))

    def cancel(self) -> None:
        """Heard by `results` within a fifth of a second."""
        self._cancelled.set()

    def results(self) -> Iterator[tuple[int, Answer]]:
        """Start processes as others end. Whoever leaves early ends what still runs."""
        asked = False
        try:
            while self._waiting or self._running:
                if self._cancelled.is_set():
                    while self._waiting:
                        yield self._waiting.popleft()[0], NOT_BEGUN
                    if not asked:
                        asked = True
                        self._ask_to_stop()
                while self._waiting and len(self._running) < self.processes:
                    self._start(*self._waiting.popleft())
                for ready in wait(list(self._running), timeout=POLL_SECONDS):
                    assert isinstance(ready, Connection)
                    yield self._answer(ready)
        finally:
            for connection, (_, process) in self._running.items():
                process.terminate()
                process.join()
                connection.close()
            self._running.clear()

    def _start(self, number: int, task: Task) -> None:
        ours, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs, self.work, task), daemon=True)
        process.start()
        # with our copy closed, the end of the process is the end of the connection
        theirs.close()
        self._running[ours] = number, process

    def _ask_to_stop(self) -> None:
        for connection in self._running:
            with contextlib.suppress(OSError):  # one that has just ended answers or has died; `results` sees which
                connection.send(None)

    def _answer(self, connection: Connection) -> tuple[int, Answer]:
        number, process = self._running.pop(connection)
        answer: Answer | None
        try:
            answer = connection.recv()
        except (EOFError, OSError):
            answer = None
        connection.close()
        process.join(FAREWELL_SECONDS)
        if process.is_alive():
            process.terminate()
            process.join()
        return number, died(process.exitcode) if answer is None else answer


def _serve(connection: Connection, work: Work, task: Task) -> None:
    """The life of one process: work, and listen meanwhile for the request to stop."""
    connection.send(work(task, listening(connection)))


def listening(connection: Connection) -> StopFlag:
    """In a process of its own: the flag that is set when the other side asks to stop, or is there no more."""
    # Ctrl-C reaches every process of a terminal; the one that reads it asks us through the connection
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    stop = StopFlag()

    def listen() -> None:
        with contextlib.suppress(EOFError, OSError):  # the end of the connection means that nobody waits any more
            connection.recv()
        stop.set()

    threading.Thread(target=listen, daemon=True).start()
    return stop
