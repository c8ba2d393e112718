"""Cameras (摄像头): where they hang, what they look at, when they work, and at which desk somebody watches them."""

from __future__ import annotations

from dataclasses import dataclass, replace
from enum import StrEnum
from math import isfinite

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.patrols import HourSpan, check_hours

MOST_CAMERAS = 2_000
SHORTEST_SIGHT, LONGEST_SIGHT, USUAL_SIGHT = 5.0, 500.0, 80.0
"""Metres; buildings are not known, so it is short unless somebody says more."""
ALL_ROUND = 360.0
MOST_WATCHED = 16
"""Cameras that one person can watch."""


class CameraKind(StrEnum):
    """What sort of camera it is."""

    FIXED = "fixed"
    DOME = "dome"
    GATE = "gate"


class CameraState(StrEnum):
    """Whether it works."""

    READY = "ready"
    BROKEN = "broken"


@dataclass(frozen=True, slots=True)
class Camera:
    """A camera. It looks along ``street``, or into the sector of ``angle`` degrees around ``bearing``, which is counted
    from north clockwise; with neither it sees all round.
    """

    id: str
    name: str
    x: float
    y: float
    kind: CameraKind = CameraKind.FIXED
    bearing: float | None = None
    angle: float = ALL_ROUND
    street: str = ""
    sight: float = USUAL_SIGHT
    hours: tuple[HourSpan, ...] = ()
    """When it works; empty: at any hour."""
    post: str = ""
    """Where somebody watches it (视频巡查); empty: it only records."""
    state: CameraState = CameraState.READY
    note: str = ""

    def __post_init__(self) -> None:
        if not (isfinite(self.x) and isfinite(self.y)):
            raise InvalidValue(_NO_PLACE)
        if not SHORTEST_SIGHT <= self.sight <= LONGEST_SIGHT:
            raise InvalidValue(_SIGHT.fill(least=f"{SHORTEST_SIGHT:g}", most=f"{LONGEST_SIGHT:g}"))
        if (wrong := looking_fault(self.bearing, self.angle, self.street)) is not None:
            raise InvalidValue(wrong[1])
        check_hours(self.hours)

    def works_at(self, hour: int) -> bool:
        if self.state is not CameraState.READY:
            return False
        return not self.hours or any(span.first <= hour < span.until for span in self.hours)


def without_street(camera: Camera) -> Camera:
    """The camera where its street is no more: it sees all round."""
    return replace(camera, street="", angle=ALL_ROUND)


_NO_PLACE = translate("cameras", "a camera needs a place on the map: x and y.")
_SIGHT = translate("cameras", "a camera sees {least} to {most} metres far.")
_BEARING = translate(
    "cameras", "a direction is 0 to 360 degrees, from north (0) by east (90); leave it empty for none."
)
_ANGLE = translate("cameras", "an angle is more than 0 and at most 360 degrees.")
_BOTH = translate("cameras", "a camera that looks along a street has no direction; leave one of the two empty.")
_NO_BEARING = translate("cameras", "an angle below 360 degrees needs a direction, from north (0) by east (90).")


def looking_fault(bearing: float | None, angle: float, street: str) -> tuple[str, Message] | None:
    """What is wrong with where a camera looks, by the attribute that it is about; None for nothing."""
    if not 0 < angle <= ALL_ROUND:
        return "angle", _ANGLE
    if bearing is None:
        return None if street or angle == ALL_ROUND else ("angle", _NO_BEARING)
    if not 0 <= bearing <= ALL_ROUND:
        return "bearing", _BEARING
    return ("bearing", _BOTH) if street else None
