"""The only judge of rosters: window, command line, papers and search all use its verdict."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from datetime import date, datetime
from functools import cached_property

import numpy as np

from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.demands import AskedSort, places
from patrolplanner.domain.journal import Journal
from patrolplanner.domain.messages import Message
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.indicators.as_worked import as_worked
from patrolplanner.planning.judging.counted_pairs import CountedPairs
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.judging.violation_order import ViolationOrder
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Bools, Instance, Ints, Published
from patrolplanner.planning.model.limits import LimitBlock, Limits
from patrolplanner.planning.model.rule import Finding, Rule
from patrolplanner.planning.model.verdict import Gap, Verdict, Violation, lack_said


def judge(
    plan: Plan,
    period: Period,
    roster: Roster,
    *,
    rulebook: Rulebook | None = None,
    calendar: Calendar | None = None,
    published: Published | None = None,
) -> Verdict:
    """Everything that is wrong with a roster over a period, with its price.

    Raises UserError when the plan's rule settings make no sense.
    """
    instance = Instance(plan, period, roster, calendar, published)
    person, duty = instance.pairs_of(roster.pairs)
    case = Case(Space(instance, person, duty), rulebook or Rulebook.of(plan))
    return case.verdict(np.ones(case.space.size, dtype=np.int64))


class Case:
    """A space with its limits (compiled when first asked for), ready to judge any choice of its pairs."""

    def __init__(self, space: Space, rulebook: Rulebook) -> None:
        self.space = space
        self.rulebook = rulebook
        self._order = ViolationOrder()

    def open_places(self, activity: Ints) -> int:
        """`Verdict.open_places` of a roster with this activity, without a word said."""
        limits = self.limits
        units = limits.units(limits.miss(activity))
        lacks: dict[int, dict[AskedSort, int]] = {}
        for n in np.flatnonzero(limits.is_gap & (units > 0)).tolist():
            block, row = limits.blocks[int(limits.block[n])], int(limits.first[n])
            of_duty, sort = lacks.setdefault(int(block.duty[row]), {}), self.instance.sort_called(block.gap)
            of_duty[sort] = max(of_duty.get(sort, 0), int(units[n]))
        return sum(map(places, lacks.values()))

    @cached_property
    def limits(self) -> Limits:
        """All limits over the space. Compiling them also makes the space's counters."""
        return self.rulebook.compile(self.space)

    @property
    def is_of_rule(self) -> Bools:
        """[limits] those of rules; the others are what a search is told besides."""
        of_rule: Bools = np.array(self.limits.rules, dtype=np.int64) < len(self.rulebook.rules)
        return of_rule[self.limits.block]

    def narrowed(self, pairs: Ints) -> Case:
        """The case of some of the pairs (sorted positions) alone; a roster of these costs the same there."""
        return Case(Space(self.instance, self.space.person[pairs], self.space.duty[pairs]), self.rulebook)

    @property
    def instance(self) -> Instance:
        return self.space.instance

    def chosen(self, pairs: Iterator[Pair] | frozenset[Pair]) -> Ints:
        """[pairs] 0-1 vector of those pairs that the space knows."""
        return self.chosen_rows(self.instance.pairs_of(pairs))

    def chosen_rows(self, rows: tuple[Ints, Ints]) -> Ints:
        """The same of pairs as indices of people and duties."""
        return self.space.among(*rows).astype(np.int64)

    def rows(self, chosen: Ints) -> tuple[Ints, Ints]:
        """The pairs chosen, as indices of people and duties."""
        on = np.flatnonzero(chosen)
        return self.space.person[on], self.space.duty[on]

    def roster_pairs(self, chosen: Ints) -> list[Pair]:
        return [self.instance.pair(int(self.space.person[i]), int(self.space.duty[i])) for i in np.flatnonzero(chosen)]

    def activity(self, chosen: Ints) -> Ints:
        return self.limits.activity(self.space.counters.values(chosen))

    def price(self, chosen: Ints) -> int:
        return int(self.limits.cost(self.activity(chosen)).sum())

    def broken(self, chosen: Ints) -> Ints:
        return np.flatnonzero(self.limits.hard & (self.limits.miss(self.activity(chosen)) > 0))

    def verdict(self, chosen: Ints) -> Verdict:
        """Gaps and violations in words, gravest first."""
        activity = self.activity(chosen)
        miss = self.limits.miss(activity)
        units, cost = self.limits.units(miss), self.limits.cost(activity)
        self.look_up(np.flatnonzero(miss).tolist())
        said = [
            self.finding(r, chosen, int(activity[r]), int(units[r]), int(cost[r]))
            for r in np.flatnonzero(miss).tolist()
        ]
        return self.verdict_of(said, int(cost.sum()))

    def finding(self, limit: int, chosen: Ints, activity: int, units: int, cost: int) -> Gap | Violation | None:
        """What a missed limit is to people; None for a hard one among rows outside the period alone."""
        found = self.found(limit, chosen, activity, units)
        block = self.limits.blocks[int(self.limits.block[limit])]
        if block.severity is Severity.HARD and not self._in_period(found):
            return None
        if block.gap:
            return self._gap(found, cost, self.rule_of(limit).explain(found))
        return self._violation(found, limit, block, cost)

    def _gap(self, found: Finding, price: int, text: Message) -> Gap:
        key, sort = found.duty.key, self.instance.sort_called(found.gap)
        lack = lack_said(self.instance.plan, sort, found.amount)
        return Gap(key, sort, found.amount, price, text, found.called(found.duty), lack)

    def verdict_of(self, said: Iterable[Gap | Violation | None], price: int) -> Verdict:
        """The verdict of what has been found limit by limit, with what the rules find in the plan itself."""
        said = tuple(said)
        violations = [v for v in said if isinstance(v, Violation)]
        violations += self.found_in_plan
        return Verdict(
            self.instance.period,
            price,
            tuple(sorted((g for g in said if isinstance(g, Gap)), key=lambda g: (g.duty, g.of))),
            self._order.violations(violations),
        )

    def rule_of(self, limit: int) -> Rule:
        """The rule that a limit comes from; none of a penalty."""
        return self.rulebook.rules[self.limits.rules[int(self.limits.block[limit])]]

    def found(self, limit: int, chosen: Ints, activity: int, amount: int) -> Finding:
        """What an explanation of a missed limit may need."""
        block = self.limits.blocks[int(self.limits.block[limit])]
        r = int(self.limits.first[limit])
        person, day, duty = int(block.person[r]), int(block.day[r]), int(block.duty[r])
        counted = self._counted.counted(limit)
        on = counted[chosen[counted] > 0]
        pairs = zip(self.space.person[on].tolist(), self.space.duty[on].tolist(), strict=True)
        return Finding(
            instance=self.instance,
            aspect=block.aspect,
            gap=block.gap,
            of_person=self.instance.people[person] if person >= 0 else None,
            day=date.fromordinal(day) if day >= 0 else None,
            of_duty=self.instance.duties[duty] if duty >= 0 else None,
            mark=int(block.mark[r]),
            amount=amount,
            activity=activity,
            low=int(self.limits.low[limit]),
            high=int(self.limits.high[limit]),
            pairs=tuple(pairs),
        )

    def look_up(self, limits: Iterable[int]) -> None:
        """Find together what explanations of these limits will need."""
        self._counted.look_up(limits)

    def pairs_of(self, limit: int) -> set[int]:
        """Pairs that a limit adds up, through counters."""
        return self._counted.under(limit)

    @cached_property
    def found_in_plan(self) -> tuple[Violation, ...]:
        """What the rules find in the plan whatever the roster: the same for every choice."""
        return tuple(v for rule in self.rulebook.rules for v in rule.findings(self.instance))

    @cached_property
    def _counted(self) -> CountedPairs:
        limits = self.limits  # compiling them makes the counters
        return CountedPairs(self.space.counters, limits)

    def _in_period(self, found: Finding) -> bool:
        return not found.pairs or any(self.instance.in_period[d] for _, d in found.pairs)

    def _violation(self, found: Finding, limit: int, block: LimitBlock, price: int) -> Violation:
        rule = self.rule_of(limit)
        people = (found.of_person,) if found.of_person is not None else found.people
        dates = {d.key.day for d in found.duties} if found.of_person is None else set()
        if found.day is not None:
            dates.add(found.day)
        duties = (found.of_duty.key,) if found.of_duty is not None else tuple(d.key for d in found.duties)
        return Violation(
            rule.id,
            block.severity,
            price,
            tuple(p.id for p in people),
            tuple(sorted(dates)),
            duties,
            found.amount,
            rule.explain(found),
        )


def verdict_of(
    plan: Plan, period: Period, roster: Roster, published: Roster | None, now: datetime, journal: Journal
) -> Verdict:
    """The verdict alone, with what people have been told and have worked, as the window's live check judges.

    Raises UserError for a plan that cannot be judged.
    """
    told = None if published is None else Published(published.pairs, now)
    plan, roster = as_worked(plan, roster, journal, period)
    return judge(plan, period, roster, published=told)
