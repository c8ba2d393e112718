"""试排: a scenario rostered in a copy of the plan, its gaps beside what every roster lacks."""

from __future__ import annotations

from dataclasses import replace
from itertools import chain, combinations

import pytest

from patrolplanner.domain.demands import Team, UnitNeed
from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.plan import Period, Plan
from patrolplanner.domain.roster import Pair, Roster
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.domain.sites import Scenario, SitedPost
from patrolplanner.planning.judging.judge import judge
from patrolplanner.services.deployment.siting_process import SitingProcess
from patrolplanner.services.deployment.siting_shapes import trial_lines
from patrolplanner.services.deployment.trial_roster import (
    FoundTrial,
    TrialProgress,
    TrialQuestion,
    asking_less,
    posts_of,
    trial_request,
    trial_roster,
)
from patrolplanner.services.solving.auto_fill import FillRequest
from patrolplanner.translation import speaker
from tests.builders import a_post, a_roster, an_auxiliary, an_officer, at, december
from tests.efforts import WAIT, effort_of
from tests.planning.deployment.siting_plans import OPTIONS, a_town

SAY = speaker("en")
WEEK = december(1, 7)
WORK = effort_of(0.5)
PEOPLE = (
    *(an_officer(f"{n}", unit="CG") for n in range(1, 5)),
    *(an_auxiliary(f"F{n}", unit="CG") for n in range(1, 9)),
)
PLAN = a_town(people=PEOPLE)


def a_scenario(option: str = "") -> Scenario:
    more = (SitedPost("H1", option),) if option else ()
    return Scenario("方案A", at(1, "10:00"), chosen=(SitedPost("K1"), *more))


def tried(option: str = "", plan: Plan = PLAN) -> FoundTrial:
    request = FillRequest(plan, Roster(), WEEK, now=at(1, "10:00"))
    scenario = a_scenario(option)
    return trial_roster(TrialQuestion(trial_request(request, scenario, OPTIONS), WORK, posts_of(scenario)))


@pytest.fixture(scope="module")
def whole() -> FoundTrial:
    """One kiosk too many, round the clock."""
    return tried("G24")


def test_a_kiosk_too_many_leaves_gaps_that_are_proven(whole: FoundTrial) -> None:
    assert tried().gaps == 0
    assert whole.gaps > 0
    assert whole.least is not None
    assert 0 < whole.least <= whole.gaps
    assert whole.officers + whole.auxiliaries >= whole.least
    assert whole.hard == 0


def test_with_hours_by_day_no_more_is_missing(whole: FoundTrial) -> None:
    by_day = tried("G12")
    assert by_day.gaps <= whole.gaps
    assert by_day.gaps == 0 or (by_day.least or 0) <= by_day.gaps


def test_what_is_said_of_it(whole: FoundTrial) -> None:
    said = [SAY(text) for text in trial_lines(whole)]
    assert said[0].startswith("Trial roster ")
    assert f"{whole.gaps} places open" in said[0]
    assert said[1] == f"Proven: every roster leaves {whole.least} open at least."
    assert SAY(next(trial_lines(replace(whole, gaps=0)))).endswith("no gap.")
    assert "not proven" in SAY([*trial_lines(replace(whole, least=None))][1])


def test_the_scenario_keeps_what_its_trial_said(whole: FoundTrial) -> None:
    kept = whole.kept
    assert (kept.first, kept.last, kept.gaps, kept.least) == (*WEEK, whole.gaps, whole.least)


def test_the_plan_itself_is_not_touched() -> None:
    request = FillRequest(PLAN, Roster(), WEEK)
    copy = trial_request(request, a_scenario("G24"), OPTIONS)
    assert request.plan is PLAN
    assert "H1" in copy.plan.posts_by_id
    assert "H1" not in PLAN.posts_by_id


def test_a_scenario_whose_place_is_gone_is_refused() -> None:
    scenario = Scenario("方案A", at(1, "10:00"), chosen=(SitedPost("H99", "G24"),))
    with pytest.raises(UserError, match="H99"):
        trial_request(FillRequest(PLAN, Roster(), WEEK), scenario, OPTIONS)


def test_what_is_proven_asks_for_each_place_once() -> None:
    plan = replace(
        PLAN,
        posts=(a_post("K1", importance=5, unit="CG"),),
        rules=(RuleSetting("R30", price=5), RuleSetting("R12", on=True)),
    )
    less = asking_less(plan)
    assert {d.team for d in less.demands} == {Team(officers=1, auxiliaries=2)}
    assert less.posts[0].importance == 3
    off = {setting.rule for setting in less.rules if setting.on is False}
    weekly = next(setting for setting in less.rules if setting.rule == "R17")
    assert (weekly.on, weekly.price, weekly.parameters) == (None, 0, (("warn_price", "0"),))
    assert "R30" not in {setting.rule for setting in less.rules}
    assert len(off) > 5


@pytest.mark.parametrize("by_role", [True, False])
def test_no_roster_leaves_more_open_where_less_is_asked(by_role: bool) -> None:
    """Whoever is there, the places open of the plan that asks for less are never more than those of the plan."""
    days = Period(WEEK.first, WEEK.first)
    teams = (
        Team(3, 3, officers=1),
        Team(2, 2, officers=2, auxiliaries=1),
        Team(1, 1, women=1),
        Team(2, 2, unit_needs=(UnitNeed("CG", 2),)),
    )
    for team in teams:
        plan = replace(PLAN, demands=(replace(PLAN.demands[0], team=team),))
        less = asking_less(plan, by_role=by_role)
        duty = DutyKey(days.first, plan.demands[0].post, plan.demands[0].shift)
        people = ("1", "2", "F1", "F2")
        for crew in chain.from_iterable(combinations(people, count) for count in range(len(people) + 1)):
            roster = a_roster(*(Pair(person, duty) for person in crew))
            assert judge(less, days, roster).open_places <= judge(plan, days, roster).open_places


def test_in_a_process_of_its_own_with_progress() -> None:
    scenario = a_scenario("G24")
    request = trial_request(FillRequest(PLAN, Roster(), Period(*WEEK)), scenario, OPTIONS)
    process = SitingProcess(TrialQuestion(request, WORK, posts_of(scenario)))
    process.start()
    assert process.join(WAIT)
    events = process.events()
    assert any(isinstance(event, TrialProgress) for event in events)
    found = events[-1]
    assert isinstance(found, FoundTrial)
    assert found.gaps > 0
