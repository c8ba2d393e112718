"""R16: shifts rotate forward."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.limits import LimitBlock, Terms, limit_block
from patrolplanner.planning.model.rule import Finding, Rule, parameter


@dataclass(frozen=True, kw_only=True)
class Forward(Rule):
    """The next duty within ``hours`` of the last one's start does not begin at an earlier clock time."""

    id = "R16"
    title = translate("rules", "Forward rotation")
    note = translate("rules", "Ergonomic advice for shift work: early, late, night, in this order.")
    severity: Severity = Severity.SOFT
    price: int = 30
    hours: float = parameter(48, translate("rule parameters", "Counts within hours of the last start"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Of a stint and an earlier-starting one soon after it, with none in between, one at most."""
        first, second = space.successions(round(self.hours * 60))
        start = space.stint_start
        back = start[second] % DAY_MINUTES < start[first] % DAY_MINUTES
        first, second = first[back], second[back]
        rows = np.arange(len(first))
        terms = Terms().add(rows, space.stint_taken[first]).add(rows, space.stint_taken[second])
        row, stint = space.between(first, second)
        terms.add(row, space.stint_taken[stint], -1)
        yield limit_block(
            self.severity,
            terms,
            len(first),
            high=1,
            price=self.price,
            person=space.stint_person[second],
            day=space.stint_day[second],
        )

    def explain(self, found: Finding) -> Message:
        first, second = found.duties[0], found.duties[-1]
        return translate("rules", "{person}: {second} starts earlier in the day than {first} before it.").fill(
            person=found.people[0].name,
            first=duty_said(found.instance.plan, first.key),
            second=duty_said(found.instance.plan, second.key),
        )
