"""Reads the sheet of streets, whose rows may name each other wherever they stand, and lie where the plan does."""

from __future__ import annotations

from pathlib import Path

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.street_ground import StreetGround
from patrolplanner.domain.streets import Street
from patrolplanner.domain.typed_text import folded, half_width
from patrolplanner.store.cell_reading import Ids
from patrolplanner.store.exchange.facts_in import fact
from patrolplanner.store.exchange.problems import Findings, in_reading_order
from patrolplanner.store.exchange.row_reading import OpenSheet, SheetRow
from patrolplanner.store.exchange.sheet_reading import read_sheets
from patrolplanner.store.street_fields import STREETS

_UNKNOWN = translate("workbook", 'there is no other street "{id}" in this sheet that it could pass over or under.')


def streets_in(opened: OpenSheet, plan: Plan, ids: Ids) -> tuple[Street, ...]:
    """The good rows of the sheet; ``plan`` is what else the workbook holds.

    ``ids`` is told what other sheets may name, and what they would name rightly if its row were good.
    """
    first_rows: dict[str, int] = {}
    read: list[tuple[SheetRow, Street]] = []
    for row, street in opened.read(lambda row: _street(row, ids)):
        row.once("id", half_width(street.id), first_rows)
        read.append((row, street))
    ground = StreetGround.of(plan, [p for _, street in read for p in street.points])
    known = {street.id for _, street in read}
    for row, street in read:
        if (wrong := ground.misplaced(street.points)) is not None:
            row.wrong("line", wrong)
        for other in street.over:
            if other not in known or other == street.id:
                row.wrong("over", _UNKNOWN.fill(id=other))
    good = [street for row, street in read if not row.bad]
    there = {street.id for street in good}
    for row, street in read:
        (ids.leave_out if row.bad else ids.add)(street.id)
    return tuple(street for street in good if there.issuperset(street.over))


def _street(row: SheetRow, ids: Ids) -> Street | None:
    found = fact(row, STREETS)
    if row.bad and (id_ := row.read(STREETS.field("id"))):
        ids.leave_out(id_)
    return found


def read_street_sheet(path: Path, plan: Plan) -> tuple[Street, ...]:
    """The streets of a workbook that need have no other sheet.

    Raises UserError with the first of its problems and how many there are.
    """
    names = {folded(name) for name in (STREETS.chinese, STREETS.in_english)}
    raw = next((sheet for sheet in read_sheets(path) if folded(sheet.title) in names), None)
    if raw is None:
        text = translate("workbook", '{file} has no sheet "{chinese}" (or "{english}"); add it.')
        raise UserError(text.fill(file=path.name, chinese=STREETS.chinese, english=STREETS.in_english))
    findings = Findings(lenient=False)
    found = streets_in(OpenSheet(raw, STREETS, findings, {}), plan, Ids(raw.title))
    if findings.problems:
        first, *others = (problem.message for problem in in_reading_order(findings.problems, [raw.title]))
        more = translate("workbook", "{problem} And {count} more of the kind; nothing was read.")
        raise UserError(more.fill(problem=first, count=len(others)) if others else first)
    if not found:
        raise UserError(translate("workbook", "the sheet {sheet} has no rows.").fill(sheet=raw.title))
    return found
