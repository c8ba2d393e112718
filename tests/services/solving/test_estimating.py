"""Estimates of a search's time follow what was measured."""

from __future__ import annotations

from patrolplanner.domain.plan import Plan
from patrolplanner.services.solving.estimating import estimate, pace_of, told
from tests.builders import a_plan, an_officer, december


def plan_of(people: int) -> Plan:
    return a_plan(people=tuple(an_officer(f"{n:04}") for n in range(people)))


def test_measured_sizes_take_what_was_measured() -> None:
    found = [estimate(plan_of(n), december(1, 31)).quick for n in (60, 150, 300)]
    assert found == [5, 10, 25]


def test_more_people_or_dates_never_take_less() -> None:
    sizes = [estimate(plan_of(n), december(1, 31)).quick for n in (1, 30, 100, 200, 500, 1500)]
    assert sizes == sorted(sizes)
    assert estimate(plan_of(300), december(1, 7)).quick < 25


def test_presets_stand_in_order() -> None:
    for people in (4, 60, 300, 1000):
        found = estimate(plan_of(people), december(1, 31))
        assert found.quick < found.standard < found.thorough


def test_seconds_are_named_only_where_this_machine_has_shown_its_pace() -> None:
    plan, month = plan_of(60), december(1, 31)
    vague = str(told(estimate(plan, month)))
    assert "within half a minute as a rule" in vague
    assert "as a rule" in str(told(estimate(plan_of(1000), month)))
    slow = estimate(plan, month, pace_of(plan, month, 20.0))
    assert slow.quick == 20
    assert "in about 20 s" in str(told(slow))
    assert slow.standard > estimate(plan, month).standard


def test_a_disturbed_search_is_no_pace() -> None:
    plan, month = plan_of(60), december(1, 31)
    assert pace_of(plan, month, 10_000.0) == 50
    assert pace_of(plan, month, 0.0) == 0.2
