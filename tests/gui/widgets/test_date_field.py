"""The date field under a person's keys: what is typed is what counts, or a sentence says why not."""

from __future__ import annotations

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QDialog, QPushButton, QSpinBox, QTableView, QToolButton
from pytestqt.qtbot import QtBot

from patrolplanner.domain.plan import Period
from patrolplanner.gui.widgets.bubble import Bubble
from patrolplanner.gui.widgets.date_field import DateField, dates_stand
from patrolplanner.gui.widgets.parts import column
from patrolplanner.gui.widgets.period_choice import PeriodChoice
from tests.builders import december

NOVEMBER = Period(date(2026, 11, 1), date(2026, 11, 30))


class Form(QDialog):
    """A period, a date and a default button, as in a real dialog."""

    def __init__(self) -> None:
        super().__init__()
        self.period, self.day = PeriodChoice(NOVEMBER), DateField("Date", date(2026, 11, 29))
        self.go = QPushButton("Go")
        self.go.setDefault(True)
        self.gone: list[Period] = []
        self.go.clicked.connect(self._went)
        self.heard: list[Period] = []
        self.period.changed.connect(lambda: self.heard.append(self.period.period))
        column(self.period, self.day, self.go, of=self)

    def _went(self) -> None:
        if dates_stand(self):
            self.gone.append(self.period.period)

    @property
    def said(self) -> list[str]:
        return [b.said for b in self.findChildren(Bubble) if b.said]


@pytest.fixture
def form(qtbot: QtBot) -> Form:
    made = Form()
    qtbot.addWidget(made)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.period.first.setFocus()
    QApplication.processEvents()
    return made


def typed(text: str) -> None:
    for letter in text:
        QTest.keyClick(QApplication.focusWidget(), letter)
    QApplication.processEvents()


def press(key: Qt.Key) -> None:
    QTest.keyClick(QApplication.focusWidget(), key)
    QApplication.processEvents()


def shown(form: Form) -> tuple[str, str]:
    return form.period.first.text(), form.period.last.text()


@pytest.mark.parametrize("text", ["2026-12-01", "2026/12/1", "12/1", "20261201"])
def test_a_period_is_typed_from_field_to_field(form: Form, text: str) -> None:
    typed(text)
    assert shown(form) == (text, "2026-11-30")
    press(Qt.Key.Key_Tab)
    assert shown(form) == ("2026-12-01", "2026-11-30")
    while QApplication.focusWidget() is not form.period.last:
        press(Qt.Key.Key_Tab)
    typed("12/7")
    press(Qt.Key.Key_Tab)
    assert shown(form) == ("2026-12-01", "2026-12-07")
    assert form.period.period == december(1, 7)
    assert form.heard == [december(1, 7)]


def test_typing_one_date_never_moves_the_other(form: Form) -> None:
    for text in ("2026-12-01", "2027-01-31", "1999-01-01", "2026-11-30"):
        form.period.first.setFocus()
        QApplication.processEvents()
        for letter in text:
            typed(letter)
            assert form.period.last.text() == "2026-11-30"
        press(Qt.Key.Key_Return)
        assert shown(form) == (text, "2026-11-30")


def test_a_click_into_it_and_typing_writes_the_whole_date(form: Form) -> None:
    QTest.mouseClick(form.day, Qt.MouseButton.LeftButton, pos=form.day.rect().center())
    QApplication.processEvents()
    typed("2026-12-24")
    press(Qt.Key.Key_Tab)
    assert form.day.day == date(2026, 12, 24)


def test_dates_in_the_wrong_order_are_said_and_nothing_begins(form: Form) -> None:
    typed("2026-12-05")
    press(Qt.Key.Key_Return)
    QTest.mouseClick(form.go, Qt.MouseButton.LeftButton)
    assert form.gone == []
    assert form.said == ["The last date 2026-11-30 is before the first date 2026-12-05; correct one of them."]
    assert QApplication.focusWidget() is form.period.last
    typed("12/9")
    QTest.mouseClick(form.go, Qt.MouseButton.LeftButton)
    assert form.gone == [december(5, 9)]
    assert form.said == []


@pytest.mark.parametrize("text", ["2026-13-45", "soon", "12", "2026-12"])
def test_no_date_stays_to_be_mended_and_nothing_begins(form: Form, text: str) -> None:
    typed(text)
    press(Qt.Key.Key_Tab)
    assert form.period.first.text() == text
    assert form.period.period == NOVEMBER
    assert len(form.said) == 1
    assert form.period.first.property("bad") is True
    QTest.mouseClick(form.go, Qt.MouseButton.LeftButton)
    assert form.gone == []
    press(Qt.Key.Key_Escape)
    assert form.period.first.text() == "2026-11-01"
    assert form.isVisible()
    assert form.said == []


def test_enter_takes_the_date_before_it_is_the_dialog_s(form: Form) -> None:
    form.day.setFocus()
    QApplication.processEvents()
    typed("12/3")
    assert form.said == ["2026-12-03 (Thu)"]
    press(Qt.Key.Key_Return)
    assert form.day.text() == "2026-12-03"
    assert form.gone == []
    press(Qt.Key.Key_Return)
    assert form.gone == [NOVEMBER]


def test_arrows_and_page_keys_step(form: Form) -> None:
    form.day.setFocus()
    QApplication.processEvents()
    for key, meant in (
        (Qt.Key.Key_Up, date(2026, 11, 30)),
        (Qt.Key.Key_Up, date(2026, 12, 1)),
        (Qt.Key.Key_PageDown, date(2026, 11, 1)),
        (Qt.Key.Key_Down, date(2026, 10, 31)),
        (Qt.Key.Key_PageUp, date(2026, 11, 30)),
    ):
        press(key)
        assert form.day.day == meant


@pytest.mark.parametrize("year", ["0", "2", "99", "9999"])
def test_a_year_typed_into_the_calendar_is_one_that_there_is(year: str, form: Form) -> None:
    form.day.setFocus()
    press(Qt.Key.Key_F4)
    calendar = QApplication.activePopupWidget().findChild(QCalendarWidget)
    button = calendar.findChild(QToolButton, "qt_calendar_yearbutton")
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    field = calendar.findChild(QSpinBox)
    QTest.keyClick(field, Qt.Key.Key_A, Qt.KeyboardModifier.ControlModifier)
    QTest.keyClicks(field, year)
    QTest.mouseClick(calendar, Qt.MouseButton.LeftButton, pos=QPoint(5, 5))
    assert not field.isVisible()
    view = calendar.findChild(QTableView)
    place = view.viewport().rect().center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    if QApplication.activePopupWidget() is not None:
        QTest.mouseDClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)
    assert form.day.day.year in range(1900, 2200)


def test_a_date_is_picked_from_the_calendar(form: Form) -> None:
    form.day.setFocus()
    press(Qt.Key.Key_F4)
    calendar = QApplication.activePopupWidget().findChild(QCalendarWidget)
    assert calendar.selectedDate().day() == 29
    QTest.keyClick(calendar.focusWidget() or calendar, Qt.Key.Key_Right)
    QTest.keyClick(calendar.focusWidget() or calendar, Qt.Key.Key_Return)
    assert form.day.day == date(2026, 11, 30)
