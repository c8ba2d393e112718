"""Everybody's diagram over packages has the rows that the limits allow, at what those cost, and no others."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.column_generation.pricing import Pricer
from patrolplanner.planning.solving.whole_rows.row_case import RowCase
from tests.planning.small_plans import bare_roster, rulebook_of, small_plan

WISHED = 2.0**30


def case_of(seed: int) -> tuple[Case, Ints, Bools]:
    """For even seeds a few days with much to choose from, else weeks, which limits are counted along."""
    days, most = ((6, 60), (20, 90))[seed % 2]
    small, rng = small_plan(seed, people=4, posts=3, days=days), np.random.default_rng((seed, 3))
    case = small.case(rulebook_of(small.plan), rng, illegal=0.05, most=most)
    return case, bare_roster(case), case.space.live


def laid_out(case: Case, start: Ints, editable: Bools) -> tuple[RowCase, Bools]:
    broken = case.limits.hard & (case.limits.miss(case.activity(start)) > 0)
    judged = ~case.limits.is_guide & ~broken
    rows = RowCase.over(case, editable, start, judged, lambda: None)
    assert rows is not None
    return rows, judged


@pytest.mark.parametrize("seed", range(10))
def test_a_row_of_a_diagram_costs_what_its_limits_do(seed: int) -> None:
    case, start, editable = case_of(seed)
    rows, _ = laid_out(case, start, editable)
    rng = np.random.default_rng(seed)
    limits, free = case.limits, rows.packages.free
    for person, diagram in zip(rows.people, rows.diagrams, strict=True):
        mine = np.flatnonzero(rows.packages.person[:free] == person)
        pricer = Pricer([person], [diagram])
        alone = rows.known & (rows.out.own.owner == person)
        for _ in range(30):
            chosen, taken, share = start.copy(), [], rng.random()
            for day in np.unique(rows.packages.layer[mine]).tolist():
                if rng.random() < share:
                    taken.append(int(rng.choice(mine[rows.packages.layer[mine] == day])))
                    _, pairs, _ = rows.packages.members.rows(np.array(taken[-1:]))
                    chosen[pairs] = 1
            price = np.full(free, WISHED)
            price[taken] = -WISHED
            least = pricer.solve(price, np.zeros(len(rows.out.done))).least[0] + WISHED * len(taken)
            activity = case.activity(chosen)
            allowed = not (limits.miss(activity) > 0)[alone & limits.hard].any()
            if allowed:
                assert least == limits.cost(activity)[alone].sum()
            else:
                assert least >= WISHED / 2
