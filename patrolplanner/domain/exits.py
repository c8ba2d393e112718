"""Exits of the town (出口) that are closed when somebody must not get away, in sets that are closed together."""

from __future__ import annotations

from dataclasses import dataclass
from math import isfinite

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate

MOST_EXITS = 200

NO_PLACE = translate("exits", "an exit needs a place on the map: x and y.")


@dataclass(frozen=True, slots=True)
class Exit:
    """A place where a way out of the town can be closed. ``group`` is the set that it is closed with."""

    id: str
    name: str
    x: float
    y: float
    group: str = ""
    note: str = ""

    def __post_init__(self) -> None:
        if not (isfinite(self.x) and isfinite(self.y)):
            raise InvalidValue(NO_PLACE)
