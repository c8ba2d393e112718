"""S06: least and most hours in the period."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import HOURS, Finding, Shape, at_most_warn, hours, parameter
from patrolplanner.planning.model.selection import selected
from patrolplanner.planning.model.spans import stints_of


@dataclass(frozen=True, kw_only=True)
class PeriodHours(Shape):
    """Effective hours in the period lie between ``least`` and ``most`` (0: no limit).

    Too few hours are always priced and never hard: an empty roster must stay possible.
    """

    id = "S06"
    title = translate("rules", "Hours in the period")
    example = translate("rules", "Set to 160 to 176 h: everybody's hours in the period lie between.")
    severity: Severity = Severity.WARN
    price: int = 200
    who: str = ""
    least: float = parameter(0, translate("rule parameters", "Hours at least"), unit=HOURS)
    most: float = parameter(0, translate("rule parameters", "Hours at most (0: no limit)"), unit=HOURS)

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        people = selected(space.instance, self.who)
        most, least = round(self.most * 60), round(self.least * 60)
        for severity, asked, low, high in (
            (self.severity, self.most, 0, most),
            (at_most_warn(self.severity), self.least, least, 10**9),
        ):
            if asked:
                row, stints = stints_of(space, people, space.stint_live)
                terms = Terms().add(row, space.stint_columns[stints], space.stint_minutes[stints])
                yield self.block(
                    terms, len(people), severity=severity, low=low, high=high, unit=60, person=people, always=True
                )

    def explain(self, found: Finding) -> Message:
        if found.activity > found.high:
            text, limit = translate("rules", "{person}: {hours} h in the period (at most {limit} h)."), found.high
        else:
            text, limit = translate("rules", "{person}: {hours} h in the period (at least {limit} h)."), found.low
        return text.fill(person=found.person.name, hours=hours(found.activity), limit=hours(limit))
