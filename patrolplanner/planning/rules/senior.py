"""R23: newcomers beside experienced people."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.people import Role
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import (
    MONTHS,
    WARN_PRICE,
    Finding,
    Rule,
    RuleGroup,
    if_manned,
    parameter,
    price_parameter,
)
from patrolplanner.planning.model.service import newcomers

ONLY = "only"


@dataclass(frozen=True, kw_only=True)
class Senior(Rule):
    """A person with less than ``months`` months of service is not on a duty without somebody of more.

    Nor is such an officer the only one of a duty, which is graver: ``only_price`` is for that.
    People whose record says nothing of when they joined count as experienced.
    """

    id = "R23"
    title = translate("rules", "Newcomers with seniors")
    group = RuleGroup.PEOPLE
    example = translate(
        "rules",
        "Li has served for less than {months} {months:month|months}: somebody with more service is on duty with him.",
    )
    note = translate("rules", "Custom of the service: a newcomer learns beside an old hand.")
    severity: Severity = Severity.SOFT
    price: int = 30
    months: int = parameter(12, translate("rule parameters", "Newcomer for"), unit=MONTHS)
    only_price: int = price_parameter(
        WARN_PRICE, translate("rule parameters", "Price of a newcomer as the only officer")
    )

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """(a newcomer is there) - experienced people there <= 0; 2 * (a new officer is there) - officers there <= 0."""
        instance = space.instance
        new = newcomers(space, self.months)
        if not new.any():
            return
        duties, row = rows_for(instance.in_period)
        terms = Terms().add(row[duties], space.any_on(new)[duties]).add(*space.on(row, ~new), -1)
        yield if_manned(self, space, terms, duties)

        officers = instance.role_mask(Role.OFFICER)[space.person]
        terms = Terms().add(row[duties], space.any_on(new & officers)[duties], 2).add(*space.on(row, officers), -1)
        yield self.block(
            terms,
            len(duties),
            severity=Severity.WARN,
            price=self.only_price,
            high=0,
            duty=duties,
            day=instance.duty_day[duties],
            aspect=ONLY,
        )

    def explain(self, found: Finding) -> Message:
        people = found.people
        if found.aspect == ONLY:
            text = translate(
                "rules",
                "{duty}: the only officer is {people}, with less than {months} {months:month|months} of service; an "
                "officer of more should lead.",
            )
            people = tuple(p for p in people if p.role is Role.OFFICER)
        else:
            text = translate(
                "rules",
                "{duty}: {people} with less than {months} {months:month|months} of service and nobody experienced.",
            )
        return text.fill(duty=found.called(found.duty), people=tuple(p.name for p in people), months=self.months)
