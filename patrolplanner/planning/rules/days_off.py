"""R37: days off that are worth something: not one by one, and a weekend a month."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.plan import Period
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Bools, Instance
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import (
    Finding,
    Rule,
    RuleGroup,
    at_most_warn,
    price_parameter,
)
from patrolplanner.planning.model.spans import MONDAY_ORDINAL, months_of, worked_weekends
from patrolplanner.planning.rotation.teams import rotations_of

SINGLE, WEEKEND = "single", "weekend"
SATURDAY = 5  # days after Monday


@dataclass(frozen=True, kw_only=True)
class DaysOff(Rule):
    """No single day off between two dates worked, but in rotations; in every calendar month a free weekend.

    ``price`` is for a single day off, ``weekend_price`` for a month without a free weekend. Days away are no single
    days off, and a weekend away is free.
    """

    id = "R37"
    title = translate("rules", "Days off together")
    group = RuleGroup.REST
    example = translate(
        "rules", "Zhang is off on Tuesday: better on Wednesday too, and one weekend of the month is his."
    )
    note = translate("rules", "Custom of the service: two days off together, and a weekend a month for the family.")
    severity: Severity = Severity.SOFT
    price: int = 40
    weekend_price: int = price_parameter(300, translate("rule parameters", "Price of a month without a free weekend"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """The day before + the day after - the day itself <= 1; of a month's weekends one at least is not worked."""
        yield self._single(space)
        for month in months_of(space.instance):
            yield from self._weekends(space, month)

    def _single(self, space: Space) -> LimitBlock:
        instance = space.instance
        days, inside, works = instance.days, instance.is_period_day, space.works
        wanted = (works[:, :-2] >= 0) & (works[:, 2:] >= 0) & (inside[:-2] | inside[2:])[None, :]
        bound = instance.kept("rotates or away", lambda: _rotates_or_is_away(instance))
        wanted &= ~bound[:, 1:-1]
        person, day = np.nonzero(wanted)
        rows = np.arange(len(person))
        terms = Terms().add(rows, works[person, day]).add(rows, works[person, day + 2])
        terms.add(rows, works[person, day + 1], -1)
        return self.block(terms, len(rows), high=1, person=person, day=days[day + 1], aspect=SINGLE)

    def _weekends(self, space: Space, month: Period) -> Iterator[LimitBlock]:
        """Weekends that lie wholly in the month, where one of them has a date in the period."""
        instance = space.instance
        first, last = month.first.toordinal(), month.last.toordinal()
        saturdays = np.arange(first, last, dtype=np.int64)
        saturdays = saturdays[(saturdays - MONDAY_ORDINAL) % 7 == SATURDAY]
        days = np.stack([saturdays, saturdays + 1], axis=1)
        if not np.isin(days, instance.period_days).any():
            return
        people = np.arange(len(instance.people))
        worked = worked_weekends(space, people, days - instance.days[0])
        terms = Terms().add(np.repeat(people, len(days)), worked.reshape(-1))
        yield self.block(
            terms,
            len(people),
            severity=at_most_warn(self.severity),
            price=self.weekend_price,
            high=len(days) - 1,
            person=people,
            day=first,
            aspect=WEEKEND,
            always=True,
        )

    def explain(self, found: Finding) -> Message:
        assert found.day is not None
        if found.aspect == SINGLE:
            text = translate("rules", "{person}: {day} is a single day off between two days of duty.")
            return text.fill(person=found.person.name, day=found.day)
        text = translate("rules", "{person}: no weekend off in {month}.")
        month = translate("rules", "month {month} of {year}").fill(year=found.day.year, month=found.day.month)
        return text.fill(person=found.person.name, month=month)


def _rotates_or_is_away(instance: Instance) -> Bools:
    """[people, days] on which a rotation, the team's or the person's own, says who is off, or the person is away."""
    found = np.zeros((len(instance.people), len(instance.days)), dtype=bool)
    start = int(instance.days[0])

    def mark(person: int, first: date | None, last: date | None) -> None:
        begin = max(0, first.toordinal() - start) if first else 0
        end = max(0, last.toordinal() + 1 - start) if last else len(instance.days)
        found[person, begin:end] = True

    for n, person in enumerate(instance.people):
        for rotation in rotations_of(instance.plan, person):
            mark(n, rotation.start, rotation.end)
    for absence in instance.plan.absences:
        if absence.person in instance.person_index:
            # a date of which some office hours are left is no day away
            late, early = not absence.takes(absence.start), not absence.takes(absence.end)
            who = instance.person_index[absence.person]
            mark(who, absence.start + timedelta(days=late), absence.end - timedelta(days=early))
    return found
