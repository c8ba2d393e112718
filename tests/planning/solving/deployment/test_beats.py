"""Beats against every division of small random towns, and a grid that is too large for that."""

from __future__ import annotations

from itertools import combinations, product

import numpy as np
import pytest

from patrolplanner.planning.deployment.choosing import Ints
from patrolplanner.planning.deployment.ways import along_edges
from patrolplanner.planning.solving.deployment.beats import NO_CENTRE, Beats, BeatsTask, divided
from patrolplanner.planning.solving.deployment.inquiry import Inquiry
from tests.efforts import effort_of


def a_task(seed: int, count: int = 2) -> BeatsTask:
    """Seven segments in a ring with some ways across."""
    rng = np.random.default_rng(seed)
    pairs = [(n, (n + 1) % 7) for n in range(7)] + [(int(a), int(b)) for a, b in rng.integers(7, size=(2, 2)) if a != b]
    times = along_edges(7, [(a, b, float(rng.integers(1, 9))) for a, b in pairs])
    return BeatsTask(times, rng.integers(1, 9, 7).astype(np.float64), tuple(pairs), count)


def hangs_together(task: BeatsTask, centre_of: Ints) -> bool:
    """Whether every segment that is no centre has a neighbour of its beat that is nearer to the centre."""
    return all(
        i == c or any(centre_of[j] == c and task.times[j, c] < task.times[i, c] for j in task.beside[i])
        for i, c in enumerate(centre_of)
    )


def least_of_all(task: BeatsTask) -> float:
    """The least value over every division."""
    return min(
        task.value(division)
        for centres in combinations(range(7), task.count)
        for division in map(np.array, product(centres, repeat=7))
        if all(division[c] == c for c in centres) and hangs_together(task, division)
    )


@pytest.mark.parametrize("seed", range(8))
@pytest.mark.parametrize("count", [1, 2, 3])
def test_the_best_of_all_divisions(seed: int, count: int) -> None:
    task = a_task(seed, count)
    found = divided(task, Inquiry(effort_of(500)))
    assert found.proven
    assert found.value == pytest.approx(least_of_all(task))
    assert found.value == pytest.approx(task.value(np.array(found.centre_of)))
    assert hangs_together(task, np.array(found.centre_of))


def a_grid(side: int) -> BeatsTask:
    cells = [(x, y) for x in range(side) for y in range(side)]
    pairs = [
        (a, b)
        for a, b in combinations(range(len(cells)), 2)
        if abs(cells[a][0] - cells[b][0]) + abs(cells[a][1] - cells[b][1]) == 1
    ]
    rng = np.random.default_rng(1)
    times = along_edges(len(cells), [(a, b, float(rng.integers(20, 40))) for a, b in pairs])
    return BeatsTask(times, rng.integers(1, 9, len(cells)).astype(np.float64), tuple(pairs), 4)


def test_a_larger_town_is_divided_evenly_with_a_bound() -> None:
    task = a_grid(9)
    found: Beats = divided(task, Inquiry(effort_of(500)))
    assert len(found.loads) == 4
    assert max(abs(load - 1) for load in found.loads) <= 0.1 + 1e-9
    assert hangs_together(task, np.array(found.centre_of))
    assert found.bound <= found.value


def test_a_segment_without_a_way_belongs_to_nobody() -> None:
    task = a_task(1)
    times = np.full((8, 8), np.inf)
    times[:7, :7] = task.times
    times[7, 7] = 0.0
    found = divided(BeatsTask(times, np.append(task.weights, 1.0), task.neighbours, 2), Inquiry(effort_of(500)))
    assert found.centre_of[7] in (7, NO_CENTRE)
    assert len(found.loads) == 2
