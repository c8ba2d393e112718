"""Limits written out over pairs say what the case's own counters say; what does not fit is told."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path
from random import Random

import numpy as np
import pytest

from patrolplanner.domain.roster import Assignment, Roster
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.rulebook import REGISTRY, Rulebook
from patrolplanner.planning.model.counters import Space
from patrolplanner.planning.model.instance import Instance, Ints
from patrolplanner.planning.model.limits import LimitBlock, Terms
from patrolplanner.planning.model.rule import Penalty
from patrolplanner.planning.solving.engine.flat import NOBODY, Flat, flatten, links_by_sums, one_a_day
from patrolplanner.store.benchmarks.benchmark import hard_row, only, soft_row
from tests.builders import a_demand, a_pair, a_plan, a_post, an_officer, december
from tests.planning.small_plans import rulebook_of, small_plan
from tests.planning.solving.brute_force import tiny_case
from tests.planning.solving.curtois_cases import whole_case
from tests.planning.solving.daily_cases import daily_case, daily_roster, day_of, people_under
from tests.store.benchmarks.curtois_by_text import a_made_instance

LINKING = ("S09", "S15", "R26", "R28", "R29", "R30")


def sums(flat: Flat, chosen: Ints, limits: int) -> list[int]:
    """[limits] the sums over atoms."""
    support = [flat.support.index[a:b] for a, b in zip(flat.support.start[:-1], flat.support.start[1:], strict=True)]
    values = np.concatenate([chosen, [int(chosen[pairs].any()) for pairs in support]]).astype(np.int64)
    label, atom, weight = flat.terms.rows(np.arange(limits))
    return np.bincount(label, weights=weight * values[atom], minlength=limits).astype(int).tolist()


@pytest.mark.parametrize("seed", range(10))
def test_activities_are_those_of_the_case(seed: int) -> None:
    daily = daily_case(seed, *LINKING)
    flat = flatten(daily.case)
    assert flat is not None
    for _ in range(8):
        chosen = daily_roster(daily)
        assert sums(flat, chosen, daily.case.limits.count) == daily.case.activity(chosen).tolist()


@pytest.mark.parametrize("seed", range(8))
def test_activities_are_those_of_a_public_instance(tmp_path: Path, seed: int) -> None:
    rng = np.random.default_rng(seed)
    case = whole_case(tmp_path, a_made_instance(Random(seed)))
    flat = flatten(case)
    assert flat is not None
    cell = case.space.person * 1000 + flat.layer
    for _ in range(4):
        chosen = np.zeros(case.space.size, dtype=np.int64)
        for mine in (np.flatnonzero(cell == c) for c in np.unique(cell)):
            if rng.random() < 0.6:
                chosen[rng.choice(mine)] = 1
        assert sums(flat, chosen, case.limits.count) == case.activity(chosen).tolist()


@pytest.mark.parametrize("seed", range(6))
def test_the_owner_is_the_one_person_that_a_limit_looks_at(seed: int) -> None:
    """Pairs that cancel out may make it one person's; nobody's limit has two people left, or none."""
    daily = daily_case(seed, *LINKING)
    flat = flatten(daily.case)
    assert flat is not None
    for limit, people in enumerate(people_under(daily.case)):
        _, atom, _ = flat.terms.rows(np.array([limit]))
        left = set(flat.atom_owner[atom].tolist())
        assert left <= people, "these cases have no any-counter over several people"
        assert flat.owner[limit] == (left.pop() if len(left) == 1 else NOBODY)
    assert {n >= 0 for n in flat.owner.tolist()} == {True, False}


def test_fixed_rows_with_two_duties_on_one_date() -> None:
    """What lies outside the period may be as it likes: such a case is counted rightly or is no one-duty-a-day case."""
    rules = only((hard_row("S10", most=1), soft_row("S01", 7, most=1)))
    plan = a_plan(posts=(a_post("K1"), a_post("K2")), demands=(a_demand("K1", "D"), a_demand("K2", "D")), rules=rules)
    before = (a_pair("001", 1, "K1", "D"), a_pair("001", 1, "K2", "D"))
    instance = Instance(plan, december(2, 3), Roster.of(Assignment(pair) for pair in before))
    person, duty = np.nonzero(np.ones((1, len(instance.duties)), dtype=bool))
    case = Case(Space(instance, person, duty), Rulebook.of(plan))
    flat, start = flatten(case), (~case.space.live).astype(np.int64)
    assert start.sum() == 2
    if flat is not None and one_a_day(case, case.space.live, start):
        assert sums(flat, start, case.limits.count) == case.activity(start).tolist()


# -- which cases are of the kind ------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(8))
def test_one_a_day_where_a_hard_rule_says_so(seed: int) -> None:
    daily = daily_case(seed)
    assert one_a_day(daily.case, daily.editable, np.zeros(daily.case.space.size, dtype=np.int64))


@pytest.mark.parametrize("severity", [Severity.WARN, Severity.SOFT])
def test_a_rule_with_a_price_forbids_nothing(severity: Severity) -> None:
    daily = daily_case(4)
    kind = next(k for k in REGISTRY if k.id == "S10")
    case = Case(daily.case.space, rulebook_of(small_plan(4, 3, 3, 6).plan, kind, severity=severity))
    assert two_on_a_day(case, daily.editable)
    assert not one_a_day(case, daily.editable, np.zeros(case.space.size, dtype=np.int64))


def two_on_a_day(case: Case, editable: np.ndarray) -> list[tuple[int, int]]:
    """Two editable pairs of a person and date that may be had together as far as limits over these two go."""
    days, found = day_of(case), []
    free = np.flatnonzero(editable).tolist()
    for n, first in enumerate(free):
        for second in free[n + 1 :]:
            if case.space.person[first] == case.space.person[second] and days[first] == days[second]:
                chosen = np.zeros(case.space.size, dtype=np.int64)
                chosen[[first, second]] = 1
                alone = set()
                for one in (first, second):
                    single = np.zeros(case.space.size, dtype=np.int64)
                    single[one] = 1
                    alone |= set(case.broken(single).tolist())
                if not set(case.broken(chosen).tolist()) - alone:
                    found.append((first, second))
    return found


@pytest.mark.parametrize("seed", range(6))
def test_where_only_overlaps_are_forbidden_two_a_day_may_do(seed: int) -> None:
    """Never a yes where two are possible; a no where two overlap by a counter is no harm."""
    overlap = next(k for k in REGISTRY if k.id == "R01")
    case, _, editable, rng = tiny_case(
        seed, 40, 2, rulebook_of(small_plan(seed, people=5, posts=3, days=4).plan, overlap)
    )
    both = two_on_a_day(case, editable)
    assert both
    assert not one_a_day(case, editable, np.zeros(case.space.size, dtype=np.int64))
    left = editable.copy()
    left[[rng.choice(pairs) for pairs in both]] = False
    assert not (one_a_day(case, left, np.zeros(case.space.size, dtype=np.int64)) and two_on_a_day(case, left))
    cell = case.space.person * 10**6 + case.instance.duty_day[case.space.duty]
    _, first = np.unique(cell[editable], return_index=True)
    left[:] = False
    left[np.flatnonzero(editable)[first]] = True
    nobody = np.zeros(case.space.size, dtype=np.int64)
    assert one_a_day(case, left, nobody), "with one pair a person and date there is nothing to forbid"


def test_people_linked_by_one_of_these() -> None:
    """Rule by rule over a small plan: a limit that counts "one of these" over several people itself."""
    small, said = small_plan(5), {}
    for kind in REGISTRY:
        case = small.case(rulebook_of(small.plan, kind), np.random.default_rng(5))
        used, columns = set(case.limits.column.tolist()), case.space.counters
        below: list[set[int]] = [{p} for p in case.space.person.tolist()] + [set() for _ in range(columns.size)]
        several = set()
        for made in columns.groups:
            for group, column in zip(made.group.tolist(), made.column.tolist(), strict=True):
                below[made.first + group] |= below[column]
                if column in several:
                    several.add(made.first + group)
            if made.any:
                several |= {c for c in range(made.first, made.first + made.count) if len(below[c]) > 1}
        said[kind.id] = links_by_sums(case)
        assert said[kind.id] == (not used & several), kind.id
    assert set(said.values()) == {True, False}


@dataclass(frozen=True, kw_only=True)
class OneOfNothing(Penalty):
    """A statement whose counter is "one of these" over a sum with a negative weight."""

    severity: Severity = Severity.SOFT
    price: int = 1
    weight: int

    def limits(self, space: Space) -> Iterator[LimitBlock]:
        pairs, zero = space.pair_columns, np.zeros(space.size, dtype=np.int64)
        weights = np.where(pairs == pairs[-1], self.weight, 1)
        some = space.counters.anys(np.zeros(1, np.int64), space.counters.sums(zero, pairs, 1, weights), 1)
        yield self.block(Terms().add(np.zeros(1, np.int64), some), 1, high=0)


@pytest.mark.parametrize(("weight", "fits"), [(1, True), (3, True), (-1, False)])
def test_a_counter_of_something_negative_is_no_one_of_these(weight: int, fits: bool) -> None:
    plan = a_plan(people=(an_officer("001"), an_officer("002")))
    instance = Instance(plan, december(1, 2), Roster.of(()))
    person, duty = np.nonzero(np.ones((2, len(instance.duties)), dtype=bool))
    case = Case(
        Space(instance, person, duty), replace(Rulebook.of(plan), rules=(), penalties=(OneOfNothing(weight=weight),))
    )
    assert (flatten(case) is not None) == fits
