"""Patrols of a month in plain numbers: spots, cars and shifts, the visits a shift is to make, and those it makes."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import cached_property
from itertools import pairwise

import numpy as np

from patrolplanner.planning.deployment.choosing import Floats
from patrolplanner.planning.deployment.doses import doses, drawn, with_owed

HOUR, DAY_HOURS = 60, 24
_LONGER = 1.5
"""Drives against those between near spots, by trial: windows, and the ways from the base and back to it."""


@dataclass(frozen=True)
class Spot:
    """A place to visit: its name, what it weighs by the 24 hours, minutes of a visit.

    With ``most_gap`` minutes it must be visited at least that often; without, as its dose says.
    """

    name: str
    weights: tuple[float, ...]
    minutes: int = 13
    most_gap: int | None = None


@dataclass(frozen=True)
class PatrolShift:
    """From which minute of the day, for how many minutes."""

    start: int
    length: int


@dataclass(frozen=True)
class PatrolTask:
    """``drive[a][b]`` minutes between the base (0) and the spots (from 1).

    ``reserve`` of the cars' time is kept for calls. A visit begins within ``window`` minutes from the one drawn.
    Minutes drawn for a spot lie ``apart`` where their hours allow it, or two visits come one behind the other.
    """

    drive: Sequence[Sequence[float]]
    spots: tuple[Spot, ...]
    shifts: tuple[PatrolShift, ...]
    cars: int
    days: int
    reserve: float = 0.3
    window: int = 25
    apart: int = 0

    @cached_property
    def minutes(self) -> list[list[int]]:
        """The drives in whole minutes, never less than they take."""
        return [[math.ceil(minutes - 1e-9) for minutes in row] for row in self.drive]

    @cached_property
    def mean_drive(self) -> float:
        """Before a visit: the mean to each spot's nearest quarter of the others, and what it takes beyond."""
        ways = np.array(self.drive, dtype=np.float64)[1:, 1:]
        near = max(1, (len(self.spots) - 1) // 4)
        between = float(np.sort(ways, axis=1)[:, 1 : near + 1].mean()) if len(self.spots) > 1 else 0.0
        return between * _LONGER

    def hours_of(self, shift: int) -> list[int]:
        """The hours of the day that the shift's hour bands lie in."""
        its = self.shifts[shift]
        return [(its.start // HOUR + n) % DAY_HOURS for n in range(math.ceil(its.length / HOUR))]


@dataclass(frozen=True)
class WantedVisit:
    """A visit that a shift is to make, beginning from ``early`` to ``late``, minutes after the shift's beginning.

    ``worth`` is what it counts against minutes of driving; a ``must`` is made whatever it takes. ``span`` is from when
    to when it may begin where there is no time for it within its window.
    """

    spot: int
    early: int
    late: int
    worth: int
    must: bool
    span: tuple[int, int]


@dataclass(frozen=True)
class MadeVisit:
    """A visit on a card: day from 0, shift, car, spot, and the minutes from the shift's beginning to the visit's."""

    day: int
    shift: int
    car: int
    spot: int
    begin: int


def shift_doses(task: PatrolTask, shift: int) -> Floats:
    """[spot, hour band] chances of a visit in a shift; spots that must be visited have their visits beside these."""
    weights = np.array([[spot.weights[hour] for hour in task.hours_of(shift)] for spot in task.spots])
    weights[[spot.most_gap is not None for spot in task.spots]] = 0.0
    its = task.shifts[shift]
    paid = task.cars * its.length * (1 - task.reserve) - _must_minutes(task, shift)
    mean = float(np.mean([spot.minutes for spot in task.spots])) + task.mean_drive
    return doses(weights, max(0.0, paid / mean))


def _must_minutes(task: PatrolTask, shift: int) -> float:
    return sum(len(must_turns(task, shift, spot)) * (spot.minutes + task.mean_drive) for spot in task.spots)


def must_turns(task: PatrolTask, shift: int, spot: Spot) -> list[tuple[int, int]]:
    """The spans of a shift in each of which a spot must be visited, as long as it has any weight.

    One visit in every half of the longest gap: two in a row are never further apart than it, whatever is drawn.
    """
    if spot.most_gap is None:
        return []
    found: list[tuple[int, int]] = []
    for first, last in _open_spans(task, shift, spot):
        count = math.ceil((last - first) / (spot.most_gap / 2))
        ends = [first + turn * (last - first) // count for turn in range(count + 1)]
        found += pairwise(ends)
    return found


def _open_spans(task: PatrolTask, shift: int, spot: Spot) -> list[tuple[int, int]]:
    """From minute to minute of a shift when a spot has weight; the whole shift for one that has none at any hour."""
    its = task.shifts[shift]
    if not any(spot.weights):
        return [(0, its.length)]
    spans: list[tuple[int, int]] = []
    for full in range(its.start // HOUR, math.ceil((its.start + its.length) / HOUR)):
        if spot.weights[full % DAY_HOURS] > 0:
            first, last = max(0, full * HOUR - its.start), min(its.length, (full + 1) * HOUR - its.start)
            if spans and spans[-1][1] == first:
                first = spans.pop()[0]
            spans.append((first, last))
    return spans


def _while_open(spans: Sequence[tuple[int, int]], early: int, late: int) -> tuple[int, int]:
    """As much of a window as lies in the span that it has most of."""
    first, last = max(spans, key=lambda span: min(span[1], late) - max(span[0], early))
    begin = min(max(early, first), last)
    return begin, max(begin, min(late, last))


def wanted_visits(task: PatrolTask, shift: int, owed: Floats, rng: np.random.Generator) -> list[WantedVisit]:
    """The visits of one shift, drawn; ``owed`` visits come with more weight."""
    chances = with_owed(shift_doses(task, shift), owed)
    wanted = []
    before: dict[int, int] = {}
    for spot, band in zip(*np.nonzero(drawn(chances, rng)), strict=True):
        least = before.get(int(spot), -HOUR) + task.apart + task.window // 2 - int(band) * HOUR
        early = int(band) * HOUR + int(rng.integers(min(max(0, least), HOUR - 1), HOUR)) - task.window // 2
        before[int(spot)] = early
        spans = _open_spans(task, shift, task.spots[spot])
        if not spans:  # its band ends when it has not opened yet
            continue
        begin, late = _while_open(spans, early, early + task.window)
        around = _while_open(spans, early - HOUR, early + task.window + HOUR)
        worth = 100 + int(40 * min(4.0, max(0.0, float(owed[spot]))))
        wanted.append(_within(task, shift, WantedVisit(int(spot), begin, late, worth, False, around)))
    for number, spot in enumerate(task.spots):
        for begin, end in must_turns(task, shift, spot):
            room = max(1, end - begin - task.window)
            early = begin + int(
                rng.integers(min(max(0, before.get(number, -HOUR) + task.apart - begin), room - 1), room)
            )
            before[number] = early
            wanted.append(
                _within(task, shift, WantedVisit(number, early, min(end, early + task.window), 0, True, (begin, end)))
            )
    return wanted


def _within(task: PatrolTask, shift: int, visit: WantedVisit) -> WantedVisit:
    """The visit between the way from the base and the way back."""
    node = visit.spot + 1
    first = task.minutes[0][node]
    last = task.shifts[shift].length - task.spots[visit.spot].minutes - task.minutes[node][0]
    late = max(first, min(visit.late, last))
    return replace(visit, early=max(first, min(visit.early, late)), late=late)


def widened(task: PatrolTask, shift: int, visit: WantedVisit) -> WantedVisit:
    """The visit with all the time that it may have."""
    return _within(task, shift, replace(visit, early=visit.span[0], late=visit.span[1]))
