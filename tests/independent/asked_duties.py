"""Duties in absolute time and what a plan asks for on each of them, for the independent checker."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from day_facts import day_types
from plan_book import Book, Demand

HOUR = timedelta(hours=1)
DAY = timedelta(days=1)


@dataclass(frozen=True)
class Duty:
    """A post's shift of a date in absolute time."""

    day: date
    post: str
    shift: str
    start: datetime
    end: datetime
    effective: int
    kind: str

    @property
    def key(self) -> tuple[date, str, str]:
        return self.day, self.post, self.shift

    @property
    def length(self) -> timedelta:
        return self.end - self.start

    @property
    def is_night(self) -> bool:
        return self.kind != "standby" and _nightly(self.start, self.end, 22) >= 3 * HOUR

    @property
    def is_overnight(self) -> bool:
        return self.kind != "standby" and _nightly(self.start, self.end, 24) >= 3 * HOUR

    def __str__(self) -> str:
        return f"{self.day} {self.post} {self.shift} ({self.start:%m-%d %H:%M} to {self.end:%m-%d %H:%M})"


def _nightly(start: datetime, end: datetime, from_hour: int) -> timedelta:
    """How much of start-end lies between from_hour and 06:00 of the next morning, over all nights."""
    total = timedelta()
    evening = datetime.combine(start.date() - DAY, time())
    while evening < end:
        total += max(timedelta(), min(end, evening + 30 * HOUR) - max(start, evening + from_hour * HOUR))
        evening += DAY
    return total


def make_duty(book: Book, day: date, post: str, shift: str) -> Duty:
    s = book.shifts[shift]
    start = datetime.combine(day, time()) + timedelta(minutes=s.start)
    return Duty(day, post, shift, start, start + timedelta(minutes=s.length), s.effective, s.kind)


def demands_on(book: Book, day: date) -> dict[tuple[str, str], Demand]:
    """What is asked for on the date, by post and shift; where rows meet the larger of each number counts."""
    types = day_types(book, day)
    asked: dict[tuple[str, str], Demand] = {}
    for d in book.demands:
        if book.posts[d.post].status != "existing" or not (d.first <= day <= d.last) or not (d.days & types):
            continue
        asked[d.post, d.shift] = _larger(asked[d.post, d.shift], d) if (d.post, d.shift) in asked else d
    return asked


def _larger(a: Demand, b: Demand) -> Demand:
    return replace(
        a,
        least=max(a.least, b.least),
        target=max(a.target, b.target),
        most=None if a.most is None or b.most is None else max(a.most, b.most),
        officers=max(a.officers, b.officers),
        auxiliaries=max(a.auxiliaries, b.auxiliaries),
        women=max(a.women, b.women),
        needs={n: max(a.needs.get(n, 0), b.needs.get(n, 0)) for n in a.needs.keys() | b.needs.keys()},
        unit_needs={
            u: max(a.unit_needs.get(u, 0), b.unit_needs.get(u, 0)) for u in a.unit_needs.keys() | b.unit_needs.keys()
        },
    )


def named_units(demand: Demand | None) -> set[str]:
    """Units that the demand names by unit_needs or by `needs @UNIT`."""
    if demand is None:
        return set()
    return set(demand.unit_needs) | {n.split("@")[1] for n in demand.needs if "@" in n}


def dates_between(first: date, last: date) -> list[date]:
    return [first + n * DAY for n in range((last - first).days + 1)]
