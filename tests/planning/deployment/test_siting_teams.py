"""How many posts of which size there are people for, against every number counted out."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from patrolplanner.planning.deployment import siting_teams
from patrolplanner.planning.deployment.siting import SitingTask
from patrolplanner.planning.deployment.siting_teams import team_counts
from patrolplanner.planning.deployment.siting_wish import banded, hourly_task
from tests.planning.solving.deployment.test_siting import a_wish, every_choice


def a_task(seed: int, **limits: object) -> SitingTask:
    task, _ = banded(hourly_task(a_wish(seed), 0.3))
    return replace(task, limits=replace(task.limits, **limits))  # type: ignore[arg-type]


@pytest.mark.parametrize("seed", range(8))
def test_every_choice_is_under_one_of_the_largest_numbers(seed: int) -> None:
    task = a_task(seed)
    teams = team_counts(task)
    assert teams is not None
    for choice in every_choice(task):
        taken = teams.size_of[choice[choice >= 0]]
        counts = np.bincount(taken, minlength=teams.largest.shape[1])
        assert (counts <= teams.largest).all(axis=1).any()


@pytest.mark.parametrize("people", [(12.0, 22.0), (5.0, 40.0), (np.inf, 13.0), (0.5, 0.5)])
def test_no_largest_number_has_room_for_one_more(people: tuple[float, float]) -> None:
    task = a_task(2, people=people, new=4)
    teams = team_counts(task)
    assert teams is not None
    sizes = np.unique(task.need.round(9), axis=0)
    fitting = {
        counts
        for counts in product(range(6), repeat=len(sizes))
        if sum(counts) <= 5 and (np.array(counts) @ sizes <= np.array(people)).all()
    }
    more = np.eye(len(sizes), dtype=int)
    largest = {c for c in fitting if not any(tuple((np.array(c) + one).tolist()) in fitting for one in more)}
    assert {tuple(row) for row in teams.largest.tolist()} == largest


def test_without_a_limit_of_people_nothing_is_counted() -> None:
    assert team_counts(a_task(1, people=(np.inf, np.inf))) is None


def test_too_many_numbers_are_not_counted_out(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(siting_teams, "_MOST_COUNTED", 3)
    assert team_counts(a_task(2, people=(40.0, 80.0), new=4)) is None
