"""How good a roster is: better and better lower bounds while the search goes on.

Bounds of different limits add up: what a count of duties says of fairness, what the linear relaxation of gaps and hard
limits and of posts without an officer says of missing people, what the months that each person may have say beyond it,
what each other limit costs at least by itself. The linear relaxation of all limits is tried last, where nothing is
counted: elsewhere it knows less than the counts (measured: tests/bench/notes/bounds.md, tests/bench/notes/gaps.md).
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterator
from itertools import chain

import numpy as np
from ortools.sat.python import cp_model

from patrolplanner.domain.people import Role
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.rule import GAP_PRICE
from patrolplanner.planning.solving.bounds.count_model import SMALL_GAP, CountModel, count_models
from patrolplanner.planning.solving.bounds.counts import Counts
from patrolplanner.planning.solving.bounds.linear_bound import LinearBound
from patrolplanner.planning.solving.bounds.month_dive import lead_first
from patrolplanner.planning.solving.bounds.patterns import Months, Patterns
from patrolplanner.planning.solving.bounds.row_bound import DEAREST, RowBound
from patrolplanner.planning.solving.engine.exact_model import least_cost
from patrolplanner.planning.solving.engine.groups import components
from patrolplanner.planning.solving.engine.lns import Guided, Incumbent
from patrolplanner.planning.solving.engine.solver import cp_solver

# shares of the search's budget
FIRST_SHARE = 0.05  # for the counts before the gaps
SECOND_SHARE = 0.6  # for the counts after the gaps
BESIDE_SHARE, FEW = 0.25, 40  # for the counts of so few people beside column generation
OFFICERS_SHARE = 0.4  # for what officers' own months say of the gaps
MONTHS_SHARE = 0.3  # for what everybody's own months say of them
ROWS_SHARE = 0.25  # for what whole rows say, before the counts have their turn

LEAST_BUDGET = 0.2  # for a counting model, at least
MUCH = 0.01  # of the posts that officers lead: where more is missing than is known to, officers are rostered first


class LowerBounds:
    """Proves bounds of the case that a pool works on."""

    def __init__(self, pool: Incumbent) -> None:
        self.pool, self.course, self.state = pool, pool.course, pool.state
        self.whole = LinearBound(pool.case, pool.network, pool.state, pool.editable)
        self.judged = self.whole.judged
        self.running = self.whole
        self.counts = Counts(pool.case, pool.network, self.state.chosen, pool.editable, self.judged)
        self.models = count_models(self.counts)
        limits = pool.case.limits
        prices = limits.price[pool.is_gap & self.judged & (limits.price > 0)]
        # gaps are counted in the greatest price of which that of each is a multiple: one, where all posts are alike
        self.unit = int(np.gcd.reduce(prices)) if len(prices) else GAP_PRICE
        self.cheapest, self.dearest = int(prices.min(initial=GAP_PRICE)), int(prices.max(initial=self.unit))
        self.rows = RowBound(pool, self.judged)
        self.guided: Guided | None = None
        self.least_gaps = 0
        """So many places every roster leaves open, by what has been proven by now."""

    def stop(self) -> None:
        self.running.stop()
        self.whole.stop()

    def at_once(self) -> int:
        """A weak bound without any solving."""
        return self._least(self.judged)

    def _least(self, counted: Bools) -> int:
        pool = self.pool
        return least_cost(pool.network, self.state, np.flatnonzero(pool.editable), counted)

    def _open(self, rows: Bools) -> int:
        """What is missing in the best roster by some limits [limits], in units; whole teams of posts without an officer
        too."""
        limits, activity = self.pool.case.limits, self.pool.state.activity
        units = limits.units(limits.miss(activity))
        wanted = rows & (self.pool.is_gap | limits.is_guide)
        return int((units * limits.price)[wanted].sum()) // self.unit

    def prove_by_counts(self, found: Callable[[int], None]) -> None:
        """Tell what counts know in a part of the time: column generation, which knows the rest, has no whole numbers
        in its shares."""
        if self.counts.person.any():
            gaps, rest = self._at_first()
            few = [m for m in self.models if m.people <= FEW]
            for models, share in ((self.models, FIRST_SHARE), (few, BESIDE_SHARE)):
                self._count(models, share, lambda: found(self._together(gaps, rest)))

    def _at_first(self) -> tuple[int, int]:
        """Gaps in units, and what all else costs that the counts do not count, without any solving."""
        return self._least(self.judged & self.pool.is_gap) // self.unit, self._least(self.judged & ~self.counts.rows)

    def _together(self, gaps: int, rest: int) -> int:
        return sum(m.least for m in self.models) + rest + self._beyond(gaps, SMALL_GAP)

    def _beyond(self, gaps: int, counted: int) -> int:
        """What gaps cost beyond so much of each, which is proven elsewhere: of the cheapest the greatest part."""
        return gaps * self.unit * max(0, self.cheapest - counted) // self.cheapest

    def prove(self, found: Callable[[int], None]) -> None:
        """Tell bounds, until the search is over or nothing better is known."""
        pool = self.pool
        counts, models, rows = self.counts, self.models, self.rows
        gaps, rest = self._at_first()

        def told() -> None:
            self.least_gaps = -(-gaps * self.unit // self.dearest)
            if self.course.effort.workers > 1:  # one worker's way must not hang on when this is known
                pool.least_gaps = self.least_gaps
            found(self._together(gaps, rest))
            found(rows.value + self._beyond(gaps, SMALL_GAP + int(DEAREST)))

        self._count(models, FIRST_SHARE, told)
        if self._open(pool.is_gap | pool.case.limits.is_guide) > gaps:
            months, least = Months(pool), [0 for _ in self._sets()]
            ways = (self._at_once, self._relaxed, self._officers, self._months)
            for known in chain.from_iterable(way(least, months) for way in ways):
                gaps = max(gaps, known)
                told()
        if rows.is_much(models):
            self._count(models, SECOND_SHARE, told)
        rows.lay_out(counts, models)
        turns = rows.improve()
        self._by_rows(turns, self.course.used + ROWS_SHARE * self.course.effort.budget, told)
        self._count(rows.models or models, SECOND_SHARE, told)
        self._by_rows(turns, math.inf, told)
        if not self.course.over and not counts.person.any():
            value = self.whole.solve(self.course)
            if value is not None:
                found(value)

    def _count(self, models: list[CountModel], share: float, told: Callable[[], None]) -> None:
        """Work on the counting models for a share of the time, for each person as much; ``told`` after each."""
        people = max(1, len(self.pool.case.instance.people))
        for m in models:
            if m.done or self.course.over:
                continue
            effort = self.course.effort
            most = max(LEAST_BUDGET, effort.budget * share * m.people / people)
            solver = cp_solver(effort.seed, self.course, most)
            status = self.course.run(solver, m.model)
            if status is not None:
                m.known = max(m.known, solver.best_objective_bound)
                m.done = status == cp_model.OPTIMAL
                told()

    def _by_rows(self, turns: Iterator[None], until: float, told: Callable[[], None]) -> None:
        """What whole rows prove, until so much is used."""
        for _ in turns:
            told()
            if self.course.used > until:
                return

    def _at_once(self, least: list[int], months: Months) -> Iterator[int]:
        """People that are missing at least, as far as officers tell at one price for all they lead: half a second a
        set, and all of it where officers are so scarce that every one of them is always wanted."""
        officers = self.pool.case.instance.role_mask(Role.OFFICER)
        for n, rows in enumerate(self._sets()):
            if not self.course.over and self._open(rows):
                patterns = Patterns(self.pool, self.whole.led, rows, months, officers)
                least[n] = max(0, self._in_units(next(patterns.bounds(0), 0)))
                yield sum(least)

    def _relaxed(self, least: list[int], _: Months) -> Iterator[int]:
        for n, rows in enumerate(self._sets()):
            if not self.course.over and self._open(rows) > least[n]:
                least[n] = max(least[n], self._gaps(rows))
                yield sum(least)

    def _gaps(self, rows: Bools) -> int:
        """What is missing at least, in units, as far as the relaxation of these limits tells."""
        pool = self.pool
        # a bound that is being made when the end comes is not yet known to `stop`, hence the second look
        self.running = LinearBound(pool.case, pool.network, self.state, pool.editable, rows, self.unit)
        return 0 if self.course.over else self.running.solve(self.course) or 0

    def _officers(self, least: list[int], months: Months) -> Iterator[int]:
        """As officers' own months tell, who then are given such months where many posts have no officer."""
        pool = self.pool
        officers = pool.case.instance.role_mask(Role.OFFICER)
        until = self.course.used + OFFICERS_SHARE * self.course.effort.budget
        for n, rows in enumerate(self._sets()):
            if self.course.over or self._open(rows) <= least[n]:
                continue
            patterns = Patterns(pool, self.whole.led, rows, months, officers)
            if not patterns.mine:
                continue
            yield from self._bounds(patterns, least, n, until)
            empty = self._open(rows) - least[n] > self._in_units(MUCH * patterns.asked.posts.sum())
            if empty and self.course.effort.workers > 1:  # one worker's way must not hang on when this is done
                lead_first(pool, patterns, officers, self.guided)

    def _months(self, least: list[int], months: Months) -> Iterator[int]:
        until = self.course.used + MONTHS_SHARE * self.course.effort.budget
        for n, rows in enumerate(self._sets()):
            if not self.course.over and self._open(rows) > least[n]:
                yield from self._bounds(Patterns(self.pool, self.whole.led, rows, months), least, n, until)

    def _bounds(self, patterns: Patterns, least: list[int], n: int, until: float) -> Iterator[int]:
        """All that are missing at least, whenever more is known of the set ``n`` for whom ``patterns`` are."""
        for bound in patterns.bounds(self.pool.gaps_among(patterns.limits)):
            if self._in_units(bound) > least[n]:
                least[n] = self._in_units(bound)
                yield sum(least)
            if self.course.used > until:
                break

    def _in_units(self, people: float) -> int:
        """What so many of the people whom months are proven of are worth at least: each a usual gap."""
        return int(people * GAP_PRICE) // self.unit

    def _sets(self) -> Iterator[Bools]:
        """[limits] masks: gaps, posts without an officer and hard limits of each set of people who share duties."""
        space, limits = self.pool.case.space, self.pool.case.limits
        of = components(space.person, space.duty, len(space.instance.people), len(space.instance.duties))
        column = self._component(of[space.person])
        entry = np.minimum(limits.start[:-1], max(0, len(limits.column) - 1))
        of_limit = np.where(np.diff(limits.start) > 0, column[limits.column[entry]], -1)
        wanted = limits.hard | self.pool.is_gap | limits.is_guide
        with_gaps = np.unique(of_limit[self.pool.is_gap & self.judged])
        for n in with_gaps.tolist():
            yield wanted & (of_limit == n)

    def _component(self, of_pair: Ints) -> Ints:
        """[columns] the component of some pair under each."""
        columns = self.pool.network.counters
        out = np.zeros(columns.size, dtype=np.int64)
        out[: columns.pairs] = of_pair
        for made in columns.groups:
            out[made.first + made.group] = out[made.column]
        return out
