"""The county in the place of the first page, for a window without a plan."""

from __future__ import annotations

from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QStackedWidget

from patrolplanner.gui.shell.window_face import WindowFace
from patrolplanner.gui.widgets.file_dialogs import usual_folder

if TYPE_CHECKING:
    from patrolplanner.gui.county.alone import CountyAlone


class CountyPlace:
    """``shown`` is there while the county is looked at; plans open in windows of their own, and it stays."""

    def __init__(self, window: WindowFace, stack: QStackedWidget) -> None:
        self._window, self._stack = window, stack
        self.shown: CountyAlone | None = None

    @property
    def title(self) -> str:
        return "" if self.shown is None else self.shown.accessibleName()

    def show(self) -> None:
        from patrolplanner.gui.county.alone import CountyAlone
        from patrolplanner.gui.county.desk import CountyDesk

        if self.shown is None:
            window = self._window
            self.shown = CountyAlone(CountyDesk(lambda: window.who, datetime.now, usual_folder()))
            self.shown.board.opened.connect(window.asked_for_another)
            self.shown.left.connect(window.leave_county)
            self._stack.addWidget(self.shown)
        self._stack.setCurrentWidget(self.shown)
        self.shown.board.entered()
        self.shown.board.views.setFocus()

    def leave(self) -> None:
        """What it has under way ends."""
        if self.shown is not None:
            self.shown.board.closing()
            self._stack.removeWidget(self.shown)
            self.shown.deleteLater()
            self.shown = None
