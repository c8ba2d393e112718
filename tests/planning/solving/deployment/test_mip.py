"""Programs by SCIP: the best of a small one, none where there is none, and a stop that ends a hard one."""

from __future__ import annotations

import threading

import numpy as np

from patrolplanner.planning.solving.deployment.inquiry import Inquiry
from patrolplanner.planning.solving.deployment.mip import Mip
from patrolplanner.planning.stop import StopFlag
from tests.efforts import effort_of


def test_the_best_of_a_small_one_and_none_where_there_is_none() -> None:
    mip = Mip(most=True)
    columns = [mip.switch(price) for price in (3.0, 2.0, 2.0)]
    mip.at_most(2.0, [(column, float(n + 1)) for n, column in enumerate(columns)])
    found = mip.solve(Inquiry(effort_of(), most=True))
    assert (found.chosen, found.value, found.bound, found.proven) == ((0,), 3.0, 3.0, True)
    mip.at_least(4.0, [(column, 1.0) for column in columns])
    assert mip.solve(Inquiry(effort_of(), most=True)).none


def test_a_stop_ends_a_solve_that_would_not_end() -> None:
    """Splitting markets: numbers whose halves are to be met exactly; no solver is through with this in an hour."""
    rng = np.random.default_rng(1)
    numbers = rng.integers(0, 100, (6, 50)).astype(float)
    mip = Mip(most=False)
    columns = [mip.switch() for _ in range(50)]
    for row in numbers:
        above, below = mip.part(1.0, 1e6), mip.part(1.0, 1e6)
        half = float(row.sum() // 2)
        mip.row(half, half, [*zip(columns, row.tolist(), strict=True), (above, 1.0), (below, -1.0)])
    stop = StopFlag()
    began = threading.Timer(1.0, stop.set)
    began.start()
    found = mip.solve(Inquiry(effort_of(1e9), stop))
    assert stop.is_set()
    assert not found.proven
    assert found.chosen is not None
