"""Names and look-ups of a plan's things."""

from __future__ import annotations

import pickle
from dataclasses import replace

from patrolplanner.domain.names import duty_said, person_name, phone_of, post_name, shift_name, unit_name
from patrolplanner.domain.people import Unit
from tests.builders import a_pair, a_plan, an_officer

PLAN = a_plan(people=(an_officer("001", name="段龑"),))
DUTY = a_pair("001", 5).duty


def test_what_the_plan_has_goes_by_name_and_what_it_lost_by_number() -> None:
    assert person_name(PLAN, "001") == "段龑"
    assert [name(PLAN, "X9") for name in (person_name, unit_name, post_name, shift_name)] == ["X9"] * 4
    there = f"{DUTY.day} {post_name(PLAN, DUTY.post)} {shift_name(PLAN, DUTY.shift)}"
    assert str(duty_said(PLAN, DUTY)) == there
    assert str(duty_said(PLAN, DUTY, dated=False)) == there.partition(" ")[2]
    assert str(duty_said(PLAN, DUTY._replace(post="X9", shift="Q"))).endswith("X9 Q")


def test_a_person_without_a_number_is_reached_at_the_units() -> None:
    person = replace(an_officer("002"), unit="U1", mobile="", public_phone="")
    plan = replace(PLAN, units=(Unit("U1", "北门派出所", duty_phone="0877-6100110"),))
    assert phone_of(plan, person) == "0877-6100110"
    assert phone_of(plan, replace(person, mobile="13800000001")) == "13800000001"
    assert phone_of(PLAN, person) == ""


def test_look_ups_are_kept_and_belong_to_one_plan() -> None:
    assert PLAN.people_by_id is PLAN.people_by_id
    changed = replace(PLAN, people=(an_officer("009"),))
    assert list(changed.people_by_id) == ["009"]
    assert list(PLAN.people_by_id) == ["001"]
    assert pickle.loads(pickle.dumps(PLAN)) == PLAN
