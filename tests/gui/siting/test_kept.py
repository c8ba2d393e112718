"""Scenarios that are kept: what their ways to man a post are called, and the way to the report."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from pytestqt.qtbot import QtBot

from patrolplanner.domain.sites import Scenario, ScenarioAnswer, ScenarioWish, SitedPost
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.siting.compare import _posts
from patrolplanner.gui.siting.page import SitingPage
from tests.planning.deployment.siting_plans import a_town


def test_the_ways_of_a_scenario_have_their_names_and_its_report_is_at_hand(
    context_of: Callable[..., PlanContext], qtbot: QtBot
) -> None:
    town = a_town()
    site = town.sites[0].id
    chosen = (SitedPost(site, "G24"),)
    kept = Scenario("方案甲", datetime(2026, 12, 1), ScenarioWish(), chosen, ScenarioAnswer())
    bare = tuple(replace(one, options=()) for one in town.sites)
    context = context_of(replace(town, mannings=(), sites=bare, scenarios=(kept,)))
    made = SitingPage(context)
    qtbot.addWidget(made)
    made.which.button(3).click()
    assert "24-hour kiosk" in _posts(context.plan, kept)
    gone: list[Place] = []
    context.wanted.connect(gone.append)
    made.kept.report.click()
    assert (gone[0].page, gone[0].section) == ("papers", "siting-report")
    made.closing()
