"""Icons follow the theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from patrolplanner.domain.messages import translate
from patrolplanner.gui.icons import draw, icon
from patrolplanner.gui.look import DARK, LIGHT, dress
from patrolplanner.gui.widgets.parts import button


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    dress(qapp, "light")


def ink(found: QIcon) -> QColor:
    picture = found.pixmap(64, 64).toImage()
    colours = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return max(colours, key=lambda colour: colour.alpha())


def test_buttons_and_actions_are_drawn_again_in_the_other_theme(themes: QApplication, qtbot: QtBot) -> None:
    tool, line = QToolButton(), QLineEdit()
    qtbot.addWidget(tool)
    qtbot.addWidget(line)
    action = line.addAction(icon("filter"), QLineEdit.ActionPosition.LeadingPosition)
    draw(tool, "add")
    draw(action, "filter")
    assert ink(tool.icon()).name() == LIGHT.ink.lower()
    dress(themes, "dark")
    assert ink(tool.icon()).name() == DARK.ink.lower()
    assert ink(action.icon()).name() == DARK.ink.lower()


def test_the_icon_of_a_filled_button_has_the_ink_of_its_words(themes: QApplication, qtbot: QtBot) -> None:
    made = button(translate("test", "step"), lambda: None, role="main", name="add")
    qtbot.addWidget(made)
    assert ink(made.icon()).name() == LIGHT.on_accent.lower()
    dress(themes, "dark")
    assert ink(made.icon()).name() == DARK.on_accent.lower()
