"""The Chinese calendar: law and notices, plan rows on top, market and school days."""

from datetime import date, timedelta
from itertools import pairwise

import pytest

from patrolplanner.domain.calendar import CalendarRow, DayFacts, DayKind, unchecked_years
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.plan import Plan
from patrolplanner.planning.dates.almanac import calendar_for, known_years, lunar_day, national_day, statutory_days
from patrolplanner.planning.dates.market_days import MarketCycle, market_cycle


def facts(day: date, *rows: CalendarRow, **settings: str) -> DayFacts:
    return calendar_for(Plan(calendar=rows, settings=tuple(settings.items())), day, day)[day]


def test_statutory_days_of_2026() -> None:
    days = {date(2026, 1, 1), date(2026, 4, 5), date(2026, 5, 1), date(2026, 5, 2), date(2026, 6, 19)}
    days |= {date(2026, 2, d) for d in (16, 17, 18, 19)} | {date(2026, 9, 25)} | {date(2026, 10, d) for d in (1, 2, 3)}
    assert set(statutory_days(2026)) == days


@pytest.mark.parametrize(("year", "count"), [(2007, 10), (2013, 11), (2024, 11), (2025, 13), (2026, 13), (2030, 13)])
def test_the_law_of_the_year_says_how_many_statutory_days(year: int, count: int) -> None:
    assert len(statutory_days(year)) == count


def test_two_festivals_on_one_day_are_named_together() -> None:
    assert statutory_days(2020)[date(2020, 10, 1)] == "国庆节、中秋节"
    assert len(statutory_days(2020)) == 10


def test_new_years_eve_was_statutory_until_2013_and_is_again_since_2025() -> None:
    eves = {2013: date(2013, 2, 9), 2014: date(2014, 1, 30), 2024: date(2024, 2, 9), 2025: date(2025, 1, 28)}
    assert [eves[y] in statutory_days(y) for y in (2013, 2014, 2024, 2025)] == [True, False, False, True]


def test_every_statutory_day_is_a_day_off_in_the_notices() -> None:
    from chinese_calendar import is_holiday

    years = range(max(2008, known_years().start), known_years().stop)
    assert [day for year in years for day in statutory_days(year) if not is_holiday(day)] == []


def test_offices_work_on_the_same_days_as_in_the_notices() -> None:
    from chinese_calendar import is_workday

    first, last = date(2008, 1, 1), date(known_years().stop - 1, 12, 31)
    calendar = calendar_for(Plan(), first, last)
    assert [day for day, said in calendar.items() if said.is_work is not is_workday(day)] == []


@pytest.mark.parametrize(
    ("day", "kind", "name"),
    [
        (date(2026, 2, 14), DayKind.MAKEUP, "春节调休"),
        (date(2026, 2, 15), DayKind.REST, "春节假期"),
        (date(2026, 2, 16), DayKind.HOLIDAY, "除夕"),
        (date(2026, 2, 23), DayKind.REST, "春节假期"),
        (date(2026, 2, 24), DayKind.WORKDAY, ""),
        (date(2026, 5, 3), DayKind.REST, "劳动节假期"),
        (date(2026, 12, 12), DayKind.REST, ""),
        (date(2026, 12, 14), DayKind.WORKDAY, ""),
    ],
)
def test_days_off_in_lieu_are_rest_and_not_statutory(day: date, kind: DayKind, name: str) -> None:
    assert national_day(day) == (kind, name)


def test_years_without_a_notice_are_not_confirmed_but_know_the_law() -> None:
    beyond = known_years().stop + 1
    assert facts(date(beyond, 5, 2)) == DayFacts(date(beyond, 5, 2), DayKind.HOLIDAY, "劳动节", confirmed=False)
    assert facts(date(known_years().stop - 1, 12, 24)).confirmed


def test_the_last_week_of_a_year_belongs_to_the_next_notice() -> None:
    last = known_years().stop - 1
    assert not facts(date(last, 12, 25)).confirmed
    assert facts(date(last, 12, 25), holidays_checked=str(last + 1)).confirmed
    assert facts(date(last - 1, 12, 31)).confirmed
    assert unchecked_years([facts(date(last, 12, 24)), facts(date(last, 12, 31))]) == (last + 1,)


@pytest.mark.parametrize("text", ["2031", "2030;2031", "２０３１年、2030", "2030， 2031"])
def test_a_checked_year_is_confirmed_on_all_of_its_dates(text: str) -> None:
    assert facts(date(2031, 1, 1), holidays_checked=text).confirmed
    assert facts(date(2031, 12, 24), holidays_checked=text).confirmed
    assert not facts(date(2031, 12, 25), holidays_checked=text).confirmed
    assert not facts(date(2029, 3, 1), holidays_checked=text).confirmed


def test_one_date_of_a_checked_year_may_still_be_open() -> None:
    day = date(2031, 5, 4)
    assert not facts(day, CalendarRow(day, confirmed=False), holidays_checked="2031").confirmed


def test_a_row_that_says_nothing_else_confirms_its_date() -> None:
    day = date(2031, 3, 4)
    assert facts(day, CalendarRow(day)).confirmed
    assert not facts(date(2031, 3, 5), CalendarRow(day)).confirmed


@pytest.mark.parametrize("text", ["yes", "27", "2031-2032"])
def test_checked_years_that_cannot_be_read_are_refused(text: str) -> None:
    with pytest.raises(UserError, match="checked holidays"):
        facts(date(2031, 1, 1), holidays_checked=text)


def test_plan_rows_come_first() -> None:
    day = date(2027, 2, 9)
    row = CalendarRow(day, DayKind.REST, "春节假期")
    assert facts(day, row) == DayFacts(day, DayKind.REST, "春节假期", confirmed=True)
    assert not facts(day, CalendarRow(day, DayKind.REST, confirmed=False)).confirmed
    assert facts(date(2026, 10, 1), CalendarRow(date(2026, 10, 1), DayKind.WORKDAY)).name == ""


def test_a_row_that_says_nothing_of_the_kind_does_not_confirm_it() -> None:
    day = date(2027, 3, 2)
    said = facts(day, CalendarRow(day, market=True, name="庙会"))
    assert (said.kind, said.name, said.market, said.confirmed) == (DayKind.WORKDAY, "庙会", True, False)


@pytest.mark.parametrize(
    ("day", "school"),
    [
        (date(2026, 12, 1), True),
        (date(2026, 12, 5), False),
        (date(2026, 2, 28), False),
        (date(2026, 9, 20), True),
        (date(2026, 10, 1), False),
        (date(2026, 7, 15), False),
        (date(2026, 9, 1), True),
        (date(2027, 2, 1), False),
        (date(2027, 2, 22), True),
    ],
)
def test_schools_are_open_on_workdays_outside_the_usual_breaks(day: date, school: bool) -> None:
    assert facts(day).school is school


def test_school_breaks_follow_the_setting_and_rows() -> None:
    breaks = "2027-01-18..2027-02-21；2027年7月10日至2027年8月31日"
    assert not facts(date(2027, 1, 18), school_holidays=breaks).school
    assert facts(date(2027, 1, 15), school_holidays=breaks).school
    assert not facts(date(2027, 8, 31), school_holidays=breaks).school
    assert facts(date(2026, 7, 15), school_holidays="none").school
    assert facts(date(2026, 7, 15), CalendarRow(date(2026, 7, 15), school=True)).school


@pytest.mark.parametrize("text", ["summer", "2027-07-10", "2027-02-30..2027-03-01", "2027-08-31..2027-07-10"])
def test_school_breaks_that_cannot_be_read_are_refused(text: str) -> None:
    with pytest.raises(UserError, match="school holidays"):
        facts(date(2027, 1, 1), school_holidays=text)


@pytest.mark.parametrize(
    ("text", "cycle"),
    [
        ("every 5 from 2026-12-01", MarketCycle(every=5, anchor=date(2026, 12, 1))),
        ("Every 7 days from 2026/12/1", MarketCycle(every=7, anchor=date(2026, 12, 1))),
        ("每5天 起 2026-12-01", MarketCycle(every=5, anchor=date(2026, 12, 1))),
        ("每５天一场，自2026年12月1日起", MarketCycle(every=5, anchor=date(2026, 12, 1))),
        ("每三天，从2026-12-01起", MarketCycle(every=3, anchor=date(2026, 12, 1))),
        ("weekday sun", MarketCycle(weekdays=frozenset({6}))),
        ("weekday Sunday, wed", MarketCycle(weekdays=frozenset({2, 6}))),
        ("每周日", MarketCycle(weekdays=frozenset({6}))),
        ("逢周三、周日赶场", MarketCycle(weekdays=frozenset({2, 6}))),
        ("每星期天", MarketCycle(weekdays=frozenset({6}))),
        ("lunar 3,6,9", MarketCycle(lunar_days=frozenset({3, 6, 9, 13, 16, 19, 23, 26, 29}))),
        ("农历逢3，6，9", MarketCycle(lunar_days=frozenset({3, 6, 9, 13, 16, 19, 23, 26, 29}))),
        ("逢三六九赶场", MarketCycle(lunar_days=frozenset({3, 6, 9, 13, 16, 19, 23, 26, 29}))),
        ("逢五逢十", MarketCycle(lunar_days=frozenset({5, 10, 15, 20, 25, 30}))),
        ("lunar 1,15", MarketCycle(lunar_days=frozenset({1, 15}))),
        ("农历每月初一、十五", MarketCycle(lunar_days=frozenset({1, 15}))),
        ("农历初八、廿三", MarketCycle(lunar_days=frozenset({8, 23}))),
        ("", MarketCycle()),
        ("无", MarketCycle()),
    ],
)
def test_market_cycles_are_read_as_clerks_write_them(text: str, cycle: MarketCycle) -> None:
    assert market_cycle(text) == cycle


@pytest.mark.parametrize(
    "text",
    [
        "sometimes",
        "every 0 from 2026-12-01",
        "every 5",
        "every 5 from 2026-13-01",
        "lunar 31",
        "lunar",
        "weekday x",
        "每周八",
    ],
)
def test_market_cycles_that_cannot_be_read_are_refused_in_one_sentence(text: str) -> None:
    with pytest.raises(UserError, match=f"“{text}” cannot be read"):
        market_cycle(text)


def test_a_market_every_five_days_runs_both_ways_from_its_anchor() -> None:
    calendar = calendar_for(
        Plan(settings=(("market_cycle", "every 5 from 2026-12-01"),)), date(2026, 11, 24), date(2026, 12, 12)
    )
    assert [d.day for d, said in calendar.items() if said.market] == [26, 1, 6, 11]


def test_a_lunar_market_follows_the_moon() -> None:
    # 17 February 2026 was the lunar new year.
    calendar = calendar_for(Plan(settings=(("market_cycle", "逢三六九"),)), date(2026, 2, 17), date(2026, 3, 1))
    assert [d for d, said in calendar.items() if said.market] == [
        date(2026, 2, 19),
        date(2026, 2, 22),
        date(2026, 2, 25),
        date(2026, 3, 1),
    ]


def test_a_row_moves_one_market() -> None:
    day = date(2026, 12, 6)
    assert facts(day, market_cycle="weekday sun").market
    assert not facts(day, CalendarRow(day, market=False), market_cycle="weekday sun").market


def test_lunar_days_run_on_without_a_break() -> None:
    days = [date(2024, 1, 1) + timedelta(n) for n in range(366 * 4)]
    for before, after in pairwise(map(lunar_day, days)):
        assert after == before + 1 or (after == 1 and before in (29, 30))
    assert lunar_day(date(2025, 7, 25)) == 1  # the first of a leap month


def test_years_beyond_the_tables_are_refused() -> None:
    with pytest.raises(UserError, match="not 206"):
        calendar_for(Plan(), date(206, 12, 1), date(206, 12, 31))
