"""Shifts of the day and the team rotations made of them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate

DAY_MINUTES = 24 * 60


class ShiftKind(StrEnum):
    """What sort of duty a shift is."""

    DAY = "day"
    NIGHT = "night"
    FULL = "full"
    STANDBY = "standby"
    OTHER = "other"


@dataclass(frozen=True, slots=True)
class Shift:
    """A named span of the clock. ``start`` and ``end`` are minutes after midnight, 0 to 1440.

    An end not after the start means the next day, so 08:00-08:00 is 24 hours and 00:00-08:00 the early
    morning of its own date. ``effective_minutes`` is what counts as working time.
    """

    code: str
    name: str
    start: int
    end: int
    kind: ShiftKind
    effective_minutes: int
    colour: str = ""

    def __post_init__(self) -> None:
        if not (0 <= self.start < DAY_MINUTES and 0 <= self.end <= DAY_MINUTES):
            raise InvalidValue(
                translate("shifts", "Shift {code}: start and end must lie between 00:00 and 24:00.").fill(
                    code=self.code
                )
            )
        if self.effective_minutes < 0:
            raise InvalidValue(
                translate("shifts", "Shift {code}: effective hours cannot be negative.").fill(code=self.code)
            )

    @property
    def length(self) -> int:
        """Minutes from start to end."""
        return length_between(self.start, self.end)


def length_between(start: int, end: int) -> int:
    """Minutes from one clock time to another; an end not after the start means the next day."""
    return end - start if end > start else end + DAY_MINUTES - start


@dataclass(frozen=True, slots=True)
class Rotation:
    """A team's cycle: one shift code a day, None for off; position 0 falls on the anchor date."""

    team: str
    pattern: tuple[str | None, ...]
    anchor: date
    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        if not self.pattern:
            raise InvalidValue(
                translate("shifts", "Rotation of team {team}: the pattern is empty.").fill(team=self.team)
            )

    def covers(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def shift_on(self, day: date) -> str | None:
        """The shift code of the day, None for off; the cycle also runs backwards from its anchor."""
        return self.pattern[(day - self.anchor).days % len(self.pattern)]
