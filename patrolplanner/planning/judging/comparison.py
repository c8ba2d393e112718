"""What one roster lacks or breaks that another does not, without wording all that both have in common."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from functools import cached_property
from typing import NamedTuple

import numpy as np

from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.messages import Message
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Instance, Ints, Published
from patrolplanner.planning.model.verdict import Gap, Shortage, Violation, shortages


class RosterStanding(NamedTuple):
    """A roster in four numbers: price, places still open, hard limits broken, started units of reminders."""

    price: int
    gaps: int
    hard: int
    reminders: int


class LimitMark(NamedTuple):
    """What a limit is about, the same in every case that has it. ``row`` is the rule's place among those in force."""

    row: int
    rule: str
    aspect: str
    gap: str
    person: str | None
    day: date | None
    duty: DutyKey | None
    number: int


@dataclass(frozen=True, slots=True)
class Worse:
    """A limit that one roster misses by more units than the other, in words.

    What a duty lacks is one of these, whatever sorts of people are missing; ``mark`` is that of one of them.
    """

    mark: LimitMark
    severity: Severity
    text: Message


class Judged:
    """A roster over a period with everything it misses, in numbers; words only for what is asked."""

    def __init__(
        self,
        plan: Plan,
        period: Period,
        roster: Roster,
        *,
        calendar: Calendar | None = None,
        published: Published | None = None,
    ) -> None:
        self.instance = Instance(plan, period, roster, calendar, published)
        person, duty = self.instance.pairs_of(roster.pairs)
        self.case = Case(Space(self.instance, person, duty), Rulebook.of(plan))
        self._chosen: Ints = np.ones(self.case.space.size, dtype=np.int64)
        self._activity = self.case.activity(self._chosen)
        self._units = self.case.limits.units(self.case.limits.miss(self._activity))

    @cached_property
    def standing(self) -> RosterStanding:
        """The roster in four numbers; the price is the judge's."""
        limits = self.case.limits
        return RosterStanding(
            int((self._units * limits.price).sum()),
            self.case.open_places(self._activity),
            int(np.count_nonzero(self._units[limits.hard])),
            int(self._units[limits.is_reminder].sum()),
        )

    @cached_property
    def missed(self) -> dict[LimitMark, tuple[int, int]]:
        """Gaps and whatever hard limits and reminders are missed: the limit and its units."""
        limits = self.case.limits
        dear = np.array([b.severity is not Severity.SOFT for b in limits.blocks], dtype=bool)[limits.block]
        return {self._mark(r): (r, int(self._units[r])) for r in np.flatnonzero(dear & (self._units > 0)).tolist()}

    def worse_than(self, other: Judged) -> list[Worse]:
        """What this roster misses by more than the other one, gaps first, then by severity."""
        before = other.missed
        worse = [(m, limit) for m, (limit, units) in self.missed.items() if units > before.get(m, (0, 0))[1]]
        short = {mark.duty: mark for mark, _ in worse if mark.gap}
        found = [self._worse(mark, limit) for mark, limit in worse if not mark.gap]
        found += [Worse(mark, Severity.WARN, self._shortages[duty].text) for duty, mark in short.items()]
        return sorted(found, key=lambda w: (not w.mark.gap, w.severity is not Severity.HARD, w.mark.day or date.min))

    def _mark(self, limit: int) -> LimitMark:
        limits = self.case.limits
        block, r = limits.blocks[int(limits.block[limit])], int(limits.first[limit])
        row = limits.rules[int(limits.block[limit])]
        person, day, duty = int(block.person[r]), int(block.day[r]), int(block.duty[r])
        return LimitMark(
            row,
            self.case.rulebook.rules[row].id,
            block.aspect,
            block.gap,
            self.instance.people[person].id if person >= 0 else None,
            date.fromordinal(day) if day >= 0 else None,
            self.instance.duties[duty].key if duty >= 0 else None,
            int(block.mark[r]),
        )

    @cached_property
    def _shortages(self) -> dict[DutyKey | None, Shortage]:
        gaps = (self._finding(limit) for mark, (limit, _) in self.missed.items() if mark.gap)
        return {s.duty: s for s in shortages(g for g in gaps if isinstance(g, Gap))}

    def _finding(self, limit: int) -> Gap | Violation | None:
        units = int(self._units[limit])
        cost = units * int(self.case.limits.price[limit])
        return self.case.finding(limit, self._chosen, int(self._activity[limit]), units, cost)

    def _worse(self, mark: LimitMark, limit: int) -> Worse:
        limits = self.case.limits
        block = limits.blocks[int(limits.block[limit])]
        found = self.case.found(limit, self._chosen, int(self._activity[limit]), int(self._units[limit]))
        return Worse(mark, block.severity, self.case.rule_of(limit).explain(found))
