"""Who is where: the crews of posts at a moment and next, who leads, and how many street posts are manned by hour."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta

from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.posts import INDOORS, PostKind, PostStatus
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.planning.dates.on_duty import OnDuty, duties_on

HOURS = 24
_DAYS_BACK, _DAYS_AHEAD = 2, 2
_HALF, _MINUTE = 30, timedelta(minutes=1)


@dataclass(frozen=True, slots=True)
class DutyCrew:
    """A duty with the people on it, officers first, and how many it asks for at least."""

    duty: DutyKey
    start: datetime
    end: datetime
    people: tuple[str, ...]
    least: int


@dataclass(frozen=True, slots=True)
class PostNow:
    """A post with its crew of the moment and the next one; None where nobody is asked for and nobody rostered."""

    post: str
    now: DutyCrew | None
    following: DutyCrew | None


def around(plan: Plan, roster: Roster, day: date) -> OnDuty:
    """Everything that may be going on or come next on a date. Raises UserError for years the calendar does not know."""
    return duties_on(plan, roster, Period(day - timedelta(days=_DAYS_BACK), day + timedelta(days=_DAYS_AHEAD)))


def _crew(found: OnDuty, duty: Duty) -> DutyCrew:
    return DutyCrew(duty.key, duty.start, duty.end, found.crew(duty.key), duty.team.places)


def posts_at(found: OnDuty, moment: datetime) -> tuple[PostNow, ...]:
    """All existing posts but the leader's, in the plan's order; standby is no post's crew."""
    by_post = found.by_post()
    made = []
    for post in found.plan.posts:
        if post.status is not PostStatus.EXISTING or post.kind is PostKind.LEADER:
            continue
        duties = by_post.get(post.id, ())
        now = next((d for d in duties if d.start <= moment < d.end), None)
        later = next((d for d in duties if d.start > moment), None)
        if now is not None or later is not None:
            made.append(PostNow(post.id, _or_none(found, now), _or_none(found, later)))
    return tuple(made)


def leaders_on(found: OnDuty, day: date) -> tuple[DutyCrew, ...]:
    """The duty leaders of a date: whoever is on a duty of a leader's post."""
    posts = {p.id for p in found.plan.posts if p.kind is PostKind.LEADER}
    return tuple(_crew(found, d) for d in found.duties if d.key.post in posts and d.key.day == day)


def manned_by_hour(found: OnDuty, day: date) -> tuple[int, ...]:
    """Street posts with somebody on them for half of each hour of a date at least."""
    street = {p.id for p in found.plan.posts if p.kind not in INDOORS}
    midnight = datetime.combine(day, time())
    posts: list[set[str]] = [set() for _ in range(HOURS)]
    for duty in found.duties:
        if duty.key.post not in street or duty.kind is ShiftKind.STANDBY or not found.crew(duty.key):
            continue
        first, last = (round((moment - midnight) / _MINUTE) for moment in (duty.start, duty.end))
        for hour in range(max(0, first // 60), min(HOURS, -(-last // 60))):
            if min(last, hour * 60 + 60) - max(first, hour * 60) >= _HALF:
                posts[hour].add(duty.key.post)
    return tuple(map(len, posts))


def average_by_hour(plan: Plan, roster: Roster, period: Period) -> tuple[float, ...]:
    """The mean of `manned_by_hour` over a period; zeros where nothing is rostered."""
    found = duties_on(plan, roster, Period(period.first - timedelta(days=1), period.last))
    by_day: dict[date, list[Duty]] = defaultdict(list)
    for duty in found.duties:
        for day in _dates(duty):
            by_day[day].append(duty)
    days = dates_of(period)
    sums = [manned_by_hour(replace(found, duties=tuple(by_day[day])), day) for day in days]
    return tuple(sum(hours) / len(days) for hours in zip(*sums, strict=True))


def _dates(duty: Duty) -> Iterable[date]:
    for n in range((duty.end.date() - duty.start.date()).days + 1):
        yield duty.start.date() + timedelta(days=n)


def _or_none(found: OnDuty, duty: Duty | None) -> DutyCrew | None:
    return None if duty is None else _crew(found, duty)


def changed_boards(
    plan: Plan, roster: Roster, published: Roster, posts: Sequence[str], moment: datetime
) -> tuple[DutyKey, ...]:
    """Duties that the boards of these posts show now, the current and the next, with another crew than published."""
    here, told = around(plan, roster, moment.date()), around(plan, published, moment.date())
    shown = {p.post: p for p in posts_at(here, moment)}
    differs = []
    for post in posts:
        now = shown.get(post)
        for crew in (now.now, now.following) if now is not None else ():
            if crew is not None and set(crew.people) != set(told.crew(crew.duty)):
                differs.append(crew.duty)
    return tuple(differs)
