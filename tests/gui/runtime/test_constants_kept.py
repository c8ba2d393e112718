"""None outlives more calls of Qt than a long day has."""

from __future__ import annotations

import sys

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QApplication

from patrolplanner.gui.runtime.process import keep_constants

CALLS = 200_000


def test_calls_of_qt_do_not_use_none_up(qapp: QApplication) -> None:
    keep_constants()
    thing = QObject()
    for _ in range(CALLS):
        thing.setProperty("x", 1)
        thing.setObjectName("y")
    assert sys.getrefcount(None) > CALLS
