"""The numbers of duties to aim at, from the linear relaxation of the counts."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.solving.bounds.lower_bounds import LowerBounds
from patrolplanner.planning.solving.bounds.target_counts import TargetCounts
from patrolplanner.planning.solving.engine.lns import Incumbent
from patrolplanner.planning.solving.engine.run_control import RunControl
from tests.efforts import effort_of
from tests.planning.small_plans import bare_roster, small_plan


@pytest.mark.parametrize("seed", [3, 7])
def test_every_pair_has_a_price_whatever_the_counts_are_made_of(seed: int) -> None:
    """Some sums of the second plan are constants, of which the model makes clauses."""
    small, rng = small_plan(seed, people=10, posts=11, days=12), np.random.default_rng(seed)
    case = small.case(Rulebook.of(small.plan), rng)
    course = RunControl(effort_of(5))
    bounds = LowerBounds(Incumbent(case, bare_roster(case), case.space.live, course))
    guide = TargetCounts(bounds.counts, bounds.models, course)
    free = np.flatnonzero(case.space.live)
    prices = guide.prices(free, bare_roster(case))
    assert prices.shape == free.shape
    assert guide.known.any()
