"""A station so small that its best roster is proven in a second, as values, as a plan file and as a workbook."""

from __future__ import annotations

from datetime import date, datetime
from pathlib import Path

from patrolplanner.domain.absences import Wish, WishKind
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.plan_file import PlanFile, StoredPlan
from tests.builders import a_demand, a_plan, a_post, an_officer, day

PEOPLE = ("001", "002", "003", "004")
DATES = ("--from", "2026-12-01", "--to", "2026-12-03")
QUICK = (*DATES, "--seconds", "600", "--workers", "1")
# fairness among four people over three days has many equal rosters; the wishes make one the best
FREE_OF_FAIRNESS = (RuleSetting("R26", on=False), RuleSetting("R27", on=False), RuleSetting("R16", on=False))


def a_station(**facts: object) -> Plan:
    """Four officers for one day shift of one, three dates; wishes that make one roster the best."""
    wishes = tuple(
        Wish(person, day(n), WishKind.WANT, "D", weight)
        for person, n, weight in (("003", 1, 9), ("001", 2, 7), ("002", 3, 5))
    )
    plain = {
        "people": tuple(an_officer(id_) for id_ in PEOPLE),
        "posts": (a_post("K1", name="城北菜市岗亭", unit="CG"),),
        "demands": (a_demand("K1", "D"),),
        "requests": wishes,
        "rules": FREE_OF_FAIRNESS,
    }
    return a_plan(**{**plain, **facts})


BEST = {(date(2026, 12, 1), "003"), (date(2026, 12, 2), "001"), (date(2026, 12, 3), "002")}


def plan_file(folder: Path, plan: Plan | None = None, roster: Roster | None = None) -> Path:
    """The station as a plan file."""
    path = folder / "station.patrol"
    with PlanFile.create(path) as file:
        file.save(plan or a_station(), roster or Roster(), action="test", who="clerk", now=datetime(2026, 11, 20))
    return path


def workbook(folder: Path, plan: Plan | None = None, roster: Roster | None = None) -> Path:
    """The station as a workbook with English headings."""
    path = folder / "station.xlsx"
    write_workbook(path, plan or a_station(), roster or Roster(), "en")
    return path


def stored(path: Path) -> StoredPlan:
    """What a plan file holds."""
    with PlanFile.open(path) as file:
        return file.load()


def who(path: Path) -> set[tuple[date, str]]:
    """Dates and people of the stored roster."""
    return {(a.pair.duty.day, a.pair.person) for a in stored(path).roster}
