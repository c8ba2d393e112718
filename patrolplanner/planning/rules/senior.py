"""R23: newcomers beside experienced people."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space, rows_for
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import MONTHS, Finding, Rule, RuleGroup, if_manned, parameter


@dataclass(frozen=True, kw_only=True)
class Senior(Rule):
    """A person with less than ``months`` months of service is not on a duty without somebody of more.

    People whose record says nothing of when they joined count as experienced.
    """

    id = "R23"
    title = translate("rules", "Newcomers with seniors")
    group = RuleGroup.PEOPLE
    example = translate(
        "rules", "Li has served for less than {months} months: somebody with more service is on duty with him."
    )
    note = translate("rules", "Custom of the service: a newcomer learns beside an old hand.")
    severity: Severity = Severity.SOFT
    price: int = 30
    months: int = parameter(12, translate("rule parameters", "Newcomer for"), unit=MONTHS)

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """(a newcomer is there) - experienced people there <= 0."""
        instance = space.instance
        until = [_months_later(p.joined, self.months).toordinal() if p.joined else 0 for p in instance.people]
        new = instance.duty_day[space.duty] < np.array(until, dtype=np.int64)[space.person]
        if not new.any():
            return
        duties, row = rows_for(instance.in_period)
        terms = Terms().add(row[duties], space.any_on(new)[duties]).add(*space.on(row, ~new), -1)
        yield if_manned(self, space, terms, duties)

    def explain(self, found: Finding) -> Message:
        return translate(
            "rules", "{duty}: {people} with less than {months} months of service and nobody experienced."
        ).fill(duty=found.called(found.duty), people=tuple(p.name for p in found.people), months=self.months)


def _months_later(day: date, months: int) -> date:
    """The same day of a later month; the first of the month after where that month has no such day."""
    year, month = divmod(day.year * 12 + day.month - 1 + months, 12)
    length = monthrange(year, month + 1)[1]
    return date(year, month + 1, min(day.day, length)) + timedelta(days=max(0, min(1, day.day - length)))
