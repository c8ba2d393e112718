"""The full screen for the wall: follows the plan file, by day and by night, and goes at Esc or F11."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import QSize, Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from patrolplanner.gui.look import Look
from patrolplanner.gui.runtime import jobs
from patrolplanner.gui.wall_screen.painting import DAY, NIGHT, WallPainting
from patrolplanner.services.views.wall_watch import WallState, WallWatch

LOOK_MS, TURN_MS = 2000, 12_000
"""How often the file is looked at, and how long a page of posts stands."""
DAY_HOURS = range(7, 19)
_BY_KEY = {Qt.Key.Key_D: "day", Qt.Key.Key_N: "night", Qt.Key.Key_A: "auto"}
_LEAVING = (Qt.Key.Key_Escape, Qt.Key.Key_F11)


class WallScreen(QWidget):
    """What the duty room sees. The file is read beside the window, so that a slow share never stops the clock."""

    def __init__(self, path: Path, colours: str = "auto", clock: Callable[[], datetime] = datetime.now) -> None:
        super().__init__()
        self.setWindowTitle(path.stem)
        self.setAttribute(Qt.WidgetAttribute.WA_OpaquePaintEvent)
        self.setCursor(Qt.CursorShape.BlankCursor)
        self.colours = colours
        self.state = WallState(None, None)
        self._watch, self._clock = WallWatch(path, clock), clock
        self._looking = False
        self._page, self._pages = 0, 1
        self._timer = QTimer(self, interval=LOOK_MS)
        self._timer.timeout.connect(self.look)
        self._turning = QTimer(self, interval=TURN_MS)
        self._turning.timeout.connect(self._turn)
        self._timer.start()
        self._turning.start()
        self.look()

    def look(self) -> None:
        """Look at the file, unless the last look is still under way."""
        self.update()
        if not self._looking:
            self._looking = True
            jobs.start(self, self._watch.look, self._show)

    def _show(self, state: WallState) -> None:
        self._looking = False
        self.state = state
        self.update()

    def _turn(self) -> None:
        self._page = (self._page + 1) % self._pages
        self.update()

    @property
    def colour_set(self) -> Look:
        """By day and by night, as the hour or a key says."""
        if self.colours == "auto":
            return DAY if self._clock().hour in DAY_HOURS else NIGHT
        return DAY if self.colours == "day" else NIGHT

    def sizeHint(self) -> QSize:
        return QSize(1366, 768)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _LEAVING:
            self.close()
        elif key in _BY_KEY:
            self.colours = _BY_KEY[key]
            self.update()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        drawing = WallPainting(painter, self.font(), self.colour_set, (self.width(), self.height()))
        drawing.draw(self.state, f"{self._clock():%H:%M}", self._page)
        painter.end()
        self._pages = drawing.pages
        self.setAccessibleDescription("\n".join(drawing.texts))
