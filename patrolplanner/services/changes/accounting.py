"""The ledger of a plan: accounts as of a date, the facts behind them, and what a search must know of both."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace
from datetime import date

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.journal import IN_HOURS, AccountKind, Correction
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.words import word
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.accounts import Account, AccountBook, Fact, FactSource, accounts, facts
from patrolplanner.services.open_plan.document import Document, Edit

NAMES = {kind: word(kind) for kind in AccountKind}
"""How people call the accounts; minutes are said in hours."""

SOURCES = {
    FactSource.OPENING: translate("ledger", "opening balance"),
    FactSource.ROSTER: translate("ledger", "roster"),
    FactSource.SWAP: translate("ledger", "swap"),
    FactSource.COVER: translate("ledger", "cover"),
    FactSource.ABSENCE: translate("ledger", "absence"),
    FactSource.CORRECTION: translate("ledger", "correction"),
}


_PLANNED_TOO = translate("ledger", "From {today} on what is planned counts too: nobody has worked it yet.")


def planned_too(as_of: date, today: date) -> Message | None:
    """What is said of accounts that go on beyond today."""
    return _PLANNED_TOO.fill(today=today) if as_of > today else None


def accounts_of(document: Document, as_of: date) -> dict[str, Account]:
    """Everybody's account as of the evening of a date. Raises UserError for years the calendar does not know."""
    return accounts(_book(document, as_of), as_of)


def facts_of(document: Document, as_of: date, people: Iterable[str] = ()) -> list[Fact]:
    """The facts behind the accounts, by person, date and kind; of these people only, if any are named."""
    wanted = frozenset(people)
    found = (f for f in facts(_book(document, as_of), as_of) if not wanted or f.person in wanted)
    return sorted(found, key=lambda f: (f.person, f.day, f.kind, f.source))


def corrected(correction: Correction) -> Edit:
    """Add to an account, or take from it. Raises UserError for a person there is not."""

    def edit(document: Document) -> Document:
        if correction.person not in document.plan.people_by_id:
            raise UserError(translate("ledger", "There is no person {id}.").fill(id=correction.person))
        entries = (*document.journal.corrections, correction)
        return replace(document, journal=replace(document.journal, corrections=entries))

    return edit


def said_amount(kind: AccountKind, amount: float) -> str:
    """An amount as people write it: minutes in hours, everything without idle zeros."""
    return f"{amount / 60 if kind in IN_HOURS else amount:.1f}".removesuffix(".0")


def signed_amount(kind: AccountKind, amount: float) -> str:
    """How far from the fair share, with its sign; empty for what is written as nothing."""
    written = said_amount(kind, abs(amount))
    return "" if written == "0" else f"{'-' if amount < 0 else '+'}{written}"


def _book(document: Document, as_of: date) -> AccountBook:
    days = [a.pair.duty.day for a in document.roster.assignments]
    days += [b.as_of for b in document.plan.ledger]
    first = min([*days, as_of])
    return AccountBook(document.plan, calendar_for(document.plan, first, as_of), document.roster, document.journal)
