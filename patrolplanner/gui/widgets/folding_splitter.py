"""Two parts side by side with a border that can be dragged, and a button on it that folds the second one away."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QToolButton, QWidget

from patrolplanner.domain.messages import Message
from patrolplanner.gui.icons import draw
from patrolplanner.gui.look import STEP
from patrolplanner.gui.said import as_tip, said
from patrolplanner.gui.widgets.parts import column

_LENGTH = 44


class FoldingSplitter(QSplitter):
    """``tip`` says what the button does. A folded part is as narrow as nothing, and stays so over its saved state."""

    def __init__(self, one: QWidget, other: QWidget, width: int, tip: Message) -> None:
        super().__init__(Qt.Orientation.Horizontal)
        self._tip, self._width = tip, width
        self.setHandleWidth(STEP * 4)
        self.addWidget(one)
        self.addWidget(other)
        self.setStretchFactor(0, 1)
        self.setCollapsible(0, False)
        self.setSizes([10_000, width])
        self.splitterMoved.connect(lambda *_: self._moved())

    @property
    def folded(self) -> bool:
        return self.sizes()[1] == 0

    def toggle(self) -> None:
        """Fold the second part away, or give it the room it had."""
        room = sum(self.sizes())
        if self.folded:
            self.setSizes([room - self._width, self._width])
        else:
            self._width = self.sizes()[1]
            self.setSizes([room, 0])
        self._moved()

    def createHandle(self) -> QSplitterHandle:
        return _Handle(self, self._tip)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._moved()

    def _moved(self) -> None:
        handle = self.handle(1)
        assert isinstance(handle, _Handle)
        handle.point(folded=self.folded)


class _Handle(QSplitterHandle):
    def __init__(self, splitter: FoldingSplitter, tip: Message) -> None:
        super().__init__(Qt.Orientation.Horizontal, splitter)
        self._folded: bool | None = None
        self.button = QToolButton()
        self.button.setFixedSize(STEP * 4, _LENGTH)
        self.button.setStyleSheet("padding: 0;")
        self.button.setCursor(Qt.CursorShape.PointingHandCursor)
        self.button.setToolTip(as_tip(said(tip)))
        self.button.setAccessibleName(said(tip))
        self.button.clicked.connect(splitter.toggle)
        column(1, self.button, 1, of=self)
        self.point(folded=False)

    def point(self, *, folded: bool) -> None:
        """The arrow points to where the part goes."""
        if folded != self._folded:
            self._folded = folded
            draw(self.button, "left" if folded else "right")
