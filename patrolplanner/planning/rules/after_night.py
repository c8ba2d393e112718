"""R12: a day off after a full-day or overnight duty."""

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
from patrolplanner.planning.model.rule import WARN_PRICE, Finding, Rule, hours, parameter


@dataclass(frozen=True, kw_only=True)
class AfterNight(Rule):
    """For ``off`` hours after a duty of ``long`` hours no duty starts; after an overnight duty only another one."""

    id = "R12"
    title = translate("rules", "Time off after the night")
    note = translate("rules", "Regulations on internal affairs of public security organs: rest after a night on watch.")
    exception = 350_000
    obstacle = translate("gaps", "off after a night")
    severity: Severity = Severity.HARD
    price: int = WARN_PRICE
    off: float = parameter(24, translate("rule parameters", "Hours off after it"))
    long: float = parameter(20, translate("rule parameters", "A long duty lasts at least, h"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Of the night and a duty that starts too soon after it one at most."""
        off, long = round(self.off * 60), round(self.long * 60)
        first, second = space.successions(DAY_MINUTES + off)
        turns = space.instance.turns
        after = space.stint_start[second] - space.stint_end[first]
        soon = (after >= 0) & (after < off)
        lasted_long = space.stint_end[first] - space.stint_start[first] >= long
        overnight = turns.overnight[space.stint_turn]
        bad = soon & (lasted_long | (overnight[first] & ~overnight[second]))
        first, second = first[bad], second[bad]
        rows = np.arange(len(first))
        yield limit_block(
            self.severity,
            Terms().add(rows, space.stint_taken[first]).add(rows, space.stint_taken[second]),
            len(first),
            high=1,
            price=self.price,
            person=space.stint_person[second],
            day=space.stint_day[second],
        )

    def explain(self, found: Finding) -> Message:
        first, second = found.duties[0], found.duties[-1]
        return translate(
            "rules", "{person}: {second} starts {hours} h after {first} ends; {off} h off are required after it."
        ).fill(
            person=found.people[0].name,
            second=duty_said(found.instance.plan, second.key),
            first=duty_said(found.instance.plan, first.key),
            hours=hours((second.start - first.end).total_seconds() / 60),
            off=f"{self.off:g}",
        )
