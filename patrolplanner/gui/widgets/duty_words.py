"""How periods are named in lists."""

from __future__ import annotations

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period, month_of

_SPAN = translate("duty words", "{first} to {last}")
_MONTH = translate("dates", "{year}-{month}")


def period_words(period: Period) -> Message:
    """A whole month by its name, other dates by their ends, one date alone by itself."""
    first, last = period
    if period == month_of(first):
        return _MONTH.fill(year=str(first.year), month=f"{first.month:02}")
    if first == last:
        return translate("duty words", "{day}").fill(day=first)
    return _SPAN.fill(first=first, last=last)
