"""A number with what it counts beside it, on a card of its own."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent
from PySide6.QtWidgets import QFrame

from patrolplanner.domain.messages import Message
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.parts import label, row


class Figure(QFrame):
    """The number is large; a tone (danger, warn, good, quiet) colours it, the words stay quiet.

    With ``pressed`` it can be clicked, and reached and pressed with the keyboard.
    """

    def __init__(
        self,
        what: Message,
        value: str = "–",
        tip: Message | None = None,
        pressed: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.setProperty("role", "panel")
        self._words, self._pressed = said(what), pressed
        self.number = label(value, "number")
        row(self.number, label(self._words, "quiet"), of=self, margins=(STEP * 3, STEP, STEP * 3, STEP))
        if tip is not None:
            self.setToolTip(as_tip(said(tip)))
        if pressed is not None:
            self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
            self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_value(self, value: str, tone: str = "") -> None:
        self.number.setText(value)
        if self.number.property("tone") != tone:
            self.number.setProperty("tone", tone)
            self.number.style().polish(self.number)
        self.setAccessibleName(f"{value} {self._words}")

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if self._pressed is not None:
            self._pressed()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self._pressed is not None and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self._pressed()
        else:
            super().keyPressEvent(event)
