"""The command check of a month that is over: what has changed since then is none of it."""

from __future__ import annotations

import json
from contextlib import closing
from datetime import datetime
from pathlib import Path

import pytest

from patrolplanner.domain.people import Role
from patrolplanner.services.edits.records import add_records
from patrolplanner.services.open_plan.document import Edit
from patrolplanner.services.open_plan.session import Session
from tests.builders import a_demand, an_officer
from tests.cli.test_commands import called
from tests.services.open_plan.test_past import LABEL, LATER, NOVEMBER, a_past_plan, a_session, changed, turns

MONTH = ("--from", "2026-11-01", "--to", "2026-11-30", "--json")
DECEMBER = ("--from", "2026-12-01", "--to", "2026-12-31", "--json")


@pytest.mark.parametrize(
    "edit",
    [
        changed("people", 0, role=Role.AUXILIARY),
        changed("people", 5, id="005X", name="换名"),
        changed("shifts", 0, end=17 * 60, effective_minutes=540),
        changed("demands", 0, team=a_demand(least=3).team),
        add_records("people", [an_officer("100")]),
    ],
)
def test_a_month_that_is_over_is_checked_with_the_facts_of_then(
    edit: Edit, tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    plan = a_past_plan()
    path = str(tmp_path / "past.patrol")

    def checked(dates: tuple[str, ...]) -> object:
        status, said = called("check", path, *dates), capsys.readouterr()
        assert status < 2, said.err
        return json.loads(said.out)

    with a_session(tmp_path, plan, turns(plan, NOVEMBER), now=datetime(2026, 10, 28)) as (session, _):
        session.publish(NOVEMBER)
    before, ahead = checked(MONTH), checked(DECEMBER)
    with closing(Session.open(Path(path), "clerk", lambda: LATER)) as session:
        assert session.apply(edit, LABEL)
    assert checked(MONTH) == before
    assert before != ahead
