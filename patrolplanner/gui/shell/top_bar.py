"""The bar over an open plan: program and plan name, search, undo and redo."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QToolButton

from patrolplanner.domain.messages import Message, translate
from patrolplanner.gui.icons import icon
from patrolplanner.gui.look import STEP, current, look
from patrolplanner.gui.plan_context import PlanContext
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.shell.navigation import PageCommand
from patrolplanner.gui.shell.search_box import SearchBox
from patrolplanner.gui.widgets.parts import icon_button, label, row
from patrolplanner.services.open_plan.history import Step

HEIGHT = 48


class TopBar(QFrame):
    """One line that is the same on every page."""

    def __init__(self, context: PlanContext, commands: Callable[[], Sequence[PageCommand]]) -> None:
        super().__init__()
        self._context = context
        self.setProperty("role", "bar")
        self.setFixedHeight(HEIGHT)
        self._shield = label()
        self.plan_name = label(role="heading")
        self.plan_name.setToolTip(as_tip(str(context.session.path)))
        self.search = SearchBox(context, commands)
        self.undo = icon_button("undo", translate("window", "Nothing to undo"), context.undo)
        self.redo = icon_button("redo", translate("window", "Nothing to redo"), context.redo)
        parts = (self._shield, self.plan_name, 1, (self.search, 2), 1, self.undo, self.redo)
        row(*parts, of=self, margins=(STEP * 4, 0, STEP * 3, 0))
        context.history_changed.connect(self.refresh)
        context.changed.connect(self.refresh)
        current.changed.connect(self._draw)
        self._draw()
        self.refresh()

    def refresh(self) -> None:
        history = self._context.session.history
        self.plan_name.setText(self._context.session.path.stem)
        _name(self.undo, history.undoable, translate("window", "Undo: {step}"), translate("window", "Nothing to undo"))
        _name(self.redo, history.redoable, translate("window", "Redo: {step}"), translate("window", "Nothing to redo"))

    def _draw(self) -> None:
        self._shield.setPixmap(icon("shield", look().accent).pixmap(20, 20))
        self._shield.setAlignment(Qt.AlignmentFlag.AlignVCenter)


def _name(made: QToolButton, step: Step | None, text: Message, nothing: Message) -> None:
    words = said(text, step=step.label) if step is not None else said(nothing)
    made.setEnabled(step is not None)
    made.setToolTip(as_tip(words))
    made.setAccessibleName(words)
