"""Column generation: its bound is never above the best roster, what it finds is judged rightly, and it ends."""

from __future__ import annotations

import threading
from pathlib import Path

import numpy as np
import pytest

from patrolplanner.cli import run
from patrolplanner.domain.ledger import OpeningBalance
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.planning.judging.judge import Case, judge
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Instance, Ints
from patrolplanner.planning.solving.column_generation.column_search import ColumnSearch
from patrolplanner.planning.solving.column_generation.diving import DivingContext
from patrolplanner.planning.solving.engine.run_control import EndReason
from patrolplanner.planning.solving.search import Search
from patrolplanner.planning.stop import Meter, StopFlag
from patrolplanner.store.benchmarks.benchmark import hard_row, only, rule_row, soft_row
from patrolplanner.store.benchmarks.curtois import read_instance
from tests.builders import a_demand, a_pair, a_plan, a_post, an_officer, december
from tests.efforts import effort_of
from tests.planning.small_plans import small_plan
from tests.planning.solving.brute_force import Tiny, every_roster, tiny_case
from tests.planning.solving.curtois_cases import best_cost, many_people, two_people, whole_case
from tests.planning.solving.daily_cases import daily_rulebook
from tests.store.benchmarks.curtois_by_text import minutes_short, people_wrong, soft_cost

COVER = rule_row("S09", 700, over_price=400)
MILD = (Severity.WARN, Severity.SOFT)
EFFORT = effort_of(5)
SOLVED = (0, 5, 9, 11)
"""Seeds of tiny instances that have a roster."""


class Listener:
    """A world that takes every roster that is not dearer, and ends after so many looks at the clock."""

    def __init__(self, case: Case, start: Ints, looks: int = 100) -> None:
        self.case, self.best, self.left = case, start, looks
        self.offered: list[Ints] = []
        self.told: list[int] = []

    def watch(self) -> DivingContext:
        return DivingContext(lambda: self.best, self._take, self.told.append, self._ended, Meter(EFFORT))

    def _take(self, chosen: Ints) -> int:
        self.offered.append(chosen.copy())
        gain = self.case.price(self.best) - self.case.price(chosen)
        if not len(self.case.broken(chosen)) and (gain >= 0 or len(self.case.broken(self.best))):
            self.best = chosen
        return max(0, gain)

    def _ended(self) -> bool:
        self.left -= 1
        return self.left < 0


def heard(case: Case, start: Ints, editable: np.ndarray, looks: int = 100) -> Listener | None:
    search = ColumnSearch.over(case, editable, start, EFFORT)
    if search is None:
        return None
    world = Listener(case, start, looks)
    search.run(world.watch())
    return world


def a_daily_tiny_case(seed: int) -> Tiny:
    small = small_plan(seed, people=5, posts=3, days=4)
    return tiny_case(seed, editable=10, locked=seed % 3, rulebook=daily_rulebook(seed, small.plan, (COVER,), MILD))


# -- the bound and what is offered ------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(10))
def test_no_roster_is_cheaper_than_what_is_told(seed: int) -> None:
    """With history, later rows, and locked rows in two plans of three."""
    case, start, editable, _ = a_daily_tiny_case(seed)
    everything = every_roster(case, start, editable)
    world = heard(case, start, editable)
    assert world is not None
    assert all(told <= everything.best[1] for told in world.told)
    for chosen in world.offered:
        assert (chosen[~editable] == start[~editable]).all()
        assert case.price(chosen) >= everything.best[1] or len(case.broken(chosen)) > len(case.broken(start))


def test_bounds_and_rosters_are_told_mostly_and_are_often_the_best() -> None:
    """The comparison above would be met by a search that is silent."""
    told = best = 0
    for seed in range(10):
        case, start, editable, _ = a_daily_tiny_case(seed)
        world = heard(case, start, editable)
        assert world is not None
        told += bool(world.told and world.offered)
        best += bool(world.told) and max(world.told) == every_roster(case, start, editable).best[1]
    assert told >= 6
    assert best >= 4


@pytest.mark.parametrize("seed", SOLVED)
def test_a_public_instance_is_bounded_and_offered_whole_rosters(tmp_path: Path, seed: int) -> None:
    made = two_people(seed)
    best = best_cost(made)
    assert best is not None
    case = whole_case(tmp_path, made)
    everybody = np.ones(case.space.size, dtype=bool)
    world = heard(case, np.zeros(case.space.size, dtype=np.int64), everybody, looks=400)
    assert world is not None
    assert world.offered
    assert 0.8 * best <= max(world.told) <= best
    benchmark = read_instance(tmp_path / "Made.txt")
    for chosen in world.offered:
        roster = Roster.of(Assignment(pair) for pair in case.roster_pairs(chosen))
        verdict = judge(benchmark.plan, benchmark.period, roster)
        assert verdict.price == case.price(chosen) >= best
        assert verdict.hard == ()
    assert case.price(world.best) <= 1.25 * best


# -- within the search ------------------------------------------------------------------------------------


def searched(case: Case, work: float = 20, workers: int = 1) -> Search:
    everybody = np.ones(case.space.size, dtype=bool)
    return Search(case, np.zeros(case.space.size, dtype=np.int64), everybody, effort_of(work, workers, seed=3))


def test_the_same_seed_gives_the_same_proven_roster(tmp_path: Path) -> None:
    made = two_people(SOLVED[0])
    case = whole_case(tmp_path, made)
    found = [searched(case).run() for _ in range(2)]
    assert [o.ended for o in found] == [EndReason.PROVEN] * 2
    assert found[0].price == found[0].bound == best_cost(made) == case.price(found[0].chosen)
    assert (found[0].chosen == found[1].chosen).all()


@pytest.mark.parametrize("seed", SOLVED[1:3])
def test_the_command_proves_the_best_roster_and_writes_it(
    tmp_path: Path, capsys: pytest.CaptureFixture[str], seed: int
) -> None:
    made = two_people(seed)
    instance, solution = tmp_path / "Two.txt", tmp_path / "out.tsv"
    instance.write_text(made.text, encoding="utf-8")
    told = ["bench", "curtois", str(instance), "--seconds", "600", "--workers", "1", "--out", str(solution)]
    assert run(told) == 0
    lines = capsys.readouterr().out.splitlines()
    grid = [line.split("\t") for line in solution.read_text(encoding="utf-8").splitlines()]
    best = best_cost(made)
    assert lines[1:3] == [f"objective: {best}", f"bound: {best}, gap 0.00 %"]
    assert people_wrong(made, grid) == set()
    assert minutes_short(made, grid) == [0, 0]
    assert soft_cost(made, grid) == best


def test_one_worker_with_the_same_work_finds_the_same_whatever_the_machine_does(tmp_path: Path) -> None:
    """Narrow rows, diagrams, prices and dives; the second time others keep the machine busy, and Python's only lock."""
    case, over = whole_case(tmp_path, many_people(12, 6)), threading.Event()

    def busy() -> None:
        while not over.wait(0.0001):
            sum(range(10_000))

    found = [searched(case, work=1.5).run()]
    others = [threading.Thread(target=busy) for _ in range(3)]
    for each in others:
        each.start()
    try:
        found.append(searched(case, work=1.5).run())
    finally:
        over.set()
    assert (found[0].chosen == found[1].chosen).all()
    assert (found[0].price, found[0].bound, found[0].ended) == (found[1].price, found[1].bound, EndReason.TIME)
    assert found[0].bound is not None
    assert 0 < found[0].bound < found[0].price


def test_there_is_a_roster_before_any_diagram_is_laid_out(tmp_path: Path) -> None:
    """With hours that everybody must reach; it keeps all that is hard, and the judge knows its price."""
    case = whole_case(tmp_path, many_people(9, 4))
    nobody = np.zeros(case.space.size, dtype=np.int64)
    search = ColumnSearch.over(case, np.ones(case.space.size, dtype=bool), nobody, EFFORT)
    assert search is not None
    world = Listener(case, nobody, looks=10**6)
    search.watch = world.watch()
    assert search._begin()
    assert search.begun
    assert not search.crew.people
    assert len(world.offered) > 2, "what the first round has so far is offered too"
    for chosen in world.offered:
        assert not len(case.broken(chosen))
    assert case.price(world.offered[-1]) < search.crew.hard_from <= case.price(world.offered[0])


def test_it_stops_when_asked(tmp_path: Path) -> None:
    """Column generation runs on a thread of its own; the request finds it in the middle of things."""
    search, stop = searched(whole_case(tmp_path, many_people(9, 4)), work=1e6, workers=2), StopFlag()
    assert search.by_columns is not None
    threading.Timer(0.1, stop.set).start()
    assert search.run(stop).ended is EndReason.STOPPED


@pytest.mark.parametrize("looks", [0, 1, 7, 30])
def test_the_end_is_heard_wherever_it_is(tmp_path: Path, looks: int) -> None:
    """After so many looks at the clock nothing is offered or told any more, and none is looked at twice."""
    case = whole_case(tmp_path, two_people(SOLVED[0]))
    world = heard(case, np.zeros(case.space.size, dtype=np.int64), np.ones(case.space.size, dtype=bool), looks)
    assert world is not None
    assert world.left == -1
    assert looks > 1 or not world.offered


# -- cases that are not of its kind -------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(6))
def test_plans_of_a_county_are_left_alone(seed: int) -> None:
    small, rng = small_plan(seed), np.random.default_rng(seed)
    case = small.case(Rulebook.of(small.plan), rng)
    start = (~case.space.live).astype(np.int64)
    assert ColumnSearch.over(case, case.space.live, start, EFFORT) is None
    assert Search(case, start, case.space.live, EFFORT).by_columns is None


def test_nothing_to_change_is_nothing_to_search() -> None:
    case, start, editable, _ = a_daily_tiny_case(0)
    assert ColumnSearch.over(case, editable, start, EFFORT) is not None
    assert ColumnSearch.over(case, np.zeros_like(editable), start, EFFORT) is None


def test_two_duties_a_day_are_not_of_its_kind() -> None:
    """The same plan with the rule of one duty a day, and without."""
    rows = (rule_row("R00"), rule_row("S09", 10))
    found = [a_station(3, *rows, *more) for more in ((hard_row("S10", most=1),), (hard_row("S10", most=2),), ())]
    said = [ColumnSearch.over(c, c.space.live, np.zeros(c.space.size, np.int64), EFFORT) for c in found]
    assert [s is not None for s in said] == [True, False, False]


# -- what was found wrong -----------------------------------------------------------------------------------


def a_station(
    people: int, *rules: RuleSetting, before: tuple[Pair, ...] = (), ledger: tuple[OpeningBalance, ...] = ()
) -> Case:
    """Some officers and a kiosk by day on the second of December; a second one that asks for nobody without history."""
    plan = a_plan(
        people=tuple(an_officer(f"00{n + 1}") for n in range(people)),
        posts=(a_post("K1"), a_post("K2")),
        demands=(a_demand("K1", "D"), a_demand("K2", "D", 0))[: 1 if ledger else 2],
        ledger=ledger,
        rules=only(rules),
    )
    instance = Instance(plan, december(2, 2), Roster.of(Assignment(pair) for pair in before))
    wanted = np.broadcast_to(instance.in_period, (people, len(instance.duties))).copy()
    wanted[instance.pairs_of(before)] = True
    person, duty = np.nonzero(wanted)
    return Case(Space(instance, person, duty), Rulebook.of(plan))


def told_too_much(case: Case) -> bool:
    """Whether a bound above the price of the best roster is told."""
    start = (~case.space.live).astype(np.int64)
    world = heard(case, start, case.space.live)
    best = every_roster(case, start, case.space.live).best[1]
    return world is not None and any(told > best for told in world.told)


def test_the_bound_with_a_double_duty_in_the_history() -> None:
    before = (a_pair("001", 1, "K1"), a_pair("001", 1, "K2"))
    assert not told_too_much(a_station(2, hard_row("S10", most=1), soft_row("S01", 7, most=1), before=before))


def test_the_bound_with_hours_to_be_made_up() -> None:
    """Fourteen hours apart at the beginning: a shift more or less leaves an hour or two of difference."""
    first = december().first
    case = a_station(
        2,
        hard_row("S10", most=1),
        rule_row("S09", 2000),
        soft_row("R26", 10, nights=0, weekends=0, holidays=0),
        ledger=(OpeningBalance("001", first, minutes=840), OpeningBalance("002", first)),
    )
    assert not told_too_much(case)


def test_one_person_alone() -> None:
    case = a_station(1, hard_row("S10", most=1), soft_row("S05", 10, most=0))
    assert heard(case, np.zeros(case.space.size, dtype=np.int64), case.space.live, looks=60) is not None


@pytest.mark.parametrize("seed", [1, 2, 3])
def test_a_single_cheap_wish_does_not_end_it_all(tmp_path: Path, seed: int) -> None:
    made = two_people(seed)
    best, case = best_cost(made), whole_case(tmp_path, made)
    assert best is not None
    world = heard(case, np.zeros(case.space.size, dtype=np.int64), np.ones(case.space.size, dtype=bool))
    assert world is not None
    assert world.offered
    assert max(world.told) > 0.5 * best


def test_one_worker_has_time_left_for_the_whole(tmp_path: Path) -> None:
    """Where the bound of column generation is not the truth, the exact solver proves it in no time."""
    made = two_people(13)
    search = searched(whole_case(tmp_path, made), work=1.5)
    outcome = search.run()
    assert outcome.price == best_cost(made)
    assert outcome.ended is EndReason.PROVEN
    assert search.course.worked < 1.4
