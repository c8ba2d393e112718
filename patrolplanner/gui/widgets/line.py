"""A field of one line. Ctrl+Z in it takes back what was typed there, and else the last step of the plan."""

from __future__ import annotations

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QWidget


class LineField(QLineEdit):
    """Qt's own keeps the keys of undo and redo to itself even where it has nothing to take back.

    What was typed is the plan's once it is done with, and nothing of the field's own any more.
    """

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.editingFinished.connect(self._forget)

    def _forget(self) -> None:
        modified = self.isModified()
        self.setText(self.text())  # clears what could be taken back
        self.setModified(modified)

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent) and self._is_idle(event):
            event.ignore()
            return True
        return super().event(event)

    def _is_idle(self, event: QKeyEvent) -> bool:
        keys = QKeySequence.StandardKey
        undo = event.matches(keys.Undo) and not self.isUndoAvailable()
        return undo or (event.matches(keys.Redo) and not self.isRedoAvailable())
