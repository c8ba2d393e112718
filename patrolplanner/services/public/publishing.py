"""The one place that decides what the public may see of people, posts and rosters.

A person's name needs their flag 公开姓名, and with it come title, public telephone and picture; a mobile number needs
公开手机 besides; a number that is somebody's private one is taken out wherever it was typed. Only posts marked 公示
have a board. A board shows the crews of its day, or the shift of the moment and the next one; or who answers for the
post by day and shift of a week, or who serves there at all, both without an hour.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from enum import StrEnum

from patrolplanner.documents.public.card import PublicCard, PublicDuty, PublicForce, PublicLeader, PublicPerson, Showing
from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.contingents import promised
from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.notice_issuing import NoticeIssuing, issuing
from patrolplanner.domain.people import Person, Role, Unit, UnitKind
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.posts import Mode, Post, PostKind, PostStatus
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.words import word
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.dates.on_duty import OnDuty, on_duty, rank
from patrolplanner.services.public.in_charge import day_in_charge
from patrolplanner.services.public.notice_spans import NoticeSpan, round_the_clock, span_at, spans
from patrolplanner.services.public.phone_numbers import beside_each_other, own_number, postable
from patrolplanner.services.public.private_numbers import PrivateNumbers, private_numbers

# One further ahead than a week is not announced; a shift begun the day before the dates looked at may last into them.
_DAYS_BACK = 8
_DAYS_AHEAD = 8
_BUREAU = re.compile(r".*?公安(?:局|分局)")
_PARTING = re.compile(r"[;；\r\n]+")


@dataclass(frozen=True, slots=True)
class PublicFacts:
    """What cards are made from. ``photos`` are JPEGs by person; ``printed`` is when, usually the moment asked for."""

    plan: Plan
    calendar: Calendar
    roster: Roster = field(default_factory=Roster)
    version: str = ""
    photos: Mapping[str, bytes] = field(default_factory=dict)
    printed: datetime | None = None


@dataclass(frozen=True, slots=True)
class _Sources:
    """Where the facts of a card come from; ``demanded`` are the posts that anybody ever asks people for."""

    facts: PublicFacts
    on_duty: OnDuty
    duties: Mapping[str, Sequence[Duty]]
    private: PrivateNumbers
    demanded: frozenset[str]
    near: Period

    @property
    def plan(self) -> Plan:
        return self.facts.plan


def public_cards(facts: PublicFacts, posts: Sequence[str], at: datetime) -> list[PublicCard]:
    """The cards of these posts (of all posts with a public board when none is named) that hold at a moment.

    Raises `UserError` for a post that does not exist or has no public board.
    """
    chosen = posted(facts.plan, posts)
    sources = _sources(facts, Period(at.date(), at.date()))
    way = issuing(facts.plan)
    return [
        _span_card(sources, post, span_at(sources.duties.get(post.id, ()), at, way), facts.printed or at)
        for post in chosen
    ]


def cards_of_days(
    facts: PublicFacts, posts: Sequence[str], dates: Period, at: datetime
) -> list[tuple[Post, list[PublicCard]]]:
    """All cards of these dates, by post, one after the other in time; otherwise like `public_cards`."""
    chosen = posted(facts.plan, posts)
    sources = _sources(facts, dates)
    way = issuing(facts.plan)
    found = []
    for post in chosen:
        of_post = spans(sources.duties.get(post.id, ()), dates, way)
        found.append((post, [_span_card(sources, post, span, facts.printed or at) for span in of_post]))
    return found


def week_cards(facts: PublicFacts, posts: Sequence[str], week: Period, at: datetime) -> list[PublicCard]:
    """The cards that name the officer in charge of each shift, as made at a moment; otherwise like `public_cards`."""
    sources = _sources(facts, week)

    def shown(duties: Iterable[Duty]) -> Sequence[PublicPerson]:
        return _public_people(sources, (duty.key for duty in duties))

    return [
        replace(
            _plain_card(sources, post, at, week.first),
            valid_until=week.last,
            showing=Showing.WEEK,
            days=tuple(
                day_in_charge(day, sources.duties.get(post.id, ()), shown, post.id in sources.demanded)
                for day in dates_of(week)
            ),
            span=(week.first, week.last),
        )
        for post in posted(facts.plan, posts)
    ]


def crew_cards(facts: PublicFacts, posts: Sequence[str], span: Period, at: datetime) -> list[PublicCard]:
    """The cards that name everybody who serves at a post within a span of dates; otherwise like `public_cards`."""
    sources = _sources(facts, span)
    cards = []
    for post in posted(facts.plan, posts):
        own = [duty.key for duty in sources.duties.get(post.id, ()) if duty.key.day in span]
        shown = _public_people(sources, own)
        card = _plain_card(sources, post, at, span.first)
        cards.append(
            replace(
                card,
                valid_until=span.last,
                showing=Showing.CREW,
                crew=shown,
                span=(span.first, span.last),
                closed=post.id in sources.demanded and not own,
            )
        )
    return cards


def contact_facts(facts: PublicFacts, posts: Sequence[str], at: datetime) -> list[PublicCard]:
    """Cards that name nobody but the leader in charge; otherwise like `public_cards`."""
    sources = _sources(replace(facts, roster=Roster()), Period(at.date(), at.date()))
    return [_plain_card(sources, post, at) for post in posted(facts.plan, posts)]


def _sources(facts: PublicFacts, dates: Period) -> _Sources:
    """With the duties around these dates that somebody has or is asked for."""
    plan, near = facts.plan, _near(facts.calendar, dates)
    asked = duties_of(plan, facts.calendar, near) if near.first in facts.calendar else ()
    found = on_duty(plan, facts.roster.between(*near), asked)
    manned = {
        post: [duty for duty in duties if duty.wants_people or found.crew(duty.key)]
        for post, duties in found.by_post().items()
    }
    demanded = frozenset(demand.post for demand in plan.demands) | {sent.post for sent in plan.contingents}
    return _Sources(facts, found, manned, private_numbers(plan), demanded, near)


class PublicField(StrEnum):
    """What the public may see of somebody."""

    ROLE = "role"
    NUMBER = "number"
    NAME = "name"
    MOBILE = "mobile"
    TITLE = "title"
    PHONE = "phone"
    PHOTO = "photo"


def may_show(person: Person, private: PrivateNumbers) -> frozenset[PublicField]:
    """What may be shown of a person who is on a board. Role and number always; all else as the record allows."""
    shown = {PublicField.ROLE, PublicField.NUMBER}
    if person.publish_name:
        shown.add(PublicField.NAME)
        if person.publish_mobile and postable(person.mobile, private):
            shown.add(PublicField.MOBILE)
        if postable(person.public_phone, private):
            shown.add(PublicField.PHONE)
        shown |= {
            field for field, text in ((PublicField.TITLE, person.title), (PublicField.PHOTO, person.photo)) if text
        }
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


def _near(calendar: Calendar, dates: Period) -> Period:
    """The dates looked at for others, as far as the calendar knows them."""
    first, last = dates.first - timedelta(days=_DAYS_BACK), dates.last + timedelta(days=_DAYS_AHEAD)
    while first < dates.first and first not in calendar:
        first += timedelta(days=1)
    while last > dates.last and last not in calendar:
        last -= timedelta(days=1)
    return Period(first, last)


def _span_card(sources: _Sources, post: Post, span: NoticeSpan, at: datetime) -> PublicCard:
    """The card of one notice of a post."""
    by_shift = issuing(sources.plan) is NoticeIssuing.SHIFT
    later = [duty for duty in sources.duties.get(post.id, ()) if by_shift and duty.start >= span.end]
    soonest = min((duty.start for duty in later), default=None)
    now, following = (
        tuple(_public_duty(sources, duty) for duty in sorted(some, key=lambda d: (d.start, d.end)))
        for some in (span.duties, [duty for duty in later if duty.start == soonest])
    )
    somebody = any(duty.people or duty.forces for duty in now)
    closed = not by_shift and not span.duties and post.id in sources.demanded
    return replace(
        _plain_card(sources, post, at, span.start.date()),
        current=now,
        following=following,
        showing=Showing.NOW if by_shift else Showing.DAY,
        closed=closed,
        valid_from=span.start,
        valid_until=span.end if somebody or closed else None,
    )


def _plain_card(sources: _Sources, post: Post, at: datetime, day: date | None = None) -> PublicCard:
    """The card of a post before anybody stands on it, made at a moment for a date."""
    unit = sources.plan.units_by_id.get(post.unit)
    texts = sources.private.apart(beside_each_other(sources.plan, post))
    number, name, address, of_unit, station, services = texts
    bureau = found[0] if (found := _BUREAU.match(station)) else station
    supervision = (unit.supervision_phone if unit else "", sources.plan.setting("supervision_phone"))
    return PublicCard(
        post=number,
        name=name,
        kind=post.kind,
        address=address,
        unit=of_unit,
        phone=own_number((post.phone, unit.duty_phone if unit else ""), sources.private),
        supervision_phone=own_number(supervision, sources.private),
        current=(),
        following=(),
        leader=_leader(sources, unit, day or at.date()),
        updated=at,
        valid_until=None,
        version=sources.facts.version,
        traffic=_is_for_traffic(post, unit),
        bureau=bureau,
        issuer=_issuer(bureau, of_unit, unit),
        services=tuple(filter(None, map(str.strip, _PARTING.split(services)))),
        always=_always(sources, post, day or at.date()),
    )


def _issuer(bureau: str, name: str, unit: Unit | None) -> str:
    """Who signs: a unit of the police with the bureau's name before it, once; for others the bureau."""
    if unit is None or not name or unit.kind not in (UnitKind.POLICE, UnitKind.TRAFFIC):
        return bureau or name
    if name.startswith(bureau) or bureau.endswith(name):
        return max(name, bureau, key=len)
    return bureau + name


def _is_for_traffic(post: Post, unit: Unit | None) -> bool:
    """Whether people there are of the traffic police, direct traffic or stand by a road."""
    police = unit is not None and unit.kind is UnitKind.TRAFFIC
    return police or post.kind is PostKind.PEAK or post.mode is Mode.GUIDE or post.road is not None


def _always(sources: _Sources, post: Post, day: date) -> bool:
    """Whether people are asked for at every hour from a date on; on the date where nobody ever asks for people."""
    duties = sources.duties.get(post.id, ())
    if post.id not in sources.demanded:
        return round_the_clock(duties, Period(day, day))
    wanted = (duty for duty in duties if duty.wants_people)
    return round_the_clock(wanted, Period(day, max(day, sources.near.last - timedelta(days=1))))


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
    without, private = sources.private.without, sources.private
    shown = may_show(person, private)
    phone = postable(person.public_phone, private) if PublicField.PHONE in shown else ""
    mobile = postable(person.mobile, private) if PublicField.MOBILE in shown else ""
    return PublicPerson(
        role=word(person.role),
        officer=person.role is Role.OFFICER,
        number=without(person.id),
        name=without(person.name) if PublicField.NAME in shown else "",
        mobile=mobile if mobile != phone else "",
        unit=without(unit.name) if unit and person.role is Role.PARTNER else "",
        title=without(person.title) if PublicField.TITLE in shown else "",
        phone=phone,
        photo=sources.facts.photos.get(person.id, b"") if PublicField.PHOTO in shown else b"",
    )


def _leader(sources: _Sources, unit: Unit | None, day: date) -> PublicLeader | None:
    """The first leader, in the plan's order, of the post's unit whose name may be published."""
    if unit is None:
        return None
    serving = [person for person in sources.plan.people if person.unit == unit.id and person.serves_on(day)]
    leaders = [person for person in serving if person.leader and person.publish_name]
    if not leaders:
        return None
    first = min(leaders, key=lambda person: (person.order is None, person.order or 0))
    shown = _public_person(sources, first)
    return PublicLeader(shown, shown.title, shown.phone or own_number([unit.duty_phone], sources.private))
