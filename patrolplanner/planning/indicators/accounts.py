"""Accounts over the months, made of facts and never of totals: every amount has its date, its source and its duty.

A night, a weekend, a statutory day and minutes are counted as the rules count them. Days of overtime are dates, not
duties: a rest day or statutory day on which somebody was on duty. A rest day worked earns a day off in lieu (劳动法
art. 44: rest days are made up for by time off, statutory days by pay); an absence of the kind ``time_off`` takes it.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.calendar import Calendar, DayFacts, DayKind
from patrolplanner.domain.duties import DutyKey, duty_on
from patrolplanner.domain.journal import AccountKind, Journal, Presence
from patrolplanner.domain.people import Person, Restriction
from patrolplanner.domain.plan import Plan, dates_between
from patrolplanner.domain.roster import Assignment, Roster, Source
from patrolplanner.domain.shifts import Shift

NEW_YEARS_EVE = "除夕"


class FactSource(StrEnum):
    """Where an amount comes from."""

    OPENING = "opening"
    ROSTER = "roster"
    SWAP = "swap"
    COVER = "cover"
    ABSENCE = "absence"
    CORRECTION = "correction"


class Fact(NamedTuple):
    """An amount of one kind on one date. ``duty`` is None for what no duty brought."""

    person: str
    day: date
    kind: AccountKind
    amount: int
    source: FactSource
    duty: DutyKey | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class Account:
    """One person's amounts as of a date, with the fair share of the group's load and the days it is reckoned from.

    ``share`` is the group's total of a kind (same unit and role), pro rata to ``present`` days; of the nights, among
    those who may have night duties, as the rule of the fair share has it.
    """

    person: str
    amounts: Mapping[AccountKind, int]
    share: Mapping[AccountKind, float]
    present: int

    def balance(self, kind: AccountKind) -> float:
        """How much more than the fair share: what others owe this person, in units of the kind."""
        return self.amounts.get(kind, 0) - self.share.get(kind, 0.0)


class AccountBook(NamedTuple):
    """What accounts are made from."""

    plan: Plan
    calendar: Calendar
    roster: Roster
    journal: Journal


SHARED = (AccountKind.NIGHTS, AccountKind.WEEKENDS, AccountKind.HOLIDAYS, AccountKind.NEW_YEAR, AccountKind.MINUTES)
"""Kinds that a group shares; the others are each person's own."""


def accounts(book: AccountBook, as_of: date, first: date | None = None) -> dict[str, Account]:
    """Everybody's account as of the evening of a date, by person id. Days present count from ``first``, where given."""
    amounts: dict[str, dict[AccountKind, int]] = defaultdict(lambda: dict.fromkeys(AccountKind, 0))
    for fact in facts(book, as_of):
        amounts[fact.person][fact.kind] += fact.amount
    first = first_day(book) if first is None else first
    present = {p.id: _present(book, p, first, as_of) for p in book.plan.people}
    groups: dict[tuple[str, str], list[Person]] = defaultdict(list)
    for person in book.plan.people:
        groups[person.unit, person.role].append(person)
    made: dict[str, Account] = {}
    for people in groups.values():
        shares = {kind: _shares(kind, people, amounts, present) for kind in SHARED}
        for p in people:
            share = {kind: of[p.id] for kind, of in shares.items()}
            made[p.id] = Account(p.id, amounts[p.id], share, present[p.id])
    return {p.id: made[p.id] for p in book.plan.people}


def _shares(
    kind: AccountKind,
    people: Iterable[Person],
    amounts: Mapping[str, Mapping[AccountKind, int]],
    present: Mapping[str, int],
) -> dict[str, float]:
    """What each of a group would have of its total if days present alone decided."""
    people = tuple(people)
    total = sum(amounts[p.id][kind] for p in people)
    counted = {
        p.id: 0 if kind is AccountKind.NIGHTS and Restriction.NO_NIGHT in p.restrictions else present[p.id]
        for p in people
    }
    days = sum(counted.values())
    return {person: total * mine / days if days else 0.0 for person, mine in counted.items()}


def facts(book: AccountBook, as_of: date) -> Iterator[Fact]:
    """Every fact up to and with a date, in the order of people and dates within each source."""
    since = {b.person: b.as_of for b in book.plan.ledger if b.as_of <= as_of}
    yield from _openings(book, as_of)
    yield from _duty_facts(book, since, as_of)
    yield from _time_off_taken(book, since, as_of)
    for c in book.journal.corrections:
        if c.day <= as_of:
            yield Fact(c.person, c.day, c.kind, c.amount, FactSource.CORRECTION, None, c.reason)


def first_day(book: AccountBook) -> date:
    """The date from which days present are counted: the first duty known, or the day after the first opening."""
    days = [a.pair.duty.day for a in book.roster.assignments]
    days += [b.as_of + timedelta(days=1) for b in book.plan.ledger]
    return min(days, default=date.max)


def worked(roster: Iterable[Assignment], journal: Journal) -> Iterator[tuple[Assignment, FactSource, str]]:
    """Rows as they were worked: nobody who did not come, and who came instead in the place of the one replaced."""
    noted = {(a.person, a.duty): a for a in journal.attendance}
    for row in roster:
        came = noted.get((row.pair.person, row.pair.duty))
        if came is None or came.presence in (Presence.CAME, Presence.LATE):
            yield row, _SOURCES.get(row.source, FactSource.ROSTER), came.note if came else ""
        elif came.presence is Presence.REPLACED and came.instead:
            pair = row.pair._replace(person=came.instead)
            yield Assignment(pair, row.locked, Source.RECALL), FactSource.COVER, came.note


_SOURCES = {Source.SWAP: FactSource.SWAP, Source.RECALL: FactSource.COVER}


def _openings(book: AccountBook, as_of: date) -> Iterator[Fact]:
    for b in book.plan.ledger:
        if b.as_of <= as_of:
            for kind in (AccountKind.NIGHTS, AccountKind.WEEKENDS, AccountKind.HOLIDAYS, AccountKind.MINUTES):
                if amount := getattr(b, kind.value):
                    yield Fact(b.person, b.as_of, kind, amount, FactSource.OPENING)


_ANY_DAY = date(2000, 1, 1)
"""Whether a shift is a night is the same on every date."""


def _duty_facts(book: AccountBook, since: Mapping[str, date], as_of: date) -> Iterator[Fact]:
    shifts = book.plan.shifts_by_code
    nights = {s.code for s in book.plan.shifts if duty_on(_ANY_DAY, "", s).is_night}
    known = {p.id for p in book.plan.people}
    seen: set[tuple[str, date]] = set()
    for row, source, note in worked(book.roster, book.journal):
        person, duty = row.pair
        begun = since.get(person, date.min)
        if not begun < duty.day <= as_of or duty.shift not in shifts or person not in known:
            continue
        day = book.calendar[duty.day]
        for kind, amount in _of_duty(shifts[duty.shift], duty.shift in nights, day):
            yield Fact(person, duty.day, kind, amount, source, duty, note)
        if (person, duty.day) not in seen:
            seen.add((person, duty.day))
            yield from (Fact(person, duty.day, kind, 1, source, duty, note) for kind in _of_date(day))


def _of_duty(shift: Shift, night: bool, day: DayFacts) -> Iterator[tuple[AccountKind, int]]:
    yield AccountKind.MINUTES, shift.effective_minutes
    if night:
        yield AccountKind.NIGHTS, 1
    if day.is_weekend:
        yield AccountKind.WEEKENDS, 1
    if day.kind is DayKind.HOLIDAY:
        yield AccountKind.HOLIDAYS, 1
    if day.name == NEW_YEARS_EVE:
        yield AccountKind.NEW_YEAR, 1


def _of_date(day: DayFacts) -> Iterator[AccountKind]:
    if day.kind is DayKind.REST:
        yield AccountKind.REST_OVERTIME
        yield AccountKind.TIME_OFF_EARNED
    if day.kind is DayKind.HOLIDAY:
        yield AccountKind.HOLIDAY_OVERTIME


def _time_off_taken(book: AccountBook, since: Mapping[str, date], as_of: date) -> Iterator[Fact]:
    """Days off in lieu: workdays that an absence of that kind takes; other days are free anyway."""
    for absence in book.plan.absences:
        if absence.kind is not AbsenceKind.TIME_OFF:
            continue
        first = max(absence.start, since.get(absence.person, date.min) + timedelta(days=1))
        for day in dates_between(first, min(absence.end, as_of)):
            if absence.takes(day) and day in book.calendar and book.calendar[day].is_work:
                yield Fact(absence.person, day, AccountKind.TIME_OFF_TAKEN, 1, FactSource.ABSENCE)


def _present(book: AccountBook, person: Person, first: date, last: date) -> int:
    """Days in service and not away; newcomers and people on long leave owe accordingly less."""
    if first > last:
        return 0
    begin, end = max(first, person.start or first), min(last, person.end or last)
    days = set(dates_between(begin, end))
    for absence in book.plan.absences:
        if absence.person == person.id:
            away = dates_between(max(absence.start, begin), min(absence.end, end))
            days.difference_update([day for day in away if absence.takes(day)])
    return len(days)
