"""The exact model of part of a roster says what the judge says, whatever part is free."""

from __future__ import annotations

import numpy as np
import pytest
from ortools.sat.python import cp_model

from patrolplanner.planning.solving.engine.exact_model import REPAIR_PRICE, SubModel, least_cost, sub_model
from patrolplanner.planning.solving.engine.network import Network
from tests.planning.fixed_rosters import Fixed, state_of
from tests.planning.small_plans import bare_roster, mended, random_roster, rulebook_of, small_plan
from tests.planning.solving.brute_force import every_roster, tiny_case


def solved(part: SubModel) -> tuple[int, np.ndarray]:
    """The best objective and the values of the free pairs."""
    solver = cp_model.CpSolver()
    solver.parameters.num_workers = 1
    assert solver.solve(part.model) == cp_model.OPTIMAL
    return round(solver.objective_value), np.array([solver.value(v) for v in part.variables], dtype=np.int64)


@pytest.mark.parametrize("seed", range(10))
def test_a_part_is_judged_like_the_whole(seed: int) -> None:
    """Some pairs free, the others as they are; in every other case rows that are not free break rules already."""
    small, rng = small_plan(seed), np.random.default_rng(seed)
    case = small.case(rulebook_of(small.plan), rng)
    careless = random_roster(case, rng, 0.15)
    state = careless if seed % 2 else mended(case, careless, rng)
    # what the state breaks among free pairs would have to be mended; here only fixed rows may be at fault
    there = np.flatnonzero(case.space.live & (state == 0))
    free = np.sort(rng.choice(there, min(60, len(there)), replace=False))
    fixed = Fixed(case, state, free)
    missed = case.limits.miss(fixed.state.activity)
    taken = refused = 0
    for share in (0.0, 0.02, 0.04, 0.1, 0.3):
        chosen = state.copy()
        chosen[free] = rng.random(len(free)) < share
        price = fixed.price(chosen)
        worse = (case.limits.miss(case.activity(chosen)) > missed) & case.limits.hard
        if fixed.new_misses(chosen):
            assert price is None
            refused += 1
        elif not worse.any():
            assert price == case.price(chosen) + REPAIR_PRICE * fixed.repairs(chosen)
            taken += 1
    assert taken
    assert refused


@pytest.mark.parametrize("seed", range(4))
def test_the_best_part_equals_brute_force(seed: int) -> None:
    case, _, editable, _ = tiny_case(seed, locked=0)
    state = bare_roster(case)
    fixed = Fixed(case, state, np.flatnonzero(editable))
    everything = every_roster(case, state, editable)
    objective, values = solved(fixed.part)
    chosen = state.copy()
    chosen[editable] = values
    hard_units = fixed.repairs(chosen)
    assert objective + fixed.constant == case.price(chosen) + REPAIR_PRICE * hard_units
    assert (int(everything.missed.min()), case.price(chosen)) == everything.best


def test_nothing_free_leaves_nothing_to_decide() -> None:
    small, rng = small_plan(1), np.random.default_rng(1)
    case = small.case(rulebook_of(small.plan), rng)
    state = bare_roster(case)
    part = Fixed(case, state, np.zeros(0, dtype=np.int64))
    assert solved(part.part) == (0, pytest.approx([]))
    assert part.constant == case.price(state)


def test_a_rough_model_leaves_out_what_is_cheap() -> None:
    small, rng = small_plan(2), np.random.default_rng(2)
    case = small.case(rulebook_of(small.plan), rng)
    state = state_of(case, bare_roster(case))
    free = np.flatnonzero(case.space.live)
    network = Network(case.space.counters, case.limits)
    fine, _ = solved(sub_model(network, state, free))
    rough, values = solved(sub_model(network, state, free, least_price=10**6))
    assert 0 <= rough <= fine
    assert rough % 10**6 == 0, "gaps and repairs only"
    chosen = bare_roster(case)
    chosen[free] = values
    assert set(case.broken(chosen).tolist()) <= set(case.broken(state.chosen).tolist()), "hard rules hold all the same"


def test_the_least_cost_of_each_limit_is_a_bound() -> None:
    for seed in range(6):
        case, start, editable, _ = tiny_case(seed)
        network = Network(case.space.counters, case.limits)
        everything = every_roster(case, start, editable)
        assert (
            least_cost(network, state_of(case, start), np.flatnonzero(editable), np.ones(case.limits.count, dtype=bool))
            <= everything.price.min()
        )


def test_free_pairs_must_be_in_order() -> None:
    case, start, _, _ = tiny_case(0)
    network = Network(case.space.counters, case.limits)
    with pytest.raises(AssertionError):
        sub_model(network, state_of(case, start), np.array([3, 1]))
