"""The page of the calendar: days chosen and changed by keys, and the way back to the built-in calendar."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from patrolplanner.domain.calendar import CalendarRow, DayKind
from patrolplanner.gui.calendar.page import CalendarPage
from patrolplanner.gui.places import CALENDAR, Place
from patrolplanner.gui.plan_context import PlanContext
from tests.builders import a_plan, day

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
