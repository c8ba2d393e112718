"""S07 and S08: how many weekends are worked, and that they are worked whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.model.limits import LOWEST, LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Shape, parameter
from patrolplanner.planning.model.selection import selected
from patrolplanner.planning.model.spans import weekends_of, weeks_of, worked_weekends


@dataclass(frozen=True, kw_only=True)
class WeekendCount(Shape):
    """At most ``most`` weekends with a duty on Saturday or Sunday in the period."""

    id = "S07"
    title = translate("rules", "Most weekends worked")
    who: str = ""
    most: int = 3

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        people = selected(space.instance, self.who)
        saturday = _saturdays(space)
        worked = worked_weekends(space, people, np.stack([saturday, saturday + 1], axis=1))
        yield self.block(
            Terms().add(np.repeat(np.arange(len(people)), len(saturday)), worked.reshape(-1)),
            len(people),
            high=self.most,
            person=people,
            always=True,
        )

    def explain(self, found: Finding) -> Message:
        return translate("rules", "{person}: duty on {count} weekends (at most {most}).").fill(
            person=found.person.name, count=found.activity, most=self.most
        )


@dataclass(frozen=True, kw_only=True)
class WholeWeekends(Shape):
    """Who has duty on one day of a weekend has it on all of them: each day missing costs the price.

    ``weekend`` names its days; ``broken`` is what a free day between two days of duty costs more, in prices.
    """

    id = "S08"
    title = translate("rules", "Complete weekends")
    severity: Severity = Severity.SOFT
    price: int = 50
    who: str = ""
    weekend: str = "sat|sun"
    broken: int = parameter(0, translate("rule parameters", "Dearer by so many prices when the day between is free"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Of weekends that lie wholly in the period; of two days: the one as the other."""
        people = selected(space.instance, self.who)
        days = weekends_of(space.instance, self.weekend)
        length = days.shape[1]
        who, week = (a.reshape(-1) for a in np.meshgrid(people, np.arange(len(days)), indexing="ij"))
        rows = np.arange(len(who))
        day = days[week]
        terms = Terms()
        for n in range(length):
            terms.add(rows, space.works[who, day[:, n]], -1)
        if length == 2:
            terms = Terms().add(rows, space.works[who, day[:, 0]]).add(rows, space.works[who, day[:, 1]], -1)
        else:
            terms.add(rows, worked_weekends(space, people, days).reshape(-1), length)
        yield self._block(space, terms, who, day[:, 0], low=0 if length == 2 else -length, price=self.price)
        if self.broken:
            for n in range(1, length - 1):
                around = Terms().add(rows, space.works[who, day[:, n - 1]]).add(rows, space.works[who, day[:, n + 1]])
                around.add(rows, space.works[who, day[:, n]], -1)
                yield self._block(space, around, who, day[:, 0], high=1, price=self.price * self.broken)

    def _block(
        self, space: Space, terms: Terms, who: Ints, day: Ints, *, price: int, low: int = LOWEST, high: int = 0
    ) -> LimitBlock:
        first = space.instance.days[0] + day
        return self.block(terms, len(who), low=low, high=high, price=price, person=who, day=first)

    def explain(self, found: Finding) -> Message:
        if self.weekend == "sat|sun":
            text = translate("rules", "{person}: duty on only one day of the weekend of {day}.")
        else:
            text = translate("rules", "{person}: not on duty on all days of the weekend of {day}.")
        return text.fill(person=found.person.name, day=found.day)


def _saturdays(space: Space) -> Ints:
    """Positions in the horizon of the Saturdays whose weekend touches the period."""
    instance = space.instance
    saturday = weeks_of(instance) + 5
    touches = (saturday <= instance.period_days[-1]) & (saturday + 1 >= instance.period_days[0])
    places: Ints = saturday[touches] - instance.days[0]
    return places
