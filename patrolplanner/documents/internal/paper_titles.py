"""Titles with the unit and the period: a month, a quarter, a year, a date or two dates."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date, timedelta

from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.plan import Period

WEEKDAYS = (
    translate("weekdays", "Mo"),
    translate("weekdays", "Tu"),
    translate("weekdays", "We"),
    translate("weekdays", "Th"),
    translate("weekdays", "Fr"),
    translate("weekdays", "Sa"),
    translate("weekdays", "Su"),
)
"""Monday first."""


def unit_heading(unit: str, count: int) -> Message:
    """Over the people of a unit."""
    return translate("duty matrix", "{unit}, {count} {count:person|people}").fill(unit=unit, count=str(count))


def when(period: Period) -> Message:
    first, last = period
    whole = first.day == 1 and (last + timedelta(days=1)).day == 1 and first.year == last.year
    months = last.month - first.month + 1
    if whole and months == 1:
        return translate("duty matrix", "{year}-{month:0>2}").fill(month=str(first.month), year=str(first.year))
    if whole and months == 3 and first.month % 3 == 1:
        message = translate("paper titles", "quarter {number} of {year}")
        return message.fill(number=str((first.month + 2) // 3), year=str(first.year))
    if whole and months == 12:
        return translate("paper titles", "the year {year}").fill(year=str(first.year))
    if first == last:
        return full_date(first)
    if first.year == last.year:
        same_year = translate("duty matrix", "{first} to {year}-{month:0>2}-{day:0>2}")
        return same_year.fill(first=full_date(first), **_parts(last))
    return translate("duty matrix", "{first} to {last}").fill(first=full_date(first), last=full_date(last))


def full_date(day: date) -> Message:
    return translate("duty matrix", "{year}-{month:0>2}-{day:0>2}").fill(**_parts(day))


def days_said(days: Iterable[date], say: Say) -> str:
    """Dates in order as people write them: days on end as from and to, the month where it changes."""
    runs: list[list[date]] = []
    for day in days:
        if runs and day - runs[-1][-1] == timedelta(days=1):
            runs[-1].append(day)
        else:
            runs.append([day])
    parts: list[Message] = []
    month = 0
    for run in runs:
        first = _day_said(run[0], month)
        month = run[-1].month
        if len(run) > 1:
            first = translate("paper titles", "{first} to {last}").fill(
                first=first, last=_day_said(run[-1], run[0].month)
            )
        parts.append(first)
    return say(translate("paper titles", "{days}").fill(days=tuple(parts)))


def _day_said(day: date, month: int) -> Message:
    """A date, without its month where that has been said."""
    if day.month == month:
        return translate("paper titles", "{day}").fill(day=str(day.day))
    return translate("month list", "{month}/{day}").fill(month=str(day.month), day=str(day.day))


def day_number(day: date, period: Period) -> str:
    """A date over a narrow column: its day, with the month where a month begins in a table of several."""
    several = (period.first.year, period.first.month) != (period.last.year, period.last.month)
    return f"{day.month}/{day.day}" if several and (day == period.first or day.day == 1) else str(day.day)


def titled(paper: Message, organisation: str, period: Period) -> Message:
    """A title such as ``{unit}{month}{paper}``; the unit is left out when it has no name."""
    if not organisation:
        return translate("paper titles", "{paper}, {when}").fill(paper=paper, when=when(period))
    message = translate("paper titles", "{unit}: {paper}, {when}")
    return message.fill(unit=organisation, paper=paper, when=when(period))


def _parts(day: date) -> dict[str, str]:
    return {"year": str(day.year), "month": str(day.month), "day": str(day.day)}


def span(duty: Duty, say: Say) -> str:
    """From when to when, with the next day named."""
    if duty.end.date() == duty.start.date() or (duty.end.hour, duty.end.minute) == (0, 0):
        end = "24:00" if duty.end.date() > duty.start.date() else f"{duty.end:%H:%M}"
        return f"{duty.start:%H:%M}–{end}"
    text = translate("duty matrix", "{start}–{end} next day")
    return say(text.fill(start=f"{duty.start:%H:%M}", end=f"{duty.end:%H:%M}"))
