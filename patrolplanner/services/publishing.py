"""The one place that decides what the public may see of people, posts and rosters.

A person's name needs their flag 公开姓名, a mobile number that of 公开手机 besides. Only posts marked 公示 have a
board, and a board shows the shifts of the moment and the next one, never a later one.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from patrolplanner.documents.public.card import PublicCard, PublicDuty, PublicLeader, PublicPerson
from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Person, Role, Unit
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Post, PostStatus
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.domain.words import word
from patrolplanner.planning.duty_making import duties_of, unasked_duties

# A shift begun yesterday may last until now; one further ahead than a week is not announced.
_DAYS_BACK = 2
_DAYS_AHEAD = 7


@dataclass(frozen=True, slots=True)
class _Sources:
    """Where the facts of a card come from."""

    plan: Plan
    people: Mapping[str, Person]
    units: Mapping[str, Unit]
    duties: Mapping[str, Sequence[Duty]]
    crews: Mapping[DutyKey, Sequence[str]]


def public_cards(
    plan: Plan, calendar: Calendar, roster: Roster, posts: Sequence[str], at: datetime, version: str = ""
) -> list[PublicCard]:
    """The cards of these posts (of all posts with a public board when none is named), as they hold at a moment.

    Raises `UserError` for a post that does not exist or has no public board.
    """
    chosen = [post for post in plan.posts if post.id in _named(plan, posts)]
    near = _near(calendar, at.date())
    crews: dict[DutyKey, list[str]] = {}
    for assignment in roster.between(near.first, near.last):
        crews.setdefault(assignment.pair.duty, []).append(assignment.pair.person)
    asked = duties_of(plan, calendar, near) if near.first in calendar else []
    known = {duty.key for duty in asked}
    duties: dict[str, list[Duty]] = {}
    for duty in (*asked, *unasked_duties(plan, crews.keys() - known)):
        if duty.kind is not ShiftKind.STANDBY:
            duties.setdefault(duty.key.post, []).append(duty)
    sources = _Sources(
        plan,
        {person.id: person for person in plan.people},
        {unit.id: unit for unit in plan.units},
        duties,
        crews,
    )
    return [_card(sources, post, at, version) for post in chosen]


def has_board(post: Post) -> bool:
    """Whether the post may be shown to the public at all."""
    return post.public_board and post.status is PostStatus.EXISTING


def _named(plan: Plan, posts: Sequence[str]) -> set[str]:
    boards = {post.id for post in plan.posts if has_board(post)}
    if not posts:
        return boards
    known = {post.id for post in plan.posts}
    for post in posts:
        if post not in known:
            raise UserError(translate("publishing", "There is no post {post} in this plan.").fill(post=post))
        if post not in boards:
            raise UserError(
                translate("publishing", "Post {post} has no public board: it is not marked 公示 or not in use.").fill(
                    post=post
                )
            )
    return set(posts)


def _near(calendar: Calendar, day: date) -> Period:
    """The dates looked at, as far as the calendar knows them."""
    first, last = day - timedelta(days=_DAYS_BACK), day + timedelta(days=_DAYS_AHEAD)
    while first < day and first not in calendar:
        first += timedelta(days=1)
    while last > day and last not in calendar:
        last -= timedelta(days=1)
    return Period(first, last)


def _card(sources: _Sources, post: Post, at: datetime, version: str) -> PublicCard:
    unit = sources.units.get(post.unit)
    duties = sources.duties.get(post.id, ())
    current = [duty for duty in duties if duty.start <= at < duty.end]
    later = [duty for duty in duties if duty.start > at]
    soonest = min((duty.start for duty in later), default=None)
    following = [duty for duty in later if duty.start == soonest]
    shown_now, shown_next = (
        tuple(_public_duty(sources, duty) for duty in sorted(some, key=lambda d: (d.start, d.end)))
        for some in (current, following)
    )
    return PublicCard(
        post=post.id,
        name=post.name,
        kind=post.kind,
        address=post.address,
        unit=unit.name if unit else "",
        phone=post.phone or (unit.duty_phone if unit else ""),
        supervision_phone=(unit.supervision_phone if unit else "") or sources.plan.setting("supervision_phone"),
        current=shown_now,
        following=shown_next,
        leader=_leader(sources, unit, at.date()),
        updated=at,
        valid_until=_valid_until(shown_now, shown_next),
        version=version,
    )


def _valid_until(current: Iterable[PublicDuty], following: Iterable[PublicDuty]) -> datetime | None:
    """The end of the next shift if people are shown on it, else of the current one; None if nobody is shown."""
    for duties in (following, current):
        if manned := [duty.end for duty in duties if duty.people]:
            return max(manned)
    return None


def _public_duty(sources: _Sources, duty: Duty) -> PublicDuty:
    crew = [sources.people[id_] for id_ in sources.crews.get(duty.key, ()) if id_ in sources.people]
    ranks = tuple(Role)
    crew.sort(key=lambda p: (not p.leader, ranks.index(p.role), p.order is None, p.order or 0, p.id))
    return PublicDuty(duty.start, duty.end, tuple(_public_person(sources, person) for person in crew))


def _public_person(sources: _Sources, person: Person) -> PublicPerson:
    unit = sources.units.get(person.unit)
    return PublicPerson(
        role=word(person.role),
        officer=person.role is Role.OFFICER,
        number=person.id,
        name=person.name if person.publish_name else "",
        mobile=person.mobile if person.publish_name and person.publish_mobile else "",
        unit=unit.name if unit and person.role is Role.PARTNER else "",
    )


def _leader(sources: _Sources, unit: Unit | None, day: date) -> PublicLeader | None:
    """The first leader, in the plan's order, of the post's unit whose name may be published."""
    leaders = [
        person
        for person in sources.plan.people
        if unit and person.unit == unit.id and person.leader and person.publish_name and person.serves_on(day)
    ]
    if not leaders or unit is None:
        return None
    first = min(leaders, key=lambda person: (person.order is None, person.order or 0))
    shown = _public_person(sources, first)
    return PublicLeader(shown, first.title, first.public_phone or unit.duty_phone)
