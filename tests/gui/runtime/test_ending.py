"""A process of the window ends well, whatever Qt has put off until then."""

from __future__ import annotations

import os
import subprocess
import sys

LEFT = """
from PySide6.QtWidgets import QApplication, QFrame
from patrolplanner.gui.runtime.process import delete_what_waits
app = QApplication([])
class Left(QFrame): pass
left = Left()
left.deleteLater()
{ending}
"""


def end_of(ending: str) -> int:
    environment = {**os.environ, "QT_QPA_PLATFORM": "offscreen"}
    code = LEFT.format(ending=ending)
    return subprocess.run([sys.executable, "-c", code], env=environment, check=False).returncode


def test_what_waits_for_its_deletion_goes_before_python() -> None:
    assert end_of("delete_what_waits()") == 0
    assert end_of("") != 0, "Qt takes care of it by now: the ending is no longer needed"
