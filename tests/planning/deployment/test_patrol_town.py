"""Patrols of a plan: who visits what, how far it is, what must be visited when, what is owed, what it comes to."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from patrolplanner.domain.patrols import PatrolVisit, RouteCard, VisitState
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Mode
from patrolplanner.planning.deployment.patrol import must_turns
from patrolplanner.planning.deployment.patrol_count import count_patrols
from patrolplanner.planning.deployment.patrol_ledger import PatrolLedger, ledger_before
from patrolplanner.planning.deployment.patrol_town import PatrolTown, crews_on_patrol
from tests.patrol_town import PLAN, ROSTER, SPOTS

FIRST = date(2026, 12, 1)
WEEK = Period(FIRST, date(2026, 12, 7))


def test_who_patrols_is_who_is_on_duty_at_a_post_with_cards() -> None:
    crews = crews_on_patrol(PLAN, ROSTER, Period(FIRST, FIRST))
    assert crews == {
        (FIRST, "D"): {"BX": ("002",), "CX1": ("001", "F01")},
        (FIRST, "N"): {"CX2": ("F02",)},
    }
    joint = tuple(replace(p, mode=Mode.ENFORCE) if p.id == "CX1" else p for p in PLAN.posts)
    assert "CX1" not in crews_on_patrol(replace(PLAN, posts=joint), ROSTER, Period(FIRST, FIRST))[FIRST, "D"]


def test_spots_go_to_their_beat_and_by_how_they_are_visited() -> None:
    town = PatrolTown(PLAN)
    shares = dict(town.shares(["CX1", "BX"]))
    assert shares == {("CX1",): (0, 1, 3), ("BX",): (2, 4)}
    # without the walkers the beat is kept by who has none; what only they visit, nobody does
    assert dict(town.shares(["CX1"])) == {("CX1",): (0, 1, 2, 3)}
    assert dict(town.shares(["BX"])) == {("BX",): (2, 4)}
    # two that keep the same share their spots as one group
    assert dict(town.shares(["CX1", "CX2"])) == {("CX1", "CX2"): (0, 1, 2, 3)}


def test_ways_go_along_the_streets() -> None:
    town = PatrolTown(PLAN)
    car, walker = PLAN.posts_by_id["CX1"], PLAN.posts_by_id["BX"]
    corner = town.minutes_between(car, 0, 3)
    assert 450 / (25 / 3.6) / 60 + 450 / (40 / 3.6) / 60 - 0.6 < corner < 3.0  # east head, crossing, north head
    assert town.minutes_between(walker, 0, 3) > 4 * corner
    assert town.minutes_between(car, 0, 0) == 0
    assert town.unreached() == ()
    assert PatrolTown(replace(PLAN, streets=(), spots=SPOTS[:2])).minutes_between(car, 0, 1) > 0


def test_what_must_be_visited_is_while_it_is_open() -> None:
    spot = replace(SPOTS[2], most_gap=120)
    town = PatrolTown(replace(PLAN, spots=(spot,), beats=()))
    (group,) = town.groups(PLAN.shifts_by_code["D"], ["CX1"])
    turns = must_turns(group.task, 0, group.task.spots[0])
    assert turns == [(n, n + 60) for n in (0, 60, 120, 180, 360, 420, 480, 540, 600, 660)]  # 8-12 and 14-20 h
    (night,) = town.groups(PLAN.shifts_by_code["N"], ["CX2"])
    assert must_turns(night.task, 0, night.task.spots[0]) == []


def with_visits(days: int, made: VisitState, number: int = 1) -> Plan:
    """A card a day by the car, with visits to the east head and nothing else, the first of which became that."""
    cards, visits = [], []
    for n in range(days):
        day = FIRST + timedelta(days=n)
        cards.append(RouteCard(day, "CX1", "D", "云2", ("001", "F01"), 1))
        states = [made, *[VisitState.PLANNED] * (number - 1)]
        visits += [PatrolVisit(day, "CX1", "D", "B1", 600 + 20 * n, state) for n, state in enumerate(states)]
    return replace(PLAN, route_cards=tuple(cards), visits=tuple(visits))


def test_what_nobody_made_is_owed_and_what_must_be_is_not() -> None:
    after = FIRST + timedelta(days=1)
    wanted = PatrolLedger(PatrolTown(PLAN)).wanted("D", ["CX1"])
    number = int(wanted[0])
    planned = ledger_before(PatrolTown(with_visits(1, VisitState.PLANNED, number)), after).owed("D")
    missed = ledger_before(PatrolTown(with_visits(1, VisitState.MISSED, number)), after).owed("D")
    assert planned[0] == pytest.approx(wanted[0] - number)
    assert missed[0] == pytest.approx(planned[0] + 1)
    assert planned[1] == 0, "the square must be visited, whatever was missed"
    assert missed[3] == planned[3] > 0
    assert ledger_before(PatrolTown(PLAN), after).owed("D").tolist() == [0.0] * 5
    assert ledger_before(PatrolTown(with_visits(31, VisitState.MISSED)), date(2027, 1, 1)).owed("D").max() == 3.0


def test_figures_are_counted_from_cards_and_visits() -> None:
    plan = with_visits(2, VisitState.MADE)
    square = [PatrolVisit(FIRST, "CX1", "D", "B2", minute) for minute in (500, 560, 700)]
    late = replace(square[1], state=VisitState.MADE, arrived=610)
    cards = tuple(replace(card, left_out=2) for card in plan.route_cards)
    plan = replace(plan, visits=(*plan.visits, square[0], late, square[2]), route_cards=cards)
    found = count_patrols(PatrolTown(plan), WEEK)
    assert (found.cards, found.made, found.asked, found.entered) == (2, 5, 9, 3)
    assert found.must_asked == 2 * 12
    assert found.must_made == 3
    assert found.longest_gap == 110  # from 500 to 610, where it was late
    assert found.median_gap == 100
    assert 0 < found.driving < found.busy < 0.1
    missed = replace(plan, visits=tuple(replace(v, state=VisitState.MISSED, arrived=None) for v in plan.visits))
    assert count_patrols(PatrolTown(missed), WEEK).made == 0
    assert count_patrols(PatrolTown(PLAN), WEEK).share == 1.0
