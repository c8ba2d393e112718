"""计划见警率: of the people in a street in an hour, the share who see police within ten minutes.

A fixed post is seen from its circle of sight for as long as somebody is there (F). A patrol passes so many times an
hour; people see it in the minutes that they look out and the time that it is in sight. With drawn minutes the share is
F + (1 - F)(1 - exp(-passes · (T + 2r/v))), with a fixed timetable F + (1 - F) min(1, passes · (T + 2r/v)).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

import numpy as np
import numpy.typing as npt

from patrolplanner.domain.streets import HOURS
from patrolplanner.planning.deployment.crossings import Array, Whole
from patrolplanner.planning.deployment.network import StreetNetwork
from patrolplanner.planning.deployment.travel import DETOUR

SLOTS_AN_HOUR = 2
SLOTS = HOURS * SLOTS_AN_HOUR
_SLOT_MINUTES = 60 / SLOTS_AN_HOUR
CELL_METRES = 50.0
"""Streets are looked at in places so far apart."""
_IN_SIGHT_AT = 20_000 / 60
"""Metres a minute, of a car at 20 km/h: the time in sight of every patrol, for a walker is in sight of fewer people."""


@dataclass(frozen=True, slots=True)
class Watching:
    """The definition: people look out for so many minutes, and see so many metres far; rounds drawn or even."""

    minutes: float = 10.0
    sight: float = 100.0
    drawn: bool = True


@dataclass(frozen=True, slots=True)
class SeenUnit:
    """Who is seen: at its place, or on a round of stops with so many minutes at each, at a speed; 0 for a post."""

    stops: tuple[tuple[float, float], ...]
    kmh: float = 0.0
    pause: float = 0.0


@dataclass(frozen=True)
class StreetPlaces:
    """Places along all streets, in the order of the segments, each standing for so many metres."""

    points: Array
    segment: Whole
    metres: Array
    first: Whole
    """Of each segment the position of its first place."""

    @staticmethod
    def along(network: StreetNetwork, apart: float = CELL_METRES) -> StreetPlaces:
        points, counts = [], []
        for line in network.lines:
            steps = np.hypot(*np.diff(line, axis=0).T)
            along = np.concatenate([[0.0], np.cumsum(steps)])
            count = max(1, round(float(along[-1]) / apart))
            at = (np.arange(count) + 0.5) * along[-1] / count
            points.append(np.column_stack([np.interp(at, along, line[:, k]) for k in (0, 1)]))
            counts.append(count)
        numbers = np.arange(network.segments)
        repeats = np.array(counts, dtype=np.int64)
        return StreetPlaces(
            np.concatenate(points) if points else np.empty((0, 2)),
            np.repeat(numbers, repeats),
            np.repeat(network.length / np.maximum(repeats, 1), repeats),
            np.cumsum(repeats) - repeats,
        )

    def by_segment(self, values: Array) -> Array:
        """Sums over the places of each segment; values by place stand in the last axis."""
        if not len(self.first):
            return np.zeros((*values.shape[:-1], 0))
        found: Array = np.add.reduceat(values, self.first, axis=-1)
        return found


@dataclass(frozen=True)
class Sights:
    """What each unit is to each place while it is on duty: in sight, or seen with so much certainty a round."""

    fixed: npt.NDArray[np.float32]
    """[units][places] 1 where a fixed post is in sight."""
    passing: npt.NDArray[np.float32]
    """[units][places] passes times the minutes in which each is seen."""
    drawn: bool

    @staticmethod
    def of(units: Sequence[SeenUnit], places: StreetPlaces, watching: Watching) -> Sights:
        fixed = np.zeros((len(units), len(places.points)), dtype=np.float32)
        passing = np.zeros_like(fixed)
        for n, unit in enumerate(units):
            if not unit.kmh:
                for stop in unit.stops:
                    fixed[n, _near(places.points, stop, stop) <= watching.sight] = 1.0
            else:
                passing[n] = _passing(unit, places.points, watching)
        return Sights(fixed, passing, watching.drawn)

    @cached_property
    def _moving(self) -> npt.NDArray[np.bool_]:
        moving: npt.NDArray[np.bool_] = np.greater(self.passing.max(axis=1, initial=0.0), 0.0)
        return moving

    def seen(self, presence: Array, passed: Array | float = 0.0) -> Array:
        """[slots][places]: the share of people who see somebody; ``presence`` says [slots][units] who is there.

        ``passed`` are passes besides, [slots][places] as those of rounds.
        """
        there = presence.astype(np.float32)
        still = np.minimum(1.0, there @ self.fixed)
        passes = there[:, self._moving] @ self.passing[self._moving] + passed
        moving = 1.0 - np.exp(-passes) if self.drawn else np.minimum(1.0, passes)
        found: Array = still + (1.0 - still) * moving
        return found


Way = tuple[tuple[float, float], ...]
"""Places on the way of a patrol, from where it comes to where it stops."""


@dataclass(frozen=True, slots=True)
class SeenVisit:
    """A visit of a patrol that comes from another place: in which half hour, for how many minutes, at what speed."""

    slot: int
    way: Way
    minutes: float
    kmh: float


class Passes:
    """What visits of patrols are to places; each way is looked at once, however often it is gone."""

    def __init__(self, points: Array, watching: Watching) -> None:
        self._points, self._watching = points, watching
        self._near: dict[Way, Whole] = {}

    def of(self, visits: Iterable[SeenVisit]) -> Array:
        """[48 half hours][places]: passes times the minutes in which each is seen; what is seen of a stop besides."""
        watching = self._watching
        window = (watching.minutes + 2 * watching.sight / _IN_SIGHT_AT) / _SLOT_MINUTES
        found = np.zeros((SLOTS, len(self._points)))
        for visit in visits:
            metres_a_minute = visit.kmh * 1000 / 60
            stay = visit.minutes / (watching.minutes + 2 * watching.sight / metres_a_minute)
            found[visit.slot, self._in_sight(visit.way)] += window
            found[visit.slot, self._in_sight(visit.way[-1:])] += stay * window
        return found

    def _in_sight(self, way: Way) -> Whole:
        """The places from which somebody on the way, or who stands there, can be seen."""
        if way not in self._near:
            legs = [*pairwise(way)] or [(way[0], way[0])]
            near = np.min([_near(self._points, *leg) for leg in legs], axis=0)
            self._near[way] = np.flatnonzero(near <= self._watching.sight)
        return self._near[way]


def _near(points: Array, a: tuple[float, float], b: tuple[float, float]) -> Array:
    """The distance of points from the way between two places."""
    start, way = np.array(a), np.array(b) - np.array(a)
    squared = max(float(way @ way), 1e-9)
    t = np.clip((points - start) @ way / squared, 0, 1)
    found: Array = np.hypot(*(points - start - t[:, None] * way).T)
    return found


def _passing(unit: SeenUnit, points: Array, watching: Watching) -> Array:
    """Passes a minute on a round, times the minutes of each; a stop is seen for as long as it takes besides."""
    metres_a_minute = unit.kmh * 1000 / 60
    legs = [*zip(unit.stops, (*unit.stops[1:], unit.stops[0]), strict=True)]
    way = sum(float(np.hypot(b[0] - a[0], b[1] - a[1])) for a, b in legs) * DETOUR
    lap = len(unit.stops) * unit.pause + way / metres_a_minute
    window = watching.minutes + 2 * watching.sight / _IN_SIGHT_AT
    stay = unit.pause / (watching.minutes + 2 * watching.sight / metres_a_minute)  # in passes that are worth as much
    found = np.zeros(len(points))
    for a, b in legs:
        found += (_near(points, a, b) <= watching.sight) * (window / lap)
    for stop in unit.stops:
        found += (_near(points, stop, stop) <= watching.sight) * (stay * window / lap)
    return found


@dataclass(frozen=True)
class SeenIndex:
    """The index of some dates: [24 hours][segments], its weights, and the 24 numbers of the town."""

    segments: Array
    weights: Array
    """People in the street times metres, [24 hours][segments]."""
    carded: int = 0
    """On how many of the dates patrols were seen where their route cards send them."""

    @cached_property
    def town(self) -> Array:
        """By hour."""
        return _ratio((self.segments * self.weights).sum(axis=1), self.weights.sum(axis=1))

    @property
    def all_day(self) -> Array:
        """By segment, over all hours."""
        return _ratio((self.segments * self.weights).sum(axis=0), self.weights.sum(axis=0))

    @property
    def whole(self) -> float:
        """Over all hours."""
        weight = float(self.weights.sum())
        return float((self.segments * self.weights).sum()) / weight if weight else 0.0

    def of(self, segments: npt.NDArray[np.bool_] | Whole, hours: Sequence[int] = range(HOURS)) -> float:
        """Of some segments together, in some hours."""
        rows = np.array(hours, dtype=np.int64)
        weights = self.weights[rows][:, segments]
        whole = float(weights.sum())
        return float((self.segments[rows][:, segments] * weights).sum()) / whole if whole else 0.0


def index_of(places: StreetPlaces, sights: Sights, days: Iterable[Array], people: Array) -> SeenIndex:
    """The mean over dates; each of ``days`` says [48 half hours][units] who is there, ``people`` [24][places]."""
    slots = np.concatenate([np.zeros((0, len(sights.fixed))), *days])
    # who is there repeats from half hour to half hour and day to day: each pattern is looked at once
    patterns, which = np.unique(slots, axis=0, return_inverse=True)
    times = np.zeros((HOURS, len(patterns)))
    hours = np.arange(len(slots)) % SLOTS // SLOTS_AN_HOUR
    np.add.at(times, (hours, which.ravel()), 1.0)
    return _index(places, times @ sights.seen(patterns) / max(1, len(slots) // HOURS), people)


def index_of_visits(
    places: StreetPlaces, sights: Sights, days: Iterable[tuple[Array, Array | None]], people: Array
) -> SeenIndex:
    """The same for dates of which visits are known: who is there by his round or post, and the passes of visits.

    None stands for the passes of a date without cards.
    """
    seen, number, carded = np.zeros((HOURS, len(places.points))), 0, 0
    for presence, passed in days:
        there = sights.seen(presence, 0.0 if passed is None else passed)
        seen += there.reshape(HOURS, SLOTS_AN_HOUR, -1).sum(axis=1)
        number += 1
        carded += passed is not None
    return _index(places, seen / max(1, number * SLOTS_AN_HOUR), people, carded)


def _index(places: StreetPlaces, seen: Array, people: Array, carded: int = 0) -> SeenIndex:
    weights = people * places.metres
    by_segment = places.by_segment(weights)
    return SeenIndex(_ratio(places.by_segment(seen * weights), by_segment), by_segment, carded)


def _ratio(over: Array, under: Array) -> Array:
    found: Array = np.divide(over, under, out=np.zeros_like(over), where=under > 0)
    return found
