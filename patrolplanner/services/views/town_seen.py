"""计划见警率 at a glance: the 24 numbers of the town today and in the period, and where police are seen least."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from patrolplanner.domain.messages import Message
from patrolplanner.domain.plan import Period
from patrolplanner.domain.visibility_words import actual_said, definition_said
from patrolplanner.planning.deployment.town_watch import PlaceIndex, TownWatch, lowest
from patrolplanner.services.open_plan.document import Document

_LOWEST = 3


@dataclass(frozen=True, slots=True)
class TownSeen:
    """Shares by hour, of the day and as a mean of the period, and the key streets that are seen least in the period."""

    today: tuple[float, ...]
    average: tuple[float, ...]
    whole: float
    """Of the period, all hours."""
    lowest: tuple[PlaceIndex, ...]
    minutes: float
    """Within which people see police, as the plan has it."""
    formula: Message
    actual: Message | None = None
    """What the visits that were entered come to, beside what was planned for their dates."""


def town_seen(document: Document, day: date, period: Period) -> TownSeen | None:
    """None for a plan without streets. Raises UserError where the calendar does not know the year."""
    plan, roster = document.plan, document.roster
    if not plan.streets:
        return None
    watch = TownWatch(plan)
    today, mean = watch.index(roster, Period(day, day)), watch.index(roster, period)
    actual = watch.actual(roster, document.journal, period)
    return TownSeen(
        tuple(today.town.tolist()),
        tuple(mean.town.tolist()),
        mean.whole,
        tuple(one for one in lowest(watch.listed(mean), _LOWEST) if one.is_low),
        watch.settings.minutes,
        definition_said(watch.settings, mean.carded),
        None if actual is None else actual_said(len(actual.dates), actual.seen.whole, actual.planned.whole),
    )
