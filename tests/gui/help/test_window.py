"""The window of the guide, as somebody uses it: F1 on a page, links, back, finding words."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QDialog, QWhatsThis
from pytestqt.logging import _QtMessageCapture
from pytestqt.qtbot import QtBot

from patrolplanner import __version__
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.gui import remembered
from patrolplanner.gui.app import Program
from patrolplanner.gui.dialogs.keys import KeysDialog
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.help.window import HelpWindow, _TheWindow, show_help
from patrolplanner.gui.people.columns import PEOPLE
from patrolplanner.gui.records.table import RecordTable
from patrolplanner.gui.said import speak
from patrolplanner.gui.shell import help_commands
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.gui.widgets.heads import QuestionMark
from tests.documents.pdf_reading import read
from tests.gui.under_way import busy
from tests.tiny_station import a_station


@pytest.fixture(autouse=True)
def _closed(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Every test begins without a guide and leaves none."""
    monkeypatch.setenv("PATROLPLANNER_HOME", str(tmp_path / "home"))
    yield
    if _TheWindow.window is not None:
        _TheWindow.window.close()
        _TheWindow.window.deleteLater()
        _TheWindow.window = None


@pytest.fixture
def window(plan_file: Callable[[Plan, Roster], Path], qtbot: QtBot) -> Iterator[MainWindow]:
    opened = MainWindow("tester")
    opened.show()
    assert opened.open_path(plan_file(a_station(), Roster()))
    qtbot.waitUntil(opened.isActiveWindow)
    yield opened
    opened.close()


def the_guide() -> HelpWindow:
    assert _TheWindow.window is not None
    return _TheWindow.window


@pytest.mark.parametrize("page", ["people", "roster", "papers", "settings"])
def test_f1_opens_the_section_of_the_page(window: MainWindow, page: str) -> None:
    assert window.workspace is not None
    window.workspace.show_page(page)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert the_guide().isVisible()
    assert the_guide().browser.topic == page


def test_f1_knows_the_tab_in_front(window: MainWindow) -> None:
    assert window.workspace is not None
    changes = window.workspace.show_page("changes")
    changes.tabs.setCurrentIndex(4)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert the_guide().browser.topic == "changes.accounts"


def test_without_a_plan_f1_says_how_to_begin(qtbot: QtBot) -> None:
    window = MainWindow("tester")
    qtbot.addWidget(window)
    window.show()
    qtbot.waitUntil(window.isActiveWindow)
    QTest.keyClick(window, Qt.Key.Key_F1)
    assert the_guide().browser.topic == "start"


def test_the_list_of_keys_stays_on_shift_f1(window: MainWindow) -> None:
    QTest.keyClick(window, Qt.Key.Key_F1, Qt.KeyboardModifier.ShiftModifier)
    assert any(dialog.isVisible() for dialog in window.findChildren(KeysDialog))
    assert _TheWindow.window is None


def test_f1_in_a_dialog_opens_that_one(qtbot: QtBot, window: MainWindow) -> None:
    class Some(HelpedDialog):
        topic = "files.copies"

    dialog = Some(window)
    dialog.open()
    qtbot.waitUntil(dialog.isActiveWindow)
    QTest.keyClick(dialog, Qt.Key.Key_F1)
    assert the_guide().browser.topic == "files.copies"
    assert the_guide().windowHandle().transientParent() is dialog.windowHandle()
    dialog.done(QDialog.DialogCode.Rejected)


def test_a_link_leads_on_and_back_leads_back(qtbot: QtBot) -> None:
    guide = show_help("start.demands")
    qtbot.waitUntil(guide.isActiveWindow)
    cursor = guide.browser.document().find("Demands", guide.browser.document().find("row by row"))
    guide.browser.setTextCursor(cursor)
    guide.browser.ensureCursorVisible()
    at = guide.browser.cursorRect(cursor).center() - QPoint(4, 0)
    QTest.mouseClick(guide.browser.viewport(), Qt.MouseButton.LeftButton, pos=at)
    assert guide.browser.topic == "demands"
    QTest.mouseClick(guide.back, Qt.MouseButton.LeftButton)
    assert guide.browser.topic == "start.demands"
    QTest.mouseClick(guide.forward, Qt.MouseButton.LeftButton)
    assert guide.browser.topic == "demands"


def test_words_typed_are_found_in_titles_first_and_marked_in_the_text(qtbot: QtBot) -> None:
    guide = show_help("start")
    qtbot.waitUntil(guide.isActiveWindow)
    QTest.keyClick(guide, Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    assert guide.search.hasFocus()
    QTest.keyClicks(guide.search, "standby")
    shown = [i.text(0) for n in range(guide.contents.topLevelItemCount()) if (i := guide.contents.topLevelItem(n))]
    assert "Rotation and rest" in shown
    assert "Calendar" not in shown
    QTest.keyClick(guide.search, Qt.Key.Key_Return)
    places = guide.browser.extraSelections()
    assert places
    assert {place.cursor.selectedText().casefold() for place in places} == {"standby"}
    first = guide.browser.textCursor().position()
    QTest.keyClick(guide, Qt.Key.Key_F3)
    assert guide.browser.textCursor().position() != first or len(places) == 1
    guide.search.clear()
    QTest.keyClicks(guide.search, "zzz")
    assert guide.nothing.isVisible()
    QTest.keyClick(guide, Qt.Key.Key_Escape)
    assert not guide.isVisible()


def test_pictures_are_shown_no_wider_than_the_window(qtbot: QtBot) -> None:
    guide = show_help("roster")
    guide.resize(760, 500)
    qtbot.waitUntil(guide.isActiveWindow)
    qtbot.waitUntil(lambda: guide.browser.horizontalScrollBar().maximum() == 0)


def test_a_picture_that_cannot_be_read_is_left_out(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, qtlog: _QtMessageCapture
) -> None:
    monkeypatch.setattr("patrolplanner.gui.help.browser.picture", lambda _language, name: tmp_path / f"{name}.png")
    guide = show_help("roster")
    QApplication.processEvents()
    assert guide.isVisible()
    assert [r.message for r in qtlog.records if "null image" in r.message] == []


def test_the_guide_follows_the_language_of_the_window() -> None:
    assert show_help("people").guide.section("people").title == "People"  # type: ignore[union-attr]
    speak("zh_CN")
    assert show_help("people").guide.section("people").title == "人员"  # type: ignore[union-attr]


def test_what_is_new_opens_once_after_an_update(qapp: QApplication, qtbot: QtBot) -> None:
    """The program as it starts, twice, after an older version was here."""
    remembered.remember("version", "0.0.1")
    programs = [Program(qapp) for _ in range(2)]
    opened = programs[0].new_window()
    qtbot.waitUntil(lambda: _TheWindow.window is not None)
    assert the_guide().browser.topic == "news"
    the_guide().close()
    assert remembered.text("version") == __version__
    again = programs[1].new_window()
    qtbot.waitUntil(lambda: not busy())
    qtbot.wait(300)
    assert not the_guide().isVisible()
    opened.close()
    again.close()


def test_nothing_is_new_for_whoever_begins() -> None:
    assert not help_commands.updated()
    assert remembered.text("version") == __version__


def test_the_guide_is_saved_as_pdf(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[object] = []
    monkeypatch.setattr(help_commands.QDesktopServices, "openUrl", opened.append)
    help_commands.write_guide(window, tmp_path / "guide.pdf")
    qtbot.waitUntil(lambda: not busy())
    assert "The first ten minutes" in read((tmp_path / "guide.pdf").read_bytes())[0].text
    assert len(opened) == 1


def test_a_heading_that_is_not_clear_has_a_question_mark_to_click(
    context_of: Callable[..., object], qtbot: QtBot
) -> None:
    table = RecordTable(context_of(a_station()), PEOPLE, "people")  # type: ignore[arg-type]
    qtbot.addWidget(table)
    table.resize(1500, 400)
    table.show()
    qtbot.waitUntil(table.isActiveWindow)
    marks = {mark.accessibleName(): mark for mark in table.findChildren(QuestionMark) if mark.isVisible()}
    assert "What is Role?" in marks
    assert "What is Full name?" not in marks
    mark = marks["What is Role?"]
    header = table.view.horizontalHeader()
    assert header.logicalIndexAt(mark.pos()) == PEOPLE.column("role")
    QTest.mouseClick(mark, Qt.MouseButton.LeftButton)
    assert QWhatsThis.inWhatsThisMode() is False
    assert mark.accessibleDescription().startswith("Who counts as an officer.")
