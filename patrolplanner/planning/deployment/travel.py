"""Times on the way along streets: how long a segment takes at an hour, and who is where in how many seconds."""

from __future__ import annotations

import heapq
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from patrolplanner.planning.deployment.crossings import Array, Whole
from patrolplanner.planning.deployment.network import StreetNetwork

CROSSING_SECONDS = 6.0
DETOUR = 1.3
"""How much longer a way is than the straight line, where no street says it."""
STRAIGHT_KMH = 25.0
FOOT_KMH = 4.5
_AT_CROSSING = 1.0
"""Metres."""
PEAK_HOURS = (7, 8, 17, 18)
"""Full hours in which main roads are slower."""


def _to_end(metres: float, rate: float, over: float) -> float:
    """Seconds to an end of the segment and over the crossing there, which whoever stands on it need not pass."""
    return 0.0 if metres <= _AT_CROSSING else metres * rate + over


def straight_seconds(metres: Array) -> Array:
    """By the straight line alone, to be told as such."""
    return metres * DETOUR / (STRAIGHT_KMH / 3.6)


@dataclass(frozen=True)
class TravelTimes:
    """How a network is passed: ``slower`` divides the speed on main roads, ``both_ways`` takes no heed of one-way."""

    network: StreetNetwork
    main_road_factor: float = 1.0
    both_ways: bool = False
    on_foot: bool = False

    @cached_property
    def driving(self) -> Array:
        """Seconds along each whole segment, without its crossing."""
        network = self.network
        if self.on_foot:
            return network.length / (FOOT_KMH / 3.6)
        factor = np.where(network.arterial, self.main_road_factor, 1.0)
        return network.length / (network.speed * factor)

    @cached_property
    def closed_back(self) -> list[bool]:
        """Whether a segment can be passed from its first end to its second alone."""
        free = self.both_ways or self.on_foot
        return [False] * self.network.segments if free else self.network.one_way.tolist()

    @cached_property
    def _neighbours(self) -> list[list[tuple[int, float]]]:
        found: list[list[tuple[int, float]]] = [[] for _ in self.network.nodes]
        over, ends = self._over, self.network.ends.tolist()
        for (a, b), time, closed in zip(ends, self.driving.tolist(), self.closed_back, strict=True):
            found[a].append((b, time + over[b]))
            if not closed:
                found[b].append((a, time + over[a]))
        return found

    @cached_property
    def _over(self) -> list[float]:
        """Seconds that each node costs whoever passes it."""
        found: list[float] = np.where(self.network.crossings, CROSSING_SECONDS, 0.0).tolist()
        return found

    def seconds_from(self, places: Sequence[tuple[float, float]], most: float) -> Array:
        """Rows by place, columns by segment: seconds to its middle, infinite beyond the most."""
        found = np.full((len(places), self.network.segments), np.inf)
        if self.network.segments:
            for row, place in enumerate(places):
                found[row] = self._from(np.array(place), most)
        found[found > most] = np.inf
        return found

    def _from(self, place: Array, most: float) -> Array:
        pieces = self.network.pieces
        away, along = pieces.nearest(np.arange(len(pieces.line)), np.broadcast_to(place, pieces.start.shape))
        nearest = int(np.argmin(away))
        segment, at, gap = int(pieces.line[nearest]), float(along[nearest]), float(away[nearest])
        to_street = float(straight_seconds(np.array([gap]))[0])
        rate = float(self.driving[segment] / self.network.length[segment])
        a, b = self.network.ends[segment].tolist()
        length = float(self.network.length[segment])
        closed = self.closed_back[segment]
        ends_near = [(to_street + _to_end(length - at, rate, self._over[b]), b)]
        if not closed or at <= _AT_CROSSING:
            ends_near.append((to_street + _to_end(at, rate, self._over[a]), a))
        times = self._dijkstra(ends_near, most)
        half = self.driving / 2
        ends: Whole = self.network.ends
        found: Array = times[ends[:, 0]] + half
        from_back = np.where(np.array(self.closed_back), np.inf, times[ends[:, 1]] + half)
        found = np.minimum(found, from_back)
        if not closed or at <= length / 2:
            found[segment] = min(found[segment], to_street + abs(length / 2 - at) * rate)
        return found

    def _dijkstra(self, starts: list[tuple[float, int]], most: float) -> Array:
        neighbours = self._neighbours
        times = [np.inf] * len(neighbours)
        for time, node in starts:
            times[node] = min(times[node], time)
        waiting = [(times[node], node) for _, node in starts]
        heapq.heapify(waiting)
        while waiting:
            time, node = heapq.heappop(waiting)
            if time > times[node]:
                continue
            if time > most:
                break
            for other, more in neighbours[node]:
                if time + more < times[other]:
                    times[other] = time + more
                    heapq.heappush(waiting, (time + more, other))
        return np.array(times)
