"""A roster judged edit by edit says the same as one judged whole."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.planning.judging import live
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.judging.live import Changed, LiveRoster
from tests.planning.small_plans import bare_roster, random_roster, rulebook_of, small_plan


def a_case(seed: int) -> tuple[Case, np.random.Generator]:
    """A small plan with every rule on."""
    small, rng = small_plan(seed), np.random.default_rng(seed)
    return small.case(rulebook_of(small.plan), rng), rng


def assert_same_as_whole(live: LiveRoster) -> None:
    case, limits = live.case, live.case.limits
    assert (live.values == case.space.counters.values(live.chosen)).all()
    activity = case.activity(live.chosen)
    assert (live.activity == activity).all()
    assert live.price == case.price(live.chosen)
    units = limits.units(limits.miss(activity))
    assert live.missed.tolist() == np.flatnonzero(units).tolist()
    assert [live.units(n) for n in live.missed.tolist()] == units[units > 0].tolist()


@pytest.mark.parametrize("seed", range(6))
def test_random_edits_are_judged_like_whole_rosters(seed: int) -> None:
    case, rng = a_case(seed)
    live = LiveRoster(case, random_roster(case, rng, 0.2))
    assert_same_as_whole(live)
    for n in range(60):
        units = case.limits.units(case.limits.miss(live.activity))
        price = live.price
        changes = live.flip(*rng.choice(case.space.size, size=1 + n % 3, replace=False).tolist())
        after = case.limits.units(case.limits.miss(case.activity(live.chosen)))
        expected = [Changed(n, int(units[n]), int(after[n])) for n in np.flatnonzero(units != after).tolist()]
        assert sorted(changes) == expected
        assert live.price - price == live.price_of(changes)
    assert_same_as_whole(live)


def test_an_effect_is_told_without_changing_anything() -> None:
    case, rng = a_case(1)
    live = LiveRoster(case, random_roster(case, rng, 0.2))
    before = (live.chosen.copy(), live.price, live.activity.copy())
    for _ in range(30):
        pairs = rng.choice(case.space.size, size=2, replace=False).tolist()
        effect = live.effect(*pairs)
        assert (live.chosen == before[0]).all()
        assert live.price == before[1]
        assert (live.activity == before[2]).all()
        assert LiveRoster(case, live.chosen).flip(*pairs) == effect


@pytest.mark.parametrize("seed", range(6))
def test_many_pairs_each_alone_are_judged_like_one_after_another(seed: int) -> None:
    case, rng = a_case(seed)
    live = LiveRoster(case, random_roster(case, rng, 0.2))
    pairs = rng.choice(case.space.size, size=min(40, case.space.size), replace=False)
    price, broken = live.each_alone(pairs)
    effects = [live.effect(pair) for pair in pairs.tolist()]
    assert price.tolist() == [live.price_of(changes) for changes in effects]
    hard = case.limits.hard
    assert broken.tolist() == [any(hard[c.limit] and c.after > c.before for c in changes) for changes in effects]
    assert price.any()
    assert_same_as_whole(live)


@pytest.mark.parametrize("seed", range(6))
def test_many_edits_each_by_itself_are_judged_like_one_after_another(seed: int) -> None:
    case, rng = a_case(seed)
    live = LiveRoster(case, random_roster(case, rng, 0.2))
    edits = [rng.choice(case.space.size, size=n % 4, replace=False).tolist() for n in range(40)]
    found = live.effects(edits)
    assert [sorted(changes) for changes in found] == [sorted(live.effect(*pairs)) for pairs in edits]
    assert any(found)
    assert_same_as_whole(live)


def test_there_and_back_again() -> None:
    case, rng = a_case(2)
    live = LiveRoster(case, bare_roster(case))
    price = live.price
    for pair in rng.choice(case.space.size, size=20, replace=False).tolist():
        there = live.flip(pair)
        back = live.flip(pair)
        assert sorted(back) == sorted(Changed(c.limit, c.after, c.before) for c in there)
    assert live.price == price
    assert_same_as_whole(live)


def test_putting_somebody_where_they_are_changes_nothing() -> None:
    case, _ = a_case(3)
    live = LiveRoster(case, bare_roster(case))
    pair = int(np.flatnonzero(case.space.live)[0])
    assert live.put(pair, False) == []
    live.put(pair, True)
    assert live.chosen[pair] == 1
    assert live.put(pair, True) == []
    live.put(pair, False)
    assert live.chosen[pair] == 0
    assert_same_as_whole(live)


def test_the_roster_it_was_made_from_stays_as_it_is() -> None:
    case, _ = a_case(4)
    start = bare_roster(case)
    live = LiveRoster(case, start)
    live.flip(int(np.flatnonzero(case.space.live)[0]))
    assert (start == bare_roster(case)).all()


@pytest.mark.parametrize("seed", range(3))
def test_a_few_pairs_and_many_are_followed_to_the_same_end(seed: int, monkeypatch: pytest.MonkeyPatch) -> None:
    case, rng = a_case(seed)
    start = random_roster(case, rng, 0.2)
    few, many = LiveRoster(case, start), LiveRoster(case, start)
    for n in range(12):
        pairs = rng.choice(case.space.size, size=1 + n, replace=False).tolist()
        monkeypatch.setattr(live, "_FEW", 99)
        one = few.flip(*pairs)
        monkeypatch.setattr(live, "_FEW", 0)
        assert many.flip(*pairs) == one
        assert_same_as_whole(few)
        assert_same_as_whole(many)
