"""The counts forget, but never invent: whatever a roster is, its numbers fit, and cost no more than it does."""

from __future__ import annotations

import numpy as np
import pytest
from ortools.sat.python import cp_model

from patrolplanner.domain.roster import Roster
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.planning.filling import lay_out
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import REGISTRY, Rulebook
from patrolplanner.planning.model.instance import Bools, Instance, Ints
from patrolplanner.planning.rules.month import MonthlyHours
from patrolplanner.planning.rules.overlap import Overlap
from patrolplanner.planning.solving.bounds.count_model import count_models
from patrolplanner.planning.solving.bounds.counts import Counts
from patrolplanner.planning.solving.engine.network import Network
from patrolplanner.planning.solving.engine.solver import cp_solver
from patrolplanner.planning.solving.search import Search
from patrolplanner.planning.stop import Meter
from tests.builders import a_demand, a_plan, a_post, an_officer, december
from tests.efforts import effort_of
from tests.planning.small_plans import bare_roster, small_plan
from tests.planning.solving.brute_force import tiny_case


def counted(case: Case, start: Ints, editable: Bools) -> Counts:
    """The counts of all limits of a case."""
    every = np.ones(case.limits.count, dtype=bool)
    return Counts(case, Network(case.space.counters, case.limits), start, editable, every)


def cost_of_numbers(counts: Counts, chosen: Ints) -> float:
    """What the models cost with the numbers of a roster; infinite where these do not fit."""
    there = (chosen > 0) & (counts.group >= 0)
    numbers = np.bincount(counts.group[there], minlength=len(counts.most))
    cost = 0.0
    for made in count_models(counts):
        for group, variable in made.numbers.items():
            made.model.add(variable == int(numbers[group]))
        solver = cp_solver(1, Meter(effort_of(10)))
        if solver.solve(made.model) != cp_model.OPTIMAL:
            return np.inf
        cost += solver.objective_value
    return cost


def monthly(rulebook: Rulebook) -> Rulebook:
    """The rulebook with a month in which every second rest day is one too many."""
    return Rulebook(
        (*(r for r in rulebook.rules if not isinstance(r, MonthlyHours)), MonthlyHours(rest_days=1, factor=0.1))
    )


@pytest.mark.parametrize("overlaps", [True, False])
@pytest.mark.parametrize("seed", range(6))
def test_the_numbers_of_any_roster_cost_no_more_than_it_does(seed: int, overlaps: bool) -> None:
    """Found rosters, and what is left of them when duties are taken away at random.

    Where several duties may overlap, a day of duty is not the number of its duties.
    """
    small, rng = small_plan(seed, people=8, posts=4, days=10), np.random.default_rng(seed)
    rules = [r for r in Rulebook.of(small.plan).rules if overlaps or not isinstance(r, Overlap)]
    case = small.case(monthly(Rulebook(tuple(rules))), rng)
    start, editable = bare_roster(case), case.space.live
    found = Search(case, start, editable, effort_of(0.5, seed=seed)).run().chosen
    counts = counted(case, start, editable)
    for share in (1.0, 0.8, 0.4, 0.0):
        kept = rng.random(len(found)) < share
        chosen = np.where(editable & ~kept, 0, found)
        assert cost_of_numbers(counts, chosen) <= case.price(chosen)


@pytest.mark.parametrize("seed", range(10))
def test_the_numbers_of_locked_rows_fit_too(seed: int) -> None:
    """Locked rows may break rules among themselves; two of them on a day are one day of duty."""
    case, start, editable, _ = tiny_case(seed, locked=5)
    assert cost_of_numbers(counted(case, start, editable), start) <= case.price(start)


@pytest.mark.parametrize("left", [("R30",), ("R30", "S10"), ("R30", "R01")])
def test_plans_that_ask_for_few_rules(left: tuple[str, ...]) -> None:
    """Counters that no rule in force has made are not there to be looked at: two posts have shifts in common."""
    demands = (a_demand("K1", "D", 1), a_demand("K2", "D", 2), a_demand("K2", "N", 1))
    posts, rules = (a_post("K1"), a_post("K2")), tuple(RuleSetting(k.id, on=k.id in left) for k in REGISTRY)
    plan = a_plan(people=tuple(an_officer(f"{n:03}") for n in range(1, 4)), posts=posts, demands=demands, rules=rules)
    instance = Instance(plan, december(1, 7), Roster())
    filling = lay_out(instance, Rulebook.of(plan), Roster(), Roster())
    assert len(np.unique(filling.case.space.stint_of_pair)) < filling.case.space.size
    counts = counted(filling.case, filling.start, filling.editable)
    assert not counts.single.any(), "nothing keeps anybody from two posts at once"
    found = Search(filling.case, filling.start, filling.editable, effort_of(0.5)).run()
    assert found.bound is not None
    assert found.bound <= found.price
