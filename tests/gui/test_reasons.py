"""The past in the window: whatever would change an archived or published date asks why, by real keys and dialogs."""

from __future__ import annotations

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QInputDialog, QLineEdit, QMessageBox, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.journal import MarkKind, PeriodMark
from patrolplanner.domain.messages import translate
from patrolplanner.gui.places import ROSTER
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.roster.near import ReasonField
from patrolplanner.gui.roster.page import RosterPage
from patrolplanner.gui.shell.workspace import Workspace
from patrolplanner.services.changes.roster_life import marked
from patrolplanner.services.edits.records import remove_records
from patrolplanner.services.edits.roster import with_pairs, with_roster
from tests.builders import a_pair, december
from tests.gui.conftest import NOW
from tests.gui.roster.stations import a_station, codes, go_to, some_rows

STEP = translate("test", "step")
OVER = a_pair("F01", 5, "K1", "D")


@pytest.fixture
def workspace(context_of: Callable[..., PlanContext], qtbot: QtBot) -> Iterator[Workspace]:
    """A window whose first nine days of December are archived."""
    context = context_of(a_station(), some_rows(OVER))
    context.apply(marked(PeriodMark(*december(1, 9), MarkKind.ARCHIVED, NOW, "chief")), STEP)
    made = Workspace(context)
    qtbot.addWidget(made)
    made.resize(1500, 850)
    made.show()
    yield made
    made.close_down()
    made.hide()


def page_at_the_past(workspace: Workspace, qtbot: QtBot) -> RosterPage:
    page = workspace.show_page(ROSTER)
    assert isinstance(page, RosterPage)
    qtbot.waitUntil(lambda: workspace.context.verdict is not None)
    go_to(page, "F01", 5)
    return page


def answered(text: str | None) -> list[str]:
    """Types an answer into the dialog that will ask (Esc for None); what it asked."""
    asked: list[str] = []

    def answer() -> None:
        dialog: QWidget | None = QApplication.activeModalWidget()
        if not isinstance(dialog, QInputDialog):
            QTimer.singleShot(20, answer)
            return
        asked.append(dialog.labelText())
        if text is None:
            QTest.keyClick(dialog, Qt.Key.Key_Escape)
            return
        field = dialog.findChild(QLineEdit)
        QTest.keyClicks(field, text)
        QTest.keyClick(field, Qt.Key.Key_Return)

    QTimer.singleShot(0, answer)
    return asked


def typed(page: RosterPage, text: str) -> None:
    QTest.keyClicks(page.people_grid, text)
    if page.people_grid._typing:
        QTest.keyClick(page.people_grid, Qt.Key.Key_Return)


def field_at_the_cell() -> ReasonField:
    found = QApplication.activePopupWidget()
    assert isinstance(found, ReasonField)
    return found


def test_a_key_in_an_archived_cell_asks_at_the_cell(workspace: Workspace, qtbot: QtBot) -> None:
    page = page_at_the_past(workspace, qtbot)
    entries = workspace.context.session.log()
    typed(page, "n")
    QTest.keyClick(field_at_the_cell(), Qt.Key.Key_Escape)
    assert codes(page, "F01", 5) == "D"
    typed(page, "n")
    field = field_at_the_cell().field
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert workspace.context.session.log() == entries, "an empty reason is none"
    QTest.keyClicks(field, "not on duty")
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert codes(page, "F01", 5) == "N"
    assert workspace.context.session.log()[-1].reason == "not on duty"


def test_a_reason_typed_at_the_cell_is_lost_at_the_second_escape_only(workspace: Workspace, qtbot: QtBot) -> None:
    page = page_at_the_past(workspace, qtbot)
    typed(page, "n")
    question = field_at_the_cell()
    QTest.keyClicks(question.field, "not on du")
    QTest.keyClick(question.field, Qt.Key.Key_Escape)
    assert field_at_the_cell() is question
    assert question.warning.isVisible()
    QTest.keyClicks(question.field, "ty")
    QTest.mouseClick(question, Qt.MouseButton.LeftButton, pos=question.rect().bottomRight() + QPoint(60, 60))
    assert field_at_the_cell() is question, "other words, said once more"
    QTest.keyClick(question.field, Qt.Key.Key_Return)
    assert workspace.context.session.log()[-1].reason == "not on duty"
    page.actions_.clear.trigger()
    question = field_at_the_cell()
    QTest.keyClicks(question.field, "no")
    QTest.keyClick(question.field, Qt.Key.Key_Escape)
    QTest.keyClick(question.field, Qt.Key.Key_Escape)
    assert QApplication.activePopupWidget() is None
    assert codes(page, "F01", 5) == "N"


def test_a_reason_typed_in_the_window_is_not_lost_by_escape(workspace: Workspace) -> None:
    """Esc is asked about; the question comes again with what was typed, and Enter takes it."""
    said: list[str] = []

    def closes() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QInputDialog):
            QTimer.singleShot(20, closes)
            return
        QTest.keyClicks(dialog.findChild(QLineEdit), "rostered anew")
        QTimer.singleShot(0, stays)
        QTest.keyClick(dialog, Qt.Key.Key_Escape)

    def stays() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            QTimer.singleShot(20, stays)
            return
        said.append(box.text())
        QTimer.singleShot(0, takes)
        QTest.keyClick(box, Qt.Key.Key_Escape)

    def takes() -> None:
        dialog = QApplication.activeModalWidget()
        if not isinstance(dialog, QInputDialog) or not dialog.isVisible():
            QTimer.singleShot(20, takes)
            return
        QTest.keyClick(dialog.findChild(QLineEdit), Qt.Key.Key_Return)

    QTimer.singleShot(0, closes)
    assert workspace.context.apply(with_roster(some_rows(), december(1, 31)), STEP, action="solve")
    assert said == ["“rostered anew” is typed, but not taken yet."]
    assert workspace.context.session.log()[-1].reason == "rostered anew"


def test_taken_back_and_done_again_it_does_not_ask_twice(workspace: Workspace, qtbot: QtBot) -> None:
    page = page_at_the_past(workspace, qtbot)
    page.actions_.clear.trigger()
    field = field_at_the_cell().field
    QTest.keyClicks(field, "not on duty")
    QTest.keyClick(field, Qt.Key.Key_Return)
    workspace.top.undo.click()
    assert codes(page, "F01", 5) == "D"
    workspace.top.redo.click()
    assert codes(page, "F01", 5) == ""


def test_a_whole_roster_asks_once_and_the_step_keeps_its_reason(workspace: Workspace) -> None:
    context, before = workspace.context, workspace.context.document
    asked = answered(None)
    assert not context.apply(with_roster(some_rows(), december(1, 31)), STEP, action="solve")
    assert asked == ["5 Dec is archived; give a reason for the change."]
    assert "archived" in workspace.notice.text
    assert context.document is before
    answered("rostered anew")
    assert context.apply(with_roster(some_rows(), december(1, 31)), STEP, action="solve")
    assert (context.session.log()[-1].action, context.session.log()[-1].reason) == ("solve", "rostered anew")
    context.undo()
    assert context.document == before


def test_who_leaves_the_plan_leaves_the_past_with_a_reason(workspace: Workspace) -> None:
    context = workspace.context
    place = next(n for n, person in enumerate(context.plan.people) if person.id == "F01")
    answered(None)
    context.apply(remove_records("people", [place]), STEP)
    assert OVER in context.roster.pairs
    answered("entered by mistake")
    assert context.apply(remove_records("people", [place]), STEP)
    assert OVER not in context.roster.pairs


def test_an_old_step_asks_when_it_is_taken_back(workspace: Workspace) -> None:
    context = workspace.context
    late = a_pair("F01", 10, "K1", "D")
    context.apply(with_pairs([late]), STEP)
    context.session.publish(december(10, 10))
    context.session.clock = lambda: NOW.replace(day=11)
    answered(None)
    workspace.top.undo.click()
    assert late in context.roster.pairs
    answered("was never there")
    workspace.top.undo.click()
    assert late not in context.roster.pairs
    assert context.session.log()[-1].reason == "was never there"
