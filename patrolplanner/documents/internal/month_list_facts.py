"""What the duty and standby list of a month says: who leads, who is at the desk, who stands by, date by date."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from patrolplanner.documents.internal.crews import Crews
from patrolplanner.domain.calendar import DayFacts
from patrolplanner.domain.contingents import promised
from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import Message
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import dates_of
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.shifts import Shift, ShiftKind
from patrolplanner.domain.standby import arrival_said


class ListPlace(StrEnum):
    """In which column of the list a person stands."""

    LEADER = "leader"
    WATCH = "watch"
    FIRST = "first"
    SECOND = "second"
    OTHERS = "others"
    STANDBY = "standby"
    POSTS = "posts"


_WHOLE = (ListPlace.LEADER, ListPlace.STANDBY)
"""Columns in which all roles stand together."""
# How stations call the desks in the names of their posts and shifts.
_NAMED = (
    (ListPlace.WATCH, ("值班长", "指挥长", "指挥室", "watch officer", "control room")),
    (ListPlace.SECOND, ("副班", "二组", "second")),
    (ListPlace.FIRST, ("主班", "一组", "first")),
)


@dataclass(frozen=True, slots=True)
class ListEntry:
    """Somebody in a cell, or a gap when ``lacking`` is given; ``shift`` is named where the column has several."""

    person: Person | None = None
    changed: bool = False
    shift: Shift | None = None
    lacking: Message | None = None


@dataclass(frozen=True, slots=True)
class ListDay:
    """A line: the entries of each column, people on the other posts by role, and whether anything has changed."""

    day: DayFacts
    entries: dict[ListPlace, tuple[ListEntry, ...]]
    officers: int
    others: int
    missing: int
    changed: bool


@dataclass(frozen=True, slots=True)
class MonthListFacts:
    """The list before it is drawn. ``places`` are the columns that the plan has."""

    crews: Crews
    days: tuple[ListDay, ...]
    places: tuple[ListPlace, ...]
    shifts: tuple[Shift, ...]
    leaders: tuple[Person, ...]
    only_auxiliaries: bool
    arrival: Message | None = None
    """Within what time who stands by has to be there."""


def month_list_facts(crews: Crews) -> MonthListFacts:
    """Sort the duties of the period into the columns of the list."""
    by_day: dict[date, list[Duty]] = {day: [] for day in dates_of(crews.period)}
    for duty in crews.duties:
        by_day[duty.key.day].append(duty)
    shown = [duty for duty in crews.duties if place_of(duty, crews) is not ListPlace.POSTS]
    several = _several_shifts(crews, shown)
    days = tuple(_day(crews, day, duties, several) for day, duties in by_day.items())
    used = {place for day in days for place, entries in day.entries.items() if entries}
    used |= {place_of(duty, crews) for duty in crews.duties}
    codes = {duty.key.shift for duty in shown}
    led = {e.person.id for day in days for e in day.entries[ListPlace.LEADER] if e.person is not None}
    others = [e.person for day in days for e in day.entries[ListPlace.OTHERS] if e.person is not None]
    return MonthListFacts(
        crews,
        days,
        tuple(place for place in ListPlace if place in used),
        tuple(shift for shift in crews.plan.shifts if shift.code in codes),
        tuple(person for person in crews.plan.people if person.id in led),
        all(person.role is Role.AUXILIARY for person in others),
        arrival_said(crews.plan),
    )


def place_of(duty: Duty, crews: Crews) -> ListPlace:
    """The column of a duty's officers; ``POSTS`` for what is not on the list by name."""
    if duty.kind is ShiftKind.STANDBY:
        return ListPlace.STANDBY
    post = crews.plan.posts_by_id.get(duty.key.post)
    if post is None or post.kind not in (PostKind.LEADER, PostKind.STATION_DUTY):
        return ListPlace.POSTS
    if post.kind is PostKind.LEADER:
        return ListPlace.LEADER
    name = f"{post.name} {crews.plan.shifts_by_code[duty.key.shift].name}".lower()
    return next((place for place, words in _NAMED if any(word in name for word in words)), ListPlace.FIRST)


def _several_shifts(crews: Crews, duties: Iterable[Duty]) -> frozenset[ListPlace]:
    shifts: dict[ListPlace, set[str]] = {}
    for duty in duties:
        shifts.setdefault(place_of(duty, crews), set()).add(duty.key.shift)
    several = {place for place, codes in shifts.items() if len(codes) > 1}
    return frozenset(
        several | ({ListPlace.OTHERS} if several & {ListPlace.FIRST, ListPlace.SECOND, ListPlace.WATCH} else set())
    )


def _day(crews: Crews, day: date, duties: Sequence[Duty], several: frozenset[ListPlace]) -> ListDay:
    entries: dict[ListPlace, list[ListEntry]] = {place: [] for place in ListPlace}
    officers: set[str] = set()
    others: set[str] = set()
    by_number, missing, changed = 0, 0, False
    removed = {pair.duty for pair in crews.changes.removed}
    for duty in sorted(duties, key=lambda duty: (duty.start, duty.key)):
        place = place_of(duty, crews)
        crew = crews.on(duty.key)
        if place is ListPlace.POSTS:
            officers |= {person.id for person in crew if person.role is Role.OFFICER}
            others |= {person.id for person in crew if person.role is not Role.OFFICER}
            by_number += promised(duty.promised).total()
            missing += crews.places(duty.key)
            continue
        shift = crews.plan.shifts_by_code[duty.key.shift]
        for person in crew:
            mine = place if place in _WHOLE or person.role is Role.OFFICER else ListPlace.OTHERS
            new = crews.is_new(person, duty.key)
            entries[mine].append(ListEntry(person, new, shift if mine in several else None))
            changed = changed or new
        mine = ListPlace.OTHERS if place not in _WHOLE and crews.lacks_no_officer(duty.key) else place
        entries[mine] += [
            ListEntry(shift=shift if mine in several else None, lacking=text) for text in crews.lacking(duty.key)
        ]
        changed = changed or duty.key in removed
    told = {place: tuple(found) for place, found in entries.items()}
    return ListDay(crews.calendar[day], told, len(officers), len(others) + by_number, missing, changed)
