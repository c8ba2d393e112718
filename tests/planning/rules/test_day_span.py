"""R32: a day of duty that does not go on for ever."""

import pytest

from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.domain.shifts import ShiftKind
from tests.builders import a_pair, a_plan, a_shift, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    shifts=(
        a_shift("P", "07:30-09:30"),
        a_shift("Q", "17:00-19:30"),
        a_shift("R", "17:00-19:31"),
        a_shift("S", "19:30-21:30"),
        a_shift("T", "20:00-21:31"),
        a_shift("V", "20:00-02:00"),
        a_shift("M", "00:00-08:00"),
        a_shift("N"),
        a_shift("Z"),
        a_shift("B", "18:00-08:00", ShiftKind.STANDBY),
        a_shift("O", "06:00-19:00"),
    ),
    demands=(),
)


def of_date(*shifts: str, number: int = 1) -> list[Pair]:
    return [a_pair("001", number, shift=shift) for shift in shifts]


@pytest.mark.parametrize(
    ("shifts", "severity"),
    [("PQ", None), ("PR", Severity.WARN), ("PS", Severity.WARN), ("PT", Severity.HARD), ("O", Severity.WARN)],
)
def test_twelve_hours_and_fourteen(shifts: str, severity: Severity | None) -> None:
    assert [v.severity for v in told("R32", PLAN, *of_date(*shifts))] == ([severity] if severity else [])


def test_it_is_said_once_for_a_date_that_is_a_little_too_long() -> None:
    found = the_one("R32", PLAN, *of_date("P", "R", "S"))
    assert (found.severity, found.price, found.people, found.dates) == (Severity.WARN, 2000, ("001",), (day(1),))
    assert said(found) == (
        "某001: 14 h from the start of 1 Dec K1岗 P to the end of 1 Dec K1岗 S on one duty date (reminder above 12 h)."
    )
    assert the_one("R32", PLAN, *of_date("P", "R", "S"), warn_price=7).price == 7


def test_from_the_morning_peak_into_the_night() -> None:
    found = told("R32", PLAN, *of_date("P", "Q", "V"))
    assert {v.severity for v in found} == {Severity.HARD}
    assert said(found[0]) == (
        "某001: 18.5 h from the start of 1 Dec K1岗 P to the end of 1 Dec K1岗 V on one duty date (at most 14 h)."
    )
    assert told("R32", PLAN, *of_date("P", "Q"), *of_date("V", number=2)) == [], "another date"


def test_watch_and_standby_are_left_out() -> None:
    assert told("R32", PLAN, *of_date("P", "B")) == []
    assert told("R32", PLAN, *of_date("Z")) == []
    as_duty = (RuleSetting("R11", parameters=(("standby", "duty"),)),)
    assert told("R32", a_plan(shifts=PLAN.shifts, demands=(), rules=as_duty), *of_date("P", "B"))


def test_one_night_a_date() -> None:
    found = the_one("R32", PLAN, *of_date("M", "Z"))
    assert (found.severity, found.dates) == (Severity.HARD, (day(1),))
    assert said(found) == "某001: 1 Dec K1岗 M and 1 Dec K1岗 Z are two nights of one duty date; one is enough."
    assert told("R32", PLAN, *of_date("M"), *of_date("M", number=2)) == []
    assert len(told("R32", PLAN, *of_date("M", "N"), most=40, warn=40)) == 1
