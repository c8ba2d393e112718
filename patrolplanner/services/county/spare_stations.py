"""What each station of a county can spare for a campaign, and how many places it leaves open at least."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from patrolplanner.domain.plan import Period, Plan
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.spare import Spare, least_open, spare
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.rules.weekly_hours import WeeklyHours
from patrolplanner.services.county.station_facts import station_key, station_name
from patrolplanner.store.plan_file import StoredPlan

_DAY = timedelta(days=1)
_HOUR = 60


@dataclass(frozen=True, slots=True)
class StationSpare:
    """A station with what it can spare, how many people it has on the dates, and its least number of open places."""

    file: str
    name: str
    key: str
    written: float
    spare: Spare
    open_before: int


def station_spare(stored: StoredPlan, file: str, written: float, dates: Period) -> StationSpare:
    """Raises UserError for years the calendar does not know and for settings of rules that make no sense."""
    plan = stored.plan
    calendar = calendar_for(plan, dates.first - _DAY, dates.last)
    preferred = spare(plan, calendar, dates, round(weekly(plan).warn * _HOUR))
    return StationSpare(
        file, station_name(plan, file), station_key(plan, file), written, preferred, open_at_least(plan, dates)
    )


def open_at_least(plan: Plan, dates: Period) -> int:
    """How many places of these dates no roster can fill."""
    return least_open(plan, calendar_for(plan, *dates), dates, round(weekly(plan).most * _HOUR))


def weekly(plan: Plan) -> WeeklyHours:
    """The plan's numbers of hours a week; the usual ones where the rule is off."""
    return next((rule for rule in Rulebook.of(plan).rules if isinstance(rule, WeeklyHours)), WeeklyHours())
