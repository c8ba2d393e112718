"""The ledger for the wall: who has done how many nights, weekends and holidays, against the fair share.

Large enough to read standing before it. Names and numbers of duties only: no hours, no leave, no telephone numbers.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from typing import NamedTuple

from reportlab.lib.units import mm

from patrolplanner.documents.internal.crews import in_order
from patrolplanner.documents.internal.paper_titles import full_date
from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.allowances import by_clock
from patrolplanner.domain.journal import IN_HOURS, AccountKind
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.words import word
from patrolplanner.planning.indicators.accounts import Account
from patrolplanner.planning.indicators.fair_shares import fair_groups

_KINDS = (
    (AccountKind.NIGHTS, translate("ledger wall", "Night duties")),
    (AccountKind.WEEKENDS, translate("ledger wall", "Weekend duties")),
    (AccountKind.HOLIDAYS, translate("ledger wall", "Statutory days")),
    (AccountKind.FULL, translate("ledger wall", "24 h duties")),
    (AccountKind.NEW_YEAR, translate("ledger wall", "New Year's Eve")),
    (AccountKind.NATIONAL, translate("ledger wall", "National Day")),
)
_BY_CLOCK = {
    AccountKind.NIGHTS: (AccountKind.NIGHT_MINUTES, translate("ledger wall", "Night hours")),
    AccountKind.HOLIDAYS: (AccountKind.HOLIDAY_MINUTES, translate("ledger wall", "Statutory-day hours")),
}
_ALWAYS = frozenset({AccountKind.NIGHTS, AccountKind.WEEKENDS, AccountKind.NIGHT_MINUTES})
_EVEN = 0.5
"""Within half a duty of the fair share somebody owes nothing and is owed nothing."""


class FairBand(NamedTuple):
    """Those among whom the load is shared: a fair group, or people of a unit and role, their leaders, their teams."""

    name: str
    role: Role | None
    leader: bool
    teams: tuple[str, ...]
    people: tuple[Person, ...]


@dataclass(frozen=True, slots=True)
class LedgerFacts:
    """Accounts of the people in service, by those among whom the load is shared."""

    organisation: str
    first: date
    as_of: date
    groups: tuple[FairBand, ...]
    accounts: Mapping[str, Account]
    by_clock: bool = False

    @property
    def kinds(self) -> list[tuple[AccountKind, Message]]:
        """Nights and weekends, and what else anybody has had."""
        had = {kind for account in self.accounts.values() for kind, amount in account.amounts.items() if amount}
        kinds = (_BY_CLOCK.get(kind, (kind, title)) if self.by_clock else (kind, title) for kind, title in _KINDS)
        return [(kind, title) for kind, title in kinds if kind in _ALWAYS or kind in had]


def facts_of_some(facts: LedgerFacts, people: Container[str]) -> LedgerFacts:
    """The same with some of the people only; what each owes is still reckoned among all who share the load."""
    groups = (band._replace(people=tuple(p for p in band.people if p.id in people)) for band in facts.groups)
    return replace(facts, groups=tuple(band for band in groups if band.people))


def ledger_facts(plan: Plan, accounts: Mapping[str, Account], first: date, as_of: date) -> LedgerFacts:
    """Everybody who serves on the date, with those who share the load; by unit and role, leaders first."""
    serving = ([p for p in group if p.serves_on(as_of)] for group in fair_groups(plan))
    places = {unit.id: n for n, unit in enumerate(plan.units)}
    groups = sorted(filter(None, serving), key=lambda g: _place(g[0], places))
    return LedgerFacts(
        plan.setting("organisation"),
        first,
        as_of,
        tuple(_band(plan, people) for people in groups),
        accounts,
        by_clock(plan),
    )


def _place(person: Person, units: Mapping[str, int]) -> tuple[bool, int, int, bool]:
    named = bool(person.fair_group)
    return named, units.get(person.unit, len(units)), [*Role].index(person.role), not person.leader


def _band(plan: Plan, people: list[Person]) -> FairBand:
    one, ordered = people[0], tuple(in_order(people))
    if one.fair_group:
        return FairBand(plain(one.fair_group), None, False, (), ordered)
    turning = {r.team for r in plan.rotations}
    teams = tuple(dict.fromkeys(plain(p.team) for p in ordered if p.team in turning))
    names = {unit.id: unit.name for unit in plan.units}
    return FairBand(plain(names.get(one.unit) or one.unit), one.role, one.leader, teams, ordered)


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
    for band in facts.groups:
        yield RuledLine(band=say(_title(band)))
        for person in band.people:
            account = facts.accounts[person.id]
            cells: list[tuple[CellWords, ...]] = [(CellWords(plain(person.name), bold=True),)]
            for kind, _ in facts.kinds:
                unit = 60 if kind in IN_HOURS else 1
                balance = account.balance(kind) / unit
                even = abs(balance) < _EVEN
                cells.append((CellWords(f"{account.amounts.get(kind, 0) / unit:.1f}".removesuffix(".0")),))
                cells.append((CellWords(f"{account.share.get(kind, 0.0) / unit:.1f}", quiet=True),))
                cells.append(
                    (CellWords("=" if even else f"{balance:+.1f}".replace("-", "−"), bold=not even, quiet=even),)
                )
            yield RuledLine(tuple(cells))


def _title(band: FairBand) -> Message:
    count = str(len(band.people))
    if band.role is None:
        return translate("ledger wall", "{group}, {count} people").fill(group=band.name, count=count)
    if band.teams:
        message = translate("ledger wall", "{unit}, {role}, teams {teams}, {count} people").fill(teams=band.teams)
    elif band.leader:
        message = translate("ledger wall", "{unit}, {role}, leaders, {count} people")
    else:
        message = translate("ledger wall", "{unit}, {role}, {count} people")
    return message.fill(unit=band.name, role=word(band.role), count=count)


def _notes(say: Say) -> Iterator[str]:
    yield say(
        translate(
            "ledger wall",
            "How to read it: the share is the group's work, divided by the days each was in service and not away, "
            "beside the mean of the opening balances; nights are shared among those who may have them. + has done more "
            "and is given less next, − has done less and is given more, = is even.",
        )
    )
