"""What taking a found roster over does, also to a document that has moved on."""

from __future__ import annotations

from dataclasses import replace

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.model.verdict import Count
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.solving.adopting import Adoption, load_changes, outcome
from patrolplanner.services.solving.auto_fill import FillRequest
from patrolplanner.services.solving.search_process import FoundRoster
from tests.builders import a_pair, a_roster, an_officer, at, december
from tests.tiny_station import a_station

PERIOD = december(1, 3)
FOUND = a_roster(a_pair("003", 1), a_pair("001", 2), a_pair("002", 3))


def outcome_for(document: Document, plan: Plan, roster: Roster) -> Adoption:
    request = FillRequest(plan, roster, PERIOD)
    found = FoundRoster(FOUND, Count(0, 0, 0, 0), 0, "proven", 1.0, 0)
    return outcome(request, found, document, None, at(1, "09:00"))


def test_for_the_same_document_it_is_the_search_s_own() -> None:
    document = Document(a_station())
    found = outcome_for(document, document.plan, document.roster)
    assert not found.again
    assert found.roster is FOUND
    assert (found.before.gaps, found.after.gaps) == (3, 0)
    assert len(found.differences.added) == 3


def test_a_roster_worse_than_the_present_one_is_told_apart() -> None:
    plan, present = a_station(), FOUND
    request = FillRequest(plan, present, PERIOD)
    poor = FoundRoster(a_roster(a_pair("003", 1)), Count(2, 0, 0, 2_000_000), 0, "time", 1.0, 0)
    assert outcome(request, poor, Document(plan, present), None, at(1, "09:00")).worse
    assert not outcome_for(Document(plan), plan, Roster()).worse


def test_rows_outside_the_period_and_new_locks_stay() -> None:
    plan, roster = a_station(), Roster()
    lock, later = a_roster(a_pair("004", 2), locked=True), a_roster(a_pair("004", 9))
    found = outcome_for(Document(plan, lock.merged(later)), plan, roster)
    assert found.again
    assert {a_pair("004", 2), a_pair("004", 9)} <= found.roster.pairs
    assert len(found.roster) == 5


def test_somebody_who_has_left_is_not_put_back_and_the_gap_is_counted() -> None:
    plan = a_station()
    smaller = replace(plan, people=tuple(p for p in plan.people if p.id != "003"), requests=())
    found = outcome_for(Document(smaller), plan, Roster())
    assert found.again
    assert found.after.gaps == 1
    assert all(p.person != "003" for p in found.roster.pairs)


def test_a_plan_changed_meanwhile_is_judged_as_it_is_now() -> None:
    plan = a_station()
    more = replace(plan, people=(*plan.people, an_officer("005")), demands=(*plan.demands, *plan.demands))
    found = outcome_for(Document(more), plan, Roster())
    assert found.again
    assert found.before.gaps >= 3


def test_who_gets_more_and_who_less() -> None:
    plan, present = a_station(), a_roster(a_pair("003", 1), a_pair("003", 2))
    changes = load_changes(outcome_for(Document(plan, present), plan, present))
    assert [(c.after.person, c.hours, c.nights) for c in changes] == [("001", 12, 0), ("002", 12, 0), ("003", -12, 0)]


def test_two_results_are_held_against_each_other() -> None:
    plan = a_station()
    document = Document(plan)
    request = FillRequest(plan, Roster(), PERIOD)
    poor = FoundRoster(a_roster(a_pair("003", 1)), Count(2, 0, 0, 2_000_000), 0, "time", 1.0, 0)
    one, other = (
        outcome(request, found, document, None, at(1, "09:00"))
        for found in (FoundRoster(FOUND, Count(0, 0, 0, 0), 0, "proven", 1.0, 0), poor)
    )
    compared = one.against(other)
    assert (compared.before.gaps, compared.after.gaps) == (2, 0)
    assert {p.person for p in compared.differences.added} == {"001", "002"}
    assert [c.after.person for c in load_changes(compared)] == ["001", "002"]
