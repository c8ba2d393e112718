"""S13: how many weekends running are worked."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import NONE, Space
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Shape
from patrolplanner.planning.model.selection import selected
from patrolplanner.planning.model.spans import weekends_of, worked_weekends


@dataclass(frozen=True, kw_only=True)
class WeekendRun(Shape):
    """Weekends with a duty come in runs of ``least`` to ``most``; the price is for each weekend too few or too many.

    Weekends that lie wholly in the period count, and a run at its edge is as long as it stands.
    """

    id = "S13"
    title = translate("rules", "Weekends running")
    severity: Severity = Severity.SOFT
    price: int = 50
    who: str = ""
    least: int = 0
    most: int = 99
    weekend: str = "sat|sun"

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Of most + 1 weekends running one is free; no run of exactly 1 to least - 1."""
        people = selected(space.instance, self.who)
        days = weekends_of(space.instance, self.weekend)
        if not len(people) or not len(days):
            return
        # a free weekend before the first and after the last
        cells = np.pad(worked_weekends(space, people, days), ((0, 0), (1, 1)), constant_values=NONE)
        first = np.pad(space.instance.days[0] + days[:, 0], (1, 1))
        yield self._block(cells, people, first, self.most + 1, "most")
        for length in range(1, self.least):
            yield self._block(cells, people, first, length, "least")

    def _block(self, cells: Ints, people: Ints, first: Ints, length: int, aspect: str) -> LimitBlock:
        starts = np.arange(1, cells.shape[1] - length, dtype=np.int64)
        place, start = (a.reshape(-1) for a in np.meshgrid(np.arange(len(people)), starts, indexing="ij"))
        rows, terms = np.arange(len(place)), Terms()
        for n in range(length if len(place) else 0):
            terms.add(rows, cells[place, start + n])
        if aspect == "least" and len(place):
            terms.add(rows, cells[place, start - 1], -1).add(rows, cells[place, start + length], -1)
        return self.block(
            terms,
            len(place),
            high=length - 1,
            price=self.price * (self.least - length if aspect == "least" else 1),
            person=people[place],
            day=first[start],
            mark=length,
            aspect=aspect,
        )

    def explain(self, found: Finding) -> Message:
        if found.aspect == "most":
            text = translate("rules", "{person}: duty on {count} weekends running from {day} (at most {most}).")
        else:
            text = translate("rules", "{person}: duty on only {count} weekends running from {day} (at least {least}).")
        return text.fill(person=found.person.name, count=found.mark, day=found.day, most=self.most, least=self.least)
