"""R04: a patrol goes out by two at least."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.posts import PATROL_KINDS
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import PEOPLE_UNIT, Finding, Rule, RuleGroup, if_manned, parameter


@dataclass(frozen=True, kw_only=True)
class PatrolStrength(Rule):
    """A car, foot or armed patrol that goes out has ``people`` at least."""

    id = "R04"
    title = translate("rules", "Patrols of two at least")
    group = RuleGroup.LAW
    example = translate(
        "rules",
        "A patrol on foot or by car goes out with {people} {people:person|people} at least, never with one alone.",
    )
    by_law = True
    note = translate("rules", "Henan by-law on city patrols, art. 4: at least two on foot or vehicle patrol.")
    people: int = parameter(2, translate("rule parameters", "People at least"), unit=PEOPLE_UNIT)

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """people * (manned) - number there <= 0."""
        instance = space.instance
        patrol = instance.duties_at(lambda post: post.kind in PATROL_KINDS)
        duties, row = rows_for(patrol & instance.in_period)
        terms = Terms().add(row[duties], space.manned[duties], self.people)
        terms.add(*space.on(row, np.ones(space.size, dtype=bool)), -1)
        yield if_manned(self, space, terms, duties)

    def explain(self, found: Finding) -> Message:
        return translate("rules", "{duty}: a patrol of only {count}; at least {people} go out together.").fill(
            duty=found.called(found.duty), count=self.people - found.activity, people=self.people
        )
