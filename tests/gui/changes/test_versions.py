"""The state of a period's roster beside its publication: review, draft, archive, and what cannot be yet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patrolplanner.gui.changes.versions.tab import VersionsTab
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.publishing.dialog import PublishDialog
from patrolplanner.services.changes.roster_life import LifeState
from tests.builders import a_pair, a_plan, a_roster, december


@pytest.fixture
def tab(context_of: Callable[..., PlanContext], qtbot: QtBot) -> VersionsTab:
    made = VersionsTab(context_of(a_plan(), a_roster(a_pair("001", 2), a_pair("001", 20))))
    qtbot.addWidget(made)
    made.show()
    return made


def state(tab: VersionsTab) -> LifeState:
    tab.refresh()
    return tab.state.state


def click(tab: VersionsTab, name: str) -> None:
    made = tab.state.buttons[name]
    QApplication.processEvents()  # a button that has just come into the bar takes its place
    assert made.isVisible()
    QTest.mouseClick(made, Qt.MouseButton.LeftButton)


def test_from_draft_to_published(tab: VersionsTab) -> None:
    tab.period.choose(december(1, 31))
    assert state(tab) is LifeState.DRAFT
    click(tab, "review")
    assert state(tab) is LifeState.REVIEW
    tab.context.undo()
    assert state(tab) is LifeState.DRAFT
    tab.context.session.publish(december(1, 31))
    assert state(tab) is LifeState.PUBLISHED
    assert not tab.state.buttons["review"].isVisible()


def test_only_what_is_over_goes_into_the_archive(tab: VersionsTab) -> None:
    for period in (december(1, 9), december(1, 31)):
        tab.context.session.publish(period)
    tab.period.choose(december(1, 31))
    state(tab)
    assert not tab.state.buttons["archive"].isVisible()
    tab.period.choose(december(1, 9))
    state(tab)
    click(tab, "archive")
    assert state(tab) is LifeState.ARCHIVED
    click(tab, "draft")
    assert state(tab) is not LifeState.ARCHIVED


def test_dates_in_the_wrong_order_are_not_published(tab: VersionsTab) -> None:
    tab.period.first.setFocus()
    tab.period.first.setText("2026-12-20")
    tab.period.first.take()
    tab.period.last.setText("2026-12-05")
    tab.state.refresh()
    click(tab, "publish")
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, PublishDialog) and w.isVisible()]
    assert tab.period.last.problem is not None
