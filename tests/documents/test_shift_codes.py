"""Every shift gets a code of its own that a clerk would choose."""

from dataclasses import replace

import pytest

from patrolplanner.documents.shift_codes import shift_codes, tint
from patrolplanner.domain.shifts import Shift, ShiftKind
from tests.documents.station import DAY, FULL, NIGHT, PEAK, STANDBY


def named(code: str, name: str, kind: ShiftKind = ShiftKind.OTHER) -> Shift:
    return Shift(code, name, 480, 960, kind, 480)


@pytest.mark.parametrize(
    ("shift", "code"),
    [
        (DAY, "白"),
        (NIGHT, "夜"),
        (FULL, "值"),
        (STANDBY, "备"),
        (PEAK, "早"),
        (named("中", "中班"), "中"),
        (named("休", "机动"), "休"),
        (named("D1", "Day one"), "D1"),
        (named("NIGHTSHIFT", ""), "NI"),
    ],
)
def test_a_shift_alone(shift: Shift, code: str) -> None:
    assert shift_codes([shift]) == {shift.code: code}


def test_the_plainest_name_gets_the_character_two_want() -> None:
    codes = shift_codes([PEAK, named("E", "早班")])
    assert codes == {"P": "高", "E": "早"}


def test_no_two_codes_are_the_same() -> None:
    shifts = [named(f"X{n:02d}", "特勤") for n in range(30)]
    codes = shift_codes(shifts)
    assert len(set(codes.values())) == len(shifts)


def test_colours_follow_the_plan_when_it_names_one() -> None:
    assert tint(replace(DAY, colour="#102030"), "白").ground == "#102030"
    assert tint(replace(DAY, colour="#102030"), "白").text == "#FFFFFF"
    assert tint(replace(DAY, colour="浅黄"), "白") == tint(DAY, "白")
