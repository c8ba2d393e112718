"""R32: a day of duty that does not go on for ever."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np

from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.nights import clock_nights
from patrolplanner.planning.model.rule import (
    HOURS,
    WARN_PRICE,
    Finding,
    Rule,
    RuleGroup,
    hours,
    parameter,
    price_parameter,
)
from patrolplanner.planning.model.spans import of_same_date
from patrolplanner.planning.model.standby import standby_as, stints_of_duty

STRICT, WARN, NIGHTS = "strict", "warn", "nights"


@dataclass(frozen=True, kw_only=True)
class DaySpan(Rule):
    """From first start to last end of a duty date lie ``most`` hours at most, better ``warn``; and one night.

    Watch of a whole day and standby are left out of the span.
    """

    id = "R32"
    title = translate("rules", "Span of a day")
    group = RuleGroup.REST
    example = translate(
        "rules",
        "Zhang's day began with the morning peak: his last duty of the day ends within {most} h, better {warn} h.",
    )
    note = translate(
        "rules", "Fatigue guidance: peak, patrol and evening duty together are one day's work, and one night is enough."
    )
    softer_level = True
    exception = 250_000
    obstacle = translate("gaps", "with too long a day")
    most: float = parameter(14, translate("rule parameters", "First start to last end at most"), unit=HOURS)
    warn: float = parameter(12, translate("rule parameters", "First start to last end, better within"), unit=HOURS)
    warn_price: int = price_parameter(WARN_PRICE, translate("rule parameters", "Price of a longer day"))
    standby: str = standby_as()

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Of two duties of a date that lie too far apart one at most; the softer level for its first and last alone."""
        counted = stints_of_duty(space, self.standby) & ~space.instance.shift_days.full[space.stint_shift_day]
        first, last = _ends(space, counted)
        span = space.stint_end[last] - space.stint_start[first]
        far = span > round(self.most * 60)
        yield self._strict(space, first[far], last[far])
        near = ~far & (span > round(self.warn * 60))
        yield self._warned(space, counted, first[near], last[near])
        yield self._nights(space)

    def _strict(self, space: Space, first: Ints, last: Ints) -> LimitBlock:
        rows = np.arange(len(first))
        two = first != last
        terms = Terms().add(rows, space.stint_taken[first]).add(rows[two], space.stint_taken[last[two]])
        return self._block(space, terms, last, two.astype(np.int64), STRICT)

    def _warned(self, space: Space, counted: Bools, first: Ints, last: Ints) -> LimitBlock:
        """first + last - all that starts before the one or ends after the other <= 1."""
        rows = np.arange(len(first))
        two = first != last
        terms = Terms().add(rows, space.stint_taken[first]).add(rows[two], space.stint_taken[last[two]])
        row, other = of_same_date(space, first, counted)
        ends, end = space.stint_end[other], space.stint_end[last[row]]
        beyond = (other < first[row]) | (ends > end) | ((ends == end) & (other > last[row]))
        terms.add(row[beyond], space.stint_taken[other[beyond]], -1)
        return self._block(space, terms, last, two.astype(np.int64), WARN)

    def _nights(self, space: Space) -> LimitBlock:
        """Its own night and the one before it not both."""
        before, own = clock_nights(space, later=1), clock_nights(space, later=0)
        person, day = np.nonzero((before[:, :-1] >= 0) & (own[:, 1:] >= 0))
        rows = np.arange(len(person))
        terms = Terms().add(rows, before[person, day]).add(rows, own[person, day + 1])
        date = space.instance.days[0] + day + 1
        return self.block(terms, len(rows), high=1, person=person, day=date, aspect=NIGHTS)

    def _block(self, space: Space, terms: Terms, stints: Ints, high: Ints, aspect: str) -> LimitBlock:
        return self.block(
            terms,
            len(stints),
            severity=Severity.WARN if aspect == WARN else None,
            price=self.warn_price if aspect == WARN else None,
            high=high,
            person=space.stint_person[stints],
            day=space.stint_day[stints],
            aspect=aspect,
        )

    def explain(self, found: Finding) -> Message:
        duties = found.duties
        first, last = duties[0], max(duties, key=lambda duty: duty.end)
        if found.aspect == NIGHTS:
            text = translate("rules", "{person}: {first} and {last} are two nights of one duty date; one is enough.")
        elif found.aspect == STRICT:
            text = translate(
                "rules",
                "{person}: {hours} h from the start of {first} to the end of {last} on one duty date "
                "(at most {most} h).",
            ).fill(most=f"{self.most:g}")
        else:
            text = translate(
                "rules",
                "{person}: {hours} h from the start of {first} to the end of {last} on one duty date "
                "(reminder above {warn} h).",
            ).fill(warn=f"{self.warn:g}")
        return text.fill(
            person=found.person.name,
            first=found.called(first),
            last=found.called(last),
            hours=hours((last.end - first.start).total_seconds() / 60),
        )


def _ends(space: Space, counted: Bools) -> tuple[Ints, Ints]:
    """Stints that can be the first to start and the last to end of a person's date in the period, maybe the same."""
    starts = np.flatnonzero(counted & space.stint_live)
    row, last = of_same_date(space, starts, counted)
    first = starts[row]
    fits = (last >= first) & (space.stint_end[last] >= space.stint_end[first])
    return first[fits], last[fits]
