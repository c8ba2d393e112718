"""Edits of the calendar, rules, settings and rotations, and the arithmetic of people and hours."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from patrolplanner.domain.calendar import CalendarRow, DayKind
from patrolplanner.domain.demands import DayType
from patrolplanner.domain.errors import InvalidValue, UserError
from patrolplanner.domain.posts import PostStatus
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.domain.shifts import Rotation
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.holiday_notice import read_notice
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.rotation.teams import template
from patrolplanner.services.edits.calendar import as_built_in, with_checked_year, with_days, with_notice
from patrolplanner.services.edits.rule import RuleRow, rule_rows, with_another, with_row, with_value, without_row
from patrolplanner.services.edits.settings import next_market_days, weekday_text, with_read_setting
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.starting.rotation_templates import fitted, with_template
from patrolplanner.services.views.strength import asked_by_hour, load_of, manned_demands, year_of
from tests.builders import a_demand, a_plan, a_post, day

PLAIN = Document(a_plan())


def rest(row: CalendarRow) -> CalendarRow:
    return replace(row, kind=DayKind.REST)


def test_rows_of_the_calendar_stand_in_order_and_go_when_they_say_nothing() -> None:
    after = with_days([day(9), day(3)], rest)(PLAIN)
    assert [r.day for r in after.plan.calendar] == [day(3), day(9)]
    assert as_built_in([day(3), day(9)])(after).plan.calendar == ()
    assert as_built_in([day(5)])(after) is after


def test_a_row_that_only_confirms_its_date_outlives_edits_of_other_dates() -> None:
    confirmed = replace(PLAIN, plan=replace(PLAIN.plan, calendar=(CalendarRow(day(4)),)))
    after = with_days([day(9)], rest)(confirmed)
    assert [r.day for r in after.plan.calendar] == [day(4), day(9)]
    assert as_built_in([day(4)])(after).plan.calendar == (CalendarRow(day(9), DayKind.REST),)


def test_a_year_is_checked_and_unchecked() -> None:
    after = with_checked_year(2028, checked=True)(with_checked_year(2027, checked=True)(PLAIN))
    assert after.plan.setting("holidays_checked") == "2027;2028"
    assert with_checked_year(2027, checked=True)(after) is after
    after = with_checked_year(2028, checked=False)(with_checked_year(2027, checked=False)(after))
    assert after.plan.setting("holidays_checked") == ""


def test_a_notice_writes_only_what_the_built_in_calendar_does_not_say_and_keeps_markets() -> None:
    text = "2027年元旦放假：1月1日（周五）至3日（周日）放假，1月9日（周六）上班。"
    market = CalendarRow(date(2027, 1, 9), market=True)
    worked = CalendarRow(date(2027, 1, 1), DayKind.WORKDAY, "县庆")
    before = replace(PLAIN, plan=replace(PLAIN.plan, calendar=(worked, market)))
    after = with_notice(read_notice(text, 2026).days)(before)
    assert after.plan.calendar == (
        CalendarRow(date(2027, 1, 2), name="元旦假期"),
        CalendarRow(date(2027, 1, 3), name="元旦假期"),
        CalendarRow(date(2027, 1, 9), DayKind.MAKEUP, "元旦调休", market=True),
    )
    assert with_notice(read_notice(text, 2026).days)(after) is after


def row_of(document: Document, id_: str, number: int = 0) -> RuleRow:
    return next(r for r in rule_rows(document.plan) if r.key == (id_, number))


def test_a_rule_is_set_reset_and_never_said_twice() -> None:
    row = row_of(PLAIN, "R11")
    assert (row.on, row.severity, row.price, row.changed) == (True, Severity.HARD, 60, False)
    after = with_row(row, with_value(row.setting, row.kind, "hours", "9"))(PLAIN)
    assert after.plan.rules == (RuleSetting("R11", parameters=(("hours", "9"),)),)
    row = row_of(after, "R11")
    assert row.values["hours"] == "9"
    assert with_row(row, with_value(row.setting, row.kind, "hours", "8"))(after).plan.rules == ()
    assert without_row(row)(after).plan.rules == ()


def test_a_rule_with_a_number_that_is_none_is_refused() -> None:
    row = row_of(PLAIN, "R11")
    with pytest.raises(UserError, match="is not a number"):
        with_row(row, with_value(row.setting, row.kind, "hours", "eight"))(PLAIN)


def test_a_shape_switched_on_is_in_the_rulebook_as_often_as_asked() -> None:
    row = row_of(PLAIN, "S01")
    once = with_row(row, RuleSetting("S01", on=True))(PLAIN)
    twice = with_another(row_of(once, "S01"))(once)
    assert [r.id for r in Rulebook.of(twice.plan).rules].count("S01") == 2
    assert len(without_row(row_of(twice, "S01", 1))(twice).plan.rules) == 1


def test_settings_that_cannot_be_read_are_refused() -> None:
    for key, text in (("market_cycle", "now and then"), ("school_holidays", "summer"), ("holidays_checked", "all")):
        with pytest.raises(UserError, match="cannot be read"):
            with_read_setting(key, text)(PLAIN)
    with pytest.raises(InvalidValue, match=r"every week.*says not how often notices are issued"):
        with_read_setting("notice_issue", "every week")(PLAIN)
    after = with_read_setting("market_cycle", weekday_text({2, 6}))(PLAIN)
    assert next_market_days(after.plan, day(1), 3) == [day(2), day(6), day(9)]


def test_a_rotation_takes_the_plans_shifts_and_brings_those_that_are_missing() -> None:
    found = fitted(PLAIN.plan, template("4x12"), ["A", "B", "C", "D"], day(1))
    assert found.new_shifts == ()
    assert found.rotations[0].pattern == ("D", "N", None, None)
    after = with_template(template("5x8"), ["A"], day(7))(PLAIN)
    assert [s.code for s in after.plan.shifts] == ["D", "N", "Z", "d"]
    again = with_template(template("24-24"), ["A", "B"], day(1))(after)
    assert [r.team for r in again.plan.rotations] == ["A", "B"]
    assert again.plan.rotations[0] == Rotation("A", ("Z", None), day(1))


def test_a_seat_that_is_never_empty_takes_nearly_five_people() -> None:
    load = load_of(PLAIN.plan, PLAIN.plan.demands, year_of(PLAIN.plan, 2026))
    assert load.hours == 8760
    assert round(load.people, 1) == 4.9
    assert load.dates == 365


def test_planned_posts_ask_for_nobody() -> None:
    plan = a_plan(
        posts=(a_post("K1"), a_post("K2", status=PostStatus.PLANNED)), demands=(a_demand("K1"), a_demand("K2"))
    )
    assert [d.post for d in manned_demands(plan)] == ["K1"]


def test_hours_of_the_week_count_the_night_before() -> None:
    plan = a_plan(demands=(a_demand("K1", "N", 2, DayType.SUN),))
    monday = date(2026, 12, 7)
    week = calendar_for(plan, day(1), day(20))
    hours = asked_by_hour(plan, plan.demands, monday, week)
    assert hours[0] == [2] * 8 + [0] * 16
    assert hours[6] == [0] * 20 + [2] * 4
    assert all(sum(row) == 0 for row in hours[1:6])
