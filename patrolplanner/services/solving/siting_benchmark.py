"""Where to put posts and in which hours to man them: the answer of an instance with its reasons."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from patrolplanner.domain.messages import Message, translate
from patrolplanner.planning.deployment.siting import NOBODY, SitingTask, chosen_sites
from patrolplanner.planning.deployment.siting_reasons import shares_within, true_response, worth_of
from patrolplanner.planning.deployment.siting_wish import SitingWish, banded, hourly_task
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.solving.benchmark_run import AskedInstance, BenchmarkRun, OnPoint
from patrolplanner.services.solving.peak_memory import peak_memory
from patrolplanner.services.solving.placing_benchmarks import plain, points
from patrolplanner.store.benchmarks.siting_file import SitingInstance, read_instance

if TYPE_CHECKING:
    from patrolplanner.planning.solving.deployment.inquiry import Inquiry
    from patrolplanner.planning.solving.deployment.siting import Sited

RINGS = (60.0, 180.0, 300.0)
_FIRST_BUSY = 0.3
"""Share of time in which units are taken to be busy before it is known who they are."""
Figures = dict[str, object]


def run_siting(asked: AskedInstance, effort: Effort, stop: StopFlag | None, on_point: OnPoint | None) -> BenchmarkRun:
    """The best posts; solved when nothing that was to stay is closed or changed and every key place is reached."""
    from patrolplanner.planning.solving.deployment.inquiry import Inquiry

    instance = read_instance(asked.alone("siting"))
    inquiry = Inquiry(effort, stop, points(on_point, most=True), most=True)
    answer = _answered(instance.wish, inquiry)
    found = inquiry.answer()
    left = Inquiry(effort.of(max(0.0, effort.budget - found.seconds)), stop)
    return BenchmarkRun(
        "siting",
        instance.name,
        solved=answer.task.penalty(answer.sited.numbers) == 0,
        ended=found.ended.value,
        seconds=found.seconds,
        objective=plain(answer.sited.value),
        bound=plain(answer.sited.bound),
        first_seconds=found.first_seconds,
        best_seconds=found.best_seconds,
        peak=peak_memory(),
        said=_said(instance.wish, answer),
        figures=_figures(instance, answer, left),
    )


@dataclass(frozen=True)
class _Answered:
    """The task by hours and by bands, and its answer."""

    hourly: SitingTask
    task: SitingTask
    sited: Sited


def _answered(wish: SitingWish, inquiry: Inquiry) -> _Answered:
    """Where the share of busy time is to be found, it is taken from a first answer, and the second is asked with it."""
    from patrolplanner.planning.solving.deployment.siting import site_posts

    busy = wish.busy
    if busy is None:
        hourly = hourly_task(wish, _FIRST_BUSY)
        task, _ = banded(hourly)
        first = site_posts(task, inquiry.within(most=True, whole=False))
        busy = min(0.99, true_response(hourly, wish.queue, first.numbers, RINGS).busy)
    hourly = hourly_task(wish, busy)
    task, _ = banded(hourly)
    return _Answered(hourly, task, site_posts(task, inquiry))


def _figures(instance: SitingInstance, answer: _Answered, left: Inquiry) -> Figures:
    from patrolplanner.planning.solving.deployment.siting import came_back, curve

    wish, task, choice = instance.wish, answer.task, answer.sited.numbers
    people = task.people(choice)
    again, times = came_back(task, choice, wish.calls, instance.resamples, left)
    response = true_response(answer.hourly, wish.queue, choice, RINGS)
    figures: Figures = {
        "busy": round(task.busy, 4),
        "covered": plain(task.covered(choice)),
        "within": _per_cent(shares_within(answer.hourly, choice, RINGS)),
        "people": [round(float(p), 2) for p in people],
        "key_places_missed": task.missed(choice),
        "posts": [_post(wish, answer, site, option) for site, option in chosen_sites(choice)],
        "closed": [site for site in wish.existing if choice[site] == NOBODY],
        "response": {
            "within": _per_cent(response.within),
            "all_busy": round(100 * response.all_busy, 2),
            "busy": round(100 * response.busy, 2),
            "busiest": round(100 * response.busiest, 2),
        },
        "resamples": times,
        "came_back": {site: int(again[site]) for site, _ in chosen_sites(choice)} if times else {},
    }
    if instance.curve is not None:
        figures["curve"] = [_step(answer, one) for one in curve(task, instance.curve, left)]
    return figures


def _per_cent(shares: tuple[float, ...]) -> list[float]:
    return [round(100 * share, 2) for share in shares]


def _post(wish: SitingWish, answer: _Answered, site: int, option: int) -> Figures:
    """A post with its reasons."""
    worth = worth_of(answer.hourly, answer.sited.numbers, site)
    return {
        "site": site,
        "manning": wish.mannings[option].name,
        "new": site not in wish.existing,
        "people": [round(p, 2) for p in wish.mannings[option].people(wish.relief)],
        "lost_without": plain(worth.total),
        "lost_by_hour": [round(hour, 3) for hour in worth.by_hour],
        "for_places": list(worth.places),
        "next_best": worth.next_best,
        "lost_there": plain(worth.lost_there),
    }


def _step(answer: _Answered, sited: Sited) -> Figures:
    return {
        "posts": len(chosen_sites(sited.choice)),
        "people": [round(float(p), 2) for p in answer.task.people(sited.numbers)],
        "within": _per_cent(shares_within(answer.hourly, sited.numbers, RINGS)),
        "gap": round(sited.gap, 3),
    }


def _said(wish: SitingWish, answer: _Answered) -> tuple[Message, ...]:
    """What the answer is, what existing posts take that is not there, and what is therefore changed."""
    task, choice = answer.task, answer.sited.numbers
    people = task.people(choice)
    shares = _per_cent(shares_within(answer.hourly, choice, RINGS))
    text = translate(
        "benchmarks",
        "{posts} {posts:post|posts}, {officers} {officers:officer|officers} and {auxiliaries} "
        "{auxiliaries:auxiliary|auxiliaries}; within 1/3/5 min {shares} %.",
    )
    said = [
        text.fill(
            posts=len(chosen_sites(choice)),
            officers=f"{people[0]:.1f}",
            auxiliaries=f"{people[1]:.1f}",
            shares="/".join(f"{share:.1f}" for share in shares),
        )
    ]
    if task.over(task.existing).any():
        needed = task.people(task.existing)
        text = translate(
            "benchmarks",
            "The existing posts take {officers} {officers:officer|officers} and {auxiliaries} "
            "{auxiliaries:auxiliary|auxiliaries}, more than may be used; so closed or manned otherwise are "
            "{changes}.",
        )
        changes = sum(int(choice[site] != option) for site, option in wish.existing.items())
        said.append(text.fill(officers=f"{needed[0]:.1f}", auxiliaries=f"{needed[1]:.1f}", changes=changes))
    if missed := task.missed(choice):
        text = translate("benchmarks", "Key places that nobody reaches in time, by bands: {missed}.")
        said.append(text.fill(missed=missed))
    return tuple(said)
