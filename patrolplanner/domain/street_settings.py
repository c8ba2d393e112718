"""The plan's own numbers for streets: how long people look out, how far they see, how fast main roads are at peak."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.incidents import Datum
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.setting_numbers import number_within
from patrolplanner.domain.typed_text import yes_or_no

MINUTES, SIGHT, ROUNDS = "visibility_minutes", "visibility_sight", "visibility_rounds"
PEAK, BOTH_WAYS = "main_road_peak", "response_both_ways"
DRAWN, EVEN = "drawn", "even"
DATUM = "datum"
"""In which reference the longitudes and latitudes of a plan are."""
_DATUMS = {"WGS-84": Datum.WGS84, "GCJ-02": Datum.GCJ02, "BD-09": Datum.BD09}
STREET_WORDS: Mapping[str, Mapping[str, str]] = {ROUNDS: {"不定时": DRAWN, "定时": EVEN}, DATUM: _DATUMS}
"""Values of settings that have words in Chinese."""
_LIMITS: Mapping[str, tuple[float, float]] = {MINUTES: (1, 120), SIGHT: (10, 1000), PEAK: (0.1, 1)}


@dataclass(frozen=True, slots=True)
class StreetSettings:
    """``peak`` is the share of their usual speed that main roads have in the peak hours."""

    minutes: float = 10.0
    sight: float = 100.0
    drawn: bool = True
    peak: float = 0.7
    both_ways: bool = False

    @staticmethod
    def of(plan: Plan) -> StreetSettings:
        """What the plan sets, the usual where it sets nothing or nothing that can be read."""
        usual = StreetSettings()
        return StreetSettings(
            _number(plan, MINUTES, usual.minutes),
            _number(plan, SIGHT, usual.sight),
            plan.setting(ROUNDS, DRAWN) != EVEN,
            _number(plan, PEAK, usual.peak),
            yes_or_no(plan.setting(BOTH_WAYS)) is True,
        )


def check_street_setting(key: str, value: str) -> None:
    """Raises InvalidValue for a value that a setting of streets cannot have."""
    if not value:
        return
    if key in _LIMITS and _read(key, value) is None:
        least, most = _LIMITS[key]
        text = translate("streets", "{value} cannot be; write a number from {least} to {most}, or nothing.")
        raise InvalidValue(text.fill(value=value, least=f"{least:g}", most=f"{most:g}"))
    if key == ROUNDS and value not in (DRAWN, EVEN, *STREET_WORDS[ROUNDS]):
        text = translate("streets", "{value} is not known; rounds are 不定时 (drawn) or 定时 (even).")
        raise InvalidValue(text.fill(value=value))
    if key == DATUM and value not in {*_DATUMS, *_DATUMS.values()}:
        text = translate("streets", "{value} is not known; the reference is WGS-84, GCJ-02 or BD-09.")
        raise InvalidValue(text.fill(value=value))
    if key == BOTH_WAYS and yes_or_no(value) is None:
        raise InvalidValue(translate("streets", "{value} is neither yes nor no; write 是 or 否.").fill(value=value))


def _number(plan: Plan, key: str, usual: float) -> float:
    found = _read(key, plan.setting(key))
    return usual if found is None else found


def _read(key: str, text: str) -> float | None:
    return number_within(text, *_LIMITS[key])
