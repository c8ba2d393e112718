"""The demand that keeps people from a habit is named, with arithmetic that a clerk can check."""

from __future__ import annotations

from patrolplanner.domain.demands import DayType, Demand
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.judging.standing_in_the_way import in_the_way
from patrolplanner.translation import speaker
from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_officer, december

PERIOD = december(7, 27)
"""Three weeks, from a Monday to a Sunday."""


def said(plan: Plan, roster: Roster, period: Period = PERIOD) -> list[tuple[str, str, str]]:
    found = in_the_way(plan, period, roster, judge(plan, period, roster))
    return [(f.rule, f.post, speaker("en")(f.text)) for f in found]


def two_posts(first: Demand, second: Demand) -> Plan:
    people = tuple(an_officer(f"00{n}") for n in range(1, 4))
    return a_plan(people=people, posts=(a_post("K1"), a_post("K2")), demands=(first, second))


EVERY_DAY = (a_demand("K1"), a_demand("K2"))


def test_a_post_that_asks_for_one_person_and_a_half_is_named() -> None:
    """Seven duties a week at each of two posts and people of five days: the third is here and there."""
    plan = two_posts(*EVERY_DAY)
    week = {"001": (1, 1, 1, 1, 1, 0, 0), "002": (2, 2, 2, 2, 0, 0, 2), "003": (0, 0, 0, 0, 2, 1, 0)}
    rows = [
        a_pair(person, 7 + 7 * w + d, f"K{post}")
        for w in range(3) for person, posts in week.items() for d, post in enumerate(posts) if post
    ]  # fmt: skip
    assert said(plan, a_roster(*rows)) == [], "two changes a week are no more than rosters have"
    swapped = [a_pair(p.person, p.duty.day.day, "K1" if p.duty.day.day % 2 else "K2") for p in rows]
    texts = said(plan, a_roster(*swapped))
    assert [(rule, post) for rule, post, _ in texts] == [("R33", "K1"), ("R33", "K2")]
    assert "7 duties a week of people who work 4 days each, that is 1.8 people" in texts[0][2]


def test_a_post_that_one_person_can_hold_is_not_to_blame() -> None:
    """Changes that no demand makes necessary name nobody: a longer search may mend them."""
    plan = two_posts(a_demand("K1", "D", 1, DayType.WORKDAY), a_demand("K2", "D", 1, DayType.WORKDAY))
    rows = [a_pair(f"00{n}", 7 + 7 * w + d, f"K{1 + (n + d) % 2}") for w in range(3) for d in range(5) for n in (1, 2)]
    verdict = judge(plan, PERIOD, a_roster(*rows))
    assert sum(v.rule == "R33" for v in verdict.violations) > 10
    assert said(plan, a_roster(*rows)) == []


def test_people_of_six_days_have_days_off_one_by_one() -> None:
    plan = two_posts(*EVERY_DAY)
    rows = [a_pair("001", day, "K1") for day in range(7, 28) if day % 7] + [a_pair("002", 7, "K2")]
    rule, post, text = said(plan, a_roster(*rows))[0]
    assert (rule, post) == ("R37", "K1")
    assert "1 person works 6 days a week each" in text


def test_weekends_that_nobody_can_be_spared_from_are_named() -> None:
    plan = two_posts(a_demand("K1", "D", 2), a_demand("K2"))
    rows = [a_pair(person, day, "K1") for person in ("001", "002") for day in range(1, 32) if day % 7 in (4, 5, 6)]
    texts = [text for _, _, text in said(plan, a_roster(*rows), december(1, 31)) if "weekend off" in text]
    assert len(texts) == 1
    assert "2 people have no weekend off" in texts[0]
    assert "16 weekend duties of 2 people, who with one weekend off give 12" in texts[0]
