"""The plan: every fact a roster is judged against."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import cached_property
from typing import NamedTuple

from patrolplanner.domain.absences import Absence, Wish
from patrolplanner.domain.calendar import CalendarRow
from patrolplanner.domain.cameras import Camera
from patrolplanner.domain.contingents import Contingent
from patrolplanner.domain.demands import Demand
from patrolplanner.domain.duties import Duty, DutyKey, duty_on
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.exits import Exit
from patrolplanner.domain.incidents import Incident, IncidentBatch, PlaceName
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.messages import translate
from patrolplanner.domain.patrols import Beat, PatrolSpot, PatrolVisit, RouteCard, Vehicle
from patrolplanner.domain.people import FormerPerson, Person, Unit
from patrolplanner.domain.posts import Area, Post
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.shifts import FormerShift, Rotation, Shift, past_midnight
from patrolplanner.domain.sites import ManningOption, Scenario, Site
from patrolplanner.domain.streets import Street
from patrolplanner.domain.ties import Tie

_MIDDLE_OF_MONTH = 16


class _Dates(NamedTuple):
    first: date
    last: date


class Period(_Dates):
    """The duty dates to be rostered or judged, both ends included."""

    __slots__ = ()

    def __new__(cls, first: date, last: date) -> Period:
        """Raises InvalidValue when the last date comes before the first."""
        if last < first:
            raise InvalidValue(
                translate("plan", "The period ends ({last}) before it begins ({first}).").fill(first=first, last=last)
            )
        return super().__new__(cls, first, last)

    @property
    def days(self) -> int:
        return (self.last - self.first).days + 1

    def __contains__(self, day: object) -> bool:
        return isinstance(day, date) and self.first <= day <= self.last


def whole_months(first: date, last: date) -> Period:
    """The calendar months from that of one date to that of another."""
    return Period(first.replace(day=1), last.replace(day=monthrange(last.year, last.month)[1]))


@dataclass(frozen=True)
class Plan:
    """All facts of a station but its roster. Sequences keep the order of the user's sheets.

    Look-ups by number or code are made when first asked for and kept, which is why it has no slots.
    """

    units: tuple[Unit, ...] = ()
    people: tuple[Person, ...] = ()
    areas: tuple[Area, ...] = ()
    posts: tuple[Post, ...] = ()
    shifts: tuple[Shift, ...] = ()
    demands: tuple[Demand, ...] = ()
    rotations: tuple[Rotation, ...] = ()
    absences: tuple[Absence, ...] = ()
    requests: tuple[Wish, ...] = ()
    calendar: tuple[CalendarRow, ...] = ()
    rules: tuple[RuleSetting, ...] = ()
    ledger: tuple[OpeningBalance, ...] = ()
    settings: tuple[tuple[str, str], ...] = ()
    ties: tuple[Tie, ...] = ()
    contingents: tuple[Contingent, ...] = ()
    former_people: tuple[FormerPerson, ...] = ()
    former_shifts: tuple[FormerShift, ...] = ()
    streets: tuple[Street, ...] = ()
    places: tuple[PlaceName, ...] = ()
    incident_batches: tuple[IncidentBatch, ...] = ()
    incidents: tuple[Incident, ...] = ()
    mannings: tuple[ManningOption, ...] = ()
    sites: tuple[Site, ...] = ()
    scenarios: tuple[Scenario, ...] = ()
    vehicles: tuple[Vehicle, ...] = ()
    spots: tuple[PatrolSpot, ...] = ()
    beats: tuple[Beat, ...] = ()
    route_cards: tuple[RouteCard, ...] = ()
    visits: tuple[PatrolVisit, ...] = ()
    exits: tuple[Exit, ...] = ()
    cameras: tuple[Camera, ...] = ()

    def setting(self, key: str, default: str = "") -> str:
        """The value of a setting by its English key, or the default."""
        return dict(self.settings).get(key, default)

    def changed(self, person: str, change: Callable[[Person], Person]) -> Plan:
        """The plan with the record of one person changed; the same where nobody has this number."""
        return replace(self, people=tuple(change(p) if p.id == person else p for p in self.people))

    @cached_property
    def units_by_id(self) -> Mapping[str, Unit]:
        """In the plan's order, as all of these."""
        return {unit.id: unit for unit in self.units}

    @cached_property
    def people_by_id(self) -> Mapping[str, Person]:
        return {person.id: person for person in self.people}

    @cached_property
    def areas_by_id(self) -> Mapping[str, Area]:
        return {area.id: area for area in self.areas}

    @cached_property
    def posts_by_id(self) -> Mapping[str, Post]:
        return {post.id: post for post in self.posts}

    @cached_property
    def spots_by_id(self) -> Mapping[str, PatrolSpot]:
        return {spot.id: spot for spot in self.spots}

    @cached_property
    def vehicles_by_id(self) -> Mapping[str, Vehicle]:
        return {vehicle.id: vehicle for vehicle in self.vehicles}

    @cached_property
    def team_names(self) -> frozenset[str]:
        """The teams that somebody belongs to."""
        return frozenset(p.team for p in self.people if p.team)

    @cached_property
    def rotations_by_owner(self) -> Mapping[str, tuple[Rotation, ...]]:
        """By team, or by the number of the person whose own they are."""
        found: dict[str, list[Rotation]] = {}
        for rotation in self.rotations:
            found.setdefault(rotation.team, []).append(rotation)
        return {owner: tuple(listed) for owner, listed in found.items()}

    def owns(self, person: str) -> bool:
        """Whether a pattern with this number is the person's own; a number that is a team's name means the team."""
        return person in self.rotations_by_owner and person in self.people_by_id and person not in self.team_names

    @cached_property
    def past_midnight(self) -> frozenset[str]:
        """Codes of the shifts that end on the morning after their date."""
        return past_midnight(self.shifts)

    @cached_property
    def shifts_by_code(self) -> Mapping[str, Shift]:
        """Their codes are what rosters name them by."""
        return {shift.code: shift for shift in self.shifts}

    def shift_of(self, duty: DutyKey) -> Shift:
        """The shift of a duty with the hours that held on its date. Raises KeyError for a code there is not."""
        return self.shift_on(self.shifts_by_code[duty.shift], duty.day)

    def duty_of(self, key: DutyKey) -> Duty:
        """A duty with the hours of its date, whatever is asked for it. Raises KeyError for a code there is not."""
        return duty_on(key.day, key.post, self.shift_of(key))

    def shift_on(self, shift: Shift, day: date) -> Shift:
        """A shift of the plan with the hours that held on a date."""
        for until, then in self._shifts_then.get(shift.code, ()):
            if day <= until:
                return then
        return shift

    @cached_property
    def _shifts_then(self) -> Mapping[str, tuple[tuple[date, Shift], ...]]:
        """By code, the shifts of earlier dates, each with the last date on which it held, in their order."""
        found: dict[str, list[tuple[date, Shift]]] = {}
        for f in sorted(self.former_shifts, key=lambda one: one.until):
            if (now := self.shifts_by_code.get(f.shift)) is not None:
                found.setdefault(f.shift, []).append((f.until, f.of(now)))
        return {code: tuple(listed) for code, listed in found.items()}

    def person_on(self, person: Person, day: date) -> Person:
        """A person of the plan with the number, name, role, unit, team, title and lead that held on a date."""
        for f in self._people_then.get(person.id, ()):
            if day <= f.until:
                return f.of(person)
        return person

    @cached_property
    def _people_then(self) -> Mapping[str, tuple[FormerPerson, ...]]:
        """By present number, what was true of people before, in the order of dates."""
        found: dict[str, list[FormerPerson]] = {}
        for f in sorted(self.former_people, key=lambda one: one.until):
            found.setdefault(f.person, []).append(f)
        return {person: tuple(listed) for person, listed in found.items()}


def months_of(days: Iterable[date]) -> Period:
    """The calendar months of these dates: hours and nights of a month hang on both."""
    listed = list(days)
    return whole_months(min(listed), max(listed))


def month_of(day: date) -> Period:
    return whole_months(day, day)


def month_to_plan(today: date) -> Period:
    """The month that a clerk works on: the present one, and from the middle of it on the next."""
    this = month_of(today)
    return this if today.day < _MIDDLE_OF_MONTH else month_of(this.last + timedelta(days=1))


def months_on(day: date, months: int) -> date:
    """The same day so many months on, or the last one of a shorter month."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    return date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))


def dates_of(period: Period) -> list[date]:
    return dates_between(*period)


def dates_between(first: date, last: date) -> list[date]:
    """Every date from the first to the last, in order; none where the last comes before the first."""
    return [first + timedelta(days=n) for n in range((last - first).days + 1)]
