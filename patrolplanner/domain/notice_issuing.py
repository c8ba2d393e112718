"""How often notices are issued: a setting of the plan."""

from __future__ import annotations

from enum import Enum

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.typed_text import tidy

NOTICE_ISSUE = "notice_issue"
"""The setting that says how often a notice is issued."""


class NoticeIssuing(Enum):
    """All crews of a day on one notice, or a notice for every shift."""

    DAY = "day"
    SHIFT = "shift"


_WAYS = {
    "": NoticeIssuing.DAY,
    "day": NoticeIssuing.DAY,
    "每日一张": NoticeIssuing.DAY,
    "按日": NoticeIssuing.DAY,
    "shift": NoticeIssuing.SHIFT,
    "每班一张": NoticeIssuing.SHIFT,
    "按班": NoticeIssuing.SHIFT,
}
_ODD = translate("publishing", "“{text}” says not how often notices are issued; write 每日一张/day or 每班一张/shift.")


def issuing(plan: Plan) -> NoticeIssuing:
    """How often the plan's notices are issued; once a day where its setting says nothing that is known."""
    return _WAYS.get(tidy(plan.setting(NOTICE_ISSUE)).lower(), NoticeIssuing.DAY)


def check_issuing(key: str, text: str) -> None:
    """Raises InvalidValue where the setting cannot be read; other keys are let pass."""
    if key == NOTICE_ISSUE and tidy(text).lower() not in _WAYS:
        raise InvalidValue(_ODD.fill(text=text))
