"""What the first page shows: today and tomorrow, what runs out, what is not told yet, how the load lies."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import StrEnum

from patrolplanner.domain.calendar import unchecked_years
from patrolplanner.domain.differences import Differences, between
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.leave_codes import clashing_shifts
from patrolplanner.domain.messages import Message
from patrolplanner.domain.people import Certificate, Role
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.indicators.fair_shares import without_nights
from patrolplanner.planning.indicators.tallies import Evenness, fairness, people_available, tally
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.model.verdict import Shortage
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.public.publishing import has_board
from patrolplanner.services.views.patrol_visits import PatrolVisits, patrol_visits
from patrolplanner.services.views.town_seen import TownSeen, town_seen
from patrolplanner.services.views.whereabouts import (
    DutyCrew,
    PostNow,
    around,
    average_by_hour,
    changed_boards,
    leaders_on,
    manned_by_hour,
    posts_at,
)

CERTIFICATE_DAYS = 30
MONTHS_AHEAD = 3
_NONE = Differences(frozenset(), frozenset())


@dataclass(frozen=True, slots=True)
class DayFigures:
    """A date: who leads, which duties lack people, and how many street posts are manned in each hour."""

    day: date
    leaders: tuple[DutyCrew, ...]
    short: tuple[Shortage, ...]
    manned: tuple[int, ...]
    duties: int


@dataclass(frozen=True, slots=True)
class Expiring:
    """A certificate that ends soon, or has ended, of somebody who still serves."""

    person: str
    certificate: str
    until: date
    days: int


class MonthState(StrEnum):
    """How far a month is rostered."""

    EMPTY = "empty"
    PARTLY = "partly"
    ROSTERED = "rostered"


@dataclass(frozen=True, slots=True)
class MonthAhead:
    """A month to come: its dates, how far it is rostered, and whether all of it has been published."""

    period: Period
    state: MonthState
    rows: int
    published: bool


@dataclass(frozen=True, slots=True)
class RoleLoad:
    """People of one role with the spread of their load."""

    role: Role
    people: int
    load: Evenness


@dataclass(frozen=True)
class Overview:
    """Everything of the page, as it stands at ``moment``. ``untold`` are rows from today on that differ from what
    is published; ``boards`` the duties for which a notice that hangs is no longer right."""

    moment: datetime
    days: tuple[DayFigures, ...]
    posts: tuple[PostNow, ...]
    expiring: tuple[Expiring, ...]
    boards: tuple[DutyKey, ...]
    untold: Differences
    ever_published: bool
    groups: tuple[RoleLoad, ...]
    average: tuple[float, ...]
    months: tuple[MonthAhead, ...]
    unchecked: tuple[int, ...]
    clashing: Message | None
    seen: TownSeen | None
    """None where the plan has no streets."""
    visits: PatrolVisits | None
    """None where the plan has no must-visit spots."""


def overview(document: Document, period: Period, published: Roster | None, moment: datetime) -> Overview:
    """Gather it all. Raises UserError where the plan's rules or its years cannot be judged."""
    plan, roster, today = document.plan, document.roster, moment.date()
    found = around(plan, roster, today)
    span = Period(today, today + timedelta(days=1))
    # a gap is a matter of its own date, so two dates are all the judge has to see
    short = judge(plan, span, roster.between(*span)).shortages if plan.demands else ()
    days = tuple(
        DayFigures(
            day,
            leaders_on(found, day),
            tuple(s for s in short if s.duty.day == day),
            manned_by_hour(found, day),
            sum(d.key.day == day for d in found.duties),
        )
        for day in span
    )
    boards = [p.id for p in plan.posts if has_board(p)]
    return Overview(
        moment,
        days,
        posts_at(found, moment),
        tuple(expiring(plan, today)),
        () if published is None else changed_boards(plan, roster, published, boards, moment),
        _untold(roster, published, today),
        published is not None,
        groups(plan, roster, period),
        average_by_hour(plan, roster, period),
        tuple(months_ahead(plan, roster, published, today)),
        years_to_check(plan, roster, today),
        clashing_shifts(plan.shifts),
        town_seen(document, today, period),
        patrol_visits(document, today, period),
    )


def expiring(plan: Plan, today: date) -> list[Expiring]:
    """Certificates that end within thirty days, those that have ended first."""
    last = today + timedelta(days=CERTIFICATE_DAYS)
    found = [
        Expiring(person.id, name, until, (until - today).days)
        for person in plan.people
        if person.serves_on(today)
        for name, until in _ends(person.certificates, last)
    ]
    return sorted(found, key=lambda e: (e.until, e.person))


def _ends(certificates: Iterable[Certificate], last: date) -> Iterator[tuple[str, date]]:
    """Certificates that hold no longer than to a date and have not been renewed beyond it."""
    lasting = {c.name for c in certificates if c.until is None or c.until > last}
    for c in certificates:
        if c.until is not None and c.until <= last and c.name not in lasting:
            yield c.name, c.until


def groups(plan: Plan, roster: Roster, period: Period) -> tuple[RoleLoad, ...]:
    """The spread of the load over those who may be on duty, by role; empty where nothing is rostered.

    Nights are spread over those who may have them, as accounts, wall paper and rule have it.
    """
    if not roster.between(*period).assignments:
        return ()
    tallies = tally(plan, calendar_for(plan, *period), roster, period)
    there = set(people_available(plan, period))
    by_role: dict[Role, list[str]] = defaultdict(list)
    for person in plan.people:
        if person.id in there and not person.leader:
            by_role[person.role].append(person.id)
    barred = {p.id for p in plan.people if without_nights(p, period.last)}
    return tuple(RoleLoad(r, len(by_role[r]), fairness(tallies, by_role[r], barred)) for r in Role if by_role[r])


def months_ahead(plan: Plan, roster: Roster, published: Roster | None, today: date) -> list[MonthAhead]:
    """This month and the next ones: rostered where three quarters of the duties that want people have some."""
    made = []
    rows: dict[tuple[int, int], set[DutyKey]] = defaultdict(set)
    for pair in roster.pairs:
        rows[pair.duty.day.year, pair.duty.day.month].add(pair.duty)
    first = today.replace(day=1)
    for _ in range(MONTHS_AHEAD + 1):
        following = (first + timedelta(days=32)).replace(day=1)
        period = Period(first, following - timedelta(days=1))
        calendar = calendar_for(plan, *period)
        asked = {d.key for d in duties_of(plan, calendar, period) if d.wants_people}
        manned = rows[first.year, first.month]
        state = MonthState.PARTLY if manned else MonthState.EMPTY
        if manned and len(asked & manned) >= 0.75 * len(asked):
            state = MonthState.ROSTERED
        told = published is not None and bool(manned) and not between(published, roster, period)
        made.append(MonthAhead(period, state, len(roster.between(*period)), told))
        first = following
    return made


def years_to_check(plan: Plan, roster: Roster, today: date) -> tuple[int, ...]:
    """Years of the months to come whose holiday notice is neither built in nor checked by the station."""
    last = max((p.duty.day for p in roster.pairs), default=today)
    end = max(last, today + timedelta(days=31 * MONTHS_AHEAD))
    return unchecked_years(calendar_for(plan, today, end).values())


def _untold(roster: Roster, published: Roster | None, today: date) -> Differences:
    if published is None:
        return _NONE
    found = between(published, roster)
    return Differences(
        frozenset(p for p in found.added if p.duty.day >= today),
        frozenset(p for p in found.removed if p.duty.day >= today),
    )


class StartStep(StrEnum):
    """The way of a new plan."""

    STATION = "station"
    SHIFTS = "shifts"
    POSTS = "posts"
    DEMANDS = "demands"
    PEOPLE = "people"
    ROSTER = "roster"
    PUBLISH = "publish"
    PRINT = "print"


def steps(document: Document, versions: Sequence[object], *, printed: bool) -> tuple[tuple[StartStep, bool], ...]:
    plan = document.plan
    done = {
        StartStep.STATION: bool(plan.units),
        StartStep.SHIFTS: bool(plan.shifts),
        StartStep.POSTS: bool(plan.posts),
        StartStep.DEMANDS: bool(plan.demands),
        StartStep.PEOPLE: bool(plan.people),
        StartStep.ROSTER: bool(document.roster.assignments),
        StartStep.PUBLISH: bool(versions),
        StartStep.PRINT: printed,
    }
    return tuple((step, done[step]) for step in StartStep)
