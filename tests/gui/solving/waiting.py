"""A search for tests that reports once and then waits until it is asked to stop."""

from __future__ import annotations

from patrolplanner.planning.stop import Progress, StopFlag
from patrolplanner.services.solving.auto_fill import Task
from patrolplanner.services.solving.search_process import Answer, SearchPreview, SearchReport, Tell, search


def waits_for_the_stop(asked: Task, stop: StopFlag, tell: Tell) -> Answer:
    tell(SearchReport(Progress(1.0, 3_000_007, 5, 3, 0), SearchPreview(2, 1, 2, (("001", 2, 0), ("003", 0, 1)))))
    assert stop.wait(60), "nobody asked"
    return search(asked, StopFlag(), tell)
