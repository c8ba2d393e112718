"""R30: the people a duty asks for. Each one missing is a gap, dearer than everything else.

Whom a unit has promised by number is there already: a duty's team is what is left of the demand to people with names,
so a promise is a constant that lowers the need here as everywhere else (see `planning/dates/duty_making.py`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.demands import USUAL_SORTS, AskedSort
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import besides_promised
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.instance import Instance, Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import GAP_PRICE, About, Finding, Rule, RuleGroup, price_parameter
from patrolplanner.planning.model.verdict import so_many

WHOLE = 4
WORTH = {1: 2, 2: 3, 3: WHOLE, 4: 6, 5: 8}
"""What a gap is worth by the importance of its post, in quarters: at 5 two of the usual, at 1 half of one."""


@dataclass(frozen=True, kw_only=True)
class TeamLeast(Rule):
    """Minimum people, officers, auxiliaries, women, certificate holders and people of a unit; softly the target.

    ``price`` is for each person missing at a post of usual importance, ``target_price`` for each below the wished
    number. The price of a gap follows from the importance of its post; how many are missing does not.
    """

    id = "R30"
    title = translate("rules", "People a duty asks for")
    group = RuleGroup.POSTS
    example = translate(
        "rules", "A kiosk asks for two by day: with only one there a place is open, and that is filled before all else."
    )
    never_hard = True
    note = translate(
        "rules",
        "The demand of the post; what cannot be filled is named as a gap. Where not all can be filled, posts of higher "
        "importance come first.",
    )
    about = About.DEMAND
    severity: Severity = Severity.WARN
    price: int = GAP_PRICE
    target_price: int = price_parameter(25, translate("rule parameters", "Price of a person below the target"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """One block for each sort of people asked for, and one for the target."""
        instance = space.instance
        for sort in instance.kept("sorts asked", lambda: _sorts(instance)):
            yield self._asked(space, instance.asked(sort), sort, sort.gap)
        target = instance.kept("target", lambda: np.array([d.team.target for d in instance.duties], dtype=np.int64))
        yield self._asked(space, target, USUAL_SORTS[0], "")

    def _asked(self, space: Space, asked: Ints, sort: AskedSort, gap: str) -> LimitBlock:
        instance = space.instance
        duties, row = rows_for((asked > 0) & instance.in_period)
        counted = instance.counting(sort)[space.person, space.duty]
        return self.block(
            Terms().add(*space.on(row, counted)),
            len(duties),
            severity=Severity.WARN if gap else Severity.SOFT,
            low=asked[duties],
            price=(self.price * _worth(instance)[duties]) // WHOLE if gap else self.target_price,
            duty=duties,
            day=instance.duty_day[duties],
            aspect="gap" if gap else "target",
            gap=gap,
            always=True,
        )

    def explain(self, found: Finding) -> Message:
        if not found.gap:
            text = translate("rules", "{duty}: {have} {have:person|people}, {missing} below the target of {asked}.")
        else:
            text = translate("rules", "{duty}: {missing} of {asked} missing ({have} present).")
        instance, asked = found.instance, found.low
        said = text.fill(
            duty=found.called(found.duty),
            missing=found.amount,
            asked=so_many(instance.plan, instance.sort_called(found.gap), asked) if found.gap else asked,
            have=found.activity,
        )
        return besides_promised(said, found.instance.plan, found.duty)


def _sorts(instance: Instance) -> tuple[AskedSort, ...]:
    """Those that are asked for everywhere, and those that some duty names."""
    teams = [d.team for d in instance.duties]
    holders = sorted({n.sort for t in teams for n in t.needs})
    units = sorted({n.sort for t in teams for n in t.unit_needs})
    return (*USUAL_SORTS, *holders, *units)


def _worth(instance: Instance) -> Ints:
    """[duties] what a gap there is worth, in quarters of the usual."""
    return np.array([WORTH[p.importance] for p in instance.posts], dtype=np.int64)[instance.duty_post]
