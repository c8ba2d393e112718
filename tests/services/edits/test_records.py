"""Edits of facts: what refers to a record follows it, what belongs to it goes with it, what does not fit is refused."""

from __future__ import annotations

from dataclasses import replace

import pytest

from patrolplanner.domain.absences import Wish, WishKind
from patrolplanner.domain.demands import CertificateNeed, DayType, UnitNeed
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.people import Unit
from patrolplanner.domain.posts import Area
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.shifts import Rotation
from patrolplanner.domain.ties import Tie, TieKind
from patrolplanner.services.edits.records import (
    add_records,
    change_records,
    plan_problems,
    refusal_of,
    removal,
    remove_records,
    together,
    with_setting,
)
from patrolplanner.services.open_plan.document import Document
from tests.builders import (
    STATION,
    a_demand,
    a_pair,
    a_plan,
    a_post,
    a_roster,
    a_shift,
    an_absence,
    an_officer,
    day,
)

WHOLE = Document(
    a_plan(
        units=(STATION, Unit("JJ", "交警")),
        people=(an_officer("001", posts=("K1",)), an_officer("002", unit="JJ")),
        areas=(Area("A1", "菜市"),),
        posts=(a_post("K1", areas=("A1",), unit="CG"), a_post("K2", unit="JJ")),
        demands=(
            a_demand("K1", "D", needs=(CertificateNeed("执法证", 1, "JJ"),), unit_needs=(UnitNeed("JJ", 1),)),
            a_demand("K2", "N"),
        ),
        rotations=(Rotation("甲", ("Z", None), day(1)),),
        absences=(an_absence("001"),),
        requests=(Wish("001", day(2), WishKind.AVOID, "D"),),
        ledger=(OpeningBalance("001", day(1)),),
    ),
    a_roster(a_pair("001", 3, "K1", "D"), a_pair("002", 4, "K2", "N"), locked=True),
)


def test_a_new_number_of_a_person_is_taken_over_everywhere() -> None:
    after = change_records("people", {0: replace(WHOLE.plan.people[0], id="X")})(WHOLE)
    plan = after.plan
    assert (plan.absences[0].person, plan.requests[0].person, plan.ledger[0].person) == ("X", "X", "X")
    assert sorted(a.pair.person for a in after.roster) == ["002", "X"]
    assert all(a.locked for a in after.roster)
    assert list(plan_problems(plan)) == []


def test_a_new_number_of_a_post_is_taken_over_everywhere() -> None:
    after = change_records("posts", {0: replace(WHOLE.plan.posts[0], id="P")})(WHOLE)
    assert (after.plan.people[0].posts, after.plan.demands[0].post) == (("P",), "P")
    assert [a.pair.duty.post for a in after.roster] == ["P", "K2"]


def test_a_new_code_of_a_shift_is_taken_over_everywhere() -> None:
    fresh = {0: replace(WHOLE.plan.shifts[0], code="白"), 2: replace(WHOLE.plan.shifts[2], code="值")}
    after = change_records("shifts", fresh)(WHOLE)
    assert after.plan.rotations[0].pattern == ("值", None)
    assert (after.plan.demands[0].shift, after.plan.requests[0].shift) == ("白", "白")
    assert sorted(a.pair.duty.shift for a in after.roster) == ["N", "白"]


def test_new_numbers_of_areas_and_units_are_taken_over_everywhere() -> None:
    after = change_records("areas", {0: Area("B9", "菜市")})(WHOLE)
    assert after.plan.posts[0].areas == ("B9",)
    after = change_records("units", {1: Unit("T", "交警")})(WHOLE)
    team = after.plan.demands[0].team
    assert (after.plan.people[1].unit, after.plan.posts[1].unit) == ("T", "T")
    assert (team.needs[0].unit, team.unit_needs[0].unit) == ("T", "T")


def test_two_people_can_swap_their_numbers_in_one_step() -> None:
    one, two = WHOLE.plan.people
    after = change_records("people", {0: replace(one, id="002"), 1: replace(two, id="001")})(WHOLE)
    assert after.plan.absences[0].person == "002"
    assert {(a.pair.person, a.pair.duty.post) for a in after.roster} == {("002", "K1"), ("001", "K2")}


@pytest.mark.parametrize("id_", ["002", ""])
def test_a_number_that_is_taken_or_empty_is_refused(id_: str) -> None:
    with pytest.raises(UserError, match=r"taken already|cannot be empty"):
        change_records("people", {0: replace(WHOLE.plan.people[0], id=id_)})(WHOLE)


def test_what_belongs_to_a_person_goes_with_them_and_is_counted_before() -> None:
    assert [str(text) for text in removal(WHOLE, "people", [0])] == [
        "1 duty",
        "1 absence",
        "1 wish",
        "1 opening balance",
    ]
    after = remove_records("people", [0])(WHOLE)
    assert (after.plan.absences, after.plan.requests, after.plan.ledger) == ((), (), ())
    assert [a.pair.person for a in after.roster] == ["002"]


def test_what_belongs_to_a_post_goes_with_it() -> None:
    assert [str(text) for text in removal(WHOLE, "posts", [0])] == ["1 duty", "1 demand", "entries of 1 person"]
    after = remove_records("posts", [0])(WHOLE)
    assert after.plan.people[0].posts == ()
    assert [d.post for d in after.plan.demands] == ["K2"]


def test_areas_leave_their_posts() -> None:
    assert [str(text) for text in removal(WHOLE, "areas", [0])] == ["entries of 1 post"]
    assert remove_records("areas", [0])(WHOLE).plan.posts[0].areas == ()


def test_what_others_cannot_do_without_is_not_removed() -> None:
    with pytest.raises(UserError, match="1 person belongs to this unit"):
        removal(WHOLE, "units", [1])
    with pytest.raises(UserError, match=r"甲.* uses this shift"):
        remove_records("shifts", [2])(WHOLE)
    nobody = change_records("people", {1: replace(WHOLE.plan.people[1], unit="CG")})(WHOLE)
    with pytest.raises(UserError, match="1 demand asks"):
        remove_records("units", [1])(nobody)


def test_a_reference_to_nothing_is_refused_with_its_name() -> None:
    with pytest.raises(UserError, match="no shift XX"):
        add_records("demands", [a_demand("K1", "XX")])(WHOLE)
    refusal = refusal_of(add_records("absences", [an_absence("999")]), WHOLE)
    assert refusal is not None
    assert "no person 999" in str(refusal)
    assert refusal_of(add_records("absences", [an_absence("002")]), WHOLE) is None


def test_what_did_not_fit_before_stands_in_the_way_of_nothing() -> None:
    odd = replace(WHOLE, plan=replace(WHOLE.plan, rules=(RuleSetting("R99"),)))
    assert refusal_of(add_records("absences", [an_absence("002")]), odd) is None
    assert refusal_of(add_records("rules", [RuleSetting("R98")]), odd) is not None
    assert list(plan_problems(remove_records("rules", [0])(odd).plan)) == []


def test_several_edits_are_done_together_or_not_at_all() -> None:
    good = add_records("areas", [Area("A2", "广场")])
    bad = add_records("areas", [Area("A2", "车站")])
    assert [a.id for a in together(good)(WHOLE).plan.areas] == ["A1", "A2"]
    with pytest.raises(UserError):
        together(good, bad)(WHOLE)


def test_records_are_put_in_by_place() -> None:
    after = add_records("shifts", [a_shift("T", "08:00-18:00")], 1)(WHOLE)
    assert [s.code for s in after.plan.shifts] == ["D", "T", "N", "Z"]


def test_a_setting_is_set_once_and_removed_when_empty() -> None:
    after = with_setting("organisation", "站")(WHOLE)
    assert after.plan.settings == (("organisation", "站"),)
    assert with_setting("organisation", "站")(after) is after
    assert with_setting("organisation", "")(after).plan.settings == ()


def test_pairs_and_home_posts_go_with_what_they_name_and_take_new_numbers_over() -> None:
    one, two = WHOLE.plan.people
    plan = replace(WHOLE.plan, people=(one, replace(two, home=("K1", "K2"))), ties=(Tie("002", "001", TieKind.MENTOR),))
    tied = replace(WHOLE, plan=plan)
    assert "1 pair" in [str(text) for text in removal(tied, "people", [0])]
    assert remove_records("people", [0])(tied).plan.ties == ()
    assert "entries of 2 people" in [str(text) for text in removal(tied, "posts", [0])]
    assert remove_records("posts", [0])(tied).plan.people[1].home == ("K2",)
    renamed = change_records("people", {0: replace(one, id="009")})(tied).plan
    assert renamed.ties == (Tie("002", "009", TieKind.MENTOR),)
    moved = change_records("posts", {0: replace(plan.posts[0], id="K9")})(tied).plan
    assert moved.people[1].home == ("K9", "K2")


def test_a_pair_and_a_home_post_must_be_there() -> None:
    with pytest.raises(UserError, match="no person 777"):
        add_records("ties", [Tie("001", "777", TieKind.COUPLE)])(WHOLE)
    with pytest.raises(UserError, match="no post K9"):
        change_records("people", {0: replace(WHOLE.plan.people[0], home=("K9",))})(WHOLE)


def test_a_crew_mark_of_demands_that_never_meet_is_refused() -> None:
    demands = (replace(WHOLE.plan.demands[0], crew="甲", days=frozenset({DayType.MON})),)
    marked = replace(WHOLE, plan=replace(WHOLE.plan, demands=demands))
    with pytest.raises(UserError, match="crew mark 甲"):
        add_records("demands", [replace(demands[0], days=frozenset({DayType.TUE}))])(marked)
    after = add_records("demands", [replace(demands[0], days=frozenset({DayType.TUE, DayType.SCHOOL}))])(marked)
    assert len(after.plan.demands) == 2


def test_a_shift_takes_no_code_of_leave_but_one_that_has_it_can_be_edited_and_renamed() -> None:
    plan = a_plan()
    called = replace(plan.shifts[0], code="病")
    with pytest.raises(UserError, match="The shift code 病 is the code of leave"):
        change_records("shifts", {0: called})(Document(plan))
    with pytest.raises(UserError, match="The shift code AL is the code of leave"):
        add_records("shifts", [replace(called, code="AL")])(Document(plan))
    old = Document(replace(a_plan(), shifts=(called,), demands=()))
    assert change_records("shifts", {0: replace(called, name="病号班")})(old).plan.shifts[0].name == "病号班"
    assert change_records("shifts", {0: replace(called, code="B")})(old).plan.shifts[0].code == "B"
