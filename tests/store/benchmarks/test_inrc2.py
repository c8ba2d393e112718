"""Instances of the second nurse rostering competition: our judge against the competition's text written out plainly."""

from __future__ import annotations

import json
import subprocess
import sys
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from random import Random

import pytest

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.planning.judging.judge import judge
from patrolplanner.store.benchmarks.benchmark import Benchmark
from patrolplanner.store.benchmarks.inrc2 import as_benchmark, day_of, read_instance, write_solution
from patrolplanner.store.benchmarks.inrc2_file import Before, Inrc2Instance, Range, WeekData, read_folder
from tests.source_tree import ROOT
from tests.store.benchmarks.inrc2_by_text import (
    DAYS,
    Grid,
    a_made_set,
    a_random_grid,
    barred,
    cover_missed,
    soft_parts,
)

SHARED = ROOT.parent / "shared" / "bench" / "inrc2"
needs_the_set = pytest.mark.skipif(not SHARED.is_dir(), reason="the public instances are not beside the repository")
PUBLIC = ("n005w4_1_3-0-7-7", "n012w8", "n021w4_2_9-1-4-0", "n030w4_1_6-2-9-1", "n060w4_1_9-6-3-8", "n100w4_2_0-6-4-6")


def roster_of(benchmark: Benchmark, grid: Grid) -> Roster:
    rows = (
        Assignment(Pair(person.id, DutyKey(day_of(0, n), skill, shift)))
        for person in benchmark.plan.people
        for n, cell in enumerate(grid[person.name])
        if cell is not None
        for shift, skill in (cell,)
    )
    return Roster.of(rows)


def agrees(instance: Inrc2Instance, rng: Random) -> dict[str, int]:
    """Judge and text say the same of a random roster, part by part; the parts."""
    benchmark = as_benchmark(instance)
    grid = a_random_grid(instance, rng)
    roster = roster_of(benchmark, grid)
    verdict = judge(benchmark.plan, benchmark.period, benchmark.history.merged(roster))
    parts = soft_parts(instance, grid)
    assert benchmark.parts_of(verdict) == parts
    assert benchmark.objective(verdict.price) == sum(parts.values())
    assert benchmark.missed(verdict.price) == cover_missed(instance, grid)
    assert len(verdict.hard) == barred(instance, grid)
    return parts


@pytest.mark.parametrize("seed", range(60))
def test_the_judge_says_what_the_text_says(tmp_path: Path, seed: int) -> None:
    rng = Random(seed)
    instance = read_folder(a_made_set(tmp_path, rng, rng.randint(1, 5), 5))
    found = [agrees(instance, rng) for _ in range(5)]
    assert any(map(any, (parts.values() for parts in found)))


def test_every_part_costs_something_somewhere(tmp_path: Path) -> None:
    rng = Random(5)
    instances = [read_folder(a_made_set(tmp_path, Random(n), 3)) for n in range(6)]
    found = [agrees(instance, rng) for instance in instances for _ in range(3)]
    assert all(any(parts[name] for parts in found) for name in found[0])


def test_whom_a_guessed_week_hopes_for(tmp_path: Path) -> None:
    """Each one short costs the price said; whoever has the skill may come, and nobody has to."""
    instance = read_folder(a_made_set(tmp_path, Random(5), 3))
    known = instance.weeks[:2]
    nothing = dict.fromkeys(known[0].needs, (Range(0, 0),) * 7)
    hoped = {("Day", "Nurse", 65): (1, 0, 0, 2, 0, 0, 0), ("Early", "Nurse", 10): (0, 0, 0, 0, 0, 0, 3)}
    nobody: Grid = {name: [None] * 21 for name in instance.scenario.nurses}
    sure = replace(instance, weeks=(*known, WeekData(nothing)))
    guessed = as_benchmark(replace(instance, weeks=(*known, WeekData(nothing, hoped=hoped))))
    verdict = judge(guessed.plan, guessed.period, guessed.history)
    parts = soft_parts(sure, nobody)
    assert guessed.missed(verdict.price) == cover_missed(sure, nobody)
    assert guessed.parts_of(verdict) == {**parts, "cover": parts["cover"] + 3 * 65 + 3 * 10}
    for person in guessed.plan.people:
        held = instance.scenario.nurses[person.name].skills
        assert set(person.posts) == {f"{skill}{price}" for skill in held for price in ("", " 10", " 65")}


def ends_with(instance: Inrc2Instance, **before: object) -> Inrc2Instance:
    """Everybody with this history."""
    plain = Before(0, 0, None, 0, 0, 1)
    return replace(instance, before=dict.fromkeys(instance.before, replace(plain, **before)))


def test_stretches_go_on_from_the_history(tmp_path: Path) -> None:
    """The longest that a history may be: all days of it lie within what rules look at."""
    instance = read_folder(a_made_set(tmp_path, Random(3), 4, 4))
    for before in ({"rest": 34}, {"last": "Night", "same": 34, "work": 34, "rest": 0}):
        for seed in range(20):
            agrees(ends_with(instance, **before), Random(seed))
    wide = {shift: Range(1, 34) for shift in instance.scenario.shifts}
    contracts = {
        name: replace(c, work=Range(1, 34), rest=Range(1, 34)) for name, c in instance.scenario.contracts.items()
    }
    at_most = replace(instance, scenario=replace(instance.scenario, shifts=wide, contracts=contracts))
    always = [("Early", "")] * 28
    for before, row, part in (
        ({"rest": 34}, [None] * 28, "off_run"),
        ({"last": "Early", "same": 34, "work": 34, "rest": 0}, always, "work_run"),
    ):
        there = ends_with(at_most, **before)
        benchmark = as_benchmark(there)
        nurses = there.scenario.nurses
        grid = {n: [None if c is None else (c[0], nurse.skills[0]) for c in row] for n, nurse in nurses.items()}
        verdict = judge(benchmark.plan, benchmark.period, benchmark.history.merged(roster_of(benchmark, grid)))
        parts = benchmark.parts_of(verdict)
        assert parts == soft_parts(there, grid)
        assert parts[part] == 30 * 28 * len(nurses), "each of 28 days is beyond the 34 before"


@needs_the_set
@pytest.mark.parametrize("name", PUBLIC)
def test_on_the_sets_own_instances(name: str) -> None:
    instance = read_folder(SHARED / name)
    assert any(agrees(instance, Random(name)).values())


@needs_the_set
def test_every_file_of_the_set_is_read() -> None:
    folders = [path for path in sorted(SHARED.iterdir()) if path.is_dir()]
    assert len(folders) == 9
    for folder in folders:
        weeks = int(folder.name.partition("w")[2])
        for history in range(3):
            for first in (0, 10 - weeks):
                order = "-".join(str(first + n) for n in range(weeks))
                assert len(read_folder(folder / f"{folder.name}_{history}_{order}").weeks) == weeks


@needs_the_set
@pytest.mark.parametrize("name", PUBLIC)
def test_the_sets_checker_says_the_same_of_what_is_written(tmp_path: Path, name: str) -> None:
    instance = read_folder(SHARED / name)
    benchmark = as_benchmark(instance)
    grid = a_random_grid(instance, Random(name))
    write_solution(benchmark, roster_of(benchmark, grid), tmp_path / "out")
    folder = SHARED / instance.data_set
    files = sorted((tmp_path / "out").iterdir(), key=lambda path: int(path.stem.rpartition("-")[2]))
    command = [sys.executable, SHARED / "check.py", "--json", folder, instance.name, *files]
    said = json.loads(subprocess.run(command, capture_output=True, text=True, check=False).stdout)
    parts = soft_parts(instance, grid)
    assert said["soft"] == {**parts, "sum": sum(parts.values())}


def test_what_stands_in_the_files(tmp_path: Path) -> None:
    folder = a_made_set(tmp_path, Random(11), 3)
    instance = read_folder(folder)
    assert instance.name == f"{folder.name}_0_0-1-2"
    assert (instance.scenario.skills, [*instance.scenario.shifts]) == (
        ("Head", "Nurse", "Care"),
        ["Early", "Day", "Night"],
    )
    assert instance.scenario.barred == {"Early": (), "Day": ("Early",), "Night": ("Early", "Day")}
    chosen = read_folder(folder / f"{folder.name}_1_2-0-2")
    assert (chosen.name, chosen.numbers) == (f"{folder.name}_1_2-0-2", (2, 0, 2))
    assert chosen.weeks == (instance.weeks[2], instance.weeks[0], instance.weeks[2])
    assert chosen.before != instance.before
    beside = read_folder(tmp_path / f"{folder.name}_1_2-0-2")
    assert beside == chosen


def test_windows_files_with_a_byte_order_mark(tmp_path: Path) -> None:
    folder = a_made_set(tmp_path, Random(11))
    before = read_folder(folder)
    for path in folder.iterdir():
        path.write_bytes(b"\xef\xbb\xbf" + path.read_bytes().replace(b"\n", b"\r\n"))
    assert read_folder(folder) == before


def test_solutions_have_the_competitions_form(tmp_path: Path) -> None:
    folder = a_made_set(tmp_path, Random(11), 2)
    instance = read_folder(folder / f"{folder.name}_1_2-0")
    benchmark = as_benchmark(instance)
    grid = a_random_grid(instance, Random(3))
    target = tmp_path / "out"
    write_solution(benchmark, benchmark.history.merged(roster_of(benchmark, grid)), target)
    name = folder.name
    assert sorted(path.name for path in target.iterdir()) == [f"Sol-{name}-0-1.txt", f"Sol-{name}-2-0.txt"]
    found: set[tuple[str, ...]] = set()
    for week, number in enumerate((2, 0)):
        lines = (target / f"Sol-{name}-{number}-{week}.txt").read_text("utf-8").splitlines()
        assert lines[:4] == ["SOLUTION", f"{week} {name}", "", f"ASSIGNMENTS = {len(lines) - 4}"]
        found |= {(str(week), *line.split()) for line in lines[4:]}
    assert found == {
        (str(n // 7), nurse, DAYS[n % 7], *cell)
        for nurse, row in grid.items()
        for n, cell in enumerate(row)
        if cell is not None
    }


# -- what does not fit ----------------------------------------------------------------------------------


def changed(folder: Path, kind: str, change: Callable[[str], str]) -> None:
    """The first file of a kind with another text."""
    path = sorted(folder.glob(f"{kind}-*"))[0]
    before = path.read_text("utf-8")
    after = change(before)
    assert after != before
    path.write_text(after, "utf-8")


BROKEN = (
    ("Sc", "SKILLS = 3", "SKILLS = 4", "SKILLS announces 4 entries; 3 follow."),
    ("Sc", "SKILLS = 3", "SKILLS = x", "«x» is not a whole number from 0 to"),
    ("Sc", "SCENARIO = ", "SCENARIO = a\n", "nothing belongs under SCENARIO."),
    ("Sc", "SCENARIO = ", "SCENARIO #", "comes before the first heading, which would be SCENARIO."),
    ("Sc", "Night 2 Early Day", "Night 3 Early Day", "3 names are announced; 2 follow."),
    ("Sc", "Day 1 Early", "Day 1 Late", "there is no shift «Late» under SHIFT_TYPES."),
    ("Sc", "Day 1 Early", "Night 1 Early", "the id «Night» stands twice."),
    ("Sc", "Head\nNurse", "Head\nHead", "the id «Head» stands twice."),
    ("Sc", "Head\nNurse", "Head\nNone", "«None» cannot be an id here"),
    ("Sc", "\nEarly (", "\nEarly x(", " should read (minimum,maximum)."),
    ("Sc", "WEEKS = 2", "WEEKS = 99", "«99» is not a whole number from 1 to 52."),
    ("Sc", "\nAnn Full", "\nAnn Half", "there is no contract «Half» under CONTRACTS."),
    ("H0", "HISTORY\n0 ", "HISTORY\n1 ", "a history of week «1» is not one before the first week, which is 0."),
    ("H0", "HISTORY\n0 ", "HISTORY\nx 0 ", "belongs under this heading."),
    ("H0", "\nBo ", "\nZoe ", "there is nobody «Zoe» under NURSES."),
    ("H0", "\nBo ", "\nAnn ", "the id «Ann» stands twice."),
    ("WD", "\nDay Nurse", "\nDay Boss", "there is no skill «Boss» under SKILLS."),
    ("WD", "\nDay Nurse", "\nLate Nurse", "there is no shift «Late» under SHIFT_TYPES."),
    ("WD", "\nDay Nurse", "\nDay Head", "the id «Day Head» stands twice."),
    ("WD", "(0,0)", "(2,1)", "the maximum 1 is less than the minimum 2."),
    ("WD", "(0,0)", "", "the line has 8 fields instead of 9"),
    ("WD", "SHIFT_OFF_REQUESTS = 4", "SHIFT_OFF_REQUESTS = 3", "SHIFT_OFF_REQUESTS announces 3 entries; 4 follow."),
    ("WD", "WEEK_DATA\n", "WEEK_DATA\nother", "belongs under this heading."),
)


@pytest.mark.parametrize(("kind", "old", "new", "said"), BROKEN)
def test_a_bad_file_is_told_with_its_line(tmp_path: Path, kind: str, old: str, new: str, said: str) -> None:
    folder = a_made_set(tmp_path, Random(11))
    changed(folder, kind, lambda text: text.replace(old, new, 1))
    with pytest.raises(UserError) as error:
        read_instance(folder)
    assert said in str(error.value)
    assert str(error.value).startswith(f"{kind}-" if kind != "H0" else "H0-")
    assert ", line " in str(error.value)


def test_a_history_that_says_two_things_at_once(tmp_path: Path) -> None:
    folder = a_made_set(tmp_path, Random(11))

    def someone(text: str) -> str:
        return "\n".join("Ann 0 0 Day 2 1 0" if line.startswith("Ann ") else line for line in text.split("\n"))

    changed(folder, "H0", someone)
    with pytest.raises(UserError, match="after «Day» come days of it, at least as many days of work and no days off"):
        read_instance(folder)


def test_what_is_missing_is_named(tmp_path: Path) -> None:
    folder = a_made_set(tmp_path, Random(11))
    name = folder.name

    def refused(path: Path) -> str:
        with pytest.raises(UserError) as error:
            read_instance(path)
        return str(error.value)

    assert refused(tmp_path / "nowhere") == (
        "nowhere is neither a folder with a data set nor an instance of one, such as n030w4_1_6-2-9-1."
    )
    assert "neither in" in refused(tmp_path / "n9w4_0_1-2")
    assert refused(folder / f"{name}_0_1") == f"{name}_0_1 names 1 week; a roster of {name} has 2."
    assert refused(folder / f"{name}_0_1-9").startswith(f"There is no file WD-{name}-9.txt")
    assert refused(folder / f"{name}_7_1-0").startswith(f"There is no file H0-{name}-7.txt")
    changed(folder, "H0", lambda text: "\n".join(n for n in text.split("\n") if not n.startswith("Bo ")))
    assert refused(folder).endswith("nothing is said of Bo.")
    changed(folder, "WD", lambda text: "\n".join(n for n in text.split("\n") if not n.startswith("Day Care")))
    assert refused(folder / f"{name}_1_0-1").endswith("nothing is said of Day Care.")
    (folder / "Sc-other.txt").write_text("", "utf-8")
    assert "has 2 files Sc-NAME.txt; a data set has one." in refused(folder)


def test_torn_files_are_refused_or_read_but_never_crash(tmp_path: Path) -> None:
    rng = Random(7)
    pieces = ["", ",", "(", ")", "=", "-1", "999999999999999999", "x", "Any", "None", "\n", "٣", " ", "|", "40"]
    refused = 0
    for n in range(300):
        folder = a_made_set(tmp_path, Random(n % 5))
        path = rng.choice([sorted(folder.glob(f"{kind}-*"))[0] for kind in ("Sc", "H0", "WD")])
        text = path.read_text("utf-8")
        for _ in range(rng.randint(1, 3)):
            at = rng.randrange(len(text))
            text = text[:at] + rng.choice(pieces) + text[at + rng.randint(0, 4) :]
        path.write_text(text, "utf-8")
        try:
            benchmark = read_instance(folder)
        except UserError:
            refused += 1
        else:
            judge(benchmark.plan, benchmark.period, benchmark.history)
    assert 100 < refused < 300
