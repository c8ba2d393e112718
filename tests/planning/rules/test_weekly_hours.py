"""R17: weekly hours. The week of 30 November ends on 6 December."""

from datetime import date

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, a_shift, day, december
from tests.planning.verdicts import said, told

PLAN = a_plan(shifts=(a_shift("D"), a_shift("N"), a_shift("Z", effective_minutes=16 * 60)), demands=())
FORTNIGHT = december(1, 14)


def days(*numbers: int) -> list[Pair]:
    return [a_pair("001", n) for n in numbers]


def test_up_to_48_hours_nobody_is_reminded() -> None:
    assert told("R17", PLAN, *days(1, 2, 3, 4), period=FORTNIGHT) == []


def test_from_48_to_60_hours_a_reminder() -> None:
    (found,) = told("R17", PLAN, *days(1, 2, 3, 4, 5), period=FORTNIGHT)
    assert (found.severity, found.price, found.people) == (Severity.WARN, 12 * 300, ("001",))
    assert found.dates == (date(2026, 11, 30),)
    assert said(found) == "某001: 60 h in the week of 30 Nov (reminder above 48 h)."


def test_above_60_hours_never() -> None:
    hard, warn = told("R17", PLAN, *days(1, 2, 3, 4, 5, 6), period=FORTNIGHT)
    assert (hard.severity, hard.amount, warn.amount) == (Severity.HARD, 12, 24)
    assert said(hard) == "某001: 72 h in the week of 30 Nov (at most 60 h)."


def test_the_monday_before_the_period_counts_with_its_week() -> None:
    monday = Pair("001", DutyKey(date(2026, 11, 30), "K1", "D"))
    assert Severity.HARD in {v.severity for v in told("R17", PLAN, monday, *days(1, 2, 3, 4, 5), period=FORTNIGHT)}


def test_a_night_counts_whole_in_the_week_it_begins() -> None:
    sunday_night = a_pair("001", 6, shift="N")
    assert told("R17", PLAN, *days(1, 2, 3), sunday_night, period=FORTNIGHT) == []
    assert len(told("R17", PLAN, *days(1, 2, 3, 4), sunday_night, period=FORTNIGHT)) == 1


def test_effective_hours_count_not_the_clock() -> None:
    assert told("R17", PLAN, *(a_pair("001", n, shift="Z") for n in (1, 3, 5)), period=FORTNIGHT) == []


def test_forty_hours_a_week_over_the_period() -> None:
    two_weeks = days(1, 2, 3, 4, 8, 9, 10)
    (found,) = told("R17", PLAN, *two_weeks, period=FORTNIGHT)
    assert (found.severity, found.price, found.amount) == (Severity.SOFT, 4 * 5, 4)
    assert said(found) == "某001: 84 h in the period (40 h a week allow 80 h)."


def test_partial_weeks_allow_their_share() -> None:
    three_days = december(1, 3)
    (found,) = told("R17", PLAN, *days(1, 3), period=three_days)
    assert said(found) == "某001: 24 h in the period (40 h a week allow 17.15 h)."
    assert day(3) in three_days
