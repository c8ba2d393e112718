"""The search: the best roster of a tiny plan, what must stay stays, and it ends when it is told to."""

from __future__ import annotations

import threading

import numpy as np
import pytest

from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.solving.bounds.linear_bound import LinearBound
from patrolplanner.planning.solving.bounds.lower_bounds import LowerBounds
from patrolplanner.planning.solving.engine.lns import Incumbent
from patrolplanner.planning.solving.engine.network import Network
from patrolplanner.planning.solving.engine.run_control import EndReason, RunControl
from patrolplanner.planning.solving.search import Search
from patrolplanner.planning.stop import Effort, Meter, Progress, StopFlag
from tests.efforts import effort_of
from tests.planning.fixed_rosters import state_of
from tests.planning.small_plans import bare_roster, rulebook_of, small_plan
from tests.planning.solving.brute_force import every_roster, tiny_case

ENDLESS = 1e6


@pytest.mark.parametrize("seed", range(8))
def test_the_best_roster_of_a_tiny_plan(seed: int) -> None:
    """With history, later rows, and in half of the plans locked rows that break rules of their own."""
    case, start, editable, _ = tiny_case(seed, editable=12 if seed < 2 else 9, locked=3 * (seed % 2))
    everything = every_roster(case, start, editable)
    outcome = Search(case, start, editable, effort_of(0.2, seed=seed)).run()
    missed = int(case.limits.miss(case.activity(outcome.chosen))[case.limits.hard].sum())
    assert (missed, outcome.price) == everything.best
    assert outcome.price == case.price(outcome.chosen)
    assert (outcome.chosen[~editable] == start[~editable]).all()


@pytest.mark.parametrize("seed", range(8))
def test_no_roster_is_cheaper_than_the_bound(seed: int) -> None:
    case, start, editable, _ = tiny_case(seed, locked=2)
    everything = every_roster(case, start, editable)
    bound = LinearBound(case, Network(case.space.counters, case.limits), state_of(case, start), editable)
    solved = bound.solve(Meter(effort_of()))
    assert solved is not None
    assert bound.at_once() <= everything.price.min()
    assert solved <= everything.price.min()


@pytest.mark.parametrize("seed", range(12))
def test_counting_never_says_more_than_the_best_roster_costs(seed: int) -> None:
    """Every bound told on the way, with locked rows in every other plan."""
    case, start, editable, _ = tiny_case(seed, locked=3 * (seed % 2))
    everything = every_roster(case, start, editable)
    told: list[int] = []
    LowerBounds(Incumbent(case, start, editable, RunControl(effort_of(5)))).prove(told.append)
    assert told
    assert max(told) <= everything.price.min()


@pytest.mark.parametrize("seed", range(8))
def test_a_small_plan_tells_what_its_whole_model_proves(seed: int) -> None:
    """Also where that is not the end, and with locked rows that break rules of their own."""
    case, start, editable, _ = tiny_case(seed, editable=9, locked=3 * (seed % 2))
    everything = every_roster(case, start, editable)
    search = Search(case, start, editable, effort_of(5))
    told: list[int] = []
    search._found = told.append  # type: ignore[method-assign]
    search._small_plan()
    if not search.pool.worth[0]:
        assert max(told) == everything.best[1] == search.pool.worth[1]
    assert all(bound <= everything.best[1] for bound in told)


@pytest.mark.parametrize("seed", range(4))
def test_counting_never_says_more_than_any_roster_costs(seed: int) -> None:
    """Plans too large to try every roster, held against those that a search finds."""
    small, rng = small_plan(seed, people=10, posts=5, days=12), np.random.default_rng(seed)
    case = small.case(Rulebook.of(small.plan), rng)
    outcome = Search(case, bare_roster(case), case.space.live, effort_of(0.3, workers=2)).run()
    assert outcome.bound is not None
    assert 0 < outcome.bound <= outcome.price


def test_one_worker_with_the_same_seed_takes_the_same_way() -> None:
    """The work says only where it ends: what both runs had work for is the same."""
    ways: list[list[int]] = []
    for work in (0.3, 0.6):
        small, rng = small_plan(7, people=10, posts=11, days=12), np.random.default_rng(7)
        case = small.case(Rulebook.of(small.plan), rng)
        search = Search(case, bare_roster(case), case.space.live, effort_of(20, seed=5))
        search.pool.first_roster(1)
        prices = [search.pool.worth[1]]
        end = search.course.worked + work
        search.pool.improve(
            1,
            lambda prices=prices, pool=search.pool, course=search.course, end=end: (  # type: ignore[misc]
                prices.append(pool.worth[1]) or course.worked > end
            ),
            5,
        )
        ways.append(prices)
    assert 5 < len(ways[0]) < len(ways[1])
    assert ways[0] == ways[1][: len(ways[0])]


def test_the_same_work_gives_the_same_roster_whatever_the_machine_does() -> None:
    """Bound and end too; the second time others keep the machine, and Python's only lock, busy."""
    ended = threading.Event()

    def busy() -> None:
        while not ended.wait(0.0001):
            sum(range(10_000))

    others = [threading.Thread(target=busy) for _ in range(3)]
    alone = a_large_search(effort_of(0.15, seed=2)).run()
    for each in others:
        each.start()
    try:
        beside = a_large_search(effort_of(0.15, seed=2)).run()
    finally:
        ended.set()
    assert (alone.chosen == beside.chosen).all()
    assert (alone.price, alone.bound, alone.ended) == (beside.price, beside.bound, EndReason.TIME)


def test_the_judge_names_the_price_that_the_search_reports() -> None:
    small, rng = small_plan(4), np.random.default_rng(4)
    case = small.case(Rulebook.of(small.plan), rng)
    outcome = Search(case, bare_roster(case), case.space.live, effort_of(workers=2)).run()
    roster = small.roster(case.roster_pairs(outcome.chosen))
    verdict = judge(small.plan, small.period, roster, published=small.published)
    assert verdict.price == outcome.price < case.price(bare_roster(case))
    assert verdict.hard == ()


def test_a_proven_roster_ends_the_search_early() -> None:
    """A plan that asks for nothing but gaps has its bound at once."""
    small, rng = small_plan(1, people=5, posts=2, days=3), np.random.default_rng(1)
    kinds = [type(r) for r in Rulebook.of(small.plan).rules if r.id in ("R00", "R01", "R29", "R30")]
    case = small.case(rulebook_of(small.plan, *kinds), rng, illegal=0)
    search = Search(case, bare_roster(case), case.space.live, effort_of())
    outcome = search.run()
    assert outcome.ended is EndReason.PROVEN
    assert outcome.proven
    assert search.course.worked < 1


def test_nothing_to_change() -> None:
    case, start, editable, _ = tiny_case(3)
    outcome = Search(case, start, np.zeros_like(editable), effort_of(0.1, workers=2)).run()
    assert (outcome.chosen == start).all()
    assert outcome.price == case.price(start)


def a_large_search(effort: Effort) -> Search:
    small, rng = small_plan(7, people=10, posts=11, days=12), np.random.default_rng(7)
    case = small.case(Rulebook.of(small.plan), rng)
    return Search(case, bare_roster(case), case.space.live, effort)


def test_it_stops_when_asked_and_keeps_the_best() -> None:
    """Whoever hears of it first asks."""
    stop, search = StopFlag(), a_large_search(effort_of(ENDLESS, workers=2))
    outcome = search.run(stop, lambda _: stop.set())
    assert outcome.ended is EndReason.STOPPED
    assert outcome.price <= search.case.price(bare_roster(search.case))


def test_a_request_to_stop_before_the_search_begins_is_remembered() -> None:
    stop, search = StopFlag(), a_large_search(effort_of(ENDLESS, workers=2))
    stop.set()
    assert search.run(stop).ended is EndReason.STOPPED


def test_progress_is_told_to_the_end() -> None:
    heard: list[Progress] = []
    outcome = a_large_search(effort_of(1, workers=2)).run(on_progress=heard.append)
    assert outcome.ended is EndReason.TIME
    assert (heard[-1].price, heard[-1].bound) == (outcome.price, outcome.bound)
    assert [p.price for p in heard] == sorted((p.price for p in heard), reverse=True)
    assert heard[-1].broken == 0
