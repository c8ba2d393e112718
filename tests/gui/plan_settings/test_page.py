"""The page of settings: names and numbers, market days put together, school holidays read before they are taken."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit
from pytestqt.qtbot import QtBot

from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.plan_settings.holidays import HolidaysField
from patrolplanner.gui.plan_settings.market_builder import EVERY, LUNAR, NONE, WEEKLY
from patrolplanner.gui.plan_settings.page import SettingsPage
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.date_field import DateField
from patrolplanner.gui.widgets.popup import Popup
from tests.builders import a_plan


@pytest.fixture
def page(context_of: Callable[..., PlanContext], qtbot: QtBot) -> SettingsPage:
    made = SettingsPage(context_of(a_plan(settings=(("market_cycle", "每5天，从2026-12-02起"),))))
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def write(page: SettingsPage, key: str, text: str) -> None:
    field = page.fields[key]
    assert isinstance(field, QLineEdit)
    field.setFocus()
    field.selectAll()
    typed = QInputMethodEvent()  # as an input method writes, for texts that no keyboard has
    typed.setCommitString(text)
    QApplication.sendEvent(field, typed)
    QTest.keyClick(field, Qt.Key.Key_Return)


def test_a_text_is_saved_when_it_is_entered_and_undone(page: SettingsPage) -> None:
    write(page, "organisation", "Cloud Ridge")
    assert page.context.plan.setting("organisation") == "Cloud Ridge"
    page.context.undo()
    assert page.fields["organisation"].text() == ""


def test_an_odd_number_is_kept_and_remarked_upon(page: SettingsPage) -> None:
    write(page, "duty_phone", "ask Wang")
    assert page.context.plan.setting("duty_phone") == "ask Wang"
    assert "does not look like a telephone number" in page.reasons["duty_phone"].text()
    write(page, "duty_phone", "0877-6100119")
    assert page.reasons["duty_phone"].text() == ""


def test_holidays_that_cannot_be_read_are_refused_beside_the_field(page: SettingsPage) -> None:
    before = page.context.plan
    write(page, "school_holidays", "in summer")
    assert '"in summer" is not a date' in page.reasons["school_holidays"].text()
    assert page.context.plan == before
    assert page.fields["school_holidays"].text() == "in summer"
    write(page, "school_holidays", "2027-01-18..2027-02-21")
    assert page.context.plan.setting("school_holidays") == "2027-01-18..2027-02-21"


def test_holidays_are_typed_as_one_writes_dates_or_put_together_in_lines(page: SettingsPage) -> None:
    write(page, "school_holidays", "1月18日至2月21日")
    assert page.context.plan.setting("school_holidays") == "2027-01-18..2027-02-21"
    field = page.fields["school_holidays"]
    assert isinstance(field, HolidaysField)
    assert field.text() == "2027-01-18..2027-02-21"
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_F4)
    popup = field.findChild(Popup)
    assert popup is not None
    first = next(f for f in popup.findChildren(DateField) if f.accessibleName() == "First day")
    first.selectAll()
    QTest.keyClicks(first, "1/20")
    QTest.keyClick(first, Qt.Key.Key_Tab)
    popup.close()
    assert page.context.plan.setting("school_holidays") == "2027-01-20..2027-02-21"


def test_market_days_are_put_together(page: SettingsPage) -> None:
    builder = page.market
    assert (builder.kind.currentIndex(), builder.every.value()) == (EVERY, 5)
    assert "12 Dec" in page.next_markets.text()
    builder.every.setValue(3)
    assert page.context.plan.setting("market_cycle") == "every 3 from 2026-12-02"
    for kind, text in ((LUNAR, "lunar 3,6,9"), (WEEKLY, "weekday sun"), (NONE, "")):
        builder.kind.setCurrentIndex(kind)
        builder.kind.activated.emit(kind)
        assert page.context.plan.setting("market_cycle") == text
        assert builder.kind.currentIndex() == kind
    assert "No market" in page.next_markets.text()


def test_a_market_day_that_is_no_date_is_refused(page: SettingsPage) -> None:
    before = page.context.plan.setting("market_cycle")
    page.market.anchor.setFocus()
    page.market.anchor.selectAll()
    QTest.keyClicks(page.market.anchor, "soon")
    QTest.keyClick(page.market.anchor, Qt.Key.Key_Return)
    assert page.market.anchor.problem is not None
    assert '"soon" is not a date' in said(page.market.anchor.problem)
    assert page.context.plan.setting("market_cycle") == before


def test_lists_write_the_values_the_program_reads(page: SettingsPage) -> None:
    for key, value in (("paper_language", "en"), ("coordinates", "lonlat")):
        field = page.fields[key]
        field.setCurrentIndex(1)
        field.activated.emit(1)
        assert page.context.plan.setting(key) == value
        field.setCurrentIndex(0)
        field.activated.emit(0)
        assert page.context.plan.setting(key) == ""


def test_how_often_notices_are_issued_is_chosen(page: SettingsPage) -> None:
    field = page.fields["notice_issue"]
    assert isinstance(field, QComboBox)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.context.plan.setting("notice_issue") == "shift"
    page.put("notice_issue", "day")
    assert field.currentIndex() == 0


def test_what_is_paid_is_typed_with_its_source_and_refused_where_it_is_no_rate(page: SettingsPage) -> None:
    field = page.fields["allowance_auxiliary_holiday"]
    assert isinstance(field, QLineEdit)
    assert "300 %" in field.placeholderText()
    write(page, "allowance_auxiliary_holiday", "200元（局发〔2026〕3号）")
    assert page.context.plan.setting("allowance_auxiliary_holiday") == "200元（局发〔2026〕3号）"
    write(page, "allowance_auxiliary_holiday", "三倍")
    assert "“三倍”" in page.reasons["allowance_auxiliary_holiday"].text()
    assert page.context.plan.setting("allowance_auxiliary_holiday") == "200元（局发〔2026〕3号）"


def test_the_month_of_the_allowances_is_chosen(page: SettingsPage) -> None:
    field = page.fields["allowance_cut"]
    assert isinstance(field, QComboBox)
    field.setFocus()
    QTest.keyClick(field, Qt.Key.Key_Down)
    QTest.keyClick(field, Qt.Key.Key_Return)
    assert page.context.plan.setting("allowance_cut") == "26"


def test_numbers_of_streets_are_refused_beside_the_field_where_they_are_none(page: SettingsPage) -> None:
    write(page, "visibility_sight", "0")
    assert "from 10 to 1000" in page.reasons["visibility_sight"].text()
    assert page.context.plan.setting("visibility_sight") == ""
    write(page, "visibility_sight", "150")
    assert page.context.plan.setting("visibility_sight") == "150"
    rounds = page.fields["visibility_rounds"]
    assert isinstance(rounds, QComboBox)
    rounds.setCurrentIndex(1)
    rounds.activated.emit(1)
    assert page.context.plan.setting("visibility_rounds") == "even"
