"""Who is in charge at a post, shift by shift, told by the part of the day and never by the hour."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import date, datetime, timedelta
from itertools import groupby

from patrolplanner.documents.public.card import PublicDay, PublicPerson, PublicWatch
from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import Message, translate

_WHOLE_DAY = timedelta(hours=20)
_PARTS = (
    (6, translate("notice", "night")),
    (10, translate("notice", "morning")),
    (17, translate("notice", "daytime")),
    (22, translate("notice", "evening")),
    (24, translate("notice", "night")),
)
"""The hour up to which the middle of a shift may lie, and what it is called then."""


def part_of_day(start: datetime, end: datetime) -> Message:
    """What a shift is called, by where its middle lies."""
    if end - start >= _WHOLE_DAY:
        return translate("notice", "all day")
    middle = start + (end - start) / 2
    return next(word for until, word in _PARTS if middle.hour < until)


def day_in_charge(
    day: date, duties: Sequence[Duty], shown: Callable[[Iterable[Duty]], Sequence[PublicPerson]], closed: bool
) -> PublicDay:
    """The first officer of every shift of a date, an auxiliary never; shifts at the same hours are one."""
    own = sorted((duty for duty in duties if duty.key.day == day), key=_hours)
    watches: list[PublicWatch] = []
    for (start, end), at_once in groupby(own, _hours):
        officer = next((person for person in shown(tuple(at_once)) if person.officer), None)
        watches.append(PublicWatch(part_of_day(start, end), officer))
    return PublicDay(day, tuple(dict.fromkeys(watches)), closed and not own)


def _hours(duty: Duty) -> tuple[datetime, datetime]:
    return duty.start, duty.end
