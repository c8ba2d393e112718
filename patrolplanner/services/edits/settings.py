"""Edits of a plan's settings, refused where the program could not read them afterwards."""

from __future__ import annotations

from datetime import date, timedelta

from patrolplanner.domain.plan import Plan
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.market_days import MarketCycle, market_cycle
from patrolplanner.services.edits.records import with_setting
from patrolplanner.services.open_plan.document import Document, Edit

_ANY_DAY = date(2026, 1, 5)
_FAR = 120


def with_read_setting(key: str, value: str) -> Edit:
    """Set a setting. Raises UserError for market days or school holidays that cannot be read."""

    def edit(document: Document) -> Document:
        changed = with_setting(key, value)(document)
        if key in ("market_cycle", "school_holidays"):
            calendar_for(changed.plan, _ANY_DAY, _ANY_DAY)
        return changed

    return edit


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
