"""What a killed writer leaves beside a file is known by its name and removed by the next writer."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.store.exchange.replacing import replacing
from patrolplanner.store.leftovers import being_written
from patrolplanner.store.plan_file import PlanFile
from tests.builders import at

KILLED = """
import os, signal, sys
from pathlib import Path
from patrolplanner.store.exchange.replacing import replacing
with replacing(Path(sys.argv[1])) as unfinished:
    unfinished.write_text("half")
    print(unfinished.name, flush=True)
    if len(sys.argv) == 2:
        os.kill(os.getpid(), signal.SIGKILL)
    sys.stdin.read()
"""


def writer(path: Path, *more: str) -> subprocess.Popen[str]:
    return subprocess.Popen(
        [sys.executable, "-c", KILLED, str(path), *more],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        text=True,
        cwd=Path(__file__).resolve().parents[2],
    )


@pytest.mark.skipif(sys.platform == "win32", reason="this system has no SIGKILL")
def test_what_a_killed_export_left_goes_with_the_next_one(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with writer(path) as killed:
        left = tmp_path / killed.communicate()[0].strip()
    assert left.read_text() == "half"
    with replacing(path) as unfinished:
        unfinished.write_text("whole")
    assert [file.name for file in tmp_path.iterdir()] == ["a.csv"]


def test_what_somebody_still_writes_stays(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    with writer(path, "go on") as other:
        assert other.stdout is not None
        left = tmp_path / other.stdout.readline().strip()
        with replacing(path) as unfinished:
            unfinished.write_text("whole")
        assert left.exists()
        other.communicate("")
    assert path.read_text() == "half"


def test_another_computer_has_a_day_to_finish(tmp_path: Path) -> None:
    path = tmp_path / "a.csv"
    left = path.with_name(".a.csv.Elsewhere-1.unfinished")
    left.touch()
    path.with_name(".b.csv.Elsewhere-1.unfinished").touch()
    with replacing(path) as unfinished:
        unfinished.touch()
    assert left.exists()
    os.utime(left, (1, 1))
    with replacing(path) as unfinished:
        unfinished.touch()
    assert sorted(file.name for file in tmp_path.iterdir()) == [".b.csv.Elsewhere-1.unfinished", "a.csv"]


def test_a_copy_that_was_never_finished_goes_with_the_next_one(tmp_path: Path) -> None:
    with PlanFile.create(tmp_path / "p.patrol") as file:
        file.note("test", "x", who="x", now=at(1, "08:00"))
        (tmp_path / "p.2026-11-30_080000_00.backup.unfinished").touch()
        (tmp_path / "q.2026-11-30_080000_00.backup.unfinished").touch()
        made = file.back_up(at(2, "08:00"))
    left = {name.name for name in tmp_path.iterdir()}
    assert left == {"p.patrol", made.name, "q.2026-11-30_080000_00.backup.unfinished"}


def test_a_new_plan_is_not_made_of_a_killed_ones_journal(tmp_path: Path) -> None:
    for name in (".p.patrol.unfinished", ".p.patrol.unfinished-journal"):
        (tmp_path / name).write_bytes(b"left by a killed process" * 100)
    with PlanFile.create(tmp_path / "p.patrol"):
        pass
    assert [file.name for file in tmp_path.iterdir()] == ["p.patrol"]


def test_a_plan_put_there_meanwhile_is_not_replaced(tmp_path: Path) -> None:
    path = tmp_path / "p.patrol"
    file = PlanFile.create(path)
    path.write_bytes(b"somebody else's")
    with pytest.raises(UserError, match="exists already"):
        file.close()
    assert [found.name for found in tmp_path.iterdir()] == ["p.patrol"]
    assert path.read_bytes() == b"somebody else's"


def test_devices_and_pipes_are_not_replaced(tmp_path: Path) -> None:
    if not hasattr(os, "mkfifo"):
        pytest.skip("this system has no such pipes")
    os.mkfifo(tmp_path / "pipe.csv")
    with pytest.raises(UserError, match="is no file but a device or a pipe"), replacing(tmp_path / "pipe.csv"):
        pass
    with pytest.raises(UserError, match="the name is too long"), replacing(tmp_path / ("王" * 85 + ".csv")):
        pass
    assert being_written(tmp_path / "a").parent == tmp_path
