"""R37: days off that are worth something."""

from dataclasses import replace
from datetime import date

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import Rotation
from tests.builders import a_pair, a_plan, a_shift, an_absence, an_officer, day
from tests.planning.verdicts import MONTH, said, the_one, told

PLAN = a_plan(people=(an_officer("001", team="甲"),), shifts=(a_shift("D"), a_shift("N")), demands=())
SUNDAYS = (6, 13, 20, 27)


def on(*numbers: int, shift: str = "D") -> list[Pair]:
    return [a_pair("001", number, shift=shift) for number in numbers]


def test_a_single_day_off() -> None:
    found = the_one("R37", PLAN, *on(1, 3))
    assert (found.severity, found.price, found.people, found.dates) == (Severity.SOFT, 40, ("001",), (day(2),))
    assert said(found) == "某001: 2 Dec is a single day off between two days of duty."
    assert told("R37", PLAN, *on(1, 2, 5, 6)) == []


def test_at_the_edges_of_the_period() -> None:
    before = [Pair("001", DutyKey(date(2026, 11, n), "K1", "D")) for n in (27, 29)]
    assert told("R37", PLAN, *before) == [], "over before the period"
    assert the_one("R37", PLAN, *before, *on(1)).dates == (date(2026, 11, 30),)
    assert the_one("R37", PLAN, *on(7, 9)).dates == (day(8),)


def test_rotations_and_leave() -> None:
    turning = replace(PLAN, rotations=(Rotation("甲", ("D", None), day(1)),))
    assert told("R37", turning, *on(1, 3)) == []
    alone = replace(PLAN, rotations=(Rotation("001", ("D", None), day(1)),))
    assert told("R37", alone, *on(1, 3)) == [], "a pattern of one's own is a rotation, too"
    ended = replace(PLAN, rotations=(Rotation("甲", ("D", None), day(1), end=day(1)),))
    assert len(told("R37", ended, *on(1, 3))) == 1
    away = replace(PLAN, absences=(an_absence("001", 2),))
    assert told("R37", away, *on(1, 3)) == []


def test_a_month_without_a_free_weekend() -> None:
    assert told("R37", PLAN, *on(*SUNDAYS[1:]), period=MONTH) == []
    found = the_one("R37", PLAN, *on(*SUNDAYS), period=MONTH)
    assert (found.severity, found.price, found.dates) == (Severity.SOFT, 300, (day(1),))
    assert said(found) == "某001: no weekend off in month 12 of 2026."
    assert the_one("R37", PLAN, *on(5, 13, 19, 27), period=MONTH).price == 300, "one day of each is enough"
    assert the_one("R37", PLAN, *on(*SUNDAYS), period=MONTH, weekend_price=9).price == 9


def test_the_month_is_the_calendars() -> None:
    last_week = Period(day(21), day(31))
    assert len(told("R37", PLAN, *on(*SUNDAYS), period=last_week)) == 1
    after = Period(day(28), day(31))
    assert told("R37", PLAN, *on(*SUNDAYS), period=after) == [], "no weekend of the month can be changed"
    turning = replace(PLAN, rotations=(Rotation("甲", ("D", None), day(1)),))
    assert len(told("R37", turning, *on(*SUNDAYS), period=MONTH)) == 1, "people of a rotation want a weekend too"
