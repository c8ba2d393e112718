"""R19: nobody leads two days running."""

from dataclasses import replace
from datetime import date

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_demand, a_pair, a_plan, a_post, an_officer, day
from tests.planning.verdicts import said, the_one, told

LEADERS = tuple(an_officer(f"00{n}", leader=True) for n in (1, 2, 3, 4))
PLAN = a_plan(people=LEADERS, posts=(a_post("B1", PostKind.LEADER), a_post("K1")), demands=())
ASKED = replace(PLAN, demands=(a_demand("B1", "D"),))


def test_two_days_running() -> None:
    found = the_one("R19", PLAN, a_pair("001", 1, "B1"), a_pair("001", 2, "B1", "N"))
    assert (found.severity, found.price, found.people, found.dates) == (Severity.WARN, 2000, ("001",), (day(1),))
    assert said(found) == "某001 is duty leader 2 days running from 1 Dec (at most 1)."


def test_the_others_come_first() -> None:
    found = the_one("R19", ASKED, a_pair("001", 1, "B1"), a_pair("001", 3, "B1"))
    assert (found.severity, found.price, found.people, found.dates) == (Severity.SOFT, 80, ("001",), (day(3),))
    assert said(found) == "某001 is duty leader on 3 Dec again, 2 days after 1 Dec (in turn: 3 days)."
    assert told("R19", ASKED, a_pair("001", 1, "B1"), a_pair("001", 4, "B1")) == []
    soft, warn = sorted(told("R19", ASKED, a_pair("001", 1, "B1"), a_pair("001", 2, "B1")), key=lambda v: v.price)
    assert (soft.price, warn.price) == (160, 2000), "each day that is missing"
    thrice = told("R19", ASKED, *(a_pair("001", n, "B1") for n in (1, 3, 5)))
    assert [v.dates for v in thrice] == [(day(3),), (day(5),)], "only one time and the next"


def test_who_may_lead_makes_the_turn() -> None:
    two = replace(ASKED, people=(*LEADERS[:2], an_officer("003"), an_officer("004", posts=("K1",))))
    assert told("R19", two, a_pair("001", 1, "B1"), a_pair("001", 3, "B1")) == []
    listed = replace(two, people=(*LEADERS[:2], *(an_officer(f"00{n}", posts=("B1",)) for n in (3, 4))))
    assert len(told("R19", listed, a_pair("001", 1, "B1"), a_pair("001", 3, "B1"))) == 1


def test_every_other_day() -> None:
    assert told("R19", PLAN, a_pair("001", 1, "B1"), a_pair("001", 3, "B1"), a_pair("001", 2, "K1")) == []


def test_the_last_day_of_the_month_before() -> None:
    yesterday = Pair("001", DutyKey(date(2026, 11, 30), "B1", "D"))
    assert the_one("R19", PLAN, yesterday, a_pair("001", 1, "B1")).dates == (date(2026, 11, 30),)
