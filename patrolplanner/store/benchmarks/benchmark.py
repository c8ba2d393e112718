"""A public instance as a plan of ours, with what it takes to read a price as the set's objective."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from patrolplanner.domain.messages import Message
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.planning.judging.rulebook import REGISTRY
from patrolplanner.planning.model.verdict import Verdict


@dataclass(frozen=True, slots=True)
class ObjectivePart:
    """A part of the set's objective: its name there, the rule whose prices it is, and what it counts on top of them."""

    name: str
    rule: str
    offset: int = 0


@dataclass(frozen=True, slots=True)
class Benchmark:
    """An instance translated: only the rules that the set has are on.

    Demands of the set that an empty roster would break cannot be hard here. Each unit of such a miss costs ``dear``,
    which is more than all the rest of any roster's price together, so that a price tells how much of them is missed.
    ``history`` is what people did before the period. ``parts`` are those of the objective, where the set tells them
    apart. ``unexpressed`` are demands of the set that the plan says nothing of, in words.
    """

    name: str
    plan: Plan
    period: Period
    dear: int
    history: Roster = field(default_factory=Roster)
    parts: tuple[ObjectivePart, ...] = ()
    unexpressed: tuple[Message, ...] = ()

    @property
    def offset(self) -> int:
        """What the set's objective counts on top of the price."""
        return sum(part.offset for part in self.parts)

    def parts_of(self, verdict: Verdict) -> dict[str, int]:
        """The objective of a roster, part by part."""
        return {p.name: p.offset + sum(v.price for v in verdict.violations if v.rule == p.rule) for p in self.parts}

    def objective(self, price: int) -> int:
        return price % self.dear + self.offset

    def objective_bound(self, bound: int) -> int | None:
        """What no solution's objective can undercut, from a bound on the price; None when there is no solution."""
        return None if bound >= self.dear else bound + self.offset

    def missed(self, price: int) -> int:
        """How many units of the set's hard demands a roster of this price misses; 0 when it is a solution."""
        return price // self.dear


def dearer_than(worst: int) -> int:
    """The first power of ten above the worst objective, a thousand at least."""
    digits = max(3, len(str(worst)))
    return int("1" + "0" * digits)


def only(rows: Iterable[RuleSetting]) -> tuple[RuleSetting, ...]:
    """These rows, and every other rule switched off."""
    chosen = tuple(rows)
    named = {row.rule for row in chosen}
    return chosen + tuple(RuleSetting(kind.id, on=False) for kind in REGISTRY if kind.on and kind.id not in named)


def rule_row(rule: str, price: int | None = None, **parameters: object) -> RuleSetting:
    """A rule switched on with these numbers; its own severity and, unless given, price."""
    return RuleSetting(rule, on=True, price=price, parameters=_written(parameters))


def soft_row(rule: str, price: int, **parameters: object) -> RuleSetting:
    """A rule switched on with these numbers, at a price."""
    return RuleSetting(rule, on=True, severity=Severity.SOFT, price=price, parameters=_written(parameters))


def hard_row(rule: str, **parameters: object) -> RuleSetting:
    """A rule switched on with these numbers, without exception."""
    return RuleSetting(rule, on=True, severity=Severity.HARD, parameters=_written(parameters))


def _written(parameters: dict[str, object]) -> tuple[tuple[str, str], ...]:
    return tuple((name, str(value)) for name, value in parameters.items())
