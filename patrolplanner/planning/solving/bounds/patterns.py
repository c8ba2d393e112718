"""A lower bound of gaps from what each person can do at most: rows of duty that the hard rules of one person allow.

The linear relaxation thinks that somebody may have two thirds of a night and a third of the morning after. Here a
person's month is whole: prices on what is missing are set by a linear program over the months found so far, an exact
solve a person finds the best month at these prices, and what all of them together cannot earn is missing (Lagrange).
The prices are whole numbers and the solves exact, so every bound on the way holds, however far the prices are from
the best ones. At the same prices people of a kind all ask for the same days, so months come first at prices that
chance shifts a little for each (measured: tests/bench/notes/gaps.md).
"""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator
from dataclasses import replace

import numpy as np
from ortools.sat.python import cp_model

from patrolplanner.domain.people import Role
from patrolplanner.planning.model.counters import Counters
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import HIGHEST, LOWEST, Limits
from patrolplanner.planning.model.rule import GAP_PRICE
from patrolplanner.planning.solving.aggregation.led import Led
from patrolplanner.planning.solving.bounds.months_master import SCALE, Asked, MonthsMaster, Prices
from patrolplanner.planning.solving.engine.exact_model import SubModel, sub_model
from patrolplanner.planning.solving.engine.groups import grouped
from patrolplanner.planning.solving.engine.lns import Incumbent
from patrolplanner.planning.solving.engine.network import Network, SearchState
from patrolplanner.planning.solving.engine.solver import cp_solver

SMOOTH = 0.5  # share of the prices that gave the best bound so far in those that are tried next
MONTH_SECONDS = 2.0  # for the best month of one person; one that takes longer is taken for as good as it may be
MONTH_LINEAR = 1  # CP-SAT's level of linearization for a month
MOST_ROUNDS = 200  # of prices and new months
SHIFT = 0.3  # of a price, usually, by chance
PATIENCE = 4  # rounds of such prices after which
SCATTER_PAYS = 0.995  # of what was missing before, at most, must be
TINY = 1e-6  # of a price, which is nothing


def owners(columns: Counters, limits: Limits, person: Ints) -> Ints:
    """[limits] the one person whose pairs a limit is over, -1 where there are several. ``person`` is over pairs."""
    least, most = np.full(columns.size, len(person)), np.full(columns.size, -1)
    least[: len(person)] = most[: len(person)] = person
    for made in columns.groups:
        np.minimum.at(least, made.first + made.group, least[made.column])
        np.maximum.at(most, made.first + made.group, most[made.column])
    low, high = np.full(limits.count, len(person)), np.full(limits.count, -1)
    np.minimum.at(low, limits.row, least[limits.column])
    np.maximum.at(high, limits.row, most[limits.column])
    return np.where(low == high, low, -1)


def narrowed(limits: Limits, keep: Bools) -> Limits:
    entry = keep[limits.row]
    row = (np.cumsum(keep) - 1)[limits.row[entry]]
    fields = {name: getattr(limits, name)[keep] for name in ("low", "high", "price", "unit", "hard", "block", "first")}
    start = np.searchsorted(row, np.arange(int(keep.sum()) + 1)).astype(np.int64)
    return replace(limits, start=start, row=row, column=limits.column[entry], weight=limits.weight[entry], **fields)


class Months:
    """The best month of each person at given prices of their pairs, by the hard rules of that person alone."""

    def __init__(self, pool: Incumbent) -> None:
        case, self.course, self.editable = pool.case, pool.course, pool.editable
        self.fixed: Ints = np.where(pool.editable, 0, pool.state.chosen)
        columns, limits = case.space.counters, case.limits
        # what locked rows break already says nothing of the other rows here
        kept = limits.hard & (limits.miss(case.activity(self.fixed)) == 0)
        kept &= owners(columns, limits, case.space.person) >= 0
        own = narrowed(limits, kept)
        self.network = Network(columns, own)
        values = columns.values(self.fixed)
        self.state = SearchState(self.fixed, values, own.activity(values))
        self.models: dict[int, SubModel] = {}

    def best(self, person: int, pairs: Ints, prices: Ints) -> tuple[int, Ints | None]:
        """What the person earns at most, and the pairs of a month that earns much; ``prices`` [pairs] are whole."""
        if not (prices > 0).any():
            return 0, None
        if person not in self.models:
            self.models[person] = sub_model(self.network, self.state, pairs)
        part = self.models[person]
        part.model.minimize(cp_model.LinearExpr.weighted_sum(part.variables, (-prices).tolist()))
        solver = cp_solver(0, self.course, MONTH_SECONDS, linear=MONTH_LINEAR)
        status = self.course.run(solver, part.model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return int(np.maximum(prices, 0).sum()), None
        chosen = np.array([solver.boolean_value(v) for v in part.variables], dtype=bool)
        return -math.floor(solver.best_objective_bound + TINY), pairs[chosen]


class Patterns:
    """Bounds of the gaps among some limits (``rows`` [limits], all of one set of people who share duties).

    With ``who`` [people] only their months are looked at, and what others may fill counts as filled.
    """

    def __init__(self, pool: Incumbent, led: Led, rows: Bools, months: Months, who: Bools | None = None) -> None:
        self.pool, self.months, self.limits = pool, months, rows
        space = pool.case.space
        self.who = np.ones(len(space.instance.people), dtype=bool) if who is None else who
        self.rows = np.flatnonzero(rows & pool.is_gap & self._countable())
        self._led(led)
        self.asked = self._asked(np.array(led.posts, dtype=np.int64))
        there = np.concatenate([self.asked.row_pairs, self.asked.post_pairs])
        people = np.unique(space.person[there])
        editable = np.flatnonzero(pool.editable)
        of = grouped(space.person[editable], len(space.instance.people))
        self.mine = {int(p): editable[of[p]] for p in people.tolist()}
        self.master = MonthsMaster(self.asked, list(self.mine), space.size)

    def _asked(self, posts: Ints) -> Asked:
        """What the rows and the led duties ask of the people looked at, beside what is fixed."""
        limits, space, fixed = self.pool.case.limits, self.pool.case.space, self.months.fixed
        size = np.diff(limits.start)[self.rows]
        label = np.repeat(np.arange(len(self.rows)), size)
        pairs = limits.column[np.isin(limits.row, self.rows)]
        theirs, may = self.who[space.person], self.pool.editable
        low = limits.low[self.rows] - np.bincount(label, weights=fixed[pairs], minlength=len(self.rows))
        others = np.bincount(label, weights=~theirs[pairs], minlength=len(self.rows)) > 0
        place = np.full(len(space.instance.duties), -1, dtype=np.int64)
        place[self.duties] = np.arange(len(self.duties))
        officers = np.flatnonzero(space.instance.role_mask(Role.OFFICER)[space.person] & (place[space.duty] >= 0))
        there = np.bincount(place[space.duty[officers]], weights=fixed[officers], minlength=len(self.duties))
        free, leads = may[pairs] & theirs[pairs], officers[may[officers] & theirs[officers]]
        return Asked(
            low=np.where(others, 0, low).astype(np.int64),
            row_of=label[free],
            row_pairs=pairs[free],
            posts=posts[self.duties] - there.astype(np.int64),
            post_of=place[space.duty[leads]],
            post_pairs=leads,
            lost=self.lost,
        )

    def _countable(self) -> Bools:
        """[limits] that ask for so many of some pairs, at the price of a gap each."""
        limits = self.pool.case.limits
        strange = (limits.column >= self.pool.case.space.size) | (limits.weight != 1)
        plain = np.bincount(limits.row, weights=strange, minlength=limits.count) == 0
        out: Bools = plain & (limits.price >= GAP_PRICE) & (limits.unit == 1) & (limits.low > LOWEST)
        return out

    def _led(self, led: Led) -> None:
        """Duties that miss a whole team for each post without an officer: what is lost, by limit."""
        limits = self.pool.case.limits
        of = {}
        for n, r in enumerate(self.rows.tolist()):
            block = limits.blocks[int(limits.block[r])]
            of[int(block.duty[int(limits.first[r])]), block.gap] = n
        self.lost: list[list[tuple[int, int]]] = []
        duties = []
        for duty in led.proving(self.pool.case.space, self.pool.editable, self.pool.state.chosen).tolist():
            lost = [(of[duty, gap], n) for gap, n in led.each[duty] if (duty, gap) in of]
            if lost:
                duties.append(duty)
                self.lost.append(lost)
        self.duties = np.array(duties, dtype=np.int64)

    def bounds(self, enough: int) -> Iterator[int]:
        """Better and better bounds, up to ``enough`` or as long as prices change and there is time."""
        chosen, course = self.pool.state.chosen, self.pool.course
        for person, mine in self.mine.items():
            self.master.add(person, mine[chosen[mine] > 0])
        at = self.allowed(Prices(np.full(len(self.rows), 0), np.full(len(self.duties), HIGHEST)))
        if not len(self.duties):
            at = Prices(np.full(len(self.rows), SCALE), at.post)
        best, _ = self.tried(at, self.mine)
        if course.over:
            return
        yield -(-best // SCALE)
        self._scatter()
        for _ in range(MOST_ROUNDS):
            asked = self.master.prices(course)
            if asked is None or course.over or -(-best // SCALE) >= enough:
                return
            tried = self.allowed(at.mixed(asked, SMOOTH))
            value, added = self.tried(tried, self.mine)
            if not added:
                tried = self.allowed(asked)
                value, added = self.tried(tried, self.mine)
            if course.over:
                return
            if value > best:
                best, at = value, tried
                yield -(-best // SCALE)
            if not added:
                return

    def _scatter(self) -> None:
        """Months for all at prices that chance has shifted for each of them, as long as the program gains by them."""
        rng, before = np.random.default_rng(0), math.inf
        for n in range(MOST_ROUNDS):
            asked = self.master.prices(self.pool.course)
            if asked is None or self.pool.course.over:
                return
            if n % PATIENCE == PATIENCE - 1:
                if self.master.missing > SCATTER_PAYS * before:
                    return
                before = self.master.missing
            self.scattered(asked, self.mine, rng)

    def scattered(self, prices: Prices, people: Iterable[int], rng: np.random.Generator) -> int:
        """Months at prices that chance has shifted; how many of them were new."""
        price, added = self.of_pairs(self.allowed(prices)), 0
        for person in people:
            if self.pool.course.over:
                return 0
            mine = self.mine[person]
            shifted = price[mine] * (1 + SHIFT * rng.standard_normal(len(mine)))
            _, month = self.months.best(person, mine, np.maximum(0, shifted).astype(np.int64))
            if month is not None:
                added += self.master.add(person, month)
        return added

    def tried(self, prices: Prices, people: Iterable[int]) -> tuple[int, int]:
        """What these prices prove, in parts, where all people are looked at; and how many months were new."""
        price = self.of_pairs(prices)
        value = int(prices.row @ self.asked.low + prices.post @ self.asked.posts)
        added = 0
        for person in people:
            if self.pool.course.over:
                return 0, 0
            mine = self.mine[person]
            earned, month = self.months.best(person, mine, price[mine])
            value -= earned
            if month is not None:
                added += self.master.add(person, month)
        return value, added

    def allowed(self, prices: Prices) -> Prices:
        """The nearest prices at which nothing missing is dearer than it is."""
        row = np.clip(prices.row, 0, SCALE)
        most = [sum(n * (SCALE - int(row[r])) for r, n in lost) for lost in self.lost]
        return Prices(row, np.clip(prices.post, 0, np.array(most, dtype=np.int64)))

    def of_pairs(self, prices: Prices) -> Ints:
        """[pairs] what somebody's being there is worth."""
        price = np.zeros(self.pool.case.space.size, dtype=np.int64)
        np.add.at(price, self.asked.row_pairs, prices.row[self.asked.row_of])
        np.add.at(price, self.asked.post_pairs, prices.post[self.asked.post_of])
        return price
