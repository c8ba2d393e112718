"""From a workbook to a plan file: all or nothing, and updates that keep what the workbook does not speak of."""

from __future__ import annotations

import signal
import subprocess
import sys
from datetime import datetime
from pathlib import Path

import pytest
from openpyxl import load_workbook

from patrolplanner.domain.errors import UserError
from patrolplanner.services.exchange.importing import ImportReport, import_workbook
from patrolplanner.translation import speaker
from tests.builders import a_pair, a_roster
from tests.tiny_station import a_station, plan_file, stored, workbook

SAY = speaker("en")


def imported(book: Path, plan: Path, *, lenient: bool = False) -> ImportReport:
    return import_workbook(book, plan, lenient=lenient, who="clerk", now=datetime(2026, 11, 30, 9, 0))


def changed(book: Path, **cells: object) -> Path:
    """The workbook with other values: ``people_C3="robot"`` is cell C3 of the sheet people."""
    sheets = load_workbook(book)
    for place, value in cells.items():
        sheet, cell = place.split("_")
        sheets[sheet][cell] = value
    sheets.save(book)
    return book


def test_a_new_plan_file(tmp_path: Path) -> None:
    report = imported(workbook(tmp_path), tmp_path / "new.patrol")
    assert (report.written, report.problems, report.warnings) == (True, (), ())
    assert (report.people, report.posts, report.duties) == (4, 1, 1)
    assert stored(tmp_path / "new.patrol").plan == a_station()


def test_an_update_takes_the_new_facts(tmp_path: Path) -> None:
    plan = plan_file(tmp_path)
    book = changed(workbook(tmp_path), people_B2="王建国")
    assert imported(book, plan).written
    assert stored(plan).plan.people[0].name == "王建国"


def test_the_roster_of_the_workbook_is_stored(tmp_path: Path) -> None:
    roster = a_roster(a_pair("001", 1), locked=True)
    imported(workbook(tmp_path, roster=roster), tmp_path / "new.patrol")
    assert stored(tmp_path / "new.patrol").roster == roster


def test_one_bad_cell_keeps_everything_out(tmp_path: Path) -> None:
    plan = plan_file(tmp_path)
    before = stored(plan)
    report = imported(changed(workbook(tmp_path), people_B2="王建国", people_C3="robot"), plan)
    assert not report.written
    assert [SAY(p).split(":")[0] for p in report.problems] == ["people!C3"]
    assert stored(plan) == before


def test_a_rule_that_does_not_exist_is_named_at_its_cell(tmp_path: Path) -> None:
    report = imported(changed(workbook(tmp_path), rules_A2="R99"), tmp_path / "new.patrol")
    assert not report.written
    (problem,) = report.problems
    assert SAY(problem).startswith("rules!A2: ")
    assert not (tmp_path / "new.patrol").exists()


def test_lenient_imports_the_rest(tmp_path: Path) -> None:
    report = imported(changed(workbook(tmp_path), requests_A2="nobody"), tmp_path / "new.patrol", lenient=True)
    assert report.written
    assert [SAY(p).split(":")[0] for p in report.problems] == ["requests!A2"]
    assert len(stored(tmp_path / "new.patrol").plan.requests) == 2


def test_files_that_are_none_are_refused(tmp_path: Path) -> None:
    with pytest.raises(UserError, match=r"no file missing\.xlsx"):
        imported(tmp_path / "missing.xlsx", tmp_path / "new.patrol")
    (tmp_path / "letter.patrol").write_bytes(b"Dear colleague" * 300)
    with pytest.raises(UserError, match="not a plan file"):
        imported(workbook(tmp_path), tmp_path / "letter.patrol")
    assert not (tmp_path / "new.patrol").exists()


IMPORTING = """
import sys
from datetime import datetime
from pathlib import Path
from patrolplanner.domain.errors import UserError
from patrolplanner.services.exchange.importing import import_workbook
book, plan, die_at = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
events = 0
def heard(event, arguments):
    global events
    touched = event in ("open", "os.rename", "os.remove", "sqlite3.connect") and str(plan.parent) in str(arguments)
    if touched:
        events += 1
        if events == die_at:
            import os, signal
            os.kill(os.getpid(), signal.SIGKILL)
sys.addaudithook(heard)
if die_at < 0:
    sys.stdin.read()
try:
    import_workbook(book, plan, lenient=False, who="clerk", now=datetime(2026, 11, 30))
    print("done", events)
except UserError as error:
    print("refused", error)
"""


def importing(book: Path, plan: Path, die_at: int = 0) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", IMPORTING, str(book), str(plan), str(die_at)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[3],
    )


def said_by(process: subprocess.Popen[str]) -> str:
    with process:
        return process.communicate()[0].strip()


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no SIGKILL")
def test_a_first_import_that_is_killed_leaves_no_plan_or_a_whole_one(tmp_path: Path) -> None:
    book = workbook(tmp_path)
    (tmp_path / "folder").mkdir()
    plan = tmp_path / "folder" / "new.patrol"
    last = int(said_by(importing(book, plan)).split()[1])
    assert last > 5
    whole = stored(plan).plan
    outcomes = set()
    for at_event in (2, last // 2, last):
        plan.unlink(missing_ok=True)
        with importing(book, plan, at_event) as killed:
            killed.communicate()
        assert killed.returncode == -signal.SIGKILL
        outcomes.add(plan.exists())
        assert not plan.exists() or stored(plan).plan == whole
    assert False in outcomes
    plan.unlink(missing_ok=True)
    assert imported(book, plan).written
    assert [file.name for file in plan.parent.iterdir()] == ["new.patrol"]


def test_of_two_first_imports_at_once_one_is_told_why(tmp_path: Path) -> None:
    book, plan = workbook(tmp_path), tmp_path / "new.patrol"
    both = [importing(book, plan, -1) for _ in range(2)]
    for one in both:
        assert one.stdin is not None
        one.stdin.close()
        one.stdin = None
    told = sorted(said_by(one) for one in both)
    assert told[0].startswith("done")
    reasons = ("open in another window", "exists already")
    assert told[1].startswith("done") or any(reason in told[1] for reason in reasons), told
    assert stored(plan).plan.people
