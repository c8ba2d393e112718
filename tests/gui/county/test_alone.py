"""The county in a window without a plan: from the first page and back, and from it to the plan of a station."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QMenu, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.gui import remembered
from patrolplanner.gui.app import Program
from patrolplanner.gui.county.alone import CountyAlone
from patrolplanner.gui.county.board import FOLDER_KEY
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.shell.main_window import MainWindow
from tests.county_files import made
from tests.gui.choosing import choosing

LEFT = Qt.MouseButton.LeftButton
NAMES = ("城关派出所", "富市派出所")


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    found = tmp_path_factory.mktemp("county")
    for number in range(2):
        made(found, number)
    return found


@pytest.fixture
def program(qapp: QApplication, folder: Path) -> Iterator[Program]:
    remembered.remember("theme", "light")
    remembered.remember("language", "en")
    remembered.remember(FOLDER_KEY, str(folder))
    running = Program(qapp)
    yield running
    jobs.finish_all()
    for window in tuple(running.windows):
        window.close()
    QApplication.sendPostedEvents()


def press(widget: QWidget) -> None:
    QTest.mouseClick(widget, LEFT)


def county_of(window: MainWindow, qtbot: QtBot) -> CountyAlone:
    """What the window shows, once it is read."""
    (shown,) = (found for found in window.findChildren(CountyAlone) if found.isVisible())
    qtbot.waitUntil(lambda: shown.board.now is not None)
    return shown


def test_from_the_first_page_to_the_county_and_back(program: Program, qtbot: QtBot) -> None:
    window = program.new_window()
    press(window.start.county)
    shown = county_of(window, qtbot)
    assert shown.isVisible()
    assert shown.board.said.text().startswith("Stations: 2, from ")
    assert window.windowTitle().startswith("County")
    assert not window.is_free, "a plan that is given to the program does not take its place"
    assert not window.menus.actions["go-roster"].isEnabled()
    press(shown.back)
    assert window.start.isVisible()
    assert window.is_free
    window.menus.actions["go-county"].trigger()
    assert county_of(window, qtbot) is not shown


def test_a_stations_plan_opens_in_a_window_of_its_own_and_the_county_stays(program: Program, qtbot: QtBot) -> None:
    window = program.new_window()
    press(window.start.county)
    shown = county_of(window, qtbot)
    table = shown.board.tables[0]
    table.setFocus()
    QTest.keyClick(table, Qt.Key.Key_Down)
    file = shown.board.tables[0].lines_model.lines[1].cells[-1]
    press(shown.board.open)
    assert len(program.windows) == 2
    assert program.windows[1].session.path.name == file
    assert shown.isVisible()
    assert window.session is None


def test_what_belongs_to_a_station_is_offered_with_its_plan_alone(program: Program, qtbot: QtBot, folder: Path) -> None:
    window = program.new_window()
    press(window.start.county)
    shown = county_of(window, qtbot)
    press(shown.board.campaign)
    qtbot.waitUntil(lambda: isinstance(QApplication.activePopupWidget(), QMenu))
    menu = QApplication.activePopupWidget()
    texts = [action.text().replace("&", "") for action in menu.actions()]
    assert texts == ["Begin a campaign…", "Share a campaign out…"]
    book = folder / "new.xlsx"
    with choosing(book):
        QTest.mouseClick(menu, LEFT, pos=menu.actionGeometry(menu.actions()[0]).center())
        qtbot.waitUntil(book.exists)
    qtbot.waitUntil(lambda: "new.xlsx. Stations: 2" in shown.board.said.text())


def test_another_language_keeps_the_county_in_front(program: Program, qtbot: QtBot) -> None:
    window = program.new_window()
    press(window.start.county)
    county_of(window, qtbot)
    window.asked_for_language.emit("zh_CN")
    qtbot.waitUntil(lambda: len(program.windows) == 1 and program.windows[0] is not window)
    again = county_of(program.windows[0], qtbot)
    assert again.accessibleName() == "全县"
