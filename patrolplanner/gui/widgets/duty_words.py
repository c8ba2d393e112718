"""How periods are named in lists, and in which order duties stand there."""

from __future__ import annotations

from datetime import date

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period, Plan, month_of

_SPAN = translate("duty words", "{first} to {last}")
_MONTH = translate("dates", "{year}-{month}")


def in_time(plan: Plan, duty: DutyKey) -> tuple[date, int, DutyKey]:
    """By when it begins: what the key of a sort is made of."""
    shift = plan.shifts_by_code.get(duty.shift)
    return duty.day, shift.start if shift is not None else 0, duty


def period_words(period: Period) -> Message:
    """A whole month by its name, other dates by their ends, one date alone by itself."""
    first, last = period
    if period == month_of(first):
        return _MONTH.fill(year=str(first.year), month=f"{first.month:02}")
    if first == last:
        return translate("duty words", "{day}").fill(day=first)
    return _SPAN.fill(first=first, last=last)
