"""A damaged plan in the window: one sentence, and by its buttons the backup copy or what can be recovered."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QFileDialog, QLineEdit, QMessageBox, QPushButton
from pytestqt.qtbot import QtBot

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.gui import remembered
from patrolplanner.gui.app import Program
from patrolplanner.gui.dialogs.recovered import RecoveredDialog
from patrolplanner.services.open_plan.session import Session
from tests.builders import a_pair, a_plan, a_roster, an_officer
from tests.gui.conftest import end

PEOPLE = tuple(an_officer(f"{n:03}", name=f"民警{n:03}") for n in range(1, 41))
ROWS = a_roster(*(a_pair(person.id, n) for person in PEOPLE for n in range(1, 29)))


@pytest.fixture
def program(qapp: QApplication) -> Iterator[Program]:
    remembered.remember("theme", "light")
    remembered.remember("language", "en")
    made = Program(qapp)
    yield made
    end(made)


@pytest.fixture
def path(plan_file: Callable[[Plan, Roster], Path]) -> Path:
    """A plan in which one letter of a name has changed."""
    return plan_file(a_plan(people=PEOPLE), ROWS)


def spoil(path: Path) -> bytes:
    content = path.read_bytes()
    name = "民警007".encode()
    content = content.replace(name, b"\x21" + name[1:], 1)
    path.write_bytes(content)
    return content


@contextmanager
def answering(button: str, *typed: Path) -> Iterator[list[str]]:
    """Press a button of the question that comes up, and type a name into the file dialog after it."""
    said: list[str] = []
    left = list(typed)

    def answer() -> None:
        dialog = QApplication.activeModalWidget()
        if isinstance(dialog, QMessageBox):
            said.append(dialog.text())
            wanted = next(b for b in dialog.buttons() if b.text() == button)
            QTest.mouseClick(wanted, Qt.MouseButton.LeftButton)
        elif isinstance(dialog, QFileDialog) and left:
            field = dialog.findChild(QLineEdit, "fileNameEdit")
            field.setText(str(left.pop(0)))
            QTest.keyClick(field, Qt.Key.Key_Return)

    timer = QTimer(interval=20)
    timer.timeout.connect(answer)
    timer.start()
    yield said
    timer.stop()
    assert left == []


def test_it_is_refused_in_one_sentence_and_nothing_happens_on_cancel(program: Program, path: Path) -> None:
    content = spoil(path)
    window = program.new_window()
    with answering("Cancel") as said:
        assert not window.open_path(path)
    assert len(said) == 1
    assert "is damaged: in the table 人员/people, row 007, the column 姓名/name holds" in said[0]
    assert "no whole backup copy" in said[0]
    assert window.session is None
    assert path.read_bytes() == content


def test_the_backup_copy_is_opened_as_a_plan_of_its_own(program: Program, path: Path, tmp_path: Path) -> None:
    session = Session.open(path, "王")
    session.back_up()
    session.close()
    spoil(path)
    window = program.new_window()
    target = tmp_path / "copy.patrol"
    with answering("Open the &backup copy…", target) as said:
        window.open_path(path)
    assert "newest whole backup copy is of" in said[0]
    assert window.session is not None
    assert window.session.path == target
    assert window.session.document.plan.people == PEOPLE


def test_what_can_be_read_is_recovered_listed_and_opened(
    program: Program, path: Path, tmp_path: Path, qtbot: QtBot
) -> None:
    spoil(path)
    window = program.new_window()
    window.show()
    target = tmp_path / "new.patrol"
    with answering("&Recover…", target):
        window.open_path(path)
    qtbot.waitUntil(lambda: window.findChild(RecoveredDialog) is not None)
    dialog = window.findChild(RecoveredDialog)
    losses = [dialog.list.item(n).text() for n in range(dialog.list.count())]
    assert any("人员/people, row 007: 姓名/name cannot be read whole" in loss for loss in losses)
    main = next(b for b in dialog.findChildren(QPushButton) if b.text() == "&Open the new plan")
    QTest.mouseClick(main, Qt.MouseButton.LeftButton)
    assert window.session is not None
    assert window.session.path == target
    assert window.session.document.roster == ROWS
