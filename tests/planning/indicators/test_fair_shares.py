"""Who shares a load with whom."""

from __future__ import annotations

from dataclasses import replace

from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.shifts import Rotation
from patrolplanner.planning.indicators.fair_shares import fair_groups
from tests.builders import a_person, a_plan, an_officer, day


def told(plan: Plan) -> set[frozenset[str]]:
    return {frozenset(p.id for p in group) for group in fair_groups(plan)}


PEOPLE = (
    an_officer("001"),
    an_officer("002"),
    an_officer("003", team="甲"),
    an_officer("004", team="乙"),
    an_officer("005", leader=True),
    a_person("006", role=Role.AUXILIARY),
)


def test_by_unit_role_leader_and_rotation() -> None:
    plan = replace(a_plan(), people=PEOPLE)
    assert told(plan) == {frozenset({"001", "002", "003", "004"}), frozenset({"005"}), frozenset({"006"})}
    turning = replace(plan, rotations=(Rotation("甲", ("D", None), day(1)), Rotation("乙", ("D", None), day(2))))
    assert frozenset({"003", "004"}) in told(turning), "one pattern, each from a date of its own"
    alone = replace(turning, rotations=(*turning.rotations, Rotation("002", ("D", None), day(3))))
    assert frozenset({"002", "003", "004"}) in told(alone), "a pattern of one's own is a rotation, too"


def test_a_named_group_goes_before_everything() -> None:
    people = tuple(replace(p, fair_group="值班") if p.id in ("001", "006") else p for p in PEOPLE)
    assert frozenset({"001", "006"}) in told(replace(a_plan(), people=people))
