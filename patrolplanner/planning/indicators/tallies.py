"""Who has done how much in a period: duties by sort, nights, weekends, statutory holidays and hours."""

from __future__ import annotations

from collections.abc import Container, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from patrolplanner.domain.calendar import Calendar, DayKind
from patrolplanner.domain.duties import is_night
from patrolplanner.domain.plan import Period, Plan, dates_between, dates_of
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import Shift, ShiftKind


@dataclass(frozen=True, slots=True)
class Tally:
    """One person's duties, counted by duty date.

    Every duty is exactly one of ``day``, ``night``, ``full`` and ``standby``, as the columns of the duty table have
    it. ``nights`` is the number the rules weigh: night duties, and 24-hour duties too, since they hold a night.
    """

    day: int = 0
    night: int = 0
    full: int = 0
    standby: int = 0
    nights: int = 0
    weekends: int = 0
    holidays: int = 0
    minutes: int = 0

    @property
    def duties(self) -> int:
        return self.day + self.night + self.full + self.standby


@dataclass(frozen=True, slots=True)
class Spread:
    """Least, most and mean of a number over some people."""

    min: float
    max: float
    mean: float


class Evenness(NamedTuple):
    """How evenly the load of a period lies; ``hours`` are effective hours."""

    nights: Spread
    weekends: Spread
    holidays: Spread
    hours: Spread


class _DutyWeight(NamedTuple):
    """What one duty of a shift counts, whatever its date: a place in the order of `Tally`, night or not, minutes."""

    place: int
    night: int
    minutes: int


def tally(plan: Plan, calendar: Calendar, roster: Roster, period: Period) -> dict[str, Tally]:
    """The tally of every person of the plan, zeros too; weekend means duty date on Saturday or Sunday."""
    earlier = frozenset(f.shift for f in plan.former_shifts)
    weights = {shift.code: _weight(shift) for shift in plan.shifts}
    weekend = {day: int(calendar[day].is_weekend) for day in dates_of(period)}
    holiday = {day: int(calendar[day].kind is DayKind.HOLIDAY) for day in dates_of(period)}
    counts = {person.id: [0] * 8 for person in plan.people}
    for assignment in roster.assignments:
        person, duty = assignment.pair
        if duty.day not in weekend or person not in counts:
            continue
        weight = _weight(plan.shift_of(duty)) if duty.shift in earlier else weights[duty.shift]
        mine = counts[person]
        mine[weight.place] += 1
        mine[4] += weight.night
        mine[5] += weekend[duty.day]
        mine[6] += holiday[duty.day]
        mine[7] += weight.minutes
    return {person: Tally(*numbers) for person, numbers in counts.items()}


def fairness(
    tallies: Mapping[str, Tally], people: Iterable[str], without_nights: Container[str] = frozenset()
) -> Evenness:
    """The spread over these people; all zeros when there are none. Who may have no nights is none of those who share
    them."""
    known = list(people)
    mine = [tallies[person] for person in known]
    return Evenness(
        nights=_spread([tallies[person].nights for person in known if person not in without_nights]),
        weekends=_spread([t.weekends for t in mine]),
        holidays=_spread([t.holidays for t in mine]),
        hours=_spread([t.minutes / 60 for t in mine]),
    )


def people_available(plan: Plan, period: Period) -> list[str]:
    """Who may be on duty at all: in service on some date of the period on which they are not away."""
    away: dict[str, set[date]] = {}
    for absence in plan.absences:
        days = dates_between(max(absence.start, period.first), min(absence.end, period.last))
        away.setdefault(absence.person, set()).update(filter(absence.takes, days))
    dates = dates_of(period)
    return [
        person.id
        for person in plan.people
        if any(person.serves_on(day) and day not in away.get(person.id, ()) for day in dates)
    ]


def _weight(shift: Shift) -> _DutyWeight:
    """A duty's night is the same on every date, so it is asked once a shift."""
    if shift.kind is ShiftKind.STANDBY:
        place = 3
    elif shift.kind is ShiftKind.FULL:
        place = 2
    else:
        place = int(is_night(shift))
    return _DutyWeight(place, int(is_night(shift)), shift.effective_minutes)


def _spread(numbers: list[float] | list[int]) -> Spread:
    if not numbers:
        return Spread(0, 0, 0)
    return Spread(min(numbers), max(numbers), sum(numbers) / len(numbers))
