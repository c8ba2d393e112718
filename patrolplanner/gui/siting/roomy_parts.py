"""Parts of a page side by side where there is room for all of them, else one at a time behind a row of buttons."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSplitter, QWidget

from patrolplanner.domain.messages import Message
from patrolplanner.gui.look import STEP
from patrolplanner.gui.widgets.parts import column
from patrolplanner.gui.widgets.segments import Segments


class RoomyParts(QWidget):
    """``room`` is the width in pixels from which all parts are shown, unless they ask for more; ``widths`` are how they
    share it."""

    def __init__(
        self, parts: Sequence[tuple[Message, QWidget]], name: Message, widths: Sequence[int], room: int
    ) -> None:
        super().__init__()
        self._parts, self._room = [part for _, part in parts], room
        self.which = Segments([title for title, _ in parts], name)
        self.which.chosen.connect(self.show_part)
        self._split = QSplitter(Qt.Orientation.Horizontal)
        self._split.setHandleWidth(STEP * 2)
        self._split.setChildrenCollapsible(False)
        for part in self._parts:
            self._split.addWidget(part)
        self._split.setStretchFactor(1, 1)
        self._widths: list[int] | None = list(widths)
        column(self.which, (self._split, 1), of=self, spacing=STEP * 2)
        self._arrange()

    @property
    def narrow(self) -> bool:
        least = sum(max(part.minimumSizeHint().width(), part.minimumWidth()) for part in self._parts)
        handles = (len(self._parts) - 1) * self._split.handleWidth()
        return self.width() < max(self._room, least + handles)

    def show_part(self, number: int) -> None:
        """Bring a part to the front where only one is shown."""
        self.which.choose(number)
        self._arrange()

    def minimumSizeHint(self) -> QSize:
        """Room for the widest part alone: a window may be made so small."""
        widest = max(part.minimumSizeHint().width() for part in self._parts)
        return QSize(max(widest, self.which.minimumSizeHint().width()), super().minimumSizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        if self._widths is not None and not self.narrow:
            self._split.setSizes(self._widths)
            self._widths = None  # from now on as the user likes it

    def _arrange(self) -> None:
        self.which.setVisible(self.narrow)
        for number, part in enumerate(self._parts):
            part.setVisible(not self.narrow or number == self.which.at)
