"""What every dialog keeps to: nothing that was entered is thrown away unasked, and Tab goes from fields to buttons."""

from __future__ import annotations

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QDialog, QPushButton, QWidget

from patrolplanner.gui.widgets.asking import Unsaved, leave_field, may_leave

_EDGE = 16
"""What stays free at the sides of a screen; the frame and a task bar need more of its height."""


class Dialog(QDialog):
    """Esc, the cross and Cancel ask first where `unsaved` says what would be lost."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._foot: tuple[QPushButton, ...] = ()
        self._asking = False

    def unsaved(self) -> Unsaved | None:
        """What would be lost if the dialog were closed now."""
        return None

    def open_at(self, width: int, height: int) -> None:
        """Open so large, or as large as the screen has room for."""
        room = self.screen().availableSize()
        self.resize(QSize(width, height).boundedTo(QSize(room.width() - _EDGE, room.height() - 3 * _EDGE)))

    def end_with(self, *buttons: QPushButton) -> None:
        """The buttons that Tab comes to after everything else, the one for going on first, that for leaving last."""
        self._foot = buttons
        buttons[0].setDefault(True)

    def reject(self) -> None:
        if self._asking:
            return
        self._asking = True
        try:
            leave_field(self)
            leaves = may_leave(self, self.unsaved)
        finally:
            self._asking = False
        if leaves:
            super().reject()

    def done(self, result: int) -> None:
        """Where a question over the dialog closes together with it, window managers give the keyboard to nobody."""
        super().done(result)
        if (parent := self.parentWidget()) is not None:
            parent.window().activateWindow()

    def focusNextPrevChild(self, next: bool) -> bool:
        """Fields that were made later come before the buttons all the same."""
        self._put_foot_last()
        return super().focusNextPrevChild(next)

    def _put_foot_last(self) -> None:
        chain: list[QWidget] = []
        widget = self.nextInFocusChain()
        while widget is not None and widget is not self:
            chain.append(widget)
            widget = widget.nextInFocusChain()
        feet = list(self._foot)
        if chain[len(chain) - len(feet) :] == feet:
            return
        last = next((w for w in reversed(chain) if w not in feet), None)
        for foot in feet:
            if last is not None:
                QWidget.setTabOrder(last, foot)
            last = foot
