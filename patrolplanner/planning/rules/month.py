"""R18: overtime in a calendar month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

import numpy as np

from patrolplanner.domain.calendar import DayKind
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import (
    DAYS,
    HOURS,
    TIMES,
    Finding,
    Rule,
    RuleGroup,
    hours,
    parameter,
    price_parameter,
)
from patrolplanner.planning.model.spans import minutes_block, months_of


@dataclass(frozen=True, kw_only=True)
class MonthlyHours(Rule):
    """Effective hours of a month at most ``factor`` times 8 h a workday; duty on at most ``rest_days`` days off.

    Auxiliaries, who work under the Labour Law, have ``auxiliary_hours`` above the standard at most. ``price`` is for a
    day off too many, ``hour_price`` for an hour too many.
    """

    id = "R18"
    title = translate("rules", "Monthly overtime")
    group = RuleGroup.REST
    example = translate(
        "rules",
        "Zhang has been on duty on {rest_days} rest {rest_days:day|days} this month: others take the next ones.",
    )
    by_law = True
    note = translate(
        "rules",
        "Labour Law art. 41: overtime of at most 36 h a month, for auxiliaries. Overtime allowance rules for police of "
        "2009: rest days and statutory days beyond six a month are not paid for the front line (caps as of 2010).",
    )
    severity: Severity = Severity.WARN
    factor: float = parameter(1.25, translate("rule parameters", "Hours a month, in standard hours"), unit=TIMES)
    auxiliary_hours: float = parameter(
        36, translate("rule parameters", "Hours a month above the standard, auxiliaries"), unit=HOURS
    )
    rest_days: int = parameter(6, translate("rule parameters", "Rest and statutory days on duty at most"), unit=DAYS)
    hour_price: int = price_parameter(200, translate("rule parameters", "Price of an hour too many"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """For each month that touches the period: hours of everybody, days off of officers and auxiliaries."""
        instance = space.instance
        for first, last in months_of(instance):
            span = (first.toordinal(), last.toordinal())
            days = [instance.calendar[date.fromordinal(d)] for d in range(span[0], span[1] + 1)]
            standard = 8 * 60 * sum(d.is_work for d in days)
            auxiliaries = instance.role_mask(Role.AUXILIARY)
            most = np.where(auxiliaries, standard + round(self.auxiliary_hours * 60), round(self.factor * standard))
            yield minutes_block(self, space, span, most, "hours", price=self.hour_price)
            off = [d.day.toordinal() for d in days if d.kind in (DayKind.REST, DayKind.HOLIDAY)]
            yield self._days_off(space, np.array(off, dtype=np.int64), span[0])

    def _days_off(self, space: Space, off: np.ndarray, month: int) -> LimitBlock:
        people = np.flatnonzero(space.instance.role_mask(Role.OFFICER, Role.AUXILIARY))
        columns = space.works[people][:, off - space.instance.days[0]]
        terms = Terms().add(np.repeat(np.arange(len(people)), len(off)), columns.reshape(-1))
        return self.block(terms, len(people), high=self.rest_days, person=people, day=month, aspect="days", always=True)

    def explain(self, found: Finding) -> Message:
        assert found.day is not None
        if found.aspect == "hours":
            return translate("rules", "{person}: {hours} h in {month} (reminder above {most} h).").fill(
                person=found.person.name,
                hours=hours(found.activity),
                month=month_name(found.day),
                most=hours(found.high),
            )
        return translate(
            "rules",
            "{person}: duty on {days} rest {days:day|days} or statutory days in {month} (reminder above {most}).",
        ).fill(person=found.person.name, days=found.activity, month=month_name(found.day), most=found.high)


def month_name(day: date) -> Message:
    """The month of a date as sentences name it."""
    return translate("rules", "month {month} of {year}").fill(year=day.year, month=day.month)
