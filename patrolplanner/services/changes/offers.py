"""Cover for a duty: who can take it, ranked with what speaks for and against each, and what they answered."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import IntEnum

from patrolplanner.domain.duties import Duty, DutyKey, duty_on
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import AccountKind, Answer, Offer
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.words import word
from patrolplanner.planning.indicators.accounts import Account
from patrolplanner.planning.judging.candidates import Candidate
from patrolplanner.planning.judging.rulebook import about
from patrolplanner.planning.model.rule import About
from patrolplanner.planning.model.verdict import Violation
from patrolplanner.services.changes.swapping import duty_of
from patrolplanner.services.checking.checking import Checker
from patrolplanner.services.open_plan.document import Document, Edit


class Standing(IntEnum):
    """In which part of the list somebody stands."""

    WITHIN = 0
    OVER = 1
    EXCLUDED = 2


@dataclass(frozen=True, slots=True)
class Cover:
    """One person for one duty. ``against`` are sentences: reminders of those over, reasons of those excluded.

    ``balance`` is how much more than the fair share of nights (for a night duty) or hours somebody has done;
    ``rest`` the hours between the duty and the nearest other one, None without one in sight; ``last`` the duty
    date before; ``refusals`` how often somebody has refused an offer in the last quarter.
    """

    person: str
    standing: Standing
    against: tuple[Message, ...]
    balance: float
    rest: float | None
    last: date | None
    refusals: int
    answer: Answer | None
    price: int


QUARTER = timedelta(days=92)


def cover_list(
    checker: Checker, candidates: Iterable[Candidate], accounts: dict[str, Account], duty: DutyKey
) -> list[Cover]:
    """Everybody who may stand at the post: within all limits first, then over a soft one, then excluded.

    Inside a part those come first whom the account owes least to, the rested before the tired.
    """
    document = checker.document
    on = next(d for d in checker.board.duties if d.key == duty)
    kind = AccountKind.NIGHTS if on.is_night else AccountKind.MINUTES
    made = [_cover(checker, document, c, on, accounts.get(c.person), kind) for c in candidates]
    return sorted(made, key=lambda c: (c.standing, c.answer is Answer.REFUSED, c.balance, -(c.rest or 10**6), c.person))


def _cover(
    checker: Checker, document: Document, candidate: Candidate, duty: Duty, account: Account | None, kind: AccountKind
) -> Cover:
    pair = Pair(candidate.person, duty.key)
    if candidate.free and not candidate.obstacles:
        worse = checker.effect(frozenset({pair})).worse
        # of shares the balance says it better
        said = (w for w in worse if isinstance(w, Violation) and about(w.rule) is not About.SHARES)
        against = tuple(w.text for w in said)
        standing = Standing.OVER if against else Standing.WITHIN
    else:
        against = tuple(o.text for o in candidate.obstacles)
        standing = Standing.EXCLUDED if not candidate.free else Standing.OVER
    before, after = _neighbours(document, candidate.person, duty)
    offers = [o for o in document.journal.offers if o.person == candidate.person]
    latest = [o.answer for o in offers if o.duty == duty.key]
    return Cover(
        candidate.person,
        standing,
        against,
        account.balance(kind) if account else 0.0,
        min((h for h in (before[1], after) if h is not None), default=None),
        before[0],
        sum(o.answer is Answer.REFUSED and o.duty.day > duty.key.day - QUARTER for o in offers),
        latest[-1] if latest else None,
        candidate.price,
    )


def _neighbours(document: Document, person: str, duty: Duty) -> tuple[tuple[date | None, float | None], float | None]:
    """The duty before (its date, hours of rest) and the hours of rest before the next one."""
    shifts = {s.code: s for s in document.plan.shifts}
    last: tuple[date | None, float | None] = None, None
    following: float | None = None
    for key in sorted(p.duty for p in document.roster.pairs if p.person == person and p.duty != duty.key):
        if key.shift not in shifts:
            continue
        other = duty_on(key.day, key.post, shifts[key.shift])
        if other.end <= duty.start:
            last = key.day, (duty.start - other.end).total_seconds() / 3600
        elif other.start >= duty.end and following is None:
            following = (other.start - duty.end).total_seconds() / 3600
    return last, following


# -- asking -----------------------------------------------------------------------------------------------


def offered(person: str, duty: DutyKey, at: datetime) -> Edit:
    """Write down that somebody was asked. Raises UserError for a person or duty the plan does not know."""

    def edit(document: Document) -> Document:
        _known(document.plan, person, duty)
        entries = (*document.journal.offers, Offer(person, duty, at))
        return replace(document, journal=replace(document.journal, offers=entries))

    return edit


def answered(person: str, duty: DutyKey, answer: Answer, note: str = "") -> Edit:
    """Write down what somebody answered to the last offer of a duty. Raises UserError when they were not asked."""

    def edit(document: Document) -> Document:
        offers = list(document.journal.offers)
        for n in reversed(range(len(offers))):
            if (offers[n].person, offers[n].duty) == (person, duty):
                offers[n] = replace(offers[n], answer=answer, note=note)
                return replace(document, journal=replace(document.journal, offers=tuple(offers)))
        text = translate("cover", "{person} has not been asked to take {duty}.")
        raise UserError(text.fill(person=_name(document.plan, person), duty=duty_said(document.plan, duty)))

    return edit


def asked_and_answered(person: str, duty: DutyKey, answer: Answer, at: datetime) -> Edit:
    """Write down an answer, and that somebody was asked if that is not yet. Raises UserError as `offered` does."""

    def edit(document: Document) -> Document:
        asked = any((o.person, o.duty) == (person, duty) for o in document.journal.offers)
        if not asked or answer is Answer.OFFERED:
            document = offered(person, duty, at)(document)
        return document if answer is Answer.OFFERED else answered(person, duty, answer)(document)

    return edit


def answers_to(document: Document, duty: DutyKey) -> dict[str, Answer]:
    """What each person answered who was asked to take a duty, the latest answer of each."""
    return {o.person: o.answer for o in document.journal.offers if o.duty == duty}


ANSWERS = {answer: word(answer) for answer in Answer}


def _known(plan: Plan, person: str, duty: DutyKey) -> None:
    if all(p.id != person for p in plan.people):
        raise UserError(translate("swaps", "There is no person {id} in this plan.").fill(id=person))
    duty_of(plan, duty)


def _name(plan: Plan, person: str) -> str:
    return next((p.name for p in plan.people if p.id == person), person)
