"""What a worker of the cluster does: one search at a time and thread, each in a process of its own.

The search may die, hang or take too much memory without the worker taking harm; and whoever asked for it hears of each
better roster, so that the end of the worker itself costs nobody more than the last seconds.
"""

from __future__ import annotations

import contextlib
import pickle
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from patrolplanner import __version__
from patrolplanner.domain.messages import Message
from patrolplanner.domain.roster import Assignment
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.solving.auto_fill import Filled, Task
from patrolplanner.services.solving.peak_memory import MIB
from patrolplanner.services.solving.scheduling import MOST_SILENT, roster
from patrolplanner.services.solving.search_process import KeptBest
from patrolplanner.services.solving.warm_process import WarmProcess
from patrolplanner.services.worker import NO_MEMORY, POLL_SECONDS, Died, Tell, speaking

TOPIC = "patrolplanner"
"""Under which better rosters are told of."""
_TELL_SECONDS = 1.0
"""Better rosters that come faster are told of together."""


@dataclass(frozen=True, slots=True)
class Errand:
    """One task on its way: who called, which of the call's attempts it is, and the pickled task of numbers.

    ``version`` is the program's of whoever asks; the task is read only where that is the same.
    """

    version: str
    call: str
    attempt: int
    task: bytes

    @property
    def key(self) -> str:
        """What the scheduler calls it."""
        return f"{TOPIC}-{self.call}-{self.attempt}"


@dataclass(frozen=True, slots=True)
class Brought:
    """The rows of the period that were found, in numbers, what they cost, and how the search went."""

    rows: tuple[Assignment, ...]
    price: int
    bound: int | None
    proven: bool
    ended: str
    seconds: float
    first_seconds: float
    best_seconds: float


@dataclass(frozen=True, slots=True)
class NothingBack:
    """Why there is none: the process ended by itself with this code, or it would not search such a plan at all."""

    code: int | None = None
    refused: bool = False
    not_begun: bool = False
    """The call was stopped before."""
    left: bool = False
    """The worker was asked to end."""
    version: str = ""
    """The program's here, where it is another one."""


Back = Brought | NothingBack


@dataclass(frozen=True, slots=True)
class ErrandTold:
    """What is told of an errand: it has begun, has a better roster, or is done."""

    call: str
    attempt: int
    best: KeptBest | None = None
    back: Back | None = None


_limits: dict[str, float] = {}
_calls: dict[str, StopFlag] = {}
_asking = threading.Lock()


def limit_memory(mib: float | None) -> None:
    """A search that takes more is ended, with the best it had told of."""
    _limits.clear()
    if mib is not None:
        _limits["search"] = mib


def heed(call: str) -> None:
    """Every search of this call ends with the best it has, and none is begun any more."""
    _stop_of(call).set()


def _stop_of(call: str) -> StopFlag:
    with _asking:
        return _calls.setdefault(call, StopFlag())


def do(errand: Errand) -> None:
    """Do an errand on a worker's thread. What comes of it is told and not given back: who asked waits for no one."""
    from distributed import get_worker

    host = get_worker()

    def tell(best: KeptBest | None = None, back: Back | None = None) -> None:
        host.log_event(TOPIC, pickle.dumps(ErrandTold(errand.call, errand.attempt, best, back)))

    def wanted() -> bool:
        known = host.state.tasks.get(errand.key)
        at_work = host.status.name in ("running", "paused")
        return at_work and known is not None and known.state in ("executing", "long-running")

    stop = _stop_of(errand.call)
    if errand.version != __version__:
        tell(back=NothingBack(version=__version__))
    elif stop.is_set():
        tell(back=NothingBack(not_begun=True))
    else:
        tell()
        tell(back=_SearchBeside(errand, stop, tell, wanted, _limits.get("search")).answer())


class _SearchBeside:
    """A search in a process of its own, until it answers, dies, is stopped, or nobody wants it any more."""

    def __init__(
        self,
        errand: Errand,
        stop: StopFlag,
        tell: Callable[[KeptBest], None],
        wanted: Callable[[], bool],
        most: float | None,
    ) -> None:
        self._errand, self._stop, self._tell, self._wanted, self._most = errand, stop, tell, wanted, most
        self._worker = _next.take()
        self._best: KeptBest | None = None
        self._told = 0.0
        self._code: int | None = None
        self._unwanted = False

    def answer(self) -> Back:
        self._worker.give(self._errand.task)
        _next.warm_up()
        try:
            while True:
                for worker in speaking([self._worker], POLL_SECONDS):
                    heard = worker.hear()
                    if isinstance(heard, Brought | NothingBack):
                        return heard
                    self._best = heard
                self._pass_on()
                self._watch()
        except Died as death:
            return NothingBack(self._code or death.code, left=self._unwanted)
        finally:
            self._worker.kill()
            self._worker.end()

    def _pass_on(self) -> None:
        """Tell of the best, now and then."""
        if self._best is not None and time.monotonic() - self._told > _TELL_SECONDS:
            self._tell(self._best)
            self._best, self._told = None, time.monotonic()

    def _watch(self) -> None:
        if self._stop.is_set():
            self._worker.stop()
        elif not self._wanted():
            self._unwanted = True
            self._worker.kill()
        elif self._worker.silent() > MOST_SILENT:
            self._worker.kill()
        elif self._most is not None and _mib_of(self._worker.pid) > self._most:
            self._code = NO_MEMORY
            self._worker.kill()


def _mib_of(pid: int | None) -> float:
    """MiB that a process has; nothing where it is gone."""
    import psutil

    with contextlib.suppress(psutil.Error):
        if pid is not None:
            return float(psutil.Process(pid).memory_info().rss) / MIB
    return 0.0


def _serve(packed: bytes, stop: StopFlag, tell: Tell) -> None:
    """In a process of its own."""
    task: Task = pickle.loads(packed)
    tell(brought(task, roster(task, stop, tell)))


def brought(task: Task, answer: Filled | Message) -> Back:
    """What goes home of an answer: rows and figures, no words."""
    if isinstance(answer, Message):
        return NothingBack(refused=True)
    inside = answer.roster.between(*task.request.period)
    return Brought(
        tuple(inside),
        answer.verdict.price,
        answer.bound,
        answer.proven,
        answer.ended,
        answer.seconds,
        answer.first_seconds,
        answer.best_seconds,
    )


_next = WarmProcess(_serve, gentle=True)
"""Of all searches of this worker."""
