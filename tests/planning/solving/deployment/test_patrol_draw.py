"""Cards of a plan: the sample month in figures, the seed, and a change of crew that draws its shift alone anew."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, datetime
from itertools import pairwise

import pytest

from patrolplanner.domain.patrols import VehicleState, VisitState, minute_in
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.deployment.patrol_count import count_patrols
from patrolplanner.planning.deployment.patrol_draw_task import DrawnShift, DrawTask, stale_shifts
from patrolplanner.planning.deployment.patrol_town import PatrolTown
from patrolplanner.planning.solving.deployment.patrol_draw import draw
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.starting.starting import make_sample
from patrolplanner.store.plan_file import PlanFile, StoredPlan
from tests.patrol_town import PLAN, ROSTER

FIRST = date(2026, 12, 1)
DECEMBER = Period(FIRST, date(2026, 12, 31))
WEEK = Period(FIRST, date(2026, 12, 7))


def taken(plan: Plan, drawn: Sequence[DrawnShift]) -> Plan:
    keys = {one.key for one in drawn}
    cards = (c for c in plan.route_cards if c.shift_key not in keys)
    visits = (v for v in plan.visits if v.shift_key not in keys)
    return replace(
        plan,
        route_cards=(*cards, *(card for one in drawn for card in one.cards)),
        visits=(*visits, *(visit for one in drawn for visit in one.visits)),
    )


def drawn_week(seed: int = 7, plan: Plan = PLAN, roster: Roster = ROSTER) -> list[DrawnShift]:
    return draw(DrawTask(plan, roster, WEEK, seed), StopFlag())


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> StoredPlan:
    path = tmp_path_factory.mktemp("sample") / "s.patrol"
    make_sample(path, "x", datetime(2026, 11, 20))
    with PlanFile.open(path) as file:
        return file.load()


@pytest.fixture(scope="module")
def month(sample: StoredPlan) -> Plan:
    task = DrawTask(sample.plan, sample.roster, DECEMBER, 5)
    return taken(sample.plan, draw(task, StopFlag()))


def test_the_month_of_the_sample_county_is_as_good_as_it_should_be(month: Plan) -> None:
    found = count_patrols(PatrolTown(month), DECEMBER)
    assert found.cards == 71
    assert found.made >= 0.97 * found.asked
    assert found.must_made == found.must_asked > 500
    assert found.longest_gap <= 120
    assert found.dose_near >= 0.95
    assert found.dose_least >= 0.8
    one, seven = found.same_time[1], found.same_time[7]
    assert one is not None
    assert seven is not None
    assert one <= seven + 0.03
    assert found.watcher is not None
    assert found.blind is not None
    assert found.watcher - found.blind <= 0.06
    assert found.busy <= 0.7


def test_every_card_of_the_sample_can_be_driven_within_its_shift(month: Plan) -> None:
    town = PatrolTown(month)
    numbers = {spot.id: n for n, spot in enumerate(month.spots)}
    for card in month.route_cards:
        shift, post = month.shifts_by_code[card.shift], month.posts_by_id[card.post]
        its = [v for v in month.visits if v.card_key == (card.day, card.post, card.shift)]
        stops = sorted((minute_in(shift, v.planned or 0), numbers[v.spot]) for v in its)
        assert stops[0][0] >= town.minutes_between(post, None, stops[0][1]) - 1e-6
        for (at, spot), (following, other) in pairwise(stops):
            assert following >= at + month.spots[spot].minutes + town.minutes_between(post, spot, other) - 1e-6
        at, spot = stops[-1]
        assert at + month.spots[spot].minutes + town.minutes_between(post, spot, None) <= shift.length + 1e-6


def test_spots_are_visited_by_their_patrols_in_their_hours(month: Plan) -> None:
    for visit in month.visits:
        spot = month.spots_by_id[visit.spot]
        beats = [beat for beat in month.beats if spot.id in beat.spots]
        assert any(visit.post in beat.posts for beat in beats)
        minute = visit.planned or 0
        # a visit may begin with the last minute of a span
        assert spot.open_at(minute // 60) or spot.open_at((minute - 1) // 60)


def test_the_same_seed_gives_the_same_cards_and_another_others() -> None:
    assert drawn_week() == drawn_week()
    assert [one.visits for one in drawn_week(8)] != [one.visits for one in drawn_week()]


def test_a_change_of_crew_draws_its_shift_alone() -> None:
    plan = taken(PLAN, drawn_week())
    assert stale_shifts(plan, ROSTER, WEEK) == {}
    rows = [
        replace(a, pair=a.pair._replace(person="002"))
        if a.pair.person == "F01" and a.pair.duty.day == date(2026, 12, 3)
        else a
        for a in ROSTER.assignments
    ]
    other = Roster.of(rows)
    assert stale_shifts(plan, other, WEEK) == {(date(2026, 12, 3), "D"): True}
    again = draw(DrawTask(plan, other, WEEK, 7), StopFlag())
    assert [one.key for one in again] == [(date(2026, 12, 3), "D")]
    (card,) = (card for card in again[0].cards if card.post == "CX1")
    assert card.crew == ("001", "002")
    assert card.turn == 1
    old = [v for v in plan.visits if v.shift_key == again[0].key]
    assert [*again[0].visits] != old, "who was taken off knows the old routes"


def test_a_gap_takes_its_card_away_and_its_spots_go_to_who_is_there() -> None:
    plan = taken(PLAN, drawn_week())
    day = date(2026, 12, 4)
    gone = Roster.of(a for a in ROSTER.assignments if (a.pair.duty.day, a.pair.duty.post) != (day, "BX"))
    (again,) = draw(DrawTask(plan, gone, WEEK, 7), StopFlag())
    assert {card.post for card in again.cards} == {"CX1"}
    assert "B3" in {visit.spot for visit in again.visits}
    nobody = Roster.of(a for a in ROSTER.assignments if a.pair.duty.day != day)
    cleared = draw(DrawTask(plan, nobody, WEEK, 7), StopFlag())
    assert [(one.day, one.cards, one.visits) for one in cleared] == [(day, (), ()), (day, (), ())]


def test_what_has_been_entered_stays_and_what_was_missed_is_made_good() -> None:
    plan = taken(PLAN, drawn_week())
    entered = tuple(
        replace(v, state=VisitState.MISSED) if v.day == FIRST and v.shift == "D" and v.spot == "B1" else v
        for v in plan.visits
    )
    missed = replace(plan, visits=entered)
    again = draw(DrawTask(missed, ROSTER, WEEK, 7, anew=True), StopFlag())
    assert (FIRST, "D") not in {one.key for one in again}
    second = (date(2026, 12, 2), "D")

    def visits(drawn: Sequence[DrawnShift]) -> int:
        return sum(v.spot == "B1" for one in drawn if one.key == second for v in one.visits)

    assert visits(again) > visits(drawn_week()), "it comes back in the next shift"


def test_one_shift_can_be_drawn_again() -> None:
    plan = taken(PLAN, drawn_week())
    key = (date(2026, 12, 2), "D")
    (again,) = draw(DrawTask(plan, ROSTER, WEEK, 7, only=frozenset({key})), StopFlag())
    assert again.key == key
    assert [*again.visits] != [v for v in plan.visits if v.shift_key == key]


def test_a_vehicle_in_repair_is_on_no_card_and_a_free_one_on_one() -> None:
    drawn = drawn_week()
    cards = [card for one in drawn for card in one.cards]
    assert {card.vehicle for card in cards if card.post == "CX1"} == {"云2"}
    assert {card.vehicle for card in cards if card.post == "BX"} == {""}
    assert all(PLAN.vehicles_by_id[c.vehicle].state is VehicleState.READY for c in cards if c.vehicle)


def test_a_stop_keeps_what_is_drawn() -> None:
    stop = StopFlag()
    drawn = draw(DrawTask(PLAN, ROSTER, WEEK, 7), stop, lambda done, of, _shift: stop.set() if done == 3 else None)
    assert [one.key for one in drawn] == [one.key for one in drawn_week()][:3]
