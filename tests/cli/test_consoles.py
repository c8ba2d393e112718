"""What commands write to consoles that speak another encoding, or none but ASCII, and into files."""

from __future__ import annotations

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.builders import a_demand, a_pair, a_plan, a_post, a_roster, an_officer
from tests.tiny_station import plan_file

ROOT = Path(__file__).resolve().parents[2]
RARE = "王𬭎😀"
"""A name of which GBK has the first character only."""
CONSOLES = ({"PYTHONIOENCODING": "gbk"}, {"PYTHONIOENCODING": "ascii:strict"}, {"LANG": "C", "LC_ALL": "C"})
DATES = ("--from", "2026-12-01", "--to", "2026-12-31")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    facts = a_plan(
        people=(an_officer("001", name=RARE), an_officer("002", name="李四")),
        posts=(a_post("K1", name="城北菜市岗亭𬭎", public_board=True),),
        demands=(a_demand("K1", "D"),),
    )
    return plan_file(tmp_path, facts, a_roster(a_pair("001", 8), a_pair("002", 9)))


def command(console: dict[str, str], *arguments: object) -> subprocess.CompletedProcess[bytes]:
    """The real command with a console of its own; results are read as bytes."""
    plain = {k: v for k, v in os.environ.items() if k not in ("PYTHONIOENCODING", "PYTHONUTF8", "LANG", "LC_ALL")}
    program = [sys.executable, "-m", "patrolplanner", *map(str, arguments)]
    env = {**plain, "PATROLPLANNER_LANG": "zh_CN", **console}
    return subprocess.run(program, cwd=ROOT, env=env, check=False, capture_output=True)


@pytest.mark.parametrize("console", CONSOLES[::2], ids=lambda c: next(iter(c.values())))
def test_json_is_utf8_whatever_the_console(plan: Path, console: dict[str, str]) -> None:
    for arguments in (("ledger", plan, "--facts", "--as-of", "2026-12-31"), ("check", plan, *DATES)):
        done = command(console, *arguments, "--json")
        assert done.returncode in (0, 1), done.stderr
        json.loads(done.stdout.decode("utf-8"))
        assert b"\\u" not in done.stdout
    assert "岗亭𬭎" in done.stdout.decode("utf-8")


@pytest.mark.parametrize("console", CONSOLES[:2], ids=lambda c: next(iter(c.values())))
def test_words_to_any_console_end_in_no_traceback(plan: Path, tmp_path: Path, console: dict[str, str]) -> None:
    calls = [
        ("ledger", plan, "--facts", "--as-of", "2026-12-31"),
        ("export", plan, tmp_path / "班表𬭎.csv"),
        ("check", tmp_path / "没有𬭎.patrol"),
        ("import-roster", "--help"),
        ("ledger", plan, "--person", "𬭎"),
    ]
    for arguments in calls:
        done = command(console, *arguments)
        assert done.returncode in (0, 1, 2), (arguments, done.stderr)
        assert b"Traceback" not in done.stderr, (arguments, done.stderr)
