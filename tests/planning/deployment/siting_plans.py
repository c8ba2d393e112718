"""A town for siting: a grid of streets with a kiosk in one corner, a square in the middle, and places to choose."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, AreaKind, PostKind
from patrolplanner.domain.sites import ManningOption, OptionTurn, Site
from tests.builders import a_demand, a_plan, a_post
from tests.planning.deployment.streets_of import a_grid

AROUND = ManningOption("G24", "24小时岗亭", (OptionTurn(8, 20), OptionTurn(20, 8)), 1, 2)
BY_DAY = ManningOption("G12", "白天岗亭", (OptionTurn(8, 20),), 1, 1, kind=PostKind.DAY_KIOSK)
OPTIONS = (AROUND, BY_DAY)
MIDDLE = Site("H1", "广场口", 400, 420)
EAST = Site("H2", "东街口", 1000, 400, ("G12",))
FAR = Site("H3", "北桥头", 1000, 1000, cost=8)


def a_town(**facts: Any) -> Plan:
    """1,000 m by 1,000 m; one kiosk, round the clock, in the south-western corner."""
    plain = a_plan(
        streets=tuple(a_grid(6, 6)),
        posts=(a_post("K1", PostKind.KIOSK, name="西南岗亭", x=0.0, y=0.0, unit="CG"),),
        areas=(Area("Q", "广场", AreaKind.SQUARE, 400, 400, 5), Area("B", "北桥", AreaKind.MARKET, 1000, 1000, 4)),
        demands=(a_demand("K1", "D", 3, officers=1, auxiliaries=2), a_demand("K1", "N", 3, officers=1, auxiliaries=2)),
        mannings=OPTIONS,
        sites=(MIDDLE, EAST, FAR),
    )
    return replace(plain, **facts)
