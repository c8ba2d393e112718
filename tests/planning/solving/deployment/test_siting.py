"""Posts, hours and people against every choice of small random towns."""

from __future__ import annotations

from dataclasses import replace
from itertools import product

import numpy as np
import pytest

from patrolplanner.domain.sites import KeepPosts
from patrolplanner.planning.deployment.choosing import Ints
from patrolplanner.planning.deployment.siting import NOBODY, SitingTask, chosen_sites, good_choice
from patrolplanner.planning.deployment.siting_reasons import shares_within, true_response, worth_of
from patrolplanner.planning.deployment.siting_wish import SitingWish, WayToMan, banded, hourly_task
from patrolplanner.planning.solving.deployment.inquiry import Inquiry
from patrolplanner.planning.solving.deployment.siting import came_back, curve, site_posts
from tests.efforts import effort_of

MANNINGS = (WayToMan("round the clock", 0, 0, 1, 2), WayToMan("day", 8, 20, 1, 1))


def a_wish(seed: int, **other: object) -> SitingWish:
    """Five sites, nine places, calls by day and by night; some sites too near each other, one or two posts there."""
    rng = np.random.default_rng(seed)
    times = rng.integers(30, 400, (9, 5)).astype(float)
    times[rng.random(times.shape) < 0.1] = np.inf
    weights = rng.integers(0, 5, (9, 24)).astype(float)
    wish = SitingWish(
        times.tolist(),
        weights.tolist(),
        MANNINGS,
        {0: 0} if seed % 2 else {0: 0, 3: 1},
        list(KeepPosts)[seed % 3],
        float(rng.integers(4, 14)),
        float(rng.integers(6, 24)),
        None,
        int(rng.integers(0, 4)),
        ((180.0, 1.0),) if seed % 4 else ((60.0, 0.2), (180.0, 0.4), (300.0, 0.4)),
        0.3 if seed % 2 else 0.0,
        2 if seed % 2 else 1,
        ((1, 2), (3, 4)) if seed % 3 else (),
        ((0, 200.0),) if seed % 5 == 0 else (),
        calls=200,
        calls_a_year=4000.0,
    )
    return replace(wish, **other)  # type: ignore[arg-type]


def every_choice(task: SitingTask) -> list[Ints]:
    """Every choice within the limits."""
    options = [NOBODY, *range(len(task.on))]
    choices = (np.array(choice) for choice in product(options, repeat=task.sites))
    return [choice for choice in choices if task.fits(choice)]


def inquiry(work: float = 100.0, seed: int = 0) -> Inquiry:
    return Inquiry(effort_of(work, seed=seed), most=True)


@pytest.mark.parametrize("seed", range(16))
def test_the_best_of_all_choices(seed: int) -> None:
    task, _ = banded(hourly_task(a_wish(seed), a_wish(seed).busy or 0.0))
    best = max(task.value(choice) for choice in every_choice(task))
    first = good_choice(task)
    found = site_posts(task, inquiry())
    assert task.fits(first)
    assert task.fits(found.numbers)
    assert found.proven
    assert task.value(first) <= found.value + 1e-6
    assert found.value == pytest.approx(best)
    assert task.value(found.numbers) == pytest.approx(best)
    assert found.bound >= best - 1e-6


@pytest.mark.parametrize("seed", range(6))
def test_the_quick_bound_holds_without_any_search(seed: int) -> None:
    task, _ = banded(hourly_task(a_wish(seed), 0.3))
    found = site_posts(task, inquiry(work=0.0))
    assert found.bound >= max(task.value(choice) for choice in every_choice(task)) - 1e-6


def test_bands_cover_what_hours_cover() -> None:
    for seed in range(6):
        hourly = hourly_task(a_wish(seed), 0.3)
        task, band_of = banded(hourly)
        assert task.weights.shape[1] == 2, "by day, and the rest"
        assert len(set(band_of[8:20].tolist())) == 1
        for choice in every_choice(task)[:50]:
            assert task.covered(choice) == pytest.approx(hourly.covered(choice))


def test_too_few_people_for_what_exists_changes_as_little_as_can_be() -> None:
    """Two posts round the clock take 9.8 officers: of eight one goes to days, of six too, of two one is closed."""
    changed = []
    for officers in (10.0, 8.0, 5.0, 2.5):
        wish = a_wish(
            1, existing={0: 0, 3: 0}, keep=KeepPosts.AS_IS, officers=officers, auxiliaries=None, new=0, keys=()
        )
        task, _ = banded(hourly_task(wish, 0.0))
        found = site_posts(task, inquiry())
        assert found.proven
        changed.append(sorted(option for site, option in enumerate(found.choice) if site in (0, 3)))
    assert changed == [[0, 0], [0, 1], [1, 1], [NOBODY, 1]]


def test_closing_the_night_covers_less_at_three_and_as_much_at_ten() -> None:
    wish = a_wish(1)
    task = hourly_task(wish, 0.0)
    open_, closed = np.full(5, NOBODY), np.full(5, NOBODY)
    open_[0], closed[0] = 0, 1
    at = [replace(task, weights=np.where(np.arange(24) == hour, task.weights, 0.0)) for hour in (3, 10)]
    assert at[0].covered(open_) > at[0].covered(closed) == 0
    assert at[1].covered(open_) == at[1].covered(closed) > 0


def test_people_are_those_of_the_relief_arithmetic() -> None:
    needed = hourly_task(a_wish(0), 0.0).need
    assert needed.round(2).tolist() == [[4.91, 9.82], [2.46, 2.46]]


def test_what_a_post_is_worth_and_what_would_do_instead() -> None:
    wish = a_wish(3)
    hourly = hourly_task(wish, 0.3)
    found = site_posts(banded(hourly)[0], inquiry())
    for site, option in chosen_sites(found.choice):
        worth = worth_of(hourly, found.numbers, site)
        without = found.numbers.copy()
        without[site] = NOBODY
        lost = hourly.covered(found.numbers) - hourly.covered(without)
        assert worth.total == pytest.approx(lost)
        assert len(worth.by_hour) == 24
        if worth.next_best is not None:
            without[worth.next_best] = option
            assert worth.lost_there == pytest.approx(hourly.covered(found.numbers) - hourly.covered(without))


def test_with_busy_units_fewer_are_reached_in_time() -> None:
    wish = a_wish(2, calls_a_year=9000.0)
    hourly = hourly_task(wish, 0.0)
    choice = site_posts(banded(hourly)[0], inquiry()).numbers
    free, busy = shares_within(hourly, choice, (180.0,)), true_response(hourly, wish.queue, choice, (180.0,))
    quiet = true_response(hourly, replace(wish, calls_a_year=0.001).queue, choice, (180.0,))
    assert busy.within[0] < free[0]
    assert 0 < busy.all_busy < 1
    assert quiet.busiest == pytest.approx(0, abs=1e-4)


def test_more_posts_cover_more_and_the_same_seed_draws_the_same() -> None:
    task, _ = banded(hourly_task(a_wish(1, existing={}, keys=(), apart=()), 0.0))
    steps = curve(task, 4, inquiry(1000))
    values = [step.value for step in steps]
    assert len(steps) == 5
    assert values == sorted(values)
    choice = steps[2].numbers
    drawn = [came_back(task, choice, 200, 5, inquiry(1000, seed))[0].tolist() for seed in (1, 1)]
    assert drawn[0] == drawn[1]
    assert max(drawn[0]) <= 5
