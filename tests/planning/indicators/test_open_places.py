"""Open places counted in words of people are those of the judge, for every duty of the sample and of odd teams."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from patrolplanner.domain.demands import CertificateNeed, DayType, Team, UnitNeed
from patrolplanner.domain.people import DRIVING, Unit
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.dates.on_duty import duties_on
from patrolplanner.planning.indicators.open_places import asked_sorts, open_places
from patrolplanner.planning.judging.judge import judge
from tests.builders import (
    STATION,
    a_demand,
    a_pair,
    a_person,
    a_plan,
    a_post,
    a_roster,
    a_woman,
    an_auxiliary,
    an_officer,
    december,
)
from tests.county_files import station

WEEK = december(1, 7)


def counted(plan: Plan, roster: Roster) -> dict[object, int]:
    found = duties_on(plan, roster, WEEK)
    open_ = {d.key: open_places(asked_sorts(d.team), d, found.people(d.key)) for d in found.duties}
    return {key: count for key, count in open_.items() if count}


@pytest.mark.parametrize("seed", range(4))
def test_of_a_station_with_rows_taken_out_by_chance(seed: int) -> None:
    document = station(seed)
    chance = random.Random(seed)
    rows = Roster.of(a for a in document.roster.between(*WEEK) if chance.random() < 0.25 + seed / 4)
    right = judge(document.plan, WEEK, rows).missing
    assert counted(document.plan, rows) == right
    assert len(right) > 5


@pytest.mark.parametrize(
    "team",
    [
        Team(2, 2, women=1),
        Team(0, 0, officers=1, auxiliaries=2),
        Team(1, 1, needs=(CertificateNeed(DRIVING, 2), CertificateNeed(DRIVING, 1, "SJ"))),
        Team(3, 3, officers=1, unit_needs=(UnitNeed("SJ", 2),)),
    ],
)
def test_of_teams_that_ask_for_sorts(team: Team) -> None:
    people = (
        an_officer("001"),
        a_woman("002"),
        an_auxiliary("F01"),
        replace(a_person("003", DRIVING), unit="SJ"),
    )
    demand = replace(a_demand("K1", "D", 1, DayType.ALL), team=team)
    plan = a_plan(units=(STATION, Unit("SJ", "市场监管局")), people=people, posts=(a_post("K1"),), demands=(demand,))
    crews = ((), ("001",), ("001", "F01"), ("002", "003"), ("001", "002", "003"), ("001", "002", "003", "F01"))
    roster = a_roster(*(a_pair(p, n, "K1", "D") for n, crew in enumerate(crews, start=1) for p in crew))
    assert counted(plan, roster) == judge(plan, WEEK, roster).missing
