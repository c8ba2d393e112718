"""R14: not too many nights in a row."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.limits import LimitBlock
from patrolplanner.planning.model.nights import clock_nights
from patrolplanner.planning.model.rule import NIGHTS, Finding, Rule, RuleGroup, parameter
from patrolplanner.planning.model.spans import at_most_in_a_row


@dataclass(frozen=True, kw_only=True)
class NightsInARow(Rule):
    """At most ``most`` nights in a row, better ``target``: nights by the clock, whatever the duty dates."""

    id = "R14"
    title = translate("rules", "Nights in a row")
    group = RuleGroup.REST
    example = translate("rules", "After {most} {most:night|nights} in a row Zhang has the next night off.")
    softer_level = True
    note = translate(
        "rules",
        "Ergonomic advice for shift work: few successive nights, three at most. What begins at 00:00 is of the night "
        "before.",
    )
    exception = 200_000  # advice
    obstacle = translate("gaps", "at the limit of nights in a row")
    price: int = 100
    most: int = parameter(3, translate("rule parameters", "Nights in a row at most"), unit=NIGHTS)
    target: int = parameter(2, translate("rule parameters", "Nights in a row, better not more than"), unit=NIGHTS)

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Windows of most + 1 nights, and of target + 1."""
        nights = clock_nights(space)
        yield at_most_in_a_row(self, space, nights, self.most, "strict")
        if self.target < self.most:
            yield at_most_in_a_row(self, space, nights, self.target, "target", severity=Severity.SOFT)

    def explain(self, found: Finding) -> Message:
        if found.aspect == "strict":
            text = translate("rules", "{person}: {nights} {nights:night|nights} in a row from {day} (at most {most}).")
        else:
            text = translate(
                "rules", "{person}: {nights} {nights:night|nights} in a row from {day} (target at most {most})."
            )
        return text.fill(person=found.person.name, nights=found.activity, day=found.day, most=found.mark)
