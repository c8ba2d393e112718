"""One job in a process of its own: begun, given its task, heard from, asked to stop, killed; its death is heard of too.

The process is started afresh (spawn), which is the same on every system. It ends with its job, when it is killed, or
soon after its caller is there no more.

Nothing that a dead or a stopped process could hold up is done on the caller's thread: what `Process.start` writes is
no more than the names of functions, and the task itself goes out on a thread of its own, once the process has said
that it is there. While it lives it gives a pulse on a pipe of its own, so that one that hangs can be told from one
that thinks.
"""

from __future__ import annotations

import contextlib
import errno
import multiprocessing
import os
import signal
import sys
import threading
import time
from collections.abc import Callable, Collection, Iterator
from multiprocessing import resource_tracker
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from typing import Any

from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.fault_log import watch_for_crashes

POLL_SECONDS = 0.2
FAREWELL_SECONDS = 5.0
"""A process that has nothing more to say may take so long to end before it is killed."""

GENTLE = 2
"""How much less urgent than the window a gentle process is to the system (nice value)."""
_BELOW_NORMAL = 0x4000

PULSE_SECONDS = 1.0
FAREWELL_TO_NOBODY = 10.0
"""A job whose caller is there no more has so many seconds to heed its `StopFlag`."""

NO_MEMORY = 77
"""Exit status of a process that had too little memory and could still say so."""

_GREETING = "here"

Tell = Callable[[Any], None]
Job = Callable[[Any, StopFlag, Tell], None]
"""A function of a module, or a `partial` of one: its task, the request to stop, and where to tell what it finds."""


Before = Callable[[], None] | None


class Died(Exception):
    """The process ended before it told what was waited for. ``code`` is None when it could not even be begun."""

    def __init__(self, code: int | None) -> None:
        super().__init__(code)
        self.code = code


class Worker:
    """The caller's side. `start` and `hear` wait, so they belong on a thread beside a window.

    `stop`, `kill` and `silent` never wait and may come from any thread at any time, also before the start. ``before``
    is done by the process while it waits for its task.
    """

    def __init__(self, job: Job, *, gentle: bool = True, before: Before = None) -> None:
        self._job, self._gentle, self._before = job, gentle, before
        self._lock, self._ending = threading.Lock(), threading.Lock()
        self._process: BaseProcess | None = None
        self.connection: Connection | None = None
        self._giving: threading.Thread | None = None
        self._given = self._stopped = False
        self._pulse: Connection | None = None
        self._feeling = threading.Lock()
        self._felt = time.monotonic()
        self.killed = False

    def start(self) -> None:
        """Begin the process. One that the system has no room for is heard of like one that died."""
        context = multiprocessing.get_context("spawn")
        with contextlib.suppress(OSError):
            ours, theirs = context.Pipe()
            felt, pulse = context.Pipe(duplex=False)
            process = context.Process(
                target=_serve, args=(theirs, pulse, self._job, self._gentle, self._before), daemon=True
            )
            # with our copy closed, the end of the process is the end of the connection
            with theirs, pulse, _deaf_to_ctrl_c():
                process.start()
            with self._lock:
                self._process, self.connection, self._pulse = process, ours, felt
                if self.killed:
                    process.kill()
        self._felt = time.monotonic()

    def give(self, task: object) -> None:
        """Hand the task over without waiting; a process that has died is found out about by `hear`."""
        self._giving = threading.Thread(target=self._give, args=(task,), daemon=True)
        self._giving.start()

    def hear(self) -> Any:
        """The next thing that the job tells. Raises Died when nothing more will come."""
        if self._giving is not None:
            self._giving.join()
        if self.connection is not None:
            with contextlib.suppress(EOFError, OSError):
                return self.connection.recv()
        raise Died(self.end())

    @property
    def giving(self) -> bool:
        """Whether the task is still on its way; until then nothing is heard."""
        return self._giving is not None and self._giving.is_alive()

    @property
    def lives(self) -> bool:
        return self._process is not None and self._process.is_alive()

    @property
    def pid(self) -> int | None:
        """The number of the process; None before there is one."""
        return None if self._process is None else self._process.pid

    def silent(self) -> float:
        """For how many seconds the process has given no sign of life, as far as whoever asks now and then can tell."""
        with self._feeling:
            if self._pulse is not None:
                with contextlib.suppress(EOFError, OSError):
                    while self._pulse.poll():
                        self._pulse.recv_bytes()
                        self._felt = time.monotonic()
            return time.monotonic() - self._felt

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

    def _give(self, task: object) -> None:
        if self._greeted():
            self._send(task)
        else:
            self.connection = None
        with self._lock:
            self._given = True
            if self._stopped:
                self._send(None)

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


def speaking(workers: Collection[Worker], seconds: float) -> list[Worker]:
    """Those whose `Worker.hear` will not wait, their deaths included; an empty list after so many seconds."""
    ready_to_hear = [w for w in workers if not w.giving]
    heard = {w.connection: w for w in ready_to_hear if w.connection is not None}
    unborn = [w for w in ready_to_hear if w.connection is None]
    if unborn:
        return unborn
    if not heard:  # Windows cannot wait for nothing at all
        time.sleep(seconds if workers else 0)
        return []
    ready = set(wait(list(heard), seconds))
    return [w for connection, w in heard.items() if connection in ready]


@contextlib.contextmanager
def _deaf_to_ctrl_c() -> Iterator[None]:
    """Ctrl-C of the terminal must not end a process that is just being begun, before it can say that it heeds none."""
    if sys.platform == "win32":
        import ctypes

        # who heeds none hands that on to the processes it begins
        heed = ctypes.windll.kernel32.SetConsoleCtrlHandler
        heed(None, True)
        try:
            yield
        finally:
            heed(None, False)
        return
    resource_tracker.ensure_running()  # begun by us it would unblock the signal again
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _serve(connection: Connection, pulse: Connection, job: Job, gentle: bool, before: Before) -> None:
    """The life of the other process."""
    threading.excepthook = _fallen
    watch_for_crashes()
    try:
        _work(connection, pulse, job, gentle, before)
    except (MemoryError, RuntimeError, ImportError, OSError) as error:
        _end_without_memory(error)
        raise


def _fallen(thread: threading.ExceptHookArgs) -> None:
    """A thread that falls for want of memory takes the process along: the others would wait for it for ever."""
    _end_without_memory(thread.exc_value)
    threading.__excepthook__(thread)


def _end_without_memory(error: BaseException | None) -> None:
    """End at once if that is what the error is about: whatever else is done then may need memory too."""
    text = str(error)
    if (
        isinstance(error, MemoryError)
        or (isinstance(error, RuntimeError) and "start new thread" in text)
        or (isinstance(error, ImportError) and ("failed to map" in text or "allocate" in text or "paging file" in text))
        or (isinstance(error, OSError) and error.errno == errno.ENOMEM)
    ):
        os._exit(NO_MEMORY)


def _work(connection: Connection, pulse: Connection, job: Job, gentle: bool, before: Before) -> None:
    # Ctrl-C reaches every process of a terminal; the one that reads it asks us through the connection
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    if sys.platform == "win32":
        signal.signal(signal.SIGBREAK, signal.SIG_IGN)
    if gentle:
        _be_gentle()
    threading.Thread(target=_beat, args=(pulse,), daemon=True).start()
    _tell(connection, _GREETING)
    if before is not None:
        before()
    try:
        task = connection.recv()
    except (EOFError, OSError):  # nobody will ask any more
        return
    job(task, _listening(connection), lambda message: _tell(connection, message))


def _tell(connection: Connection, message: object) -> None:
    with contextlib.suppress(OSError):  # nobody hears any more, of which `_listening` tells the job
        connection.send(message)


def _beat(pulse: Connection) -> None:
    """A sign of life now and then; where nobody feels it for long it waits, which holds nothing up."""
    with contextlib.suppress(OSError):
        while True:
            pulse.send_bytes(b".")
            time.sleep(PULSE_SECONDS)


def _listening(connection: Connection) -> StopFlag:
    """The flag that is set when the other side asks to stop, or is there no more; then the process ends soon."""
    stop = StopFlag()

    def listen() -> None:
        try:
            while True:
                connection.recv()
                stop.set()
        except (EOFError, OSError):  # the end of the connection means that nobody waits any more
            stop.set()
        time.sleep(FAREWELL_TO_NOBODY)
        os._exit(1)

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
