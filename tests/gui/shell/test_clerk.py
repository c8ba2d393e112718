"""Who is at work is asked once, in a line; the log has the name, in every window."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QPushButton
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.gui.app import Program
from patrolplanner.gui.shell.clerk import ClerkQuestion, clerk
from patrolplanner.services.edits.settings import with_setting
from tests.builders import a_plan
from tests.gui.conftest import end

STEP = translate("test", "step")


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    made = Program(qapp)
    yield made
    end(made)


def test_the_name_given_once_is_in_the_log_of_every_window(
    program: Program, plan_file: Callable[[Plan, Roster], Path], qtbot: QtBot
) -> None:
    login = clerk()
    one, other = (program.new_window(plan_file(a_plan(), Roster())) for _ in range(2))
    assert one.session.who == login
    assert not [w for w in QApplication.topLevelWidgets() if isinstance(w, ClerkQuestion) and w.isVisible()]
    question = one.workspace.question
    assert question.isVisible()
    QTest.mouseClick(question.name, Qt.MouseButton.LeftButton)
    question.name.insert("  张 内勤 ")
    QTest.keyClick(question.name, Qt.Key.Key_Return)
    for window in (one, other):
        assert not window.workspace.question.isVisible()
        window.workspace.context.apply(with_setting("organisation", "x"), STEP)
        assert window.session.log()[-1].who == "张 内勤"
    third = program.new_window()
    assert not third.start.question.isVisible()
    assert "张 内勤" in third.start.clerk.text()


def test_it_can_be_passed_over_and_given_later(program: Program, qtbot: QtBot) -> None:
    login = clerk()
    window = program.new_window()
    assert window.start.question.isVisible()
    skip = next(b for b in window.start.question.findChildren(QPushButton) if login in b.text())
    QTest.mouseClick(skip, Qt.MouseButton.LeftButton)
    assert not window.start.question.isVisible()
    assert clerk() == login

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, QInputDialog)
        dialog.findChild(QLineEdit).setText("李四")
        QTest.keyClick(dialog, Qt.Key.Key_Return)

    QTimer.singleShot(50, window, answer)
    window.menus.actions["clerk"].trigger()
    assert (clerk(), window.who) == ("李四", "李四")
    assert "李四" in window.start.clerk.text()
