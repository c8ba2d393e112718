"""The sheet of overtime and duty allowances: a line a person with counts, days in lieu, amount and a signature."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date
from decimal import Decimal

from patrolplanner.documents.internal.crews import in_order
from patrolplanner.documents.internal.paper_titles import full_date, unit_heading
from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.internal.so_far import so_far
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.page import BAND
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.allowances import ExtraKind, Rate, amount_said, by_clock, usual, usual_said
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.money_words import in_capitals
from patrolplanner.domain.people import Role
from patrolplanner.domain.words import word
from patrolplanner.planning.indicators.allowances import AllowanceFacts, ExtraLine

_SIGNERS = (
    translate("allowances", "Counted by:"),
    translate("allowances", "Checked by:"),
    translate("allowances", "Head of the station:"),
)
_BY_CLOCK = translate(
    "allowances",
    "By the clock: statutory days and rest days in the hours that lie in them, whatever the duty date; 8 hours are due "
    "as one day.",
)
_DUE = translate("allowances", "Due")


def rate_said(role: Role, kind: ExtraKind, rate: Rate) -> Message:
    """What is paid or given, and where that is laid down; what stands in its place where nothing is."""
    parts: list[Message] = []
    if rate.yuan:
        parts.append(translate("allowances", "{yuan} yuan").fill(yuan=amount_said(rate.yuan)))
    if rate.days:
        parts.append(translate("allowances", "{days} {days:day|days} in lieu").fill(days=str(rate.days)))
    if not parts or rate == usual(role, kind):
        return usual_said(role, kind)
    if not rate.source:
        return translate("allowances", "{what}").fill(what=tuple(parts))
    return translate("allowances", "{what} ({source})").fill(what=tuple(parts), source=plain(rate.source))


def number_said(number: Decimal) -> str:
    """A count, or hours with two decimals at most, without idle zeros."""
    return f"{round(number, 2):f}".rstrip("0").rstrip(".") if number % 1 else str(int(number))


_TITLES: Mapping[tuple[ExtraKind, ...], Message] = {
    tuple(ExtraKind): translate("allowances", "overtime and duty allowances: approval and payment"),
    (ExtraKind.NIGHT,): translate("allowances", "allowance for night duty: payment"),
    (ExtraKind.WATCH,): translate("allowances", "allowance for 24 h duty: payment"),
    (ExtraKind.HOLIDAY, ExtraKind.REST): translate("allowances", "allowance for overtime: payment"),
}
"""By the kinds that a sheet counts."""
_LABELS = (
    (translate("duty matrix", "No."), 8.0, 0.5),
    (translate("duty matrix", "Name"), 20.0, 0.0),
    (translate("duty matrix", "Role"), 12.0, 0.5),
    (translate("duty matrix", "Team"), 21.0, 0.0),
)


def allowance_sheet(facts: AllowanceFacts, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    organisation = plain(facts.plan.setting("organisation"))
    title = say(_TITLES[facts.kinds])
    if organisation:
        title = say(translate("allowances", "{unit}: {paper}").fill(unit=organisation, paper=title))
    span = translate("allowances", "Counted from {first} to {last}")
    section = PaperSection(
        title=title,
        table=RuledTable(
            _columns(facts, sheet, say),
            tuple(_lines(facts, say)),
            TableStyle(size=10.0, heading=9.0, row=20.0, head=18.0, lowest=18.0),
        ),
        left=say(span.fill(first=full_date(facts.period.first), last=full_date(facts.period.last))),
        right=say(translate("duty matrix", "{count} {count:person|people}").fill(count=str(len(facts.lines)))),
        notes=tuple(_notes(facts, stamp.printed.date(), say)),
        signers=_SIGNERS,
    )
    return ruled_paper(sheet, [section], organisation, stamp, say, PaperLook(20.0, 11.0, 8.5))


def _columns(facts: AllowanceFacts, sheet: Sheet, say: Say) -> tuple[RuledColumn, ...]:
    """Who, then what of each kind there is: how often, and where money is paid for it the rate and what that makes."""
    found: list[tuple[str, float, float, str]] = [(say(name), width, align, "") for name, width, align in _LABELS]
    for kind in facts.kinds:
        hourly = by_clock(facts.plan) and kind in (ExtraKind.HOLIDAY, ExtraKind.REST)
        count = say(translate("allowances", "Hours") if hourly else translate("allowances", "Times"))
        group = say(word(kind))
        if kind in _paid(facts):
            found.append((count, 11.0, 0.5, group))
            found.append((say(translate("allowances", "× rate")), 14.0, 0.5, group))
            found.append((say(translate("allowances", "= yuan")), 17.0, 0.5, group))
        else:
            found.append((count, 17.0, 0.5, group))
    due = say(_DUE)
    found.append((say(translate("allowances", "Days in lieu")), 15.0, 0.5, due))
    found.append((say(translate("allowances", "Amount, yuan")), 22.0, 0.5, due))
    found.append((say(translate("allowances", "Received by")), 28.0, 0.5, ""))
    found.append((say(translate("allowances", "Remarks")), 18.0, 0.5, ""))
    scale = sheet.room / sum(width for _, width, _, _ in found)
    return tuple(RuledColumn(title, width * scale, align, group) for title, width, align, group in found)


def _paid(facts: AllowanceFacts) -> tuple[ExtraKind, ...]:
    """The kinds for which somebody on the sheet gets money."""
    return tuple(kind for kind in facts.kinds if any(line.rates[kind].yuan for line in facts.lines))


def _lines(facts: AllowanceFacts, say: Say) -> Iterator[RuledLine]:
    number, units = 0, facts.by_unit
    turning = {rotation.team for rotation in facts.plan.rotations}
    if not units:
        yield RuledLine(band=say(translate("allowances", "Nobody has extra duty in these days.")))
    for unit, lines in units:
        if len(units) > 1:
            yield RuledLine(band=say(unit_heading(plain(unit), len(lines))))
        mine = {line.person.id: line for line in lines}
        for person in in_order(line.person for line in lines):
            number += 1
            team = plain(person.team)
            if person.team in turning:
                team = say(translate("allowances", "{team} (rotation)").fill(team=team))
            labels = (str(number), plain(person.name), say(word(person.role)), team)
            cells = ((CellWords(text, bold=n == 1),) for n, text in enumerate(labels))
            line = mine[person.id]
            rates = {kind: amount_said(line.rates[kind].yuan) for kind in facts.kinds}
            yield RuledLine((*cells, *_due(facts, [line], rates), (), ()))
        if len(units) > 1:
            yield _total(translate("allowances", "Total of the unit"), facts, lines, say)
    if units:
        yield _total(translate("allowances", "Total"), facts, facts.lines, say)
        whole = sum((line.yuan for line in facts.lines), Decimal())
        if _paid(facts):
            text = translate("allowances", "Total in capitals: {words}  (¥{figures})")
            yield RuledLine(band=say(text.fill(words=in_capitals(whole), figures=f"{whole:.2f}")))


def _total(title: Message, facts: AllowanceFacts, lines: Sequence[ExtraLine], say: Say) -> RuledLine:
    cells = ((), (CellWords(say(title), bold=True),), (), (), *_due(facts, lines, {}), (), ())
    return RuledLine(cells, ground=BAND, strong=True)


def _due(
    facts: AllowanceFacts, lines: Sequence[ExtraLine], rates: Mapping[ExtraKind, str]
) -> list[tuple[CellWords, ...]]:
    """Counts, what is paid for them, days and amount of these lines together; ``rates`` where one person has them."""
    paid = _paid(facts)
    texts: list[str] = []
    for kind in facts.kinds:
        texts.append(number_said(sum((line.amount(kind) for line in lines), Decimal())))
        if kind in paid:
            texts.append(rates.get(kind, ""))
            texts.append(amount_said(sum((line.due(kind) for line in lines), Decimal())))
    texts.append(number_said(sum((line.days for line in lines), Decimal())))
    texts.append(amount_said(sum((line.yuan for line in lines), Decimal())))
    return [(CellWords(text, quiet=text == "0"),) for text in texts]


def _notes(facts: AllowanceFacts, today: date, say: Say) -> Iterator[str]:
    counted = say(so_far(facts.period, today))
    yield f"{counted} " + say(
        translate(
            "allowances",
            "Statutory days and rest days are dates, nights and watches duties; a night is one "
            "without 24 h. Rest days: in a rotation days that it has off, else those beyond five days worked in the "
            "week.",
        )
    )
    if by_clock(facts.plan):
        yield say(_BY_CLOCK)
    roles = {line.person.role: None for line in facts.lines}
    for role in Role:
        if role not in roles:
            continue
        rates = tuple(
            translate("allowances", "{kind}: {rate}").fill(
                kind=word(kind), rate=rate_said(role, kind, facts.rates[role, kind])
            )
            for kind in facts.kinds
        )
        yield say(translate("allowances", "{role}: {rates}.").fill(role=word(role), rates=rates))
