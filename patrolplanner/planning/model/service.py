"""How long people have served: who is a newcomer on a date."""

from __future__ import annotations

from calendar import monthrange
from datetime import date, timedelta

import numpy as np

from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Bools


def newcomers(space: Space, months: int) -> Bools:
    """[pairs] of somebody who has served for less than so many months on the date of the duty.

    People whose record says nothing of when they joined count as experienced.
    """
    instance = space.instance
    until = [_months_later(p.joined, months).toordinal() if p.joined else 0 for p in instance.people]
    new: Bools = instance.duty_day[space.duty] < np.array(until, dtype=np.int64)[space.person]
    return new


def _months_later(day: date, months: int) -> date:
    """The same day of a later month; the first of the month after where that month has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    length = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, length)) + timedelta(days=max(0, min(1, day.day - length)))
