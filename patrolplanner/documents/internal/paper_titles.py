"""Titles with the unit and the period: a month, a quarter, a year, a date or two dates."""

from __future__ import annotations

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


def when(period: Period) -> Message:
    first, last = period
    whole = first.day == 1 and (last + timedelta(days=1)).day == 1 and first.year == last.year
    months = last.month - first.month + 1
    if whole and months == 1:
        return translate("duty matrix", "{month}/{year}").fill(month=str(first.month), year=str(first.year))
    if whole and months == 3 and first.month % 3 == 1:
        message = translate("paper titles", "quarter {number} of {year}")
        return message.fill(number=str((first.month + 2) // 3), year=str(first.year))
    if whole and months == 12:
        return translate("paper titles", "the year {year}").fill(year=str(first.year))
    if first == last:
        return full_date(first)
    if first.year == last.year:
        same_year = translate("duty matrix", "{first} to {year}-{month}-{day}")
        return same_year.fill(first=full_date(first), **_parts(last))
    return translate("duty matrix", "{first} to {last}").fill(first=full_date(first), last=full_date(last))


def full_date(day: date) -> Message:
    return translate("duty matrix", "{year}-{month}-{day}").fill(**_parts(day))


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
