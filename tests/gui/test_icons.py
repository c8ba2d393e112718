"""Icons follow the theme."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QColor, QIcon
from PySide6.QtWidgets import QApplication, QLineEdit, QToolButton
from pytestqt.qtbot import QtBot

from patrolplanner.gui.icons import draw, icon
from patrolplanner.gui.look import DARK, LIGHT, dress


@pytest.fixture
def themes(qapp: QApplication) -> Iterator[QApplication]:
    yield qapp
    dress(qapp, "light")


def ink(found: QIcon) -> QColor:
    picture = found.pixmap(64, 64).toImage()
    colours = [picture.pixelColor(x, y) for x in range(picture.width()) for y in range(picture.height())]
    return max(colours, key=lambda colour: colour.alpha())


def test_buttons_and_actions_are_drawn_again_in_the_other_theme(themes: QApplication, qtbot: QtBot) -> None:
    button, line = QToolButton(), QLineEdit()
    qtbot.addWidget(button)
    qtbot.addWidget(line)
    action = line.addAction(icon("filter"), QLineEdit.ActionPosition.LeadingPosition)
    draw(button, "add")
    draw(action, "filter")
    assert ink(button.icon()).name() == LIGHT.ink.lower()
    dress(themes, "dark")
    assert ink(button.icon()).name() == DARK.ink.lower()
    assert ink(action.icon()).name() == DARK.ink.lower()
