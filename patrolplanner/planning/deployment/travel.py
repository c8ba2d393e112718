"""Times on the way along streets: how long a segment takes at an hour, and who is where in how many seconds."""

from __future__ import annotations

import heapq
from collections.abc import Iterator, Sequence
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
_HAIR = 1e-6
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


Place = tuple[float, float]


@dataclass(frozen=True, slots=True)
class _OnSegment:
    """A place as the network has it: the segment nearest to it, how far along, and seconds to get there."""

    segment: int
    at: float
    to_street: float


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

    def seconds_from(self, places: Sequence[Place], most: float) -> Array:
        """Rows by place, columns by segment: seconds to its middle, infinite beyond the most."""
        found = np.full((len(places), self.network.segments), np.inf)
        if self.network.segments:
            for row, place in enumerate(places):
                found[row] = self._from(place, most)
        found[found > most] = np.inf
        return found

    def seconds_between(self, places: Sequence[Place], targets: Sequence[Place], most: float) -> Array:
        """Rows by place, columns by target: seconds from one to the other, infinite beyond the most."""
        found = np.full((len(places), len(targets)), np.inf)
        if self.network.segments:
            ends = [self._standing(target) for target in targets]
            for row, place in enumerate(places):
                here = self._standing(place)
                times = self._dijkstra(self._ends_near(here), most)
                found[row] = [min(seconds for seconds, _ in self._arriving(here, times, there)) for there in ends]
        found[found > most] = np.inf
        return found

    def way_between(self, place: Place, target: Place) -> tuple[Place, ...]:
        """The places of the quickest way, both ends with it; straight where no street leads."""
        if not self.network.segments:
            return place, target
        here, there = self._standing(place), self._standing(target)
        if place not in self._reached:
            self._reached[place] = self._dijkstra(self._ends_near(here), np.inf)
        times = self._reached[place]
        seconds, node = min(self._arriving(here, times, there), key=lambda one: one[0])
        if node is None or not np.isfinite(seconds):
            return place, target
        line: list[Place] = [target]
        while node is not None:
            x, y = self.network.nodes[node].tolist()
            line.append((x, y))
            node = self._before(node, times)
        return (place, *reversed(line))

    @cached_property
    def _reached(self) -> dict[Place, Array]:
        """Of places from which ways were asked for, the seconds to every node."""
        return {}

    def _before(self, node: int, times: Array) -> int | None:
        """The node by which one is reached in its time, None for one at which a way begins."""
        for other, more in self._leading_to[node]:
            if np.isfinite(times[other]) and abs(times[other] + more - times[node]) < _HAIR:
                return other
        return None

    @cached_property
    def _leading_to(self) -> list[list[tuple[int, float]]]:
        found: list[list[tuple[int, float]]] = [[] for _ in self.network.nodes]
        for node, listed in enumerate(self._neighbours):
            for other, more in listed:
                found[other].append((node, more))
        return found

    def _arriving(self, here: _OnSegment, times: Array, there: _OnSegment) -> Iterator[tuple[float, int | None]]:
        """Seconds to a place on a segment by each of its ends, and along it from a place on the same one (None)."""
        a, b = self.network.ends[there.segment].tolist()
        rate = float(self.driving[there.segment] / self.network.length[there.segment])
        closed = self.closed_back[there.segment]
        yield there.to_street + float(times[a]) + there.at * rate, a
        if not closed:
            length = float(self.network.length[there.segment])
            yield there.to_street + float(times[b]) + (length - there.at) * rate, b
        if here.segment == there.segment and (not closed or there.at >= here.at):
            yield here.to_street + abs(there.at - here.at) * rate + there.to_street, None

    def _standing(self, place: Place) -> _OnSegment:
        pieces = self.network.pieces
        at = np.broadcast_to(np.array(place), pieces.start.shape)
        away, along = pieces.nearest(np.arange(len(pieces.line)), at)
        nearest = int(np.argmin(away))
        to_street = float(straight_seconds(np.array([float(away[nearest])]))[0])
        return _OnSegment(int(pieces.line[nearest]), float(along[nearest]), to_street)

    def _ends_near(self, here: _OnSegment) -> list[tuple[float, int]]:
        """The ends of the segment of a place that can be gone to, with the seconds to each."""
        segment, length = here.segment, float(self.network.length[here.segment])
        rate = float(self.driving[segment]) / length
        a, b = self.network.ends[segment].tolist()
        found = [(here.to_street + _to_end(length - here.at, rate, self._over[b]), b)]
        if not self.closed_back[segment] or here.at <= _AT_CROSSING:
            found.append((here.to_street + _to_end(here.at, rate, self._over[a]), a))
        return found

    def _from(self, place: Place, most: float) -> Array:
        here = self._standing(place)
        segment, at, to_street = here.segment, here.at, here.to_street
        length = float(self.network.length[segment])
        rate = float(self.driving[segment]) / length
        closed = self.closed_back[segment]
        times = self._dijkstra(self._ends_near(here), most)
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
