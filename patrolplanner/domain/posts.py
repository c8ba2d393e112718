"""Where duty is done: key areas and the posts in them."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class AreaKind(StrEnum):
    """What sort of place a key area is."""

    MARKET = "market"
    SQUARE = "square"
    STREET = "street"
    STATION = "station"
    SCHOOL = "school"
    CHECKPOINT = "checkpoint"
    OTHER = "other"


class PostKind(StrEnum):
    """What sort of service a post gives."""

    KIOSK = "kiosk"
    DAY_KIOSK = "day_kiosk"
    STANDBY_POINT = "standby_point"
    CAR_PATROL = "car_patrol"
    FOOT_PATROL = "foot_patrol"
    ARMED_PATROL = "armed_patrol"
    SCHOOL = "school"
    MARKET = "market"
    SQUARE = "square"
    PEAK = "peak"
    STATION = "station"
    CHECKPOINT = "checkpoint"
    VIDEO = "video"
    STATION_DUTY = "station_duty"
    LEADER = "leader"
    VISIT = "visit"
    OPERATION = "operation"


PATROL_KINDS = frozenset({PostKind.CAR_PATROL, PostKind.FOOT_PATROL, PostKind.ARMED_PATROL})
INDOORS = frozenset({PostKind.STATION_DUTY, PostKind.LEADER, PostKind.VIDEO})
"""Posts that nobody in the street sees."""


class Mode(StrEnum):
    """What the people at a post do; some modes ask for more officers."""

    GUARD = "guard"
    GUIDE = "guide"
    RECEIVE = "receive"
    INVESTIGATE = "investigate"
    ENFORCE = "enforce"
    ARMED = "armed"


_MODE_BY_KIND = {
    PostKind.ARMED_PATROL: Mode.ARMED,
    PostKind.PEAK: Mode.GUIDE,
    PostKind.SCHOOL: Mode.GUIDE,
    PostKind.STATION_DUTY: Mode.RECEIVE,
}


def default_mode(kind: PostKind) -> Mode:
    """The mode of a post whose record names none."""
    return _MODE_BY_KIND.get(kind, Mode.GUARD)


class Road(StrEnum):
    """The class of road a post stands on, for the staffing of road duty."""

    URBAN = "urban"
    ARTERIAL = "arterial"
    HIGHWAY = "highway"
    EXPRESSWAY = "expressway"


class PostStatus(StrEnum):
    """Only existing posts are manned; a planned one is kept for the map."""

    EXISTING = "existing"
    PLANNED = "planned"
    CLOSED = "closed"


@dataclass(frozen=True, slots=True)
class Area:
    """A key area. ``x`` and ``y`` are metres on the plan, or longitude and latitude by the plan's setting."""

    id: str
    name: str
    kind: AreaKind = AreaKind.OTHER
    x: float | None = None
    y: float | None = None
    weight: float = 1.0
    note: str = ""


LEAST_IMPORTANCE, USUAL_IMPORTANCE, MOST_IMPORTANCE = 1, 3, 5


@dataclass(frozen=True, slots=True)
class Post:
    """A kiosk, patrol or desk that people are put on. ``mode`` is never empty: the kind gives its default."""

    id: str
    name: str
    kind: PostKind
    mode: Mode
    unit: str = ""
    areas: tuple[str, ...] = ()
    address: str = ""
    x: float | None = None
    y: float | None = None
    phone: str = ""
    road: Road | None = None
    public_board: bool = False
    status: PostStatus = PostStatus.EXISTING
    importance: int = USUAL_IMPORTANCE
    """What a gap here is worth, 1 to 5."""
    origin: str = ""
    """The number by which the post was first known here; empty: the present one."""
    services: str = ""
    """What the public can have done here, parted by semicolons; for public notices."""

    @property
    def inner(self) -> str:
        """What the post is known by whatever its number becomes."""
        return self.origin or self.id
