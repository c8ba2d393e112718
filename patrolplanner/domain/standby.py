"""Within what time somebody who stands by has to be at the unit, as the plan's settings say it."""

from __future__ import annotations

import re

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.typed_text import half_width, tidy

ARRIVAL = "standby_arrival"
"""The key of the setting (备勤到岗时限)."""
_LONGEST = 24 * 60
_MINUTES = re.compile(r"(\d{1,4})\s*(?:分钟|分|min(?:utes?)?)?", re.IGNORECASE)
_HOURS = re.compile(r"(\d{1,2})\s*(?:小时|h(?:ours?)?)", re.IGNORECASE)
_ODD = translate("settings", "“{text}” is no time to be there in; write minutes, such as 15 or 15分钟, or 1小时.")


def arrival_of(text: str) -> int:
    """Minutes; none for an empty text. Raises InvalidValue for what is no time, or longer than a day."""
    said = half_width(tidy(text))
    if not said:
        return 0
    if (hours := _HOURS.fullmatch(said)) is not None:
        minutes = int(hours[1]) * 60
    elif (found := _MINUTES.fullmatch(said)) is not None:
        minutes = int(found[1])
    else:
        raise InvalidValue(_ODD.fill(text=text))
    if not 0 < minutes <= _LONGEST:
        raise InvalidValue(_ODD.fill(text=text))
    return minutes


def arrival_said(plan: Plan) -> Message | None:
    """The time in words; None where the settings say none."""
    minutes = arrival_of(plan.setting(ARRIVAL))
    return translate("settings", "{count} {count:minute|minutes}").fill(count=minutes) if minutes else None
