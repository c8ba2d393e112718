"""How much police is seen with a scenario: more with a post, by its hours, less where one is closed."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.sites import Scenario, SitedPost
from patrolplanner.planning.deployment.siting_town import kiosks_of
from patrolplanner.services.deployment.scenario_seen import scenarios_seen, seen_line, seen_shape
from patrolplanner.translation import speaker
from tests.builders import a_plan, december
from tests.planning.deployment.siting_plans import AROUND, BY_DAY, FAR, a_town

SAY = speaker("en")
PLAN = a_town()
STANDING = tuple(SitedPost(post.id) for post in kiosks_of(PLAN))


def a_scenario(*chosen: SitedPost) -> Scenario:
    return Scenario("方案", datetime(2026, 11, 20), chosen=chosen)


def shares(*scenarios: Scenario, plan: Plan = PLAN) -> tuple[float, ...]:
    """Now, then with each."""
    found = scenarios_seen(plan, scenarios, december(1, 7), SAY)
    assert found is not None
    return found.now, *(-1.0 if share is None else share for share in found.each)


def test_a_post_is_worth_what_its_hours_are_and_a_closed_one_is_missed() -> None:
    now, same, by_day, around, closed, gone = shares(
        a_scenario(*STANDING),
        a_scenario(*STANDING, SitedPost(FAR.id, BY_DAY.id)),
        a_scenario(*STANDING, SitedPost(FAR.id, AROUND.id)),
        a_scenario(*STANDING[1:]),
        a_scenario(*STANDING, SitedPost("nowhere", AROUND.id)),
    )
    assert now == same
    assert closed < now < by_day < around
    assert gone == -1.0, "a place that the plan has no more"


def test_what_the_roster_lacks_makes_no_difference() -> None:
    """Scenarios are compared as if everybody came, not by whom this month happens to have."""
    assert shares(a_scenario(*STANDING)) == shares(a_scenario(*STANDING), plan=replace(PLAN, people=()))


def test_it_is_told_in_words_and_as_numbers() -> None:
    found = scenarios_seen(PLAN, [a_scenario(*STANDING)], december(1, 7), SAY)
    assert found is not None
    line = seen_line(found)
    assert line is not None
    assert SAY(line) == f"Planned visibility: {100 * found.now:.1f} % with these posts, {100 * found.now:.1f} % now."
    assert seen_shape(found) == {"with": round(found.now, 4), "now": round(found.now, 4)}
    assert "P = F + (1 − F)" in SAY(found.formula)


def test_nothing_on_the_map_is_no_number() -> None:
    assert scenarios_seen(a_plan(), [a_scenario()], december(1, 7), SAY) is None
    assert seen_shape(None) is None
