"""What is written down of a fault: where it was, in files of the user's own, and nothing of the plan."""

from __future__ import annotations

import logging
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from patrolplanner import paths
from patrolplanner.services.fault_log import add_to_log, details_of, log_handler, log_path, take_crashes, write_report

ROOT = Path(__file__).resolve().parents[2]
NAME, NUMBER = "王翀", "13800000001"
posix = pytest.mark.skipif(os.name != "posix", reason="only there have files modes")


@pytest.fixture(autouse=True)
def home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    monkeypatch.setenv("PATROLPLANNER_HOME", str(tmp_path / "home"))
    return tmp_path / "home"


def mode_of(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def a_fault() -> Exception:
    """One whose words, and the words of what led to it, hold somebody."""
    try:
        try:
            NUMBER.encode().decode("utf-16") + {}[NAME]  # type: ignore[operator]
        except Exception as first:
            raise ValueError(f"{NAME} {NUMBER}") from first
    except ValueError as fault:
        return fault


def test_details_say_where_and_nothing_of_whom() -> None:
    fault = a_fault()
    details = details_of(fault, fault.__traceback__, "check")
    assert "ValueError" in details
    assert "KeyError" in details or "UnicodeDecodeError" in details
    assert "test_fault_log.py" in details
    assert NAME not in details
    assert NUMBER not in details


def test_the_folder_of_the_user_is_not_named(monkeypatch: pytest.MonkeyPatch) -> None:
    home = str(Path(__file__).parents[2])
    monkeypatch.setattr(Path, "home", lambda: Path(home))
    fault = a_fault()
    details = details_of(fault, fault.__traceback__)
    assert home not in details
    assert "~" in details


@posix
def test_log_and_folder_are_the_user_s_own() -> None:
    mask = os.umask(0o000)
    try:
        add_to_log("here")
        report = paths.user_data() / "report.txt"
        write_report(report, "there")
    finally:
        os.umask(mask)
    assert mode_of(paths.user_data()) == 0o700
    assert mode_of(log_path()) == 0o600
    assert mode_of(report) == 0o600
    assert report.read_text(encoding="utf-8") == "there"


@posix
def test_a_log_that_others_could_read_is_closed_to_them() -> None:
    log_path().write_text("old\n", encoding="utf-8")
    log_path().chmod(0o644)
    add_to_log("new")
    assert mode_of(log_path()) == 0o600
    assert log_path().read_text(encoding="utf-8").startswith("old\n")


def test_the_window_s_log_keeps_of_libraries_only_where_they_spoke() -> None:
    handler = log_handler()
    ours, theirs = logging.getLogger("patrolplanner.test"), logging.getLogger("library.part")
    for logger in (ours, theirs):
        logger.addHandler(handler)
    try:
        ours.error("%s", "details")
        theirs.warning("bad cell %s", NAME)
        try:
            raise KeyError(NAME)
        except KeyError:
            theirs.exception("number %s", NUMBER)
        with log_path().open("a", encoding="utf-8") as file:
            file.write("x" * 1_000_000)
        ours.error("after")
    finally:
        for logger in (ours, theirs):
            logger.removeHandler(handler)
        handler.close()
    files = sorted(paths.user_data().glob("patrolplanner.log*"))
    assert len(files) == 2
    text = "".join(file.read_text(encoding="utf-8") for file in files)
    assert "details" in text
    assert "library.part test_fault_log, line" in text
    assert "after" in text
    assert NAME not in text
    assert NUMBER not in text
    if os.name == "posix":
        assert {mode_of(file) for file in files} == {0o600}


def test_a_log_that_cannot_make_room_goes_on(monkeypatch: pytest.MonkeyPatch) -> None:
    """As on Windows while another program has it open; a folder cannot be replaced by a file either."""
    add_to_log("x" * 1_000_000)
    (paths.user_data() / "patrolplanner.log.1").mkdir()
    (paths.user_data() / "patrolplanner.log.2").mkdir()
    (paths.user_data() / "patrolplanner.log.2" / "held").touch()
    add_to_log("after")
    assert log_path().read_text(encoding="utf-8").rstrip().endswith("after")


def test_full_logs_make_room_and_two_of_them_are_kept() -> None:
    for name in ("one", "two", "three", "four"):
        add_to_log(name + "x" * 1_000_000)
    kept = sorted(paths.user_data().glob("patrolplanner.log*"))
    assert [file.read_text(encoding="utf-8")[20:24].rstrip("x") for file in kept] == ["four", "thre", "two"]


def test_a_process_that_dies_below_python_leaves_where_it_was(tmp_path: Path) -> None:
    assert not take_crashes()
    script = tmp_path / "dies.py"
    script.write_text(
        "import ctypes\nfrom patrolplanner.services.fault_log import watch_for_crashes\nwatch_for_crashes()\n"
        f"def fatal_step(name={NAME!r}):\n    ctypes.string_at(0)\nfatal_step()\n",
        encoding="utf-8",
    )
    surroundings = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([sys.executable, script], env=surroundings, check=False, capture_output=True)
    assert done.returncode != 0
    assert take_crashes()
    text = log_path().read_text(encoding="utf-8")
    assert "line 5 in fatal_step" in text
    assert NAME not in text
    assert not take_crashes(), "what is in the log is not told again"
