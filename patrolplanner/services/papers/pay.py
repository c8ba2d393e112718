"""Papers for pay and for each person: attendance, allowances, personal sheets, slips for leave and overtime."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from functools import partial
from typing import TYPE_CHECKING

from patrolplanner.documents.sheets import A3_LANDSCAPE, A4_LIST, A4_TABLE, A5_PAIR, Sheet, Stamp
from patrolplanner.documents.shift_codes import times
from patrolplanner.domain.absences import Absence
from patrolplanner.domain.allowances import ExtraKind, rates_of
from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import AccountKind
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said, first_said, last_said, post_name, unit_name
from patrolplanner.domain.people import Person
from patrolplanner.domain.plan import dates_between
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.domain.words import word
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.accounts import AccountBook, facts, worked
from patrolplanner.planning.indicators.allowances import AllowanceFacts, allowance_periods
from patrolplanner.planning.indicators.attendance import attendance
from patrolplanner.planning.indicators.tallies import tally
from patrolplanner.services.papers.narrowing import NOBODY
from patrolplanner.services.papers.paper import MANY_PAGES, Paper, empty_form
from patrolplanner.services.papers.print_job import PrintJob, dates_in_name, months
from patrolplanner.services.papers.station import crews_in

if TYPE_CHECKING:
    from patrolplanner.documents.internal.approval_slips import Applicant, LeaveFacts, OvertimeFacts

BLANKS = 2
"""Empty slips on the sheet that is put on the pile."""


def _attendance(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.attendance_sheet import AttendanceFacts, attendance_sheet

    for part in months(job.period):
        calendar = calendar_for(job.plan, *part)
        then = job.then(part).of_people()
        rows = attendance(then.plan, calendar, then.stored.roster, then.stored.journal, part)
        made = AttendanceFacts(then.plan, calendar, part, tuple(rows))
        yield dates_in_name(part), attendance_sheet(made, sheet, job.stamp(part), job.say)


def _allowances(
    job: PrintJob, sheet: Sheet, kinds: tuple[ExtraKind, ...] = tuple(ExtraKind)
) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.allowance_sheet import allowance_sheet

    for made in allowances_of(job):
        yield dates_in_name(made.period), allowance_sheet(made.of_kinds(kinds), sheet, job.stamp(made.period), job.say)


def allowances_of(job: PrintJob) -> Iterator[AllowanceFacts]:
    """What those of the job are due, a period of pay at a time."""
    from patrolplanner.services.exchange.allowance_book import allowance_facts

    for part in allowance_periods(job.plan, job.period):
        made = allowance_facts(job.whole or job.stored, part)
        if job.only.named:
            then = job.then(part).of_people()
            known = then.plan.people_by_id
            made = replace(made, plan=then.plan, lines=tuple(line for line in made.lines if line.person.id in known))
        yield made


def _person_sheets(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    """A sheet for everybody who serves or has a duty; whole crews stand on it, whoever the paper is narrowed to."""
    from patrolplanner.documents.internal.person_sheet import PersonMonth, person_sheets

    for part in months(job.period):
        then = job.then(part)
        shown = then.shown_people()
        crews = crews_in(then.narrowed_to_nothing(), part)
        mine: dict[str, list[Duty]] = defaultdict(list)
        for duty in crews.duties:
            for person in crews.on(duty.key):
                mine[person.id].append(duty)
        tallies = tally(then.plan, crews.calendar, then.stored.roster.between(*part), part)
        away = then.plan.absences
        months_ = [
            PersonMonth(
                person,
                tuple(sorted(mine[person.id], key=lambda duty: (duty.start, duty.key))),
                tuple(a for a in away if a.person == person.id),
                tallies[person.id],
            )
            for person in then.plan.people
            if person.id in shown and mine[person.id]
        ]
        if not months_:
            raise UserError(_NOBODY_ON_DUTY if not job.only.named else NOBODY)
        yield dates_in_name(part), person_sheets(crews, months_, sheet, job.stamp(part), job.say)


_NOBODY_ON_DUTY = translate("person sheet", "Nobody is rostered on these dates.")


# -- slips ---------------------------------------------------------------------------------------------------


def _leave_slips(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    """A slip for every leave that touches the dates."""
    from patrolplanner.documents.internal.approval_slips import leave_slips

    calendar_for(job.plan, *job.period)
    people, shown = job.plan.people_by_id, job.shown_people()
    touching = [a for a in job.plan.absences if a.start <= job.period.last and a.end >= job.period.first]
    slips = [_leave(job, absence, people[absence.person]) for absence in touching if absence.person in shown]
    if not slips:
        raise UserError(
            translate("approval slips", "Nobody is on leave on these dates; empty slips are a paper of their own.")
        )
    yield dates_in_name(job.period), leave_slips(slips, job.organisation, sheet, job.stamp(), job.say)


def _leave(job: PrintJob, absence: Absence, person: Person) -> LeaveFacts:
    from patrolplanner.documents.internal.approval_slips import LeaveFacts

    days = [day for day in dates_between(absence.start, absence.end) if absence.takes(day)]
    calendar = calendar_for(job.plan, absence.start, absence.end)
    duties = sorted(
        pair.duty
        for pair in job.stored.roster.between(absence.start, absence.end).pairs
        if pair.person == person.id and _meets(job, absence, pair.duty)
    )
    span = translate("approval slips", "{first} to {last}").fill(first=first_said(absence), last=last_said(absence))
    long = translate("approval slips", "{days} {days:day|days}, of them {workdays} {workdays:workday|workdays}")
    long = long.fill(days=len(days), workdays=sum(calendar[day].is_work for day in days))
    return LeaveFacts(
        _applicant(job, person),
        absence.kind,
        job.say(span),
        job.say(long),
        tuple(job.say(duty_said(job.plan, key)) for key in duties),
    )


def _meets(job: PrintJob, absence: Absence, key: DutyKey) -> bool:
    duty = job.plan.duty_of(key)
    return absence.meets(duty.start, duty.end)


def _overtime_slips(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    """A slip for every date that counts as overtime."""
    from patrolplanner.documents.internal.approval_slips import overtime_slips

    calendar_for(job.plan, *job.period)
    people, shown = job.plan.people_by_id, job.shown_people()
    found = [one for one in _overtime_dates(job) if one[0] in shown]
    if not found:
        raise UserError(
            translate("approval slips", "Nobody has overtime on these dates; empty slips are a paper of their own.")
        )
    slips = [_overtime(job, people[person], day, kind) for person, day, kind in found]
    yield dates_in_name(job.period), overtime_slips(slips, job.organisation, sheet, job.stamp(), job.say)


def _overtime_dates(job: PrintJob) -> list[tuple[str, date, AccountKind]]:
    """Who has overtime on which date, as the accounts book it, by people in the plan's order."""
    first, last = job.period
    monday = first - timedelta(days=first.weekday())
    calendar = calendar_for(job.plan, monday - timedelta(days=1), last)
    rows = job.stored.roster.between(monday - timedelta(days=1), last)
    booked = facts(AccountBook(job.plan, calendar, rows, job.stored.journal), last)
    kinds = (AccountKind.HOLIDAY_OVERTIME, AccountKind.REST_OVERTIME)
    over = (fact for fact in booked if fact.kind in kinds and fact.duty is not None)
    found = {(fact.person, fact.day, fact.kind) for fact in over if fact.day >= first}
    places = {person.id: n for n, person in enumerate(job.plan.people)}
    return sorted(found, key=lambda one: (places.get(one[0], 0), one[1]))


def _overtime(job: PrintJob, person: Person, day: date, kind: AccountKind) -> OvertimeFacts:
    from patrolplanner.documents.internal.allowance_sheet import rate_said
    from patrolplanner.documents.internal.approval_slips import OvertimeFacts

    plan, say = job.plan, job.say
    done = worked(job.stored.roster.between(day, day), job.stored.journal)
    keys = sorted({row.pair.duty for row, _, _ in done if row.pair.person == person.id})
    duties = sorted((plan.duty_of(key) for key in keys), key=lambda duty: duty.start)
    hours = sum(duty.effective_minutes for duty in duties) / 60
    extra = ExtraKind.HOLIDAY if kind is AccountKind.HOLIDAY_OVERTIME else ExtraKind.REST
    given = translate("allowances", "{kind}: {rate}")
    return OvertimeFacts(
        _applicant(job, person),
        0 if extra is ExtraKind.HOLIDAY else 1,
        say(translate("patrol log", "{day}").fill(day=day)),
        tuple(f"{times(plan.shift_of(d.key), say)}　{post_name(plan, d.key.post)}{_stands_by(d, job)}" for d in duties),
        f"{hours:g}",
        say(given.fill(kind=word(extra), rate=rate_said(person.role, extra, rates_of(plan)[person.role, extra]))),
    )


def _stands_by(duty: Duty, job: PrintJob) -> str:
    return f"（{job.say(word(ShiftKind.STANDBY))}）" if duty.kind is ShiftKind.STANDBY else ""


def _applicant(job: PrintJob, person: Person) -> Applicant:
    from patrolplanner.documents.internal.approval_slips import Applicant

    unit = "　".join(filter(None, (unit_name(job.plan, person.unit), person.team)))
    role: str = job.say(word(person.role))
    return Applicant(person.name, person.id, unit, "　".join(filter(None, (role, person.title))))


def _blank_leave(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.approval_slips import LeaveFacts, leave_slips

    calendar_for(job.plan, *job.period)
    stamp = Stamp("", job.now, job.who)
    yield "", leave_slips([LeaveFacts()] * BLANKS, job.organisation, sheet, stamp, job.say)


def _blank_overtime(job: PrintJob, sheet: Sheet) -> Iterator[tuple[str, bytes]]:
    from patrolplanner.documents.internal.approval_slips import OvertimeFacts, overtime_slips

    calendar_for(job.plan, *job.period)
    stamp = Stamp("", job.now, job.who)
    yield "", overtime_slips([OvertimeFacts()] * BLANKS, job.organisation, sheet, stamp, job.say)


def _of_kinds(name: str, title: Message, *kinds: ExtraKind) -> Paper:
    """The sheet of some of the kinds, for stations that hand in one for each."""
    return Paper(name, title, A4_TABLE, partial(_allowances, kinds=kinds), apart=_IN_ONE)


_IN_ONE = translate("printing", "its figures stand on the sheet of all allowances")
_HOLIDAY, _REST, _NIGHT, _WATCH = ExtraKind

PAPERS = (
    Paper("attendance", translate("printing", "attendance of the month, A3"), A3_LANDSCAPE, _attendance),
    Paper("allowance-sheet", translate("printing", "overtime and duty allowances, A4"), A4_TABLE, _allowances),
    _of_kinds("allowance-night", translate("printing", "allowance for night duty, A4"), _NIGHT),
    _of_kinds("allowance-watch", translate("printing", "allowance for 24 h duty, A4"), _WATCH),
    _of_kinds("allowance-overtime", translate("printing", "allowance for overtime, A4"), _HOLIDAY, _REST),
    Paper(
        "person-sheet",
        translate("printing", "personal duty sheets, a person a sheet, A4"),
        A4_LIST,
        _person_sheets,
        apart=MANY_PAGES,
    ),
)

SLIPS = (
    Paper("leave-slips", translate("printing", "slips for leave, two A5 on A4"), A5_PAIR, _leave_slips),
    empty_form("leave-slip-blank", translate("printing", "empty slips for leave, two A5 on A4"), A5_PAIR, _blank_leave),
    Paper(
        "overtime-slips",
        translate("printing", "slips for overtime, two A5 on A4"),
        A5_PAIR,
        _overtime_slips,
        apart=MANY_PAGES,
    ),
    empty_form(
        "overtime-slip-blank",
        translate("printing", "empty slips for overtime, two A5 on A4"),
        A5_PAIR,
        _blank_overtime,
    ),
)
