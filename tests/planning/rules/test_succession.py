"""S04: shifts that must not follow each other from one day to the next."""

from datetime import date

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, a_shift, an_officer, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    people=(an_officer("001"), an_officer("002")),
    shifts=(a_shift("D"), a_shift("N"), a_shift("P", "07:30-09:30")),
    demands=(),
)
NIGHT_THEN_DAY = {"first": "N", "then": "D|P"}


def test_a_day_right_after_a_night() -> None:
    found = the_one("S04", PLAN, a_pair("001", 1, shift="N"), a_pair("001", 2, shift="P"), **NIGHT_THEN_DAY)
    assert (found.severity, found.people, found.dates) == (Severity.HARD, ("001",), (day(2),))
    assert said(found) == "某001: D|P on 2 Dec right after N must not be."


def test_a_day_later_or_the_other_way_round() -> None:
    assert told("S04", PLAN, a_pair("001", 1, shift="N"), a_pair("001", 3), **NIGHT_THEN_DAY) == []
    assert told("S04", PLAN, a_pair("001", 1), a_pair("001", 2, shift="N"), **NIGHT_THEN_DAY) == []


def test_the_night_before_the_period_and_other_people() -> None:
    before = Pair("001", DutyKey(date(2026, 11, 30), "K1", "N"))
    assert len(told("S04", PLAN, before, a_pair("001", 1), **NIGHT_THEN_DAY)) == 1
    assert told("S04", PLAN, before, a_pair("001", 1), who="002", **NIGHT_THEN_DAY) == []
