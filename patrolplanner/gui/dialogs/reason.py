"""Asks for the reason of a change of what is over and published, or archived."""

from __future__ import annotations

from PySide6.QtWidgets import QApplication, QInputDialog, QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.said import said


def ask_reason(window: QWidget, why: Message) -> str:
    """The reason, empty when none is given. It is asked over whatever dialog is open."""
    parent = QApplication.activeModalWidget() or window
    text, given = QInputDialog.getText(parent, said(translate("reason", "Reason for the change")), said(why))
    return text.strip() if given else ""
