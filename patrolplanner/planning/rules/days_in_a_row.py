"""R15: not too many days of duty in a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.limits import LimitBlock
from patrolplanner.planning.model.rule import DAYS, Finding, Rule, RuleGroup, parameter
from patrolplanner.planning.model.spans import at_most_in_a_row


@dataclass(frozen=True, kw_only=True)
class DaysInARow(Rule):
    """At most ``most`` dates worked in a row, better ``target``."""

    id = "R15"
    title = translate("rules", "Days in a row")
    group = RuleGroup.REST
    example = translate("rules", "After {most} {most:day|days} of duty in a row Zhang has a day off.")
    by_law = True
    softer_level = True
    note = translate("rules", "Labour Law art. 38: one day of rest a week at least (as of 2018).")
    exception = 220_000
    obstacle = translate("gaps", "at the limit of days in a row")
    price: int = 100
    most: int = parameter(6, translate("rule parameters", "Days in a row at most"), unit=DAYS)
    target: int = parameter(5, translate("rule parameters", "Days in a row, better not more than"), unit=DAYS)

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Windows of most + 1 days, and of target + 1."""
        yield at_most_in_a_row(self, space, space.works, self.most, "strict")
        if self.target < self.most:
            yield at_most_in_a_row(self, space, space.works, self.target, "target", severity=Severity.SOFT)

    def explain(self, found: Finding) -> Message:
        if found.aspect == "strict":
            text = translate("rules", "{person}: {days} {days:day|days} of duty in a row from {day} (at most {most}).")
        else:
            text = translate(
                "rules", "{person}: {days} {days:day|days} of duty in a row from {day} (target at most {most})."
            )
        return text.fill(person=found.person.name, days=found.activity, day=found.day, most=found.mark)
