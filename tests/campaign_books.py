"""A campaign's workbook for tests: a checkpoint that everybody mans, and a command post that one station runs."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

from patrolplanner.domain.campaigns import NAME
from patrolplanner.domain.demands import Demand, Team, UnitNeed
from patrolplanner.domain.people import Unit
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Mode, Post, PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import Shift, ShiftKind
from patrolplanner.store.exchange.workbook_out import write_workbook

DATES = Period(date(2026, 12, 21), date(2026, 12, 23))
CHECK, RUN = "ZX01", "ZX02"
EVENING = Shift("ZA", "专项晚班", 18 * 60, 22 * 60, ShiftKind.OTHER, 240)


def campaign_plan(stations: tuple[str, ...], *, together: int = 3, borrowed: int = 0, runs: str = "") -> Plan:
    """So many people at the checkpoint, and so many at the post that a station runs, each evening of three."""
    posts = (
        Post(CHECK, "省道联合卡点", PostKind.OPERATION, Mode.GUARD, address="省道K12"),
        Post(RUN, "专项巡控组", PostKind.OPERATION, Mode.GUARD, unit=runs),
    )
    asked = ((CHECK, together), (RUN, borrowed))
    return Plan(
        units=tuple(Unit(name, name) for name in stations),
        posts=posts,
        shifts=(EVENING,),
        demands=tuple(
            Demand(post, EVENING.code, Team(count, count, officers=1), start=DATES.first, end=DATES.last)
            for post, count in asked
            if count
        ),
        settings=((NAME, "冬季治安行动"), ("organisation", "云岭县公安局")),
    )


def decided(plan: Plan, station: str, count: int) -> Plan:
    """The same where the county has said how many a station gives to the first demand."""
    first, *others = plan.demands
    team = replace(first.team, unit_needs=(UnitNeed(station, count),))
    return replace(plan, demands=(replace(first, team=team), *others))


def campaign_book(folder: Path, plan: Plan) -> Path:
    path = folder / "冬季治安行动.xlsx"
    write_workbook(path, plan, Roster())
    return path
