"""R11: enough rest between two duties."""

from datetime import date

import pytest

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import ShiftKind
from tests.builders import a_pair, a_plan, a_shift, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    shifts=(
        a_shift("D"),
        a_shift("E", "16:00-24:00"),
        a_shift("F", "16:00-00:01"),
        a_shift("G", "13:00-21:00"),
        a_shift("H", "13:00-21:01"),
        a_shift("M", "02:00-03:00"),
        a_shift("P", "07:30-09:30"),
        a_shift("Q", "17:00-19:30"),
        a_shift("R", "17:00-19:31"),
        a_shift("X", "08:30-09:30"),
        a_shift("U", "10:00-11:00"),
        a_shift("W", "17:00-21:30"),
        a_shift("V", "12:00-13:30"),
        a_shift("S", "00:00-00:30"),
        a_shift("W2", "17:30-18:00"),
        a_shift("Q2", "19:00-19:30"),
        a_shift("B", "21:00-08:00", ShiftKind.STANDBY),
    ),
    demands=(),
)


def two(first: str, second: str, later: int = 1) -> tuple[Pair, Pair]:
    return a_pair("001", 1, shift=first), a_pair("001", 1 + later, shift=second)


def of_date(*shifts: str) -> list[Pair]:
    return [a_pair("001", 1, shift=shift) for shift in shifts]


def test_exactly_eight_hours_are_short_but_allowed() -> None:
    found = the_one("R11", PLAN, *two("E", "D"))
    assert (found.severity, found.price, found.people, found.dates) == (Severity.SOFT, 60, ("001",), (day(2),))
    assert said(found) == "某001: 8 h of rest between 1 Dec K1岗 E and 2 Dec K1岗 D (target 11 h)."


def test_a_minute_less_is_forbidden() -> None:
    found = the_one("R11", PLAN, *two("F", "D"))
    assert (found.severity, found.price) == (Severity.HARD, 0)
    assert said(found) == "某001: only 7.98 h of rest between 1 Dec K1岗 F and 2 Dec K1岗 D (at least 8 h)."


def test_exactly_eleven_hours_are_enough() -> None:
    assert told("R11", PLAN, *two("G", "D")) == []
    assert the_one("R11", PLAN, *two("H", "D")).severity is Severity.SOFT


def test_a_split_duty_of_twelve_hours_needs_no_rest() -> None:
    assert told("R11", PLAN, *two("P", "Q", later=0)) == []
    assert the_one("R11", PLAN, *two("P", "R", later=0)).severity is Severity.HARD


def test_duties_of_two_dates_are_never_one_split_duty() -> None:
    assert the_one("R11", PLAN, *two("F", "P")).severity is Severity.HARD


def test_the_target_is_for_duties_with_none_in_between() -> None:
    assert the_one("R11", PLAN, *two("E", "X")).severity is Severity.SOFT
    found = the_one("R11", PLAN, *two("E", "X"), a_pair("001", 2, shift="M"))
    assert (found.severity, found.duties) == (Severity.HARD, (two("E", "M")[0].duty, two("E", "M")[1].duty))


def test_a_string_of_split_duties_does_not_add_up_to_a_day_without_rest() -> None:
    morning, noon, evening = (a_pair("001", 1, shift=shift) for shift in "PUW")
    assert told("R11", PLAN, morning, noon) == told("R11", PLAN, noon, evening) == []
    assert said(the_one("R11", PLAN, morning, noon, evening)) == (
        "某001: only 7.5 h of rest between 1 Dec K1岗 P and 1 Dec K1岗 W (at least 8 h)."
    )


def test_the_duties_of_a_date_are_judged_together() -> None:
    assert told("R11", PLAN, *of_date("U", "V", "Q")) == [], "10:00 to 19:30"
    found = told("R11", PLAN, *of_date("S", "U", "V"))
    assert [v.severity for v in found] == [Severity.HARD, Severity.SOFT], "00:00 to 13:30"
    assert said(found[0]) == (
        "某001: only 1 h of rest between 1 Dec K1岗 U and 1 Dec K1岗 V (at least 8 h); the date's duties last 13.5 h "
        "from first to last and are no split duty (12 h)."
    )
    assert told("R11", PLAN, *of_date("S", "U")) == [], "within 11 h"
    soft = the_one("R11", PLAN, *of_date("S", "X", "W2"))
    assert (soft.severity, soft.duties[0].shift) == (Severity.SOFT, "S")


def test_two_in_the_middle_of_a_long_date() -> None:
    found = told("R11", PLAN, *of_date("S", "X", "U", "Q2"))
    assert {v.severity for v in found} == {Severity.SOFT, Severity.HARD}
    assert any("between 1 Dec K1岗 X and 1 Dec K1岗 U" in said(v) for v in found if v.severity is Severity.HARD)


def test_standby_counts_as_rest_unless_it_is_said_to_be_duty() -> None:
    standby = a_pair("001", 1, shift="B")
    rows = (a_pair("001", 1, shift="G"), standby, a_pair("001", 2, shift="D"))
    assert told("R11", PLAN, *rows) == []
    assert told("R11", PLAN, *rows, standby="duty")
    with pytest.raises(UserError, match="standby=maybe is none of"):
        told("R11", PLAN, *rows, standby="maybe")


def test_the_duty_before_the_period_counts() -> None:
    late = Pair("001", DutyKey(date(2026, 11, 30), "K1", "F"))
    assert the_one("R11", PLAN, late, a_pair("001", 1)).severity is Severity.HARD
