"""Parts that lie in many pages: a field with arrows is written in like every other one."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractSpinBox, QApplication, QLineEdit, QSpinBox, QTimeEdit, QWidget
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import Message
from patrolplanner.gui.look import dress
from patrolplanner.gui.widgets.parts import column, combo, padded
from patrolplanner.gui.widgets.person_field import PersonField

GUI = Path(__file__).parents[3] / "patrolplanner" / "gui"


def text_begins(field: QLineEdit | QAbstractSpinBox) -> int:
    """How far from the left edge of a field its text begins."""
    inside = field if isinstance(field, QLineEdit) else field.findChild(QLineEdit)
    inside.setCursorPosition(0)
    return int(inside.mapTo(field, inside.cursorRect().center()).x())


@pytest.mark.parametrize("kind", [QSpinBox, QTimeEdit])
def test_text_begins_where_that_of_a_plain_field_does(kind: type[QSpinBox | QTimeEdit], qtbot: QtBot) -> None:
    plain, arrows = QLineEdit("8"), padded(kind())
    window = QWidget()
    column(plain, arrows, of=window)
    qtbot.addWidget(window)
    window.show()
    assert abs(text_begins(arrows) - text_begins(plain)) <= 2


def test_every_field_with_arrows_is_padded() -> None:
    bare = [
        f"{path.relative_to(GUI)}: {line.strip()}"
        for path in sorted(GUI.rglob("*.py"))
        for line in path.read_text(encoding="utf-8").splitlines()
        if any(f"{kind}()" in line for kind in ("QSpinBox", "QDoubleSpinBox", "QTimeEdit")) and "padded(" not in line
    ]
    assert bare == []


def test_every_entry_of_a_short_list_is_seen_at_once(qapp: QApplication, qtbot: QtBot) -> None:
    """A list opens below its field, with no arrow over its first or last entry, whichever is chosen."""
    dress(qapp, "light")
    field = combo((f"entry {n}", n) for n in range(6))
    field.view().setMinimumWidth(300)
    qtbot.addWidget(field)
    field.show()
    for chosen in range(6):
        field.setCurrentIndex(chosen)
        qtbot.mouseClick(field, Qt.MouseButton.LeftButton)
        view = field.view()
        seen = [view.viewport().rect().contains(view.visualRect(field.model().index(n, 0))) for n in range(6)]
        arrows = [one for one in view.window().children() if isinstance(one, QWidget) and one is not view]
        assert (seen, [one for one in arrows if one.isVisible() and one.height() < view.height()]) == ([True] * 6, [])
        field.hidePopup()


@pytest.mark.parametrize("make", [lambda: padded(QSpinBox()), lambda: PersonField(Message("test", "Who"))])
def test_ctrl_z_in_a_field_takes_back_what_was_typed_and_then_the_last_step(
    make: Callable[[], QSpinBox | PersonField], qtbot: QtBot
) -> None:
    field, other, taken = make(), QLineEdit(), []
    window = QWidget()
    column(field, other, of=window)
    qtbot.addWidget(window)
    undo = QShortcut(QKeySequence(QKeySequence.StandardKey.Undo), window)
    undo.activated.connect(lambda: taken.append("step"))
    with qtbot.waitActive(window):
        window.show()
    inside = field.lineEdit()
    field.setFocus()
    inside.selectAll()
    qtbot.keyClicks(inside, "7")
    qtbot.keyClick(inside, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert (inside.text() != "7", taken) == (True, [])
    while inside.isUndoAvailable():
        qtbot.keyClick(inside, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(inside, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert taken == ["step"]
