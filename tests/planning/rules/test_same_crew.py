"""R34: duties of one date that belong together are held by the same people."""

from collections import defaultdict
from dataclasses import replace
from datetime import date

import numpy as np
import pytest

from patrolplanner.domain.demands import DayType
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Pair
from patrolplanner.domain.rule_settings import Severity
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.rules.same_crew import SameCrew
from tests.builders import a_demand, a_pair, a_plan, a_post, a_shift, an_officer, day
from tests.planning.small_plans import SmallPlan, random_roster, rulebook_of, small_plan
from tests.planning.verdicts import said, the_one, told

PLAN = a_plan(
    people=tuple(an_officer(f"00{n}") for n in range(1, 5)),
    posts=(a_post("S1", PostKind.SCHOOL), a_post("K1"), a_post("K2")),
    shifts=(a_shift("P", "07:30-09:00"), a_shift("Q", "16:30-18:00"), a_shift("E", "12:00-13:00"), a_shift("D")),
    demands=(a_demand("S1", "P"), a_demand("S1", "Q"), a_demand("K1", "P"), a_demand("K1", "Q")),
)
MARKED = replace(
    PLAN,
    demands=(
        replace(a_demand("K1", "P"), crew="A"),
        replace(a_demand("K2", "Q"), crew="A"),
        replace(a_demand("K1", "E", 1, DayType.WED), crew="A"),
        a_demand("S1", "P"),
    ),
)


def test_morning_and_afternoon_at_the_school_by_one_crew() -> None:
    whole = a_pair("001", 1, "S1", "P"), a_pair("001", 1, "S1", "Q")
    assert told("R34", PLAN, *whole) == []
    found = the_one("R34", PLAN, *whole, a_pair("002", 1, "S1", "Q"))
    assert (found.severity, found.price, found.people, found.dates) == (Severity.SOFT, 120, ("002",), (day(1),))
    assert said(found) == "某002 is on 1 Dec S1岗 Q, but not on 1 Dec S1岗 P, which the same crew holds."


def test_each_person_on_one_half_only_counts() -> None:
    halves = told("R34", PLAN, a_pair("001", 1, "S1", "P"), a_pair("002", 1, "S1", "Q"))
    assert [v.people for v in halves] == [("001",), ("002",)]


def test_dates_and_other_posts_are_not_mixed() -> None:
    assert len(told("R34", PLAN, a_pair("001", 1, "S1", "P"), a_pair("001", 2, "S1", "Q"))) == 2
    assert told("R34", PLAN, a_pair("001", 1, "K1", "P"), a_pair("002", 1, "K1", "Q")) == []


def test_a_mark_joins_posts_and_counts_once_for_three_duties() -> None:
    assert told("R34", MARKED, a_pair("001", 1, "K1", "P"), a_pair("001", 1, "K2", "Q")) == []
    found = the_one("R34", MARKED, a_pair("001", 2, "K1", "P"))  # a Wednesday, with a third duty
    assert found.price == 120
    assert said(found) == "某001 is on 2 Dec K1岗 P, but not on 2 Dec K1岗 E, 2 Dec K2岗 Q, which the same crew holds."


def by_the_text(small: SmallPlan, pairs: list[Pair]) -> int:
    """People on some and not on all of the duties that belong together, by the text of R34."""
    calendar, count = small.instance().calendar, 0
    kinds = {p.id: p.kind for p in small.plan.posts}
    for n in range(small.period.days):
        date_ = date.fromordinal(small.period.first.toordinal() + n)
        together: dict[str, set[tuple[str, str]]] = defaultdict(set)
        marked: set[tuple[str, str]] = set()
        asked = [d for d in small.plan.demands if d.applies_on(calendar[date_])]
        for d in asked:
            if d.crew:
                together[f"mark {d.crew}"].add((d.post, d.shift))
                marked.add((d.post, d.shift))
        for d in asked:
            if (d.post, d.shift) not in marked and kinds[d.post] in (PostKind.SCHOOL, PostKind.PEAK):
                together[f"post {d.post}"].add((d.post, d.shift))
        for duties in together.values():
            for person in small.plan.people:
                on = {(p.duty.post, p.duty.shift) for p in pairs if p.person == person.id and p.duty.day == date_}
                count += bool(on & duties) and not duties <= on
    return count


@pytest.mark.parametrize("seed", range(10))
def test_the_rule_says_what_its_text_says(seed: int) -> None:
    small, rng = small_plan(seed, posts=5), np.random.default_rng(seed)
    kinds = {"K1": PostKind.PEAK, "R1": PostKind.SCHOOL, "F1": PostKind.SCHOOL, "I1": PostKind.PEAK}
    posts = tuple(replace(p, kind=kinds.get(p.id, p.kind)) for p in small.plan.posts)
    small = replace(small, plan=replace(small.plan, posts=posts))
    case = small.case(rulebook_of(small.plan, SameCrew), rng)
    for share in (0.05, 0.2, 0.6):
        pairs = case.roster_pairs(random_roster(case, rng, share))
        verdict = judge(small.plan, small.period, small.roster(pairs), rulebook=case.rulebook)
        assert verdict.price == 120 * by_the_text(small, pairs)
