"""R19: nobody leads two days running."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.limits import LimitBlock
from patrolplanner.planning.model.rule import DAYS, Finding, Rule, RuleGroup, parameter
from patrolplanner.planning.model.spans import at_most_in_a_row


@dataclass(frozen=True, kw_only=True)
class Leader(Rule):
    """The same person is duty leader on at most ``days`` days running."""

    id = "R19"
    title = translate("rules", "Duty leaders take turns")
    group = RuleGroup.FAIRNESS
    example = translate("rules", "One leader has the watch today, so another one has it tomorrow.")
    by_law = True
    note = translate("rules", "Regulations on internal affairs: leading cadres take the watch in turn.")
    severity: Severity = Severity.WARN
    days: int = parameter(1, translate("rule parameters", "Days running as leader at most"), unit=DAYS)

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Windows of days + 1 days with a leader's duty."""
        instance = space.instance
        leads = instance.duties_at(lambda post: post.kind is PostKind.LEADER)
        if leads.any():
            cells = space.pairs_by_day(leads[space.duty])
            yield at_most_in_a_row(self, space, cells, self.days)

    def explain(self, found: Finding) -> Message:
        return translate("rules", "{person} is duty leader {days} days running from {day} (at most {most}).").fill(
            person=found.person.name, days=found.activity, day=found.day, most=found.mark
        )
