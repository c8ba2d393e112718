"""Starting the program where no window can be opened: one sentence, not an end without words."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import PySide6
import pytest

from patrolplanner import __main__ as program

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture(autouse=True)
def _no_arguments(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "argv", ["patrolplanner"])


def test_without_a_screen_it_says_so(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    for name in ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"):
        monkeypatch.delenv(name, raising=False)
    assert program.main() == 2
    assert "no screen" in capsys.readouterr().err


def test_a_missing_system_library_is_named(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setitem(sys.modules, "patrolplanner.gui.app", None)
    assert program.main() == 2
    assert "patrolplanner.gui.app" in capsys.readouterr().err


def test_qt_without_its_part_for_pdf_is_told_how_to_get_it(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """As pip leaves it where the newest Qt does not run: before 6.12 that part is not in a package of its own."""
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    # none of Qt has been loaded yet, and one of its modules is not to be found
    monkeypatch.delitem(sys.modules, "PySide6.QtPdf", raising=False)
    monkeypatch.setattr(PySide6, "__path__", [])
    assert program.main() == 2
    assert capsys.readouterr().err == "Qt's part for PDF is missing: pip install 'patrolplanner[older-qt]'.\n"


def test_a_program_without_a_console_does_not_stumble_over_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setitem(sys.modules, "patrolplanner.gui.app", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert program.main() == 2


def test_without_a_console_nothing_is_a_command(monkeypatch: pytest.MonkeyPatch) -> None:
    """What the program with a window is given is for the window, whatever it is."""
    from patrolplanner.gui import app

    given: list[list[str]] = []
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(app, "run", lambda arguments: given.append(arguments) or 0)
    monkeypatch.setattr(sys, "platform", "win32")
    monkeypatch.setattr(sys, "stdout", None)
    for arguments in (["check", "x.patrol"], ["a.xlsx"], ["one.patrol", "two.patrol"], ["--help"]):
        monkeypatch.setattr(sys, "argv", ["patrolplanner", *arguments])
        assert program.main() == 0
    assert given == [["check", "x.patrol"], ["a.xlsx"], ["one.patrol", "two.patrol"], ["--help"]]


def test_a_mistake_before_the_window_is_written_down(
    monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    from patrolplanner.gui import app
    from patrolplanner.services.fault_log import log_path

    def falls(_arguments: list[str]) -> int:
        raise ZeroDivisionError

    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setattr(app, "run", falls)
    assert program.main() == 3
    assert str(log_path()) in capsys.readouterr().err
    assert "ZeroDivisionError" in log_path().read_text(encoding="utf-8")


def test_a_folder_of_the_user_that_cannot_be_made_keeps_no_window_shut(tmp_path: Path) -> None:
    """As with a stick that was pulled out: the window opens, says that nothing is kept, and closes."""
    (tmp_path / "file").touch()
    surroundings = {**os.environ, "PATROLPLANNER_HOME": str(tmp_path / "file" / "none"), "PYTHONPATH": str(ROOT)}
    script = tmp_path / "start.py"
    script.write_text(
        "import sys\nfrom PySide6.QtCore import QTimer\nfrom PySide6.QtWidgets import QApplication\n"
        "from patrolplanner.gui import app\nshow = app.Program.new_window\n"
        "def shown(program, path=None):\n"
        "    window = show(program)\n    print(window.status.currentMessage() or window.status.said.text())\n"
        "    QTimer.singleShot(200, window.close)\n    return window\n"
        "app.Program.new_window = shown\nsys.exit(app.run([]))\n",
        encoding="utf-8",
    )
    done = subprocess.run(
        [sys.executable, script], env=surroundings, check=False, capture_output=True, text=True, encoding="utf-8"
    )
    assert done.returncode == 0, done.stderr
    assert "Settings and the log cannot be kept" in done.stdout


class _CtrlC:
    """Somebody presses Ctrl-C while a command's module is loaded."""

    def find_spec(self, name: str, *_: object) -> None:
        if name == "patrolplanner.cli.commands.county":
            raise KeyboardInterrupt


def test_ctrl_c_while_a_command_is_loaded_leaves_no_traceback(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.delitem(sys.modules, "patrolplanner.cli.commands.county", raising=False)
    monkeypatch.setattr(sys, "meta_path", [_CtrlC(), *sys.meta_path])
    monkeypatch.setattr(sys, "argv", ["patrolplanner", "county", str(tmp_path)])
    assert program.main() == program.INTERRUPTED
