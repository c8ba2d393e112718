"""One search in a process of its own, heard from as it goes: the window stays alive, whatever the search does.

A thread of the caller's process starts the other one, takes over what it sends and lays it in a queue; nothing here
waits. The process ends with its task, on request, when it is killed, or when its caller is there no more.
"""

from __future__ import annotations

import contextlib
import queue
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import partial
from typing import cast

from patrolplanner.domain.differences import Differences
from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.journal import Journal
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.loads import LoadBook, PersonLoad, heaviest, lightest
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.verdict import Count
from patrolplanner.planning.stop import Progress, StopFlag
from patrolplanner.services import worker
from patrolplanner.services.solving.auto_fill import Filled, FillRequest, Task, auto_fill, prepare
from patrolplanner.services.worker import Died, Worker


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
    """

    roster: Roster
    count: Count
    bound: int | None
    ended: str
    seconds: float
    released: int

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

_PORTION, _BREATH = 250, 0.002
"""A roster is sent so many rows at a time: reading it whole would hold the window's thread up."""


@dataclass(frozen=True, slots=True)
class _Rows:
    rows: tuple[Assignment, ...]


Tell = Callable[[SearchReport], None]
Work = Callable[[Task, StopFlag, Tell], Answer]


def search(task: Task, stop: StopFlag, tell: Tell) -> Answer:
    """Roster one plan and tell of the way; when asked to stop, the best roster so far is the answer."""
    try:
        filling = prepare(task.request)
        reporting = _Reporting(task.request, filling.case, tell)
        return FoundRoster.of(auto_fill(task.request, task.effort, stop, reporting, filling))
    except PlannerError as error:
        return error.message


class _Reporting:
    """Makes reports of progress; what takes a moment is made once for each better roster."""

    def __init__(self, request: FillRequest, case: Case, tell: Tell) -> None:
        self._case, self._tell, self._period = case, tell, request.period
        self._before = request.roster.between(*request.period).pairs
        self._told: tuple[int, int] | None = None
        self._book = load_book(request.plan, request.roster, request.journal, request.period)

    def __call__(self, progress: Progress) -> None:
        preview, worth = None, (progress.broken, progress.price)
        if progress.chosen is not None and worth != self._told:
            self._told = worth
            now = frozenset(p for p in self._case.roster_pairs(progress.chosen) if p.duty.day in self._period)
            differences = Differences(now - self._before, self._before - now)
            preview = preview_of(differences, self._book.loads(Roster.of(Assignment(p) for p in now)))
        self._tell(SearchReport(replace(progress, chosen=None), preview))


def preview_of(found: Differences, loads: tuple[PersonLoad, ...]) -> SearchPreview:
    people = tuple((d.key, len(d.added), len(d.removed)) for d in found.by_person())
    most, least = heaviest(loads, TOLD), lightest(loads, TOLD)
    return SearchPreview(len(found.added), len(found.removed), found.days, people, most, least)


def load_book(plan: Plan, roster: Roster, journal: Journal, period: Period) -> LoadBook:
    """What rosters of the period are weighed with, with a calendar from the first row of the roster on."""
    first = min((a.pair.duty.day for a in roster.assignments), default=period.first)
    calendar = calendar_for(plan, min(first, period.first), period.last)
    return LoadBook(plan, calendar, roster, journal, period)


class SearchProcess:
    """A search under way. `events` gives what has come since it was last asked, and never waits."""

    def __init__(self, task: Task, work: Work = search) -> None:
        self._task = task
        self._worker = Worker(partial(_serve, work))
        self._heard: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, daemon=True)

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
        """Ask for the best roster so far; it is answered within a second or two."""
        self._worker.stop()

    def kill(self) -> None:
        self._worker.kill()

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
            answer = _died(death.code)
        self._worker.end()
        if not self._worker.killed:
            self._heard.put(answer)

    def _listen(self) -> Answer:
        rows: list[Assignment] = []
        while True:
            event = self._worker.hear()
            if isinstance(event, SearchReport):
                self._heard.put(event)
            elif isinstance(event, _Rows):
                rows += event.rows
                time.sleep(_BREATH)
            elif isinstance(event, FoundRoster):
                request = self._task.request
                return replace(event, roster=request.roster.replaced(request.period, Roster.of(rows)))
            else:
                return cast("Message", event)


def _died(code: int | None) -> Message:
    text = translate(
        "solving",
        "The search ended by itself before it had a roster (code {code}); nothing has been changed. Try it again with "
        "less time or a shorter period; the computer may have run out of memory.",
    )
    return text.fill(code="?" if code is None else str(code))


def _serve(work: Work, task: Task, stop: StopFlag, tell: worker.Tell) -> None:
    """In a process of its own."""
    answer = work(task, stop, tell)
    if isinstance(answer, FoundRoster):
        rows = list(answer.roster.between(*task.request.period).assignments)
        for n in range(0, len(rows), _PORTION):
            tell(_Rows(tuple(rows[n : n + _PORTION])))
        answer = replace(answer, roster=Roster())
    tell(answer)
