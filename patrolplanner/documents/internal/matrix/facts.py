"""What the monthly matrix says, before it is drawn: people in their groups, codes in their cells, sums a day."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date

from patrolplanner.documents.internal.crews import NO_CHANGES, Changes, in_order
from patrolplanner.documents.internal.paper_titles import when
from patrolplanner.documents.sheets import Stamp
from patrolplanner.documents.shift_codes import Tint, shift_codes, tint
from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.calendar import Calendar, DayFacts
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_phone
from patrolplanner.domain.people import Person, Role, Sex
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import Shift, ShiftKind
from patrolplanner.planning.indicators.tallies import Tally, tally
from patrolplanner.planning.model.verdict import Shortage, Verdict


@dataclass(frozen=True, slots=True)
class MatrixCell:
    """One person on one date: shift codes in order of time, kinds of absence, whether in service at all.

    ``changed`` says that the duties differ from those of the version before.
    """

    shifts: tuple[str, ...] = ()
    absences: tuple[AbsenceKind, ...] = ()
    serves: bool = True
    changed: bool = False
    in_part: bool = False
    """Whether all absences leave something of the office hours."""


@dataclass(frozen=True, slots=True)
class MatrixRow:
    """One person's line."""

    number: int
    name: str
    role: Role
    title: str
    team: str
    cells: tuple[MatrixCell, ...]
    tally: Tally


@dataclass(frozen=True, slots=True)
class MatrixGroup:
    """The people of one unit, in the order of the paper."""

    name: str
    rows: tuple[MatrixRow, ...]


@dataclass(frozen=True, slots=True)
class DaySum:
    """How many people have a duty other than standby on a date, and how many more the demand asks for."""

    officers: int
    auxiliaries: int
    women: int
    missing: int


@dataclass(frozen=True, slots=True)
class LegendEntry:
    """A shift that occurs in the table, with its code and colours."""

    shift: Shift
    code: str
    tint: Tint


@dataclass(frozen=True, slots=True)
class GapRun:
    """A shift of a post with the dates on which it lacks the same people."""

    post: str
    shift: str
    lack: Message
    days: tuple[date, ...]


@dataclass(frozen=True, slots=True)
class MatrixFacts:
    """Everything the matrix shows.

    ``tallied`` is the period of the sums beside the days, ``since`` the version against which changes are marked.
    """

    organisation: str
    duty_phone: str
    period: Period
    days: tuple[DayFacts, ...]
    groups: tuple[MatrixGroup, ...]
    sums: tuple[DaySum, ...]
    legend: tuple[LegendEntry, ...]
    absences: tuple[AbsenceKind, ...]
    short: tuple[Shortage, ...]
    stamp: Stamp
    tallied: Period
    since: Message | None = None

    post_names: Mapping[str, str] = field(default_factory=dict)
    shift_names: Mapping[str, str] = field(default_factory=dict)

    @property
    def gaps(self) -> list[Message]:
        """The duties that lack people in sentences, by date."""
        return [short.text for short in self.short]

    @property
    def places(self) -> int:
        """How many people are missing, once for each duty that lacks them."""
        return sum(short.places for short in self.short)

    @property
    def gap_runs(self) -> list[GapRun]:
        """The same by post and shift: the dates on which as much is missing, post by post as they first occur."""
        runs: dict[tuple[str, str, Message], list[date]] = {}
        for short in self.short:
            runs.setdefault((short.duty.post, short.duty.shift, short.brief), []).append(short.duty.day)
        posts = list(dict.fromkeys(post for post, _, _ in runs))
        return [
            GapRun(self.post_names.get(post, post), self.shift_names.get(shift, shift), lack, tuple(days))
            for (post, shift, lack), days in sorted(runs.items(), key=lambda run: (posts.index(run[0][0]), run[0][1]))
        ]

    @property
    def rows(self) -> list[MatrixRow]:
        return [row for group in self.groups for row in group.rows]


def matrix_facts(
    plan: Plan,
    calendar: Calendar,
    roster: Roster,
    verdict: Verdict,
    period: Period,
    stamp: Stamp,
    changes: Changes = NO_CHANGES,
) -> MatrixFacts:
    """Collect the matrix of a period of at most a month or so; people who serve on no date of it are left out."""
    days = dates_of(period)
    roster = roster.between(period.first, period.last)
    shifts = plan.shifts_by_code
    cells = _cells(plan, roster, period, shifts, changes)
    tallies = tally(plan, calendar, roster, period)
    groups = _groups(plan, cells, tallies)
    shown = [cell for group in groups for row in group.rows for cell in row.cells]
    used = {code for cell in shown for code in cell.shifts}
    away = {kind for cell in shown for kind in cell.absences}
    codes = shift_codes(plan.shifts)
    return MatrixFacts(
        organisation=plan.setting("organisation"),
        duty_phone=duty_phone(plan),
        period=period,
        days=tuple(calendar[day] for day in days),
        groups=groups,
        sums=_sums(plan, roster, verdict.shortages, days, shifts),
        legend=tuple(LegendEntry(s, codes[s.code], tint(s, codes[s.code])) for s in plan.shifts if s.code in used),
        absences=tuple(kind for kind in AbsenceKind if kind in away),
        short=tuple(short for short in verdict.shortages if short.duty.day in period),
        stamp=stamp,
        tallied=period,
        since=changes.since,
        post_names={post.id: post.name for post in plan.posts},
        shift_names={shift.code: shift.name for shift in plan.shifts},
    )


def part_of(facts: MatrixFacts, first: int, last: int) -> MatrixFacts:
    """The matrix of some of the days, by place, the last one left out; the sums beside the days stay the whole."""
    groups = tuple(
        replace(group, rows=tuple(replace(row, cells=row.cells[first:last]) for row in group.rows))
        for group in facts.groups
    )
    days = facts.days[first:last]
    period = Period(days[0].day, days[-1].day)
    return replace(facts, period=period, days=days, groups=groups, sums=facts.sums[first:last])


def matrix_title(facts: MatrixFacts) -> Message:
    """Unit and month, or unit, first and last date when it is not a whole month."""
    if not facts.organisation:
        return translate("duty matrix", "Duty roster {when}").fill(when=when(facts.period))
    message = translate("duty matrix", "{unit}: duty roster {when}")
    return message.fill(unit=facts.organisation, when=when(facts.period))


def _cells(
    plan: Plan, roster: Roster, period: Period, shifts: Mapping[str, Shift], changes: Changes
) -> dict[str, tuple[MatrixCell, ...]]:
    """The cells of everybody who serves, or has a duty, on some date of the period."""
    on_duty: dict[tuple[str, date], list[str]] = {}
    for assignment in roster:
        duty = assignment.pair.duty
        on_duty.setdefault((assignment.pair.person, duty.day), []).append(duty.shift)
    changed = {(pair.person, pair.duty.day) for pair in changes.added | changes.removed}
    absences: dict[str, list[Absence]] = {}
    for absence in plan.absences:
        absences.setdefault(absence.person, []).append(absence)
    found: dict[str, tuple[MatrixCell, ...]] = {}
    for person in plan.people:
        line: list[MatrixCell] = []
        for day in dates_of(period):
            codes = sorted(on_duty.get((person.id, day), ()), key=lambda code: (shifts[code].start, code))
            there = [a for a in absences.get(person.id, ()) if a.covers(day)]
            kinds = tuple(dict.fromkeys(a.kind for a in there))
            in_part = bool(there) and not any(a.takes(day) for a in there)
            line.append(MatrixCell(tuple(codes), kinds, person.serves_on(day), (person.id, day) in changed, in_part))
        if any(cell.serves or cell.shifts for cell in line):
            found[person.id] = tuple(line)
    return found


def _groups(
    plan: Plan, cells: Mapping[str, tuple[MatrixCell, ...]], tallies: Mapping[str, Tally]
) -> tuple[MatrixGroup, ...]:
    """A group a unit, numbered through; a unit the plan does not know goes last under its own id."""
    names = {unit.id: unit.name or unit.id for unit in plan.units}
    members: dict[str, list[Person]] = {unit: [] for unit in names}
    for person in plan.people:
        if person.id in cells:
            members.setdefault(person.unit, []).append(person)
    groups: list[MatrixGroup] = []
    number = 0
    for unit, people in members.items():
        rows = []
        for person in in_order(people):
            number += 1
            title = person.title if person.leader else ""
            line = cells[person.id]
            rows.append(MatrixRow(number, person.name, person.role, title, person.team, line, tallies[person.id]))
        if rows:
            groups.append(MatrixGroup(names.get(unit, unit), tuple(rows)))
    return tuple(groups)


def _sums(
    plan: Plan, roster: Roster, short: Iterable[Shortage], days: list[date], shifts: Mapping[str, Shift]
) -> tuple[DaySum, ...]:
    people = plan.people_by_id
    present: dict[date, set[str]] = {day: set() for day in days}
    for person, duty in roster.pairs:
        if shifts[duty.shift].kind is not ShiftKind.STANDBY and person in people:
            present[duty.day].add(person)
    lacking: Counter[date] = Counter()
    for one in short:
        lacking[one.duty.day] += one.places
    sums = []
    for day in days:
        here = [people[id_] for id_ in present[day]]
        sums.append(
            DaySum(
                officers=sum(p.role is Role.OFFICER for p in here),
                auxiliaries=sum(p.role is Role.AUXILIARY for p in here),
                women=sum(p.sex is Sex.FEMALE for p in here),
                missing=lacking[day],
            )
        )
    return tuple(sums)
