"""Duties in absolute time: midnight, 24 hours, month edges, nights."""

from datetime import date, datetime

import pytest

from patrolplanner.domain.duties import Duty, duty_on
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.shifts import Shift, ShiftKind
from tests.builders import a_duty, a_shift, at


def spanning(clock: str, kind: ShiftKind = ShiftKind.OTHER) -> Duty:
    return a_duty(9, shift=a_shift("X", clock, kind))


@pytest.mark.parametrize(
    ("clock", "start", "end", "hours"),
    [
        ("08:00-20:00", at(9, "08:00"), at(9, "20:00"), 12),
        ("20:00-08:00", at(9, "20:00"), at(10, "08:00"), 12),
        ("08:00-08:00", at(9, "08:00"), at(10, "08:00"), 24),
        ("00:00-08:00", at(9, "00:00"), at(9, "08:00"), 8),
        ("16:00-24:00", at(9, "16:00"), at(10, "00:00"), 8),
        ("16:00-00:00", at(9, "16:00"), at(10, "00:00"), 8),
        ("00:00-24:00", at(9, "00:00"), at(10, "00:00"), 24),
        ("23:30-07:30", at(9, "23:30"), at(10, "07:30"), 8),
    ],
)
def test_start_and_end_are_absolute(clock: str, start: datetime, end: datetime, hours: int) -> None:
    duty = spanning(clock)
    assert (duty.start, duty.end, duty.length) == (start, end, hours * 60)
    assert duty.key.day == date(2026, 12, 9)


def test_a_night_across_the_end_of_the_year() -> None:
    duty = duty_on(date(2026, 12, 31), "K1", a_shift("N"))
    assert duty.end == datetime(2027, 1, 1, 8)


@pytest.mark.parametrize(
    ("clock", "night", "overnight"),
    [
        ("08:00-20:00", False, False),
        ("20:00-08:00", True, True),
        ("20:00-24:00", False, False),  # two hours after 22:00
        ("18:00-01:00", True, False),
        ("23:00-03:00", True, True),
        ("23:00-02:59", True, False),
        ("00:00-08:00", True, True),
        ("03:00-09:00", True, True),
        ("03:01-09:00", False, False),
        ("08:00-08:00", True, True),
        ("05:00-24:00", True, False),  # one hour in the morning and two in the evening
    ],
)
def test_nights_by_three_hours(clock: str, night: bool, overnight: bool) -> None:
    duty = spanning(clock)
    assert (duty.is_night, duty.is_overnight) == (night, overnight)


def test_standby_is_never_a_night() -> None:
    duty = spanning("20:00-08:00", ShiftKind.STANDBY)
    assert (duty.is_night, duty.is_overnight) == (False, False)


@pytest.mark.parametrize(("start", "end"), [(-1, 480), (1440, 480), (0, 1441)])
def test_a_shift_stays_within_the_clock(start: int, end: int) -> None:
    with pytest.raises(InvalidValue, match="between 00:00 and 24:00"):
        Shift("X", "X", start, end, ShiftKind.DAY, 480)


def test_a_shift_cannot_count_less_than_nothing() -> None:
    with pytest.raises(InvalidValue, match="negative"):
        Shift("X", "X", 0, 480, ShiftKind.DAY, -1)
