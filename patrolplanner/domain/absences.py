"""Why and when a person is away, and what a person wishes."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.shifts import DAY_MINUTES


class AbsenceKind(StrEnum):
    """Reasons of absence, as a station books them."""

    ANNUAL = "annual"
    SICK = "sick"
    PERSONAL = "personal"
    MARRIAGE = "marriage"
    MATERNITY = "maternity"
    BEREAVEMENT = "bereavement"
    TIME_OFF = "time_off"
    TRAINING = "training"
    SECONDMENT = "secondment"
    COURT = "court"
    ERRAND = "errand"


WHOLE_DAY = (0, DAY_MINUTES)
OFFICE_OPENS, OFFICE_CLOSES = 8 * 60, 18 * 60


@dataclass(frozen=True, slots=True)
class Absence:
    """A person is away, by whole dates unless a minute of the first or of the last date says otherwise."""

    person: str
    start: date
    end: date
    kind: AbsenceKind
    start_minute: int = 0
    """Minutes after midnight of the first date, below 1440."""
    end_minute: int = DAY_MINUTES
    """Minutes after midnight of the last date, 1 to 1440."""

    def __post_init__(self) -> None:
        if not (0 <= self.start_minute < DAY_MINUTES and 0 < self.end_minute <= DAY_MINUTES):
            raise InvalidValue(
                translate("absences", "The absence of {person} has a time that is none.").fill(person=self.person)
            )
        if self.ends <= self.starts:
            raise InvalidValue(
                translate("absences", "The absence of {person} ends before it begins.").fill(person=self.person)
            )

    @property
    def starts(self) -> datetime:
        return datetime.combine(self.start, time()) + timedelta(minutes=self.start_minute)

    @property
    def ends(self) -> datetime:
        """The first moment at which the person is back."""
        return datetime.combine(self.end, time()) + timedelta(minutes=self.end_minute)

    def covers(self, day: date) -> bool:
        """Whether the person is away on the date, all of it or in part."""
        return self.start <= day <= self.end

    def takes(self, day: date) -> bool:
        """Whether nothing of the office hours of a date is left: then it counts as a day away."""
        begins, ends = self.hours_on(day)
        return begins <= OFFICE_OPENS and ends >= OFFICE_CLOSES

    def hours_on(self, day: date) -> tuple[int, int]:
        """From and until which minute of a date that it covers the person is away."""
        return (
            (
                self.start_minute if day == self.start else 0,
                self.end_minute if day == self.end else DAY_MINUTES,
            )
            if self.covers(day)
            else (0, 0)
        )

    def meets(self, start: datetime, end: datetime) -> bool:
        """Whether it shares a moment with this time."""
        return start < self.ends and end > self.starts


def between(absence: Absence, first: date, last: date) -> Absence:
    """The part of it from one of its dates to another; what is cut off was cut off at midnight."""
    return replace(
        absence,
        start=first,
        end=last,
        start_minute=absence.start_minute if first == absence.start else 0,
        end_minute=absence.end_minute if last == absence.end else DAY_MINUTES,
    )


class WishKind(StrEnum):
    """What a person asks for."""

    WANT = "want"
    AVOID = "avoid"


@dataclass(frozen=True, slots=True)
class Wish:
    """A person wants or would avoid a shift (None: any duty) on a date; weight 1 to 10."""

    person: str
    day: date
    wish: WishKind
    shift: str | None = None
    weight: int = 1
    habit: bool = False
    """Whether it was taken from an earlier month, and is no wish of the person's own."""
