"""A lower bound from whole rows: everybody's own limits exactly, what links people at prices (a Lagrangian bound).

The months that somebody's own limits allow are the paths of a diagram over packages, what a person has on one date
(see `whole_rows`). At any prices of the links the cheapest months of all, one by one, cost no more than a roster does.
Shares of fairness are whole numbers, of which prices know nothing and the counts do: so the limits, and the price of a
missing person, are split between the two, and what both prove adds up.
"""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

import numpy as np

from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.bounds.count_model import SMALL_GAP, CountModel, count_models
from patrolplanner.planning.solving.bounds.counts import Counts
from patrolplanner.planning.solving.engine.lns import Incumbent
from patrolplanner.planning.solving.whole_rows.links import links_of
from patrolplanner.planning.solving.whole_rows.mixtures import Mixtures
from patrolplanner.planning.solving.whole_rows.row_case import RowCase

DEAREST = 3000.0  # of a step of a link: missing people at their whole price would let nothing converge
LOOK = 5  # turns of everybody between two looks at what is proven
LEAST_SECONDS = 20.0  # of a search beside which rows are laid out: they come to nothing sooner, and take its processor
LAYING_WORK = 7e-4  # seconds, about, to lay out a free pair
MUCH = 0.3  # of the price of a roster, from which on counts know much
PAYS, VAIN = 0.002, 8  # of what is proven, that so many looks together must add for more of them to pay


class _Over(Exception):
    """The search ended meanwhile."""


class RowBound:
    """What whole rows prove of the case of a pool: ``proven``, beside what the ``models`` of counts do."""

    def __init__(self, pool: Incumbent, judged: Bools) -> None:
        self.pool, self.course = pool, pool.course
        case = pool.case
        # a hard limit that the fixed pairs break already may stay broken, as in the search
        fixed = case.limits.miss(case.activity(np.where(pool.editable, 0, pool.state.chosen)))
        self.judged: Bools = judged & ~(case.limits.hard & (fixed > 0))
        self.proven = 0
        self.models: list[CountModel] = []
        self.counted: Ints = np.zeros(case.limits.count, dtype=np.int64)  # the counts' part of each price
        self.rows: RowCase | None = None

    @property
    def value(self) -> int:
        """All that is proven; of a missing person's price `SMALL_GAP` and `DEAREST` are in it at most."""
        return self.proven + sum(m.least for m in self.models)

    def is_much(self, models: list[CountModel]) -> bool:
        """Whether counts know so much of the price that rows are to be asked for the rest alone."""
        return sum(m.least for m in models) > MUCH * self.pool.worth[1]

    def lay_out(self, counts: Counts, models: list[CountModel]) -> None:
        """Diagrams, and the counts beside them: these ``models`` of all ``counts`` where those know much already, else
        counts of what the diagrams do not know. Nothing where the case is too large, while the roster breaks what is
        hard (what rosters cost that keep it says nothing of that), or when the search ends meanwhile."""
        pool, limits = self.pool, self.pool.case.limits
        laying = LAYING_WORK * int(pool.editable.sum())
        broken = limits.hard & self.judged & (limits.miss(pool.state.activity) > 0)
        if broken.any() or self.course.left < laying or self._is_short:
            return
        much = self.is_much(models)
        if much:
            self.judged = self.judged & ~counts.person
        with suppress(_Over):
            self.rows = RowCase.over(pool.case, pool.editable, pool.state.chosen, self.judged, self._check)
        self.course.spend(laying)
        if self.rows is not None:
            if not much:
                known = self.judged & ~self.rows.known
                counts = Counts(pool.case, pool.network, pool.state.chosen, pool.editable, known)
                models = count_models(counts)
            if counts.person.any():
                self.models, price = models, limits.price
                demand = np.where(counts.demand, np.minimum(price, SMALL_GAP), 0)
                self.counted = np.where(counts.person, price, demand)

    @property
    def _is_short(self) -> bool:
        """Whether the search beside is over before rows would prove anything."""
        effort = self.course.effort
        return effort.work is None and effort.seconds < LEAST_SECONDS

    def improve(self) -> Iterator[None]:
        """Better and better prices, until they get no better or the search is over; a turn is some looks apart."""
        if self.rows is None:
            return
        price = self.pool.case.limits.price - self.counted
        dear = np.where(self.pool.case.limits.is_gap, np.minimum(price, int(DEAREST)), price)
        constant = int((self.rows.settled * dear).sum())
        proven: list[int] = []
        with suppress(_Over):
            mixtures = self._begun(self.rows, price)
            while len(proven) <= VAIN or proven[-1] > proven[-1 - VAIN] + PAYS * abs(proven[-1]):
                for _ in range(LOOK):
                    mixtures.sweep()
                    self.course.spend(mixtures.work)
                proven.append(max([constant + mixtures.bound(), *proven[-1:]]))
                self.proven = max(0, proven[-1])
                yield

    def _begun(self, rows: RowCase, price: Ints) -> Mixtures:
        """Everybody's mixture is the roster so far, where the packages know it."""
        pool, limits = self.pool, self.pool.case.limits
        links = links_of(limits, rows.out, rows.packages, rows.linking, DEAREST)
        mixtures = Mixtures(rows, links, links.price_of(price, limits.hard), self.course.effort.seed, self._check)
        chosen = pool.state.chosen
        taken = rows.packages.of(chosen, len(chosen))
        if taken is not None:
            mixtures.begin(taken[: rows.packages.free], rows.costs_of(pool.case, chosen))
        return mixtures

    def _check(self) -> None:
        if self.course.over:
            raise _Over
