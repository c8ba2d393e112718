"""Nobody is put on a duty that has all it asks for only so that hours come out even."""

from __future__ import annotations

from collections import Counter

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.shifts import Rotation
from patrolplanner.planning.judging.judge import judge
from patrolplanner.services.solving.auto_fill import Filled, FillRequest, auto_fill
from tests.builders import a_demand, a_pair, a_plan, a_post, an_officer, day, december
from tests.efforts import effort_of

WEEK = december(7, 11)


def four(most: int | None = None, **facts: object) -> Plan:
    """Four officers for one place by day."""
    people = facts.pop("people", tuple(an_officer(f"00{n}") for n in range(1, 5)))
    return a_plan(people=people, posts=(a_post("K1"),), demands=(a_demand("K1", "D", 1, most=most),), **facts)


def filled(plan: Plan, roster: Roster | None = None) -> Filled:
    return auto_fill(FillRequest(plan, roster or Roster(), WEEK), effort_of(2))


def test_equal_hours_are_not_bought_with_duties_nobody_asked_for() -> None:
    result = filled(four())
    assert sorted(Counter(a.pair.duty.day for a in result.roster).values()) == [1] * 5
    assert result.proven
    assert result.bound == result.verdict.price > 0, "somebody has a duty more than the others"


def test_a_demand_with_a_most_says_how_many_may_come() -> None:
    result = filled(four(most=3))
    assert len(result.roster) == 8
    assert result.verdict.price == 0


def test_whoever_has_the_day_in_a_cycle_comes_all_the_same() -> None:
    people = tuple(an_officer(f"00{n}", team=team) for n, team in enumerate("AABB", 1))
    cycles = tuple(Rotation(team, ("D", "D", None, None), day(first)) for team, first in (("A", 7), ("B", 9)))
    result = filled(four(people=people, rotations=cycles, rules=(RuleSetting("T01", on=True),)))
    assert {(a.pair.person, a.pair.duty.day) for a in result.roster} == {
        *((person, day(n)) for person in ("001", "002") for n in (7, 8, 11)),
        *((person, day(n)) for person in ("003", "004") for n in (9, 10)),
    }


def test_who_is_locked_there_is_no_matter_of_price() -> None:
    locked = Roster.of(Assignment(a_pair(f"00{n}", 7), locked=True) for n in (1, 2, 3))
    result = filled(four(), locked)
    assert result.verdict.price == judge(four(), WEEK, result.roster).price
    assert len(result.roster) == 7
    assert result.bound is not None
    assert result.bound <= result.verdict.price
