"""From demands and calendar to duties."""

from __future__ import annotations

from collections.abc import Iterable

from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.demands import CertificateNeed, Team, UnitNeed
from patrolplanner.domain.duties import Duty, DutyKey, duty_on
from patrolplanner.domain.plan import Period, Plan, dates_between
from patrolplanner.domain.posts import PostStatus


def duties_of(plan: Plan, calendar: Calendar, period: Period) -> list[Duty]:
    """The duties that the plan's demands ask for in the period, by date, post and shift.

    Only existing posts are manned. Where several demands meet on one duty the larger number of each
    kind counts, so that a special day's row raises the ordinary one.
    """
    manned = {p.id for p in plan.posts if p.status is PostStatus.EXISTING}
    shifts = plan.shifts_by_code
    teams: dict[DutyKey, Team] = {}
    for demand in plan.demands:
        if demand.post not in manned:
            continue
        first, last = max(period.first, demand.start or period.first), min(period.last, demand.end or period.last)
        for day in dates_between(first, last):
            if demand.applies_on(calendar[day]):
                key = DutyKey(day, demand.post, demand.shift)
                teams[key] = larger_team(teams[key], demand.team) if key in teams else demand.team
    return [duty_on(key.day, key.post, shifts[key.shift], teams[key]) for key in sorted(teams)]


def unasked_duties(plan: Plan, keys: Iterable[DutyKey]) -> list[Duty]:
    """Duties that stand in a roster though no demand asks for them: history, or a demand since removed."""
    shifts = plan.shifts_by_code
    return [duty_on(key.day, key.post, shifts[key.shift]) for key in sorted(keys)]


def larger_team(one: Team, other: Team) -> Team:
    needs: dict[tuple[str, str], int] = {}
    for need in (*one.needs, *other.needs):
        needs[need.name, need.unit] = max(needs.get((need.name, need.unit), 0), need.count)
    unit_needs: dict[str, int] = {}
    for unit_need in (*one.unit_needs, *other.unit_needs):
        unit_needs[unit_need.unit] = max(unit_needs.get(unit_need.unit, 0), unit_need.count)
    return Team(
        least=max(one.least, other.least),
        target=max(one.target, other.target),
        most=None if one.most is None or other.most is None else max(one.most, other.most),
        officers=max(one.officers, other.officers),
        auxiliaries=max(one.auxiliaries, other.auxiliaries),
        women=max(one.women, other.women),
        needs=tuple(CertificateNeed(name, count, unit) for (name, unit), count in needs.items()),
        unit_needs=tuple(UnitNeed(unit, count) for unit, count in unit_needs.items()),
    )
