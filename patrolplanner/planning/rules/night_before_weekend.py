"""S14: a free weekend does not begin with the morning after a night duty."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Shape
from patrolplanner.planning.model.selection import selected
from patrolplanner.planning.model.spans import weekends_of


@dataclass(frozen=True, kw_only=True)
class NightBeforeWeekend(Shape):
    """Who has a night duty on the day before a weekend has a duty on the weekend too; both within the period."""

    id = "S14"
    title = translate("rules", "No night before a free weekend")
    severity: Severity = Severity.SOFT
    price: int = 50
    who: str = ""
    weekend: str = "sat|sun"

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """The night - duties of the weekend <= 0."""
        people = selected(space.instance, self.who)
        days = weekends_of(space.instance, self.weekend)
        days = days[space.instance.days[0] + days[:, 0] > space.instance.period_days[0]]
        who, week = (a.reshape(-1) for a in np.meshgrid(people, np.arange(len(days)), indexing="ij"))
        rows = np.arange(len(who))
        terms = Terms().add(rows, space.nights[who, days[week, 0] - 1])
        for n in range(days.shape[1]):
            terms.add(rows, space.works[who, days[week, n]], -1)
        yield self.block(terms, len(who), high=0, person=who, day=space.instance.days[0] + days[week, 0])

    def explain(self, found: Finding) -> Message:
        return translate("rules", "{person}: a night duty before the free weekend of {day}.").fill(
            person=found.person.name, day=found.day
        )
