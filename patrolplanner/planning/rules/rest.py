"""R11: enough rest between two duties."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import pairwise

import numpy as np

from patrolplanner.domain.duties import Duty
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.domain.shifts import DAY_MINUTES, ShiftKind
from patrolplanner.planning.model.counters import NONE, Space
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import HOURS, Finding, Rule, RuleGroup, hours, parameter
from patrolplanner.planning.model.spans import not_both, of_same_date
from patrolplanner.planning.model.standby import DUTY, REST, stints_of_duty

STRICT, STRUNG, TARGET = "strict", "strung", "target"


@dataclass(frozen=True, kw_only=True)
class Rest(Rule):
    """Between consecutive duties lie ``hours`` of rest, better ``target``.

    Duties of one duty date need none between them where all of them together lie within ``split`` hours from first
    start to last end. ``standby`` says whether standby at the station counts as rest or as duty, for other rules too.
    """

    id = "R11"
    title = translate("rules", "Rest between duties")
    group = RuleGroup.REST
    example = translate(
        "rules", "Zhang ends at 20:00; his next duty begins {hours} h later at least, better {target} h."
    )
    softer_level = True
    note = translate(
        "rules", "Fatigue guidance for shift work: eleven hours of daily rest, quick returns of eight hours avoided."
    )
    exception = 250_000
    obstacle = translate("gaps", "with too little rest")
    price: int = 60
    hours: float = parameter(8, translate("rule parameters", "Least rest"), unit=HOURS)
    target: float = parameter(11, translate("rule parameters", "Rest wished for"), unit=HOURS)
    split: float = parameter(12, translate("rule parameters", "A split duty lies within"), unit=HOURS)
    standby: str = parameter(
        REST,
        translate("rule parameters", "Standby at the station counts as"),
        {REST: translate("rule parameters", "rest"), DUTY: translate("rule parameters", "duty")},
    )

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        """Of two stints too close one at most; for the target only when none of their own lies in between.

        The strict level does not ask whether a third lies in between: a string of duties must not add up to seventeen
        hours. Two of one date are only too close where the date is too long for a split duty.
        """
        least, target = round(self.hours * 60), round(self.target * 60)
        on_duty = stints_of_duty(space, self.standby)
        first, second = space.successions(DAY_MINUTES + max(least, target))
        both = on_duty[first] & on_duty[second]
        first, second = first[both], second[both]
        rest = space.stint_start[second] - space.stint_end[first]
        same_day = space.stint_day[first] == space.stint_day[second]
        whole = space.stint_end[second] - space.stint_start[first]
        split = same_day & (whole <= round(self.split * 60))
        short, soft = (rest >= 0) & (rest < least), (rest >= least) & (rest < target)
        yield not_both(self, space, first[short & ~split], second[short & ~split], STRICT)
        dates = _DutyDates(space, on_duty, round(self.split * 60))
        for terms, high, stints in dates.too_long(first[short & split], second[short & split], least):
            yield self._block(space, terms, stints, high, STRUNG)
        if soft.any():
            apart, near = soft & ~split, soft & split
            severity = Severity.SOFT
            yield not_both(self, space, first[apart], second[apart], TARGET, severity=severity, unless_between=True)
            yield self._block(space, *dates.too_long_once(first[near], second[near]), TARGET, severity)

    def follows(self, duty: Duty) -> bool:
        """Whether a duty is to be rested from: not standby, where that is rest itself."""
        return self.standby == DUTY or duty.kind is not ShiftKind.STANDBY

    def _block(
        self, space: Space, terms: Terms, stints: Ints, high: int | Ints, aspect: str, severity: Severity | None = None
    ) -> LimitBlock:
        person, day = space.stint_person[stints], space.stint_day[stints]
        return self.block(terms, len(stints), severity=severity, high=high, person=person, day=day, aspect=aspect)

    def explain(self, found: Finding) -> Message:
        duties = found.duties
        if found.aspect == STRICT:
            first, second = duties[0], duties[-1]
        else:  # a third of the date may be there, because of which these two are no split duty
            after = [(b.start - a.end, a, b) for a, b in pairwise(duties) if b.start >= a.end]
            _, first, second = min(after, key=lambda row: row[0]) if after else (None, duties[0], duties[-1])
        rest = (second.start - first.end).total_seconds() / 60
        whole = (max(d.end for d in duties) - duties[0].start).total_seconds() / 60
        return self._sentence(found.aspect).fill(
            person=found.people[0].name,
            rest=hours(rest),
            first=found.called(first),
            second=found.called(second),
            least=f"{self.hours:g}",
            target=f"{self.target:g}",
            whole=hours(whole),
            split=f"{self.split:g}",
        )

    @staticmethod
    def _sentence(aspect: str) -> Message:
        if aspect == STRICT:
            return translate(
                "rules", "{person}: only {rest} h of rest between {first} and {second} (at least {least} h)."
            )
        if aspect == STRUNG:
            return translate(
                "rules",
                "{person}: only {rest} h of rest between {first} and {second} (at least {least} h); the date's duties "
                "last {whole} h from first to last and are no split duty ({split} h).",
            )
        return translate("rules", "{person}: {rest} h of rest between {first} and {second} (target {target} h).")


class _DutyDates:
    """What else people may have on the duty date of two duties, and when that is too long for a split duty."""

    def __init__(self, space: Space, on_duty: Bools, split: int) -> None:
        self.space, self.on_duty, self.split = space, on_duty, split

    def _any(self, row: Ints, stint: Ints, count: int) -> Ints:
        """[rows] counter: has one of the row's stints; NONE where there are none."""
        return self.space.counters.grid((count,), row, self.space.stint_taken[stint])

    def _two(self, first: Ints, second: Ints) -> Terms:
        rows = np.arange(len(first))
        return Terms().add(rows, self.space.stint_taken[first]).add(rows, self.space.stint_taken[second])

    def too_long(self, first: Ints, second: Ints, least: int) -> Iterator[tuple[Terms, int, Ints]]:
        """The two of a split duty, and what makes the date too long: not all of it. Terms, their most, stints.

        What lies too close to one of the two to be on the same date at all is forbidden without the other.
        """
        start, end = self.space.stint_start, self.space.stint_end
        row, other = of_same_date(self.space, first, self.on_duty)
        later = (end[other] > start[first[row]] + self.split) & (start[other] - end[first[row]] >= least)
        earlier = (start[other] < end[second[row]] - self.split) & (start[second[row]] - end[other] >= least)
        for chosen in (later, earlier):
            counter = self._any(row[chosen], other[chosen], len(first))
            there = np.flatnonzero(counter >= 0)
            terms = self._two(first[there], second[there]).add(np.arange(len(there)), counter[there])
            yield terms, 2, second[there]
        before = (start[other] >= end[second[row]] - self.split) & (start[first[row]] - end[other] >= least)
        place, early = row[before], other[before]
        pair, late = of_same_date(self.space, first[place], self.on_duty)
        after = (end[late] > start[early[pair]] + self.split) & (start[late] - end[second[place[pair]]] >= least)
        counter = self._any(pair[after], late[after], len(place))
        there = np.flatnonzero(counter >= 0)
        terms = self._two(first[place[there]], second[place[there]])
        terms.add(np.arange(len(there)), self.space.stint_taken[early[there]]).add(
            np.arange(len(there)), counter[there]
        )
        yield terms, 3, second[place[there]]

    def too_long_once(self, first: Ints, second: Ints) -> tuple[Terms, Ints, Ints]:
        """The two of a split duty, one after the other, on a date that is too long: one limit for each stint that may
        be the date's first. Terms, stints, and their most."""
        start, end = self.space.stint_start, self.space.stint_end
        row, opening = of_same_date(self.space, first, self.on_duty)
        row, opening = row[opening <= first[row]], opening[opening <= first[row]]
        place, other = of_same_date(self.space, opening, self.on_duty)
        late = end[other] > start[opening[place]] + self.split
        counter = self._any(place[late], other[late], len(opening))
        there = np.flatnonzero(counter != NONE)
        row, opening, counter = row[there], opening[there], counter[there]
        first, second = first[row], second[row]
        rows, apart = np.arange(len(row)), opening != first
        terms = self._two(first, second).add(rows, counter)
        terms.add(rows[apart], self.space.stint_taken[opening[apart]])
        place, other = of_same_date(self.space, opening, self.on_duty)
        terms.add(place[other < opening[place]], self.space.stint_taken[other[other < opening[place]]], -1)
        between, stint = self.space.between(first, second)
        terms.add(between, self.space.stint_taken[stint], -1)
        return terms, second, 2 + apart.astype(np.int64)
