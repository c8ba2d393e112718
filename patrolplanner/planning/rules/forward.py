"""R16: shifts rotate forward."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.limits import LimitBlock
from patrolplanner.planning.model.rule import HOURS, Finding, Rule, RuleGroup, parameter
from patrolplanner.planning.model.spans import not_both


@dataclass(frozen=True, kw_only=True)
class Forward(Rule):
    """The next duty within ``hours`` of the last one's start does not begin at an earlier clock time."""

    id = "R16"
    title = translate("rules", "Forward rotation")
    group = RuleGroup.REST
    example = translate("rules", "Zhang had a late shift yesterday: today better a night shift than an early one.")
    note = translate("rules", "Ergonomic advice for shift work: early, late, night, in this order.")
    severity: Severity = Severity.SOFT
    price: int = 30
    hours: float = parameter(48, translate("rule parameters", "Counts within so long of the last start"), unit=HOURS)

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Of a stint and an earlier-starting one soon after it, with none in between, one at most."""
        first, second = space.successions(round(self.hours * 60))
        start = space.stint_start
        back = start[second] % DAY_MINUTES < start[first] % DAY_MINUTES
        yield not_both(self, space, first[back], second[back], unless_between=True)

    def explain(self, found: Finding) -> Message:
        first, second = found.duties[0], found.duties[-1]
        return translate("rules", "{person}: {second} starts earlier in the day than {first} before it.").fill(
            person=found.people[0].name, first=found.called(first), second=found.called(second)
        )
