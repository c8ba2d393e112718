"""Judge and solver say the same of any roster, for every registered rule: both read the rule's one statement."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from itertools import chain, product

import numpy as np
import pytest

from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.judge import Case, judge
from patrolplanner.planning.judging.rulebook import REGISTRY
from patrolplanner.planning.model.instance import Ints
from patrolplanner.planning.model.rule import Rule
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.planning.solving.aggregation.aggregation import Aggregation
from patrolplanner.planning.solving.engine.exact_model import REPAIR_PRICE
from tests.planning.fixed_rosters import Fixed
from tests.planning.small_plans import (
    BROKEN_BY_CHANCE,
    SmallPlan,
    bare_roster,
    mended,
    random_roster,
    rulebook_of,
    small_plan,
    with_twins,
)
from tests.planning.verdicts import check_sentence

SEEDS = range(8)
MORE_SEEDS = range(8, 40)
"""Taken as long as no roster of those before has broken the rule."""
SEVERITIES = (None, Severity.HARD, Severity.WARN, Severity.SOFT)
PLAN_CHECKS = ("R20", "R22")  # they speak of the plan, not of the roster
# priced rules and checks of the plan, and what small plans cannot tempt the solver into
NEVER_REFUSED = ("R20", "R22", "R26", "R30", "S09")
every_rule = pytest.mark.parametrize("kind", REGISTRY, ids=[kind.id for kind in REGISTRY])


def tried(kind: type[Rule], times: int) -> None:
    """A new rule that no random roster breaks is skipped aloud until it has numbers that fit small plans."""
    if not times and kind.id not in BROKEN_BY_CHANCE:
        pytest.skip(f"no random roster breaks {kind.id}: give it a row in small_plans.SMALL_NUMBERS")
    assert times, "a rule that no roster broke has not been tried"


def judged(small: SmallPlan, case: Case, chosen: Ints) -> Verdict:
    """The judge's word on the roster alone, without the case it was taken from."""
    return judge(
        small.plan,
        small.period,
        small.roster(case.roster_pairs(chosen)),
        rulebook=case.rulebook,
        published=small.published,
    )


def cases_of(
    kind: type[Rule], seeds: Iterable[int] = SEEDS
) -> Iterator[tuple[int, SmallPlan, Case, np.random.Generator]]:
    """Small plans with only this rule, its severity changing from one to the next."""
    for seed in seeds:
        small, rng = small_plan(seed), np.random.default_rng(seed)
        severity = SEVERITIES[seed % len(SEVERITIES)]
        yield seed, small, small.case(rulebook_of(small.plan, kind, severity=severity), rng), rng


# -- one price, whatever else might have been chosen ------------------------------------------------------------


@every_rule
def test_the_price_does_not_depend_on_the_pairs_that_are_not_chosen(kind: type[Rule]) -> None:
    broken = 0
    for seed, small, case, rng in cases_of(kind):
        for share in (0.0, 0.1, 0.3, 0.6):
            chosen = random_roster(case, rng, share)
            verdict = judged(small, case, chosen)
            assert verdict.price == case.price(chosen), (seed, share)
            assert verdict.price == sum(v.price for v in (*verdict.gaps, *verdict.violations))
            broken += len(verdict.violations) + len(verdict.gaps)
    tried(kind, broken)


@pytest.mark.parametrize("seed", range(8))
def test_a_case_of_many_pairs_tells_what_the_judge_tells(seed: int) -> None:
    small, rng = small_plan(seed), np.random.default_rng(seed)
    case = small.case(rulebook_of(small.plan), rng)
    for chosen in (bare_roster(case), random_roster(case, rng, 0.2)):
        ours, theirs = case.verdict(chosen), judged(small, case, chosen)
        assert ours.gaps == theirs.gaps
        assert set(ours.violations) == set(theirs.violations)
        assert ours.price == theirs.price


# -- solver -----------------------------------------------------------------------------------------------------


def agreed(case: Case, state: Ints, rosters: list[Ints]) -> tuple[int, int]:
    """How many rosters the solver took and refused, as the judge did, at the judge's price."""
    fixed = Fixed(case, state)
    taken = refused = 0
    for chosen in rosters:
        price = fixed.price(chosen)
        if fixed.new_misses(chosen):
            assert price is None
            refused += 1
        else:
            assert price == case.price(chosen) + REPAIR_PRICE * fixed.repairs(chosen)
            taken += 1
    return taken, refused


@every_rule
def test_solver_and_judge_agree(kind: type[Rule]) -> None:
    taken = refused = 0
    for seed, _, case, rng in cases_of(kind, chain(SEEDS, MORE_SEEDS)):
        if seed in MORE_SEEDS and (refused or kind.id in NEVER_REFUSED):
            break
        rosters = [random_roster(case, rng, share) for share in (0.05, 0.15, 0.5)]
        rosters += [mended(case, chosen, rng) for chosen in rosters[1:]] + [bare_roster(case)]
        state = bare_roster(case) if seed % 2 else mended(case, random_roster(case, rng, 0.3), rng)
        more, less = agreed(case, state, rosters)
        taken, refused = taken + more, refused + less
    assert taken
    tried(kind, refused or kind.id in NEVER_REFUSED)


@pytest.mark.parametrize("seed", range(8))
def test_solver_and_judge_agree_on_all_rules_together(seed: int) -> None:
    small, rng = small_plan(seed), np.random.default_rng(seed)
    case = small.case(rulebook_of(small.plan), rng)
    rosters = [random_roster(case, rng, share) for share in (0.02, 0.1, 0.3)]
    rosters += [mended(case, chosen, rng) for chosen in rosters]
    state = bare_roster(case) if seed % 2 else mended(case, random_roster(case, rng, 0.3), rng)
    agreed(case, state, rosters)
    for chosen in rosters:
        assert judged(small, case, chosen).price == case.price(chosen)


# -- never infeasible -------------------------------------------------------------------------------------------


@every_rule
def test_the_empty_roster_breaks_no_hard_limit(kind: type[Rule]) -> None:
    for seed, severity in product(SEEDS, (None, Severity.HARD)):
        small, rng = small_plan(seed), np.random.default_rng(seed)
        case = small.case(rulebook_of(small.plan, kind, severity=severity), rng)
        assert not len(case.broken(np.zeros(case.space.size, dtype=np.int64)))
        # rows outside the period cannot be changed: what they break is nobody's fault now
        verdict = judged(small, case, bare_roster(case))
        assert [v for v in verdict.hard if v.rule not in PLAN_CHECKS] == []


# -- alike posts ------------------------------------------------------------------------------------------------


def worth(case: Case, chosen: Ints) -> tuple[int, int]:
    """How much hard limits are missed, and the price, by the rules alone."""
    rows = np.flatnonzero(~case.limits.is_guide)
    return case.limits.worth(case.activity(chosen)[rows], rows)


@every_rule
def test_no_rule_finds_more_wrong_where_alike_posts_are_taken_for_one(kind: type[Rule]) -> None:
    """Large plans are searched that way. A rule that fails here must say ``tells_posts_apart = True``."""
    broken = 0
    for seed in range(12):
        small, rng = with_twins(small_plan(seed, posts=1 + seed % 3), seed), np.random.default_rng(seed)
        severity = SEVERITIES[seed % len(SEVERITIES)]
        case = small.case(rulebook_of(small.plan, kind, severity=severity), rng)
        alike = Aggregation(case, bare_roster(case), case.space.live)
        for share in np.repeat((0.03, 0.1, 0.3), 4):
            chosen = random_roster(case, rng, share)
            once = np.unique(np.where(chosen > 0, alike.of, -1), return_index=True)[1]
            chosen *= np.isin(np.arange(len(chosen)), once)  # nobody at both posts at once
            apart, joined = worth(case, chosen), worth(alike.whole, alike.joined(chosen))
            assert joined[0] <= apart[0]
            assert joined[1] <= apart[1]
            broken += sum(apart)
    tried(kind, broken or kind.id in PLAN_CHECKS)


# -- sentences --------------------------------------------------------------------------------------------------


@every_rule
def test_every_rule_explains_itself(kind: type[Rule]) -> None:
    said: set[str] = set()
    for _, small, case, rng in cases_of(kind):
        for share in (0.2, 0.8):
            verdict = judged(small, case, random_roster(case, rng, share))
            for text in [v.text for v in verdict.violations] + [g.text for g in verdict.gaps]:
                check_sentence(text)
                said.add(text.source)
    tried(kind, len(said))
