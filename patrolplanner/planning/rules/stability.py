"""R27: a published roster changes as little as may be."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.planning.model.counters import NONE, Space
from patrolplanner.planning.model.instance import Bools, Instance, Ints, minute_of
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import (
    HOURS,
    WARN_PRICE,
    About,
    Finding,
    Rule,
    RuleGroup,
    at_most_warn,
    parameter,
    price_parameter,
)


@dataclass(frozen=True, kw_only=True)
class Stability(Rule):
    """Each pair that differs from the published roster costs, more the nearer its start.

    ``price`` is for a change a fortnight or more ahead; it grows by itself for each day nearer. Within
    ``notice`` hours of the start a change is a warning at ``late_price``.
    """

    id = "R27"
    title = translate("rules", "Stable after publication")
    group = RuleGroup.PEOPLE
    example = translate(
        "rules", "The roster of December is published; other people's duties stay as they are when one falls ill."
    )
    note = translate("rules", "People plan by a published roster; shift changes are announced 48 h ahead.")
    about = About.CHANGES
    severity: Severity = Severity.SOFT
    price: int = 40
    notice: float = parameter(48, translate("rule parameters", "Short notice before the start"), unit=HOURS)
    late_price: int = price_parameter(WARN_PRICE, translate("rule parameters", "Price of a change at short notice"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Pairs that were not published must be 0, published ones 1."""
        instance = space.instance
        if instance.published is None or not any(p.duty.day in instance.period for p in instance.published.pairs):
            return
        person, duty = instance.pairs_of(p for p in instance.published.pairs if p.duty.day in instance.period)
        key = space.person * len(instance.duties) + space.duty
        told = person * len(instance.duties) + duty
        new = np.flatnonzero(space.live & ~np.isin(key, told))
        yield from self._blocks(space, space.person[new], space.duty[new], new, added=True)
        place = np.minimum(np.searchsorted(key, told), max(0, len(key) - 1))
        column = np.where(key[place] == told, place, NONE) if len(key) else np.full(len(told), NONE)
        yield from self._blocks(space, person, duty, column, added=False)

    def _blocks(self, space: Space, person: Ints, duty: Ints, column: Ints, added: bool) -> Iterator[LimitBlock]:
        minutes = self._ahead(space.instance)[duty]
        late: Bools = minutes < self.notice * 60
        days = minutes // DAY_MINUTES
        price = np.where(late, self.late_price, self.price * (1 + np.clip(14 - days, 0, 14)))
        # an empty roster lacks whatever was published, so that side is never hard
        early = self.severity if added else at_most_warn(self.severity)
        for severity, mask in ((Severity.WARN, late), (early, ~late)):
            chosen = np.flatnonzero(mask)
            yield self.block(
                Terms().add(np.arange(len(chosen)), column[chosen]),
                len(chosen),
                severity=severity,
                low=0 if added else 1,
                high=0 if added else 1,
                price=price[chosen],
                person=person[chosen],
                day=space.instance.duty_day[duty[chosen]],
                duty=duty[chosen],
                aspect="added" if added else "removed",
                always=not added,
            )

    def _ahead(self, instance: Instance) -> Ints:
        """[duties] minutes from now to the start; 0 for what has begun."""
        assert instance.published is not None
        return np.maximum(instance.duty_start - minute_of(instance.published.now), 0)

    def explain(self, found: Finding) -> Message:
        if found.aspect == "added":
            text = translate("rules", "{person} is new on {duty} against the published roster.")
        else:
            text = translate("rules", "{person} is no longer on {duty} as published.")
        return text.fill(person=found.person.name, duty=found.called(found.duty))
