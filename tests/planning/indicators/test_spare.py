"""What can be spared, counted by hand on stations of a few people."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from patrolplanner.domain.plan import Period, Plan
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.spare import Spare, spare
from tests.builders import a_demand, a_plan, a_post, a_shift, an_absence, an_auxiliary, an_officer, december

THREE = december(1, 3)
WEEK_48 = 48 * 60


def of(plan: Plan, dates: Period = THREE, week: int = WEEK_48) -> Spare:
    return spare(plan, calendar_for(plan, dates.first - timedelta(days=1), dates.last), dates, week)


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
