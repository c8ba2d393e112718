"""R16: shifts rotate forward."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import DAY_MINUTES
from patrolplanner.planning.model.counters import NONE, Space, expand
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import HOURS, Finding, Rule, RuleGroup, parameter

LATE_UNTIL = 4 * 60  # a date that begins before 04:00 begins late in the night before, not early


@dataclass(frozen=True, kw_only=True)
class Forward(Rule):
    """The next date worked within ``hours`` begins no earlier by the clock than the one before, but for ``margin``."""

    id = "R16"
    title = translate("rules", "Forward rotation")
    group = RuleGroup.REST
    example = translate("rules", "Zhang had a late shift yesterday: today better a night shift than an early one.")
    note = translate("rules", "Ergonomic advice for shift work: early, late, night, in this order.")
    severity: Severity = Severity.SOFT
    price: int = 30
    hours: float = parameter(48, translate("rule parameters", "Counts within so long of the last start"), unit=HOURS)
    margin: float = parameter(2, translate("rule parameters", "Counts from so much earlier on"), unit=HOURS)

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """For each hour at which a date may begin: it begins so, and the next one worked too early: not both."""
        begins = _Beginnings.of(space)
        minutes = round(self.hours * 60)
        for later in range(1, (minutes + DAY_MINUTES - 1) // DAY_MINUTES + 1):
            yield self._turns(space, begins, later, minutes - later * DAY_MINUTES)

    def _turns(self, space: Space, begins: _Beginnings, later: int, reach: int) -> LimitBlock:
        """Of a date and the one ``later`` days after it, which begins ``reach`` minutes later in the day at most."""
        days, inside = space.instance.days, space.instance.is_period_day
        day = begins.cell % len(days)
        row = np.flatnonzero(day + later < len(days))
        row = row[inside[day[row]] | inside[day[row] + later]]
        clock = np.where(begins.minute < LATE_UNTIL, begins.minute + DAY_MINUTES, begins.minute)[row]
        cut, latest = clock - round(self.margin * 60), np.minimum(begins.minute[row] + reach, DAY_MINUTES - 1)
        cell = begins.cell[row] + later
        early = begins.until(cell, np.minimum(latest, cut))
        dawn = begins.until(cell, np.full(len(cell), LATE_UNTIL - 1))
        before_dawn = begins.until(cell, np.minimum(np.minimum(latest, cut - DAY_MINUTES), LATE_UNTIL - 1))
        by_day = (early >= 0) & (early != dawn) & (np.minimum(latest, cut) >= LATE_UNTIL)
        kept = np.flatnonzero(by_day | (before_dawn >= 0))
        rows, row, cell = np.arange(len(kept)), row[kept], cell[kept]
        terms = Terms().add(rows, begins.column[row]).add(rows, begins.previous[row], -1)
        terms.add(rows, np.where(by_day, early, NONE)[kept]).add(rows, np.where(by_day, dawn, NONE)[kept], -1)
        terms.add(rows, before_dawn[kept])
        person = begins.cell[row] // len(days)
        for between in range(1, later):
            terms.add(rows, space.works[person, day[row] + between], -1)
        return self.block(terms, len(rows), high=1, person=person, day=days[cell % len(days)])

    def explain(self, found: Finding) -> Message:
        first = found.duties[0]
        second = next(d for d in found.duties if d.key.day == found.day)
        return translate("rules", "{person}: {second} starts earlier in the day than {first} before it.").fill(
            person=found.people[0].name, first=found.called(first), second=found.called(second)
        )


@dataclass(frozen=True)
class _Beginnings:
    """When dates of people may begin: flat place among [people, days], minute of the day, the counter "has begun by
    then" and that of the beginning before it, NONE for the first; in the order of place and minute."""

    cell: Ints
    minute: Ints
    column: Ints
    previous: Ints

    @staticmethod
    def of(space: Space) -> _Beginnings:
        keys, of = np.unique(space.stint_cell * DAY_MINUTES + space.stint_start % DAY_MINUTES, return_inverse=True)
        cells, minute = np.divmod(keys, DAY_MINUTES)
        stints = np.argsort(of, kind="stable")
        first = np.searchsorted(of[stints], np.arange(len(keys) + 1))
        opening = np.searchsorted(cells, cells)  # the first beginning of each one's date
        group, place = expand(np.arange(len(keys)), first[opening], first[1:])
        column = space.counters.anys(group, space.stint_columns[stints[place]], len(keys))
        previous = np.where(opening == np.arange(len(keys)), NONE, np.roll(column, 1))
        return _Beginnings(cells, minute, column, previous)

    def until(self, cell: Ints, minute: Ints) -> Ints:
        """The counter "has begun by this minute" of these places; NONE where nothing can."""
        key = self.cell * DAY_MINUTES + self.minute
        found = np.searchsorted(key, cell * DAY_MINUTES + np.clip(minute, -1, DAY_MINUTES - 1), side="right") - 1
        there = (found >= 0) & (minute >= 0)
        there[there] = self.cell[found[there]] == cell[there]
        return np.where(there, self.column[np.maximum(found, 0)] if len(key) else NONE, NONE)
