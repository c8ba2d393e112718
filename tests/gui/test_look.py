"""Letters of the chosen size everywhere, whatever the desktop has of its own for some kinds of widgets."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication, QListView, QMenu, QMenuBar, QMessageBox, QStatusBar, QTableView, QWidget

from patrolplanner.gui.icons import program_icon
from patrolplanner.gui.look import SIZES, choose_font

KINDS = (QTableView, QListView, QMenu, QMenuBar, QMessageBox, QStatusBar, QWidget)


@pytest.fixture
def _of_the_desktop(qapp: QApplication) -> Iterator[None]:
    """Sizes are those of the usual letters again in the end."""
    yield
    choose_font(qapp)


@pytest.mark.usefixtures("_of_the_desktop")
@pytest.mark.parametrize("size", SIZES)
def test_every_kind_of_widget_has_letters_of_the_chosen_size(qapp: QApplication, size: str) -> None:
    """Windows has letters of its own for tables, menus and messages."""
    choose_font(qapp)
    small = QFont(qapp.font())
    small.setPixelSize(9)
    for kind in ("QAbstractItemView", "QMenu", "QMenuBar", "QMessageBox", "QStatusBar"):
        qapp.setFont(small, kind)
    choose_font(qapp, size)
    assert {kind.__name__: kind().font().pixelSize() for kind in KINDS} == {k.__name__: SIZES[size] for k in KINDS}


def test_the_program_has_an_icon_of_its_own(qapp: QApplication) -> None:
    sizes = {(s.width(), s.height()) for s in program_icon().availableSizes()}
    assert {(16, 16), (32, 32), (256, 256)} <= sizes
    edge = program_icon().pixmap(32, 32).toImage().pixelColor(16, 3)
    assert edge.blue() > edge.red()
