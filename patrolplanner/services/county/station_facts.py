"""What the county has to know of one station: its duties of some dates as arrays, who is on them, what is published.

Made beside the window from a plan that is only looked at, and sent as it is: a few numbers a duty, and names once.
"""

from __future__ import annotations

from array import array
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from typing import NamedTuple

from patrolplanner.domain.contingents import promised
from patrolplanner.domain.demands import Team
from patrolplanner.domain.names import phone_of
from patrolplanner.domain.people import Role, UnitKind
from patrolplanner.domain.plan import Period, Plan, dates_of, month_of, months_on
from patrolplanner.domain.posts import PostKind, PostStatus
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import DAY_MINUTES, ShiftKind
from patrolplanner.domain.typed_text import folded
from patrolplanner.planning.dates.on_duty import OnDuty, duties_on
from patrolplanner.planning.indicators.accounts import worked
from patrolplanner.planning.indicators.open_places import Asked, asked_sorts, open_places
from patrolplanner.services.public.publishing import has_board
from patrolplanner.store.plan_file import StoredPlan

MONTHS_TOLD = 3
ROSTERED = 0.75
"""A month is rostered where so many of its dates have rows."""
_AROUND = timedelta(days=1)


class MonthStage(StrEnum):
    """How far the roster of a month is."""

    EMPTY = "empty"
    PARTLY = "partly"
    ROSTERED = "rostered"
    CHANGED = "changed"
    PUBLISHED = "published"


class MonthTold(NamedTuple):
    """A month by its first date, and how far it is."""

    first: date
    state: MonthStage


class CountyPerson(NamedTuple):
    """Somebody of a station as the county's own people may see them."""

    id: str
    name: str
    title: str
    role: Role
    unit: int
    phone: str


class CountyUnit(NamedTuple):
    """A unit that a station's plan knows."""

    id: str
    name: str
    kind: UnitKind


class CountyPost(NamedTuple):
    """A post with the names of the key areas it looks after."""

    id: str
    name: str
    kind: PostKind
    areas: tuple[str, ...]


class NoticesTold(NamedTuple):
    """How many notices hang, how many of them are to be issued again or taken down, and posts that have none."""

    hanging: int = 0
    stale: tuple[str, ...] = ()
    missing: int = 0


@dataclass(frozen=True)
class DutyArrays:
    """A row a duty, in order of time; minutes since the beginning of the first of the dates read.

    ``crew`` are people by place, those of duty n from ``crew_from[n]`` to ``crew_from[n + 1]``. ``sent`` has who comes
    without a name: unit and number, by duty.
    """

    start: array[int] = field(default_factory=lambda: array("i"))
    end: array[int] = field(default_factory=lambda: array("i"))
    post: array[int] = field(default_factory=lambda: array("i"))
    shift: array[int] = field(default_factory=lambda: array("i"))
    standby: array[int] = field(default_factory=lambda: array("b"))
    asked: array[int] = field(default_factory=lambda: array("i"))
    missing: array[int] = field(default_factory=lambda: array("i"))
    crew_from: array[int] = field(default_factory=lambda: array("i", [0]))
    crew: array[int] = field(default_factory=lambda: array("i"))
    sent: dict[int, tuple[tuple[int, int], ...]] = field(default_factory=dict)


@dataclass(frozen=True)
class StationFacts:
    """A station as the county sees it, over ``dates``; ``written`` is when the file was last changed."""

    file: str
    name: str
    key: str
    written: float
    dates: Period
    units: tuple[CountyUnit, ...]
    people: tuple[CountyPerson, ...]
    posts: tuple[CountyPost, ...]
    shifts: tuple[str, ...]
    duties: DutyArrays
    months: tuple[MonthTold, ...]
    notices: NoticesTold

    @property
    def zero(self) -> datetime:
        """The moment from which minutes are counted."""
        return datetime.combine(self.dates.first, time())


def dates_around(day: date) -> Period:
    """What is read for a date: its month, with the evening before and the morning after."""
    month = month_of(day)
    return Period(month.first - _AROUND, month.last + _AROUND)


def station_key(plan: Plan, file: str) -> str:
    """What two files of the same station have in common: the name of the station."""
    return folded(station_name(plan, file))


def station_name(plan: Plan, file: str) -> str:
    """The name of the organisation without the bureau above it, else the first unit, else the file."""
    whole = plan.setting("organisation").strip()
    named = whole.rpartition("局")[2] or whole
    return named or next((unit.name for unit in plan.units), "") or file


def station_facts(stored: StoredPlan, file: str, written: float, day: date, now: datetime) -> StationFacts:
    """Raises UserError for years the calendar does not know."""
    plan, dates = stored.plan, dates_around(day)
    planned = stored.roster.between(*dates)
    there = planned
    if stored.journal.attendance:
        there = Roster(frozenset(row for row, _, _ in worked(planned.assignments, stored.journal)))
    units = _units(plan)
    return StationFacts(
        file=file,
        name=station_name(plan, file),
        key=station_key(plan, file),
        written=written,
        dates=dates,
        units=tuple(units.values()),
        people=tuple(_people(plan, units)),
        posts=_posts(plan),
        shifts=tuple(shift.name for shift in plan.shifts),
        duties=_arrays(duties_on(plan, there, dates), planned, dates, [*units]),
        months=tuple(_months(stored, day)),
        notices=_notices(stored, now),
    )


def _units(plan: Plan) -> Mapping[str, CountyUnit]:
    """By number; a unit that people name and that has no row of its own is one of which no more is known."""
    found = {unit.id: CountyUnit(unit.id, unit.name, unit.kind) for unit in plan.units}
    for id_ in (*(p.unit for p in plan.people), *(c.unit for c in plan.contingents)):
        found.setdefault(id_, CountyUnit(id_, id_, UnitKind.OTHER))
    return found


def _people(plan: Plan, units: Mapping[str, CountyUnit]) -> Iterator[CountyPerson]:
    places = {id_: n for n, id_ in enumerate(units)}
    leading = {d.post for d in plan.demands} & {p.id for p in plan.posts if p.kind is PostKind.LEADER}
    for p in plan.people:
        # numbers of those alone who may lead a day: nobody else is called from here
        phone = phone_of(plan, p) if p.leader or not leading.isdisjoint(p.posts) else ""
        yield CountyPerson(p.id, p.name, p.title, p.role, places[p.unit], phone)


def _posts(plan: Plan) -> tuple[CountyPost, ...]:
    areas = plan.areas_by_id
    return tuple(
        CountyPost(post.id, post.name, post.kind, tuple(areas[a].name for a in post.areas if a in areas))
        for post in plan.posts
    )


def _arrays(found: OnDuty, planned: Roster, dates: Period, units: Sequence[str]) -> DutyArrays:
    """Gaps are those of the roster; who is there are those who came."""
    plan, made = found.plan, DutyArrays()
    people = {p.id: n for n, p in enumerate(plan.people)}
    posts = {p.id: n for n, p in enumerate(plan.posts) if p.status is PostStatus.EXISTING}
    shifts = {s.code: n for n, s in enumerate(plan.shifts)}
    rostered, asking = planned.by_duty(), _Asking()
    zero = datetime.combine(dates.first, time())
    for duty in found.duties:
        if duty.key.post not in posts:
            continue
        crew = [plan.people[people[p]] for p in rostered.get(duty.key, ()) if p in people]
        sent = promised(duty.promised)
        made.start.append(_minutes(duty.start - zero))
        made.end.append(_minutes(duty.end - zero))
        made.post.append(posts[duty.key.post])
        made.shift.append(shifts[duty.key.shift])
        made.standby.append(duty.kind is ShiftKind.STANDBY)
        made.asked.append(asking.places(duty.team) + sum(sent.values()))
        made.missing.append(open_places(asking.sorts(duty.team), duty, crew))
        made.crew.extend(people[p] for p in found.crew(duty.key) if p in people)
        made.crew_from.append(len(made.crew))
        if sent:
            made.sent[len(made.start) - 1] = tuple((units.index(unit), count) for unit, count in sent.items())
    return made


def _minutes(span: timedelta) -> int:
    return span.days * DAY_MINUTES + span.seconds // 60


class _Asking:
    """What teams ask for, looked up once each: most duties of a month have the team of their demand."""

    def __init__(self) -> None:
        self._known: dict[int, tuple[Team, Asked, int]] = {}

    def sorts(self, team: Team) -> Asked:
        return self._of(team)[1]

    def places(self, team: Team) -> int:
        return self._of(team)[2]

    def _of(self, team: Team) -> tuple[Team, Asked, int]:
        known = self._known.get(id(team))  # the team is kept, so that no other one can get its place
        if known is None:
            known = self._known[id(team)] = (team, asked_sorts(team), team.places)
        return known


def _months(stored: StoredPlan, day: date) -> Iterator[MonthTold]:
    rows: dict[date, set[date]] = defaultdict(set)
    for row in stored.roster.assignments:
        rows[row.pair.duty.day.replace(day=1)].add(row.pair.duty.day)
    for n in range(MONTHS_TOLD):
        month = month_of(months_on(day.replace(day=1), n))
        yield MonthTold(month.first, _state(stored, month, len(rows[month.first])))


def _state(stored: StoredPlan, month: Period, dates: int) -> MonthStage:
    if not dates:
        return MonthStage.EMPTY
    told = {version.period for version in stored.versions}
    if stored.published is not None and all(any(d in period for period in told) for d in dates_of(month)):
        same = stored.published.between(*month).pairs == stored.roster.between(*month).pairs
        return MonthStage.PUBLISHED if same else MonthStage.CHANGED
    return MonthStage.ROSTERED if dates >= ROSTERED * month.days else MonthStage.PARTLY


def _notices(stored: StoredPlan, now: datetime) -> NoticesTold:
    if not stored.journal.issues:
        return NoticesTold(missing=sum(map(has_board, stored.plan.posts)))
    # here: what makes notices is loaded for stations that have any
    from patrolplanner.services.papers.notice_register import NoticeState, notices

    found = notices(stored, now)
    hanging = [notice for notice in found if notice.state is not NoticeState.MISSING]
    stale = tuple(notice.name for notice in hanging if notice.state is not NoticeState.GOOD)
    return NoticesTold(len(hanging), stale, len(found) - len(hanging))
