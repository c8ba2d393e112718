"""A duty: one post, one shift, one duty date, in absolute time, with the team it asks for."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from functools import cache
from typing import NamedTuple

from patrolplanner.domain.contingents import Contingent
from patrolplanner.domain.demands import Team
from patrolplanner.domain.shifts import Shift, ShiftKind

NIGHT_START_HOUR = 22
NIGHT_END_HOUR = 6
NIGHT_LEAST_MINUTES = 180


class DutyKey(NamedTuple):
    """What names a duty: its duty date, post and shift code."""

    day: date
    post: str
    shift: str


@dataclass(frozen=True, slots=True)
class Duty:
    """Somebody should be at ``post`` from ``start`` to ``end``. ``team`` is empty for a duty nobody asked for.

    ``team`` is what people with names have to meet: what the demand asks for but for those who were ``promised``.
    """

    key: DutyKey
    start: datetime
    end: datetime
    kind: ShiftKind
    effective_minutes: int
    team: Team = field(default_factory=Team)
    promised: tuple[Contingent, ...] = ()

    @property
    def wants_people(self) -> bool:
        """Whether people must be there, with names or without."""
        return self.team.least > 0 or bool(self.promised)

    @property
    def length(self) -> int:
        """Minutes from start to end."""
        return int((self.end - self.start).total_seconds() // 60)

    @property
    def is_night(self) -> bool:
        """Overlaps 22:00-06:00 by three hours or more and is not standby."""
        return self.kind is not ShiftKind.STANDBY and self._overlap(NIGHT_START_HOUR) >= NIGHT_LEAST_MINUTES

    @property
    def is_overnight(self) -> bool:
        """Overlaps 00:00-06:00 by three hours or more and is not standby."""
        return self.kind is not ShiftKind.STANDBY and self._overlap(24) >= NIGHT_LEAST_MINUTES

    def _overlap(self, from_hour: int) -> int:
        """Minutes within ``from_hour`` to 06:00 of the next morning, over all nights the duty touches."""
        total = timedelta()
        for back in (-1, 0, 1):
            evening = datetime.combine(self.key.day, datetime.min.time()) + timedelta(days=back)
            night_start = evening + timedelta(hours=from_hour)
            night_end = evening + timedelta(hours=24 + NIGHT_END_HOUR)
            total += max(timedelta(), min(self.end, night_end) - max(self.start, night_start))
        return int(total.total_seconds() // 60)


_ANY_DAY = date(2000, 1, 1)


@cache
def is_night(shift: Shift) -> bool:
    """Whether the duties of a shift are nights, which they are on every date or on none."""
    return duty_on(_ANY_DAY, "", shift).is_night


def duty_on(
    day: date, post: str, shift: Shift, team: Team | None = None, promised: tuple[Contingent, ...] = ()
) -> Duty:
    """The duty of a post on a shift of a date, in absolute time."""
    start = datetime.combine(day, datetime.min.time()) + timedelta(minutes=shift.start)
    end = start + timedelta(minutes=shift.length)
    key = DutyKey(day, post, shift.code)
    return Duty(key, start, end, shift.kind, shift.effective_minutes, team or Team(), promised)
