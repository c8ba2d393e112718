"""A dialog in which F1 opens its own section of the guide."""

from __future__ import annotations

from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from patrolplanner.gui.widgets.dialog import Dialog

HELP_KEY = "F1"


class HelpedDialog(Dialog):
    """``topic`` names the section; what has several parts gives another one for the part in front."""

    topic = ""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        QShortcut(QKeySequence(HELP_KEY), self).activated.connect(self._help)

    def _help(self) -> None:
        from patrolplanner.gui.help.window import show_help  # here: a dialog opens without the guide

        show_help(self.topic, self)
