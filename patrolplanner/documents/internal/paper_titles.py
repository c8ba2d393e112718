"""Titles with the unit and the period: a month, a quarter, a year, a date or two dates."""

from __future__ import annotations

from datetime import date, timedelta

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period


def when(period: Period) -> Message:
    """The period as titles name it."""
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
    """A date in full."""
    return translate("duty matrix", "{year}-{month}-{day}").fill(**_parts(day))


def titled(paper: Message, organisation: str, period: Period) -> Message:
    """A title such as ``{unit}{month}{paper}``; the unit is left out when it has no name."""
    if not organisation:
        return translate("paper titles", "{paper}, {when}").fill(paper=paper, when=when(period))
    message = translate("paper titles", "{unit}: {paper}, {when}")
    return message.fill(unit=organisation, paper=paper, when=when(period))


def _parts(day: date) -> dict[str, str]:
    return {"year": str(day.year), "month": str(day.month), "day": str(day.day)}
