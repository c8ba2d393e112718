"""R19: nobody leads two days running."""

from datetime import date

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, a_post, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(posts=(a_post("B1", PostKind.LEADER), a_post("K1")), demands=())


def test_two_days_running() -> None:
    found = the_one("R19", PLAN, a_pair("001", 1, "B1"), a_pair("001", 2, "B1", "N"))
    assert (found.severity, found.price, found.people, found.dates) == (Severity.WARN, 2000, ("001",), (day(1),))
    assert said(found) == "某001 is duty leader 2 days running from 1 Dec (at most 1)."


def test_every_other_day() -> None:
    assert told("R19", PLAN, a_pair("001", 1, "B1"), a_pair("001", 3, "B1"), a_pair("001", 2, "K1")) == []


def test_the_last_day_of_the_month_before() -> None:
    yesterday = Pair("001", DutyKey(date(2026, 11, 30), "B1", "D"))
    assert the_one("R19", PLAN, yesterday, a_pair("001", 1, "B1")).dates == (date(2026, 11, 30),)
