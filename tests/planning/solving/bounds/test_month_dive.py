"""Officers first: as many posts are led as can be, and everybody else comes beside them."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.domain.people import Role
from patrolplanner.planning.solving.bounds.lower_bounds import LowerBounds
from patrolplanner.planning.solving.bounds.month_dive import beside, dive, lead_first, useful
from patrolplanner.planning.solving.bounds.patterns import Months, Patterns
from patrolplanner.planning.solving.engine.lns import Incumbent
from patrolplanner.planning.solving.engine.run_control import RunControl
from tests.efforts import effort_of
from tests.planning.solving.aggregation.test_aggregation import a_filling, a_plan, joined


def short_of_officers(officers: int) -> tuple[Incumbent, Patterns, np.ndarray]:
    """Five posts day and night for a week with too few who may lead them; nobody is on duty yet."""
    alike = joined(a_filling(a_plan(officers)))
    pool = Incumbent(alike.whole, alike.start, alike.editable, RunControl(effort_of(30, workers=2)))
    who = pool.case.instance.role_mask(Role.OFFICER)
    rows = np.ones(pool.case.limits.count, dtype=bool)
    return pool, Patterns(pool, LowerBounds(pool).whole.led, rows, Months(pool), who), who


@pytest.mark.parametrize("officers", [2, 4, 6])
def test_officers_alone_prove_what_is_missing_and_a_dive_reaches_it(officers: int) -> None:
    pool, patterns, who = short_of_officers(officers)
    before = pool.gaps
    told = max(patterns.bounds(10**6))
    assert 0 < told < before
    months = dive(patterns, before)
    assert months is not None
    assert set(months) <= set(np.flatnonzero(who).tolist())
    assert told <= round(patterns.master.missing) <= told + 4
    lead_first(pool, patterns, who, None)
    assert pool.worth[0] == 0
    assert told <= pool.gaps < before


def test_nobody_leads_where_all_posts_are_led_already() -> None:
    pool, patterns, who = short_of_officers(3)
    list(patterns.bounds(10**6))
    months = dive(patterns, 10**6)
    assert months is not None
    leading = useful(patterns, months)
    duty = pool.case.space.duty[leading]
    posts = dict(zip(patterns.duties.tolist(), patterns.asked.posts.tolist(), strict=True))
    assert all(np.count_nonzero(duty == d) <= posts[d] for d in np.unique(duty).tolist())
    other = beside(pool, who, leading)
    assert not other.editable[leading].any()
    assert other.state.chosen[leading].all()


def test_no_dive_where_nothing_can_be_gained() -> None:
    _, patterns, _ = short_of_officers(2)
    told = max(patterns.bounds(10**6))
    assert dive(patterns, told) is None
