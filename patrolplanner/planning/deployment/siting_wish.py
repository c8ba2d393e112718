"""What a clerk asks of new posts, in plain numbers, and the task that it makes."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

import numpy as np

from patrolplanner.domain.sites import KeepPosts
from patrolplanner.planning.deployment.choosing import Floats, Ints
from patrolplanner.planning.deployment.relief import DAYS_A_YEAR, USUAL_RELIEF, Relief
from patrolplanner.planning.deployment.siting import NOBODY, KeyPlace, SitingLimits, SitingTask, merged_bands
from patrolplanner.planning.deployment.siting_reasons import CallQueue

HOURS = 24


@dataclass(frozen=True)
class WayToMan:
    """A way to man a post: from which hour to which (the same twice: round the clock), and by whom."""

    name: str
    start: int
    end: int
    officers: int
    auxiliaries: int
    money: float = 0.0

    @property
    def hours(self) -> frozenset[int]:
        length = (self.end - self.start) % HOURS or HOURS
        return frozenset((self.start + n) % HOURS for n in range(length))

    def people(self, relief: Mapping[str, Relief]) -> tuple[float, float]:
        """Officers and auxiliaries that it takes the year round."""
        hours = len(self.hours) * DAYS_A_YEAR
        return (
            relief.get("officers", USUAL_RELIEF).people(hours * self.officers),
            relief.get("auxiliaries", USUAL_RELIEF).people(hours * self.auxiliaries),
        )


@dataclass(frozen=True)
class SitingWish:
    """``times[place][site]`` in seconds (None: no way), ``weights[place]`` by the 24 hours of a day.

    ``existing`` names the manning (by its place in the list) of sites with a post. ``officers`` and ``auxiliaries``
    are people that may be used, None any number. ``busy`` is the share of time in which units are busy; None takes it
    from ``calls_a_year`` of ``minutes_a_call``. ``calls`` is from how many calls the weights were made.
    """

    times: Sequence[Sequence[float | None]]
    weights: Sequence[Sequence[float]]
    mannings: Sequence[WayToMan]
    existing: Mapping[int, int] = field(default_factory=dict)
    keep: KeepPosts = KeepPosts.AS_IS
    officers: float | None = None
    auxiliaries: float | None = None
    money: float | None = None
    new: int = 1
    rings: Sequence[tuple[float, float]] = ((180.0, 1.0),)
    busy: float | None = 0.0
    levels: int = 1
    apart: Sequence[tuple[int, int]] = ()
    keys: Sequence[tuple[int, float]] = ()
    relief: Mapping[str, Relief] = field(default_factory=dict)
    calls: int = 0
    calls_a_year: float = 0.0
    minutes_a_call: float = 30.0

    @property
    def queue(self) -> CallQueue:
        """The queue of calls, each hour of every day a band."""
        return CallQueue(self.calls_a_year, self.minutes_a_call, np.full(HOURS, float(DAYS_A_YEAR)))


def hourly_task(wish: SitingWish, busy: float) -> SitingTask:
    """The task with each hour as a band of its own."""
    times = np.array([[np.inf if t is None else t for t in row] for row in wish.times], dtype=np.float64)
    sites, options = times.shape[1], len(wish.mannings)
    on = np.array([[hour in manning.hours for hour in range(HOURS)] for manning in wish.mannings], dtype=np.bool_)
    weights = np.array(wish.weights, dtype=np.float64)
    existing = np.full(sites, NOBODY)
    for site, option in wish.existing.items():
        existing[site] = option
    closing, changing = _prices(wish, float(weights.sum()), sites)
    return SitingTask(
        times,
        weights,
        on,
        np.array([manning.people(wish.relief) for manning in wish.mannings]),
        np.tile([manning.money for manning in wish.mannings], (sites, 1)),
        np.ones((sites, options), dtype=np.bool_),
        existing,
        closing,
        changing,
        SitingLimits((_most(wish.officers), _most(wish.auxiliaries)), _most(wish.money), wish.new),
        tuple(wish.rings),
        busy,
        wish.levels,
        tuple(wish.apart),
        tuple(KeyPlace(place, seconds) for place, seconds in wish.keys),
    )


def _prices(wish: SitingWish, weight: float, sites: int) -> tuple[Floats, Floats]:
    """What closing and changing cost: what is to stay goes only where people do not suffice, and least is changed."""
    change = 4 * weight * sum(value for _, value in wish.rings) + 1
    close = change * (len(wish.existing) + 1)
    closing = {KeepPosts.AS_IS: close, KeepPosts.STAY: close, KeepPosts.FREE: 0.0}[wish.keep]
    changing = {KeepPosts.AS_IS: change, KeepPosts.STAY: 0.0, KeepPosts.FREE: 0.0}[wish.keep]
    return np.full(sites, closing), np.full(sites, changing)


def _most(number: float | None) -> float:
    return np.inf if number is None else number


def banded(task: SitingTask) -> tuple[SitingTask, Ints]:
    """The same with hours in which the same options are manned as one; and the band of each hour."""
    on, weights, band_of = merged_bands(task.on, task.weights)
    return replace(task, on=on, weights=weights), band_of
