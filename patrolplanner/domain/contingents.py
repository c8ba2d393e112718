"""People whom a unit promises by number: a commander answers for them, and nobody else of them has a name here."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

from patrolplanner.domain.calendar import DayFacts
from patrolplanner.domain.demands import DayType, holds_on
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import translate


@dataclass(frozen=True, slots=True)
class Contingent:
    """A unit sends so many people to a post on this shift, on every date of these day types within from-until.

    They count as people and as people of their unit wherever a demand asks for that, never as officers or holders of
    a certificate. ``contact`` is how to reach the commander and for internal papers only; ``approval`` is the number
    under which whoever commands the unit has agreed.
    """

    post: str
    shift: str
    unit: str
    number: int
    commander: str = ""
    contact: str = ""
    approval: str = ""
    days: frozenset[DayType] = frozenset({DayType.ALL})
    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        if self.number < 1:
            raise InvalidValue(translate("contingents", "A unit promises one person at least."))

    def applies_on(self, facts: DayFacts) -> bool:
        return holds_on(facts, self.days, self.start, self.end)


def promised(contingents: Iterable[Contingent]) -> Counter[str]:
    """How many people each unit sends altogether."""
    found: Counter[str] = Counter()
    for contingent in contingents:
        found[contingent.unit] += contingent.number
    return found
