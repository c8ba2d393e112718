"""What is exported reads back as the same plan and roster, in both languages, into and out of a plan file."""

import tempfile
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from patrolplanner.domain.plan import Plan
from patrolplanner.domain.roster import Roster
from patrolplanner.store.exchange.workbook_in import read_workbook
from patrolplanner.store.exchange.workbook_out import write_workbook
from patrolplanner.store.fields import facts_of
from patrolplanner.store.plan_file import PlanFile
from tests.rounds import rounds
from tests.store.any_plan import plans
from tests.store.exchange.books import county_book


@settings(max_examples=rounds(15, 40), deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(facts=plans(), language=st.sampled_from(["zh_CN", "en"]))
def test_any_plan_survives_the_workbook(facts: tuple[Plan, Roster], language: str) -> None:
    plan, roster = facts
    with tempfile.TemporaryDirectory() as folder:
        path = Path(folder) / "b.xlsx"
        write_workbook(path, plan, roster, language)
        found = read_workbook(path)
    assert [str(problem) for problem in found.problems] == []
    asked = {(demand.post, demand.shift) for demand in plan.demands}
    idle = [sent for sent in plan.contingents if (sent.post, sent.shift) not in asked]
    told = [str(warning) for warning in found.warnings]
    listed = [list(facts) for facts in facts_of(plan, roster).values()]
    twice = sum(fact in facts[:n] for facts in listed for n, fact in enumerate(facts))
    assert sum("no demand asks for" in text for text in told) == len(idle)
    assert sum("says the same" in text for text in told) == twice
    assert len(told) == len(idle) + twice
    assert (found.plan, found.roster) == (plan, roster)
    assert found.has_roster
    assert found.missing == frozenset()


@pytest.mark.parametrize("language", ["zh_CN", "en"])
def test_a_whole_county_survives_workbook_and_plan_file(tmp_path: Path, language: str) -> None:
    first = read_workbook(county_book(tmp_path / "county.xlsx"))
    assert first.problems == ()
    with PlanFile.create(tmp_path / "p.patrol") as file:
        file.save(first.plan, first.roster, action="import", who="x", now=datetime(2026, 12, 1))
    with PlanFile.open(tmp_path / "p.patrol") as file:
        stored = file.load()
    write_workbook(tmp_path / "out.xlsx", stored.plan, stored.roster, language)
    again = read_workbook(tmp_path / "out.xlsx")
    assert (again.plan, again.roster) == (first.plan, first.roster)
