"""The codes of leave in cells: one set for window, papers and typing, which no shift may take."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.shifts import Shift

LEAVE_CODES: Mapping[AbsenceKind, Message] = {
    AbsenceKind.ANNUAL: translate("leave codes", "AL"),
    AbsenceKind.SICK: translate("leave codes", "SL"),
    AbsenceKind.PERSONAL: translate("leave codes", "PL"),
    AbsenceKind.MARRIAGE: translate("leave codes", "ML"),
    AbsenceKind.MATERNITY: translate("leave codes", "MAT"),
    AbsenceKind.BEREAVEMENT: translate("leave codes", "BL"),
    AbsenceKind.TIME_OFF: translate("leave codes", "CTO"),
    AbsenceKind.TRAINING: translate("leave codes", "TRG"),
    AbsenceKind.SECONDMENT: translate("leave codes", "SEC"),
    AbsenceKind.COURT: translate("leave codes", "CRT"),
    AbsenceKind.ERRAND: translate("leave codes", "OB"),
}
PART_SIGN = "½"
"""Behind the code of an absence that is not of the whole day."""
AWAY_IN_PART = translate("duty matrix", "away for part of the day")
CHINESE_LEAVE_CODES = "年病事婚产丧补训借庭公"
"""The same in Chinese, which is known here because a plan made under one language is opened under the other."""

_RESERVED = frozenset(CHINESE_LEAVE_CODES) | {code.source for code in LEAVE_CODES.values()}
_CLASH = translate("leave codes", "The shift code {code} is the code of leave; choose another one, such as {other}.")
_STILL_THERE = translate(
    "leave codes", "Shifts with a code of leave: {codes}. In cells they look like leave; rename them."
)


def code_clash(code: str) -> Message | None:
    """Why a shift may not be called so; nothing where it may."""
    if code.upper() not in _RESERVED:
        return None
    return _CLASH.fill(code=code, other=f"{code}1")


def clashing_shifts(shifts: Iterable[Shift]) -> Message | None:
    """What is said of a plan that has had such codes since before they were refused."""
    codes = tuple(shift.code for shift in shifts if code_clash(shift.code) is not None)
    return _STILL_THERE.fill(codes=codes) if codes else None
