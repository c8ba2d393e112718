"""Incidents as calls that siting counts: where, at which hour, and how much each weighs by its kind and its age."""

from __future__ import annotations

from datetime import date

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.projection import Projection
from patrolplanner.planning.deployment.siting_demand import LocatedCall

HALF_LIFE = 365.0
"""Days after which a call counts half: towns change."""


def calls_of(plan: Plan, today: date) -> tuple[LocatedCall, ...]:
    """The located incidents of a plan; those of an unknown date weigh as those of a year ago."""
    projection = Projection.of(plan)
    found = []
    for incident in plan.incidents:
        if incident.spot is not None and incident.weighs > 0:
            days = HALF_LIFE if incident.day is None else max(0, (today - incident.day).days)
            weight = incident.weighs * 0.5 ** (days / HALF_LIFE)
            found.append(LocatedCall(*projection.paper(*incident.spot), incident.hour, weight))
    return tuple(found)
