"""R36: who is not left alone with each other at night."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import MONTHS, Finding, Rule, RuleGroup, if_manned, parameter
from patrolplanner.planning.model.service import newcomers

WOMEN, NEW = "women", "new"


@dataclass(frozen=True, kw_only=True)
class NightCrew(Rule):
    """A night duty is not manned by women only, nor only by people with less than ``months`` months of service."""

    id = "R36"
    title = translate("rules", "Crew of a night")
    group = RuleGroup.PEOPLE
    example = translate(
        "rules",
        "Two women, or two who have served for less than {months} {months:month|months}, are not alone on a "
        "night duty.",
    )
    note = translate("rules", "The station's own custom: switch it on where nights are to be mixed.")
    on = False
    severity: Severity = Severity.SOFT
    price: int = 60
    months: int = parameter(12, translate("rule parameters", "Newcomer for"), unit=MONTHS)

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """manned - (men there) <= 0; manned - (experienced people there) <= 0."""
        instance = space.instance
        duties, row = rows_for(instance.in_period & instance.duty_night)
        if not len(duties):
            return
        for aspect, others in ((WOMEN, ~instance.women[space.person]), (NEW, ~newcomers(space, self.months))):
            terms = Terms().add(row[duties], space.manned[duties]).add(*space.on(row, others), -1)
            yield if_manned(self, space, terms, duties, aspect=aspect)

    def explain(self, found: Finding) -> Message:
        if found.aspect == WOMEN:
            text = translate("rules", "{duty}: only women on a night duty: {people}.")
        else:
            text = translate(
                "rules",
                "{duty}: on a night duty only people with less than {months} {months:month|months} of service: "
                "{people}.",
            ).fill(months=self.months)
        return text.fill(duty=found.called(found.duty), people=tuple(p.name for p in found.people))
