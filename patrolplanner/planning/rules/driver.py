"""R09: a car patrol has somebody who may drive."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import DRIVING
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Rule, RuleGroup, if_manned


@dataclass(frozen=True, kw_only=True)
class Driver(Rule):
    """A car patrol that goes out has a driver among its people."""

    id = "R09"
    title = translate("rules", "A driver in every patrol car")
    group = RuleGroup.POSTS
    example = translate("rules", "Of the three people in a patrol car one at least may drive it.")
    note = translate("rules", "Police vehicles are driven by people with a police driving permit.")
    severity: Severity = Severity.WARN
    certificate: str = DRIVING

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """(manned) - drivers <= 0."""
        instance = space.instance
        cars = instance.duties_at(lambda post: post.kind is PostKind.CAR_PATROL)
        duties, row = rows_for(cars & instance.in_period)
        if not len(duties):
            return
        drivers = instance.holders(self.certificate)[space.person, space.duty]
        terms = Terms().add(row[duties], space.manned[duties]).add(*space.on(row, drivers), -1)
        yield if_manned(self, space, terms, duties)

    def explain(self, found: Finding) -> Message:
        return translate("rules", "{duty}: nobody in the car holds {certificate}.").fill(
            duty=found.called(found.duty), certificate=self.certificate
        )
