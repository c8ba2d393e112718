"""The second nurse rostering competition stage by stage: a week is rostered before the next one is known."""

from __future__ import annotations

import math
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.solving.benchmark_run import AskedInstance, BenchmarkRun, Point, searched
from patrolplanner.services.solving.benchmark_stages import run_stages, seen_at
from patrolplanner.services.solving.benchmarking import run_benchmark
from patrolplanner.store.benchmarks.inrc2 import as_benchmark, day_of
from patrolplanner.store.benchmarks.inrc2_file import Range, WeekData, read_folder
from tests.efforts import effort_of
from tests.store.benchmarks.inrc2_by_text import a_made_set, a_week, read_grid, soft_parts

WEEKS = 3
WORK = 0.3


def a_solvable_set(folder: Path) -> Path:
    """A few weeks of two nurses of whom nobody has to come."""
    return a_made_set(folder, Random(21), WEEKS, WEEKS, nurses=2, least=0)


def solved(path: Path, target: Path) -> tuple[BenchmarkRun, list[str]]:
    """The run, and the text of each week's solution."""
    run = run_stages(AskedInstance(path), effort_of(WORK), None, None)
    assert run.write is not None
    run.write(target)
    files = sorted(target.iterdir(), key=lambda file: int(file.stem.rpartition("-")[2]))
    return run, [file.read_text("utf-8") for file in files]


@pytest.mark.parametrize("week", range(1, WEEKS))
def test_nothing_is_known_of_later_weeks(tmp_path: Path, week: int) -> None:
    """Later week files changed, the solutions of the weeks before are the same to the letter."""
    folder = a_solvable_set(tmp_path)
    run, before = solved(folder, tmp_path / "before")
    assert any(map(str.strip, before))
    nurses = (*read_folder(folder).scenario.nurses,)
    for later in range(week, WEEKS):
        lines = a_week(folder.name, nurses, Random(100 + later), 0)
        (folder / f"WD-{folder.name}-{later}.txt").write_text("\n".join(lines) + "\n", "utf-8")
    again, after = solved(folder, tmp_path / "after")
    assert after[:week] == before[:week]
    assert after != before
    assert (run.solved, again.solved) == (True, True)
    assert again.objective != run.objective


def test_what_is_seen_at_a_stage(tmp_path: Path) -> None:
    instance = read_folder(a_solvable_set(tmp_path))
    for week in range(WEEKS - 1):
        seen = seen_at(instance, week)
        assert seen.weeks[:-1] == instance.weeks[: week + 1]
        guess = seen.weeks[-1]
        assert not guess.off, "nobody knows whose wishes"
        assert not any(need.most for row in guess.needs.values() for need in row), "nothing is for sure"
        for name, contract in instance.scenario.contracts.items():
            part = seen.scenario.contracts[name]
            assert (
                part.total.least <= contract.total.least * (week + 2) / WEEKS <= part.total.most + contract.total.most
            )
            assert part.weekends == math.ceil(contract.weekends * (week + 2) / WEEKS)
            assert (part.work, part.rest, part.complete) == (contract.work, contract.rest, contract.complete)
    assert seen_at(instance, WEEKS - 1) == instance, "in the last week nothing is guessed"


def test_what_a_guessed_week_hopes_for(tmp_path: Path) -> None:
    """One of five workdays asks for somebody, all for another at least, a quarter of weekends for one."""
    instance = read_folder(a_solvable_set(tmp_path))
    nobody = dict.fromkeys(instance.weeks[0].needs, (Range(0, 0),) * 7)
    workdays = (Range(1, 1), Range(1, 1), Range(1, 2), Range(1, 1), Range(1, 1))
    first = WeekData({**nobody, ("Day", "Nurse"): (*workdays, Range(0, 1), Range(0, 0))})
    second = WeekData({**nobody, ("Day", "Nurse"): (*workdays, Range(0, 0), Range(0, 0))})
    guess = seen_at(replace(instance, weeks=(first, second, second)), 1).weeks[2]
    assert guess.hoped == {
        ("Day", "Nurse", 60): (1, 1, 1, 1, 1, 0, 0),
        ("Day", "Nurse", 10): (1, 1, 1, 1, 1, 1, 1),
    }


def test_days_that_are_over_stay_as_they_are(tmp_path: Path) -> None:
    """Nobody is sent to a day of a week before, though there is room and it would lengthen what was too short."""
    instance = read_folder(a_made_set(tmp_path, Random(6), WEEKS, WEEKS, nurses=2))
    benchmark = as_benchmark(instance)
    kept = benchmark.history
    free = searched(benchmark, kept, effort_of(WORK))
    late = searched(benchmark, kept, effort_of(WORK), since=day_of(1, 0))
    assert free.roster.between(day_of(0, 0), day_of(0, 6)).assignments
    assert not late.roster.between(day_of(0, 0), day_of(0, 6)).assignments
    assert late.roster.between(day_of(1, 0), day_of(2, 6)).assignments


def test_the_objective_is_that_of_the_text(tmp_path: Path) -> None:
    points: list[Point] = []
    folder = a_solvable_set(tmp_path)
    path = folder / f"{folder.name}_1_2-0-1"
    run = run_stages(AskedInstance(path), effort_of(WORK), None, points.append)
    assert run.write is not None
    run.write(tmp_path / "out")
    instance = read_folder(path)
    parts = soft_parts(instance, read_grid(instance, tmp_path / "out"))
    assert dict(run.parts) == parts
    assert (run.solved, run.objective, run.bound) == (True, sum(parts.values()), None)
    assert [p.weeks for p in points] == [1, 2, 3, None]
    assert points[-1].objective == run.objective


def test_knowing_all_weeks_is_no_worse(tmp_path: Path) -> None:
    """The whole is solved to the end, and a roster made week by week is one of those there are to choose from."""
    folder = a_solvable_set(tmp_path)
    dynamic = run_benchmark("inrc2", AskedInstance(folder), effort_of(WORK))
    static = run_benchmark("inrc2", AskedInstance(folder, static=True), effort_of(60))
    assert static.ended == "proven"
    assert static.objective is not None
    assert dynamic.objective is not None
    assert static.bound == static.objective == sum(static.parts.values())
    assert static.objective <= dynamic.objective


def test_one_who_asks_to_stop_is_heard_in_any_week(tmp_path: Path) -> None:
    stop = StopFlag()
    folder = a_solvable_set(tmp_path)
    run = run_stages(AskedInstance(folder), effort_of(WORK), stop, lambda point: stop.set())
    assert run.ended == "stopped"
