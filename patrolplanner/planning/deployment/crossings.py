"""Where lines meet: proper crossings, and ends that stop just short of another line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

import numpy as np
import numpy.typing as npt

Array = npt.NDArray[np.float64]
Whole = npt.NDArray[np.int64]

JOIN_METRES = 15.0
"""Ends no farther than this from another line are meant to meet it."""
_ROUNDING = 1e-9


@dataclass(frozen=True)
class Polyline:
    """A polyline in metres with the distance of each point from its beginning."""

    points: Array
    along: Array
    length: float

    @staticmethod
    def of(points: Sequence[tuple[float, float]]) -> Polyline:
        """Points that repeat the one before them are left out."""
        found = np.asarray(points, dtype=float)
        moved = np.ones(len(found), dtype=bool)
        moved[1:] = np.any(np.diff(found, axis=0) != 0, axis=1)
        found = found[moved]
        steps = np.hypot(*np.diff(found, axis=0).T)
        along = np.concatenate([[0.0], np.cumsum(steps)])
        return Polyline(found, along, float(along[-1]))

    def at(self, along: float) -> Array:
        """The place so many metres from the beginning."""
        return np.array([np.interp(along, self.along, self.points[:, k]) for k in (0, 1)])

    def between(self, first: float, last: float) -> Array:
        """The part of the line from one distance to another, with the points in between."""
        inner = self.points[(self.along > first + 1e-6) & (self.along < last - 1e-6)]
        return np.vstack([self.at(first), inner, self.at(last)])


@dataclass(frozen=True)
class Pieces:
    """The straight pieces of all lines together."""

    start: Array
    end: Array
    line: Whole
    begins: Array
    """Metres from the beginning of its line to that of the piece."""

    @staticmethod
    def of(lines: Sequence[Polyline]) -> Pieces:
        if not lines:
            return Pieces(np.empty((0, 2)), np.empty((0, 2)), np.empty(0, dtype=np.int64), np.empty(0))
        return Pieces(
            np.concatenate([one.points[:-1] for one in lines]),
            np.concatenate([one.points[1:] for one in lines]),
            np.repeat(np.arange(len(lines)), [len(one.points) - 1 for one in lines]),
            np.concatenate([one.along[:-1] for one in lines]),
        )

    @property
    def lengths(self) -> Array:
        found: Array = np.hypot(*(self.end - self.start).T)
        return found

    def near_pairs(self, reach: float) -> tuple[Whole, Whole]:
        """Pairs of pieces whose boxes come within a distance of each other, the lower one first."""
        low = np.minimum(self.start, self.end) - reach / 2
        high = np.maximum(self.start, self.end) + reach / 2
        order = np.argsort(low[:, 0], kind="stable")
        last = np.searchsorted(low[order, 0], high[order, 0], side="right")
        counts = last - np.arange(len(order)) - 1
        first = np.repeat(np.arange(len(order)), counts)
        begun = np.repeat(np.cumsum(counts) - counts, counts)
        second = first + 1 + np.arange(len(first)) - begun
        a, b = order[first], order[second]
        beside = (low[a, 1] <= high[b, 1]) & (low[b, 1] <= high[a, 1])
        a, b = a[beside], b[beside]
        return np.minimum(a, b), np.maximum(a, b)

    def crossings(self, a: Whole, b: Whole) -> tuple[Whole, Whole, Array, Array]:
        """Which of the pairs cross or touch, and where: metres along the line of each."""
        p, r = self.start[a], self.end[a] - self.start[a]
        q, s = self.start[b], self.end[b] - self.start[b]
        turn = _cross(r, s)
        skew = np.abs(turn) > _ROUNDING
        safe = np.where(skew, turn, 1.0)
        t, u = _cross(q - p, s) / safe, _cross(q - p, r) / safe
        least, most = -_ROUNDING, 1 + _ROUNDING
        meets = skew & (t >= least) & (t <= most) & (u >= least) & (u <= most)
        lengths = self.lengths
        a, b = a[meets], b[meets]
        return a, b, self.begins[a] + t[meets] * lengths[a], self.begins[b] + u[meets] * lengths[b]

    def nearest(self, pieces: Whole, places: Array) -> tuple[Array, Array]:
        """The distance of each place from its piece, and the metres along the line to the nearest point."""
        p, r = self.start[pieces], self.end[pieces] - self.start[pieces]
        squared = np.maximum((r**2).sum(axis=1), _ROUNDING)
        t = np.clip(((places - p) * r).sum(axis=1) / squared, 0, 1)
        away = np.hypot(*(places - (p + t[:, None] * r)).T)
        return away, self.begins[pieces] + t * np.sqrt(squared)


def _cross(one: Array, other: Array) -> Array:
    found: Array = one[:, 0] * other[:, 1] - one[:, 1] * other[:, 0]
    return found


@dataclass(frozen=True, slots=True)
class NearMiss:
    """The end of a line beside another line: which end, the other line, the gap, and metres along the other."""

    line: int
    at_end: bool
    other: int
    gap: float
    along: float


def near_misses(lines: Sequence[Polyline], pieces: Pieces, a: Whole, b: Whole) -> Iterator[NearMiss]:
    """Ends of lines beside a piece of another line, of each pair of lines the nearest place."""
    numbers = np.arange(len(lines))
    first = np.searchsorted(pieces.line, numbers, side="left")
    last = np.searchsorted(pieces.line, numbers, side="right") - 1
    own, other = np.concatenate([a, b]), np.concatenate([b, a])
    for at_end, ends in ((False, first), (True, last)):
        is_end = (own == ends[pieces.line[own]]) & (pieces.line[own] != pieces.line[other])
        mine, theirs = own[is_end], other[is_end]
        places = (pieces.end if at_end else pieces.start)[mine]
        away, along = pieces.nearest(theirs, places)
        near = away <= JOIN_METRES
        rows: Any = zip(
            pieces.line[mine[near]].tolist(),
            pieces.line[theirs[near]].tolist(),
            away[near].tolist(),
            along[near].tolist(),
            strict=True,
        )
        best: dict[tuple[int, int], NearMiss] = {}
        for line, to, gap, at in rows:
            if (line, to) not in best or gap < best[line, to].gap:
                best[line, to] = NearMiss(line, at_end, to, gap, at)
        yield from best.values()
