"""Reads the sheet of candidate sites, which lie where the plan does, each at a place and with a number of its own."""

from __future__ import annotations

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.site_ground import SiteGround
from patrolplanner.domain.sites import Site
from patrolplanner.domain.typed_text import half_width
from patrolplanner.store.exchange.facts_in import fact
from patrolplanner.store.exchange.row_reading import OpenSheet, SheetRow
from patrolplanner.store.site_fields import SITES


def sites_in(opened: OpenSheet, plan: Plan) -> tuple[Site, ...]:
    """The good rows of the sheet; ``plan`` is what else the workbook holds."""
    first_rows: dict[str, int] = {}
    read: list[tuple[SheetRow, Site]] = []
    for row, site in opened.read(lambda row: fact(row, SITES)):
        row.once("id", half_width(site.id), first_rows)
        read.append((row, site))
    ground = SiteGround.of(plan, [site for _, site in read])
    for row, site in read:
        for field, wrong in ground.misfits(site):
            row.wrong(field, wrong)
    return tuple(site for row, site in read if not row.bad)
