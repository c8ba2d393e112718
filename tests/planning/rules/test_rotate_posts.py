"""R25: nobody stands at one post for weeks on end."""

from dataclasses import replace
from datetime import date

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, a_post, an_officer, day
from tests.planning.verdicts import MONTH, WEEK, said, the_one, told

PLAN = a_plan(posts=(a_post("K1"), a_post("K2")), demands=())
FIRST_AND_LAST = (a_pair("001", 1), a_pair("001", 29))


def test_more_than_four_weeks_at_one_post() -> None:
    found = the_one("R25", PLAN, *FIRST_AND_LAST, a_pair("001", 12), period=MONTH)
    assert (found.severity, found.price, found.people, found.dates) == (Severity.SOFT, 40, ("001",), (day(1),))
    assert said(found) == "某001 has been at K1岗 only for 29 days running since 1 Dec (at most 28)."


def test_exactly_four_weeks() -> None:
    assert told("R25", PLAN, a_pair("001", 1), a_pair("001", 28), period=MONTH) == []


def test_one_duty_elsewhere_breaks_the_row() -> None:
    assert told("R25", PLAN, *FIRST_AND_LAST, a_pair("001", 12, "K2"), period=MONTH) == []
    same_day = a_pair("001", 1, "K2", "N")
    assert told("R25", PLAN, *FIRST_AND_LAST, same_day, period=MONTH) == []


def test_the_weeks_before_the_period_count() -> None:
    november = Pair("001", DutyKey(date(2026, 11, 9), "K1", "D"))
    assert the_one("R25", PLAN, november, a_pair("001", 7), period=WEEK).dates == (date(2026, 11, 9),)


def test_people_with_one_post_only_stay_there() -> None:
    plan = replace(PLAN, people=(an_officer("001", posts=("K1",)),))
    assert told("R25", plan, *FIRST_AND_LAST, period=MONTH) == []
