"""A lower bound of gaps from what each person can do at most: rows of duty that the hard rules of one person allow.

The linear relaxation thinks that somebody may have two thirds of a night and a third of the morning after. Here a
person's month is whole: prices on what is missing are set by a linear program over the months found so far, an exact
solve a person finds the best month at these prices, and what all of them together cannot earn is missing (Lagrange).
The prices are whole numbers and the solves exact, so every bound on the way holds, however far the prices are from
the best ones. 300 people at load 1.2, a group of 110: the linear relaxation knows 0 of 176 gaps, one price for all
duties 76.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass, replace

import numpy as np
from ortools.linear_solver.python import model_builder
from ortools.sat.python import cp_model

from patrolplanner.domain.people import Role
from patrolplanner.planning.board import Bools, Ints
from patrolplanner.planning.columns import Columns
from patrolplanner.planning.limits import LOWEST, Limits
from patrolplanner.planning.rule import GAP_PRICE
from patrolplanner.planning.solving.groups import grouped
from patrolplanner.planning.solving.led import Led
from patrolplanner.planning.solving.network import Network, State
from patrolplanner.planning.solving.pool import Pool
from patrolplanner.planning.solving.solver import cp_solver
from patrolplanner.planning.solving.submodel import SubModel, sub_model

SCALE = 1000  # parts that a missing person's price is counted in
SMOOTH = 0.5  # share of the prices that gave the best bound so far in those that are tried next
MONTH_SECONDS = 2.0  # for the best month of one person; one that takes longer is taken for as good as it may be
MOST_ROUNDS = 200


def owners(columns: Columns, limits: Limits, person: Ints) -> Ints:
    """[limits] the one person whose pairs a limit is over, -1 where there are several. ``person`` is over pairs."""
    least, most = np.full(columns.size, len(person)), np.full(columns.size, -1)
    least[: len(person)] = most[: len(person)] = person
    for made in columns.counters:
        np.minimum.at(least, made.first + made.group, least[made.column])
        np.maximum.at(most, made.first + made.group, most[made.column])
    low, high = np.full(limits.count, len(person)), np.full(limits.count, -1)
    np.minimum.at(low, limits.row, least[limits.column])
    np.maximum.at(high, limits.row, most[limits.column])
    return np.where(low == high, low, -1)


def narrowed(limits: Limits, keep: Bools) -> Limits:
    """Only the limits of a mask."""
    entry = keep[limits.row]
    row = (np.cumsum(keep) - 1)[limits.row[entry]]
    fields = {name: getattr(limits, name)[keep] for name in ("low", "high", "price", "unit", "hard", "block", "first")}
    start = np.searchsorted(row, np.arange(int(keep.sum()) + 1)).astype(np.int64)
    return replace(limits, start=start, row=row, column=limits.column[entry], weight=limits.weight[entry], **fields)


class Months:
    """The best month of each person at given prices of their pairs, by the hard rules of that person alone."""

    def __init__(self, pool: Pool) -> None:
        case, self.course, self.editable = pool.case, pool.course, pool.editable
        self.fixed: Ints = np.where(pool.editable, 0, pool.state.chosen)
        columns, limits = case.space.columns, case.limits
        # what locked rows break already says nothing of the other rows here
        kept = limits.hard & (limits.miss(case.activity(self.fixed)) == 0)
        kept &= owners(columns, limits, case.space.person) >= 0
        own = narrowed(limits, kept)
        self.network = Network(columns, own)
        values = columns.values(self.fixed)
        self.state = State(self.fixed, values, own.activity(values))
        self.models: dict[int, SubModel] = {}

    def best(self, person: int, pairs: Ints, prices: Ints) -> tuple[int, Ints | None]:
        """What the person earns at most, and the pairs of a month that earns much; ``prices`` [pairs] are whole."""
        if not (prices > 0).any():
            return 0, None
        if person not in self.models:
            self.models[person] = sub_model(self.network, self.state, pairs)
        part = self.models[person]
        part.model.minimize(cp_model.LinearExpr.weighted_sum(part.variables, (-prices).tolist()))
        solver = cp_solver(0, max(0.01, min(MONTH_SECONDS, self.course.left)), linear=1)
        status = self.course.run(solver, part.model)
        if status not in (cp_model.OPTIMAL, cp_model.FEASIBLE):
            return int(np.maximum(prices, 0).sum()), None
        chosen = np.array([solver.boolean_value(v) for v in part.variables], dtype=bool)
        return -math.floor(solver.best_objective_bound + 1e-6), pairs[chosen]


@dataclass(frozen=True)
class Prices:
    """Whole prices: ``row`` [gap limits] of a person missing, ``post`` [led duties] of a post that has no officer."""

    row: Ints
    post: Ints

    def mixed(self, other: Prices, share: float) -> Prices:
        """Between the two, ``share`` of it this one."""
        ends = ((self.row, other.row), (self.post, other.post))
        row, post = (np.floor(share * a + (1 - share) * b).astype(np.int64) for a, b in ends)
        return Prices(row, post)


class Patterns:
    """Bounds of the gaps among some limits (``rows`` [limits], all of one set of people who share duties)."""

    def __init__(self, pool: Pool, led: Led, rows: Bools, months: Months) -> None:
        self.pool, self.months = pool, months
        limits, space = pool.case.limits, pool.case.space
        self.rows = np.flatnonzero(rows & pool.is_gap & self._countable())
        spans = [limits.column[limits.start[r] : limits.start[r + 1]] for r in self.rows.tolist()]
        fixed = months.fixed
        self.low: Ints = np.array(
            [limits.low[r] - fixed[s].sum() for r, s in zip(self.rows, spans, strict=True)], dtype=np.int64
        )
        self._led(led)
        label = np.repeat(np.arange(len(self.rows)), [len(s) for s in spans])
        pairs = np.concatenate(spans) if spans else np.zeros(0, dtype=np.int64)
        place = np.full(len(space.board.duties), -1, dtype=np.int64)
        place[self.duties] = np.arange(len(self.duties))
        officers = np.flatnonzero(space.board.role_mask(Role.OFFICER)[space.person] & (place[space.duty] >= 0))
        fixed_officers = np.bincount(place[space.duty[officers]], weights=fixed[officers], minlength=len(self.duties))
        self.posts: Ints = np.array(led.posts, dtype=np.int64)[self.duties] - fixed_officers.astype(np.int64)
        free, free_officers = pool.editable[pairs], officers[pool.editable[officers]]
        self.label, self.pairs = label[free], pairs[free]
        self.officer_of, self.officers = place[space.duty[free_officers]], free_officers
        there = np.unique(np.concatenate([self.pairs, self.officers]))
        self.people = np.unique(space.person[there])
        editable = np.flatnonzero(pool.editable)
        of = grouped(space.person[editable], len(space.board.people))
        self.mine = {int(p): editable[of[p]] for p in self.people.tolist()}

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
        master = _Master(self)
        chosen = self.pool.state.chosen
        for person, mine in self.mine.items():
            master.add(person, mine[chosen[mine] > 0])
        best, at = 0, None
        for _ in range(MOST_ROUNDS):
            asked = master.prices()
            if asked is None or self.pool.course.over:
                return
            tried = self.allowed(asked if at is None else at.mixed(asked, SMOOTH))
            value, added = self._tried(tried, master)
            if not added and at is not None:
                tried = self.allowed(asked)
                value, added = self._tried(tried, master)
            if self.pool.course.over:
                return
            if at is None or value > best:
                best, at = max(best, value), tried
                yield -(-best // SCALE)
            if not added or -(-best // SCALE) >= enough:
                return

    def _tried(self, prices: Prices, master: _Master) -> tuple[int, int]:
        """What these prices prove, in parts, and how many months were new."""
        price = self.of_pairs(prices)
        value = int(prices.row @ self.low + prices.post @ self.posts)
        added = 0
        for person, mine in self.mine.items():
            if self.pool.course.over:
                return 0, 0
            earned, month = self.months.best(person, mine, price[mine])
            value -= earned
            if month is not None:
                added += master.add(person, month)
        return value, added

    def allowed(self, prices: Prices) -> Prices:
        """The nearest prices at which nothing missing is dearer than it is."""
        row = np.clip(prices.row, 0, SCALE)
        most = [sum(n * (SCALE - int(row[r])) for r, n in lost) for lost in self.lost]
        return Prices(row, np.clip(prices.post, 0, np.array(most, dtype=np.int64)))

    def of_pairs(self, prices: Prices) -> Ints:
        """[pairs] what somebody's being there is worth."""
        price = np.zeros(self.pool.case.space.size, dtype=np.int64)
        np.add.at(price, self.pairs, prices.row[self.label])
        np.add.at(price, self.officers, prices.post[self.officer_of])
        return price


class _Master:
    """The linear program over the months found so far: how few may be missing, and what each is worth."""

    def __init__(self, patterns: Patterns) -> None:
        self.patterns = patterns
        self.model = model_builder.Model()
        self.helper = self.model.helper
        self.known: set[tuple[int, bytes]] = set()
        self.person = {p: self._row(-math.inf, 1.0) for p in patterns.mine}
        self.rows = [self._row(float(low), math.inf) for low in patterns.low.tolist()]
        missing = [self._column(1.0, [(row, 1.0)]) for row in self.rows]
        self.posts = [self._row(float(n), math.inf) for n in patterns.posts.tolist()]
        for row, lost in zip(self.posts, patterns.lost, strict=True):
            empty = self._column(0.0, [(row, 1.0)])
            for r, number in lost:
                more = self._row(0.0, math.inf)
                self.helper.add_term_to_constraint(more, missing[r], 1.0)
                self.helper.add_term_to_constraint(more, empty, -float(number))
        self.helper.set_maximize(False)
        size = patterns.pool.case.space.size
        self.of_pair: list[list[int]] = [[] for _ in range(size)]
        for n, pair in zip(patterns.label.tolist(), patterns.pairs.tolist(), strict=True):
            self.of_pair[pair].append(self.rows[n])
        for n, pair in zip(patterns.officer_of.tolist(), patterns.officers.tolist(), strict=True):
            self.of_pair[pair].append(self.posts[n])

    def _row(self, low: float, high: float) -> int:
        row: int = self.helper.add_linear_constraint()
        self.helper.set_constraint_lower_bound(row, low)
        self.helper.set_constraint_upper_bound(row, high)
        return row

    def _column(self, price: float, entries: list[tuple[int, float]]) -> int:
        column: int = self.helper.add_var()
        self.helper.set_var_lower_bound(column, 0.0)
        self.helper.set_var_upper_bound(column, math.inf)
        self.helper.set_var_objective_coefficient(column, price)
        for row, weight in entries:
            self.helper.add_term_to_constraint(row, column, weight)
        return column

    def add(self, person: int, month: Ints) -> int:
        """One more month of a person; 1 if it was new."""
        key = person, np.sort(month).tobytes()
        if key in self.known or not len(month):
            return 0
        self.known.add(key)
        rows = [row for pair in month.tolist() for row in self.of_pair[pair]]
        self._column(0.0, [(self.person[person], 1.0), *((row, 1.0) for row in rows)])
        return 1

    def prices(self) -> Prices | None:
        """The prices at which the months known so far leave nothing to gain."""
        solver = model_builder.Solver("glop")
        solver.set_time_limit_in_seconds(max(0.01, self.patterns.pool.course.left))
        if solver.solve(self.model) != model_builder.SolveStatus.OPTIMAL:
            return None
        dual = np.round(solver.dual_values(self.model.get_linear_constraints()).to_numpy() * SCALE).astype(np.int64)
        return Prices(dual[self.rows], dual[self.posts])
