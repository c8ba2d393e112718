"""Two programs at one plan: what was acknowledged while ``solve`` searched stays, and what it found is never lost."""

from __future__ import annotations

import contextlib
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path

import pytest

from patrolplanner.cli import run
from patrolplanner.domain.absences import AbsenceKind
from patrolplanner.domain.messages import translate
from patrolplanner.domain.roster import Roster
from patrolplanner.services.edits.records import add_records, remove_records, together
from patrolplanner.services.edits.roster import with_pairs, with_roster
from patrolplanner.services.open_plan.session import Session
from tests.builders import a_demand, a_pair, a_post, a_roster, an_absence, an_officer, december
from tests.source_tree import ROOT
from tests.tiny_station import a_station, plan_file, stored

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="a program cannot send Ctrl-C to another there")

DATES = ("--from", "2026-12-01", "--to", "2026-12-31")
LABEL = translate("test", "meanwhile")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """A month of thirty people for five posts day and night: filled in seconds, and not proven for as many more."""
    people = tuple(an_officer(f"{n:03d}") for n in range(1, 31))
    posts = tuple(a_post(f"K{n}", unit="CG") for n in range(1, 6))
    demands = tuple(a_demand(p.id, shift) for p in posts for shift in "DN")
    return plan_file(tmp_path, a_station(people=people, posts=posts, demands=demands, requests=(), rules=()))


@contextlib.contextmanager
def searching(plan: Path, ended: list[str]) -> Iterator[None]:
    """Within the block ``solve`` searches; after it, it was asked to stop and its output is at hand."""
    process = subprocess.Popen(
        [sys.executable, "-m", "patrolplanner", "solve", str(plan), *DATES, "--seconds", "600", "--workers", "1"],
        cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True, encoding="utf-8",
    )  # fmt: skip
    assert process.stderr is not None
    try:
        while " s: 0 gaps" not in process.stderr.readline():
            assert process.poll() is None
        yield
        process.send_signal(signal.SIGINT)
        out, err = process.communicate(timeout=300)
    finally:
        process.kill()
        process.wait()
    assert "Traceback" not in err
    ended += [str(process.returncode), out, err]


def change(plan: Path) -> None:
    """A locked duty, somebody sick, somebody gone: three acknowledged edits."""
    with closing(Session.open(plan, "clerk")) as session:
        assert session.apply(with_pairs([a_pair("001", 3, "K1", "D")], locked=True), LABEL)
        sick = an_absence("002", 1, 31, AbsenceKind.SICK)
        gone = [n for n, person in enumerate(session.document.plan.people) if person.id == "003"]
        assert session.apply(together(add_records("absences", [sick]), remove_records("people", gone)), LABEL)


def test_what_was_entered_while_it_searched_stays(plan: Path) -> None:
    ended: list[str] = []
    with searching(plan, ended):
        change(plan)
    code, _, err = ended
    now = stored(plan)
    assert code in ("0", "1"), err
    rows = {a.pair: a for a in now.roster}
    assert rows[a_pair("001", 3, "K1", "D")].locked
    assert [a.person for a in now.plan.absences] == ["002"]
    assert all(p.person not in ("002", "003") for p in rows)
    assert len(rows) > 100
    assert "1 row came, 0 went" in err
    assert run(["check", str(plan), *DATES]) == int(code)


def test_what_cannot_be_stored_is_kept_beside_and_can_be_taken_over(
    plan: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    ended: list[str] = []
    with contextlib.ExitStack() as opened:
        with searching(plan, ended):
            window = opened.enter_context(closing(Session.open(plan, "clerk")))
            assert window.apply(with_pairs([a_pair("001", 3, "K1", "D")], locked=True), LABEL)
        assert window.apply(with_pairs([a_pair("001", 4, "K1", "D")], locked=True), LABEL)
    code, out, err = ended
    kept = plan.with_name("station.solved.csv")
    assert (code, out) == ("2", "")
    assert f"import-roster {kept} {plan}" in err.splitlines()[-1]
    assert len(stored(plan).roster) == 2
    assert run(["import-roster", str(kept), str(plan), "--dry-run"]) == 0
    assert len(stored(plan).roster) == 2
    assert run(["import-roster", str(kept), str(plan)]) == 0
    rows = {a.pair: a for a in stored(plan).roster}
    assert rows[a_pair("001", 3, "K1", "D")].locked
    assert rows[a_pair("001", 4, "K1", "D")].locked
    assert len(rows) > 100
    assert "rows are taken over." in capsys.readouterr().out


def test_a_second_roster_of_the_same_dates_is_not_mixed_with_the_first(plan: Path) -> None:
    ended: list[str] = []
    with searching(plan, ended):
        duties = [(day, f"K{post}", shift) for day in range(1, 32) for post in range(1, 6) for shift in "DN"]
        first = a_roster(*(a_pair(f"{n % 30 + 1:03d}", *duty) for n, duty in enumerate(duties)))
        with closing(Session.open(plan, "clerk")) as session:
            assert session.apply(with_roster(first, december(1, 31)), LABEL)
    code, _, err = ended
    assert code == "2"
    assert "nothing was stored in station.patrol" in err
    assert stored(plan).roster == first
    assert plan.with_name("station.solved.csv").exists()


def test_a_plan_that_is_gone_costs_nobody_the_roster(plan: Path) -> None:
    ended: list[str] = []
    with searching(plan, ended):
        plan.rename(plan.with_name("elsewhere.patrol"))
    assert ended[0] == "2"
    assert plan.with_name("station.solved.csv").exists()
    assert stored(plan.with_name("elsewhere.patrol")).roster == Roster()


@pytest.mark.skipif(sys.platform != "linux", reason="memory is limited in the way of Linux")
@pytest.mark.parametrize("mebibytes", [300, 420, 600])
def test_want_of_memory_is_a_sentence_and_leaves_the_plan_as_it_was(plan: Path, mebibytes: int) -> None:
    before = plan.read_bytes()
    limited = (
        f"import resource, sys\nresource.setrlimit(resource.RLIMIT_AS, ({mebibytes} << 20,) * 2)\n"
        "from patrolplanner.cli import run\nif __name__ == '__main__':\n    sys.exit(run(sys.argv[1:]))\n"
    )
    script = plan.with_name("limited.py")
    script.write_text(limited, encoding="utf-8")
    done = subprocess.run(
        [sys.executable, script, "solve", str(plan), *DATES, "--seconds", "5", "--workers", "8"],
        cwd=ROOT, env={**os.environ, "PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False,
    )  # fmt: skip
    last = done.stderr.splitlines()[-1]
    assert "Traceback" not in done.stderr
    assert done.returncode in (0, 1) or (done.returncode == 2 and "memory" in last)
    assert done.returncode != 2 or plan.read_bytes() == before
