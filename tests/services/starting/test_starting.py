"""New plans: what the set-up's answers become, and the sample county."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.demands import DayType
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.deployment.patrol_count import count_patrols
from patrolplanner.planning.deployment.patrol_draw_task import DrawTask, stale_shifts
from patrolplanner.planning.deployment.patrol_town import PatrolTown
from patrolplanner.planning.judging.rulebook import rest_of
from patrolplanner.planning.rotation.teams import figures
from patrolplanner.planning.solving.deployment.patrol_draw import draw
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.checking.judging import judgement
from patrolplanner.services.edits.records import plan_problems
from patrolplanner.services.solving.auto_fill import FillRequest
from patrolplanner.services.starting.starting import (
    Draft,
    begin,
    default_teams,
    first_posts,
    fitting_templates,
    free_path,
    make_sample,
    people_needed,
    plan_of,
    split_names,
)
from patrolplanner.services.starting.starting_posts import (
    BASES,
    USUAL,
    Hours,
    QuickPost,
    base,
    base_shifts,
    usual_post,
)
from patrolplanner.store.plan_file import PlanFile
from tests.builders import an_auxiliary, an_officer, day
from tests.sample_cards import SEED

ORGANISATION = "云岭县公安局北门派出所"


def a_draft(**facts: object) -> Draft:
    return replace(Draft(organisation=ORGANISATION, anchor=day(1), posts=first_posts(str)), **facts)


def test_the_unit_is_named_after_what_follows_the_bureau() -> None:
    assert a_draft().unit == "北门派出所"
    assert Draft(organisation="北门派出所").unit == "北门派出所"


@pytest.mark.parametrize("chosen", BASES, ids=lambda b: b.id)
@pytest.mark.parametrize("begins", [0, 450, 480, 540])
def test_the_shifts_of_a_base_share_out_the_day(chosen: object, begins: int) -> None:
    shifts = base_shifts(chosen, begins, str)
    covered = [minute % 1440 for s in shifts for minute in range(s.start, s.start + s.length)]
    assert sorted(covered) == list(range(1440))


@pytest.mark.parametrize("base_id", [b.id for b in BASES])
def test_every_rotation_offered_goes_with_the_shifts(base_id: str) -> None:
    for one in fitting_templates(base_id):
        count = len(one.lines) if one.round_the_clock else 2
        teams = default_teams(count, str)
        assert len(teams) == count
        plan = plan_of(a_draft(base=base_id, template=one.id, teams=teams), str)
        assert len(plan.rotations) == count
        shifts = {s.code: s for s in plan.shifts}
        least = 28 if "Z" in {code for r in plan.rotations for code in r.codes} else 30
        assert figures(plan.rotations, shifts, rest_of(plan.rules).follows).weekly_hours >= least, (
            "a watch of 24 hours counts as 16"
        )


@pytest.mark.parametrize("kind", list(USUAL))
@pytest.mark.parametrize("base_id", [b.id for b in BASES])
def test_every_kind_of_post_is_manned_by_its_usual_team(kind: PostKind, base_id: str) -> None:
    post = usual_post(kind, str)
    plan = plan_of(a_draft(base=base_id, posts=(post,)), str)
    assert not list(plan_problems(plan))
    period = Period(day(1), day(31))
    duties = duties_of(plan, calendar_for(plan, *period), period)
    assert duties
    assert {d.team.least for d in duties} == {post.people}
    assert {d.team.officers for d in duties} == {post.officers}


def test_a_kiosk_round_the_clock_is_never_empty_of_demand() -> None:
    plan = plan_of(a_draft(posts=(usual_post(PostKind.KIOSK, str),)), str)
    period = Period(day(1), day(7))
    minutes = sum(d.length for d in duties_of(plan, calendar_for(plan, *period), period))
    assert minutes == 7 * 1440


def test_a_school_post_asks_for_people_on_school_days_only() -> None:
    plan = plan_of(a_draft(posts=(usual_post(PostKind.SCHOOL, str),)), str)
    assert {d.days for d in plan.demands} == {frozenset({DayType.SCHOOL})}


def test_standby_is_standby() -> None:
    plan = plan_of(a_draft(posts=(QuickPost("备勤组", PostKind.STATION_DUTY, Hours.STANDBY, 2, 2),)), str)
    shift = next(s for s in plan.shifts if s.code == plan.demands[0].shift)
    assert shift.kind is ShiftKind.STANDBY


def test_a_second_post_of_a_kind_gets_a_name_of_its_own() -> None:
    one = usual_post(PostKind.KIOSK, str)
    assert usual_post(PostKind.KIOSK, str, [one.name]).name != one.name


def test_people_are_dealt_out_evenly_and_leaders_are_not() -> None:
    people = (
        an_officer("001", unit="", leader=True),
        *(an_officer(f"1{n:02}", unit="") for n in range(8)),
        *(an_auxiliary(f"F{n:02}", unit="") for n in range(4)),
    )
    plan = plan_of(a_draft(template="4x12", teams=("甲", "乙", "丙", "丁"), people=people), str)
    by_team = {t: [p.role for p in plan.people if p.team == t] for t in ("甲", "乙", "丙", "丁")}
    assert all(roles.count(Role.OFFICER) == 2 and roles.count(Role.AUXILIARY) == 1 for roles in by_team.values())
    assert next(p for p in plan.people if p.leader).team == ""


def test_teams_that_cannot_be_alike_in_roles_are_as_large_as_each_other() -> None:
    people = (
        *(an_officer(f"1{n:02}", unit="") for n in range(5)),
        *(an_auxiliary(f"F{n:02}", unit="") for n in range(7)),
    )
    plan = plan_of(a_draft(template="4x12", teams=("甲", "乙", "丙", "丁"), people=people), str)
    sizes = [[p.role for p in plan.people if p.team == t] for t in ("甲", "乙", "丙", "丁")]
    assert [len(roles) for roles in sizes] == [3, 3, 3, 3]
    assert sorted(roles.count(Role.OFFICER) for roles in sizes) == [1, 1, 1, 2]


def test_people_of_other_units_open_the_posts_to_them() -> None:
    people = (an_officer("001", unit=""), an_officer("002", unit="交警大队"))
    plan = plan_of(a_draft(people=people), str)
    assert [u.id for u in plan.units] == ["北门派出所", "交警大队"]
    assert {p.unit for p in plan.posts} == {""}


def test_two_people_of_one_number_are_refused() -> None:
    with pytest.raises(UserError):
        plan_of(a_draft(people=(an_officer("001"), an_officer("001"))), str)


def test_an_empty_draft_makes_a_plan() -> None:
    plan = plan_of(Draft(), str)
    assert plan.units
    assert not list(plan_problems(plan))


def test_the_people_needed_follow_the_posts() -> None:
    kiosk = QuickPost("岗亭", PostKind.KIOSK, Hours.AROUND, 1, 2)
    officers, others = people_needed(a_draft(posts=(kiosk,)), str)
    assert (officers, others) == (5, 10)
    assert people_needed(a_draft(posts=(kiosk, replace(kiosk, name="岗亭2"))), str) == (10, 20)


def test_names_are_parted_by_any_comma() -> None:
    assert split_names("甲，乙、丙;丁 , ") == ("甲", "乙", "丙", "丁")


def test_a_plan_begins_in_a_file_of_its_own(tmp_path: Path) -> None:
    path = tmp_path / "北门.patrol"
    plan = plan_of(a_draft(), str)
    session = begin(path, plan, "clerk")
    assert session.document.plan == plan
    assert session.history.undoable is None
    session.close()
    with PlanFile.open(path) as file:
        assert file.load().plan == plan
        assert [e.action for e in file.audit()][:1] == ["create"]


def test_a_plan_that_cannot_be_stored_leaves_no_file(tmp_path: Path) -> None:
    path = tmp_path / "北门.patrol"
    broken = replace(plan_of(a_draft(), str), people=(an_officer("001", unit="nobody's"),))
    with pytest.raises(UserError):
        begin(path, broken, "clerk")
    assert not path.exists()
    begin(path, plan_of(a_draft(), str), "clerk").close()


def test_a_free_name_is_one_that_no_file_has(tmp_path: Path) -> None:
    assert free_path(tmp_path, 'a/b:c*"d').name == "abcd.patrol"
    (tmp_path / "北门.patrol").touch()
    assert free_path(tmp_path, "北门").name == "北门 2.patrol"
    assert free_path(tmp_path, " . ").name == "plan.patrol"


def test_the_sample_replaces_nothing(tmp_path: Path) -> None:
    path = tmp_path / "sample.patrol"
    path.write_text("somebody's")
    with pytest.raises(UserError):
        make_sample(path, "clerk", datetime(2026, 11, 20))
    assert path.read_text() == "somebody's"


def test_the_sample_comes_with_the_route_cards_of_its_month(tmp_path: Path) -> None:
    """They fit those on duty, and are what their seed gives: ``python -m tests.sample_cards`` makes them anew."""
    path = tmp_path / "sample.patrol"
    make_sample(path, "clerk", datetime(2026, 11, 20))
    with PlanFile.open(path) as file:
        stored = file.load()
    plan, december = stored.plan, Period(day(1), day(31))
    assert stale_shifts(plan, stored.roster, december) == {}
    count = count_patrols(PatrolTown(plan), december)
    assert count.share >= 0.97
    assert count.must_made == count.must_asked
    assert count.longest_gap <= 120
    bare, first = replace(plan, route_cards=(), visits=()), Period(day(1), day(2))
    drawn = draw(DrawTask(bare, stored.roster, first, SEED, anew=True), StopFlag())
    shipped = {card for card in plan.route_cards if card.day in first}
    assert {card for one in drawn for card in one.cards} == shipped
    visits = [visit for visit in plan.visits if visit.day in first]
    assert sorted((v for one in drawn for v in one.visits), key=str) == sorted(visits, key=str)


def test_the_sample_comes_with_a_month_that_lacks_nothing(tmp_path: Path) -> None:
    """The roster beside the workbook was found by a search of minutes; when the workbook changes, make it anew."""
    path = tmp_path / "sample.patrol"
    make_sample(path, "clerk", datetime(2026, 11, 20))
    with PlanFile.open(path) as file:
        stored = file.load()
    assert len(stored.plan.people) == 83
    assert stored.last_period == Period(day(1), day(31))
    verdict = judgement(FillRequest(stored.plan, stored.roster, stored.last_period)).verdict
    assert verdict.gaps == ()
    assert {v.severity for v in verdict.violations} == {Severity.SOFT}, "nothing broken, no reminders"
    assert not [v for v in verdict.violations if v.rule in ("R19", "R32", "R34", "R35")], (
        "turns, spans, crews, whole days"
    )


def test_an_unknown_base_is_a_fault_of_ours() -> None:
    with pytest.raises(StopIteration):
        base("two13")
