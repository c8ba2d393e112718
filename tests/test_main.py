"""Starting the program where no window can be opened: one sentence, not an end without words."""

from __future__ import annotations

import sys

import pytest

from patrolplanner import __main__ as program


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


def test_a_program_without_a_console_does_not_stumble_over_that(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("QT_QPA_PLATFORM", "offscreen")
    monkeypatch.setitem(sys.modules, "patrolplanner.gui.app", None)
    monkeypatch.setattr(sys, "stderr", None)
    assert program.main() == 2
