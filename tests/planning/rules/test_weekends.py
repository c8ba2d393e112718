"""S07 and S08: how many weekends are worked, and that they are worked whole. The first Saturday is 5 December."""

from datetime import date

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, an_auxiliary, an_officer, day, december
from tests.planning.verdicts import MONTH, said, the_one, told

PLAN = a_plan(people=(an_officer("001"), an_auxiliary("F01")), demands=())


def days(*numbers: int) -> list[Pair]:
    return [a_pair("001", n) for n in numbers]


def test_three_weekends_are_allowed_and_four_are_not() -> None:
    assert told("S07", PLAN, *days(5, 6, 12, 20), period=MONTH, most=3) == []
    found = the_one("S07", PLAN, *days(5, 12, 20, 26), period=MONTH, most=3)
    assert (found.severity, found.people, found.amount) == (Severity.HARD, ("001",), 1)
    assert said(found) == "某001: duty on 4 weekends (at most 3)."


def test_a_weekend_that_began_before_the_period_counts_once() -> None:
    assert told("S07", PLAN, *days(5, 6, 12), period=december(6, 13), most=2) == []
    assert len(told("S07", PLAN, *days(5, 12), period=december(6, 13), most=1)) == 1


def test_only_one_day_of_a_weekend() -> None:
    found = the_one("S08", PLAN, *days(5), period=MONTH)
    assert (found.severity, found.price, found.dates) == (Severity.SOFT, 50, (day(5),))
    assert said(found) == "某001: duty on only one day of the weekend of 5 Dec."
    assert len(told("S08", PLAN, *days(6), period=MONTH)) == 1


def test_both_days_none_or_half_outside_the_period() -> None:
    assert told("S08", PLAN, *days(5, 6, 9), period=MONTH) == []
    assert told("S08", PLAN, *days(6), period=december(6, 13)) == []
    november = Pair("001", DutyKey(date(2026, 11, 28), "K1", "D"))
    assert told("S08", PLAN, november, period=MONTH) == []


def test_only_for_some() -> None:
    assert told("S08", PLAN, *days(5), period=MONTH, who="auxiliary") == []
