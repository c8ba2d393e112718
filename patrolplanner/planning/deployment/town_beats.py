"""Beats on the streets of a plan: what each segment weighs, which beat it is in, and what comes of another division."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cached_property

import numpy as np

from patrolplanner.domain.patrols import Beat, BeatStretch
from patrolplanner.planning.deployment.crossings import Array, Whole
from patrolplanner.planning.deployment.incident_counts import IncidentCounts
from patrolplanner.planning.deployment.town import TownOnMap
from patrolplanner.planning.deployment.town_watch import TownWatch
from patrolplanner.planning.deployment.travel import Place, TravelTimes

NO_BEAT = -1
TOLERANCE = 0.1
"""How far the load of a beat may be off the mean."""
_NEAR = 250.0
"""Metres: a whole street holds what is farther than this from every place that a beat names of it."""


@dataclass(frozen=True, slots=True)
class BeatLoad:
    """A beat as it stands: its load against the mean of all, metres of street, and in how many pieces it is."""

    beat: str
    load: float
    metres: float
    pieces: int

    @property
    def is_even(self) -> bool:
        return abs(self.load - 1) <= TOLERANCE + 1e-9


@dataclass(frozen=True, slots=True)
class BeatPart:
    """A group of a division: what a beat of it names, and its streets, the longest first."""

    stretches: tuple[BeatStretch, ...]
    streets: tuple[str, ...]


class TownBeats(TownOnMap):
    """Loads and ways that hang on the plan alone."""

    @cached_property
    def middles(self) -> tuple[Place, ...]:
        """The middle of each segment."""
        found = []
        for line in self.network.lines:
            along = np.concatenate([[0.0], np.cumsum(np.hypot(*np.diff(line, axis=0).T))])
            x, y = (float(np.interp(along[-1] / 2, along, line[:, k])) for k in (0, 1))
            found.append((x, y))
        return tuple(found)

    @cached_property
    def weights(self) -> Array:
        """The load of each segment, of a whole of 1: half by incidents and half by people in the street, where there
        are enough incidents; by people alone where there are not."""
        watch = TownWatch(self.plan, self)
        people = watch.places.by_segment(watch.people * watch.places.metres).sum(axis=0)
        found = people / max(float(people.sum()), 1e-9)
        counts = IncidentCounts.of(self.plan)
        if not counts.is_few:
            on_segments = counts.on_segments()
            found = (found + on_segments / on_segments.sum()) / 2
        return np.asarray(found, dtype=np.float64)

    @cached_property
    def times(self) -> Array:
        """[segment][centre] seconds from the middle of one to that of the other."""
        travel = TravelTimes(self.network, 1.0, both_ways=True)
        return travel.seconds_from(self.middles, np.inf).T

    @cached_property
    def neighbours(self) -> tuple[tuple[int, int], ...]:
        """Segments that meet."""
        at_node: dict[int, list[int]] = {}
        for segment, ends in enumerate(self.network.ends.tolist()):
            for node in ends:
                at_node.setdefault(node, []).append(segment)
        return tuple(sorted({(a, b) for met in at_node.values() for a in met for b in met if a < b}))

    def beat_of(self, beats: Sequence[Beat]) -> Whole:
        """Of each segment the position of its beat, `NO_BEAT` for none."""
        positions = {street.id: n for n, street in enumerate(self.network.streets)}
        found = np.full(self.network.segments, NO_BEAT, dtype=np.int64)
        away = np.full(self.network.segments, np.inf)
        middles = np.array(self.middles).reshape(-1, 2)
        for number, beat in enumerate(beats):
            for stretch in beat.stretches:
                mine = self.network.street == positions.get(stretch.street, NO_BEAT)
                distance = np.full(len(found), _NEAR)
                if stretch.at is not None:
                    distance = np.hypot(*(middles - np.array(self.projection.paper(*stretch.at))).T)
                nearer = mine & (distance < away)
                found[nearer], away[nearer] = number, distance[nearer]
        return found

    def stretches(self, beat_of: Whole, beats: int) -> list[tuple[BeatStretch, ...]]:
        """By beat what it names: whole streets, and single places of streets that several beats share.

        A street is in beats as a whole or not at all: what of it is in none goes to the nearest.
        """
        found: list[list[BeatStretch]] = [[] for _ in range(beats)]
        for position, street in enumerate(self.network.streets):
            mine = np.flatnonzero(self.network.street == position).tolist()
            owners = {int(beat_of[segment]) for segment in mine}
            if len(owners) == 1 and (owner := owners.pop()) != NO_BEAT:
                found[owner].append(BeatStretch(street.id))
                continue
            for segment in mine:
                if beat_of[segment] != NO_BEAT:
                    place = self.projection.place(*self.middles[segment])
                    found[int(beat_of[segment])].append(BeatStretch(street.id, *place))
        return [tuple(listed) for listed in found]

    def parts(self, groups: Sequence[int]) -> list[BeatPart]:
        """What each group of a division is; ``groups`` names that of each segment, `NO_BEAT` for none."""
        numbers = {group: n for n, group in enumerate(dict.fromkeys(g for g in groups if g != NO_BEAT))}
        beat_of = np.array([numbers.get(group, NO_BEAT) for group in groups], dtype=np.int64)
        stretches = self.stretches(beat_of, len(numbers))
        return [BeatPart(stretches[n], self._streets(np.flatnonzero(beat_of == n))) for n in range(len(numbers))]

    def _streets(self, segments: Whole) -> tuple[str, ...]:
        """The names of the streets of some segments, that of which most is among them first."""
        network = self.network
        metres = np.bincount(network.street[segments], network.length[segments], len(network.streets))
        ranked = np.argsort(-metres, kind="stable").tolist()
        return tuple(network.streets[n].name for n in ranked if metres[n] > 0)

    def moved(self, segment: int, beat: int, *, whole_street: bool) -> list[tuple[BeatStretch, ...]]:
        """By beat what it names when a segment, or all of its street, goes to another one."""
        beats = self.plan.beats
        beat_of = self.beat_of(beats)
        beat_of[self.network.street == self.network.street[segment] if whole_street else segment] = beat
        return self.stretches(beat_of, len(beats))

    def loads(self, beats: Sequence[Beat]) -> list[BeatLoad]:
        """Of those beats that name streets."""
        beat_of = self.beat_of(beats)
        named = [n for n, beat in enumerate(beats) if beat.stretches]
        whole = float(self.weights[beat_of != NO_BEAT].sum())
        mean = whole / max(1, len(named)) or 1.0
        return [
            BeatLoad(
                beats[n].id,
                float(self.weights[beat_of == n].sum()) / mean,
                float(self.network.length[beat_of == n].sum()),
                self._pieces(np.flatnonzero(beat_of == n).tolist()),
            )
            for n in named
        ]

    def _pieces(self, segments: Iterable[int]) -> int:
        """In how many parts these hang together."""
        left, pieces = set(segments), 0
        beside: dict[int, list[int]] = {segment: [] for segment in left}
        for a, b in self.neighbours:
            if a in left and b in left:
                beside[a].append(b)
                beside[b].append(a)
        while left:
            pieces += 1
            waiting = [left.pop()]
            while waiting:
                for other in beside[waiting.pop()]:
                    if other in left:
                        left.remove(other)
                        waiting.append(other)
        return pieces
