"""Decision diagrams: their paths are the rows that a person's rules allow, at the price of these rules."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.column_generation.diagram import SHORT, Diagram, DiagramMaker
from patrolplanner.planning.solving.column_generation.person_limits import PersonLimits, person_limits
from patrolplanner.planning.solving.column_generation.small_graph import GraphTooLarge
from patrolplanner.planning.solving.engine.flat import Flat, flatten
from tests.planning.solving.daily_cases import Daily, all_paths, all_rows, daily_case, people_under

NEVER = 2**60
ENOUGH = 100_000


def every_atom(flat: Flat) -> Ints:
    """All any-atoms of a case."""
    return np.arange(len(flat.atom_owner) - flat.pairs)


def limits_of(daily: Daily, person: int, hard_from: int = NEVER) -> PersonLimits:
    flat = flatten(daily.case)
    assert flat is not None
    free = np.flatnonzero(daily.editable & (daily.case.space.person == person))
    return person_limits(
        daily.case, flat, person, free, np.where(daily.editable, 0, daily.start), hard_from, every_atom(flat)
    )


def whole(limits: PersonLimits) -> Bools:
    """All limits used."""
    return np.ones(len(limits.rows), dtype=bool)


def maker(limits: PersonLimits, most_nodes: int = ENOUGH, priced: bool = False) -> DiagramMaker:
    """With all atoms at prices of their own, or none."""
    return DiagramMaker(limits, np.full(len(limits.atoms), priced))


def people_of(daily: Daily) -> list[int]:
    return np.unique(daily.case.space.person[daily.editable]).tolist()


def rows_with_their_cost(diagram: Diagram | None, limits: PersonLimits) -> dict[frozenset[int], float]:
    paths = all_paths(diagram)
    found = {path.pairs: path.cost + limits.constant for path in paths}
    assert len(found) == len(paths), "no row twice"
    return found


@pytest.mark.parametrize("seed", range(16))
def test_paths_are_the_rows_that_hard_limits_allow_at_the_cost_of_the_others(seed: int) -> None:
    """Priced limits count as hard from a price on; paths are made short and long limits at once, or in turn."""
    daily = daily_case(seed, locked=0)
    for person in people_of(daily):
        for hard_from in (NEVER, int(np.median(daily.case.limits.price)) or NEVER):
            limits, rows = limits_of(daily, person, hard_from), all_rows(daily, person, hard_from)
            wanted = {pairs: cost for pairs, ok, cost in zip(rows.pairs, rows.allowed, rows.cost, strict=True) if ok}
            assert rows_with_their_cost(maker(limits).make(whole(limits)), limits) == wanted


@pytest.mark.parametrize("seed", range(10))
def test_locked_duties_count_as_what_they_are(seed: int) -> None:
    """Where they break a hard limit alone there may be no row at all, but never a row that is not one."""
    daily = daily_case(seed, locked=4)
    broken = set(daily.case.broken(daily.start).tolist())
    whose = people_under(daily.case)
    for person in people_of(daily):
        limits, rows = limits_of(daily, person), all_rows(daily, person)
        wanted = {pairs: cost for pairs, ok, cost in zip(rows.pairs, rows.allowed, rows.cost, strict=True) if ok}
        found = rows_with_their_cost(maker(limits).make(whole(limits)), limits)
        assert found.items() <= wanted.items()
        assert found == wanted or any(whose[limit] == {person} for limit in broken)


def test_the_comparison_meets_every_kind_of_person() -> None:
    """It is worth something when some rows are allowed and some not, rows differ in cost, and limits are long."""
    seen = set()
    for seed in range(8):
        daily = daily_case(seed, locked=0)
        for person in people_of(daily):
            rows, limits = all_rows(daily, person), limits_of(daily, person)
            if 3 < rows.allowed.sum() < len(rows.pairs):
                seen.add("some rows allowed")
            if len(set(rows.cost[rows.allowed].tolist())) > 3:
                seen.add("rows differ in cost")
            if (limits.span[:, 1] - limits.span[:, 0] > SHORT).any():
                seen.add("long limits")
            if (limits.or_weight != 0).any():
                seen.add("any-atoms in limits")
    assert seen == {"some rows allowed", "rows differ in cost", "long limits", "any-atoms in limits"}


@pytest.mark.parametrize("seed", range(8))
def test_with_limits_left_loose_no_row_is_lost_and_none_dearer(seed: int) -> None:
    """As the column search does it: the limits whose states differ most are let go until the rest fits."""
    daily = daily_case(seed, locked=0)
    for person in people_of(daily):
        limits, rows = limits_of(daily, person), all_rows(daily, person)
        use, small = whole(limits), maker(limits, 8)
        while True:
            try:
                diagram = small.make(use)
                break
            except GraphTooLarge as large:
                worst = int(large.limits[0])
            assert use[worst], "the worst is one of those in use"
            use[worst] = False
        assert diagram is None or all(layer.nodes <= 8 for layer in diagram.layers[:-1])
        found = rows_with_their_cost(diagram, limits)
        for pairs, ok, cost in zip(rows.pairs, rows.allowed, rows.cost, strict=True):
            assert not ok or found[pairs] <= cost


def test_small_budgets_do_make_diagrams_too_large() -> None:
    """Otherwise the test above lets nothing go."""
    daily = daily_case(3, locked=0)
    limits = limits_of(daily, people_of(daily)[-1])
    with pytest.raises(GraphTooLarge):
        maker(limits, 8).make(whole(limits))


@pytest.mark.parametrize("seed", range(0, 24, 3))
def test_atoms_with_a_price_of_their_own_are_told_once_on_the_way(seed: int) -> None:
    """A path's atoms are those that its pairs fulfil, and that no locked pair did before."""
    daily = daily_case(seed, locked=1)
    flat = flatten(daily.case)
    assert flat is not None
    fixed = np.where(daily.editable, 0, daily.start)
    for person in people_of(daily):
        limits = limits_of(daily, person)
        for path in all_paths(maker(limits, priced=True).make(whole(limits))):
            for atom in limits.atoms.tolist():
                pairs = flat.support.index[flat.support.start[atom] : flat.support.start[atom + 1]]
                assert (atom in path.atoms) == (not fixed[pairs].any() and bool(path.pairs & set(pairs.tolist())))
