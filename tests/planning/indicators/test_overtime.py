"""Which days worked are overtime, counted by hand. 7 December 2026 is a Monday; 1 January 2027 a statutory Friday."""

from collections.abc import Iterable
from datetime import date

import pytest

from patrolplanner.domain.calendar import CalendarRow, DayKind
from patrolplanner.domain.journal import AccountKind, Journal
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.shifts import Rotation
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.accounts import AccountBook, accounts
from patrolplanner.planning.indicators.overtime import rest_overtime
from tests.builders import a_pair, a_person, a_plan, a_post, a_roster, a_shift, day

NOBODY_TURNS = a_plan(people=(a_person("1"),), posts=(a_post("K1"),), shifts=(a_shift("D"), a_shift("Z")))
TURNING = a_plan(
    people=(a_person("1", team="甲"),),
    posts=(a_post("K1"),),
    shifts=(a_shift("D"), a_shift("N")),
    rotations=(Rotation("甲", ("D", "N", None, None), day(7)),),
)


def over(plan: Plan, days: Iterable[date]) -> list[str]:
    worked = list(days)
    calendar = calendar_for(plan, date(2026, 11, 1), date(2027, 1, 31))
    return sorted(f"{d:%m-%d}" for d in rest_overtime(plan, calendar, {"1": worked})["1"])


@pytest.mark.parametrize(
    ("worked", "expected"),
    [
        ((12, 13), []),  # a weekend in a week of two days
        ((7, 8, 9, 12, 13), []),  # five days, two of them the weekend's
        ((7, 8, 9, 10, 12, 13), ["12-13"]),  # the sixth
        ((7, 8, 9, 10, 11, 12, 13), ["12-12", "12-13"]),  # both
        ((7, 8, 9, 10, 11), []),
        ((8, 9, 10, 11, 12, 13, 14, 15, 16, 17), ["12-13"]),  # weeks are counted apart
    ],
)
def test_rest_days_beyond_five_days_of_the_week(worked: tuple[int, ...], expected: list[str]) -> None:
    assert over(NOBODY_TURNS, map(day, worked)) == expected


def test_in_a_rotation_its_own_days_off_count_and_no_weekend() -> None:
    """D N off off from Monday the 7th: Saturday the 12th is N, Sunday the 13th off."""
    assert over(TURNING, map(day, (7, 8, 11, 12))) == []
    assert over(TURNING, map(day, (7, 8, 9, 11, 12, 13))) == ["12-09", "12-13"]


def test_statutory_days_are_counted_apart() -> None:
    """Monday 28 December to Sunday 3 January: Friday is New Year's Day, which is none of the five."""
    week = [date(2026, 12, 28), date(2026, 12, 29), date(2026, 12, 30), date(2026, 12, 31), date(2027, 1, 1)]
    plan = a_plan(people=(a_person("1"),), calendar=(CalendarRow(date(2027, 1, 1), DayKind.HOLIDAY, "元旦"),))
    assert over(plan, [*week, date(2027, 1, 2)]) == []
    assert over(plan, [*week, date(2027, 1, 2), date(2027, 1, 3)]) == ["01-03"]


def test_a_rest_day_early_in_a_week_of_make_up_work_counts() -> None:
    """Monday is given off and Saturday worked for it: six days on, the Monday is the one too many."""
    rows = (CalendarRow(day(7), DayKind.REST), CalendarRow(day(12), DayKind.MAKEUP))
    plan = a_plan(people=(a_person("1"),), calendar=rows)
    assert over(plan, map(day, (8, 9, 10, 11, 12))) == []
    assert over(plan, map(day, (7, 8, 9, 10, 11, 12))) == ["12-07"]


@pytest.mark.parametrize(
    ("role", "settings", "earned"),
    [
        (Role.OFFICER, {}, 1),
        (Role.AUXILIARY, {"allowance_auxiliary_rest": "100元"}, 0),
        (Role.OFFICER, {"allowance_officer_watch": "补休1天", "allowance_officer_rest": "补休2天"}, 3),
        (Role.PARTNER, {}, 0),
    ],
)
def test_days_in_lieu_are_what_the_settings_give(role: Role, settings: dict[str, str], earned: int) -> None:
    """Six days of a week, a watch of 24 hours on the Sunday."""
    plan = a_plan(
        people=(a_person("1", role=role),),
        posts=(a_post("K1"),),
        shifts=(a_shift("D"), a_shift("Z")),
        settings=tuple(settings.items()),
    )
    roster = a_roster(*(a_pair("1", n) for n in (7, 8, 9, 10, 11)), a_pair("1", 13, "K1", "Z"))
    book = AccountBook(plan, calendar_for(plan, day(1), day(31)), roster, Journal())
    found = accounts(book, day(31))["1"].amounts
    assert found[AccountKind.REST_OVERTIME] == 1
    assert found[AccountKind.TIME_OFF_EARNED] == earned


def test_national_day_has_an_account_of_its_own_over_the_years() -> None:
    days = [date(2026, 10, 1), date(2026, 10, 3), date(2026, 10, 5), date(2025, 10, 2)]
    roster = a_roster(*(a_pair("1", 1)._replace(duty=a_pair("1", 1).duty._replace(day=d)) for d in days))
    book = AccountBook(NOBODY_TURNS, calendar_for(NOBODY_TURNS, date(2025, 9, 1), day(31)), roster, Journal())
    assert accounts(book, day(31))["1"].amounts[AccountKind.NATIONAL] == 3
