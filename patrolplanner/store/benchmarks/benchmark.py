"""A public instance as a plan of ours, with what it takes to read a price as the set's objective."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from patrolplanner.domain.messages import Message
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.planning.judging.rulebook import REGISTRY


@dataclass(frozen=True, slots=True)
class Benchmark:
    """An instance translated: only the rules that the set has are on.

    Demands of the set that an empty roster would break cannot be hard here. Each unit of such a miss costs ``dear``,
    which is more than all the rest of any roster's price together, so that a price tells how much of them is missed.
    ``offset`` is what the set's objective counts on top of the price. ``unexpressed`` are demands of the set that the
    plan says nothing of, in words.
    """

    name: str
    plan: Plan
    period: Period
    dear: int
    offset: int = 0
    unexpressed: tuple[Message, ...] = ()

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
