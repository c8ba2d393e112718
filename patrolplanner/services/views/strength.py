"""How many people the demands take: hours of a year against what one person can give, and people asked for by hour."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, timedelta

from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.demands import Demand
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostStatus
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.deployment.relief import USUAL_RELIEF

NET_DAYS = round(USUAL_RELIEF.net_days)
"""Days of a year on which one person can be on duty: 248 workdays less leave, training and sickness."""
HOURS_A_DAY = round(USUAL_RELIEF.hours_a_day)
HOURS_A_YEAR = NET_DAYS * HOURS_A_DAY
"""So a seat that is never empty takes 8760 / 1784 = 4.9 people."""


@dataclass(frozen=True, slots=True)
class Load:
    """What some demands ask for in a year. ``hours`` count as working time, for the least number of people."""

    hours: float = 0.0
    dates: int = 0

    @property
    def people(self) -> float:
        """How many people that takes, leave and sickness allowed for."""
        return USUAL_RELIEF.people(self.hours)


def year_of(plan: Plan, year: int) -> Calendar:
    """The calendar of a year, as the plan has it."""
    return calendar_for(plan, date(year, 1, 1), date(year, 12, 31))


def load_of(plan: Plan, demands: Iterable[Demand], calendar: Calendar) -> Load:
    """The hours that demands leave to people with names over the dates of a calendar, scaled to a year."""
    minutes = {s.code: s.effective_minutes for s in plan.shifts}
    total: int = 0
    dates: set[date] = set()
    known: dict[object, list[date]] = {}
    by_number = _promised(plan, calendar)
    for demand in demands:
        when = (demand.days, demand.start, demand.end)
        if when not in known:
            known[when] = [day for day, facts in calendar.items() if demand.applies_on(facts)]
            dates.update(known[when])
        keys = [DutyKey(day, demand.post, demand.shift) for day in known[when]] if by_number else []
        there = sum(min(demand.team.least, by_number[key]) for key in keys)
        total += (len(known[when]) * demand.team.least - there) * minutes.get(demand.shift, 0)
    scale = 365 / max(1, len(calendar))
    return Load(total / 60 * scale, len(dates))


def _promised(plan: Plan, calendar: Calendar) -> Counter[DutyKey]:
    """How many people come to each duty by number; calendars and contingents are few."""
    found: Counter[DutyKey] = Counter()
    for contingent in plan.contingents:
        for day, facts in calendar.items():
            if contingent.applies_on(facts):
                found[DutyKey(day, contingent.post, contingent.shift)] += contingent.number
    return found


def manned_demands(plan: Plan) -> Sequence[Demand]:
    """The demands of the posts that exist; planned and closed ones are not manned."""
    manned = {p.id for p in plan.posts if p.status is PostStatus.EXISTING}
    return [d for d in plan.demands if d.post in manned]


def asked_by_hour(plan: Plan, demands: Iterable[Demand], monday: date, calendar: Calendar) -> list[list[int]]:
    """[7 days from Monday][24 hours] the most people asked for at once within the hour; last night's duties count."""
    shifts = plan.shifts_by_code
    minutes = [0] * (8 * 24 * 60 + 1)
    for demand in demands:
        shift = shifts.get(demand.shift)
        if shift is None or not demand.team.least:
            continue
        for n in range(-1, 7):
            facts = calendar.get(monday + timedelta(days=n))
            if facts is not None and demand.applies_on(facts):
                begin = (n + 1) * 1440 + shift.start
                minutes[begin] += demand.team.least
                minutes[min(len(minutes) - 1, begin + shift.length)] -= demand.team.least
    running, hours = 0, [0] * (8 * 24)
    for minute, step in enumerate(minutes[:-1]):
        running += step
        hours[minute // 60] = max(hours[minute // 60], running)
    return [hours[24 * (n + 1) : 24 * (n + 2)] for n in range(7)]
