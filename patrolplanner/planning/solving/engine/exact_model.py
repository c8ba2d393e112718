"""An exact model of part of a roster: some pairs are free, everything else stays as it is.

Only what the free pairs can change is modelled: their counters, and the limits over either.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np
from ortools.sat.python import cp_model

from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.rule import GAP_PRICE
from patrolplanner.planning.solving.engine.network import Network, SearchState

# A hard limit that locked rows or history break already may stay broken, but mending it is worth any gap.
REPAIR_PRICE = 10 * GAP_PRICE


class _Term(NamedTuple):
    """A touched column as ``weight * variable + constant``, with its bounds."""

    variable: cp_model.IntVar | None
    weight: int
    constant: int
    low: int
    high: int


@dataclass
class SubModel:
    """A CP-SAT model over some free pairs; ``variables[i]`` stands for pair ``free[i]``. ``told`` hears of what they
    cost at least, whenever more is proven; within the price ``near`` they are best enough."""

    model: cp_model.CpModel
    free: Ints
    variables: list[cp_model.IntVar]
    told: Callable[[float], None] | None = None
    near: float = 0.0


def sub_model(
    network: Network, state: SearchState, free: Ints, least_price: int = 1, pair_prices: Ints | None = None
) -> SubModel:
    """The model in which the free pairs may change and the current roster is feasible (and the hint).

    Limits cheaper than ``least_price`` are left out: a rough model that is solved sooner. ``pair_prices`` [free] are
    paid beside the limits.
    """
    builder = _ModelBuilder(network, state, free, least_price)
    if pair_prices is not None:
        builder.pair_prices = pair_prices.tolist()
    return builder.build()


def least_cost(network: Network, state: SearchState, free: Ints, counted: Bools) -> int:
    """What the priced limits (the counted ones) cost at least, each taken by itself, when these pairs may change."""
    builder = _ModelBuilder(network, state, free, 1)
    builder.find_bounds()
    limits = network.limits
    low, high = state.values.copy(), state.values.copy()
    low[builder.touched], high[builder.touched] = builder.low, builder.high
    ends = np.sort(np.stack([limits.weight * low[limits.column], limits.weight * high[limits.column]]), axis=0)
    least = np.bincount(limits.row, weights=ends[0], minlength=limits.count)
    most = np.bincount(limits.row, weights=ends[1], minlength=limits.count)
    outside = np.maximum(least - limits.high, 0) + np.maximum(limits.low - most, 0)
    return int((-(-outside // limits.unit) * limits.price * counted).sum())


class _ModelBuilder:
    def __init__(self, network: Network, state: SearchState, free: Ints, least_price: int) -> None:
        self.least_price = least_price
        self.network = network
        self.state = state
        assert len(free) < 2 or bool((np.diff(free) > 0).all()), "free pairs must be sorted and different"
        self.free = free
        self.model = cp_model.CpModel()
        self.touched = network.touched(free)
        self.pairs = len(free)
        self.place = np.full(network.counters.size, -1, dtype=np.int64)
        self.place[self.touched] = np.arange(len(self.touched))
        self.low = np.zeros(len(self.touched), dtype=np.int64)
        self.high = np.ones(len(self.touched), dtype=np.int64)
        self.base = np.zeros(len(self.touched), dtype=np.int64)
        self.capped: list[int] = []
        self.terms: dict[int, _Term] = {}
        self.costs: list[cp_model.IntVar] = []
        self.prices: list[int] = []
        self.pair_prices: list[int] = []

    def build(self) -> SubModel:
        """Variables, cliques, limits, objective; counters as they are needed."""
        self.variables = [self.model.new_bool_var("") for _ in self.free]
        for n, (v, hint) in enumerate(zip(self.variables, self.state.chosen[self.free].tolist(), strict=True)):
            self.model.add_hint(v, hint)
            self.terms[n] = _Term(v, 1, 0, 0, 1)
        self.find_bounds()
        self._caps()
        self._cliques()
        self._limits()
        paid = self.variables if self.pair_prices else []
        self.model.minimize(cp_model.LinearExpr.weighted_sum([*self.costs, *paid], self.prices + self.pair_prices))
        return SubModel(self.model, self.free, self.variables)

    # -- counters -----------------------------------------------------------------------------------

    def find_bounds(self) -> None:
        """What each touched counter is without its free members, and how far it can go with them."""
        counters = self.touched[self.pairs :]
        label, member, weight = self.network.members.rows(counters)
        place = self.place[member]
        inside = place >= 0
        still = (weight * self.state.values[member])[~inside]
        self.base[self.pairs :] = np.bincount(label[~inside], weights=still, minlength=len(counters))
        label, place, weight = label[inside], place[inside], weight[inside]
        self.start = np.searchsorted(label, np.arange(len(counters) + 1)).tolist()
        self.members, self.weights = place.tolist(), weight.tolist()
        chunk = self.network.chunk[counters]
        edges = np.flatnonzero(np.diff(chunk)) + 1
        ends = [*edges.tolist(), len(counters)]
        for first, last in zip([0, *edges.tolist()], ends, strict=True):
            if last > first:
                span = slice(self.start[first], self.start[last])
                self._chunk_bounds(first, last, label[span] - first, place[span], weight[span])

    def _chunk_bounds(self, first: int, last: int, label: Ints, place: Ints, weight: Ints) -> None:
        """Bounds of counters made together (none of them counts another of them)."""
        count, here = last - first, slice(self.pairs + first, self.pairs + last)
        ends = np.sort(np.stack([weight * self.low[place], weight * self.high[place]]), axis=0)
        low = self.base[here] + np.bincount(label, weights=ends[0], minlength=count).astype(np.int64)
        high = self.base[here] + np.bincount(label, weights=ends[1], minlength=count).astype(np.int64)
        columns = self.touched[here]
        if self.network.is_any[columns[0]]:
            low, high = np.minimum(low, 1), np.minimum(high, 1)
        else:
            capped = np.maximum(
                np.minimum(high, self.network.upper[columns]), np.maximum(low, self.state.values[columns])
            )
            self.capped += (np.flatnonzero(capped < high) + self.pairs + first).tolist()
            high = capped
        self.low[here], self.high[here] = low, high

    def _term(self, place: int) -> _Term:
        """The touched column at a place, made when it is first needed."""
        known = self.terms.get(place)
        if known is not None:
            return known
        n = place - self.pairs
        span = slice(self.start[n], self.start[n + 1])
        members = [self._term(p) for p in self.members[span]]
        column = int(self.touched[place])
        base, now = int(self.base[place]), int(self.state.values[column])
        if self.network.is_any[column]:
            made = self._any(members, base, now)
        else:
            made = self._sum(members, self.weights[span], base, (int(self.low[place]), int(self.high[place])), now)
        self.terms[place] = made
        return made

    def _sum(self, members: list[_Term], weights: list[int], base: int, ends: tuple[int, int], now: int) -> _Term:
        low, high = ends
        constant = base + sum(w * t.constant for t, w in zip(members, weights, strict=True))
        parts = [(t.variable, w * t.weight) for t, w in zip(members, weights, strict=True) if t.variable is not None]
        if not parts:
            return _Term(None, 0, constant, constant, constant)
        if len(parts) == 1:
            variable, weight = parts[0]
            reach = sum(max(w * t.low, w * t.high) for t, w in zip(members, weights, strict=True)) + base
            if reach > high:
                self.model.add(variable * weight + constant <= high)
            return _Term(variable, weight, constant, low, reach)
        total = self.model.new_int_var(low, high, "")
        self.model.add_hint(total, now)
        expression = cp_model.LinearExpr.weighted_sum([v for v, _ in parts], [w for _, w in parts])
        self.model.add(expression + constant == total)
        return _Term(total, 1, 0, low, high)

    def _any(self, members: list[_Term], base: int, now: int) -> _Term:
        if base > 0 or any(t.low > 0 for t in members):
            return _Term(None, 0, 1, 1, 1)
        moving = [(t.variable, t) for t in members if t.variable is not None]
        if not moving:
            return _Term(None, 0, 0, 0, 0)
        plain = all(t.weight == 1 and t.constant == 0 and t.high <= 1 for _, t in moving)
        if plain and len(moving) == 1:
            return moving[0][1]
        some = self.model.new_bool_var("")
        self.model.add_hint(some, now)
        if plain:
            self.model.add_bool_or([*(v for v, _ in moving), ~some])
            for literal, _ in moving:
                self.model.add_implication(literal, some)
        else:
            total = cp_model.LinearExpr.weighted_sum([v for v, _ in moving], [t.weight for _, t in moving])
            self.model.add(total + sum(t.constant for _, t in moving) >= some)
            for v, t in moving:
                self.model.add(t.weight * v + t.constant <= max(1, t.high) * some)
        return _Term(some, 1, 0, 0, 1)

    def _caps(self) -> None:
        """Hard caps on single columns: pairs that may not be at all, and sums that their bounds must hold down."""
        for place in self.capped:
            self._term(place)
        for i in np.flatnonzero(self.network.upper[self.free] < 1).tolist():
            self.model.add(self.variables[i] <= int(self.state.chosen[self.free[i]]))

    # -- limits -------------------------------------------------------------------------------------

    def _cliques(self) -> None:
        label, clique, _ = self.network.cliques_of.rows(self.touched)
        if not len(clique):
            return
        order = np.argsort(clique, kind="stable")
        label, clique = label[order], clique[order]
        unique, start = np.unique(clique, return_index=True)
        stop = [*start.tolist()[1:], len(clique)]
        places = label.tolist()
        for c, first, last in zip(unique.tolist(), start.tolist(), stop, strict=True):
            members = self.network.cliques[c]
            taken = int(self.state.values[members[self.place[members] < 0]].sum())
            if last - first > 1 or taken:
                self._at_most_one([self._term(p) for p in places[first:last]], taken)

    def _at_most_one(self, terms: list[_Term], taken: int) -> None:
        taken += sum(t.constant for t in terms)
        moving = [(t.variable, t) for t in terms if t.variable is not None]
        if all(t.weight == 1 and t.high - t.constant <= 1 for _, t in moving):
            if taken >= 1:
                for v, _ in moving:
                    self.model.add(v == 0)
            elif len(moving) > 1:
                self.model.add_at_most_one([v for v, _ in moving])
        elif moving:
            total = cp_model.LinearExpr.weighted_sum([v for v, _ in moving], [t.weight for _, t in moving])
            self.model.add(total <= max(0, 1 - taken))

    def _limits(self) -> None:
        """The limits that the free pairs can break, each with its entries on touched columns."""
        label, row, weight = self.network.limits_of.rows(self.touched)
        if not len(row):
            return
        order = np.argsort(row, kind="stable")
        label, row, weight = label[order], row[order], weight[order]
        unique, start = np.unique(row, return_index=True)
        limits = self.network.limits
        base = self.state.activity[unique] - np.add.reduceat(weight * self.state.values[self.touched[label]], start)
        ends = np.sort(np.stack([weight * self.low[label], weight * self.high[label]]), axis=0)
        least = base + np.add.reduceat(ends[0], start)
        most = base + np.add.reduceat(ends[1], start)
        low, high, hard = limits.low[unique], limits.high[unique], limits.hard[unique]
        price = np.where(hard, REPAIR_PRICE, limits.price[unique])
        stop = np.append(start[1:], len(row))
        places, weights = label.tolist(), weight.tolist()
        for n in np.flatnonzero(((most > high) | (least < low)) & (price >= self.least_price)).tolist():
            span = range(int(start[n]), int(stop[n]))
            self._limit(
                [(self._term(places[i]), weights[i]) for i in span],
                int(base[n]),
                (int(low[n]), int(high[n])),
                None if hard[n] else int(price[n]),
                int(limits.unit[unique[n]]),
                int(self.state.activity[unique[n]]),
            )

    def _limit(
        self,
        entries: list[tuple[_Term, int]],
        constant: int,
        ends: tuple[int, int],
        price: int | None,
        unit: int,
        now: int,
    ) -> None:
        low, high = ends
        constant += sum(w * t.constant for t, w in entries)
        moving = [(t.variable, w * t.weight, t, w) for t, w in entries if t.variable is not None]
        variables, factors = [m[0] for m in moving], [m[1] for m in moving]
        reaches = [sorted((w * (t.low - t.constant), w * (t.high - t.constant))) for _, _, t, w in moving]
        least, most = sum(r[0] for r in reaches), sum(r[1] for r in reaches)
        low, high = low - constant, high - constant
        literals = all(f == 1 and r == [0, 1] for f, r in zip(factors, reaches, strict=True))
        one_too_many = literals and least >= low and high == len(factors) - 1
        now -= constant
        if price is None and low <= now <= high:
            if one_too_many:
                self._not_all(variables, None)
            else:
                self.model.add_linear_constraint(cp_model.LinearExpr.weighted_sum(variables, factors), low, high)
            return
        if one_too_many and unit == 1:
            slack = self.model.new_bool_var("")
            self._not_all(variables, slack)
        else:
            total = cp_model.LinearExpr.weighted_sum(variables, factors)
            slack = _units_outside(self.model, total, (low, high), (least, most), unit)
        self.model.add_hint(slack, -(-max(0, now - high, low - now) // unit))
        self.costs.append(slack)
        self.prices.append(REPAIR_PRICE if price is None else price)

    def _not_all(self, variables: list[cp_model.IntVar], slack: cp_model.IntVar | None) -> None:
        literals = [~v for v in variables]
        self.model.add_bool_or(literals if slack is None else [*literals, slack])


def _units_outside(
    model: cp_model.CpModel,
    total: cp_model.LinearExpr,
    bounds: tuple[int, int],
    reach: tuple[int, int],
    unit: int,
) -> cp_model.IntVar:
    """A variable of at least as many units as the sum, which goes as far as ``reach``, lies outside its bounds."""
    (low, high), (least, most) = bounds, reach
    slack = model.new_int_var(0, max(-(-(most - high) // unit), -(-(low - least) // unit)), "")
    if most > high:
        model.add(total <= high + unit * slack)
    if least < low:
        model.add(total + unit * slack >= low)
    return slack
