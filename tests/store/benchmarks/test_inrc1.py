"""Instances of the first nurse rostering competition: our judge against the competition's rules written out plainly."""

from __future__ import annotations

from datetime import timedelta
from pathlib import Path
from random import Random
from xml.etree import ElementTree

import pytest

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.planning.judging.judge import judge
from patrolplanner.store.benchmarks.benchmark import Benchmark
from patrolplanner.store.benchmarks.inrc1 import read_instance, write_solution
from patrolplanner.store.benchmarks.inrc1_file import ContractLimit, read_file
from tests.source_tree import ROOT
from tests.store.benchmarks.inrc1_by_text import Grid, a_made_text, a_random_grid, cover_missed, soft_cost

SHARED = ROOT.parent / "shared" / "bench" / "inrc1"
needs_the_set = pytest.mark.skipif(not SHARED.is_dir(), reason="the public instances are not beside the repository")


def roster_of(benchmark: Benchmark, grid: Grid) -> Roster:
    return Roster.of(
        Assignment(Pair(person.id, DutyKey(benchmark.period.first + timedelta(days=n), cell, cell)))
        for person, row in zip(benchmark.plan.people, grid, strict=True)
        for n, cell in enumerate(row)
        if cell != "-"
    )


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "made.txt"
    path.write_text(text, encoding="utf-8")
    return path


def agrees(path: Path, rng: Random) -> bool:
    """Whether judge and definition say the same of a random roster; and whether that roster costs anything."""
    benchmark, instance = read_instance(path), read_file(path)
    grid = a_random_grid(instance, rng)
    verdict = judge(benchmark.plan, benchmark.period, roster_of(benchmark, grid))
    few, many = cover_missed(instance, grid)
    assert benchmark.objective(verdict.price) == soft_cost(instance, grid)
    assert benchmark.missed(verdict.price) == few
    # a duty that nobody asks for has no most: the search never uses one
    asked = {(d.start, d.shift) for d in benchmark.plan.demands}
    unasked = sum(
        cell != "-" and (instance.first + timedelta(days=n), cell) not in asked
        for row in grid
        for n, cell in enumerate(row)
    )
    assert bool(verdict.hard) == (many > unasked)
    return bool(soft_cost(instance, grid))


@pytest.mark.parametrize("seed", range(60))
def test_the_judge_says_what_the_rules_say(tmp_path: Path, seed: int) -> None:
    rng = Random(seed)
    path = written(tmp_path, a_made_text(rng))
    costs = [agrees(path, rng) for _ in range(4)]
    assert any(costs)


@needs_the_set
@pytest.mark.parametrize("name", ["sprint01", "sprint_late09", "medium_hidden01", "long_hidden01", "long_late05"])
def test_on_the_sets_own_instances(name: str) -> None:
    assert agrees(SHARED / f"{name}.txt", Random(name))


@needs_the_set
def test_every_instance_of_the_set_is_read() -> None:
    read = [read_instance(path) for path in sorted(SHARED.glob("*.txt"))]
    assert len(read) == 60
    assert {b.period.days for b in read} == {28}
    said = {m.source.split(" is ")[0].split(" are ")[0] for b in read for m in b.unexpressed}
    assert said == {"A night before a free weekend", "Two free days after night shifts"}


def test_what_stands_in_the_file(tmp_path: Path) -> None:
    instance = read_file(written(tmp_path, a_made_text(Random(1))))
    assert instance.weekly[0, "E"] == 2, "two lines of one shift and day add up"
    assert instance.shifts["N"].skills == ("Nurse", "Head")
    assert (instance.shifts["N"].start, instance.shifts["N"].end) == (22 * 60 + 30, 6 * 60 + 30)
    assert instance.patterns["p1"].steps == ("None", "Any", "Any")
    assert instance.patterns["p1"].day == "Friday"
    text = a_made_text(Random(1)).replace("some, (1|1), (1|", "some, (1|1), (0|")
    assert read_file(written(tmp_path, text)).contracts["0"].most_duties in (
        ContractLimit(0, 2),
        ContractLimit(0, 5),
        ContractLimit(0, 9),
    )


def test_a_solution_has_the_competitions_form(tmp_path: Path) -> None:
    path = written(tmp_path, a_made_text(Random(2)))
    benchmark, instance = read_instance(path), read_file(path)
    grid = a_random_grid(instance, Random(3))
    target = tmp_path / "out.xml"
    write_solution(benchmark, roster_of(benchmark, grid), target)
    root = ElementTree.parse(target).getroot()
    assert root.tag == "Solution"
    assert root.findtext("SchedulingPeriodID") == "made"
    assert int(root.findtext("SoftConstraintsPenalty", "")) == soft_cost(instance, grid)
    rows = {tuple(child.text for child in a) for a in root.iter("Assignment")}
    ids = [*instance.employees]
    assert rows == {
        ((instance.first + timedelta(days=n)).isoformat(), ids[i], cell)
        for i, row in enumerate(grid)
        for n, cell in enumerate(row)
        if cell != "-"
    }


BROKEN = {
    "SKILLS = 2;": ("SKILLS = 3;", "SKILLS announces 3 entries; 2 follow."),
    "PATTERNS = 4;": ("PATTERN = 4;", "«PATTERN = 4;» is no heading of this set; its headings are"),
    "Nurse;\nHead;": ("Nurse\nHead;", "«Nurse» is neither a known heading nor an entry; entries end with a semicolon."),
    "E, Early, 06:30:00": ("E, Early, 6h30", "«6h30» is not a time such as 06:30:00."),
    "2, Nurse Head;": ("3, Nurse Head;", "3 names are announced; 2 follow."),
    "D, Day, 08:30:00, 16:30:00, 1, Head": ("D, Day, 08:30:00, 16:30:00, 1, Boss", "there is no skill «Boss»"),
    "N, Night": ("E, Night", "the id «E» stands twice."),
    "0, some, (1|1), ": ("0, some, ", "the line has 19 fields instead of 20"),
    "part, some, (1|1)": ("part, some, (x|1)", "«x» is not a whole number from 0 to 1."),
    "(None|Friday)": ("(None|Freitag)", "«Freitag» is no day of the week in English."),
    "2, 1, 3 (D|Any)": ("2, 1, 4 (D|Any)", "4 days of a pattern are announced; 3 follow."),
    "3, 4, 1 (D|Monday);": ("3, 4, 1 (None|Monday);", "a pattern needs at least one day of duty."),
    "Friday, D, 1;": ("Friday, X, 1;", "there is no shift «X» under SHIFT_TYPES."),
    "Saturday, N, 1;": ("Saturday, N, -1;", "«-1» is not a whole number from 0 to"),
    "made, 2010": ("made, 2011", "the period from "),
}


@pytest.mark.parametrize("before", BROKEN)
def test_a_bad_file_is_told_with_its_line(tmp_path: Path, before: str) -> None:
    after, said = BROKEN[before]
    text = a_made_text(Random(5))
    assert before in text
    changed = text.replace(before, after, 1)
    with pytest.raises(UserError) as error:
        read_instance(written(tmp_path, changed))
    assert said in str(error.value)
    assert str(error.value).startswith("made.txt, line ")


def test_a_heading_that_is_missing(tmp_path: Path) -> None:
    text = a_made_text(Random(5)).split("/" * 40 + "\nSHIFT_ON_REQUESTS")[0]
    with pytest.raises(UserError, match="says nothing under SHIFT_ON_REQUESTS"):
        read_instance(written(tmp_path, text))


def test_torn_files_are_refused_or_read_but_never_crash(tmp_path: Path) -> None:
    rng = Random(7)
    pieces = ["", ",", "|", "(", ")", ";", "-1", "999999999999999999", "x", "2010-02-30", "//", "\n", "٣", " ", "&"]
    refused = 0
    for n in range(300):
        text = a_made_text(Random(n % 5))
        for _ in range(rng.randint(1, 3)):
            at = rng.randrange(len(text))
            text = text[:at] + rng.choice(pieces) + text[at + rng.randint(0, 4) :]
        try:
            benchmark = read_instance(written(tmp_path, text))
        except UserError:
            refused += 1
        else:
            judge(benchmark.plan, benchmark.period, Roster())
    assert 100 < refused < 300
