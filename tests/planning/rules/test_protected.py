"""R10: protected people do no nights and no overtime."""

from datetime import date

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.people import Restriction
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import ShiftKind
from tests.builders import a_pair, a_plan, a_shift, a_woman, an_officer, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    people=(
        a_woman("001", restrictions=frozenset({Restriction.NO_NIGHT})),
        an_officer("002", restrictions=frozenset({Restriction.NO_OVERTIME})),
        an_officer("003"),
    ),
    shifts=(a_shift("D"), a_shift("N"), a_shift("S", "08:00-16:00"), a_shift("B", "18:00-08:00", ShiftKind.STANDBY)),
    demands=(),
)


def test_no_nights() -> None:
    found = the_one("R10", PLAN, a_pair("001", 1, shift="N"))
    assert (found.severity, found.people, found.dates) == (Severity.HARD, ("001",), (day(1),))
    assert said(found) == "某001 may not work at night: 1 Dec K1岗 N."
    assert told("R10", PLAN, a_pair("001", 1), a_pair("001", 3, shift="B"), a_pair("003", 1, shift="N")) == []


def test_forty_hours_a_week_and_not_one_more() -> None:
    five_days = [a_pair("002", n, shift="S") for n in (1, 2, 3, 4, 5)]
    assert told("R10", PLAN, *five_days) == []
    found = the_one("R10", PLAN, *five_days, a_pair("002", 6, shift="S"))
    assert (found.severity, found.people, found.amount) == (Severity.HARD, ("002",), 8)
    assert said(found) == "某002 may not work overtime: 48 h in the week of 30 Nov (at most 40 h)."


def test_the_week_begins_in_the_month_before() -> None:
    monday = Pair("002", DutyKey(date(2026, 11, 30), "K1", "D"))
    four_days = [a_pair("002", n, shift="S") for n in (1, 2, 3, 4)]
    assert said(the_one("R10", PLAN, monday, *four_days)).endswith("44 h in the week of 30 Nov (at most 40 h).")
