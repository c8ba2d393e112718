"""Curtois and Qu instances: our judge against the published definition, and against the set's own files."""

from __future__ import annotations

import csv
import json
import subprocess
import sys
from pathlib import Path
from random import Random

import pytest

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.errors import UserError
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.planning.judging.judge import judge
from patrolplanner.planning.model.verdict import Verdict
from patrolplanner.store.benchmarks.benchmark import Benchmark
from patrolplanner.store.benchmarks.curtois import FIRST_DAY, read_instance, write_solution
from tests.source_tree import ROOT
from tests.store.benchmarks.curtois_by_text import (
    Grid,
    a_made_instance,
    a_random_grid,
    minutes_short,
    people_wrong,
    soft_cost,
)

SHARED = ROOT.parent / "shared" / "bench" / "curtois"
needs_the_set = pytest.mark.skipif(not SHARED.is_dir(), reason="the public instances are not beside the repository")

PLAIN = """SECTION_HORIZON
7

SECTION_SHIFTS
E,480,
N,600,E
SECTION_STAFF
A,E=7|N=2,3000,480,5,1,1,1
B,E=7|N=0,3000,480,5,1,1,1
SECTION_DAYS_OFF
A,0,3
SECTION_SHIFT_ON_REQUESTS
A,1,N,2
SECTION_SHIFT_OFF_REQUESTS
B,2,E,3
SECTION_COVER
0,E,1,100,1
0,N,0,100,1
"""


def roster_of(benchmark: Benchmark, grid: Grid) -> Roster:
    posts = {(d.start, d.shift): d.post for d in benchmark.plan.demands}
    days = [FIRST_DAY.fromordinal(FIRST_DAY.toordinal() + n) for n in range(benchmark.period.days)]
    return Roster.of(
        Assignment(Pair(person.id, DutyKey(day, posts[day, cell], cell)))
        for person, row in zip(benchmark.plan.people, grid, strict=True)
        for day, cell in zip(days, row, strict=True)
        if cell != "-"
    )


def judged(benchmark: Benchmark, grid: Grid) -> Verdict:
    return judge(benchmark.plan, benchmark.period, roster_of(benchmark, grid))


def written(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "made.txt"
    path.write_text(text, encoding="utf-8")
    return path


# -- the definition -------------------------------------------------------------------------------------


@pytest.mark.parametrize("seed", range(40))
def test_the_judge_says_what_the_definition_says(tmp_path: Path, seed: int) -> None:
    rng = Random(seed)
    made = a_made_instance(rng)
    benchmark = read_instance(written(tmp_path, made.text))
    names = {p.id: p.name for p in benchmark.plan.people}
    for _ in range(5):
        grid = a_random_grid(made, rng)
        verdict = judged(benchmark, grid)
        assert {names[who] for v in verdict.hard for who in v.people} == people_wrong(made, grid)
        assert benchmark.objective(verdict.price) == soft_cost(made, grid)
        assert benchmark.missed(verdict.price) == sum(-(-short // 60) for short in minutes_short(made, grid))


def test_random_rosters_are_right_and_wrong_in_turn() -> None:
    """The comparison above is worth something only when both happen, also for nobody at all."""
    found = set()
    for seed in range(40):
        rng = Random(seed)
        made = a_made_instance(rng)
        found |= {bool(people_wrong(made, a_random_grid(made, rng))) for _ in range(5)}
    assert found == {True, False}


def test_a_solution_has_the_form_of_the_checkers(tmp_path: Path) -> None:
    benchmark = read_instance(written(tmp_path, PLAIN))
    grid = [list("-NN--EE"), list("EE-EE--")]
    target = tmp_path / "out.tsv"
    write_solution(benchmark, roster_of(benchmark, grid), target)
    assert target.read_text(encoding="utf-8") == "-\tN\tN\t-\t-\tE\tE\nE\tE\t-\tE\tE\t-\t-\n"


def test_the_horizon_begins_on_a_monday(tmp_path: Path) -> None:
    assert read_instance(written(tmp_path, PLAIN)).period.first.weekday() == 0


# -- the files of the set -------------------------------------------------------------------------------


def published() -> list[dict[str, str]]:
    index = SHARED / "solutions" / "index.csv"
    return list(csv.DictReader(index.open(encoding="utf-8"))) if index.is_file() else []


@needs_the_set
@pytest.mark.parametrize("row", published(), ids=lambda row: row["file"])
def test_published_rosters_cost_what_was_published(row: dict[str, str]) -> None:
    benchmark = read_instance(SHARED / f"Instance{row['instance']}.txt")
    grid = [line.split("\t") for line in (SHARED / "solutions" / row["file"]).read_text("utf-8").splitlines()]
    verdict = judged(benchmark, grid)
    assert verdict.hard == ()
    assert benchmark.missed(verdict.price) == 0
    assert benchmark.objective(verdict.price) == int(row["published_cost"])


@needs_the_set
@pytest.mark.parametrize("number", [2, 9, 20])
def test_the_sets_checker_agrees_on_random_rosters(tmp_path: Path, number: int) -> None:
    instance = SHARED / f"Instance{number}.txt"
    benchmark = read_instance(instance)
    rng = Random(number)
    shifts = [s.code for s in benchmark.plan.shifts]
    grid: Grid = [[] for _ in benchmark.plan.people]
    for row in grid:
        while len(row) < benchmark.period.days:
            row += [rng.choice(shifts)] * rng.randint(2, 4) + ["-"] * rng.randint(2, 3)
        del row[benchmark.period.days :]
    target = tmp_path / "out.tsv"
    write_solution(benchmark, roster_of(benchmark, grid), target)
    said = subprocess.run(
        [sys.executable, SHARED / "check.py", "--json", instance, target], capture_output=True, text=True, check=False
    )
    verdict = judged(benchmark, grid)
    found = json.loads(said.stdout)
    assert benchmark.objective(verdict.price) == found["soft"]["total"]
    assert bool(benchmark.missed(verdict.price)) == bool(found["hard"]["min_minutes"])
    assert bool(verdict.hard) == (found["hard_total"] > found["hard"]["min_minutes"])


# -- bad files ------------------------------------------------------------------------------------------

BROKEN = {
    "7\n\nSECTION_SHIFTS": ("10\n\nSECTION_SHIFTS", "line 2: the horizon of 10 days is not a whole number of weeks."),
    "SECTION_HORIZON\n7": ("SECTION_HORIZON\nseven", "line 2: «seven» is not a whole number from 7 to 1092."),
    "SECTION_HORIZON\n": ("stray\nSECTION_HORIZON\n", "line 1: «stray» comes before the first section, which would be"),
    "SECTION_COVER": ("SECTION_COVERS", "line 16: «SECTION_COVERS» is no section of this set; its sections are"),
    "SECTION_COVER\n0,E,1,100,1\n0,N,0,100,1\n": ("", "has no section SECTION_COVER; a Curtois instance needs"),
    "SECTION_DAYS_OFF": ("SECTION_STAFF", "line 10: SECTION_STAFF comes a second time."),
    "E,480,\n": ("E,480\n", "line 5: the line has 2 fields instead of 3: "),
    "N,600,E": ("N,600,Q", "line 6: there is no shift «Q» in SECTION_SHIFTS."),
    "N,600": ("E,600", "line 6: shift «E» stands twice."),
    "N,600,": ("N,-600,", "line 6: «-600» is not a whole number from 1 to 1440."),
    "B,E=7|N=0": ("A,E=7|N=0", "line 9: staff «A» stands twice."),
    "B,E=7|N=0,": ("B,E=7,", "line 9: nothing is said of shift N; write N=0 where the person lacks the skill."),
    "B,E=7|": ("B,E|", "line 9: «E» should name a shift and its most, such as D=14."),
    "A,E=7|N=2,3000,480": ("A,E=7|N=2,300,480", "line 8: at least 480 minutes of work are more than the 300 at most."),
    "A,0,3": ("C,0,3", "line 11: there is nobody «C» in SECTION_STAFF."),
    "A,0,": ("A,7,", "line 11: «7» is not a whole number from 0 to 6."),
    "A,1,N,2": ("A,1,N", "line 13: the line has 3 fields instead of 4: "),
    "B,2,E,3": ("B,2,X,3", "line 15: there is no shift «X» in SECTION_SHIFTS."),
    "0,N,0,100,1": ("0,E,0,100,1", "line 18: the cover of day 0 and shift E stands twice."),
    "0,E,1,100,1": ("0,E,1.5,100,1", "line 17: «1.5» is not a whole number from 0 to 1000000."),
}


@pytest.mark.parametrize("before", BROKEN)
def test_a_bad_file_is_told_with_its_line(tmp_path: Path, before: str) -> None:
    after, said = BROKEN[before]
    assert before in PLAIN
    with pytest.raises(UserError) as error:
        read_instance(written(tmp_path, PLAIN.replace(before, after, 1)))
    assert said in str(error.value)
    assert str(error.value).startswith("made.txt")


@pytest.mark.parametrize(
    "content", [b"", b"\x00\x01\x02", b"\xff\xfe\x41", "\u5c97\u4ead".encode("gbk"), b"PK\x03\x04"]
)
def test_what_is_no_instance_at_all(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "odd.txt"
    path.write_bytes(content)
    with pytest.raises(UserError, match=r"odd\.txt"):
        read_instance(path)


def test_no_file_and_a_folder(tmp_path: Path) -> None:
    for path in (tmp_path, tmp_path / "none.txt"):
        with pytest.raises(UserError):
            read_instance(path)


def test_torn_files_are_refused_or_read_but_never_crash(tmp_path: Path) -> None:
    rng = Random(7)
    pieces = ["", ",", "|", "=", "-1", "999999999999999999", "x", "\t", "SECTION_STAFF", "#", "\n", "٣", "1e3", " "]
    refused = 0
    for _ in range(400):
        text = PLAIN
        for _ in range(rng.randint(1, 3)):
            at = rng.randrange(len(text))
            text = text[:at] + rng.choice(pieces) + text[at + rng.randint(0, 4) :]
        try:
            benchmark = read_instance(written(tmp_path, text))
        except UserError:
            refused += 1
        else:
            judged(benchmark, [["-"] * benchmark.period.days for _ in benchmark.plan.people])
    assert 100 < refused < 400
