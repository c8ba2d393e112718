"""The file dialog: it reads no file, speaks the window's language, and completes names."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog, QLabel, QPushButton, QTreeView, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import translate
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.gui.said import speak
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.services.open_plan.session import Session
from tests.builders import a_plan
from tests.gui.choosing import choosing

TITLE, KINDS = translate("files", "Open a plan"), translate("files", "Plans (*.patrol)")
_OURS = pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="the system's own dialog is shown")
_OTHERS = """
import sqlite3, sys
from pathlib import Path
from patrolplanner.domain.errors import UserError
from patrolplanner.services.open_plan.session import Session
try:
    Session.open(Path(sys.argv[1]), "another")
    print("opened by the program")
except UserError as error:
    print(error)
try:
    sqlite3.connect(sys.argv[1]).execute("PRAGMA busy_timeout = 0").connection.execute("BEGIN IMMEDIATE")
    print("opened by SQLite")
except sqlite3.OperationalError as error:
    print(error)
"""


def _what_others_hear(path: Path) -> list[str]:
    command = [sys.executable, "-X", "utf8", "-c", _OTHERS, str(path)]
    root = Path(__file__).resolve().parents[3]
    done = subprocess.run(command, cwd=root, capture_output=True, encoding="utf-8", check=True)
    return done.stdout.splitlines()


@pytest.fixture
def owner(qtbot: QtBot) -> QWidget:
    widget = QWidget()
    qtbot.addWidget(widget)
    return widget


@_OURS
def test_a_dialog_that_lists_the_plan_takes_no_lock_from_it(
    owner: QWidget, qtbot: QtBot, plan_file: Callable[[Plan, Roster], Path]
) -> None:
    path = plan_file(a_plan(), Roster())

    def all_listed(dialog: QFileDialog) -> None:
        view = dialog.findChild(QTreeView, "treeView")

        def told() -> bool:
            model, root = view.model(), view.rootIndex()
            lines = range(model.rowCount(root))
            found = {model.index(n, 0, root).data(): model.index(n, 2, root).data() for n in lines}
            return found.get(path.name) == "Plan"

        qtbot.waitUntil(told)

    with closing(Session.open(path, "王")):
        with choosing(path, look=all_listed):
            assert file_dialogs.ask_open(owner, TITLE, path.parent, KINDS) == path
        with choosing(path.parent / "new.patrol", look=all_listed):
            file_dialogs.ask_save(owner, TITLE, path.with_name("new.patrol"), KINDS)
        with choosing(path.parent):
            assert file_dialogs.ask_folder(owner, TITLE, path.parent) == path.parent
        program, database = _what_others_hear(path)
    assert "王" in program
    assert database == "database is locked"


@_OURS
def test_every_word_of_the_dialog_is_chinese_in_a_chinese_window(owner: QWidget, tmp_path: Path) -> None:
    speak("zh_CN")
    words: list[str] = []

    def read(dialog: QFileDialog) -> None:
        shown = [w for kind in (QLabel, QPushButton) for w in dialog.findChildren(kind) if w.isVisible()]
        words.extend(w.text() for w in shown if w.text())

    with choosing(tmp_path / "x.patrol", look=read):
        file_dialogs.ask_save(owner, TITLE, tmp_path / "x.patrol", KINDS)
    assert len(words) >= 5
    assert [word for word in words if word.isascii()] == []


def test_a_name_without_ending_gets_that_of_its_kind(owner: QWidget, tmp_path: Path) -> None:
    with choosing(tmp_path / "十二月 一"):
        chosen = file_dialogs.ask_save(owner, TITLE, tmp_path / "proposed.patrol", KINDS)
    assert chosen == tmp_path / "十二月 一.patrol"


@_OURS
@pytest.mark.parametrize("replacing", [True, False])
def test_nobody_is_asked_whether_to_replace_what_is_never_replaced(
    replacing: bool, owner: QWidget, tmp_path: Path
) -> None:
    there = tmp_path / "there.patrol"
    there.touch()
    asks: list[bool] = []

    def read(dialog: QFileDialog) -> None:
        asks.append(not dialog.testOption(QFileDialog.Option.DontConfirmOverwrite))

    with choosing(tmp_path / "x.patrol", look=read):
        file_dialogs.ask_save(owner, TITLE, there, KINDS, replacing=replacing)
    assert asks == [replacing]


def test_no_other_file_dialog_is_in_the_program() -> None:
    package = Path(file_dialogs.__file__).parents[2]
    users = [p for p in package.rglob("*.py") if "QFileDialog" in p.read_text(encoding="utf-8")]
    assert users == [Path(file_dialogs.__file__)]
