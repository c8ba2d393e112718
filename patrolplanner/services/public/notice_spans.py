"""For which time each notice of a post holds: one after the other without a gap, with everybody who is there then.

A notice of a day holds from the first shift of its date to the first shift of the next, so that it changes with a
crew; whoever is still there from the day before stands on it, too. A notice of a shift holds until the next one begins.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from itertools import groupby

from patrolplanner.domain.duties import Duty
from patrolplanner.domain.notice_issuing import NoticeIssuing
from patrolplanner.domain.plan import Period, dates_of

_NEAR = timedelta(days=7)
"""So far around a moment is looked for where the dates without a duty around it begin and end."""


@dataclass(frozen=True, slots=True)
class NoticeSpan:
    """The time of one notice, the duty date it is of, and every duty that falls into it."""

    day: date
    start: datetime
    end: datetime
    duties: tuple[Duty, ...]

    @property
    def own(self) -> tuple[Duty, ...]:
        """The duties that do not merely last into it."""
        return tuple(duty for duty in self.duties if duty.start >= self.start)


def spans(duties: Sequence[Duty], dates: Period, way: NoticeIssuing) -> list[NoticeSpan]:
    """The notices of a post for these dates, from its duties on them and around them."""
    return _of_days(duties, dates) if way is NoticeIssuing.DAY else _of_shifts(duties, dates)


def span_at(duties: Sequence[Duty], at: datetime, way: NoticeIssuing) -> NoticeSpan:
    """The notice that holds at a moment."""
    near = Period(at.date() - _NEAR, at.date() + _NEAR)
    found = [span for span in spans(duties, near, way) if span.start <= at < span.end]
    if found:
        return found[-1]
    later = min((duty.start for duty in duties if duty.start > at), default=_midnight(at.date() + timedelta(days=1)))
    return _span(duties, at.date(), at, later)


def _of_days(duties: Sequence[Duty], dates: Period) -> list[NoticeSpan]:
    """Dates without a duty that follow each other are one."""
    by_day = {day: list(of_day) for day, of_day in groupby(sorted(duties, key=_day), _day)}
    listed = dates_of(dates)
    begins = [_begin(by_day, day) for day in (*listed, dates.last + timedelta(days=1))]
    found: list[NoticeSpan] = []
    for day, start, end in zip(listed, begins, begins[1:], strict=False):
        if found and day not in by_day and found[-1].day not in by_day:
            found[-1] = _span(duties, found[-1].day, found[-1].start, end)
        else:
            found.append(_span(duties, day, start, end))
    return found


def _day(duty: Duty) -> date:
    return duty.key.day


def _begin(by_day: dict[date, list[Duty]], day: date) -> datetime:
    """When the notices of a date begin: with its first shift, else when nobody of the day before is there any more."""
    if day in by_day:
        return min(duty.start for duty in by_day[day])
    before = by_day.get(day - timedelta(days=1), [])
    return max((duty.end for duty in before if duty.end > _midnight(day)), default=_midnight(day))


def _of_shifts(duties: Sequence[Duty], dates: Period) -> list[NoticeSpan]:
    starts = sorted({duty.start for duty in duties})
    ends = (*starts[1:], max((duty.end for duty in duties), default=datetime.max))
    days = {duty.start: duty.key.day for duty in duties}
    wanted = zip(starts, ends, strict=True)
    return [_span(duties, days[start], start, end) for start, end in wanted if days[start] in dates]


def _span(duties: Iterable[Duty], day: date, start: datetime, end: datetime) -> NoticeSpan:
    return NoticeSpan(day, start, end, tuple(duty for duty in duties if duty.start < end and duty.end > start))


def _midnight(day: date) -> datetime:
    return datetime.combine(day, time())


def round_the_clock(duties: Iterable[Duty], dates: Period) -> bool:
    """Whether somebody is to be there at every minute of these dates."""
    reached, last = _midnight(dates.first), _midnight(dates.last + timedelta(days=1))
    for duty in sorted(duties, key=lambda one: one.start):
        if duty.start > reached:
            break
        reached = max(reached, duty.end)
    return reached >= last
