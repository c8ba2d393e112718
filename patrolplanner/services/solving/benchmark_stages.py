"""The second nurse rostering competition as its rules ask: a week is rostered before the next one is known.

What the later weeks ask for is guessed from those seen so far: they are laid out behind the week with the demands of
the weeks seen, and rostered with it, so that duties and weekends are spread over the whole time. Only the week's own
days are kept, and the next week is rostered beside them. How seconds are shared out, and what was tried of guesses, is
said in tests/bench/notes/stages.md.
"""

from __future__ import annotations

import time
from dataclasses import replace
from functools import partial

from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.solving.benchmark_run import AskedInstance, BenchmarkRun, OnPoint, Point, searched
from patrolplanner.services.solving.peak_memory import peak_memory
from patrolplanner.store.benchmarks.inrc2 import WEEK, as_benchmark, day_of, write_solution
from patrolplanner.store.benchmarks.inrc2_file import Inrc2Instance, WeekData, read_folder


def run_stages(asked: AskedInstance, effort: Effort, stop: StopFlag | None, on_point: OnPoint | None) -> BenchmarkRun:
    """An instance week by week, in even shares of what there is."""
    instance = read_folder(asked.alone("inrc2"))
    whole = as_benchmark(instance)
    begun, roster, ended = time.monotonic(), whole.history, ""
    for week in range(len(instance.weeks)):
        share = _share(effort, time.monotonic() - begun, len(instance.weeks) - week, len(instance.weeks))
        found = searched(as_benchmark(seen_at(instance, week)), roster, share, stop)
        roster = roster.merged(found.roster.between(day_of(week, 0), day_of(week, WEEK - 1)))
        ended = found.ended
        if on_point is not None:
            on_point(Point(time.monotonic() - begun, None, None, weeks=week + 1))
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
        ended=ended,
        seconds=seconds,
        objective=objective,
        parts={} if missed else whole.parts_of(verdict),
        missed=missed,
        peak=peak_memory(),
        write=partial(write_solution, whole, roster),
    )


def seen_at(instance: Inrc2Instance, week: int) -> Inrc2Instance:
    """The instance as it is known when a week is rostered: the weeks up to it, and a guess in place of the others."""
    seen = instance.weeks[: week + 1]
    return replace(instance, weeks=seen + tuple(_guess(seen, n) for n in range(len(instance.weeks) - len(seen))))


def _guess(seen: tuple[WeekData, ...], n: int) -> WeekData:
    """What a later week may ask for: the demands of a week seen, the latest first; nobody knows whose wishes."""
    return replace(seen[-1 - n % len(seen)], off=())


def _share(effort: Effort, spent: float, left: int, weeks: int) -> Effort:
    """What a week may use: an even share of the work, or of the seconds that are left."""
    return effort.of((effort.seconds - spent) / left if effort.work is None else effort.work / weeks)
