"""R17: hours a week."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.limits import LimitBlock
from patrolplanner.planning.model.rule import HOURS, Finding, Rule, RuleGroup, hours, parameter, price_parameter
from patrolplanner.planning.model.spans import minutes_block, weekly_minutes


@dataclass(frozen=True, kw_only=True)
class WeeklyHours(Rule):
    """Effective hours a week: ``most`` at most, ``warn`` preferably, ``average`` a week over the period ideally.

    ``price`` is for an hour above the average, ``warn_price`` for an hour above ``warn``.
    """

    id = "R17"
    title = translate("rules", "Weekly hours")
    group = RuleGroup.REST
    example = translate(
        "rules", "Zhang has about {average} h a week, better not more than {warn} h, and {most} h at most."
    )
    by_law = True
    softer_level = True
    usual_units = 8
    note = translate(
        "rules",
        "State Council decision on working hours: 40 h a week; where work requires, other arrangements with time off "
        "in return. 48 h and 60 h follow fatigue guidance (as of 2025).",
    )
    exception = 30_000  # an hour over the week
    obstacle = translate("gaps", "with the week full")
    price: int = 5
    most: float = parameter(60, translate("rule parameters", "Hours a week at most"), unit=HOURS)
    warn: float = parameter(48, translate("rule parameters", "Hours a week, preferably not more than"), unit=HOURS)
    average: float = parameter(40, translate("rule parameters", "Ideal hours a week"), unit=HOURS)
    warn_price: int = price_parameter(300, translate("rule parameters", "Price of an hour above that"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        everybody = np.arange(len(space.instance.people))
        yield weekly_minutes(self, space, round(self.most * 60), everybody, "strict", price=self.warn_price)
        yield weekly_minutes(
            self, space, round(self.warn * 60), everybody, "warn", severity=Severity.WARN, price=self.warn_price
        )
        period = space.instance.period
        most = round(self.average * 60 * period.days / 7)
        span = (period.first.toordinal(), period.last.toordinal())
        yield minutes_block(self, space, span, most, "average", severity=Severity.SOFT)

    def explain(self, found: Finding) -> Message:
        if found.aspect == "average":
            return translate("rules", "{person}: {hours} h in the period ({average} h a week allow {most} h).").fill(
                person=found.person.name,
                hours=hours(found.activity),
                average=f"{self.average:g}",
                most=hours(found.high),
            )
        if found.aspect == "strict":
            text = translate("rules", "{person}: {hours} h in the week of {day} (at most {most} h).")
        else:
            text = translate("rules", "{person}: {hours} h in the week of {day} (reminder above {most} h).")
        return text.fill(person=found.person.name, hours=hours(found.activity), day=found.day, most=hours(found.high))
