"""The cheapest row at any prices is the cheapest of all rows."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.planning.solving.column_generation.diagram import Diagram, DiagramMaker, DiagramRoom
from patrolplanner.planning.solving.column_generation.person_limits import person_limits
from patrolplanner.planning.solving.column_generation.pricing import PricedSchedule, Pricer
from patrolplanner.planning.solving.engine.flat import Flat, flatten
from tests.planning.solving.daily_cases import Daily, all_rows, daily_case

NEVER = 2**60


def diagrams_of(daily: Daily, flat: Flat) -> tuple[dict[int, tuple[Diagram, int]], list[int]]:
    """The diagrams of all who have rows, with what else each row costs, and the people whom no row is allowed."""
    every_atom = np.arange(len(flat.atom_owner) - flat.pairs)
    fixed, made, without = np.where(daily.editable, 0, daily.start), {}, []
    for person in np.unique(daily.case.space.person[daily.editable]).tolist():
        free = np.flatnonzero(daily.editable & (daily.case.space.person == person))
        limits = person_limits(daily.case, flat, person, free, fixed, NEVER, every_atom)
        diagram = DiagramMaker(limits, np.ones(len(limits.atoms), bool)).make(
            np.ones(len(limits.rows), bool), DiagramRoom(10**6)
        )
        if diagram is None:
            without.append(person)
            continue
        made[person] = diagram, limits.constant
    return made, without


def laid_side_by_side(daily: Daily, flat: Flat) -> tuple[Pricer, dict[int, int], list[int]]:
    """The diagrams in one pricer."""
    made, without = diagrams_of(daily, flat)
    return Pricer(list(made), [d for d, _ in made.values()]), {p: c for p, (_, c) in made.items()}, without


def atoms_of(daily: Daily, flat: Flat, person: int, pairs: frozenset[int]) -> set[int]:
    """Any-atoms of the person that these pairs fulfil and the locked ones do not."""
    out = set()
    for atom in np.flatnonzero(flat.atom_owner[flat.pairs :] == person).tolist():
        under = flat.support.index[flat.support.start[atom] : flat.support.start[atom + 1]]
        if set(under.tolist()) & pairs and not (daily.start[under] > daily.editable[under]).any():
            out.add(atom)
    return out


@pytest.mark.parametrize("seed", range(8))
def test_the_cheapest_row_of_each_person_at_random_prices(seed: int) -> None:
    """Prices of pairs and atoms of both signs; people with fewer days lie beside others."""
    daily, rng = daily_case(seed, locked=seed % 2), np.random.default_rng((seed, 9))
    flat = flatten(daily.case)
    assert flat is not None
    pricer, constant, without = laid_side_by_side(daily, flat)
    rows = {person: all_rows(daily, person) for person in (*pricer.people, *without)}
    assert not any(rows[person].allowed.any() for person in without)
    reached = {
        person: [
            atoms_of(daily, flat, person, row) if ok else set() for row, ok in zip(r.pairs, r.allowed, strict=True)
        ]
        for person, r in rows.items()
    }
    for scale in (0, 30, 3000):
        pair_price = rng.integers(-scale, scale + 1, flat.pairs).astype(float)
        atom_price = rng.integers(-scale, scale + 1, len(flat.atom_owner) - flat.pairs).astype(float)
        passed = pricer.solve(pair_price, atom_price)
        found: list[PricedSchedule] = pricer.rows(passed, range(len(pricer.people)))
        for person, price, row in zip(pricer.people, passed.least.tolist(), found, strict=True):
            mine = rows[person]
            prices = {
                pairs: cost + sum(pair_price[list(pairs)]) + sum(atom_price[list(atoms)])
                for pairs, ok, cost, atoms in zip(mine.pairs, mine.allowed, mine.cost, reached[person], strict=True)
                if ok
            }
            taken = frozenset(row.pairs.tolist())
            assert row.person == person
            assert price + constant[person] == pytest.approx(min(prices.values()))
            assert prices[taken] == pytest.approx(min(prices.values()))
            assert set(row.atoms.tolist()) == atoms_of(daily, flat, person, taken)
            assert row.cost + constant[person] == mine.cost[mine.pairs.index(taken)]


def test_there_are_cases_with_several_rows_and_people_with_fewer_days() -> None:
    """The comparison above is worth something only then."""
    lengths = set()
    for seed in range(8):
        daily = daily_case(seed, locked=seed % 2)
        flat = flatten(daily.case)
        assert flat is not None
        pricer, _, _ = laid_side_by_side(daily, flat)
        lengths.add(
            len({len(np.unique(flat.layer[daily.editable & (daily.case.space.person == p)])) for p in pricer.people})
        )
    assert max(lengths) > 1
