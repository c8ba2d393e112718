"""Work off the window's thread: a function on a thread beside it, its result back on the window's own.

A function gets values and gives values; it never touches a widget. What the user can mend comes back as a message,
a fault of ours goes to the exception hook like any other. Threads of Python, and one post office that lives as long as
the program: a worker must not hold anything that closing a window deletes.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor, wait
from dataclasses import dataclass
from functools import cache
from itertools import count
from typing import Any

from PySide6.QtCore import QObject, Qt, Signal, Slot
from shiboken6 import isValid

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message
from patrolplanner.gui.runtime.collecting import Collector

_DONE, _REFUSED, _BROKEN = range(3)
_MOST_AT_ONCE = 4


@dataclass(eq=False)
class Job:
    """A piece of work under way; it ends once, on the window's thread, unless its parent is gone by then."""

    number: int
    parent: QObject
    done: Callable[[Any], None]
    refused: Callable[[Message], None] | None

    def drop(self) -> None:
        """Nobody waits for it any more: its result is not delivered."""
        _office().waiting.pop(self.number, None)

    def deliver(self, how: int, value: Any) -> None:
        """Called on the window's thread."""
        if not isValid(self.parent):
            return
        if how == _DONE:
            self.done(value)
        elif how == _REFUSED and self.refused is not None:
            self.refused(value)
        elif how == _BROKEN:
            sys.excepthook(*value)


class _Office(QObject):
    """Hands results over to the window's thread."""

    ended = Signal(int, int, object)

    def __init__(self) -> None:
        super().__init__()
        self.waiting: dict[int, Job] = {}
        self._pool = ThreadPoolExecutor(_MOST_AT_ONCE, "work")
        self._futures: set[Future[None]] = set()
        self.ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)
        Collector(self)

    def begin(self, job: Job, work: Callable[[], Any]) -> None:
        """The thread knows the job's number alone, nothing that closing a window deletes."""
        self.waiting[job.number] = job
        future = self._pool.submit(self._run, job.number, work)
        self._futures.add(future)
        future.add_done_callback(self._futures.discard)

    def finish(self) -> None:
        """Wait for the threads; what they bring is delivered by the event loop."""
        wait(tuple(self._futures))

    def _run(self, number: int, work: Callable[[], Any]) -> None:
        """On a thread of the pool. What was dropped before its turn came is not begun."""
        if number not in self.waiting:
            return
        how: int
        value: Any
        try:
            how, value = _DONE, work()
        except PlannerError as error:
            how, value = _REFUSED, error.message
        except Exception:  # handed on to the window's thread, where the exception hook logs it
            how, value = _BROKEN, sys.exc_info()
        self.ended.emit(number, how, value)

    @Slot(int, int, object)
    def _deliver(self, number: int, how: int, value: Any) -> None:
        job = self.waiting.pop(number, None)
        if job is not None:
            job.deliver(how, value)


_numbers = count()


@cache
def _office() -> _Office:
    """The one post office, made when it is first needed, on the window's thread."""
    return _Office()


def start(
    parent: QObject,
    work: Callable[[], Any],
    done: Callable[[Any], None],
    refused: Callable[[Message], None] | None = None,
) -> Job:
    """Run ``work`` beside the window; ``done`` gets its value, ``refused`` the message of a user's mistake.

    A parent that is gone by the end hears nothing.
    """
    job = Job(next(_numbers), parent, done, refused)
    _office().begin(job, work)
    return job


class Latest:
    """Work of one kind of which only what was begun last is wanted: beginning another drops the one under way."""

    def __init__(self, parent: QObject) -> None:
        self._parent = parent
        self._job: Job | None = None

    def start(
        self, work: Callable[[], Any], done: Callable[[Any], None], refused: Callable[[Message], None] | None = None
    ) -> None:
        self.drop()
        self._job = start(self._parent, work, done, refused)

    @property
    def under_way(self) -> bool:
        return self._job is not None and self._job.number in _office().waiting

    def drop(self) -> None:
        if self._job is not None:
            self._job.drop()


def finish_all() -> None:
    """Wait for everything under way: before the process ends, and in tests."""
    _office().finish()
