"""How long a search may take: from the size of the plan and from what has been measured on plans of its kind."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period, Plan

_TOLD = translate(
    "solving",
    "{people} {people:person|people}, {days} {days:day|days}: every place that can be filled is filled "
    "{time}. More time makes it fairer; the best roster so far can be taken at any moment.",
)
_SECONDS = translate("solving", "in about {seconds} s, as this computer has done lately")
_WITHIN_HALF = translate("solving", "within half a minute as a rule")
_MINUTE_OR_TWO = translate("solving", "in a minute or two as a rule")
_MINUTES = translate("solving", "in some minutes as a rule")

MEASURED = ((0, 2.0), (60, 5.0), (150, 10.0), (300, 25.0), (1000, 120.0))
"""People, and seconds to a complete roster of a month on two cores; see tests/bench/RESULTS.md."""
_MONTH = 31
_STANDARD, _STANDARD_LEAST = 2.5, 20
_THOROUGH = 5.0
_LONGEST = 3600


_SLOWEST, _FASTEST = 50.0, 0.2
"""A pace outside is a search that was disturbed, not a machine."""
_MARGIN = 3
"""Times the seconds of a table that nobody has measured here may well take."""


@dataclass(frozen=True, slots=True)
class Estimate:
    """Seconds of three presets. ``quick`` gives a complete roster; the others make it cheaper.

    ``pace`` is how much longer than those measured this machine takes, None where that is not known.
    """

    people: int
    days: int
    quick: int
    standard: int
    thorough: int
    pace: float | None


def estimate(plan: Plan, period: Period, pace: float | None = None) -> Estimate:
    """The presets for a plan; between two measured sizes in a straight line, in proportion to the dates."""
    people = sum(p.serves_on(period.first) or p.serves_on(period.last) for p in plan.people)
    quick = max(2.0, _between(people) * period.days / _MONTH) * max(1.0 if pace is None else pace, _FASTEST)
    standard = max(float(_STANDARD_LEAST), _STANDARD * quick)
    thorough = _THOROUGH * standard
    return Estimate(people, period.days, _round(quick), _round(standard), _round(thorough), pace)


def pace_of(plan: Plan, period: Period, seconds: float) -> float:
    """How this machine compares with those measured, when it took so many seconds to a complete roster."""
    return min(_SLOWEST, max(_FASTEST, seconds / estimate(plan, period).quick))


def told(found: Estimate) -> Message:
    """How long it should take, in seconds only where this machine has shown its pace."""
    if found.pace is not None:
        words = _SECONDS.fill(seconds=found.quick)
    else:
        longest = found.quick * _MARGIN
        words = _WITHIN_HALF if longest <= 30 else _MINUTE_OR_TWO if longest <= 120 else _MINUTES
    return _TOLD.fill(people=found.people, days=found.days, time=words)


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
