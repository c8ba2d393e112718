"""Fields with something to pick from: lists to tick, lines to fill, a calendar, colours; all by keys too."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QCalendarWidget, QListWidget, QToolButton, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.gui.demands.columns import DEMANDS
from patrolplanner.gui.people.columns import PEOPLE
from patrolplanner.gui.records.column import RecordKind
from patrolplanner.gui.records.editors import ChoiceField, Popup, TextField
from patrolplanner.gui.records.facts import PlanFacts
from patrolplanner.gui.records.fields import field_for
from patrolplanner.gui.shifts.columns import SHIFTS
from tests.builders import a_person, a_plan, a_post, day

FACTS = PlanFacts(a_plan(people=(a_person("001", "持枪证", "驾驶"),), posts=(a_post("K1"), a_post("K2"))), day(10))


@pytest.fixture
def field_of(qtbot: QtBot) -> Callable[..., Any]:
    """A shown field for a column, with a text in it."""

    shown = []

    def make(kind: RecordKind, key: str, text: str = "") -> Any:
        around = QWidget()
        qtbot.addWidget(around)
        shown.append(around)
        around.resize(300, 60)
        field = field_for(kind.columns[kind.column(key)], FACTS, around)
        field.resize(280, 30)
        field.show_written(text)
        around.show()
        field.setFocus()
        return field

    return make


def opened(field: TextField) -> Popup:
    field.open_choices()
    return next(w for w in QApplication.topLevelWidgets() if isinstance(w, Popup) and w.isVisible())


def test_several_are_ticked_by_the_space_bar(field_of: Callable[..., Any]) -> None:
    field = field_of(PEOPLE, "posts", "K2岗, gone")
    popup = opened(field)
    rows = popup.findChild(QListWidget)
    assert [rows.item(n).text() for n in range(rows.count())] == ["K1岗", "K2岗", "gone"]
    QTest.keyClick(rows, Qt.Key.Key_Space)
    assert field.written() == "K1岗, K2岗, gone"
    told = []
    field.chosen.connect(lambda: told.append(True))
    QTest.keyClick(popup, Qt.Key.Key_Escape)
    assert told == [True]


def test_certificates_are_written_line_by_line(field_of: Callable[..., Any]) -> None:
    field = field_of(PEOPLE, "certificates", "持枪证:2027-05-01; 驾驶")
    popup = opened(field)
    names = popup.findChildren(ChoiceField)
    values = list(popup.findChildren(TextField))
    assert [n.written() for n in names] == ["持枪证", "驾驶"]
    values[1].setText("2028-01-01")
    assert field.written() == "持枪证:2027-05-01; 驾驶:2028-01-01"
    next(b for b in popup.findChildren(QToolButton) if b.accessibleName() == "Remove this line").click()
    assert field.written() == "驾驶:2028-01-01"
    popup.close()


def test_a_need_is_a_name_and_a_number(field_of: Callable[..., Any]) -> None:
    field = field_of(DEMANDS, "needs")
    popup = opened(field)
    popup.findChild(ChoiceField).setEditText("持枪证")
    popup.findChild(TextField).setText("2")
    assert field.written() == "持枪证:2"
    popup.close()


def test_a_date_is_picked_from_a_calendar(field_of: Callable[..., Any]) -> None:
    field = field_of(PEOPLE, "start", "2026-12-10")
    popup = opened(field)
    calendar = popup.findChild(QCalendarWidget)
    assert calendar.selectedDate().day() == 10
    calendar.clicked.emit(calendar.selectedDate().addDays(5))
    assert field.written() == "2026-12-15"


def test_a_colour_is_picked_or_typed(field_of: Callable[..., Any]) -> None:
    field = field_of(SHIFTS, "colour")
    popup = opened(field)
    popup.findChildren(QToolButton)[1].click()
    assert field.written() == "#DDE4F8"


def test_what_is_not_in_a_list_is_shown_too(field_of: Callable[..., Any]) -> None:
    field = field_of(PEOPLE, "unit", "vanished")
    assert field.written() == "vanished"
    field = field_of(PEOPLE, "role", "vanished")
    assert field.written() == "vanished"
