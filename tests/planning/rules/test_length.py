"""R13: no duty longer than its kind allows."""

from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import ShiftKind
from tests.builders import a_pair, a_plan, a_shift, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    shifts=(
        a_shift("D"),
        a_shift("L", "08:00-20:01", ShiftKind.DAY),
        a_shift("Z"),
        a_shift("B", "18:00-08:00", ShiftKind.STANDBY),
    ),
    demands=(),
)


def test_a_minute_more_than_twelve_hours() -> None:
    found = the_one("R13", PLAN, a_pair("001", 1, shift="L"))
    assert (found.severity, found.people, found.dates) == (Severity.HARD, ("001",), (day(1),))
    assert said(found) == "某001: 1 Dec K1岗 L lasts 12.02 h (at most 12 h)."


def test_twelve_hours_a_whole_day_and_standby() -> None:
    assert told("R13", PLAN, a_pair("001", 1), a_pair("001", 3, shift="Z"), a_pair("001", 6, shift="B")) == []


def test_with_another_number() -> None:
    assert said(the_one("R13", PLAN, a_pair("001", 1), hours=10)) == "某001: 1 Dec K1岗 D lasts 12 h (at most 10 h)."
