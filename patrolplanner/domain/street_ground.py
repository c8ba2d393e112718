"""Whether a street can lie where its points say: in the town of the plan, and not in its mirror image."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import dataclass
from itertools import pairwise
from statistics import median

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.projection import Projection, placed
from patrolplanner.domain.streets import StreetPoint

FARTHEST = 20_000.0
"""Metres from the middle of the plan. A county town ends long before."""
_SHORTEST = 3.0
_NO_DEGREES = translate(
    "streets", "{x} {y} is no longitude and latitude; the longitude, from -180 to 180, stands first."
)
_SWAPPED = translate(
    "streets",
    "{x} {y} lies {km} km outside the plan; perhaps longitude and latitude are swapped: the longitude stands first.",
)
_OUTSIDE = translate(
    "streets",
    "{x} {y} lies {km} km outside the plan, whose places end {most} km from their middle at most; correct the point, "
    "or the setting 坐标 (coordinates).",
)
_TOO_SHORT = translate(
    "streets",
    "the line is {metres} m long; perhaps these are degrees in a plan of metres: see the setting 坐标 (coordinates).",
)


@dataclass(frozen=True, slots=True)
class StreetGround:
    """The coordinates of a plan, and the middle of what lies on its map; None where nothing does yet."""

    projection: Projection
    middle: tuple[float, float] | None

    @staticmethod
    def of(plan: Plan, points: Sequence[StreetPoint] = ()) -> StreetGround:
        """``points`` are where streets lie that are to be taken in, for a plan that has nothing on its map."""
        places = placed(plan) or [p for street in plan.streets for p in street.points] or list(points)
        middle = (median(x for x, _ in places), median(y for _, y in places)) if places else None
        return StreetGround(Projection.of(plan), middle)

    def metres(self, points: Sequence[StreetPoint]) -> float:
        """The length of a line."""
        paper = [self.projection.paper(*p) for p in points]
        return sum(math.dist(a, b) for a, b in pairwise(paper))

    def misplaced(self, points: Sequence[StreetPoint]) -> Message | None:
        """What is wrong with where a street lies, None where it can lie there."""
        for point in points:
            if (wrong := self.misplaced_at(point)) is not None:
                return wrong
        if (metres := self.metres(points)) < _SHORTEST:
            return _TOO_SHORT.fill(metres=f"{metres:.2g}")
        return None

    def astray(self, x: float | None, y: float | None) -> Message | None:
        """What is wrong with a place that need not be known."""
        return None if x is None or y is None else self.misplaced_at(StreetPoint(x, y))

    def misplaced_at(self, point: StreetPoint) -> Message | None:
        """What is wrong with a single place."""
        said = {"x": f"{point.x:.10g}", "y": f"{point.y:.10g}"}
        if self.projection.lonlat and not (abs(point.x) <= 180 and abs(point.y) <= 90):
            return _NO_DEGREES.fill(**said)
        if self.middle is None:
            return None
        away = math.dist(self.projection.paper(*point), self.projection.paper(*self.middle))
        if away <= FARTHEST:
            return None
        turned = math.dist(self.projection.paper(point.y, point.x), self.projection.paper(*self.middle))
        text = _SWAPPED if self.projection.lonlat and turned <= FARTHEST else _OUTSIDE
        return text.fill(**said, km=f"{away / 1000:,.0f}", most=f"{FARTHEST / 1000:g}")
