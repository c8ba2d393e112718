"""What happened where and when, by calls of the public: never about whom. Names of places, and batches as they came."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from math import isfinite

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.shifts import DAY_MINUTES

LEAST_WEIGHT, MOST_WEIGHT = 0.0, 1_000.0
FEW_INCIDENTS = 300
"""Fewer located ones say nothing of single streets: the weights of key areas count alone then."""
ENOUGH_LOCATED = 0.7
"""Below this share a picture of them says on itself how many are missing in it."""


class IncidentKind(StrEnum):
    """What sort of call it was."""

    ROBBERY = "robbery"
    ASSAULT = "assault"
    THEFT = "theft"
    FRAUD = "fraud"
    DISPUTE = "dispute"
    TRAFFIC = "traffic"
    HELP = "help"
    OTHER = "other"


USUAL_WEIGHT: Mapping[IncidentKind, float] = {
    IncidentKind.ROBBERY: 5.0,
    IncidentKind.ASSAULT: 5.0,
    IncidentKind.THEFT: 2.0,
    IncidentKind.FRAUD: 0.5,
    IncidentKind.DISPUTE: 1.0,
    IncidentKind.TRAFFIC: 1.0,
    IncidentKind.HELP: 0.5,
    IncidentKind.OTHER: 1.0,
}
"""How much police in the street matters to a call of the kind: nobody stands at a kiosk against fraud by telephone."""


class Located(StrEnum):
    """By what the place of an incident was found."""

    GIVEN = "given"
    PLACE = "place"
    NUMBER = "number"
    CROSSING = "crossing"
    LANDMARK = "landmark"
    STREET = "street"
    AREA = "area"
    DOUBTFUL = "doubtful"
    NONE = "none"


class Datum(StrEnum):
    """The reference of longitudes and latitudes: that of satellites, of Chinese maps, or of one more shifted map."""

    WGS84 = "wgs84"
    GCJ02 = "gcj02"
    BD09 = "bd09"


@dataclass(frozen=True, slots=True)
class PlaceName:
    """A name that people give a place: on the map, or at a number of a street. Only a street: another name of it."""

    name: str
    others: tuple[str, ...] = ()
    x: float | None = None
    y: float | None = None
    street: str = ""
    number: int | None = None

    def __post_init__(self) -> None:
        if not self.name:
            raise InvalidValue(translate("incidents", "A place needs a name."))
        if (self.x is None) is not (self.y is None):
            text = translate("incidents", "{name} has only one of x and y; enter both.")
            raise InvalidValue(text.fill(name=self.name))
        if self.x is None and not self.street:
            text = translate("incidents", "Where {name} is is not said; enter x and y, or a street.")
            raise InvalidValue(text.fill(name=self.name))
        if not _is_place(self.x, self.y):
            raise InvalidValue(translate("incidents", "{name} is at no place.").fill(name=self.name))
        if self.number is not None and self.number < 1:
            text = translate("incidents", "{number} is no number of a house; write 1 or more, or nothing.")
            raise InvalidValue(text.fill(number=self.number))


@dataclass(frozen=True, slots=True)
class IncidentBatch:
    """A file of incidents as it was taken in; what came with it never changes but for where it was located.

    ``fingerprint`` is that of the file, so that the same one is known again; ``left_out`` are rows not taken.
    """

    id: str
    source: str = ""
    taken: date | None = None
    datum: Datum | None = None
    fingerprint: str = ""
    left_out: int = 0
    note: str = ""


@dataclass(frozen=True, slots=True)
class Incident:
    """One call. ``minute`` after midnight of its date; None where the time, or even the date, is not known.

    ``unsure`` marks a place found by a text that is spelt otherwise, or anywhere along its street.
    """

    batch: str = ""
    day: date | None = None
    minute: int | None = None
    kind: IncidentKind = IncidentKind.OTHER
    weight: float | None = None
    place: str = ""
    x: float | None = None
    y: float | None = None
    located: Located = Located.NONE
    unsure: bool = False

    def __post_init__(self) -> None:
        if self.minute is not None and not (self.day is not None and 0 <= self.minute < DAY_MINUTES):
            raise InvalidValue(translate("incidents", "An incident has a time of day only on a date."))
        if (self.x is None) is not (self.y is None) or not _is_place(self.x, self.y):
            raise InvalidValue(translate("incidents", "The place of an incident is x and y, or neither."))
        if self.weight is not None and not LEAST_WEIGHT <= self.weight <= MOST_WEIGHT:
            text = translate("incidents", "{weight} is no weight of an incident; write a number from 0 to {most}.")
            raise InvalidValue(text.fill(weight=f"{self.weight:g}", most=f"{MOST_WEIGHT:g}"))

    @property
    def hour(self) -> int | None:
        """The full hour in which it was, None for a time not known."""
        return None if self.minute is None else self.minute // 60

    @property
    def spot(self) -> tuple[float, float] | None:
        """Where it was in the coordinates of the plan, None where it was not located."""
        return None if self.x is None or self.y is None else (self.x, self.y)


def _is_place(x: float | None, y: float | None) -> bool:
    return all(value is None or isfinite(value) for value in (x, y))
