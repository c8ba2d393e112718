"""R15: not too many days of duty in a row."""

from datetime import date

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, an_officer, day
from tests.planning.verdicts import said, told

PLAN = a_plan(people=(an_officer("001"), an_officer("002")), demands=())


def days(*numbers: int) -> list[Pair]:
    return [a_pair("001", n) for n in numbers]


def late_november(*numbers: int) -> list[Pair]:
    return [Pair("001", DutyKey(date(2026, 11, n), "K1", "D")) for n in numbers]


def test_five_days_are_fine_and_six_are_dear() -> None:
    assert told("R15", PLAN, *days(1, 2, 3, 4, 5)) == []
    (found,) = told("R15", PLAN, *days(1, 2, 3, 4, 5, 6))
    assert (found.severity, found.price, found.people, found.dates) == (Severity.SOFT, 100, ("001",), (day(1),))
    assert said(found) == "某001: 6 days of duty in a row from 1 Dec (target at most 5)."


def test_seven_days_must_not_be() -> None:
    hard, *soft = told("R15", PLAN, *days(1, 2, 3, 4, 5, 6, 7))
    assert (hard.severity, hard.price) == (Severity.HARD, 0)
    assert said(hard) == "某001: 7 days of duty in a row from 1 Dec (at most 6)."
    assert [v.price for v in soft] == [100, 100]


def test_the_days_before_the_period_count() -> None:
    found = told("R15", PLAN, *late_november(25, 26, 27, 28, 29, 30), *days(1))
    assert {v.severity for v in found} == {Severity.HARD, Severity.SOFT}
    assert found[0].dates == (date(2026, 11, 25),)


def test_what_ended_before_the_period_is_nobodys_matter_now() -> None:
    assert told("R15", PLAN, *late_november(*range(20, 31)), a_pair("001", 2)) == []


def test_two_duties_of_a_day_are_one_day() -> None:
    twice = [a_pair("001", n, shift=shift) for n in range(1, 6) for shift in "DN"]
    assert told("R15", PLAN, *twice) == []
