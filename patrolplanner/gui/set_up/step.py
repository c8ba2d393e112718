"""What a step of the set-up is, and a form row whose label leads to its field."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QWidget

from patrolplanner.domain.messages import Message
from patrolplanner.gui.look import STEP
from patrolplanner.gui.widgets.parts import captioned, column, grid
from patrolplanner.services.starting.starting import Draft

FIELD_WIDTH = 320


class SetUpStep(QWidget):
    """One question. ``show_draft`` is called when it comes to the front, ``answer`` when the user goes on."""

    title: Message
    purpose: Message

    def __init__(self) -> None:
        super().__init__()
        self.body = column(of=self, spacing=STEP * 3)

    def show_draft(self, draft: Draft) -> None:
        """Put what is known into the fields."""

    def answer(self, draft: Draft) -> Draft:
        """The draft with what was entered. Raises PlannerError where it makes no sense."""
        return draft


def form(*rows: tuple[Message, QWidget]) -> QGridLayout:
    """Labelled rows; a label's letter moves to its field."""
    made = grid(STEP * 3, STEP * 3, 2)
    for n, (text, widget) in enumerate(rows):
        widget.setMinimumWidth(FIELD_WIDTH)
        made.addWidget(captioned(text, widget), n, 0)
        made.addWidget(widget, n, 1)
    return made
