"""Bound and losses of the relaxed program against every choice, and what is asked of how many switches."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest

from patrolplanner.planning.deployment.siting import SitingTask, good_choice
from patrolplanner.planning.deployment.siting_wish import banded, hourly_task
from patrolplanner.planning.solving.deployment import siting
from patrolplanner.planning.solving.deployment.siting import site_posts
from patrolplanner.planning.solving.deployment.siting_program import SitingProgram
from tests.planning.solving.deployment.test_siting import a_wish, every_choice, inquiry


def a_task(seed: int) -> SitingTask:
    wish = a_wish(seed)
    task, _ = banded(hourly_task(wish, wish.busy or 0.0))
    return task


@pytest.mark.parametrize("seed", range(16))
def test_no_choice_is_worth_more_than_the_bound_less_what_it_loses(seed: int) -> None:
    task = a_task(seed)
    program = SitingProgram(task)
    priced = program.priced(inquiry(), 60.0)
    assert priced is not None
    assert priced.bound < task.most
    assert priced.losses.min() >= 0
    assert task.fits(program.rounded(priced.shares))
    for choice in every_choice(task):
        taken = choice[program.site_of] == program.option_of
        lost = float(priced.losses[taken].sum() + priced.missing[choice < 0].sum())
        assert task.value(choice) <= priced.bound - lost + 1e-6


@pytest.mark.parametrize("few", [2, 3])
@pytest.mark.parametrize("seed", range(16))
def test_few_switches_first_and_then_all_that_may_be_better(
    seed: int, few: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(siting, "_FEW", few)
    task = a_task(seed)
    found = site_posts(task, inquiry())
    assert found.proven
    assert found.value == pytest.approx(max(task.value(choice) for choice in every_choice(task)))


@pytest.mark.parametrize("seed", range(6))
def test_the_whole_program_where_the_relaxed_one_was_not_solved(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(SitingProgram, "priced", lambda *_: None)
    task = a_task(seed)
    found = site_posts(task, inquiry())
    assert found.proven
    assert found.value == pytest.approx(max(task.value(choice) for choice in every_choice(task)))


def test_whole_posts_are_a_nearer_bound_than_parts_of_posts() -> None:
    """People for two and a half posts round the clock: half a post is none."""
    wish = a_wish(1, existing={}, keys=(), apart=(), new=4, mannings=a_wish(1).mannings[:1], officers=12.5)
    task, _ = banded(hourly_task(wish, 0.0))
    program = SitingProgram(task)
    priced = program.priced(inquiry(), 60.0)
    program.teams = None
    in_parts = program.priced(inquiry(), 60.0)
    assert priced is not None
    assert in_parts is not None
    best = max(task.value(choice) for choice in every_choice(task))
    assert best <= priced.bound < in_parts.bound - 1


def test_a_town_with_three_rings_is_proven_among_a_part_of_its_switches(monkeypatch: pytest.MonkeyPatch) -> None:
    """40 sites: fewer switches are asked for than there are, and no choice found by exchanges is better."""
    rng = np.random.default_rng(5)
    times = np.hypot(*(rng.uniform(0, 3000, (200, 1, 2)) - rng.uniform(0, 3000, (1, 40, 2))).transpose(2, 0, 1)) / 6
    rings = ((60.0, 0.2), (180.0, 0.4), (300.0, 0.4))
    wish = a_wish(1, existing={3: 0}, keys=(), apart=(), new=3, officers=13.0, auxiliaries=26.0, rings=rings)
    wish = replace(wish, times=times.tolist(), weights=rng.integers(0, 9, (200, 24)).tolist())
    task, _ = banded(hourly_task(wish, 0.3))
    asked = []
    best = SitingProgram.best

    def counted(program: SitingProgram, switches: np.ndarray, *rest: object) -> object:
        asked.append(len(switches))
        return best(program, switches, *rest)  # type: ignore[arg-type]

    monkeypatch.setattr(SitingProgram, "best", counted)
    found = site_posts(task, inquiry())
    assert found.proven
    assert found.value >= task.value(good_choice(task))
    assert max(asked, default=0) < task.allowed.sum()
