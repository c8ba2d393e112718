"""The counting relaxation as models of whole numbers, one for each set of people that has nothing to do with others."""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from ortools.sat.python import cp_model

from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import HIGHEST, LOWEST
from patrolplanner.planning.solving.bounds.counts import Counts
from patrolplanner.planning.solving.engine.groups import grouped

TINY = 1e-6  # of a price, which is nothing
SMALL_GAP = 500  # price of a missing person here: enough that nobody is left out for the sake of fairness


@dataclass
class CountModel:
    """The counting model of people who share duties or accounts: their ``numbers`` by group, what is ``known`` of its
    objective, and whether nothing more can be."""

    model: cp_model.CpModel
    people: int
    numbers: dict[int, cp_model.IntVar]
    known: float = 0.0
    done: bool = False

    @property
    def least(self) -> int:
        """What is known in whole prices."""
        return math.ceil(self.known - TINY)


def count_models(counts: Counts) -> list[CountModel]:
    """One model for each set of people that shares neither duties nor accounts with others; largest last."""
    return sorted((_Maker(counts, who).made() for who in counts.sets()), key=lambda m: m.people)


@dataclass(frozen=True)
class _Value:
    """Something that the model adds up: its terms, a fixed part, and the least and the most that it can be."""

    terms: list[tuple[cp_model.IntVar, int]]
    fixed: int
    low: int
    high: int

    @property
    def expression(self) -> cp_model.LinearExpr:
        return cp_model.LinearExpr.weighted_sum([v for v, _ in self.terms], [w for _, w in self.terms])


class _Maker:
    """Writes the model of one set of people."""

    def __init__(self, counts: Counts, who: Bools) -> None:
        self.counts, self.who = counts, who
        self.model = cp_model.CpModel()
        self.costs: list[cp_model.IntVar] = []
        self.prices: list[int] = []
        self.accounts: dict[int, tuple[cp_model.IntVar, int, int]] = {}
        self.made_of: dict[int, _Value] = {}
        self.shares: dict[tuple[int, int, int, int], tuple[cp_model.IntVar, int]] = {}
        groups = np.flatnonzero(who[counts.group_person])
        self.whole = np.bincount(counts.group[counts.group >= 0], minlength=len(counts.most))
        self.number = {int(g): self.model.new_int_var(0, int(counts.most[g]), "") for g in groups.tolist()}

    def made(self) -> CountModel:
        """Days, demand, accounts, and what people's limits cost."""
        self._days()
        self._demand()
        self._places()
        self._accounts()
        self._compared()
        self._direct()
        self.model.minimize(cp_model.LinearExpr.weighted_sum(self.costs, self.prices))
        return CountModel(self.model, int(self.who.sum()), self.number)

    def _days(self) -> None:
        mine: dict[int, list[cp_model.IntVar]] = {}
        for g, v in self.number.items():
            mine.setdefault(int(self.counts.group_person[g]), []).append(v)
        for person, numbers in mine.items():
            if self.counts.days[person] < HIGHEST:
                self.model.add(sum(numbers) <= int(self.counts.days[person]))

    def _demand(self) -> None:
        """Demand of a sort, added up over the duties of a post and shift: too few people cost, and too many."""
        limits, counts = self.counts.case.limits, self.counts
        for rows, pairs in self._added_up(np.flatnonzero(counts.demand)):
            if limits.unit[rows[0]] != 1:
                continue
            numbers, fixed = np.unique(counts.group[pairs]), int(counts.fixed[pairs].sum())
            low, high, price = int(limits.low[rows].sum()), int(limits.high[rows].sum()), int(limits.price[rows[0]])
            terms = [(g, 1) for g in numbers[numbers >= 0].tolist()]
            self._cost(self._value(terms, fixed), low, HIGHEST, min(price, SMALL_GAP), 1)
            if high < HIGHEST:
                inside = [(g, 1) for g in self._inside(pairs)]
                self._cost(self._value(inside, fixed), LOWEST, high, min(price, SMALL_GAP), 1)

    def _places(self) -> None:
        """People on the duties of a sort are at most as many as fit."""
        limits, counts = self.counts.case.limits, self.counts
        for rows, pairs in self._added_up(np.flatnonzero(counts.places)):
            fixed = int(counts.fixed[pairs].sum())
            high = max(int(limits.high[rows].sum()), fixed)
            self.model.add(sum(self.number[g] for g in self._inside(pairs)) + fixed <= high)

    def _inside(self, pairs: Ints) -> list[int]:
        """The numbers that stand for none but these pairs."""
        numbers, count = np.unique(self.counts.group[pairs], return_counts=True)
        return [g for g, n in zip(numbers.tolist(), count.tolist(), strict=True) if g >= 0 and n == self.whole[g]]

    def _added_up(self, rows: Ints) -> Iterator[tuple[Ints, Ints]]:
        """Limits on the duties of a post and shift that may be added up to one, with all their pairs."""
        limits, counts, space = self.counts.case.limits, self.counts, self.counts.case.space
        filled = rows[np.diff(limits.start)[rows] > 0]
        filled = filled[self.who[space.person[limits.column[limits.start[filled]]]]]
        duty = space.duty[limits.column[limits.start[filled]]]
        keys = np.stack([limits.block[filled], counts.alike[duty], limits.price[filled], limits.unit[filled]])
        unique, of = np.unique(keys, axis=1, return_inverse=True)
        for here in grouped(of.reshape(-1), unique.shape[1]):
            spans = [limits.column[limits.start[r] : limits.start[r + 1]] for r in filled[here].tolist()]
            yield filled[here], np.concatenate(spans)

    def _value(self, terms: list[tuple[int, int]], fixed: int) -> _Value:
        most = self.counts.most
        low = fixed + sum(min(0, w * int(most[g])) for g, w in terms)
        high = fixed + sum(max(0, w * int(most[g])) for g, w in terms)
        return _Value([(self.number[g], w) for g, w in terms], fixed, low, high)

    def _accounts(self) -> None:
        """Each account (nights of a person, or of all) as a number of its own, members before totals."""
        label, leaf, weight = self.counts.under
        pairs = self.counts.case.space.size
        order = np.argsort(label, kind="stable")
        edges = np.searchsorted(label[order], np.arange(len(self.counts.kept) + 1)).tolist()
        for n, column in enumerate(self.counts.kept.tolist()):
            here = order[edges[n] : edges[n + 1]]
            leaves, weights = leaf[here].tolist(), weight[here].tolist()
            if any(not self.who[self.counts.case.space.person[c]] for c in leaves if c < pairs):
                continue
            if any(c not in self.accounts for c in leaves if c >= pairs):
                continue
            fixed = sum(int(self.counts.fixed[c]) * w for c, w in zip(leaves, weights, strict=True) if c < pairs)
            groups = {
                int(self.counts.group[c]): w
                for c, w in zip(leaves, weights, strict=True)
                if c < pairs and self.counts.group[c] >= 0
            }
            value = self._value(list(groups.items()), fixed)
            value = self._with([(c, w) for c, w in zip(leaves, weights, strict=True) if c >= pairs], value)
            account = self.model.new_int_var(value.low, value.high, "")
            self.model.add(value.expression == account - value.fixed)
            self.accounts[column] = account, value.low, value.high
            self.made_of[column] = value

    def _with(self, accounts: list[tuple[int, int]], value: _Value) -> _Value:
        """The value with some accounts added, each times its weight."""
        terms, low, high = list(value.terms), value.low, value.high
        for c, w in accounts:
            account, least, most = self.accounts[c]
            terms.append((account, w))
            low, high = low + min(least * w, most * w), high + max(least * w, most * w)
        return _Value(terms, value.fixed, low, high)

    def _compared(self) -> None:
        limits = self.counts.case.limits
        for r in np.flatnonzero(self.counts.compared).tolist():
            span = slice(int(limits.start[r]), int(limits.start[r + 1]))
            columns, weights = limits.column[span].tolist(), limits.weight[span].tolist()
            if self._mine(r) and all(c in self.accounts for c in columns):
                if len(columns) == 2 and weights[0] > 0 and limits.unit[r] % weights[0] == 0:
                    self._against_share(r, *columns, *weights)
                else:
                    self._priced(r, self._with(list(zip(columns, weights, strict=True)), _Value([], 0, 0, 0)))

    def _against_share(self, row: int, own: int, total: int, weight: int, factor: int) -> None:
        """``weight`` times an own account against ``factor`` times a total, the share rounded as the account is.

        The rounded share is one whole number for all people of the same share: there are few to decide, and with
        them everybody's limit has whole numbers for corners.
        """
        limits, value = self.counts.case.limits, self.made_of[own]
        step = math.gcd(int(limits.unit[row]) // weight, *(w for _, w in value.terms))
        terms = [(v, w // step) for v, w in value.terms]
        price, unit = int(limits.price[row]), int(limits.unit[row]) // weight // step
        for sign, end in ((1, int(limits.high[row])), (-1, -int(limits.low[row]))):
            if end >= HIGHEST:
                continue
            # sign * (weight * (step * own + fixed) + factor * total) <= end + weight * step * unit * slack
            whole, rest = divmod(end - sign * weight * value.fixed, weight * step)
            share, least = self._share(total, -sign * factor, rest, weight * step)
            most = max(sign * (value.low - value.fixed), sign * (value.high - value.fixed)) // step
            reach = most - whole - least
            if reach > 0:
                slack = self.model.new_int_var(0, -(-reach // unit), "")
                amount = cp_model.LinearExpr.weighted_sum([v for v, _ in terms], [sign * w for _, w in terms])
                self.model.add(amount - unit * slack - share <= whole)
                self.costs.append(slack)
                self.prices.append(price)

    def _share(self, total: int, factor: int, rest: int, divisor: int) -> tuple[cp_model.IntVar, int]:
        """The variable of (factor * total + rest) / divisor rounded down, and the least that it can be."""
        key = total, factor, rest, divisor
        if key not in self.shares:
            account, low, high = self.accounts[total]
            ends = sorted((factor * low, factor * high))
            least, most = (ends[0] + rest) // divisor, (ends[1] + rest) // divisor
            share = self.model.new_int_var(least, most, "")
            self.model.add(divisor * share <= factor * account + rest)
            self.model.add(divisor * share >= factor * account + rest - divisor + 1)
            self.shares[key] = share, least
        return self.shares[key]

    def _direct(self) -> None:
        counts = self.counts
        row, pair, weight = counts.direct
        order = np.argsort(row, kind="stable")
        edges = np.searchsorted(row[order], np.arange(counts.case.limits.count + 1))
        for r in np.flatnonzero(counts.person & ~counts.compared).tolist():
            if not self._mine(r):
                continue
            here = order[edges[r] : edges[r + 1]]
            groups = {int(counts.group[p]): int(w) for p, w in zip(pair[here], weight[here], strict=True)}
            fixed = int((counts.fixed[pair[here]] * weight[here]).sum())
            self._priced(r, self._value([(g, w) for g, w in groups.items() if g >= 0], fixed))

    def _mine(self, row: int) -> bool:
        limits = self.counts.case.limits
        person = int(limits.blocks[limits.block[row]].person[limits.first[row]])
        return person >= 0 and bool(self.who[person])

    def _priced(self, row: int, value: _Value) -> None:
        limits = self.counts.case.limits
        self._cost(value, int(limits.low[row]), int(limits.high[row]), int(limits.price[row]), int(limits.unit[row]))

    def _cost(self, value: _Value, low: int, high: int, price: int, unit: int) -> None:
        """Started units outside at their price."""
        for over, reach in ((True, value.high - high), (False, low - value.low)):
            if reach > 0:
                slack = self.model.new_int_var(0, -(-reach // unit), "")
                if over:
                    self.model.add(value.expression - unit * slack <= high - value.fixed)
                else:
                    self.model.add(value.expression + unit * slack >= low - value.fixed)
                self.costs.append(slack)
                self.prices.append(price)
