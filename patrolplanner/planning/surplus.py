"""Nobody is put on a duty beyond the people it asks for only so that hours come out even."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.filling import whose_pattern
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Penalty
from patrolplanner.planning.rules.team_least import TeamLeast

SURPLUS_PRICE = 120
"""More than a duty can gain in fair shares (24 h, at night, on a weekend: 99 for each person), less than any warning:
whoever has to come for one comes all the same."""


@dataclass(frozen=True, kw_only=True)
class NobodyTooMany(Penalty):
    """Each person above the target of a duty costs ``price``, where the demand gives no most of its own.

    A demand with a most says how many may come, and so does a cycle that has more people than the duty asks for: they
    are not counted. The judge has no such rule: who puts one more on a duty by hand has a reason, but a search would
    only buy equal hours with duties that nobody asked for.
    """

    severity: Severity = Severity.SOFT
    price: int = SURPLUS_PRICE

    @staticmethod
    def told(rulebook: Rulebook) -> Rulebook:
        """The rulebook for a search; unchanged where the number wished for weighs nothing from below either."""
        wished = any(isinstance(rule, TeamLeast) and rule.target_price for rule in rulebook.rules)
        return Rulebook(rulebook.rules, (*rulebook.penalties, NobodyTooMany())) if wished else rulebook

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        instance = space.instance
        bare = instance.duties_where(d.team.most is None and d.team.is_asked for d in instance.duties)
        duties, row = rows_for(bare & instance.in_period)
        teams = [instance.duties[n].team for n in duties.tolist()]
        counted = ~whose_pattern(instance, row >= 0)[space.person, space.duty]
        yield self.block(
            Terms().add(*space.on(row, counted)),
            len(duties),
            high=np.array([max(team.target, team.places) for team in teams], dtype=np.int64),
            duty=duties,
            day=instance.duty_day[duties],
            always=True,
        )


def penalties_price(case: Case, chosen: Ints) -> int:
    """What of a roster's price in a search no judge counts."""
    return int(case.limits.cost(case.activity(chosen))[~case.is_of_rule].sum())
