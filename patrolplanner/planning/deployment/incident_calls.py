"""Incidents as calls that siting counts: where, at which hour, and how much each weighs by its kind and its age."""

from __future__ import annotations

from patrolplanner.domain.incident_weights import kind_weights, weight_of
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.projection import Projection
from patrolplanner.planning.deployment.siting_demand import LocatedCall

HALF_LIFE = 365.0
"""Days after which a call counts half: towns change."""


def calls_of(plan: Plan) -> tuple[LocatedCall, ...]:
    """The located incidents of a plan, aged against the last of them, so that the same plan always says the same; those
    of an unknown date weigh as those of a year before."""
    projection = Projection.of(plan)
    last = max((i.day for i in plan.incidents if i.day is not None), default=None)
    found, weights = [], kind_weights(plan)
    for incident in plan.incidents:
        if incident.spot is not None and (weighs := weight_of(incident, weights)) > 0:
            days = HALF_LIFE if incident.day is None or last is None else (last - incident.day).days
            weight = weighs * 0.5 ** (days / HALF_LIFE)
            found.append(LocatedCall(*projection.paper(*incident.spot), incident.hour, weight))
    return tuple(found)
