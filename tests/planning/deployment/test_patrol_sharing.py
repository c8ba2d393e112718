"""Spots shared by crews: who had one too often gets the next route without it."""

from __future__ import annotations

from collections import Counter
from dataclasses import replace
from datetime import date

import pytest

from patrolplanner.domain.plan import Period
from patrolplanner.planning.deployment.patrol_count import count_patrols
from patrolplanner.planning.deployment.patrol_draw_task import DrawTask
from patrolplanner.planning.deployment.patrol_sharing import SpotSharing
from patrolplanner.planning.deployment.patrol_town import PatrolTown
from patrolplanner.planning.solving.deployment.patrol_draw import draw
from patrolplanner.planning.stop import StopFlag
from tests.builders import a_demand, a_pair, a_roster
from tests.patrol_town import PLAN

HARD, EASY = Counter({"夜市": 3}), Counter({"公园": 3})


def test_routes_go_to_those_who_had_their_spots_least() -> None:
    sharing = SpotSharing()
    assert sharing.order([("a",), ("b",)], [HARD, EASY]) == (0, 1), "nobody has had anything yet"
    sharing.take([("a",), ("b",)], [HARD, EASY])
    assert sharing.order([("a",), ("b",)], [HARD, EASY]) == (1, 0)
    assert sharing.order([("b",), ("a",)], [HARD, EASY]) == (0, 1)
    sharing.take([("a",), ("b",)], [EASY, HARD])
    assert [*sharing.shares()] == []
    sharing.take([("a",), ("b",)], [EASY, HARD])
    sharing.take([("a",), ("b",)], [HARD, EASY])
    assert [*sharing.shares()] == [1.0] * 4


def test_a_patrol_alone_shares_nothing() -> None:
    sharing = SpotSharing()
    sharing.take([("a",)], [HARD])
    assert sharing.order([("a",)], [HARD]) == (0,)
    assert [*sharing.shares()] == []


def test_many_patrols_each_get_one_route() -> None:
    crews = [(str(n),) for n in range(9)]
    assert sorted(SpotSharing().order(crews, [Counter({str(n): 1}) for n in range(9)])) == [*range(9)]


@pytest.fixture(scope="module")
def drawn() -> tuple[float, float]:
    """Two cars that share all spots, with the same crews every day of three weeks."""
    plan = replace(PLAN, beats=(), demands=(a_demand("CX1", "D"), a_demand("CX2", "D")))
    days = range(1, 22)
    roster = a_roster(*(a_pair("001", n, "CX1", "D") for n in days), *(a_pair("002", n, "CX2", "D") for n in days))
    period = Period(date(2026, 12, 1), date(2026, 12, 21))
    found = draw(DrawTask(plan, roster, period, 5), StopFlag())
    cards = tuple(card for one in found for card in one.cards)
    visits = tuple(visit for one in found for visit in one.visits)
    assert {visit.post for visit in visits} == {"CX1", "CX2"}
    count = count_patrols(PatrolTown(replace(plan, route_cards=cards, visits=visits)), period)
    assert count.sharing is not None
    return count.sharing


def test_two_crews_come_to_every_spot_about_as_often(drawn: tuple[float, float]) -> None:
    least, most = drawn
    assert least > 0.7
    assert most < 1.3
