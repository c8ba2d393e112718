"""A lower bound from counts: how often each person has which sort of duty, whatever the days.

Most of a good roster's price is fairness: accounts of nights, weekends and hours that opening balances, absences and
whole numbers keep from being even. The linear relaxation of all limits knows the balances, not the whole numbers, and
takes minutes (measured: tests/bench/notes/bounds.md). Here the pairs of a person that no counting limit tells apart
become one whole number, demand is added up over duties for which that holds, and what follows on what is forgotten:
sequences of duties, weekly hours. Forgetting and adding up never raise the price.
"""

from __future__ import annotations

import math
from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from ortools.sat.python import cp_model

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import HIGHEST, LimitBlock
from patrolplanner.planning.solving.engine.groups import components, grouped
from patrolplanner.planning.solving.engine.network import Network

SMALL_GAP = 500  # price of a missing person here: enough that nobody is left out for the sake of fairness
HOUR = 60  # minutes


@dataclass
class CountModel:
    """The counting model of people who share duties or accounts: their ``numbers`` by group, what is ``known`` of its
    objective, and whether nothing more can be."""

    model: cp_model.CpModel
    people: int
    numbers: dict[int, cp_model.IntVar]
    known: float = 0.0
    done: bool = False


class Counts:
    """The counting relaxation of a case. ``counted`` [limits] may be priced; ``rows`` [limits] are those that are."""

    def __init__(self, case: Case, network: Network, start: Ints, editable: Bools, counted: Bools) -> None:
        self.case, self.network = case, network
        self.fixed = np.where(editable, 0, start)
        limits, blocks = case.limits, case.limits.blocks
        self.single = self._one_a_day()
        one_row = np.array([len(np.unique(b.person)) == b.count for b in blocks], dtype=bool)[limits.block]
        plain = self._adds_up(self.network.is_any) | (one_row & self._adds_up(self._mixed()))
        usable = counted & (limits.price > 0) & plain
        usable &= np.array([b.always for b in blocks], dtype=bool)[limits.block]
        of_duty = np.array([b.duty.max(initial=-1) >= 0 for b in blocks], dtype=bool)[limits.block]
        once = np.array([_once_a_person(b) for b in blocks], dtype=bool)[limits.block]
        self.demand: Bools = usable & of_duty
        self.person: Bools = usable & ~of_duty & once
        self.rows: Bools = self.demand | self.person
        uneven = np.bincount(limits.block[limits.row], weights=limits.weight != 1, minlength=len(blocks))
        level = (uneven == 0)[limits.block]
        self.places: Bools = limits.hard & of_duty & level & (limits.high < HIGHEST) & (np.diff(limits.start) > 0)
        self.places &= np.bincount(limits.row, weights=limits.column >= case.space.size, minlength=limits.count) == 0
        self._accounts()
        self._groups(editable)

    def models(self) -> list[CountModel]:
        """One model for each set of people that shares neither duties nor accounts with others; largest last."""
        return sorted((_Maker(self, who).made() for who in self._sets()), key=lambda m: m.people)

    def _mixed(self) -> Bools:
        """[columns] "any" counters that are not simply sums: a day of a person with a duty a day at most is one."""
        space, network = self.case.space, self.network
        anys = np.flatnonzero(network.is_any)
        label, pair, weight = network.leaves(anys, np.zeros(network.columns.size, dtype=bool))
        day = space.person[pair] * len(space.board.days) + space.board.duty_day[space.duty[pair]]
        least, most = np.full(len(anys), HIGHEST), np.full(len(anys), -1)
        np.minimum.at(least, label, day)
        np.maximum.at(most, label, day)
        fixed = np.bincount(label, weights=self.fixed[pair], minlength=len(anys))
        strange = np.bincount(label, weights=(weight != 1) | ~self.single[space.person[pair]], minlength=len(anys)) > 0
        mixed: Bools = network.is_any.copy()
        mixed[anys] = (least < most) | strange | (fixed > 1)
        return mixed

    def _adds_up(self, mixed: Bools) -> Bools:
        """[limits] that add up pairs and sums of pairs only, where ``mixed`` [columns] are no sums."""
        columns, limits, mixed = self.network.columns, self.case.limits, mixed.copy()
        for made in columns.counters:
            over = np.bincount(made.group, weights=mixed[made.column], minlength=made.count) > 0
            mixed[made.first : made.first + made.count] |= over
        plain: Bools = np.bincount(limits.row, weights=mixed[limits.column], minlength=limits.count) == 0
        return plain

    def _accounts(self) -> None:
        """Columns that limits of people compare with each other are kept; all else is taken down to pairs."""
        limits = self.case.limits
        entry = self.person[limits.row]
        row, column, weight = limits.row[entry], limits.column[entry], limits.weight[entry]
        negative = np.zeros(limits.count, dtype=bool)
        negative[row[weight < 0]] = True
        self.compared = negative
        kept = np.unique(column[negative[row]])
        self.kept = kept[kept >= self.network.columns.pairs]
        is_kept = np.zeros(self.network.columns.size, dtype=bool)
        is_kept[self.kept] = True
        self.under = self.network.leaves(self.kept, is_kept)
        plain = ~negative[row]
        label, leaf, factor = self.network.leaves(column[plain], np.zeros_like(is_kept))
        self.direct = row[plain][label], leaf, factor * weight[plain][label]

    def _groups(self, editable: Bools) -> None:
        """Pairs of a person at a post and shift that count alike in every limit are one whole number."""
        space, board = self.case.space, self.case.board
        signs = np.random.default_rng(0).integers(1, 2**61, size=(2, self.network.columns.size + len(editable) + 1))
        sign = np.zeros((2, space.size), dtype=np.int64)
        label, leaf, weight = self.under
        row, pair, factor = self.direct
        of_row = np.random.default_rng(1).integers(1, 2**61, size=(2, self.case.limits.count))
        below = leaf < space.size
        with np.errstate(over="ignore"):
            for n in range(2):
                np.add.at(sign[n], leaf[below], signs[n][self.kept[label[below]]] * weight[below])
                np.add.at(sign[n], pair, of_row[n][row] * factor)
        self.sort: Ints = board.duty_post * len(board.plan.shifts) + board.duty_shift
        self.sign = sign
        pairs = np.flatnonzero(editable)
        keys = np.stack([space.person[pairs], self.sort[space.duty[pairs]], *sign[:, pairs]])
        unique, of = np.unique(keys, axis=1, return_inverse=True)
        self.group_person: Ints = unique[0]
        self.group: Ints = np.full(space.size, -1, dtype=np.int64)
        self.group[pairs] = of.reshape(-1)
        # duties that share a number of somebody's are added up; a weekend's own are not taken for a workday's
        duties = space.duty[pairs]
        self.alike: Ints = components(duties, of.reshape(-1), len(board.duties), unique.shape[1])
        days = np.unique(np.stack([of.reshape(-1), board.duty_day[space.duty[pairs]]]), axis=1)
        # a person has a duty a day at most where overlaps and rest forbid two; elsewhere each pair counts
        single = self.single
        self.most: Ints = np.where(
            single[self.group_person],
            np.bincount(days[0], minlength=unique.shape[1]),
            np.bincount(of.reshape(-1), minlength=unique.shape[1]),
        )
        mine = np.unique(np.stack([space.person[pairs], board.duty_day[space.duty[pairs]]]), axis=1)
        days_of = np.bincount(mine[0], minlength=len(board.people))
        self.days: Ints = np.where(single, days_of, HIGHEST)

    def _one_a_day(self) -> Bools:
        """[people] for whom any two duties of a day exclude each other."""
        space = self.case.space
        stints = len(space.stint_person)
        key = space.stint_person * len(space.board.days) + space.stint_day - space.board.days[0]
        place = np.full(self.network.columns.size, -1, dtype=np.int64)
        place[space.stint_columns] = np.arange(stints)
        place[space.stint_taken] = np.arange(stints)
        excluded: set[tuple[int, int]] = set()
        for clique in self.network.cliques:
            there = place[clique]
            there = np.sort(there[there >= 0])
            same = key[there]
            for i in range(len(there)):
                for j in range(i + 1, len(there)):
                    if same[i] == same[j]:
                        excluded.add((int(there[i]), int(there[j])))
        found = np.bincount([int(key[a]) for a, _ in excluded], minlength=int(key.max(initial=0)) + 1)
        live = np.bincount(key, minlength=len(found))
        bad = np.flatnonzero(found < live * (live - 1) // 2)
        out = np.ones(len(space.board.people), dtype=bool)
        out[bad // len(space.board.days)] = False
        pairs = np.bincount(space.stint_of_pair, minlength=stints)
        out[space.stint_person[(pairs > 1) & (self.network.upper[space.stint_columns] > 1)]] = False
        return out

    def _sets(self) -> list[Bools]:
        """[people] masks: who shares duties, or an account with somebody's total."""
        space = self.case.space
        people, duties = len(space.board.people), len(space.board.duties)
        label, leaf, _ = self.network.leaves(self.kept, np.zeros(self.network.columns.size, dtype=bool))
        owners, accounts = self._rows_of_people()
        person = np.concatenate([space.person, space.person[leaf], owners])
        other = np.concatenate([space.duty, duties + label, duties + accounts])
        of = components(person, other, people, duties + len(self.kept))
        return [of == n for n in np.unique(of).tolist()]

    def _rows_of_people(self) -> tuple[Ints, Ints]:
        """Of limits that compare accounts: (person, position of each account)."""
        limits = self.case.limits
        rows = np.flatnonzero(self.compared)
        people, accounts = [], []
        for r in rows.tolist():
            person = int(limits.blocks[limits.block[r]].person[limits.first[r]])
            for column in limits.column[limits.start[r] : limits.start[r + 1]].tolist():
                if column >= self.network.columns.pairs and person >= 0:
                    people.append(person)
                    accounts.append(int(np.searchsorted(self.kept, column)))
        return np.array(people, dtype=np.int64), np.array(accounts, dtype=np.int64)


def _once_a_person(block: LimitBlock) -> bool:
    """Whether a block may be counted: weekly hours would split every number by five for a percent of the bound."""
    return int(block.unit.max(initial=1)) != HOUR or len(np.unique(block.person)) == block.count


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
        """Demand of a sort, added up over the duties of a post and shift; only too few people cost here."""
        limits, counts = self.counts.case.limits, self.counts
        for rows, pairs in self._added_up(np.flatnonzero(counts.demand)):
            numbers = np.unique(counts.group[pairs])
            terms = [(g, 1) for g in numbers[numbers >= 0].tolist()]
            low, price = int(limits.low[rows].sum()), int(limits.price[rows[0]])
            if limits.unit[rows[0]] == 1:
                value = self._value(terms, int(counts.fixed[pairs].sum()))
                self._cost(value, low, HIGHEST, min(price, SMALL_GAP), 1)

    def _places(self) -> None:
        """People on the duties of a sort are at most as many as fit; only of numbers that stand for no other duty."""
        limits, counts = self.counts.case.limits, self.counts
        whole = np.bincount(counts.group[counts.group >= 0], minlength=len(counts.most))
        for rows, pairs in self._added_up(np.flatnonzero(counts.places)):
            numbers, count = np.unique(counts.group[pairs], return_counts=True)
            inside = np.array([g >= 0 and n == whole[g] for g, n in zip(numbers, count, strict=True)], dtype=bool)
            fixed = counts.fixed[pairs]
            high = max(int(limits.high[rows].sum()), int(fixed.sum()))
            self.model.add(sum(self.number[g] for g in numbers[inside].tolist()) + int(fixed.sum()) <= high)

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
