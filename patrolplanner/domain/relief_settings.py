"""The plan's own numbers of how many days of a year people are away, by role."""

from __future__ import annotations

from collections.abc import Mapping

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.setting_numbers import number_within

LEAVE, TRAINING, SICK = "relief_leave", "relief_training", "relief_sick"
RELIEF_ROLES = ("officer", "auxiliary")
RELIEF_WORDS: Mapping[str, str] = {
    f"{chinese}_{role}": f"{key}_{code}"
    for chinese, key in (("年休天数", LEAVE), ("培训天数", TRAINING), ("病事假天数", SICK))
    for role, code in zip(("民警", "辅警"), RELIEF_ROLES, strict=True)
}
"""Keys of the settings by their words."""
_MOST_DAYS = 75.0


def relief_days(plan: Plan, key: str, role: str, usual: float) -> float:
    """So many days of a year one person of a role is away for a reason; the usual where the plan sets nothing."""
    found = _read(plan.setting(f"{key}_{role}"))
    return usual if found is None else found


def check_relief_setting(key: str, value: str) -> None:
    """Raises InvalidValue for a value that is no number of days."""
    if value and key in RELIEF_WORDS.values() and _read(value) is None:
        text = translate("siting", "{value} is no number of days of a year; write 0 to {most}, or nothing.")
        raise InvalidValue(text.fill(value=value, most=f"{_MOST_DAYS:g}"))


def _read(text: str) -> float | None:
    return number_within(text, 0, _MOST_DAYS)
