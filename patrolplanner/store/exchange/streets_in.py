"""Reads the sheet of streets, whose rows may name each other wherever they stand, and lie where the plan does."""

from __future__ import annotations

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.street_ground import StreetGround
from patrolplanner.domain.streets import Street
from patrolplanner.domain.typed_text import half_width
from patrolplanner.store.exchange.facts_in import fact
from patrolplanner.store.exchange.row_reading import OpenSheet, SheetRow
from patrolplanner.store.street_fields import STREETS

_UNKNOWN = translate("workbook", 'there is no other street "{id}" in this sheet that it could pass over or under.')


def streets_in(opened: OpenSheet, plan: Plan) -> tuple[Street, ...]:
    """The good rows of the sheet; ``plan`` is what else the workbook holds."""
    first_rows: dict[str, int] = {}
    read: list[tuple[SheetRow, Street]] = []
    for row, street in opened.read(lambda row: fact(row, STREETS)):
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
    ids = {street.id for street in good}
    return tuple(street for street in good if ids.issuperset(street.over))
