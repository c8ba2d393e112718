"""Between the coordinates of a plan and metres on paper."""

from __future__ import annotations

import math
from dataclasses import dataclass

from patrolplanner.domain.plan import Plan

_METRES_A_DEGREE = 111_320.0
_STEEPEST = 89.0


@dataclass(frozen=True, slots=True)
class Projection:
    """Between the plan's coordinates and metres on paper, x to the right and y downwards.

    Longitude and latitude are shown with degrees of longitude shortened as at the middle latitude, which is exact
    enough for a county.
    """

    lonlat: bool = False
    lon: float = 0.0
    lat: float = 0.0

    @staticmethod
    def of(plan: Plan) -> Projection:
        """The projection of a plan by its setting ``coordinates``."""
        if plan.setting("coordinates") != "lonlat":
            return Projection()
        places = placed(plan) or [point for street in plan.streets for point in street.points]
        if not places:
            return Projection(True, 104.0, 30.0)
        lat = sum(y for _, y in places) / len(places)
        lon = sum(x for x, _ in places) / len(places)
        # rounded, so that moving one post does not shift all others on the paper
        return Projection(True, round(lon, 1), max(-_STEEPEST, min(_STEEPEST, round(lat, 1))))

    def paper(self, x: float, y: float) -> tuple[float, float]:
        """Where a place lies on paper."""
        if not self.lonlat:
            return x, -y
        across = _METRES_A_DEGREE * math.cos(math.radians(self.lat))
        return (x - self.lon) * across, -(y - self.lat) * _METRES_A_DEGREE

    def place(self, right: float, down: float) -> tuple[float, float]:
        """The coordinates of a place on paper, to the metre."""
        if not self.lonlat:
            return round(right, 1), round(-down, 1)
        across = _METRES_A_DEGREE * math.cos(math.radians(self.lat))
        return round(self.lon + right / across, 6), round(self.lat - down / _METRES_A_DEGREE, 6)


def placed(plan: Plan) -> list[tuple[float, float]]:
    """Where areas and posts lie, as far as they are on the map."""
    places = [*((a.x, a.y) for a in plan.areas), *((p.x, p.y) for p in plan.posts)]
    return [(x, y) for x, y in places if x is not None and y is not None]
