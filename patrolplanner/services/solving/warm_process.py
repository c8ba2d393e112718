"""A process that loads what a search needs while others still search, so that the next search begins at once."""

from __future__ import annotations

import threading

from patrolplanner.services.worker import Job, Worker

_IDLE_SECONDS = 600.0
"""One that nobody has taken by then is ended: it holds 100 MB for nothing."""


def load_search() -> None:
    """The solver takes half a second."""
    import patrolplanner.planning.solving.search  # noqa: F401


class WarmProcess:
    """At most one is kept ready; from any thread."""

    def __init__(self, job: Job, *, gentle: bool) -> None:
        self._job, self._gentle = job, gentle
        self._lock = threading.Lock()
        self._ready: Worker | None = None
        self._idle: threading.Timer | None = None

    def take(self) -> Worker:
        """A process that has been started: the one that is ready, unless it has died, else a new one."""
        ready = self._put(None)
        if ready is not None and ready.lives:
            return ready
        return self._started()

    def warm_up(self) -> None:
        """Have one ready for the next time."""
        with self._lock:
            there = self._ready is not None
        if not there:
            end = self._put(self._started())
            if end is not None:  # another thread was as quick
                _end(end)

    def end(self) -> None:
        """None is ready any more."""
        ready = self._put(None)
        if ready is not None:
            _end(ready)

    def _put(self, worker: Worker | None) -> Worker | None:
        """Keep this one instead; gives the one before."""
        with self._lock:
            before, self._ready = self._ready, worker
            if self._idle is not None:
                self._idle.cancel()
                self._idle = None
            if worker is not None:
                self._idle = threading.Timer(_IDLE_SECONDS, self.end)
                self._idle.daemon = True
                self._idle.start()
        return before

    def _started(self) -> Worker:
        worker = Worker(self._job, gentle=self._gentle, before=load_search)
        worker.start()
        return worker


def _end(worker: Worker) -> None:
    worker.kill()
    worker.end()
