"""A folder of small stations' plan files, made from the sample county: thirty people each, their month rostered.

``python -m tests.county_files FOLDER [COUNT]`` makes two hundred of them.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, datetime
from functools import cache
from pathlib import Path

from patrolplanner import paths
from patrolplanner.domain.people import Person, Role
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.starting.starting import rostered_rows
from patrolplanner.store.exchange.workbook_in import read_workbook

MONTH = Period(date(2026, 12, 1), date(2026, 12, 31))
MADE_AT = datetime(2026, 11, 28, 9, 0)
PLACES = ("城关", "富市", "龙潭", "青石", "白水", "云顶", "大河", "石桥", "马街", "新平")
_POSTS = ("GT01", "GT02", "CX01", "HX01", "ZB01", "DB01")
_PEOPLE = {Role.OFFICER: 16, Role.AUXILIARY: 14}
_HOME = "CG"


@cache
def _sample() -> tuple[Plan, Roster]:
    """The sample's first unit cut down to thirty people and six posts, with the rows of these."""
    folder = paths.resources() / "sample"
    plan = read_workbook(folder / "sample_county.xlsx").plan
    rows = rostered_rows(folder / "roster.tsv").between(*MONTH)
    people = tuple(person for role in _PEOPLE for person in _some(plan, rows, role))
    posts = tuple(replace(post, areas=post.areas[:1]) for post in plan.posts if post.id in _POSTS)
    areas = {area for post in posts for area in post.areas}
    ids = {person.id for person in people}
    small = Plan(
        units=plan.units[:1],
        people=people,
        areas=tuple(area for area in plan.areas if area.id in areas),
        posts=posts,
        shifts=plan.shifts,
        demands=tuple(d for d in plan.demands if d.post in _POSTS),
        absences=tuple(a for a in plan.absences if a.person in ids),
        calendar=plan.calendar,
        settings=plan.settings,
    )
    return small, rows.known_to(small)


def _some(plan: Plan, rows: Roster, role: Role) -> Iterator[Person]:
    """Those of a role who are most at the posts that are kept."""
    served = Counter(a.pair.person for a in rows if a.pair.duty.post in _POSTS)
    found = [p for p in plan.people if p.unit == _HOME and p.role is role]
    for person in sorted(found, key=lambda p: (-served[p.id], p.id))[: _PEOPLE[role]]:
        yield replace(person, team="", posts=(), home=(), mobile=f"1390000{person.id[-4:]}" if person.leader else "")


def station(number: int) -> Document:
    """A station by number: no two have a number of a person or a unit in common."""
    plan, rows = _sample()
    name = f"{PLACES[number % len(PLACES)]}{number // len(PLACES) or ''}派出所"
    unit = f"S{number:03d}"
    new = {p.id: f"{number:03d}{n:03d}" for n, p in enumerate(plan.people, 1)}
    settings = (*(s for s in plan.settings if s[0] != "organisation"), ("organisation", f"云岭县公安局{name}"))
    plan = replace(
        plan,
        units=(replace(plan.units[0], id=unit, name=name),),
        people=tuple(replace(p, id=new[p.id], unit=unit) for p in plan.people),
        posts=tuple(replace(p, unit=unit) for p in plan.posts),
        absences=tuple(replace(a, person=new[a.person]) for a in plan.absences),
        settings=settings,
    )
    roster = Roster.of(Assignment(Pair(new[a.pair.person], a.pair.duty)) for a in rows)
    return Document(plan, roster, MONTH)


def made(folder: Path, number: int, *, published: bool = True) -> Path:
    """The plan file of a station, written."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"S{number:03d}{paths.PLAN_ENDING}"
    session = Session.create(path, station(number), "clerk", clock=lambda: MADE_AT)
    try:
        if published:
            session.publish(MONTH)
    finally:
        session.close()
    return path


def main(arguments: list[str]) -> int:
    folder, count = Path(arguments[0]), int(arguments[1]) if len(arguments) > 1 else 200
    for number in range(count):
        made(folder, number, published=number % 4 > 0)
    return 0


if __name__ == "__main__":
    raise SystemExit(main(sys.argv[1:]))
