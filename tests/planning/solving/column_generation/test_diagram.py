"""Decision diagrams: their paths are the rows that a person's rules allow, at the price of these rules."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.planning.model.instance import Bools, Ints
from patrolplanner.planning.solving.column_generation.diagram import SHORT, Diagram, DiagramMaker, DiagramRoom
from patrolplanner.planning.solving.column_generation.person_limits import PersonLimits, person_limits
from patrolplanner.planning.solving.column_generation.small_graph import GraphTooLarge
from patrolplanner.planning.solving.engine.flat import Flat, flatten
from tests.planning.solving.daily_cases import Daily, all_paths, all_rows, daily_case, people_under

NEVER = 2**60
ENOUGH = DiagramRoom(100_000)
LITTLE = DiagramRoom(8)


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


def maker(limits: PersonLimits, priced: bool = False) -> DiagramMaker:
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
            assert rows_with_their_cost(maker(limits).make(whole(limits), ENOUGH), limits) == wanted


@pytest.mark.parametrize("seed", range(10))
def test_locked_duties_count_as_what_they_are(seed: int) -> None:
    """Where they break a hard limit alone there may be no row at all, but never a row that is not one."""
    daily = daily_case(seed, locked=4)
    broken = set(daily.case.broken(daily.start).tolist())
    whose = people_under(daily.case)
    for person in people_of(daily):
        limits, rows = limits_of(daily, person), all_rows(daily, person)
        wanted = {pairs: cost for pairs, ok, cost in zip(rows.pairs, rows.allowed, rows.cost, strict=True) if ok}
        found = rows_with_their_cost(maker(limits).make(whole(limits), ENOUGH), limits)
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
    """As the column search does it: limits that leave much room are let go until the rest fits."""
    daily = daily_case(seed, locked=0)
    for person in people_of(daily):
        limits, rows = limits_of(daily, person), all_rows(daily, person)
        use, small = whole(limits), maker(limits)
        while True:
            try:
                diagram = small.make(use, LITTLE)
                break
            except GraphTooLarge as large:
                worst = large.limits
            assert len(worst), "small enough without any"
            assert use[worst].all(), "the worst are among those in use"
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
        maker(limits).make(whole(limits), LITTLE)


@pytest.mark.parametrize("seed", range(0, 24, 3))
def test_atoms_with_a_price_of_their_own_are_told_once_on_the_way(seed: int) -> None:
    """A path's atoms are those that its pairs fulfil, and that no locked pair did before."""
    daily = daily_case(seed, locked=1)
    flat = flatten(daily.case)
    assert flat is not None
    fixed = np.where(daily.editable, 0, daily.start)
    for person in people_of(daily):
        limits = limits_of(daily, person)
        for path in all_paths(maker(limits, priced=True).make(whole(limits), ENOUGH)):
            for atom in limits.atoms.tolist():
                pairs = flat.support.index[flat.support.start[atom] : flat.support.start[atom + 1]]
                assert (atom in path.atoms) == (not fixed[pairs].any() and bool(path.pairs & set(pairs.tolist())))


def test_a_diagram_is_given_up_when_it_has_more_arcs_than_there_is_room_for() -> None:
    daily = daily_case(3, locked=0)
    limits = limits_of(daily, people_of(daily)[-1])
    made = maker(limits).make(whole(limits), ENOUGH)
    assert made is not None
    with pytest.raises(GraphTooLarge):
        maker(limits).make(whole(limits), DiagramRoom(ENOUGH.nodes, made.arcs // 2))


@pytest.mark.parametrize("seed", range(6))
def test_people_of_the_same_limits_have_the_same_diagram_under_their_own_names(seed: int) -> None:
    """Twins are told by their shape; the diagram of one, renamed, has the rows of the other."""
    daily = daily_case(seed, locked=0, people=4)
    found: dict[bytes, PersonLimits] = {}
    for person in people_of(daily):
        limits = limits_of(daily, person)
        made = maker(limits).make(whole(limits), ENOUGH)
        twin = found.setdefault(maker(limits).shape, limits)
        if twin is limits or made is None:
            continue
        theirs = maker(twin).make(whole(twin), ENOUGH)
        assert theirs is not None
        assert rows_with_their_cost(theirs.renamed(twin, limits), limits) == rows_with_their_cost(made, limits)


def test_it_can_be_ended_at_every_layer() -> None:
    daily = daily_case(3, locked=0)
    limits = limits_of(daily, people_of(daily)[-1])
    looks = []
    DiagramMaker(limits, np.zeros(len(limits.atoms), bool), lambda: looks.append(1)).make(whole(limits), ENOUGH)
    assert len(looks) >= 2 * len(limits.options)
