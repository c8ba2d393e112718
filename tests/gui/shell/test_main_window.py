"""The window as a user meets it: opening, refusals, second opener, dropping, undo, closing, language and theme."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtWidgets import QApplication, QFileDialog
from pytestqt.qtbot import QtBot

from patrolplanner import paths
from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.gui import places, remembered
from patrolplanner.gui.app import Program
from patrolplanner.gui.dialogs.copies import CopiesDialog
from patrolplanner.gui.importing.workbook import ImportDialog
from patrolplanner.gui.look import current, sized
from patrolplanner.gui.roster.grid import RosterGrid
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.shell import file_commands
from patrolplanner.services.edits.records import with_setting
from patrolplanner.services.open_plan.document import Document
from patrolplanner.services.open_plan.session import Session
from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_plan, an_officer
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
    jobs.finish_all()
    for window in tuple(made.windows):
        window.close()
    QApplication.sendPostedEvents()


@pytest.fixture
def path(plan_file: Callable[[Plan, Roster], Path]) -> Path:
    """A small plan."""
    return plan_file(a_plan(), Roster())


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


@pytest.mark.parametrize("trouble", ["gone", "stranger", "damaged", "in use"])
def test_a_file_that_cannot_be_opened_is_refused_in_one_sentence(
    program: Program, path: Path, told: list[str], trouble: str
) -> None:
    window = program.new_window()
    holder = None
    if trouble == "gone":
        path.unlink()
    elif trouble == "stranger":
        path.write_text("a shopping list")
    elif trouble == "damaged":
        path.write_bytes(path.read_bytes()[:2000])
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
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    none = Qt.MouseButton.NoButton
    event = QDropEvent(QPointF(5, 5), Qt.DropAction.CopyAction, data, none, Qt.KeyboardModifier.NoModifier)
    window.dropEvent(event)
    assert window.session is not None


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


def test_the_sample_is_prepared_beside_the_window(
    program: Program, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = program.new_window()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(tmp_path / "示例"), ""))
    window.start.sample.click()
    assert not window.start.sample.isEnabled()
    qtbot.waitUntil(lambda: window.session is not None)
    assert (tmp_path / "示例.patrol").exists()
    assert len(window.workspace.context.plan.people) == 63
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


@pytest.mark.parametrize("name", ["out.xlsx", "out.csv", "out.json", "out.ics", "out"])
def test_the_ending_says_what_is_exported(
    program: Program, path: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch, name: str
) -> None:
    window = program.new_window(path)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(tmp_path / name), ""))
    file_commands.export_from(window)
    out = tmp_path / (name if "." in name else f"{name}.xlsx")
    qtbot.waitUntil(out.exists)


def test_the_kind_chosen_says_which_workbook_is_exported(
    program: Program, path: Path, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    from openpyxl import load_workbook

    window = program.new_window(path)
    sheets = {}
    for name, kind in (("all", ""), ("roster", said(file_commands._ROSTER_BOOK))):
        out = tmp_path / f"{name}.xlsx"
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, out=out, kind=kind, **k: (str(out), kind))
        file_commands.export_from(window)
        qtbot.waitUntil(lambda out=out: out.name in window.status.currentMessage())
        sheets[name] = load_workbook(out).sheetnames
    assert len(sheets["roster"]) == 3
    assert len(sheets["all"]) > 3


def test_going_back_to_a_copy_can_be_undone(program: Program, path: Path) -> None:
    window = program.new_window(path)
    context = window.workspace.context
    context.apply(_one_more, RENAME)
    dialog = CopiesDialog(window, context, window.open_path)
    dialog.back.click()
    assert len(context.plan.people) == 1
    context.undo()
    assert len(context.plan.people) == 2


def test_a_file_that_is_gone_is_greyed_and_can_be_forgotten(program: Program, path: Path) -> None:
    window = program.new_window(path)
    window.close_plan()
    shutil.move(path, path.with_suffix(".old"))
    window.start.refresh()
    assert [f.there for f in remembered.recent_files()] == [False]
    assert window.start.recent.count() == 1
    window.start._forget(path.resolve())
    assert remembered.recent_files() == []


def test_every_part_that_is_shipped_has_a_licence(program: Program) -> None:
    from patrolplanner.gui.dialogs.about import PARTS, AboutDialog, version_of

    names = {part.distribution.lower() for part in PARTS}
    import tomllib

    project = tomllib.loads((paths.resources().parent / "pyproject.toml").read_text(encoding="utf-8"))["project"]
    asked = {entry.split(">")[0].split("[")[0].strip().lower() for entry in project["dependencies"]}
    assert asked <= names
    dialog = AboutDialog(program.new_window())
    assert dialog.table.topLevelItemCount() >= len([p for p in PARTS if version_of(p) is not None])


def _one_more(document: Document) -> Document:
    people = (*document.plan.people, an_officer("999"))
    return replace(document, plan=replace(document.plan, people=people))


def test_a_workbook_becomes_a_plan(
    program: Program, tmp_path: Path, qtbot: QtBot, monkeypatch: pytest.MonkeyPatch
) -> None:
    window = program.new_window()
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(tmp_path / "ours.patrol"), ""))
    file_commands.open_file(window, workbook(tmp_path))
    dialog = window.findChild(ImportDialog)
    qtbot.waitUntil(lambda: dialog.found is not None)
    dialog.apply.click()
    assert len(window.workspace.context.plan.people) == 4
    assert window.session.path == tmp_path / "ours.patrol"


def test_a_copy_is_saved_under_another_name(
    program: Program, path: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, told: list[str]
) -> None:
    window = program.new_window(path)
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(tmp_path / "copy"), ""))
    file_commands.save_copy(window)
    with PlanFile.open(tmp_path / "copy.patrol") as file:
        assert file.load().plan == window.workspace.context.plan
    monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *a, **k: (str(path), ""))
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
