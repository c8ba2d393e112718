"""R11: enough rest between two duties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.limits import LimitBlock
from patrolplanner.planning.model.rule import HOURS, Finding, Rule, RuleGroup, hours, parameter
from patrolplanner.planning.model.spans import not_both


@dataclass(frozen=True, kw_only=True)
class Rest(Rule):
    """Between consecutive duties lie ``hours`` of rest, better ``target``.

    Two duties of one duty date within ``split`` hours from first start to last end are one split duty.
    """

    id = "R11"
    title = translate("rules", "Rest between duties")
    group = RuleGroup.REST
    example = translate(
        "rules", "Zhang ends at 20:00; his next duty begins {hours} h later at least, better {target} h."
    )
    softer_level = True
    note = translate(
        "rules", "Fatigue guidance for shift work: eleven hours of daily rest, quick returns of eight hours avoided."
    )
    exception = 250_000
    obstacle = translate("gaps", "with too little rest")
    price: int = 60
    hours: float = parameter(8, translate("rule parameters", "Least rest"), unit=HOURS)
    target: float = parameter(11, translate("rule parameters", "Rest wished for"), unit=HOURS)
    split: float = parameter(12, translate("rule parameters", "A split duty lies within"), unit=HOURS)

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
        yield not_both(self, space, first[strict], second[strict], "strict")
        soft = counted & (rest >= least) & (rest < target)
        if soft.any():
            first, second = first[soft], second[soft]
            yield not_both(self, space, first, second, "target", severity=Severity.SOFT, unless_between=True)

    def explain(self, found: Finding) -> Message:
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
            first=found.called(first),
            second=found.called(second),
        )
