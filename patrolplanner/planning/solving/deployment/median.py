"""p-median, proven: choose places so that all together are near. Bound by prices, the rest by branching or by SCIP."""

from __future__ import annotations

import heapq
import math
from itertools import count as numbers

import numpy as np

from patrolplanner.planning.deployment.choosing import Choosing, Ints, exchanged, nearest_total
from patrolplanner.planning.solving.deployment.cover import reaches_all
from patrolplanner.planning.solving.deployment.inquiry import SLACK, Inquiry, PlacesAnswer
from patrolplanner.planning.solving.deployment.mip import Column, Mip
from patrolplanner.planning.solving.deployment.prices import Bounded, SitePart, bounded, first_prices

_ROOT_ROUNDS, _NODE_ROUNDS = 1500, 100
_ENTRY_WORK = 3e-9
"""Work of looking at one entry of the costs."""
_BRANCH_MOST = 10
"""Places still open up to which branching by prices is quicker than SCIP, by trial on sets of the public form."""


def median(choosing: Choosing, inquiry: Inquiry) -> PlacesAnswer:
    """The sites of the least weighted sum of times; proven to be none where so few cannot reach every place."""
    costs = choosing.costs
    first = nearest_total(choosing, inquiry.over)
    if math.isfinite(choosing.total(first)):
        inquiry.found(first, choosing.total(first))
    else:
        reach, known = reaches_all(np.isfinite(costs), choosing.count, inquiry, choosing.held)
        if reach is None:
            return inquiry.answer(none=known)
        better = exchanged(choosing, reach, inquiry.over)
        inquiry.found(better, choosing.total(better))
    inquiry.bounded(float(costs.min(axis=1).sum()))
    if len(choosing.held) == choosing.count or choosing.count == choosing.sites:
        inquiry.bounded(inquiry.value)
    elif not inquiry.closed:
        _Proof(choosing, inquiry).run()
    return inquiry.answer()


class _Proof:
    """Closes the gap between the best choice and the bound."""

    def __init__(self, choosing: Choosing, inquiry: Inquiry) -> None:
        self.costs, self.count, self.inquiry = choosing.costs, choosing.count, inquiry
        self._choosing = choosing
        self._branching = False

    @property
    def bar(self) -> float:
        """A part whose bound is as much as this has nothing better."""
        value = self.inquiry.value
        return value - 1 + SLACK if self.inquiry.whole else value - SLACK * max(1.0, abs(value)) / 10

    def heard(self, chosen: Ints, mend: bool = False) -> float:
        total = self._choosing.total(chosen)
        if total < self.inquiry.value or (mend and not self._branching):
            chosen = exchanged(self._choosing, chosen, self.inquiry.over)
            self.inquiry.found(chosen, self._choosing.total(chosen))
        return self.bar

    def run(self) -> None:
        inquiry = self.inquiry
        assert inquiry.chosen is not None
        prices = first_prices(self.costs, np.array(inquiry.chosen))
        held = np.array(self._choosing.held, dtype=np.int64)
        others = np.setdiff1d(np.arange(self._choosing.sites), held)
        root = self._bounded(SitePart(held, others, prices), _ROOT_ROUNDS)
        if root is None:
            inquiry.bounded(inquiry.value)
            return
        inquiry.bounded(root.bound)
        if inquiry.over():
            return
        if self.count - len(root.part.held) <= _BRANCH_MOST:
            self._branch(root)
        else:
            self._by_scip(root.part)

    def _bounded(self, part: SitePart, rounds: int) -> Bounded | None:
        """The part's bound, None when it has nothing better than the best answer."""
        places = self.count - len(part.held)
        if places < 0 or places > len(part.open):
            return None
        if places in (0, len(part.open)):
            self.heard(np.concatenate([part.held, part.open[:places]]))
            return None
        self.inquiry.spend(rounds * _ENTRY_WORK * len(self.costs) * (len(part.held) + len(part.open)))
        return bounded(self.costs, self.count, part, self.bar, rounds, self.heard)

    def _branch(self, root: Bounded) -> None:
        """Best first: the part of the least bound is split by a site that the prices are least sure of."""
        self._branching = True
        order = numbers()
        parts = [(root.bound, next(order), root)]
        while parts and parts[0][0] < self.bar:
            self.inquiry.bounded(parts[0][0])
            if self.inquiry.over():
                return
            bound, _, known = heapq.heappop(parts)
            part = known.part
            if not len(part.open):
                self._bounded(part, 1)
                continue
            place = int(np.abs(known.share - 0.5).argmin())
            site, others = part.open[place : place + 1], np.delete(part.open, place)
            for child in (
                SitePart(np.append(part.held, site), others, part.prices),
                SitePart(part.held, others, part.prices),
            ):
                found = self._bounded(child, _NODE_ROUNDS)
                if found is not None:
                    heapq.heappush(parts, (max(bound, found.bound), next(order), found))
        self.inquiry.bounded(self.inquiry.value)

    def _by_scip(self, part: SitePart) -> None:
        """The sites still open, by rings around each place: a ring is paid for where no chosen site lies within it."""
        inquiry = self.inquiry
        mip = Mip(most=False)
        held = set(part.held.tolist())
        columns = {int(j): mip.switch(low=1.0 if int(j) in held else 0.0) for j in (*part.held, *part.open)}
        mip.row(self.count, self.count, [(column, 1.0) for column in columns.values()])
        base = sum(self._rings(mip, columns, part, place) for place in range(len(self.costs)))
        assert inquiry.chosen is not None
        known = list(columns)
        if set(inquiry.chosen) <= set(known):
            mip.begin_with({n: float(j in inquiry.chosen) for n, j in enumerate(known)})
        found = mip.solve(inquiry)
        if found.chosen is not None:
            self.heard(np.array([known[n] for n in found.chosen]))
        if found.none or found.proven:
            inquiry.bounded(inquiry.value)
        elif found.bound is not None:
            inquiry.bounded(min(found.bound + base, inquiry.value))

    def _rings(self, mip: Mip, columns: dict[int, Column], part: SitePart, place: int) -> float:
        """The rings of one place; gives what it costs at least."""
        near = self.costs[place, part.held].min() if len(part.held) else math.inf
        sites = np.concatenate([part.held, part.open])
        mine = self.costs[place, sites]
        order = np.argsort(mine, kind="stable")
        # of so many sites beyond a ring one at least lies within it
        order = order[: len(sites) - self.count + 1]
        values, starts = np.unique(mine[order], return_index=True)
        before: Column | None = None
        for n, value in enumerate(values[:-1]):
            if value >= near or not math.isfinite(value):
                break
            within = order[starts[n] : starts[n + 1]]
            following = min(float(values[n + 1]), float(near))
            if not math.isfinite(following):
                mip.at_least(1.0, [(columns[int(sites[k])], 1.0) for k in order[: starts[n + 1]]])
                break
            ring = mip.part(following - float(value))
            terms = [(columns[int(sites[k])], 1.0) for k in within]
            mip.at_least(
                0.0 if before is not None else 1.0, [(ring, 1.0), *terms, *([(before, -1.0)] if before else [])]
            )
            before = ring
        return float(values[0])
