"""Streets become segments: cut at crossings, joined over near misses, kept apart on bridges, parts named."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from patrolplanner.domain.streets import Street
from patrolplanner.planning.deployment.network import network_of
from tests.planning.deployment.streets_of import a_grid, a_street, network


def test_streets_are_cut_where_they_cross() -> None:
    found = network(a_street("A", (0, 0), (300, 0)), a_street("B", (100, -100), (100, 200)))
    assert found.segments == 4
    assert sorted(found.length.round().tolist()) == [100, 100, 200, 200]
    assert len(found.nodes) == 5
    assert len(found.parts) == 1


def test_a_bend_is_no_crossing_and_a_street_may_cross_itself() -> None:
    assert network(a_street("A", (0, 0), (100, 0), (100, 100), (0, 100))).segments == 1
    loop = network(a_street("A", (0, 0), (200, 0), (200, 100), (100, 100), (100, -100)))
    assert sorted(loop.length.round().tolist()) == [100, 100, 400]


@pytest.mark.parametrize(("gap", "parts"), [(0.0, 1), (0.3, 1), (14.9, 1), (15.1, 2), (40.0, 2)])
def test_an_end_is_joined_to_a_street_that_is_no_farther_than_15_m(gap: float, parts: int) -> None:
    found = network(a_street("A", (0, 0), (300, 0)), a_street("B", (120, gap), (120, 200)))
    assert len(found.parts) == parts
    told = [round(join.metres, 1) for join in found.joins]
    assert told == ([gap] if 0.5 < gap < 15 else [])
    if parts == 1:
        assert found.segments == 3


def test_two_ends_that_nearly_meet_are_one_place() -> None:
    found = network(a_street("A", (0, 0), (200, 0)), a_street("B", (208, 6), (400, 6)))
    assert (found.segments, len(found.nodes), len(found.parts)) == (2, 3, 1)


def test_an_end_that_reaches_a_little_beyond_a_crossing_leaves_no_stub() -> None:
    found = network(a_street("A", (0, 0), (300, 0)), a_street("B", (120, -9), (120, 200)))
    assert found.segments == 3
    assert found.length.min() > 100


def test_a_short_lane_does_not_vanish() -> None:
    found = network(a_street("A", (0, 0), (300, 0)), a_street("B", (120, 0), (120, 12)))
    assert found.segments == 3
    assert found.length.min() == pytest.approx(12)


def test_a_bridge_is_no_crossing_whichever_street_says_so() -> None:
    below, above = a_street("A", (0, 0), (300, 0)), a_street("B", (100, -100), (100, 200))
    for streets in ((below, replace(above, over=("A",))), (replace(below, over=("B",)), above)):
        found = network(*streets)
        assert (found.segments, len(found.parts)) == (2, 2)


def test_what_hangs_apart_is_named_and_the_longest_part_is_the_town() -> None:
    found = network(*a_grid(3, 3), a_street("X", (5000, 0), (5100, 0)), a_street("Y", (5050, -60), (5050, 60)))
    town, island = found.parts
    assert found.names(island) == ("X街", "Y街")
    assert len(town) + len(island) == found.segments


def test_no_streets_make_an_empty_network() -> None:
    found = network()
    assert (found.segments, found.parts, found.speed.tolist()) == (0, (), [])


def drawn_by_hand(bridges: bool) -> list[Street]:
    """40 lines of a town: 20 cross it from west to east; 20 from south to north end 1 to 15 m short of the last one.

    The three first of them pass over the middle one where there are bridges.
    """
    rows = [a_street(f"R{n}", (-60, n * 150), (3000, n * 150)) for n in range(20)]
    columns = [a_street(f"C{n}", (n * 150, -60), (n * 150, 19 * 150 - (1 + 14 * n / 19))) for n in range(20)]
    if bridges:
        columns[:3] = [replace(column, over=("R9",)) for column in columns[:3]]
    return [*rows, *columns]


def test_forty_lines_with_twenty_near_misses_are_one_network() -> None:
    found = network(*drawn_by_hand(bridges=False))
    assert len(found.parts) == 1
    assert len(found.joins) == 20
    assert sorted(round(join.metres, 3) for join in found.joins) == [round(1 + 14 * n / 19, 3) for n in range(20)]
    assert {(join.street, join.to) for join in found.joins} == {(20 + n, 19) for n in range(20)}


def test_each_bridge_is_kept_apart_and_all_else_stays() -> None:
    whole, bridged = network(*drawn_by_hand(bridges=False)), network(*drawn_by_hand(bridges=True))
    assert len(bridged.parts) == 1
    # a crossing that is none leaves one segment where there were two, of both streets
    assert bridged.segments == whole.segments - 2 * 3
    assert len(bridged.nodes) == len(whole.nodes) - 3


def test_segments_are_as_long_as_the_streets_together() -> None:
    streets = a_grid(8, 8)
    assert network(*streets).length.sum() == pytest.approx(16 * 1500)
    found = network(*streets)
    ends = np.array([line[[0, -1]] for line in found.lines])
    assert np.allclose(ends, found.nodes[found.ends])


def test_long_ways_are_cut_into_equal_segments_that_are_no_crossings() -> None:
    streets = [a_street("A", (0, 0), (900, 0)), a_street("B", (600, -100), (600, 100))]
    found = network_of(streets, lambda x, y: (x, y))
    lengths = sorted(found.length[found.street == 0].round(3).tolist())
    assert lengths == [150, 150, 200, 200, 200]
    assert found.crossings.sum() == 1
    assert len(found.parts) == 1
    ends = np.array([line[[0, -1]] for line in found.lines])
    assert np.allclose(ends, found.nodes[found.ends])


def test_points_snap_to_crossings_and_ends_before_lines() -> None:
    found = network(a_street("A", (0, 0), (300, 0)), a_street("B", (100, -100), (100, 200)))
    assert found.snapped((106, 5), 15) == (100, 0)
    assert found.snapped((297, -8), 15) == (300, 0)
    assert found.snapped((200, 9), 15) == (200, 0)
    assert found.snapped((200, 16), 15) == (200, 16)
    assert found.segment_at((200, 9), 15) == found.segment_at((290, -3), 15)
    assert found.segment_at((200, 30), 15) is None
    assert found.streets_at((101, 3), 15) == (0, 1)
    assert network().snapped((5, 5), 15) == (5, 5)
