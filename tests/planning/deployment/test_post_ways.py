"""Closing exits of a plan, sight by cameras, beats and what posts are worth, against what can be counted by hand."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from itertools import permutations
from math import inf, isfinite

import numpy as np
import pytest

from patrolplanner.domain.cameras import Camera, CameraState
from patrolplanner.domain.exits import Exit
from patrolplanner.domain.journal import Journal
from patrolplanner.domain.patrols import Beat, BeatStretch, HourSpan
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.posts import Area, AreaKind, PostKind
from patrolplanner.domain.projection import Projection
from patrolplanner.planning.deployment.post_worth import post_worths
from patrolplanner.planning.deployment.street_posts import street_network
from patrolplanner.planning.deployment.town_beats import TownBeats
from patrolplanner.planning.deployment.town_cameras import Sight, TownCameras
from patrolplanner.planning.deployment.town_closing import OpenReason, TownClosing
from patrolplanner.planning.deployment.travel import TravelTimes
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_officer, at
from tests.planning.deployment.streets_of import a_grid, a_street, network

NOBODY = Journal()


def test_seconds_between_places_agree_with_the_way_and_with_the_other_reckoning() -> None:
    net = network(*a_grid(4, 4))
    travel = TravelTimes(net)
    rng = np.random.default_rng(3)
    places = [(float(x), float(y)) for x, y in rng.uniform(0, 600, (6, 2))]
    middles = [tuple(line.mean(axis=0).tolist()) for line in net.lines]
    between = travel.seconds_between(places, middles, inf)
    assert between == pytest.approx(travel.seconds_from(places, inf), abs=1e-6)
    for start in places[:3]:
        for end in middles[:5]:
            way = travel.way_between(start, end)
            assert (way[0], way[-1]) == (start, end)
            assert len(way) >= 2


def test_a_one_way_street_is_gone_round_and_no_way_is_infinite() -> None:
    oneway = network(a_street("A", (0, 0), (100, 0), one_way=True))
    travel = TravelTimes(oneway)
    (there,), (back,) = (
        travel.seconds_between([(0.0, 0.0)], [(100.0, 0.0)], inf).tolist(),
        travel.seconds_between([(100.0, 0.0)], [(0.0, 0.0)], inf).tolist(),
    )
    assert there[0] == pytest.approx(100 / (25 / 3.6))
    assert not isfinite(back[0])
    apart = network(a_street("A", (0, 0), (100, 0)), a_street("B", (0, 900), (100, 900)))
    assert TravelTimes(apart).way_between((0.0, 0.0), (50.0, 900.0)) == ((0.0, 0.0), (50.0, 900.0))


POSTS = tuple(
    a_post(f"K{n}", x=float(x), y=float(y)) for n, (x, y) in enumerate([(0, 0), (400, 0), (0, 600), (800, 800)])
)
EXITS = tuple(
    Exit(f"E{n}", f"{n}口", float(x), float(y), "外圈" if n < 3 else "内圈")
    for n, (x, y) in enumerate([(1000, 1000), (0, 1000), (1000, 0), (400, 400)])
)
TOWN = a_plan(
    streets=tuple(a_grid(6, 6)),
    posts=POSTS,
    exits=EXITS,
    people=tuple(an_officer(f"00{n}") for n in range(4)),
)
ALL = a_roster(*(a_pair(f"00{n}", 5, f"K{n}", "D") for n in range(4)))


def test_the_closing_is_the_best_of_all_there_are() -> None:
    """Every way to send four posts to four exits, tried one by one."""
    town = TownClosing(TOWN)
    found = town.at(ALL, NOBODY, at(5, "10:00"), within=60)
    minutes = town.ways.minutes(False)
    ranked = min(
        (max(minutes[e, u] for e, u in enumerate(units)), sum(minutes[e, u] for e, u in enumerate(units)))
        for units in permutations(range(4))
    )
    assert (found.slowest, found.total) == pytest.approx(ranked)
    assert {one.post for one in found.exits} == {"K0", "K1", "K2", "K3"}
    assert all(one.way[-1] == (one.exit.x, -one.exit.y) for one in found.exits)


def test_who_is_not_there_closes_nothing_and_open_exits_say_why() -> None:
    town = TownClosing(TOWN)
    two = a_roster(a_pair("000", 5, "K0", "D"), a_pair("001", 5, "K1", "D"))
    found = town.at(two, NOBODY, at(5, "10:00"), "外圈", within=60)
    assert [one.exit.id for one in found.exits] == ["E0", "E1", "E2"]
    assert [one.reason for one in found.open] == [OpenReason.NO_UNIT_LEFT]
    near = town.at(two, NOBODY, at(5, "10:00"), within=1)
    assert {one.reason for one in near.open} <= {OpenReason.TOO_FAR, OpenReason.NO_UNIT_LEFT}
    assert any(one.reason is OpenReason.TOO_FAR and one.minutes > 1 for one in near.open)
    assert all(one.minutes <= 1 for one in near.exits if one.reason is None)
    night = town.at(two, NOBODY, at(6, "03:00"), within=60)
    assert len(night.open) == 4
    assert {one.post for one in night.exits} == {""}


def test_who_is_spare_goes_nowhere_else() -> None:
    found = TownClosing(TOWN).at(ALL, NOBODY, at(5, "10:00"), "内圈", within=60)
    (one,) = found.exits
    assert one.spare not in ("", one.post)
    assert one.spare_minutes >= one.minutes


def test_without_streets_ways_are_straight() -> None:
    found = TownClosing(replace(TOWN, streets=())).at(ALL, NOBODY, at(5, "10:00"), within=60)
    assert found.is_straight
    assert all(len(one.way) == 2 for one in found.exits if one.reason is None)


# -- cameras ---------------------------------------------------------------------------------------------------

CROSS = (a_street("WE", (0, 0), (400, 0)), a_street("SN", (200, -200), (200, 200)))


def seen(*cameras: Camera, hour: int = 12) -> dict[str, float]:
    """Metres seen of each street."""
    town = TownCameras(a_plan(streets=CROSS, cameras=cameras))
    metres = town.shares(town.working(hour)) * town.network.length
    return {
        street.id: round(float(metres[town.network.street == n].sum())) for n, street in enumerate(town.network.streets)
    }


@pytest.mark.parametrize(
    ("camera", "west_east", "south_north"),
    [
        (Camera("J", "J", 200, 0, sight=100), 200, 200),
        (Camera("J", "J", 200, 0, sight=100, bearing=0, angle=60), 0, 100),
        (Camera("J", "J", 200, 0, sight=100, bearing=90, angle=60), 100, 0),
        (Camera("J", "J", 200, 0, sight=100, bearing=350, angle=60), 0, 100),
        (Camera("J", "J", 200, 0, sight=100, street="WE"), 200, 0),
        (Camera("J", "J", 200, 0, sight=100, state=CameraState.BROKEN), 0, 0),
        (Camera("J", "J", 200, 0, sight=100, hours=(HourSpan(0, 12),)), 0, 0),
        (Camera("J", "J", 200, 90, sight=30), 0, 60),
    ],
)
def test_a_camera_sees_what_lies_in_its_sector(camera: Camera, west_east: int, south_north: int) -> None:
    found = seen(camera)
    assert found["WE"] == pytest.approx(west_east, abs=11)
    assert found["SN"] == pytest.approx(south_north, abs=11)


def desk(people: int, cameras: int) -> tuple[Plan, int, int]:
    """How many of so many cameras are watched by so many people, and how many only record."""
    listed = tuple(Camera(f"J{n}", f"J{n}", 200, 0, post="SP", sight=150) for n in range(cameras))
    plan = a_plan(
        streets=CROSS,
        posts=(a_post("SP", PostKind.VIDEO), a_post("K1", x=0.0, y=0.0)),
        cameras=listed,
        people=tuple(an_officer(f"00{n}") for n in range(4)),
    )
    roster = a_roster(*(a_pair(f"00{n}", 5, "SP", "D") for n in range(people)), a_pair("003", 5, "K1", "D"))
    town = TownCameras(plan)
    now = town.at(roster, NOBODY, at(5, "10:00"), np.zeros(town.network.segments))
    assert all(one.responder == "K1" and one.minutes < 3 for one in now.cameras)
    return plan, sum(one.watched for one in now.cameras), sum(sight is Sight.RECORDED for sight in now.sights)


def test_a_person_watches_sixteen_cameras_and_nobody_none() -> None:
    assert desk(1, 20)[1] == 16
    assert desk(2, 20)[1] == 20
    _, watched, recorded = desk(0, 3)
    assert watched == 0
    assert recorded > 0


def test_who_sees_a_segment() -> None:
    plan = a_plan(streets=CROSS, cameras=(Camera("J", "J", 200, 100, sight=120),))
    town = TownCameras(plan)
    people = np.array([0.5 if town.network.streets[n].id == "WE" else 0.1 for n in town.network.street.tolist()])
    now = town.at(a_roster(), NOBODY, at(5, "10:00"), people)
    sights = {
        (town.network.streets[int(town.network.street[n])].id, round(y)): sight
        for n, sight in enumerate(now.sights)
        for y in [float(town.network.lines[n][:, 1].mean())]
    }
    assert sights["SN", -100] is Sight.RECORDED
    assert sights["SN", 100] is Sight.BLIND
    assert sights["WE", 0] is Sight.PEOPLE


# -- beats -----------------------------------------------------------------------------------------------------


def test_stretches_of_any_division_give_it_again() -> None:
    town = TownBeats(a_plan(streets=tuple(a_grid(4, 4))))
    rng = np.random.default_rng(5)
    for _ in range(20):
        beat_of = rng.integers(0, 4, town.network.segments)
        beat_of[town.network.street == rng.integers(0, 8)] = -1
        beats = [Beat(f"B{n}", "", stretches=part) for n, part in enumerate(town.stretches(beat_of, 4))]
        assert town.beat_of(beats).tolist() == beat_of.tolist()


def test_a_whole_street_is_said_by_its_number_alone_and_keeps_its_beat_when_it_is_cut_anew() -> None:
    streets = a_grid(3, 3)
    town = TownBeats(a_plan(streets=tuple(streets)))
    beat_of = np.where(town.network.street == 0, 0, 1)
    parts = town.stretches(beat_of, 2)
    assert parts[0] == (BeatStretch("R0"),)
    beats = [Beat(f"B{n}", "", stretches=part) for n, part in enumerate(parts)]
    cut = TownBeats(a_plan(streets=(*streets, a_street("X", (100, -50), (100, 450)))))
    again = cut.beat_of(beats)
    assert {int(n) for n in again[cut.network.street == 0]} == {0}
    assert {int(n) for n in again[cut.network.street == 6]} == {-1}


def test_loads_and_pieces() -> None:
    streets = (a_street(name, (0, y), (100, y)) for name, y in (("A", 0), ("B", 900), ("C", 500)))
    plan = a_plan(streets=tuple(streets))
    both, one_alone = (BeatStretch("A"), BeatStretch("B")), (BeatStretch("C"),)
    beats = Beat("1", "", stretches=both), Beat("2", "", stretches=one_alone)
    one, other = TownBeats(plan).loads(beats)
    assert (one.pieces, other.pieces) == (2, 1)
    assert one.load == pytest.approx(2 * other.load)
    assert not one.is_even


# -- what posts are worth ----------------------------------------------------------------------------------------


def test_a_post_in_the_crowd_is_worth_more_than_one_where_nobody_goes() -> None:
    plan = a_plan(
        streets=tuple(a_grid(6, 6)),
        areas=(Area("A", "广场", AreaKind.SQUARE, 0, 0, 5),),
        posts=(a_post("K1", x=0.0, y=0.0), a_post("K2", x=1000.0, y=1000.0), a_post("K3", x=0.0, y=5.0)),
        demands=(a_demand("K1", "D"), a_demand("K2", "D")),
    )
    crowd, quiet = post_worths(plan, Period(date(2026, 12, 1), date(2026, 12, 7)))
    assert (crowd.post, quiet.post) == ("K1", "K2")
    assert crowd.importance > quiet.importance
    assert sum(crowd.seen) > 3 * sum(quiet.seen) > 0
    assert all(8 <= hour < 20 for hour in crowd.dearest)
    alike = replace(plan, demands=(*plan.demands, a_demand("K3", "D")))
    beside = post_worths(alike, Period(date(2026, 12, 1), date(2026, 12, 7)))[0]
    assert sum(beside.seen) < sum(crowd.seen) / 4, "another post gives the same"


def test_the_network_is_the_same_object_for_all() -> None:
    assert TownClosing(TOWN).network is street_network(TOWN.streets, Projection.of(TOWN))
