"""The pages of posts and demands: what a post takes, and what is asked for by the hour."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from patrolplanner.domain.calendar import Calendar
from patrolplanner.domain.demands import CertificateNeed, DayType, UnitNeed
from patrolplanner.domain.people import Unit, UnitKind
from patrolplanner.domain.plan import Period
from patrolplanner.domain.posts import Mode, PostKind
from patrolplanner.gui.demands.columns import DEMANDS as DEMANDS_KIND
from patrolplanner.gui.demands.page import DemandsPage
from patrolplanner.gui.places import DEMANDS, POSTS, Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.posts.page import PostsPage
from patrolplanner.planning.dates.almanac import calendar_for
from patrolplanner.planning.dates.duty_making import duties_of
from patrolplanner.services.edits.records import add_records, remove_records
from tests.builders import a_demand, a_plan, a_post, an_officer, day, december

PLAN = a_plan(
    people=tuple(an_officer(f"{n:03}") for n in range(1, 7)),
    posts=(a_post("K1"), a_post("K2")),
    demands=(a_demand("K1", "D"), a_demand("K1", "N"), a_demand("K2", "D", 2, DayType.SAT)),
)


@pytest.fixture
def context(context_of: Callable[..., PlanContext]) -> PlanContext:
    return context_of(PLAN)


def test_a_post_says_how_many_people_it_takes(context: PlanContext, qtbot: QtBot) -> None:
    page = PostsPage(context)
    qtbot.addWidget(page)
    page.show_place(Place(POSTS, record="K1"))
    assert "Takes 4.9 people: 8760 h a year" in page.relief.text()
    assert page.asked.text().splitlines() == ["D · every day · 1 person", "N · every day · 1 person"]
    context.apply(remove_records("demands", [0, 1]), page.posts.kind.one)
    assert page.relief.text() == ""
    assert "Nobody is asked for here" in page.asked.text()


def test_another_kind_of_post_brings_its_mode_unless_that_was_chosen(context: PlanContext, qtbot: QtBot) -> None:
    page = PostsPage(context)
    qtbot.addWidget(page)
    kind, mode = page.posts.kind.column("kind"), page.posts.kind.column("mode")
    assert page.posts.model.put(0, kind, "武装巡逻") is None
    assert context.plan.posts[0].mode is Mode.ARMED
    assert page.posts.model.put(1, mode, "reception") is None
    assert page.posts.model.put(1, kind, "school post") is None
    assert (context.plan.posts[1].kind, context.plan.posts[1].mode) == (PostKind.SCHOOL, Mode.RECEIVE)


def test_the_link_of_a_post_leads_to_its_demands(context: PlanContext, qtbot: QtBot) -> None:
    posts, demands = PostsPage(context), DemandsPage(context)
    qtbot.addWidget(posts)
    qtbot.addWidget(demands)
    posts.posts.select(1)
    with qtbot.waitSignal(context.wanted) as wanted:
        posts._to_demands()
    assert wanted.args == [Place(DEMANDS, record="K2")]
    demands.show_place(wanted.args[0])
    assert demands.demands.record.post == "K2"
    assert demands.demands.sifter.rowCount() == 1


def test_the_week_counts_people_by_the_hour(context: PlanContext, qtbot: QtBot) -> None:
    page = DemandsPage(context)
    qtbot.addWidget(page)
    assert page.chart.spoken()[0] == "Mon: " + " ".join(["1"] * 24)
    assert page.chart.spoken()[5] == "Sat: " + " ".join(["1"] * 8 + ["3"] * 12 + ["1"] * 4)
    page.demands.select(2)
    page.which.setCurrentIndex(1)
    page.refresh()
    assert page.chart.spoken()[0] == "Mon: " + " ".join(["0"] * 24)
    assert "6 serve here: that is enough" in page.there.text()


def test_too_few_people_are_named(context: PlanContext, qtbot: QtBot) -> None:
    page = DemandsPage(context)
    qtbot.addWidget(page)
    context.apply(remove_records("people", [3, 4, 5]), page.demands.kind.one)
    page.refresh()
    assert "3 serve here: 2.6 too few" in page.there.text()


def test_numbers_of_a_demand_keep_their_order(context: PlanContext, qtbot: QtBot) -> None:
    page = DemandsPage(context)
    qtbot.addWidget(page)
    model, column = page.demands.model, page.demands.kind.column
    assert model.put(0, column("least"), "3") is None
    assert (context.plan.demands[0].team.least, context.plan.demands[0].team.target) == (3, 3)
    assert model.put(0, column("target"), "2") is not None
    assert model.put(0, column("most"), "2") is not None
    assert model.put(0, column("most"), "4") is None
    assert model.put(0, column("least"), "5") is not None
    assert model.put(0, column("least"), "-1") is not None


def test_needs_are_written_as_in_a_workbook(context: PlanContext, qtbot: QtBot) -> None:
    page = DemandsPage(context)
    qtbot.addWidget(page)
    model, column = page.demands.model, page.demands.kind.column
    assert model.put(0, column("needs"), "持枪证:2；执法证@城关派出所") is None
    assert context.plan.demands[0].team.needs == (CertificateNeed("持枪证", 2), CertificateNeed("执法证", 1, "CG"))
    assert model.put(0, column("unit_needs"), "CG:1") is None
    assert context.plan.demands[0].team.unit_needs == (UnitNeed("CG", 1),)
    assert model.put(0, column("unit_needs"), "nobody:1") is not None


def test_people_by_number_are_written_beside_the_demands(context: PlanContext, qtbot: QtBot) -> None:
    """A line for three militia on Saturdays leaves nobody to people with names there; undone, two are asked for."""
    units = (*context.plan.units, Unit("MB", "Militia", UnitKind.MILITIA))
    context.apply(add_records("units", units[-1:]), DEMANDS_KIND.one)
    page = DemandsPage(context)
    qtbot.addWidget(page)
    page.resize(1200, 700)
    page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    bar = page.tabs.tabBar()
    QTest.mouseClick(bar, Qt.MouseButton.LeftButton, pos=bar.tabRect(1).center())
    table = page.tables["contingents"]
    qtbot.waitUntil(table.add_button.isVisible)
    QTest.mouseClick(table.add_button, Qt.MouseButton.LeftButton)
    qtbot.waitUntil(lambda: len(context.plan.contingents) == 1)
    (made,) = context.plan.contingents
    assert (made.post, made.shift, made.unit, made.number) == ("K1", "D", "MB", 1)
    column = table.kind.column
    assert table.model.put(0, column("post"), "K2") is None
    assert table.model.put(0, column("number"), "0") is not None
    assert table.model.put(0, column("number"), "3") is None
    assert table.model.put(0, column("shift"), "N") is None
    marked = table.kind.columns[column("shift")].mark(table.model.facts, context.plan.contingents[0])
    assert marked is not None
    assert "No demand asks" in str(marked.text)
    assert table.model.put(0, column("shift"), "D") is None
    saturday = next(d for d in duties_of(context.plan, *saturday_of(context)) if d.key.post == "K2")
    assert (saturday.team.least, [c.number for c in saturday.promised]) == (0, [3])
    context.undo()
    context.undo()
    context.undo()
    assert context.plan.contingents[0].number == 1


def saturday_of(context: PlanContext) -> tuple[Calendar, Period]:
    return calendar_for(context.plan, day(5), day(5)), december(5, 5)
