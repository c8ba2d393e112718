"""What sort of day a date is: work, rest, statutory holiday, make-up; market and school days; bad weather."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from patrolplanner.domain.messages import Message, translate

_LAST_WEEK = 25


class DayKind(StrEnum):
    """Exactly one for a date. Days off in lieu are REST; only the 13 statutory days are HOLIDAY."""

    WORKDAY = "workday"
    REST = "rest"
    HOLIDAY = "holiday"
    MAKEUP = "makeup"


@dataclass(frozen=True, slots=True)
class CalendarRow:
    """What the plan says of a date; None leaves the built-in calendar's word.

    A row without a kind that says nothing else either is there for its ``confirmed`` alone.
    """

    day: date
    kind: DayKind | None = None
    name: str = ""
    market: bool | None = None
    school: bool | None = None
    confirmed: bool = True
    weather: bool = False
    """Snow, ice, fog or a storm that roads are manned for."""

    @property
    def tells_the_kind(self) -> bool:
        """Whether somebody looked at what sort of day it is, and not only at its market or its school."""
        return self.kind is not None or self == CalendarRow(self.day)


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


def notice_year(day: date) -> int:
    """The year whose holiday notice decides a date: New Year's days in lieu reach back into the week before it."""
    return day.year + (day.month == 12 and day.day >= _LAST_WEEK)


def unchecked_years(facts: Iterable[DayFacts]) -> tuple[int, ...]:
    """The years whose holiday notice nobody has held against these dates."""
    return tuple(sorted({notice_year(known.day) for known in facts if not known.confirmed}))


def unchecked_note(facts: Iterable[DayFacts]) -> Message | None:
    """What a paper says below dates whose holidays were not checked; it never says that a notice is not out."""
    years = unchecked_years(facts)
    if not years:
        return None
    text = translate("calendar", "Holidays of {years} were not checked against the State Council's notice.")
    return text.fill(years=tuple(str(year) for year in years))
