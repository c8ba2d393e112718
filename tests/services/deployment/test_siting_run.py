"""Where posts should stand: the answer with its reasons, what cannot be, what is refused, and the end on request."""

from __future__ import annotations

import json
from dataclasses import replace
from datetime import date, timedelta

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.incidents import Incident, Located
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.sites import KeepPosts, ScenarioWish, Site, SiteState
from patrolplanner.planning.deployment.incident_calls import calls_of
from patrolplanner.planning.deployment.siting_demand import LocatedCall
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.deployment.siting_answer import (
    SitingAnswer,
    SitingProgress,
    SitingQuestion,
    SitingStage,
    fingerprint,
    scenario_of,
)
from patrolplanner.services.deployment.siting_process import SitingProcess
from patrolplanner.services.deployment.siting_run import site
from patrolplanner.services.deployment.siting_shapes import answer_lines, answer_shape
from patrolplanner.services.deployment.siting_words import grave, sentences, sure, why_here
from patrolplanner.services.deployment.usual_options import options_of
from patrolplanner.translation import speaker
from tests.builders import a_post, at
from tests.efforts import WAIT
from tests.planning.deployment.siting_plans import FAR, MIDDLE, OPTIONS, a_town

DAY = date(2026, 12, 1)
SAY = speaker("en")
WISH = ScenarioWish(2, 1.0)


def asked(plan: Plan | None = None, wish: ScenarioWish = WISH, **more: object) -> SitingQuestion:
    return SitingQuestion(plan or a_town(), OPTIONS, wish, DAY, 30.0, **more)  # type: ignore[arg-type]


@pytest.fixture(scope="module")
def answer() -> SitingAnswer:
    return site(asked())


def test_the_answer_is_proven_and_says_why(answer: SitingAnswer) -> None:
    assert answer.proven
    assert answer.covered == pytest.approx(answer.bound)
    assert answer.covered > answer.covered_now + 0.2
    assert (len(answer.new), answer.closed, answer.meets) == (2, (), True)
    middle = next(post for post in answer.new if post.place == "H1")
    assert middle.added == pytest.approx(sum(middle.hours))
    assert middle.hours[20] == max(middle.hours)  # the square lives in the evening
    assert middle.streets
    said = [SAY(text) for text in why_here(middle)]
    assert any(street in said[0] for street in middle.streets)
    assert "19 and 22" in said[1] or "20" in said[1]
    assert len(said) == 3


def test_coverage_grows_with_posts_and_people(answer: SitingAnswer) -> None:
    shares = [step.covered for step in answer.curve]
    assert [step.new for step in answer.curve] == [0, 1, 2, 3]
    assert shares == sorted(shares)
    assert shares[0] == pytest.approx(answer.covered_now)
    assert shares[2] == pytest.approx(answer.covered, abs=0.01)
    assert answer.curve[2].people[0] > answer.curve[0].people[0]


def test_calls_drawn_again_say_how_sure_it_is(answer: SitingAnswer) -> None:
    assert answer.draws == 20
    assert all(0 <= post.again <= 20 for post in answer.new)
    best = max(answer.new, key=lambda post: post.again)
    assert str(sure(best, answer.draws)) == "high"
    assert str(sure(replace(best, again=11), 20)) == "fair"
    assert str(sure(replace(best, again=3), 20)) == "low"


def test_each_existing_kiosk_has_its_worth_by_hour(answer: SitingAnswer) -> None:
    (kiosk,) = answer.kiosks
    assert kiosk.added == pytest.approx(answer.covered_now)
    assert 0 < kiosk.by_night < kiosk.added


def test_the_same_seed_gives_the_same_answer(answer: SitingAnswer) -> None:
    assert site(asked()) == answer


def test_it_is_told_as_json_and_in_lines(answer: SitingAnswer) -> None:
    shape = json.loads(json.dumps(answer_shape(answer, str)))
    assert shape["covered"] == pytest.approx(answer.covered, abs=1e-5)
    assert {post["place"] for post in shape["posts"]} == {post.place for post in answer.posts}
    lines = [SAY(line) for line in answer_lines(answer)]
    assert "3 new posts: " in " ".join(lines)
    for word in ("node", "objective", "median"):
        assert not any(word in line for line in lines)


def test_it_is_kept_as_a_scenario(answer: SitingAnswer) -> None:
    kept = scenario_of(answer, "方案A", at(1, "10:00"))
    assert (kept.name, kept.made, kept.asked) == ("方案A", at(1, "10:00"), WISH)
    assert [chosen.place for chosen in kept.chosen] == [post.place for post in answer.posts]
    assert kept.answered.covered == pytest.approx(answer.covered, abs=1e-6)
    assert kept.inputs == fingerprint(a_town(), ()) != fingerprint(a_town(sites=(MIDDLE,)), ())


def test_first_something_is_told_then_better_then_it_is_drawn_again() -> None:
    heard: list[SitingProgress] = []
    site(asked(), tell=heard.append)
    assert [*dict.fromkeys(one.stage for one in heard)] == [*SitingStage]
    assert all(one.covered <= one.bound + 1e-9 for one in heard)
    assert heard[-1].chosen


def test_a_stop_leaves_the_first_good_answer() -> None:
    stop = StopFlag()
    stop.set()
    found = site(asked(), stop)
    assert found.new
    assert not found.curve
    assert found.draws == 0
    assert found.covered <= found.bound


def test_nothing_is_built_where_nothing_is_gained() -> None:
    found = site(asked(wish=replace(WISH, minutes=30.0)))
    assert not found.new
    assert any("No new post adds anything" in SAY(text) for text in sentences(found))


def test_too_few_people_for_the_existing_posts_is_said_with_the_least_change() -> None:
    found = site(asked(wish=replace(WISH, new=0, most_officers=4.0)))
    assert not found.meets
    (kiosk,) = found.posts
    assert (kiosk.place, kiosk.option) == ("K1", "G12")
    said = SAY(next(grave(found)))
    assert said.startswith("The existing posts take 4.9 officers and 9.8 auxiliaries already, 4.0 officers may be used")
    assert "西南岗亭 as “白天岗亭”" in said


def test_a_key_area_that_nobody_can_reach_is_named_with_its_minutes() -> None:
    plan = a_town(sites=(Site("H1", "广场口", 400, 420),))
    found = site(asked(plan, replace(WISH, key_weight=4)))
    assert not found.meets
    (missed,) = found.missed
    assert (missed.area, missed.hours, missed.nearest) == ("北桥", 24, "广场口")
    assert 1 < missed.minutes < 5
    assert "北桥 is reached within 1 minute by nobody in 24 of 24 hours" in SAY(next(grave(found)))


def test_a_required_site_without_room_is_named() -> None:
    plan = a_town(sites=(replace(FAR, state=SiteState.REQUIRED),))
    found = site(asked(plan, replace(WISH, most_money=5.0)))
    assert found.wanted == ("北桥头",)
    assert "The required site 北桥头 has no room" in SAY(next(grave(found)))


def test_more_required_sites_than_new_posts_are_refused() -> None:
    plan = a_town(sites=tuple(replace(s, state=SiteState.REQUIRED) for s in (MIDDLE, FAR)))
    with pytest.raises(UserError, match="2 required sites are asked for, but only so many new posts: 1"):
        site(asked(plan, ScenarioWish(1)))


def test_with_the_queue_of_calls_it_says_how_busy_units_are() -> None:
    days = [date(2026, 1, 1) + timedelta(days=n % 360) for n in range(3_000)]
    plan = a_town(incidents=tuple(Incident("B", d, 600, x=400.0, y=400.0, located=Located.GIVEN) for d in days))
    wish = ScenarioWish(1, rings=True, call_minutes=45.0)
    found = site(asked(plan, wish, calls=calls_of(plan)))
    assert found.response is not None
    assert 0 < found.response.busy < found.response.busiest < 1
    said = " ".join(map(SAY, sentences(found)))
    assert "by the rings of 1, 3 and 5 minutes" in said
    assert f"the busiest one {100 * found.response.busiest:.1f} %" in said
    assert "With 1 new post " in said
    shape = answer_shape(found, SAY)
    assert (shape["asked"]["rings"], shape["asked"]["call_minutes"]) == (True, 45.0)
    assert shape["queue"]["busiest"] == pytest.approx(found.response.busiest, abs=1e-4)
    kept = scenario_of(found, "A", at(1, "10:00")).answered
    assert kept.queue_three == pytest.approx(found.response.within[1], abs=1e-6)
    assert kept.mean_minutes == pytest.approx(found.mean, abs=1e-3)
    assert kept.left_officers == pytest.approx(found.left[0], abs=1e-3)


def test_the_queue_without_dated_calls_is_refused() -> None:
    with pytest.raises(UserError, match="without calls that have a date"):
        site(asked(wish=ScenarioWish(1, call_minutes=30.0)))


def test_an_empty_map_is_refused() -> None:
    with pytest.raises(UserError, match="Nothing lies on the map"):
        site(asked(a_town(streets=(), areas=())))


def test_kiosks_that_may_be_moved_are() -> None:
    plan = a_town(posts=(a_post("K1", PostKind.KIOSK, name="旧岗亭", x=-3000.0, y=-3000.0, unit="CG"),))
    found = site(asked(plan, replace(WISH, keep=KeepPosts.FREE, new=1, most_officers=5.0)))
    assert found.closed == ("旧岗亭",)
    assert len(found.new) == 1
    assert "旧岗亭 closed" in " ".join(map(SAY, sentences(found)))


def test_located_calls_move_the_answer() -> None:
    calls = [LocatedCall(1000, -1000, 21)] * 400
    found = site(asked(wish=replace(WISH, new=1), calls=calls))
    assert (found.calls, [post.place for post in found.new]) == (400, ["H3"])
    assert any("From 400 located calls" in SAY(text) for text in sentences(found))


def test_a_plan_without_streets_is_answered_and_marked() -> None:
    found = site(asked(a_town(streets=())))
    assert found.is_straight
    assert any("直线估算" in SAY(text) for text in sentences(found))


def test_a_plan_without_ways_of_its_own_has_the_usual_ones() -> None:
    options = options_of(a_town(mannings=()), str)
    assert [sum(turn.length for turn in option.turns) for option in options] == [24, 12, 16, 8]
    assert options_of(a_town(), str) == OPTIONS


def test_in_a_process_of_its_own_it_comes_to_the_same(answer: SitingAnswer) -> None:
    process = SitingProcess(asked())
    process.start()
    assert process.join(WAIT)
    events = process.events()
    assert isinstance(events[0], SitingProgress)
    assert events[-1] == answer


def test_what_is_refused_there_comes_back_as_a_sentence() -> None:
    process = SitingProcess(asked(a_town(streets=(), areas=())))
    process.start()
    assert process.join(WAIT)
    assert "Nothing lies on the map" in str(process.events()[-1])
