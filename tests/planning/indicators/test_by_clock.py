"""Hours by the clock: what lies in nights, statutory days and overtime, counted by hand."""

from datetime import date

import pytest

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.journal import AccountKind, Journal
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.domain.shifts import Shift
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.accounts import AccountBook, FactSource, accounts, facts
from patrolplanner.planning.indicators.allowances import extra_lines
from patrolplanner.planning.indicators.by_clock import Piece, pieces
from tests.builders import a_person, a_plan, a_post, a_shift

NATIONAL_DAY = Period(date(2026, 10, 1), date(2026, 10, 31))
CLOCK = (("accounts_by", "clock"), ("allowance_auxiliary_holiday", "240元"))


@pytest.mark.parametrize(
    ("shift", "expected"),
    [
        (a_shift("D"), (Piece(0, 720, 0),)),
        (a_shift("N"), (Piece(0, 240, 120), Piece(1, 480, 360))),
        (a_shift("Z"), (Piece(0, 960, 120), Piece(1, 480, 360))),
        (a_shift("Z", effective_minutes=960), (Piece(0, 640, 80), Piece(1, 320, 240))),  # two thirds of each hour
        (a_shift("E", "00:00-08:00"), (Piece(0, 480, 360),)),
        (a_shift("L", "16:00-00:00"), (Piece(0, 480, 0),)),  # two hours of night make no night duty
    ],
)
def test_the_dates_on_which_a_duty_lies(shift: Shift, expected: tuple[Piece, ...]) -> None:
    assert pieces(shift) == expected


def a_book(settings: tuple[tuple[str, str], ...] = ()) -> AccountBook:
    """Nights of 30 September and 3 October 2026, the day before and the last of three statutory days."""
    people = (a_person("1", role=Role.AUXILIARY), a_person("2", role=Role.AUXILIARY))
    plan = a_plan(people=people, posts=(a_post("K1"),), shifts=(a_shift("D"), a_shift("N")), settings=settings)
    pairs = (Pair("1", DutyKey(date(2026, 9, 30), "K1", "N")), Pair("2", DutyKey(date(2026, 10, 3), "K1", "N")))
    calendar = calendar_for(plan, date(2026, 9, 1), date(2026, 10, 31))
    return AccountBook(plan, calendar, Roster.of(map(Assignment, pairs)), Journal())


def test_hours_of_a_statutory_day_are_those_that_lie_in_it() -> None:
    found = accounts(a_book(), date(2026, 10, 8))
    hours = {p: found[p].amounts[AccountKind.HOLIDAY_MINUTES] / 60 for p in found}
    assert hours == {"1": 8, "2": 4}
    assert [found[p].amounts[AccountKind.HOLIDAYS] for p in found] == [0, 1]
    assert [found[p].amounts[AccountKind.NIGHT_MINUTES] / 60 for p in found] == [8, 8]


def test_an_hour_counts_on_its_own_date() -> None:
    """On the evening of 30 September the morning after is still to come."""
    found = accounts(a_book(), date(2026, 9, 30))
    assert found["1"].amounts[AccountKind.HOLIDAY_MINUTES] == 0
    assert found["1"].amounts[AccountKind.NIGHT_MINUTES] == 120
    dated = [f for f in facts(a_book(), date(2026, 10, 8)) if f.kind is AccountKind.HOLIDAY_MINUTES]
    assert [(f.person, f.day, f.amount, f.source) for f in dated] == [
        ("1", date(2026, 10, 1), 480, FactSource.ROSTER),
        ("2", date(2026, 10, 3), 240, FactSource.ROSTER),
    ]


@pytest.mark.parametrize(("settings", "due"), [(CLOCK[1:], {"2": 240}), (CLOCK, {"1": 240, "2": 120})])
def test_pay_goes_by_the_way_that_the_setting_names(settings: tuple[tuple[str, str], ...], due: dict[str, int]) -> None:
    """The night before the month reaches into it: eight hours are one day, four are half of one."""
    book = a_book(settings)
    lines = extra_lines(book.plan, book.calendar, book.roster, book.journal, NATIONAL_DAY)
    assert {line.person.id: int(line.yuan) for line in lines} == due
