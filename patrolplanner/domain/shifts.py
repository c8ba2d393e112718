"""Shifts of the day, and the patterns of teams and people made of them."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, replace
from datetime import date, timedelta
from enum import StrEnum

from patrolplanner.domain.demands import DayType
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
    origin: str = ""
    """The code by which the shift was first known here; empty: the present one."""

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
    def inner(self) -> str:
        """What the shift is known by whatever its code becomes."""
        return self.origin or self.code

    @property
    def length(self) -> int:
        """Minutes from start to end."""
        return length_between(self.start, self.end)

    @property
    def past_midnight(self) -> bool:
        """Whether it ends on the morning after its date."""
        return 0 < self.end <= self.start


@dataclass(frozen=True, slots=True)
class FormerShift:
    """What was true of a shift for duty dates up to and with one; ``shift`` is the present code."""

    shift: str
    until: date
    name: str
    start: int
    end: int
    kind: ShiftKind
    effective_minutes: int

    def of(self, shift: Shift) -> Shift:
        """The shift as these facts have it."""
        return replace(
            shift,
            name=self.name,
            start=self.start,
            end=self.end,
            kind=self.kind,
            effective_minutes=self.effective_minutes,
        )


def former_hours(shift: Shift, known_as: str, until: date) -> FormerShift:
    """The dated facts of a shift as they are, for one that is ``known_as`` that code now."""
    s = shift
    return FormerShift(known_as, until, s.name, s.start, s.end, s.kind, s.effective_minutes)


def past_midnight(shifts: Iterable[Shift]) -> frozenset[str]:
    """Codes of those that end on the morning after their date."""
    return frozenset(shift.code for shift in shifts if shift.past_midnight)


def length_between(start: int, end: int) -> int:
    """Minutes from one clock time to another; an end not after the start means the next day."""
    return end - start if end > start else end + DAY_MINUTES - start


def span_on(day: date, start: int, end: int) -> tuple[int, int]:
    """The first minute of a duty on a date and the one after its last, counted through all dates."""
    first = day.toordinal() * DAY_MINUTES + start
    return first, first + length_between(start, end)


@dataclass(frozen=True, slots=True)
class DayTypeShift:
    """What a pattern says of dates of one type: a shift, None for off."""

    kind: DayType
    shift: str | None


@dataclass(frozen=True, slots=True)
class Rotation:
    """The pattern of a team, or of one person whose number stands in place of it.

    A cycle has one shift code a day, None for off; its position 0 falls on the anchor date. What ``by_day`` says of
    types of dates, the first that fits, fills the days on which the cycle is off or that have no cycle.
    """

    team: str
    pattern: tuple[str | None, ...]
    anchor: date
    start: date | None = None
    end: date | None = None
    by_day: tuple[DayTypeShift, ...] = ()

    def __post_init__(self) -> None:
        if not self.pattern and not self.by_day:
            raise InvalidValue(
                translate("shifts", "Rotation of team {team}: the pattern is empty.").fill(team=self.team)
            )

    @property
    def codes(self) -> frozenset[str]:
        """Every shift that it names."""
        return frozenset(c for c in (*self.pattern, *(e.shift for e in self.by_day)) if c is not None)

    @property
    def content(self) -> tuple[tuple[str | None, ...], tuple[DayTypeShift, ...]]:
        """What it says, whoever follows it from when on."""
        return self.pattern, self.by_day

    def renamed(self, codes: Mapping[str, str]) -> Rotation:
        """The same with other codes for these shifts."""

        def new(code: str | None) -> str | None:
            return None if code is None else codes.get(code, code)

        by_day = tuple(replace(entry, shift=new(entry.shift)) for entry in self.by_day)
        return replace(self, pattern=tuple(map(new, self.pattern)), by_day=by_day)

    def covers(self, day: date) -> bool:
        return (self.start is None or self.start <= day) and (self.end is None or day <= self.end)

    def shift_in_cycle(self, day: date) -> str | None:
        """The cycle's shift code of the day, None for off; it also runs backwards from its anchor."""
        return self.pattern[self.position(day)] if self.pattern else None

    def position(self, day: date) -> int:
        """The place of a date in the cycle."""
        return (day - self.anchor).days % len(self.pattern)

    def entry_on(self, day: date, types: AbstractSet[DayType], past_midnight: AbstractSet[str]) -> int | None:
        """Which entry of ``by_day`` decides a date of these types; None where the cycle does.

        The rest of a day that began with a shift of the cycle from the eve (``past_midnight``) is off.
        """
        if self.shift_in_cycle(day) is not None or self.shift_in_cycle(day - timedelta(days=1)) in past_midnight:
            return None
        return next((n for n, entry in enumerate(self.by_day) if entry.kind in types), None)

    def shift_on(self, day: date, types: AbstractSet[DayType], past_midnight: AbstractSet[str]) -> str | None:
        """The shift code of a date of these types, None for off; ``past_midnight`` are codes that end after 24:00."""
        entry = self.entry_on(day, types, past_midnight)
        return self.shift_in_cycle(day) if entry is None else self.by_day[entry].shift
