"""Public instances that ask where to stand: p-median, p-center and maximal covering."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.solving.benchmark_run import AskedInstance, BenchmarkRun, OnPoint, Point, Runner
from patrolplanner.services.solving.peak_memory import peak_memory
from patrolplanner.store.benchmarks.placing import PlacingInstance, read_instance
from patrolplanner.store.exchange.replacing import replacing

if TYPE_CHECKING:
    from patrolplanner.planning.solving.deployment.inquiry import OnAnswer, PlacesAnswer

_NONE = translate(
    "benchmarks", "No {count} {count:place reaches|places reach} every place of the instance; that is proven."
)


def _read(asked: AskedInstance) -> PlacingInstance:
    """The instance with what was asked for instead of what it says. Raises UserError where that does not fit."""
    instance = read_instance(asked.path)
    choosing = instance.choosing
    count = choosing.count if asked.count is None else asked.count
    if count > choosing.sites:
        text = translate("benchmarks", "{file} has {sites} {sites:site|sites}; {count} of them cannot be chosen.")
        raise UserError(text.fill(file=asked.path.name, sites=choosing.sites, count=count))
    radius = instance.radius if asked.radius is None else asked.radius
    return replace(instance, choosing=replace(choosing, count=count), radius=radius)


def _run_nearest(
    set_name: str, asked: AskedInstance, effort: Effort, stop: StopFlag | None, on_point: OnPoint | None
) -> BenchmarkRun:
    """p-median and p-center: the whole of the places is reached, or it is proven that it cannot be."""
    # the solver takes half a second to load, so only those who search wait for it
    from patrolplanner.planning.solving.deployment.center import center
    from patrolplanner.planning.solving.deployment.inquiry import Inquiry
    from patrolplanner.planning.solving.deployment.median import median

    instance = _read(asked)
    choosing = instance.choosing
    whole = choosing.whole if set_name == "pmedian" else False
    inquiry = Inquiry(effort, stop, points(on_point), whole=whole)
    answer = (median if set_name == "pmedian" else center)(choosing, inquiry)
    said: tuple[Message, ...] = ()
    if answer.chosen is None and answer.ended == "proven":
        said = (_NONE.fill(count=choosing.count),)
    return _run(set_name, instance, answer, said)


def _run_mclp(asked: AskedInstance, effort: Effort, stop: StopFlag | None, on_point: OnPoint | None) -> BenchmarkRun:
    """Maximal covering within the radius."""
    from patrolplanner.planning.solving.deployment.cover import most_cover
    from patrolplanner.planning.solving.deployment.inquiry import Inquiry

    instance = _read(asked)
    choosing = instance.choosing
    if instance.radius is None:
        text = translate("benchmarks", "{file} does not say how far a place reaches; name it with --radius.")
        raise UserError(text.fill(file=asked.path.name))
    inquiry = Inquiry(effort, stop, points(on_point, most=True), most=True, whole=choosing.whole_weights)
    answer = most_cover(choosing.within(instance.radius), choosing.weights, choosing.count, inquiry)
    share = 100 * (answer.value or 0) / max(1e-9, choosing.weight)
    text = translate("benchmarks", "{share} % of the weight is within {radius}.")
    said = (text.fill(share=f"{share:.2f}", radius=f"{instance.radius:g}"),)
    return _run("mclp", instance, answer, said)


def points(on_point: OnPoint | None, *, most: bool = False) -> OnAnswer | None:
    if on_point is None:
        return None

    def tell(seconds: float, value: float | None, bound: float | None) -> None:
        if value is not None:
            on_point(Point(seconds, plain(value), plain(bound), most))

    return tell


def _run(set_name: str, instance: PlacingInstance, answer: PlacesAnswer, said: tuple[Message, ...]) -> BenchmarkRun:
    chosen = None if answer.chosen is None else [site + 1 for site in answer.chosen]
    return BenchmarkRun(
        set_name,
        instance.name,
        solved=chosen is not None,
        ended=answer.ended.value,
        seconds=answer.seconds,
        objective=plain(answer.value),
        bound=plain(answer.bound),
        first_seconds=answer.first_seconds,
        best_seconds=answer.best_seconds,
        peak=peak_memory(),
        said=said,
        figures={"chosen": chosen},
        write=None if chosen is None else partial(_write, chosen),
    )


def plain(number: float | None) -> float | None:
    """Whole numbers without a point, others with six digits of it."""
    if number is None:
        return None
    return round(number) if abs(number - round(number)) < 1e-9 else round(number, 6)


def _write(chosen: list[int], path: Path) -> None:
    """One chosen site a line, counted from 1."""
    with replacing(path) as unfinished:
        unfinished.write_text("".join(f"{site}\n" for site in chosen), encoding="utf-8")


PLACING_RUNNERS: Mapping[str, Runner] = {
    "pmedian": partial(_run_nearest, "pmedian"),
    "pcenter": partial(_run_nearest, "pcenter"),
    "mclp": _run_mclp,
}
