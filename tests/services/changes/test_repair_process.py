"""Proposals from a process of their own are those that `repair` makes here, the first one before the others."""

from __future__ import annotations

import multiprocessing
from collections.abc import Iterator
from dataclasses import replace

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.planning.repair.disruptions import Away
from patrolplanner.services.changes.repair_process import RepairProcess
from patrolplanner.services.changes.repairing import Proposal, Situation, repair
from tests.builders import a_pair, a_roster, at, day, december
from tests.efforts import effort_of
from tests.tiny_station import a_station

EFFORT = effort_of(20)
ROSTER = a_roster(a_pair("001", 2), a_pair("002", 3), locked=False)


@pytest.fixture
def process() -> Iterator[RepairProcess]:
    made = RepairProcess()
    yield made
    made.join()


def situation(person: str = "001") -> Situation:
    return Situation(a_station(), ROSTER, december(1, 3), (Away(person, day(2), day(2)),), at(1, "07:00"))


def without_times(proposals: tuple[Proposal, ...]) -> list[Proposal]:
    return [replace(p, seconds=0) for p in proposals]


def test_the_answer_is_the_same_as_here_and_begins_with_its_first_proposal(process: RepairProcess) -> None:
    here, first, there = repair(situation(), EFFORT), process.first(situation(), EFFORT), process.rest()
    assert there.proposals
    assert first.proposals == there.proposals[:1]
    assert there.lost == first.lost == here.lost
    assert there.plan == first.plan == here.plan
    assert there.situation == here.situation
    assert there.duties == here.duties
    assert without_times(there.proposals) == without_times(here.proposals)
    assert multiprocessing.active_children() == []


def test_what_repair_refuses_is_refused(process: RepairProcess) -> None:
    with pytest.raises(UserError, match="nobody-here"):
        process.first(situation("nobody-here"), EFFORT)


def test_nothing_is_answered_after_its_end(process: RepairProcess) -> None:
    process.join()
    with pytest.raises(UserError):
        process.first(situation(), EFFORT)
    assert multiprocessing.active_children() == []
