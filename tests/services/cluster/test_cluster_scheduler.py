"""A cluster of real processes that nobody harms: its answers, what is told on the way, and a stop."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest

from patrolplanner.domain.messages import Message
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.cluster.cluster_scheduler import ClusterScheduler
from patrolplanner.services.solving.auto_fill import Filled
from patrolplanner.services.solving.bureau import Station, roster_plans
from patrolplanner.services.solving.scheduling import NOT_BEGUN, LocalScheduler, WayState
from tests.bench.cluster import a_small_station
from tests.builders import december
from tests.efforts import effort_of
from tests.services.cluster.calls import ENDLESS, answers, orders, place_of, stations
from tests.services.cluster.machines import PATIENT, Heard, Machines, a_task, cluster, middle_plan
from tests.tiny_station import BEST, a_station, plan_file, who


@pytest.fixture(scope="module")
def station(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return middle_plan(tmp_path_factory.mktemp("plan"))


@pytest.fixture(scope="module")
def two(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Machines]:
    """Two workers that nobody harms."""
    with cluster(tmp_path_factory.mktemp("two"), "east", "west") as made:
        yield made


def test_the_same_seed_and_work_give_the_roster_that_this_machine_gives(two: Machines, station: Path) -> None:
    tasks = [a_task(station, effort_of(0.3, seed=seed)) for seed in (0, 1)]
    with ClusterScheduler(place_of(two), patience=PATIENT) as scheduler:
        there = answers(scheduler, tasks)
    here = answers(LocalScheduler(2), tasks)
    for number in (0, 1):
        one, other = there[number], here[number]
        assert isinstance(one, Filled)
        assert isinstance(other, Filled)
        assert (one.roster, one.bound, one.released) == (other.roster, other.bound, other.released)
        assert one.verdict == other.verdict


def test_several_plans_come_to_the_rosters_that_this_machine_gives(two: Machines, tmp_path: Path) -> None:
    """Stations of other sizes and demands, more than there are workers: no roster is worse, for none is another."""
    plans = []
    for number in range(4):
        place = tmp_path / f"s{number}"
        place.mkdir()
        plans.append(plan_file(place, a_small_station(number)))
    tasks = [a_task(plan, effort_of(0.2, seed=number), december(1, 7)) for number, plan in enumerate(plans)]
    with ClusterScheduler(place_of(two), patience=PATIENT) as scheduler:
        there = answers(scheduler, tasks)
    here = answers(LocalScheduler(2), tasks)
    rosters = set()
    for number in range(4):
        one, other = there[number], here[number]
        assert isinstance(one, Filled)
        assert isinstance(other, Filled)
        assert (one.roster, one.verdict, one.bound) == (other.roster, other.verdict, other.bound)
        rosters.add(one.roster)
    assert len(rosters) == 4


def test_plans_are_rostered_saved_and_told_of(two: Machines, tmp_path: Path) -> None:
    plans, heard, saved = stations(tmp_path, 3), Heard(), list[Station]()
    with ClusterScheduler(place_of(two), heard, PATIENT) as scheduler:
        found = roster_plans(plans, orders(), scheduler, on_station=saved.append)
    assert [s.plan for s in found] == plans
    assert len(saved) == 3
    assert [who(plan) for plan in plans] == [BEST] * 3
    begun = [way for way in heard.ways if way.state is WayState.BEGUN]
    assert sorted(way.number for way in begun) == [0, 1, 2]
    assert {way.where for way in begun} <= {"east", "west"}


def test_a_plan_that_makes_no_sense_is_told_in_its_own_words_and_keeps_nobody(two: Machines, tmp_path: Path) -> None:
    good, strange, odd = stations(tmp_path, 3)
    for path, setting in (
        (strange, RuleSetting("R99", on=True)),
        (odd, RuleSetting("S05", on=True, parameters=(("who", "小王"),))),
    ):
        path.unlink()
        plan_file(path.parent, a_station(rules=(setting,)))
    with ClusterScheduler(place_of(two), patience=PATIENT) as scheduler:
        found = roster_plans([strange, odd, good], orders(), scheduler)
    assert "R99" in str(found[0].problem)
    assert str(found[1].problem) == "who=小王: there is no unit, team, role or person of this name."
    assert who(good) == BEST


def test_a_stop_keeps_the_best_of_each_and_begins_nothing_more(two: Machines, station: Path) -> None:
    stop, heard = StopFlag(), Heard()
    threading.Thread(target=lambda: (heard.until(WayState.BETTER), stop.set()), daemon=True).start()
    with ClusterScheduler(place_of(two), heard, PATIENT) as scheduler:
        found = answers(scheduler, [a_task(station, ENDLESS) for _ in range(4)], stop)
    kinds = [isinstance(found[n], Filled) for n in range(4)]
    assert 1 <= sum(kinds) <= 2
    assert all(answer == NOT_BEGUN for answer in found.values() if isinstance(answer, Message))


def test_who_leaves_early_leaves_the_workers_free(two: Machines, station: Path, tmp_path: Path) -> None:
    heard = Heard()
    with ClusterScheduler(place_of(two), heard, PATIENT) as scheduler:
        scheduler.submit(0, a_task(station, ENDLESS))
        scheduler.submit(1, a_task(plan_file(tmp_path), effort_of(5), december(1, 3)))
        going = scheduler.results(StopFlag())
        assert next(going)[0] == 1
        going.close()
    with ClusterScheduler(place_of(two), heard, PATIENT) as scheduler:
        tasks = [a_task(tmp_path / "station.patrol", effort_of(5), december(1, 3))] * 4
        assert all(isinstance(answer, Filled) for answer in answers(scheduler, tasks).values())
