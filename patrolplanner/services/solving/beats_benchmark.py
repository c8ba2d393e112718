"""Beats of equal load of an instance."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.solving.benchmark_run import AskedInstance, BenchmarkRun, OnPoint
from patrolplanner.services.solving.peak_memory import peak_memory
from patrolplanner.services.solving.placing_benchmarks import plain, points
from patrolplanner.store.benchmarks.beats_file import read_instance


def run_beats(asked: AskedInstance, effort: Effort, stop: StopFlag | None, on_point: OnPoint | None) -> BenchmarkRun:
    """Solved when the loads are within the tolerance and a way leads from every segment to its centre."""
    from patrolplanner.planning.solving.deployment.beats import NO_CENTRE, beats_task, divided
    from patrolplanner.planning.solving.deployment.inquiry import Inquiry

    instance = read_instance(asked.alone("beats"))
    task = beats_task(instance.times, instance.weights, instance.neighbours, instance.count, instance.tolerance)
    inquiry = Inquiry(effort, stop, points(on_point))
    found = divided(task, inquiry)
    course = inquiry.answer()
    beyond = max((abs(load - 1) for load in found.loads), default=1.0) > instance.tolerance + 1e-9
    text = translate(
        "benchmarks",
        "{beats} {beats:beat|beats}, loads {least} to {most} % of the mean, on average {time} to the centre",
    )
    return BenchmarkRun(
        "beats",
        instance.name,
        solved=not beyond and NO_CENTRE not in found.centre_of,
        ended=course.ended.value if inquiry.closed or inquiry.over() else "made",
        seconds=course.seconds,
        objective=plain(found.value),
        bound=plain(found.bound),
        first_seconds=course.first_seconds,
        best_seconds=course.best_seconds,
        peak=peak_memory(),
        said=(
            text.fill(
                beats=len(found.loads),
                least=f"{100 * min(found.loads, default=0):.1f}",
                most=f"{100 * max(found.loads, default=0):.1f}",
                time=f"{found.mean:.1f}",
            ),
        ),
        figures={"centre_of": list(found.centre_of), "loads": [round(load, 4) for load in found.loads]},
    )
