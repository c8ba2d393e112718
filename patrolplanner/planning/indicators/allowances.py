"""What everybody is due for extra duty in a period: counts of each kind, days in lieu, and the amount."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from decimal import Decimal

from patrolplanner.domain.allowances import (
    CUT,
    FIRST_DAY,
    HOURS_OF_A_DAY,
    NOTHING,
    ExtraKind,
    Rate,
    by_clock,
    cut_of,
    rates_of,
)
from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.journal import AccountKind, Journal
from patrolplanner.domain.money_words import cents
from patrolplanner.domain.names import unit_name
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Period, Plan, month_of
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.indicators.accounts import worked
from patrolplanner.planning.indicators.statistics import booked
from patrolplanner.planning.indicators.tallies import tally


@dataclass(frozen=True, slots=True)
class ExtraLine:
    """One person's extra duty: dates and duties of each kind, and the rates at which they are due.

    ``minutes`` are what is paid by the hour where the settings count by the clock, by kind; none elsewhere.
    """

    person: Person
    counts: Mapping[ExtraKind, int]
    rates: Mapping[ExtraKind, Rate]
    minutes: Mapping[ExtraKind, int] = field(default_factory=dict)
    kinds: tuple[ExtraKind, ...] = tuple(ExtraKind)
    """What of it is counted here."""

    def amount(self, kind: ExtraKind) -> Decimal:
        """How much of a kind there is as it is printed: hours by the clock, or dates and duties."""
        return Decimal(self.minutes[kind]) / 60 if kind in self.minutes else Decimal(self.counts[kind])

    def times(self, kind: ExtraKind) -> Decimal:
        """How often the rate of a kind is due."""
        return self.amount(kind) / HOURS_OF_A_DAY if kind in self.minutes else self.amount(kind)

    def due(self, kind: ExtraKind) -> Decimal:
        """Yuan for one kind, in whole cents, so that what stands in a line adds up."""
        return cents(self.times(kind) * self.rates[kind].yuan)

    @property
    def yuan(self) -> Decimal:
        return sum((self.due(kind) for kind in self.kinds), Decimal())

    @property
    def days(self) -> Decimal:
        """Days in lieu that they earn."""
        return round(sum((self.times(kind) * self.rates[kind].days for kind in self.kinds), Decimal()), 2)

    @property
    def is_due(self) -> bool:
        """Whether there is anything to tell of."""
        return any(self.amount(kind) for kind in self.kinds)


@dataclass(frozen=True, slots=True)
class AllowanceFacts:
    """What the sheet of a period says: its lines in the plan's order, and the rates they are reckoned with."""

    plan: Plan
    period: Period
    lines: tuple[ExtraLine, ...]
    rates: Mapping[tuple[Role, ExtraKind], Rate]
    kinds: tuple[ExtraKind, ...] = tuple(ExtraKind)

    def of_kinds(self, kinds: tuple[ExtraKind, ...]) -> AllowanceFacts:
        """The sheet of some of the kinds: whoever has none of them is not on it."""
        lines = (replace(line, kinds=kinds) for line in self.lines)
        return replace(self, lines=tuple(line for line in lines if line.is_due), kinds=kinds)

    @property
    def by_unit(self) -> list[tuple[str, tuple[ExtraLine, ...]]]:
        """The lines of each unit that has any, by the unit's name, units in the plan's order."""
        units = dict.fromkeys([*self.plan.units_by_id, *(line.person.unit for line in self.lines)])
        found = ((unit, tuple(line for line in self.lines if line.person.unit == unit)) for unit in units)
        return [(unit_name(self.plan, unit), lines) for unit, lines in found if lines]


def extra_lines(plan: Plan, calendar: Calendar, roster: Roster, journal: Journal, period: Period) -> list[ExtraLine]:
    """Everybody who has extra duty in the period, in the plan's order, as it was worked, corrections included.

    Partners are left to their own unit unless the settings give them something. ``calendar`` must know the week in
    which the period begins. Raises InvalidValue for a setting that is no rate.
    """
    rates = rates_of(plan)
    done = Roster(frozenset(row for row, _, _ in worked(roster.between(*period), journal)))
    tallies = tally(plan, calendar, done, period)
    entered = _entered(journal, period)
    gained = booked(plan, calendar, roster, journal, period)
    lines = []
    for person in plan.people:
        mine = {kind: rates[person.role, kind] for kind in ExtraKind}
        if person.role is Role.PARTNER and all(one == NOTHING for one in mine.values()):
            continue
        counts = {
            ExtraKind.HOLIDAY: gained[person.id][AccountKind.HOLIDAY_OVERTIME],
            ExtraKind.REST: gained[person.id][AccountKind.REST_OVERTIME],
            ExtraKind.NIGHT: max(0, tallies[person.id].night + entered[person.id, ExtraKind.NIGHT]),
            ExtraKind.WATCH: max(0, tallies[person.id].full + entered[person.id, ExtraKind.WATCH]),
        }
        minutes = {
            ExtraKind.HOLIDAY: gained[person.id][AccountKind.HOLIDAY_MINUTES],
            ExtraKind.REST: gained[person.id][AccountKind.REST_MINUTES],
        }
        line = ExtraLine(person, counts, mine, minutes if by_clock(plan) else {})
        if line.is_due:
            lines.append(line)
    return lines


def _entered(journal: Journal, period: Period) -> Counter[tuple[str, ExtraKind]]:
    """Nights and 24-hour duties by corrections alone. A 24-hour duty holds a night in the accounts, which is no night
    that is due besides."""
    found: Counter[tuple[str, ExtraKind]] = Counter()
    kinds = {AccountKind.NIGHTS: ExtraKind.NIGHT, AccountKind.FULL: ExtraKind.WATCH}
    for c in journal.corrections:
        if c.day in period and c.kind in kinds:
            found[c.person, kinds[c.kind]] += c.amount
    for person in {person for person, _ in found}:
        nights, full = found[person, ExtraKind.NIGHT], found[person, ExtraKind.WATCH]
        if nights:
            found[person, ExtraKind.NIGHT] = nights - full
    return found


def allowance_periods(plan: Plan, period: Period) -> list[Period]:
    """The dates of each sheet: for whole months, from the day on which the settings begin one to the day before it in
    the next month, each called after the month it ends in; any other span as it is.

    Raises InvalidValue for a setting that is no day.
    """
    begins = cut_of(plan.setting(CUT))
    months = list(_whole_months(period))
    if begins == FIRST_DAY or not months:
        return months or [period]
    return [Period(_before(month.first).replace(day=begins), month.first.replace(day=begins - 1)) for month in months]


def _before(first: date) -> date:
    """The first of the month before."""
    return (first - timedelta(days=1)).replace(day=1)


def _whole_months(period: Period) -> Iterator[Period]:
    """The months that make up the period; none where it is not made of whole ones."""
    if period.first.day != 1 or month_of(period.last).last != period.last:
        return
    first = period.first
    while first <= period.last:
        month = month_of(first)
        yield month
        first = month.last + timedelta(days=1)
