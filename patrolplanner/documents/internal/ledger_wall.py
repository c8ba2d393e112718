"""The ledger for the wall: who has done how many nights, weekends and holidays, against the fair share.

Large enough to read standing before it. Names and numbers of duties only: no hours, no leave, no telephone numbers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from reportlab.lib.units import mm

from patrolplanner.documents.internal.crews import in_order
from patrolplanner.documents.internal.paper_titles import full_date
from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.journal import AccountKind
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.words import word
from patrolplanner.planning.indicators.accounts import Account

_KINDS = (
    (AccountKind.NIGHTS, translate("ledger wall", "Night duties")),
    (AccountKind.WEEKENDS, translate("ledger wall", "Weekend duties")),
    (AccountKind.HOLIDAYS, translate("ledger wall", "Statutory days")),
    (AccountKind.FULL, translate("ledger wall", "24 h duties")),
    (AccountKind.NEW_YEAR, translate("ledger wall", "New Year's Eve")),
)
_ALWAYS = frozenset({AccountKind.NIGHTS, AccountKind.WEEKENDS})
_EVEN = 0.5
"""Within half a duty of the fair share somebody owes nothing and is owed nothing."""


@dataclass(frozen=True, slots=True)
class LedgerFacts:
    """Accounts of the people in service, by unit and role: those among whom the load is shared."""

    organisation: str
    first: date
    as_of: date
    groups: tuple[tuple[str, Role, tuple[Person, ...]], ...]
    accounts: Mapping[str, Account]

    @property
    def kinds(self) -> list[tuple[AccountKind, Message]]:
        """Nights and weekends, and what else anybody has had."""
        had = {kind for account in self.accounts.values() for kind, amount in account.amounts.items() if amount}
        return [(kind, title) for kind, title in _KINDS if kind in _ALWAYS or kind in had]


def ledger_facts(plan: Plan, accounts: Mapping[str, Account], first: date, as_of: date) -> LedgerFacts:
    """Everybody who serves on the date, in groups of the same unit and role."""
    names = {unit.id: unit.name or unit.id for unit in plan.units}
    members: dict[tuple[str, Role], list[Person]] = {}
    for unit in names:
        for role in Role:
            members[unit, role] = []
    for person in plan.people:
        if person.serves_on(as_of):
            members.setdefault((person.unit, person.role), []).append(person)
    groups = tuple(
        (plain(names.get(unit, unit)), role, tuple(in_order(people)))
        for (unit, role), people in members.items()
        if people
    )
    return LedgerFacts(plan.setting("organisation"), first, as_of, groups, accounts)


def ledger_wall(facts: LedgerFacts, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    title = translate("ledger wall", "Who has done how much, {date}")
    if facts.organisation:
        title = translate("ledger wall", "{unit}: who has done how much, {date}").fill(unit=facts.organisation)
    span = translate("ledger wall", "Counted from {first} to {last}")
    section = PaperSection(
        title=say(title.fill(date=full_date(facts.as_of))),
        table=RuledTable(
            tuple(_columns(facts, sheet.room, say)),
            tuple(_lines(facts, say)),
            TableStyle(size=15.0, heading=13.0, row=9.0 * mm, head=9.0 * mm, least=11.0, lowest=8.0 * mm),
        ),
        left=say(span.fill(first=full_date(facts.first), last=full_date(facts.as_of))),
        notes=tuple(_notes(say)),
        signed=False,
    )
    return ruled_paper(sheet, [section], facts.organisation, stamp, say, PaperLook(26.0, 15.0, 12.0))


def _columns(facts: LedgerFacts, room: float, say: Say) -> Iterator[RuledColumn]:
    name = room * 0.17
    share = (room - name) / (3 * len(facts.kinds))
    yield RuledColumn(say(translate("ledger wall", "Name")), name)
    for _, title in facts.kinds:
        group = say(title)
        yield RuledColumn(say(translate("ledger wall", "Done")), share, 0.5, group)
        yield RuledColumn(say(translate("ledger wall", "Share")), share, 0.5, group)
        yield RuledColumn(say(translate("ledger wall", "More, less")), share, 0.5, group)


def _lines(facts: LedgerFacts, say: Say) -> Iterator[RuledLine]:
    for unit, role, people in facts.groups:
        message = translate("ledger wall", "{unit}, {role}, {count} people")
        yield RuledLine(band=say(message.fill(unit=unit, role=word(role), count=str(len(people)))))
        for person in people:
            account = facts.accounts[person.id]
            cells: list[tuple[CellWords, ...]] = [(CellWords(plain(person.name), bold=True),)]
            for kind, _ in facts.kinds:
                balance = account.balance(kind)
                even = abs(balance) < _EVEN
                cells.append((CellWords(str(account.amounts.get(kind, 0))),))
                cells.append((CellWords(f"{account.share.get(kind, 0.0):.1f}", quiet=True),))
                cells.append(
                    (CellWords("=" if even else f"{balance:+.1f}".replace("-", "−"), bold=not even, quiet=even),)
                )
            yield RuledLine(tuple(cells))


def _notes(say: Say) -> Iterator[str]:
    yield say(
        translate(
            "ledger wall",
            "How to read it: the share is the group's work, divided by the days each was in service and not away, "
            "beside the mean of the opening balances; nights are shared among those who may have them. + has done more "
            "and is given less next, − has done less and is given more, = is even.",
        )
    )
