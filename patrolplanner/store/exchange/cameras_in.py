"""Reads the sheets of exits and cameras, which lie where the plan does, each with a number of its own."""

from __future__ import annotations

from typing import TypeVar

from patrolplanner.domain.camera_ground import misplaced, no_desk
from patrolplanner.domain.cameras import Camera
from patrolplanner.domain.exits import Exit
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.typed_text import half_width
from patrolplanner.store.exchange.facts_in import fact
from patrolplanner.store.exchange.row_reading import OpenSheet, SheetRow
from patrolplanner.store.tables import Records

P = TypeVar("P", Exit, Camera)


def placed_in(opened: OpenSheet | None, records: Records[P], plan: Plan) -> tuple[P, ...]:
    """The good rows of a sheet, none without it; ``plan`` is what else the workbook holds."""
    if opened is None:
        return ()
    first_rows: dict[str, int] = {}
    read: list[tuple[SheetRow, P]] = []
    for row, one in opened.read(lambda row: fact(row, records)):
        row.once("id", half_width(one.id), first_rows)
        if isinstance(one, Camera) and (wrong := no_desk(plan, one)) is not None:
            row.wrong("post", wrong)
        read.append((row, one))
    outside = dict(misplaced(plan, [one for _, one in read]))
    for row, one in read:
        if one in outside:
            row.wrong("x", outside[one])
    return tuple(one for row, one in read if not row.bad)
