"""What the judge says of a roster: gaps, violations and the price."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from patrolplanner.domain.demands import AUXILIARIES, OFFICERS, PEOPLE, WOMEN
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.names import unit_name
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.rule_settings import Severity


@dataclass(frozen=True, slots=True)
class Gap:
    """A duty lacks ``missing`` of ``of``: people, officers, auxiliaries, women, a certificate's label or a unit id."""

    duty: DutyKey
    of: str
    missing: int
    price: int
    text: Message


@dataclass(frozen=True, slots=True)
class Violation:
    """A rule is broken by ``amount`` of its unit. A hard one has price 0: no price would buy it."""

    rule: str
    severity: Severity
    price: int
    people: tuple[str, ...]
    dates: tuple[date, ...]
    duties: tuple[DutyKey, ...]
    amount: int
    text: Message


@dataclass(frozen=True, slots=True)
class Verdict:
    """The judgement of one roster over a period; ``price`` is the sum of all gaps and violations."""

    period: Period
    price: int
    gaps: tuple[Gap, ...]
    violations: tuple[Violation, ...]

    @property
    def hard(self) -> tuple[Violation, ...]:
        """Violations that no roster made by the program may have."""
        return tuple(v for v in self.violations if v.severity is Severity.HARD)

    @property
    def missing(self) -> dict[DutyKey, int]:
        """People missing from each duty that lacks any; whoever counts for two sorts at once is missing once."""
        found: dict[DutyKey, int] = {}
        for gap in self.gaps:
            found[gap.duty] = max(found.get(gap.duty, 0), gap.missing)
        return found

    @property
    def clean(self) -> bool:
        """Whether there is neither a gap nor a hard violation."""
        return not self.gaps and not self.hard


@dataclass(frozen=True, slots=True)
class Count:
    """People missing, hard rules broken, reminders, and the price."""

    gaps: int
    hard: int
    reminders: int
    price: int

    @staticmethod
    def of(verdict: Verdict) -> Count:
        return Count(
            sum(g.missing for g in verdict.gaps),
            len(verdict.hard),
            sum(v.severity is Severity.WARN for v in verdict.violations),
            verdict.price,
        )


def people_of(plan: Plan, gap: str) -> Message:
    """The words for a sort of people, as a gap calls it."""
    fixed = {
        PEOPLE: translate("gaps", "people"),
        OFFICERS: translate("gaps", "officers"),
        AUXILIARIES: translate("gaps", "auxiliaries"),
        WOMEN: translate("gaps", "women"),
    }
    if gap in fixed:
        return fixed[gap]
    if gap in plan.units_by_id:
        return translate("gaps", "people of {unit}").fill(unit=unit_name(plan, gap))
    name, _, unit = gap.partition("@")
    if unit:
        return translate("gaps", "holders of {certificate} from {unit}").fill(
            certificate=name, unit=unit_name(plan, unit)
        )
    return translate("gaps", "holders of {certificate}").fill(certificate=name)
