"""A found roster in a plan that moved on: what came stays, what went is not put back, contradictions are left out."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import pytest

from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.solving.auto_fill import FillRequest, Keep
from patrolplanner.services.solving.merging import Merged, Why, merged, put_over
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_absence, an_auxiliary, an_officer, december
from tests.tiny_station import a_station

PERIOD = december(1, 3)
NOW = datetime(2026, 11, 20)
FOUND = a_roster(a_pair("003", 1), a_pair("001", 2), a_pair("002", 3))


def merging(document: Document, plan: Plan, roster: Roster, keep: Keep = Keep.LOCKED, found: Roster = FOUND) -> Merged:
    return merged(FillRequest(plan, roster, PERIOD, keep), found, document, None, NOW)


def test_in_the_same_document_it_is_what_was_found() -> None:
    plan, roster = a_station(), a_roster(a_pair("004", 9))
    found = merging(Document(plan, roster), plan, roster)
    assert found.roster == FOUND.merged(roster)
    assert found.said(plan) == ()


@pytest.mark.parametrize("locked", [True, False])
def test_a_duty_given_meanwhile_stays_and_whoever_was_found_for_it_is_not_needed(locked: bool) -> None:
    plan = a_station(requests=())
    given = a_roster(a_pair("004", 2), locked=locked)
    found = merging(Document(plan, given), plan, Roster())
    assert given.assignments <= found.roster.assignments
    assert found.left_out == {a_pair("001", 2): Why.NOT_NEEDED}
    assert "1 row came, 0 went" in str(found.said(plan)[0])


def test_a_lock_set_or_opened_meanwhile_is_as_it_is_now() -> None:
    plan = a_station()
    shut, open_ = a_roster(a_pair("003", 1), locked=True), a_roster(a_pair("003", 1))
    assert shut.assignments <= merging(Document(plan, shut), plan, open_).roster.assignments
    assert open_.assignments <= merging(Document(plan, open_), plan, shut, found=shut).roster.assignments


def test_a_row_taken_off_meanwhile_is_not_put_back() -> None:
    plan, before = a_station(), a_roster(a_pair("003", 1))
    found = merging(Document(plan), plan, before)
    assert found.left_out == {a_pair("003", 1): Why.TAKEN_OFF}
    assert found.roster.pairs == FOUND.pairs - {a_pair("003", 1)}


def test_somebody_who_fell_sick_meanwhile_stands_on_no_duty() -> None:
    plan = a_station()
    sick = replace(plan, absences=(an_absence("001", 1, 5),))
    found = merging(Document(sick), plan, Roster())
    assert found.left_out == {a_pair("001", 2): Why.IMPOSSIBLE}
    assert all(p.person != "001" for p in found.roster.pairs)


def test_who_has_another_duty_meanwhile_is_not_put_on_a_second_at_the_same_time() -> None:
    posts = (a_post("K1", unit="CG"), a_post("K2", unit="CG"))
    plan = a_station(posts=posts, demands=(a_demand("K1", "D"), a_demand("K2", "D")), requests=())
    given = a_roster(a_pair("001", 2, "K2", "D"))
    found = merging(Document(plan, given), plan, Roster())
    assert found.left_out == {a_pair("001", 2): Why.IMPOSSIBLE}


def test_people_and_posts_that_are_gone_are_named_and_auxiliaries_are_not_left_alone() -> None:
    people = (an_officer("001"), an_auxiliary("F01"), an_auxiliary("F02"))
    plan = a_plan(people=people, posts=(a_post("K1"),), demands=(a_demand("K1", "D", 3),))
    assert plan.people[1].role is Role.AUXILIARY
    alone = replace(plan, people=people[1:])
    rows = a_roster(*(a_pair(p.id, 2) for p in people))
    found = merged(FillRequest(plan, Roster(), PERIOD), rows, Document(alone), None, NOW)
    assert found.left_out[a_pair("001", 2)] is Why.UNKNOWN
    assert found.left_out[a_pair("F01", 2)] is found.left_out[a_pair("F02", 2)] is Why.IMPOSSIBLE
    assert found.roster == Roster()
    assert any("001" in str(text) or people[0].name in str(text) for text in found.said(plan))


def test_two_rosters_of_the_same_dates_are_no_merging() -> None:
    plan = a_station(requests=())
    other = a_roster(a_pair("004", 1), a_pair("003", 2), a_pair("001", 3))
    assert merging(Document(plan, other), plan, Roster()).too_much


@pytest.mark.parametrize(("keep", "stays"), [(Keep.ALL, True), (Keep.LOCKED, False), (Keep.NONE, False)])
def test_rows_from_before_stay_as_it_was_asked(keep: Keep, stays: bool) -> None:
    before, later = a_roster(a_pair("004", 2)), a_roster(a_pair("004", 9))
    plan = a_station(requests=())
    found = merging(Document(plan, before.merged(later)), plan, before, keep)
    assert (a_pair("004", 2) in found.roster.pairs) is stays
    assert a_pair("004", 9) in found.roster.pairs


def test_a_roster_from_a_file_leaves_what_is_locked() -> None:
    plan = a_station(requests=())
    there = a_roster(a_pair("004", 2), locked=True).merged(a_roster(a_pair("004", 1), a_pair("004", 9)))
    found = put_over(FOUND, PERIOD, Document(plan, there), None, NOW)
    assert found.left_out == {a_pair("001", 2): Why.NOT_NEEDED}
    assert found.roster.pairs == {a_pair("003", 1), a_pair("004", 2), a_pair("002", 3), a_pair("004", 9)}
