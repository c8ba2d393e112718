"""What a step of the set-up is, and a form row whose label leads to its field."""

from __future__ import annotations

from PySide6.QtWidgets import QGridLayout, QLabel, QVBoxLayout, QWidget

from patrolplanner.domain.messages import Message
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said
from patrolplanner.services.starting.starting import Draft

FIELD_WIDTH = 320


class SetUpStep(QWidget):
    """One question. ``show_draft`` is called when it comes to the front, ``answer`` when the user goes on."""

    title: Message
    purpose: Message

    def __init__(self) -> None:
        super().__init__()
        self.body = QVBoxLayout(self)
        self.body.setContentsMargins(0, 0, 0, 0)
        self.body.setSpacing(STEP * 3)

    def show_draft(self, draft: Draft) -> None:
        """Put what is known into the fields."""

    def answer(self, draft: Draft) -> Draft:
        """The draft with what was entered. Raises PlannerError where it makes no sense."""
        return draft


def form() -> QGridLayout:
    """A grid for `field`."""
    grid = QGridLayout()
    grid.setHorizontalSpacing(STEP * 3)
    grid.setVerticalSpacing(STEP * 3)
    grid.setColumnStretch(2, 1)
    return grid


def field(grid: QGridLayout, text: Message, widget: QWidget, note: Message | None = None) -> None:
    """A labelled row; the label's letter moves to the field."""
    row = grid.rowCount()
    made = QLabel(said(text))
    made.setBuddy(widget)
    widget.setMinimumWidth(FIELD_WIDTH)
    grid.addWidget(made, row, 0)
    grid.addWidget(widget, row, 1)
    if note is not None:
        quiet = QLabel(said(note))
        quiet.setProperty("role", "quiet")
        quiet.setWordWrap(True)
        widget.setAccessibleDescription(said(note))
        grid.addWidget(quiet, row, 2)
