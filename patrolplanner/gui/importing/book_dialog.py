"""What the dialogs that take a workbook over have in common."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.asking import Unsaved
from patrolplanner.gui.widgets.parts import Part, button, column, label, row, set_role
from patrolplanner.services.open_plan.document import Edit

_NOT_TAKEN = translate("import", "What you have chosen here is not taken over into the plan yet.")


class BookDialog(HelpedDialog):
    """A sentence above and Take over below; the workbook is read beside the window by ``_job``."""

    topic = "import"

    _job: jobs.Job

    def __init__(self, parent: QWidget, context: PlanContext, book: Path, title: Message) -> None:
        super().__init__(parent)
        self._context, self._book = context, book
        self.setWindowTitle(said(title))
        self.summary = label(said(translate("import", "Reading the workbook …")), "quiet", wrap=True)
        self.apply = button(translate("import", "&Take over"), self._take_over, role="main")
        self.apply.setEnabled(False)

    def _lay_out(self, *parts: Part) -> None:
        cancel = button(translate("import", "Cancel"), self.reject)
        self.end_with(self.apply, cancel)
        column(*parts, row(1, cancel, self.apply), of=self, margins=(STEP * 5, STEP * 4, STEP * 5, STEP * 4))

    def unsaved(self) -> Unsaved | None:
        """What was chosen by hand, which can be taken over as it is."""
        if not self._touched():
            return None
        keep = translate("import", "Take it over") if self.apply.isEnabled() else None

        def take(then: Callable[[], object]) -> None:
            self._take_over()
            then()

        return Unsaved(_NOT_TAKEN, keep, take)

    def _touched(self) -> bool:
        """Whether something was chosen by hand."""
        raise NotImplementedError

    def done(self, result: int) -> None:
        """Nobody waits for the reading any more."""
        self._job.drop()
        super().done(result)

    def _refused(self, message: Message) -> None:
        set_role(self.summary, "danger")
        self.summary.setText(said(message))

    def _edit(self) -> Edit | None:
        """What is taken over; None while there is nothing."""
        raise NotImplementedError

    def _take_over(self) -> None:
        edit = self._edit()
        if edit is None:
            return
        step = translate("import", "import {file}").fill(file=self._book.name)
        if self._context.apply(edit, step, action="import"):
            self.accept()
        else:
            self.reject()
