"""The command ``swap``: slips proposed, approved, refused, and ways to a day off."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date, datetime

from patrolplanner.cli.lines import DONE, duty_shape, err, out, out_json
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import in_session
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import Handing, Swap, SwapKind
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.names import duty_said
from patrolplanner.domain.plan import months_of
from patrolplanner.services.changes import swapping
from patrolplanner.services.changes.exchanges import ExchangeWay, ways_to_free
from patrolplanner.services.changes.swapping import KINDS, STATES, Hand, SwapTerms, boards_touched, handing_said
from patrolplanner.services.checking.checking import Basis, Checker
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session


def _arguments(parser: Parser) -> None:
    parser.plan()
    give = translate("cli", "a duty that changes hands: giver, taker, date, post, shift; write one for each")
    parser.option("--give", give, action="append", default=[], metavar="GIVER,TAKER,DATE,POST,SHIFT")
    kind = translate("cli", "what sort of swap (default: substitute for one duty, exchange for more)")
    parser.option("--kind", kind, choices=tuple(kind.value for kind in SwapKind))
    parser.option("--returns", translate("cli", "number of the debt that it pays"), default="", metavar="NUMBER")
    parser.flag("--at-once", translate("cli", "approve the new slip at once"))
    approve = translate("cli", "approve slips of these numbers; they are checked again")
    parser.several("--approve", approve, "NUMBER")
    parser.several("--refuse", translate("cli", "refuse slips of these numbers, with --reason"), "NUMBER")
    parser.several("--withdraw", translate("cli", "withdraw slips of these numbers"), "NUMBER")
    free = translate("cli", "ways for somebody to be free on a date; nothing is written")
    parser.option("--free", free, metavar="PERSON,DATE")
    parser.now(translate("cli", "the moment of the swap, such as 2026-12-05T14:00 (default: now)"))
    parser.reason()
    parser.json()


def _swap(chosen: argparse.Namespace, session: Session, say: Say) -> int:
    """Do what the options ask for, and say how the slips stand."""
    hand = Hand(session.who, chosen.now or session.clock(), session.published)
    if chosen.free is not None:
        return _free(chosen, session, hand, say)
    number = _propose(chosen, session, hand, say) if chosen.give else ""
    _decide(chosen, session, hand)
    named = {number, *chosen.approve, *chosen.refuse, *chosen.withdraw} - {""}
    slips = [s for s in session.document.journal.swaps if not named or s.number in named]
    if chosen.json:
        out_json({"slips": [_slip_as_json(s, session) for s in slips]})
        return DONE
    for slip in slips:
        out(*_slip(slip, session, say))
    return DONE


def _propose(chosen: argparse.Namespace, session: Session, hand: Hand, say: Say) -> str:
    handings = tuple(_handing(text) for text in chosen.give)
    kind = SwapKind(chosen.kind) if chosen.kind else SwapKind.EXCHANGE if len(handings) > 1 else SwapKind.SUBSTITUTE
    number = swapping.next_number(session.document, hand.now.date())
    terms = SwapTerms(kind, handings, chosen.reason, chosen.returns)
    for reminder in swapping.check(session.document, handings, hand).reminders:
        err(say(translate("swaps", "Reminder: {text}").fill(text=reminder)))
    proposed, approved = swapping.proposed(terms, hand), swapping.approved(number, hand, chosen.reason)

    def both(document: Document) -> Document:
        return approved(proposed(document))

    # one step: what cannot be approved is not proposed either
    edit = both if chosen.at_once else proposed
    session.apply(edit, translate("swaps", "Propose a swap"), action="swap", reason=chosen.reason)
    return number


def _decide(chosen: argparse.Namespace, session: Session, hand: Hand) -> None:
    for numbers, decide, label in (
        (chosen.approve, swapping.approved, translate("swaps", "Approve a swap")),
        (chosen.refuse, swapping.refused, translate("swaps", "Refuse a swap")),
        (chosen.withdraw, swapping.withdrawn, translate("swaps", "Withdraw a swap")),
    ):
        for number in numbers:
            session.apply(decide(number, hand, chosen.reason), label, action="swap", reason=chosen.reason)


def _handing(text: str) -> Handing:
    """``GIVER,TAKER,DATE,POST,SHIFT``."""
    parts = [part.strip() for part in text.split(",")]
    try:
        giver, taker, day, post, shift = parts
        return Handing(giver, taker, DutyKey(date.fromisoformat(day), post, shift))
    except ValueError:
        wanted = translate(
            "swaps", "--give {text}: give giver, taker, date, post and shift, such as 009006,009010,2026-12-08,P01,D."
        )
        raise UserError(wanted.fill(text=text)) from None


def _free(chosen: argparse.Namespace, session: Session, hand: Hand, say: Say) -> int:
    person, day = _person_on(chosen.free)
    duties = sorted(p.duty for p in session.document.roster.pairs if p.person == person and p.duty.day == day)
    if not duties:
        text = translate("swaps", "{person} has no duty on {day}.")
        raise UserError(text.fill(person=person, day=day))
    checker = Checker(Basis(session.document, months_of([day]), session.published, hand.now, day))
    found = [(duty, ways_to_free(checker, person, duty, hand.now)) for duty in duties]
    if chosen.json:
        shape = [{**duty_shape(duty), "ways": [_way_as_json(w) for w in ways]} for duty, ways in found]
        out_json({"duties": shape})
        return DONE
    for duty, ways in found:
        out(*_ways(duty, ways, session, say))
    return DONE


def _person_on(text: str) -> tuple[str, date]:
    person, _, day = text.partition(",")
    try:
        return person.strip(), date.fromisoformat(day.strip())
    except ValueError:
        wanted = translate("swaps", "--free {text}: give person and date, such as 009006,2026-12-08.")
        raise UserError(wanted.fill(text=text)) from None


def _ways(duty: DutyKey, ways: list[ExchangeWay], session: Session, say: Say) -> Iterator[str]:
    plan = session.document.plan
    head = translate("swaps", "{duty}: {count} {count:way|ways}").fill(duty=duty_said(plan, duty), count=len(ways))
    yield say(head)
    for number, way in enumerate(ways, start=1):
        text = translate("swaps", "{number}. {kind}, {reminders} {reminders:reminder|reminders}: {handings}")
        handings = tuple(handing_said(plan, h) for h in way.handings)
        yield f"  {say(text.fill(number=number, kind=KINDS[way.kind], reminders=way.reminders, handings=handings))}"
        gives = " ".join(f"--give {h.giver},{h.taker},{h.duty.day},{h.duty.post},{h.duty.shift}" for h in way.handings)
        yield f"     {gives}"


def _slip(slip: Swap, session: Session, say: Say) -> Iterator[str]:
    plan = session.document.plan
    head: Message = translate("swaps", "Slip {number}: {kind}, {state}").fill(
        number=slip.number, kind=KINDS[slip.kind], state=STATES[slip.state]
    )
    yield say(head)
    for handing in slip.handings:
        yield f"  {say(handing_said(plan, handing))}"
    for words in (slip.reason, slip.note):
        if words:
            yield f"  {words}"
    boards = boards_touched(session.document, slip.handings)
    if boards and slip.decided is not None:
        yield f"  {say(translate('swaps', 'Notices to issue again: {posts}').fill(posts=boards))}"


def _slip_as_json(slip: Swap, session: Session) -> dict[str, object]:
    return {
        "number": slip.number,
        "kind": slip.kind.value,
        "state": slip.state.value,
        "handings": [{"giver": h.giver, "taker": h.taker, **duty_shape(h.duty)} for h in slip.handings],
        "asked": _moment(slip.asked),
        "asked_by": slip.asked_by,
        "reason": slip.reason,
        "decided": _moment(slip.decided),
        "decided_by": slip.decided_by,
        "note": slip.note,
        "returns": slip.returns,
        "boards": list(boards_touched(session.document, slip.handings)),
    }


def _way_as_json(way: ExchangeWay) -> dict[str, object]:
    handings = [{"giver": h.giver, "taker": h.taker, **duty_shape(h.duty)} for h in way.handings]
    return {"kind": way.kind.value, "reminders": way.reminders, "price": way.price, "handings": handings}


def _moment(at: datetime | None) -> str | None:
    return None if at is None else at.isoformat(timespec="seconds")


SWAP = Command(_arguments, in_session(_swap))
