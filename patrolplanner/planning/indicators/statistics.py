"""The duty statistics of a period: what everybody has worked, as it was worked, and how evenly the load lies.

Counted are the rows as they were worked (`worked`): nobody who did not come, and who came instead; of dates from today
on nobody has worked yet, they are planned, and told apart. Working time is the effective minutes of these duties; the
standard is eight hours for every workday in service and not away, and nothing for partners, whose working time is laid
down elsewhere. In a month only the workdays between its first and its last date with a duty count: where nobody is
rostered nobody has missed anything.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from statistics import fmean, pstdev

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.journal import AccountKind, Journal, Presence, SwapState
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Period, Plan, dates_between, dates_of
from patrolplanner.domain.posts import PATROL_KINDS, PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.planning.dates.almanac import statutory_days
from patrolplanner.planning.indicators.accounts import NEW_YEARS_EVE, AccountBook, accounts, facts, worked
from patrolplanner.planning.indicators.tallies import Tally, tally

STANDARD_MINUTES = 8 * 60
"""Working time of a workday."""

KIOSKS = frozenset({PostKind.KIOSK, PostKind.DAY_KIOSK, PostKind.STANDBY_POINT})
AREAS = frozenset({PostKind.MARKET, PostKind.SQUARE, PostKind.STATION, PostKind.PEAK})
DESKS = frozenset({PostKind.STATION_DUTY, PostKind.LEADER, PostKind.VIDEO})
PLACES: tuple[frozenset[PostKind], ...] = (
    KIOSKS,
    PATROL_KINDS,
    frozenset({PostKind.SCHOOL}),
    frozenset({PostKind.CHECKPOINT}),
    AREAS,
    DESKS,
    frozenset({PostKind.OPERATION, PostKind.VISIT}),
)
"""Kinds of posts that the statistics count together, in the order of the columns."""

LEAVE: tuple[frozenset[AbsenceKind], ...] = (
    frozenset({AbsenceKind.ANNUAL}),
    frozenset({AbsenceKind.SICK}),
    frozenset({AbsenceKind.PERSONAL}),
    frozenset({AbsenceKind.MARRIAGE, AbsenceKind.MATERNITY, AbsenceKind.BEREAVEMENT}),
    frozenset({AbsenceKind.TRAINING, AbsenceKind.SECONDMENT, AbsenceKind.COURT, AbsenceKind.ERRAND}),
)
"""Kinds of absence that the statistics count together; time off in lieu has a column of its own."""

BY_CLOCK = (AccountKind.NIGHT_MINUTES, AccountKind.HOLIDAY_MINUTES, AccountKind.REST_MINUTES)
"""Minutes of nights, on statutory days, and on rest days that are overtime."""

_SWAPPED = (SwapState.APPROVED, SwapState.RETURNED)


@dataclass(frozen=True, slots=True)
class Record:
    """One person's numbers, of all duties of the period.

    ``planned`` are the minutes of working time that are still to come, ``ahead`` so many duties, ``present`` the
    minutes from beginning to end of all duties but standby, ``opening`` those of an opening balance in the period.
    ``rest`` is the shortest time between the duties of two days in hours, None with fewer than two days.
    """

    person: Person
    tally: Tally
    new_year: int
    places: tuple[int, ...]
    standard: int
    rest_days: int
    statutory_days: int
    earned: int
    taken: int
    balance: int
    leave: tuple[int, ...]
    swaps: int
    missed: int
    run: int
    rest: float | None
    clock: tuple[int, ...] = (0, 0, 0)
    """Minutes of the accounts `BY_CLOCK`."""
    planned: int = 0
    ahead: int = 0
    present: int = 0
    opening: int = 0

    @property
    def done(self) -> int:
        """Minutes of working time that lie behind."""
        return self.tally.minutes - self.planned

    @property
    def over(self) -> int:
        """Minutes more than the standard, negative for less, planned ones too. None for partners: their unit counts."""
        return 0 if self.person.role is Role.PARTNER else self.tally.minutes - self.standard


@dataclass(frozen=True, slots=True)
class ColumnSpread:
    """Mean, difference of most and least, and standard deviation of a column."""

    mean: float
    width: float
    deviation: float


def spread(numbers: Sequence[float]) -> ColumnSpread:
    """How evenly numbers lie; zeros where nobody is counted."""
    if not numbers:
        return ColumnSpread(0.0, 0.0, 0.0)
    return ColumnSpread(fmean(numbers), max(numbers) - min(numbers), pstdev(numbers))


def records(
    plan: Plan, calendar: Calendar, roster: Roster, journal: Journal, period: Period, today: date = date.max
) -> list[Record]:
    """The record of everybody who serves or has a duty in the period, in the plan's order, as it stands ``today``.

    ``calendar`` must know every date from the first row of the roster to the end of the period.
    """
    done = Roster(frozenset(row for row, _, _ in worked(roster.between(*period), journal)))
    mine = _by_person(done)
    tallies = tally(plan, calendar, done, period)
    gained = booked(plan, calendar, roster, journal, period)
    standing = accounts(AccountBook(plan, calendar, roster, journal), period.last)
    away = _away(plan, period)
    swaps, missed = _swaps(journal, period), _missed(journal, period)
    workdays = [day for day in dates_of(period) if calendar[day].is_work]
    rostered = rostered_dates(roster, period)
    opening = {b.person: b.minutes for b in plan.ledger if b.as_of in period}
    eve = _new_year(period)
    found = []
    for person in plan.people:
        duties = mine.get(person.id, [])
        served = [day for day in workdays if person.serves_on(day)]
        if not duties and not any(person.serves_on(day) for day in dates_of(period)):
            continue
        absent = away.get(person.id, {})
        amounts, partner = standing[person.id].amounts, person.role is Role.PARTNER
        (run, rest), book = _strain(plan, duties), gained[person.id]
        found.append(
            Record(
                person,
                tallies[person.id],
                sum(duty.day in eve for duty in duties),
                _places(plan, duties),
                0 if partner else STANDARD_MINUTES * sum(day in rostered and day not in absent for day in served),
                book[AccountKind.REST_OVERTIME],
                book[AccountKind.HOLIDAY_OVERTIME],
                book[AccountKind.TIME_OFF_EARNED],
                book[AccountKind.TIME_OFF_TAKEN],
                amounts.get(AccountKind.TIME_OFF_EARNED, 0) - amounts.get(AccountKind.TIME_OFF_TAKEN, 0),
                tuple(sum(absent[day] in group for day in served if day in absent) for group in LEAVE),
                swaps[person.id],
                missed[person.id],
                run,
                rest,
                tuple(book[kind] for kind in BY_CLOCK),
                *_times(plan, duties, today),
                opening.get(person.id, 0),
            )
        )
    return found


def rostered_dates(roster: Roster, period: Period) -> frozenset[date]:
    """Of every month of the period the dates from the first to the last one on which somebody has a duty."""
    months: dict[tuple[int, int], list[date]] = defaultdict(list)
    for row in roster.between(*period).assignments:
        day = row.pair.duty.day
        months[day.year, day.month].append(day)
    return frozenset(day for days in months.values() for day in dates_between(min(days), max(days)))


def _by_person(roster: Roster) -> dict[str, list[DutyKey]]:
    found: dict[str, list[DutyKey]] = defaultdict(list)
    for row in roster.assignments:
        found[row.pair.person].append(row.pair.duty)
    return found


def _places(plan: Plan, duties: Iterable[DutyKey]) -> tuple[int, ...]:
    """How many duties at each group of posts, `PLACES`; standby is at none."""
    posts = plan.posts_by_id
    kinds = Counter(
        posts[d.post].kind for d in duties if d.post in posts and plan.shift_of(d).kind is not ShiftKind.STANDBY
    )
    return tuple(sum(kinds[kind] for kind in group) for group in PLACES)


def _times(plan: Plan, duties: Iterable[DutyKey], today: date) -> tuple[int, int, int]:
    """Minutes of working time and number of the duties from today on, and how long all are from beginning to end."""
    planned = ahead = present = 0
    for key in duties:
        shift = plan.shift_of(key)
        if shift.kind is not ShiftKind.STANDBY:
            present += shift.length
        if key.day >= today:
            planned += shift.effective_minutes
            ahead += 1
    return planned, ahead, present


def booked(
    plan: Plan, calendar: Calendar, roster: Roster, journal: Journal, period: Period
) -> Mapping[str, Mapping[AccountKind, int]]:
    """What the accounts gained in the period, corrections included; opening balances lie before all counting.

    The week in which the period begins is looked at as a whole: five days of it may lie before, and the night before
    it reaches into it.
    """
    monday = period.first - timedelta(days=period.first.weekday())
    rows = roster.between(monday - timedelta(days=1), period.last)
    book = AccountBook(replace(plan, ledger=()), calendar, rows, journal)
    amounts: dict[str, Counter[AccountKind]] = defaultdict(Counter)
    for fact in facts(book, period.last):
        if fact.day >= period.first:
            amounts[fact.person][fact.kind] += fact.amount
    return amounts


def _away(plan: Plan, period: Period) -> dict[str, dict[date, AbsenceKind]]:
    """The dates of the period that leave takes, each with its kind; the first of two absences counts."""
    away: dict[str, dict[date, AbsenceKind]] = defaultdict(dict)
    for absence in plan.absences:
        for day in dates_between(max(absence.start, period.first), min(absence.end, period.last)):
            if absence.takes(day):
                away[absence.person].setdefault(day, absence.kind)
    return away


def _swaps(journal: Journal, period: Period) -> Counter[str]:
    """Swaps that took effect and concern a duty of the period, by person."""
    counts: Counter[str] = Counter()
    for swap in journal.swaps:
        if swap.state in _SWAPPED and any(handing.duty.day in period for handing in swap.handings):
            counts.update(swap.people)
    return counts


def _missed(journal: Journal, period: Period) -> Counter[str]:
    """Duties to which people did not come and for which nobody came instead."""
    absent = (a for a in journal.attendance if a.presence is Presence.ABSENT and a.duty.day in period)
    return Counter(entry.person for entry in absent)


def _new_year(period: Period) -> frozenset[date]:
    """New Year's Eve and the lunar New Year of the years that the period touches."""
    days: set[date] = set()
    for year in range(period.first.year, period.last.year + 1):
        for day, name in statutory_days(year).items():
            if name == NEW_YEARS_EVE:
                days |= {day, day + timedelta(days=1)}
    return frozenset(days)


def _strain(plan: Plan, duties: Iterable[DutyKey]) -> tuple[int, float | None]:
    """The longest run of days with a duty, and the shortest rest between two such days; standby leaves both alone.

    What lies between the duties of one day is no rest.
    """
    days: dict[date, list[Duty]] = defaultdict(list)
    for key in set(duties):
        if plan.shift_of(key).kind is not ShiftKind.STANDBY:
            days[key.day].append(plan.duty_of(key))
    longest = run = 0
    shortest: float | None = None
    before: date | None = None
    for day in sorted(days):
        run = run + 1 if before is not None and day - before == timedelta(days=1) else 1
        longest = max(longest, run)
        if before is not None:
            gap = min(d.start for d in days[day]) - max(d.end for d in days[before])
            rest = max(0.0, gap.total_seconds() / 3600)
            shortest = rest if shortest is None else min(shortest, rest)
        before = day
    return longest, shortest
