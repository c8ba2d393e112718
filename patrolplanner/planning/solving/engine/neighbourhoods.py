"""Which part of a roster to free next: some people, some days, or what stands around a costly limit.

Sizes adapt so that an exact solve of the part takes about the wanted time; kinds that pay are chosen more often
(measured: tests/bench/notes/neighbourhoods.md).
"""

from __future__ import annotations

from dataclasses import dataclass, field

import numpy as np

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.rule import GAP_PRICE
from patrolplanner.planning.solving.engine.groups import grouped
from patrolplanner.planning.solving.engine.network import SearchState

PEOPLE, DAYS, OFFENDER, SWEEP, GAP, DEAR = "people", "days", "offender", "sweep", "gap", "dear"
KINDS = (PEOPLE, DAYS, OFFENDER, SWEEP)
GAP_SHARE = 0.8  # of the choices while somebody is missing somewhere
TIRES = 0.97  # times that share with each choice that brought nothing: some gaps nobody can fill
LEAST_SHARE = 0.05  # of the choices, however often that was in vain
DEAR_SHARE = 0.3  # of the other choices while a limit costs as much as a warning; it falls the same way
DEAR_PRICE = 1000  # a gap is filled first and made fair afterwards: rougher models reach further
ROUGH = {GAP: (GAP_SHARE, GAP_PRICE // 2), DEAR: (DEAR_SHARE, DEAR_PRICE // 2)}
"""Kinds for something dear: their share of the choices, and what one must gain that is not taken to be in vain; half a
gap is one at the least of posts."""
GAP_ASKED = 0.5  # chance that those come first who would fill the gap
FIRST_SIZE = 250.0  # free pairs of a part of a kind that was never tried
FIRST_GAP_SIZE = 1200.0  # the same around a gap
LEAST_SIZE = 60.0  # free pairs
SMALLER = 0.85  # times the size after a solve that proved nothing
LARGER = 1.08  # times the size after one that took less than
EASY = 0.5  # of the wanted work
FIRST_PAID = 50.0  # what a kind that was never tried is taken to bring: log of the gain a deterministic second
SWEEP_PAID = 300.0  # a first roster made of rough windows is mended soonest by sweeping over it again
LEAST_PAID = 0.15  # so that no kind is given up
PAID_KEPT, PAID_NEW = 0.95, 0.05  # weights of what was known and of what a try brought
LEAST_WORK = 0.02  # deterministic seconds that a try is taken to need
MANY_MATES = 12  # people, from which on a window of days takes
HALF_MATES = 0.5  # chance that only half of them, but not fewer than
LEAST_MATES = 8  # people
ANY_DAY = 0.5  # chance that a part around a person lies about any day of the period
REACH_MOST = 7  # days on each side of a date


@dataclass
class NeighbourhoodKind:
    """What is known of a kind of neighbourhood: the number of free pairs it may have, and how it has paid."""

    size: float
    paid: float = 1.0
    tried: int = 0


@dataclass
class Neighbourhoods:
    """Chooser of free pairs. ``editable`` [pairs] may change at all; ``windows`` are everybody's pairs of a few days,
    taken in turn by the kind SWEEP, from the ``turn``-th on, every ``workers``-th."""

    case: Case
    editable: Bools
    rng: np.random.Generator
    windows: list[Ints]
    turn: int = 0
    workers: int = 1
    kinds: dict[str, NeighbourhoodKind] = field(default_factory=dict)
    shares: dict[str, float] = field(default_factory=lambda: {GAP: GAP_SHARE, DEAR: DEAR_SHARE})
    """Of the choices, of the kinds that are for something dear, while there is any of it."""

    def __post_init__(self) -> None:
        space = self.case.space
        self.day: Ints = space.instance.duty_day[space.duty]
        self.of_person = grouped(space.person, len(space.instance.people))
        self.candidates = grouped(space.duty, len(space.instance.duties))
        self.active = np.flatnonzero(np.bincount(space.person[self.editable], minlength=len(space.instance.people)))
        for name in KINDS:
            self.kinds.setdefault(
                name, NeighbourhoodKind(size=FIRST_SIZE, paid=SWEEP_PAID if name == SWEEP else FIRST_PAID)
            )
        for name in ROUGH:
            self.kinds.setdefault(name, NeighbourhoodKind(size=FIRST_GAP_SIZE))
        limits = self.case.limits
        self.is_gap = limits.is_gap
        self.is_missing = limits.is_gap_or_guide

    def choose(self, state: SearchState, fillable: bool = True) -> tuple[str, Ints]:
        """A kind and the pairs to free; those of ROUGH are meant for a model from DEAR_PRICE up. GAP only while any is
        fillable."""
        cost = self.case.limits.cost(state.activity)
        missing = np.flatnonzero(self.is_gap & (cost > 0))
        if fillable and len(missing) and self.rng.random() < self.shares[GAP]:
            limit = int(self.rng.choice(missing))
            block = self.case.limits.blocks[int(self.case.limits.block[limit])]
            duty = int(block.duty[int(self.case.limits.first[limit])])
            return GAP, self._around_gap(limit, duty, int(self.kinds[GAP].size))
        if self.rng.random() < self.shares[DEAR]:
            dear = np.flatnonzero((cost >= DEAR_PRICE) & ~self.is_missing)
            free = self._around_limit(dear, cost, int(self.kinds[DEAR].size))
            if free is not None:
                return DEAR, free
        weights = np.array([self.kinds[k].paid for k in KINDS])
        kind = str(self.rng.choice(KINDS, p=weights / weights.sum()))
        size = int(self.kinds[kind].size)
        if kind == OFFENDER:
            free = self._around_limit(np.flatnonzero(cost), cost, size)
            if free is not None:
                return kind, free
            kind = PEOPLE
        if kind == SWEEP and self.windows:
            self.turn += self.workers
            return kind, self.windows[self.turn % len(self.windows)]
        return kind, self._days(size) if kind == DAYS else self._people(size)

    def learn(self, kind: str, gain: int, work: float, wanted: float, proven: bool) -> None:
        """Remember what a neighbourhood brought for its deterministic work."""
        record = self.kinds[kind]
        record.tried += 1
        if kind in ROUGH:
            share, hopeful = ROUGH[kind]
            self.shares[kind] = share if gain >= hopeful else max(LEAST_SHARE, self.shares[kind] * TIRES)
        worth = np.log1p(gain) / max(work, LEAST_WORK)
        record.paid = max(LEAST_PAID, PAID_KEPT * record.paid + PAID_NEW * worth)
        if not proven:
            record.size = max(LEAST_SIZE, record.size * SMALLER)
        elif work < EASY * wanted:
            record.size = min(float(self.case.space.size), record.size * LARGER)

    def _people(self, size: int) -> Ints:
        """A person, and others who share duties with them, over the whole period."""
        first = int(self.rng.choice(self.active))
        chosen = [first]
        count = len(self.of_person[first])
        mates = self._mates(first)
        for other in self.rng.permutation(mates).tolist():
            if count >= size:
                break
            chosen.append(other)
            count += len(self.of_person[other])
        return self._editable(np.concatenate([self.of_person[i] for i in chosen]))

    def _mates(self, person: int) -> Ints:
        """People who may take a duty of this person's, without the person."""
        space = self.case.space
        pairs = self.of_person[person]
        duty = int(space.duty[self.rng.choice(pairs)])
        mates = space.person[self.candidates[duty]]
        others: Ints = mates[mates != person]
        return others

    def _days(self, size: int) -> Ints:
        """A person's mates over a window of days as long as the size allows."""
        first = int(self.rng.choice(self.active))
        people = np.append(self._mates(first), first)
        if len(people) > MANY_MATES and self.rng.random() < HALF_MATES:
            people = self.rng.choice(people, size=max(LEAST_MATES, len(people) // 2), replace=False)
        pairs = self._editable(np.concatenate([self.of_person[i] for i in people]))
        if not len(pairs):
            return pairs
        days = np.unique(self.day[pairs])
        length = int(np.clip(size * len(days) // max(1, len(pairs)), 1, len(days)))
        start = days[int(self.rng.integers(0, len(days) - length + 1))]
        window: Ints = pairs[(self.day[pairs] >= start) & (self.day[pairs] < start + length)]
        return window

    def _around_limit(self, costly: Ints, cost: Ints, size: int) -> Ints | None:
        """What stands around one of these limits, the dearer the likelier: its pairs' people, or its duty's candidates,
        some days about."""
        limits = self.case.limits
        if not len(costly):
            return None
        weight = np.sqrt(cost[costly].astype(float))
        limit = int(self.rng.choice(costly, p=weight / weight.sum()))
        block, r = limits.blocks[int(limits.block[limit])], int(limits.first[limit])
        person, day, duty = int(block.person[r]), int(block.day[r]), int(block.duty[r])
        if duty >= 0:
            return self._around_duty(duty, size)
        if person >= 0:
            return self._around_person(person, day, size)
        return None

    def _around_duty(self, duty: int, size: int) -> Ints:
        space = self.case.space
        people = np.unique(space.person[self.candidates[duty]])
        if not len(people):
            return self._people(size)
        day = int(space.instance.duty_day[duty])
        return self._window(self.rng.permutation(people), day, size)

    def _around_gap(self, limit: int, duty: int, size: int) -> Ints:
        """As around any duty, or with those first who would fill the gap."""
        space, limits = self.case.space, self.case.limits
        columns = limits.column[limits.start[limit] : limits.start[limit + 1]]
        asked = np.unique(space.person[columns[columns < space.size]])
        if not len(asked) or self.rng.random() < GAP_ASKED:
            return self._around_duty(duty, size)
        others = np.setdiff1d(space.person[self.candidates[duty]], asked)
        people = np.concatenate([self.rng.permutation(asked), self.rng.permutation(others)])
        return self._window(people, int(space.instance.duty_day[duty]), size)

    def _around_person(self, person: int, day: int, size: int) -> Ints:
        if not len(self.of_person[person]):
            return self._people(size)
        mates = self.rng.permutation(self._mates(person))
        if day < int(self.day[0]) or self.rng.random() < ANY_DAY:
            period = self.case.instance.period_days
            day = int(self.rng.integers(period[0], period[-1] + 1))
        return self._window(np.append(person, mates), day, size)

    def _window(self, people: Ints, day: int, size: int) -> Ints:
        """As many of these people, in order, over as many days about the date as the size allows."""
        reach = int(self.rng.integers(1, REACH_MOST + 1))
        chosen: list[Ints] = []
        count = 0
        for i in people.tolist():
            pairs = self.of_person[i]
            near = pairs[np.abs(self.day[pairs] - day) <= reach]
            chosen.append(near)
            count += len(near)
            if count >= size:
                break
        return self._editable(np.concatenate(chosen))

    def _editable(self, pairs: Ints) -> Ints:
        return np.unique(pairs[self.editable[pairs]])
