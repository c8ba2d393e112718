"""The state of a period's roster beside its publication: review, draft, archive, and what cannot be yet."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from pytestqt.qtbot import QtBot

from patrolplanner.gui.changes.versions.tab import VersionsTab
from patrolplanner.gui.plan_context import PlanContext
from tests.builders import a_pair, a_plan, a_roster, december


@pytest.fixture
def tab(context_of: Callable[..., PlanContext], qtbot: QtBot) -> VersionsTab:
    made = VersionsTab(context_of(a_plan(), a_roster(a_pair("001", 2), a_pair("001", 20))))
    qtbot.addWidget(made)
    made.show()
    return made


def state(tab: VersionsTab) -> str:
    tab.refresh()
    return tab.state.text.text()


def test_from_draft_to_published(tab: VersionsTab) -> None:
    tab.period.choose(december(1, 31))
    assert state(tab) == "draft"
    tab.reason.setText("请所长审核")
    tab.state.review.click()
    assert state(tab) == "under review"
    assert tab.context.document.journal.marks[0].note == "请所长审核"
    tab.context.undo()
    assert state(tab) == "draft"
    tab.context.session.publish(december(1, 31))
    assert state(tab) == "published"
    assert not tab.state.review.isEnabled()


def test_only_what_is_over_goes_into_the_archive(tab: VersionsTab) -> None:
    tab.period.choose(december(1, 31))
    state(tab)
    assert not tab.state.archive.isEnabled()
    tab.period.choose(december(1, 9))
    state(tab)
    tab.state.archive.click()
    assert state(tab) == "archived"
    tab.state.draft.click()
    assert state(tab) == "draft"
