"""The verdict that follows edits says what the judge says of the whole roster."""

from __future__ import annotations

import random
from datetime import datetime

import pytest

from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.planning.judging.judge import judge
from patrolplanner.services.checking.checking import Basis, Checker
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.open_plan.document import Document, change_between
from tests.builders import a_roster
from tests.planning.small_plans import small_plan

NOW = datetime(2026, 11, 20, 8)
EDITS = 25


def checker_of(plan: Plan, period: Period, roster: Roster) -> Checker:
    return Checker(Basis(Document(plan, roster), period, None, NOW))


@pytest.mark.parametrize("seed", range(6))
def test_after_every_edit_it_is_the_judges(seed: int) -> None:
    small = small_plan(seed)
    plan, period, roster = small.plan, small.period, a_roster(*small.outside, *small.published.pairs)
    checker = checker_of(plan, period, roster)
    document = checker.document
    choice = random.Random(7)
    people = [p.id for p in plan.people]
    duties = [d.key for d in checker.instance.duties if d.key.day in (period.first, period.last)]
    for _ in range(EDITS):
        pair = Pair(choice.choice(people), choice.choice(duties))
        on = pair in document.roster.pairs
        if not checker.knows(pair):
            continue
        effect = checker.effect(frozenset() if on else frozenset({pair}), frozenset({pair}) if on else frozenset())
        new = with_pairs([] if on else [pair], [pair] if on else [])(document)
        before = checker.verdict
        assert checker.follow(new, change_between(document, new))
        assert checker.verdict == judge(plan, period, new.roster)
        assert checker.verdict.price - before.price == effect.price
        document = new
