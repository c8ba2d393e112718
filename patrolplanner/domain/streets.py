"""Streets: where they run, how fast they are driven, and how many people are in them by the hour."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from itertools import pairwise
from math import isfinite
from typing import NamedTuple

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate

HOURS = 24
MOST_POINTS = 1_000
"""Of one street; a line with more is a track of something, and no street that anybody drew."""
MOST_STREETS = 5_000
SLOWEST, FASTEST = 1.0, 120.0
MOST_FOOTFALL = 10_000.0


class StreetKind(StrEnum):
    """How large a street is, which says how fast it is driven."""

    ARTERIAL = "arterial"
    STREET = "street"
    LANE = "lane"
    PEDESTRIAN = "pedestrian"


USUAL_KMH = {
    StreetKind.ARTERIAL: 40.0,
    StreetKind.STREET: 25.0,
    StreetKind.LANE: 15.0,
    StreetKind.PEDESTRIAN: 4.5,
}
"""On the way to a call. A pedestrian street is walked."""


class StreetPoint(NamedTuple):
    """A place in the coordinates of the plan, as those of areas and posts."""

    x: float
    y: float


NO_LENGTH = translate("streets", "the line has no length; a street has two different points at least.")


def has_length(points: Sequence[StreetPoint]) -> bool:
    return len(set(points)) >= 2


@dataclass(frozen=True, slots=True)
class Footfall:
    """How many people are in a street from one full hour to another, relative to other streets."""

    first: int
    until: int
    people: float

    def __post_init__(self) -> None:
        if not 0 <= self.first < self.until <= HOURS:
            text = translate("streets", "{first}-{until} are no hours of a day; write such as 7-9, from 0 to 24.")
            raise InvalidValue(text.fill(first=self.first, until=self.until))
        if not 0 <= self.people <= MOST_FOOTFALL:
            text = translate("streets", "People in the street cannot be {people}; write a number from 0 to {most}.")
            raise InvalidValue(text.fill(people=f"{self.people:g}", most=f"{MOST_FOOTFALL:g}"))


@dataclass(frozen=True, slots=True)
class Street:
    """A street as a line of points. Where it meets others it is cut into segments, which nobody has to draw."""

    id: str
    name: str
    kind: StreetKind = StreetKind.STREET
    points: tuple[StreetPoint, ...] = ()
    one_way: bool = False
    """From the first point to the last alone."""
    kmh: float | None = None
    """None: as usual for its kind."""
    key: bool = False
    """Whether police should be seen there above all (重点路段)."""
    footfall: tuple[Footfall, ...] = ()
    """Empty: by the key areas near it. Hours that no entry names are quiet."""
    over: tuple[str, ...] = ()
    """Streets that it passes over or under without a way from one to the other."""
    note: str = ""

    def __post_init__(self) -> None:
        if not has_length(self.points):
            raise InvalidValue(NO_LENGTH)
        if len(self.points) > MOST_POINTS:
            text = translate(
                "streets", "{name} has {count} {count:point|points}; draw it as several streets of at most {most}."
            )
            raise InvalidValue(text.fill(name=self.name or self.id, count=len(self.points), most=MOST_POINTS))
        if not all(isfinite(p.x) and isfinite(p.y) for p in self.points):
            raise InvalidValue(translate("streets", "A point of {name} is no place.").fill(name=self.name or self.id))
        if self.kmh is not None and not SLOWEST <= self.kmh <= FASTEST:
            text = translate("streets", "{kmh} km/h is no speed of a street; write {least} to {most}, or nothing.")
            raise InvalidValue(text.fill(kmh=f"{self.kmh:g}", least=f"{SLOWEST:g}", most=f"{FASTEST:g}"))
        check_footfall(self.footfall)

    @property
    def speed(self) -> float:
        """Kilometres an hour."""
        return USUAL_KMH[self.kind] if self.kmh is None else self.kmh


def check_footfall(entries: Sequence[Footfall]) -> None:
    """Raises InvalidValue where two entries are about the same hour."""
    ordered = sorted(entries, key=lambda e: e.first)
    for one, following in pairwise(ordered):
        if following.first < one.until:
            text = translate("streets", "The hours {one} and {other} overlap; let one begin when the other ends.")
            raise InvalidValue(text.fill(one=f"{one.first}-{one.until}", other=f"{following.first}-{following.until}"))
