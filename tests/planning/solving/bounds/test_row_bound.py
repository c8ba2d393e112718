"""The bound by whole rows: never above the best roster, however small the plan, and often as high."""

from __future__ import annotations

from collections.abc import Callable

import numpy as np
import pytest

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.bounds.lower_bounds import LowerBounds
from patrolplanner.planning.solving.bounds.row_bound import RowBound
from patrolplanner.planning.solving.engine.exact_model import sub_model
from patrolplanner.planning.solving.engine.lns import Incumbent
from patrolplanner.planning.solving.engine.run_control import RunControl
from tests.efforts import effort_of
from tests.planning.fixed_rosters import state_of
from tests.planning.small_plans import bare_roster, rulebook_of, small_plan
from tests.planning.solving.brute_force import every_roster, tiny_case

TURNS = 3


def prepared(case: Case, start: Ints, editable: Bools, seed: int) -> RowBound:
    """The bound over a pool that begins from a roster."""
    pool = Incumbent(case, start, editable, RunControl(effort_of(400, seed=seed)))
    return RowBound(pool, ~case.limits.is_guide)


def proven(bound: RowBound) -> tuple[int, int] | None:
    """What some turns prove alone, and beside the counts, which are solved; None where nothing is laid out."""
    turns = bound.improve()
    if next(turns, "nothing") == "nothing":
        return None
    for _ in range(TURNS):
        next(turns, None)
    lower = LowerBounds(bound.pool)
    lower._count(bound.models, 1.0, lambda: None)
    return bound.alone, bound.beside + bound.known


def best_of(case: Case, start: Ints, editable: Bools) -> int | None:
    """The least price of a roster that keeps all that is hard, by the exact model; None where it is not proven."""
    course = RunControl(effort_of(200))
    pool = Incumbent(case, start, editable, course)
    free = np.flatnonzero(editable)
    values, done, _ = course.solve(sub_model(pool.network, pool.state, free), 60.0, 1)
    if values is None or not done:
        return None
    pool.offer(free, values)
    return pool.worth[1] if pool.worth[0] == 0 else None


@pytest.mark.parametrize("seed", range(12))
def test_no_roster_of_a_tiny_plan_is_cheaper(seed: int) -> None:
    """Against every roster there is, history and locked rows among them."""
    case, start, editable, _ = tiny_case(seed, editable=12, locked=seed % 3)
    missed, price = every_roster(case, start, editable).best
    found = proven(prepared(case, start, editable, seed))
    assert missed or (found is not None and max(found) <= price)
    assert missed == 0 or found is None


@pytest.mark.parametrize("seed", range(12))
def test_no_roster_of_a_small_plan_is_cheaper(seed: int) -> None:
    """Several duties a day, teams, 24 hours, absences, accounts: against the best roster that CP-SAT proves."""
    case, start, editable = small_case(seed)
    best = best_of(case, start, editable)
    found = proven(prepared(case, start, editable, seed))
    assert best is None or found is None or max(found) <= best


def test_what_is_proven_is_near_the_best_rosters() -> None:
    """All of the price on most tiny plans: a bound of nothing would be none too."""
    reached = 0
    for seed in range(12):
        case, start, editable, _ = tiny_case(seed, editable=12, locked=0)
        missed, price = every_roster(case, start, editable).best
        found = proven(prepared(case, start, editable, seed)) if missed == 0 and price < PLENTY else None
        reached += found is not None and max(found) >= 0.9 * price > 0
    assert reached >= ENOUGH


PLENTY, ENOUGH = 10**9, 1


def small_case(seed: int, days: int = 6, people: int = 7) -> tuple[Case, Ints, Bools]:
    small, rng = small_plan(seed, people=people, posts=3, days=days), np.random.default_rng((seed, 9))
    case = small.case(rulebook_of(small.plan), rng, illegal=0.0, most=70)
    return case, bare_roster(case), case.space.live
