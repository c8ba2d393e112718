"""A lower bound from counts: how often each person has which sort of duty, whatever the days.

Most of a good roster's price is fairness: accounts of nights, weekends and hours that opening balances, absences and
whole numbers keep from being even. The linear relaxation of all limits knows the balances, not the whole numbers, and
takes minutes (measured: tests/bench/notes/bounds.md). Here the pairs of a person that no counting limit tells apart
become one whole number, demand is added up over duties for which that holds, and what follows on what is forgotten:
sequences of duties, weekly hours. Forgetting and adding up never raise the price.
"""

from __future__ import annotations

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import HIGHEST, LimitBlock
from patrolplanner.planning.solving.engine.groups import components
from patrolplanner.planning.solving.engine.network import Network

HOUR = 60  # minutes


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

    def _mixed(self) -> Bools:
        """[columns] "any" counters that are not simply sums: a day of a person with a duty a day at most is one."""
        space, network = self.case.space, self.network
        anys = np.flatnonzero(network.is_any)
        label, pair, weight = network.leaves(anys, np.zeros(network.counters.size, dtype=bool))
        day = space.person[pair] * len(space.instance.days) + space.instance.duty_day[space.duty[pair]]
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
        columns, limits, mixed = self.network.counters, self.case.limits, mixed.copy()
        for made in columns.groups:
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
        self.kept = kept[kept >= self.network.counters.pairs]
        is_kept = np.zeros(self.network.counters.size, dtype=bool)
        is_kept[self.kept] = True
        self.under = self.network.leaves(self.kept, is_kept)
        plain = ~negative[row]
        label, leaf, factor = self.network.leaves(column[plain], np.zeros_like(is_kept))
        self.direct = row[plain][label], leaf, factor * weight[plain][label]

    def _groups(self, editable: Bools) -> None:
        """Pairs of a person at a post and shift that count alike in every limit are one whole number."""
        space, instance = self.case.space, self.case.instance
        signs = np.random.default_rng(0).integers(1, 2**61, size=(2, self.network.counters.size + len(editable) + 1))
        sign = np.zeros((2, space.size), dtype=np.int64)
        label, leaf, weight = self.under
        row, pair, factor = self.direct
        of_row = np.random.default_rng(1).integers(1, 2**61, size=(2, self.case.limits.count))
        below = leaf < space.size
        with np.errstate(over="ignore"):
            for n in range(2):
                np.add.at(sign[n], leaf[below], signs[n][self.kept[label[below]]] * weight[below])
                np.add.at(sign[n], pair, of_row[n][row] * factor)
        self.sort: Ints = instance.duty_post * len(instance.plan.shifts) + instance.duty_shift
        self.sign = sign
        pairs = np.flatnonzero(editable)
        keys = np.stack([space.person[pairs], self.sort[space.duty[pairs]], *sign[:, pairs]])
        unique, of = np.unique(keys, axis=1, return_inverse=True)
        self.group_person: Ints = unique[0]
        self.group: Ints = np.full(space.size, -1, dtype=np.int64)
        self.group[pairs] = of.reshape(-1)
        # duties that share a number of somebody's are added up; a weekend's own are not taken for a workday's
        duties = space.duty[pairs]
        self.alike: Ints = components(duties, of.reshape(-1), len(instance.duties), unique.shape[1])
        days = np.unique(np.stack([of.reshape(-1), instance.duty_day[space.duty[pairs]]]), axis=1)
        # a person has a duty a day at most where overlaps and rest forbid two; elsewhere each pair counts
        single = self.single
        self.most: Ints = np.where(
            single[self.group_person],
            np.bincount(days[0], minlength=unique.shape[1]),
            np.bincount(of.reshape(-1), minlength=unique.shape[1]),
        )
        mine = np.unique(np.stack([space.person[pairs], instance.duty_day[space.duty[pairs]]]), axis=1)
        days_of = np.bincount(mine[0], minlength=len(instance.people))
        self.days: Ints = np.where(single, days_of, HIGHEST)

    def _one_a_day(self) -> Bools:
        """[people] for whom any two duties of a day exclude each other."""
        space = self.case.space
        # counters that no rule has asked for are in no limit, and making them now would be too late
        made = [columns for name in ("stint_columns", "stint_taken") if (columns := vars(space).get(name)) is not None]
        stints = len(space.stint_person)
        key = space.stint_person * len(space.instance.days) + space.stint_day - space.instance.days[0]
        place = np.full(self.network.counters.size, -1, dtype=np.int64)
        for columns in made:
            place[columns] = np.arange(stints)
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
        out = np.ones(len(space.instance.people), dtype=bool)
        out[bad // len(space.instance.days)] = False
        several = np.bincount(space.stint_of_pair, minlength=stints) > 1
        if made:
            several &= self.network.upper[space.stint_columns] > 1
        out[space.stint_person[several]] = False
        return out

    def sets(self) -> list[Bools]:
        """[people] masks: who shares duties, or an account with somebody's total."""
        space = self.case.space
        people, duties = len(space.instance.people), len(space.instance.duties)
        label, leaf, _ = self.network.leaves(self.kept, np.zeros(self.network.counters.size, dtype=bool))
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
                if column >= self.network.counters.pairs and person >= 0:
                    people.append(person)
                    accounts.append(int(np.searchsorted(self.kept, column)))
        return np.array(people, dtype=np.int64), np.array(accounts, dtype=np.int64)


def _once_a_person(block: LimitBlock) -> bool:
    """Whether a block may be counted: weekly hours would split every number by five for a percent of the bound."""
    return int(block.unit.max(initial=1)) != HOUR or len(np.unique(block.person)) == block.count
