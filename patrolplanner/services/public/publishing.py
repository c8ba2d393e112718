"""The one place that decides what the public may see of people, posts and rosters.

A person's name needs their flag 公开姓名, a mobile number that of 公开手机 besides; a number that is somebody's private
one is taken out wherever it was typed. Only posts marked 公示 have a board. A board shows the shifts of the moment and
the next one, never a later one; or who answers for the post on each day of a week, or who serves there at all, both
without an hour.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from patrolplanner.documents.public.card import (
    PublicCard,
    PublicDay,
    PublicDuty,
    PublicForce,
    PublicLeader,
    PublicPerson,
    Showing,
)
from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.contingents import promised
from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Person, Role, Unit, UnitKind
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.posts import Post, PostStatus
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.words import word
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.dates.on_duty import OnDuty, on_duty, rank
from patrolplanner.services.public.phone_numbers import beside_each_other, postable
from patrolplanner.services.public.private_numbers import PrivateNumbers, private_numbers

# A shift begun yesterday may last until now; one further ahead than a week is not announced.
_DAYS_BACK = 2
_DAYS_AHEAD = 7


@dataclass(frozen=True, slots=True)
class _Sources:
    """Where the facts of a card come from."""

    plan: Plan
    on_duty: OnDuty
    duties: Mapping[str, Sequence[Duty]]
    private: PrivateNumbers


def public_cards(
    plan: Plan, calendar: Calendar, roster: Roster, posts: Sequence[str], at: datetime, version: str = ""
) -> list[PublicCard]:
    """The cards of these posts (of all posts with a public board when none is named), as they hold at a moment.

    Raises `UserError` for a post that does not exist or has no public board.
    """
    chosen = posted(plan, posts)
    near = _near(calendar, at.date())
    sources = _sources(plan, roster, near, duties_of(plan, calendar, near) if near.first in calendar else ())
    return [_now_card(sources, post, at, version) for post in chosen]


def week_cards(
    plan: Plan, roster: Roster, posts: Sequence[str], week: Period, at: datetime, version: str = ""
) -> list[PublicCard]:
    """The cards that name the officer in charge of each day, as made at a moment; otherwise like `public_cards`."""
    sources = _sources(plan, roster, week)
    return [
        replace(
            _plain_card(sources, post, at, version),
            valid_until=week.last,
            showing=Showing.WEEK,
            days=tuple(PublicDay(day, _in_charge(sources, post, day)) for day in dates_of(week)),
            span=(week.first, week.last),
        )
        for post in posted(plan, posts)
    ]


def crew_cards(
    plan: Plan, roster: Roster, posts: Sequence[str], span: Period, at: datetime, version: str = ""
) -> list[PublicCard]:
    """The cards that name everybody who serves at a post within a span of dates; otherwise like `public_cards`."""
    sources = _sources(plan, roster, span)
    cards = []
    for post in posted(plan, posts):
        shown = _public_people(sources, (duty.key for duty in sources.duties.get(post.id, ())))
        card = _plain_card(sources, post, at, version)
        cards.append(
            replace(card, valid_until=span.last, showing=Showing.CREW, crew=shown, span=(span.first, span.last))
        )
    return cards


def contact_facts(plan: Plan, posts: Sequence[str], at: datetime) -> list[PublicCard]:
    """Cards that name nobody but the leader in charge; otherwise like `public_cards`."""
    sources = _sources(plan, Roster(), Period(at.date(), at.date()))
    return [_plain_card(sources, post, at, "") for post in posted(plan, posts)]


def _sources(plan: Plan, roster: Roster, dates: Period, asked: Iterable[Duty] = ()) -> _Sources:
    found = on_duty(plan, roster.between(*dates), asked)
    return _Sources(plan, found, found.by_post(), private_numbers(plan))


def _in_charge(sources: _Sources, post: Post, day: date) -> PublicPerson | None:
    """The first officer of a day's first shift that has one; an auxiliary is never in charge."""
    duties = (duty.key for duty in sources.duties.get(post.id, ()) if duty.key.day == day)
    officers = (shown for key in duties for shown in _public_people(sources, [key]) if shown.officer)
    return next(officers, None)


class PublicField(StrEnum):
    """What the public may see of somebody."""

    ROLE = "role"
    NUMBER = "number"
    NAME = "name"
    MOBILE = "mobile"
    TITLE = "title"


def may_show(person: Person, private: PrivateNumbers) -> frozenset[PublicField]:
    """What may be shown of a person who is on a board. Role and number always; all else as the record allows."""
    shown = {PublicField.ROLE, PublicField.NUMBER}
    if person.publish_name:
        shown.add(PublicField.NAME)
        if person.publish_mobile and postable(person.mobile, private):
            shown.add(PublicField.MOBILE)
        if person.leader:
            shown.add(PublicField.TITLE)
    return frozenset(shown)


def public_people(plan: Plan) -> dict[PublicField, list[str]]:
    """Of whom each field may be shown, by number, once they are on a board."""
    private = private_numbers(plan)
    shown = {person.id: may_show(person, private) for person in plan.people}
    return {field: [id_ for id_, fields in shown.items() if field in fields] for field in PublicField}


def is_nameless(plan: Plan, roster: Roster, posts: Sequence[str], period: Period) -> bool:
    """Whether somebody serves at these posts (at all with a board when none is named), and nobody may be named."""
    shown_at = _named(plan, posts)
    people = {p.person for p in roster.between(*period).pairs if p.duty.post in shown_at}
    return bool(people) and not any(plan.people_by_id[id_].publish_name for id_ in people if id_ in plan.people_by_id)


def has_board(post: Post) -> bool:
    """Whether the post may be shown to the public at all."""
    return post.public_board and post.status is PostStatus.EXISTING


def posted(plan: Plan, posts: Sequence[str]) -> list[Post]:
    """The posts whose cards are made, in the order of the cards; what a card calls its post is no key."""
    named = _named(plan, posts)
    return [post for post in plan.posts if post.id in named]


def _named(plan: Plan, posts: Sequence[str]) -> set[str]:
    boards = {post.id for post in plan.posts if has_board(post)}
    if not posts:
        return boards
    check_posts(plan, posts)
    for post in posts:
        if post not in boards:
            text = translate("publishing", "Post {post} has no public board: it is not marked 公示 or not in use.")
            raise UserError(text.fill(post=post))
    return set(posts)


def check_posts(plan: Plan, posts: Iterable[str]) -> None:
    """Raises UserError for a post there is not."""
    for post in posts:
        if post not in plan.posts_by_id:
            raise UserError(translate("publishing", "There is no post {post} in this plan.").fill(post=post))


def _near(calendar: Calendar, day: date) -> Period:
    """The dates looked at, as far as the calendar knows them."""
    first, last = day - timedelta(days=_DAYS_BACK), day + timedelta(days=_DAYS_AHEAD)
    while first < day and first not in calendar:
        first += timedelta(days=1)
    while last > day and last not in calendar:
        last -= timedelta(days=1)
    return Period(first, last)


def _now_card(sources: _Sources, post: Post, at: datetime, version: str) -> PublicCard:
    duties = sources.duties.get(post.id, ())
    current = [duty for duty in duties if duty.start <= at < duty.end]
    later = [duty for duty in duties if duty.start > at]
    soonest = min((duty.start for duty in later), default=None)
    following = [duty for duty in later if duty.start == soonest]
    shown_now, shown_next = (
        tuple(_public_duty(sources, duty) for duty in sorted(some, key=lambda d: (d.start, d.end)))
        for some in (current, following)
    )
    return replace(
        _plain_card(sources, post, at, version),
        current=shown_now,
        following=shown_next,
        valid_until=_valid_until(shown_now, shown_next),
    )


def _plain_card(sources: _Sources, post: Post, at: datetime, version: str) -> PublicCard:
    """The card of a post before anybody stands on it."""
    unit = sources.plan.units_by_id.get(post.unit)
    number, name, address, of_unit = sources.private.apart(beside_each_other(post, unit))
    supervision = (unit.supervision_phone if unit else "", sources.plan.setting("supervision_phone"))
    return PublicCard(
        post=number,
        name=name,
        kind=post.kind,
        address=address,
        unit=of_unit,
        phone=_first_postable(sources, post.phone, unit.duty_phone if unit else ""),
        supervision_phone=_first_postable(sources, *supervision),
        current=(),
        following=(),
        leader=_leader(sources, unit, at.date()),
        updated=at,
        valid_until=None,
        version=version,
        traffic=unit is not None and unit.kind is UnitKind.TRAFFIC,
    )


def _first_postable(sources: _Sources, *numbers: str) -> str:
    """The first of these numbers that can be dialled and is nobody's private one."""
    return next((shown for text in numbers if (shown := postable(text, sources.private))), "")


def _valid_until(current: Iterable[PublicDuty], following: Iterable[PublicDuty]) -> datetime | None:
    """The end of the next shift if people are shown on it, else of the current one; None if nobody is shown."""
    for duties in (following, current):
        if manned := [duty.end for duty in duties if duty.people or duty.forces]:
            return max(manned)
    return None


def _public_duty(sources: _Sources, duty: Duty) -> PublicDuty:
    units = sources.plan.units_by_id
    forces = tuple(
        PublicForce(sources.private.without(units[unit].name), number)
        for unit, number in promised(duty.promised).items()
        if unit in units
    )
    return PublicDuty(duty.start, duty.end, _public_people(sources, [duty.key]), forces)


def _public_people(sources: _Sources, duties: Iterable[DutyKey]) -> tuple[PublicPerson, ...]:
    """Everybody who is on these duties, each once; of equal rank by number, whatever the order of the list tells."""
    found = {person.id: person for key in duties for person in sources.on_duty.people(key)}
    return tuple(_public_person(sources, p) for p in sorted(found.values(), key=lambda p: (rank(p), p.id)))


def _public_person(sources: _Sources, person: Person) -> PublicPerson:
    unit = sources.plan.units_by_id.get(person.unit)
    without = sources.private.without
    shown = may_show(person, sources.private)
    return PublicPerson(
        role=word(person.role),
        officer=person.role is Role.OFFICER,
        number=without(person.id),
        name=without(person.name) if PublicField.NAME in shown else "",
        mobile=postable(person.mobile, sources.private) if PublicField.MOBILE in shown else "",
        unit=without(unit.name) if unit and person.role is Role.PARTNER else "",
    )


def _leader(sources: _Sources, unit: Unit | None, day: date) -> PublicLeader | None:
    """The first leader, in the plan's order, of the post's unit whose name may be published."""
    if unit is None:
        return None
    serving = [person for person in sources.plan.people if person.unit == unit.id and person.serves_on(day)]
    leaders = [person for person in serving if PublicField.TITLE in may_show(person, sources.private)]
    if not leaders:
        return None
    first = min(leaders, key=lambda person: (person.order is None, person.order or 0))
    shown = _public_person(sources, first)
    phone = _first_postable(sources, first.public_phone, unit.duty_phone)
    return PublicLeader(shown, sources.private.without(first.title), phone)
