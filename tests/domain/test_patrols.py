"""Facts of patrols: spots that make no sense are refused, cards belong to patrols, times of the clock to shifts."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.patrols import (
    Beat,
    HourSpan,
    PatrolSpot,
    PatrolVisit,
    VisitState,
    carries_cards,
    goes_by_car,
    minute_in,
    visit_fault,
)
from patrolplanner.domain.posts import Mode, PostKind, PostStatus
from tests.builders import a_post, a_shift

SPOT = PatrolSpot("B1", "广场", x=1.0, y=2.0)


@pytest.mark.parametrize(
    ("changes", "words"),
    [
        ({"weight": -1.0}, "weight of 广场"),
        ({"weight": float("nan")}, "weight of 广场"),
        ({"minutes": 2}, "3 to 60 minutes"),
        ({"most_gap": 20}, "every 50 to 1440 minutes"),
        ({"most_gap": 60, "minutes": 40}, "every 80 to 1440 minutes"),
        ({"x": None}, "no place"),
        ({"hours": (HourSpan(7, 10), HourSpan(9, 12))}, "7-10 and 9-12 overlap"),
    ],
)
def test_a_spot_that_makes_no_sense_is_refused(changes: dict, words: str) -> None:
    with pytest.raises(InvalidValue, match=words):
        replace(SPOT, **changes)


def test_a_street_or_an_area_is_a_place_too() -> None:
    assert replace(SPOT, x=None, y=None, area="A1").area == "A1"
    assert replace(SPOT, x=None, street="L1").street == "L1"


@pytest.mark.parametrize("span", [(7, 7), (9, 7), (-1, 3), (20, 25)])
def test_hours_are_hours_of_a_day(span: tuple[int, int]) -> None:
    with pytest.raises(InvalidValue, match="no hours of a day"):
        HourSpan(*span)


def test_a_spot_is_open_in_its_hours() -> None:
    spot = replace(SPOT, hours=(HourSpan(7, 9), HourSpan(17, 22)))
    assert [hour for hour in range(24) if spot.open_at(hour)] == [7, 8, 17, 18, 19, 20, 21]
    assert all(SPOT.open_at(hour) for hour in range(24))


def test_patrols_carry_cards_and_joint_rounds_only_with_a_beat() -> None:
    car = a_post("CX", PostKind.CAR_PATROL)
    joint = a_post("LX", PostKind.FOOT_PATROL, Mode.ENFORCE)
    assert carries_cards(car, ())
    assert not carries_cards(a_post("GT"), ())
    assert not carries_cards(replace(car, status=PostStatus.PLANNED), ())
    assert not carries_cards(joint, ())
    assert carries_cards(joint, (Beat("Q", "片区", ("LX",)),))
    assert goes_by_car(car)
    assert not goes_by_car(joint)


def test_a_time_of_the_clock_lies_in_a_shift_over_midnight() -> None:
    night = a_shift("N", "20:00-08:00")
    assert minute_in(night, 20 * 60) == 0
    assert minute_in(night, 7 * 60) == 11 * 60


def test_a_visit_has_a_time_only_where_it_was_made() -> None:
    visit = PatrolVisit(date(2026, 12, 1), "CX", "D", "B1", 500)
    assert visit_fault(visit) is None
    assert visit_fault(replace(visit, arrived=505)) is not None
    assert visit_fault(replace(visit, arrived=505, state=VisitState.MADE)) is None
    assert visit_fault(replace(visit, planned=None)) is not None
    assert visit_fault(replace(visit, planned=None, state=VisitState.MADE)) is None


def test_who_came_a_little_early_counts_from_the_beginning_of_the_shift() -> None:
    evening, night, whole = a_shift("E", "17:00-23:00"), a_shift("N", "20:00-08:00"), a_shift("W", "08:00-08:00")
    assert [minute_in(evening, time) for time in (17 * 60, 16 * 60 + 55, 23 * 60, 15)] == [0, 0, 360, 435]
    assert [minute_in(night, time) for time in (19 * 60 + 30, 15)] == [0, 255]
    assert minute_in(whole, 7 * 60 + 55) == 1435
