"""S07, S08 and S12 to S14: how many weekends are worked, that they are worked whole, and of what shift, and in runs."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import NONE, Space
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Shape, price_parameter
from patrolplanner.planning.model.selection import selected
from patrolplanner.planning.model.spans import weekends_of, weeks_of, worked_weekends


@dataclass(frozen=True, kw_only=True)
class WeekendCount(Shape):
    """At most ``most`` weekends with a duty on Saturday or Sunday in the period."""

    id = "S07"
    title = translate("rules", "Most weekends worked")
    example = translate("rules", "Whoever was on duty on {most} {most:weekend|weekends} has the next one off.")
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
        return translate("rules", "{person}: duty on {count} {count:weekend|weekends} (at most {most}).").fill(
            person=found.person.name, count=found.activity, most=self.most
        )


@dataclass(frozen=True, kw_only=True)
class WholeWeekends(Shape):
    """Who has duty on one day of a weekend has it on all of them: each day missing costs the price.

    ``weekend`` names its days; ``broken`` is what a free day between two days of duty costs more, in prices.
    """

    id = "S08"
    title = translate("rules", "Complete weekends")
    example = translate("rules", "Whoever is on duty on Saturday is on Sunday too; otherwise both are off.")
    severity: Severity = Severity.SOFT
    price: int = 50
    who: str = ""
    weekend: str = "sat|sun"
    broken: int = price_parameter(0, translate("rule parameters", "Dearer so many times when the day between is free"))

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
        first = space.instance.days[0] + day[:, 0]
        yield self.block(terms, len(who), low=0 if length == 2 else -length, high=0, person=who, day=first)
        if self.broken:
            for n in range(1, length - 1):
                around = Terms().add(rows, space.works[who, day[:, n - 1]]).add(rows, space.works[who, day[:, n + 1]])
                around.add(rows, space.works[who, day[:, n]], -1)
                yield self.block(around, len(who), high=1, price=self.price * self.broken, person=who, day=first)

    def explain(self, found: Finding) -> Message:
        if self.weekend == "sat|sun":
            text = translate("rules", "{person}: duty on only one day of the weekend of {day}.")
        else:
            text = translate("rules", "{person}: not on duty on all days of the weekend of {day}.")
        return text.fill(person=found.person.name, day=found.day)


@dataclass(frozen=True, kw_only=True)
class WeekendShift(Shape):
    """A weekend of duty on all its two or three days is of one shift; each further shift costs the price."""

    id = "S12"
    title = translate("rules", "One shift a weekend")
    example = translate("rules", "Whoever is on duty on the whole weekend has the same shift on all its days.")
    severity: Severity = Severity.SOFT
    price: int = 50
    who: str = ""
    weekend: str = "sat|sun"

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Different shifts + days worked <= days of the weekend + 1: with fewer days the shifts may differ."""
        instance = space.instance
        people = selected(instance, self.who)
        days = weekends_of(instance, self.weekend)
        weekend_of = np.full(len(instance.days), -1, dtype=np.int64)
        weekend_of[days] = np.arange(len(days))[:, None]
        chosen = np.isin(space.stint_person, people) & (weekend_of[space.stint_day - instance.days[0]] >= 0)
        stints = np.flatnonzero(chosen)
        row = np.searchsorted(people, space.stint_person[stints]) * len(days)
        row += weekend_of[space.stint_day[stints] - instance.days[0]]
        key = row * len(instance.plan.shifts) + instance.shift_days.shift[space.stint_shift_day[stints]]
        unique, group = np.unique(key, return_inverse=True)
        kinds = space.counters.anys(group.reshape(-1), space.stint_columns[stints], len(unique))
        terms = Terms().add(unique // max(1, len(instance.plan.shifts)), kinds)
        who, week = (a.reshape(-1) for a in np.meshgrid(people, np.arange(len(days)), indexing="ij"))
        for n in range(days.shape[1]):
            terms.add(np.arange(len(who)), space.works[who, days[week, n]])
        yield self.block(terms, len(who), high=days.shape[1] + 1, person=who, day=instance.days[0] + days[week, 0])

    def explain(self, found: Finding) -> Message:
        return translate("rules", "{person}: different shifts on the weekend of {day}.").fill(
            person=found.person.name, day=found.day
        )


@dataclass(frozen=True, kw_only=True)
class WeekendRun(Shape):
    """Weekends with a duty come in runs of ``least`` to ``most``; the price is for each weekend too few or too many.

    Weekends that lie wholly in the period count, and a run at its edge is as long as it stands.
    """

    id = "S13"
    title = translate("rules", "Weekends running")
    example = translate("rules", "Set to at most 2: after two weekends on duty the third is off.")
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
            text = translate(
                "rules", "{person}: duty on {count} {count:weekend|weekends} running from {day} (at most {most})."
            )
        else:
            text = translate(
                "rules",
                "{person}: duty on only {count} {count:weekend|weekends} running from {day} (at least {least}).",
            )
        return text.fill(person=found.person.name, count=found.mark, day=found.day, most=self.most, least=self.least)


@dataclass(frozen=True, kw_only=True)
class NightBeforeWeekend(Shape):
    """Who has a night duty on the day before a weekend has a duty on the weekend too; both within the period."""

    id = "S14"
    title = translate("rules", "No night before a free weekend")
    example = translate("rules", "Whoever has Saturday and Sunday off has no night on Friday.")
    severity: Severity = Severity.SOFT
    price: int = 50
    who: str = ""
    weekend: str = "sat|sun"

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """The night - duties of the weekend <= 0."""
        people = selected(space.instance, self.who)
        days = weekends_of(space.instance, self.weekend)
        days = days[space.instance.days[0] + days[:, 0] > space.instance.period_days[0]]
        who, week = (a.reshape(-1) for a in np.meshgrid(people, np.arange(len(days)), indexing="ij"))
        rows = np.arange(len(who))
        terms = Terms().add(rows, space.nights[who, days[week, 0] - 1])
        for n in range(days.shape[1]):
            terms.add(rows, space.works[who, days[week, n]], -1)
        yield self.block(terms, len(who), high=0, person=who, day=space.instance.days[0] + days[week, 0])

    def explain(self, found: Finding) -> Message:
        return translate("rules", "{person}: a night duty before the free weekend of {day}.").fill(
            person=found.person.name, day=found.day
        )


def _saturdays(space: Space) -> Ints:
    """Positions in the horizon of the Saturdays whose weekend touches the period."""
    instance = space.instance
    saturday = weeks_of(instance) + 5
    touches = (saturday <= instance.period_days[-1]) & (saturday + 1 >= instance.period_days[0])
    places: Ints = saturday[touches] - instance.days[0]
    return places
