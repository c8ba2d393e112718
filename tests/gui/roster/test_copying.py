"""Copying a former pattern, with mouse and keys: what would come of it is said first, one step does it."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import translate
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.copying import CopyPatternDialog
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.services.edits.records import add_records
from tests.builders import a_pair, a_plan, a_roster, an_absence, an_officer, december

ContextOf = Callable[..., PlanContext]
STEP = translate("test", "step")
LOCKED = a_roster(a_pair("002", 8, shift="N"), locked=True)


@pytest.fixture
def page(context_of: ContextOf, qtbot: QtBot) -> RosterPage:
    """Two officers, a rostered first week, one locked duty in the second, which is shown."""
    plan = a_plan(people=(an_officer("001"), an_officer("002")), absences=(an_absence("002", 10),))
    rows = a_roster(a_pair("001", 1), a_pair("002", 1, shift="N"), a_pair("002", 3), a_pair("001", 5))
    context = context_of(plan, rows.merged(LOCKED))
    context.show(december(8, 14))
    made = RosterPage(context)
    qtbot.addWidget(made)
    made.resize(1200, 700)
    made.show()
    made.entered()
    qtbot.waitUntil(lambda: context.verdict is not None)
    return made


def opened(page: RosterPage, qtbot: QtBot) -> CopyPatternDialog:
    """By its keys, from the grid."""
    page.activateWindow()
    page.people_grid.setFocus()
    qtbot.waitUntil(page.people_grid.hasFocus)
    QTest.keyClick(
        page.people_grid, Qt.Key.Key_M, Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    )
    found = page.findChildren(CopyPatternDialog)
    assert len(found) == 1
    found[0].source.choose(december(1, 7))
    return found[0]


def test_what_would_come_of_it_is_said_and_one_step_does_it(page: RosterPage, qtbot: QtBot) -> None:
    context, dialog = page.context, opened(page, qtbot)
    before = context.roster
    qtbot.waitUntil(dialog.copy.isEnabled)
    assert dialog.outcome.text() == "2 duties are copied.\n1 are not: 1 away."
    assert context.roster == before, "nothing is changed by looking"
    qtbot.mouseClick(dialog.copy, Qt.MouseButton.LeftButton)
    assert context.roster.between(*december(8, 14)).pairs == {a_pair("001", 8), a_pair("001", 12)} | LOCKED.pairs
    assert LOCKED.assignments <= context.roster.assignments
    assert [str(s.label.source) for s in context.session.history.steps] == ["copy the pattern of {source} to {target}"]
    context.undo()
    assert context.roster == before


def test_a_choice_and_a_change_of_the_plan_are_looked_at_again(page: RosterPage, qtbot: QtBot) -> None:
    dialog = opened(page, qtbot)
    qtbot.waitUntil(dialog.copy.isEnabled)
    page.context.apply(add_records("absences", [an_absence("001", 12)]), STEP)
    assert not dialog.copy.isEnabled(), "it is being looked at"
    qtbot.waitUntil(lambda: dialog.outcome.text() == "1 duty is copied.\n2 are not: 2 away.")
    dialog.source.choose(december(20, 27))
    qtbot.waitUntil(lambda: dialog.outcome.text() == "Nobody was on duty in these dates.")
    assert not dialog.copy.isEnabled()


def test_escape_leaves_everything_and_nothing_is_heard_afterwards(page: RosterPage, qtbot: QtBot) -> None:
    context, dialog = page.context, opened(page, qtbot)
    before = context.roster
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    with qtbot.captureExceptions() as raised:
        context.apply(add_records("absences", [an_absence("001", 12)]), STEP)
        context.show(december(1, 7))
    assert raised == []
    assert context.roster == before
