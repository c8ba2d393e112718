"""The network says neither less nor more than the limits it was made of."""

from __future__ import annotations

import numpy as np
import pytest

from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.judge import Case
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.solving.engine.network import Network
from tests.planning.small_plans import rulebook_of, small_plan


def a_network(seed: int, severity: Severity | None = None) -> tuple[Case, Network, np.random.Generator]:
    small, rng = small_plan(seed), np.random.default_rng(seed)
    case = small.case(rulebook_of(small.plan, severity=severity), rng)
    return case, Network(case.space.counters, case.limits), rng


def values_of(case: Case, chosen: Ints) -> Ints:
    return case.space.counters.values(chosen)


@pytest.mark.parametrize("severity", [None, Severity.HARD])
def test_two_of_a_clique_break_a_hard_limit(severity: Severity | None) -> None:
    case, network, rng = a_network(3, severity)
    assert network.cliques
    tried = 0
    for _ in range(60):
        chosen = (rng.random(case.space.size) < 0.03).astype(np.int64)
        values = values_of(case, chosen)
        together = any((values[c] > 0).sum() > 1 for c in network.cliques)
        tried += together
        assert not together or len(case.broken(chosen))
    assert tried > 5


@pytest.mark.parametrize("seed", range(4))
def test_limits_left_out_follow_from_cliques_and_caps(seed: int) -> None:
    case, network, rng = a_network(seed, Severity.HARD)
    left_out = ~network.useful
    assert left_out.any()
    decided = 0
    for _ in range(150):
        chosen = (rng.random(case.space.size) < 0.02).astype(np.int64)
        values = values_of(case, chosen)
        cliques_hold = all((values[c] > 0).sum() <= 1 for c in network.cliques)
        caps_hold = bool((values <= network.upper).all())
        missed = left_out[case.broken(chosen)].any()
        assert not (cliques_hold and caps_hold and missed)
        decided += missed
    assert decided > 5, "rosters too thin to miss what was left out"


def test_counters_and_limits_over_pairs() -> None:
    case, network, rng = a_network(5)
    for _ in range(10):
        pairs = np.sort(rng.choice(case.space.size, 5, replace=False))
        mask = np.zeros(case.space.size, dtype=bool)
        mask[pairs] = True
        assert network.touched(pairs).tolist() == np.flatnonzero(case.space.counters.touched(mask)).tolist()


def test_members_and_users_are_each_others_mirror() -> None:
    case, network, _ = a_network(6)
    counters = np.arange(case.space.size, case.space.counters.size)
    label, member, weight = network.members.rows(counters)
    down = sorted(zip(counters[label].tolist(), member.tolist(), weight.tolist(), strict=True))
    every = np.arange(case.space.counters.size)
    label, user, weight = network.users.rows(every)
    assert sorted(zip(user.tolist(), label.tolist(), weight.tolist(), strict=True)) == down
    assert all(m < c for c, m, _ in down), "members come before their counters"
