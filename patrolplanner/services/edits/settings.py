"""Edits of a plan's settings, refused where the program could not read them afterwards."""

from __future__ import annotations

import re
from datetime import date, timedelta

from patrolplanner.domain.allowances import check_allowance
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.street_settings import check_street_setting
from patrolplanner.domain.typed_dates import typed_day
from patrolplanner.domain.typed_text import Cell, half_width, items_of, tidy
from patrolplanner.planning.dates.almanac import CHECKED_YEARS, calendar_for
from patrolplanner.planning.dates.market_days import MarketCycle, market_cycle
from patrolplanner.services.edits.records import with_setting
from patrolplanner.services.open_plan.document import Document, Edit

_ANY_DAY = date(2026, 1, 5)
_FAR = 120
HOLIDAYS_BETWEEN = "; "
_FROM_TO = re.compile(r"\.\.+|…|至|到|—+|–|~|～")
_DASHED = re.compile(r"(\d+[/月.]\d+(?:[/月.]\d+)?日?)\s*-\s*(\d+[/月.]\d+(?:[/月.]\d+)?日?)")
_NO_SPAN = translate("settings", "“{text}” has more than a first and a last day; write 2027-01-18至2027-02-21.")
_BACKWARDS = translate("settings", "In “{text}” the last day comes before the first.")


def with_read_setting(key: str, value: str) -> Edit:
    """Set a setting. Raises UserError for market days, school holidays, checked years or rates that cannot be read."""

    def edit(document: Document) -> Document:
        check_allowance(key, value)
        check_street_setting(key, value)
        changed = with_setting(key, value)(document)
        if key in ("market_cycle", "school_holidays", CHECKED_YEARS):
            calendar_for(changed.plan, _ANY_DAY, _ANY_DAY)
        return changed

    return edit


def holidays_text(typed: str, near: date) -> str:
    """School holidays as the setting writes them, from dates as people write them: 1月18日至2月21日; 7/10-8/31.

    Raises BadCell for what is no date. Empty means the usual ones, ``none`` that there are none.
    """
    plain = tidy(typed)
    if plain.lower() in ("", "none", "无", "没有"):
        return "none" if plain else ""
    spans = []
    for item in items_of(Cell(plain)):
        days = [part for part in _FROM_TO.split(item) if part.strip()]
        if len(days) == 1 and (parted := _DASHED.fullmatch(half_width(item).strip())):
            days = list(parted.groups())
        if len(days) > 2:
            raise InvalidValue(_NO_SPAN.fill(text=item))
        first = typed_day(days[0], near)
        last = typed_day(days[-1], first)
        if last < first:
            raise InvalidValue(_BACKWARDS.fill(text=item))
        spans.append(holiday_span(first, last))
    return HOLIDAYS_BETWEEN.join(spans)


def holiday_span(first: date, last: date) -> str:
    return f"{first.isoformat()}..{last.isoformat()}"


def spans_in(setting: str) -> list[tuple[date, date]]:
    """The school holidays that a setting names; none for the usual ones and for no holidays."""
    found = (item.partition("..") for item in setting.split(HOLIDAYS_BETWEEN.strip()) if ".." in item)
    return [(date.fromisoformat(first.strip()), date.fromisoformat(last.strip())) for first, _, last in found]


def next_market_days(plan: Plan, today: date, count: int) -> list[date]:
    facts = calendar_for(plan, today, today + timedelta(days=_FAR))
    return [day for day, found in facts.items() if found.market][:count]


def every_text(days: int, anchor: date) -> str:
    return f"every {days} from {anchor.isoformat()}"


def lunar_text(days: str) -> str:
    """The setting for markets on days of the lunar month."""
    return f"lunar {days}"


def weekday_text(days: set[int]) -> str:
    """The setting for markets on weekdays, 0 Monday to 6 Sunday; empty for none."""
    names = ("mon", "tue", "wed", "thu", "fri", "sat", "sun")
    return f"weekday {','.join(names[n] for n in sorted(days))}" if days else ""


def cycle_of(plan: Plan) -> MarketCycle:
    """The market days of a plan. Raises UserError for a setting that cannot be read."""
    return market_cycle(plan.setting("market_cycle"))
