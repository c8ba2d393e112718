"""A slice of every attack: enough to see that the attack works and that nothing obvious has come back."""

from __future__ import annotations

from pathlib import Path

import pytest

from patrolplanner.store.exchange.workbook_in import read_workbook
from tests.campaign.attack import Attack, carry_out
from tests.campaign.attacks import attacks
from tests.campaign.packed import county
from tests.rounds import rounds


@pytest.mark.parametrize("attack", attacks().values(), ids=lambda attack: attack.name)
def test_nothing_comes_through(attack: Attack, tmp_path: Path) -> None:
    cases = rounds(-(-attack.slice // 2), attack.slice)
    tally = carry_out(attack, cases, 20261129, tmp_path)
    assert tally.faults == []
    assert tally.cases == cases
    assert told_in_logs(tmp_path) == []


def told_in_logs(folder: Path) -> list[str]:
    """Names and numbers of the plans attacked that stand in a log of the program."""
    logs = [log.read_text(encoding="utf-8") for log in folder.rglob("patrolplanner.log*")]
    people = read_workbook(county(folder)).plan.people if logs else ()
    secret = [word for person in people for word in (person.name, person.mobile) if word]
    return [word for word in secret if any(word in log for log in logs)]
