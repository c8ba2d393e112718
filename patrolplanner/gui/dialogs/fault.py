"""A mistake of the program, said once: what is saved, where the details are, and a button that copies them."""

from __future__ import annotations

import platform
import traceback
from pathlib import Path
from types import TracebackType

from PySide6.QtCore import qVersion
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from patrolplanner import __version__
from patrolplanner.domain.messages import translate
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, column, label, row


def details_of(kind: type[BaseException], trace: TracebackType | None) -> str:
    """Where it happened, for the developers. The fault's own words are left out: they may hold a person's name."""
    where = "".join(traceback.format_tb(trace))
    return f"patrolplanner {__version__}, Qt {qVersion()}, {platform.platform()}\n{kind.__name__}\n{where}"


class FaultDialog(HelpedDialog):
    """Says that the plan is safe and what to hand on."""

    topic = "files.fault"

    def __init__(self, parent: QWidget | None, details: str, log: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle(said(translate("fault", "A mistake of the program")))
        self.resize(620, 380)
        title = label(said(translate("fault", "The program has made a mistake")), "title")
        text = translate(
            "fault",
            "What you entered is saved in the plan file. You can go on; if something looks wrong, close the plan and "
            "open it again. The details hold no names and are also in {file}.",
        )
        what = label(said(text, file=str(log)), wrap=True)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(said(translate("fault", "Details")))
        copy = button(translate("fault", "&Copy details"), self._copy, name="copy")
        go_on = button(translate("fault", "Go on"), self.accept, role="main")
        self.end_with(go_on, copy)
        foot = row(copy, 1, go_on)
        column(title, what, (self.details, 1), foot, of=self, margins=(STEP * 5, STEP * 4, STEP * 5, STEP * 4))

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())
