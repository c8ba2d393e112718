"""The ledger for the wall: who has done how many nights, weekends and holidays, against the fair share.

Large enough to read standing before it. Names and numbers of duties only: no hours, no leave, no telephone numbers.
"""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date, timedelta
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


class Objections(NamedTuple):
    """How long the paper hangs, and the number that takes objections, empty for none."""

    first: date
    last: date
    phone: str


@dataclass(frozen=True, slots=True)
class LedgerFacts:
    """Accounts of the people in service, by those among whom the load is shared."""

    organisation: str
    first: date
    as_of: date
    groups: tuple[FairBand, ...]
    accounts: Mapping[str, Account]
    by_clock: bool = False
    done: Mapping[str, Account] | None = None
    """The accounts as of the evening before ``today``, where the others go on beyond it."""
    today: date = date.max
    opened: date | None = None
    """Until when opening balances count, None without any."""
    objections: Objections | None = None

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


def ledger_facts(
    plan: Plan,
    accounts: Mapping[str, Account],
    first: date,
    as_of: date,
    *,
    done: Mapping[str, Account] | None = None,
    today: date = date.max,
    objections: Objections | None = None,
) -> LedgerFacts:
    """Everybody who serves on the date, with those who share the load; by unit and role, leaders first.

    ``done`` are the accounts before today, where the others go on beyond it.
    """
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
        done,
        today,
        max((b.as_of for b in plan.ledger if b.as_of <= as_of), default=None),
        objections,
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
    section = PaperSection(
        title=say(title.fill(date=full_date(facts.as_of))),
        table=RuledTable(
            tuple(_columns(facts, sheet.room, say)),
            tuple(_lines(facts, say)),
            TableStyle(size=15.0, heading=13.0, row=9.0 * mm, head=9.0 * mm, least=11.0, lowest=8.0 * mm),
        ),
        left=say(_span(facts)),
        notes=tuple(_notes(facts, say)),
    )
    return ruled_paper(sheet, [section], facts.organisation, stamp, say, PaperLook(26.0, 15.0, 12.0))


def _span(facts: LedgerFacts) -> Message:
    """What is counted: duties from when to when, opening balances, and what is still to come."""
    span = translate("ledger wall", "Counted from {first} to {last}")
    if facts.opened is not None:
        text = translate("ledger wall", "Counted from {first} to {last}, opening balances up to {opened} included")
        span = text.fill(opened=full_date(facts.opened))
    span = span.fill(first=full_date(facts.first), last=full_date(facts.as_of))
    if facts.done is None:
        return span
    ahead = translate("ledger wall", "{span}; done up to {yesterday}, planned from {today} on")
    yesterday = facts.today - timedelta(days=1)
    return ahead.fill(span=span, yesterday=full_date(yesterday), today=full_date(facts.today))


def _columns(facts: LedgerFacts, room: float, say: Say) -> Iterator[RuledColumn]:
    name = room * 0.17
    share = (room - name) / ((3 if facts.done is None else 4) * len(facts.kinds))
    yield RuledColumn(say(translate("ledger wall", "Name")), name)
    for _, title in facts.kinds:
        group = say(title)
        yield RuledColumn(say(translate("ledger wall", "Done")), share, 0.5, group)
        if facts.done is not None:
            yield RuledColumn(say(translate("ledger wall", "Planned")), share, 0.5, group)
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
                amount = account.amounts.get(kind, 0)
                done = amount if facts.done is None else facts.done[person.id].amounts.get(kind, 0)
                cells.append((CellWords(_said(done / unit)),))
                if facts.done is not None:
                    cells.append((CellWords(_said((amount - done) / unit), quiet=amount == done),))
                cells.append((CellWords(f"{account.share.get(kind, 0.0) / unit:.1f}", quiet=True),))
                cells.append(
                    (CellWords("=" if even else f"{balance:+.1f}".replace("-", "−"), bold=not even, quiet=even),)
                )
            yield RuledLine(tuple(cells))


def _said(amount: float) -> str:
    return f"{amount:.1f}".removesuffix(".0")


def _title(band: FairBand) -> Message:
    count = str(len(band.people))
    if band.role is None:
        return translate("ledger wall", "{group}, {count} {count:person|people}").fill(group=band.name, count=count)
    if band.teams:
        message = translate("ledger wall", "{unit}, {role}, teams {teams}, {count} {count:person|people}").fill(
            teams=band.teams
        )
    elif band.leader:
        message = translate("ledger wall", "{unit}, {role}, leaders, {count} {count:person|people}")
    else:
        message = translate("ledger wall", "{unit}, {role}, {count} {count:person|people}")
    return message.fill(unit=band.name, role=word(band.role), count=count)


_AHEAD = translate(
    "ledger wall",
    "Done is what lies before the day of printing, planned what the roster has from then on; share and difference are "
    "for both together.",
)
_OPENED = translate(
    "ledger wall",
    "Opening balances are what everybody had done before the first date: they are in “Done”, so numbers may be larger "
    "than the days counted.",
)


def _notes(facts: LedgerFacts, say: Say) -> Iterator[str]:
    if (known := facts.objections) is not None:
        text = translate("ledger wall", "Hangs from {first} to {last} (five workdays). Objections: {phone}")
        phone = known.phone or "________________"
        yield say(text.fill(first=full_date(known.first), last=full_date(known.last), phone=phone))
    if facts.done is not None:
        yield say(_AHEAD)
    if facts.opened is not None:
        yield say(_OPENED)
    yield say(
        translate(
            "ledger wall",
            "How to read it: the share is the group's work, divided by the days each was in service and not away, "
            "beside the mean of the opening balances; nights are shared among those who may have them. + has done more "
            "and is given less next, − has done less and is given more, = is even.",
        )
    )
