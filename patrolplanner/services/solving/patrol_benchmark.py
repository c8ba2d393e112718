"""A month of patrols of an instance, with what it comes to."""

from __future__ import annotations

import time
from dataclasses import asdict
from functools import partial

from patrolplanner.domain.messages import Message, translate
from patrolplanner.planning.deployment.patrol_measures import PatrolMeasures, measured
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.solving.benchmark_run import AskedInstance, BenchmarkRun, OnPoint
from patrolplanner.services.solving.peak_memory import peak_memory
from patrolplanner.store.benchmarks.patrol_file import read_instance, write_cards


def run_patrol(asked: AskedInstance, effort: Effort, stop: StopFlag | None, on_point: OnPoint | None) -> BenchmarkRun:
    """All shifts of the days: how long that takes hangs on their number, not on the effort, whose seed is taken.

    Solved when every visit that must be made is made, and no spot waits longer for one than it may.
    """
    from patrolplanner.planning.solving.deployment.patrol_month import patrol_month

    instance = read_instance(asked.alone("patrol"))
    task, stop = instance.task, stop or StopFlag()
    begun = time.monotonic()
    routes = patrol_month(task, effort.seed, stop)
    visits = [visit for shift in routes for visit in shift.visits]
    counts = sum(shift.asked for shift in routes), sum(shift.must_asked for shift in routes)
    found = measured(task, visits, counts, float(sum(shift.driven for shift in routes)))
    late = [spot.most_gap for spot in task.spots if spot.most_gap is not None and found.longest_gap > spot.most_gap]
    whole = len(routes) == task.days * len(task.shifts)
    return BenchmarkRun(
        "patrol",
        instance.name,
        solved=whole and not late and found.must_made == found.must_asked,
        ended="stopped" if stop.is_set() else "made",
        seconds=time.monotonic() - begun,
        peak=peak_memory(),
        said=_said(found),
        figures={"measures": {key: _rounded(value) for key, value in asdict(found).items()}},
        write=partial(write_cards, task, visits),
    )


def _rounded(value: object) -> object:
    if isinstance(value, dict):
        return {key: _rounded(one) for key, one in value.items()}
    return round(value, 4) if isinstance(value, float) else value


def _said(found: PatrolMeasures) -> tuple[Message, ...]:
    visits = translate("benchmarks", "visits made: {made} of {asked}, of those that must be made {must} of {all}")
    gaps = translate("benchmarks", "gaps at spots that must be visited: {median} min as a rule, {longest} at most")
    used = translate("benchmarks", "the cars' time: {busy} % is used, {driving} % for driving")
    near = translate("benchmarks", "doses kept within a tenth: {near} %, the least {least} %")
    seen = translate("benchmarks", "at the time of the day before: {one} % of visits, of a week before: {seven} %")
    watch = translate("benchmarks", "free minutes found by somebody who watches: {watcher} %, who does not: {blind} %")
    said = [
        visits.fill(made=found.made, asked=found.asked, must=found.must_made, all=found.must_asked),
        gaps.fill(median=round(found.median_gap), longest=round(found.longest_gap)),
        used.fill(busy=_share(found.busy), driving=_share(found.driving)),
        near.fill(near=_share(found.dose_near), least=_share(found.dose_least)),
    ]
    one, seven = found.same_time[1], found.same_time[7]
    if one is not None and seven is not None:
        said.append(seen.fill(one=_share(one), seven=_share(seven)))
    if found.watcher is not None and found.blind is not None:
        said.append(watch.fill(watcher=_share(found.watcher), blind=_share(found.blind)))
    return tuple(said)


def _share(share: float) -> str:
    return f"{100 * share:.1f}"
