"""What a month of patrols comes to: visits made, gaps, doses, and how far it can be foreseen."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from patrolplanner.planning.deployment.choosing import Floats
from patrolplanner.planning.deployment.patrol import DAY_HOURS, HOUR, MadeVisit, PatrolTask, shift_doses

_NEAR = 10
"""Minutes within which a visit is at the same time as one of another day."""
_WATCHED_DAYS, _FREE_MINUTES, _STEP = 14, 20, 5
LEAST_DOSE = 10
"""Visits of a spot in a kind of shift over the month from which its dose is judged."""


@dataclass(frozen=True)
class PatrolMeasures:
    """Gaps are minutes at spots that must be visited; ``dose`` are shares made of what was planned.

    ``same_time`` is the share of visits within ten minutes of one so many days before. ``watcher`` is how often
    somebody who has watched for two weeks finds twenty minutes without a visit, ``blind`` how often somebody who picks
    them blindly. What the days are too few for is None.
    """

    asked: int
    made: int
    must_asked: int
    must_made: int
    median_gap: float
    longest_gap: float
    dose_near: float
    dose_least: float
    same_time: dict[int, float | None]
    watcher: float | None
    blind: float | None
    driving: float
    busy: float


def measured(task: PatrolTask, visits: Sequence[MadeVisit], asked: tuple[int, int], driven: float) -> PatrolMeasures:
    """``asked`` are visits and must-visits among them, ``driven`` minutes of driving in all."""
    must = [spot.most_gap is not None for spot in task.spots]
    gaps = _gaps(task, visits)
    dose = _doses_made(task, visits)
    watcher, blind = watched(task, visits)
    time = max(1, task.days * task.cars * sum(shift.length for shift in task.shifts))
    stood = sum(task.spots[visit.spot].minutes for visit in visits)
    return PatrolMeasures(
        asked=asked[0],
        made=len(visits),
        must_asked=asked[1],
        must_made=sum(must[visit.spot] for visit in visits),
        median_gap=float(np.median(gaps)) if gaps else 0.0,
        longest_gap=max(gaps, default=0.0),
        dose_near=float(np.mean((dose > 0.9) & (dose < 1.1))) if len(dose) else 1.0,
        dose_least=float(dose.min(initial=1.0)) if len(dose) else 1.0,
        same_time={lag: same_time(visits, lag) for lag in (1, 2, 3, 7)},
        watcher=watcher,
        blind=blind,
        driving=driven / time,
        busy=(driven + stood) / time,
    )


def _moment(task: PatrolTask, visit: MadeVisit) -> int:
    return visit.day * DAY_HOURS * HOUR + task.shifts[visit.shift].start + visit.begin


def _gaps(task: PatrolTask, visits: Sequence[MadeVisit]) -> list[float]:
    """Minutes between visits in a row at spots that must be visited, over shifts too where one follows another."""
    found: list[float] = []
    for spot, its in enumerate(task.spots):
        if its.most_gap is not None:
            moments = sorted(_moment(task, visit) for visit in visits if visit.spot == spot)
            unmanned = _unmanned(task)
            found += [float(b - a) for a, b in pairwise(moments) if not _between(unmanned, a, b)]
    return found


def _unmanned(task: PatrolTask) -> np.ndarray:
    """[minute of the day] how many minutes up to there no shift covers."""
    there = np.zeros(DAY_HOURS * HOUR, dtype=np.bool_)
    for shift in task.shifts:
        there[(shift.start + np.arange(shift.length)) % len(there)] = True
    return np.concatenate([[0], np.cumsum(~there)])


def _between(unmanned: np.ndarray, a: int, b: int) -> bool:
    """Whether there are minutes without a shift between two moments."""
    day = DAY_HOURS * HOUR
    return bool((b // day - a // day) * unmanned[-1] + unmanned[b % day] - unmanned[a % day])


def _doses_made(task: PatrolTask, visits: Sequence[MadeVisit]) -> Floats:
    made = np.zeros((len(task.shifts), len(task.spots)))
    for visit in visits:
        made[visit.shift, visit.spot] += 1
    wanted = np.array([shift_doses(task, k).sum(axis=1) for k in range(len(task.shifts))]) * task.days
    judged = wanted > LEAST_DOSE
    return np.asarray(made[judged] / wanted[judged], dtype=np.float64)


Begins = dict[tuple[int, int, int], list[int]]


def _begins(visits: Sequence[MadeVisit]) -> Begins:
    """By day, shift and spot the minutes at which visits begin."""
    found: Begins = {}
    for visit in visits:
        found.setdefault((visit.day, visit.shift, visit.spot), []).append(visit.begin)
    return found


def same_time(visits: Sequence[MadeVisit], lag: int) -> float | None:
    """The share of visits within ten minutes of one of the same spot and shift so many days before."""
    begins = _begins(visits)
    hits = number = 0
    for (day, shift, spot), now in begins.items():
        before = np.array(begins.get((day - lag, shift, spot), ()))
        if len(before):
            hits += sum(bool((np.abs(before - begin) <= _NEAR).any()) for begin in now)
            number += len(now)
    return hits / number if number else None


def watched(task: PatrolTask, visits: Sequence[MadeVisit]) -> tuple[float | None, float | None]:
    """Each hour of each spot: the twenty minutes least visited in two weeks, against all twenty minutes of the hour."""
    begins = _begins(visits)
    right, blind = [], []
    for shift, its in enumerate(task.shifts):
        for spot, place in enumerate(task.spots):
            days = [np.array(begins.get((day, shift, spot), ())) for day in range(task.days)]
            for day in range(_WATCHED_DAYS, task.days):
                past = np.concatenate(days[day - _WATCHED_DAYS : day])
                for band in range(its.length // HOUR):
                    starts = np.arange(band * HOUR, (band + 1) * HOUR - _FREE_MINUTES, _STEP)
                    free = np.array(~_met(days[day], starts, place.minutes).any(axis=1), dtype=np.bool_)
                    right.append(bool(free[int(_met(past, starts, place.minutes).sum(axis=1).argmin())]))
                    blind.append(float(free.mean()))
    return (float(np.mean(right)), float(np.mean(blind))) if right else (None, None)


def _met(begins: np.ndarray, starts: np.ndarray, minutes: int) -> np.ndarray:
    """[start, visit] whether a visit falls into the twenty minutes from a start."""
    its, when = begins[None, :], starts[:, None]
    return np.asarray((its + minutes > when) & (its < when + _FREE_MINUTES))
