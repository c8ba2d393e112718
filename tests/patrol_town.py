"""A small town with patrols: a cross of streets, a car by day and night, walkers, spots, vehicles and a beat."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from patrolplanner.domain.patrols import (
    Beat,
    HourSpan,
    PatrolSpot,
    PatrolVisit,
    RouteCard,
    SpotKind,
    SpotWay,
    Vehicle,
    VehicleKind,
    VehicleState,
    VisitState,
)
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import Area, AreaKind, PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.streets import Street, StreetKind, StreetPoint
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, a_shift, an_auxiliary, an_officer

EAST = Street("L1", "东西街", points=(StreetPoint(0, 500), StreetPoint(1000, 500)))
NORTH = Street("L2", "南北街", StreetKind.ARTERIAL, points=(StreetPoint(500, 0), StreetPoint(500, 1000)))
SPOTS = (
    PatrolSpot("B1", "东头", x=950.0, y=500.0, weight=3.0),
    PatrolSpot("B2", "广场", SpotKind.AREA, area="A1", weight=5.0, most_gap=120),
    PatrolSpot("B3", "南北街", SpotKind.LINE, street="L2", hours=(HourSpan(8, 12), HourSpan(14, 20)), minutes=10),
    PatrolSpot("B4", "北头", x=500.0, y=950.0, weight=2.0, way=SpotWay.CAR),
    PatrolSpot("B5", "南头", x=500.0, y=50.0, weight=2.0, way=SpotWay.FOOT, minutes=12),
)
VEHICLES = (
    Vehicle("云1", "一号车", posts=("CX1", "CX2"), state=VehicleState.REPAIR),
    Vehicle("云2", "二号车", VehicleKind.CAR, posts=("CX1", "CX2")),
    Vehicle("云3", "三号车", posts=("CX2",)),
)
PLAN = a_plan(
    people=(an_officer("001"), an_officer("002"), an_officer("003"), an_auxiliary("F01"), an_auxiliary("F02")),
    areas=(Area("A1", "广场", AreaKind.SQUARE, 520.0, 520.0, 5.0),),
    posts=(
        a_post("CX1", PostKind.CAR_PATROL, name="车巡一组", x=500.0, y=480.0),
        a_post("CX2", PostKind.CAR_PATROL, name="车巡二组", x=500.0, y=480.0),
        a_post("BX", PostKind.FOOT_PATROL, name="步巡组", x=450.0, y=500.0),
        a_post("GT", name="广场岗亭", x=530.0, y=510.0),
    ),
    shifts=(a_shift("D", "08:00-20:00"), a_shift("N", "20:00-08:00")),
    demands=(a_demand("CX1", "D"), a_demand("BX", "D"), a_demand("CX2", "N")),
    streets=(EAST, NORTH),
    spots=SPOTS,
    vehicles=VEHICLES,
    beats=(Beat("Q1", "南片", ("BX",), ("B5", "B3")),),
)
ROSTER: Roster = a_roster(
    *(a_pair("001", number, "CX1", "D") for number in range(1, 8)),
    *(a_pair("F01", number, "CX1", "D") for number in range(1, 8)),
    *(a_pair("002", number, "BX", "D") for number in range(1, 8)),
    *(a_pair("003", number, "GT", "D") for number in range(1, 8)),
    *(a_pair("F02", number, "CX2", "N") for number in range(1, 8)),
)
CARD = RouteCard(date(2026, 12, 1), "CX1", "D", "云2", ("001", "F01"), 7)
VISITS = (
    PatrolVisit(date(2026, 12, 1), "CX1", "D", "B1", 500),
    PatrolVisit(date(2026, 12, 1), "CX1", "D", "B2", 560, VisitState.MADE, 565, "人多"),
    PatrolVisit(date(2026, 12, 1), "CX1", "D", "B4", 640, VisitState.MISSED, None, "处警"),
    PatrolVisit(date(2026, 12, 1), "CX1", "D", "B4", None, VisitState.MADE, 700),
)
WITH_CARDS: Plan = replace(PLAN, route_cards=(CARD,), visits=VISITS)
