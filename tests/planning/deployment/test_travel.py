"""Times on the way: by class and hour, along one-way streets, over nothing; and what is in reach."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.planning.deployment.cover import RINGS, Reach, rings, slowest_of, straight
from patrolplanner.planning.deployment.network import StreetNetwork
from patrolplanner.planning.deployment.travel import CROSSING_SECONDS, TravelTimes
from tests.planning.deployment.streets_of import MAIN, a_grid, a_street, network


def by_street(found: StreetNetwork, times: np.ndarray) -> dict[str, list[float]]:
    told: dict[str, list[float]] = {}
    for street, seconds in zip(found.street.tolist(), times.tolist(), strict=True):
        told.setdefault(found.streets[street].id, []).append(round(seconds, 2))
    return told


def test_seconds_to_the_middle_of_each_segment() -> None:
    """Along 300 m at 25 km/h from a post at the western end, and round a corner."""
    found = network(a_street("A", (0, 0), (300, 0)), a_street("B", (300, 0), (300, 200)))
    (times,) = TravelTimes(found).seconds_from([(0.0, 0.0)], 600)
    a, b = 300 / (25 / 3.6), 200 / (25 / 3.6)
    assert by_street(found, times) == {"A": [round(a / 2, 2)], "B": [round(a + b / 2, 2)]}


def test_who_stands_beside_a_street_goes_to_it_first() -> None:
    found = network(a_street("A", (0, 0), (300, 0)))
    (times,) = TravelTimes(found).seconds_from([(100.0, 40.0)], 600)
    assert times.tolist() == [pytest.approx((40 * 1.3 + 50) / (25 / 3.6))]


def test_a_crossing_passed_costs_six_seconds() -> None:
    found = network(a_street("A", (0, 0), (400, 0)), a_street("B", (200, -100), (200, 100)))
    (times,) = TravelTimes(found).seconds_from([(0.0, 0.0)], 600)
    first, second = by_street(found, times)["A"]
    assert second - first == pytest.approx(200 / (25 / 3.6) + CROSSING_SECONDS, abs=0.02)
    bend = network(*(a_street(f"A{n}", (200 * n, 0), (200 * n + 200, 0)) for n in range(3)))
    (times,) = TravelTimes(bend).seconds_from([(0.0, 0.0)], 600)
    assert times[2] - times[1] == pytest.approx(200 / (25 / 3.6)), "two streets that go on in each other do not cross"


def test_main_roads_are_slower_at_the_peak_and_no_others() -> None:
    found = network(a_street("A", (0, 0), (400, 0), kind=MAIN), a_street("B", (400, 0), (800, 0)))
    free, peak = (TravelTimes(found, factor).seconds_from([(0.0, 0.0)], 600)[0] for factor in (1.0, 0.7))
    main = 400 / (40 / 3.6)
    assert peak - free == pytest.approx([main / 2 * (1 / 0.7 - 1), main * (1 / 0.7 - 1)])


def test_a_one_way_street_is_passed_one_way_unless_it_may_be_ignored() -> None:
    """The only way to the east is closed from here; the way round leads over the northern street."""
    streets = (
        a_street("E", (400, 0), (0, 0), one_way=True),
        a_street("N", (0, 0), (0, 300), (400, 300), (400, 0)),
        a_street("X", (400, 0), (600, 0)),
    )
    found = network(*streets)
    kept, ignored, walked = (
        by_street(found, ways.seconds_from([(0.0, 0.0)], 2000)[0])["X"][0]
        for ways in (TravelTimes(found), TravelTimes(found, both_ways=True), TravelTimes(found, on_foot=True))
    )
    rate = 25 / 3.6
    assert kept == pytest.approx(1100 / rate + CROSSING_SECONDS, abs=0.02)
    assert ignored == pytest.approx(500 / rate + CROSSING_SECONDS, abs=0.02)
    assert walked == pytest.approx(500 / (4.5 / 3.6) + CROSSING_SECONDS, abs=0.02)


def test_times_are_those_of_every_way_tried_out() -> None:
    """Against the matrix of all shortest ways, made another way, in a town with main roads and one-way streets."""
    rng = np.random.default_rng(3)
    streets = [
        a_street(s.id, *s.points, kind=MAIN if n % 5 == 0 else s.kind, one_way=n % 7 == 3)
        for n, s in enumerate(a_grid(6, 7, 170.0))
    ]
    found = network(*streets)
    ways = TravelTimes(found, 0.7)
    count = len(found.nodes)
    matrix = np.full((count, count), np.inf)
    np.fill_diagonal(matrix, 0)
    over = np.where(np.bincount(found.ends.ravel()) > 2, CROSSING_SECONDS, 0.0)
    for (a, b), seconds, closed in zip(found.ends.tolist(), ways.driving, ways.closed_back, strict=True):
        matrix[a, b] = min(matrix[a, b], seconds + over[b])
        if not closed:
            matrix[b, a] = min(matrix[b, a], seconds + over[a])
    for k in range(count):
        matrix = np.minimum(matrix, matrix[:, [k]] + matrix[[k], :])
    for node in rng.choice(count, 8, replace=False).tolist():
        (times,) = ways.seconds_from([tuple(found.nodes[node])], 1e6)
        half = ways.driving / 2
        back = np.where(ways.closed_back, np.inf, matrix[node, found.ends[:, 1]] + half)
        wanted = np.minimum(matrix[node, found.ends[:, 0]] + half, back)
        assert np.allclose(times, wanted, rtol=1e-9)


def test_what_hangs_apart_is_never_reached() -> None:
    found = network(*a_grid(3, 3), a_street("X", (600, 0), (700, 0)))
    (times,) = TravelTimes(found).seconds_from([(0.0, 0.0)], 300)
    assert np.isinf(times[found.street == 6]).all()
    reach = Reach(times[None, :], found.length)
    nearest = reach.nearest(np.array([True]))
    shares = reach.shares(nearest)
    assert shares[2] == pytest.approx(float(found.length[nearest <= 300].sum() / found.length.sum()))
    assert shares[2] < 1


def test_rings_and_nobody() -> None:
    reach = Reach(np.array([[30.0, 60.0, 61.0, 299.0, 301.0], [500.0, 10.0, 500.0, 500.0, np.inf]]), np.ones(5))
    assert rings(reach.nearest(np.array([True, False]))).tolist() == [0, 0, 1, 2, 3]
    assert reach.shares(reach.nearest(np.array([True, False]))) == (0.4, 0.6, 0.8)
    assert reach.shares(reach.nearest(np.array([False, True]))) == (0.2, 0.2, 0.2)
    assert reach.shares(reach.nearest(np.array([False, False]))) == (0.0, 0.0, 0.0)
    assert RINGS == (60, 180, 300)


def test_a_patrol_reaches_what_it_reaches_from_the_worst_of_its_stops() -> None:
    seconds = np.array([[10.0, 200.0], [90.0, 20.0], [5.0, 5.0]])
    assert slowest_of(seconds, [0, 0, 2], 3).tolist() == [[90.0, 200.0], [np.inf, np.inf], [5.0, 5.0]]


def test_the_straight_line_counts_with_a_detour_at_25_km_an_hour() -> None:
    assert straight([(0, 0)], [(300, 400)]).tolist() == [[pytest.approx(500 * 1.3 / (25 / 3.6))]]
    assert straight([], [(0, 0)]).shape == (0, 1)
