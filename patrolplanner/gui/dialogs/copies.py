"""Backup copies of the open plan: make one, go back to one, or open one as a plan of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QTreeWidget, QTreeWidgetItem, QWidget

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.help.dialog import HelpedDialog
from patrolplanner.gui.look import STEP
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import day_said, said
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.gui.widgets.heads import Head, show_heads
from patrolplanner.gui.widgets.parts import button, column, label, row, set_role
from patrolplanner.paths import PLAN_ENDING
from patrolplanner.services.open_plan.copies import Copy, copies_of, copy_as_plan, go_back

_COPY = Qt.ItemDataRole.UserRole


class CopiesDialog(HelpedDialog):
    """The dated copies beside the plan file."""

    topic = "files.copies"

    def __init__(self, parent: QWidget, context: PlanContext, open_plan: Callable[[Path], object]) -> None:
        super().__init__(parent)
        self._context = context
        self._open_plan = open_plan
        self.setWindowTitle(said(translate("copies", "Backup copies")))
        self.resize(640, 420)
        text = translate(
            "copies",
            "A copy is made on the first opening of a day and lies beside the plan; the last ten are kept. Going back "
            "to one can be undone; published versions and the log stay.",
        )
        what = label(said(text), "quiet", wrap=True)
        self.list = QTreeWidget()
        heads = (
            Head(translate("copies", "Made on"), translate("column notes", "The copy holds the plan as it was then.")),
            Head(translate("copies", "Size"), translate("column notes", "How large the file is.")),
        )
        show_heads(self.list, heads)
        self.list.setRootIsDecorated(False)
        self.list.setColumnWidth(0, 320)
        self.list.itemSelectionChanged.connect(self._allow)
        self.said = label(role="quiet", wrap=True)
        make = button(translate("copies", "&Make a copy now"), self._make, name="copy")
        self.apart = button(translate("copies", "&Open as a plan of its own…"), self._apart)
        self.back = button(translate("copies", "&Go back to it"), self._back, role="main")
        close = button(translate("copies", "Close"), self.accept)
        self.end_with(self.back, self.apart, make, close)
        foot = row(make, 1, close, self.apart, self.back)
        column(what, (self.list, 1), self.said, foot, of=self, margins=(STEP * 5, STEP * 4, STEP * 5, STEP * 4))
        self.refresh()

    def refresh(self) -> None:
        self.list.clear()
        for copy in copies_of(self._context.session.path):
            item = QTreeWidgetItem(
                [f"{day_said(copy.at.date())}  {copy.at:%H:%M:%S}", QLocale().formattedDataSize(copy.size)]
            )
            item.setData(0, _COPY, copy)
            self.list.addTopLevelItem(item)
        if (first := self.list.topLevelItem(0)) is not None:
            self.list.setCurrentItem(first)
        self._allow()

    def _chosen(self) -> Copy | None:
        item = self.list.currentItem()
        return item.data(0, _COPY) if item is not None else None

    def _allow(self) -> None:
        for made in (self.apart, self.back):
            made.setEnabled(self._chosen() is not None)

    def _tell(self, message: Message, role: str = "danger") -> None:
        set_role(self.said, role)
        self.said.setText(said(message))

    def _make(self) -> None:
        try:
            self._context.session.back_up()
        except PlannerError as error:
            self._tell(error.message)
            return
        self.refresh()
        self._tell(translate("copies", "A copy was made."), "good")

    def _back(self) -> None:
        copy = self._chosen()
        if copy is None:
            return
        try:
            changed = self._context.with_reason(lambda why: go_back(self._context.session, copy, why))
        except PlannerError as error:
            self._tell(error.message)
            return
        self.refresh()
        done = translate("copies", "The plan is as it was in this copy.")
        same = translate("copies", "The plan is the same as this copy.")
        self._tell(done if changed else same, "good")

    def _apart(self) -> None:
        copy = self._chosen()
        if copy is None:
            return
        path = self._context.session.path
        proposed = path.with_name(f"{path.stem} {copy.at:%Y-%m-%d}{PLAN_ENDING}")
        title, kinds = translate("copies", "Keep the copy as"), translate("files", "Plans (*.patrol)")
        target = file_dialogs.ask_save(self, title, proposed, kinds, replacing=False)
        if target is None:
            return
        try:
            copy_as_plan(copy.path, target)
        except PlannerError as error:
            self._tell(error.message)
            return
        self.accept()
        self._open_plan(target)
