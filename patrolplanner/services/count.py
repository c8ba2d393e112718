"""A verdict in numbers, for figures that need no words."""

from __future__ import annotations

from dataclasses import dataclass

from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.verdict import Verdict


@dataclass(frozen=True, slots=True)
class Count:
    """People missing, hard rules broken, reminders, and the price."""

    gaps: int
    hard: int
    reminders: int
    price: int

    @staticmethod
    def of(verdict: Verdict) -> Count:
        """The numbers of a verdict."""
        return Count(
            sum(g.missing for g in verdict.gaps),
            len(verdict.hard),
            sum(v.severity is Severity.WARN for v in verdict.violations),
            verdict.price,
        )
