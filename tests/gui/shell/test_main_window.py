"""The window as a user meets it: opening, refusals, second opener, dropping, undo, closing, language and theme."""

from __future__ import annotations

import shutil
import subprocess
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QObject, QPointF, Qt, QUrl, Slot
from PySide6.QtGui import QDesktopServices, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMenu, QPushButton, QTreeView
from pytestqt.qtbot import QtBot

from patrolplanner import paths
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.gui import places, remembered
from patrolplanner.gui.app import Program
from patrolplanner.gui.dialogs.copies import CopiesDialog
from patrolplanner.gui.importing.foreign import MappingDialog
from patrolplanner.gui.importing.workbook import ImportDialog
from patrolplanner.gui.look import current, sized
from patrolplanner.gui.places import Place
from patrolplanner.gui.roster.grid import RosterGrid
from patrolplanner.gui.said import said
from patrolplanner.gui.shell import file_commands
from patrolplanner.gui.shell.exports import EXPORTS, ExportKind
from patrolplanner.gui.shell.main_window import MainWindow
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.services.edits.records import with_setting
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_plan, an_officer
from tests.gui.choosing import choosing
from tests.gui.conftest import end
from tests.gui.questions import answered
from tests.store.exchange.old_books import OldSheet, old_book
from tests.tiny_station import a_station, workbook

SOMEBODY = "王建国"
RENAME = translate("test", "rename the station")


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What dialogs would have said."""
    said: list[str] = []
    monkeypatch.setattr(file_commands, "tell", lambda _parent, text: said.append(text))
    return said


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """A running program without windows yet."""
    remembered.remember("theme", "light")
    remembered.remember("language", "en")
    made = Program(qapp)
    yield made
    end(made)


@pytest.fixture
def path(plan_file: Callable[[Plan, Roster], Path]) -> Path:
    """A small plan."""
    return plan_file(a_plan(), Roster())


def test_a_folder_that_keeps_nothing_is_said_once_and_the_window_works(
    program: Program, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    monkeypatch.setenv("PATROLPLANNER_HOME", str(tmp_path / "file" / "home"))
    window = program.new_window()
    assert window.status.currentMessage().startswith("Settings and the log cannot be kept:")
    assert program.new_window(path).status.currentMessage() != window.status.currentMessage()
    assert program.windows[1].workspace is not None


def test_qt_s_own_words_are_put_right_in_chinese_and_left_in_english(program: Program, tmp_path: Path) -> None:
    """Of files Qt's Chinese says how bulky they are, and it knows no word for the computer."""
    heads: list[str] = []

    def read(dialog: QFileDialog) -> None:
        model = dialog.findChild(QTreeView, "treeView").model()
        heads.append(str(model.headerData(1, Qt.Orientation.Horizontal)))

    title, kinds = translate("files", "Open a plan"), translate("files", "Plans (*.patrol)")
    window = program.new_window()
    for language in ("zh_CN", "en"):
        program._speak(language)
        with choosing(tmp_path / "x.patrol", look=read):
            file_dialogs.ask_save(window, title, tmp_path / "x.patrol", kinds)
    assert heads == ["大小", "Size"]


def test_the_first_window_offers_three_ways_to_begin(program: Program) -> None:
    window = program.new_window()
    assert [b.isEnabled() for b in (window.start.new, window.start.open, window.start.sample)] == [True] * 3
    assert not window.menus.actions["close"].isEnabled()
    assert window.status.problems.isHidden()


def test_an_opened_plan_is_recent_and_copied_once_a_day(program: Program, path: Path) -> None:
    window = program.new_window(path)
    assert window.workspace is not None
    assert [file.path for file in remembered.recent_files() if file.there] == [path.resolve()]
    assert len(list(path.parent.glob("*.backup"))) == 1
    window.close_plan()
    assert window.open_path(path)
    assert len(list(path.parent.glob("*.backup"))) == 1


@pytest.mark.parametrize("trouble", ["gone", "stranger", "in use"])
def test_a_file_that_cannot_be_opened_is_refused_in_one_sentence(
    program: Program, path: Path, told: list[str], trouble: str
) -> None:
    window = program.new_window()
    holder = None
    if trouble == "gone":
        path.unlink()
    elif trouble == "stranger":
        path.write_text("a shopping list")
    else:
        holder = Session.open(path, "somebody else")
    assert not window.open_path(path)
    assert len(told) == 1
    assert path.name in told[0]
    assert window.session is None
    if holder is not None:
        holder.close()
        assert window.open_path(path)


def test_another_file_gets_a_window_of_its_own(program: Program, path: Path, tmp_path: Path) -> None:
    window = program.new_window(path)
    other = tmp_path / "other.patrol"
    PlanFile.create(other).close()
    assert not window.open_path(other)
    assert len(program.windows) == 2
    assert program.windows[1].session is not None
    assert program.windows[1].session.path == other
    assert window.session is not None
    assert window.session.path == path
    assert window.open_path(path), "the same file is here already"


def test_undo_and_redo_are_named_in_menu_and_bar(program: Program, path: Path) -> None:
    window = program.new_window(path)
    assert window.workspace is not None
    context, top = window.workspace.context, window.workspace.top
    assert not top.undo.isEnabled()
    context.apply(with_setting("organisation", "北门派出所"), RENAME)
    assert "rename the station" in top.undo.toolTip()
    assert "rename the station" in window.menus.actions["undo"].text()
    window.menus.actions["undo"].trigger()
    assert context.plan.setting("organisation") == ""
    assert "rename the station" in top.redo.toolTip()
    window.menus.actions["redo"].trigger()
    assert context.plan.setting("organisation") == "北门派出所"
    window.close()
    with PlanFile.open(path) as file:
        assert file.load().plan.setting("organisation") == "北门派出所"


def test_a_plan_dropped_onto_the_window_is_opened(program: Program, path: Path) -> None:
    window = program.new_window()
    _drop(window, path)
    assert window.session is not None


def test_tables_of_all_kinds_dropped_onto_the_window_are_shown_before_they_are_taken(
    program: Program, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = program.new_window(path)
    csv = tmp_path / "名单.csv"
    csv.write_text("姓名,警号\n张三,7001\n", encoding="gb18030")
    old = old_book(tmp_path / "名单.xls", {"名单": OldSheet([["姓名", "警号"], ["张三", "7001"]])})
    for number, table in enumerate((csv, old), 1):
        _drop(window, table)
        qtbot.waitUntil(lambda wanted=number: len(window.findChildren(MappingDialog)) == wanted)
        dialog = window.findChildren(MappingDialog)[-1]
        qtbot.waitUntil(dialog.apply.isEnabled)


def _drop(window: MainWindow, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.MouseButton.NoButton
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, none, Qt.KeyboardModifier.NoModifier)
    window.dropEvent(event)


def test_another_language_keeps_plan_and_history(program: Program, path: Path, qtbot: QtBot) -> None:
    window = program.new_window(path)
    assert window.workspace is not None
    window.workspace.context.apply(with_setting("organisation", "北门"), RENAME)
    window.workspace.show_page(places.MAP)
    window.asked_for_language.emit("zh_CN")
    qtbot.waitUntil(lambda: len(program.windows) == 1 and program.windows[0] is not window)
    fresh = program.windows[0]
    assert fresh.workspace is not None
    assert fresh.workspace.page_name == places.MAP
    assert fresh.workspace.context.session.history.undoable is not None
    assert fresh.menuBar().actions()[0].text().startswith("文件")
    fresh.workspace.context.undo()
    assert fresh.workspace.context.plan.setting("organisation") == ""


def choices(window: MainWindow, title: str) -> QMenu:
    """The list of that name below the menu of the view, opened."""
    # not by the actions' menus: in the oldest Qt of the range what they give is gone with the list of actions
    view = next(menu for menu in window.menuBar().findChildren(QMenu) if menu.title() == "&View")
    below = next(menu for menu in view.findChildren(QMenu) if menu.title() == title)
    below.popup(window.mapToGlobal(window.rect().center()))
    return below


def checked(menu: QMenu) -> list[str]:
    return [action.text() for action in menu.actions() if action.isChecked()]


def test_a_language_that_is_not_taken_is_not_checked(program: Program, path: Path, qtbot: QtBot) -> None:
    window = program.new_window(path)
    assert window.workspace is not None
    window.workspace.context.go(Place(places.CHANGES, section="repair"))
    field = next(f for f in window.workspace.findChildren(QLineEdit) if f.property("waits") and f.isVisible())
    qtbot.keyClicks(field, "ill")
    menu = choices(window, "&Language")
    assert checked(menu) == ["English"]
    chinese = next(a for a in menu.actions() if a.data() == "zh_CN")
    with answered(Qt.Key.Key_Escape) as asked:
        qtbot.mouseClick(menu, Qt.MouseButton.LeftButton, pos=menu.actionGeometry(chinese).center())
    assert "ill" in asked[0]
    assert checked(choices(window, "&Language")) == ["English"]
    menu.hide()
    field.clear()


def test_a_theme_chosen_in_one_window_is_checked_in_the_other(program: Program, path: Path) -> None:
    window, other = program.new_window(path), program.new_window()
    window.asked_for_theme.emit("dark")
    menu = choices(other, "&Theme")
    assert checked(menu) == ["Dark"]
    menu.hide()
    window.asked_for_theme.emit("light")


def test_the_theme_changes_at_once_and_is_remembered(program: Program, path: Path) -> None:
    window = program.new_window(path)
    window.asked_for_theme.emit("dark")
    assert current.look.dark
    assert remembered.text("theme") == "dark"
    window.asked_for_theme.emit("light")
    assert not current.look.dark


def test_the_size_of_letters_changes_at_once_and_is_remembered(program: Program, path: Path, qtbot: QtBot) -> None:
    window = program.new_window(path)
    assert window.workspace is not None
    window.workspace.context.show_month(window.workspace.context.period.first, 2)
    window.workspace.show_page(places.ROSTER)
    before, usual = window.workspace.context.period, window.workspace.font().pixelSize()
    try:
        window.asked_for_letters.emit("large")
        qtbot.waitUntil(lambda: len(program.windows) == 1 and program.windows[0] is not window)
        workspace = program.windows[0].workspace
        assert workspace is not None
        assert workspace.font().pixelSize() == sized(usual) > usual
        assert (workspace.page_name, workspace.context.period) == (places.ROSTER, before)
        assert workspace.page.findChild(RosterGrid).font().pixelSize() == workspace.font().pixelSize()
        assert remembered.text("letters") == "large"
    finally:
        program.windows[0].asked_for_letters.emit("usual")
    assert QApplication.font().pixelSize() == usual


def test_the_sample_is_prepared_beside_the_window(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    window = program.new_window()
    with choosing(tmp_path / "示例"):
        window.start.sample.click()
    assert not window.start.sample.isEnabled()
    qtbot.waitUntil(lambda: window.session is not None)
    assert (tmp_path / "示例.patrol").exists()
    assert len(window.workspace.context.plan.people) == 83
    window.close_plan()
    assert window.start.sample.isEnabled()


def test_an_import_is_shown_first_and_is_one_step(program: Program, path: Path, tmp_path: Path, qtbot: QtBot) -> None:
    window = program.new_window(path)
    context = window.workspace.context
    before = context.document
    file_commands.import_book(
        window, workbook(tmp_path, replace(a_station(), people=a_station().people[:2], requests=()))
    )
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: dialog.found is not None)
    assert context.document == before
    assert dialog.differences.topLevelItemCount() == len(dialog.found.differences)
    dialog.apply.click()
    assert len(context.plan.people) == 2
    context.undo()
    assert context.document == before


def test_a_book_with_errors_is_taken_over_only_when_asked_for(
    program: Program, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    import openpyxl

    book = workbook(tmp_path)
    opened = openpyxl.load_workbook(book)
    sheet = opened["people"]
    column = next(c.column for c in sheet[1] if c.value == "role")
    sheet.cell(2, column).value = "wizard"
    opened.save(book)
    window = program.new_window(path)
    dialog = ImportDialog(window, window.workspace.context, book)
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.found is not None)
    assert not dialog.apply.isEnabled()
    place = dialog.faults.topLevelItem(0).text(0)
    assert place == f"people!{sheet.cell(2, column).coordinate}"
    dialog.lenient.setChecked(True)
    dialog.apply.click()
    assert [p.id for p in window.workspace.context.plan.people] == ["002", "003", "004"]


def test_the_roster_may_be_kept_when_a_book_is_imported(
    program: Program, plan_file: Callable[..., Path], tmp_path: Path, qtbot: QtBot
) -> None:
    from tests.builders import a_pair, a_roster

    window = program.new_window(plan_file(a_station(), a_roster(a_pair("001", 1))))
    dialog = ImportDialog(window, window.workspace.context, workbook(tmp_path))
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: dialog.found is not None)
    assert dialog.apply.isEnabled()
    dialog.keep.setChecked(True)
    assert dialog.differences.topLevelItemCount() == 0
    assert not dialog.apply.isEnabled(), "the book says nothing else"


def test_what_is_no_workbook_is_said_in_the_dialog(program: Program, path: Path, tmp_path: Path, qtbot: QtBot) -> None:
    (tmp_path / "x.xlsx").write_text("no")
    window = program.new_window(path)
    dialog = ImportDialog(window, window.workspace.context, tmp_path / "x.xlsx")
    qtbot.addWidget(dialog)
    qtbot.waitUntil(lambda: "x.xlsx" in dialog.summary.text())
    assert not dialog.apply.isEnabled()


@pytest.mark.parametrize("kind", EXPORTS, ids=lambda kind: kind.name)
def test_each_kind_of_export_is_in_the_menu_and_names_its_file(
    program: Program, path: Path, tmp_path: Path, qtbot: QtBot, kind: ExportKind
) -> None:
    window = program.new_window(path)
    out = tmp_path / f"out{kind.ending}"
    with choosing(tmp_path / "out") as proposed:
        window.menus.actions[f"export-{kind.name}"].trigger()
    of_when = f"{window.workspace.context.period.first:%Y-%m}" if kind.of_period else ""
    assert proposed[0].startswith(f"{path.stem}_{said(kind.word)}_{of_when}")
    assert proposed[0].endswith(kind.ending)
    qtbot.waitUntil(lambda: out.name in window.status.currentMessage())
    assert out.stat().st_size > 50
    assert window.status.links.isVisible()


def test_what_was_exported_and_its_folder_can_be_opened(
    program: Program, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    window = program.new_window(path)
    opened = _Opened()
    out = tmp_path / "值班 表.csv"
    with choosing(out):
        window.menus.actions["export-table"].trigger()
    qtbot.waitUntil(window.status.links.isVisible)
    with opened.watched():
        for pressed in (window.status.links.open, window.status.links.folder):
            QTest.mouseClick(pressed, Qt.MouseButton.LeftButton)
    assert opened.paths == [out, tmp_path]


def test_two_workbooks_are_told_apart(program: Program, path: Path, tmp_path: Path, qtbot: QtBot) -> None:
    from openpyxl import load_workbook

    window = program.new_window(path)
    sheets = {}
    for name in ("workbook", "roster-book"):
        out = tmp_path / f"{name}.xlsx"
        with choosing(out):
            window.menus.actions[f"export-{name}"].trigger()
        qtbot.waitUntil(lambda out=out: out.name in window.status.currentMessage())
        sheets[name] = load_workbook(out).sheetnames
    assert len(sheets["roster-book"]) == 3
    assert len(sheets["workbook"]) > 3


def test_going_back_to_a_copy_can_be_undone(program: Program, path: Path) -> None:
    window = program.new_window(path)
    context = window.workspace.context
    context.apply(_one_more, RENAME)
    dialog = CopiesDialog(window, context, window.open_path)
    dialog.back.click()
    assert len(context.plan.people) == 1
    context.undo()
    assert len(context.plan.people) == 2


def test_a_share_that_does_not_answer_keeps_no_window_waiting(program: Program, path: Path, tmp_path: Path) -> None:
    """A file that takes for ever to be found stands in the list as if it were there."""
    asked, answer = threading.Event(), threading.Event()

    class DeadShare(type(tmp_path)):  # type: ignore[misc]
        def is_file(self) -> bool:
            asked.set()
            answer.wait()
            return False

    with pytest.MonkeyPatch.context() as here:
        here.setattr(remembered, "_recent", lambda: [(DeadShare(path), None)])
        window = program.new_window()
        assert asked.wait(60)
        assert window.start.recent.count() == 1
        assert [file.there for file in remembered.recent_files()] == [True]
        answer.set()


def test_a_file_that_is_gone_is_greyed_and_can_be_forgotten(program: Program, path: Path, qtbot: QtBot) -> None:
    window = program.new_window(path)
    window.close_plan()
    shutil.move(path, path.with_suffix(".old"))
    window.start.refresh()
    qtbot.waitUntil(lambda: not remembered.recent_files()[0].there)
    assert [f.there for f in remembered.recent_files()] == [False]
    assert window.start.recent.count() == 1
    window.start._forget(path.resolve())
    assert remembered.recent_files() == []


def test_a_packed_program_shows_the_licences_that_were_written_down(
    program: Program, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from patrolplanner.gui.dialogs.about import AboutDialog

    texts, opened = tmp_path / "licences", []
    texts.mkdir()
    (texts / "list.json").write_text(
        '[{"name": "tabulate", "version": "0.9", "licence": "MIT", "home": ""}]', encoding="utf-8"
    )
    monkeypatch.setattr(paths, "licences", lambda: texts)
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    dialog = AboutDialog(program.new_window())
    dialog.show()
    lines = [dialog.table.topLevelItem(n) for n in range(dialog.table.topLevelItemCount())]
    assert [[line.text(n) for n in range(3)] for line in lines] == [["tabulate", "0.9", "MIT"]]
    (button,) = [b for b in dialog.findChildren(QPushButton) if "licences" in b.text()]
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    assert [Path(url.toLocalFile()) for url in opened] == [texts]
    dialog.done(0)


def test_every_part_that_is_shipped_has_a_licence(program: Program) -> None:
    from patrolplanner.gui.dialogs.about import PARTS, AboutDialog, version_of

    names = {part.distribution.lower() for part in PARTS}
    import tomllib

    project = tomllib.loads((paths.resources().parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {entry.split(">")[0].split("[")[0].strip().lower() for entry in project["dependencies"]}
    assert asked <= names
    dialog = AboutDialog(program.new_window())
    assert dialog.table.topLevelItemCount() >= len([p for p in PARTS if version_of(p) is not None])


class _Opened(QObject):
    """Takes what would be handed to the desktop."""

    def __init__(self) -> None:
        super().__init__()
        self.paths: list[Path] = []

    @contextmanager
    def watched(self) -> Iterator[None]:
        QDesktopServices.setUrlHandler("file", self, "take")
        try:
            yield
        finally:
            QDesktopServices.unsetUrlHandler("file")

    @Slot(QUrl)
    def take(self, url: QUrl) -> None:
        self.paths.append(Path(url.toLocalFile()))


def _one_more(document: Document) -> Document:
    people = (*document.plan.people, an_officer("999"))
    return replace(document, plan=replace(document.plan, people=people))


def test_a_workbook_becomes_a_plan(program: Program, tmp_path: Path, qtbot: QtBot) -> None:
    window = program.new_window()
    with choosing(tmp_path / "ours.patrol"):
        file_commands.open_file(window, workbook(tmp_path))
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: dialog.found is not None)
    dialog.apply.click()
    assert len(window.workspace.context.plan.people) == 4
    assert window.session.path == tmp_path / "ours.patrol"


def test_a_copy_is_saved_under_another_name(program: Program, path: Path, tmp_path: Path, told: list[str]) -> None:
    window = program.new_window(path)
    with choosing(tmp_path / "copy"):
        file_commands.save_copy(window)
    with PlanFile.open(tmp_path / "copy.patrol") as file:
        assert file.load().plan == window.workspace.context.plan
    with choosing(path):
        file_commands.save_copy(window)
    assert len(told) == 1
    assert window.session.path == path


def test_the_keys_of_the_page_in_front_are_listed_first(program: Program, path: Path, qtbot: QtBot) -> None:
    from patrolplanner.gui.dialogs.keys import KeysDialog

    window = program.new_window(path)
    window.workspace.show_page(places.MAP)
    dialog = KeysDialog(window, window.key_groups())
    qtbot.addWidget(dialog)
    tops = [dialog.list.topLevelItem(n) for n in range(dialog.list.topLevelItemCount())]
    assert tops[0].text(0) == "Areas and map"
    keys = {top.child(k).text(1) for top in tops for k in range(top.childCount())}
    assert {"Ctrl+Z", "F1", "Ctrl+F / Ctrl+K"} <= keys


def test_a_fault_is_said_once_without_names(
    program: Program, path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from patrolplanner.gui import app
    from patrolplanner.gui.dialogs.fault import FaultDialog

    shown: list[FaultDialog] = []

    def appear(dialog: FaultDialog) -> int:
        shown.append(dialog)
        app._fault(ValueError, ValueError("again"), None)
        return 1

    monkeypatch.setattr(FaultDialog, "exec", appear)
    try:
        raise KeyError(SOMEBODY)
    except KeyError as fault:
        app._fault(KeyError, fault, fault.__traceback__)
    assert len(shown) == 1
    details = shown[0].details.toPlainText()
    assert "KeyError" in details
    assert "test_main_window.py" in details
    assert SOMEBODY not in details
    shown[0]._copy()
    assert QApplication.clipboard().text() == details
    QApplication.clipboard().clear()


def test_a_second_plan_has_its_own_window_and_the_menu_leads_to_both(
    program: Program, path: Path, plan_file: Callable[[Plan, Roster], Path]
) -> None:
    window = program.new_window(path)
    other = plan_file(a_plan(), Roster())
    with choosing(other, look=lambda dialog: titles.append(dialog.windowTitle())):
        titles: list[str] = []
        window.menus.actions["open"].trigger()
    assert titles == ["Open a plan in a window of its own"]
    assert len(program.windows) == 2
    fresh = program.windows[1]
    assert fresh.session.path == other
    assert "window of its own" in fresh.status.currentMessage()
    menu = fresh.menus._windows
    menu.aboutToShow.emit()
    entries = {a.text(): a.isChecked() for a in menu.actions()}
    assert entries == {window.windowTitle(): False, fresh.windowTitle(): True}
    window.showMinimized()
    next(a for a in menu.actions() if not a.isChecked()).trigger()
    assert not window.isMinimized()


def test_a_second_opening_in_the_same_program_leaves_the_lock(
    program: Program, path: Path, plan_file: Callable[[Plan, Roster], Path], told: list[str]
) -> None:
    window = program.new_window(path)
    window.open_path(plan_file(a_plan(), Roster()))
    assert not program.windows[1].open_path(path) or program.windows[1].session.path != path
    code = "import sys; from patrolplanner.cli import run; sys.exit(run(['check', sys.argv[1]]))"
    other = subprocess.run([sys.executable, "-c", code, path], capture_output=True, text=True, check=False)
    assert other.returncode == 2
    assert "is open in another window" in other.stderr


def test_the_menu_of_the_page_is_always_there(program: Program, path: Path) -> None:
    window = program.new_window()
    titles = [a.text() for a in window.menuBar().actions() if a.isVisible()]
    assert not window.menus._page.isEnabled()
    window.open_path(path)
    window.workspace.show_page(places.ROSTER)
    assert [a.text() for a in window.menuBar().actions() if a.isVisible()] == titles
    assert window.menus._page.isEnabled()
    assert sum(a.isSeparator() for a in window.menus._page.actions()) >= 3


def test_a_sentence_is_painted_before_a_plan_is_opened(
    program: Program, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = program.new_window()
    seen: list[tuple[str, bool]] = []
    opened = Session.open

    def slow(*chosen: object) -> Session:
        seen.append((window.start.waiting.text(), window.start.waiting.isVisible()))
        return opened(*chosen)

    monkeypatch.setattr(Session, "open", slow)
    window.open_path(path)
    assert seen == [(f"Opening {path.stem} …", True)]
    assert not window.start.waiting.text()


def test_the_page_of_many_stations_says_that_a_plan_is_missing(program: Program, told: list[str]) -> None:
    window = program.new_window()
    window.menus.actions["go-bureau"].trigger()
    assert told == [
        "The page “Many stations” is in the window of a plan: open any plan first, such as one of the stations."
    ]
    assert not window.menus.actions["go-roster"].isEnabled()
