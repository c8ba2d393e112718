"""The index against a simulation of people who look out, and what it is made of."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.domain.posts import Area, AreaKind
from patrolplanner.domain.streets import Footfall
from patrolplanner.planning.deployment.foot_traffic import foot_traffic
from patrolplanner.planning.deployment.visibility import SeenUnit, Sights, StreetPlaces, Watching, index_of
from tests.planning.deployment.streets_of import a_grid, a_street, network

KMH = 20.0
PASSES = (0.5, 1, 2, 4, 8)


def car(an_hour: float) -> SeenUnit:
    """A car that goes to and fro so often that every place of its street sees it so many times an hour, and no stop."""
    way = 2 * 1300.0  # there and back; with the detour 3,380 m
    lap = 60 / an_hour * 2
    pause = (lap - way * 1.3 / (KMH * 1000 / 60)) / 2
    return SeenUnit(((0.0, 0.0), (1300.0, 0.0)), KMH, pause)


def simulated(an_hour: float, *, drawn: bool) -> float:
    """Of people who look out for ten minutes the share who see a car that is in sight for 200 m of its way."""
    rng = np.random.default_rng(7)
    hours = 40_000
    count = rng.poisson(an_hour * hours) if drawn else round(an_hour * hours)
    times = np.sort(rng.uniform(0, hours * 60, count)) if drawn else (np.arange(count) + 0.5) * 60 / an_hour
    in_sight = 200 / (KMH * 1000 / 60)
    begins = rng.uniform(0, hours * 60 - 20, 100_000)
    # somebody who begins at t sees a car that comes into sight before t + 10 and has not left it at t
    first = np.searchsorted(times, begins - in_sight)
    return float(np.mean((first < len(times)) & (times[np.minimum(first, len(times) - 1)] <= begins + 10)))


@pytest.mark.parametrize("drawn", [True, False], ids=["drawn", "even"])
@pytest.mark.parametrize("an_hour", PASSES)
def test_the_formula_is_what_people_see(an_hour: float, drawn: bool) -> None:
    places = StreetPlaces.along(network(a_street("A", (0, 0), (1300, 0))))
    sights = Sights.of([car(an_hour)], places, Watching(drawn=drawn))
    middle = np.abs(places.points[:, 0] - 650) < 300  # away from the stops at the ends
    seen = sights.seen(np.ones((1, 1)))[0, middle]
    assert seen == pytest.approx(simulated(an_hour, drawn=drawn), abs=0.01)


def test_unpredictable_rounds_have_their_price() -> None:
    places = StreetPlaces.along(network(a_street("A", (0, 0), (1300, 0))))
    middle = np.abs(places.points[:, 0] - 650) < 300
    drawn, even = (
        Sights.of([car(4)], places, Watching(drawn=d)).seen(np.ones((1, 1)))[0, middle].mean() for d in (True, False)
    )
    assert (round(100 * drawn), round(100 * even)) == (51, 71)


def test_a_post_is_seen_where_it_is_in_sight_for_as_long_as_somebody_is_there() -> None:
    found = network(a_street("A", (0, 0), (1000, 0)))
    places = StreetPlaces.along(found)
    sights = Sights.of([SeenUnit(((500.0, 0.0),))], places, Watching())
    near = np.abs(places.points[:, 0] - 500) <= 100
    presence = np.zeros((48, 1))
    presence[20:22], presence[22] = 1.0, 0.5
    seen = sights.seen(presence)
    assert seen[20, near].tolist() == [1.0] * near.sum()
    assert seen[22, near].tolist() == [0.5] * near.sum()
    assert not seen[:, ~near].any()
    index = index_of(places, sights, [presence], np.ones((24, len(places.points))))
    assert index.town[10] == pytest.approx(near.mean())
    assert index.town[11] == pytest.approx(near.mean() / 4)
    assert index.whole == pytest.approx(near.mean() * 1.25 / 24)


def test_two_at_one_place_are_seen_once() -> None:
    places = StreetPlaces.along(network(a_street("A", (0, 0), (100, 0))))
    sights = Sights.of([SeenUnit(((50.0, 0.0),)), SeenUnit(((50.0, 0.0),)), car(4)], places, Watching())
    seen = sights.seen(np.ones((1, 3)))
    assert seen.max() == 1.0


def test_who_is_away_is_missed_where_they_would_have_been_and_nowhere_else() -> None:
    found = network(*a_grid(5, 5, 300.0))
    places = StreetPlaces.along(found)
    units = [SeenUnit(((0.0, 0.0),)), SeenUnit(((600.0, 600.0),)), SeenUnit(((0.0, 1200.0), (1200.0, 1200.0)), KMH, 13)]
    sights = Sights.of(units, places, Watching())
    people = np.ones((24, len(places.points)))
    everybody, without = np.ones((48, 3)), np.ones((48, 3))
    without[:, 1] = 0
    before = index_of(places, sights, [everybody], people).segments
    after = index_of(places, sights, [without], people).segments
    touched = np.flatnonzero((before != after).any(axis=0)).tolist()
    near = np.hypot(*(places.points - (600, 600)).T) <= 100
    assert touched == sorted(set(places.segment[near].tolist()))
    assert (after <= before).all()


def test_the_mean_of_dates_is_that_of_each() -> None:
    found = network(*a_grid(3, 3, 300.0))
    places = StreetPlaces.along(found)
    sights = Sights.of([SeenUnit(((0.0, 0.0),)), car(2)], places, Watching())
    people = np.random.default_rng(1).uniform(0.1, 1, (24, len(places.points)))
    days = [np.random.default_rng(n).uniform(0, 1, (48, 2)) for n in (1, 2)]
    one, two = (index_of(places, sights, [day], people) for day in days)
    both = index_of(places, sights, days, people)
    assert both.segments == pytest.approx((one.segments + two.segments) / 2)
    assert both.whole == pytest.approx((one.whole + two.whole) / 2)
    assert both.of(np.arange(found.segments)) == pytest.approx(both.whole)
    assert both.weights.sum() == pytest.approx((people * places.metres).sum())


def test_places_stand_for_all_metres_of_the_streets() -> None:
    found = network(*a_grid(4, 5), a_street("X", (3, 7), (20, 7)))
    places = StreetPlaces.along(found)
    assert places.metres.sum() == pytest.approx(found.length.sum())
    assert places.by_segment(places.metres) == pytest.approx(found.length)


def test_people_are_near_key_areas_in_their_hours_or_as_a_street_says() -> None:
    market = Area("M", "集市", AreaKind.MARKET, weight=5)
    points = np.array([[0.0, 0.0], [150.0, 0.0], [5000.0, 0.0]])
    told = a_street("B", (0, 0), (1, 0), footfall=(Footfall(18, 22, 6),))
    people = foot_traffic(points, np.array([0, 0, 1]), [a_street("A", (0, 0), (1, 0)), told], [(market, (0.0, 0.0))])
    assert people[7, 0] == pytest.approx(0.15 + 5)
    assert people[7, 1] == pytest.approx(0.15 + 5 * np.exp(-0.5))
    assert people[3, 0] == pytest.approx(0.02 + 5 * 0.05)
    assert people[[17, 18, 21, 22, 3], 2].tolist() == [0.15, 6.0, 6.0, 0.15, 0.02]
