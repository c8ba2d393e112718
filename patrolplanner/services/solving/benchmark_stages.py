"""The second nurse rostering competition as its rules ask: a week is rostered before the next one is known.

What the next week asks for is guessed from those seen so far: it is laid out behind the week with what the days seen
ask for on average, and rostered with it, so that stretches of duties go on well and duties and weekends are spread.
Only the week's own days are kept, and the next week is rostered beside them. How seconds are shared out, and what was
tried of guesses, is said in tests/bench/notes/stages.md.
"""

from __future__ import annotations

import math
import threading
import time
from dataclasses import replace
from datetime import date
from functools import partial

from patrolplanner.domain.roster import Roster
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.solving.benchmark_run import (
    AskedInstance,
    BenchmarkRun,
    OnPoint,
    Point,
    Searched,
    searched,
)
from patrolplanner.services.solving.peak_memory import peak_memory
from patrolplanner.store.benchmarks.benchmark import Benchmark
from patrolplanner.store.benchmarks.inrc2 import COVER, WEEK, as_benchmark, day_of, write_solution
from patrolplanner.store.benchmarks.inrc2_file import Inrc2Instance, NurseContract, Range, WeekData, read_folder

PATIENT = 3
"""Times its share of the seconds is what a stage's search is told that it has: one that is told less hurries its first
dive, which is most of what it gives."""
TICK = 0.05

WORKDAYS, WEEKEND = range(5), range(5, WEEK)
"""Days that ask for about as much as each other."""
LEAST = 30
"""What somebody below the least cover of a guessed week costs besides: nobody knows whether it will be asked for."""
PRICES = (10, 20, 30, 45, 60)
"""Of people hoped for: each is a post, so few."""


def run_stages(asked: AskedInstance, effort: Effort, stop: StopFlag | None, on_point: OnPoint | None) -> BenchmarkRun:
    """An instance week by week, in even shares of what there is."""
    stop, instance = stop or StopFlag(), read_folder(asked.alone("inrc2"))
    whole, weeks = as_benchmark(instance), len(instance.weeks)
    begun, roster = time.monotonic(), whole.history
    for week in range(weeks):
        share = _share(effort, time.monotonic() - begun, weeks, weeks - week)
        found = _search(as_benchmark(seen_at(instance, week)), roster, day_of(week, 0), share, stop)
        roster = roster.merged(found.roster.between(day_of(week, 0), day_of(week, WEEK - 1)))
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
        ended="stopped" if stop.is_set() else "weeks",
        seconds=seconds,
        objective=objective,
        parts={} if missed else whole.parts_of(verdict),
        missed=missed,
        peak=peak_memory(),
        write=partial(write_solution, whole, roster),
    )


def _search(benchmark: Benchmark, kept: Roster, since: date, share: Effort, stop: StopFlag) -> Searched:
    """A stage's search from a date on, which ends after its share, or when somebody asks to stop."""
    if share.work is not None:
        return searched(benchmark, kept, share, stop, since=since)
    until, over = time.monotonic() + share.seconds, StopFlag()

    def watch() -> None:
        while not over.is_set() and time.monotonic() < until and not stop.wait(TICK):
            pass
        over.set()

    threading.Thread(target=watch, daemon=True).start()
    try:
        return searched(benchmark, kept, share.of(PATIENT * share.seconds), over, since=since)
    finally:
        over.set()


def seen_at(instance: Inrc2Instance, week: int) -> Inrc2Instance:
    """The instance as it is known when a week is rostered: the weeks up to it, and a guess in place of the next one.

    Of duties and weekends that contracts count over all weeks it has the share of its weeks.
    """
    scenario, seen = instance.scenario, instance.weeks[: week + 1]
    if len(seen) == len(instance.weeks):
        return instance
    share = (len(seen) + 1) / len(instance.weeks)
    contracts = {name: _in_part(contract, share) for name, contract in scenario.contracts.items()}
    return replace(instance, scenario=replace(scenario, contracts=contracts), weeks=(*seen, _guess(seen)))


def _in_part(contract: NurseContract, share: float) -> NurseContract:
    """A contract over a share of its time, in favour of whoever has it where that is no whole number."""
    total = Range(math.floor(contract.total.least * share), round(contract.total.most * share))
    return replace(contract, total=total, weekends=math.ceil(contract.weekends * share))


def _guess(seen: tuple[WeekData, ...]) -> WeekData:
    """What another week may ask for: nobody for sure, and each further one of a skill at the price that one short
    would cost on average on the days of the weeks seen. Nobody knows whose wishes."""
    needs, hoped = {}, dict[tuple[str, str, int], list[int]]()
    for key in seen[0].needs:
        needs[key] = (Range(0, 0),) * WEEK
        for day in range(WEEK):
            alike = WORKDAYS if day in WORKDAYS else WEEKEND
            asked = [week.needs[key][d] for week in seen for d in alike]
            for n in range(max(need.most for need in asked)):
                least, most = (sum(bound > n for bound in bounds) for bounds in zip(*asked, strict=True))
                worth = (COVER * most + LEAST * least) / len(asked)
                if worth >= PRICES[0] / 2:
                    price = min(PRICES, key=lambda price: abs(price - worth))
                    hoped.setdefault((*key, price), [0] * WEEK)[day] += 1
    return WeekData(needs, hoped={key: tuple(row) for key, row in hoped.items()})


def _share(effort: Effort, spent: float, weeks: int, left: int) -> Effort:
    """What a week may use: an even share of the work, or of the seconds that are left."""
    return effort.of(effort.budget / weeks if effort.work is not None else max(0.0, effort.seconds - spent) / left)
