"""The network of streets: cut into segments where they cross or meet, with what is joined and what hangs apart."""

from __future__ import annotations

from bisect import bisect_left
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from math import ceil

import numpy as np
import numpy.typing as npt

from patrolplanner.domain.streets import Street, StreetKind
from patrolplanner.planning.deployment.crossings import (
    JOIN_METRES,
    Array,
    NearMiss,
    Pieces,
    Polyline,
    Whole,
    near_misses,
)

_SAME = 1.0
"""Metres: marks on a line that are no farther apart are one."""
LONGEST = 250.0
"""Metres: longer ways between two crossings are cut, or one value would stand for too much of a street."""
_TOLD = 0.5
"""Metres: smaller gaps are nothing to tell anybody about."""


@dataclass(frozen=True, slots=True)
class Join:
    """An end of a street that was joined to another street over a gap, by their positions in the plan."""

    street: int
    to: int
    metres: float
    place: tuple[float, float]


@dataclass(frozen=True)
class StreetNetwork:
    """Segments between nodes. ``nodes`` are places on paper; of each segment there are two ends, a street, a line."""

    streets: tuple[Street, ...]
    nodes: Array
    ends: Whole
    street: Whole
    length: Array
    lines: tuple[Array, ...]
    joins: tuple[Join, ...] = ()

    @property
    def segments(self) -> int:
        return len(self.street)

    @cached_property
    def speed(self) -> Array:
        """Metres a second of each segment, on the way to a call."""
        by_street = np.array([street.speed for street in self.streets]) / 3.6
        found: Array = by_street[self.street]
        return found

    @cached_property
    def one_way(self) -> npt.NDArray[np.bool_]:
        return self._of_streets([street.one_way for street in self.streets])

    @cached_property
    def arterial(self) -> npt.NDArray[np.bool_]:
        return self._of_streets([street.kind is StreetKind.ARTERIAL for street in self.streets])

    def _of_streets(self, said: Sequence[bool]) -> npt.NDArray[np.bool_]:
        return np.array(said, dtype=bool)[self.street]

    @cached_property
    def crossings(self) -> npt.NDArray[np.bool_]:
        """Which nodes are crossings: where three ways meet or more."""
        met: npt.NDArray[np.bool_] = np.bincount(self.ends.ravel(), minlength=len(self.nodes)) > 2
        return met

    @cached_property
    def parts(self) -> tuple[Whole, ...]:
        """The segments of each part that hangs together, the longest part first."""
        owner = list(range(len(self.nodes)))
        for a, b in self.ends.tolist():
            owner[_root(owner, a)] = _root(owner, b)
        roots = np.array([_root(owner, a) for a in self.ends[:, 0].tolist()], dtype=np.int64)
        found = [np.flatnonzero(roots == root) for root in np.unique(roots)]
        return tuple(sorted(found, key=lambda part: -float(self.length[part].sum())))

    @cached_property
    def pieces(self) -> Pieces:
        """The straight pieces of all segments; their ``line`` is the segment."""
        return Pieces.of([Polyline.of([(x, y) for x, y in line.tolist()]) for line in self.lines])

    def segment_at(self, place: tuple[float, float], reach: float) -> int | None:
        """The segment nearest to a place, None where none is within reach."""
        found = self._nearest(place, reach)
        return None if found is None else int(self.pieces.line[found])

    def streets_at(self, place: tuple[float, float], reach: float) -> tuple[int, ...]:
        """The streets that pass within reach of a place, by their positions."""
        if not self.segments:
            return ()
        away, _ = self._away(place)
        near = self.pieces.line[away <= reach]
        return tuple(sorted(set(self.street[near].tolist())))

    def snapped(self, place: tuple[float, float], reach: float) -> tuple[float, float]:
        """The place itself, or a crossing, an end, a bend or a point of a street within reach of it, in this order."""
        found = self._nearest(place, reach)
        if found is None:
            return place
        corners = np.vstack([self.nodes, self.pieces.start, self.pieces.end])
        distances = np.hypot(*(corners - np.array(place)).T)
        if distances.min() <= reach:
            right, down = corners[int(np.argmin(distances))].tolist()
            return right, down
        start, way = self.pieces.start[found], self.pieces.end[found] - self.pieces.start[found]
        t = float(np.clip((np.array(place) - start) @ way / max(float(way @ way), 1e-9), 0, 1))
        right, down = (start + t * way).tolist()
        return right, down

    def _away(self, place: tuple[float, float]) -> tuple[Array, Array]:
        pieces = self.pieces
        return pieces.nearest(np.arange(len(pieces.line)), np.broadcast_to(np.array(place), pieces.start.shape))

    def _nearest(self, place: tuple[float, float], reach: float) -> int | None:
        if not self.segments:
            return None
        away, _ = self._away(place)
        nearest = int(np.argmin(away))
        return nearest if away[nearest] <= reach else None

    def names(self, segments: Whole) -> tuple[str, ...]:
        """The streets of some segments, each once, in the plan's order."""
        return tuple(self.streets[n].name for n in sorted(set(self.street[segments].tolist())))


def network_of(
    streets: Sequence[Street], paper: Callable[[float, float], tuple[float, float]], longest: float = LONGEST
) -> StreetNetwork:
    """The network of streets; ``paper`` gives the metres of a place of the plan, no segment is longer than that."""
    lines = [Polyline.of([paper(*point) for point in street.points]) for street in streets]
    kept = [n for n, line in enumerate(lines) if line.length > 0]
    cutting = _Cutting(streets, [lines[n] for n in kept], kept)
    return cutting.network(longest)


class _Cutting:
    """Marks along the lines, those that are one crossing tied together, and the segments between them."""

    def __init__(self, streets: Sequence[Street], lines: Sequence[Polyline], kept: Sequence[int]) -> None:
        self.streets, self.lines, self.kept = streets, lines, kept
        self.marks: list[list[tuple[float, int]]] = [[] for _ in lines]
        self.owner: list[int] = []
        self.joins: list[Join] = []
        self._ends = [(self._mark(n, 0.0), self._mark(n, line.length)) for n, line in enumerate(lines)]
        self._apart = _passing_over([streets[n] for n in kept])
        self._cross()

    def _mark(self, line: int, along: float) -> int:
        """A node at a place of a line: the one that is there, or a new one."""
        marks, room = self.marks[line], min(_SAME, self.lines[line].length / 3)
        place = bisect_left(marks, (along, -1))
        for there, node in marks[max(0, place - 1) : place + 1]:
            if abs(there - along) <= room:
                return node
        self.owner.append(len(self.owner))
        marks.insert(place, (along, len(self.owner) - 1))
        return len(self.owner) - 1

    def _tie(self, one: int, other: int) -> None:
        self.owner[_root(self.owner, one)] = _root(self.owner, other)

    def _cross(self) -> None:
        pieces = Pieces.of(self.lines)
        a, b = pieces.near_pairs(2 * JOIN_METRES)
        first, second, on_first, on_second = pieces.crossings(a, b)
        one, other = pieces.line[first], pieces.line[second]
        real = (one != other) | (second - first > 1)
        found = (one[real], other[real], on_first[real], on_second[real])
        for n, m, here, there in zip(*(values.tolist() for values in found), strict=True):
            if (n, m) not in self._apart:
                self._tie(self._mark(n, here), self._mark(m, there))
        for miss in sorted(near_misses(self.lines, pieces, a, b), key=lambda m: (m.gap, m.line, m.other)):
            if (miss.line, miss.other) not in self._apart:
                self._join(miss)
        self._cut_stubs()

    def _join(self, miss: NearMiss) -> None:
        """Tie an end to the line beside it, at a mark that is there if one is near, unless they meet already."""
        end = self._ends[miss.line][miss.at_end]
        room = self._room(miss.other)
        near = [(abs(there - miss.along), node) for there, node in self.marks[miss.other]]
        mark = min((one for one in near if one[0] <= room), default=None)
        if self._meets_nearby(miss) or (mark and _root(self.owner, end) == _root(self.owner, mark[1])):
            return
        self._tie(end, self._mark(miss.other, miss.along) if mark is None else mark[1])
        if miss.gap > _TOLD:
            right, down = self.lines[miss.other].at(miss.along).tolist()
            self.joins.append(Join(self.kept[miss.line], self.kept[miss.other], miss.gap, (right, down)))

    def _meets_nearby(self, miss: NearMiss) -> bool:
        """Whether the line meets the other one close to this end anyway: it is a stub beyond that, or a short lane."""
        at = self.lines[miss.line].length if miss.at_end else 0.0
        others = {_root(self.owner, node) for _, node in self.marks[miss.other]}
        close = (node for there, node in self.marks[miss.line] if abs(there - at) <= 2 * JOIN_METRES)
        return any(_root(self.owner, node) in others for node in close)

    def _room(self, line: int) -> float:
        """How far marks of a line may be taken together: never so far that a short one vanishes."""
        return min(JOIN_METRES, self.lines[line].length / 3)

    def _cut_stubs(self) -> None:
        """A free end that reaches a little beyond a crossing is that crossing."""
        met = Counter(_root(self.owner, node) for node in range(len(self.owner)))
        for line in range(len(self.lines)):
            marks, room = self.marks[line], self._room(line)
            if len(marks) <= 2:
                continue
            for end, inner in ((marks[0], marks[1]), (marks[-1], marks[-2])):
                if abs(end[0] - inner[0]) <= room and met[_root(self.owner, end[1])] == 1:
                    self._tie(end[1], inner[1])

    def network(self, longest: float) -> StreetNetwork:
        """The segments between neighbouring marks; stubs are none."""
        roots = [_root(self.owner, node) for node in range(len(self.owner))]
        numbers = {root: n for n, root in enumerate(dict.fromkeys(roots))}
        nodes = self._places(roots, numbers)
        ends, owners, parts, more = list[tuple[int, int]](), list[int](), list[Array](), list[Array]()
        for n, line in enumerate(self.lines):
            for (first, one), (last, other) in pairwise(self.marks[n]):
                a, b = numbers[roots[one]], numbers[roots[other]]
                if a != b or last - first > JOIN_METRES:
                    part = line.between(first, last)
                    part[0], part[-1] = nodes[a], nodes[b]
                    pieces = _no_longer(part, longest)
                    inner = [*range(len(nodes) + len(more), len(nodes) + len(more) + len(pieces) - 1)]
                    more += [piece[-1] for piece in pieces[:-1]]
                    ends += pairwise([a, *inner, b])
                    owners += [self.kept[n]] * len(pieces)
                    parts += pieces
        lengths = [float(np.hypot(*np.diff(part, axis=0).T).sum()) for part in parts]
        return StreetNetwork(
            tuple(self.streets),
            np.vstack([nodes, *more]),
            np.array(ends, dtype=np.int64).reshape(-1, 2),
            np.array(owners, dtype=np.int64),
            np.maximum(np.array(lengths), 1.0),
            tuple(parts),
            tuple(self.joins),
        )

    def _places(self, roots: Sequence[int], numbers: dict[int, int]) -> Array:
        """Where the nodes lie: on a line that runs through, so that what ends there is what bends."""
        nodes = np.zeros((len(numbers), 2))
        for inner in (False, True):
            for n, line in enumerate(self.lines):
                for along, node in self.marks[n]:
                    if (0 < along < line.length) == inner:
                        nodes[numbers[roots[node]]] = line.at(along)
        return nodes


def _no_longer(part: Array, longest: float) -> list[Array]:
    """A line in equal parts that are no longer than that."""
    steps = np.hypot(*np.diff(part, axis=0).T)
    count = max(1, ceil(float(steps.sum()) / longest))
    if count == 1:
        return [part]
    line = Polyline.of([(x, y) for x, y in part.tolist()])
    return [line.between(*span) for span in pairwise(line.length * n / count for n in range(count + 1))]


def _passing_over(streets: Sequence[Street]) -> set[tuple[int, int]]:
    """Pairs of lines that cross without a way from one to the other."""
    numbers = {street.id: n for n, street in enumerate(streets)}
    pairs = [(n, numbers[id_]) for n, street in enumerate(streets) for id_ in street.over if id_ in numbers]
    return {*pairs, *((other, one) for one, other in pairs)}


def _root(owner: list[int], node: int) -> int:
    while owner[node] != node:
        owner[node] = owner[owner[node]]
        node = owner[node]
    return node
