"""Who was there on which date of a month, as the sheet for pay has it: on duty, standing by, away, missing, or off.

Rows are taken as they were worked (`worked`); dates that lie ahead as they are planned.
"""

from __future__ import annotations

from collections import defaultdict
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.calendar import Calendar, DayKind
from patrolplanner.domain.journal import Attendance, Journal, Presence
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.planning.indicators.accounts import worked
from patrolplanner.planning.indicators.statistics import LEAVE
from patrolplanner.planning.indicators.tallies import Tally, tally

LEAVE_COLUMNS: tuple[frozenset[AbsenceKind], ...] = (*LEAVE[:4], frozenset({AbsenceKind.TIME_OFF}), LEAVE[4])
"""Kinds of absence that are counted together, in the order of the columns."""


class DayMark(NamedTuple):
    """One date of a person: had a duty, had standby and nothing else, did not come to one, was away, serves at all."""

    duty: bool = False
    standby: bool = False
    missed: bool = False
    away: tuple[AbsenceKind, ...] = ()
    in_part: bool = False
    serves: bool = True


@dataclass(frozen=True, slots=True)
class AttendanceRow:
    """A person's line. ``present`` are dates on duty, ``holidays`` those of them that are statutory days.

    ``leave`` counts workdays taken, by `LEAVE_COLUMNS`, as the statistics do.
    """

    person: Person
    marks: tuple[DayMark, ...]
    present: int
    holidays: int
    tally: Tally
    leave: tuple[int, ...]
    missed: int


def attendance(plan: Plan, calendar: Calendar, roster: Roster, journal: Journal, period: Period) -> list[AttendanceRow]:
    """The line of everybody who serves or has a duty on some date of the period, in the plan's order."""
    done = [row for row, _, _ in worked(roster.between(*period), journal)]
    found = _DayRows(defaultdict(set), {(a.person, a.duty.day) for a in journal.attendance if _is_missed(a)})
    for row in done:
        found.standby[row.pair.person, row.pair.duty.day].add(plan.shift_of(row.pair.duty).kind is ShiftKind.STANDBY)
    tallies = tally(plan, calendar, Roster(frozenset(done)), period)
    absences: dict[str, list[Absence]] = defaultdict(list)
    for absence in plan.absences:
        absences[absence.person].append(absence)
    rows = []
    for person in plan.people:
        away = absences[person.id]
        marks = [_mark(person, day, found, away) for day in dates_of(period)]
        if any(mark.serves or mark.duty for mark in marks):
            rows.append(
                _row(person, marks, _taken(person, away, calendar, period), tallies[person.id], calendar, period)
            )
    return rows


class _DayRows(NamedTuple):
    """Whether duties of a person and date are standby, and the dates on which somebody did not come."""

    standby: dict[tuple[str, date], set[bool]]
    missed: set[tuple[str, date]]


def _is_missed(entry: Attendance) -> bool:
    return entry.presence is Presence.ABSENT


def _mark(person: Person, day: date, found: _DayRows, away: list[Absence]) -> DayMark:
    there = [absence for absence in away if absence.covers(day)]
    standby = found.standby.get((person.id, day), set())
    return DayMark(
        False in standby,
        standby == {True},
        (person.id, day) in found.missed,
        tuple(dict.fromkeys(absence.kind for absence in there)),
        bool(there) and not any(absence.takes(day) for absence in there),
        person.serves_on(day),
    )


def _taken(person: Person, away: list[Absence], calendar: Calendar, period: Period) -> tuple[int, ...]:
    """Workdays taken by leave, by `LEAVE_COLUMNS`; the first of two on a date counts."""
    taken = [0] * len(LEAVE_COLUMNS)
    for day in dates_of(period):
        kind = next((absence.kind for absence in away if absence.takes(day)), None)
        if kind is not None and calendar[day].is_work and person.serves_on(day):
            taken[next(n for n, group in enumerate(LEAVE_COLUMNS) if kind in group)] += 1
    return tuple(taken)


def _row(
    person: Person, marks: list[DayMark], taken: tuple[int, ...], sums: Tally, calendar: Calendar, period: Period
) -> AttendanceRow:
    on = [day for day, mark in zip(dates_of(period), marks, strict=True) if mark.duty]
    holidays = sum(calendar[day].kind is DayKind.HOLIDAY for day in on)
    return AttendanceRow(person, tuple(marks), len(on), holidays, sums, taken, sum(mark.missed for mark in marks))
