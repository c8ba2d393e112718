"""S11: rows of days that nobody should have, such as a late duty, then an early one."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.demands import WEEKDAYS
from patrolplanner.domain.errors import InvalidValue
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import NONE, Space
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Finding, Shape, parameter
from patrolplanner.planning.model.selection import selected
from patrolplanner.planning.model.spans import MONDAY_ORDINAL

ANY_DUTY, DAY_OFF = "*", "-"


@dataclass(frozen=True, kw_only=True)
class UnwantedPattern(Shape):
    """Nobody has this row of days within the period: ``pattern`` joins them by ``>``.

    A day is a shift's code, ``*`` for any duty or ``-`` for a day off; at least one is a duty. ``day`` (mon to sun)
    says on which weekday the row begins; empty: on any.
    """

    id = "S11"
    title = translate("rules", "Unwanted patterns")
    example = translate("rules", "Set to N>-: a night followed by a day off is avoided.")
    severity: Severity = Severity.SOFT
    price: int = 50
    who: str = ""
    pattern: str = parameter("", translate("rule parameters", "Row of days, such as N>-"))
    day: str = parameter("", translate("rule parameters", "Begins on (mon to sun; empty: any day)"))

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Duties of the pattern - duties on its days off <= duties of the pattern - 1."""
        steps = [step.strip() for step in self.pattern.split(">")]
        starts = self._starts(space, len(steps))
        people = selected(space.instance, self.who)
        who, start = (a.reshape(-1) for a in np.meshgrid(people, starts, indexing="ij"))
        rows, terms = np.arange(len(who)), Terms()
        for n, step in enumerate(steps if len(who) else ()):
            terms.add(rows, self._cells(space, step)[who, start + n], -1 if step == DAY_OFF else 1)
        duties = sum(step != DAY_OFF for step in steps)
        if not duties or not all(steps):
            raise InvalidValue(
                translate("rules", "pattern={value}: write days joined by >, such as N>- or L>D, with a duty.").fill(
                    value=self.pattern
                )
            )
        yield self.block(terms, len(who), high=duties - 1, person=who, day=space.instance.days[0] + start)

    def _starts(self, space: Space, length: int) -> Ints:
        """Positions in the horizon where the pattern may begin."""
        days = space.instance.period_days
        days = days[: max(0, len(days) - length + 1)]
        if self.day:
            week = [d.value for d in WEEKDAYS]
            if self.day not in week:
                raise InvalidValue(
                    translate("rules", "day={value}: it must be one of {known}.").fill(
                        value=self.day, known=tuple(week)
                    )
                )
            days = days[(days - MONDAY_ORDINAL) % 7 == week.index(self.day)]
        positions: Ints = days - space.instance.days[0]
        return positions

    def _cells(self, space: Space, step: str) -> Ints:
        if step in (ANY_DUTY, DAY_OFF):
            return space.works
        return space.on_shifts(space.instance.shift_index.get(step, NONE))

    def explain(self, found: Finding) -> Message:
        return translate("rules", "{person}: the unwanted pattern {pattern} from {day}.").fill(
            person=found.person.name, pattern=self.pattern, day=found.day
        )
