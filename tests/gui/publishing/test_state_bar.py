"""From draft to printed on the page of the roster itself, with the mouse and the keys."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import translate
from patrolplanner.gui import places
from patrolplanner.gui.places import Place
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.publishing.dialog import PublishDialog
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.services.changes.roster_life import LifeState
from patrolplanner.services.edits.roster import with_pairs
from tests.builders import a_pair, a_roster, an_officer
from tests.gui.questions import answered
from tests.tiny_station import FREE_OF_FAIRNESS, a_station

PLAN = a_station(people=(an_officer("001"), an_officer("002"), an_officer("003")), requests=(), rules=FREE_OF_FAIRNESS)
ROSTER = a_roster(*(a_pair("001", n) for n in range(10, 13)), *(a_pair("003", n) for n in range(13, 16)))
STEP = translate("test", "step")


@pytest.fixture
def page(context_of: Callable[..., PlanContext], qtbot: QtBot) -> RosterPage:
    made = RosterPage(context_of(PLAN, ROSTER))
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: made.context.verdict is not None)
    made.entered()
    return made


def shown(page: RosterPage) -> dict[str, str]:
    """The buttons on the bar with their looks, and the stage we are at."""
    bar = page.state
    found = {name: str(made.property("role")) for name, made in bar.buttons.items() if made.isVisible()}
    return {stage.text(): "now" for stage in bar.stages.values() if stage.property("stage") == "now"} | found


def click(made: QPushButton) -> None:
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def dialog_of(page: RosterPage) -> PublishDialog:
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, PublishDialog) and w.isVisible())


def test_from_draft_to_the_papers(page: RosterPage, qtbot: QtBot) -> None:
    bar, wanted = page.state, []
    page.context.wanted.connect(wanted.append)
    assert shown(page) == {"draft": "now", "review": "main", "publish": "flat"}
    click(bar.buttons["review"])
    assert bar.state is LifeState.REVIEW
    assert shown(page) == {"under review": "now", "publish": "main", "draft": "flat"}
    click(bar.buttons["publish"])
    dialog = dialog_of(page)
    assert dialog.what.text() == "2026-12: 6 rows, published for the first time."
    assert dialog.left_open.text().startswith("Still open: 25 people missing")
    dialog.reason.setFocus()
    QTest.keyClicks(dialog.reason, "first issue")
    click(dialog.publish)
    assert [(v.number, v.why) for v in page.context.session.stored.versions] == [(1, "first issue")]
    assert shown(page) == {"published": "now", "papers": "main"}
    click(bar.buttons["papers"])
    assert wanted == [Place(places.PAPERS)]


def test_enter_after_the_reason_leads_to_the_button_and_another_one_publishes(page: RosterPage) -> None:
    click(page.state.buttons["publish"])
    dialog = dialog_of(page)
    dialog.activateWindow()
    dialog.reason.setFocus()
    QTest.keyClicks(dialog.reason, "first issue")
    QTest.keyClick(dialog.reason, Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert dialog.focusWidget() is dialog.publish
    assert page.context.session.stored.versions == ()
    QTest.keyClick(dialog.publish, Qt.Key.Key_Return)
    assert [v.why for v in page.context.session.stored.versions] == ["first issue"]


def test_what_the_public_would_see_is_looked_at_first_and_a_line_leads_to_its_record(
    context_of: Callable[..., PlanContext], qtbot: QtBot
) -> None:
    board = replace(PLAN.posts[0], public_board=True, phone="")
    people = (replace(PLAN.people[0], publish_name=True), *PLAN.people[1:])
    units = tuple(replace(unit, duty_phone="") for unit in PLAN.units)
    page = RosterPage(context_of(replace(PLAN, posts=(board, *PLAN.posts[1:]), people=people, units=units), ROSTER))
    qtbot.addWidget(page)
    page.show()
    wanted: list[Place] = []
    page.context.wanted.connect(wanted.append)
    page.state.publish()
    dialog = dialog_of(page)
    qtbot.waitUntil(dialog.checks.isVisible)
    lines = [dialog.checks.list.item(n).text() for n in range(dialog.checks.list.count())]
    assert len(lines) == 2
    assert "no telephone that may be posted" in lines[0]
    assert lines[1].startswith("某003 (003)")
    assert "2 to look at" in dialog.checks.heading.text()
    item = dialog.checks.list.item(1)
    QTest.mouseClick(
        dialog.checks.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=dialog.checks.list.visualItemRect(item).center(),
    )
    click(dialog.checks.go)
    assert not dialog.isVisible()
    assert wanted == [Place(places.PEOPLE, record="003")]
    page.state.publish()
    dialog = dialog_of(page)
    qtbot.waitUntil(dialog.checks.isVisible)
    dialog.checks.list.setFocus()
    QTest.keyClick(dialog.checks.list, Qt.Key.Key_Home)
    QTest.keyClick(dialog.checks.list, Qt.Key.Key_Return)
    assert not dialog.isVisible()
    assert wanted[-1] == Place(places.POSTS, record=board.id)
    assert page.context.session.stored.versions == ()


def test_without_anything_to_look_at_there_is_no_list(page: RosterPage, qtbot: QtBot) -> None:
    click(page.state.buttons["publish"])
    dialog = dialog_of(page)
    qtbot.waitUntil(lambda: not dialog._checking.under_way)
    assert not dialog.checks.isVisible()
    dialog.reject()


def test_esc_publishes_nothing_and_asks_about_a_reason_that_was_typed(page: RosterPage) -> None:
    click(page.state.buttons["publish"])
    dialog = dialog_of(page)
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible()
    click(page.state.buttons["publish"])
    dialog = dialog_of(page)
    QTest.keyClicks(dialog.reason, "first issue")
    with answered("Go on with it") as heard:
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert dialog.isVisible()
    assert dialog.reason.text() == "first issue"
    assert heard == ["Reason: “first issue” is typed, but not in the plan yet."]
    assert page.context.session.stored.versions == ()


def test_what_changes_after_publishing_is_a_draft_again_and_counted(page: RosterPage, qtbot: QtBot) -> None:
    page.context.session.publish(page.context.period, "one")
    assert page.state.text.text() == "V1"
    page.context.apply(with_pairs([a_pair("002", 10)], [a_pair("001", 10)]), STEP)
    qtbot.waitUntil(lambda: shown(page).get("draft") == "now")
    assert page.state.text.text() == "V1  2 changes are not published"
    page.context.undo()
    qtbot.waitUntil(lambda: shown(page).get("published") == "now")


def test_review_is_undone_like_any_step(page: RosterPage) -> None:
    click(page.state.buttons["review"])
    page.context.undo()
    assert page.state.state is LifeState.DRAFT


def test_another_period_has_a_state_of_its_own(page: RosterPage) -> None:
    page.context.session.publish(page.context.period, "one")
    page.months.step(1)
    assert page.state.state is LifeState.EMPTY
    assert shown(page) == {}
    page.months.step(-1)
    assert page.state.state is LifeState.PUBLISHED
