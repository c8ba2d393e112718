"""What the map shows: where areas and posts lie, and who is at a post at a chosen moment."""

from __future__ import annotations

import math
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta

from patrolplanner.domain.plan import Period, Plan
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.planning.dates.on_duty import on_duty
from patrolplanner.services.open_plan.document import Document

AREAS, POSTS = "areas", "posts"
SIGHT_METRES = 100.0

_METRES_A_DEGREE = 111_320.0
_LONGEST_SHIFT = timedelta(days=2)
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
        all_places = [*((a.x, a.y) for a in plan.areas), *((p.x, p.y) for p in plan.posts)]
        places = [(x, y) for x, y in all_places if x is not None and y is not None]
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


@dataclass(frozen=True, slots=True)
class Manning:
    """Who is at a post at a moment, and how many should be; nobody is asked for when ``wanted`` is 0."""

    people: tuple[str, ...]
    wanted: int

    @property
    def unmanned(self) -> bool:
        return self.wanted > 0 and not self.people

    @property
    def short(self) -> int:
        return max(0, self.wanted - len(self.people))


NOBODY = Manning((), 0)


def manned_at(document: Document, moment: datetime) -> Mapping[str, Manning]:
    """Who is where at a moment, by post; posts with neither people nor demand are left out.

    Raises UserError where the calendar does not know the year.
    """
    plan = document.plan
    dates = Period((moment - _LONGEST_SHIFT).date(), moment.date())
    asked = duties_of(plan, calendar_for(plan, *dates), dates)
    found = on_duty(plan, document.roster.between(*dates), asked)
    manned: dict[str, Manning] = {}
    for duty in sorted(found.at(moment), key=lambda duty: duty.key.post):
        before = manned.get(duty.key.post, NOBODY)
        people = tuple(sorted((*before.people, *found.crew(duty.key))))
        manned[duty.key.post] = Manning(people, before.wanted + duty.team.places)
    return manned
