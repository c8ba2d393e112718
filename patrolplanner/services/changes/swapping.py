"""Swaps of duties (调班): exchange, substitution and debt, checked when proposed and again when approved.

A swap is a numbered slip in the journal. Approving it moves the rows of the roster, marked as swapped, in the same
step; the ledger follows by itself, since accounts are made of rows.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from patrolplanner.domain.duties import Duty, DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Handing, Swap, SwapKind, SwapState
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.domain.plan import Period, Plan, months_of
from patrolplanner.domain.roster import Assignment, Pair, Roster, Source
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.words import word
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.as_worked import as_worked
from patrolplanner.planning.indicators.tallies import Tally, tally
from patrolplanner.planning.judging.comparison import Judged, Worse
from patrolplanner.planning.judging.rulebook import about
from patrolplanner.planning.model.instance import Published
from patrolplanner.planning.model.rule import About
from patrolplanner.services.open_plan.document import Document, Edit
from patrolplanner.services.public.publishing import has_board


@dataclass(frozen=True, slots=True)
class SwapEffect:
    """What a swap does to one person's month."""

    person: str
    before: Tally
    after: Tally


@dataclass(frozen=True, slots=True)
class SwapCheck:
    """What stands against a swap, what has to be known of it, and what it does to each person.

    ``past`` duties have begun already: such a swap is written down afterwards, and asks for a reason.
    """

    refusals: tuple[Message, ...]
    reminders: tuple[Message, ...]
    effects: tuple[SwapEffect, ...]
    past: bool


@dataclass(frozen=True, slots=True)
class SwapTerms:
    """What people agree on. ``returns`` is the number of the debt that is paid by it, empty for none."""

    kind: SwapKind
    handings: tuple[Handing, ...]
    reason: str = ""
    returns: str = ""


@dataclass(frozen=True, slots=True)
class Hand:
    """Who decides or asks, when, and what is published at that time."""

    who: str
    now: datetime
    published: Roster | None = None


# -- checking ---------------------------------------------------------------------------------------------


def check(document: Document, handings: Sequence[Handing], hand: Hand) -> SwapCheck:
    """Judge a swap against the roster as it stands now.

    New hard violations and new gaps refuse it, with their sentences; reminders are only told. Raises UserError for
    people and duties the plan does not know.
    """
    duties = {h.duty: duty_of(document.plan, h.duty) for h in handings}
    check_people(document.plan, (p for h in handings for p in (h.giver, h.taker)))
    refusals = tuple(_at_once(document, handings))
    past = any(duty.start < hand.now for duty in duties.values())
    if refusals:
        return SwapCheck(refusals, (), (), past)
    period = months_of(d.day for d in duties)
    after = with_handings(document.roster, handings)
    worse = _worse(document, after, period, hand)
    grave = tuple(w.text for w in worse if w.mark.gap or w.severity is Severity.HARD)
    light = tuple(w.text for w in worse if not w.mark.gap and w.severity is not Severity.HARD)
    return SwapCheck(grave, light, _effects(document, after, handings, period), past)


def with_handings(roster: Roster, handings: Iterable[Handing]) -> Roster:
    """The roster after these duties changed hands; the new rows are marked as swapped."""
    handings = tuple(handings)
    removed = {Pair(h.giver, h.duty) for h in handings}
    added = {Pair(h.taker, h.duty) for h in handings}
    kept = [a for a in roster.assignments if a.pair not in removed or a.pair in added]
    return Roster.of([*kept, *(Assignment(pair, source=Source.SWAP) for pair in added)])


def _at_once(document: Document, handings: Sequence[Handing]) -> Iterable[Message]:
    """What can be seen without judging: rows that are not there, are locked, or would stand twice."""
    rows = {a.pair: a for a in document.roster.assignments}
    given = [Pair(h.giver, h.duty) for h in handings]
    taken = [Pair(h.taker, h.duty) for h in handings]
    for pair in given:
        if pair not in rows:
            yield _said(document, pair, translate("swaps", "{person} does not have {duty}."))
        elif rows[pair].locked:
            yield _said(document, pair, translate("swaps", "{person} is locked on {duty}; unlock that row first."))
    for pair in taken:
        if pair in rows and pair not in given:
            yield _said(document, pair, translate("swaps", "{person} is on {duty} already."))
    for pairs in (given, taken):
        if len(set(pairs)) < len(pairs):
            yield translate("swaps", "The same duty changes hands twice in this swap.")


def _worse(document: Document, after: Roster, period: Period, hand: Hand) -> list[Worse]:
    told = None if hand.published is None else Published(hand.published.pairs, hand.now)
    judged = []
    for roster in (document.roster, after):
        plan, seen = as_worked(document.plan, roster, document.journal, period)
        judged.append(Judged(plan, period, seen, published=told))
    # a swap is a change of what was published; that is no news to anybody
    return [w for w in judged[1].worse_than(judged[0]) if about(w.mark.rule) is not About.CHANGES]


def _effects(document: Document, after: Roster, handings: Sequence[Handing], period: Period) -> tuple[SwapEffect, ...]:
    calendar = calendar_for(document.plan, *period)
    old, new = (tally(document.plan, calendar, roster, period) for roster in (document.roster, after))
    people = dict.fromkeys(p for h in handings for p in (h.giver, h.taker))
    return tuple(SwapEffect(p, old[p], new[p]) for p in people)


# -- the slip ---------------------------------------------------------------------------------------------


def proposed(terms: SwapTerms, hand: Hand) -> Edit:
    """Write a slip. Raises UserError with the reason when the swap breaks something, or pays no debt that it names."""

    def edit(document: Document) -> Document:
        _passes(document, terms.handings, terms.reason, hand)
        if terms.returns:
            _debt(document, terms)
        made = Swap(
            next_number(document, hand.now.date()),
            terms.kind,
            terms.handings,
            hand.now,
            hand.who,
            terms.reason,
            returns=terms.returns,
        )
        return replace(document, journal=replace(document.journal, swaps=(*document.journal.swaps, made)))

    return edit


def approved(number: str, hand: Hand, note: str = "") -> Edit:
    """Approve a slip: it is checked again as the roster stands now, and the duties change hands.

    Raises UserError with the reason when it has become impossible; the slip then stays as it is.
    """

    def edit(document: Document) -> Document:
        swap = open_swap(document, number)
        _passes(document, swap.handings, swap.reason or note, hand)
        document = replace(document, roster=with_handings(document.roster, swap.handings))
        document = _decided(document, swap, SwapState.APPROVED, hand, note)
        if swap.returns:
            debt = next(s for s in document.journal.swaps if s.number == swap.returns)
            document = _put(document, replace(debt, state=SwapState.RETURNED))
        return document

    return edit


def refused(number: str, hand: Hand, note: str) -> Edit:
    """Refuse a slip, with the reason; the roster stays as it is."""

    def edit(document: Document) -> Document:
        if not note.strip():
            raise UserError(translate("swaps", "Say why the swap is refused."))
        return _decided(document, open_swap(document, number), SwapState.REFUSED, hand, note)

    return edit


def withdrawn(number: str, hand: Hand, note: str = "") -> Edit:
    """Take a slip back before it is decided."""

    def edit(document: Document) -> Document:
        return _decided(document, open_swap(document, number), SwapState.WITHDRAWN, hand, note)

    return edit


def next_number(document: Document, day: date) -> str:
    """The number of the next slip: the year and a running number within it."""
    year = f"{day.year}-"
    used = [int(s.number.removeprefix(year)) for s in document.journal.swaps if _counts(s.number, year)]
    return f"{year}{max(used, default=0) + 1:04}"


def _counts(number: str, year: str) -> bool:
    return number.startswith(year) and number.removeprefix(year).isdecimal()


def open_swap(document: Document, number: str) -> Swap:
    """A slip that waits for a decision. Raises UserError when there is none of this number, or it is decided."""
    swap = next((s for s in document.journal.swaps if s.number == number), None)
    if swap is None:
        known = tuple(s.number for s in document.journal.swaps if s.state is SwapState.PROPOSED)
        if not known:
            raise UserError(translate("swaps", "There is no slip {number}; none waits.").fill(number=number))
        raise UserError(translate("swaps", "There is no slip {number}; {known} wait.").fill(number=number, known=known))
    if swap.state is not SwapState.PROPOSED:
        text = translate("swaps", "Slip {number} is decided already ({state}).")
        raise UserError(text.fill(number=number, state=STATES[swap.state]))
    return swap


def boards_touched(document: Document, handings: Iterable[Handing]) -> tuple[str, ...]:
    """Posts whose public notice shows somebody else after these duties changed hands, in the plan's order."""
    posts = {h.duty.post for h in handings}
    return tuple(p.id for p in document.plan.posts if p.id in posts and has_board(p))


def _passes(document: Document, handings: Sequence[Handing], reason: str, hand: Hand) -> None:
    found = check(document, handings, hand)
    if found.refusals:
        raise UserError(translate("swaps", "This swap is not possible: {reasons}").fill(reasons=found.refusals))
    if found.past and not reason.strip():
        raise UserError(
            translate("swaps", "A duty of this swap has begun already; give the reason for writing it now.")
        )


def _debt(document: Document, terms: SwapTerms) -> None:
    """Raises UserError when the swap does not pay the debt that it names."""
    debt = next((s for s in document.journal.swaps if s.number == terms.returns), None)
    if debt is None or debt.kind is not SwapKind.DEBT or debt.state is not SwapState.APPROVED:
        raise UserError(translate("swaps", "{number} is no open debt.").fill(number=terms.returns))
    owed = {(h.taker, h.giver) for h in debt.handings}
    if not owed & {(h.giver, h.taker) for h in terms.handings}:
        text = translate("swaps", "This does not pay the debt {number}: {debtor} owes {creditor} a duty.")
        debtor, creditor = next(iter({(h.giver, h.taker) for h in debt.handings}))
        raise UserError(
            text.fill(
                number=terms.returns,
                debtor=person_name(document.plan, debtor),
                creditor=person_name(document.plan, creditor),
            )
        )


def _decided(document: Document, swap: Swap, state: SwapState, hand: Hand, note: str) -> Document:
    return _put(document, replace(swap, state=state, decided=hand.now, decided_by=hand.who, note=note))


def _put(document: Document, swap: Swap) -> Document:
    swaps = tuple(swap if s.number == swap.number else s for s in document.journal.swaps)
    return replace(document, journal=replace(document.journal, swaps=swaps))


# -- words ------------------------------------------------------------------------------------------------

STATES = {state: word(state) for state in SwapState}
KINDS = {kind: word(kind) for kind in SwapKind}


def handing_said(plan: Plan, handing: Handing) -> Message:
    text = translate("swaps", "{duty}: {taker} for {giver}")
    return text.fill(
        duty=duty_said(plan, handing.duty),
        taker=person_name(plan, handing.taker),
        giver=person_name(plan, handing.giver),
    )


def _said(document: Document, pair: Pair, text: Message) -> Message:
    return text.fill(person=person_name(document.plan, pair.person), duty=duty_said(document.plan, pair.duty))


# -- what the plan knows ----------------------------------------------------------------------------------


def duty_of(plan: Plan, key: DutyKey) -> Duty:
    """The duty of a key in absolute time. Raises UserError for a post or shift there is not."""
    if key.shift not in plan.shifts_by_code or key.post not in plan.posts_by_id:
        raise UserError(translate("swaps", "There is no duty {duty} in this plan.").fill(duty=duty_said(plan, key)))
    return plan.duty_of(key)


def check_people(plan: Plan, people: Iterable[str]) -> None:
    """Raises UserError for somebody who is not in the plan."""
    for person in people:
        if person not in plan.people_by_id:
            raise UserError(translate("swaps", "There is no person {id} in this plan.").fill(id=person))
