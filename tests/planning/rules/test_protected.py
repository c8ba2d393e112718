"""R10: protected people do no nights and no overtime."""

from dataclasses import replace
from datetime import date

import pytest

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.people import Restriction, RestrictionKind
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import ShiftKind
from tests.builders import a_pair, a_plan, a_shift, a_woman, an_officer, day
from tests.planning.verdicts import MONTH, said, the_one, told

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


def from_to(kind: RestrictionKind, first: int, last: int) -> Plan:
    held = frozenset({Restriction(kind, day(first), day(last))})
    shifts = (a_shift("N"), a_shift("M", "00:00-08:00"), a_shift("V", "21:00-01:00"), a_shift("S", "08:00-16:00"))
    return replace(PLAN, people=(a_woman("001", restrictions=held),), shifts=shifts)


@pytest.mark.parametrize(
    ("number", "shift", "held"),
    [
        (9, "N", True),  # the night of the 9th ends on the 10th
        (8, "N", False),
        (10, "M", True),  # the night of the 9th
        (12, "N", True),
        (13, "M", True),  # the night of the 12th
        (13, "N", False),
        (14, "M", False),
        (9, "V", True),
        (8, "V", False),
    ],
)
def test_a_protection_with_dates_holds_on_nights_that_touch_them(number: int, shift: str, held: bool) -> None:
    plan = from_to(RestrictionKind.NO_NIGHT, 10, 12)
    assert len(told("R10", plan, a_pair("001", number, shift=shift), period=MONTH)) == held


def test_no_overtime_with_dates_holds_in_weeks_that_touch_them() -> None:
    plan = from_to(RestrictionKind.NO_OVERTIME, 13, 14)  # a Sunday and a Monday
    six = [[a_pair("001", monday + n, shift="S") for n in range(6)] for monday in (7, 14, 21)]
    found = told("R10", plan, *(pair for week in six for pair in week), period=MONTH)
    assert [v.dates for v in found] == [(day(7),), (day(14),)]


def test_the_week_begins_in_the_month_before() -> None:
    monday = Pair("002", DutyKey(date(2026, 11, 30), "K1", "D"))
    four_days = [a_pair("002", n, shift="S") for n in (1, 2, 3, 4)]
    assert said(the_one("R10", PLAN, monday, *four_days)).endswith("44 h in the week of 30 Nov (at most 40 h).")
