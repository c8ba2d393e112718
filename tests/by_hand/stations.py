"""A small station for who acts by hand: twelve people, three posts, a week ahead of us, some duties given already."""

from __future__ import annotations

from datetime import date, timedelta
from pathlib import Path

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session
from tests.builders import a_demand, a_plan, a_post, a_shift, an_auxiliary, an_officer

OFFICERS = ("赵刚", "孙丽", "李梅", "蒋明", "周磊", "吴倩")
AUXILIARIES = ("郑涛", "王芳", "冯军", "陈静", "卫东", "沈洁")


def week() -> Period:
    """Seven dates that lie ahead, whatever today is, so that nothing asks for a reason."""
    first = date.today() + timedelta(days=8)
    return Period(first, first + timedelta(days=6))


def date_of(number: int) -> date:
    """The first date of that week is number 0."""
    return week().first + timedelta(days=number)


def a_station() -> Plan:
    officers = (an_officer(f"22010{n}", name=name, order=n) for n, name in enumerate(OFFICERS, 1))
    others = (an_auxiliary(f"F0{n}", name=name, order=n + 6) for n, name in enumerate(AUXILIARIES, 1))
    return a_plan(
        people=(*officers, *others),
        posts=(
            a_post("K1", name="值班室"),
            a_post("K2", name="城北菜市岗亭", public_board=True),
            a_post("K3", name="马市街步巡组"),
        ),
        shifts=(a_shift("D", name="白班"), a_shift("N", name="夜班")),
        demands=(a_demand("K1", "D"), a_demand("K1", "N"), a_demand("K2", "D", 2), a_demand("K3", "D")),
    )


def some_duties() -> Roster:
    """Two people have duties: the first officer on the first three dates, the second on the second date."""
    given = [("220101", 0, "K1", "D"), ("220101", 2, "K2", "D"), ("220102", 1, "K3", "D"), ("220103", 3, "K2", "D")]
    pairs = (Pair(who, DutyKey(date_of(n), post, shift)) for who, n, post, shift in given)
    return Roster.of(Assignment(pair) for pair in pairs)


def plan_file(folder: Path, plan: Plan | None = None, roster: Roster | None = None) -> Path:
    """The station as a plan file that opens on that week."""
    path = folder / "城关所.patrol"
    document = Document(plan or a_station(), some_duties() if roster is None else roster, week())
    Session.create(path, document, "tester").close()
    return path
