"""What is freed next: only pairs that may change, each once, in order; sizes learn from what they cost."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.planning.solving.engine.neighbourhoods import DAYS, DEAR, DEAR_PRICE, GAP, PEOPLE, Neighbourhoods
from tests.planning.fixed_rosters import state_of
from tests.planning.small_plans import bare_roster, mended, random_roster, rulebook_of, small_plan


def a_chooser(seed: int) -> tuple[Neighbourhoods, np.ndarray]:
    """A chooser over most pairs of a small plan, and its bare roster."""
    small, rng = small_plan(seed), np.random.default_rng(seed)
    case = small.case(rulebook_of(small.plan), rng)
    editable = case.space.live & (rng.random(case.space.size) < 0.7)
    windows = np.array_split(np.flatnonzero(editable), 3)
    return Neighbourhoods(case, editable, rng, windows=windows), bare_roster(case)


@pytest.mark.parametrize("seed", range(3))
def test_only_pairs_that_may_change_are_freed(seed: int) -> None:
    chooser, start = a_chooser(seed)
    case, kinds = chooser.case, set()
    full = mended(case, random_roster(case, chooser.rng, 0.1), chooser.rng)
    for n in range(150):
        kind, free = chooser.choose(state_of(case, full if n % 2 else start))
        kinds.add(kind)
        assert chooser.editable[free].all()
        assert (np.diff(free) > 0).all()
        for name in chooser.kinds:
            chooser.learn(name, gain=0, work=1.0, wanted=0.1, proven=False)
    assert len(kinds) >= 3


def test_a_part_that_could_not_be_proven_shrinks_and_an_easy_one_grows() -> None:
    chooser, _ = a_chooser(1)
    before = chooser.kinds[PEOPLE].size
    chooser.learn(PEOPLE, gain=0, work=1.0, wanted=0.1, proven=False)
    smaller = chooser.kinds[PEOPLE].size
    assert smaller < before
    chooser.kinds[PEOPLE].size = 50.0
    chooser.learn(PEOPLE, gain=0, work=0.001, wanted=0.1, proven=True)
    assert chooser.kinds[PEOPLE].size > 50.0
    assert chooser.kinds[PEOPLE].tried == 2


def test_what_pays_is_chosen_more_often() -> None:
    chooser, _ = a_chooser(2)
    for _ in range(100):
        chooser.learn(DAYS, gain=10**6, work=0.05, wanted=0.1, proven=True)
        chooser.learn(PEOPLE, gain=0, work=0.05, wanted=0.1, proven=True)
    assert chooser.kinds[DAYS].paid > 10 * chooser.kinds[PEOPLE].paid


def test_gaps_that_nobody_can_fill_are_left_alone() -> None:
    chooser, start = a_chooser(1)
    state = state_of(chooser.case, start)
    assert any(chooser.choose(state)[0] == GAP for _ in range(50))
    assert all(chooser.choose(state, fillable=False)[0] != GAP for _ in range(50))


def test_what_costs_as_much_as_a_warning_is_gone_about_until_that_was_often_in_vain() -> None:
    chooser, _ = a_chooser(1)
    case = chooser.case
    full = state_of(case, mended(case, random_roster(case, chooser.rng, 0.5), chooser.rng))
    dear = (case.limits.cost(full.activity) >= DEAR_PRICE) & ~case.limits.is_gap & ~case.limits.is_guide
    assert dear.any()
    assert any(chooser.choose(full, fillable=False)[0] == DEAR for _ in range(50))
    often = chooser.shares[DEAR]
    for _ in range(200):
        chooser.learn(DEAR, gain=0, work=0.05, wanted=0.1, proven=True)
    assert chooser.shares[DEAR] < often / 5
    chooser.learn(DEAR, gain=DEAR_PRICE, work=0.05, wanted=0.1, proven=True)
    assert chooser.shares[DEAR] == often


def test_what_is_missing_is_not_taken_for_dear() -> None:
    """There is a kind of its own for it, which is left alone where nobody can fill it."""
    chooser, start = a_chooser(1)
    state = state_of(chooser.case, start)
    cost = chooser.case.limits.cost(state.activity)
    cost[~chooser.is_missing] = 0
    assert (cost >= DEAR_PRICE).any()
    chooser.case.limits.cost = lambda _: cost  # type: ignore[method-assign]
    assert all(chooser.choose(state, fillable=False)[0] != DEAR for _ in range(50))
