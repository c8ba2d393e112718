"""Which days worked are overtime. It is no rule of rostering: it says what is paid or made up for afterwards.

For people in a rotation the days off are those of the rotation. For others a worked rest day is overtime as far as
it is beyond five days worked in its week. Statutory days are counted apart, and so not among the five either.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping
from datetime import date, timedelta

from patrolplanner.domain.calendar import Calendar, DayKind
from patrolplanner.domain.plan import Plan
from patrolplanner.planning.rotation.teams import OFF, shift_of

WORKDAYS_OF_A_WEEK = 5


def rest_overtime(plan: Plan, calendar: Calendar, worked: Mapping[str, Iterable[date]]) -> dict[str, frozenset[date]]:
    """Of the dates that people worked those that are overtime, by person; statutory days are none of these.

    Whole weeks have to be given: what came before in the week decides. Of several rest days the last are overtime.
    """
    found: dict[str, frozenset[date]] = {}
    for id_, days in worked.items():
        person = plan.people_by_id[id_]
        over: set[date] = set()
        weeks: dict[date, list[date]] = defaultdict(list)
        for day in sorted(set(days)):
            if calendar[day].kind is DayKind.HOLIDAY:
                continue
            turn = shift_of(plan, person, calendar[day])
            if turn == OFF:
                over.add(day)
            if turn is None:
                weeks[day - timedelta(days=day.weekday())].append(day)
        for week in weeks.values():
            rest = [day for day in week if calendar[day].kind is DayKind.REST]
            beyond = min(len(rest), max(0, len(week) - WORKDAYS_OF_A_WEEK))
            over.update(rest[len(rest) - beyond :])
        found[id_] = frozenset(over)
    return found
