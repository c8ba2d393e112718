"""The roster as its page shows it: who is on which duty of which date, who is away, the totals; kept up by edits."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, timedelta

from patrolplanner.documents.post_names import short_post_names
from patrolplanner.documents.shift_codes import shift_codes
from patrolplanner.domain.absences import WHOLE_DAY, AbsenceKind, Wish
from patrolplanner.domain.calendar import DayFacts
from patrolplanner.domain.duties import Duty, DutyKey, is_night
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import Period, Plan, dates_between, dates_of
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.planning.dates.almanac import FIRST_YEAR, calendar_for
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.dates.on_duty import rank_of
from patrolplanner.planning.indicators.accounts import worked
from patrolplanner.planning.indicators.fair_shares import fair_groups, without_nights
from patrolplanner.planning.indicators.loads import LoadBook, load_book
from patrolplanner.planning.indicators.tallies import Tally, tally
from patrolplanner.planning.rotation.teams import shift_of
from patrolplanner.services.open_plan.document import PERIOD, ROSTER, Change, Document

LOOK_BACK_DAYS = 7
"""Dates before the period that are shown beside it, so that rests across its beginning can be seen."""

FOLLOWED = frozenset({ROSTER, PERIOD, "absences", "requests"})
"""The kinds of changes that a view takes over without being made anew."""

_NOBODY_ASKED = Tally()


@dataclass(frozen=True, slots=True)
class Touched:
    """What an edit concerns: cells of people, duties, and whose totals are others now."""

    cells: frozenset[tuple[str, date]]
    duties: frozenset[DutyKey]
    people: frozenset[str]


class RosterView:
    """Cells, crews and totals of a document over a period. Raises UserError for years the calendar does not know.

    ``published`` is what people have been told for the dates of the periods ``told``.
    """

    def __init__(
        self, document: Document, period: Period, published: Roster | None = None, told: Iterable[Period] = ()
    ) -> None:
        plan = document.plan
        self.plan, self.period = plan, period
        first = max(period.first - timedelta(days=LOOK_BACK_DAYS), date(FIRST_YEAR, 1, 1))
        self.days: tuple[date, ...] = tuple(dates_of(Period(first, period.last)))
        self.calendar: Mapping[date, DayFacts] = calendar_for(plan, first, period.last)
        self.codes = shift_codes(plan.shifts)
        self.post_names = short_post_names(plan.posts)
        self.shifts = plan.shifts_by_code
        self.posts = plan.posts_by_id
        self.units = plan.units_by_id
        self.people = plan.people_by_id
        self.asked: dict[DutyKey, Duty] = {d.key: d for d in duties_of(plan, self.calendar, Period(first, period.last))}
        self._by_shift: dict[tuple[date, str], list[DutyKey]] = defaultdict(list)
        for key in self.asked:
            self._by_shift[key.day, key.shift].append(key)
        self._rank = rank_of(plan)
        self.away, self.away_hours = _away(plan, self.days)
        self.wishes = _wishes(plan)
        self._published = None if published is None else published.pairs
        told = tuple(told)
        self._told_days = frozenset(d for d in self.days if any(d in p for p in told))
        mates = fair_groups(plan)
        self._mates = [[p.id for p in group] for group in mates]
        self._late_mates = [[p.id for p in group if not without_nights(p, self.period.last)] for group in mates]
        """Those who may have nights; the others are compared with nobody."""
        self._late = frozenset(s.code for s in plan.shifts if is_night(s))
        self.read(document)

    def pattern(self, person: str, day: date) -> str | None:
        """The shift that the pattern of the person or the team asks for on a date; None for off, without one, and on
        dates that are not shown."""
        if day not in self.calendar:
            return None
        found = shift_of(self.plan, self.people[person], self.calendar[day])
        return found if found in self.shifts else None

    def read(self, document: Document) -> None:
        """Take a roster over as a whole."""
        roster = document.roster
        self._document = document
        self._cells: dict[tuple[str, date], list[Assignment]] = defaultdict(list)
        self._crews: dict[DutyKey, list[Assignment]] = defaultdict(list)
        shown = frozenset(self.days)
        for row in roster.assignments:
            if row.pair.duty.day in shown:
                self._put(row)
        self.tallies = tally(self.plan, self.calendar, roster, self.period)
        self._book: LoadBook | None = None
        self._balances: dict[str, float] | None = None
        told = frozenset[Pair]() if self._published is None else self._published
        now = roster.pairs
        differ = frozenset[Pair]() if self._published is None else now ^ told
        self._told_crews: dict[DutyKey, set[str]] = defaultdict(set)
        for pair in told:
            if pair.duty.day in self._told_days:
                self._told_crews[pair.duty].add(pair.person)
        self._changed = {(p.person, p.duty.day) for p in differ if p.duty.day in self._told_days}

    def follow(self, change: Change, document: Document) -> Touched:
        """Take an edit of the roster, of leave and of wishes over (`FOLLOWED`); what it concerns."""
        before = any(row.pair.duty.day not in self.period for row in (*change.removed, *change.added))
        if before or document.plan is not self.plan:
            self._book = None
        self._document = document
        differ = self._follow_plan(document.plan)
        for row in change.removed:
            self._take(row)
        for row in change.added:
            self._put(row)
        pairs = {a.pair for a in (*change.removed, *change.added)}
        cells = frozenset((p.person, p.duty.day) for p in pairs)
        people = frozenset(person for person, _ in cells | differ) & self.people.keys()
        rows = [row for who in people for day in self.days for row in self.cell(who, day)]
        fresh = tally(self.plan, self.calendar, Roster(frozenset(rows)), self.period)
        self.tallies |= {who: fresh[who] for who in people}
        self._balances = None
        if self._published is not None:
            self._compare(cells)
        return Touched(cells | differ, frozenset(p.duty for p in pairs), people)

    def _follow_plan(self, plan: Plan) -> set[tuple[str, date]]:
        """Take leave and wishes over; the cells where they differ."""
        if plan is self.plan:
            return set()
        (away, hours), wishes = _away(plan, self.days), _wishes(plan)
        differ = {cell for cell in away.keys() | self.away.keys() if away.get(cell) is not self.away.get(cell)}
        before = self.away_hours
        differ |= {cell for cell in hours.keys() | before.keys() if hours.get(cell) != before.get(cell)}
        differ |= {cell for cell in wishes.keys() | self.wishes.keys() if wishes.get(cell) != self.wishes.get(cell)}
        self.plan, self.away, self.away_hours, self.wishes = plan, away, hours, wishes
        return differ

    # -- reading --------------------------------------------------------------------------------------

    def cell(self, person: str, day: date) -> list[Assignment]:
        """The duties of a person on a date, in time order."""
        return self._cells.get((person, day), [])

    def crew(self, duty: DutyKey) -> list[Assignment]:
        """Who is on a duty, in the order of a crew."""
        last = len(self._rank)
        return sorted(self._crews.get(duty, []), key=lambda a: (self._rank.get(a.pair.person, last), a.pair.person))

    def crew_size(self, duty: DutyKey) -> int:
        return len(self._crews.get(duty, ()))

    def manned(self) -> Iterable[DutyKey]:
        return (key for key, rows in self._crews.items() if rows)

    def duty(self, key: DutyKey) -> Duty:
        """A duty with its times; without a team where nobody asked for it."""
        return self.asked.get(key) or self.plan.duty_of(key)

    def duties_of_shift(self, day: date, shift: str) -> list[DutyKey]:
        """The duties of a shift on a date that somebody is asked for."""
        return self._by_shift.get((day, shift), [])

    def need(self, key: DutyKey) -> int:
        """How many people the duty asks for at least."""
        asked = self.asked.get(key)
        return 0 if asked is None else asked.team.places

    def short(self, key: DutyKey) -> int:
        """How many people it lacks by number alone."""
        return max(0, self.need(key) - self.crew_size(key))

    def has_changed(self, person: str, day: date) -> bool:
        """Whether the cell is not what people have been told."""
        return (person, day) in self._changed

    def crew_changed(self, duty: DutyKey) -> bool:
        """Whether other people are on the duty than people have been told."""
        if self._published is None or duty.day not in self._told_days:
            return False
        return {row.pair.person for row in self._crews.get(duty, ())} != self._told_crews.get(duty, set())

    def tally(self, person: str) -> Tally:
        return self.tallies.get(person, _NOBODY_ASKED)

    def balance(self, person: str) -> float:
        """Nights above (+) or below (-) the person's fair share at the end of the period, as the accounts have it."""
        if self._balances is None:
            if self._book is None:
                stored = self._document
                self._book = load_book(stored.plan, stored.roster, stored.journal, self.period)
            self._balances = self._book.nights_over(self._nights_worked())
        return self._balances.get(person, 0.0)

    def _nights_worked(self) -> dict[str, int]:
        """By person the nights of the period: as they are rostered, or as was noted of them since."""
        nights = {id_: mine.nights for id_, mine in self.tallies.items()}
        noted = {(a.person, a.duty.day) for a in self._document.journal.attendance if a.duty.day in self.period}
        rows = [row for cell in noted for row in self.cell(*cell)]
        for done, sign in ((rows, -1), ((row for row, _, _ in worked(rows, self._document.journal)), 1)):
            for row in done:
                if row.pair.duty.shift in self._late and row.pair.person in nights:
                    nights[row.pair.person] += sign
        return nights

    def spread(self) -> tuple[int, int]:
        """Most less fewest nights and hours: the widest among people of one fair group who have any duty."""
        done, late = [], []
        for mates in self._mates:
            minutes = [t.minutes for p in mates if (t := self.tallies[p]).duties]
            done.append(max(minutes, default=0) - min(minutes, default=0))
        for mates in self._late_mates:
            nights = [t.nights for p in mates if (t := self.tallies[p]).duties]
            late.append(max(nights, default=0) - min(nights, default=0))
        return max(late, default=0), max((round(minutes / 60) for minutes in done), default=0)

    # -- rows -----------------------------------------------------------------------------------------

    def _put(self, row: Assignment) -> None:
        duty = row.pair.duty
        if duty.day not in self.calendar or duty.shift not in self.shifts:
            return
        cell = self._cells[row.pair.person, duty.day]
        cell.append(row)
        cell.sort(key=lambda a: (self.shifts[a.pair.duty.shift].start, a.pair.duty))
        self._crews[duty].append(row)

    def _take(self, row: Assignment) -> None:
        for rows in (self._cells.get((row.pair.person, row.pair.duty.day)), self._crews.get(row.pair.duty)):
            if rows and row in rows:
                rows.remove(row)

    def _compare(self, cells: Iterable[tuple[str, date]]) -> None:
        assert self._published is not None
        wanted = {cell for cell in cells if cell[1] in self._told_days}
        told = defaultdict(set)
        for pair in self._published:
            if (cell := (pair.person, pair.duty.day)) in wanted:
                told[cell].add(pair)
        for cell in wanted:
            if {a.pair for a in self._cells.get(cell, ())} == told[cell]:
                self._changed.discard(cell)
            else:
                self._changed.add(cell)


@dataclass(frozen=True, slots=True)
class RosterGroup:
    """People of a unit and team under one heading."""

    unit: str
    team: str
    people: tuple[Person, ...]


def groups_of(people: Iterable[Person], plan: Plan) -> list[RosterGroup]:
    """People by unit and team, units in the plan's order, teams as they come, people by their order in lists."""
    place = {u.id: n for n, u in enumerate(plan.units)}
    turn = {r.team: n for n, r in enumerate(plan.rotations)}
    found: dict[tuple[str, str], list[Person]] = defaultdict(list)
    for person in people:
        found[person.unit, person.team].append(person)
    made = [
        RosterGroup(unit, team, tuple(sorted(members, key=lambda p: (p.order is None, p.order or 0))))
        for (unit, team), members in found.items()
    ]
    return sorted(
        made,
        key=lambda g: (
            place.get(g.unit, len(place)),
            not all(p.leader for p in g.people),
            turn.get(g.team, len(turn)),
            g.team if g.team.isascii() else "",
        ),
    )


_Hours = tuple[int, int]


def _away(
    plan: Plan, days: tuple[date, ...]
) -> tuple[dict[tuple[str, date], AbsenceKind], dict[tuple[str, date], tuple[_Hours, ...]]]:
    """Who is away on which date, why, and within which minutes of it where that is not all of it."""
    away: dict[tuple[str, date], AbsenceKind] = {}
    hours: dict[tuple[str, date], tuple[_Hours, ...]] = {}
    whole: set[tuple[str, date]] = set()
    for absence in plan.absences:
        first, last = max(absence.start, days[0]), min(absence.end, days[-1])
        for day in dates_between(first, last):
            cell = absence.person, day
            if (within := absence.hours_on(day)) == WHOLE_DAY:
                whole.add(cell)
                away[cell] = absence.kind
            else:
                hours[cell] = (*hours.get(cell, ()), within)
                if cell not in whole:
                    away[cell] = absence.kind
    return away, {cell: tuple(sorted(parts)) for cell, parts in hours.items() if cell not in whole}


def _wishes(plan: Plan) -> dict[tuple[str, date], list[Wish]]:
    wishes: dict[tuple[str, date], list[Wish]] = defaultdict(list)
    for request in plan.requests:
        wishes[request.person, request.day].append(request)
    return dict(wishes)
