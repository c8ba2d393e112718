"""A second start of the program, and what a start may be given: plans, workbooks, backup copies, anything else."""

from __future__ import annotations

import shutil
import socket
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtNetwork import QLocalServer
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.gui import remembered
from patrolplanner.gui.app import Program
from patrolplanner.gui.runtime import one_program
from patrolplanner.gui.runtime.one_program import Doorkeeper, handed_over, name_of_server
from patrolplanner.gui.shell import file_commands
from patrolplanner.services.open_plan.session import Session
from tests.builders import a_plan
from tests.gui.choosing import choosing
from tests.gui.conftest import end
from tests.tiny_station import workbook

ROOT = Path(__file__).resolve().parents[3]


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    """A running program that hears of further starts, without windows yet."""
    remembered.remember("language", "en")
    made = Program(qapp)
    door = Doorkeeper()
    door.asked.connect(made.show_given)
    assert door.listen()
    yield made
    door.leave()
    end(made)


@pytest.fixture
def path(plan_file: Callable[[Plan, Roster], Path]) -> Path:
    return plan_file(a_plan(), Roster())


@pytest.fixture
def told(monkeypatch: pytest.MonkeyPatch) -> list[str]:
    """What dialogs would have said."""
    said: list[str] = []
    monkeypatch.setattr(file_commands, "tell", lambda _parent, text: said.append(text))
    return said


def start(*given: object) -> subprocess.Popen[bytes]:
    """The real program, started a second time by the same user."""
    command = [sys.executable, "-m", "patrolplanner", *map(str, given)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)


def test_a_second_start_opens_the_plan_in_the_first(program: Program, path: Path, qtbot: QtBot) -> None:
    window = program.new_window()
    second = start(path)
    qtbot.waitUntil(lambda: window.session is not None)
    assert window.session.path == path
    qtbot.waitUntil(lambda: second.poll() is not None)
    assert second.returncode == 0
    assert len(program.windows) == 1
    window.showMinimized()
    third = start(path)
    qtbot.waitUntil(lambda: third.poll() is not None)
    qtbot.waitUntil(lambda: not window.isMinimized())
    assert len(program.windows) == 1, "a plan that is open comes to the front"


def test_a_second_start_without_a_plan_brings_the_window_forward(program: Program, path: Path, qtbot: QtBot) -> None:
    window = program.new_window(path)
    window.showMinimized()
    second = start()
    qtbot.waitUntil(lambda: second.poll() is not None)
    qtbot.waitUntil(lambda: not window.isMinimized())
    assert second.returncode == 0
    assert program.windows == [window]


def test_another_plan_gets_a_window_of_its_own(program: Program, path: Path) -> None:
    program.new_window(path)
    other = path.with_name("other.patrol")
    Session.create(other, program.windows[0].session.document, "clerk", action="test").close()
    program.show_given([other, path])
    assert [window.session.path for window in program.windows] == [path, other]


def test_a_window_that_is_just_opening_a_plan_takes_no_other(
    program: Program, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """While a plan is read the window is painted, and what arrives from a second start is heard."""
    window = program.new_window()
    other = path.with_name("other.patrol")
    shutil.copy(path, other)
    opened = window._opened

    def and_another_start(plan: Path) -> Session:
        monkeypatch.setattr(window, "_opened", opened)
        program.show_given([other])
        return opened(plan)

    monkeypatch.setattr(window, "_opened", and_another_start)
    assert window.open_path(path)
    assert sorted(w.session.path.name for w in program.windows) == sorted([path.name, "other.patrol"])


def test_a_first_program_that_hangs_does_not_hang_the_second(
    qapp: QApplication, monkeypatch: pytest.MonkeyPatch
) -> None:
    """It listens and never answers."""
    monkeypatch.setattr(one_program, "PATIENCE_MS", 100)
    hangs = QLocalServer()
    assert hangs.listen(name_of_server())
    assert not handed_over(["/plans/one.patrol"])
    hangs.close()


@pytest.mark.skipif(sys.platform == "win32", reason="Windows leaves nothing of a process that was killed")
def test_what_a_killed_program_left_keeps_nobody_out(qapp: QApplication) -> None:
    finder = QLocalServer()
    assert finder.listen(name_of_server())
    place = Path(finder.fullServerName())
    finder.close()
    left = socket.socket(socket.AF_UNIX)
    left.bind(str(place))
    left.close()
    assert place.exists()
    assert not handed_over([])
    door = Doorkeeper()
    assert door.listen()
    door.leave()


def test_words_and_files_of_others_are_named_and_run_nothing(
    program: Program, path: Path, told: list[str], tmp_path: Path
) -> None:
    letter = tmp_path / "letter.docx"
    letter.write_text("no plan")
    program.new_window()
    program.show_given([tmp_path / "check", letter, path])
    assert "no file check" in told[0]
    assert "letter.docx is not a plan file of this program" in told[1]
    assert [window.session.path for window in program.windows if window.session] == [path]


def test_a_workbook_is_shown_before_it_is_taken_in(program: Program, tmp_path: Path) -> None:
    window = program.new_window()
    book = workbook(tmp_path)
    with choosing(tmp_path / "from book.patrol"):
        program.show_given([book])
    assert window.session.path.name == "from book.patrol"
    (dialog,) = window._open_dialogs()
    assert window.session.document.plan.people == (), "nothing is taken in before the clerk says so"
    dialog.done(0)


def test_a_backup_copy_becomes_a_plan_of_its_own(program: Program, path: Path, tmp_path: Path) -> None:
    copy = tmp_path / "城关.2026-11-20_093000_00.backup"
    shutil.copy(path, copy)
    before = copy.read_bytes()
    window = program.new_window()
    with choosing(tmp_path / "again.patrol") as proposed:
        program.show_given([copy])
    assert proposed == ["城关.patrol"]
    assert window.session.path.name == "again.patrol"
    assert copy.read_bytes() == before
