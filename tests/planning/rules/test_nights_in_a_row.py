"""R14: not too many nights in a row."""

from datetime import date

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import ShiftKind
from tests.builders import a_pair, a_plan, a_shift, day
from tests.planning.verdicts import said, told

PLAN = a_plan(
    shifts=(
        a_shift("D"),
        a_shift("N"),
        a_shift("M", "00:00-08:00"),
        a_shift("B", "18:00-08:00", ShiftKind.STANDBY),
        a_shift("V", "19:00-00:59"),
        a_shift("W", "19:00-01:00"),
        a_shift("K", "16:00-24:00"),
        a_shift("L", "00:00-01:30"),
        a_shift("J", "00:00-00:59"),
        a_shift("I", "20:00-23:00"),
        a_shift("H", "01:30-02:00"),
        a_shift("G", "21:00-24:00"),
    ),
    demands=(),
)


def nights(*numbers: int, shift: str = "N") -> list[Pair]:
    return [a_pair("001", n, shift=shift) for n in numbers]


def test_two_are_fine_three_are_dear_four_must_not_be() -> None:
    assert told("R14", PLAN, *nights(1, 2)) == []
    (found,) = told("R14", PLAN, *nights(1, 2, 3))
    assert (found.severity, found.price, found.people, found.dates) == (Severity.SOFT, 100, ("001",), (day(1),))
    assert said(found) == "某001: 3 nights in a row from 1 Dec (target at most 2)."
    hard, *soft = told("R14", PLAN, *nights(1, 2, 3, 4))
    assert said(hard) == "某001: 4 nights in a row from 1 Dec (at most 3)."
    assert [v.severity for v in (hard, *soft)] == [Severity.HARD, Severity.SOFT, Severity.SOFT]


def test_the_early_morning_is_the_night_before() -> None:
    assert len(told("R14", PLAN, *nights(1, 2, 3, shift="M"))) == 1
    assert told("R14", PLAN, *nights(1, 2, shift="M"), *nights(3)) == [], "the nights of 30 Nov, 1 and 3 Dec"
    (found,) = told("R14", PLAN, *nights(2, shift="M"), *nights(2, 3))
    assert (found.dates, found.severity) == ((day(1),), Severity.SOFT)
    assert told("R14", PLAN, *nights(4), *nights(5, 6, shift="M")) == [], "two nights on three dates"


def test_six_nights_of_evening_and_early_duties_are_counted_as_the_clock_has_them() -> None:
    found = told("R14", PLAN, *nights(2, 3, shift="W"), *nights(5, 6, shift="M"))
    assert Severity.HARD in {v.severity for v in found}, "the nights of 2, 3, 4 and 5 Dec"


def test_two_short_duties_make_a_night_together() -> None:
    late, early = nights(1, 2, 3, shift="K"), nights(2, 3, 4, shift="L")
    assert told("R14", PLAN, *late) == told("R14", PLAN, *early) == [], "two hours and an hour and a half"
    assert len(told("R14", PLAN, *late, *early)) == 1
    assert told("R14", PLAN, *late, *early[:2]) == []
    assert told("R14", PLAN, *late, *nights(2, 3, 4, shift="J")) == [], "2 h and 59 min"
    third = nights(1, 2, 3, shift="I")
    assert told("R14", PLAN, *third, *early) == [], "1 h and 1.5 h"
    assert len(told("R14", PLAN, *third, *early, *nights(2, 3, 4, shift="H"))) == 1, "1 h, 1.5 h and 0.5 h"


def test_a_minute_on_two_duties_counts_once() -> None:
    assert told("R14", PLAN, *nights(1, 2, 3, shift="K"), *nights(1, 2, 3, shift="G")) == []


def test_what_counts_as_a_night() -> None:
    assert told("R14", PLAN, *nights(1, 2, 3, shift="B")) == [], "standby is no night duty"
    assert told("R14", PLAN, *nights(1, 2, 3, shift="V")) == [], "2 h 59 min between 22:00 and 06:00"
    assert len(told("R14", PLAN, *nights(1, 2, 3, shift="W"))) == 1, "three hours"


def test_the_nights_before_the_period_count() -> None:
    before = [Pair("001", DutyKey(date(2026, 11, n), "K1", "N")) for n in (28, 29, 30)]
    assert Severity.HARD in {v.severity for v in told("R14", PLAN, *before, *nights(1))}
    assert told("R14", PLAN, *before) == []
