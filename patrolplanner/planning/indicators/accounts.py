"""Accounts over the months, made of facts and never of totals: every amount has its date, its source and its duty.

A night, a weekend, a statutory day and minutes are counted as the rules count them. Days of overtime are dates, not
duties: a rest day that is one by `overtime.rest_overtime`, or a statutory day on which somebody was on duty. What earns
days off in lieu, for whom and how many, the plan's settings say; an absence of the kind ``time_off`` takes them.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.allowances import ExtraKind, rates_of
from patrolplanner.domain.calendar import Calendar, DayFacts, DayKind
from patrolplanner.domain.duties import DutyKey, is_night
from patrolplanner.domain.journal import AccountKind, Journal, Presence
from patrolplanner.domain.plan import Plan, dates_between
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.domain.shifts import Shift, ShiftKind
from patrolplanner.planning.indicators.by_clock import clock_amounts
from patrolplanner.planning.indicators.fair_shares import OPENED, Sharing
from patrolplanner.planning.indicators.overtime import rest_overtime

NEW_YEARS_EVE = "除夕"
NATIONAL_DAY = "国庆"
"""Its three statutory days are called so, alone or with another feast that falls on one of them."""


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

    ``share`` is what the rule of the fair share asks of the person: the mean of the group's opening balances and the
    group's work since, pro rata to days present. Who may have no nights owes none. ``carried`` are opening balances,
    and what somebody without one did before the group is counted.
    """

    person: str
    amounts: Mapping[AccountKind, int]
    carried: Mapping[AccountKind, int]
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


SHARED = (
    AccountKind.NIGHTS,
    AccountKind.WEEKENDS,
    AccountKind.HOLIDAYS,
    AccountKind.FULL,
    AccountKind.NEW_YEAR,
    AccountKind.NATIONAL,
    AccountKind.MINUTES,
    AccountKind.NIGHT_MINUTES,
    AccountKind.HOLIDAY_MINUTES,
)
"""Kinds that a group shares; the others are each person's own."""


def accounts(book: AccountBook, as_of: date, first: date | None = None) -> dict[str, Account]:
    """Everybody's account as of the evening of a date, by person id. Days present count from ``first``, where given."""
    amounts: dict[str, dict[AccountKind, int]] = defaultdict(lambda: dict.fromkeys(AccountKind, 0))
    carried: dict[str, dict[AccountKind, int]] = defaultdict(lambda: dict.fromkeys(AccountKind, 0))
    sharing = Sharing(book.plan, as_of, first_day(book) if first is None else first)
    starts = sharing.starts
    for fact in facts(book, as_of):
        amounts[fact.person][fact.kind] += fact.amount
        if fact.source is FactSource.OPENING or fact.day < starts.get(fact.person, date.min):
            carried[fact.person][fact.kind] += fact.amount
    made: dict[str, Account] = {}
    for people in sharing.groups:
        shares = {
            kind: sharing.shares(people, kind, *({p.id: of[p.id][kind] for p in people} for of in (amounts, carried)))
            for kind in SHARED
        }
        for p in people:
            share = {kind: of[p.id] for kind, of in shares.items()}
            made[p.id] = Account(p.id, amounts[p.id], carried[p.id], share, sharing.present(p))
    return {p.id: made[p.id] for p in book.plan.people}


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
            for kind in OPENED:
                if amount := getattr(b, kind.value):
                    yield Fact(b.person, b.as_of, kind, amount, FactSource.OPENING)


def _duty_facts(book: AccountBook, since: Mapping[str, date], as_of: date) -> Iterator[Fact]:
    rows = list(_known_rows(book, as_of))
    extra = _LieuDays(book, [row.pair for row, _, _ in rows])
    seen: set[tuple[str, date]] = set()
    for row, source, note in rows:
        person, duty = row.pair
        if duty.day <= since.get(person, date.min):
            continue
        day, shift = book.calendar[duty.day], book.plan.shift_of(duty)
        amounts = [*_of_duty(shift, is_night(shift), day), *extra.of_duty(person, shift, is_night(shift))]
        if (person, duty.day) not in seen:
            seen.add((person, duty.day))
            amounts += extra.of_date(person, day)
        dated = [(duty.day, kind, amount) for kind, amount in amounts]
        over = extra.is_overtime(person, duty.day)
        dated += clock_amounts(shift, duty.day, book.calendar, overtime=over, last=as_of)
        yield from (Fact(person, on, kind, amount, source, duty, note) for on, kind, amount in dated)


def _known_rows(book: AccountBook, as_of: date) -> Iterator[tuple[Assignment, FactSource, str]]:
    """Rows as they were worked up to a date, of people and shifts that the plan has."""
    known, shifts = book.plan.people_by_id, book.plan.shifts_by_code
    for row, source, note in worked(book.roster, book.journal):
        person, duty = row.pair
        if duty.day <= as_of and duty.shift in shifts and person in known:
            yield row, source, note


def _of_duty(shift: Shift, night: bool, day: DayFacts) -> Iterator[tuple[AccountKind, int]]:
    yield AccountKind.MINUTES, shift.effective_minutes
    if night:
        yield AccountKind.NIGHTS, 1
    if day.is_weekend:
        yield AccountKind.WEEKENDS, 1
    if day.kind is DayKind.HOLIDAY:
        yield AccountKind.HOLIDAYS, 1
    if shift.kind is ShiftKind.FULL:
        yield AccountKind.FULL, 1
    if day.name == NEW_YEARS_EVE:
        yield AccountKind.NEW_YEAR, 1
    if day.kind is DayKind.HOLIDAY and NATIONAL_DAY in day.name:
        yield AccountKind.NATIONAL, 1


class _LieuDays:
    """What dates and duties are overtime, and how many days in lieu they earn by the plan's settings."""

    def __init__(self, book: AccountBook, pairs: Iterable[Pair]) -> None:
        days: dict[str, set[date]] = defaultdict(set)
        for person, duty in pairs:
            days[person].add(duty.day)
        self._over = rest_overtime(book.plan, book.calendar, days)
        self._roles = {p.id: p.role for p in book.plan.people}
        self._rates = rates_of(book.plan)

    def is_overtime(self, person: str, day: date) -> bool:
        return day in self._over[person]

    def of_duty(self, person: str, shift: Shift, night: bool) -> Iterator[tuple[AccountKind, int]]:
        if shift.kind is ShiftKind.FULL:
            yield from self._earned(person, ExtraKind.WATCH)
        elif night:
            yield from self._earned(person, ExtraKind.NIGHT)

    def of_date(self, person: str, day: DayFacts) -> Iterator[tuple[AccountKind, int]]:
        if day.kind is DayKind.HOLIDAY:
            yield AccountKind.HOLIDAY_OVERTIME, 1
            yield from self._earned(person, ExtraKind.HOLIDAY)
        elif self.is_overtime(person, day.day):
            yield AccountKind.REST_OVERTIME, 1
            yield from self._earned(person, ExtraKind.REST)

    def _earned(self, person: str, kind: ExtraKind) -> Iterator[tuple[AccountKind, int]]:
        if days := self._rates[self._roles[person], kind].days:
            yield AccountKind.TIME_OFF_EARNED, days


def _time_off_taken(book: AccountBook, since: Mapping[str, date], as_of: date) -> Iterator[Fact]:
    """Days off in lieu: workdays that an absence of that kind takes; other days are free anyway."""
    for absence in book.plan.absences:
        if absence.kind is not AbsenceKind.TIME_OFF:
            continue
        first = max(absence.start, since.get(absence.person, date.min) + timedelta(days=1))
        for day in dates_between(first, min(absence.end, as_of)):
            if absence.takes(day) and day in book.calendar and book.calendar[day].is_work:
                yield Fact(absence.person, day, AccountKind.TIME_OFF_TAKEN, 1, FactSource.ABSENCE)
