"""Why and when a person is away, and what a person wishes."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate


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


@dataclass(frozen=True, slots=True)
class Absence:
    """A person is away from 00:00 of the first to 24:00 of the last date."""

    person: str
    start: date
    end: date
    kind: AbsenceKind

    def __post_init__(self) -> None:
        if self.end < self.start:
            raise InvalidValue(
                translate("absences", "The absence of {person} ends before it begins.").fill(person=self.person)
            )

    def covers(self, day: date) -> bool:
        return self.start <= day <= self.end

    def meets(self, start: datetime, end: datetime) -> bool:
        """Whether it shares a moment with this time."""
        after = datetime.combine(self.end + timedelta(days=1), time())
        return start < after and end > datetime.combine(self.start, time())


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
