"""People in the street by the hour, relative: near key areas by their kind, or as the entries of a street say."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

import numpy as np

from patrolplanner.domain.posts import Area, AreaKind
from patrolplanner.domain.streets import HOURS, Street
from patrolplanner.planning.deployment.crossings import Array, Whole

NEAR_METRES = 150.0
"""How far the people of a key area spread: at this distance six in ten of them are left."""
QUIET, BY_NIGHT = 0.15, 0.02
"""People in any street by day, from 6 to 23 h, and by night."""
ELSEWHEN = 0.05
"""The share of its people that a key area has in the hours that its kind does not name."""
_STREET = dict.fromkeys(range(9, 21), 0.6) | {17: 1.0, 18: 1.0}
PROFILES: Mapping[AreaKind, Mapping[int, float]] = {
    AreaKind.MARKET: {6: 1.0, 7: 1.0, 8: 0.9, 9: 0.7, 16: 0.5, 17: 0.8, 18: 0.7},
    AreaKind.SQUARE: {18: 0.6, 19: 1.0, 20: 1.0, 21: 0.9, 22: 0.4},
    AreaKind.STREET: _STREET,
    AreaKind.STATION: dict.fromkeys(range(7, 20), 0.6),
    AreaKind.SCHOOL: {7: 1.0, 8: 0.4, 12: 0.5, 16: 0.8, 17: 1.0},
}
"""By full hour, the share of the people of a key area's weight that is there."""


def quiet_hours() -> Array:
    """People in a street near nothing, by hour."""
    return np.array([QUIET if 6 <= hour < 23 else BY_NIGHT for hour in range(HOURS)])


def foot_traffic(
    points: Array, street: Whole, streets: Sequence[Street], areas: Sequence[tuple[Area, tuple[float, float]]]
) -> Array:
    """[24 hours][points]: people at each point, of the street by its position; areas come with their place."""
    found = np.repeat(quiet_hours()[:, None], len(points), axis=1)
    if areas:
        places = np.array([place for _, place in areas])
        squared = ((points[:, None, :] - places[None, :, :]) ** 2).sum(axis=2)
        spread = np.exp(-squared / (2 * NEAR_METRES**2))
        profiles = np.array(
            [[a.weight * PROFILES.get(a.kind, {}).get(hour, ELSEWHEN) for a, _ in areas] for hour in range(HOURS)]
        )
        found += profiles @ spread.T
    for number, one in enumerate(streets):
        if one.footfall:
            found[:, street == number] = _told(one)[:, None]
    return found


def _told(street: Street) -> Array:
    people = quiet_hours()
    for entry in street.footfall:
        people[entry.first : entry.until] = entry.people
    return people
