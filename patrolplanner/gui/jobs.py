"""Work off the window's thread: a function on a thread of the pool, its result back on the window's own.

A function gets values and gives values; it never touches a widget. What the user can mend comes back as a message,
a fault of ours goes to the exception hook like any other.
"""

from __future__ import annotations

import sys
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QRunnable, Qt, QThreadPool, Signal, Slot

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message

_DONE, _REFUSED, _BROKEN = range(3)


class Job(QObject):
    """A piece of work under way; it ends once, on the window's thread."""

    _ended = Signal(int, object)

    def __init__(self, parent: QObject, done: Callable[[Any], None], refused: Callable[[Message], None] | None) -> None:
        super().__init__(parent)
        self._done, self._refused = done, refused
        self._dropped = False
        self._ended.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def drop(self) -> None:
        """Nobody waits for it any more: its result is not delivered."""
        self._dropped = True

    def end(self, how: int, value: object) -> None:
        """Called on the thread of the work."""
        try:
            self._ended.emit(how, value)
        except RuntimeError:  # the window has been closed meanwhile, and the job with it
            return

    @Slot(int, object)
    def _deliver(self, how: int, value: Any) -> None:
        self.deleteLater()
        if self._dropped:
            return
        if how == _DONE:
            self._done(value)
        elif how == _REFUSED and self._refused is not None:
            self._refused(value)
        elif how == _BROKEN:
            sys.excepthook(*value)


class _Work(QRunnable):
    def __init__(self, job: Job, work: Callable[[], Any]) -> None:
        super().__init__()
        self._job, self._work = job, work

    def run(self) -> None:
        """On a thread of the pool."""
        try:
            how, value = _DONE, self._work()
        except PlannerError as error:
            how, value = _REFUSED, error.message
        except Exception:  # handed on to the window's thread, where the exception hook logs it
            how, value = _BROKEN, sys.exc_info()
        self._job.end(how, value)


def start(
    parent: QObject,
    work: Callable[[], Any],
    done: Callable[[Any], None],
    refused: Callable[[Message], None] | None = None,
) -> Job:
    """Run ``work`` beside the window; ``done`` gets its value, ``refused`` the message of a user's mistake."""
    job = Job(parent, done, refused)
    QThreadPool.globalInstance().start(_Work(job, work))
    return job


def finish_all() -> None:
    """Wait for everything under way: before the process ends, and in tests."""
    QThreadPool.globalInstance().waitForDone()
