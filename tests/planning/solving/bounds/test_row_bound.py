"""The bound by whole rows: never above the best roster, however small the plan, and often as high."""

from __future__ import annotations

from typing import NamedTuple

import numpy as np
import pytest

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.bounds import row_bound
from patrolplanner.planning.solving.bounds.lower_bounds import LowerBounds
from patrolplanner.planning.solving.engine.exact_model import sub_model
from patrolplanner.planning.solving.engine.lns import Incumbent
from patrolplanner.planning.solving.engine.run_control import RunControl
from patrolplanner.planning.stop import Effort
from tests.efforts import WAIT, effort_of
from tests.planning.small_plans import bare_roster, rulebook_of, small_plan
from tests.planning.solving.brute_force import every_roster, tiny_case

FEW, MANY = 4, 60
WHOLE = 2.0**22  # above each price of a missing person


class Proven(NamedTuple):
    """What some turns prove alone, and with the counts beside; whether anything was laid out."""

    rows: int
    value: int
    laid_out: bool


def proven(case: Case, start: Ints, editable: Bools, turns: int = FEW) -> Proven:
    """The bound over a pool that begins from a roster."""
    lower = LowerBounds(Incumbent(case, start, editable, RunControl(effort_of(400))))
    lower._count(lower.models, 1.0, lambda: None)
    bound = lower.rows
    bound.lay_out(lower.counts, lower.models)
    lower._count(bound.models, 1.0, lambda: None)
    for _ in zip(range(turns), bound.improve(), strict=False):
        pass
    return Proven(bound.proven, bound.value, bound.rows is not None)


@pytest.mark.parametrize(("least", "are_there"), [(2 * WAIT, False), (row_bound.LEAST_SECONDS, True)])
def test_nothing_is_laid_out_beside_a_search_that_is_over_sooner(
    least: float, are_there: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(row_bound, "LEAST_SECONDS", least)
    case, start, editable, _ = tiny_case(1)
    lower = LowerBounds(Incumbent(case, start, editable, RunControl(Effort(WAIT, work=None))))
    lower.rows.lay_out(lower.counts, lower.models)
    assert (lower.rows.rows is not None) is are_there


def best_of(case: Case, start: Ints, editable: Bools) -> int | None:
    """The least price of a roster that keeps what is hard, by the exact model; None where that is not proven."""
    course = RunControl(effort_of(200))
    pool = Incumbent(case, start, editable, course)
    free = np.flatnonzero(editable)
    values, done, _ = course.solve(sub_model(pool.network, pool.state, free), 60.0, 1)
    if values is not None:
        pool.offer(free, values)
    return pool.worth[1] if done else None


@pytest.fixture(params=[-1.0, 2.0**60], ids=["counts know much", "counts know little"])
def much(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> None:
    """From which share of the price on counts know much: any, or none."""
    monkeypatch.setattr(row_bound, "MUCH", request.param)


@pytest.mark.usefixtures("much")
@pytest.mark.parametrize("seed", range(10))
def test_no_roster_of_a_tiny_plan_is_cheaper(seed: int) -> None:
    """Against every roster there is, history and locked rows among them."""
    case, start, editable, _ = tiny_case(seed, editable=12, locked=seed % 3)
    found = proven(case, start, editable)
    assert found.laid_out
    assert found.value <= every_roster(case, start, editable).best[1]


@pytest.mark.usefixtures("much")
@pytest.mark.parametrize("seed", range(6))
def test_no_roster_of_a_small_plan_is_cheaper(seed: int) -> None:
    """Several duties a day, teams, 24 hours, absences, accounts: against the best roster that CP-SAT proves."""
    case, start, editable = small_case(seed)
    best = best_of(case, start, editable)
    assert best is not None
    assert proven(case, start, editable).value <= best


def test_rows_prove_nearly_all_that_tiny_plans_cost(monkeypatch: pytest.MonkeyPatch) -> None:
    """With missing people at their whole price, which takes many turns where there is more to decide."""
    monkeypatch.setattr(row_bound, "DEAREST", WHOLE)
    near = 0
    for seed in range(10):
        case, start, editable, _ = tiny_case(seed, editable=12, locked=0)
        price = every_roster(case, start, editable).best[1]
        near += proven(case, start, editable, MANY).value > 0.995 * price
    assert near >= 9


def small_case(seed: int) -> tuple[Case, Ints, Bools]:
    small, rng = small_plan(seed, people=7, posts=3, days=6), np.random.default_rng((seed, 9))
    case = small.case(rulebook_of(small.plan), rng, illegal=0.0, most=60)
    return case, bare_roster(case), case.space.live


@pytest.mark.parametrize("seed", range(5))
def test_nothing_that_the_bounds_prove_together_is_above_the_best_roster(seed: int) -> None:
    """Rows, counts, gaps and each limit alone, and no part of a price twice."""
    case, start, editable = small_case(seed)
    best = best_of(case, start, editable)
    pool = Incumbent(case, start, editable, RunControl(effort_of(10, workers=2)))
    free = np.flatnonzero(editable)
    values, _, _ = pool.course.solve(sub_model(pool.network, pool.state, free), 1.0, 1)
    if values is not None:
        pool.offer(free, values)
    told: list[int] = []
    LowerBounds(pool).prove(told.append)
    assert best is not None
    assert max(told) <= best
