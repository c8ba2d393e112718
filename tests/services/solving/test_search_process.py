"""The search in a process of its own: real processes, one that finds, one that is stopped, one that dies."""

from __future__ import annotations

import os
import signal
import sys
import time

import pytest

from patrolplanner.domain.messages import Message
from patrolplanner.domain.roster import Roster
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.planning.stop import Progress, StopFlag
from patrolplanner.services.solving.auto_fill import FillRequest, Task
from patrolplanner.services.solving.search_process import (
    Answer,
    Event,
    FoundRoster,
    SearchPreview,
    SearchProcess,
    SearchReport,
    Tell,
    search,
)
from tests.builders import a_pair, a_roster, december
from tests.efforts import WAIT, effort_of
from tests.tiny_station import BEST, a_station

PERIOD = december(1, 3)


def task(roster: Roster | None = None, **facts: object) -> Task:
    return Task(FillRequest(a_station(**facts), roster or Roster(), PERIOD), effort_of(20))


def dies(_task: Task, _stop: StopFlag, _tell: Tell) -> Answer:
    os._exit(9)


def waits_for_the_stop(asked: Task, stop: StopFlag, tell: Tell) -> Answer:
    tell(SearchReport(Progress(0.1, 7, None, 3, 0), SearchPreview(1, 0, 1, (("001", 1, 0),))))
    assert stop.wait(WAIT), "nobody asked"
    return search(asked, StopFlag(), tell)


def never_ends(_task: Task, _stop: StopFlag, tell: Tell) -> Answer:
    tell(SearchReport(Progress(0.1, 7, None, 3, 0), None))
    while True:
        time.sleep(60)


def heard(process: SearchProcess, enough: int = 10_000) -> list[Event]:
    """Everything until the answer, or so many events."""
    found: list[Event] = []
    while len(found) < enough and not (found and not isinstance(found[-1], SearchReport)):
        found += process.events()
        time.sleep(0.02)
    return found


def test_the_best_roster_comes_back_with_the_rows_outside_the_period() -> None:
    later = a_pair("001", 9)
    process = SearchProcess(task(a_roster(later)))
    process.start()
    events = heard(process)
    answer = events[-1]
    assert isinstance(answer, FoundRoster)
    inside = {(a.pair.duty.day, a.pair.person) for a in answer.roster.between(*PERIOD)}
    assert inside == BEST
    assert later in answer.roster.pairs
    assert answer.count.gaps == 0
    assert answer.ended == "proven"
    assert any(isinstance(e, SearchReport) and e.preview and e.preview.added >= 3 for e in events)
    assert process.join(WAIT)


def test_a_stop_is_answered_with_the_best_so_far() -> None:
    process = SearchProcess(task(), waits_for_the_stop)
    process.start()
    assert isinstance(heard(process, 1)[0], SearchReport)
    process.stop()
    assert isinstance(heard(process)[-1], FoundRoster)


def test_a_stop_before_the_process_is_there_counts_too() -> None:
    process = SearchProcess(task(), waits_for_the_stop)
    process.start()
    process.stop()
    assert isinstance(heard(process)[-1], FoundRoster)


def test_its_death_is_a_sentence() -> None:
    process = SearchProcess(task(), dies)
    process.start()
    answer = heard(process)[-1]
    assert isinstance(answer, Message)
    assert "9" in str(answer)


def finds_and_dies(asked: Task, _stop: StopFlag, tell: Tell) -> Answer:
    search(asked, StopFlag(), tell)
    os._exit(9)


def test_its_death_leaves_the_best_roster_that_it_had_told_of() -> None:
    later = a_pair("001", 9)
    process = SearchProcess(task(a_roster(later)), finds_and_dies)
    process.start()
    answer = heard(process)[-1]
    assert isinstance(answer, FoundRoster)
    assert answer.ended == "died"
    assert {(a.pair.duty.day, a.pair.person) for a in answer.roster.between(*PERIOD)} == BEST
    assert later in answer.roster.pairs
    assert answer.count.gaps == 0


def test_its_death_with_nothing_better_is_a_sentence() -> None:
    best = a_roster(a_pair("003", 1), a_pair("001", 2), a_pair("002", 3))
    process = SearchProcess(task(best), finds_and_dies)
    process.start()
    assert isinstance(heard(process)[-1], Message)


def has_no_memory(_task: Task, _stop: StopFlag, _tell: Tell) -> Answer:
    raise MemoryError


def test_want_of_memory_is_a_sentence() -> None:
    process = SearchProcess(task(), has_no_memory)
    process.start()
    assert "too little memory" in str(heard(process)[-1])


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such signal")
def test_one_that_hangs_is_told_and_is_ended_when_it_was_asked_to_stop(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("patrolplanner.services.solving.search_process.STOP_SECONDS", 3.0)
    process = SearchProcess(task(), finds_and_hangs)
    process.start()
    heard(process, 1)
    while process.silent < 3.0:
        time.sleep(0.1)
    process.stop()
    answer = heard(process)[-1]
    assert isinstance(answer, FoundRoster)
    assert answer.ended == "died"
    assert process.join(WAIT)


def finds_and_hangs(asked: Task, _stop: StopFlag, tell: Tell) -> Answer:
    search(asked, StopFlag(), tell)
    os.kill(os.getpid(), signal.SIGSTOP)
    raise AssertionError


def test_what_the_user_can_mend_is_a_sentence() -> None:
    process = SearchProcess(task(rules=(RuleSetting("R99", on=True),)))
    process.start()
    answer = heard(process)[-1]
    assert isinstance(answer, Message)
    assert "R99" in str(answer)


def test_killed_it_ends_without_an_answer() -> None:
    process = SearchProcess(task(), never_ends)
    process.start()
    heard(process, 1)
    process.kill()
    assert process.join(WAIT)
    assert process.events() == []
