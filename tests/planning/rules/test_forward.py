"""R16: shifts rotate forward."""

from datetime import date

import pytest

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import ShiftKind
from tests.builders import a_pair, a_plan, a_shift, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    shifts=(
        a_shift("D"),
        a_shift("N"),
        a_shift("Z"),
        a_shift("E", "16:00-24:00"),
        a_shift("M", "00:00-08:00"),
        a_shift("F", "04:00-08:00"),
        a_shift("P", "07:30-09:30"),
        a_shift("Q", "17:00-19:30"),
        a_shift("J", "09:59-12:00"),
        a_shift("K", "10:00-12:00"),
        a_shift("B", "18:00-08:00", ShiftKind.STANDBY),
    ),
    demands=(),
)


def on(*rows: tuple[int, str]) -> list[Pair]:
    return [a_pair("001", number, shift=shift) for number, shift in rows]


def test_early_after_late() -> None:
    found = the_one("R16", PLAN, *on((1, "E"), (2, "D")))
    assert (found.severity, found.price, found.dates) == (Severity.SOFT, 30, (day(2),))
    assert said(found) == "某001: 2 Dec K1岗 D starts earlier in the day than 1 Dec K1岗 E before it."


@pytest.mark.parametrize(
    "rows",
    [
        ((1, "D"), (2, "N")),
        ((1, "E"), (2, "E")),
        ((1, "N"), (4, "D")),  # 60 h from start to start
        ((1, "P"), (1, "Q"), (2, "P"), (2, "Q")),  # halves of one day
        ((1, "E"), (2, "M")),  # from midnight on is late in the night before
        ((1, "E"), (3, "M")),
        ((1, "J"), (2, "D")),  # less than two hours earlier
    ],
)
def test_forward_or_long_after_or_the_same_again(rows: tuple[tuple[int, str], ...]) -> None:
    assert told("R16", PLAN, *on(*rows)) == []


@pytest.mark.parametrize(
    "rows",
    [
        ((1, "M"), (2, "D")),
        ((1, "M"), (2, "E")),
        ((1, "E"), (2, "F")),  # four o'clock is the morning
        ((1, "N"), (3, "D")),  # a day between, 36 h from start to start
        ((1, "Z"), (1, "Q"), (2, "F")),
        ((1, "K"), (2, "D")),  # two hours earlier
        ((1, "B"), (2, "D")),  # standby is worked like any other duty
    ],
)
def test_backward(rows: tuple[tuple[int, str], ...]) -> None:
    assert len(told("R16", PLAN, *on(*rows))) == 1


def test_only_the_next_date_and_its_first_duty_are_compared() -> None:
    backward = on((1, "N"), (3, "D"))
    assert len(told("R16", PLAN, *backward)) == 1
    assert [said(v) for v in told("R16", PLAN, *backward, *on((2, "E")))] == [
        "某001: 2 Dec K1岗 E starts earlier in the day than 1 Dec K1岗 N before it.",
        "某001: 3 Dec K1岗 D starts earlier in the day than 2 Dec K1岗 E before it.",
    ]
    assert told("R16", PLAN, *on((1, "P"), (1, "E"), (2, "D"))) == [], "1 Dec began at 07:30"
    found = the_one("R16", PLAN, *on((1, "E"), (2, "D"), (2, "N")))
    assert said(found) == "某001: 2 Dec K1岗 D starts earlier in the day than 1 Dec K1岗 E before it."


def test_the_numbers() -> None:
    assert told("R16", PLAN, *on((1, "N"), (3, "D")), hours=35) == []
    assert len(told("R16", PLAN, *on((1, "N"), (4, "D")), hours=60)) == 1
    assert told("R16", PLAN, *on((1, "E"), (2, "D")), margin=9) == []
    assert len(told("R16", PLAN, *on((1, "J"), (2, "D")), margin=1)) == 1


def test_the_date_before_the_period_counts() -> None:
    before = Pair("001", DutyKey(date(2026, 11, 30), "K1", "E"))
    assert the_one("R16", PLAN, before, *on((1, "D"))).dates == (day(1),)
    assert told("R16", PLAN, Pair("001", DutyKey(date(2026, 11, 29), "K1", "E")), before) == []
