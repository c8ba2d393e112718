"""Nothing that was entered is thrown away unasked: every dialog, every page with fields, and the search."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QMessageBox, QPlainTextEdit, QTableWidget, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.gui import places
from patrolplanner.gui.calendar.notice_dialog import NoticeDialog
from patrolplanner.gui.importing.foreign import MappingDialog
from patrolplanner.gui.importing.workbook import ImportDialog
from patrolplanner.gui.places import Place
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.set_up.dialog import SetUpDialog
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.gui.shell.navigation import ENTRIES
from patrolplanner.gui.shifts.rotation_picker import RotationPicker
from patrolplanner.gui.solving.dialog import SolveDialog
from patrolplanner.gui.widgets.dialog import Dialog
from patrolplanner.services.exchange.exporting import export_plan
from patrolplanner.services.open_plan.session import Session
from tests.builders import a_pair, a_roster, day, december
from tests.foreign_sheets import book as foreign_book
from tests.gui.questions import answered
from tests.gui.solving.waiting import waits_for_the_stop
from tests.gui.under_way import busy
from tests.source_tree import ROOT
from tests.tiny_station import BEST, a_station

Made = Callable[[MainWindow, Path], Dialog]


@pytest.fixture
def window(plan_file: Callable[..., Path], qtbot: QtBot) -> Iterator[MainWindow]:
    path = plan_file(a_station(), a_roster(a_pair("001", 1)))
    made = MainWindow("test")
    made.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    made.resize(1366, 768)
    made.show()
    made.open_path(path)
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    settle(qtbot)
    yield made
    for dialog in made.findChildren(Dialog):
        dialog.done(0)
    session = made.release()
    if session is not None:
        session.close()
    made.close()
    made.deleteLater()


def settle(qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: not busy())
    QApplication.processEvents()


def type_here(text: str) -> None:
    """Where the keyboard is, which is in a cell's field after the first letter."""
    for letter in text:
        QTest.keyClicks(QApplication.focusWidget(), letter)


def set_up(window: MainWindow, folder: Path) -> Dialog:
    return SetUpDialog(window, "", folder, day(1))


def picker(window: MainWindow, _folder: Path) -> Dialog:
    return RotationPicker(window.workspace.context.plan, day(1), window)


def mapping(window: MainWindow, folder: Path) -> Dialog:
    return MappingDialog(
        window,
        window.workspace.context,
        foreign_book(folder / "list.xlsx", {"名单": (("姓名", "警号", "身份"), ("张三", "901", "民警"))}),
    )


def book(window: MainWindow, folder: Path) -> Dialog:
    export_plan(window.session.stored, folder / "book.xlsx", "en")
    return ImportDialog(window, window.workspace.context, folder / "book.xlsx")


WITH_FIELDS: dict[type[Dialog], Made] = {
    SetUpDialog: set_up,
    RotationPicker: picker,
    MappingDialog: mapping,
    ImportDialog: book,
    NoticeDialog: lambda w, _folder: NoticeDialog(w, w.workspace.context, 2027),
}


def test_no_dialog_is_made_that_would_not_ask() -> None:
    """Every dialog of the program is one of ours, and those with fields are tried below."""
    for path in (ROOT / "patrolplanner" / "gui").rglob("*.py"):
        if path.name != "dialog.py" or path.parent.name != "widgets":
            assert "(QDialog)" not in path.read_text(encoding="utf-8"), path


def change_something(dialog: Dialog) -> None:
    """With keys, in the first field that there is; a search for words is none."""
    for field in dialog.findChildren(QWidget):
        if not field.isVisible() or not field.isEnabled():
            continue
        if isinstance(field, QLineEdit) and not isinstance(field.parent(), QComboBox) and not field.isReadOnly():
            field.setFocus()
            QTest.keyClicks(field, "77")
            return
        if isinstance(field, QPlainTextEdit):
            field.setFocus()
            QTest.keyClicks(field, "77")
            return
        if isinstance(field, QComboBox) and field.count() > 1:
            field.setFocus()
            QTest.keyClick(field, Qt.Key.Key_Down if field.currentIndex() < field.count() - 1 else Qt.Key.Key_Up)
            return
    raise AssertionError("there is no field")


@pytest.mark.parametrize("kind", [SetUpDialog, RotationPicker, MappingDialog], ids=lambda kind: kind.__name__)
def test_a_dialog_with_something_entered_asks_and_an_untouched_one_does_not(
    kind: type[Dialog], window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = WITH_FIELDS[kind](window, tmp_path)
    dialog.show()
    settle(qtbot)
    with answered():
        QTest.keyClick(dialog, Qt.Key.Key_Escape)
    assert not dialog.isVisible(), "nothing was entered"
    dialog = WITH_FIELDS[kind](window, tmp_path)
    dialog.show()
    dialog.activateWindow()
    settle(qtbot)
    change_something(dialog)
    settle(qtbot)
    for leave in (lambda: QTest.keyClick(dialog, Qt.Key.Key_Escape), dialog.close, window.close, window.close_plan):
        with answered(Qt.Key.Key_Return) as asked:
            leave()
        assert asked
        assert dialog.isVisible()
        assert window.session is not None
    with answered("Give it up"):
        dialog.close()
    assert not dialog.isVisible()


def test_an_import_with_a_choice_made_asks(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = book(window, tmp_path)
    assert isinstance(dialog, ImportDialog)
    dialog.show()
    settle(qtbot)
    dialog.keep.setVisible(True)  # as where the workbook has another roster
    QTest.keyClick(dialog.keep, Qt.Key.Key_Space)
    with answered(Qt.Key.Key_Return):
        dialog.close()
    assert dialog.isVisible()
    QTest.keyClick(dialog.keep, Qt.Key.Key_Space)
    with answered():
        dialog.close()
    assert not dialog.isVisible()


# -- pages -----------------------------------------------------------------------------------------------------

SECTIONS = {
    places.PEOPLE: ("people", "units", "absences", "ties", "requests", "ledger"),
    places.SHIFTS: ("shifts", "rotations"),
    places.CHANGES: ("repair", "swaps", "attendance", "handovers", "accounts", "notices", "publish", "log"),
}
SEEK = ("Filter", "Find", "Search", "words", "Why not", "tls://", "Certificates")
"""What stands in the names of fields that only look for something, or that this computer remembers by itself."""


def fields_of(page: QWidget) -> list[QLineEdit | QPlainTextEdit]:
    """What can be written into, without fields that look for something, and without those inside of numbers."""
    found = []
    for field in page.findChildren(QWidget):
        if not isinstance(field, QLineEdit | QPlainTextEdit) or not field.isVisible() or not field.isEnabled():
            continue
        inner = field.objectName() in ("qt_spinbox_lineedit",) or field.isReadOnly()
        named = f"{field.accessibleName()} {field.placeholderText()} {field.objectName()}"
        if not inner and not any(word.casefold() in named.casefold() for word in SEEK):
            found.append(field)
    return found


@pytest.mark.parametrize("name", [entry.name for entry in ENTRIES])
def test_what_is_typed_on_a_page_is_in_the_plan_or_asked_about(name: str, window: MainWindow, qtbot: QtBot) -> None:
    page = window.workspace.show_page(name)
    context = window.workspace.context
    for section in SECTIONS.get(name, ("",)):
        if section:
            page.show_place(Place(name, section=section))
        settle(qtbot)
        for field in fields_of(page):
            if not field.isVisible() or isinstance(field.parent(), QComboBox):
                continue
            before = context.document
            window.activateWindow()  # after a question
            qtbot.waitUntil(window.isActiveWindow)
            field.setFocus()
            QTest.keyClicks(field, "z7")
            text = field.text() if isinstance(field, QLineEdit) else field.toPlainText()
            with answered(Qt.Key.Key_Return) as asked:
                if window.may_leave(lambda: None):
                    asked.append("-")  # nothing was asked
            assert asked != ["-"] or context.document is not before, (name, section, field.accessibleName(), text)
            _empty(field)
            settle(qtbot)


def _empty(field: QLineEdit | QPlainTextEdit) -> None:
    field.setFocus()
    field.clear()
    field.setProperty("bad", False)
    field.clearFocus()


def test_a_cell_that_is_being_written_is_taken_and_a_bad_one_asked_about(window: MainWindow, qtbot: QtBot) -> None:
    page = window.workspace.show_page(places.PEOPLE)
    table = page.tables["people"]
    table.view.setFocus()
    table.view.go_to(table.sifter.index(0, table.kind.column("title")))
    type_here("chief")
    assert window.may_leave(lambda: None)
    assert window.workspace.context.plan.people[0].title == "chief"
    table.view.setFocus()
    table.view.go_to(table.sifter.index(0, table.kind.column("start")))
    type_here("someday")
    with answered(Qt.Key.Key_Escape) as asked:
        window.close()
    assert "someday" in asked[0]
    assert window.session is not None
    with answered("Give it up"):
        window.close()
    assert window.session is None


def test_a_half_filled_swap_slip_is_asked_about(window: MainWindow, qtbot: QtBot) -> None:
    page = window.workspace.show_page(places.CHANGES)
    page.show_place(Place(places.CHANGES, section="swaps"))
    form = page.section.form
    with answered():
        assert window.may_leave(lambda: None)
    form.taker.setFocus()
    QTest.keyClicks(form.taker, "002")
    with answered("Go on with it") as asked:
        assert not window.may_leave(lambda: None)
    assert "slip is not written" in asked[0]


def test_a_handover_that_was_written_into_is_kept_when_it_is_left(window: MainWindow, qtbot: QtBot) -> None:
    page = window.workspace.show_page(places.CHANGES)
    page.show_place(Place(places.CHANGES, section="handovers", duty=a_pair("001", 1).duty))
    panel = page.section
    QTest.keyClicks(panel.situation, "quiet night")
    with answered("Keep the record") as asked:
        window.close()
    assert "not kept yet" in asked[0]
    qtbot.waitUntil(lambda: window.session is None)


# -- the search ------------------------------------------------------------------------------------------------


def begun(window: MainWindow) -> SolveDialog:
    dialog = SolveDialog(window.workspace.context, window, waits_for_the_stop)
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, on=False)
    dialog.question.period.choose(december(1, 3))
    dialog.show()
    dialog.start()
    return dialog


def searching(window: MainWindow, qtbot: QtBot) -> SolveDialog:
    dialog = begun(window)
    qtbot.waitUntil(lambda: dialog.run is not None and dialog.run.heard is not None)
    return dialog


def test_leaving_a_search_asks_and_goes_on_with_it(window: MainWindow, qtbot: QtBot) -> None:
    dialog = searching(window, qtbot)
    for leave in (lambda: QTest.keyClick(dialog, Qt.Key.Key_Escape), dialog.close, window.close, window.close_plan):
        with answered(Qt.Key.Key_Return) as asked:
            leave()
        assert "The search is under way" in asked[0]
        assert dialog.run is not None
        assert window.session is not None
    with answered("Give it up"):
        dialog.close()
    assert dialog.run is None
    assert not dialog.isVisible()


def test_the_question_hears_of_a_roster_that_is_found_behind_it(window: MainWindow) -> None:
    dialog = begun(window)
    said_first: list[tuple[str, bool]] = []

    def look() -> None:
        box = QApplication.activeModalWidget()
        if not isinstance(box, QMessageBox):
            return
        take = next(b for b in box.buttons() if b.text().replace("&", "") == "Take the best so far")
        if not said_first:
            said_first.append((box.text(), take.isEnabled()))
        if take.isEnabled():
            assert "leaves 3 places open" in box.text()
            QTest.mouseClick(take, Qt.MouseButton.LeftButton)

    looks = QTimer(interval=20)
    looks.timeout.connect(look)
    looks.start()
    QTest.keyClick(dialog, Qt.Key.Key_Escape)
    looks.stop()
    ((words, could_be_taken),) = said_first
    assert "no roster yet" in words
    assert not could_be_taken


def test_what_a_search_has_found_is_taken_before_the_window_closes(window: MainWindow, qtbot: QtBot) -> None:
    searching(window, qtbot)
    path = window.session.path
    with answered("Take the best so far"):
        window.close()
    qtbot.waitUntil(lambda: window.session is None)
    jobs.finish_all()
    session = Session.open(path, "test")
    assert {(a.pair.duty.day, a.pair.person) for a in session.document.roster} == BEST
    session.close()


def test_a_found_roster_is_asked_about_too(window: MainWindow, qtbot: QtBot) -> None:
    dialog = searching(window, qtbot)
    dialog.stop.click()
    qtbot.waitUntil(dialog.adopt.isEnabled)
    with answered("Go on with it") as asked:
        dialog.leave.click()
    assert "not taken over" in asked[0]
    assert dialog.isVisible()
    with answered("Take it over"):
        dialog.leave.click()
    assert not dialog.isVisible()
    assert {(a.pair.duty.day, a.pair.person) for a in window.workspace.context.roster} == BEST


def test_fields_in_tables_of_the_set_up_count_as_entered(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = set_up(window, tmp_path)
    assert isinstance(dialog, SetUpDialog)
    dialog.show()
    dialog.activateWindow()
    qtbot.waitUntil(dialog.isActiveWindow)
    dialog._show(4)
    table = dialog.findChild(QTableWidget)
    assert table is not None
    table = dialog.steps[4].table
    table.setFocus()
    table.setCurrentCell(0, 0)
    type_here("x")
    with answered("Go on with it"):
        dialog.close()
    assert dialog.isVisible()
