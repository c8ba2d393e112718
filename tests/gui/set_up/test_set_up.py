"""The guided set-up, done by key presses alone: from the empty start page to an own small station in a file."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.people import Role
from patrolplanner.domain.plan import Period
from patrolplanner.domain.posts import PostKind
from patrolplanner.domain.roster import Roster
from patrolplanner.gui import remembered
from patrolplanner.gui.set_up.dialog import SetUpDialog
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.services.solving.auto_fill import FillRequest, auto_fill
from patrolplanner.store.plan_file import PlanFile
from tests.builders import day
from tests.efforts import effort_of
from tests.gui.questions import answered

NAMES = "赵一鸣 钱二虎 孙三山 李四海 周五行 吴六合 郑七星 王八方 冯九州 陈十全 褚百川 卫千帆 蒋万里 沈亿年"
SHEET = "姓名\t警号\t身份\t领导\n" + "\n".join(
    f"{name}\t{7001 + n}\t{'辅警' if n % 2 else '民警'}\t{'是' if n < 2 else ''}"
    for n, name in enumerate(NAMES.split())
)


def press(*keys: Qt.Key, control: bool = False, alt: bool = False) -> None:
    """Press keys where the focus is, as a user does who does not know which widget that is."""
    modifiers = Qt.KeyboardModifier.NoModifier
    if control:
        modifiers |= Qt.KeyboardModifier.ControlModifier
    if alt:
        modifiers |= Qt.KeyboardModifier.AltModifier
    for key in keys:
        QTest.keyClick(QApplication.focusWidget() or QApplication.activeWindow(), key, modifiers)


def type_in(text: str) -> None:
    """Write text as an input method does, replacing what the field holds."""
    press(Qt.Key.Key_A, control=True)
    event = QInputMethodEvent()
    event.setCommitString(text)
    QApplication.sendEvent(QApplication.focusWidget(), event)


@pytest.fixture
def window(qtbot: QtBot, tmp_path: Path) -> Iterator[MainWindow]:
    """An empty window whose plans go to a folder of the test."""
    remembered.remember("folder", str(tmp_path))
    made = MainWindow("clerk")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    yield made
    made.close_plan()


def dialog_of(window: QWidget, qtbot: QtBot) -> SetUpDialog:
    found = [w for w in window.findChildren(SetUpDialog) if w.isVisible()]
    assert found, "the set-up did not open"
    found[0].activateWindow()
    qtbot.waitUntil(lambda: (focus := QApplication.focusWidget()) is not None and focus.window() is found[0])
    return found[0]


def test_keys_alone_lead_from_the_start_page_to_a_rostered_week(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    window.start.new.setFocus()
    press(Qt.Key.Key_Space)
    dialog = dialog_of(window, qtbot)
    type_in("云岭县公安局北门派出所")
    press(Qt.Key.Key_Tab)
    type_in("0877-6100110")
    press(Qt.Key.Key_Return)
    assert dialog.number == 1
    press(Qt.Key.Key_Return)
    assert dialog.number == 2
    press(Qt.Key.Key_Down, Qt.Key.Key_Down)
    press(Qt.Key.Key_Return)
    assert dialog.number == 3, dialog.fault.text()
    press(Qt.Key.Key_A, alt=True)
    qtbot.waitUntil(lambda: isinstance(QApplication.focusWidget(), QLineEdit))
    type_in("东门岗亭")
    press(Qt.Key.Key_X, alt=True)
    qtbot.waitUntil(lambda: dialog.number == 4)
    QGuiApplication.clipboard().setText(SHEET)
    press(Qt.Key.Key_V, control=True)
    press(Qt.Key.Key_X, alt=True)
    qtbot.waitUntil(lambda: dialog.number == 5)
    press(Qt.Key.Key_Return)
    qtbot.waitUntil(lambda: window.session is not None)
    assert window.workspace is not None
    assert window.workspace.page_name == "overview"

    path = tmp_path / "北门派出所.patrol"
    window.close_plan()
    with PlanFile.open(path) as file:
        plan = file.load().plan
    assert plan.setting("organisation") == "云岭县公安局北门派出所"
    assert plan.setting("duty_phone") == "0877-6100110"
    assert [p.name for p in plan.posts][-1] == "东门岗亭"
    assert plan.posts[-1].kind is PostKind.KIOSK
    assert len(plan.people) == 14
    assert len(plan.rotations) == 4
    assert {p.team for p in plan.people if p.leader} == {""}
    request = FillRequest(plan, Roster(), Period(day(1), day(7)))
    filled = auto_fill(request, effort_of(0.5))
    assert filled.roster
    assert not [v for v in filled.verdict.violations if v.severity == "hard"]


def test_every_step_can_be_skipped(window: MainWindow, qtbot: QtBot) -> None:
    window.start.new.click()
    dialog = dialog_of(window, qtbot)
    for number in range(5):
        assert dialog.number == number
        dialog.skip.click()
    assert not dialog.skip.isVisible()
    dialog.next.click()
    qtbot.waitUntil(lambda: window.session is not None)
    assert window.session is not None
    assert window.session.document.plan.units[0].name


def test_what_was_typed_before_skipping_is_not_lost(window: MainWindow, qtbot: QtBot) -> None:
    window.start.new.click()
    dialog = dialog_of(window, qtbot)
    type_in("北门派出所")
    press(*[Qt.Key.Key_Tab] * 4)
    assert QApplication.focusWidget() is dialog.skip
    press(Qt.Key.Key_Return)
    assert dialog.number == 1
    assert dialog.draft.organisation == "北门派出所"
    dialog.done(0)


def test_a_bad_person_is_named_beside_the_table_and_nothing_is_lost(window: MainWindow, qtbot: QtBot) -> None:
    window.start.new.click()
    dialog = dialog_of(window, qtbot)
    dialog._jump(4)
    step = dialog.steps[4]
    step.add_rows([{"name": "赵一鸣", "role": "民警"}, {"name": "钱二虎", "role": "保安"}])
    dialog.next.click()
    assert dialog.number == 4
    assert dialog.fault.isVisible()
    assert "保安" in dialog.fault.text()
    assert step.table.item(1, 2).background().style() is not Qt.BrushStyle.NoBrush
    step.table.item(1, 2).setText("辅警")
    dialog.next.click()
    assert dialog.number == 5
    assert [p.role for p in dialog.draft.people] == [Role.OFFICER, Role.AUXILIARY]


def test_a_wrong_number_of_teams_is_refused(window: MainWindow, qtbot: QtBot) -> None:
    window.start.new.click()
    dialog = dialog_of(window, qtbot)
    dialog._jump(2)
    step = dialog.steps[2]
    step.choice.setCurrentIndex(step.choice.findData("4x12"))
    step.teams.setText("甲, 乙")
    dialog.next.click()
    assert dialog.number == 2
    assert "4 teams" in dialog.fault.text()


def test_a_name_that_is_taken_is_refused_and_the_entries_stay(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "taken.patrol").write_text("somebody's")
    window.start.new.click()
    dialog = dialog_of(window, qtbot)
    dialog.steps[0].name.setText("北门派出所")
    dialog._jump(5)
    dialog.summary.path.setText(str(tmp_path / "taken"))
    dialog.next.click()
    assert "taken.patrol" in dialog.fault.text()
    assert (tmp_path / "taken.patrol").read_text() == "somebody's"
    assert dialog.isVisible()


def test_giving_up_asks_when_something_was_entered(window: MainWindow, qtbot: QtBot) -> None:
    window.start.new.click()
    dialog = dialog_of(window, qtbot)
    type_in("北门派出所")
    with answered(Qt.Key.Key_Return) as asked:
        press(Qt.Key.Key_Escape)
    assert "not made yet" in asked[0]
    assert dialog.isVisible()
    with answered("Give it up"):
        dialog.cancel.click()
    assert not dialog.isVisible()


def test_what_hours_mean_is_said_with_the_clock(window: MainWindow, qtbot: QtBot) -> None:
    window.start.new.click()
    dialog = dialog_of(window, qtbot)
    dialog._jump(3)
    step = dialog.steps[3]
    step.kind.setCurrentIndex(step.kind.findData(PostKind.SCHOOL))
    step._add()
    last = step.table.rowCount() - 1
    hours = step.table.cellWidget(last, 2)
    assert hours.currentText() == "usual hours of the kind 07:00–08:30, 16:30–18:00, school days"
    assert hours.itemText(0) == "round the clock 08:00–20:00, 20:00–08:00"
    kind = step.table.cellWidget(last, 1)
    kind.setFocus()
    kind.setCurrentIndex(kind.findData(PostKind.PEAK))
    kind.activated.emit(kind.currentIndex())
    assert "07:30–09:00, 17:00–19:00, workdays" in hours.currentText()
    dialog.done(0)


def test_the_summary_says_in_words_whether_people_suffice(window: MainWindow, qtbot: QtBot) -> None:
    window.start.new.click()
    dialog = dialog_of(window, qtbot)
    dialog._jump(3)
    dialog.next.click()
    dialog.steps[4].add_rows([{"name": "赵一鸣", "role": "民警"}, {"name": "钱二虎", "role": "辅警"}])
    assert "2 people have no sex given" in dialog.steps[4].count.text()
    dialog.steps[4].publish.setChecked(True)
    dialog.next.click()
    assert [p.publish_name for p in dialog.draft.people] == [True, True]
    words = [made.text() for made in dialog.summary.findChildren(QLabel)]
    (strength,) = [text for text in words if text.startswith("2 people.")]
    assert "are missing" in strength
    assert "officers" in strength
    dialog.done(0)


@pytest.mark.parametrize(("today", "first"), [(day(15), day(1)), (day(16), date(2027, 1, 1))])
def test_a_rotation_begins_in_the_month_that_is_planned(
    today: date, first: date, window: MainWindow, tmp_path: Path
) -> None:
    dialog = SetUpDialog(window, "", tmp_path, today)
    assert dialog.draft.anchor == first
    dialog.done(0)


def test_a_kiosk_round_the_clock_that_is_manned_by_day_is_told_at_once(window: MainWindow, qtbot: QtBot) -> None:
    """Else it brings a reminder for every day, and nobody knows why."""
    window.start.new.click()
    dialog = dialog_of(window, qtbot)
    dialog._jump(3)
    step = dialog.steps[3]
    (row,) = [n for n, post in enumerate(step.posts()) if post.kind is PostKind.KIOSK]
    assert not step.closed.isVisible()
    hours = step.table.cellWidget(row, 2)
    hours.setFocus()
    QTest.keyClick(hours, Qt.Key.Key_Down)
    assert hours.currentText().startswith("by day")
    assert step.posts()[row].name in step.closed.text()
    assert step.closed.isVisible()
    QTest.keyClick(hours, Qt.Key.Key_Up)
    assert not step.closed.isVisible()
    dialog.done(0)
