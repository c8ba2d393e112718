"""The search box: typed, chosen by keys, and gone to."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.gui import places
from patrolplanner.gui.places import Place
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.gui.shell.search_box import SearchBox
from patrolplanner.services.open_plan.document import Document
from tests.builders import a_plan, a_post, an_officer, day

PLAN = a_plan(
    people=(
        an_officer("007001", name="王建国"),
        an_officer("007002", name="王小丽"),
        an_officer("007003", name="赵一鸣"),
    ),
    posts=(a_post("K1", name="城北菜市岗亭"),),
)


@pytest.fixture
def window(qtbot: QtBot, plan_file: Callable[[Plan, Roster], object]) -> Iterator[MainWindow]:
    made = MainWindow("clerk")
    qtbot.addWidget(made)
    with qtbot.waitExposed(made):
        made.show()
    made.activateWindow()
    qtbot.waitUntil(lambda: QApplication.activeWindow() is made)
    made.open_path(plan_file(PLAN, Roster()))
    yield made
    made.close_plan()


@pytest.fixture
def wanted(window: MainWindow) -> list[Place]:
    found: list[Place] = []
    window.workspace.context.wanted.connect(found.append)
    return found


def box_of(window: MainWindow) -> SearchBox:
    return window.workspace.top.search


def titles(window: MainWindow) -> list[str]:
    finds = box_of(window).finds.list
    return [finds.item(n).text() for n in range(finds.count())]


def test_keys_alone_lead_from_anywhere_to_a_person(window: MainWindow, wanted: list[Place]) -> None:
    window.menus.actions["find"].trigger()
    box = box_of(window)
    assert box.hasFocus()
    QTest.keyClicks(box, "wang")
    assert box.finds.isVisible()
    assert titles(window)[:2] == ["王建国", "王小丽"]
    QTest.keyClick(box, Qt.Key.Key_Down)
    assert box.hasFocus()
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert wanted == [Place(places.PEOPLE, record="007002", person="007002")]
    assert not box.finds.isVisible()
    assert box.text() == ""


def test_a_date_shows_that_day_in_the_roster(window: MainWindow, wanted: list[Place]) -> None:
    box = box_of(window)
    box.open()
    QTest.keyClicks(box, "2026-12-14")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert wanted == [Place(places.ROSTER, day=day(14))]
    assert day(14) in window.workspace.context.period


def test_pages_and_commands_are_found(window: MainWindow, wanted: list[Place]) -> None:
    box = box_of(window)
    box.open()
    QTest.keyClicks(box, "papers")
    assert titles(window)[0] == "Papers"
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert wanted == [Place(places.PAPERS)]
    box.open()
    QTest.keyClicks(box, "close plan")
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert window.session is None


def test_escape_closes_the_list_and_then_empties_the_box(window: MainWindow) -> None:
    box = box_of(window)
    box.open()
    QTest.keyClicks(box, "wang")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert (box.finds.isVisible(), box.text()) == (False, "wang")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert box.text() == ""


def test_nothing_found_is_said(window: MainWindow, wanted: list[Place]) -> None:
    box = box_of(window)
    box.open()
    QTest.keyClicks(box, "qqqq")
    assert titles(window) == ["Nothing was found."]
    QTest.keyClick(box, Qt.Key.Key_Return)
    assert wanted == []


def test_the_search_follows_changes(window: MainWindow) -> None:
    def renamed(document: Document) -> Document:
        people = (replace(document.plan.people[0], name="钱二虎"), *document.plan.people[1:])
        return replace(document, plan=replace(document.plan, people=people))

    window.workspace.context.apply(renamed, translate("test", "rename"))
    box = box_of(window)
    box.open()
    QTest.keyClicks(box, "qeh")
    assert titles(window)[0] == "钱二虎"
