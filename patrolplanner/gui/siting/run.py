"""A question about posts as the window sees it."""

from __future__ import annotations

from PySide6.QtCore import QObject

from patrolplanner.gui.runtime.process_run import ProcessRun
from patrolplanner.services.deployment.siting_answer import SitingProgress
from patrolplanner.services.deployment.siting_process import Question, SitingProcess
from patrolplanner.services.deployment.trial_roster import TrialProgress


class SitingRun(ProcessRun):
    """One question: reports are `SitingProgress` or `TrialProgress`, the end is `SitingAnswer`, `FoundTrial`, or the
    `Message` why there is none."""

    def __init__(self, question: Question, parent: QObject) -> None:
        process = SitingProcess(question)
        super().__init__(process, (SitingProgress, TrialProgress), parent)
        self.process = process
