"""Hours by the clock: what of a duty lies in nights, statutory days and rest days that are overtime.

Where pay goes by the hour it goes by the date on which the hour lies: of a night from 30 September on eight hours are
of 1 October. Night is 22:00 to 06:00. Which rest days are overtime is told by duty dates, as everywhere; of duties on
these count the hours that lie in no statutory day. Where a duty counts less working time than it is long, so does
each of its hours.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta
from functools import cache
from typing import NamedTuple

from patrolplanner.domain.calendar import Calendar, DayKind
from patrolplanner.domain.duties import NIGHT_END_HOUR, NIGHT_START_HOUR, is_night
from patrolplanner.domain.journal import AccountKind
from patrolplanner.domain.shifts import DAY_MINUTES, Shift


class Piece(NamedTuple):
    """What of a shift's duty lies so many dates after its own, in minutes of working time."""

    later: int
    minutes: int
    night: int


@cache
def pieces(shift: Shift) -> tuple[Piece, ...]:
    """The dates on which a duty of the shift lies; all of them together have its working time."""
    found: list[Piece] = []
    begin, last, taken = shift.start, shift.start + shift.length, 0
    while begin < last:
        later = begin // DAY_MINUTES
        midnight = later * DAY_MINUTES
        end = min(last, midnight + DAY_MINUTES)
        gone = (end - shift.start) * shift.effective_minutes // shift.length
        dark = _overlap(begin, end, midnight, midnight + NIGHT_END_HOUR * 60)
        dark += _overlap(begin, end, midnight + NIGHT_START_HOUR * 60, midnight + DAY_MINUTES)
        night = dark * shift.effective_minutes // shift.length if is_night(shift) else 0
        found.append(Piece(later, gone - taken, night))
        begin, taken = end, gone
    return tuple(found)


def clock_amounts(
    shift: Shift, day: date, calendar: Calendar, *, overtime: bool, last: date
) -> Iterator[tuple[date, AccountKind, int]]:
    """What a duty brings on which date, up to and with the last; ``overtime``: its own date is a rest day that is."""
    for piece in pieces(shift):
        on = day + timedelta(days=piece.later)
        if on > last:
            return
        if piece.night:
            yield on, AccountKind.NIGHT_MINUTES, piece.night
        if calendar[on].kind is DayKind.HOLIDAY:
            yield on, AccountKind.HOLIDAY_MINUTES, piece.minutes
        elif overtime:
            yield on, AccountKind.REST_MINUTES, piece.minutes


def _overlap(begin: int, end: int, first: int, last: int) -> int:
    return max(0, min(end, last) - max(begin, first))
