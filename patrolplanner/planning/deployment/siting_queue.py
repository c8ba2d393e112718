"""What a wish asks of a town, with how often units are busy found from its calls: two rounds over a good choice."""

from __future__ import annotations

from dataclasses import replace

import numpy as np

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.sites import ScenarioWish
from patrolplanner.domain.streets import HOURS
from patrolplanner.planning.deployment.cover import RINGS
from patrolplanner.planning.deployment.relief import DAYS_A_YEAR
from patrolplanner.planning.deployment.siting import SitingTask, good_choice
from patrolplanner.planning.deployment.siting_demand import SitingDemand
from patrolplanner.planning.deployment.siting_reasons import CallQueue, true_response
from patrolplanner.planning.deployment.siting_town import SitingTown, banded

_ROUNDS = 2
_BUSIEST = 0.95
"""Beyond that nobody would be free at all."""


def calls_a_year(plan: Plan) -> float:
    """How many incidents a year there are by those with a date, located or not; 0 where none has one."""
    days = [incident.day for incident in plan.incidents if incident.day is not None]
    return len(days) * DAYS_A_YEAR / ((max(days) - min(days)).days + 1) if days else 0.0


def queue_of(town: SitingTown, wish: ScenarioWish) -> CallQueue | None:
    """The queue of calls by the bands of a town's task; None where the wish does not ask for it."""
    if wish.call_minutes is None:
        return None
    shares = np.repeat([share for _, share in town.sorts_of_day], HOURS)
    return CallQueue(calls_a_year(town.plan), wish.call_minutes, shares * DAYS_A_YEAR)


def asked_task(town: SitingTown, wish: ScenarioWish, demand: SitingDemand) -> SitingTask:
    """What is asked of a town, each hour of each sort of day a band of its own."""
    task = town.task(wish, demand)
    queue = queue_of(town, wish)
    for _ in range(0 if queue is None else _ROUNDS):
        assert queue is not None
        response = true_response(task, queue, good_choice(banded(task)), RINGS)
        task = replace(task, busy=min(_BUSIEST, response.busy))
    return task
