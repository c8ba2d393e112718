"""Between longitudes and latitudes of satellites and those of Chinese maps, which are shifted by some hundred metres.

The way there is the one that is widely published; the way back repeats it until it comes out where it began, so that
there and back again is the same place to far below a millimetre.
"""

from __future__ import annotations

from collections.abc import Callable
from math import atan2, cos, hypot, pi, radians, sin, sqrt

from patrolplanner.domain.incidents import Datum

Degrees = tuple[float, float]
"""Longitude and latitude."""

_AXIS, _FLATNESS = 6378245.0, 0.00669342162296594323
_A_DEGREE = 111_320.0
"""Metres of a degree of latitude."""
_TURNS = 3000.0 * pi / 180.0
_ENOUGH, _MOST_ROUNDS = 1e-12, 60


def converted(place: Degrees, datum: Datum, to: Datum) -> Degrees:
    """The same place in another reference."""
    if datum is to:
        return place
    if datum is not Datum.WGS84:
        place = _back(_FORWARD[datum], place)
    return place if to is Datum.WGS84 else _FORWARD[to](place)


def metres_off(place: Degrees, datum: Datum, known: Degrees, known_in: Datum) -> float:
    """How far a place in one reference lies from where it is known to be in another."""
    lon, lat = converted(place, datum, known_in)
    east = (lon - known[0]) * cos(radians(known[1]))
    return hypot(east, lat - known[1]) * _A_DEGREE


def _to_gcj02(place: Degrees) -> Degrees:
    lon, lat = place
    if not (72.004 <= lon <= 137.8347 and 0.8293 <= lat <= 55.8271):
        return place  # outside of the country nothing is shifted
    x, y = lon - 105.0, lat - 35.0
    waves = (20 * sin(6 * x * pi) + 20 * sin(2 * x * pi)) * 2 / 3
    north = -100 + 2 * x + 3 * y + 0.2 * y * y + 0.1 * x * y + 0.2 * sqrt(abs(x)) + waves
    north += (20 * sin(y * pi) + 40 * sin(y / 3 * pi) + 160 * sin(y / 12 * pi) + 320 * sin(y * pi / 30)) * 2 / 3
    east = 300 + x + 2 * y + 0.1 * x * x + 0.1 * x * y + 0.1 * sqrt(abs(x)) + waves
    east += (20 * sin(x * pi) + 40 * sin(x / 3 * pi) + 150 * sin(x / 12 * pi) + 300 * sin(x / 30 * pi)) * 2 / 3
    square = 1 - _FLATNESS * sin(radians(lat)) ** 2
    north = north * 180 / (_AXIS * (1 - _FLATNESS) / (square * sqrt(square)) * pi)
    east = east * 180 / (_AXIS / sqrt(square) * cos(radians(lat)) * pi)
    return lon + east, lat + north


def _to_bd09(place: Degrees) -> Degrees:
    lon, lat = _to_gcj02(place)
    length = hypot(lon, lat) + 0.00002 * sin(lat * _TURNS)
    angle = atan2(lat, lon) + 0.000003 * cos(lon * _TURNS)
    return length * cos(angle) + 0.0065, length * sin(angle) + 0.006


_FORWARD: dict[Datum, Callable[[Degrees], Degrees]] = {Datum.GCJ02: _to_gcj02, Datum.BD09: _to_bd09}


def _back(forward: Callable[[Degrees], Degrees], wanted: Degrees) -> Degrees:
    lon, lat = wanted
    for _ in range(_MOST_ROUNDS):
        there = forward((lon, lat))
        off = wanted[0] - there[0], wanted[1] - there[1]
        lon, lat = lon + off[0], lat + off[1]
        if max(map(abs, off)) < _ENOUGH:
            break
    return lon, lat
