"""What each station of a county can spare for a campaign, by counting heads and hours."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import timedelta

from patrolplanner.domain.campaigns import taken_of
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.indicators.spare import Spare, spare
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.rules.weekly_hours import WeeklyHours
from patrolplanner.services.county.before_campaign import before_campaign
from patrolplanner.services.county.campaign import Campaign
from patrolplanner.services.county.station_facts import station_key, station_name
from patrolplanner.store.plan_file import StoredPlan

_DAY = timedelta(days=1)
_HOUR = 60


@dataclass(frozen=True, slots=True)
class StationSpare:
    """A station with what it can spare; ``holds`` says whether its plan has something of the campaign already."""

    file: str
    name: str
    key: str
    written: float
    spare: Spare
    holds: bool


def station_spare(stored: StoredPlan, file: str, written: float, campaign: Campaign) -> StationSpare:
    """Raises UserError for years the calendar does not know and for settings of rules that make no sense."""
    holds, dates = not taken_of(stored.plan, campaign.name).is_empty, campaign.dates
    plan = before_campaign(stored.plan, stored.roster, campaign.name)[0]
    calendar = calendar_for(plan, dates.first - _DAY, dates.last)
    # the usual numbers of hours a week where the rule is off
    weekly = next((rule for rule in Rulebook.of(plan).rules if isinstance(rule, WeeklyHours)), WeeklyHours())
    found = spare(plan, calendar, dates, round(weekly.warn * _HOUR))
    return StationSpare(file, station_name(plan, file), station_key(plan, file), written, found, holds)
