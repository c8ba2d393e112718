"""People's own months: a bound of gaps that no roster undercuts, and that sees what a linear relaxation does not."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.bounds.lower_bounds import LowerBounds
from patrolplanner.planning.solving.bounds.patterns import Months, Patterns, narrowed, owners
from patrolplanner.planning.solving.engine.lns import Incumbent
from patrolplanner.planning.solving.engine.run_control import RunControl
from patrolplanner.planning.solving.search import Search
from tests.efforts import effort_of
from tests.planning.small_plans import bare_roster, rulebook_of, small_plan
from tests.planning.solving.brute_force import activities, tiny_case


def gap_bound(case: Case, start: Ints, editable: Bools) -> int:
    """What months say of the gaps of all sets of people together."""
    pool = Incumbent(case, start, editable, RunControl(effort_of()))
    proof = LowerBounds(pool)
    months = Months(pool)
    found = [list(Patterns(pool, proof.whole.led, rows, months).bounds(10**6)) for rows in proof._sets()]
    return sum(max([0, *told]) for told in found)


def least_gaps(case: Case, start: Ints, editable: Bools) -> int:
    """The fewest gaps of all rosters that break no hard limit more than the start does."""
    free, limits = np.flatnonzero(editable), case.limits
    chosen = np.repeat(start[:, None], 2 ** len(free), axis=1)
    chosen[free] = (np.arange(2 ** len(free)) >> np.arange(len(free))[:, None]) & 1
    activity = activities(case, chosen)
    outside = np.maximum(activity - limits.high[:, None], 0) + np.maximum(limits.low[:, None] - activity, 0)
    hard = outside[limits.hard]
    allowed = (hard <= hard[:, :1]).all(axis=0)
    return int(outside[limits.is_gap][:, allowed].sum(axis=0).min())


@pytest.mark.parametrize("seed", range(16))
def test_no_roster_has_fewer_gaps(seed: int) -> None:
    """With locked rows that break rules of their own in every other plan."""
    case, start, editable, _ = tiny_case(seed, editable=9, locked=4 * (seed % 2))
    assert gap_bound(case, start, editable) <= least_gaps(case, start, editable)


@pytest.mark.parametrize("seed", range(4))
def test_no_found_roster_has_fewer_gaps(seed: int) -> None:
    """Plans with too little people, too large to try everything."""
    small, rng = small_plan(seed, people=6, posts=6, days=12), np.random.default_rng(seed)
    case = small.case(rulebook_of(small.plan), rng)
    search = Search(case, bare_roster(case), case.space.live, effort_of(1, workers=2))
    found = search.run().chosen
    limits = case.limits
    gaps = int(limits.units(limits.miss(case.activity(found)))[limits.is_gap].sum())
    assert gap_bound(case, bare_roster(case), case.space.live) <= gaps


def test_limits_of_one_person_and_of_several() -> None:
    case = tiny_case(3)[0]
    space, limits = case.space, case.limits
    owner = owners(space.counters, limits, space.person)
    for r in range(limits.count):
        pairs = _pairs_under(case, limits.column[limits.start[r] : limits.start[r + 1]])
        people = set(space.person[pairs].tolist())
        assert owner[r] == (people.pop() if len(people) == 1 else -1)


def _pairs_under(case: Case, columns: Ints) -> Ints:
    counter, member, _ = case.space.counters.flat()
    found: list[int] = []
    front = columns.tolist()
    while front:
        column = front.pop()
        if column < case.space.size:
            found.append(column)
        else:
            front += member[counter == column].tolist()
    return np.array(found, dtype=np.int64)


def test_narrowed_limits_are_those_of_the_mask() -> None:
    case, start, _, rng = tiny_case(5)
    keep = rng.random(case.limits.count) < 0.5
    few = narrowed(case.limits, keep)
    values = case.space.counters.values(start)
    assert (few.activity(values) == case.limits.activity(values)[keep]).all()
    assert (few.low == case.limits.low[keep]).all()
    assert (few.hard == case.limits.hard[keep]).all()
