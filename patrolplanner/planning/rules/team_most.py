"""R29: not more people on a duty than it takes."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import besides_promised
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Rule, RuleGroup


@dataclass(frozen=True, kw_only=True)
class TeamMost(Rule):
    """The number of people on a duty is at most what its demand says."""

    id = "R29"
    title = translate("rules", "Most people on a duty")
    group = RuleGroup.POSTS
    example = translate("rules", "A kiosk has room for three; a fourth is not sent there.")
    note = translate("rules", "A kiosk or car has only so many places.")
    exception = 120_000  # the station's own number of places
    obstacle = translate("gaps", "one too many for the duty")

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        instance = space.instance
        limited = instance.kept(
            "limited", lambda: instance.duties_where(d.team.most is not None for d in instance.duties)
        )
        duties, row = rows_for(limited & instance.in_period)
        terms = Terms().add(*space.on(row, np.ones(space.size, dtype=bool)))
        most = np.array([instance.duties[i].team.most for i in duties], dtype=np.int64)
        yield self.block(terms, len(duties), high=most, duty=duties, day=instance.duty_day[duties])

    def explain(self, found: Finding) -> Message:
        said = translate("rules", "{duty}: {count} {count:person|people}; at most {most}.").fill(
            duty=found.called(found.duty), count=found.activity, most=found.high
        )
        return besides_promised(said, found.instance.plan, found.duty)
