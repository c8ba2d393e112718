"""The command ``ledger``: accounts as of a date, the facts behind them, and corrections."""

from __future__ import annotations

import argparse
from collections.abc import Iterator
from datetime import date

from patrolplanner.cli.lines import DONE, err, out, out_json
from patrolplanner.cli.parser import Command, Parser
from patrolplanner.cli.plans import in_session
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import AccountKind, Correction
from patrolplanner.domain.messages import Say, translate
from patrolplanner.domain.names import duty_said, person_name
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.renaming import numbers_now
from patrolplanner.planning.indicators.accounts import SHARED, Account, Fact
from patrolplanner.services.changes.accounting import (
    NAMES,
    SOURCES,
    accounts_of,
    corrected,
    facts_of,
    planned_too,
    said_amount,
    signed_amount,
)
from patrolplanner.services.open_plan.held import held_document
from patrolplanner.services.open_plan.session import Session

MINUTES_AN_HOUR = 60
_MOST = 10**6
"""More than anybody works in a life, in minutes or in duties."""


def _arguments(parser: Parser) -> None:
    parser.plan()
    parser.day("--as-of", translate("cli", "the date whose evening counts (default: today)"))
    parser.several("--person", translate("cli", "only these people (default: all)"), "PERSON")
    parser.flag("--facts", translate("cli", "every fact instead of the sums"))
    correct = translate("cli", "add to an account on the date of --as-of, with --reason: 009006,nights,-1")
    parser.option("--correct", correct, action="append", default=[], metavar="PERSON,ACCOUNT,AMOUNT")
    parser.reason()
    parser.json()


def _ledger(chosen: argparse.Namespace, session: Session, say: Say) -> int:
    """Correct if asked to, then show accounts or facts."""
    as_of: date = chosen.as_of or session.clock().date()
    for text in chosen.correct:
        _correct(text, chosen, session, as_of)
    known = {p.id for p in session.document.plan.people}
    for person in chosen.person:
        if person not in known:
            raise UserError(translate("ledger", "There is no person {id}.").fill(id=person))
    then = held_document(session.stored, as_of)
    numbers = numbers_now(session.document.plan, then.plan).get("people", {})
    people = [number for p in chosen.person if (number := numbers.get(p, p)) in then.plan.people_by_id]
    accounts = accounts_of(then, as_of)
    shown = [accounts[p] for p in people] if chosen.person else list(accounts.values())
    facts = facts_of(then, as_of, people) if chosen.facts and (people or not chosen.person) else []
    if chosen.json:
        shape = {"as_of": as_of.isoformat(), "accounts": [_account(a) for a in shown]}
        if chosen.facts:
            shape["facts"] = [_fact(f) for f in facts]
        out_json(shape)
        return DONE
    if (note := planned_too(as_of, session.clock().date())) is not None:
        err(say(note))
    for line in _facts(facts, then.plan, say) if chosen.facts else _table(shown, then.plan, say):
        out(line)
    return DONE


def _correct(text: str, chosen: argparse.Namespace, session: Session, day: date) -> None:
    """``PERSON,KIND,AMOUNT``; hours may have fractions."""
    kinds = {k.value: k for k in AccountKind} | {"hours": AccountKind.MINUTES}
    try:
        person, kind, amount = (part.strip() for part in text.split(","))
        number = float(amount) * (MINUTES_AN_HOUR if kind == "hours" else 1)
        if kind not in kinds or not abs(number) <= _MOST or number != int(number):
            raise ValueError
    except ValueError:
        wanted = translate(
            "ledger", "--correct {text}: give person, account and amount, such as 009006,nights,-1; accounts: {kinds}."
        )
        raise UserError(wanted.fill(text=text, kinds=tuple(kinds))) from None
    made = Correction(person, day, kinds[kind], int(number), chosen.reason, session.clock(), session.who)
    label = translate("ledger", "Correct an account")
    session.apply(corrected(made), label, action="correct", reason=chosen.reason)


def _table(shown: list[Account], plan: Plan, say: Say) -> Iterator[str]:
    number, name = say(translate("ledger", "number")), say(translate("ledger", "name"))
    yield "\t".join([number, name, *(say(NAMES[k]) for k in AccountKind)])
    for account in shown:
        cells = []
        for kind in AccountKind:
            cell = said_amount(kind, account.amounts.get(kind, 0))
            if kind in SHARED:
                cell += f" ({signed_amount(kind, account.balance(kind)) or '+0'})"
            cells.append(cell)
        yield "\t".join([account.person, person_name(plan, account.person), *cells])


def _facts(facts: list[Fact], plan: Plan, say: Say) -> Iterator[str]:
    for f in facts:
        what = say(duty_said(plan, f.duty)) if f.duty else f.day.isoformat()
        cells = [f.person, person_name(plan, f.person), what, say(NAMES[f.kind]), said_amount(f.kind, f.amount)]
        yield "\t".join([*cells, say(SOURCES[f.source]), f.note]).rstrip()


def _account(account: Account) -> dict[str, object]:
    return {
        "person": account.person,
        "present_days": account.present,
        "amounts": {kind.value: account.amounts.get(kind, 0) for kind in AccountKind},
        "share": {kind.value: round(account.share[kind], 2) for kind in SHARED},
        "balance": {kind.value: round(account.balance(kind), 2) for kind in SHARED},
    }


def _fact(fact: Fact) -> dict[str, object]:
    duty = {"post": fact.duty.post, "shift": fact.duty.shift} if fact.duty else {}
    return {
        "person": fact.person,
        "date": fact.day.isoformat(),
        "kind": fact.kind.value,
        "amount": fact.amount,
        "source": fact.source.value,
        "note": fact.note,
        **duty,
    }


LEDGER = Command(_arguments, in_session(_ledger))
