"""R22: not too many officers of a unit away at once."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from patrolplanner.domain.messages import translate
from patrolplanner.domain.people import Person, Role, Unit
from patrolplanner.planning.model.instance import Instance
from patrolplanner.planning.model.rule import PERCENT, PlanCheck, RuleGroup, parameter
from patrolplanner.planning.model.verdict import Violation


@dataclass(frozen=True, kw_only=True)
class AwayShare(PlanCheck):
    """At most ``percent`` of a unit's officers are away on a date."""

    id = "R22"
    title = translate("rules", "Officers away at once")
    group = RuleGroup.PEOPLE
    example = translate(
        "rules", "More than {percent} % of a unit's officers are on leave on one day: that is reported."
    )
    note = translate("rules", "The station's own rule, so that enough officers are there when something happens.")
    percent: float = parameter(20, translate("rule parameters", "Share of a unit's officers at most"), unit=PERCENT)

    def findings(self, instance: Instance) -> Iterator[Violation]:
        """One violation a unit and date."""
        for unit in instance.plan.units:
            officers = [p for p in instance.people if p.unit == unit.id and p.role is Role.OFFICER]
            for ordinal in instance.period_days.tolist():
                yield from self._day(instance, unit, officers, date.fromordinal(ordinal))

    def _day(self, instance: Instance, unit: Unit, officers: list[Person], day: date) -> Iterator[Violation]:
        serving = [p for p in officers if p.serves_on(day)]
        away_ids = {a.person for a in instance.plan.absences if a.covers(day)}
        away = [p for p in serving if p.id in away_ids]
        if len(away) * 100 > self.percent * len(serving):
            text = translate(
                "rules",
                "{unit}: {away} of {all} {all:officer|officers} {away:is|are} away on {day} (at most {percent} %): "
                "{people}.",
            ).fill(
                unit=unit.name,
                away=len(away),
                all=len(serving),
                day=day,
                percent=f"{self.percent:g}",
                people=tuple(p.name for p in away),
            )
            over = len(away) - int(self.percent * len(serving) // 100)
            yield Violation(self.id, self.severity, 0, tuple(p.id for p in away), (day,), (), over, text)
