"""Where the user is in the roster: the check is laid out there beside the window, before anything is typed."""

from __future__ import annotations

from datetime import date

from PySide6.QtCore import QObject, QTimer

from patrolplanner.gui.plan_context import PlanContext

READY_MS = 30
"""Rest on a cell before the check is laid out for its person, so that it is there when something is typed."""
LOOK_MS = 250
"""Rest on a date before the check is laid out around it for everybody."""


class Attention(QObject):
    """Tells the context of the cell that is current, once the user rests there."""

    def __init__(self, context: PlanContext, parent: QObject) -> None:
        super().__init__(parent)
        self._context = context
        self._person, self._day = "", context.period.first
        self._readies = QTimer(self, singleShot=True, interval=READY_MS)
        self._readies.timeout.connect(self._get_ready)
        self._looks = QTimer(self, singleShot=True, interval=LOOK_MS)
        self._looks.timeout.connect(self._look)

    def at(self, person: str, day: date) -> None:
        """Another cell is current; nobody's in the table by post."""
        self._person, self._day = person, day
        self._readies.start()
        self._looks.start()

    def _get_ready(self) -> None:
        if self._person:
            self._context.get_ready(self._day, frozenset({self._person}))

    def _look(self) -> None:
        self._context.look_at(self._day)
