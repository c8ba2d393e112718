"""A process that is killed at any statement of a save leaves the old plan or the new one, never anything between."""

import os
import signal
import subprocess
import sys
from datetime import date, datetime
from pathlib import Path

import pytest

from patrolplanner.domain.duties import DutyKey
from patrolplanner.domain.people import Unit
from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Assignment, Pair, Roster
from patrolplanner.store.plan_file import PlanFile
from tests.builders import a_person, a_post, a_shift

NOW = datetime(2026, 11, 20, 9, 30)
ROOT = Path(__file__).resolve().parents[2]

_SAVE_AND_DIE = """
import os, signal, sys
from pathlib import Path
from patrolplanner.store.plan_file import PlanFile
from tests.store.test_killing import NOW, a_state
statements = 0
def count(sql):
    global statements
    statements += 1
    if statements == int(sys.argv[2]):
        os.kill(os.getpid(), signal.SIGKILL)
with PlanFile.open(Path(sys.argv[1])) as file:
    file.load()
    file._database.conn.execute("PRAGMA cache_size = 2")  # so that pages reach the disk long before the end
    file._database.conn.set_trace_callback(count)
    file.save(*a_state(2), action="edit", who="x", now=NOW)
print("saved", statements)
"""


def a_state(number: int) -> tuple[Plan, Roster]:
    """A plan and roster that share no person with another state."""
    people = tuple(a_person(f"{number}-{n:03}") for n in range(40))
    plan = Plan(units=(Unit("CG", f"{number}"),), people=people, posts=(a_post("P1"),), shifts=(a_shift("D"),))
    days = [DutyKey(date(2026, 12, n), "P1", "D") for n in range(1, 29)]
    return plan, Roster.of(Assignment(Pair(p.id, day)) for p in people for day in days)


def _save_dying_at(path: Path, statement: int) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-c", _SAVE_AND_DIE, str(path), str(statement)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.mark.skipif(not hasattr(signal, "SIGKILL"), reason="this system has no SIGKILL")
def test_killed_at_any_statement_nothing_is_lost(tmp_path: Path) -> None:
    path = tmp_path / "p.patrol"
    with PlanFile.create(path) as file:
        file.save(*a_state(1), action="edit", who="x", now=NOW)
    original = path.read_bytes()
    whole_run = _save_dying_at(path, -1)
    assert whole_run.returncode == 0, whole_run.stderr
    last = int(whole_run.stdout.split()[1])
    assert last > 2000
    journals = 0
    for statement in (1, 2, 30, last // 3, last // 2, last - 1, last):
        path.write_bytes(original)
        assert _save_dying_at(path, statement).returncode == -signal.SIGKILL
        journals += os.path.exists(f"{path}-journal")
        with PlanFile.open(path) as file:
            assert (file.load().plan, file.load().roster) == a_state(1)
            assert len(file.audit()) == 5
    assert journals > 3
