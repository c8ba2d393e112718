"""What could not be taken as it was from a damaged plan, line by line, before the new one is opened."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtWidgets import QListWidget, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import button, column, label, row
from patrolplanner.services.open_plan.recovery import summary
from patrolplanner.store.recovering import Recovery


class RecoveredDialog(HelpedDialog):
    """Accepted when the new plan is to be opened."""

    topic = "files.damaged"

    def __init__(self, parent: QWidget, found: Recovery, target: Path) -> None:
        super().__init__(parent)
        self.setWindowTitle(said(translate("recovery", "Recovered plan")))
        self.resize(680, 420)
        what = label(said(summary(found, target)), wrap=True)
        self.list = QListWidget()
        self.list.setWordWrap(True)
        self.list.setAccessibleName(said(translate("recovery", "What could not be taken as it was")))
        self.list.addItems([said(loss) for loss in found.losses])
        self.list.setVisible(bool(found.losses))
        open_it = button(translate("recovery", "&Open the new plan"), self.accept, role="main")
        close = button(translate("recovery", "Close"), self.reject)
        self.end_with(open_it, close)
        foot = row(1, close, open_it)
        column(what, (self.list, 1), foot, of=self, margins=(STEP * 5, STEP * 4, STEP * 5, STEP * 4))
