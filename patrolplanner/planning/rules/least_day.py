"""R35: nobody comes in for an hour."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import ShiftKind
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.eligibility import may_take
from patrolplanner.planning.model.instance import Bools, Instance
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import HOURS, Finding, Rule, RuleGroup, hours, parameter
from patrolplanner.planning.model.standby import DUTY, standby_as, stints_of_duty


@dataclass(frozen=True, kw_only=True)
class LeastDay(Rule):
    """A date worked has ``least_hours`` effective hours, unless all that is asked of the person that day is shorter.

    Standby is left out.
    """

    id = "R35"
    title = translate("rules", "No day for an hour")
    group = RuleGroup.REST
    example = translate(
        "rules", "Zhang comes in for the morning peak alone; better he has {least_hours} h of duty that day."
    )
    note = translate("rules", "Custom of the service: whoever comes in has a day's work, and whoever is off is off.")
    severity: Severity = Severity.SOFT
    price: int = 60
    least_hours: float = parameter(4, translate("rule parameters", "Effective hours of a day at least"), unit=HOURS)
    standby: str = standby_as()

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """least * works - effective minutes <= 0, at one price a date, for the dates of the period."""
        instance, least = space.instance, round(self.least_hours * 60)
        counted = stints_of_duty(space, self.standby)
        works = space.by_day(counted)
        row = np.full(works.shape, -1, dtype=np.int64)
        days = instance.period_days - instance.days[0]
        longer = instance.kept((self, "longer"), lambda: self._could_be_longer(instance, least))
        asked = longer[:, days]
        person, day = np.nonzero(asked & (works[:, days] >= 0))
        row[person, days[day]] = np.arange(len(person))
        stints = np.flatnonzero(counted)
        of = row[space.stint_person[stints], space.stint_day[stints] - instance.days[0]]
        stints, of = stints[of >= 0], of[of >= 0]
        terms = Terms().add(np.arange(len(person)), works[person, days[day]], least)
        terms.add(of, space.stint_columns[stints], -space.stint_minutes[stints])
        yield self.block(
            terms, len(person), high=0, unit=max(1, least), person=person, day=instance.period_days[day], mark=least
        )

    def _could_be_longer(self, instance: Instance, least: int) -> Bools:
        """[people, days] whether some duty that is asked for and that the person may take lasts as long."""
        long = instance.duties_where(
            d.effective_minutes >= least and (self.standby == DUTY or d.kind is not ShiftKind.STANDBY)
            for d in instance.duties
        )
        chosen = np.flatnonzero(long & instance.is_asked)
        found = np.zeros((len(instance.people), len(instance.days)), dtype=bool)
        person, duty = np.nonzero(may_take(instance)[:, chosen])
        found[person, instance.duty_day[chosen[duty]] - instance.days[0]] = True
        return found

    def explain(self, found: Finding) -> Message:
        return translate("rules", "{person}: only {hours} h of duty on {day} (better {least} h at least).").fill(
            person=found.person.name,
            hours=hours(found.mark - found.activity),
            day=found.day,
            least=f"{self.least_hours:g}",
        )
