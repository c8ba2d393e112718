"""R12: a day off after a full-day or overnight duty."""

from dataclasses import replace

import pytest

from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.domain.shifts import ShiftKind
from tests.builders import a_pair, a_plan, a_shift, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    shifts=(
        a_shift("D"),
        a_shift("N"),
        a_shift("Z"),
        a_shift("E", "16:00-24:00"),
        a_shift("V", "19:00-01:00"),
        a_shift("G", "07:59-19:00"),
        a_shift("M", "00:00-08:00"),
        a_shift("B", "18:00-08:00", ShiftKind.STANDBY),
        a_shift("C", "08:00-08:00", ShiftKind.STANDBY),
    ),
    demands=(),
)


def test_an_evening_duty_after_the_night() -> None:
    found = the_one("R12", PLAN, a_pair("001", 1, shift="N"), a_pair("001", 2, shift="E"))
    assert (found.severity, found.people, found.dates) == (Severity.HARD, ("001",), (day(2),))
    assert said(found) == "某001: 2 Dec K1岗 E starts 8 h after 1 Dec K1岗 N ends; 24 h off are required after it."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (a_pair("001", 1, shift="N"), a_pair("001", 3, shift="D")),  # exactly 24 h later
        (a_pair("001", 1, shift="Z"), a_pair("001", 3, shift="D")),
        (a_pair("001", 1, shift="N"), a_pair("001", 2, shift="N")),  # one night after the other
        (a_pair("001", 2, shift="M"), a_pair("001", 3, shift="M")),
        (a_pair("001", 1, shift="V"), a_pair("001", 2, shift="D")),  # an hour past midnight is no night
    ],
)
def test_enough_time_off(first: Pair, second: Pair) -> None:
    assert told("R12", PLAN, first, second) == []


@pytest.mark.parametrize(
    ("first", "second"),
    [
        (a_pair("001", 1, shift="N"), a_pair("001", 3, shift="G")),  # a minute short
        (a_pair("001", 1, shift="Z"), a_pair("001", 3, shift="G")),
        (a_pair("001", 1, shift="Z"), a_pair("001", 2, shift="N")),  # after 24 h not even a night
        (a_pair("001", 2, shift="M"), a_pair("001", 2, shift="E")),
    ],
)
def test_too_early(first: Pair, second: Pair) -> None:
    assert the_one("R12", PLAN, first, second).severity is Severity.HARD


def test_the_night_before_the_period_counts() -> None:
    night = Pair("001", a_pair("001", 1, shift="N").duty._replace(day=day(1).replace(month=11, day=30)))
    assert the_one("R12", PLAN, night, a_pair("001", 1, shift="E")).dates == (day(1),)


@pytest.mark.parametrize(("first", "second"), [("N", "B"), ("Z", "C"), ("C", "D")])
def test_standby_is_time_off(first: str, second: str) -> None:
    pairs = a_pair("001", 1, shift=first), a_pair("001", 2, shift=second)
    assert told("R12", PLAN, *pairs) == []
    as_duty = replace(PLAN, rules=(RuleSetting("R11", parameters=(("standby", "duty"),)),))
    assert len(told("R12", as_duty, *pairs)) == 1
