"""Who of a station is lent in a campaign: those it hurts least, or whom somebody has chosen; who comes back.

Whom a station lends is known by an absence (借调) of the dates of the loan, whoever has entered it.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.campaigns import SentAway, all_taken, taken_of, with_taken
from patrolplanner.domain.demands import OFFICERS, AskedSort
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Period, Plan, dates_of
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.services.county.before_campaign import is_sent_away
from patrolplanner.services.county.letters import CampaignLetter, LetterTaker
from patrolplanner.services.county.sharing import Loan, LoanDates, at_once
from patrolplanner.services.open_plan.document import Document

_OFFICER = AskedSort(OFFICERS)
_TOO_FEW = translate(
    "campaign",
    "{people} {people:person|people}, {officers} {officers:officer|officers} among them, are to be lent "
    "to {to} from {first} to {last}, and {there} can go; ask the county for another share.",
)
_WRONG_NUMBER = translate(
    "campaign",
    "{people} {people:person|people}, {officers} {officers:officer|officers} among them, are to be lent "
    "to {to}; you named {named}, {led}.",
)
_NOBODY = translate("campaign", "There is no person {id} in this plan.")
_CANNOT_GO = translate("campaign", "{person} ({id}) cannot be lent from {first} to {last}: away or not in service.")
_NOBODY_LENT = translate("campaign", "{file} asks this station to lend nobody; leave out whom to lend.")


@dataclass(frozen=True, slots=True)
class LoanCandidate:
    """Somebody who can go: their duties on the dates, those of them that would lack somebody, whether they go now."""

    person: Person
    duties: int
    lacking: int
    goes_now: bool


@dataclass(frozen=True, slots=True)
class LoanChoice:
    """Who can go on the dates of a loan, least harm first; ``proposed`` are the numbers of those who would."""

    loan: Loan
    candidates: tuple[LoanCandidate, ...]
    proposed: tuple[str, ...]


def chosen_for(letter: CampaignLetter, people: Sequence[str], file: str) -> dict[LoanDates, tuple[str, ...]]:
    """The same people for all dates of a share. Raises UserError where it lends nobody."""
    if people and not letter.loans:
        raise UserError(_NOBODY_LENT.fill(file=file))
    return {loan.dates: tuple(people) for loan in at_once(letter.loans)} if people else {}


def loan_choices(document: Document, letter: CampaignLetter, today: date) -> tuple[LoanChoice, ...]:
    """For all loans of the same dates of a share. Raises UserError where too few can go."""
    plan, stale = _without_stale(document.plan, letter, today)
    return tuple(
        _choice(plan, document.roster, loan, _gone(plan, letter.campaign, loan), {one.person for one in stale})
        for loan in at_once(letter.loans)
    )


def lent_anew(document: Document, letter: CampaignLetter, taker: LetterTaker) -> Document:
    """The document in which those who go are away and out of their duties of the dates, and no others of the campaign.

    Who came back keeps what is over: an absence that has begun ends with the day before.
    """
    today = taker.now.date()
    plan, stale = _without_stale(document.plan, letter, today)
    roster, lent = document.roster, list[SentAway]()
    for loan in at_once(letter.loans):
        gone = _gone(plan, letter.campaign, loan)
        if loan.dates in taker.chosen:
            ids = _named(plan, loan, taker.chosen[loan.dates], gone)
        else:
            ids = _choice(plan, roster, loan, gone, {one.person for one in stale}).proposed
        back = [SentAway(id_, *loan.dates) for id_ in sorted(gone - {*ids})]
        plan, new = _called_back(plan, back, today), {*ids} - gone
        away = tuple(Absence(p.id, *loan.dates, AbsenceKind.SECONDMENT) for p in plan.people if p.id in new)
        plan = replace(plan, absences=(*plan.absences, *away))
        roster = _out_of_duties(roster, new, loan)
        lent += [SentAway(id_, *loan.dates) for id_ in sorted(ids)]
    before = taken_of(document.plan, letter.campaign)
    over = [one for one in before.lent if one.last < today and one not in lent]
    to = dict.fromkeys((*before.to, *(loan.to for loan in letter.loans)))
    held = replace(before, lent=(*over, *lent), to=tuple(to))
    return replace(document, plan=with_taken(plan, letter.campaign, held), roster=roster)


def lent_now(plan: Plan, campaign: str, loan: Loan) -> tuple[Person, ...]:
    """Who is away for the dates of a loan, in the plan's order."""
    gone = _gone(plan, campaign, loan)
    return tuple(p for p in plan.people if p.id in gone)


def _gone(plan: Plan, campaign: str, loan: Loan) -> set[str]:
    """Who is away for the dates, but for those whom another campaign has taken."""
    others = tuple(one for name, held in all_taken(plan).items() if name != campaign for one in held.lent)
    return {a.person for a in plan.absences if _is_loan(a, loan) and not is_sent_away(a, others)}


def _is_loan(absence: Absence, loan: Loan) -> bool:
    return absence.kind is AbsenceKind.SECONDMENT and (absence.start, absence.end) == loan.dates


def _out_of_duties(roster: Roster, people: set[str], loan: Loan) -> Roster:
    first, last = loan.dates
    rows = roster.assignments
    kept = frozenset(a for a in rows if a.pair.person not in people or not first <= a.pair.duty.day <= last)
    return roster if len(kept) == len(rows) else Roster(kept)


# -- who comes back ----------------------------------------------------------------------------------------


def _without_stale(plan: Plan, letter: CampaignLetter, today: date) -> tuple[Plan, list[SentAway]]:
    """The plan in which whoever was lent for dates that hold no more is back, and who that is."""
    dates = {loan.dates for loan in letter.loans}
    stale = [one for one in taken_of(plan, letter.campaign).lent if (one.first, one.last) not in dates]
    return _called_back(plan, stale, today), stale


def _called_back(plan: Plan, people: Iterable[SentAway], today: date) -> Plan:
    """Absences that have not begun go; of those that have, what is over stays."""
    back = tuple(people)
    found = []
    for absence in plan.absences:
        if absence.end < today or not is_sent_away(absence, back):
            found.append(absence)
        elif absence.start < today:
            found.append(replace(absence, end=today - timedelta(days=1)))
    return plan if tuple(found) == plan.absences else replace(plan, absences=tuple(found))


# -- who goes ----------------------------------------------------------------------------------------------


def _named(plan: Plan, loan: Loan, named: Sequence[str], gone: set[str]) -> tuple[str, ...]:
    for id_ in named:
        if id_ not in plan.people_by_id:
            raise UserError(_NOBODY.fill(id=id_))
    people = [plan.people_by_id[id_] for id_ in dict.fromkeys(named)]
    officers = sum(p.role is Role.OFFICER for p in people)
    if len(people) != loan.people or officers < loan.officers:
        led = translate("campaign", "{officers} {officers:officer|officers}").fill(officers=officers)
        raise UserError(
            _WRONG_NUMBER.fill(people=loan.people, officers=loan.officers, to=loan.to, named=len(people), led=led)
        )
    for person in people:
        if person.id not in gone and not _is_there(plan, person, loan):
            values = {"person": person.name, "id": person.id}
            raise UserError(_CANNOT_GO.fill(first=loan.first, last=loan.last, **values))
    return tuple(p.id for p in people)


def _choice(plan: Plan, roster: Roster, loan: Loan, gone: set[str], before: set[str]) -> LoanChoice:
    """Those who go already stay with it, as far as they are still asked for; ``before`` went on other dates."""
    harm = _Harm(plan, roster, loan)
    able = {p.id for p in plan.people if _may_go(p) and _is_there(plan, p, loan)}
    there = [p for p in plan.people if p.id in gone | able]
    proposed: list[Person] = []

    def price(person: Person) -> tuple[object, ...]:
        known = person.id not in gone, person.id not in before
        return (*known, *harm.of(person), person.role is Role.OFFICER, person.id)

    def send(people: list[Person], count: int) -> None:
        for _ in range(min(count, len(people))):
            person = min(people, key=price)
            people.remove(person)
            proposed.append(person)
            harm.without(person)

    send([p for p in there if p.role is Role.OFFICER], loan.officers)
    led = len(proposed)
    send([p for p in there if p not in proposed], loan.people - led)
    if led < loan.officers or len(proposed) < loan.people:
        values = {"people": loan.people, "officers": loan.officers, "to": loan.to, "there": len(there)}
        raise UserError(_TOO_FEW.fill(first=loan.first, last=loan.last, **values))
    alone = _Harm(plan, roster, loan)
    listed = sorted(there, key=lambda p: (p not in proposed, p.id not in gone, *alone.of(p), p.id))
    candidates = tuple(LoanCandidate(p, alone.duties(p), alone.of(p)[0], p.id in gone) for p in listed)
    return LoanChoice(loan, candidates, tuple(p.id for p in proposed))


class _Harm:
    """What it does to the duties of some dates when somebody goes."""

    def __init__(self, plan: Plan, roster: Roster, loan: Loan) -> None:
        rows = roster.between(*loan.dates).assignments
        officers = {p.id for p in plan.people if p.role is Role.OFFICER}
        dates = Period(*loan.dates)
        self._officers = officers
        self._teams = {duty.key: duty.team for duty in duties_of(plan, calendar_for(plan, *dates), dates)}
        self._crew: Counter[DutyKey] = Counter(a.pair.duty for a in rows)
        self._led: Counter[DutyKey] = Counter(a.pair.duty for a in rows if a.pair.person in officers)
        self._of: dict[str, list[DutyKey]] = defaultdict(list)
        for row in rows:
            self._of[row.pair.person].append(row.pair.duty)

    def duties(self, person: Person) -> int:
        return len(self._of[person.id])

    def of(self, person: Person) -> tuple[int, int]:
        """Duties that would lack somebody, and all that would be nobody's."""
        own = self._of[person.id]
        return sum(self._lacks(duty, person) for duty in own), len(own)

    def _lacks(self, duty: DutyKey, person: Person) -> bool:
        team = self._teams.get(duty)
        if team is None:
            return False
        led = person.id in self._officers and self._led[duty] <= team.asks(_OFFICER)
        return led or self._crew[duty] <= team.places

    def without(self, person: Person) -> None:
        """They have gone."""
        for duty in self._of.pop(person.id, ()):
            self._crew[duty] -= 1
            self._led[duty] -= person.id in self._officers


def _may_go(person: Person) -> bool:
    return not person.leader and person.role in (Role.OFFICER, Role.AUXILIARY)


def _is_there(plan: Plan, person: Person, loan: Loan) -> bool:
    """Whether they serve on all of the dates and are away on none."""
    own = (a for a in plan.absences if a.person == person.id)
    return all(person.serves_on(day) for day in dates_of(Period(*loan.dates))) and not any(
        a.start <= loan.last and a.end >= loan.first for a in own
    )
