"""The sheet of overtime and duty allowances: a line a person with counts, days in lieu, amount and a signature."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from decimal import Decimal

from reportlab.lib.units import mm

from patrolplanner.documents.internal.crews import in_order
from patrolplanner.documents.internal.paper_titles import full_date
from patrolplanner.documents.internal.ruled_paper import PaperLook, PaperSection, ruled_paper
from patrolplanner.documents.internal.ruled_table import CellWords, RuledColumn, RuledLine, RuledTable, TableStyle
from patrolplanner.documents.lettering import plain
from patrolplanner.documents.page import BAND
from patrolplanner.documents.sheets import Sheet, Stamp
from patrolplanner.domain.allowances import ExtraKind, Rate, amount_said, by_clock, usual, usual_said
from patrolplanner.domain.messages import Message, Say, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.words import word
from patrolplanner.planning.indicators.allowances import AllowanceFacts, ExtraLine

_SIGNERS = (
    translate("allowances", "Counted by:"),
    translate("allowances", "Checked by:"),
    translate("allowances", "Head of the station:"),
)
_COUNTS = translate("allowances", "Dates and duties")
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
        parts.append(translate("allowances", "{days} days in lieu").fill(days=str(rate.days)))
    if not parts or rate == usual(role, kind):
        return usual_said(role, kind)
    if not rate.source:
        return translate("allowances", "{what}").fill(what=tuple(parts))
    return translate("allowances", "{what} ({source})").fill(what=tuple(parts), source=plain(rate.source))


def number_said(number: Decimal) -> str:
    """A count, or hours with two decimals at most, without idle zeros."""
    return f"{round(number, 2):f}".rstrip("0").rstrip(".") if number % 1 else str(int(number))


def allowance_sheet(facts: AllowanceFacts, sheet: Sheet, stamp: Stamp, say: Say) -> bytes:
    organisation = plain(facts.plan.setting("organisation"))
    title = translate("allowances", "overtime and duty allowances: approval and payment")
    if organisation:
        title = translate("allowances", "{unit}: overtime and duty allowances: approval and payment")
        title = title.fill(unit=organisation)
    span = translate("allowances", "Counted from {first} to {last}")
    widths = (9.0, 22.0, 14.0, 24.0, 20.0, 20.0, 20.0, 20.0, 18.0, 24.0, 32.0, 24.0)
    titles = (
        (translate("duty matrix", "No."), None),
        (translate("duty matrix", "Name"), None),
        (translate("duty matrix", "Role"), None),
        (translate("duty matrix", "Team"), None),
        *((_heading(facts, kind), _COUNTS) for kind in ExtraKind),
        (translate("allowances", "Days in lieu"), _DUE),
        (translate("allowances", "Amount, yuan"), _DUE),
        (translate("allowances", "Signature"), None),
        (translate("allowances", "Remarks"), None),
    )
    scale = sheet.room / (sum(widths) * mm)
    columns = tuple(
        RuledColumn(say(name), width * mm * scale, 0.0 if n in (1, 3) else 0.5, say(group) if group else "")
        for n, ((name, group), width) in enumerate(zip(titles, widths, strict=True))
    )
    section = PaperSection(
        title=say(title),
        table=RuledTable(
            columns, tuple(_lines(facts, say)), TableStyle(size=10.5, heading=10.0, row=20.0, head=18.0, lowest=18.0)
        ),
        left=say(span.fill(first=full_date(facts.period.first), last=full_date(facts.period.last))),
        right=say(translate("duty matrix", "{count} people").fill(count=str(len(facts.lines)))),
        notes=tuple(_notes(facts, say)),
        signers=_SIGNERS,
    )
    return ruled_paper(sheet, [section], organisation, stamp, say, PaperLook(20.0, 11.0, 8.5))


def _heading(facts: AllowanceFacts, kind: ExtraKind) -> Message:
    hourly = by_clock(facts.plan) and kind in (ExtraKind.HOLIDAY, ExtraKind.REST)
    return translate("allowances", "{kind}, h").fill(kind=word(kind)) if hourly else word(kind)


def _lines(facts: AllowanceFacts, say: Say) -> Iterator[RuledLine]:
    number, units = 0, facts.by_unit
    turning = {rotation.team for rotation in facts.plan.rotations}
    if not units:
        yield RuledLine(band=say(translate("allowances", "Nobody has extra duty in these days.")))
    for unit, lines in units:
        if len(units) > 1:
            heading = translate("duty matrix", "{unit}, {count} people").fill(unit=plain(unit), count=str(len(lines)))
            yield RuledLine(band=say(heading))
        mine = {line.person.id: line for line in lines}
        for person in in_order(line.person for line in lines):
            number += 1
            team = plain(person.team)
            if person.team in turning:
                team = say(translate("allowances", "{team} (rotation)").fill(team=team))
            labels = (str(number), plain(person.name), say(word(person.role)), team)
            cells = ((CellWords(text, bold=n == 1),) for n, text in enumerate(labels))
            yield RuledLine((*cells, *_due([mine[person.id]]), (), ()))
        if len(units) > 1:
            yield _total(translate("allowances", "Total of the unit"), lines, say)
    if units:
        yield _total(translate("allowances", "Total"), facts.lines, say)


def _total(title: Message, lines: Sequence[ExtraLine], say: Say) -> RuledLine:
    return RuledLine(((), (CellWords(say(title), bold=True),), (), (), *_due(lines), (), ()), ground=BAND, strong=True)


def _due(lines: Sequence[ExtraLine]) -> list[tuple[CellWords, ...]]:
    """Counts, days and amount of these lines together."""
    numbers = [number_said(sum((line.amount(kind) for line in lines), Decimal())) for kind in ExtraKind]
    numbers.append(number_said(sum((line.days for line in lines), Decimal())))
    numbers.append(amount_said(sum((line.yuan for line in lines), Decimal())))
    return [(CellWords(text, quiet=text == "0"),) for text in numbers]


def _notes(facts: AllowanceFacts, say: Say) -> Iterator[str]:
    yield say(
        translate(
            "allowances",
            "Counted as worked. Statutory days and rest days are dates, nights and watches duties; a night is one "
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
            for kind in ExtraKind
        )
        yield say(translate("allowances", "{role}: {rates}.").fill(role=word(role), rates=rates))
