"""A question about posts as the window sees it: started, heard from, stopped, ended when nobody wants it any more."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from patrolplanner.services.deployment.siting_answer import SitingProgress
from patrolplanner.services.deployment.siting_process import Question, SitingProcess
from patrolplanner.services.deployment.trial_roster import TrialProgress

HEARD_MS = 100


class SitingRun(QObject):
    """One question. It ends with its parent."""

    reported = Signal(object)
    """`SitingProgress` or `TrialProgress`."""
    ended = Signal(object)
    """`SitingAnswer`, `FoundTrial`, or the `Message` why there is none."""

    def __init__(self, question: Question, parent: QObject) -> None:
        super().__init__(parent)
        self.process = process = SitingProcess(question)
        self.destroyed.connect(process.kill)
        self._timer = QTimer(self, interval=HEARD_MS)
        self._timer.timeout.connect(self._listen)

    def start(self) -> None:
        self.process.start()
        self._timer.start()

    def stop(self) -> None:
        """Ask for the best so far."""
        self.process.stop()

    def kill(self) -> None:
        """End it; nothing more is heard."""
        self._timer.stop()
        self.process.kill()

    def _listen(self) -> None:
        for event in self.process.events():
            if isinstance(event, SitingProgress | TrialProgress):
                self.reported.emit(event)
            else:
                self._timer.stop()
                self.ended.emit(event)
