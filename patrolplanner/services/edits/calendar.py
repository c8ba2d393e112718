"""Edits of the calendar: what a plan says of dates, on top of the built-in calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from patrolplanner.domain.calendar import CalendarRow
from patrolplanner.planning.dates.almanac import CHECKED_YEARS, checked_years, national_day
from patrolplanner.planning.dates.holiday_notice import NoticeDay
from patrolplanner.services.edits.records import with_setting
from patrolplanner.services.open_plan.document import Document, Edit


def with_days(days: Iterable[date], change: Callable[[CalendarRow], CalendarRow]) -> Edit:
    """Change what the plan says of these dates; rows stand in date order.

    Of these dates a row that says nothing any more goes. Rows of other dates stay, one that only confirms its date too.
    """
    wanted = frozenset(days)

    def edit(document: Document) -> Document:
        rows = {row.day: row for row in document.plan.calendar}
        for day in wanted:
            rows[day] = change(rows.get(day, CalendarRow(day)))
        kept = tuple(row for _, row in sorted(rows.items()) if row.day not in wanted or row != CalendarRow(row.day))
        if kept == tuple(sorted(document.plan.calendar, key=lambda row: row.day)):
            return document
        return replace(document, plan=replace(document.plan, calendar=kept))

    return edit


def as_built_in(days: Iterable[date]) -> Edit:
    """Forget what the plan says of these dates."""
    return with_days(days, lambda row: CalendarRow(row.day))


def with_checked_year(year: int, checked: bool) -> Edit:
    """Note that the holidays of a year were checked against the State Council's notice, or that they were not."""

    def edit(document: Document) -> Document:
        years = checked_years(document.plan) - {year} | ({year} if checked else set())
        return with_setting(CHECKED_YEARS, ";".join(map(str, sorted(years))))(document)

    return edit


def with_notice(days: Iterable[NoticeDay]) -> Edit:
    """Take the days of a notice over. What a plan says of markets and schools on them stays."""
    told = {one.day: one for one in days}

    def change(row: CalendarRow) -> CalendarRow:
        one = told[row.day]
        known = national_day(row.day)
        kind = None if known.kind is one.kind else one.kind
        return replace(row, kind=kind, name="" if kind is None and known.name == one.name else one.name, confirmed=True)

    return with_days(told, change)
