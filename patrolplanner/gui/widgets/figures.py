"""A number with what it counts beside it, on a card of its own."""

from __future__ import annotations

from PySide6.QtWidgets import QFrame, QHBoxLayout

from patrolplanner.domain.messages import Message
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import label


class Figure(QFrame):
    """The number is large; a tone of danger or good colours it, the words stay quiet."""

    def __init__(self, what: Message, value: str = "–") -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._words = said(what)
        self.number = label(value, "number")
        across = QHBoxLayout(self)
        across.setContentsMargins(STEP * 3, STEP, STEP * 3, STEP)
        across.setSpacing(STEP * 2)
        across.addWidget(self.number)
        across.addWidget(label(self._words, "quiet"))

    def show_value(self, value: str, tone: str = "") -> None:
        """Another number."""
        self.number.setText(value)
        if self.number.property("tone") != tone:
            self.number.setProperty("tone", tone)
            self.number.style().polish(self.number)
        self.setAccessibleName(f"{value} {self._words}")
