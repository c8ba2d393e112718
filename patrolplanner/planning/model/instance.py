"""The plan laid out in numbers: people, duties and shift days (a shift on a date) with their arrays.

Times are minutes since midnight of 1 January of the year 1 (``date.toordinal() * 1440``), days are
``date.toordinal()``. Rows of arrays follow `people` and `duties`; nothing here knows who is on which duty.
"""

from __future__ import annotations

import sys
from collections.abc import Callable, Hashable, Iterable
from copy import copy
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from functools import cached_property
from typing import Any, TypeVar

import numpy as np
import numpy.typing as npt

from patrolplanner.domain.absences import Absence
from patrolplanner.domain.calendar import Calendar, DayKind
from patrolplanner.domain.demands import AUXILIARIES, OFFICERS, USUAL_SORTS, WOMEN, AskedSort
from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.people import Person, Role, Sex
from patrolplanner.domain.plan import Period, Plan, month_of
from patrolplanner.domain.posts import Post
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.domain.shifts import DAY_MINUTES, ShiftKind
from patrolplanner.planning.dates.almanac import calendar_for, refuse_unknown_years
from patrolplanner.planning.dates.duty_making import duties_of, unasked_duties

Ints = npt.NDArray[np.int64]
Bools = npt.NDArray[np.bool_]


def alike(number: int, count: int) -> Ints:
    """So many of one number, that take the room of one and cannot be written to."""
    room = number.to_bytes(8, sys.byteorder, signed=True)
    return np.ndarray((count,), np.int64, room, strides=(0,))


Kept = TypeVar("Kept")

LOOK_BACK_DAYS = 35
LONGEST_LOOK_BACK_DAYS = 400


@dataclass(frozen=True)
class ShiftDays:
    """Every shift on a date that some duty has: arrays of one entry a shift day."""

    day: Ints
    shift: Ints
    start: Ints
    end: Ints
    effective: Ints
    night: Bools
    overnight: Bools
    full: Bools
    standby: Bools
    of_duty: Ints


@dataclass(frozen=True)
class Published:
    """What people have been told: the published roster, and the moment from which changes are counted."""

    pairs: frozenset[Pair]
    now: datetime


class Instance:
    """People and duties of a plan around a period, history and later rows of the roster included.

    ``duties`` takes the place of those that plan and roster ask for. ``rows`` is the roster it was made from; rows
    before the horizon are nobody's duties here, but accounts have them.
    """

    def __init__(
        self,
        plan: Plan,
        period: Period,
        roster: Roster,
        calendar: Calendar | None = None,
        published: Published | None = None,
        duties: Iterable[Duty] | None = None,
    ) -> None:
        self.plan = plan
        self.period = period
        self.published = published
        self.rows = roster
        first, last = _horizon(plan, period, roster)
        self.first, self.last = first, last
        self.calendar = calendar if calendar is not None else calendar_for(plan, first, last)
        self.people: tuple[Person, ...] = plan.people
        self.posts: tuple[Post, ...] = plan.posts
        self.person_index = {p.id: i for i, p in enumerate(plan.people)}
        self.post_index = {p.id: i for i, p in enumerate(plan.posts)}
        self.shift_index = {s.code: i for i, s in enumerate(plan.shifts)}
        given = self._make_duties(roster) if duties is None else sorted(duties, key=_in_time_order)
        self.duties: tuple[Duty, ...] = tuple(given)
        self.duty_index = {d.key: i for i, d in enumerate(self.duties)}
        self._kept: dict[Hashable, Any] = {}

    def _make_duties(self, roster: Roster) -> list[Duty]:
        asked = duties_of(self.plan, self.calendar, self.period)
        # what was published counts too: dropping it is a change, also where nobody asks for the duty any more
        told = self.published.pairs if self.published is not None else frozenset()
        keys = {pair.duty for pair in (*roster.pairs, *told)} - {d.key for d in asked}
        extra = {key for key in keys if self._has_room_for(key)}
        return sorted(asked + unasked_duties(self.plan, extra), key=_in_time_order)

    def _has_room_for(self, key: DutyKey) -> bool:
        known = key.shift in self.shift_index and key.post in self.post_index
        return known and self.first <= key.day <= self.last

    def kept(self, key: Hashable, make: Callable[[], Kept]) -> Kept:
        """What ``make`` gives, made once: what hangs on no roster is the same for every space over this instance.

        Nobody changes it. Two threads that ask at once may both make it, and it is the same.
        """
        if key not in self._kept:
            made = make()
            if isinstance(made, np.ndarray):
                made.setflags(write=False)
            self._kept[key] = made
        found: Kept = self._kept[key]
        return found

    def with_absences(self, absences: tuple[Absence, ...]) -> Instance:
        """The same people and duties with other absences."""
        other = copy(self)
        vars(other).update(plan=replace(self.plan, absences=absences), _kept={})
        return other

    @cached_property
    def earlier(self) -> tuple[Pair, ...]:
        """Rows before the horizon, of people and shifts that there still are."""
        early = (p for p in self.rows.pairs if p.duty.day < self.first)
        return tuple(p for p in early if p.person in self.person_index and p.duty.shift in self.shift_index)

    @cached_property
    def first_row(self) -> date:
        """The date of the first row of history; the first of the period where there is none."""
        return min(min((p.duty.day for p in self.rows.pairs), default=self.period.first), self.period.first)

    def knows(self, pair: Pair) -> bool:
        """Whether both the person and the duty of the pair are in the instance."""
        return pair.person in self.person_index and pair.duty in self.duty_index

    def pairs_of(self, roster: Iterable[Pair]) -> tuple[Ints, Ints]:
        """Person and duty indices of those pairs that are in the instance, sorted by person and duty."""
        found = sorted((self.person_index[p.person], self.duty_index[p.duty]) for p in roster if self.knows(p))
        both = np.array(found, dtype=np.int64).reshape(-1, 2)
        return both[:, 0], both[:, 1]

    def pair(self, person: int, duty: int) -> Pair:
        return Pair(self.people[person].id, self.duties[duty].key)

    # -- duties ---------------------------------------------------------------------------------------

    @cached_property
    def in_period(self) -> Bools:
        """[duties] whose duty date lies in the period."""
        return self.duties_between(*self.period)

    @cached_property
    def duty_day(self) -> Ints:
        """[duties] ordinal of the duty date."""
        return np.array([d.key.day.toordinal() for d in self.duties], dtype=np.int64)

    @cached_property
    def duty_start(self) -> Ints:
        """[duties] start in minutes."""
        return np.array([minute_of(d.start) for d in self.duties], dtype=np.int64)

    @cached_property
    def duty_end(self) -> Ints:
        """[duties] end in minutes."""
        return np.array([minute_of(d.end) for d in self.duties], dtype=np.int64)

    @cached_property
    def duty_post(self) -> Ints:
        """[duties] index of the post."""
        return np.array([self.post_index[d.key.post] for d in self.duties], dtype=np.int64)

    @cached_property
    def duty_shift(self) -> Ints:
        """[duties] index of the shift."""
        return np.array([self.shift_index[d.key.shift] for d in self.duties], dtype=np.int64)

    @cached_property
    def shift_days(self) -> ShiftDays:
        """Duties of the same shift and date share their times: the shift days, and the shift day of each duty."""
        keys = self.duty_day * max(1, len(self.plan.shifts)) + self.duty_shift
        unique, sample, of_duty = np.unique(keys, return_index=True, return_inverse=True)
        duties = [self.duties[i] for i in sample]
        return ShiftDays(
            day=self.duty_day[sample],
            shift=self.duty_shift[sample],
            start=self.duty_start[sample],
            end=self.duty_end[sample],
            effective=np.array([d.effective_minutes for d in duties], dtype=np.int64),
            night=np.array([d.is_night for d in duties], dtype=bool),
            overnight=np.array([d.is_overnight for d in duties], dtype=bool),
            full=np.array([d.kind is ShiftKind.FULL for d in duties], dtype=bool),
            standby=np.array([d.kind is ShiftKind.STANDBY for d in duties], dtype=bool),
            of_duty=of_duty.reshape(len(self.duties)).astype(np.int64) if len(unique) else np.zeros(0, np.int64),
        )

    @cached_property
    def duty_night(self) -> Bools:
        """[duties] of nights."""
        return self.shift_days.night[self.shift_days.of_duty]

    @cached_property
    def is_asked(self) -> Bools:
        """[duties] for which anybody is asked or wished for; the others only stand in a roster."""
        return self.duties_where(d.team.is_asked for d in self.duties)

    def asked(self, sort: AskedSort) -> Ints:
        """[duties] how many of a sort each asks for."""
        return self.kept(("asked", sort), lambda: np.array([d.team.asks(sort) for d in self.duties], dtype=np.int64))

    def duties_at(self, wanted: Callable[[Post], bool]) -> Bools:
        """[duties] at posts of which this is true."""
        return np.fromiter(map(wanted, self.posts), dtype=bool, count=len(self.posts))[self.duty_post]

    def duties_where(self, wanted: Iterable[bool]) -> Bools:
        """[duties] mask from one bool a duty, in order."""
        return np.fromiter(wanted, dtype=bool, count=len(self.duties))

    # -- people ---------------------------------------------------------------------------------------

    def people_where(self, wanted: Iterable[bool]) -> Bools:
        """[people] mask from one bool a person, in order."""
        return np.fromiter(wanted, dtype=bool, count=len(self.people))

    def absences_during(self, person: str, duty: Duty) -> list[Absence]:
        """The person's absences that share a moment with a duty."""
        return [a for a in self.plan.absences if a.person == person and a.meets(duty.start, duty.end)]

    def role_mask(self, *roles: Role) -> Bools:
        """[people] in one of these roles."""
        return self.kept(("roles", roles), lambda: self.people_where(p.role in roles for p in self.people))

    @cached_property
    def women(self) -> Bools:
        """[people] who are women."""
        return self.people_where(p.sex is Sex.FEMALE for p in self.people)

    def unit_mask(self, unit: str) -> Bools:
        """[people] of a unit."""
        return self.people_where(p.unit == unit for p in self.people)

    def sort_called(self, gap: str) -> AskedSort:
        """The sort that a gap names; one that is called like a unit is its people."""
        usual = next((sort for sort in USUAL_SORTS if sort.gap == gap), None)
        if usual is not None:
            return usual
        certificate, _, unit = gap.partition("@")
        return AskedSort(gap, unit=gap) if gap in self.plan.units_by_id else AskedSort(gap, certificate, unit)

    def counting(self, sort: AskedSort) -> Bools:
        """[people, duties] who counts for a sort."""
        if sort.certificate:
            return self.holders(sort.certificate, sort.unit)
        if sort.unit:
            people = self.unit_mask(sort.unit)
        else:
            roles = {OFFICERS: (Role.OFFICER,), AUXILIARIES: (Role.AUXILIARY,)}.get(sort.gap, tuple(Role))
            people = self.women if sort.gap == WOMEN else self.role_mask(*roles)
        return np.broadcast_to(people[:, None], (len(self.people), len(self.duties)))

    def holders(self, name: str, unit: str = "") -> Bools:
        """[people, duties] who hold a certificate valid on the day the duty ends, of one unit if named."""
        # the last day of validity as an ordinal; -1 for those without it
        until = np.full(len(self.people), -1, dtype=np.int64)
        for i, person in enumerate(self.people):
            for c in person.certificates:
                if c.name == name and (not unit or person.unit == unit):
                    until[i] = max(until[i], c.until.toordinal() if c.until else date.max.toordinal())
        end_day = self.duty_end // DAY_MINUTES
        return until[:, None] >= end_day[None, :]

    # -- days -----------------------------------------------------------------------------------------

    @cached_property
    def days(self) -> Ints:
        """Ordinals of every date of the horizon."""
        return np.arange(self.first.toordinal(), self.last.toordinal() + 1, dtype=np.int64)

    @cached_property
    def is_period_day(self) -> Bools:
        """[days] that lie in the period."""
        return (self.days >= self.period.first.toordinal()) & (self.days <= self.period.last.toordinal())

    def duties_between(self, start: date | None, end: date | None) -> Bools:
        """[duties] whose duty date is not before ``start`` nor after ``end``, where there are such."""
        first = start.toordinal() if start else 0
        last = end.toordinal() if end else date.max.toordinal()
        found: Bools = (self.duty_day >= first) & (self.duty_day <= last)
        return found

    @cached_property
    def period_days(self) -> Ints:
        """Ordinals of every date of the period."""
        return np.arange(self.period.first.toordinal(), self.period.last.toordinal() + 1, dtype=np.int64)

    def days_of_kind(self, *kinds: DayKind) -> Ints:
        """Ordinals of the horizon's dates of these kinds."""
        return np.array([d for d in self.days if self.calendar[date.fromordinal(int(d))].kind in kinds], dtype=np.int64)


def _in_time_order(duty: Duty) -> tuple[datetime, datetime, DutyKey]:
    return duty.start, duty.end, duty.key


def minute_of(moment: datetime) -> int:
    return moment.toordinal() * DAY_MINUTES + moment.hour * 60 + moment.minute


def _horizon(plan: Plan, period: Period, roster: Roster) -> tuple[date, date]:
    """First and last date that any rule may look at: whole months and weeks, and back to the opening balances."""
    refuse_unknown_years(period.first, period.last)
    first = min(period.first.replace(day=1), period.first - timedelta(days=LOOK_BACK_DAYS))
    first = min((first, *(b.as_of + timedelta(days=1) for b in plan.ledger if b.as_of < first)))
    first = max(first, period.first - timedelta(days=LONGEST_LOOK_BACK_DAYS))
    first -= timedelta(days=first.weekday())
    last = max(month_of(period.last).last, period.last + timedelta(days=6 - period.last.weekday() + 2))
    return first, last
