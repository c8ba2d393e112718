"""A fortnight of patrols of a small town: cards can be driven, what must be visited is, chance is the seed's."""

from __future__ import annotations

from dataclasses import replace
from itertools import pairwise

import numpy as np
import pytest

from patrolplanner.planning.deployment.patrol import MadeVisit, PatrolShift, PatrolTask, Spot, shift_doses
from patrolplanner.planning.deployment.patrol_measures import PatrolMeasures, measured
from patrolplanner.planning.solving.deployment.patrol_month import ShiftRoutes, patrol_month, shift_routes
from patrolplanner.planning.stop import StopFlag

DAYS = 15


def a_task(days: int = DAYS) -> PatrolTask:
    """Ten spots within six minutes of each other, two to be visited every two hours; two cars day and night."""
    rng = np.random.default_rng(4)
    at = rng.random((11, 2)) * 4
    drive = np.hypot(*(at[:, None] - at[None]).transpose(2, 0, 1)) + 1 - np.eye(11)
    weights = rng.random((10, 24)) + 0.1
    spots = tuple(Spot(f"S{n}", tuple(row), 12, 120 if n < 2 else None) for n, row in enumerate(weights.tolist()))
    return PatrolTask(drive.tolist(), spots, (PatrolShift(480, 720), PatrolShift(1200, 720)), 2, days)


@pytest.fixture(scope="module")
def month() -> list[ShiftRoutes]:
    return patrol_month(a_task(), 3, StopFlag())


def visits_of(month: list[ShiftRoutes]) -> list[MadeVisit]:
    return [visit for routes in month for visit in routes.visits]


def measures(month: list[ShiftRoutes]) -> PatrolMeasures:
    asked = sum(routes.asked for routes in month), sum(routes.must_asked for routes in month)
    return measured(a_task(), visits_of(month), asked, float(sum(routes.driven for routes in month)))


def test_every_card_can_be_driven(month: list[ShiftRoutes]) -> None:
    task = a_task()
    for routes in month:
        for car in range(task.cars):
            card = [visit for visit in routes.visits if visit.car == car]
            assert [visit.begin for visit in card] == sorted(visit.begin for visit in card)
            assert card[0].begin >= task.drive[0][card[0].spot + 1]
            for one, following in pairwise(card):
                way = task.drive[one.spot + 1][following.spot + 1]
                assert following.begin >= one.begin + task.spots[one.spot].minutes + way
            last = card[-1]
            assert last.begin + task.spots[last.spot].minutes + task.drive[last.spot + 1][0] <= 720


def test_what_must_be_visited_is_at_gaps_that_are_allowed(month: list[ShiftRoutes]) -> None:
    found = measures(month)
    assert found.must_made == found.must_asked == DAYS * 2 * 2 * 12
    assert found.longest_gap <= 120
    moments = sorted(v.day * 1440 + a_task().shifts[v.shift].start + v.begin for v in visits_of(month) if v.spot == 0)
    assert max(b - a for a, b in pairwise(moments)) <= found.longest_gap


def test_doses_are_kept_and_calls_find_their_reserve(month: list[ShiftRoutes]) -> None:
    found = measures(month)
    assert found.made >= 0.97 * found.asked
    assert found.dose_near >= 0.95
    assert found.dose_least >= 0.8
    assert found.busy <= 0.7
    wanted = sum(shift_doses(a_task(), shift) for shift in (0, 1))
    assert (wanted[:2] == 0).all(), "those that must be visited have no dose beside"


def test_nobody_learns_the_hour_by_watching(month: list[ShiftRoutes]) -> None:
    found = measures(month)
    one, seven = found.same_time[1], found.same_time[7]
    assert one is not None
    assert seven is not None
    assert one <= seven + 0.05
    assert found.watcher is not None
    assert found.blind is not None
    assert found.watcher - found.blind <= 0.08
    fixed = [replace(visit, day=day) for day in range(DAYS) for visit in month[0].visits]
    known = measured(a_task(), fixed, (1, 1), 0.0)
    assert known.same_time == {1: 1.0, 2: 1.0, 3: 1.0, 7: 1.0}
    assert known.watcher is not None
    assert known.blind is not None
    assert known.watcher - known.blind > 0.1


def test_the_same_seed_gives_the_same_cards_and_another_others() -> None:
    task, nothing = a_task(2), np.zeros(10)
    assert patrol_month(task, 5, StopFlag()) == patrol_month(task, 5, StopFlag())
    assert shift_routes(task, 1, 0, nothing, (5, 1, 0)) == shift_routes(a_task(9), 1, 0, nothing, (5, 1, 0))
    assert shift_routes(task, 1, 0, nothing, (5, 1, 0)).visits != shift_routes(task, 1, 0, nothing, (6, 1, 0)).visits


def test_without_cars_nothing_is_made_and_a_stop_ends_it() -> None:
    alone = patrol_month(replace(a_task(1), cars=0), 1, StopFlag())
    assert [routes.visits for routes in alone] == [(), ()]
    assert alone[0].must_asked == 24
    stop = StopFlag()
    assert len(patrol_month(a_task(3), 1, stop, lambda done, _: stop.set() if done == 2 else None)) == 2
