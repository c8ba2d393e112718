"""R11: enough rest between two duties."""

from datetime import date

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from tests.builders import a_pair, a_plan, a_shift, day
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    shifts=(
        a_shift("D"),
        a_shift("E", "16:00-24:00"),
        a_shift("F", "16:00-00:01"),
        a_shift("G", "13:00-21:00"),
        a_shift("H", "13:00-21:01"),
        a_shift("M", "02:00-03:00"),
        a_shift("P", "07:30-09:30"),
        a_shift("Q", "17:00-19:30"),
        a_shift("R", "17:00-19:31"),
        a_shift("X", "08:30-09:30"),
        a_shift("U", "10:00-11:00"),
        a_shift("W", "17:00-21:30"),
    ),
    demands=(),
)


def two(first: str, second: str, later: int = 1) -> tuple[Pair, Pair]:
    return a_pair("001", 1, shift=first), a_pair("001", 1 + later, shift=second)


def test_exactly_eight_hours_are_short_but_allowed() -> None:
    found = the_one("R11", PLAN, *two("E", "D"))
    assert (found.severity, found.price, found.people, found.dates) == (Severity.SOFT, 60, ("001",), (day(2),))
    assert said(found) == "某001: 8 h of rest between 1 Dec K1岗 E and 2 Dec K1岗 D (target 11 h)."


def test_a_minute_less_is_forbidden() -> None:
    found = the_one("R11", PLAN, *two("F", "D"))
    assert (found.severity, found.price) == (Severity.HARD, 0)
    assert said(found) == "某001: only 7.98 h of rest between 1 Dec K1岗 F and 2 Dec K1岗 D (at least 8 h)."


def test_exactly_eleven_hours_are_enough() -> None:
    assert told("R11", PLAN, *two("G", "D")) == []
    assert the_one("R11", PLAN, *two("H", "D")).severity is Severity.SOFT


def test_a_split_duty_of_twelve_hours_needs_no_rest() -> None:
    assert told("R11", PLAN, *two("P", "Q", later=0)) == []
    assert the_one("R11", PLAN, *two("P", "R", later=0)).severity is Severity.HARD


def test_duties_of_two_dates_are_never_one_split_duty() -> None:
    assert the_one("R11", PLAN, *two("F", "P")).severity is Severity.HARD


def test_the_target_is_for_duties_with_none_in_between() -> None:
    assert the_one("R11", PLAN, *two("E", "X")).severity is Severity.SOFT
    found = the_one("R11", PLAN, *two("E", "X"), a_pair("001", 2, shift="M"))
    assert (found.severity, found.duties) == (Severity.HARD, (two("E", "M")[0].duty, two("E", "M")[1].duty))


def test_a_string_of_split_duties_does_not_add_up_to_a_day_without_rest() -> None:
    morning, noon, evening = (a_pair("001", 1, shift=shift) for shift in "PUW")
    assert told("R11", PLAN, morning, noon) == told("R11", PLAN, noon, evening) == []
    assert said(the_one("R11", PLAN, morning, noon, evening)) == (
        "某001: only 7.5 h of rest between 1 Dec K1岗 P and 1 Dec K1岗 W (at least 8 h)."
    )


def test_the_duty_before_the_period_counts() -> None:
    late = Pair("001", DutyKey(date(2026, 11, 30), "K1", "F"))
    assert the_one("R11", PLAN, late, a_pair("001", 1)).severity is Severity.HARD
