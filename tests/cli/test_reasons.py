"""Commands that would change an archived month: refused in one sentence without a reason, done and logged with one."""

from __future__ import annotations

from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.journal import MarkKind, PeriodMark
from patrolplanner.domain.messages import translate
from patrolplanner.services.changes.roster_life import marked
from patrolplanner.services.open_plan.session import Session
from tests.builders import a_pair, a_roster, december
from tests.cli.test_commands import called
from tests.tiny_station import QUICK, a_station, plan_file, stored, workbook

Captured = pytest.CaptureFixture[str]
ROWS = a_roster(a_pair("004", 1), a_pair("004", 3), locked=False)
AWAY = ("--away", "004", "--from", "2026-12-03", "--to", "2026-12-03", "--now", "2026-12-01T20:00", "--apply", "1")


@pytest.fixture
def plan(tmp_path: Path) -> Path:
    """The station with its December in the archive."""
    path = plan_file(tmp_path, a_station(), ROWS)
    new_year = datetime(2027, 1, 2, 9, 0)
    with closing(Session.open(path, "chief", lambda: new_year)) as session:
        mark = PeriodMark(*december(1, 31), MarkKind.ARCHIVED, new_year, "chief")
        session.apply(marked(mark), translate("test", "archive"))
    return path


def arguments(command: str, plan: Path) -> tuple[object, ...]:
    """A call that changes who is on duty in December."""
    match command:
        case "import":
            return "import", workbook(plan.parent, roster=a_roster(a_pair("002", 2))), plan
        case "repair":
            return "repair", plan, *AWAY
        case "swap":
            return "swap", plan, "--give", "004,001,2026-12-01,K1,D", "--at-once"
        case _:
            return command, plan, *QUICK


@pytest.mark.parametrize(("command", "action"), [("import", "import"), ("solve", "solve"), ("bureau", "solve"),
                                                 ("repair", "repair"), ("swap", "swap")])  # fmt: skip
def test_an_archived_month_wants_a_reason(plan: Path, capsys: Captured, command: str, action: str) -> None:
    call = arguments(command, plan)
    assert called(*call) == 2
    said = capsys.readouterr()
    assert said.out == ""
    sentence = said.err.splitlines()[-1]
    assert "Dec 2026 is archived; give a reason" in sentence or "Dec is archived; give a reason" in sentence
    assert command == "bureau" or sentence.endswith("Say it with --reason.")
    assert stored(plan).roster == ROWS
    assert stored(plan).journal.swaps == ()
    called(*call, "--reason", "误录")
    assert stored(plan).roster.pairs != ROWS.pairs
    with closing(Session.open(plan, "")) as session:
        last = [e for e in session.log() if e.what == "roster"][-1]
    assert (last.action, last.reason) == (action, "误录")
