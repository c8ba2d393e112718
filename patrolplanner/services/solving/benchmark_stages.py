"""The second nurse rostering competition as its rules ask: a week is rostered before the next one is known.

What the later weeks ask for is guessed from those seen so far: they are laid out behind the week with the demands of
the weeks seen, and rostered with it, so that duties and weekends are spread over the whole time. Only the week's own
days are kept, and the next week is rostered beside them. How seconds are shared out, and what was tried of guesses, is
said in tests/bench/notes/stages.md.
"""

from __future__ import annotations

import threading
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

from patrolplanner.domain.roster import Roster
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.solving.benchmark_run import BenchmarkRun, OnPoint, Point, Searched, searched
from patrolplanner.services.solving.peak_memory import peak_memory
from patrolplanner.store.benchmarks.benchmark import Benchmark
from patrolplanner.store.benchmarks.inrc2 import WEEK, as_benchmark, day_of, write_solution
from patrolplanner.store.benchmarks.inrc2_file import Inrc2Instance, WeekData, read_folder

PATIENT = 3
"""Times its share of the seconds is what a stage's search is told that it has: one that is told less hurries its first
dive, which is most of what it gives."""
TICK = 0.05


def run_stages(path: Path, effort: Effort, stop: StopFlag | None, on_point: OnPoint | None) -> BenchmarkRun:
    """An instance week by week, in even shares of what there is."""
    stop, instance = stop or StopFlag(), read_folder(path)
    whole, weeks = as_benchmark(instance), len(instance.weeks)
    begun, roster = time.monotonic(), whole.history
    for week in range(weeks):
        share = _share(effort, time.monotonic() - begun, weeks, weeks - week)
        found = _search(as_benchmark(seen_at(instance, week)), roster, share, stop)
        roster = roster.merged(found.roster.between(day_of(week, 0), day_of(week, WEEK - 1)))
        if on_point is not None:
            on_point(Point(time.monotonic() - begun, None, None, week + 1))
    verdict = judge(whole.plan, whole.period, roster)
    missed = whole.missed(verdict.price) + len(verdict.hard)
    seconds = time.monotonic() - begun
    objective = None if missed else whole.objective(verdict.price)
    if on_point is not None:
        on_point(Point(seconds, objective, None))
    return BenchmarkRun(
        "inrc2",
        whole.name,
        solved=not missed,
        ended="stopped" if stop.is_set() else "weeks",
        seconds=seconds,
        objective=objective,
        parts={} if missed else whole.parts_of(verdict),
        missed=missed,
        peak=peak_memory(),
        write=partial(write_solution, whole, roster),
    )


def _search(benchmark: Benchmark, kept: Roster, share: Effort, stop: StopFlag) -> Searched:
    """A stage's search, which ends after its share, or when somebody asks to stop."""
    if share.work is not None:
        return searched(benchmark, kept, share, stop)
    until, over = time.monotonic() + share.seconds, StopFlag()

    def watch() -> None:
        while not over.is_set() and time.monotonic() < until and not stop.wait(TICK):
            pass
        over.set()

    threading.Thread(target=watch, daemon=True).start()
    try:
        return searched(benchmark, kept, share.of(PATIENT * share.seconds), over)
    finally:
        over.set()


def seen_at(instance: Inrc2Instance, week: int) -> Inrc2Instance:
    """The instance as it is known when a week is rostered: the weeks up to it, and a guess in place of the others."""
    seen = instance.weeks[: week + 1]
    return replace(instance, weeks=seen + tuple(_guess(seen, n) for n in range(len(instance.weeks) - len(seen))))


def _guess(seen: tuple[WeekData, ...], n: int) -> WeekData:
    """What a later week may ask for: the demands of a week seen, the latest first; nobody knows whose wishes."""
    return replace(seen[-1 - n % len(seen)], off=(), guessed=True)


def _share(effort: Effort, spent: float, weeks: int, left: int) -> Effort:
    """What a week may use: an even share of the work, or of the seconds that are left."""
    return effort.of(effort.budget / weeks if effort.work is not None else max(0.0, effort.seconds - spent) / left)
