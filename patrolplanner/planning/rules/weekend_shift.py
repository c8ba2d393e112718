"""S12: who works a whole weekend has the same shift on all of its days."""

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
class WeekendShift(Shape):
    """A weekend of duty on all its two or three days is of one shift; each further shift costs the price."""

    id = "S12"
    title = translate("rules", "One shift a weekend")
    severity: Severity = Severity.SOFT
    price: int = 50
    who: str = ""
    weekend: str = "sat|sun"

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Different shifts + days worked <= days of the weekend + 1: with fewer days the shifts may differ."""
        instance = space.instance
        people = selected(instance, self.who)
        days = weekends_of(instance, self.weekend)
        weekend_of = np.full(len(instance.days), -1, dtype=np.int64)
        weekend_of[days] = np.arange(len(days))[:, None]
        chosen = np.isin(space.stint_person, people) & (weekend_of[space.stint_day - instance.days[0]] >= 0)
        stints = np.flatnonzero(chosen)
        row = np.searchsorted(people, space.stint_person[stints]) * len(days)
        row += weekend_of[space.stint_day[stints] - instance.days[0]]
        key = row * len(instance.plan.shifts) + instance.turns.shift[space.stint_turn[stints]]
        unique, group = np.unique(key, return_inverse=True)
        kinds = space.counters.anys(group.reshape(-1), space.stint_columns[stints], len(unique))
        terms = Terms().add(unique // max(1, len(instance.plan.shifts)), kinds)
        who, week = (a.reshape(-1) for a in np.meshgrid(people, np.arange(len(days)), indexing="ij"))
        for n in range(days.shape[1]):
            terms.add(np.arange(len(who)), space.works[who, days[week, n]])
        yield self.block(terms, len(who), high=days.shape[1] + 1, person=who, day=instance.days[0] + days[week, 0])

    def explain(self, found: Finding) -> Message:
        return translate("rules", "{person}: different shifts on the weekend of {day}.").fill(
            person=found.person.name, day=found.day
        )
