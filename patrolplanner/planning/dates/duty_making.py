"""From demands and calendar to duties."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping

from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.contingents import Contingent, promised
from patrolplanner.domain.demands import Team, combined
from patrolplanner.domain.duties import Duty, DutyKey, duty_on
from patrolplanner.domain.plan import Period, Plan, dates_between
from patrolplanner.domain.posts import PostStatus


def duties_of(plan: Plan, calendar: Calendar, period: Period) -> list[Duty]:
    """The duties that the plan's demands ask for in the period, by date, post and shift.

    Only existing posts are manned. Where several demands meet on one duty the larger number of each
    kind counts, so that a special day's row raises the ordinary one. Whom units have promised by number is taken off:
    a duty's team is what is left to people with names.
    """
    manned = {p.id for p in plan.posts if p.status is PostStatus.EXISTING}
    teams: dict[DutyKey, Team] = {}
    for demand in plan.demands:
        if demand.post not in manned:
            continue
        first, last = max(period.first, demand.start or period.first), min(period.last, demand.end or period.last)
        for day in dates_between(first, last):
            if demand.applies_on(calendar[day]):
                key = DutyKey(day, demand.post, demand.shift)
                teams[key] = combined([teams[key], demand.team], max) if key in teams else demand.team
    sent = _sent(plan, calendar, period)
    return [
        duty_on(key.day, key.post, plan.shift_of(key), teams[key].but_for(promised(sent[key])), tuple(sent[key]))
        for key in sorted(teams)
    ]


def _sent(plan: Plan, calendar: Calendar, period: Period) -> Mapping[DutyKey, list[Contingent]]:
    """The contingents of each duty, in the plan's order."""
    found: dict[DutyKey, list[Contingent]] = defaultdict(list)
    for contingent in plan.contingents:
        first = max(period.first, contingent.start or period.first)
        for day in dates_between(first, min(period.last, contingent.end or period.last)):
            if contingent.applies_on(calendar[day]):
                found[DutyKey(day, contingent.post, contingent.shift)].append(contingent)
    return found


def unasked_duties(plan: Plan, keys: Iterable[DutyKey]) -> list[Duty]:
    """Duties that stand in a roster though no demand asks for them: history, or a demand since removed."""
    return [plan.duty_of(key) for key in sorted(keys)]
