"""A mistake of the program, said once: what is saved, where the details are, and one file of them to be sent."""

from __future__ import annotations

from datetime import datetime
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QPlainTextEdit, QWidget

from patrolplanner.domain.messages import translate
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.gui.widgets.parts import button, column, label, row, set_role
from patrolplanner.services.fault_log import write_report


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
            "open it again. To report it, save the details and send that file: it holds what stands below and nothing "
            "else, no names and no numbers. They are also in {file}.",
        )
        what = label(said(text, file=str(log)), wrap=True)
        self.details = QPlainTextEdit(details)
        self.details.setReadOnly(True)
        self.details.setAccessibleName(said(translate("fault", "Details")))
        copy = button(translate("fault", "&Copy details"), self._copy, name="copy")
        save = button(translate("fault", "&Save to send…"), self._save)
        self.told = label(role="good", wrap=True)
        self.told.hide()
        go_on = button(translate("fault", "Go on"), self.accept, role="main")
        self.end_with(go_on, save, copy)
        foot = row(copy, save, 1, go_on)
        around = (STEP * 5, STEP * 4, STEP * 5, STEP * 4)
        column(title, what, (self.details, 1), self.told, foot, of=self, margins=around)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.details.toPlainText())

    def _save(self) -> None:
        """Into a file of the user's choice, which nobody else may read."""
        proposed = file_dialogs.usual_folder() / f"patrolplanner {datetime.now():%Y-%m-%d %H%M}.txt"
        target = file_dialogs.ask_save(
            self, translate("fault", "Save the details"), proposed, translate("fault", "Text (*.txt)")
        )
        if target is None:
            return
        text, role = translate("fault", "Saved: {file}"), "good"
        try:
            write_report(target, self.details.toPlainText())
        except OSError:
            text, role = translate("fault", "{file} cannot be written; choose another folder."), "danger"
        set_role(self.told, role)
        self.told.setText(said(text, file=str(target)))
        self.told.show()
