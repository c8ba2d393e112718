"""Saves what is chosen on the page of papers as something else than a paper, beside the window."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from patrolplanner.domain.messages import Message
from patrolplanner.gui.papers.order import OrderForm, PaperOrder
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets import file_dialogs
from patrolplanner.gui.widgets.date_field import dates_stand
from patrolplanner.gui.widgets.parts import button


class SaveButton(QObject):
    """A button that is there as long as a paper is chosen that can be saved so. Kinds say what, as what and how."""

    text: Message
    tip: Message
    title: Message
    kinds: Message

    saved = Signal(object)
    """List of `Path`: what was written."""
    refused = Signal(object)
    """`Message`: why it was not."""

    def __init__(self, context: PlanContext, form: OrderForm, page: QWidget) -> None:
        super().__init__(page)
        self._context, self._form, self._page = context, form, page
        self.press = button(self.text, self.save)
        self.press.setToolTip(as_tip(said(self.tip)))
        self.press.hide()

    def is_for(self, order: PaperOrder) -> bool:
        raise NotImplementedError

    def name_for(self, order: PaperOrder) -> str:
        """What the file is to be called."""
        raise NotImplementedError

    def writing(self, order: PaperOrder, out: Path) -> Callable[[], list[Path]]:
        """The work of writing into the chosen file, with all that it needs of the plan as it is now."""
        raise NotImplementedError

    def show_for(self, order: PaperOrder | None) -> None:
        self.press.setVisible(order is not None and self.is_for(order))

    def save(self) -> None:
        """Ask where to, and write it off the window's thread."""
        order = self._form.order
        if order is None or not dates_stand(self._form):
            return
        proposed = file_dialogs.usual_folder() / self.name_for(order)
        out = file_dialogs.ask_save(self._page, self.title, proposed, self.kinds)
        if out is not None:
            jobs.start(self, self.writing(order, out), self.saved.emit, self.refused.emit)
