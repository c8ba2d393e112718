"""A site or kiosk that is moved: what is said of it is what counting the moved plan anew says."""

from __future__ import annotations

from dataclasses import replace

import pytest

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.sites import AS_NOW, ScenarioWish, SiteState
from patrolplanner.planning.deployment.site_trial import SiteTrial, TrialGround
from patrolplanner.planning.deployment.siting_town import SitingTown
from tests.planning.deployment.siting_plans import MIDDLE, OPTIONS, a_town

WISHES = (ScenarioWish(1, 1.0), ScenarioWish(1, 1.5, second=True), ScenarioWish(1, rings=True))
TO = (700.0, 300.0)
"""In the plan's coordinates, whose y grows upwards."""


def ground_of(plan: Plan, wish: ScenarioWish) -> TrialGround:
    return TrialGround.of(SitingTown(plan, OPTIONS, 2026), wish)


def counted(plan: Plan, wish: ScenarioWish, chosen: dict[str, str]) -> float:
    ground = ground_of(plan, wish)
    return ground.task.covered(ground.choice(chosen))


@pytest.mark.parametrize("wish", WISHES)
def test_a_chosen_site_is_counted_from_where_it_is_now(wish: ScenarioWish) -> None:
    plan, chosen = a_town(), {"K1": AS_NOW, "H1": "G24"}
    ground = ground_of(plan, wish)
    trial = SiteTrial.of(ground, ground.choice(chosen), "H1")
    assert trial is not None
    assert trial.is_chosen
    here = trial.at(ground.town.projection.paper(*TO))
    moved = a_town(sites=(replace(MIDDLE, x=TO[0], y=TO[1]), *plan.sites[1:]))
    assert here.covered == pytest.approx(counted(moved, wish, chosen))
    assert here.before == pytest.approx(counted(plan, wish, chosen))
    assert here.without == pytest.approx(counted(plan, wish, {"K1": AS_NOW}))
    assert here.covered != pytest.approx(here.before)
    assert trial.at(ground.town.projection.paper(MIDDLE.x, MIDDLE.y)).covered == pytest.approx(here.before)


@pytest.mark.parametrize("wish", WISHES)
def test_a_site_that_is_not_chosen_is_manned_as_brings_most(wish: ScenarioWish) -> None:
    plan, chosen = a_town(), {"K1": AS_NOW}
    ground = ground_of(plan, wish)
    trial = SiteTrial.of(ground, ground.choice(chosen), "H2")
    assert trial is not None
    here = trial.at(ground.town.projection.paper(*TO))
    assert not trial.is_chosen
    assert here.way == "白天岗亭"  # the only way that the site names
    moved = a_town(sites=(plan.sites[0], replace(plan.sites[1], x=TO[0], y=TO[1]), plan.sites[2]))
    assert here.covered == pytest.approx(counted(moved, wish, {**chosen, "H2": "G12"}))


def test_a_kiosk_that_stands_is_counted_as_it_is_manned_now() -> None:
    plan, wish = a_town(), WISHES[0]
    ground = ground_of(plan, wish)
    trial = SiteTrial.of(ground, ground.choice({"K1": AS_NOW}), "K1")
    assert trial is not None
    here = trial.at(ground.town.projection.paper(400.0, 400.0))
    moved = a_town(posts=(replace(plan.posts[0], x=400.0, y=400.0),))
    assert here.covered == pytest.approx(counted(moved, wish, {"K1": AS_NOW}))
    assert here.without == 0


def test_what_is_too_near_is_named_and_what_is_struck_out_is_not_tried() -> None:
    plan = a_town(sites=(MIDDLE, replace(a_town().sites[1], state=SiteState.STRUCK)))
    ground = ground_of(plan, WISHES[0])
    trial = SiteTrial.of(ground, ground.choice({"K1": AS_NOW}), "H1")
    assert trial is not None
    assert trial.at(ground.town.projection.paper(100.0, 100.0)).near == "西南岗亭"
    assert trial.at(ground.town.projection.paper(900.0, 900.0)).near == ""
    assert SiteTrial.of(ground, ground.choice({}), "H2") is None


def test_the_demand_is_made_anew_only_where_what_it_hangs_on_has_changed() -> None:
    plan, wish = a_town(), WISHES[0]
    ground = ground_of(plan, wish)
    town = SitingTown(replace(plan, sites=()), OPTIONS, 2026)
    assert TrialGround.of(town, wish, ground).demand is ground.demand
    other = SitingTown(replace(plan, areas=plan.areas[:1]), OPTIONS, 2026)
    assert TrialGround.of(other, wish, ground).demand is not ground.demand
