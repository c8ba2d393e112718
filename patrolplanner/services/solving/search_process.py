"""One search in a process of its own, heard from as it goes: the window stays alive, whatever the search does.

A thread of the caller's process starts the other one, takes over what it sends and lays it in a queue; nothing here
waits. The process ends with its task, on request, when it is killed, or when its caller is there no more. It sends each
better roster as it finds it, so that its death costs nobody more than the last second.
"""

from __future__ import annotations

import contextlib
import pickle
import queue
import threading
import time
import zlib
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import cast

from patrolplanner.domain.differences import Differences
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.planning.filling import Filling, without_idle
from patrolplanner.planning.indicators.loads import PersonLoad, heaviest, lightest, load_book
from patrolplanner.planning.judging.judge import verdict_of
from patrolplanner.planning.model.verdict import Count, Verdict
from patrolplanner.planning.stop import OnProgress, Progress, StopFlag
from patrolplanner.services import worker
from patrolplanner.services.solving.auto_fill import Filled, FillRequest, Task, auto_fill, prepare, roster_of
from patrolplanner.services.solving.memory_room import affordable
from patrolplanner.services.worker import NO_MEMORY, Died, Worker


@dataclass(frozen=True, slots=True)
class SearchPreview:
    """The best roster so far as it differs from the present one: how many people on how many dates, and who.

    ``people`` has the number, and how many duties come and go; only sums, so that a preview is light to send. People
    whom nobody needs are still in it: they are sent home at the end, which takes too long to do on the way.
    ``most`` and ``least`` are those who carry most and least.
    """

    added: int
    removed: int
    days: int
    people: tuple[tuple[str, int, int], ...]
    most: tuple[PersonLoad, ...] = ()
    least: tuple[PersonLoad, ...] = ()


@dataclass(frozen=True, slots=True)
class SearchReport:
    """How far the search is; ``preview`` is None while the best roster is the one reported before."""

    progress: Progress
    preview: SearchPreview | None


@dataclass(frozen=True, slots=True)
class FoundRoster:
    """The roster that a search found (history and later rows included), what it is worth, and how the search went.

    ``bound`` is a price that no roster can undercut, None when none was proven; ``released`` counts locks let go.
    ``ended`` is ``died`` where the process ended by itself and this is the best roster it had told of.
    """

    roster: Roster
    count: Count
    bound: int | None
    ended: str
    seconds: float
    released: int

    @property
    def proven(self) -> bool:
        return self.bound is not None and self.bound >= self.count.price

    @staticmethod
    def of(filled: Filled) -> FoundRoster:
        """What the window needs of it."""
        count = Count.of(filled.verdict)
        return FoundRoster(filled.roster, count, filled.bound, filled.ended, filled.seconds, filled.released)


Answer = FoundRoster | Message
"""What was found, or why nothing was."""

Event = SearchReport | Answer
"""What is heard: reports, and at last the answer."""

TOLD = 3
"""So many people are named who carry most, and as many who carry least."""

REPORTING_SHARE = 0.04
"""Of the time of a search that may go into telling of better rosters."""
STUCK_SECONDS = 30.0
"""A search that gives no sign of life for so long is said to hang."""
STOP_SECONDS = 20.0
"""One that was asked to stop and has given none for so long is ended, with the best roster it had told of."""

SEARCH_MIB, PAIR_MIB, THREAD_MIB = 450.0, 0.003, 80.0
"""Memory that a search takes, with each pair it may choose and with each thread."""

_PORTION, _BREATH = 250, 0.002
"""A roster is sent so many rows at a time: reading it whole would hold the window's thread up."""


@dataclass(frozen=True, slots=True)
class _Rows:
    rows: tuple[Assignment, ...]


@dataclass(frozen=True, slots=True)
class KeptBest:
    """The rows of the best roster so far, packed: they are read only if the search dies."""

    packed: bytes
    progress: Progress

    @staticmethod
    def of(inside: Roster, progress: Progress) -> KeptBest:
        rows = tuple(inside.assignments)
        return KeptBest(zlib.compress(pickle.dumps(rows), 1), replace(progress, chosen=None))

    def roster(self, request: FillRequest) -> Roster:
        """With what is outside the period."""
        rows = cast("tuple[Assignment, ...]", pickle.loads(zlib.decompress(self.packed)))
        return request.roster.replaced(request.period, Roster.of(rows))


Tell = Callable[[SearchReport | KeptBest], None]
Work = Callable[[Task, StopFlag, Tell], Answer]


def search(task: Task, stop: StopFlag, tell: Tell) -> Answer:
    """Roster one plan and tell of the way; when asked to stop, the best roster so far is the answer."""
    try:
        filling = prepare(task.request)
        reporting = _Reporting(task.request, filling, tell)
        workers = affordable(task.effort.workers, THREAD_MIB, SEARCH_MIB + PAIR_MIB * filling.case.space.size)
        return FoundRoster.of(auto_fill(task.request, replace(task.effort, workers=workers), stop, reporting, filling))
    except PlannerError as error:
        return error.message


def telling_best(request: FillRequest, filling: Filling, tell: Callable[[KeptBest], None]) -> OnProgress:
    """Tells of each better roster as a search goes."""
    told: list[tuple[int, int]] = []

    def heard(progress: Progress) -> None:
        worth = (progress.broken, progress.price)
        if progress.chosen is not None and told[-1:] != [worth]:
            told[:] = [worth]
            tell(KeptBest.of(roster_of(request, filling, progress.chosen).between(*request.period), progress))

    return heard


class _Reporting:
    """Makes reports of progress; what takes a moment is made of better rosters only, and not so often that the search
    would feel it, which shares the processor with this."""

    def __init__(self, request: FillRequest, filling: Filling, tell: Tell) -> None:
        self._request, self._filling, self._tell, self._period = request, filling, tell, request.period
        self._before = request.roster.between(*request.period).pairs
        self._told: tuple[int, int] | None = None
        self._due = 0.0
        self._book = load_book(request.plan, request.roster, request.journal, request.period)

    def __call__(self, progress: Progress) -> None:
        preview, worth = None, (progress.broken, progress.price)
        if progress.chosen is not None and worth != self._told and progress.seconds >= self._due:
            begun = time.perf_counter()
            self._told = worth
            roster = roster_of(self._request, self._filling, progress.chosen).between(*self._period)
            now = roster.pairs
            differences = Differences(now - self._before, self._before - now)
            preview = preview_of(differences, self._book.loads(roster))
            self._tell(KeptBest.of(roster, progress))
            self._due = progress.seconds + (time.perf_counter() - begun) / REPORTING_SHARE
        self._tell(SearchReport(replace(progress, chosen=None), preview))


def preview_of(found: Differences, loads: tuple[PersonLoad, ...]) -> SearchPreview:
    people = tuple((d.key, len(d.added), len(d.removed)) for d in found.by_person())
    most, least = heaviest(loads, TOLD), lightest(loads, TOLD)
    return SearchPreview(len(found.added), len(found.removed), found.days, people, most, least)


class SearchProcess:
    """A search under way. `events` gives what has come since it was last asked, and never waits."""

    def __init__(self, task: Task, work: Work = search) -> None:
        self._task = task
        self._worker = Worker(partial(_serve, work))
        self._heard: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._best: KeptBest | None = None
        self._unwanted = False

    def start(self) -> None:
        """Begin; starting a process takes a moment, which nobody has to wait for."""
        self._thread.start()

    def events(self) -> list[Event]:
        """What has come since, in order. The answer is the last one, and comes once unless the search is killed."""
        found: list[Event] = []
        with contextlib.suppress(queue.Empty):
            while True:
                found.append(self._heard.get_nowait())
        return found

    def stop(self) -> None:
        """Ask for the best roster so far; that takes a second or two, or until a search that hangs is ended."""
        self._worker.stop()
        threading.Thread(target=self._insist, daemon=True).start()

    def kill(self) -> None:
        """End it; nothing more is heard."""
        self._unwanted = True
        self._worker.kill()

    @property
    def silent(self) -> float:
        """For how many seconds it has given no sign of life; to be asked now and then."""
        return self._worker.silent()

    def join(self, seconds: float) -> bool:
        """Wait for the end of the process; whether it has ended."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        """On a thread of its own: from the start of the process to its end."""
        self._worker.start()
        self._worker.give(self._task)
        try:
            answer = self._listen()
        except Died as death:
            last = last_of(self._task.request, self._best, death.code)
            answer = FoundRoster.of(last) if isinstance(last, Filled) else last
        self._worker.end()
        if not self._unwanted:
            self._heard.put(answer)

    def _insist(self) -> None:
        """End a search that hangs although it was asked to stop; its best roster is told like that of one that died."""
        while self._thread.is_alive():
            if self._worker.silent() > STOP_SECONDS:
                self._worker.kill()
                return
            self._thread.join(worker.POLL_SECONDS)

    def _listen(self) -> Answer:
        rows: list[Assignment] = []
        while True:
            event = self._worker.hear()
            if isinstance(event, SearchReport):
                self._heard.put(event)
            elif isinstance(event, KeptBest):
                self._best = event
            elif isinstance(event, _Rows):
                rows += event.rows
                time.sleep(_BREATH)
            elif isinstance(event, FoundRoster):
                request = self._task.request
                return replace(event, roster=request.roster.replaced(request.period, Roster.of(rows)))
            else:
                return cast("Message", event)


def died(code: int | None) -> Message:
    """What is said of a search that ended without a roster."""
    if code == NO_MEMORY:
        return translate(
            "solving",
            "The computer has too little memory for this search; nothing has been changed. Close other programs, or "
            "search a shorter period.",
        )
    text = translate(
        "solving",
        "The search ended by itself before it had a better roster (code {code}); nothing has been changed. Try it "
        "again with less time or a shorter period; the computer may have run out of memory.",
    )
    return text.fill(code="?" if code is None else str(code))


def last_of(request: FillRequest, best: KeptBest | None, code: int | None) -> Filled | Message:
    """The best roster that a search told of before it died, where it is better than the present one; else why not."""
    if best is None:
        return died(code)

    def judged(roster: Roster) -> Verdict:
        return verdict_of(request.plan, request.period, roster, request.published, request.at, request.journal)

    progress, filling = best.progress, prepare(request)
    needed, _ = without_idle(filling, filling.case.chosen(best.roster(request).pairs))
    inside = roster_of(request.as_worked(), filling, needed)
    roster = request.roster.replaced(request.period, inside)
    verdict = judged(roster)
    now, there = Count.of(verdict), Count.of(judged(request.roster))
    if (now.hard, now.price) >= (there.hard, there.price):
        return died(code)
    seconds = progress.seconds
    return Filled(roster, verdict, progress.bound, False, "died", seconds, seconds, released=request.released)


def _serve(work: Work, task: Task, stop: StopFlag, tell: worker.Tell) -> None:
    """In a process of its own."""
    answer = work(task, stop, tell)
    if isinstance(answer, FoundRoster):
        rows = list(answer.roster.between(*task.request.period).assignments)
        for n in range(0, len(rows), _PORTION):
            tell(_Rows(tuple(rows[n : n + _PORTION])))
        answer = replace(answer, roster=Roster())
    tell(answer)
