"""Many plan files at once, with real files and real processes: one broken, one that dies, one that is stopped."""

from __future__ import annotations

import json
import os
import pickle
import shutil
import threading
from contextlib import closing
from dataclasses import replace
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.cli import run
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.messages import Message, translate
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.edits.roster import with_pairs
from patrolplanner.services.open_plan.session import Session
from patrolplanner.services.solving.auto_fill import Filled, FillRequest, Task
from patrolplanner.services.solving.bureau import Orders, Station, roster_plans
from patrolplanner.services.solving.scheduling import Answer, LocalScheduler, OnBest, roster
from tests.builders import a_pair, december
from tests.efforts import WAIT, effort_of
from tests.tiny_station import BEST, a_station, plan_file, stored, who

PERIOD = december(1, 3)
WAITED = translate("bureau", "Not begun: it was stopped before its turn came.")
Captured = pytest.CaptureFixture[str]


def orders() -> Orders:
    return Orders(PERIOD, effort_of(10), "clerk", datetime(2026, 11, 20))


def stations(folder: Path, count: int, **facts: object) -> list[Path]:
    """So many plan files of the tiny station, in folders of their own."""
    made = []
    for n in range(count):
        place = folder / f"s{n}"
        place.mkdir()
        made.append(plan_file(place, a_station(**facts)))
    return made


def dies_of_the_second(task: Task, stop: StopFlag, on_best: OnBest) -> Answer:
    """A process that the system kills, and others that work."""
    if task.effort.seed == 2:
        os._exit(9)
    return roster(task, stop, on_best)


def waits(task: Task, stop: StopFlag, on_best: OnBest) -> Answer:
    """Works until it is asked to stop, then answers with what it has."""
    assert stop.wait(WAIT), "nobody asked"
    return roster(task, StopFlag(), on_best)


# -- the whole way --------------------------------------------------------------------------------------


def test_every_plan_is_rostered_and_saved(tmp_path: Path) -> None:
    plans = stations(tmp_path, 2)
    heard: list[Station] = []
    found = roster_plans(plans, orders(), LocalScheduler(2), on_station=heard.append)
    assert [s.plan for s in found] == plans
    assert {s.plan for s in heard} == set(plans)
    assert all(s.clean and s.filled is not None and s.filled.proven for s in found)
    assert [who(plan) for plan in plans] == [BEST] * 2


def test_one_broken_file_and_one_strange_rule_keep_nobody_else(tmp_path: Path) -> None:
    good, broken, strange = stations(tmp_path, 3)
    broken.write_bytes(b"no plan at all" * 100)
    strange.unlink()
    plan_file(strange.parent, a_station(rules=(RuleSetting("R99", on=True),)))
    found = roster_plans([broken, strange, good, tmp_path / "none.patrol"], orders(), LocalScheduler(2))
    assert [s.problem is None for s in found] == [False, False, True, False]
    assert "R99" in str(found[1].problem)
    assert "none.patrol" in str(found[3].problem)
    assert who(good) == BEST
    assert not stored(strange).roster.assignments


def test_a_plan_that_cannot_be_saved(tmp_path: Path) -> None:
    """The file goes away while its roster is being made."""
    removed, good = stations(tmp_path, 2)

    class Removing(LocalScheduler):
        def submit(self, number: int, task: Task) -> None:
            super().submit(number, task)
            removed.unlink(missing_ok=True)

    found = roster_plans([removed, good], orders(), Removing(1))
    assert "station.patrol" in str(found[0].problem)
    assert found[1].clean


def test_a_plan_named_twice_is_refused(tmp_path: Path) -> None:
    (plan,) = stations(tmp_path, 1)
    with pytest.raises(UserError, match="named twice"):
        roster_plans([plan, plan.parent / ".." / plan.parent.name / plan.name], orders(), LocalScheduler(1))


def test_two_files_of_a_station_are_refused_before_anything_is_saved(tmp_path: Path) -> None:
    """A copy beside the plan would be rostered as well; two stations of one name have other people."""
    named = (("organisation", "云岭县公安局城关派出所"),)
    plan = a_station(settings=named)
    paths = [tmp_path / name for name in ("one", "copy", "other")]
    for path in paths:
        path.mkdir()
    one, copy = (plan_file(path, plan) for path in paths[:2])
    strangers = tuple(replace(p, id=f"9{p.id}") for p in plan.people)
    other = plan_file(paths[2], replace(plan, people=strangers, requests=()))
    before = [path.read_bytes() for path in (one, copy)]
    with pytest.raises(UserError, match=r"copy.*and .*one.* are both plans of 云岭县公安局城关派出所"):
        roster_plans([one, copy], orders(), LocalScheduler(1))
    assert [path.read_bytes() for path in (one, copy)] == before
    assert all(station.clean for station in roster_plans([one, other], orders(), LocalScheduler(2)))


# -- processes ------------------------------------------------------------------------------------------


def a_task(plan: Path, seed: int = 0) -> Task:
    facts = stored(plan)
    return Task(FillRequest(facts.plan, facts.roster, PERIOD, now=datetime(2026, 11, 20)), effort_of(5, seed=seed))


def test_a_process_that_dies_is_a_message_for_its_plan(tmp_path: Path) -> None:
    scheduler = LocalScheduler(2, dies_of_the_second)
    for number, plan in enumerate(stations(tmp_path, 3), start=1):
        scheduler.submit(number, a_task(plan, seed=number))
    answers = dict(scheduler.results(StopFlag()))
    assert isinstance(answers[1], Filled)
    assert isinstance(answers[3], Filled)
    assert isinstance(answers[2], Message)
    assert str(answers[2]).startswith("The search ended by itself before it had a better roster (code 9)")


def finds_and_dies(task: Task, stop: StopFlag, on_best: OnBest) -> Answer:
    roster(task, stop, on_best)
    os._exit(9)


def test_a_process_that_dies_leaves_the_best_roster_that_it_had_told_of(tmp_path: Path) -> None:
    (plan,) = stations(tmp_path, 1)
    (found,) = roster_plans([plan], orders(), LocalScheduler(1, finds_and_dies))
    assert found.filled is not None
    assert found.filled.ended == "died"
    assert who(plan) == BEST


def test_what_is_entered_into_a_plan_while_it_is_rostered_stays(tmp_path: Path) -> None:
    """The plan is not held meanwhile."""
    (plan,) = stations(tmp_path, 1)
    given = a_pair("004", 2)

    class Entering(LocalScheduler):
        def submit(self, number: int, task: Task) -> None:
            super().submit(number, task)
            with closing(Session.open(plan, "clerk")) as session:
                assert session.apply(with_pairs([given], locked=True), translate("test", "meanwhile"))

    (found,) = roster_plans([plan], orders(), Entering(1))
    assert found.filled is not None
    assert given in stored(plan).roster.pairs
    assert "1 row came" in str(found.notes[0])


def test_a_stop_saves_what_runs_and_begins_nothing_more(tmp_path: Path) -> None:
    plans = stations(tmp_path, 3)
    stop = StopFlag()
    scheduler = LocalScheduler(1, waits)
    stop.set()
    found = roster_plans(plans, orders(), scheduler, stop)
    assert sum(s.clean for s in found) <= 1
    assert {s.problem for s in found if s.problem is not None} == {WAITED}


def test_who_is_stopped_before_the_first_process_answers_all_the_same(tmp_path: Path) -> None:
    (plan,) = stations(tmp_path, 1)
    scheduler = LocalScheduler(1, waits)
    scheduler.submit(0, a_task(plan))
    stop = StopFlag()
    stop.set()
    assert list(scheduler.results(stop)) == [(0, WAITED)]


def test_who_is_running_when_it_is_stopped_answers_with_a_roster(tmp_path: Path) -> None:
    (plan,) = stations(tmp_path, 1)
    scheduler = LocalScheduler(1, waits)
    scheduler.submit(0, a_task(plan))
    stop = StopFlag()
    threading.Timer(1.0, stop.set).start()
    ((_, answer),) = scheduler.results(stop)
    assert isinstance(answer, Filled)


def test_whoever_leaves_early_leaves_no_process(tmp_path: Path) -> None:
    first, second = stations(tmp_path, 2)
    scheduler = LocalScheduler(2, dies_of_the_second)
    scheduler.submit(1, a_task(first, seed=1))
    scheduler.submit(3, a_task(second, seed=3))
    answers = scheduler.results(StopFlag())
    next(answers)
    answers.close()
    assert list(scheduler.results(StopFlag())) == []


def test_task_and_work_travel(tmp_path: Path) -> None:
    """What a distributed engine ships: the task, the function by its name, and the answer."""
    (plan,) = stations(tmp_path, 1)
    task = pickle.loads(pickle.dumps(a_task(plan)))
    work = pickle.loads(pickle.dumps(roster))
    answer = pickle.loads(pickle.dumps(work(task, StopFlag(), lambda _best: None)))
    assert {(a.pair.duty.day, a.pair.person) for a in answer.roster} == BEST


# -- the command ----------------------------------------------------------------------------------------

DATES = ("--from", "2026-12-01", "--to", "2026-12-03", "--seconds", "600", "--workers", "2")


def called(*arguments: object) -> int:
    return run([str(a) for a in arguments])


def test_the_command_says_a_line_a_plan(tmp_path: Path, capsys: Captured) -> None:
    plans = stations(tmp_path, 2)
    assert called("bureau", *plans, *DATES) == 0
    *lines, summary = capsys.readouterr().out.splitlines()
    assert {line.split(": ")[0] for line in lines} == {str(p) for p in plans}
    assert all("every duty has its people." in line for line in lines)
    assert summary == "2 of 2 plans are complete, 0 could not be rostered."


def test_the_command_with_a_broken_plan_and_as_json(tmp_path: Path, capsys: Captured) -> None:
    good, broken = stations(tmp_path, 2)
    broken.write_bytes(b"x")
    assert called("bureau", good, broken, *DATES, "--json") == 1
    said = capsys.readouterr()
    found = json.loads(said.out)["plans"]
    assert [(row["plan"], row["saved"]) for row in found] == [(str(good), True), (str(broken), False)]
    assert found[0]["proven"]
    assert found[1]["problem"]
    shutil.rmtree(good.parent)
    assert called("bureau", broken, *DATES) == 2
