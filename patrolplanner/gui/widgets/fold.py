"""A heading that opens and closes what lies under it."""

from __future__ import annotations

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QSizePolicy, QToolButton, QWidget

from patrolplanner.domain.messages import Message
from patrolplanner.gui.said import said
from patrolplanner.gui.widgets.parts import column


class Fold(QWidget):
    """Closed at first. ``opened`` tells that it was opened or closed."""

    opened = Signal(bool)

    def __init__(self, title: Message, inside: QWidget) -> None:
        super().__init__()
        self.head = QToolButton()
        self.head.setText(said(title))
        self.head.setProperty("role", "flat")
        self.head.setCheckable(True)
        self.head.setToolButtonStyle(Qt.ToolButtonStyle.ToolButtonTextBesideIcon)
        self.head.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.head.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.inside = inside
        column(self.head, inside, of=self, spacing=2)
        self.head.toggled.connect(self._toggled)
        self._toggled(False)

    def put(self, inside: QWidget) -> None:
        """Something else under the heading; the widget before goes."""
        before, self.inside = self.inside, inside
        layout = self.layout()
        assert layout is not None
        layout.replaceWidget(before, inside)
        before.hide()
        before.deleteLater()
        inside.setVisible(self.head.isChecked())

    def _toggled(self, open_: bool) -> None:
        self.head.setArrowType(Qt.ArrowType.DownArrow if open_ else Qt.ArrowType.RightArrow)
        self.inside.setVisible(open_)
        self.opened.emit(open_)
