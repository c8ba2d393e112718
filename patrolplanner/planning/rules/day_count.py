"""S10: how many duties a person has on a date."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Shape
from patrolplanner.planning.model.selection import selected
from patrolplanner.planning.model.spans import stints_of


@dataclass(frozen=True, kw_only=True)
class DayCount(Shape):
    """At most ``most`` duties with the same duty date."""

    id = "S10"
    title = translate("rules", "Most duties of a day")
    example = translate("rules", "Nobody has more duties than {most} on one day.")
    who: str = ""
    most: int = 1

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        instance = space.instance
        people = selected(instance, self.who)
        row, stints = stints_of(space, people, space.stint_live)
        key = row * len(instance.days) + space.stint_day[stints] - instance.days[0]
        unique, cell = np.unique(key, return_inverse=True)
        yield self.block(
            Terms().add(cell.reshape(-1), space.stint_columns[stints]),
            len(unique),
            high=self.most,
            person=people[unique // len(instance.days)],
            day=instance.days[0] + unique % len(instance.days),
        )

    def explain(self, found: Finding) -> Message:
        return translate("rules", "{person}: {count} {count:duty|duties} on {day} (at most {most}).").fill(
            person=found.person.name, count=found.activity, day=found.day, most=self.most
        )
