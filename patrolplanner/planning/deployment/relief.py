"""How many people a seat takes: hours of a year against what one person can give."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.relief_settings import LEAVE, RELIEF_ROLES, SICK, TRAINING, relief_days

WORKDAYS = 248
"""Days of a year that are neither weekends nor holidays."""
DAYS_A_YEAR = 365


@dataclass(frozen=True)
class Relief:
    """Days of a year that one person of a role is away, and hours of a day on duty."""

    leave: float = 10
    training: float = 10
    sick: float = 5
    hours_a_day: float = 8

    @property
    def net_days(self) -> float:
        """Days of a year on which one person can be on duty."""
        return WORKDAYS - self.leave - self.training - self.sick

    @property
    def hours_a_year(self) -> float:
        return self.net_days * self.hours_a_day

    def people(self, hours: float) -> float:
        """How many people so many hours a year take; a seat that is never empty takes 8760 / 1784 = 4.9."""
        return hours / self.hours_a_year


USUAL_RELIEF = Relief()


def reliefs_of(plan: Plan) -> Mapping[str, Relief]:
    """How many days people are away by the plan's settings: officers and auxiliaries."""
    return {
        called: Relief(
            relief_days(plan, LEAVE, role, USUAL_RELIEF.leave),
            relief_days(plan, TRAINING, role, USUAL_RELIEF.training),
            relief_days(plan, SICK, role, USUAL_RELIEF.sick),
        )
        for called, role in zip(("officers", "auxiliaries"), RELIEF_ROLES, strict=True)
    }
