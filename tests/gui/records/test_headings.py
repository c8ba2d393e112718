"""The menus of headings by mouse and keys: sorting, words, values, the mark that stays, and what the count says."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patrolplanner.gui.people.columns import PEOPLE
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.records.heading_menu import HeadingMenu
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.services.edits.records import remove_records
from tests.builders import a_plan, an_officer

TEAMS = {"001": "甲", "002": "乙", "003": "", "010": "甲"}
PLAN = a_plan(people=tuple(an_officer(id_, team=team, name=f"张{id_}") for id_, team in TEAMS.items()))
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def table(context_of: Callable[..., PlanContext], qtbot: QtBot) -> RecordTable:
    made = RecordTable(context_of(PLAN), PEOPLE, "test")
    qtbot.addWidget(made)
    made.resize(1200, 500)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    made.select(0)
    made.view.setFocus()
    return made


def open_menu(table: RecordTable, key: str) -> HeadingMenu:
    """By a click on the arrow at the right of the heading."""
    headings = table.view.headings
    place = headings.mark_of(PEOPLE.column(key)).center()
    QTest.mouseClick(headings.viewport(), Qt.MouseButton.LeftButton, pos=place)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, HeadingMenu)
    return menu


def tick(menu: HeadingMenu, words: str) -> None:
    """With a click on the check mark of a line."""
    item = next(i for n in range(menu.values.count()) if (i := menu.values.item(n)).text() == words)
    box = menu.values.visualItemRect(item)
    QTest.mouseClick(menu.values.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(box.left() + 10, box.center().y()))


def shown(table: RecordTable) -> list[str]:
    return [table.sifter.index(n, 0).data() for n in range(table.sifter.rowCount())]


def test_a_value_that_is_not_ticked_is_not_seen_and_the_count_says_so(table: RecordTable) -> None:
    assert table.count.text() == "4"
    menu = open_menu(table, "team")
    values = [menu.values.item(n).text() for n in range(menu.values.count())]
    assert values[:2] == ["(all)", "(empty)"]
    assert set(values[2:]) == {"甲", "乙"}
    tick(menu, "甲")
    assert shown(table) == ["002", "003"]
    assert table.count.text() == "2 of 4"
    assert table.all_button.isVisible()
    assert menu.values.item(0).checkState() is Qt.CheckState.PartiallyChecked
    tick(menu, "(all)")
    assert shown(table) == list(TEAMS)
    assert table.count.text() == "4"
    assert not table.all_button.isVisible()


def test_alone_one_value_in_two_clicks_and_back_by_show_all(table: RecordTable) -> None:
    menu = open_menu(table, "team")
    tick(menu, "(all)")
    assert shown(table) == []
    assert table.view.isVisible(), "its headings say what hides the records"
    tick(menu, "甲")
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    assert shown(table) == ["001", "010"]
    assert PEOPLE.column("team") in table.sifter.headings
    QTest.mouseClick(table.all_button, Qt.MouseButton.LeftButton)
    assert shown(table) == list(TEAMS)
    assert not table.sifter.headings


def test_words_in_a_column_by_keys_alone_pinyin_too(table: RecordTable) -> None:
    table.view.go_to(table.sifter.index(0, PEOPLE.column("id")))
    QTest.keyClick(table.view, Qt.Key.Key_Down, ALT)
    menu = QApplication.activePopupWidget()
    assert isinstance(menu, HeadingMenu)
    QTest.keyClicks(menu.words, "01")
    assert shown(table) == ["001", "010"]
    QTest.keyClick(menu, Qt.Key.Key_Escape)
    menu = open_menu(table, "name")
    assert menu.values.count() == 3, "the values that the other heading lets through"
    QTest.keyClicks(menu.words, "zhang")
    assert shown(table) == ["001", "010"]
    menu.words.clear()
    QTest.keyClicks(menu.words, "wang")
    assert shown(table) == []


def test_sorting_from_the_menu_and_by_a_click_on_the_heading(table: RecordTable) -> None:
    menu = open_menu(table, "id")
    QTest.mouseClick(menu.down, Qt.MouseButton.LeftButton)
    assert shown(table) == ["010", "003", "002", "001"]
    headings = table.view.headings
    left = headings.sectionViewportPosition(PEOPLE.column("name")) + 8
    QTest.mouseClick(headings.viewport(), Qt.MouseButton.LeftButton, pos=QPoint(left, 8))
    assert shown(table) == list(TEAMS)
    assert headings.sortIndicatorSection() == PEOPLE.column("name")


def test_a_record_that_is_made_or_looked_for_opens_the_filters(table: RecordTable) -> None:
    tick(open_menu(table, "team"), "甲")
    QApplication.activePopupWidget().close()
    assert table.select_id("001")
    assert table.record.id == "001"
    assert not table.sifter.headings
    tick(open_menu(table, "team"), "乙")
    QApplication.activePopupWidget().close()
    table.add()
    assert len(shown(table)) == 5


def test_the_count_after_a_removal_speaks_of_no_filter(table: RecordTable) -> None:
    table.context.apply(remove_records("people", [1]), PEOPLE.one)
    assert table.count.text() == "3"
    table.context.undo()
    assert table.count.text() == "4"
