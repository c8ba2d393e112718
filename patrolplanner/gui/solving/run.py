"""The search as the window sees it."""

from __future__ import annotations

from PySide6.QtCore import QObject, Signal

from patrolplanner.gui.runtime.process_run import ProcessRun
from patrolplanner.services.solving.auto_fill import Task
from patrolplanner.services.solving.search_process import STUCK_SECONDS, SearchProcess, SearchReport, Work, search


class SearchRun(ProcessRun):
    """One search: reports are `SearchReport`, the end is `Answer`: the roster, or why there is none."""

    stuck = Signal(int)
    """It has given no sign of life for so many seconds."""

    def __init__(self, task: Task, parent: QObject, work: Work = search) -> None:
        process = SearchProcess(task, work)
        super().__init__(process, (SearchReport,), parent)
        self.process, self.task = process, task
        self.heard: SearchReport | None = None
        """The last report."""

    def _listen(self) -> None:
        if (silent := self.process.silent) > STUCK_SECONDS:
            self.stuck.emit(int(silent))
        super()._listen()

    def _report(self, event: object) -> None:
        assert isinstance(event, SearchReport)
        self.heard = event
        super()._report(event)
