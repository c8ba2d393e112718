"""Why a post stands where it stands, what each is worth by the hour, and who comes in time when units are busy."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

import numpy as np

from patrolplanner.domain.streets import HOURS
from patrolplanner.planning.deployment.choosing import Floats, Ints
from patrolplanner.planning.deployment.hypercube import answering
from patrolplanner.planning.deployment.siting import NOBODY, SitingTask

_PLACES_SHOWN = 3


@dataclass(frozen=True)
class PostWorth:
    """What is lost without a post: by hour, and the places that lose most; the next best site, what is lost there."""

    site: int
    option: int
    by_hour: tuple[float, ...]
    places: tuple[int, ...]
    next_best: int | None
    lost_there: float

    @property
    def total(self) -> float:
        return sum(self.by_hour)


def worth_of(task: SitingTask, choice: Ints, site: int) -> PostWorth:
    """``task`` has each hour as a band of its own."""
    without = choice.copy()
    without[site] = NOBODY
    lost = _covered(task, choice) - _covered(task, without)
    order = np.argsort(-lost.sum(axis=1), kind="stable")[:_PLACES_SHOWN]
    gains = np.where(task.allowed & (choice == NOBODY)[:, None], task.gains(without), -np.inf)[:, choice[site]]
    for other in np.argsort(-gains, kind="stable"):
        moved = without.copy()
        moved[other] = choice[site]
        if gains[other] == -np.inf:
            break
        if not task.too_near[other, np.flatnonzero(moved != NOBODY)].any():
            there = float(lost.sum()) - float(gains[other])
            return PostWorth(site, int(choice[site]), _hours(lost), _named(order, lost), int(other), there)
    return PostWorth(site, int(choice[site]), _hours(lost), _named(order, lost), None, float(lost.sum()))


def _hours(lost: Floats) -> tuple[float, ...]:
    return tuple(float(hour) for hour in lost.sum(axis=0))


def _named(order: Ints, lost: Floats) -> tuple[int, ...]:
    return tuple(int(place) for place in order if lost[place].sum() > 0)


def _covered(task: SitingTask, choice: Ints) -> Floats:
    """[place, band] the weight that a choice covers."""
    total = np.zeros_like(task.weights)
    for (_, value), units in zip(task.rings, task.units(choice), strict=True):
        for level, worth in enumerate(task.level_values):
            total += value * worth * task.weights * (units > level)
    return total


def shares_within(task: SitingTask, choice: Ints, rings: tuple[float, ...]) -> tuple[float, ...]:
    """The share of the weight that one manned post at least reaches within each of these seconds."""
    asked = replace(task, rings=tuple((seconds, 1.0) for seconds in rings), busy=0.0, levels=1)
    total = max(float(task.weights.sum()), 1e-9)
    return tuple(float(task.weights[units > 0].sum()) / total for units in asked.units(choice))


def closed_in(task: SitingTask, choice: Ints) -> list[int]:
    """The existing posts that a choice has no more."""
    gone: list[int] = np.flatnonzero((task.existing != NOBODY) & (choice == NOBODY)).tolist()
    return gone


def money_of(task: SitingTask, choice: Ints) -> float:
    """What building the choice costs."""
    taken = np.flatnonzero(choice != NOBODY)
    return float(task.money[taken, choice[taken]].sum())


def key_gap(task: SitingTask, choice: Ints, place: int | None, seconds: float) -> tuple[int, int | None, float]:
    """In how many of 24 hours nobody reaches a place in time, and the nearest site (None: no way leads there) with its
    seconds. A place that is nowhere is reached by nobody."""
    times = np.full(task.sites, np.inf) if place is None else task.times[place]
    open_ = ~(task.manned(choice) > 0)[times <= seconds].any(axis=0)
    hours = int(np.ceil(float(open_.mean()) * HOURS))
    if not len(times) or not np.isfinite(times).any():
        return hours, None, 0.0
    return hours, int(np.argmin(times)), float(times.min())


@dataclass(frozen=True)
class TrueResponse:
    """With busy units: share of calls reached within each ring, share that finds all busy, mean and most load."""

    within: tuple[float, ...]
    all_busy: float
    busy: float
    busiest: float


@dataclass(frozen=True)
class CallQueue:
    """How many calls there are, how long a unit is busy with one, and how many hours of a year each band has."""

    calls_a_year: float
    minutes_a_call: float
    hours: Floats


def true_response(task: SitingTask, queue: CallQueue, choice: Ints, rings: tuple[float, ...]) -> TrueResponse:
    """Band by band through the queue of calls; ``task`` has each hour as a band of its own."""
    total = max(float(task.weights.sum()), 1e-9)
    calls_an_hour = task.weights / total * queue.calls_a_year / np.maximum(queue.hours, 1e-9)
    manned = task.manned(choice) > 0
    within, all_busy, loads, busiest = np.zeros(len(rings)), 0.0, 0.0, 0.0
    known: dict[tuple[bytes, bytes], tuple[Floats, float, Floats]] = {}
    for band, part in enumerate((queue.hours / queue.hours.sum()).tolist()):
        sites, calls = np.flatnonzero(manned[:, band]), calls_an_hour[:, band].round(12)
        key = (sites.tobytes(), calls.tobytes())
        if key not in known:
            known[key] = _answered(task.times[:, sites], calls, 60 / queue.minutes_a_call, rings)
        reached, missed, busy = known[key]
        share = float(task.weights[:, band].sum()) / total
        within += reached * share
        all_busy += missed * share
        loads += float(busy.mean() if len(busy) else 0.0) * part
        busiest = max(busiest, float(busy.max(initial=0.0)))
    return TrueResponse(tuple(float(w) for w in within), all_busy, loads, busiest)


def mean_minutes(task: SitingTask, choice: Ints) -> float | None:
    """Of the calls that somebody can reach, on the way by the nearest who is there; None where nobody reaches any."""
    manned = task.manned(choice) > 0
    spent = reached = 0.0
    for band in range(task.weights.shape[1]):
        nearest = task.times[:, manned[:, band]].min(axis=1, initial=np.inf)
        near = np.isfinite(nearest)
        spent += float(nearest[near] @ task.weights[near, band])
        reached += float(task.weights[near, band].sum())
    return spent / reached / 60 if reached else None


def farthest_minutes(task: SitingTask, choice: Ints, places: Sequence[int | None]) -> float | None:
    """To the one of these places that is farthest from any post of the choice, at whatever hour that is manned; None
    where there are none, or where no way leads to one."""
    times = task.times[:, choice != NOBODY]
    if not places or None in places or not times.size:
        return None
    farthest = float(times[[place for place in places if place is not None]].min(axis=1).max())
    return farthest / 60 if np.isfinite(farthest) else None


def _answered(times: Floats, calls: Floats, finished: float, rings: tuple[float, ...]) -> tuple[Floats, float, Floats]:
    """Share of calls reached within each ring, share that finds all busy, and the units' loads."""
    order = np.argsort(times, axis=1, kind="stable")
    found = answering(calls, finished, order)
    weight = max(float(calls.sum()), 1e-12)
    reached = np.array([float((calls[:, None] * found.sent)[times <= seconds].sum()) / weight for seconds in rings])
    return reached, found.all_busy, found.busy
