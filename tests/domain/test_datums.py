"""Longitudes and latitudes of satellites and of Chinese maps: there and back again is the same place."""

from __future__ import annotations

from math import cos, hypot, radians

import pytest

from patrolplanner.domain.datums import converted
from patrolplanner.domain.incidents import Datum

PLACES = [(104.06, 30.67), (116.391, 39.907), (73.6, 39.3), (109.5, 18.3), (102.71, 25.04)]


def metres(one: tuple[float, float], other: tuple[float, float]) -> float:
    return 111_320 * hypot((one[0] - other[0]) * cos(radians(one[1])), one[1] - other[1])


@pytest.mark.parametrize("place", PLACES)
@pytest.mark.parametrize("datum", Datum)
@pytest.mark.parametrize("to", Datum)
def test_there_and_back_again(place: tuple[float, float], datum: Datum, to: Datum) -> None:
    there = converted(place, datum, to)
    assert metres(converted(there, to, datum), place) < 0.001
    assert (there == place) is (datum is to)


def test_the_shift_of_a_known_place() -> None:
    """The Tiananmen of a widely published example of both maps."""
    gcj = converted((116.3912757, 39.906217), Datum.WGS84, Datum.GCJ02)
    assert metres(gcj, (116.3975189, 39.9076226)) < 1
    assert 300 < metres(gcj, (116.3912757, 39.906217)) < 700
    bd = converted((116.404, 39.915), Datum.GCJ02, Datum.BD09)
    assert metres(bd, (116.41036949371029, 39.92133699351021)) < 1


def test_nothing_is_shifted_abroad() -> None:
    assert converted((2.35, 48.85), Datum.WGS84, Datum.GCJ02) == (2.35, 48.85)
