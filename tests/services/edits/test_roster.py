"""Edits of roster rows: what they leave alone."""

from __future__ import annotations

from patrolplanner.services.edits.roster import with_roster
from patrolplanner.services.open_plan.document import Document
from tests.builders import a_pair, a_plan, a_roster, december


def test_the_rows_of_a_period_touch_nothing_outside_it() -> None:
    before = Document(a_plan(), a_roster(a_pair("001", 1), a_pair("001", 5), a_pair("001", 20)))
    found = a_roster(a_pair("001", 6), a_pair("001", 25))
    after = with_roster(found, december(2, 10))(before)
    assert after.roster == a_roster(a_pair("001", 1), a_pair("001", 6), a_pair("001", 20))
    assert after.period == december(2, 10)
