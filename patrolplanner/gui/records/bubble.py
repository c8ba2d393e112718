"""A sentence in a small red box under a field: why what was typed is not taken."""

from __future__ import annotations

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QWidget

from patrolplanner.gui.look import STEP, look
from patrolplanner.gui.widgets.parts import label

_WIDEST = 340


class Bubble:
    """At most one box, under the field that was refused last."""

    def __init__(self) -> None:
        self._label = label(wrap=True)
        self._label.hide()

    @property
    def text(self) -> str:
        """What is said now, empty when nothing is."""
        return "" if self._label.isHidden() else self._label.text()

    def show_under(self, field: QWidget, text: str) -> None:
        """Say it under a field."""
        colours = look()
        window = field.window()
        self._label.setParent(window)
        self._label.setStyleSheet(
            f"background: {colours.danger_soft}; color: {colours.danger}; border: 1px solid {colours.danger};"
            f"border-radius: 6px; padding: 2px {STEP * 2}px;"
        )
        self._label.setText(text)
        self._label.setAccessibleName(text)
        width = min(_WIDEST, self._label.fontMetrics().horizontalAdvance(text) + STEP * 6)
        self._label.setFixedWidth(width)
        self._label.setFixedHeight(self._label.heightForWidth(width))
        place = field.mapTo(window, QPoint(0, field.height() + 2))
        if place.y() + self._label.height() > window.height():
            place.setY(field.mapTo(window, QPoint(0, 0)).y() - self._label.height() - 2)
        place.setX(max(0, min(place.x(), window.width() - width)))
        self._label.move(place)
        self._label.show()
        self._label.raise_()

    def hide(self) -> None:
        """Say nothing."""
        self._label.hide()

    def forget(self) -> None:
        """The window goes away, and the box with it."""
        self._label.hide()
        self._label.setParent(None)
