"""The county at a moment: who is on duty where, what is open, how strong stations, areas and agencies are, who leads.

Everything is taken from arrays in memory, so that another hour is there at once.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta

from patrolplanner.domain.people import Role, UnitKind
from patrolplanner.domain.posts import INDOORS, PostKind
from patrolplanner.services.county.reading import CountyFiles
from patrolplanner.services.county.station_facts import CountyPerson, StationFacts

_MINUTE = timedelta(minutes=1)
_LONGEST = 24 * 60
"""No duty is longer, in minutes."""


@dataclass(frozen=True, slots=True)
class CountyDuty:
    """A duty under way: where, until when, who is on it by name, who comes by number, and how many are missing."""

    station: str
    post: str
    kind: PostKind
    areas: tuple[str, ...]
    shift: str
    start: datetime
    end: datetime
    standby: bool
    people: tuple[CountyPerson, ...]
    sent: tuple[tuple[str, int], ...]
    asked: int
    missing: int

    @property
    def there(self) -> int:
        """How many are on it, with names and without."""
        return len(self.people) + sum(count for _, count in self.sent)


@dataclass(slots=True)
class Strength:
    """How many are on duty (officers among them), on standby, how many posts are asked for and manned, places open."""

    on_duty: int = 0
    officers: int = 0
    standby: int = 0
    posts: int = 0
    manned: int = 0
    missing: int = 0


@dataclass(frozen=True, slots=True)
class StationNow:
    """A station with its strength and who leads it; nobody where no leader is on duty."""

    facts: StationFacts
    strength: Strength
    leaders: tuple[CountyPerson, ...]
    has_leader_post: bool


@dataclass(frozen=True, slots=True)
class AreaNow:
    """A key area by name with the stations that look after it."""

    name: str
    stations: tuple[str, ...]
    strength: Strength


@dataclass(frozen=True, slots=True)
class AgencyNow:
    """People of one sort of authority, whichever station's plan has them; ``units`` of them have somebody there."""

    kind: UnitKind
    units: int
    strength: Strength


@dataclass(frozen=True)
class CountyNow:
    """All that the screen shows at a moment."""

    at: datetime
    whole: Strength
    stations: tuple[StationNow, ...]
    areas: tuple[AreaNow, ...]
    agencies: tuple[AgencyNow, ...]
    duties: tuple[CountyDuty, ...] = field(repr=False)

    @property
    def leaderless(self) -> int:
        """Stations that should have a leader of the day and have none."""
        return sum(station.has_leader_post and not station.leaders for station in self.stations)


def covers(files: CountyFiles, at: datetime) -> bool:
    """Whether what was read tells of a moment."""
    return (files.day.year, files.day.month) == (at.year, at.month)


def county_now(files: CountyFiles, at: datetime) -> CountyNow:
    """The county at a moment of the month that was read."""
    duties: list[CountyDuty] = []
    stations = []
    for facts in files.stations:
        own = list(_going_on(facts, at))
        duties += own
        leaders = (person for duty in own if duty.kind is PostKind.LEADER for person in duty.people)
        led = any(duty.kind is PostKind.LEADER for duty in own)
        stations.append(StationNow(facts, _strength(own), tuple(dict.fromkeys(leaders)), led))
    whole = _strength(duties)
    return CountyNow(
        at, whole, tuple(stations), tuple(_areas(duties)), tuple(_agencies(files.stations, duties)), tuple(duties)
    )


def day_duties(files: CountyFiles, day: date) -> Iterator[tuple[StationFacts, CountyDuty]]:
    """The duties of a duty date, by station and in order of time."""
    midnight = datetime.combine(day, datetime.min.time())
    for facts in files.stations:
        first = (midnight - facts.zero) // _MINUTE
        duties = facts.duties
        for n, start in enumerate(duties.start):
            if first <= start < first + _LONGEST:
                yield facts, _duty(facts, n)


def _going_on(facts: StationFacts, at: datetime) -> Iterator[CountyDuty]:
    minute = (at - facts.zero) // _MINUTE
    duties = facts.duties
    for n in range(bisect_right(duties.start, minute - _LONGEST), bisect_right(duties.start, minute)):
        if minute < duties.end[n]:
            yield _duty(facts, n)


def _duty(facts: StationFacts, n: int) -> CountyDuty:
    duties, post = facts.duties, facts.posts[facts.duties.post[n]]
    crew = duties.crew[duties.crew_from[n] : duties.crew_from[n + 1]]
    return CountyDuty(
        facts.name,
        post.name,
        post.kind,
        post.areas,
        facts.shifts[duties.shift[n]],
        facts.zero + duties.start[n] * _MINUTE,
        facts.zero + duties.end[n] * _MINUTE,
        bool(duties.standby[n]),
        tuple(facts.people[p] for p in crew),
        tuple((facts.units[unit].name, count) for unit, count in duties.sent.get(n, ())),
        duties.asked[n],
        duties.missing[n],
    )


def _strength(duties: Iterable[CountyDuty]) -> Strength:
    found = Strength()
    for duty in duties:
        found.missing += duty.missing
        if duty.standby:
            found.standby += duty.there
            continue
        found.on_duty += duty.there
        found.officers += sum(person.role is Role.OFFICER for person in duty.people)
        if duty.kind not in INDOORS:
            found.posts += 1
            found.manned += duty.there > 0
    return found


def _areas(duties: Iterable[CountyDuty]) -> Iterator[AreaNow]:
    """By name across stations; a post that looks after several counts in each."""
    by_name: dict[str, list[CountyDuty]] = {}
    for duty in duties:
        for area in duty.areas:
            by_name.setdefault(area, []).append(duty)
    for name, there in sorted(by_name.items()):
        yield AreaNow(name, tuple(dict.fromkeys(duty.station for duty in there)), _strength(there))


def _agencies(stations: Iterable[StationFacts], duties: Iterable[CountyDuty]) -> Iterator[AgencyNow]:
    """By the unit of each person; places open and posts are nobody's agency."""
    kinds: dict[str, dict[str, UnitKind]] = {
        facts.name: {unit.name: unit.kind for unit in facts.units} for facts in stations
    }
    units_of = {facts.name: facts.units for facts in stations}
    found = {kind: Strength() for kind in UnitKind}
    units: Counter[UnitKind] = Counter()
    seen: set[tuple[str, str]] = set()

    def count(kind: UnitKind, unit: str, station: str, number: int, *, standby: bool) -> None:
        if (station, unit) not in seen:
            seen.add((station, unit))
            units[kind] += 1
        if standby:
            found[kind].standby += number
        else:
            found[kind].on_duty += number

    for duty in duties:
        for person in duty.people:
            unit = units_of[duty.station][person.unit]
            count(unit.kind, unit.name, duty.station, 1, standby=duty.standby)
            found[unit.kind].officers += person.role is Role.OFFICER and not duty.standby
        for name, number in duty.sent:
            count(kinds[duty.station][name], name, duty.station, number, standby=duty.standby)
    return (AgencyNow(kind, units[kind], found[kind]) for kind in UnitKind if units[kind])
