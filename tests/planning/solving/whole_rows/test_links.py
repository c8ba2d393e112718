"""Links between rows: what a roster misses of them it pays for, and floats add their prices up without any error."""

from __future__ import annotations

from fractions import Fraction

import numpy as np
import pytest

from patrolplanner.planning.solving.whole_rows.links import RowLinks, grained, links_of
from tests.planning.solving.whole_rows.test_row_case import case_of, laid_out

DEAREST = 3000.0


def linked(seed: int) -> RowLinks:
    case, start, editable = case_of(seed)
    rows, _ = laid_out(case, start, editable)
    return links_of(case.limits, rows.out, rows.packages, rows.linking, DEAREST)


@pytest.mark.parametrize("seed", range(6))
def test_what_a_roster_pays_for_links_is_no_more_than_their_limits_cost(seed: int) -> None:
    """Whatever packages are taken, hard limits kept or not; and nothing where no limit is missed."""
    case, start, editable = case_of(seed)
    rows, _ = laid_out(case, start, editable)
    links = links_of(case.limits, rows.out, rows.packages, rows.linking, DEAREST)
    price = links.price_of(case.limits.price, case.limits.hard)
    rng, free = np.random.default_rng(seed), rows.packages.free
    own = links.count - links.of_atom.rows
    for share in np.repeat([0.1, 0.5], 10):
        taken = np.zeros(rows.packages.count, dtype=np.int64)
        cell = rows.packages.person[:free] * 100 + rows.packages.layer[:free]
        order = rng.permutation(free)[: int(share * free)]
        taken[order[np.unique(cell[order], return_index=True)[1]]] = 1
        sums = links.moved(taken[:free].astype(float), (links.direct, links.totals))
        there = (sums[own:] < 0).astype(float)
        sums += links.of_atom.sums(there, links.count)
        missed = np.maximum(links.low - sums, 0) + np.maximum(sums - links.high, 0)
        activity = case.activity(np.maximum(start, rows.packages.pairs(taken, case.space.size)))
        cost = np.where(case.limits.hard, np.inf, case.limits.cost(activity))
        cost[case.limits.miss(activity) == 0] = 0
        assert (missed[own:] == 0).all()
        assert ((missed * price)[:own] <= cost[links.limit[:own]] + 1e-6).all()


@pytest.mark.parametrize("seed", range(4))
def test_prices_in_grains_add_up_exactly(seed: int) -> None:
    links, rng = linked(seed), np.random.default_rng(seed)
    duals = rng.uniform(-1, 1, links.count) * DEAREST
    duals = np.sign(duals) * grained(np.abs(duals), up=False)
    duals[(duals > 0) & ~np.isfinite(links.low)] = 0
    duals[(duals < 0) & ~np.isfinite(links.high)] = 0
    value, _ = links.value(duals)
    exact = sum(
        Fraction(d) * Fraction(low if d > 0 else high)
        for d, low, high in zip(duals.tolist(), links.low.tolist(), links.high.tolist(), strict=True)
        if d
    )
    for n in range(links.of_atom.rows):
        span = slice(int(links.of_atom.start[n]), int(links.of_atom.start[n + 1]))
        parts = zip(links.of_atom.index[span].tolist(), links.of_atom.weight[span].tolist(), strict=True)
        exact += min(Fraction(0), -sum((Fraction(float(duals[i])) * Fraction(w) for i, w in parts), Fraction(0)))
    assert Fraction(value) == exact
