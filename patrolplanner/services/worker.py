"""One job in a process of its own: begun, given its task, heard from, asked to stop, killed; its death is heard of too.

The process is started afresh (spawn), which is the same on every system. It ends with its job, when it is killed, or,
if the job heeds its `StopFlag`, soon after its caller is there no more.
"""

from __future__ import annotations

import contextlib
import multiprocessing
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterable
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from patrolplanner.planning.stop import StopFlag

POLL_SECONDS = 0.2
FAREWELL_SECONDS = 5.0
"""A process that has nothing more to say may take so long to end before it is killed."""

GENTLE = 2
"""How much less urgent than the window a gentle process is to the system (nice value)."""
_BELOW_NORMAL = 0x4000

_GREETING = "here"

Tell = Callable[[Any], None]
Job = Callable[[Any, StopFlag, Tell], None]
"""A function of a module, or a `partial` of one: its task, the request to stop, and where to tell what it finds."""


class Died(Exception):
    """The process ended before it told what was waited for. ``code`` is None when it could not even be begun."""

    def __init__(self, code: int | None) -> None:
        super().__init__(code)
        self.code = code


class Worker:
    """The caller's side. `start`, `give` and `hear` wait, so they belong on a thread beside a window.

    `stop` and `kill` never wait and may come from any thread at any time, also before the start.
    """

    def __init__(self, job: Job, *, gentle: bool = True) -> None:
        self._job, self._gentle = job, gentle
        self._lock, self._ending = threading.Lock(), threading.Lock()
        self._process: BaseProcess | None = None
        self.connection: Connection | None = None
        self._given = self._stopped = False
        self.killed = False

    def start(self) -> None:
        """Begin the process. One that the system has no room for is heard of like one that died."""
        context = multiprocessing.get_context("spawn")
        ours, theirs = context.Pipe()
        process = context.Process(target=_serve, args=(theirs, self._job, self._gentle), daemon=True)
        # with our copy closed, the end of the process is the end of the connection
        with theirs, contextlib.suppress(OSError):
            process.start()
            with self._lock:
                self._process, self.connection = process, ours
                if self.killed:
                    process.kill()

    def give(self, task: object) -> None:
        """Hand the task over; a process that has died is found out about by `hear`."""
        if self._greeted():
            self._send(task)
        else:
            self.connection = None
        with self._lock:
            self._given = True
            if self._stopped:
                self._send(None)

    def hear(self) -> Any:
        """The next thing that the job tells. Raises Died when nothing more will come."""
        if self.connection is not None:
            with contextlib.suppress(EOFError, OSError):
                return self.connection.recv()
        raise Died(self.end())

    def stop(self) -> None:
        """Set the job's `StopFlag`, as soon as it has its task."""
        with self._lock:
            asked, self._stopped = self._stopped, True
            # two threads must not write at once: `give` passes the request on after a task that is on its way
            if self._given and not asked:
                self._send(None)

    def kill(self) -> None:
        """End it at once, whatever it is doing."""
        with self._lock:
            self.killed = True
            if self._process is not None:
                self._process.kill()

    def end(self) -> int | None:
        """Wait until the process is gone, and kill it if it lingers; its exit status."""
        if self._process is None:
            return None
        with self._ending:
            self._process.join(FAREWELL_SECONDS)
            if self._process.is_alive():
                self._process.kill()
                self._process.join()
            return self._process.exitcode

    def _greeted(self) -> bool:
        """Wait until the process has its end of the connection; whether it has.

        Windows keeps a copy of that end here until then, so that the connection does not tell of an earlier death.
        """
        if self.connection is not None and self._process is not None:
            with contextlib.suppress(EOFError, OSError):
                wait([self.connection, self._process.sentinel])
                return self.connection.poll() and self.connection.recv() == _GREETING
        return False

    def _send(self, message: object) -> None:
        if self.connection is not None:
            with contextlib.suppress(OSError):
                self.connection.send(message)


def speaking(workers: Iterable[Worker], seconds: float) -> list[Worker]:
    """Those whose `Worker.hear` will not wait, their deaths included; an empty list after so many seconds."""
    heard = {w.connection: w for w in workers if w.connection is not None}
    unborn = [w for w in workers if w.connection is None]
    # Windows cannot wait for nothing at all
    if unborn or not heard:
        return unborn
    ready = set(wait(list(heard), seconds))
    return [w for connection, w in heard.items() if connection in ready]


def _serve(connection: Connection, job: Job, gentle: bool) -> None:
    """The life of the other process."""
    # Ctrl-C reaches every process of a terminal; the one that reads it asks us through the connection
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if gentle:
        _be_gentle()
    _tell(connection, _GREETING)
    try:
        task = connection.recv()
    except (EOFError, OSError):  # nobody will ask any more
        return
    job(task, _listening(connection), lambda message: _tell(connection, message))


def _tell(connection: Connection, message: object) -> None:
    with contextlib.suppress(OSError):  # nobody hears any more, of which `_listening` tells the job
        connection.send(message)


def _listening(connection: Connection) -> StopFlag:
    """The flag that is set when the other side asks to stop, or is there no more."""
    stop = StopFlag()

    def listen() -> None:
        with contextlib.suppress(EOFError, OSError):  # the end of the connection means that nobody waits any more
            connection.recv()
        stop.set()

    threading.Thread(target=listen, daemon=True).start()
    return stop


def _be_gentle() -> None:
    """The window goes first when both want the processor."""
    if sys.platform == "win32":
        import ctypes

        kernel = ctypes.windll.kernel32
        kernel.SetPriorityClass(kernel.GetCurrentProcess(), _BELOW_NORMAL)
    else:
        os.nice(GENTLE)
