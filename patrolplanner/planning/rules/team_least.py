"""R30: the people a duty asks for. Each one missing is a gap, dearer than everything else."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import duty_said
from patrolplanner.domain.people import Role
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.instance import Bools
from patrolplanner.planning.model.limits import LimitBlock, Terms, limit_block
from patrolplanner.planning.model.rule import GAP_PRICE, About, Finding, Rule, parameter
from patrolplanner.planning.model.verdict import AUXILIARIES, OFFICERS, PEOPLE, WOMEN, people_of


@dataclass(frozen=True, kw_only=True)
class TeamLeast(Rule):
    """Minimum people, officers, auxiliaries, women, certificate holders and people of a unit; softly the target.

    ``price`` is for each person missing, ``target_price`` for each below the wished number.
    """

    id = "R30"
    title = translate("rules", "People a duty asks for")
    note = translate("rules", "The demand of the post; what cannot be filled is named as a gap.")
    about = About.DEMAND
    severity: Severity = Severity.WARN
    price: int = GAP_PRICE
    target_price: int = parameter(25, translate("rule parameters", "Price of a person below the target"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """One block for each sort of people asked for, and one for the target."""
        everybody = np.ones(space.size, dtype=bool)
        instance = space.instance
        yield self._asked(space, lambda d: d.team.least, everybody, PEOPLE)
        for name, of in (
            (OFFICERS, instance.role_mask(Role.OFFICER)),
            (AUXILIARIES, instance.role_mask(Role.AUXILIARY)),
            (WOMEN, instance.women),
        ):
            yield self._asked(space, _count_of(name), of[space.person], name)
        for label, name, unit in sorted({(n.label, n.name, n.unit) for d in instance.duties for n in d.team.needs}):
            holders = instance.holders(name, unit)[space.person, space.duty]
            yield self._asked(space, _need_of(label), holders, label)
        for unit in sorted({n.unit for d in instance.duties for n in d.team.unit_needs}):
            yield self._asked(space, _unit_need_of(unit), instance.unit_mask(unit)[space.person], unit)
        yield self._asked(space, lambda d: d.team.target, everybody, "")

    def _asked(self, space: Space, number: Callable[[Duty], int], pairs: Bools, gap: str) -> LimitBlock:
        instance = space.instance
        asked = np.array([number(d) for d in instance.duties], dtype=np.int64)
        duties, row = rows_for((asked > 0) & instance.in_period)
        return limit_block(
            Severity.WARN if gap else Severity.SOFT,
            Terms().add(*space.on(row, pairs)),
            len(duties),
            low=asked[duties],
            price=self.price if gap else self.target_price,
            duty=duties,
            day=instance.duty_day[duties],
            aspect="gap" if gap else "target",
            gap=gap,
            always=True,
        )

    def explain(self, found: Finding) -> Message:
        """What is missing, out of how many."""
        assert found.duty is not None
        if not found.gap:
            text = translate("rules", "{duty}: {have} people, {missing} below the target of {asked}.")
        else:
            text = translate("rules", "{duty}: {missing} of {asked} {what} missing ({have} present).")
        return text.fill(
            duty=duty_said(found.instance.plan, found.duty.key),
            missing=found.amount,
            what=people_of(found.instance.plan, found.gap),
            asked=found.low,
            have=found.activity,
        )


def _count_of(name: str) -> Callable[[Duty], int]:
    def number(duty: Duty) -> int:
        team = duty.team
        return {OFFICERS: team.officers, AUXILIARIES: team.auxiliaries, WOMEN: team.women}[name]

    return number


def _need_of(label: str) -> Callable[[Duty], int]:
    return lambda duty: next((n.count for n in duty.team.needs if n.label == label), 0)


def _unit_need_of(unit: str) -> Callable[[Duty], int]:
    return lambda duty: next((n.count for n in duty.team.unit_needs if n.unit == unit), 0)
