"""Edits of the calendar: what a plan says of dates, on top of the built-in calendar."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import replace
from datetime import date

from patrolplanner.domain.calendar import CalendarRow
from patrolplanner.services.open_plan.document import Document, Edit


def with_days(days: Iterable[date], change: Callable[[CalendarRow], CalendarRow]) -> Edit:
    """Change what the plan says of these dates. A row that says nothing any more goes; rows stand in date order."""
    wanted = frozenset(days)

    def edit(document: Document) -> Document:
        rows = {row.day: row for row in document.plan.calendar}
        for day in wanted:
            rows[day] = change(rows.get(day, CalendarRow(day)))
        kept = tuple(row for _, row in sorted(rows.items()) if row != CalendarRow(row.day))
        if kept == tuple(sorted(document.plan.calendar, key=lambda row: row.day)):
            return document
        return replace(document, plan=replace(document.plan, calendar=kept))

    return edit


def as_built_in(days: Iterable[date]) -> Edit:
    """Forget what the plan says of these dates."""
    return with_days(days, lambda row: CalendarRow(row.day))
