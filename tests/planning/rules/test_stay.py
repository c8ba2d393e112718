"""R33: people stay where they stand."""

from collections import Counter, defaultdict
from dataclasses import replace
from datetime import date, timedelta
from itertools import pairwise

import numpy as np
import pytest

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.posts import PostKind, PostStatus
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.rules.stay import Stay
from tests.builders import a_pair, a_plan, a_post, an_officer, day
from tests.planning.small_plans import SmallPlan, random_roster, rulebook_of, small_plan
from tests.planning.verdicts import MONTH, said, the_one, told

PLAN = a_plan(posts=tuple(a_post(f"K{n}") for n in range(1, 6)), demands=())
AT_HOME = replace(PLAN, people=(an_officer("001", home=("K1", "K2")),))


# -- from one working day to the next ---------------------------------------------------------------------------


def test_another_post_on_the_next_working_day() -> None:
    found = the_one("R33", PLAN, a_pair("001", 1), a_pair("001", 4, "K2"))
    assert (found.severity, found.price, found.people, found.dates) == (Severity.SOFT, 40, ("001",), (day(4),))
    assert said(found) == "某001: at K2岗 on 4 Dec, the working day before at K1岗; better at the same post."


def test_one_post_in_common_is_enough() -> None:
    two = a_pair("001", 1), a_pair("001", 1, "K2", "N")
    assert told("R33", PLAN, *two, a_pair("001", 2, "K2")) == []
    assert told("R33", PLAN, a_pair("001", 1, "K2"), a_pair("001", 2), a_pair("001", 2, "K2", "N")) == []
    assert len(told("R33", PLAN, *two, a_pair("001", 2, "K3"))) == 1


def test_each_change_counts_and_only_with_the_day_before() -> None:
    there_and_back = a_pair("001", 1), a_pair("001", 2, "K2"), a_pair("001", 3)
    assert [v.dates for v in told("R33", PLAN, *there_and_back)] == [(day(2),), (day(3),)]


def test_after_more_than_a_week_a_new_post_is_no_change() -> None:
    assert len(told("R33", PLAN, a_pair("001", 1), a_pair("001", 8, "K2"), period=MONTH)) == 1
    assert told("R33", PLAN, a_pair("001", 1), a_pair("001", 9, "K2"), period=MONTH) == []


def test_the_days_around_the_period_count_but_not_among_themselves() -> None:
    november = [Pair("001", DutyKey(date(2026, 11, n), "K1", "D")) for n in (28, 30)]
    elsewhere = november[0]._replace(duty=november[0].duty._replace(post="K3"))
    assert len(told("R33", PLAN, november[1], a_pair("001", 1, "K2"))) == 1
    assert told("R33", PLAN, elsewhere, november[1]) == []
    assert [v.dates for v in told("R33", PLAN, a_pair("001", 7), a_pair("001", 8, "K2"), a_pair("001", 9))] == [
        (day(8),)
    ]


@pytest.mark.parametrize(
    "plan",
    [
        replace(PLAN, people=(an_officer("001", posts=("K1",)),)),
        replace(PLAN, posts=(a_post("K1"), a_post("K2", unit="JJ"), a_post("K3", status=PostStatus.CLOSED))),
        replace(PLAN, posts=(a_post("K1"), a_post("K2", PostKind.LEADER))),
    ],
)
def test_who_may_take_one_post_only_is_not_asked(plan: object) -> None:
    assert told("R33", plan, a_pair("001", 1), a_pair("001", 2, "K2")) == []  # type: ignore[arg-type]


# -- home and number of posts -----------------------------------------------------------------------------------


def test_a_duty_away_from_the_home_posts() -> None:
    found = the_one("R33", AT_HOME, a_pair("001", 1, "K3"))
    assert (found.price, found.duties) == (15, (DutyKey(day(1), "K3", "D"),))
    assert said(found) == "某001 is away from the home posts: 1 Dec K3岗 D."
    assert told("R33", AT_HOME, a_pair("001", 1), a_pair("001", 9, "K2"), period=MONTH) == []


def test_each_post_beyond_the_third() -> None:
    rows = [a_pair("001", 1 + 8 * n, f"K{1 + n}") for n in range(4)]
    assert told("R33", PLAN, *rows[:3], period=MONTH) == []
    found = the_one("R33", PLAN, *rows, period=MONTH)
    assert (found.price, said(found)) == (80, "某001 is at 4 posts in the period (better not more than 3).")
    assert the_one("R33", PLAN, *rows, period=MONTH, posts=2).price == 160


# -- held against the text --------------------------------------------------------------------------------------


def by_the_text(small: SmallPlan, pairs: list[Pair], rule: Stay) -> Counter[tuple[str, str, date | None]]:
    """What the text of R33 finds in a roster, with rows before and after the period: person, what, date."""
    found: Counter[tuple[str, str, date | None]] = Counter()
    plan, period = small.plan, small.period
    in_use = [p for p in plan.posts if p.status is PostStatus.EXISTING]
    for person in plan.people:
        posts: dict[date, set[str]] = defaultdict(set)
        for who, duty in pairs:
            if who == person.id:
                posts[duty.day].add(duty.post)
                if person.home and duty.post not in person.home and period.first <= duty.day <= period.last:
                    found[who, "away", duty.day] += 1
        inside = {d for d in posts if period.first <= d <= period.last}
        many = len(set().union(*(posts[d] for d in inside))) - rule.posts
        if many > 0:
            found[person.id, "many", None] += many
        named = {d.post for d in plan.demands if person.unit in d.team.named_units}
        if person.posts:
            may = [p for p in in_use if p.id in person.posts and (person.role != "partner" or p.id in named)]
        else:
            theirs = ("", person.unit) if person.role != "partner" else (person.unit,)
            may = [p for p in in_use if p.unit in theirs or p.id in named]
            may = [p for p in may if p.kind is not PostKind.LEADER or person.leader]
        if len(may) < 2:
            continue
        dates = sorted(posts)
        for one, other in pairwise(dates):
            near = other - one <= timedelta(days=rule.days)
            if near and inside & {one, other} and not posts[one] & posts[other]:
                found[person.id, "change", other] += 1
    return found


@pytest.mark.parametrize("seed", range(12))
def test_the_rule_says_what_its_text_says(seed: int) -> None:
    small, rng = small_plan(seed, posts=6, days=4 + seed % 6), np.random.default_rng(seed)
    rule = Stay(posts=seed % 3, days=(7, 2, 4)[seed % 3])
    case = small.case(replace(rulebook_of(small.plan, Stay), rules=(rule,)), rng)
    for share in (0.02, 0.1, 0.3):
        pairs = case.roster_pairs(random_roster(case, rng, share))
        verdict = judge(small.plan, small.period, small.roster(pairs), rulebook=case.rulebook)
        found = by_the_text(small, [*{*pairs, *small.outside}], rule)
        prices = {"change": rule.price, "away": rule.away_price, "many": rule.many_price}
        assert verdict.price == sum(n * prices[what] for (_, what, _), n in found.items())
        ours = Counter((v.people[0], v.dates[0]) for v in verdict.violations if v.price == rule.price)
        assert ours == Counter({(p, d): n for (p, what, d), n in found.items() if what == "change"})
