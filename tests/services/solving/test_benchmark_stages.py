"""The second nurse rostering competition stage by stage: a week is rostered before the next one is known."""

from __future__ import annotations

from pathlib import Path
from random import Random

import pytest

from patrolplanner.planning.stop import StopFlag
from patrolplanner.services.solving.benchmark_run import BenchmarkRun, Point
from patrolplanner.services.solving.benchmark_stages import run_stages, seen_at
from patrolplanner.services.solving.benchmarking import run_benchmark
from patrolplanner.store.benchmarks.inrc2_file import read_folder
from tests.efforts import effort_of
from tests.store.benchmarks.inrc2_by_text import a_made_set, a_week, read_grid, soft_parts

WEEKS = 3
WORK = 3.0


def a_solvable_set(folder: Path) -> Path:
    """A few weeks of two nurses of whom nobody has to come."""
    return a_made_set(folder, Random(21), WEEKS, WEEKS, nurses=2, least=0)


def solved(path: Path, target: Path) -> tuple[BenchmarkRun, list[str]]:
    """The run, and the text of each week's solution."""
    run = run_stages(path, effort_of(WORK), None, None)
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
    for week in range(WEEKS):
        seen = seen_at(instance, week)
        assert seen.weeks[: week + 1] == instance.weeks[: week + 1]
        assert len(seen.weeks) == WEEKS
        guessed = seen.weeks[week + 1 :]
        assert all(data.guessed for data in guessed)
        assert not any(data.off for data in guessed), "nobody knows whose wishes"
        shown = [data.needs for data in instance.weeks[: week + 1]]
        assert all(data.needs in shown for data in guessed)


def test_the_objective_is_that_of_the_text(tmp_path: Path) -> None:
    points: list[Point] = []
    folder = a_solvable_set(tmp_path)
    path = folder / f"{folder.name}_1_2-0-1"
    run = run_stages(path, effort_of(WORK), None, points.append)
    assert run.write is not None
    run.write(tmp_path / "out")
    instance = read_folder(path)
    parts = soft_parts(instance, read_grid(instance, tmp_path / "out"))
    assert dict(run.parts) == parts
    assert (run.solved, run.objective, run.bound) == (True, sum(parts.values()), None)
    assert [p.weeks for p in points] == [1, 2, 3, None]
    assert points[-1].objective == run.objective


def test_knowing_all_weeks_is_no_worse(tmp_path: Path) -> None:
    """Both are solved to the end, and a roster made week by week is one of those that are there for the choosing."""
    folder = a_solvable_set(tmp_path)
    dynamic = run_benchmark("inrc2", folder, effort_of(60))
    static = run_benchmark("inrc2", folder, effort_of(60), static=True)
    assert static.ended == "proven"
    assert static.objective is not None
    assert dynamic.objective is not None
    assert static.bound == static.objective == sum(static.parts.values())
    assert static.objective <= dynamic.objective


def test_one_who_asks_to_stop_is_heard_in_any_week(tmp_path: Path) -> None:
    stop = StopFlag()
    folder = a_solvable_set(tmp_path)
    run = run_stages(folder, effort_of(WORK), stop, lambda point: stop.set())
    assert run.ended == "stopped"
