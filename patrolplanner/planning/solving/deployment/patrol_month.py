"""A month of patrols, shift by shift: drawn from the seed, routed, and what was missed owed to the next."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from patrolplanner.planning.deployment.choosing import Floats
from patrolplanner.planning.deployment.doses import owed_after
from patrolplanner.planning.deployment.patrol import (
    MadeVisit,
    PatrolTask,
    WantedVisit,
    shift_doses,
    wanted_visits,
    widened,
)
from patrolplanner.planning.solving.deployment.routes import Stop, routed
from patrolplanner.planning.stop import StopFlag


@dataclass(frozen=True)
class ShiftRoutes:
    """The visits of a shift on its cards, how many were asked and how many of these had to be, minutes of driving."""

    visits: tuple[MadeVisit, ...]
    asked: int
    must_asked: int
    driven: int


def shift_routes(
    task: PatrolTask, day: int, shift: int, owed: Floats, chance: Sequence[int], rounds: int = 0
) -> ShiftRoutes:
    """One shift; ``chance`` are the numbers that all that is drawn hangs on.

    Visits without time in their windows get more, in so many ``rounds``: few cars meet many windows at once.
    """
    rng = np.random.default_rng([*chance])
    wanted = wanted_visits(task, shift, owed, rng)
    stops, driven = _routed_in_rounds(task, shift, wanted, rounds)
    # whose round it is, is drawn too
    car_of = rng.permutation(task.cars)
    visits = sorted(
        (MadeVisit(day, shift, int(car_of[car]), wanted[n].spot, begin) for car, n, begin in stops), key=_order
    )
    return ShiftRoutes(tuple(visits), len(wanted), sum(visit.must for visit in wanted), driven)


def _routed_in_rounds(
    task: PatrolTask, shift: int, wanted: Sequence[WantedVisit], rounds: int
) -> tuple[list[Stop], int]:
    asked, best = list(wanted), routed(task, shift, task.cars, wanted)
    for _ in range(rounds):
        left_out = set(range(len(asked))) - {n for _, n, _ in best[0]}
        if not left_out:
            break
        asked = [widened(task, shift, visit) if n in left_out else visit for n, visit in enumerate(asked)]
        best = max(routed(task, shift, task.cars, asked), best, key=lambda found: _worth(asked, found[0]))
    return best


def _worth(asked: Sequence[WantedVisit], stops: Sequence[Stop]) -> tuple[int, int]:
    return sum(asked[n].must for _, n, _ in stops), len(stops)


def _order(visit: MadeVisit) -> tuple[int, int]:
    return visit.car, visit.begin


def patrol_month(
    task: PatrolTask, seed: int, stop: StopFlag, tell: Callable[[int, int], None] | None = None
) -> list[ShiftRoutes]:
    """All shifts of the days, as far as there is time; ``tell`` hears how many are done, of how many."""
    owed = np.zeros((len(task.shifts), len(task.spots)))
    wanted = np.array([shift_doses(task, shift).sum(axis=1) for shift in range(len(task.shifts))])
    found: list[ShiftRoutes] = []
    for day in range(task.days):
        for shift in range(len(task.shifts)):
            if stop.is_set():
                return found
            # by seed, day and shift alone: another crew elsewhere changes nothing here
            routes = shift_routes(task, day, shift, owed[shift], (seed, day, shift))
            made = np.bincount([visit.spot for visit in routes.visits], minlength=len(task.spots)).astype(np.float64)
            made[[spot.most_gap is not None for spot in task.spots]] = 0.0
            owed[shift] = owed_after(owed[shift], wanted[shift], made)
            found.append(routes)
            if tell is not None:
                tell(len(found), task.days * len(task.shifts))
    return found
