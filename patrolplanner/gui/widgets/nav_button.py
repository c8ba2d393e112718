"""A button of the navigation, with a count at its right that says that something is open there."""

from __future__ import annotations

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton

from patrolplanner.gui.drawing import CENTRE, fill_with, font_like, write
from patrolplanner.gui.look import STEP, look, sized
from patrolplanner.gui.said import as_tip

_HEIGHT = 18


class NavButton(QPushButton):
    """Checked while its page is in front."""

    def __init__(self, text: str) -> None:
        super().__init__(text)
        self._plain = text
        self.count = 0
        self.setProperty("role", "nav")
        self.setCheckable(True)
        self.setAutoDefault(True)  # Enter presses it

    def show_count(self, count: int, what: str) -> None:
        """Show a number, and say in words what it counts; 0 hides it."""
        self.count = count
        self.setAccessibleName(f"{self._plain} {count} {what}" if count else self._plain)
        self.setToolTip(as_tip(f"{count} {what}" if count else ""))
        self.update()

    def needed_width(self) -> int:
        """Wide enough for the bold text and a count of three figures."""
        bold = font_like(self.font(), weight=QFont.Weight.DemiBold)
        return QFontMetrics(bold).horizontalAdvance(self._plain) + 16 + STEP * 9

    def sizeHint(self) -> QSize:
        return QSize(self.needed_width(), super().sizeHint().height() + STEP * 2)

    def minimumSizeHint(self) -> QSize:
        """In a low window the pages move together before letters are cut, and a scroll bar has its room beside them."""
        return QSize(self.needed_width() - STEP * 3, self.fontMetrics().height() + STEP * 2)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.count:
            return
        colours = look()
        text = "99+" if self.count > 99 else str(self.count)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(font_like(self.font(), pixels=sized(11), weight=QFont.Weight.DemiBold))
        width = max(_HEIGHT, painter.fontMetrics().horizontalAdvance(text) + STEP * 2.5)
        pill = QRectF(self.width() - width - STEP * 2, (self.height() - _HEIGHT) / 2, width, _HEIGHT)
        fill_with(painter, colours.danger)
        painter.drawRoundedRect(pill, _HEIGHT / 2, _HEIGHT / 2)
        write(painter, pill, text, colours.panel, CENTRE)
