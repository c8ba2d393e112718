"""R11: enough rest between two duties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms, limit_block
from patrolplanner.planning.model.rule import Finding, Rule, hours, parameter


@dataclass(frozen=True, kw_only=True)
class Rest(Rule):
    """Between consecutive duties lie ``hours`` of rest, better ``target``.

    Two duties of one duty date within ``split`` hours from first start to last end are one split duty.
    """

    id = "R11"
    title = translate("rules", "Rest between duties")
    note = translate(
        "rules", "Fatigue guidance for shift work: eleven hours of daily rest, quick returns of eight hours avoided."
    )
    exception = 250_000
    obstacle = translate("gaps", "with too little rest")
    severity: Severity = Severity.HARD
    price: int = 60
    hours: float = parameter(8, translate("rule parameters", "Least rest, h"))
    target: float = parameter(11, translate("rule parameters", "Rest wished for, h"))
    split: float = parameter(12, translate("rule parameters", "A split duty lies within, h"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Of two stints too close one at most; for the target only when none of their own lies in between.

        The strict level does not ask whether a third lies in between: a string of duties, each a split duty with
        the next, must not add up to seventeen hours.
        """
        least, target = round(self.hours * 60), round(self.target * 60)
        first, second = space.successions(DAY_MINUTES + max(least, target))
        rest = space.stint_start[second] - space.stint_end[first]
        same_day = space.stint_day[first] == space.stint_day[second]
        whole = space.stint_end[second] - space.stint_start[first]
        counted = (rest >= 0) & ~(same_day & (whole <= round(self.split * 60)))
        strict = counted & (rest < least)
        yield self._block(space, first[strict], second[strict], self.severity, "strict")
        soft = counted & (rest >= least) & (rest < target)
        if soft.any():
            yield self._block(space, first[soft], second[soft], Severity.SOFT, "target")

    def _block(self, space: Space, first: Ints, second: Ints, severity: Severity, aspect: str) -> LimitBlock:
        rows = np.arange(len(first))
        terms = Terms().add(rows, space.stint_taken[first]).add(rows, space.stint_taken[second])
        if aspect == "target":
            row, stint = space.between(first, second)
            terms.add(row, space.stint_taken[stint], -1)
        return limit_block(
            severity,
            terms,
            len(first),
            high=1,
            price=self.price,
            person=space.stint_person[second],
            day=space.stint_day[second],
            aspect=aspect,
        )

    def explain(self, found: Finding) -> Message:
        """The rest there is, and the rest there should be."""
        first, second = found.duties[0], found.duties[-1]
        rest = (second.start - first.end).total_seconds() / 60
        if found.aspect == "strict":
            text = translate(
                "rules", "{person}: only {rest} h of rest between {first} and {second} (at least {least} h)."
            ).fill(least=f"{self.hours:g}")
        else:
            text = translate(
                "rules", "{person}: {rest} h of rest between {first} and {second} (target {target} h)."
            ).fill(target=f"{self.target:g}")
        return text.fill(
            person=found.people[0].name,
            rest=hours(rest),
            first=duty_said(found.instance.plan, first.key),
            second=duty_said(found.instance.plan, second.key),
        )
