"""A lower bound from whole rows: everybody's own limits exactly, what links people at prices (a Lagrangian bound).

The months that a person's own limits allow are the paths of a diagram over packages, what a person has on one date (see
`whole_rows`). At any prices of the links the cheapest months of all, one by one, cost no more than a roster does. Shares of fairness are whole numbers, of which prices know nothing and the counts do: so the price of a limit may
be split between the two, and what both prove adds up.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import numpy as np

from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.model.limits import HIGHEST
from patrolplanner.planning.solving.bounds.count_model import SMALL_GAP, CountModel, count_models
from patrolplanner.planning.solving.bounds.counts import Counts
from patrolplanner.planning.solving.engine.lns import Incumbent
from patrolplanner.planning.solving.whole_rows.links import links_of
from patrolplanner.planning.solving.whole_rows.mixtures import Mixtures
from patrolplanner.planning.solving.whole_rows.row_case import RowCase

DEAREST = 3000.0  # of a step of a link: missing people at their whole price would let nothing converge
LOOK = 10  # turns of everybody between two looks at what is proven
LAYING_WORK = 7e-4  # seconds, about, to lay out a free pair
PAYS, VAIN = 0.001, 6  # of what is proven, that so many looks together must add for more of them to pay


class _Over(Exception):
    """The search ended meanwhile."""


class RowBound:
    """What whole rows prove of the case of a pool: ``alone``, and ``beside`` what the ``models`` of counts do."""

    def __init__(self, pool: Incumbent, judged: Bools) -> None:
        self.pool, self.course = pool, pool.course
        case = pool.case
        # a hard limit that the fixed pairs break already may stay broken, as in the search
        fixed = case.limits.miss(case.activity(np.where(pool.editable, 0, pool.state.chosen)))
        self.judged: Bools = judged & ~(case.limits.hard & (fixed > 0))
        self.alone = self.beside = 0
        self.models: list[CountModel] = []
        self.counted: Ints = np.zeros(pool.case.limits.count, dtype=np.int64)

    @property
    def known(self) -> int:
        """What the counts of what the diagrams do not know prove."""
        return sum(m.least for m in self.models)

    def improve(self) -> Iterator[None]:
        """Whenever more is proven, until the search is over; nothing where there are no diagrams, or while the roster
        breaks what is hard: what those cost that keep it says nothing of that."""
        laying = LAYING_WORK * int(self.pool.editable.sum())
        limits = self.pool.case.limits
        broken = limits.hard & self.judged & (limits.miss(self.pool.state.activity) > 0)
        if broken.any() or self.course.left < laying:
            return
        with suppress(_Over):
            rows = self._laid_out()
            self.course.spend(laying)
            if rows is not None:
                yield from self._priced(rows)

    def _laid_out(self) -> RowCase | None:
        pool = self.pool
        return RowCase.over(pool.case, pool.editable, pool.state.chosen, self.judged, self._check)

    def _priced(self, rows: RowCase) -> Iterator[None]:
        """Better and better prices, until they get no better."""
        self._split(rows)
        mixtures = self._begun(rows)
        limits, links = self.pool.case.limits, mixtures.links
        left = limits.price - self.counted
        whole, rest = mixtures.price, links.price_of(left, limits.hard)
        constant, least = int((rows.settled * limits.price).sum()), int((rows.settled * left).sum())
        proven: list[int] = []
        while len(proven) <= VAIN or proven[-1] > proven[-1 - VAIN] + PAYS * abs(proven[-1]):
            for _ in range(LOOK):
                mixtures.sweep()
                self.course.spend(mixtures.work)
            best = alone = constant + mixtures.bound(whole) if mixtures.price is whole else -HIGHEST
            self.alone = max(self.alone, alone)
            if self.models:
                beside = least + mixtures.bound(rest)
                self.beside = max(self.beside, beside)
                best = max(alone, beside + self.known)
                if beside + self.known > alone > -HIGHEST:
                    mixtures.charge(rest)
            proven.append(max([best, *proven[-1:]]))
            yield

    def _begun(self, rows: RowCase) -> Mixtures:
        """Everybody's mixture is the roster so far, where the packages know it."""
        pool, limits = self.pool, self.pool.case.limits
        links = links_of(limits, rows.out, rows.packages, rows.linking, DEAREST)
        whole = links.price_of(limits.price, limits.hard)
        mixtures = Mixtures(rows, links, whole, self.course.effort.seed, self._check)
        chosen = pool.state.chosen
        taken = rows.packages.of(chosen, len(chosen))
        if taken is not None:
            mixtures.begin(taken[: rows.packages.free], rows.costs_of(pool.case, chosen))
        return mixtures

    def _split(self, rows: RowCase) -> None:
        """The counts of what the diagrams do not know; ``counted`` [limits] is their part of each price."""
        pool, price = self.pool, self.pool.case.limits.price
        counts = Counts(pool.case, pool.network, pool.state.chosen, pool.editable, self.judged & ~rows.known)
        if counts.person.any():
            self.models = count_models(counts)
        self.counted = np.where(counts.person, price, np.where(counts.demand, np.minimum(price, SMALL_GAP), 0))

    def _check(self) -> None:
        if self.course.over:
            raise _Over
