"""The page of the calendar: days chosen and changed by keys, and the way back to the built-in calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patrolplanner.domain.calendar import CalendarRow, DayKind
from patrolplanner.gui.calendar.notice_dialog import NoticeDialog
from patrolplanner.gui.calendar.page import CalendarPage
from patrolplanner.gui.places import CALENDAR, Place
from patrolplanner.gui.plan_context import PlanContext
from tests.builders import a_plan, day
from tests.gui.questions import answered

SHIFT = Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def page(context_of: Callable[..., PlanContext], qtbot: QtBot) -> CalendarPage:
    made = CalendarPage(context_of(a_plan()))
    qtbot.addWidget(made)
    made.resize(1300, 800)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.view.setFocus()
    made.show_place(Place(CALENDAR, day=day(10)))
    return made


def test_keys_change_the_chosen_days_as_one_step(page: CalendarPage) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_Right)
    QTest.keyClick(page.view, Qt.Key.Key_Right, SHIFT)
    QTest.keyClick(page.view, Qt.Key.Key_2)
    assert page.context.plan.calendar == (CalendarRow(day(11), DayKind.REST), CalendarRow(day(12), DayKind.REST))
    assert "changed here" in page.view.about(day(12))
    page.context.undo()
    assert page.context.plan.calendar == ()
    QTest.keyClick(page.view, Qt.Key.Key_2)
    QTest.keyClick(page.view, Qt.Key.Key_Delete)
    assert page.context.plan.calendar == ()


def test_market_and_school_are_turned_round(page: CalendarPage) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_M)
    assert page.context.plan.calendar[0].market is True
    QTest.keyClick(page.view, Qt.Key.Key_S)
    assert page.context.plan.calendar[0].school is False
    QTest.keyClick(page.view, Qt.Key.Key_M)
    assert page.context.plan.calendar[0].market is False


def test_the_form_changes_kind_and_name(page: CalendarPage) -> None:
    assert "workday" in page.built_in.text()
    page.kind.setFocus()
    QTest.keyClicks(page.kind, "stat")
    page.kind.activated.emit(page.kind.currentIndex())
    page.name.setText("县庆")
    page.name.editingFinished.emit()
    assert page.context.plan.calendar == (CalendarRow(day(10), DayKind.HOLIDAY, "县庆"),)
    page.reset.click()
    assert page.context.plan.calendar == ()


def test_several_days_that_differ_show_no_kind(page: CalendarPage) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_3)
    QTest.keyClick(page.view, Qt.Key.Key_Right, SHIFT)
    assert page.kind.currentIndex() == -1
    assert "2 days" in page.title.text()


def test_a_year_without_its_notice_is_named(page: CalendarPage) -> None:
    page.view.choose(date(2025, 1, 1))
    assert page.notice.isHidden()
    page.view.choose(date(2031, 1, 1))
    assert "2031" in page.notice.text()
    page.turn(-5)
    assert page.view.year == 2026


def test_a_click_chooses_the_day_under_it(page: CalendarPage) -> None:
    for wanted in (day(24), date(2026, 2, 17)):
        place = page.view.place_of(wanted).center()
        QTest.mouseClick(page.view, Qt.MouseButton.LeftButton, pos=place)
        assert page.view.days == (wanted,)


def test_page_keys_go_by_month_and_stay_in_it(page: CalendarPage) -> None:
    page.view.choose(date(2026, 3, 31))
    QTest.keyClick(page.view, Qt.Key.Key_PageUp)
    assert page.view.present == date(2026, 2, 28)
    QTest.keyClick(page.view, Qt.Key.Key_End)
    assert page.view.present == date(2026, 2, 28)


def test_the_table_has_the_changed_days(page: CalendarPage) -> None:
    QTest.keyClick(page.view, Qt.Key.Key_3)
    page.show_section("calendar")
    table = page.tables["calendar"]
    assert table.model.rowCount() == 1
    assert table.model.put(0, table.kind.column("market"), "yes") is None
    assert table.model.put(0, table.kind.column("school"), "") is None
    assert page.context.plan.calendar[0] == CalendarRow(day(10), DayKind.HOLIDAY, market=True)


def test_a_year_is_ticked_as_checked_by_the_mouse(page: CalendarPage) -> None:
    assert page.checked.isHidden()  # the notice for 2026 is built in
    assert page.known.isVisible()
    assert "2027" in page.notice.text()  # the last week of December waits for the next notice
    page.view.choose(date(2027, 3, 1))
    assert page.known.isHidden()
    assert not page.checked.isChecked()
    assert "not confirmed" in page.view.about(date(2027, 3, 1))
    QTest.mouseClick(page.checked, Qt.MouseButton.LeftButton, pos=QPoint(8, page.checked.height() // 2))
    assert page.context.plan.setting("holidays_checked") == "2027"
    assert "not confirmed" not in page.view.about(date(2027, 3, 1))
    assert page.notice.text().startswith("25 to 31 December")
    page.context.undo()
    assert not page.checked.isChecked()


def paste(page: CalendarPage, qtbot: QtBot, text: str, look: Callable[[NoticeDialog], None], press: str) -> None:
    """Open the dialog by its button, type into it, look at it, and press a button of it."""

    def work() -> None:
        dialog = QApplication.activeModalWidget()
        assert isinstance(dialog, NoticeDialog)
        QApplication.clipboard().setText(text)
        QTest.keyClick(dialog.text, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
        look(dialog)
        QTest.mouseClick(getattr(dialog, press), Qt.MouseButton.LeftButton)
        if dialog.isVisible():
            with answered("Give it up") as asked:
                QTest.keyClick(dialog, Qt.Key.Key_Escape)
            assert asked == ["The text of the notice has not been taken over."]

    QTimer.singleShot(0, work)
    QTest.mouseClick(page.paste, Qt.MouseButton.LeftButton)


NOTICE = "2027年节假日：一、元旦：1月1日（周五）至3日（周日）放假，共3天。1月9日（周日）上班。"


def test_a_pasted_notice_is_shown_first_and_taken_as_one_step(page: CalendarPage, qtbot: QtBot) -> None:
    def look(dialog: NoticeDialog) -> None:
        rows = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
        shown = [[row.text(n) for n in (0, 1, 2)] for row in rows if row is not None]
        assert shown[0] == ["2027-01-01", "Friday", "statutory holiday"]
        assert shown[3] == ["2027-01-09", "Saturday", "make-up workday"]
        assert rows[3] is not None
        assert "Sunday" in rows[3].text(5)
        assert not dialog.checked.isChecked()
        assert page.context.plan.calendar == ()
        QTest.mouseClick(dialog.checked, Qt.MouseButton.LeftButton, pos=QPoint(8, dialog.checked.height() // 2))

    paste(page, qtbot, NOTICE, look, "take")
    assert [row.day for row in page.context.plan.calendar] == [date(2027, 1, n) for n in (2, 3, 9)]
    assert page.context.plan.setting("holidays_checked") == "2027"
    assert page.view.present == date(2027, 1, 1)
    page.context.undo()
    assert page.context.plan.calendar == ()
    assert page.context.plan.setting("holidays_checked") == ""


def test_nonsense_can_only_be_left(page: CalendarPage, qtbot: QtBot) -> None:
    def look(dialog: NoticeDialog) -> None:
        assert not dialog.take.isEnabled()
        assert dialog.told.text() == "No days off and no make-up workdays were found in the text."

    paste(page, qtbot, "明天开会。\n<b>放假</b>", look, "take")
    assert page.context.plan.calendar == ()
