"""What is freed next: only pairs that may change, each once, in order; sizes learn from what they cost."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.planning.solving.neighbourhoods import GAP, KINDS, Neighbourhoods
from tests.planning.fixed_rosters import state_of
from tests.planning.small_plans import bare_roster, mended, random_roster, rulebook_of, small_plan


def a_chooser(seed: int) -> tuple[Neighbourhoods, np.ndarray]:
    small, rng = small_plan(seed), np.random.default_rng(seed)
    case = small.case(rulebook_of(small.plan), rng)
    editable = case.space.live & (rng.random(case.space.size) < 0.7)
    return Neighbourhoods(case, editable, rng), bare_roster(case)


@pytest.mark.parametrize("seed", range(3))
def test_only_pairs_that_may_change_are_freed(seed: int) -> None:
    chooser, start = a_chooser(seed)
    case, kinds = chooser.case, set()
    for n in range(80):
        roster = start if n % 2 else mended(case, random_roster(case, chooser.rng, 0.1), chooser.rng)
        kind, free = chooser.choose(state_of(case, roster))
        kinds.add(kind)
        assert chooser.editable[free].all()
        assert (np.diff(free) > 0).all()
    assert {GAP, *KINDS} <= kinds | {GAP}
    assert len(kinds) >= 3


def test_a_part_that_could_not_be_proven_shrinks_and_an_easy_one_grows() -> None:
    chooser, _ = a_chooser(1)
    kind = KINDS[0]
    before = chooser.kinds[kind].size
    chooser.learn(kind, gain=0, work=1.0, wanted=0.1, proven=False)
    smaller = chooser.kinds[kind].size
    assert smaller < before
    chooser.learn(kind, gain=0, work=0.001, wanted=0.1, proven=True)
    assert chooser.kinds[kind].size != smaller or smaller == chooser.case.space.size
    assert chooser.kinds[kind].tried == 2


def test_what_pays_is_chosen_more_often() -> None:
    chooser, _ = a_chooser(2)
    for _ in range(20):
        chooser.learn(KINDS[1], gain=10**6, work=0.05, wanted=0.1, proven=True)
        chooser.learn(KINDS[0], gain=0, work=0.05, wanted=0.1, proven=True)
    assert chooser.kinds[KINDS[1]].paid > 10 * chooser.kinds[KINDS[0]].paid
