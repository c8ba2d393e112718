"""What is paid or given in lieu for extra duty, by role and kind: the station's own numbers, each with its source.

A rate is written as people write it: ``50元``, ``补休1天``, ``50元;补休1天（局发〔2026〕3号）``; what stands in
brackets at the end is the source. No law is taken for a number here: where one has a word to say, it is named beside
the field.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.typed_text import half_width, tidy


class ExtraKind(StrEnum):
    """For what a station may pay or give days off. Nights are those without a watch of 24 hours."""

    HOLIDAY = "holiday"
    REST = "rest"
    NIGHT = "night"
    WATCH = "watch"


@dataclass(frozen=True, slots=True)
class Rate:
    """For one date or duty: yuan, days off in lieu, and where that is laid down."""

    yuan: Decimal = Decimal()
    days: int = 0
    source: str = ""


NOTHING = Rate()

CUT = "allowance_cut"
"""The setting that says on which day of the month allowances begin to be counted."""
FIRST_DAY, LATEST_DAY = 1, 28

ACCOUNTS_BY, CLOCK = "accounts_by", "clock"
"""The setting that says whether papers print nights, statutory days and overtime by duty dates or by the clock."""
HOURS_OF_A_DAY = 8
"""By the clock so many hours are paid as one date."""
_BY = {"": "", "duty_date": "", "date": "", "按勤务日期": "", "日期": "", CLOCK: CLOCK, "按时刻": CLOCK, "时刻": CLOCK}

_CIVIL_SERVANTS = translate(
    "allowances", "Civil Servants Law art. 82: overtime is made up for by time off, or else by an allowance"
)
_LABOUR_HOLIDAY = translate("allowances", "Labour Law art. 44 (3): at least 300 % of the wage")
_LABOUR_REST = translate("allowances", "Labour Law art. 44 (2): time off, or else at least 200 % of the wage")
_OWN = translate("allowances", "laid down by the station")
_THEIRS = translate("allowances", "a matter of their own unit")

_LAWS: dict[tuple[Role, ExtraKind], Message] = {
    (Role.OFFICER, ExtraKind.HOLIDAY): _CIVIL_SERVANTS,
    (Role.OFFICER, ExtraKind.REST): _CIVIL_SERVANTS,
    (Role.AUXILIARY, ExtraKind.HOLIDAY): _LABOUR_HOLIDAY,
    (Role.AUXILIARY, ExtraKind.REST): _LABOUR_REST,
    (Role.CIVILIAN, ExtraKind.HOLIDAY): _LABOUR_HOLIDAY,
    (Role.CIVILIAN, ExtraKind.REST): _LABOUR_REST,
}
_USUAL: dict[tuple[Role, ExtraKind], Rate] = {
    (role, ExtraKind.REST): Rate(days=1) for role in Role if role is not Role.PARTNER
}
"""A rest day worked is made up for by a day off, as both laws have it; all else is left to the station."""

_MONEY = re.compile(r"(?:¥|￥)?\s*(\d+(?:\.\d{1,2})?)\s*(?:元|yuan|rmb)?", re.IGNORECASE)
_DAYS = re.compile(r"(?:补休|in lieu)?\s*(\d+)\s*(?:天|日|days?)(?: off)?(?: in lieu)?", re.IGNORECASE)
_PARTING = re.compile("[;,、+]")
_SOURCE = re.compile(r"^(.*?)\s*\((.*)\)$")
_NONE = frozenset({"无", "没有", "none", "no", "0"})
_ODD = translate(
    "allowances",
    "“{text}” is no rate; write 50元, 补休1天 or both parted by “;”, and the source in brackets behind it.",
)
_ODD_BY = translate("allowances", "“{text}” says not how accounts count; write 按勤务日期/duty_date or 按时刻/clock.")
_ODD_CUT = translate("allowances", "“{text}” is no day on which a month of allowances begins; give one from 1 to 28.")


def rate_key(role: Role, kind: ExtraKind) -> str:
    """Under which key the plan's settings have a rate."""
    return f"allowance_{role.value}_{kind.value}"


RATES = {rate_key(role, kind): (role, kind) for role in Role for kind in ExtraKind}


def rate_of(text: str) -> Rate:
    """A rate as it is written. Raises InvalidValue for a text that is none."""
    plain = half_width(tidy(text))
    found = _SOURCE.match(plain)
    said, source = (found[1], found[2].strip()) if found else (plain, "")
    if said.strip().lower() in _NONE:
        return Rate(source=source)
    yuan, days = Decimal(), 0
    for part in filter(None, map(str.strip, _PARTING.split(said))):
        if (whole := _DAYS.fullmatch(part)) is not None:
            days += int(whole[1])
        elif (money := _MONEY.fullmatch(part)) is not None:
            yuan += Decimal(money[1])
        else:
            raise InvalidValue(_ODD.fill(text=text))
    return Rate(yuan, days, source)


def rate(plan: Plan, role: Role, kind: ExtraKind) -> Rate:
    """What the plan's settings give; what is usual where they say nothing. Raises InvalidValue as `rate_of`."""
    said = plan.setting(rate_key(role, kind))
    return rate_of(said) if said else usual(role, kind)


def rates_of(plan: Plan) -> dict[tuple[Role, ExtraKind], Rate]:
    """What is paid or given for whom. Raises InvalidValue for a setting that is no rate."""
    return {(role, kind): rate(plan, role, kind) for role in Role for kind in ExtraKind}


def amount_said(yuan: Decimal) -> str:
    """An amount in yuan without idle zeros."""
    return f"{yuan:.2f}".removesuffix(".00")


def usual(role: Role, kind: ExtraKind) -> Rate:
    """What holds where the settings say nothing."""
    return _USUAL.get((role, kind), NOTHING)


def usual_said(role: Role, kind: ExtraKind) -> Message:
    """The same in words, with the law that has something to say."""
    if role is Role.PARTNER:
        return _THEIRS
    law = _LAWS.get((role, kind))
    if kind is ExtraKind.REST and law is not None:
        return translate("allowances", "usually 1 day in lieu ({law})").fill(law=law)
    return _OWN if law is None else translate("allowances", "laid down by the station ({law})").fill(law=law)


def cut_of(text: str) -> int:
    """On which day of the month counting begins. Raises InvalidValue for a text that is none."""
    plain = half_width(tidy(text)).removesuffix("日")
    if not plain:
        return FIRST_DAY
    if not (plain.isdecimal() and FIRST_DAY <= int(plain) <= LATEST_DAY):
        raise InvalidValue(_ODD_CUT.fill(text=text))
    return int(plain)


def by_clock(plan: Plan) -> bool:
    """Whether papers print hours by the clock in the place of counts by duty date."""
    return _BY.get(tidy(plan.setting(ACCOUNTS_BY)).lower()) == CLOCK


def check_allowance(key: str, text: str) -> None:
    """Raises InvalidValue where a setting of that key cannot be read as what it should be; other keys are let pass."""
    if key in RATES and text:
        rate_of(text)
    if key == CUT:
        cut_of(text)
    if key == ACCOUNTS_BY and tidy(text).lower() not in _BY:
        raise InvalidValue(_ODD_BY.fill(text=text))
