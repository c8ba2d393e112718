"""What the calendar says of the dates on which patterns are shown; ordinary weeks where it knows none."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date, timedelta

from patrolplanner.domain.calendar import DayFacts, DayKind
from patrolplanner.domain.demands import DayType, day_types
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.rotation.teams import SATURDAY

_MORE_DAYS = 42


def date_facts(plan: Plan, period: Period) -> Callable[[date], DayFacts]:
    """The facts of dates of the period and some weeks after its first."""
    try:
        known = calendar_for(plan, period.first, max(period.last, period.first + timedelta(days=_MORE_DAYS)))
    except UserError:  # years that no calendar knows, or a setting that cannot be read; other pages say so
        known = {}

    def facts(day: date) -> DayFacts:
        found = known.get(day)
        return found or DayFacts(day, DayKind.WORKDAY if day.weekday() < SATURDAY else DayKind.REST)

    return facts


def date_types(plan: Plan, period: Period) -> Callable[[date], frozenset[DayType]]:
    """The types of these dates."""
    facts = date_facts(plan, period)
    return lambda day: day_types(facts(day))
