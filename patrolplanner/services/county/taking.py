"""A station takes a file of a campaign into its own plan: as one step, seen before it is done.

A share adds posts, shifts and demands, and says who is lent (借调) when; a loan adds people for its dates; a return
adds what was worked elsewhere to the accounts. A file that is taken again changes nothing.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import Any

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.campaigns import Letter
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import AccountKind, Correction, Journal
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import person_name
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.posts import PostStatus
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import Shift
from patrolplanner.domain.words import word
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.accounts import AccountBook, facts
from patrolplanner.services.changes.accounting import signed_amount
from patrolplanner.services.county.letters import CampaignLetter, refuse_other_station
from patrolplanner.services.county.sharing import Loan, at_once
from patrolplanner.services.edits.records import refuse_misfits
from patrolplanner.services.exchange.import_preview import ImportDifference, What, differences
from patrolplanner.services.open_plan.document import Document

_POST_TAKEN = translate(
    "campaign", "The number {id} is {here} in this plan and {there} in the campaign; give one of them another number."
)
_PERSON_TAKEN = translate(
    "campaign", "The number {id} is {here} in this plan and {there} among those lent; correct it in one of the plans."
)
_TOO_FEW = translate(
    "campaign",
    "{people} people, {officers} officers among them, are to be lent to {to} from {first} to {last}, and {there} can "
    "go; ask the county for another share.",
)
_WRONG_NUMBER = translate(
    "campaign", "{people} people, {officers} officers among them, are to be lent to {to}; you named {named}, {led}."
)
_NOBODY = translate("campaign", "There is no person {id} in this plan.")
_GONE_ALREADY = translate(
    "campaign", "{people} people are lent from {first} to {last} already; undo that before you name others."
)
_NOBODY_LENT = translate("campaign", "{file} asks this station to lend nobody; leave out whom to lend.")
_NOT_WORKED = translate("campaign", "{person} ({id}) is not in this plan; the file is for another station.")
_REASON = translate("campaign", "{campaign}: {post} of {sender}")
_ACCOUNT = translate("campaign", "Accounts")
_About = tuple[str, date, AccountKind, str]


@dataclass(frozen=True)
class TakenIn:
    """The document as it would be, and the rows that would be others."""

    document: Document
    differences: tuple[ImportDifference, ...]


@dataclass(frozen=True, slots=True)
class LetterTaker:
    """Who takes a file into which plan, and when; ``lend`` are the people to be lent, by number, none to propose."""

    who: str
    now: datetime
    language: str
    say: Callable[[Message], str]
    plan_file: str
    lend: tuple[str, ...] = ()


def take(document: Document, letter: CampaignLetter, taker: LetterTaker, file: str) -> TakenIn:
    """Raises UserError, in one sentence, where the file is not for this plan or cannot be taken as it is."""
    refuse_other_station(letter, document.plan, file, taker.plan_file)
    if taker.lend and not letter.loans:
        raise UserError(_NOBODY_LENT.fill(file=file))
    if letter.kind is Letter.SHARE:
        after = _with_share(document, letter, taker)
    elif letter.kind is Letter.LOAN:
        after = _with_people(document, letter.plan)
    else:
        after = _with_returned(document, letter, taker)
    rows = tuple(differences(document, after, taker.language))
    return TakenIn(after, (*rows, *_accounts(document, after, taker)))


# -- a share -----------------------------------------------------------------------------------------------


def _with_share(document: Document, letter: CampaignLetter, taker: LetterTaker) -> Document:
    plan, codes = _with_shifts(document.plan, letter.plan.shifts)
    plan = _with_posts(plan, letter.plan)
    posts = {post.id for post in letter.plan.posts}
    demands = tuple(replace(d, shift=codes.get(d.shift, d.shift)) for d in letter.plan.demands)
    kept = tuple(d for d in plan.demands if d.post not in posts)
    plan = replace(plan, demands=(*kept, *demands))
    if set(plan.demands) == set(document.plan.demands):
        plan = replace(plan, demands=document.plan.demands)
    roster = document.roster
    for loan in at_once(letter.loans):
        plan, roster = _lent(plan, roster, loan, taker)
    return refuse_misfits(document, plan, roster)


def _with_shifts(plan: Plan, shifts: Iterable[Shift]) -> tuple[Plan, dict[str, str]]:
    """A shift of the same hours serves as it is; one whose code means something else here gets a code of its own."""
    codes: dict[str, str] = {}
    made = list(plan.shifts)
    for shift in shifts:
        same = next((s for s in made if _hours(s) == _hours(shift) and s.code == shift.code), None)
        same = same or next((s for s in made if _hours(s) == _hours(shift)), None)
        if same is None:
            taken = {s.code for s in made}
            code = next(c for n in range(len(taken) + 1) if (c := f"{shift.code}{n or ''}") not in taken)
            same = replace(shift, code=code, origin="")
            made.append(same)
        codes[shift.code] = same.code
    return (plan if len(made) == len(plan.shifts) else replace(plan, shifts=tuple(made))), codes


def _hours(shift: Shift) -> tuple[object, ...]:
    return shift.start, shift.end, shift.kind, shift.effective_minutes


def _with_posts(plan: Plan, facts_in: Plan) -> Plan:
    """Posts by their numbers, areas by their names."""
    by_name = {area.name: area.id for area in plan.areas}
    taken = set(plan.areas_by_id)
    areas, ids = list(plan.areas), {}
    for area in facts_in.areas:
        if area.name not in by_name:
            id_ = next(c for n in range(len(taken) + 1) if (c := f"{area.id}{f'-{n}' if n else ''}") not in taken)
            taken.add(id_)
            # where it lies is said on the county's map, which has another ground
            areas.append(replace(area, id=id_, x=None, y=None))
            by_name[area.name] = id_
        ids[area.id] = by_name[area.name]
    posts = list(plan.posts)
    for post in facts_in.posts:
        new = replace(post, areas=tuple(ids[a] for a in post.areas if a in ids), x=None, y=None, origin="")
        there = plan.posts_by_id.get(post.id)
        if there is None:
            posts.append(new)
        elif there.name != post.name:
            raise UserError(_POST_TAKEN.fill(id=post.id, here=there.name, there=post.name))
        elif there.status is not PostStatus.EXISTING:
            posts[posts.index(there)] = replace(there, status=PostStatus.EXISTING)
    return replace(plan, areas=tuple(areas), posts=tuple(posts))


def _lent(plan: Plan, roster: Roster, loan: Loan, taker: LetterTaker) -> tuple[Plan, Roster]:
    """Those who go are away for the dates, and out of their duties of these; who is away so already has gone."""
    gone = {a.person for a in plan.absences if _is_loan(a, loan)}
    if taker.lend:
        people = _named(plan, loan, taker.lend)
        if not gone <= set(taker.lend):
            raise UserError(_GONE_ALREADY.fill(people=len(gone), first=loan.first, last=loan.last))
    else:
        led = sum(plan.people_by_id[id_].role is Role.OFFICER for id_ in gone)
        more = replace(loan, people=max(0, loan.people - len(gone)), officers=max(0, loan.officers - led))
        if not more.people:
            return plan, roster
        people = _proposed(plan, roster, more)
    away = tuple(Absence(p.id, loan.first, loan.last, AbsenceKind.SECONDMENT) for p in people if p.id not in gone)
    ids = {p.id for p in people}
    rows = frozenset(
        a for a in roster.assignments if a.pair.person not in ids or not loan.first <= a.pair.duty.day <= loan.last
    )
    return replace(plan, absences=(*plan.absences, *away)), Roster(rows)


def _is_loan(absence: Absence, loan: Loan) -> bool:
    return absence.kind is AbsenceKind.SECONDMENT and (absence.start, absence.end) == (loan.first, loan.last)


def _named(plan: Plan, loan: Loan, named: Sequence[str]) -> list[Person]:
    for id_ in named:
        if id_ not in plan.people_by_id:
            raise UserError(_NOBODY.fill(id=id_))
    people = [plan.people_by_id[id_] for id_ in dict.fromkeys(named)]
    officers = sum(p.role is Role.OFFICER for p in people)
    if len(people) != loan.people or officers < loan.officers:
        led = translate("campaign", "{officers} officers").fill(officers=officers)
        raise UserError(
            _WRONG_NUMBER.fill(people=loan.people, officers=loan.officers, to=loan.to, named=len(people), led=led)
        )
    return people


def _proposed(plan: Plan, roster: Roster, loan: Loan) -> list[Person]:
    """Who has least to do on the dates: as many officers as are asked for, then auxiliaries as far as there are."""
    rows = Counter(a.pair.person for a in roster.between(loan.first, loan.last).assignments)
    there = [p for p in plan.people if _can_go(plan, p, loan)]
    there.sort(key=lambda p: (rows[p.id], p.id))
    officers = [p for p in there if p.role is Role.OFFICER][: loan.officers]
    rest = sorted((p for p in there if p not in officers), key=lambda p: p.role is Role.OFFICER)
    people = [*officers, *rest][: loan.people]
    if len(people) < loan.people or len(officers) < loan.officers:
        values = {"people": loan.people, "officers": loan.officers, "to": loan.to, "there": len(there)}
        raise UserError(_TOO_FEW.fill(first=loan.first, last=loan.last, **values))
    return people


def _can_go(plan: Plan, person: Person, loan: Loan) -> bool:
    if person.leader or person.role not in (Role.OFFICER, Role.AUXILIARY):
        return False
    if not all(person.serves_on(day) for day in dates_of(Period(loan.first, loan.last))):
        return False
    own = (a for a in plan.absences if a.person == person.id)
    return not any(a.start <= loan.last and a.end >= loan.first for a in own)


# -- lent people, and what they worked ---------------------------------------------------------------------


def _with_people(document: Document, lent: Plan) -> Document:
    """People of other stations, for their dates; who is here already gets these dates."""
    plan = document.plan
    units = {unit.id: unit for unit in plan.units}
    names: dict[str, str] = {}
    for unit in lent.units:
        same = next((u.id for u in plan.units if u.name == unit.name), "")
        id_ = same or (unit.id if unit.id not in units else unit.name)
        names[unit.id] = id_
        units.setdefault(id_, replace(unit, id=id_))
    people = {p.id: p for p in plan.people}
    for person in lent.people:
        there = people.get(person.id)
        if there is not None and there.name != person.name:
            raise UserError(_PERSON_TAKEN.fill(id=person.id, here=there.name, there=person.name))
        new = replace(person, unit=names[person.unit])
        people[person.id] = new if there is None else replace(there, start=new.start, end=new.end)
    return refuse_misfits(document, replace(plan, units=tuple(units.values()), people=tuple(people.values())))


def _with_returned(document: Document, letter: CampaignLetter, taker: LetterTaker) -> Document:
    """What is told anew replaces what an earlier file told: the difference is entered, none for the same file."""
    known: Counter[_About] = Counter()
    for correction in document.journal.corrections:
        known[_about(correction)] += correction.amount
    told = {_about(c): c for c in _corrections(document.plan, letter, taker)}
    reasons = {_reason(letter, taker, post.name) for post in letter.plan.posts}
    new = [replace(c, amount=c.amount - known[key]) for key, c in told.items() if c.amount != known[key]]
    for key, amount in known.items():
        if amount and key not in told and key[-1] in reasons:
            person, day, kind, reason = key
            new.append(Correction(person, day, kind, -amount, reason, taker.now, taker.who))
    if not new:
        return document
    corrections = (*document.journal.corrections, *new)
    return replace(document, journal=replace(document.journal, corrections=corrections))


def _about(correction: Correction) -> _About:
    """Whose account a correction is of, for what; not how much it is, or when it was entered."""
    return correction.person, correction.day, correction.kind, correction.reason


def _reason(letter: CampaignLetter, taker: LetterTaker, post: str) -> str:
    return taker.say(_REASON.fill(campaign=letter.campaign, post=post, sender=letter.sender))


def _corrections(plan: Plan, letter: CampaignLetter, taker: LetterTaker) -> Iterator[Correction]:
    """What was worked, counted by this plan's calendar and rates as its own duties are."""
    for row in letter.roster:
        if row.pair.person not in plan.people_by_id:
            name = person_name(letter.plan, row.pair.person)
            raise UserError(_NOT_WORKED.fill(person=name, id=row.pair.person))
    days = [row.pair.duty.day for row in letter.roster]
    if not days:
        return
    people = {row.pair.person for row in letter.roster}
    there = replace(
        letter.plan,
        people=tuple(p for p in plan.people if p.id in people),
        rotations=plan.rotations,
        calendar=plan.calendar,
        settings=plan.settings,
    )
    book = AccountBook(there, calendar_for(there, min(days), max(days)), letter.roster, Journal())
    sums: Counter[tuple[str, Any, AccountKind, str]] = Counter()
    for fact in facts(book, max(days)):
        post = letter.plan.posts_by_id.get(fact.duty.post) if fact.duty else None
        sums[fact.person, fact.day, fact.kind, post.name if post else ""] += fact.amount
    for (person, day, kind, at_post), amount in sorted(sums.items()):
        if amount:
            yield Correction(person, day, kind, amount, _reason(letter, taker, at_post), taker.now, taker.who)


def _accounts(before: Document, after: Document, taker: LetterTaker) -> Iterator[ImportDifference]:
    """What is added to accounts, by person and account."""
    old = set(before.journal.corrections)
    sums: Counter[tuple[str, AccountKind]] = Counter()
    for correction in after.journal.corrections:
        if correction not in old:
            sums[correction.person, correction.kind] += correction.amount
    sheet = taker.say(_ACCOUNT)
    for (person, kind), amount in sums.items():
        name = person_name(after.plan, person)
        said = f"{taker.say(word(kind))} {signed_amount(kind, amount)}"
        yield ImportDifference(sheet, What.ADDED, f"{person}  {name}", said)
