"""Rotations designed for a plan's teams: the plan's rules find nothing against them, and every day has its teams."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pytest

from patrolplanner.domain.calendar import DayFacts, DayKind
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.domain.shifts import Rotation
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.rotation.teams import OFF, shift_of
from patrolplanner.planning.rotation.wish import Rota, Span
from patrolplanner.planning.solving.rotation.design import DesignEnd
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.starting.rotation_design import Applied, apply_rotation, design, team_rotations
from patrolplanner.services.starting.rotation_request import RotationRequest, ShiftRequest, for_plan, wish_of
from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_demand, a_plan, a_post, a_shift, an_officer
from tests.efforts import effort_of
from tests.planning.rota_judge import gives
from tests.tiny_station import plan_file, stored

TEAMS = ("一组", "二组", "三组", "四组")
CODES = ("早", "中", "夜")
SHIFTS = (a_shift("早", "08:00-16:00"), a_shift("中", "16:00-00:00"), a_shift("夜", "00:00-08:00"))
FIRST = date(2026, 12, 2)  # a Wednesday
NOW = datetime(2026, 11, 20, 9, 0)
ONE = effort_of(20)
RUN = Span(1, 4)


def a_team_plan(**facts: object) -> Plan:
    """Four teams of one for one kiosk that is manned in three shifts."""
    people = tuple(an_officer(f"00{n}", team=team) for n, team in enumerate(TEAMS, start=1))
    plain = {
        "people": people, "posts": (a_post("K1", name="城北菜市岗亭", unit="CG"),), "shifts": SHIFTS,
        "demands": tuple(a_demand("K1", code) for code in CODES),
    }  # fmt: skip
    return a_plan(**{**plain, **facts})


def a_request(rows: int = 4, **changes: object) -> RotationRequest:
    """One team on each shift every day."""
    shifts = tuple(ShiftRequest(code, run=RUN) for code in CODES)
    return replace(RotationRequest(rows, shifts, Span(1, 6), Span(1, 4), rest_hours=11), **changes)


def applied_to(path: Path, rota: Rota, teams: Sequence[str]) -> Applied:
    with closing(Session.open(path, "王", lambda: NOW)) as session:
        return apply_rotation(session, rota, teams, FIRST)


def test_a_designed_rotation_in_a_plan(tmp_path: Path) -> None:
    path = plan_file(tmp_path, a_team_plan())
    designed = design(wish_of(for_plan(a_request(), stored(path).plan, TEAMS)), ONE)
    assert designed.design.rota is not None
    assert gives(designed.wish, designed.design.rota)
    applied = applied_to(path, designed.design.rota, TEAMS)
    plan = stored(path).plan
    assert plan.rotations == applied.rotations
    assert (applied.ended, applied.removed) == (0, 0)

    period = Period(FIRST, FIRST + timedelta(days=55))
    pairs = []
    for n in range(period.days):
        day = FIRST + timedelta(days=n)
        given = {person.id: shift_of(plan, person, DayFacts(day, DayKind.WORKDAY)) for person in plan.people}
        assert Counter(c for c in given.values() if c != OFF) == Counter(CODES)
        pairs += [Pair(who, DutyKey(day, "K1", code)) for who, code in given.items() if code != OFF and code]
    verdict = judge(plan, period, Roster.of(Assignment(pair) for pair in pairs))
    found = {v.rule for v in verdict.violations}
    assert not verdict.gaps
    assert not verdict.hard
    assert "T01" not in found
    assert "R11" not in found
    # against the rotation, the same rule speaks up
    swapped = [Pair("001" if p.person == "002" else "002" if p.person == "001" else p.person, p.duty) for p in pairs]
    assert "T01" in {v.rule for v in judge(plan, period, Roster.of(Assignment(p) for p in swapped)).violations}


def test_in_the_first_week_team_k_works_row_k() -> None:
    rota = tuple((code,) * 7 for code in ("早", "中", "夜", "-"))
    monday = FIRST - timedelta(days=2)
    rotations = team_rotations(rota, TEAMS, FIRST)
    for later in range(6):
        week = [r.shift_in_cycle(monday + timedelta(weeks=later)) for r in rotations]
        order = ["早", "中", "夜", None]
        assert week == [order[(n + later) % 4] for n in range(4)]
    assert not rotations[0].covers(FIRST - timedelta(days=1))
    with pytest.raises(UserError, match="4 rows, but 3 teams"):
        team_rotations(rota, TEAMS[:3], FIRST)


def test_one_edit_in_the_audit_log_and_older_rotations_give_way(tmp_path: Path) -> None:
    def older(team: str, start: date | None, end: date | None = None) -> Rotation:
        return Rotation(team, ("早", None), date(2026, 1, 1), start, end)

    over = older("一组", date(2026, 1, 1), date(2026, 11, 30))
    running, later = older("一组", date(2026, 12, 1)), older("二组", date(2026, 12, 20))
    others = older("五组", None)
    people = (*a_team_plan().people, an_officer("009", team="五组"))
    path = plan_file(tmp_path, a_team_plan(people=people, rotations=(over, running, later, others)))
    rota = tuple((code,) * 7 for code in ("早", "中", "夜", "-"))
    applied = applied_to(path, rota, TEAMS)
    assert (applied.ended, applied.removed) == (1, 1)
    kept = stored(path).plan.rotations
    assert kept == (over, replace(running, end=date(2026, 12, 1)), others, *applied.rotations)
    with PlanFile.open(path) as file:
        *_, last = file.audit()
    assert (last.who, last.action, last.what, last.at) == ("王", "rotation", "rotations", NOW)


@pytest.mark.parametrize(
    ("codes", "teams", "said"),
    [
        (("早", "中", "晚", "-"), TEAMS, "no shift 晚; its shifts are"),
        (("早", "中", "夜", "-"), (*TEAMS[:3], "九组"), "a team 九组; its teams are"),
        (("早", "中", "夜", "-"), (*TEAMS[:3], "一组"), "Team 一组 is named twice"),
        (("早", "中", "夜", "-"), TEAMS[:2], "4 rows, but 2 teams"),
    ],
)
def test_what_the_plan_does_not_have_is_refused_and_nothing_written(
    tmp_path: Path, codes: tuple[str, ...], teams: tuple[str, ...], said: str
) -> None:
    path = plan_file(tmp_path, a_team_plan())
    before = path.read_bytes()
    with pytest.raises(UserError, match=said):
        applied_to(path, tuple((code,) * 7 for code in codes), teams)
    assert path.read_bytes() == before


def test_a_request_takes_the_times_of_the_plan() -> None:
    request = for_plan(a_request(), a_team_plan(), TEAMS)
    assert [(s.start, s.length) for s in request.shifts] == [(480, 480), (960, 480), (0, 480)]
    assert wish_of(request).pairs == {("中", "早"), ("早", "夜"), ("中", "夜")}
    with pytest.raises(UserError, match="no shift 早"):
        for_plan(a_request(), a_plan(), ())


def test_every_change_that_is_proposed_works() -> None:
    designed = design(wish_of(a_request(off=Span(2, 4), work=Span(1, 4))), ONE)
    assert designed.design.ended is DesignEnd.NONE
    assert designed.reason is not None
    assert 1 <= len(designed.ways_out) <= 3
    tried = {
        "as few as 1 day off in a row": a_request(work=Span(1, 4), off=Span(1, 4)),
        "one row more, 5 in all": a_request(5, work=Span(1, 4), off=Span(2, 4)),
    }
    for way in designed.ways_out:
        if str(way) in tried:
            assert design(wish_of(tried.pop(str(way))), ONE).design.rota is not None
    assert len(tried) < 2


def test_a_stop_leaves_no_answer() -> None:
    stop = StopFlag()
    stop.set()
    designed = design(wish_of(a_request()), ONE, stop)
    assert designed.design.ended is DesignEnd.STOPPED
    assert designed.ways_out == ()
