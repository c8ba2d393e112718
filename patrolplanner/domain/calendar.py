"""What sort of day a date is: work, rest, statutory holiday, make-up; market and school days; bad weather."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class DayKind(StrEnum):
    """Exactly one for a date. Days off in lieu are REST; only the 13 statutory days are HOLIDAY."""

    WORKDAY = "workday"
    REST = "rest"
    HOLIDAY = "holiday"
    MAKEUP = "makeup"


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """What the plan says of a date; None leaves the built-in calendar's word."""

    day: date
    kind: DayKind | None = None
    name: str = ""
    market: bool | None = None
    school: bool | None = None
    confirmed: bool = True
    weather: bool = False
    """Snow, ice, fog or a storm that roads are manned for."""


@dataclass(frozen=True, slots=True)
class DayFacts:
    """Everything known of one date."""

    day: date
    kind: DayKind
    name: str = ""
    market: bool = False
    school: bool = False
    confirmed: bool = True
    weather: bool = False

    @property
    def is_work(self) -> bool:
        """Whether offices work on it (ordinary workdays and make-up workdays)."""
        return self.kind in (DayKind.WORKDAY, DayKind.MAKEUP)

    @property
    def is_weekend(self) -> bool:
        """Whether it is a Saturday or Sunday, whatever offices do."""
        return self.day.weekday() >= 5


Calendar = Mapping[date, DayFacts]
