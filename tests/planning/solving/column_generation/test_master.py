"""The master of column generation: what links cost, and the best choice of known rows."""

from __future__ import annotations

from itertools import product

import numpy as np
import pytest

from patrolplanner.domain.roster import Roster
from patrolplanner.domain.rule_settings import RuleSetting, Severity
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import Rulebook
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Instance
from patrolplanner.planning.solving.column_generation.column_search import ColumnSearch
from patrolplanner.planning.solving.column_generation.diving import DivingContext
from patrolplanner.planning.solving.column_generation.master import Master, Schedule, ScheduleChoice, links_of
from patrolplanner.planning.solving.column_generation.people import Generators
from patrolplanner.planning.solving.column_generation.pricing import PricedSchedule
from patrolplanner.planning.solving.engine.flat import flatten
from patrolplanner.planning.stop import Meter
from patrolplanner.store.benchmarks.benchmark import hard_row, only, soft_row
from tests.builders import a_demand, a_plan, an_officer, december
from tests.efforts import effort_of
from tests.planning.solving.daily_cases import Daily, daily_case, daily_roster

LINKING = ("S09", "S15", "R26", "R28")
MILD = (Severity.WARN, Severity.SOFT)
OPEN = (0, 3, 4, 5, 7, 9, 12, 13, 16, 17, 18, 20, 22, 24, 29, 30)
"""Seeds of cases in which everybody has a row."""


def laid_out(seed: int) -> tuple[Daily, Generators]:
    """A case with its column search, diagrams and links."""
    daily = daily_case(seed, *LINKING, severities=MILD, locked=0)
    search = ColumnSearch.over(daily.case, daily.editable, daily.start, effort_of(5))
    assert search is not None
    search.watch = DivingContext(lambda: daily.start, lambda _: 0, lambda _: None, lambda: False, Meter(effort_of(5)))
    assert search.crew.begin()
    assert search.crew.lay_out(5)
    return daily, search.crew


@pytest.mark.parametrize("seed", OPEN)
def test_rows_and_links_never_cost_more_than_the_judge_says(seed: int) -> None:
    """Any roster's price is at least what its rows and its links cost; with units of one it is just that."""
    daily, search = laid_out(seed)
    just = (daily.case.limits.unit[search.flat.owner < 0] == 1).all()
    for _ in range(20):
        roster = daily_roster(daily)
        price = daily.case.price(roster)
        mine = search.cost(list(search.columns_of(roster).values())) + search.constant
        if not len(daily.case.broken(roster)):
            assert mine <= price + 1e-6
            assert not just or mine == pytest.approx(price)


def chosen_of(crew: Generators, columns: list[Schedule], cost: float) -> ScheduleChoice:
    """A choice of one of these columns a person."""
    choice = ScheduleChoice(crew.links, list(crew.people), cost)
    for column in columns:
        choice.add(column)
    return choice


@pytest.mark.parametrize("seed", OPEN[::4])
def test_the_best_choice_of_one_row_a_person(seed: int) -> None:
    daily, search = laid_out(seed)
    known: dict[int, dict[bytes, Schedule]] = {p: {} for p in search.people}
    for _ in range(5):
        for person, column in search.columns_of(daily_roster(daily)).items():
            known[person].setdefault(column.row.pairs.tobytes(), column)
    columns = [c for theirs in known.values() for c in theirs.values()]
    costs = [search.cost(list(choice)) for choice in product(*(k.values() for k in known.values()))]
    least = min(costs)
    best = chosen_of(search, columns, max(costs) + 2).best(10)
    assert best is not None
    assert sorted(c.row.person for c in best) == sorted(known)
    assert search.cost(best) == pytest.approx(least)
    dear = chosen_of(search, columns, least)
    assert dear.best(10) is None, "a roster as dear as asked for is no gain"
    assert dear.none


@pytest.mark.parametrize("seed", OPEN[::4])
def test_the_program_over_all_rows_known_is_below_each_choice_and_its_duals_bound_it(seed: int) -> None:
    daily, search = laid_out(seed)
    master, rosters = Master(search.links, list(search.people)), []
    for _ in range(6):
        columns = search.columns_of(daily_roster(daily))
        rosters.append(search.cost(list(columns.values())))
        for column in columns.values():
            master.add(column)
    assert not master.add(master.columns[0]), "no column twice"
    value, duals = master.solve()
    assert value <= min(rosters) + 1e-6
    for tried in (duals, search.links.clipped(2 * duals), np.zeros(search.links.count)):
        least = {p: min(c.reduced(tried) for c in master.columns if c.row.person == p) for p in search.people}
        assert search.links.value(tried) + sum(least.values()) <= value + 1e-6
    weight = master.weights()
    for person in search.people:
        mine = [w for w, c in zip(weight, master.columns, strict=True) if c.row.person == person]
        assert sum(mine) == pytest.approx(1)


# -- what was found wrong ---------------------------------------------------------------------------------


def a_case(*rules: RuleSetting) -> Case:
    """Two people, three day shifts of twelve hours."""
    plan = a_plan(
        people=(an_officer("001"), an_officer("002")),
        demands=(a_demand("K1", "D"),),
        rules=only((hard_row("S10", most=1), *rules)),
    )
    instance = Instance(plan, december(1, 3), Roster.of(()))
    person, duty = np.nonzero(np.ones((2, len(instance.duties)), dtype=bool))
    return Case(Space(instance, person, duty), Rulebook.of(plan))


@pytest.mark.parametrize("duties", range(4))
def test_hours_outside_are_not_priced_by_the_whole_shift(duties: int) -> None:
    """Twelve hours where thirteen are asked for are one hour short, also where all shifts are of twelve hours."""
    case = a_case(soft_row("S06", 30, least=13, most=15))
    flat = flatten(case)
    assert flat is not None
    links = links_of(flat, case.limits, np.flatnonzero(flat.owner == 0), np.zeros(flat.pairs, np.int64), 10000.0)
    pairs = np.flatnonzero(case.space.person == 0)[:duties]
    chosen = np.isin(np.arange(flat.pairs), pairs).astype(np.int64)
    effect = links.effect(PricedSchedule(0, pairs, np.zeros(0, np.int64), 0.0), flat.pairs)
    sums = np.zeros(links.count)
    sums[effect.link] = effect.weight
    cost = case.limits.cost(case.activity(chosen))[flat.owner == 0].sum()
    assert links.cost(sums) <= cost


def test_limits_that_cannot_both_be_kept() -> None:
    case = a_case(soft_row("S05", 30, least=2), soft_row("S05", 9, most=1))
    flat = flatten(case)
    assert flat is not None
    links = links_of(flat, case.limits, np.flatnonzero(flat.owner == 0), np.zeros(flat.pairs, np.int64), 10000.0)
    master = Master(links, [0])
    row = PricedSchedule(0, np.flatnonzero(case.space.person == 0)[:1], np.zeros(0, np.int64), 0.0)
    master.add(Schedule(row, links.effect(row, flat.pairs)))
    value, _ = master.solve()
    assert value == pytest.approx(30)
