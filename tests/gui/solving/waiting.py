"""A search for tests that reports once and then waits until it is asked to stop."""

from __future__ import annotations

from patrolplanner.planning.indicators.loads import PersonLoad
from patrolplanner.planning.indicators.tallies import Tally
from patrolplanner.planning.stop import Progress, StopFlag
from patrolplanner.services.solving.auto_fill import Task
from patrolplanner.services.solving.search_process import Answer, SearchPreview, SearchReport, Tell, search
from tests.efforts import WAIT


def waits_for_the_stop(asked: Task, stop: StopFlag, tell: Tell) -> Answer:
    most = (PersonLoad("001", Tally(day=2, minutes=24 * 60), 12.0, 0.0),)
    preview = SearchPreview(2, 1, 2, (("001", 2, 0), ("003", 0, 1)), most, most)
    tell(SearchReport(Progress(1.0, 3_000_007, 5, 3, 0), preview))
    assert stop.wait(WAIT), "nobody asked"
    return search(asked, StopFlag(), tell)
