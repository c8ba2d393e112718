"""How many calls are to be expected where and at which hour: from calls that are known, else from people in the street.

Key areas with their weight and kind and what streets say of their people stand for calls as long as there are few.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.streets import HOURS
from patrolplanner.planning.deployment.choosing import Floats, Ints
from patrolplanner.planning.deployment.network import StreetNetwork
from patrolplanner.planning.deployment.town_watch import TownWatch

ENOUGH_CALLS = 300
"""With fewer calls on the map their places are chance."""
SPREAD = 0.3
"""The share of a segment's calls that may as well have happened on those beside it."""
STREET_SHARE = 0.2
"""What people in the street count beside calls, so that a key area without any is not forgotten."""
_FARTHEST = 500.0
"""Metres from a street beyond which a call is not of the town's streets."""


@dataclass(frozen=True, slots=True)
class LocatedCall:
    """A call on paper; its hour, None where nobody knows it."""

    x: float
    y: float
    hour: int | None = None
    weight: float = 1.0


@dataclass(frozen=True)
class SitingDemand:
    """``weights[place, hour]``; ``calls`` is from how many, 0 where people in the street stand for them."""

    weights: Floats
    calls: int


def demand_of(watch: TownWatch, calls: Sequence[LocatedCall] = ()) -> SitingDemand:
    """The demand of a town. ``calls`` are those of the time that counts, each once."""
    street = watch.places.by_segment(watch.people * watch.places.metres).T
    street = street / max(float(street.sum()), 1e-9)
    found, counted = _of_calls(watch, calls)
    if counted < ENOUGH_CALLS:
        return SitingDemand(street, 0)
    shares = (1 - STREET_SHARE) * found / found.sum() + STREET_SHARE * street
    return SitingDemand(shares, counted)


def _of_calls(watch: TownWatch, calls: Sequence[LocatedCall]) -> tuple[Floats, int]:
    """[place, hour] the weight of calls, and how many lie in the town."""
    places = len(watch.areas) if watch.is_straight else watch.network.segments
    found, untimed, counted = np.zeros((places, HOURS)), np.zeros(places), 0
    if not places:
        return found, 0
    for call in calls:
        if (place := _place_of(watch, call)) is None:
            continue
        counted += 1
        if call.hour is None:
            untimed[place] += call.weight
        else:
            found[place, call.hour] += call.weight
    by_hour = found.sum(axis=0)
    profile = by_hour / by_hour.sum() if by_hour.sum() else np.full(HOURS, 1 / HOURS)
    found += untimed[:, None] * profile
    return (found if watch.is_straight else _spread(watch.network, found)), counted


def _place_of(watch: TownWatch, call: LocatedCall) -> int | None:
    if not watch.is_straight:
        return watch.network.segment_at((call.x, call.y), _FARTHEST)
    away = np.hypot(*(np.array([place for _, place in watch.areas]) - (call.x, call.y)).T)
    nearest = int(np.argmin(away))
    return nearest if away[nearest] <= _FARTHEST else None


def _spread(network: StreetNetwork, found: Floats) -> Floats:
    """A share of each segment's calls on the segments that meet it, by their length."""
    beside: list[list[int]] = [[] for _ in network.nodes]
    for segment, ends in enumerate(network.ends.tolist()):
        for node in ends:
            beside[node].append(segment)
    result = (1 - SPREAD) * found
    for segment in np.flatnonzero(found.sum(axis=1)).tolist():
        met = {n for node in network.ends[segment].tolist() for n in beside[node]}
        near: Ints = np.array(sorted(met - {segment}), dtype=np.int64)
        if not len(near):
            result[segment] += SPREAD * found[segment]
            continue
        shares = network.length[near] / network.length[near].sum()
        result[near] += SPREAD * shares[:, None] * found[segment]
    return result
