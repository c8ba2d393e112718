"""Allowances of a month, counted by hand."""

from datetime import date
from decimal import Decimal

import pytest

from patrolplanner.domain.allowances import ExtraKind
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.journal import AccountKind, Attendance, Correction, Journal, Presence
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.allowances import ExtraLine, allowance_periods, extra_lines
from tests.builders import a_pair, a_person, a_plan, a_post, a_roster, a_shift, at, day, december

MONTH = december(1, 31)
RATES = {
    "allowance_officer_night": "50元（局发〔2026〕3号）",
    "allowance_officer_watch": "100元；补休1天",
    "allowance_auxiliary_night": "37.5元",
}
PEOPLE = (
    a_person("1"),
    a_person("2", role=Role.AUXILIARY),
    a_person("3", role=Role.PARTNER),
    a_person("4"),
)
PLAN = a_plan(
    people=PEOPLE,
    posts=(a_post("K1"),),
    shifts=(a_shift("D"), a_shift("N"), a_shift("Z")),
    settings=tuple(RATES.items()),
)
ROSTER = a_roster(
    *(a_pair("1", n) for n in (7, 8, 9, 10, 11)),
    a_pair("1", 12, "K1", "N"),
    a_pair("1", 15, "K1", "Z"),
    a_pair("2", 2, "K1", "N"),
    a_pair("2", 4, "K1", "N"),
    a_pair("2", 6, "K1", "N"),
    a_pair("3", 2, "K1", "N"),
    a_pair("4", 2),
)


def lines(journal: Journal | None = None, period: Period = MONTH) -> dict[str, ExtraLine]:
    calendar = calendar_for(PLAN, date(2026, 11, 1), date(2026, 12, 31))
    return {line.person.id: line for line in extra_lines(PLAN, calendar, ROSTER, journal or Journal(), period)}


def test_counts_days_and_amounts() -> None:
    """An officer: six days of a week with a night on Saturday, and a watch. An auxiliary: three nights."""
    found = lines()
    assert [*found] == ["1", "2"]  # a partner's unit pays for itself, and who has only a day duty is due nothing
    assert found["1"].counts == {
        ExtraKind.HOLIDAY: 0,
        ExtraKind.REST: 1,
        ExtraKind.NIGHT: 1,
        ExtraKind.WATCH: 1,
    }
    assert (found["1"].days, found["1"].yuan) == (1 + 1, Decimal(50 + 100))
    assert found["2"].counts[ExtraKind.NIGHT] == 3
    assert (found["2"].days, found["2"].yuan) == (0, Decimal("112.5"))


def test_it_counts_who_came_and_what_was_corrected() -> None:
    absent = Attendance("2", a_pair("2", 4, "K1", "N").duty, Presence.REPLACED, instead="4", note="病")
    more = Correction("4", day(20), AccountKind.HOLIDAY_OVERTIME, 2, "元旦安保", at(21, "09:00"), "clerk")
    found = lines(Journal(attendance=(absent,), corrections=(more,)))
    assert found["2"].counts[ExtraKind.NIGHT] == 2
    assert found["4"].counts[ExtraKind.NIGHT] == 1
    assert found["4"].counts[ExtraKind.HOLIDAY] == 2


def test_the_week_in_which_the_period_begins_is_looked_at_as_a_whole() -> None:
    """From Saturday the 12th on: that it is the sixth day is known from the days before."""
    assert lines(period=december(12, 31))["1"].counts[ExtraKind.REST] == 1


@pytest.mark.parametrize(
    ("cut", "expected"),
    [
        ("", [(date(2026, 12, 1), date(2026, 12, 31))]),
        ("1", [(date(2026, 12, 1), date(2026, 12, 31))]),
        ("26", [(date(2026, 11, 26), date(2026, 12, 25))]),
        ("26日", [(date(2026, 11, 26), date(2026, 12, 25))]),
    ],
)
def test_a_month_is_cut_as_the_settings_say(cut: str, expected: list[tuple[date, date]]) -> None:
    plan = a_plan(settings=(("allowance_cut", cut),))
    assert allowance_periods(plan, MONTH) == expected


def test_a_quarter_has_three_sheets_and_other_dates_are_taken_as_they_are() -> None:
    plan = a_plan(settings=(("allowance_cut", "26"),))
    quarter = Period(date(2026, 10, 1), date(2026, 12, 31))
    assert [(p.first.month, p.last.month) for p in allowance_periods(plan, quarter)] == [(9, 10), (10, 11), (11, 12)]
    own = Period(date(2026, 11, 26), date(2026, 12, 25))
    assert allowance_periods(plan, own) == [own]


def test_a_cut_that_is_no_day_is_refused() -> None:
    with pytest.raises(InvalidValue, match="31"):
        allowance_periods(a_plan(settings=(("allowance_cut", "31"),)), MONTH)
