"""The window of a mistake: it shows what it offers to send, writes exactly that, and the program goes on."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from patrolplanner.gui.dialogs.fault import FaultDialog
from tests.gui.choosing import choosing
from tests.store.ordinary_user import ordinary_user

DETAILS = "patrolplanner\nKeyError\n  here"


@pytest.fixture
def dialog(qtbot: QtBot, tmp_path: Path) -> FaultDialog:
    made = FaultDialog(None, DETAILS, tmp_path / "patrolplanner.log")
    qtbot.addWidget(made)
    made.show()
    return made


def press(dialog: FaultDialog, words: str) -> None:
    (found,) = (one for one in dialog.findChildren(QPushButton) if one.text().replace("&", "").startswith(words))
    QTest.mouseClick(found, Qt.MouseButton.LeftButton)


def test_one_file_of_what_is_shown_is_saved_for_nobody_else(dialog: FaultDialog, tmp_path: Path) -> None:
    target = tmp_path / "report.txt"
    with choosing(target) as proposed:
        press(dialog, "Save to send")
    assert proposed[0].startswith("patrolplanner ")
    assert target.read_text(encoding="utf-8") == dialog.details.toPlainText() == DETAILS
    assert str(target) in dialog.told.text()
    if os.name == "posix":
        assert stat.S_IMODE(target.stat().st_mode) == 0o600
    press(dialog, "Go on")
    assert not dialog.isVisible()


def test_a_file_that_cannot_be_written_is_said(dialog: FaultDialog, monkeypatch: pytest.MonkeyPatch) -> None:
    with ordinary_user() as folder:
        monkeypatch.setenv("HOME", str(folder))
        folder.chmod(0o500)
        with choosing(folder / "report.txt"):
            press(dialog, "Save to send")
        assert list(folder.iterdir()) == []
    assert dialog.told.text().endswith("cannot be written; choose another folder.")
    assert dialog.isVisible()
