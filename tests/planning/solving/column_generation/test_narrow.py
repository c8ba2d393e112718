"""Narrow rows: they keep every hard limit, cost what they say, and are there wherever a row is."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.planning.solving.column_generation.narrow import NarrowRows
from tests.planning.solving.column_generation.test_diagram import limits_of, maker, people_of
from tests.planning.solving.daily_cases import all_rows, daily_case

MOST_NODES = 10_000


@pytest.mark.parametrize("seed", range(16))
def test_a_narrow_row_is_one_of_the_rows_that_hard_limits_allow(seed: int) -> None:
    """At prices of chance; where there is any row one is found, and often the cheapest."""
    daily = daily_case(seed, locked=0)
    size = daily.case.space.size
    for person in people_of(daily):
        limits, rows = limits_of(daily, person), all_rows(daily, person)
        allowed = {p: c for p, ok, c in zip(rows.pairs, rows.allowed, rows.cost, strict=True) if ok}
        prices = np.concatenate([daily.rng.integers(-50, 50, size), np.zeros(10_000)]).astype(float)
        found = NarrowRows(person, maker(limits), MOST_NODES).cheapest(prices, size)
        assert (found is None) == (not allowed)
        if found is not None:
            assert found.person == person
            assert found.cost + limits.constant == pytest.approx(allowed[frozenset(found.pairs.tolist())])


def test_narrow_rows_are_mostly_the_cheapest_where_there_are_few() -> None:
    best = told = 0
    for seed in range(12):
        daily = daily_case(seed, locked=0)
        size = daily.case.space.size
        prices = np.concatenate([daily.rng.integers(-50, 50, size), np.zeros(10_000)]).astype(float)
        for person in people_of(daily):
            limits, rows = limits_of(daily, person), all_rows(daily, person)
            found = NarrowRows(person, maker(limits), MOST_NODES).cheapest(prices, size)
            costs = [
                c + prices[list(p)].sum() for p, ok, c in zip(rows.pairs, rows.allowed, rows.cost, strict=True) if ok
            ]
            if found is not None:
                told += 1
                best += found.cost + limits.constant + prices[found.pairs].sum() <= min(costs) + 1e-6
    assert told > 20
    assert best > 0.7 * told
