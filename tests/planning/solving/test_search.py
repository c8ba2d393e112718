"""The search: the best roster of a tiny plan, what must stay stays, and it ends when it is told to."""

from __future__ import annotations

import threading
import time

import numpy as np
import pytest

from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.solving.bounds.bound import Bound
from patrolplanner.planning.solving.bounds.proof import Proof
from patrolplanner.planning.solving.engine.course import Course
from patrolplanner.planning.solving.engine.network import Network
from patrolplanner.planning.solving.engine.pool import Pool
from patrolplanner.planning.solving.search import Ended, Search
from patrolplanner.planning.stop import Effort, Progress, StopFlag
from tests.planning.fixed_rosters import state_of
from tests.planning.small_plans import bare_roster, rulebook_of, small_plan
from tests.planning.solving.brute_force import every_roster, tiny_case


@pytest.mark.parametrize("seed", range(8))
def test_the_best_roster_of_a_tiny_plan(seed: int) -> None:
    """With history, later rows, and in half of the plans locked rows that break rules of their own."""
    case, start, editable, _ = tiny_case(seed, editable=12 if seed < 2 else 9, locked=3 * (seed % 2))
    everything = every_roster(case, start, editable)
    outcome = Search(case, start, editable, Effort(seconds=0.5, workers=1, seed=seed)).run()
    missed = int(case.limits.miss(case.activity(outcome.chosen))[case.limits.hard].sum())
    assert (missed, outcome.price) == everything.best
    assert outcome.price == case.price(outcome.chosen)
    assert (outcome.chosen[~editable] == start[~editable]).all()


@pytest.mark.parametrize("seed", range(8))
def test_no_roster_is_cheaper_than_the_bound(seed: int) -> None:
    case, start, editable, _ = tiny_case(seed, locked=2)
    everything = every_roster(case, start, editable)
    bound = Bound(case, Network(case.space.columns, case.limits), state_of(case, start), editable)
    solved = bound.solve(10)
    assert solved is not None
    assert bound.at_once() <= everything.price.min()
    assert solved <= everything.price.min()


@pytest.mark.parametrize("seed", range(12))
def test_counting_never_says_more_than_the_best_roster_costs(seed: int) -> None:
    """Every bound told on the way, with locked rows in every other plan."""
    case, start, editable, _ = tiny_case(seed, locked=3 * (seed % 2))
    everything = every_roster(case, start, editable)
    told: list[int] = []
    Proof(Pool(case, start, editable, Course(Effort(seconds=5, workers=1)))).prove(told.append)
    assert told
    assert max(told) <= everything.price.min()


@pytest.mark.parametrize("seed", range(4))
def test_counting_never_says_more_than_any_roster_costs(seed: int) -> None:
    """Plans too large to try every roster, held against those that a search finds."""
    small, rng = small_plan(seed, people=10, posts=5, days=12), np.random.default_rng(seed)
    case = small.case(Rulebook.of(small.plan), rng)
    outcome = Search(case, bare_roster(case), case.space.live, Effort(seconds=4, workers=2)).run()
    assert outcome.bound is not None
    assert 0 < outcome.bound <= outcome.price


def test_one_worker_with_the_same_seed_takes_the_same_way() -> None:
    """The clock says only where it ends: what both runs had time for is the same."""
    ways: list[list[int]] = []
    for seconds in (3.0, 5.0):
        small, rng = small_plan(7, people=10, posts=11, days=12), np.random.default_rng(7)
        case = small.case(Rulebook.of(small.plan), rng)
        search = Search(case, bare_roster(case), case.space.live, Effort(seconds=seconds, workers=1, seed=5))
        search.pool.course.effort = Effort(seconds=60, workers=1, seed=5)
        search.pool.first_roster(1)
        prices = [search.pool.worth[1]]
        begun = time.monotonic()
        search.pool.improve(
            1,
            lambda prices=prices, pool=search.pool, begun=begun, seconds=seconds: (  # type: ignore[misc]
                prices.append(pool.worth[1]) or time.monotonic() - begun > seconds
            ),
            5,
        )
        ways.append(prices)
    least = min(map(len, ways))
    assert least > 5
    assert ways[0][:least] == ways[1][:least]


def test_the_judge_names_the_price_that_the_search_reports() -> None:
    small, rng = small_plan(4), np.random.default_rng(4)
    case = small.case(Rulebook.of(small.plan), rng)
    outcome = Search(case, bare_roster(case), case.space.live, Effort(seconds=1, workers=2)).run()
    roster = small.roster(case.roster_pairs(outcome.chosen))
    verdict = judge(small.plan, small.period, roster, published=small.published)
    assert verdict.price == outcome.price < case.price(bare_roster(case))
    assert verdict.hard == ()


def test_a_proven_roster_ends_the_search_early() -> None:
    """A plan that asks for nothing but gaps has its bound at once."""
    small, rng = small_plan(1, people=5, posts=2, days=3), np.random.default_rng(1)
    kinds = [type(r) for r in Rulebook.of(small.plan).rules if r.id in ("R00", "R01", "R29", "R30")]
    case = small.case(rulebook_of(small.plan, *kinds), rng, illegal=0)
    outcome = Search(case, bare_roster(case), case.space.live, Effort(seconds=20, workers=1)).run()
    assert outcome.ended is Ended.PROVEN
    assert outcome.proven
    assert outcome.seconds < 10


def test_nothing_to_change() -> None:
    case, start, editable, _ = tiny_case(3)
    outcome = Search(case, start, np.zeros_like(editable), Effort(seconds=0.3, workers=2)).run()
    assert (outcome.chosen == start).all()
    assert outcome.price == case.price(start)


def a_large_search(seconds: float) -> Search:
    small, rng = small_plan(7, people=10, posts=11, days=12), np.random.default_rng(7)
    case = small.case(Rulebook.of(small.plan), rng)
    return Search(case, bare_roster(case), case.space.live, Effort(seconds=seconds, workers=2))


def test_it_stops_when_asked_and_keeps_the_best() -> None:
    stop, search = StopFlag(), a_large_search(60)
    threading.Timer(1.0, stop.set).start()
    begun = time.monotonic()
    outcome = search.run(stop)
    assert outcome.ended is Ended.STOPPED
    assert time.monotonic() - begun < 20
    assert outcome.price <= search.case.price(bare_roster(search.case))


def test_a_request_to_stop_before_the_search_begins_is_remembered() -> None:
    stop, search = StopFlag(), a_large_search(60)
    stop.set()
    begun = time.monotonic()
    assert search.run(stop).ended is Ended.STOPPED
    assert time.monotonic() - begun < 20


def test_progress_is_told_to_the_end() -> None:
    heard: list[Progress] = []
    outcome = a_large_search(1.5).run(on_progress=heard.append)
    assert outcome.ended is Ended.TIME
    assert (heard[-1].price, heard[-1].bound) == (outcome.price, outcome.bound)
    assert [p.price for p in heard] == sorted((p.price for p in heard), reverse=True)
    assert heard[-1].broken == 0
