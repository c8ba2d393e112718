"""The search as the window sees it: it is started, heard from, stopped, and ended when nobody wants it any more."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from patrolplanner.services.solving.auto_fill import Task
from patrolplanner.services.solving.search_process import STUCK_SECONDS, SearchProcess, SearchReport, Work, search

HEARD_MS = 100


class SearchRun(QObject):
    """One search. It ends with its parent."""

    reported = Signal(object)
    """`SearchReport`: how far it is."""
    ended = Signal(object)
    """`Answer`: the roster, or why there is none."""
    stuck = Signal(int)
    """It has given no sign of life for so many seconds."""

    def __init__(self, task: Task, parent: QObject, work: Work = search) -> None:
        super().__init__(parent)
        self.task = task
        self.heard: SearchReport | None = None
        """The last report."""
        self.process = process = SearchProcess(task, work)
        self.destroyed.connect(process.kill)
        self._timer = QTimer(self, interval=HEARD_MS)
        self._timer.timeout.connect(self._listen)

    def start(self) -> None:
        self.process.start()
        self._timer.start()

    def stop(self) -> None:
        self.process.stop()

    def kill(self) -> None:
        """End it; nothing more is heard."""
        self._timer.stop()
        self.process.kill()

    def _listen(self) -> None:
        if (silent := self.process.silent) > STUCK_SECONDS:
            self.stuck.emit(int(silent))
        for event in self.process.events():
            if isinstance(event, SearchReport):
                self.heard = event
                self.reported.emit(event)
            else:
                self._timer.stop()
                self.ended.emit(event)
