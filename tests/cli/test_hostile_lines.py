"""Arguments that are no text, paths that no drive has, and places that take nothing: each is one sentence."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from patrolplanner.cli.commands import command as command_named
from patrolplanner.cli.commands import imports
from tests.builders import an_officer
from tests.cli.test_commands import called, refused
from tests.store.ordinary_user import ordinary_user
from tests.tiny_station import a_station, plan_file, workbook

Captured = pytest.CaptureFixture[str]
ROOT = Path(__file__).resolve().parents[2]
_ON_POSIX = pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such files")


@pytest.fixture(autouse=True)
def _in_english(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PATROLPLANNER_LANG", "en")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    return plan_file(tmp_path)


def command(*arguments: object, **more: object) -> subprocess.CompletedProcess[str]:
    """The real command."""
    program = [sys.executable, "-m", "patrolplanner", *map(str, arguments)]
    return subprocess.run(program, cwd=ROOT, text=True, check=False, stderr=subprocess.PIPE, **more)


def test_arguments_that_are_no_text(plan: Path, capsys: Captured) -> None:
    before = plan.read_bytes()
    for bad in ("x\udcff", "\ud800", "a\0b"):
        said = refused(capsys, "publish", plan, "--from", "2026-12-01", "--to", "2026-12-03", "--reason", bad)
        assert "holds characters that are none" in said
        assert "\0" not in said
        assert "holds characters that are none" in refused(capsys, "export", plan, plan.with_name(f"{bad}.csv"))
    assert plan.read_bytes() == before
    assert [file.name for file in plan.parent.iterdir()] == [plan.name]


def test_a_user_whose_name_is_no_text(plan: Path, capsys: Captured, monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("USERNAME", "USER"):
        monkeypatch.setenv(name, "x\udcff")
    book = workbook(plan.parent)
    assert called("import", book, plan.with_name("new.patrol")) == 0
    capsys.readouterr()


def test_names_that_no_drive_takes(plan: Path, capsys: Captured) -> None:
    assert "a name in it is too long" in refused(capsys, "check", "n" * 300 + ".patrol")
    assert "a name in it is too long" in refused(capsys, "export", plan, "王" * 90 + ".csv")
    longest = plan.with_name("n" * 250 + ".csv")
    assert called("export", plan, longest) == 0, "the file in the making has a shorter name"
    assert longest.exists()


def test_a_plan_of_a_very_long_name_is_recovered_under_the_beginning_of_it(
    plan: Path, tmp_path: Path, capsys: Captured
) -> None:
    long = plan.rename(tmp_path / f"{'甲' * 80}.patrol")
    assert called("recover", long) == 0
    capsys.readouterr()
    assert [p.name.count("甲") for p in tmp_path.glob("*.recovered.patrol")] == [73]
    for name in ("recover", "overtime"):
        assert "is not a path" in refused(capsys, name, long, "--out", tmp_path / ("x" * 300))


def test_a_long_path_among_the_plans_of_a_bureau_is_not_repeated_whole(capsys: Captured) -> None:
    assert called("bureau", "a/" * 2000 + "b.patrol", "--workers", "1") == 2
    assert max(map(len, capsys.readouterr().err.splitlines())) < 1000


@pytest.mark.parametrize("path", [".", "/", ""])
def test_a_folder_is_no_plan_to_recover(path: str, capsys: Captured) -> None:
    assert refused(capsys, "recover", path)


@pytest.mark.skipif(sys.platform == "win32", reason="a file without an end is a thing of Unix")
def test_what_has_no_end_is_not_copied_to_be_recovered(tmp_path: Path, capsys: Captured) -> None:
    endless = tmp_path / "endless.patrol"
    endless.symlink_to("/dev/zero")
    assert "endless.patrol" in refused(capsys, "recover", endless)


def test_long_arguments_are_not_repeated_whole(plan: Path, capsys: Captured) -> None:
    for arguments in (
        ("check", plan, "--from", "1" * 100_000),
        ("diff", plan, "--old", "1" * 100_000, "--new", "now"),
        ("import-people", plan, plan, "--map", "x" * 100_000),
        ("y" * 100_000,),
    ):
        assert called(*arguments) == 2
        assert len(capsys.readouterr().err) < 2000


@_ON_POSIX
def test_pipes_and_links_in_a_circle(plan: Path, tmp_path: Path, capsys: Captured) -> None:
    os.mkfifo(tmp_path / "pipe.patrol")
    (tmp_path / "loop.patrol").symlink_to("loop.patrol")
    assert "is not a plan file" in refused(capsys, "check", tmp_path / "pipe.patrol")
    assert "could not be read" in refused(capsys, "check", tmp_path / "loop.patrol")
    assert "is not an .xlsx workbook" in refused(capsys, "import-people", tmp_path / "pipe.patrol", plan)
    os.mkfifo(tmp_path / "pipe.csv")
    assert "is no file but a device" in refused(capsys, "export", plan, tmp_path / "pipe.csv")


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="this system has no disk that is always full")
def test_results_that_cannot_be_written(plan: Path) -> None:
    with open("/dev/full", "w") as full:
        done = command("check", plan, "--from", "2026-12-01", "--to", "2026-12-03", stdout=full)
    assert done.returncode == 2
    (said,) = done.stderr.splitlines()
    assert "The results could not be written" in said


def test_without_a_folder_of_the_user_a_command_works(plan: Path, tmp_path: Path) -> None:
    (tmp_path / "file").touch()
    home = {**os.environ, "PATROLPLANNER_HOME": str(tmp_path / "file" / "home")}
    done = command("export", plan, tmp_path / "a.csv", env=home, stdout=subprocess.PIPE)
    assert (done.returncode, done.stderr) == (0, "")


def test_a_mistake_that_cannot_be_written_down_is_said_all_the_same(
    tmp_path: Path, plan: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured
) -> None:
    def mistaken(*_: object, **__: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr(imports, "import_workbook", mistaken)
    (tmp_path / "file").touch()
    monkeypatch.setenv("PATROLPLANNER_HOME", str(tmp_path / "file" / "home"))
    assert called("import", workbook(tmp_path), plan) == 3
    (said,) = capsys.readouterr().err.splitlines()
    assert said.startswith("The program has made a mistake, and ")


def test_no_memory_is_a_sentence(tmp_path: Path, plan: Path, monkeypatch: pytest.MonkeyPatch, capsys: Captured) -> None:
    def none_left(*_: object, **__: object) -> None:
        raise MemoryError

    monkeypatch.setattr(imports, "import_workbook", none_left)
    assert "not enough memory" in refused(capsys, "import", workbook(tmp_path), plan)


def test_numbers_that_are_none(plan: Path, capsys: Captured) -> None:
    for amount in ("nan", "inf", "1e300", "9" * 5000):
        assert "give person, account" in refused(capsys, "ledger", plan, "--correct", f"001,nights,{amount}")
    assert "there is no version" in refused(capsys, "diff", plan, "--old", "9" * 5000, "--new", "now")
    for number in ("9" * 5000, "1e9", "-1"):
        text = f"K1,D,2026-12-01,{number}"
        assert "--extra" in refused(capsys, "repair", plan, "--extra", text)


@pytest.mark.parametrize("name", ["check", "solve", "why", "repair", "publish"])
def test_years_that_no_station_has(name: str, plan: Path, capsys: Captured) -> None:
    more = {"repair": ["--away", "001"], "solve": ["--seconds", "1"]}.get(name, [])
    for first, last in (("0001-01-01", "0001-01-02"), ("9999-12-30", "9999-12-31")):
        said = refused(capsys, name, plan, "--from", first, "--to", last, *more)
        assert len(said.splitlines()) == 1
    said = refused(capsys, "check", plan, "--from", "0001-01-01", "--to", "0001-01-02")
    assert "a date such as 2026-12-01" in said
    said = refused(capsys, "check", plan, "--from", "1900-01-01", "--to", "1900-01-02")
    assert "The calendar knows the years" in said


def test_json_in_a_pipe_of_a_chinese_windows_is_json(tmp_path: Path) -> None:
    """Its pipes are GBK, which has no signs of plane 2; JSON is UTF-8 whatever the code page says."""
    rare = "龙𫍯"
    plan = plan_file(tmp_path, a_station(people=(an_officer("001", name=rare),), requests=()))
    program = [sys.executable, "-m", "patrolplanner", "check", str(plan), "--from", "2026-12-01", "--to", "2026-12-03"]
    for encoding in ("gbk", "utf-8"):
        surroundings = {**os.environ, "PYTHONIOENCODING": encoding}
        done = subprocess.run([*program, "--json"], cwd=ROOT, env=surroundings, check=False, capture_output=True)
        assert rare in json.dumps(json.loads(done.stdout.decode("utf-8")), ensure_ascii=False)


def test_a_place_that_takes_nothing_is_told_before_the_search(capsys: Captured) -> None:
    dates = ("--from", "2026-12-01", "--to", "2026-12-03", "--seconds", "3600")
    for name in ("solve", "bureau", "repair"):
        command_named(name)  # an ordinary user may not be able to read our Python
    pytest.importorskip("resource")
    with ordinary_user() as folder:
        plan = plan_file(folder)
        plan.chmod(0o444)
        assert "read-only" in refused(capsys, "solve", plan, *dates)
        assert called("bureau", plan, *dates) == 2
        assert "read-only" in capsys.readouterr().err
        proposal = ("--away", "001", "--from", "2026-12-01", "--to", "2026-12-01", "--apply", 1)
        assert "read-only" in refused(capsys, "repair", plan, *proposal)


@_ON_POSIX
def test_without_any_output_a_command_does_its_work(plan: Path, tmp_path: Path) -> None:
    program = [sys.executable, "-m", "patrolplanner", "export", str(plan), str(tmp_path / "a.csv")]
    done = subprocess.run(["sh", "-c", 'exec "$@" >&- 2>&-', "sh", *program], cwd=ROOT, check=False)
    assert done.returncode == 0
    assert (tmp_path / "a.csv").is_file()
