"""What can be spared, counted by hand on stations of a few people; and a number of open places that no roster beats."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.spare import Spare, least_open, spare
from patrolplanner.services.solving.auto_fill import FillRequest, auto_fill
from tests.builders import a_demand, a_plan, a_post, a_shift, an_absence, an_auxiliary, an_officer, december
from tests.efforts import effort_of

THREE = december(1, 3)
WEEK_48, WEEK_60 = 48 * 60, 60 * 60


def of(plan: Plan, dates: Period = THREE, week: int = WEEK_48) -> Spare:
    return spare(plan, calendar_for(plan, dates.first - timedelta(days=1), dates.last), dates, week)


def least(plan: Plan, dates: Period = THREE) -> int:
    return least_open(plan, calendar_for(plan, *dates), dates, WEEK_60)


def a_station(officers: int = 4, auxiliaries: int = 2, **facts: object) -> Plan:
    people = (
        *(an_officer(f"{n:03}") for n in range(officers)),
        *(an_auxiliary(f"F{n:02}") for n in range(auxiliaries)),
    )
    plain = {"people": people, "posts": (a_post("K1"),), "demands": (a_demand("K1", "D"),)}
    return a_plan(**{**plain, **facts})


def test_who_is_not_asked_for_can_go() -> None:
    found = of(a_station())
    assert (found.heads, found.people) == (6, (5, 5, 5))
    assert found.minutes == 3 * (6 * WEEK_48 // 7 - 12 * 60)
    assert found.officers == (4, 4, 4)


def test_a_night_binds_its_date_and_the_next() -> None:
    plan = a_station(demands=(a_demand("K1", "N", officers=1),))
    assert of(plan).people == (4, 4, 4), "one goes on, one comes off"
    assert of(plan).officers == (2, 2, 2)


def test_short_duties_of_a_date_are_done_by_the_same_people() -> None:
    shifts = (a_shift("D"), a_shift("N"), a_shift("Z"), a_shift("A", "07:00-08:30"), a_shift("B", "16:30-18:00"))
    plan = a_station(shifts=shifts, demands=(a_demand("K1", "A", 2), a_demand("K1", "B", 2)))
    assert of(plan).people == (4, 4, 4)


def test_leaders_and_who_is_away_stay_out_of_it() -> None:
    plan = a_station(absences=(an_absence("000", 2, 2),))
    people = (plan.people[0], replace(plan.people[1], leader=True), *plan.people[2:])
    assert of(replace(plan, people=people)).people == (4, 3, 4)


def test_hours_that_are_asked_for_already_are_nobodys() -> None:
    full = a_station(officers=2, auxiliaries=0, demands=(a_demand("K1", "Z", 2),))
    assert of(full) == Spare(2, (0, 0, 0), (2, 2, 2), 0)


@pytest.mark.parametrize(("asked", "open_"), [(6, 0), (7, 3), (9, 9)])
def test_by_heads_what_is_asked_beyond_them_stays_open(asked: int, open_: int) -> None:
    assert least(a_station(demands=(a_demand("K1", "D", asked),))) == open_


def test_by_hours_a_full_week_ends_it() -> None:
    """Two people, six weekdays of two 24-hour duties: 12 of 24 h and at most 60 h each."""
    plan = a_station(officers=2, auxiliaries=0, demands=(a_demand("K1", "Z", 2),))
    dates = december(7, 12)
    hours = plan.shifts_by_code["Z"].effective_minutes / 60
    assert least(plan, dates) == -(-(12 * hours - 120) // hours)


@pytest.mark.parametrize("asked", [1, 2, 3])
def test_no_roster_leaves_fewer_open(asked: int) -> None:
    plan = a_station(officers=2, auxiliaries=1, demands=(a_demand("K1", "D", asked), a_demand("K1", "N", asked)))
    filled = auto_fill(FillRequest(plan, Roster(), THREE), effort_of(2.0))
    assert least(plan) <= filled.verdict.open_places
    assert least(plan) > 0 or asked < 3
