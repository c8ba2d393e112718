"""A question about posts, or a trial roster, in a process of its own: heard from as it goes, stopped, killed."""

from __future__ import annotations

import contextlib
import queue
import threading
from typing import cast

from patrolplanner.domain.errors import PlannerError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.deployment.siting_answer import SitingAnswer, SitingProgress, SitingQuestion
from patrolplanner.services.deployment.siting_run import site
from patrolplanner.services.deployment.trial_roster import FoundTrial, TrialProgress, TrialQuestion, trial_roster
from patrolplanner.services.worker import Died, Tell, Worker

_DIED = translate("siting", "The work ended by itself; nothing has been changed. Try it again with less time.")

Question = SitingQuestion | TrialQuestion
Event = SitingProgress | TrialProgress | SitingAnswer | FoundTrial | Message
"""Progress, and at last an answer, or why there is none."""


class SitingProcess:
    """A question under way. `events` gives what has come since it was last asked, and never waits."""

    def __init__(self, question: Question) -> None:
        self._question = question
        self._worker = Worker(_serve)
        self._heard: queue.SimpleQueue[Event] = queue.SimpleQueue()
        self._thread = threading.Thread(target=self._run, daemon=True)
        self._unwanted = False

    def start(self) -> None:
        """Begin; starting a process takes a moment, which nobody has to wait for."""
        self._thread.start()

    def events(self) -> list[Event]:
        """What has come since, in order; the answer is the last."""
        found: list[Event] = []
        with contextlib.suppress(queue.Empty):
            while True:
                found.append(self._heard.get_nowait())
        return found

    def stop(self) -> None:
        """Ask for the best so far."""
        self._worker.stop()

    def kill(self) -> None:
        """End it; nothing more is heard."""
        self._unwanted = True
        self._worker.kill()

    def join(self, seconds: float) -> bool:
        """Wait for the end of the process; whether it has ended."""
        self._thread.join(seconds)
        return not self._thread.is_alive()

    def _run(self) -> None:
        self._worker.start()
        self._worker.give(self._question)
        event: Event
        try:
            while isinstance(event := cast("Event", self._worker.hear()), SitingProgress | TrialProgress):
                self._heard.put(event)
        except Died:
            event = _DIED
        self._worker.end()
        if not self._unwanted:
            self._heard.put(event)


def _serve(question: Question, stop: StopFlag, tell: Tell) -> None:
    """In a process of its own."""
    try:
        if isinstance(question, SitingQuestion):
            tell(site(question, stop, tell))
        else:
            tell(trial_roster(question, stop, tell))
    except PlannerError as error:
        tell(error.message)
