"""Proposals from a process of their own are those that `repair` makes here."""

from __future__ import annotations

import multiprocessing
from dataclasses import replace

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.planning.happenings import Away
from patrolplanner.planning.stop import Effort, StopFlag
from patrolplanner.services.repair_process import repair_apart
from patrolplanner.services.repairing import Situation, repair
from tests.builders import a_pair, a_roster, at, day, december
from tests.tiny_station import a_station

EFFORT = Effort(20, 1, 0)
ROSTER = a_roster(a_pair("001", 2), a_pair("002", 3), locked=False)


def situation(person: str = "001") -> Situation:
    return Situation(a_station(), ROSTER, december(1, 3), (Away(person, day(2), day(2)),), at(1, "07:00"))


def test_the_answer_is_the_same_as_here() -> None:
    here, there = repair(situation(), EFFORT), repair_apart(situation(), EFFORT, StopFlag())
    assert there.proposals
    assert there.lost == here.lost
    assert there.plan == here.plan
    assert there.situation == here.situation
    assert there.duties == here.duties
    assert [replace(p, seconds=0) for p in there.proposals] == [replace(p, seconds=0) for p in here.proposals]


def test_what_repair_refuses_is_refused() -> None:
    with pytest.raises(UserError, match="nobody-here"):
        repair_apart(situation("nobody-here"), EFFORT, StopFlag())


def test_a_stop_ends_it_and_its_process() -> None:
    stop = StopFlag()
    stop.set()
    with pytest.raises(UserError):
        repair_apart(situation(), EFFORT, stop)
    assert multiprocessing.active_children() == []
