"""Scenarios: kept by name, adopted as one step with posts, shifts, demands and people, and what stands in the way."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from patrolplanner.domain.demands import DayType
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostKind, PostStatus
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.domain.sites import ManningOption, OptionTurn, Scenario, SitedPost
from patrolplanner.services.edits.records import change_records, remove_records
from patrolplanner.services.edits.scenarios import adopt, free_name, keep
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_post, an_officer, at, day
from tests.planning.deployment.siting_plans import MIDDLE, OPTIONS, a_town

STEP = translate("tests", "step")
FIRST = day(5)
EVENING = ManningOption("TD", "晚间屯警点", (OptionTurn(18, 2, DayType.MARKET),), 1, 3, True, PostKind.STANDBY_POINT)
BOUND = an_officer("1", unit="CG", posts=("K1",))
PEOPLE = (BOUND, an_officer("2", unit="CG"), an_officer("3", unit="CG", posts=("X",)))


def a_scenario(*chosen: SitedPost, name: str = "方案A") -> Scenario:
    return Scenario(name, at(1, "10:00"), chosen=(SitedPost("K1"), *chosen))


def adopted(scenario: Scenario, plan: Plan, first: date = FIRST) -> Plan:
    return adopt(scenario, OPTIONS, first)(Document(plan)).plan


def test_a_site_becomes_a_post_with_demands_from_a_date_on() -> None:
    posts = (*a_town().posts, a_post("X", PostKind.VIDEO))
    plan = adopted(a_scenario(SitedPost("H1", "G24")), a_town(people=PEOPLE, posts=posts))
    post = plan.posts_by_id["H1"]
    assert (post.name, post.kind, post.x, post.unit, post.public_board) == ("广场口", PostKind.KIOSK, 400, "CG", True)
    assert "H1" not in [site.id for site in plan.sites]
    asked = [d for d in plan.demands if d.post == "H1"]
    assert [(d.shift, d.team.least, d.team.officers, d.team.auxiliaries, d.start) for d in asked] == [
        ("D", 3, 1, 2, day(5)),
        ("N", 3, 1, 2, day(5)),
    ]
    assert len(plan.shifts) == len(a_town().shifts)  # those of the plan have these hours
    assert [person.posts for person in plan.people] == [("K1", "H1"), (), ("X",)]


def test_turns_that_no_shift_has_get_one_of_their_own() -> None:
    plan = adopted(a_scenario(SitedPost("H1", "TD")), a_town(mannings=(EVENING,)))
    (demand,) = [d for d in plan.demands if d.post == "H1"]
    shift = plan.shifts_by_code[demand.shift]
    assert (shift.start, shift.end, shift.kind, shift.effective_minutes) == (1080, 120, ShiftKind.NIGHT, 480)
    assert (demand.days, demand.team.needs[0].name) == (frozenset({DayType.MARKET}), "驾驶")
    assert plan.posts_by_id["H1"].kind is PostKind.STANDBY_POINT


def test_a_planned_kiosk_becomes_an_existing_one() -> None:
    planned = a_post("K2", name="步行街岗亭", x=400.0, y=400.0, status=PostStatus.PLANNED, unit="CG")
    plan = adopted(a_scenario(SitedPost("K2", "G12")), a_town(posts=(*a_town().posts, planned)))
    assert plan.posts_by_id["K2"].status is PostStatus.EXISTING
    assert [d.shift for d in plan.demands if d.post == "K2"] == ["D"]


def test_an_existing_kiosk_in_another_way_keeps_its_past() -> None:
    scenario = Scenario("方案A", at(1, "10:00"), chosen=(SitedPost("K1", "G12"),))
    plan = adopted(scenario, a_town())
    asked = [(d.shift, d.team.least, d.start, d.end) for d in plan.demands if d.post == "K1"]
    assert asked == [("D", 3, None, day(4)), ("N", 3, None, day(4)), ("D", 2, day(5), None)]


def test_a_kiosk_that_the_scenario_has_no_more_is_asked_for_no_more() -> None:
    scenario = Scenario("方案A", at(1, "10:00"), chosen=(SitedPost("H1", "G12"),))
    plan = adopted(scenario, a_town())
    assert {d.end for d in plan.demands if d.post == "K1"} == {day(4)}


@pytest.mark.parametrize(
    ("chosen", "words"),
    [
        (SitedPost("H9", "G12"), "post at H9, which is neither a site nor a post"),
        (SitedPost("H9"), "post at H9, which is neither a site nor a post"),
        (SitedPost("H1", "G99"), "mans H1 in the way G99"),
    ],
)
def test_what_is_gone_is_named(chosen: SitedPost, words: str) -> None:
    with pytest.raises(UserError, match=words):
        adopted(a_scenario(chosen), a_town())


def test_adopting_is_one_step_and_one_undo_restores_all(tmp_path: Path) -> None:
    path = tmp_path / "p.patrol"
    with PlanFile.create(path) as file:
        file.save(a_town(people=PEOPLE[:2]), Roster(), action="import", who="x", now=at(1, "09:00"))
    session = Session.open(path, "x", lambda: at(1, "10:00"))
    try:
        before = session.document
        scenario = a_scenario(SitedPost("H1", "G24"), SitedPost("H3", "G12"))
        session.apply(adopt(scenario, OPTIONS, day(5)), STEP)
        assert {"H1", "H3"} <= session.document.plan.posts_by_id.keys()
        session.undo()
        assert session.document == before
    finally:
        session.close()


def test_a_scenario_of_the_same_name_makes_room() -> None:
    document = keep(a_scenario(name="A"))(Document(a_town()))
    document = keep(replace(a_scenario(name="A"), note="新"))(document)
    document = keep(a_scenario(name="B"))(document)
    assert [(s.name, s.note) for s in document.plan.scenarios] == [("A", "新"), ("B", "")]
    assert free_name(document.plan, lambda n: "AB"[n - 1] if n < 3 else f"C{n}") == "C3"


def test_new_numbers_are_taken_over_by_scenarios() -> None:
    document = keep(a_scenario(SitedPost("H1", "G24")))(Document(a_town()))
    document = change_records("sites", {0: replace(MIDDLE, id="H7")})(document)
    document = change_records("mannings", {0: replace(OPTIONS[0], id="G0")})(document)
    document = change_records("posts", {0: replace(document.plan.posts[0], id="K9")})(document)
    assert [(c.place, c.option) for c in document.plan.scenarios[0].chosen] == [("K9", ""), ("H7", "G0")]


def test_a_way_that_is_the_only_one_of_a_site_stays() -> None:
    document = Document(a_town())
    with pytest.raises(UserError, match="may be manned in this way alone"):
        remove_records("mannings", [1])(document)
    assert remove_records("mannings", [0])(document).plan.sites == document.plan.sites


def test_a_site_on_another_or_with_the_number_of_a_post_is_refused() -> None:
    document = Document(a_town())
    for changed, words in (
        (replace(MIDDLE, id="K1"), "K1 is the number of a post"),
        (replace(MIDDLE, x=1000.2, y=400.3), "very place of"),
        (replace(MIDDLE, x=90_000), "km outside the plan"),
        (replace(MIDDLE, options=("G99",)), "no way G99"),
    ):
        with pytest.raises(UserError, match=words):
            change_records("sites", {0: changed})(document)
