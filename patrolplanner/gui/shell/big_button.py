"""A button of two lines with an icon: what it does, and what that means."""

from __future__ import annotations

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPaintEvent
from PySide6.QtWidgets import QPushButton, QStyle, QStyleOptionButton

from patrolplanner.domain.messages import Message
from patrolplanner.gui.drawing import font_like, write
from patrolplanner.gui.icons import icon
from patrolplanner.gui.look import STEP, look, sized
from patrolplanner.gui.said import said

_HEIGHT, _ICON = 64, 24


class BigButton(QPushButton):
    """For the few first choices of a page."""

    def __init__(self, name: str, title: Message, what: Message, *, main: bool = False) -> None:
        super().__init__(said(title))
        self.setAutoDefault(True)  # Enter presses it
        self._name, self._what, self._main = name, said(what), main
        self.setProperty("role", "main" if main else "")
        self.setAccessibleDescription(self._what)
        self.setMinimumHeight(_HEIGHT)

    def sizeHint(self) -> QSize:
        metrics = self.fontMetrics()
        texts = (self.text().replace("&", ""), self._what)
        wide = max(metrics.horizontalAdvance(t) for t in texts) + _ICON + STEP * 12
        return QSize(wide, _HEIGHT)

    def paintEvent(self, event: QPaintEvent) -> None:
        colours = look()
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        enabled = self.isEnabled()
        ink = colours.quiet if not enabled else colours.on_accent if self._main else colours.ink
        quiet = colours.on_accent if self._main and enabled else colours.quiet
        left = STEP * 4
        icon(self._name, ink).paint(painter, QRect(left, (self.height() - _ICON) // 2, _ICON, _ICON))
        inside = self.rect().adjusted(left + _ICON + STEP * 4, STEP * 3, -STEP * 2, -STEP * 3)
        painter.setFont(font_like(self.font(), pixels=sized(14), weight=QFont.Weight.DemiBold))
        painter.setPen(QColor(ink))
        flags = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop
        painter.drawText(inside, int(flags | Qt.TextFlag.TextShowMnemonic), self.text())
        painter.setFont(font_like(self.font(), weight=QFont.Weight.Normal))
        write(painter, inside, self._what, quiet, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignBottom)
