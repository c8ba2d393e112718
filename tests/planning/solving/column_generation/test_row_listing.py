"""The rows near the cheapest one are those that trying all rows finds there."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.planning.solving.column_generation.pricing import Pricer
from patrolplanner.planning.solving.column_generation.row_listing import rows_within
from patrolplanner.planning.solving.engine.flat import flatten
from tests.planning.solving.column_generation.test_pricing import atoms_of, diagrams_of
from tests.planning.solving.daily_cases import all_rows, daily_case


@pytest.mark.parametrize("seed", range(6))
def test_all_rows_near_the_cheapest(seed: int) -> None:
    """At prices of pairs and atoms of both signs, with locked rows in every other case."""
    daily, rng = daily_case(seed, locked=seed % 2), np.random.default_rng((seed, 4))
    flat = flatten(daily.case)
    assert flat is not None
    for person, (diagram, constant) in diagrams_of(daily, flat)[0].items():
        pricer, rows = Pricer([person], [diagram]), all_rows(daily, person)
        prices = rng.integers(-30, 31, len(flat.atom_owner)).astype(float)
        price = {
            frozenset(pairs): cost
            + sum(prices[list(pairs)])
            + sum(prices[flat.pairs + a] for a in atoms_of(daily, flat, person, frozenset(pairs)))
            for pairs, ok, cost in zip(rows.pairs, rows.allowed, rows.cost, strict=True)
            if ok
        }
        for spare in (0, 7, 60):
            wanted = {pairs: p for pairs, p in price.items() if p <= min(price.values()) + spare}
            found = rows_within(pricer, prices, flat.pairs, spare, len(price))
            assert found is not None
            assert {frozenset(row.pairs.tolist()) for row in found} == set(wanted)
            for row in found:
                assert row.person == person
                full = row.cost + constant + sum(prices[row.pairs]) + sum(prices[flat.pairs + row.atoms])
                assert full == pytest.approx(wanted[frozenset(row.pairs.tolist())])
        assert rows_within(pricer, prices, flat.pairs, 10**6, 1) is None or len(price) == 1
