"""Rings that count together, and how busy units are by the calls there are."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from patrolplanner.domain.incidents import Incident, Located
from patrolplanner.domain.sites import ScenarioWish
from patrolplanner.planning.deployment.hypercube import erlang_loss
from patrolplanner.planning.deployment.siting_demand import demand_of
from patrolplanner.planning.deployment.siting_queue import asked_task, calls_a_year, queue_of
from patrolplanner.planning.deployment.siting_reasons import (
    farthest_minutes,
    mean_minutes,
    shares_within,
    true_response,
)
from patrolplanner.planning.deployment.siting_town import BUSY, SitingTown
from tests.planning.deployment.siting_plans import OPTIONS, a_town

FIRST = date(2026, 1, 1)
RINGS = (60.0, 180.0, 300.0)


def calls(count: int, minute: int | None = 600) -> tuple[Incident, ...]:
    """So many of a year, evenly over its days."""
    days = [FIRST + timedelta(days=n * 364 // max(1, count - 1)) for n in range(count)]
    return tuple(Incident("B", day, minute, x=10.0, y=10.0, located=Located.GIVEN) for day in days)


def town_with(count: int) -> SitingTown:
    return SitingTown(a_town(incidents=calls(count)), OPTIONS, 2026)


def test_the_three_rings_weigh_two_four_four() -> None:
    town = town_with(0)
    demand = demand_of(town)
    task = town.task(ScenarioWish(1, rings=True), demand)
    now = task.existing
    one, three, five = shares_within(task, now, RINGS)
    assert 0 < one < three <= five
    assert task.covered(now) == pytest.approx(0.2 * one + 0.4 * three + 0.4 * five)


def test_calls_a_year_are_those_with_a_date() -> None:
    assert calls_a_year(town_with(730).plan) == pytest.approx(730)
    assert calls_a_year(a_town(incidents=(Incident(x=0.0, y=0.0, located=Located.GIVEN),))) == 0
    assert queue_of(town_with(730), ScenarioWish()) is None


@pytest.mark.parametrize("minutes", [10.0, 60.0])
def test_a_single_unit_is_as_busy_as_erlang_says(minutes: float) -> None:
    """One kiosk round the clock, all calls at ten o'clock: 24 calls a day in that hour."""
    town = SitingTown(a_town(incidents=calls(24 * 365), sites=()), OPTIONS, 2026)
    wish = ScenarioWish(0, 1.0, call_minutes=minutes)
    task = asked_task(town, wish, demand_of(town))
    queue = queue_of(town, wish)
    assert queue is not None
    found = true_response(task, queue, task.existing, RINGS)
    a_year = float(task.weights.sum(axis=0).max() / task.weights.sum()) * 24 * 365
    lost = erlang_loss(a_year / 365 * minutes / 60, 1)
    assert found.busiest == pytest.approx(lost, rel=0.02)
    assert task.busy == pytest.approx(found.busy)


def test_more_and_longer_calls_keep_units_busier_and_fewer_are_reached() -> None:
    busy, reached = [], []
    for count, minutes in ((400, 20.0), (4_000, 20.0), (4_000, 90.0)):
        town, wish = town_with(count), ScenarioWish(1, 1.0, call_minutes=minutes)
        task = asked_task(town, wish, demand_of(town))
        queue = queue_of(town, wish)
        assert queue is not None
        busy.append(task.busy)
        reached.append(true_response(task, queue, task.existing, RINGS).within[1])
        assert task.levels == 2
    assert busy == sorted(busy)
    assert busy[0] < busy[-1]
    assert reached == sorted(reached, reverse=True)


def test_without_the_queue_a_second_unit_counts_by_the_usual_share() -> None:
    town = town_with(0)
    assert town.task(ScenarioWish(second=True), demand_of(town)).busy == BUSY
    assert town.task(ScenarioWish(), demand_of(town)).busy == 0


def test_minutes_are_those_of_the_nearest_who_is_there() -> None:
    town = town_with(0)
    task = town.task(ScenarioWish(1, 3.0), demand_of(town))
    places = [town.place_of(area) for area, _ in town.areas]
    kiosk = task.times[:, 0]
    assert mean_minutes(task, task.existing) == pytest.approx(
        float(kiosk @ task.weights.sum(axis=1)) / float(task.weights.sum()) / 60
    )
    farthest = farthest_minutes(task, task.existing, places)
    assert farthest == pytest.approx(max(float(kiosk[place]) for place in places if place is not None) / 60)
    nobody = task.existing.copy()
    nobody[:] = -1
    assert mean_minutes(task, nobody) is None
    assert farthest_minutes(task, nobody, places) is None
    assert farthest_minutes(task, task.existing, [None]) is None


def test_the_wish_says_what_counts() -> None:
    assert replace(ScenarioWish(), call_minutes=30.0).counts_second
    assert ScenarioWish(second=True).counts_second
    assert not ScenarioWish(rings=True).counts_second
