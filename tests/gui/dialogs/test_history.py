"""The list of steps: newest first, named, from earlier sittings too, gone back to by mouse and keyboard."""

from __future__ import annotations

import sqlite3
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.gui.dialogs.history import HistoryDialog
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.services.edits.settings import with_setting
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.checksums import keep_sums
from tests.builders import a_plan
from tests.gui.conftest import NOW

STEP = translate("test", "name {name}")
NAMES = ("甲", "乙", "<b>丙</b>", "丁", "戊", "己")


@pytest.fixture
def path(plan_file: Callable[[Plan, Roster], Path]) -> Path:
    """A plan whose station was renamed six times in an earlier sitting."""
    found = plan_file(a_plan(), Roster())
    session = Session.open(found, "张所", lambda: NOW)
    for name in NAMES:
        session.apply(with_setting("organisation", name), STEP.fill(name=name))
    session.close()
    return found


def rows(dialog: HistoryDialog) -> list[list[str]]:
    items = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    return [[item.text(column) for column in range(4)] for item in items]


def click(dialog: HistoryDialog, line: int) -> None:
    where = dialog.list.visualItemRect(dialog.list.topLevelItem(line)).center()
    QTest.mouseClick(dialog.list.viewport(), Qt.MouseButton.LeftButton, pos=where)


def test_steps_are_listed_and_gone_back_to(path: Path, qtbot: QtBot) -> None:
    context = PlanContext(Session.open(path, "李", lambda: NOW))
    dialog = HistoryDialog(None, context)
    qtbot.addWidget(dialog)
    dialog.show()
    found = rows(dialog)
    assert [row[1] for row in found] == [*(f"name {name}" for name in NAMES[::-1]), "Before all of these steps"]
    assert found[0] == ["10 Dec (Thu)  09:30", "name 己", "张所", "now"]
    assert not dialog.go.isEnabled()
    click(dialog, 2)
    assert dialog.told.text() == "2 steps will be taken back: name 己, name 戊."
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert context.plan.setting("organisation") == "丁"
    assert [row[3] for row in rows(dialog)] == ["taken back", "taken back", "now", "", "", "", ""]
    click(dialog, 6)
    assert dialog.told.text().startswith("4 steps will be taken back: name 丁, name <b>丙</b>")
    QTest.keyClick(dialog, Qt.Key.Key_Return)
    assert context.plan.setting("organisation") == ""
    click(dialog, 0)
    assert dialog.told.text().endswith("and others.")
    QTest.mouseDClick(
        dialog.list.viewport(),
        Qt.MouseButton.LeftButton,
        pos=dialog.list.visualItemRect(dialog.list.topLevelItem(0)).center(),
    )
    assert context.plan.setting("organisation") == "己"
    assert [e.action for e in context.session.log()][-3:] == ["undo", "undo", "redo"]
    context.session.close()


def test_a_plan_without_steps_says_so_and_hears_of_the_first(
    context_of: Callable[[Plan], PlanContext], qtbot: QtBot
) -> None:
    context = context_of(a_plan())
    context.session.history.forget()
    dialog = HistoryDialog(None, context)
    qtbot.addWidget(dialog)
    assert dialog.told.text() == "Nothing has been changed yet."
    context.apply(with_setting("organisation", "x"), STEP.fill(name="x"))
    assert len(rows(dialog)) == 2


def test_a_history_that_has_ended_says_why(path: Path, qtbot: QtBot) -> None:
    with closing(sqlite3.connect(path)) as other:
        other.execute("UPDATE undo_step SET change = x'00'")
        keep_sums(other)  # else it is damage, and the plan does not open
        other.commit()
    context = PlanContext(Session.open(path, "李", lambda: NOW))
    dialog = HistoryDialog(None, context)
    qtbot.addWidget(dialog)
    dialog.show()
    click(dialog, 1)
    QTest.mouseClick(dialog.go, Qt.MouseButton.LeftButton)
    assert rows(dialog) == []
    assert "begins anew" in dialog.told.text()
    context.session.close()
