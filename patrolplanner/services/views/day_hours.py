"""One day by the hour: which duties of which post run when, and how many posts are manned in each hour."""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.posts import INDOORS
from patrolplanner.services.checking.roster_view import RosterView

MINUTES = 24 * 60


@dataclass(frozen=True, slots=True)
class Stretch:
    """A duty's part of the day, in minutes after midnight; ``lane`` parts duties of a post at the same time."""

    duty: DutyKey
    first: int
    last: int
    lane: int


@dataclass(frozen=True, slots=True)
class PostDay:
    """A post's duties of the day in time order, and how many lie beside each other at most."""

    post: str
    stretches: tuple[Stretch, ...]

    @property
    def lanes(self) -> int:
        return max(s.lane for s in self.stretches) + 1


@dataclass(frozen=True, slots=True)
class Hour:
    """Posts in the street that should be manned at some time of the hour, and that are."""

    asked: int
    manned: int


def posts_of_day(view: RosterView, day: date) -> list[PostDay]:
    """Posts with duties on the day, last evening's that run on into it included, in the plan's order."""
    by_post: dict[str, list[tuple[int, int, DutyKey]]] = defaultdict(list)
    midnight = datetime.combine(day, time.min)
    for key in sorted({*view.asked, *view.manned()}):
        if key.day not in (day, day - timedelta(days=1)):
            continue
        duty = view.duty(key)
        first = max(0, int((duty.start - midnight).total_seconds() // 60))
        last = min(MINUTES, int((duty.end - midnight).total_seconds() // 60))
        if last > 0 and first < MINUTES:
            by_post[key.post].append((first, last, key))
    return [PostDay(p.id, _laned(sorted(by_post[p.id]))) for p in view.plan.posts if by_post[p.id]]


def _laned(spans: list[tuple[int, int, DutyKey]]) -> tuple[Stretch, ...]:
    ends: list[int] = []
    found = []
    for first, last, key in spans:
        lane = next((n for n, end in enumerate(ends) if end <= first), len(ends))
        if lane == len(ends):
            ends.append(last)
        ends[lane] = last
        found.append(Stretch(key, first, last, lane))
    return tuple(found)


def street_hours(view: RosterView, posts: list[PostDay]) -> list[Hour]:
    """For each of the 24 hours, the posts in the street."""
    hours = []
    for hour in range(24):
        asked = manned = 0
        for post in posts:
            if view.posts[post.post].kind in INDOORS:
                continue
            now = [s.duty for s in post.stretches if s.first < (hour + 1) * 60 and s.last > hour * 60]
            asked += bool(now)
            manned += any(view.crew(d) for d in now)
        hours.append(Hour(asked, manned))
    return hours
