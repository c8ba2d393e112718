"""How long a search may take: from the size of the plan and from what has been measured on plans of its kind."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from patrolplanner.domain.plan import Period, Plan

MEASURED = ((0, 2.0), (60, 5.0), (150, 10.0), (300, 25.0), (1000, 120.0))
"""People, and seconds to a complete roster of a month on two cores; see tests/bench/RESULTS.md."""
_MONTH = 31
_STANDARD, _STANDARD_LEAST = 2.5, 20
_THOROUGH = 5.0
_LONGEST = 3600


@dataclass(frozen=True, slots=True)
class Estimate:
    """Seconds of three presets. ``quick`` gives a complete roster; the others make it cheaper."""

    people: int
    days: int
    quick: int
    standard: int
    thorough: int


def estimate(plan: Plan, period: Period) -> Estimate:
    """The presets for a plan; between two measured sizes in a straight line, in proportion to the dates."""
    people = sum(p.serves_on(period.first) or p.serves_on(period.last) for p in plan.people)
    month = _between(people)
    quick = max(2.0, month * period.days / _MONTH)
    standard = max(float(_STANDARD_LEAST), _STANDARD * quick)
    return Estimate(people, period.days, *(_round(s) for s in (quick, standard, _THOROUGH * standard)))


def _between(people: int) -> float:
    for (fewer, less), (more, longer) in pairwise(MEASURED):
        if people <= more:
            return less + (longer - less) * (people - fewer) / (more - fewer)
    most, longest = MEASURED[-1]
    return longest * people / most


def _round(seconds: float) -> int:
    """A number that somebody would choose: to 1 below 10, to 5 below 60, to 30 above."""
    step = 1 if seconds < 10 else 5 if seconds < 60 else 30
    return min(_LONGEST, max(1, round(seconds / step) * step))
