"""The scheduler over a cluster of machines: what `LocalScheduler` does over processes of this one.

Which worker does what is decided here, and each attempt at a task is a task of its own to the cluster: so a worker that
dies, hangs or goes out of the net costs an attempt, whatever the cluster itself makes of it, and an answer that comes
late is nobody's. What an attempt had found goes into the next one. Where a search is ended by work and not by seconds
the next attempt begins anew, so that it comes to the same roster.
"""

from __future__ import annotations

import contextlib
import pickle
import queue
import threading
import time
import uuid
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass
from types import TracebackType
from typing import TYPE_CHECKING

from patrolplanner import __version__
from patrolplanner.domain.messages import Message, translate
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.cluster.errands import TaskAway
from patrolplanner.services.cluster.place import CONNECT_SECONDS, ClusterPlace, knock, library, told_of_failing
from patrolplanner.services.cluster.roll import Roll, WorkerSeen
from patrolplanner.services.cluster.work import TOPIC, Back, Brought, Errand, ErrandTold, NothingBack, do, heed
from patrolplanner.services.solving.auto_fill import Task
from patrolplanner.services.solving.scheduling import NOT_BEGUN, Answer, CallWay, OnWay, TaskWay, WayState
from patrolplanner.services.solving.search_process import died
from patrolplanner.services.worker import POLL_SECONDS

if TYPE_CHECKING:
    from distributed import Client, Future


@dataclass(frozen=True, slots=True)
class Patience:
    """Seconds until a worker that is silent is given up, a scheduler that does not answer, a cluster without a worker
    of ours, and a search that was asked to stop; seconds until the lack of a worker is told of, and until it is again;
    and how often a task is tried, and as a search that ends by itself."""

    silent: float = 30.0
    unanswered: float = 30.0
    alone: float = 60.0
    untold: float = 2.0
    again: float = 15.0
    stopping: float = 30.0
    tries: int = 6
    deaths: int = 2

    def is_to_tell(self, alone: float, told: int) -> bool:
        """Whether it is time to say again that there is no worker, after so many seconds and so many times."""
        return self.untold + told * self.again < alone < self.alone


_SHUT_SECONDS = 3.0

_GONE = translate("cluster", "The worker {worker} went away.")
_BROKEN = translate("cluster", "The connection to the cluster was broken for a moment.")
_SILENT = translate("cluster", "The worker {worker} has given no sign of life for {seconds} s.")
_OTHER = translate("cluster", "The worker {worker} runs another version of the program.")
_ODD = translate("cluster", "The roster that came from {worker} is not worth what was said of it.")
_MISTAKE = translate("cluster", "The worker {worker} made a mistake ({kind}).")
_LOST = translate("cluster", "The cluster at {address} does not answer any more; this plan was not rostered.")
_LOST_ALL = translate(
    "cluster", "The cluster at {address} does not answer any more; the best rosters known by then are saved."
)
_NOBODY = translate(
    "cluster",
    "The cluster at {address} has no worker with this version of the program ({version}); its workers: {others}.",
)
_WAITED = translate("cluster", "{why} One is waited for, {seconds} s more.")
_TRIED = translate("cluster", "{why} It was tried {count} {count:time|times}, and no roster came of it.")
_LATE = translate("cluster", "The worker {worker} was asked to stop and did not answer.")
_NONE = translate("cluster", "none")


def _close(client: Client) -> None:
    """A scheduler that hangs must not keep us: closing waits for it."""
    closing = threading.Thread(target=client.close, args=(5,), daemon=True)
    closing.start()
    closing.join(6)


@dataclass(eq=False)
class Attempt:
    """A task at a worker."""

    away: TaskAway
    number: int
    worker: WorkerSeen
    future: Future[None]
    begun: float | None = None
    back: Back | None = None


class ClusterScheduler:
    """Takes tasks and gives answers as `Scheduler` says; connected from `__enter__` to `__exit__`.

    ``on_way`` hears of each task what becomes of it on the way.
    """

    def __init__(self, place: ClusterPlace, on_way: OnWay | None = None, patience: Patience | None = None) -> None:
        self.place = place
        self._on_way: OnWay = on_way or (lambda _: None)
        self._patience = patience or Patience()
        self._waiting: deque[TaskAway] = deque()
        self._running: dict[int, Attempt] = {}
        self._heard: queue.SimpleQueue[ErrandTold | tuple[int, Future[None]]] = queue.SimpleQueue()
        self._call, self._attempts = uuid.uuid4().hex, 0
        self._stopped: float | None = None
        self._manned, self._told_alone = time.monotonic(), 0
        self._client: Client
        self._roll: Roll

    def __enter__(self) -> ClusterScheduler:
        """Raises UserError where no cluster answers."""
        made = library()
        place = self.place
        with told_of_failing(place):
            knock(place)
            self._client = made.Client(
                place.address, security=place.security(), timeout=CONNECT_SECONDS, set_as_default=False, name=TOPIC
            )
        self._client.subscribe_topic(TOPIC, self._on_word)
        self._roll = Roll(self._client)
        self._manned = time.monotonic()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._roll.close()
        _close(self._client)

    def submit(self, number: int, task: Task) -> None:
        """Those that come first are begun while others are still read. Raises UserError for a plan of no sense."""
        self._waiting.append(TaskAway.of(number, task))
        self._begin(self._workers())

    def results(self, stop: StopFlag) -> Iterator[tuple[int, Answer]]:
        """Give tasks to workers as they are free. Whoever leaves early ends what still runs."""
        try:
            while self._waiting or self._running:
                if self._lost():
                    self._on_way(CallWay(_LOST_ALL.fill(address=self.place.address), over=True))
                    yield from self._all(_LOST.fill(address=self.place.address))
                    return
                if stop.is_set():
                    yield from self._stop()
                workers = self._workers()
                if self._abandoned(workers):
                    yield from self._all(_nobody(self.place, self._roll))
                    return
                self._begin(workers)
                yield from self._answers()
                yield from self._missed()
        finally:
            for attempt in [*self._running.values()]:
                self._drop(attempt)

    # -- workers --------------------------------------------------------------------------------------

    def _lost(self) -> bool:
        """Whether the scheduler is there no more."""
        return self._client.status in ("closed", "closing") or self._roll.age > self._patience.unanswered

    def _workers(self) -> dict[str, WorkerSeen]:
        """Those that may be given something."""
        return self._roll.able(self._patience.silent)

    def _abandoned(self, workers: dict[str, WorkerSeen]) -> bool:
        """Whether there has been nobody to do anything for too long."""
        if workers or self._running:
            self._manned, self._told_alone = time.monotonic(), 0
        alone, patience = time.monotonic() - self._manned, self._patience
        if patience.is_to_tell(alone, self._told_alone):
            self._told_alone += 1
            self._on_way(_waited(self.place, self._roll, patience.alone - alone))
        return alone > patience.alone

    def _begin(self, workers: dict[str, WorkerSeen]) -> None:
        """Give the first who wait to those with the most room, to others than failed them where there are."""
        if self._client.status != "running" or self._stopped is not None:
            return
        at_work = [attempt.worker.address for attempt in self._running.values()]
        free = {address: w.searches - at_work.count(address) for address, w in workers.items()}
        while self._waiting and any(room > 0 for room in free.values()):
            away = self._waiting.popleft()
            able = [a for a, room in free.items() if room > 0]
            address = max(able, key=lambda a: (a not in away.shunned, free[a]))
            free[address] -= 1
            self._give(away, workers[address])

    def _give(self, away: TaskAway, worker: WorkerSeen) -> None:
        self._attempts += 1
        number, away.tries = self._attempts, away.tries + 1
        errand = Errand(__version__, self._call, number, pickle.dumps(away.next(), pickle.HIGHEST_PROTOCOL))
        future = self._client.submit(
            do, errand, key=errand.key, workers=[worker.address], allow_other_workers=False, pure=False
        )
        self._running[number] = Attempt(away, number, worker, future)
        future.add_done_callback(lambda done: self._heard.put((number, done)))

    def _drop(self, attempt: Attempt) -> None:
        """Nobody waits for it any more; its worker ends it."""
        self._running.pop(attempt.number, None)
        if not self._lost():
            attempt.future.cancel(force=True)

    # -- what is heard --------------------------------------------------------------------------------

    def _on_word(self, event: tuple[float, bytes]) -> None:
        """On a thread of the library's."""
        word = pickle.loads(event[1])
        if isinstance(word, ErrandTold) and word.call == self._call:
            self._heard.put(word)

    def _answers(self) -> Iterator[tuple[int, Answer]]:
        """Those that come within a moment."""
        wait = POLL_SECONDS
        if not self._running:
            time.sleep(wait)
        while self._running:
            try:
                heard = self._heard.get(timeout=wait)
            except queue.Empty:
                return
            wait = 0.001
            if isinstance(heard, ErrandTold):
                self._note(heard)
            elif (attempt := self._running.pop(heard[0], None)) is not None:
                self._begin(self._workers())  # who is free need not wait until this is saved
                yield from self._ended(attempt, heard[1])

    def _note(self, word: ErrandTold) -> None:
        attempt = self._running.get(word.attempt)
        if attempt is None:
            return
        away = attempt.away
        if word.back is not None:
            attempt.back = word.back
        elif word.best is not None:
            away.note(word.best)
            self._tell(away, WayState.BETTER, attempt.worker)
        else:
            attempt.begun = time.monotonic()
            self._tell(away, WayState.BEGUN, attempt.worker)
            if self._stopped is not None:
                self._ask_to_stop()

    def _tell(self, away: TaskAway, state: WayState, worker: WorkerSeen, why: Message | None = None) -> None:
        progress = None if away.best is None else away.best.progress
        self._on_way(TaskWay(away.number, state, worker.name, progress, why))

    def _ended(self, attempt: Attempt, future: Future[None]) -> Iterator[tuple[int, Answer]]:
        """An attempt is over: with a roster, or with a reason to try again."""
        away, worker, back = attempt.away, attempt.worker, attempt.back
        if isinstance(back, Brought):
            answer = away.answer(back)
            if answer is not None:
                yield away.number, answer
            else:
                yield from self._again(attempt, _ODD.fill(worker=worker.name))
        elif isinstance(back, NothingBack):
            yield from self._failed(attempt, back)
        elif self._client.status != "running":
            self._waiting.appendleft(away)  # the whole cluster is gone, for a moment or for good
        elif future.status == "error":
            yield from self._again(attempt, _why(worker, future))
        else:
            still = self._workers().get(worker.address)
            yield from self._again(attempt, _GONE.fill(worker=worker.name) if still is None else _BROKEN)

    def _failed(self, attempt: Attempt, failed: NothingBack) -> Iterator[tuple[int, Answer]]:
        away = attempt.away
        if failed.not_begun:
            yield away.number, NOT_BEGUN
        elif failed.refused and (why := away.refusal()) is not None:
            yield away.number, why
        elif failed.version:
            yield from self._again(attempt, _OTHER.fill(worker=attempt.worker.name))
        elif failed.left:
            self._roll.shut(attempt.worker.address)
            yield from self._again(attempt, _GONE.fill(worker=attempt.worker.name))
        else:
            away.deaths += 1
            yield from self._again(attempt, died(failed.code))

    def _again(self, attempt: Attempt, why: Message, silent: float = 0.0) -> Iterator[tuple[int, Answer]]:
        """Let another do it, unless it has been tried often enough; the worker was silent for so long at the end."""
        away, patience = attempt.away, self._patience
        away.shunned.add(attempt.worker.address)
        if attempt.back is None:
            self._roll.shut(attempt.worker.address, _SHUT_SECONDS)
        if attempt.begun is not None:
            away.spent += max(0.0, time.monotonic() - attempt.begun - silent)
        if self._stopped is not None:
            yield away.number, away.last(why)
        elif away.tries >= patience.tries or away.deaths >= patience.deaths:
            yield away.number, away.last(_TRIED.fill(why=why, count=away.tries))
        else:
            self._tell(away, WayState.AGAIN, attempt.worker, why)
            self._waiting.appendleft(away)

    def _missed(self) -> Iterator[tuple[int, Answer]]:
        """Attempts at workers that are there no more, or hang, or do not heed a stop."""
        seen = self._roll.workers()
        for attempt in [*self._running.values()]:
            worker = seen.get(attempt.worker.address)
            silent = 0.0 if worker is None else worker.silent
            if worker is None:
                why = _GONE.fill(worker=attempt.worker.name)
            elif silent > self._patience.silent:
                why = _SILENT.fill(worker=worker.name, seconds=str(int(silent)))
            elif self._stopped is not None and time.monotonic() - self._stopped > self._patience.stopping:
                why = _LATE.fill(worker=worker.name)
            else:
                continue
            self._drop(attempt)
            yield from self._again(attempt, why, silent)

    # -- the end --------------------------------------------------------------------------------------

    def _stop(self) -> Iterator[tuple[int, Answer]]:
        """Nothing more is begun, and the best of each is asked for, once."""
        while self._waiting:
            away = self._waiting.popleft()
            yield away.number, NOT_BEGUN if away.best is None else away.last(NOT_BEGUN)
        if self._stopped is None:
            self._stopped = time.monotonic()
            self._ask_to_stop()

    def _ask_to_stop(self) -> None:
        addresses = list({attempt.worker.address for attempt in self._running.values()})
        if addresses:
            threading.Thread(target=_ask, args=(self._client, self._call, addresses), daemon=True).start()

    def _all(self, why: Message) -> Iterator[tuple[int, Answer]]:
        """The best of each who is left, or the reason."""
        left = [*(attempt.away for attempt in self._running.values()), *self._waiting]
        self._waiting.clear()
        self._running.clear()
        for away in left:
            yield away.number, away.last(why)


def _nobody(place: ClusterPlace, roll: Roll) -> Message:
    """That no worker is one of ours, and who is there instead."""
    others = tuple(f"{w.name} ({w.version or '?'})" for w in roll.workers().values())
    return _NOBODY.fill(address=place.address, version=__version__, others=others or _NONE)


def _waited(place: ClusterPlace, roll: Roll, left: float) -> CallWay:
    return CallWay(_WAITED.fill(why=_nobody(place, roll), seconds=str(round(left))))


def _ask(client: Client, call: str, addresses: list[str]) -> None:
    """Ask these workers to end the call's searches; on a thread of its own, for one that hangs keeps us."""
    with contextlib.suppress(OSError, TimeoutError, RuntimeError, ValueError):
        client.run(heed, call, workers=addresses, on_error="ignore")


def _why(worker: WorkerSeen, future: Future[None]) -> Message:
    """What was wrong with an attempt that ended with an error: the worker died, or made a mistake."""
    error = future.exception(timeout=1)
    if type(error).__name__ == "KilledWorker":
        return _GONE.fill(worker=worker.name)
    return _MISTAKE.fill(worker=worker.name, kind=type(error).__name__)
