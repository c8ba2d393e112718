"""A sentence in a small box at a cell or field: why something was not done, or what is being typed."""

from __future__ import annotations

from PySide6.QtCore import QPoint, QRect, Qt, QTimer
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QLabel, QWidget

from patrolplanner.gui.look import look

SHOWN_MS = 7000
WIDEST = 360


class Bubble(QLabel):
    """In ``area`` it goes by itself after a while; without one it stays under a field until it is hidden."""

    def __init__(self, area: QWidget | None = None) -> None:
        super().__init__(area)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._hides = QTimer(self, singleShot=True, interval=SHOWN_MS)
        self._hides.timeout.connect(self.hide)
        self._area, self._stays = area, area is None
        self.hide()

    def say(self, text: str, at: QRect, *, bad: bool = True) -> None:
        """Show a sentence below a cell of the area, or above it where there is no room."""
        assert self._area is not None
        colours, room = look(), self._area.rect()
        ink, ground = (colours.danger, colours.danger_soft) if bad else (colours.ink, colours.accent_soft)
        self.setStyleSheet(
            f"background: {ground}; color: {ink}; border: 1px solid {ink}; border-radius: 6px; padding: 4px 8px;"
        )
        self.setText(text)
        self.setAccessibleName(text)
        self.setWordWrap(False)
        self.adjustSize()
        widest = min(WIDEST, room.width() - 8)
        if self.width() > widest:
            self.setWordWrap(True)
            self.resize(widest, self.heightForWidth(widest))
        self.move(beside(at, self.width(), self.height(), room))
        self.show()
        self.raise_()
        if not self._stays:
            self._hides.start()
        QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.Alert))

    def say_under(self, field: QWidget, text: str, *, bad: bool = True) -> None:
        self._area = field.window()
        self.setParent(self._area)
        self.say(text, QRect(field.mapTo(self._area, QPoint(0, 0)), field.size()), bad=bad)

    @property
    def said(self) -> str:
        """What is shown now, empty when nothing is."""
        return "" if self.isHidden() else self.text()


def beside(at: QRect, width: int, height: int, room: QRect) -> QPoint:
    """Where something of a size fits beside a cell within some room: below, else above."""
    x = max(room.left() + 2, min(at.left(), room.right() - width - 2))
    y = at.bottom() + 4
    if y + height > room.bottom():
        y = max(room.top() + 2, at.top() - height - 4)
    return QPoint(x, y)
