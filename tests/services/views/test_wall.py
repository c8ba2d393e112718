"""The facts on the wall of the duty room: now, next, who leads, what is open and what changes; nothing private."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.journal import Attendance, Journal, Presence
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.services.views.wall import WallDuty, WallFacts, wall_facts
from patrolplanner.services.views.wall_watch import WallWatch
from patrolplanner.store.plan_file import PlanFile, StoredPlan
from tests.builders import a_demand, a_duty, a_pair, a_plan, a_post, a_roster, a_shift, an_absence, an_officer, at

MOBILE = "13800138000"


@pytest.fixture
def stored() -> StoredPlan:
    plan = a_plan(
        people=(
            an_officer("001", name="王强", mobile=MOBILE),
            an_officer("002", name=f"李四 {MOBILE}"),
            an_officer("003", name="赵五"),
            an_officer("004", name="陈所", leader=True),
            an_officer("005", name="周备"),
        ),
        posts=(
            a_post("K2", name="城南岗亭"),
            a_post("K1", name=f"城北岗亭 找王强{MOBILE}"),
            a_post("DB", PostKind.LEADER),
            a_post("ZB", PostKind.STATION_DUTY),
        ),
        shifts=(
            a_shift("D", "08:00-20:00"),
            a_shift("N", "20:00-08:00"),
            a_shift("Z", "08:00-08:00"),
            a_shift("BQ", "18:00-08:00", ShiftKind.STANDBY),
        ),
        demands=(a_demand("K1", "D", 2), a_demand("K1", "N"), a_demand("K2", "D"), a_demand("DB", "Z")),
        absences=(an_absence("003", 8),),
    )
    roster = a_roster(
        a_pair("001", 8),
        a_pair("002", 8, shift="N"),
        a_pair("001", 8, post="K2"),
        a_pair("004", 8, post="DB", shift="Z"),
        a_pair("005", 8, post="ZB", shift="BQ"),
        a_pair("003", 9, post="DB", shift="Z"),
        a_pair("002", 9),
    )
    return StoredPlan(plan, roster, None, 0, None)


def told(duties: tuple[WallDuty, ...]) -> list[tuple[str, str, tuple[str, ...], int]]:
    return [(d.key.post, d.key.shift, d.people, d.missing) for d in duties]


def test_by_day(stored: StoredPlan) -> None:
    facts = wall_facts(stored, at(8, "12:30"))
    assert told(facts.leaders) == [("DB", "Z", ("陈所",), 0)]
    assert facts.next_leader is not None
    assert facts.next_leader.people == ("赵五",)
    assert told(facts.now) == [("K2", "D", ("王强",), 0), ("K1", "D", ("王强",), 1)], "in the plan's order of posts"
    assert [(d.key.post, d.key.shift, d.key.day.day) for d in facts.following] == [("K2", "D", 9), ("K1", "N", 8)]
    assert facts.standby == ()
    assert [d.key.shift for d in facts.goes] == ["D", "D"], "nothing within the hour: the next change"
    assert [d.key.shift for d in facts.comes] == ["N"]
    assert [(d.key.post, d.key.day.day, d.missing) for d in facts.gaps] == [("K1", 8, 1), ("K1", 9, 1), ("K2", 9, 1)]


def test_by_night_duties_of_the_day_before_go_on(stored: StoredPlan) -> None:
    facts = wall_facts(stored, at(9, "03:00"))
    assert [d.key.shift for d in facts.now] == ["N"]
    assert told(facts.standby) == [("ZB", "BQ", ("周备",), 0)]
    assert told(facts.leaders) == [("DB", "Z", ("陈所",), 0)]


def test_who_came_instead_stands_there(stored: StoredPlan) -> None:
    absent = Attendance("001", a_duty(8, "K2").key, Presence.REPLACED, instead="003")
    facts = wall_facts(replace(stored, journal=Journal(attendance=(absent,))), at(8, "12:30"))
    assert told(facts.now)[0] == ("K2", "D", ("赵五",), 0)


def test_nothing_private_is_told(stored: StoredPlan) -> None:
    for hour in range(24):
        facts = wall_facts(stored, at(8, f"{hour:02}:15"))
        assert MOBILE not in repr(facts)
        assert "年休" not in repr(facts)
        assert "annual" not in repr(facts)


def test_a_plan_without_anything() -> None:
    facts = wall_facts(StoredPlan(Plan(), a_roster(), None, 0, None), at(8, "12:30"))
    empty = WallFacts(facts.moment, facts.organisation, (), None, (), (), (), (), (), ())
    assert facts == empty


def test_facts_are_made_anew_by_the_minute_and_by_the_change(tmp_path: Path, stored: StoredPlan) -> None:
    path, now = tmp_path / "plan.patrol", [at(8, "12:30")]
    with PlanFile.create(path) as file:
        file.save(stored.plan, stored.roster, action="test", who="clerk", now=datetime(2026, 12, 1))
    watch = WallWatch(path, lambda: now[0])
    first = watch.look()
    assert watch.look().facts is first.facts
    now[0] = at(8, "20:01")
    later = watch.look().facts
    assert later is not None
    assert [d.key.shift for d in later.now] == ["N"]
    path.rename(tmp_path / "aside")
    gone = watch.look()
    assert gone.wrong is not None
    assert gone.read_at == at(8, "20:01")
    assert gone.facts is not None, "what is known stays"
    (tmp_path / "aside").rename(path)
    assert watch.look().wrong is None
