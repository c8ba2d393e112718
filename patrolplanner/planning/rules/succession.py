"""S04: shifts that must not follow each other from one day to the next."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.planning.model.counters import NONE, Space
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Shape, parameter
from patrolplanner.planning.model.selection import selected


@dataclass(frozen=True, kw_only=True)
class Succession(Shape):
    """The day after a duty of shift ``first`` has no duty of shift ``then`` (several joined by ``|``)."""

    id = "S04"
    title = translate("rules", "Forbidden successions")
    example = translate("rules", "Night not followed by day: whoever had the night has no day shift the next day.")
    who: str = ""
    first: str = parameter("", translate("rule parameters", "Shift of the first day"))
    then: str = parameter("", translate("rule parameters", 'Not followed by (several parted by "|")'))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """On day d the one, on day d + 1 the other: at most one of them."""
        instance = space.instance
        people = selected(instance, self.who)
        early = space.on_shifts(instance.shift_index.get(self.first, NONE))[people]
        later = [instance.shift_index[c.strip()] for c in self.then.split("|") if c.strip() in instance.shift_index]
        late = space.on_shifts(*later)[people]
        who, day = np.nonzero((early[:, :-1] >= 0) & (late[:, 1:] >= 0))
        rows = np.arange(len(who))
        yield self.block(
            Terms().add(rows, early[who, day]).add(rows, late[who, day + 1]),
            len(who),
            high=1,
            person=people[who],
            day=instance.days[0] + day + 1,
        )

    def explain(self, found: Finding) -> Message:
        return translate("rules", "{person}: {then} on {day} right after {first} must not be.").fill(
            person=found.person.name, day=found.day, first=self.first, then=self.then
        )
