"""Ways out of a gap that really fill it, and locked rows that cannot stand together, each member needed."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime

import numpy as np
import pytest

from patrolplanner.domain.absences import Absence, AbsenceKind
from patrolplanner.domain.demands import CertificateNeed
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.people import Certificate, Unit
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.repair.decisions import (
    Admit,
    ByHand,
    CallBack,
    Certify,
    Lower,
    Recruit,
    Relaxation,
    Unlock,
)
from patrolplanner.planning.solving.questions.gap_ways import Relaxer, WayOut
from patrolplanner.planning.stop import Meter
from patrolplanner.services.checking.explaining import decisions, explanations, lock_conflicts
from patrolplanner.services.solving.auto_fill import FillRequest, auto_fill
from patrolplanner.translation import speaker
from tests.builders import (
    a_demand,
    a_pair,
    a_plan,
    a_post,
    a_roster,
    a_shift,
    an_absence,
    an_auxiliary,
    an_officer,
    day,
    december,
)
from tests.efforts import effort_of
from tests.planning.small_plans import rulebook_of, small_plan

ENGLISH = speaker("en", 2026)
PERIOD = december(1, 7)
EFFORT = effort_of(60)
EIGHT = (a_shift("D", effective_minutes=480), a_shift("N"))  # six of them are no full week


def request(plan: Plan, roster: Roster | None = None, period: Period = PERIOD) -> FillRequest:
    return FillRequest(plan, roster or Roster(), period)


def ways(plan: Plan, roster: Roster | None = None, period: Period = PERIOD) -> Sequence[WayOut]:
    (found,) = list(explanations(request(plan, roster, period), EFFORT))
    assert found.ways is not None
    for way in found.ways:
        fills(way, plan, roster or Roster(), period, found.duty)
    return found.ways


def fills(way: WayOut, plan: Plan, roster: Roster, period: Period, duty: DutyKey) -> None:
    """The judge confirms: the duty has its people, no other gap is larger, only what is named is broken."""
    before, after = judge(plan, period, roster), judge(way.plan, period, way.roster)
    missing = {(g.duty, g.of): g.missing for g in before.gaps}
    assert all(g.duty != duty for g in after.gaps)
    assert all(g.missing <= missing.get((g.duty, g.of), 0) for g in after.gaps)
    known = {(v.rule, v.text) for v in before.hard}
    excepted = {rule for r in way.relaxations if isinstance(r, ByHand) for rule in r.rules}
    assert {v.rule for v in after.hard if (v.rule, v.text) not in known} <= excepted


def given(way: WayOut) -> list[type[Relaxation]]:
    return [type(r) for r in way.relaxations]


def said(way: WayOut, plan: Plan) -> list[str]:
    return [ENGLISH(text) for text in decisions(way, request(plan))]


# -- gaps -------------------------------------------------------------------------------------------------


def test_a_gap_that_people_at_hand_can_fill_needs_no_decision() -> None:
    plan = a_plan(demands=(a_demand("K1", "D"),), shifts=EIGHT)
    roster = a_roster(*(a_pair("001", n) for n in range(1, 6)))
    found = list(explanations(request(plan, roster, december(1, 6)), EFFORT))
    (way,) = found[0].ways or ()
    assert way.relaxations == ()
    assert a_pair("001", 6) in way.roster.pairs


def test_seventh_day_absence_and_fewer_people_gravest_last() -> None:
    plan = a_plan(
        people=(an_officer("001"), an_officer("002")),
        demands=(a_demand("K1", "D"),),
        shifts=EIGHT,
        absences=(an_absence("002", 1, 7),),
    )
    roster = a_roster(*(a_pair("001", n) for n in range(1, 7)))
    first, second, third = ways(plan, roster)
    assert given(first) == [ByHand]
    assert said(first, plan) == ["make an exception of R15 for 某001 on 7 Dec K1岗 D"]
    assert [v.rule for v in judge(first.plan, PERIOD, first.roster).hard] == ["R15"]
    assert given(second) == [CallBack]
    assert said(second, plan) == ["call 某002 back from annual leave on 7 Dec"]
    assert [(a.start, a.end) for a in second.plan.absences] == [(day(1), day(6))]
    assert given(third) == [Lower]
    assert said(third, plan) == ["do without 7 Dec K1岗 D"]


def test_the_law_never_gives_way() -> None:
    """Nobody comes back from sick leave; an auxiliary does not stand for the officer."""
    plan = a_plan(
        people=(an_officer("001"), an_auxiliary("F01")),
        demands=(a_demand("K1", "D"),),
        absences=(an_absence("001", 1, 1, AbsenceKind.SICK),),
    )
    found = ways(plan, period=december(1, 1))
    assert [given(w) for w in found] == [[Lower], [Recruit]]
    assert said(found[1], plan) == ["have 1 more person for 城关派出所 (officer)"]


def test_another_units_officer_is_let_in() -> None:
    plan = a_plan(
        units=(Unit("CG", "城关派出所"), Unit("JJ", "交警大队")),
        people=(an_officer("J01", unit="JJ"),),
        posts=(a_post("K1", unit="CG"),),
        demands=(a_demand("K1", "D"),),
    )
    first = ways(plan, period=december(1, 1))[0]
    assert first.relaxations == (Admit("J01", "K1", 180_000),)
    assert said(first, plan) == ["let 某J01 stand at K1岗 too"]


def test_an_expired_licence_is_renewed() -> None:
    old = Certificate("持枪证", day(1))
    armed = a_post("A1", PostKind.ARMED_PATROL)
    people = (an_officer("001", certificates=(Certificate("持枪证"),)), an_officer("002", certificates=(old,)))
    need = CertificateNeed("持枪证", 2)
    plan = a_plan(people=people, posts=(armed,), demands=(a_demand("A1", "D", 2, needs=(need,)),))
    (found,) = list(explanations(request(plan, period=december(2, 2)), EFFORT))
    renewed = [w for w in found.ways or () if given(w) == [Certify]]
    assert [said(w, plan) for w in renewed] == [["renew the 持枪证 of 某002"]]
    assert a_pair("002", 2, "A1") in renewed[0].roster.pairs


def test_a_lock_is_the_smallest_thing_to_give_up() -> None:
    """One officer is locked where nobody needs to be; only that lock keeps the kiosk empty."""
    plan = a_plan(posts=(a_post("K1"), a_post("K2")), demands=(a_demand("K1", "D"), a_demand("K2", "D", 0, target=1)))
    roster = a_roster(a_pair("001", 1, "K2"), locked=True)
    first = ways(plan, roster, december(1, 1))[0]
    assert first.relaxations == (Unlock(a_pair("001", 1, "K2")),)
    assert first.roster.pairs == {a_pair("001", 1, "K1")}


def test_a_way_out_is_told_to_be_there_only_for_gaps() -> None:
    plan = a_plan(demands=(a_demand("K1", "D"),))
    roster = a_roster(a_pair("001", 1))
    assert list(explanations(request(plan, roster, december(1, 1)), EFFORT)) == []
    assert Relaxer(plan, roster, december(1, 1), datetime.min, meter=Meter(EFFORT)).ways_out(a_pair().duty) == []
    with pytest.raises(UserError, match="There is no gap 2; there are 1"):
        list(explanations(request(plan, period=december(1, 1)), EFFORT, only=2))


@pytest.mark.parametrize("seed", range(6))
def test_every_way_out_of_a_random_plan_fills_its_gap(seed: int) -> None:
    """Small numbers make every rule bite; the roster is the search's own, so that its gaps are real."""
    small = small_plan(seed, people=6, posts=2, days=3)
    plan = small.plan
    rules = tuple(RuleSetting(r.id, severity=r.severity) for r in rulebook_of(plan).rules if r.id in ("R17", "R15"))
    plan = replace(plan, rules=rules)
    roster = auto_fill(FillRequest(plan, small.roster(), small.period), effort_of(0.1)).roster
    for found in list(explanations(FillRequest(plan, roster, small.period), EFFORT))[:3]:
        assert found.ways
        weights = [w.weight for w in found.ways]
        assert weights == sorted(weights)
        for way in found.ways:
            fills(way, plan, roster, small.period, found.duty)
            # what gives way is needed: without it the duty is not filled by the same rows
            assert way.relaxations == () or way.plan != plan or way.roster != roster


# -- locks ----------------------------------------------------------------------------------------------------


def conflict_texts(plan: Plan, *pairs: Pair, period: Period = PERIOD) -> list[str]:
    return [ENGLISH(c.text) for c in lock_conflicts(request(plan, a_roster(*pairs, locked=True), period), EFFORT)]


def test_seven_locked_days_against_six_in_a_row() -> None:
    plan = a_plan(demands=(a_demand("K1", "D"),), shifts=(a_shift("D", effective_minutes=60),))
    week = [a_pair("001", n) for n in range(1, 8)]
    (text,) = conflict_texts(plan, *week)
    assert text.startswith(
        "Cannot stand together (R15): 某001: 7 days of duty in a row from 1 Dec (at most 6). Locked: "
    )
    assert text.endswith("某001 on 7 Dec K1岗 D. Unlock one of these rows.")
    assert conflict_texts(plan, *week[:6]) == []


def test_weekly_hours_need_only_as_many_rows_as_break_them() -> None:
    plan = a_plan(demands=(a_demand("K1", "D"),), rules=(RuleSetting("R15", on=False),))
    week = [a_pair("001", n) for n in range(7, 14)]
    (conflict, *_) = lock_conflicts(request(plan, a_roster(*week, locked=True), december(1, 14)), EFFORT)
    assert conflict.rules == ("R17",)
    assert len(conflict.rows) == 6  # six times twelve hours are above sixty, five are not


def test_an_absence_and_a_lock_elsewhere_are_part_of_a_conflict() -> None:
    """The auxiliary needs an officer: one is away, the other locked at another post at the time."""
    plan = a_plan(
        people=(an_officer("001"), an_officer("002"), an_auxiliary("F01")),
        posts=(a_post("K1"), a_post("K2")),
        demands=(a_demand("K1", "D"), a_demand("K2", "D")),
        absences=(an_absence("002", 1), an_absence("002", 5)),
    )
    locked = a_roster(a_pair("F01", 1, "K1"), a_pair("001", 1, "K2"), a_pair("001", 3, "K2"), locked=True)
    (conflict,) = lock_conflicts(request(plan, locked), EFFORT)
    assert conflict.rows == (a_pair("001", 1, "K2"), a_pair("F01", 1, "K1"))
    assert [a.start for a in conflict.absences] == [day(1)]
    assert set(conflict.rules) == {"R01", "R02", "R03"}
    assert "Unlock one of these rows or end one of these absences." in ENGLISH(conflict.text)


@pytest.mark.parametrize("seed", range(5))
def test_each_member_of_a_conflict_is_needed(seed: int) -> None:
    """Without any one row or absence of it, the judge's own search finds a roster of the others."""
    rng = np.random.default_rng(seed)
    people = (*(an_officer(f"00{n}") for n in range(1, 4)), an_auxiliary("F01"))
    plan = a_plan(
        people=people,
        posts=(a_post("K1"), a_post("K2")),
        demands=(a_demand("K1", "D"), a_demand("K2", "N")),
        absences=(an_absence("003", 2, 4),),
        rules=(RuleSetting("R15", parameters=(("most", "3"), ("target", "3"))),),
    )
    rows = [
        a_pair(p.id, n, post, shift) for p in people for n in range(1, 6) for post, shift in (("K1", "D"), ("K2", "N"))
    ]
    chosen = [rows[i] for i in rng.choice(len(rows), 9, replace=False)]
    found = lock_conflicts(request(plan, a_roster(*chosen, locked=True), december(1, 5)), EFFORT)
    assert found or not hard(plan, chosen)
    for conflict in found:
        absences = tuple(conflict.absences)
        assert hard(plan_with(plan, absences), conflict.rows)
        for row in conflict.rows:
            assert not hard(plan_with(plan, absences), [r for r in conflict.rows if r != row])
        for absence in absences:
            assert not hard(plan_with(plan, tuple(a for a in absences if a != absence)), conflict.rows)


def plan_with(plan: Plan, absences: tuple[Absence, ...]) -> Plan:
    return replace(plan, absences=absences)


def hard(plan: Plan, rows: Sequence[Pair]) -> list[str]:
    """Hard rules that the best roster around these locked rows still breaks."""
    filled = auto_fill(FillRequest(plan, a_roster(*rows, locked=True), december(1, 5)), effort_of(0.1))
    assert filled.ended != "stopped"
    return [v.rule for v in filled.verdict.violations if v.severity is Severity.HARD]
