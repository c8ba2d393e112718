"""Mixtures of rows: their prices make a bound that no roster undercuts, and rows made of them are a roster."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import pytest

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.solving.column_generation.approach import Approach
from patrolplanner.planning.solving.column_generation.diving import Diver, DivingContext
from patrolplanner.planning.solving.column_generation.master import Schedule
from patrolplanner.planning.solving.column_generation.people import Generators
from patrolplanner.planning.solving.column_generation.round_robin import in_turn
from patrolplanner.planning.solving.engine.flat import flatten
from patrolplanner.planning.stop import Meter
from tests.efforts import effort_of
from tests.planning.solving.curtois_cases import best_cost, two_people, whole_case

SOLVED = (0, 5, 9, 11)
"""Seeds of tiny instances that have a roster."""


class World:
    """Keeps the rosters that are offered."""

    def __init__(self) -> None:
        self.offered: list[Ints] = []

    def watch(self) -> DivingContext:
        return DivingContext(lambda: self.offered[-1], self._take, lambda _: None, lambda: False, Meter(effort_of(10)))

    def _take(self, chosen: Ints) -> int:
        self.offered.append(chosen)
        return 1


def begun(folder: Path, seed: int) -> tuple[Case, World, Diver, dict[int, Schedule], int]:
    """A tiny instance laid out, its first rows, and the price of its best roster."""
    made = two_people(seed)
    best = best_cost(made)
    assert best is not None
    case = whole_case(folder, made)
    flat = flatten(case)
    assert flat is not None
    everybody = np.ones(case.space.size, dtype=bool)
    crew = Generators(case, flat, everybody, np.zeros(case.space.size, dtype=np.int64), lambda: None)
    assert crew.begin()
    assert crew.lay_out(10)
    world = World()
    diver = Diver(crew, world.watch(), (1,))
    return case, world, diver, in_turn(diver, {}), best


@pytest.mark.parametrize("seed", SOLVED)
def test_rows_in_turn_and_rows_of_mixtures_are_rosters_at_their_price(tmp_path: Path, seed: int) -> None:
    case, world, diver, rows, best = begun(tmp_path, seed)
    approach = Approach(diver.crew, rows.values(), diver.rng)
    for _ in range(20):
        approach.sweep()
        approach.settle_corners()
    made = in_turn(diver, {c.row.person: c for c in approach.rounded()})
    assert set(made) == set(diver.crew.people)
    for chosen in world.offered:
        assert not len(case.broken(chosen))
        assert case.price(chosen) >= best
    assert case.price(world.offered[-1]) == diver.crew.cost(list(made.values())) + diver.crew.constant


@pytest.mark.parametrize("seed", SOLVED)
def test_prices_of_mixtures_bound_every_roster_and_every_mixture(tmp_path: Path, seed: int) -> None:
    _, _, diver, rows, best = begun(tmp_path, seed)
    crew = diver.crew
    approach = Approach(crew, rows.values(), diver.rng)
    bounds, values = [], []
    for _ in range(40):
        approach.sweep()
        approach.settle_corners()
        values.append(approach.value + crew.constant)
        prices = crew.links.prices(approach.duals())
        found = crew.whole.solve(prices[: crew.flat.pairs], prices[crew.flat.pairs :])
        bounds.append(crew.links.value(approach.duals()) + float(found.least.sum()) + crew.constant)
    assert max(bounds) <= best + 1e-6
    assert max(bounds) > bounds[0]
    assert max(bounds) <= min(values) + 1e-6
