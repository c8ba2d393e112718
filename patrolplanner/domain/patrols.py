"""Patrols: what has to be passed how often, vehicles, the beats that posts keep, cards drawn and visits made."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from itertools import pairwise
from math import isfinite

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.posts import PATROL_KINDS, Mode, Post, PostKind, PostStatus
from patrolplanner.domain.shifts import DAY_MINUTES, Shift
from patrolplanner.domain.streets import HOURS, StreetPoint
from patrolplanner.domain.typed_text import clock

SHORTEST_VISIT, LONGEST_VISIT, USUAL_VISIT = 3, 60, 13
"""Minutes at a spot; longer is a post."""
WINDOW = 25
"""Minutes within which a visit begins."""
APART = 40
"""Minutes between two visits to a spot, as far as their hours allow it."""
LEAST_GAP, MOST_GAP = 2 * WINDOW, DAY_MINUTES
RESERVE = 0.3
"""Of the time of a patrol, kept for calls."""


class SpotKind(StrEnum):
    """What a patrol has to pass: a place, a street along its length, or a key area."""

    POINT = "point"
    LINE = "line"
    AREA = "area"


class SpotWay(StrEnum):
    """Who passes a spot."""

    ANY = "any"
    CAR = "car"
    FOOT = "foot"


class VehicleKind(StrEnum):
    """What sort of vehicle it is."""

    CAR = "car"
    MOTORCYCLE = "motorcycle"
    ELECTRIC = "electric"


class VehicleState(StrEnum):
    """Whether a vehicle can be used."""

    READY = "ready"
    REPAIR = "repair"


class VisitState(StrEnum):
    """What became of a visit on a card."""

    PLANNED = "planned"
    MADE = "made"
    MISSED = "missed"
    SKIPPED = "skipped"


COUNTED = frozenset({VisitState.PLANNED, VisitState.MADE})
"""Visits that are owed to nobody."""


@dataclass(frozen=True, slots=True)
class Vehicle:
    """A vehicle by its call sign; posts in whose patrols it goes, by their numbers."""

    id: str
    name: str = ""
    kind: VehicleKind = VehicleKind.CAR
    unit: str = ""
    posts: tuple[str, ...] = ()
    state: VehicleState = VehicleState.READY
    note: str = ""


@dataclass(frozen=True, slots=True)
class HourSpan:
    """From one full hour of the day to another."""

    first: int
    until: int

    def __post_init__(self) -> None:
        if not 0 <= self.first < self.until <= HOURS:
            text = translate("patrols", "{first}-{until} are no hours of a day; write such as 7-9, from 0 to 24.")
            raise InvalidValue(text.fill(first=self.first, until=self.until))


@dataclass(frozen=True, slots=True)
class PatrolSpot:
    """A place that patrols visit: with its own coordinates, or where its street or key area lies.

    With ``most_gap`` minutes it must be visited at least that often, without as often as its weight gives.
    """

    id: str
    name: str
    kind: SpotKind = SpotKind.POINT
    x: float | None = None
    y: float | None = None
    street: str = ""
    area: str = ""
    weight: float = 1.0
    hours: tuple[HourSpan, ...] = ()
    """Empty: at any hour."""
    most_gap: int | None = None
    minutes: int = USUAL_VISIT
    way: SpotWay = SpotWay.ANY
    note: str = ""

    def __post_init__(self) -> None:
        name = self.name or self.id
        if (wrong := spot_fault(self)) is not None:
            raise InvalidValue(wrong.fill(name=name))
        check_hours(self.hours)

    @property
    def is_must(self) -> bool:
        return self.most_gap is not None

    def open_at(self, hour: int) -> bool:
        return not self.hours or any(span.first <= hour < span.until for span in self.hours)


_WEIGHT = translate("patrols", "The weight of {name} must be a number from 0 on.")
_MINUTES = translate("patrols", "A visit of {name} takes {least} to {most} minutes.")
_GAP = translate(
    "patrols", "{name} can be asked for every {least} to {most} minutes; leave it empty where its weight decides."
)
_NOWHERE = translate("patrols", "{name} has no place: give x and y, a street or an area.")


def spot_fault(spot: PatrolSpot) -> Message | None:
    """What is wrong with the numbers of a spot, with its ``name`` to be filled in; None for nothing."""
    if not (isfinite(spot.weight) and spot.weight >= 0):
        return _WEIGHT
    if not SHORTEST_VISIT <= spot.minutes <= LONGEST_VISIT:
        return _MINUTES.fill(least=SHORTEST_VISIT, most=LONGEST_VISIT)
    if spot.most_gap is not None and not max(LEAST_GAP, 2 * spot.minutes) <= spot.most_gap <= MOST_GAP:
        return _GAP.fill(least=max(LEAST_GAP, 2 * spot.minutes), most=MOST_GAP)
    if (spot.x is None or spot.y is None) and not spot.street and not spot.area:
        return _NOWHERE
    return None


def check_hours(spans: Sequence[HourSpan]) -> None:
    """Raises InvalidValue where two spans are about the same hour."""
    for one, following in pairwise(sorted(spans, key=lambda span: span.first)):
        if following.first < one.until:
            text = translate("patrols", "The hours {one} and {other} overlap; let one begin when the other ends.")
            raise InvalidValue(text.fill(one=f"{one.first}-{one.until}", other=f"{following.first}-{following.until}"))


@dataclass(frozen=True, slots=True)
class BeatStretch:
    """What of a street is in a beat: all of it, or what is nearer to a place than to those of other stretches of it."""

    street: str
    x: float | None = None
    y: float | None = None

    @property
    def at(self) -> StreetPoint | None:
        return None if self.x is None or self.y is None else StreetPoint(self.x, self.y)


@dataclass(frozen=True, slots=True)
class Beat:
    """A part of the town (巡区): the posts whose patrols keep it, the spots in it, and its streets."""

    id: str
    name: str
    posts: tuple[str, ...] = ()
    spots: tuple[str, ...] = ()
    stretches: tuple[BeatStretch, ...] = ()
    note: str = ""


@dataclass(frozen=True, slots=True)
class RouteCard:
    """A card as it was drawn: of which crew and vehicle, by which seed, the how manieth draw of its shift.

    ``left_out`` are visits that no car of the shift had time for; it stands with one of the shift's cards.
    """

    day: date
    post: str
    shift: str
    vehicle: str = ""
    crew: tuple[str, ...] = ()
    seed: int = 0
    turn: int = 0
    left_out: int = 0

    @property
    def shift_key(self) -> ShiftKey:
        return self.day, self.shift

    @property
    def card_key(self) -> CardKey:
        return self.day, self.post, self.shift


@dataclass(frozen=True, slots=True)
class PatrolVisit:
    """A visit of a card, or one that was made besides; times are minutes after midnight of the clock.

    ``planned`` is None for a visit that no card asked for, ``arrived`` where nobody wrote the time down.
    """

    day: date
    post: str
    shift: str
    spot: str
    planned: int | None = None
    state: VisitState = VisitState.PLANNED
    arrived: int | None = None
    note: str = ""

    @property
    def shift_key(self) -> ShiftKey:
        return self.day, self.shift

    @property
    def card_key(self) -> CardKey:
        return self.day, self.post, self.shift

    @property
    def counts(self) -> bool:
        """Whether it has been made, or still may be."""
        return self.state in COUNTED


ShiftKey = tuple[date, str]
"""Date and code of a shift."""
CardKey = tuple[date, str, str]
"""Date, post and shift of a card."""

AROUND_SHIFT = 60
"""Minutes before and after a shift in which its crew may still have come somewhere."""
_ON_WHEELS = frozenset({PostKind.CAR_PATROL, PostKind.ARMED_PATROL})


def goes_by_car(post: Post) -> bool:
    return post.kind in _ON_WHEELS


def carries_cards(post: Post, beats: Iterable[Beat]) -> bool:
    """Whether the patrols of a post go by cards: joint rounds of several agencies only where a beat names them."""
    if post.kind not in PATROL_KINDS or post.status is not PostStatus.EXISTING:
        return False
    return post.mode is not Mode.ENFORCE or any(post.id in beat.posts for beat in beats)


def minute_in(shift: Shift, time: int) -> int:
    """Minutes from the beginning of a shift to a time of the clock, which may be of the next day.

    Who was there a little early counts from the beginning on, not as of a day later.
    """
    minute = (time - shift.start) % DAY_MINUTES
    return 0 if minute > max(shift.length, DAY_MINUTES - 1 - AROUND_SHIFT) else minute


def arrival_fault(shift: Shift, arrived: int | None) -> Message | None:
    """What is wrong about a time of arrival that lies hours away from the shift, most likely mistyped."""
    if arrived is None or minute_in(shift, arrived) <= shift.length + AROUND_SHIFT:
        return None
    text = translate("patrols", "{time} is not in the shift, {start}–{end}, nor within an hour of it.")
    end = (shift.start + shift.length) % DAY_MINUTES
    return text.fill(time=clock(arrived), start=clock(shift.start), end=clock(end))


def visit_fault(visit: PatrolVisit) -> Message | None:
    """What is senseless about a visit."""
    if visit.arrived is not None and visit.state is not VisitState.MADE:
        return translate("patrols", "A time of arrival belongs to a visit that was made (到).")
    if visit.planned is None and visit.state is not VisitState.MADE:
        return translate("patrols", "A visit that no card asked for can only be one that was made (到).")
    return None
