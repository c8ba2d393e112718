"""The search box: typed, chosen by keys, and gone to."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QListWidgetItem
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.gui import places
from patrolplanner.gui.places import Place
from patrolplanner.gui.said import speak
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.gui.shell.navigation import ENTRIES
from patrolplanner.gui.shell.search_box import SearchBox
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.views.searching import FindKind, Hit
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


def hit_of(item: QListWidgetItem) -> Hit:
    found = item.data(Qt.ItemDataRole.UserRole)
    assert isinstance(found, Hit)
    return found


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


def test_escape_closes_the_list_and_empties_the_box(window: MainWindow) -> None:
    box = box_of(window)
    box.open()
    QTest.keyClicks(box, "wang")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert (box.finds.isVisible(), box.text()) == (False, "")
    box.open()
    assert not box.finds.isVisible(), "nothing of the last search is left"


def test_nothing_found_is_said(window: MainWindow, wanted: list[Place]) -> None:
    box = box_of(window)
    box.open()
    QTest.keyClicks(box, "qqqq")
    assert titles(window) == ["Nothing was found."]
    QTest.keyClick(box, Qt.Key.Key_Return)
    QTest.keyClick(box, Qt.Key.Key_Down)
    QTest.keyClick(box, Qt.Key.Key_Return)
    line = box.finds.list.visualItemRect(box.finds.list.item(0)).center()
    QTest.mouseClick(box.finds.list.viewport(), Qt.MouseButton.LeftButton, pos=line)
    assert wanted == []
    assert box.text() == "qqqq"


def test_the_search_follows_changes(window: MainWindow) -> None:
    def renamed(document: Document) -> Document:
        people = (replace(document.plan.people[0], name="钱二虎"), *document.plan.people[1:])
        return replace(document, plan=replace(document.plan, people=people))

    window.workspace.context.apply(renamed, translate("test", "rename"))
    box = box_of(window)
    box.open()
    QTest.keyClicks(box, "qeh")
    assert titles(window)[0] == "钱二虎"


@pytest.fixture
def in_chinese(qtbot: QtBot, plan_file: Callable[[Plan, Roster], object]) -> Iterator[MainWindow]:
    speak("zh_CN")
    made = MainWindow("clerk")
    qtbot.addWidget(made)
    made.show()
    made.open_path(plan_file(PLAN, Roster()))
    yield made
    made.close_plan()


@pytest.mark.parametrize(
    ("typed", "kind", "title", "place"),
    [
        *((typed, FindKind.TAB, "发布", Place(places.CHANGES, section="publish")) for typed in ("发布", "fabu", "fb")),
        ("台账", FindKind.TAB, "台账", Place(places.CHANGES, section="accounts")),
        ("jjb", FindKind.TAB, "交接班", Place(places.CHANGES, section="handovers")),
        ("qingjia", FindKind.TAB, "请假", Place(places.PEOPLE, section="absences")),
        ("lunban", FindKind.TAB, "轮班", Place(places.SHIFTS, section="rotations")),
        ("gtgs", FindKind.PAPER, "岗亭公示栏（A4）", Place(places.PAPERS, section="notice")),
        ("fb", FindKind.COMMAND, "发布", Place(places.ROSTER)),
        ("zidong", FindKind.COMMAND, "自动排班", Place(places.ROSTER)),
    ],
)
def test_tabs_papers_and_commands_of_other_pages_are_found(
    in_chinese: MainWindow, typed: str, kind: FindKind, title: str, place: Place
) -> None:
    wanted: list[Place] = []
    in_chinese.workspace.context.wanted.connect(wanted.append)
    in_chinese.menus.actions["find"].trigger()
    box = box_of(in_chinese)
    # an input method gives Chinese as a whole, letters are keys
    box.insert(typed) if not typed.isascii() else QTest.keyClicks(box, typed)
    QTest.keyClick(box, Qt.Key.Key_End)
    box.textEdited.emit(box.text())
    rows = [box.finds.list.item(n) for n in range(box.finds.list.count())]
    found = [item for item in rows if item.text() == title and hit_of(item).entry.kind is kind]
    assert found, titles(in_chinese)
    box.finds.list.scrollToItem(found[0])
    QTest.mouseClick(
        box.finds.list.viewport(), Qt.MouseButton.LeftButton, pos=box.finds.list.visualItemRect(found[0]).center()
    )
    assert wanted == [place]
    for dialog in QApplication.topLevelWidgets():
        if isinstance(dialog, QDialog) and dialog.isVisible():
            dialog.reject()


def test_esc_gives_the_keyboard_back_and_the_keys_of_the_page_work(window: MainWindow, qtbot: QtBot) -> None:
    page = window.workspace.show_page(places.ROSTER)
    qtbot.waitUntil(lambda: window.workspace.context.verdict is not None)
    before = QApplication.focusWidget()
    QTest.keyClick(before, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    box = box_of(window)
    assert box.hasFocus()
    QTest.keyClicks(box, "wang")
    QTest.keyClick(box, Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is before
    assert page.isAncestorOf(before)


def test_no_key_stands_for_two_commands(window: MainWindow) -> None:
    everywhere = [a for a in window.menus.actions.values() if not a.shortcut().isEmpty()]
    for entry in ENTRIES:
        page = window.workspace.show_page(entry.name)
        keys = Counter(key.toString() for a in (*everywhere, *page.commands()) for key in a.shortcuts())
        # in a table Ctrl+N is for a record: the page takes the key before the window sees it
        assert [key for key, count in keys.items() if count > 1 and key != "Ctrl+N"] == [], entry.name
