"""What a workbook would change, before it changes anything."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from patrolplanner.domain.errors import UserError
from patrolplanner.domain.rule_settings import RuleSetting
from patrolplanner.services.exchange.import_preview import What, preview
from patrolplanner.services.exchange.taking_over import Ground
from patrolplanner.services.open_plan.document import Document
from tests.builders import a_demand, a_pair, a_roster, an_auxiliary
from tests.tiny_station import a_station, workbook


def test_the_same_workbook_changes_nothing(tmp_path: Path) -> None:
    found = preview(Ground(Document(a_station())), workbook(tmp_path), "en")
    assert found.differences == ()
    assert found.faults == ()


def test_rows_are_told_as_added_changed_and_removed(tmp_path: Path) -> None:
    plan = a_station()
    people = (*plan.people[1:3], replace(plan.people[3], team="B"), an_auxiliary("F01", name="新来"))
    found = preview(Ground(Document(plan)), workbook(tmp_path, replace(plan, people=people)), "en")
    told = {(d.what, d.name.split()[0]): d.detail for d in found.differences if d.sheet == "people"}
    assert set(told) == {(What.ADDED, "F01"), (What.REMOVED, "001"), (What.CHANGED, "004")}
    assert told[What.CHANGED, "004"] == "team: - → B"


def test_taking_over_gives_what_the_workbook_says(tmp_path: Path) -> None:
    plan = a_station()
    other = replace(plan, people=plan.people[:2], requests=())
    found = preview(Ground(Document(plan)), workbook(tmp_path, other, a_roster(a_pair("001"))), "en")
    after = found.edit()(Document(plan))
    assert after.plan.people == other.people
    assert after.roster.pairs == {a_pair("001")}


def test_bad_cells_are_named_and_the_good_rows_are_kept(tmp_path: Path) -> None:
    import openpyxl

    book = workbook(tmp_path)
    opened = openpyxl.load_workbook(book)
    sheet = opened["people"]
    column = next(c.column for c in sheet[1] if c.value == "role")
    sheet.cell(3, column).value = "wizard"
    opened.save(book)
    found = preview(Ground(Document(a_station())), book, "en")
    assert (found.faults[0].sheet, found.faults[0].cell) == ("people", sheet.cell(3, column).coordinate)
    assert [p.id for p in found.plan.people] == ["001", "003", "004"]
    assert not found.senseless


def test_rules_that_make_no_sense_bar_everything(tmp_path: Path) -> None:
    plan = replace(a_station(), rules=(RuleSetting("R11", parameters=(("hours", "-5"),)),))
    found = preview(Ground(Document(a_station())), workbook(tmp_path, plan), "en")
    assert found.faults


def test_what_is_no_workbook_is_refused(tmp_path: Path) -> None:
    (tmp_path / "x.xlsx").write_text("no")
    with pytest.raises(UserError):
        preview(Ground(Document(a_station())), tmp_path / "x.xlsx", "en")


def test_the_duty_rows_there_are_may_be_kept(tmp_path: Path) -> None:
    plan = a_station()
    document = Document(plan, a_roster(a_pair("001", 5), a_pair("002", 6)))
    found = preview(Ground(document), workbook(tmp_path, replace(plan, people=plan.people[:1], requests=())), "en")
    assert found.changes_roster
    after = found.edit(keep_roster=True)(document)
    assert after.plan.people == plan.people[:1]
    assert after.roster.pairs == {a_pair("001", 5)}
    assert not found.edit()(document).roster.pairs


def test_three_cells_changed_in_our_own_export_are_three_differences(tmp_path: Path) -> None:
    import openpyxl

    plan = a_station(demands=(a_demand("K1", "D"), a_demand("K1", "N")))
    document = Document(plan, a_roster(a_pair("001", 1), a_pair("002", 1, shift="N"), a_pair("003", 2)))
    book = workbook(tmp_path, plan, document.roster)
    opened = openpyxl.load_workbook(book)
    for sheet, row, heading, value in (
        ("roster", 2, "person", "004"),
        ("people", 3, "mobile", "13800000001"),
        ("demands", 3, "target", 2),
    ):
        column = next(c.column for c in opened[sheet][1] if c.value == heading)
        opened[sheet].cell(row, column).value = value
    opened.save(book)
    found = preview(Ground(document), book, "en")
    assert not found.faults
    told = {(d.sheet, d.what): d.detail for d in found.differences}
    assert len(found.differences) == 3
    assert told == {
        ("people", What.CHANGED): "mobile: - → 13800000001",
        ("demands", What.CHANGED): "target: 1 → 2",
        ("roster", What.CHANGED): "person: 001 → 004",
    }
    after = found.edit()(document)
    assert after.roster.pairs == {a_pair("004", 1), a_pair("002", 1, shift="N"), a_pair("003", 2)}
    assert after.plan.people[1].mobile == "13800000001"


def test_rows_that_differ_in_more_than_a_cell_are_others(tmp_path: Path) -> None:
    document = Document(a_station(), a_roster(a_pair("001", 1)))
    book = workbook(tmp_path, document.plan, a_roster(a_pair("002", 2), a_pair("001", 3)))
    found = preview(Ground(document), book, "en")
    assert sorted(d.what for d in found.differences) == [What.ADDED, What.CHANGED]
