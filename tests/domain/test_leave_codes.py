"""One set of codes of leave in every language, and no shift that looks like leave."""

from dataclasses import replace

import pytest

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.leave_codes import CHINESE_LEAVE_CODES, LEAVE_CODES, clashing_shifts, code_clash
from patrolplanner.translation import speaker
from tests.builders import a_plan


def test_every_kind_has_a_code_of_its_own_and_the_chinese_ones_are_those_of_the_window() -> None:
    chinese = speaker("zh_CN")
    assert set(LEAVE_CODES) == set(AbsenceKind)
    assert "".join(chinese(code) for code in LEAVE_CODES.values()) == CHINESE_LEAVE_CODES
    assert len({code.source for code in LEAVE_CODES.values()}) == len(set(CHINESE_LEAVE_CODES)) == len(AbsenceKind)


def test_no_code_is_that_of_a_day_off() -> None:
    assert "休" not in CHINESE_LEAVE_CODES


@pytest.mark.parametrize("code", ["年", "补", "AL", "al", "TRG"])
def test_a_code_of_leave_is_refused_with_another_one_offered(code: str) -> None:
    clash = code_clash(code)
    assert clash is not None
    assert f"{code}1" in str(clash)
    assert code_clash(f"{code}1") is None


def test_old_plans_are_told_which_shifts_clash() -> None:
    shift = a_plan().shifts[0]
    assert clashing_shifts([shift]) is None
    clashing = clashing_shifts([shift, replace(shift, code="病"), replace(shift, code="SL")])
    assert clashing is not None
    assert "病, SL" in speaker("en")(clashing)
