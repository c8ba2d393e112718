"""What cameras see of the streets, who watches them at an hour, who responds, and what nobody sees."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import Enum
from functools import cached_property

import numpy as np
import numpy.typing as npt

from patrolplanner.domain.cameras import ALL_ROUND, MOST_WATCHED, Camera
from patrolplanner.domain.journal import Journal
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.streets import HOURS
from patrolplanner.planning.deployment.crossings import Array
from patrolplanner.planning.deployment.post_ways import PostWays
from patrolplanner.planning.deployment.town import TownOnMap
from patrolplanner.planning.deployment.town_reach import manned_crews
from patrolplanner.planning.deployment.travel import PEAK_HOURS, Place
from patrolplanner.planning.deployment.visibility import StreetPlaces

SAMPLE_METRES = 10.0
SEEN_BY_CAMERA = 0.5
"""Of a segment that cameras must see, for the segment to be seen."""
SEEN_BY_PEOPLE = 0.25
"""Of the people in a segment who must see police within ten minutes, for police to be there."""
RESPONSE_MINUTES = 3.0

Bools = npt.NDArray[np.bool_]


class Sight(Enum):
    """Who sees a segment at an hour, from best to worst."""

    BOTH = 0
    PEOPLE = 1
    WATCHED = 2
    RECORDED = 3
    BLIND = 4


@dataclass(frozen=True, slots=True)
class CameraNow:
    """A camera at a moment. ``responder`` is the manned post that is soonest there, empty for nobody."""

    camera: Camera
    works: bool
    watched: bool
    responder: str = ""
    minutes: float = np.inf

    @property
    def is_answered(self) -> bool:
        return self.minutes <= RESPONSE_MINUTES


@dataclass(frozen=True)
class CamerasNow:
    """The cameras of a plan at a moment, and of each segment who sees it.

    ``covered`` is what working cameras see of the length of all streets (技防覆盖率), ``blind`` what nobody sees.
    """

    moment: datetime
    cameras: tuple[CameraNow, ...]
    sights: tuple[Sight, ...]
    covered: float
    blind: float


class TownCameras(TownOnMap):
    """Everything of a plan that sight by cameras hangs on but who is on duty."""

    @cached_property
    def places(self) -> StreetPlaces:
        return StreetPlaces.along(self.network, SAMPLE_METRES)

    @cached_property
    def at_places(self) -> tuple[Place, ...]:
        """Where the cameras hang, in metres on paper."""
        return tuple(self.projection.paper(camera.x, camera.y) for camera in self.plan.cameras)

    @cached_property
    def sees(self) -> Bools:
        """[cameras][places] what each looks at, whether it works or not."""
        streets = {street.id: n for n, street in enumerate(self.plan.streets)}
        of_street = self.network.street[self.places.segment]
        found = np.zeros((len(self.plan.cameras), len(self.places.points)), dtype=bool)
        for n, (camera, place) in enumerate(zip(self.plan.cameras, self.at_places, strict=True)):
            found[n] = _in_sight(camera, place, self.places.points)
            if camera.street:
                found[n] &= of_street == streets[camera.street]
        return found

    @cached_property
    def ways(self) -> PostWays:
        return PostWays(self, self.at_places)

    def shares(self, cameras: Bools) -> Array:
        """Of each segment what these cameras see together."""
        seen = self.sees[cameras].any(axis=0)
        found: Array = self.places.by_segment(seen * self.places.metres) / self.network.length
        return found

    def working(self, hour: int) -> Bools:
        return np.array([camera.works_at(hour) for camera in self.plan.cameras], dtype=bool)

    def shares_by_hour(self) -> Array:
        """[24][segments] what working cameras see, whether anybody watches them or not."""
        return np.array([self.shares(self.working(hour)) for hour in range(HOURS)])

    def at(self, roster: Roster, journal: Journal, moment: datetime, seen_by_people: Array) -> CamerasNow:
        """``seen_by_people`` is by segment the share of who see police. Raises UserError without a calendar."""
        crews = manned_crews(self.plan, roster, journal, moment)
        works = self.working(moment.hour)
        watched = self._watched(crews, works)
        shares, length = self.shares(works), self.network.length
        seen = (seen_by_people >= SEEN_BY_PEOPLE, shares >= SEEN_BY_CAMERA, self.shares(watched) >= SEEN_BY_CAMERA)
        sights = tuple(map(_sight, *(one.tolist() for one in seen)))
        peak = moment.hour in PEAK_HOURS
        told = tuple(
            CameraNow(camera, bool(works[n]), bool(watched[n]), *self._responder(n, crews, peak))
            for n, camera in enumerate(self.plan.cameras)
        )
        whole = max(float(length.sum()), 1e-9)
        blind = np.array([sight is Sight.BLIND for sight in sights], dtype=bool)
        return CamerasNow(
            moment, told, sights, float((shares * length).sum()) / whole, float(length[blind].sum()) / whole
        )

    def _watched(self, crews: Mapping[str, int], works: Bools) -> Bools:
        """Of the working cameras of a manned desk as many as its people can watch, in the order of the plan."""
        desks = (post for post in self.plan.posts if post.kind is PostKind.VIDEO)
        room = {post.id: MOST_WATCHED * crews.get(post.id, 0) for post in desks}
        found = np.zeros(len(works), dtype=bool)
        for n, camera in enumerate(self.plan.cameras):
            if works[n] and room.get(camera.post, 0) > 0:
                room[camera.post] -= 1
                found[n] = True
        return found

    def _responder(self, camera: int, crews: Mapping[str, int], peak: bool) -> tuple[str, float]:
        """Who is soonest at what a camera shows."""
        minutes = self.ways.minutes(peak)[camera]
        there = [n for n, post in enumerate(self.posts) if crews.get(post.post.id)]
        nearest = min(there, key=lambda n: float(minutes[n]), default=None)
        if nearest is None or not np.isfinite(minutes[nearest]):
            return "", np.inf
        return self.posts[nearest].post.id, float(minutes[nearest])


def _sight(by_people: bool, by_camera: bool, live: bool) -> Sight:
    if by_people:
        return Sight.BOTH if by_camera else Sight.PEOPLE
    if live:
        return Sight.WATCHED
    return Sight.RECORDED if by_camera else Sight.BLIND


def _in_sight(camera: Camera, place: Place, points: Array) -> Bools:
    """Which points lie in the sector of a camera; on paper north is up, where numbers grow less."""
    right, down = (points - np.array(place)).T
    away = np.hypot(right, down)
    near: Bools = away <= camera.sight
    if camera.bearing is None or camera.angle >= ALL_ROUND:
        return near
    towards = np.degrees(np.arctan2(right, -down))
    off = np.abs((towards - camera.bearing + 180.0) % 360.0 - 180.0)
    inside: Bools = near & ((off <= camera.angle / 2) | (away < 1.0))
    return inside
